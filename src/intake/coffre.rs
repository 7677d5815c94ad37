//! The only hand that reaches into a dossier: nothing outside its folder can be opened through it.

use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

use cap_std::ambient_authority;
use cap_std::fs::Dir;

use crate::diag::Texte;
use crate::dit;

/// Largest YAML file read.
const YAML_MAX: u64 = 16 * 1024 * 1024;
/// Largest exhibit read.
const PIECE_MAX: u64 = 200 * 1024 * 1024;

/// A handle on one dossier's folder; a path or a link that leaves it is refused by the system call itself.
#[derive(Debug, Clone)]
pub struct Coffre {
    racine: Arc<Dir>,
}

/// Why a file of the dossier could not be read.
#[derive(Debug, thiserror::Error)]
pub enum Acces {
    /// No such file.
    #[error("fichier absent")]
    Absent,
    /// The path, or a link on it, leaves the dossier.
    #[error("chemin hors du dossier")]
    Dehors,
    /// Not a plain file.
    #[error("ce n'est pas un fichier")]
    PasUnFichier,
    /// Larger than the bound, in bytes.
    #[error("plus de {0} octets")]
    TropGrand(u64),
    /// The system refused.
    #[error("{0}")]
    Systeme(#[from] io::Error),
}

impl Acces {
    /// The reason in both languages; the system's own words stay the system's.
    #[must_use]
    pub fn dire(&self) -> Texte {
        match self {
            Self::Absent => Texte::new("fichier absent", "no such file"),
            Self::Dehors => Texte::new("chemin hors du dossier", "path outside the dossier"),
            Self::PasUnFichier => Texte::new("ce n'est pas un fichier", "not a plain file"),
            Self::TropGrand(max) => dit!("plus de {max} octets", "more than {max} bytes"),
            Self::Systeme(faute) => {
                let fr = match faute.kind() {
                    io::ErrorKind::PermissionDenied => "droits insuffisants".to_owned(),
                    io::ErrorKind::NotADirectory => "ce n'est pas un répertoire".to_owned(),
                    _ => faute.to_string(),
                };
                Texte::new(fr, faute.to_string())
            }
        }
    }
}

impl Coffre {
    /// Opens a dossier's folder.
    pub fn ouvrir(chemin: &Path) -> io::Result<Self> {
        Ok(Self { racine: Arc::new(Dir::open_ambient_dir(chemin, ambient_authority())?) })
    }

    /// The bytes of an exhibit, by its path in the dossier.
    pub fn lire_piece(&self, fichier: &str) -> Result<Vec<u8>, Acces> {
        self.lire(fichier, PIECE_MAX)
    }

    /// The bytes of a YAML file.
    pub(super) fn lire_yaml(&self, fichier: &str) -> Result<Vec<u8>, Acces> {
        self.lire(fichier, YAML_MAX)
    }

    /// Whether a plain file stands there, inside the dossier.
    pub fn examiner(&self, fichier: &str) -> Result<(), Acces> {
        confiner(fichier)?;
        let etat = self.racine.metadata(fichier).map_err(acces)?;
        if etat.is_file() { Ok(()) } else { Err(Acces::PasUnFichier) }
    }

    /// Names of the files of a folder, sorted; empty where the folder is absent.
    pub(super) fn lister(&self, dossier: &str) -> Result<Vec<String>, Acces> {
        let entrees = match self.racine.read_dir(dossier) {
            Ok(entrees) => entrees,
            Err(faute) if faute.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(faute) => return Err(acces(faute)),
        };
        let mut noms = Vec::new();
        for entree in entrees {
            let entree = entree?;
            let nom = entree.file_name().to_string_lossy().into_owned();
            if !nom.starts_with('.') && !entree.file_type()?.is_dir() {
                noms.push(nom);
            }
        }
        noms.sort_unstable();
        Ok(noms)
    }

    fn lire(&self, fichier: &str, max: u64) -> Result<Vec<u8>, Acces> {
        self.examiner(fichier)?;
        let mut octets = Vec::new();
        self.racine.open(fichier).map_err(acces)?.take(max + 1).read_to_end(&mut octets)?;
        if octets.len() as u64 > max { Err(Acces::TropGrand(max)) } else { Ok(octets) }
    }
}

/// Refuses by its spelling what the system call would refuse too, so that every system gives the same answer.
fn confiner(fichier: &str) -> Result<(), Acces> {
    let absolu = fichier.starts_with(['/', '\\']) || fichier.chars().nth(1) == Some(':');
    if absolu || fichier.contains('\0') || fichier.split(['/', '\\']).any(|partie| partie == "..") { Err(Acces::Dehors) } else { Ok(()) }
}

fn acces(faute: io::Error) -> Acces {
    match faute.kind() {
        io::ErrorKind::NotFound => Acces::Absent,
        // cap-std answers "permission denied" to a path that escapes, in its own name: the system's refusals have a number.
        io::ErrorKind::PermissionDenied if faute.raw_os_error().is_none() => Acces::Dehors,
        _ => Acces::Systeme(faute),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_rights_is_not_a_path_that_escapes() {
        let droits = io::Error::from_raw_os_error(13);
        assert!(matches!(acces(droits), Acces::Systeme(_)));
        assert!(matches!(acces(io::Error::new(io::ErrorKind::PermissionDenied, "escapes")), Acces::Dehors));
    }

    #[test]
    fn a_path_is_confined_by_its_spelling() {
        for dehors in ["/etc/passwd", "..", "pieces/../../x", "pieces\\..\\x", "C:\\x", "\\\\serveur\\x", "a\0b"] {
            assert!(matches!(confiner(dehors), Err(Acces::Dehors)), "{dehors:?}");
        }
        assert!(confiner("pieces/facture 1..pdf").is_ok());
    }
}
