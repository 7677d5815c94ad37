//! `letter`: one letter, written where nothing refuses it, or marked PROJET; as pages, as plain text, or as a message.

#[cfg(feature = "pdf")]
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde_json::json;

use super::etat::{self, Etat, Reglages};
use super::{Arret, CONSTATS, Forme, RIEN, Session, chemin, drapeau, en_json, imprimer, option, signaler};
use crate::diag::Texte;
use crate::documents::{self, Affaire, Ecrit};
use crate::model::{GenreLettre, Objectif};

pub fn lancer(session: &Session, lus: &ArgMatches) -> Result<u8, Arret> {
    let (racine, nom) = etat::un_seul(&chemin(lus, "dossier").unwrap_or_default())?;
    let Some(genre) = option(lus, "genre").and_then(GenreLettre::lire) else {
        return Err(Arret::usage(Texte::new("genre de lettre inconnu", "unknown kind of letter")));
    };
    let forme = option(lus, "format").unwrap_or_default();
    let brouillon = drapeau(lus, "draft");
    let etat = etat::lire(&racine, &nom, session, Reglages { objectif: Some(Objectif::Lettre(genre)), calcul: None });
    let (Some(dossier), Some(jugement), false) = (&etat.dossier, &etat.jugement, etat.refuse() && !brouillon) else {
        return refuser(session, &etat);
    };
    let affaire = Affaire { dossier, jugement, droit: &session.droit, pieces: &[], brouillon };
    if forme == "eml" && boite_manquante(session, &affaire, genre) {
        return Ok(CONSTATS);
    }
    let rediger = || -> Result<(Ecrit, Option<Ecrit>), documents::ErreurModele> {
        let couverture = brouillon.then(|| documents::couverture(&affaire, &etat.constats, &session.modeles)).transpose()?;
        Ok((documents::lettre(genre, &affaire, &session.modeles)?, couverture))
    };
    let (ecrit, couverture) = rediger().map_err(interne)?;
    let base = format!("{}_{}", nom_sur(&dossier.reference), genre.cle());
    match forme {
        "text" => {
            let texte = mots(&ecrit, couverture.as_ref());
            signaler(&etat.en_texte(session));
            poser(lus, texte.as_bytes())?;
        }
        "eml" => {
            let octets = message(session, genre, &affaire, &ecrit, couverture.as_ref(), &base)?;
            signaler(&etat.en_texte(session));
            poser(lus, &octets)?;
        }
        _ => composer(session, lus, &etat, &ecrit, couverture.as_ref(), &base)?,
    }
    Ok(RIEN)
}

/// The words of a letter; those of a draft's cover come first, under the subject.
fn mots(ecrit: &Ecrit, couverture: Option<&Ecrit>) -> String {
    let texte = ecrit.en_texte();
    let Some(couverture) = couverture else { return texte };
    let (tete, corps) = match texte.split_once("\n\n") {
        Some((objet, corps)) if objet.starts_with("Objet") => (format!("{objet}\n\n"), corps),
        _ => (String::new(), texte.as_str()),
    };
    format!("{tete}{}\n────────\n\n{corps}", couverture.en_texte())
}

/// Says which e-mail address is missing; a message without one cannot be written.
fn boite_manquante(session: &Session, affaire: &Affaire<'_>, genre: GenreLettre) -> bool {
    let manques = documents::boites_manquantes(genre, affaire);
    for (cle, qui) in &manques {
        let (fr, en) = (&qui.fr, &qui.en);
        signaler(session.texte(&crate::dit!(
            "rien n'est écrit : {fr} n'a pas d'adresse électronique au dossier (`{cle}`)\n",
            "nothing is written: {en} has no e-mail address in the dossier (`{cle}`)\n"
        )));
    }
    !manques.is_empty()
}

#[cfg(feature = "pdf")]
fn message(
    session: &Session,
    genre: GenreLettre,
    affaire: &Affaire<'_>,
    ecrit: &Ecrit,
    couverture: Option<&Ecrit>,
    base: &str,
) -> Result<Vec<u8>, Arret> {
    let pages = super::pages::composer(ecrit, couverture, session.jour, &session.modeles).map_err(interne)?;
    let nom = format!("{base}.pdf");
    let jointe = documents::Jointe { nom: &nom, pdf: &pages.pdf };
    documents::message(genre, affaire, ecrit, &mots(ecrit, couverture), Some(jointe)).map_err(interne)
}

#[cfg(not(feature = "pdf"))]
fn message(
    _: &Session,
    genre: GenreLettre,
    affaire: &Affaire<'_>,
    ecrit: &Ecrit,
    couverture: Option<&Ecrit>,
    _: &str,
) -> Result<Vec<u8>, Arret> {
    documents::message(genre, affaire, ecrit, &mots(ecrit, couverture), None).map_err(interne)
}

#[cfg(feature = "pdf")]
fn composer(session: &Session, lus: &ArgMatches, etat: &Etat, ecrit: &Ecrit, couverture: Option<&Ecrit>, base: &str) -> Result<(), Arret> {
    let pages = super::pages::composer(ecrit, couverture, session.jour, &session.modeles).map_err(interne)?;
    let sortie = destination(chemin(lus, "out"), &format!("{base}.pdf"));
    crate::bundle::ecrire_fichier(&sortie, &pages.pdf).map_err(|faute| non_ecrit(&sortie, &faute.to_string()))?;
    rendre(session, etat, &sortie, &crate::bundle::empreinte(&pages.pdf), pages.nombre)
}

#[cfg(not(feature = "pdf"))]
fn composer(_: &Session, _: &ArgMatches, _: &Etat, _: &Ecrit, _: Option<&Ecrit>, _: &str) -> Result<(), Arret> {
    Err(Arret::usage(Texte::new(
        "ce programme est compilé sans la mise en page (`pdf`) : `--format text` et `--format eml` restent possibles",
        "this program is built without pages (`pdf`): `--format text` and `--format eml` remain",
    )))
}

/// A text or a message: on stdout, or in the file named.
#[cfg(feature = "pdf")]
fn poser(lus: &ArgMatches, octets: &[u8]) -> Result<(), Arret> {
    match chemin(lus, "out") {
        None => super::imprimer_octets(octets),
        Some(sortie) => crate::bundle::ecrire_fichier(&sortie, octets).map_err(|faute| non_ecrit(&sortie, &faute.to_string())),
    }
}

#[cfg(not(feature = "pdf"))]
fn poser(lus: &ArgMatches, octets: &[u8]) -> Result<(), Arret> {
    match chemin(lus, "out") {
        None => super::imprimer_octets(octets),
        Some(_) => Err(Arret::usage(Texte::new(
            "sans la mise en page, le texte va sur la sortie standard",
            "without pages, the text goes to stdout",
        ))),
    }
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
#[cfg(feature = "pdf")]
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
#[cfg(feature = "pdf")]
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

#[cfg(feature = "pdf")]
pub fn non_ecrit(chemin: &Path, faute: &str) -> Arret {
    let nom = chemin.display();
    Arret::sortie(crate::dit!("{nom} n'a pas pu être écrit : {faute}", "{nom} could not be written: {faute}"))
}
