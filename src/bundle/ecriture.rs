//! Writing, whole or not at all: beside the target first, then in its place by rename.

#![allow(clippy::disallowed_methods, reason = "the one hand that writes: whole, then in place by rename")]

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Cursor, Write};
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::fichier::Fichier;
use super::sceau::SOMMES;

/// Why nothing was written; what stood there before still stands.
#[derive(Debug, thiserror::Error)]
pub enum ErreurEcriture {
    /// The system refused.
    #[error("{0} : {1}")]
    Systeme(PathBuf, #[source] io::Error),
    /// The archive could not be made.
    #[error("archive impossible : {0}")]
    Archive(String),
    /// The target is a folder that holds something else than a deposit.
    #[error("{0} : le dossier contient « {1} », qui ne vient pas d'un dépôt : rien n'est remplacé")]
    DossierOccupe(PathBuf, String),
    /// The target's name is not that of a file.
    #[error("{0} : ce n'est pas un nom de fichier")]
    Nom(PathBuf),
}

/// Writes one file whole: a reader sees the old one or the new one, never a part.
pub fn ecrire_fichier(cible: &Path, octets: &[u8]) -> Result<(), ErreurEcriture> {
    if cible.is_dir() {
        return Err(ErreurEcriture::Nom(cible.to_owned()));
    }
    let partiel = voisin(cible, "partiel")?;
    let ecrit = deposer_octets(&partiel, octets).and_then(|()| fs::rename(&partiel, cible));
    ecrit.map_err(|faute| {
        // The target is untouched; what was begun beside it is taken away if it can be.
        let _ = fs::remove_file(&partiel);
        ErreurEcriture::Systeme(cible.to_owned(), faute)
    })
}

/// Writes the deposit as a ZIP.
pub fn ecrire_zip(cible: &Path, fichiers: &[Fichier]) -> Result<Vec<u8>, ErreurEcriture> {
    let octets = zipper(fichiers)?;
    ecrire_fichier(cible, &octets)?;
    Ok(octets)
}

/// The ZIP: fixed times, permissions and order; PDFs and pictures stored, the rest deflated.
pub fn zipper(fichiers: &[Fichier]) -> Result<Vec<u8>, ErreurEcriture> {
    let faute = |faute: &dyn std::fmt::Display| ErreurEcriture::Archive(faute.to_string());
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for fichier in fichiers {
        let texte = [".txt", ".json", SOMMES].iter().any(|fin| fichier.nom.ends_with(fin));
        let options = SimpleFileOptions::default()
            .compression_method(if texte { CompressionMethod::Deflated } else { CompressionMethod::Stored })
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644)
            .large_file(fichier.octets.len() > 0xf000_0000);
        archive.start_file(fichier.nom.as_str(), options).map_err(|f| faute(&f))?;
        archive.write_all(&fichier.octets).map_err(|f| faute(&f))?;
    }
    Ok(archive.finish().map_err(|f| faute(&f))?.into_inner())
}

/// Writes the deposit as a folder. An earlier deposit there is replaced whole; a folder that holds anything else is left alone.
pub fn ecrire_dossier(cible: &Path, fichiers: &[Fichier]) -> Result<(), ErreurEcriture> {
    let systeme = |faute: io::Error| ErreurEcriture::Systeme(cible.to_owned(), faute);
    let remplace = match fs::symlink_metadata(cible) {
        Ok(etat) if etat.is_dir() => {
            if let Some(intrus) = intrus(cible).map_err(systeme)? {
                return Err(ErreurEcriture::DossierOccupe(cible.to_owned(), intrus));
            }
            true
        }
        Ok(_) => return Err(ErreurEcriture::Systeme(cible.to_owned(), io::Error::from(io::ErrorKind::NotADirectory))),
        Err(faute) if faute.kind() == io::ErrorKind::NotFound => false,
        Err(faute) => return Err(systeme(faute)),
    };
    let partiel = voisin(cible, "partiel")?;
    let ancien = voisin(cible, "ancien")?;
    let ecrit = remplir(&partiel, fichiers).and_then(|()| if remplace { fs::rename(cible, &ancien) } else { Ok(()) });
    if let Err(faute) = ecrit {
        let _ = fs::remove_dir_all(&partiel);
        return Err(systeme(faute));
    }
    if let Err(faute) = fs::rename(&partiel, cible) {
        if remplace {
            // Back to what stood there.
            let _ = fs::rename(&ancien, cible);
        }
        let _ = fs::remove_dir_all(&partiel);
        return Err(systeme(faute));
    }
    if remplace {
        fs::remove_dir_all(&ancien).map_err(|faute| ErreurEcriture::Systeme(ancien, faute))?;
    }
    Ok(())
}

