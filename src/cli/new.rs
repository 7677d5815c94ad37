//! `new`: lays down a dossier in which each fact that only the user knows is marked.

use std::path::Path;

use clap::ArgMatches;
use serde_json::json;

use super::{Arret, Forme, RIEN, Session, chemin, en_json, imprimer};
use crate::diag::Texte;
use crate::dit;

/// The files of a fresh dossier, by path.
const FICHIERS: &[(&str, &str)] = &[
    ("dossier.yaml", include_str!("new/dossier.yaml")),
    ("factures/facture-1.yaml", include_str!("new/facture-1.yaml")),
    ("contrats/contrat-1.yaml", include_str!("new/contrat-1.yaml")),
    ("echanges.yaml", include_str!("new/echanges.yaml")),
    ("paiements.yaml", include_str!("new/paiements.yaml")),
    ("pieces.yaml", include_str!("new/pieces.yaml")),
    ("pieces/LISEZ-MOI.txt", include_str!("new/LISEZ-MOI.txt")),
];

pub fn lancer(session: &Session, lus: &ArgMatches) -> Result<u8, Arret> {
    let racine = chemin(lus, "dossier").unwrap_or_default();
    let nom = racine.display().to_string();
    if racine.join("dossier.yaml").exists() {
        return Err(Arret::usage(dit!("{nom} contient déjà un dossier.yaml", "{nom} already holds a dossier.yaml")));
    }
    if racine.read_dir().is_ok_and(|mut entrees| entrees.next().is_some()) {
        return Err(Arret::usage(dit!("{nom} n'est pas vide", "{nom} is not empty")));
    }
    poser(&racine).map_err(|faute| Arret::sortie(dit!("{nom} n'a pas pu être créé : {faute}", "{nom} could not be created: {faute}")))?;
    match session.forme {
        Forme::Json => imprimer(&en_json(&json!({"fichier": nom, "sha256": null, "pages": null, "constats": []})))?,
        Forme::Humain => {
            super::signaler(session.texte(&Texte::new(
                "compléter les lignes marquées « À COMPLÉTER », puis : exigible check\n",
                "fill in the lines marked \"À COMPLÉTER\", then: exigible check\n",
            )));
            imprimer(&format!("{nom}\n"))?;
        }
    }
    Ok(RIEN)
}

fn poser(racine: &Path) -> std::io::Result<()> {
    // Whole or not at all: everything is written beside the target, then renamed.
    let parent = racine.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(parent)?;
    let nom = racine.file_name().map(|nom| nom.to_string_lossy().into_owned()).unwrap_or_default();
    let atelier = parent.join(format!(".{nom}.nouveau"));
    let ecrire = || -> std::io::Result<()> {
        for (chemin, contenu) in FICHIERS {
            let fichier = atelier.join(chemin);
            if let Some(dossier) = fichier.parent() {
                std::fs::create_dir_all(dossier)?;
            }
            std::fs::write(fichier, contenu)?;
        }
        if racine.exists() {
            std::fs::remove_dir(racine)?;
        }
        std::fs::rename(&atelier, racine)
    };
    ecrire().inspect_err(|_| {
        let _ = std::fs::remove_dir_all(&atelier);
    })
}
