//! `check`: every dossier below the paths, its conditions, its procedures, its findings.

use std::fmt::Write as _;

use clap::ArgMatches;

use super::etat::{self, Etat, Reglages};
use super::{Arret, CONSTATS, Forme, RIEN, Session, en_json, imprimer, option, verification};
use crate::decision::{Appreciation, Conditions, ProcedureJugee};
use crate::diag::{Langue, Niveau};
use crate::law::prescription::{Etat as EtatPrescription, Prescription};
use crate::model::{Objectif, Procedure};

pub fn lancer(session: &Session, lus: &ArgMatches) -> Result<u8, Arret> {
    let seuil = option(lus, "deny").and_then(Niveau::lire).unwrap_or(Niveau::Erreur);
    let objectif = option(lus, "for").and_then(Objectif::lire);
    let mut etats = Vec::new();
    let mut vus = std::collections::BTreeSet::new();
    for chemin in lus.get_many::<std::path::PathBuf>("chemins").unwrap_or_default() {
        for (racine, nom) in etat::trouver(chemin)? {
            if vus.insert(nom.clone()) {
                etats.push(etat::lire(&racine, &nom, session, Reglages { objectif, calcul: None }));
            }
        }
    }
    match session.forme {
        Forme::Json => imprimer(&en_json(&verification::en_json(session, &etats)))?,
        Forme::Humain => {
            let mut texte: String = etats.iter().map(|etat| un_dossier(session, etat)).collect();
            let refuses = etats.iter().filter(|etat| etat.pese(seuil)).count();
            let total = etats.len();
            let _ = match session.langue {
                Langue::Fr => writeln!(
                    texte,
                    "{total} dossier{}, {refuses} avec constats à partir du niveau {}",
                    pluriel(total),
                    seuil.mot(session.langue)
                ),
                Langue::En => {
                    writeln!(texte, "{total} dossier{}, {refuses} with findings at or above {}", pluriel(total), seuil.mot(session.langue))
                }
            };
            imprimer(&texte)?;
        }
    }
    Ok(if etats.iter().any(|etat| etat.pese(seuil)) { CONSTATS } else { RIEN })
}

fn pluriel(nombre: usize) -> &'static str {
    if nombre > 1 { "s" } else { "" }
}

fn un_dossier(session: &Session, etat: &Etat) -> String {
    let mut texte = String::new();
    let reference = etat.dossier.as_ref().map_or("", |dossier| dossier.reference.as_str());
    let au = session.choisir("au", "as of");
    let _ = writeln!(texte, "{}  {reference}  {au} {}", etat.lecture.chemin, session.jour(session.jour));
    if let Some(jugement) = &etat.jugement {
        let _ = writeln!(texte, "  {}", conditions(session, &jugement.conditions));
        for creance in &jugement.creances {
            let _ = writeln!(texte, "  {}  {}", creance.numero, en_bref(session, &creance.prescription));
        }
        let montrees = jugement.procedures.iter().filter(|jugee| {
            session.detail
                || jugement.objectif == Some(Objectif::Procedure(jugee.procedure))
                || jugee.conseillee
                || jugee.procedure == Procedure::InjonctionDePayer
        });
        for jugee in montrees {
            let _ = writeln!(texte, "  {}", procedure(session, jugee));
        }
    }
    texte.push_str(&etat.en_texte(session));
    texte.push('\n');
    texte
}

