//! `letter`: one letter, written where nothing refuses it, or marked PROJET.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde_json::json;

use super::etat::{self, Etat, Reglages};
use super::{Arret, CONSTATS, Forme, RIEN, Session, chemin, drapeau, en_json, imprimer, option, pages, signaler};
use crate::diag::Texte;
use crate::model::{GenreLettre, Objectif};
use crate::{bundle, documents};

pub fn lancer(session: &Session, lus: &ArgMatches) -> Result<u8, Arret> {
    let (racine, nom) = etat::un_seul(&chemin(lus, "dossier").unwrap_or_default())?;
    let Some(genre) = option(lus, "genre").and_then(GenreLettre::lire) else {
        return Err(Arret::usage(Texte::new("genre de lettre inconnu", "unknown kind of letter")));
    };
    let brouillon = drapeau(lus, "draft");
    let etat = etat::lire(&racine, &nom, session, Reglages { objectif: Some(Objectif::Lettre(genre)), calcul: None });
    let (Some(dossier), Some(jugement), false) = (&etat.dossier, &etat.jugement, etat.refuse() && !brouillon) else {
        return refuser(session, &etat);
    };
    let affaire = documents::Affaire { dossier, jugement, droit: &session.droit, pieces: &[], brouillon };
    let rediger = || -> Result<(documents::Ecrit, Option<documents::Ecrit>), documents::ErreurModele> {
        let couverture = brouillon.then(|| documents::couverture(&affaire, &etat.constats, &session.modeles)).transpose()?;
        Ok((documents::lettre(genre, &affaire, &session.modeles)?, couverture))
    };
    let (ecrit, couverture) = rediger().map_err(interne)?;
    let pages = pages::composer(&ecrit, couverture.as_ref(), session.jour, &session.modeles).map_err(interne)?;
    let sortie = destination(chemin(lus, "out"), &format!("{}_{}.pdf", nom_sur(&dossier.reference), genre.cle()));
    bundle::ecrire_fichier(&sortie, &pages.pdf).map_err(|faute| non_ecrit(&sortie, &faute.to_string()))?;
    rendre(session, &etat, &sortie, &bundle::empreinte(&pages.pdf), pages.nombre)?;
    Ok(RIEN)
}

/// Prints why nothing was written (D81).
pub fn refuser(session: &Session, etat: &Etat) -> Result<u8, Arret> {
    match session.forme {
        Forme::Json => imprimer(&en_json(&json!({"fichier": null, "sha256": null, "pages": null, "constats": etat.en_json(session)})))?,
        Forme::Humain => {
            signaler(&etat.en_texte(session));
            signaler(session.choisir("rien n'est écrit ; `--draft` écrit un projet\n", "nothing is written; `--draft` writes a draft\n"));
        }
    }
    Ok(CONSTATS)
}

/// Says what was written: its path on stdout, the findings on stderr, or one JSON object (D88).
pub fn rendre(session: &Session, etat: &Etat, sortie: &Path, sha256: &str, pages: usize) -> Result<(), Arret> {
    let nom = sortie.to_string_lossy();
    match session.forme {
        Forme::Json => imprimer(&en_json(&json!({"fichier": nom, "sha256": sha256, "pages": pages, "constats": etat.en_json(session)}))),
        Forme::Humain => {
            signaler(&etat.en_texte(session));
            imprimer(&format!("{nom}\n"))
        }
    }
}

/// The file to write: the one named, one of that name in the folder named, or one in the current folder (D87).
pub fn destination(voulue: Option<PathBuf>, nom: &str) -> PathBuf {
    match voulue {
        None => PathBuf::from(nom),
        Some(chemin) if chemin.is_dir() || chemin.to_string_lossy().ends_with(['/', '\\']) => chemin.join(nom),
        Some(chemin) => chemin,
    }
}

/// A reference as a file name: what a file system or a shell could trip on becomes a dash.
pub fn nom_sur(reference: &str) -> String {
    let nom: String =
        reference.chars().map(|c| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '-' }).take(80).collect();
    if nom.trim_matches(['.', '-']).is_empty() { "dossier".to_owned() } else { nom }
}

pub fn interne<E: ToString>(faute: E) -> Arret {
    let faute = faute.to_string();
    Arret::sortie(crate::dit!("{faute}", "{faute}"))
}

pub fn non_ecrit(chemin: &Path, faute: &str) -> Arret {
    let nom = chemin.display();
    Arret::sortie(crate::dit!("{nom} n'a pas pu être écrit : {faute}", "{nom} could not be written: {faute}"))
}