/// A name beside the target, on the same disk, that no other run uses.
fn voisin(cible: &Path, suffixe: &str) -> Result<PathBuf, ErreurEcriture> {
    let nom = cible.file_name().ok_or_else(|| ErreurEcriture::Nom(cible.to_owned()))?;
    let mut voisin = std::ffi::OsString::from(".");
    voisin.push(nom);
    voisin.push(format!(".{}.{suffixe}", std::process::id()));
    Ok(cible.with_file_name(voisin))
}

fn deposer_octets(chemin: &Path, octets: &[u8]) -> io::Result<()> {
    let mut fichier = fs::File::create(chemin)?;
    fichier.write_all(octets)?;
    fichier.sync_all()
}

fn remplir(racine: &Path, fichiers: &[Fichier]) -> io::Result<()> {
    fs::create_dir(racine)?;
    for fichier in fichiers {
        let chemin = racine.join(&fichier.nom);
        if let Some(parent) = chemin.parent() {
            fs::create_dir_all(parent)?;
        }
        deposer_octets(&chemin, &fichier.octets)?;
    }
    Ok(())
}

/// The first file of a folder that its own `SHA256SUMS` does not name.
fn intrus(racine: &Path) -> io::Result<Option<String>> {
    let sommes = fs::read_to_string(racine.join(SOMMES)).unwrap_or_default();
    let connus: BTreeSet<&str> = sommes.lines().filter_map(|ligne| ligne.split_once("  ")).map(|(_, nom)| nom).chain([SOMMES]).collect();
    for entree in walkdir::WalkDir::new(racine).min_depth(1).sort_by_file_name() {
        let entree = entree.map_err(io::Error::from)?;
        if entree.file_type().is_dir() {
            continue;
        }
        let relatif = entree.path().strip_prefix(racine).unwrap_or(entree.path());
        let nom = relatif.components().map(|partie| partie.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        if !connus.contains(nom.as_str()) {
            return Ok(Some(nom));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fichiers(texte: &str) -> Vec<Fichier> {
        let mut liste = vec![Fichier::new("00_LISEZ-MOI.txt", texte.as_bytes().to_vec()), Fichier::new("pieces/a.pdf", b"%PDF".to_vec())];
        let sommes = super::super::sommes(&liste);
        liste.push(Fichier::new(SOMMES, sommes));
        liste
    }

    fn noms(racine: &Path) -> Vec<String> {
        let mut noms: Vec<String> = fs::read_dir(racine).unwrap().map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect();
        noms.sort();
        noms
    }

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let lieu = tempfile::tempdir().unwrap();
        let cible = lieu.path().join("lettre.pdf");
        ecrire_fichier(&cible, b"ancien, plus long").unwrap();
        ecrire_fichier(&cible, b"neuf").unwrap();
        assert_eq!(fs::read(&cible).unwrap(), b"neuf");
        assert!(ecrire_fichier(lieu.path(), b"x").is_err());
        assert!(ecrire_fichier(&lieu.path().join("absent/lettre.pdf"), b"x").is_err());
        assert_eq!(noms(lieu.path()), ["lettre.pdf"]);
    }

    #[test]
    fn a_folder_replaces_an_earlier_deposit_and_nothing_else() {
        let lieu = tempfile::tempdir().unwrap();
        let cible = lieu.path().join("depot");
        ecrire_dossier(&cible, &fichiers("un")).unwrap();
        ecrire_dossier(&cible, &fichiers("deux")).unwrap();
        assert_eq!(fs::read(cible.join("00_LISEZ-MOI.txt")).unwrap(), b"deux");
        fs::write(cible.join("notes.txt"), "à garder").unwrap();
        let refus = ecrire_dossier(&cible, &fichiers("trois"));
        assert!(matches!(refus, Err(ErreurEcriture::DossierOccupe(_, nom)) if nom == "notes.txt"));
        assert_eq!(fs::read(cible.join("00_LISEZ-MOI.txt")).unwrap(), b"deux");
        assert_eq!(noms(lieu.path()), ["depot"]);
    }

    #[test]
    fn two_archives_of_the_same_files_are_the_same_bytes() {
        let archive = zipper(&fichiers("un")).unwrap();
        assert_eq!(archive, zipper(&fichiers("un")).unwrap());
        let mut relu = zip::ZipArchive::new(Cursor::new(archive)).unwrap();
        let noms: Vec<String> = (0..relu.len()).map(|rang| relu.by_index(rang).unwrap().name().unwrap().into_owned()).collect();
        assert_eq!(noms, ["00_LISEZ-MOI.txt", "pieces/a.pdf", "SHA256SUMS"]);
        let piece = relu.by_name("pieces/a.pdf").unwrap();
        assert_eq!(piece.compression(), CompressionMethod::Stored);
        assert_eq!(piece.last_modified().map(|d| d.year()), Some(1980));
    }
}