/// The four conditions in one line.
pub fn conditions(session: &Session, conditions: &Conditions) -> String {
    let mot = |appreciation: Appreciation| match (appreciation, session.langue) {
        (Appreciation::Etablie, Langue::Fr) => "établie",
        (Appreciation::Fragile, Langue::Fr) => "fragile",
        (Appreciation::Indeterminee, Langue::Fr) => "indéterminée",
        (Appreciation::Absente, Langue::Fr) => "absente",
        (Appreciation::Etablie, Langue::En) => "established",
        (Appreciation::Fragile, Langue::En) => "fragile",
        (Appreciation::Indeterminee, Langue::En) => "undetermined",
        (Appreciation::Absente, Langue::En) => "absent",
    };
    let [certaine, liquide, exigible, non_prescrite] =
        [conditions.certaine, conditions.liquide, conditions.exigible, conditions.non_prescrite].map(mot);
    match session.langue {
        Langue::Fr => format!("certaine : {certaine} · liquide : {liquide} · exigible : {exigible} · non prescrite : {non_prescrite}"),
        Langue::En => format!("certain: {certaine} · liquid: {liquide} · due: {exigible} · not time-barred: {non_prescrite}"),
    }
}

/// The limitation of an item in one line.
pub fn en_bref(session: &Session, prescription: &Prescription) -> String {
    let jour = |jour: Option<crate::model::Jour>| jour.map_or_else(|| "?".to_owned(), |jour| session.jour(jour));
    let (prudent, tardif) = (jour(prescription.expire_prudent), jour(prescription.expire_tardif));
    let regime = &prescription.regime;
    match (prescription.etat, session.langue) {
        (EtatPrescription::Sauve, Langue::Fr) if prescription.expire_prudent.is_none() => format!("non prescrite : interrompue ({regime})"),
        (EtatPrescription::Sauve, Langue::En) if prescription.expire_prudent.is_none() => format!("not barred: interrupted ({regime})"),
        (EtatPrescription::Sauve, Langue::Fr) => format!("non prescrite : dernier jour utile le {prudent} ({regime})"),
        (EtatPrescription::Sauve, Langue::En) => format!("not barred: last safe day {prudent} ({regime})"),
        (EtatPrescription::Incertain, Langue::Fr) => format!("prescription incertaine : le {prudent} ou le {tardif} ({regime})"),
        (EtatPrescription::Incertain, Langue::En) => format!("limitation uncertain: {prudent} or {tardif} ({regime})"),
        (EtatPrescription::Prescrit, Langue::Fr) => format!("prescrite depuis le {tardif} au soir ({regime})"),
        (EtatPrescription::Prescrit, Langue::En) => format!("time-barred since the end of {tardif} ({regime})"),
        (EtatPrescription::NonExigible, Langue::Fr) => format!("non exigible ({regime})"),
        (EtatPrescription::NonExigible, Langue::En) => format!("not yet due ({regime})"),
        (EtatPrescription::Indetermine, _) => {
            let manque = prescription.manque.as_ref().map(|manque| session.texte(manque)).unwrap_or_default();
            format!("{}{manque}", session.choisir("prescription inconnue : ", "limitation unknown: "))
        }
    }
}

fn procedure(session: &Session, jugee: &ProcedureJugee) -> String {
    let etat = match (jugee.ouverte, jugee.conseillee) {
        (Some(true), true) => session.choisir("ouverte, conseillée", "open, advised"),
        (Some(true), false) => session.choisir("ouverte, non conseillée", "open, not advised"),
        (Some(false), _) => session.choisir("fermée", "closed"),
        (None, _) => session.choisir("non jugée", "not judged"),
    };
    let mut texte = format!("{}{}{etat}", jugee.procedure.cle(), session.choisir(" : ", ": "));
    if let Some(juridiction) = &jugee.juridiction {
        let _ = write!(texte, " · {}", juridiction.nom.as_deref().unwrap_or_else(|| juridiction.type_.cle()));
    }
    if let Some(jour) = jugee.dernier_jour_utile {
        let _ = write!(texte, " · {}{}", session.choisir("dernier jour utile : ", "last safe day: "), session.jour(jour));
    }
    let mut codes: Vec<&str> = jugee.manque.iter().map(|manque| manque.code).collect();
    codes.dedup();
    if !codes.is_empty() {
        let _ = write!(texte, " · {}{}", session.choisir("manque : ", "lacks: "), codes.join(", "));
    }
    texte
}
