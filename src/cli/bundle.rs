//! `bundle`: the filing, as a ZIP or a folder, where nothing refuses it, or marked PROJET.

use clap::ArgMatches;
use serde_json::json;

use super::etat::{self, Etat, Reglages};
use super::letter::{destination, interne, nom_sur, non_ecrit, refuser, rendre};
use super::{Arret, RIEN, Session, chemin, drapeau, option, statement};
use crate::bundle::{self, Depot, Maison, Scelle};
use crate::decision::ECRITES;
use crate::diag::{Constat, Langue, Texte};
use crate::documents::Affaire;
use crate::model::{Objectif, Procedure};

/// The deposit's files that a person counts pages of: acts and exhibits, not their merged copy.
const FUSION: &str = "pieces/Toutes-les-pieces.pdf";

pub fn lancer(session: &Session, lus: &ArgMatches) -> Result<u8, Arret> {
    let (racine, nom) = etat::un_seul(&chemin(lus, "dossier").unwrap_or_default())?;
    let brouillon = drapeau(lus, "draft");
    let voulue = option(lus, "procedure").and_then(Procedure::lire);
    let mut etat = etat::lire(&racine, &nom, session, Reglages { objectif: voulue.map(Objectif::Procedure), calcul: None });
    let Some(procedure) = voulue.or_else(|| etat.dossier.as_ref().and_then(|dossier| dossier.procedure)) else {
        return Err(Arret::usage(Texte::new(
            "quelle procédure ? `--procedure`, ou `procedure` dans dossier.yaml",
            "which procedure? `--procedure`, or `procedure` in dossier.yaml",
        )));
    };
    // What this version cannot write cannot be drafted either.
    if !ECRITES.contains(&procedure) || (etat.refuse() && !brouillon) {
        return refuser(session, &etat);
    }
    let Some(scelle) = deposer(session, &etat, procedure, brouillon)? else { return refuser(session, &etat) };
    if scelle.fichiers.is_empty() {
        ajouter(&mut etat, scelle.constats);
        return refuser(session, &etat);
    }
    let pages = scelle.fichiers.iter().filter(|fichier| fichier.nom != FUSION).filter_map(|fichier| fichier.pages).sum();
    let reference = etat.dossier.as_ref().map(|dossier| nom_sur(&dossier.reference)).unwrap_or_default();
    ajouter(&mut etat, scelle.constats);
    match chemin(lus, "dir") {
        Some(cible) => {
            bundle::ecrire_dossier(&cible, &scelle.fichiers).map_err(|faute| non_ecrit(&cible, &faute.to_string()))?;
            let manifeste = scelle.fichiers.iter().find(|fichier| fichier.nom == bundle::MANIFESTE);
            let empreinte = manifeste.map(|fichier| bundle::empreinte(&fichier.octets)).unwrap_or_default();
            rendre(session, &etat, &cible, &empreinte, pages)?;
        }
        None => {
            let cible = destination(chemin(lus, "out"), &format!("{reference}_{}.zip", procedure.cle()));
            let octets = bundle::ecrire_zip(&cible, &scelle.fichiers).map_err(|faute| non_ecrit(&cible, &faute.to_string()))?;
            rendre(session, &etat, &cible, &bundle::empreinte(&octets), pages)?;
        }
    }
    Ok(RIEN)
}

fn deposer(session: &Session, etat: &Etat, procedure: Procedure, brouillon: bool) -> Result<Option<Scelle>, Arret> {
    let (Some(dossier), Some(jugement), Some(coffre)) = (&etat.dossier, &etat.jugement, &etat.lecture.coffre) else { return Ok(None) };
    let lire = |fichier: &str| coffre.lire_piece(fichier).map_err(|faute| faute.to_string());
    let depot = Depot {
        dossier,
        procedure,
        jour: session.jour,
        constats: &etat.constats,
        brouillon,
        lire: &lire,
        decompte: &statement::decompte_en_json(&jugement.decompte, Langue::Fr),
        etat_du_droit: &etat_du_droit(session),
        version: env!("CARGO_PKG_VERSION"),
    };
    let affaire = Affaire { dossier, jugement, droit: &session.droit, pieces: &[], brouillon };
    bundle::deposer(&depot, &Maison { affaire, procedure, modeles: &session.modeles }).map(Some).map_err(interne)
}

/// Until when the rates are known: what a reader of the manifest needs to derive the sums again.
fn etat_du_droit(session: &Session) -> serde_json::Value {
    json!({
        "taux-interet-legal": session.droit.dernier_jour_connu("taux-interet-legal"),
        "taux-bce-semestre": session.droit.dernier_jour_connu("taux-bce-semestre"),
    })
}

/// What the exhibits told again while they were stamped is not said twice.
fn ajouter(etat: &mut Etat, constats: Vec<Constat>) {
    for constat in constats {
        if !etat.constats.contains(&constat) {
            etat.constats.push(constat);
        }
    }
}
