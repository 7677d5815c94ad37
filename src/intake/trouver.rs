//! Finds the dossiers below a path: folders with a `dossier.yaml`, never through a link that leaves the root.

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// Why no dossier could be given to the command.
#[derive(Debug, thiserror::Error)]
pub enum Introuvable {
    /// The path does not exist.
    #[error("{0} : chemin absent")]
    Absent(String),
    /// No folder below has a `dossier.yaml`.
    #[error("{0} : aucun dossier (pas de dossier.yaml)")]
    Aucun(String),
    /// The system refused to list a folder.
    #[error("{0}")]
    Systeme(String),
}

/// The dossiers below `chemin`, sorted, each with the name messages call it by.
#[allow(clippy::disallowed_methods, reason = "intake finds the dossiers below the path given to a command")]
pub fn trouver(chemin: &Path) -> Result<Vec<(PathBuf, String)>, Introuvable> {
    let nom = afficher(chemin);
    let Ok(etat) = chemin.metadata() else { return Err(Introuvable::Absent(nom)) };
    if etat.is_file() && chemin.file_name().is_some_and(|nom| nom == "dossier.yaml") {
        let parent = chemin.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        return Ok(vec![(parent.to_owned(), afficher(parent))]);
    }
    let mut dossiers = Vec::new();
    let visible = |entree: &walkdir::DirEntry| entree.depth() == 0 || !entree.file_name().to_string_lossy().starts_with('.');
    // Links are not followed: a link that stays inside leads to a folder that is walked anyway.
    for entree in WalkDir::new(chemin).sort_by_file_name().into_iter().filter_entry(visible) {
        let entree = entree.map_err(|faute| Introuvable::Systeme(faute.to_string()))?;
        if entree.file_name() == "dossier.yaml"
            && !entree.file_type().is_dir()
            && let Some(parent) = entree.path().parent()
        {
            dossiers.push((parent.to_owned(), afficher(parent)));
        }
    }
    dossiers.sort();
    if dossiers.is_empty() { Err(Introuvable::Aucun(nom)) } else { Ok(dossiers) }
}

/// The text files of an overlay folder, by path relative to it.
#[allow(clippy::disallowed_methods)] // overlays are read here, once, as dossiers are
pub fn surcharge(racine: &Path, extensions: &[&str]) -> Result<Vec<(String, String)>, String> {
    let mut fichiers = Vec::new();
    for entree in WalkDir::new(racine).sort_by_file_name() {
        let entree = entree.map_err(|faute| faute.to_string())?;
        let chemin = entree.path();
        let voulu = chemin.extension().is_some_and(|ext| extensions.iter().any(|autre| ext.eq_ignore_ascii_case(autre)));
        if !entree.file_type().is_file() || !voulu {
            continue;
        }
        let contenu = std::fs::read_to_string(chemin).map_err(|faute| format!("{} : {faute}", afficher(chemin)))?;
        let relatif = chemin.strip_prefix(racine).unwrap_or(chemin);
        fichiers.push((afficher(relatif), contenu));
    }
    Ok(fichiers)
}

/// A path with `/` separators on every system.
fn afficher(chemin: &Path) -> String {
    chemin.to_string_lossy().replace('\\', "/")
}
