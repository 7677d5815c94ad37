//! A dossier read and judged: what every command starts from.

use std::path::Path;

use super::{Arret, Session};
use crate::decision::{Jugement, juger};
use crate::diag::{Constat, ConstatJson, Niveau, afficher};
use crate::dit;
use crate::intake::{self, Introuvable, Lecture};
use crate::model::{Calcul, Dossier, Objectif};

/// A dossier, read and judged, with everything there is to say of it.
pub struct Etat {
    pub lecture: Lecture,
    /// The case, where it could be read.
    pub dossier: Option<Dossier>,
    pub jugement: Option<Jugement>,
    /// Faults of the files, then findings of the rules.
    pub constats: Vec<Constat>,
}

impl Etat {
    /// Whether something refuses what is asked.
    pub fn refuse(&self) -> bool {
        self.dossier.is_none() || self.pese(Niveau::Erreur)
    }

    /// Whether a finding weighs at least that much.
    pub fn pese(&self, seuil: Niveau) -> bool {
        self.constats.iter().any(|constat| constat.pese(seuil))
    }

    /// The findings as a person reads them, at or above the level shown.
    pub fn en_texte(&self, session: &Session) -> String {
        self.constats
            .iter()
            .filter(|constat| constat.niveau >= session.montre)
            .map(|constat| afficher(constat, &self.lecture.chemin, &self.lecture.sources, session.langue, session.couleurs))
            .collect()
    }

    /// The findings as JSON.
    pub fn en_json(&self, session: &Session) -> Vec<ConstatJson> {
        self.constats.iter().map(|constat| ConstatJson::new(constat, session.langue)).collect()
    }
}

/// What may change the case before it is judged.
#[derive(Debug, Clone, Copy, Default)]
pub struct Reglages {
    pub objectif: Option<Objectif>,
    pub calcul: Option<Calcul>,
}

/// Every dossier below a path, sorted.
pub fn trouver(chemin: &Path) -> Result<Vec<(std::path::PathBuf, String)>, Arret> {
    intake::trouver(chemin).map_err(|faute| {
        Arret::usage(match faute {
            Introuvable::Absent(nom) => dit!("{nom} : chemin absent", "{nom}: no such path"),
            Introuvable::Aucun(nom) => {
                dit!("{nom} : aucun dossier (pas de dossier.yaml)", "{nom}: no dossier (no dossier.yaml)")
            }
            Introuvable::Systeme(faute) => dit!("{faute}", "{faute}"),
        })
    })
}

/// The one dossier that a path names.
pub fn un_seul(chemin: &Path) -> Result<(std::path::PathBuf, String), Arret> {
    let mut trouves = trouver(chemin)?;
    let nom = chemin.to_string_lossy().into_owned();
    match (trouves.pop(), trouves.len()) {
        (Some(seul), 0) => Ok(seul),
        (_, autres) => {
            let combien = autres + 1;
            Err(Arret::usage(dit!("{nom} contient {combien} dossiers ; en nommer un seul", "{nom} holds {combien} dossiers; name one")))
        }
    }
}

/// Reads and judges one dossier. Without an objective, the dossier's own procedure is taken (D89).
pub fn lire(racine: &Path, chemin: &str, session: &Session, reglages: Reglages) -> Etat {
    let mut lecture = intake::lire(racine, chemin);
    let mut constats = std::mem::take(&mut lecture.constats);
    let mut dossier = lecture.dossier.take();
    if let Some(dossier) = dossier.as_mut()
        && let Some(calcul) = reglages.calcul
    {
        dossier.demande.calcul = Some(calcul);
    }
    constats.extend(glyphes(&lecture));
    // A file that stops half-way leaves facts out: nothing is judged on the rest.
    let entier = !constats.iter().any(|constat| matches!(constat.code, "SAI-01" | "SAI-02"));
    let jugement = dossier.as_ref().filter(|_| entier).map(|dossier| {
        let objectif = reglages.objectif.or(dossier.procedure.map(Objectif::Procedure));
        let mut jugement = juger(dossier, session.jour, objectif, &session.droit);
        constats.append(&mut jugement.constats);
        if let Some(Objectif::Procedure(_)) = objectif {
            constats.extend(pieces(dossier, &lecture, session));
        }
        jugement.constats.clone_from(&constats);
        jugement
    });
    Etat { lecture, dossier, jugement, constats }
}

/// Characters that no font of ours can draw: a page would show a blank box, and PDF/A refuses it.
#[cfg(feature = "pdf")]
fn glyphes(lecture: &Lecture) -> Vec<Constat> {
    lecture
        .textes
        .iter()
        .filter_map(|(texte, lieu)| {
            let lettre = crate::typeset::glyphe_manquant(texte)?;
            let code = u32::from(lettre);
            Some(
                Constat::erreur(
                    "SAI-19",
                    dit!(
                        "« {lettre} » (U+{code:04X}) n'a de dessin dans aucune police",
                        "\"{lettre}\" (U+{code:04X}) has no glyph in any font"
                    ),
                )
                .a(lieu.clone())
                .remede(crate::diag::Texte::new("l'écrire en lettres latines", "write it in Latin letters")),
            )
        })
        .collect()
}

#[cfg(not(feature = "pdf"))]
fn glyphes(_: &Lecture) -> Vec<Constat> {
    Vec::new()
}

/// What opening the exhibits tells: a filing would refuse them (D89).
#[cfg(feature = "pdf")]
fn pieces(dossier: &Dossier, lecture: &Lecture, session: &Session) -> Vec<Constat> {
    let Some(coffre) = &lecture.coffre else { return Vec::new() };
    let lire = |fichier: &str| coffre.lire_piece(fichier).map_err(|faute| faute.to_string());
    crate::bundle::examiner(dossier, session.jour, &lire, &session.modeles)
}

#[cfg(not(feature = "pdf"))]
fn pieces(_: &Dossier, _: &Lecture, _: &Session) -> Vec<Constat> {
    Vec::new()
}
