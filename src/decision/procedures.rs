//! Which procedures are open, before which court, and until when an act still saves the claim.

use std::collections::BTreeSet;

use super::{Juridiction, Manque, ProcedureJugee};
use crate::checks::{self, Contexte};
use crate::diag::{Constat, Niveau, Texte};
use crate::dit;
use crate::law::competence::{self, Competence};
use crate::law::prescription::Etat;
use crate::model::{Jour, Objectif, Procedure, TypeJuridiction};

/// The manual page of DRO-03.
pub const PAGE: &str = include_str!("procedures.md");

/// Every procedure that a bundle can be asked for (D14).
const TOUTES: [Procedure; 8] = [
    Procedure::InjonctionDePayer,
    Procedure::RefereProvision,
    Procedure::Assignation,
    Procedure::PetitesCreances,
    Procedure::SaisieConservatoire,
    Procedure::DeclarationDeCreance,
    Procedure::InjonctionEuropeenne,
    Procedure::Execution,
];

/// The procedures whose acts this version writes.
pub const ECRITES: [Procedure; 1] = [Procedure::InjonctionDePayer];

/// Findings that close the way to a judge, as opposed to what the file still lacks.
const FERMENT: [&str; 5] = ["QUA-07", "QUA-15", "LIQ-06", "EXI-01", "EXI-06"];
/// Those that close the injonction alone.
const FERMENT_L_INJONCTION: [&str; 1] = ["QUA-11"];

/// Findings that make the debtor's opposition likely.
const CONTESTEE: [&str; 5] = ["CER-01", "CER-09", "CER-10", "CER-13", "CER-14"];

/// The court that a competence names, if its kind is known.
pub fn juridiction(competence: &Competence) -> Option<Juridiction> {
    competence.type_.map(|type_| Juridiction { type_, nom: competence.nom.clone(), adresse: competence.adresse.clone() })
}

/// Judges every procedure of the list; `constats` are the findings already made for what is asked.
pub fn juger(contexte: &Contexte<'_>, constats: &[Constat]) -> Vec<ProcedureJugee> {
    TOUTES.iter().map(|procedure| une(*procedure, contexte, constats)).collect()
}

fn une(procedure: Procedure, contexte: &Contexte<'_>, constats: &[Constat]) -> ProcedureJugee {
    let inconnue =
        ProcedureJugee { procedure, ouverte: None, conseillee: false, juridiction: None, dernier_jour_utile: None, manque: Vec::new() };
    if !matches!(procedure, Procedure::InjonctionDePayer | Procedure::RefereProvision | Procedure::Assignation) {
        return inconnue;
    }
    // What it lacks is judged as if it were the one asked for.
    let vise = Some(Objectif::Procedure(procedure));
    let competence = competence::pour(procedure, contexte.dossier, contexte.jour, contexte.droit);
    let propre = Contexte { objectif: vise, competence: &competence, ..*contexte };
    let propres = (contexte.objectif != vise).then(|| checks::examiner(&propre));
    let constats = propres.as_deref().unwrap_or(constats);
    let injonction = procedure == Procedure::InjonctionDePayer;
    let erreurs = || constats.iter().filter(|constat| constat.niveau == Niveau::Erreur);
    let ferme = |codes: &[&str]| erreurs().any(|constat| codes.contains(&constat.code) && constat.creance.is_none());
    let etats: Vec<Etat> = contexte.creances.iter().map(|creance| creance.prescription.etat).collect();
    let hors_juge = matches!(competence.type_, Some(TypeJuridiction::Batonnier | TypeJuridiction::ConseilDePrudHommes));
    let fermees: BTreeSet<&str> =
        erreurs().filter(|constat| FERMENT.contains(&constat.code)).filter_map(|constat| constat.creance.as_deref()).collect();
    // Each item that is barred, not yet due or caught by an insolvency leaves the others open (D71).
    let toutes_fermees = !contexte.creances.is_empty()
        && contexte.creances.iter().all(|creance| {
            matches!(creance.prescription.etat, Etat::Prescrit | Etat::NonExigible) || fermees.contains(creance.facture.numero.as_str())
        });
    let fermee =
        toutes_fermees || contexte.creances.is_empty() || hors_juge || ferme(&FERMENT) || (injonction && ferme(&FERMENT_L_INJONCTION));
    // A dispute left unanswered, or something pleaded that only the judge of the merits settles (D15, R-DIS-3).
    let contestee = constats.iter().any(|constat| CONTESTEE.contains(&constat.code));
    let dernier = dernier_jour(contexte, injonction);
    let a_temps = dernier.is_none_or(|dernier| contexte.jour <= dernier) && etats.iter().all(|etat| *etat == Etat::Sauve);
    let conseillee = !fermee
        && match procedure {
            Procedure::InjonctionDePayer => !contestee && a_temps,
            // Disputed, or too late for an order to be served in time: the ordinary way (D15, D72).
            Procedure::Assignation => contestee || !a_temps,
            _ => false,
        };
    let mut dits = BTreeSet::new();
    let manque: Vec<Manque> = erreurs()
        .filter(|constat| dits.insert((constat.code, constat.message.fr.as_str())))
        .map(|constat| Manque { code: constat.code, message: constat.message.clone() })
        .collect();
    ProcedureJugee {
        ouverte: Some(!fermee),
        conseillee,
        juridiction: juridiction(&competence),
        dernier_jour_utile: dernier,
        manque,
        ..inconnue
    }
}

/// The last safe day: the earliest of the claimed items (D10, D85); barred items have none left.
fn dernier_jour(contexte: &Contexte<'_>, injonction: bool) -> Option<Jour> {
    let expire = contexte
        .creances
        .iter()
        .filter(|creance| creance.prescription.etat != Etat::Prescrit)
        .filter_map(|creance| creance.prescription.expire_prudent)
        .min()?;
    if !injonction {
        return Some(expire);
    }
    Some(contexte.marge_injonction()?.avant(expire))
}

/// One finding for the procedures that this version does not judge (D90), at the weight of what is asked.
pub fn non_jugees(objectif: Option<Objectif>, procedures: &[ProcedureJugee]) -> Vec<Constat> {
    let inconnues: Vec<&ProcedureJugee> = procedures.iter().filter(|jugee| jugee.ouverte.is_none()).collect();
    let mots: Vec<String> = inconnues.iter().map(|jugee| jugee.procedure.cle().to_owned()).collect();
    let liste = mots.join(", ");
    let mut constats = Vec::new();
    if let Some(Objectif::Procedure(voulue)) = objectif
        && !ECRITES.contains(&voulue)
    {
        let mot = voulue.cle();
        let message = if inconnues.iter().any(|jugee| jugee.procedure == voulue) {
            dit!("cette version ne juge pas la procédure {mot}", "this version does not judge the procedure {mot}")
        } else {
            dit!(
                "cette version n'écrit pas encore les actes de la procédure {mot}",
                "this version does not write the acts of the procedure {mot} yet"
            )
        };
        constats.push(Constat::erreur("DRO-03", message));
    }
    if !inconnues.is_empty() {
        constats.push(
            Constat::info(
                "DRO-03",
                dit!("procédures non jugées par cette version : {liste}", "procedures not judged by this version: {liste}"),
            )
            .remede(Texte::new("vérifier leurs conditions à la main", "check their conditions by hand")),
        );
    }
    constats
}

#[cfg(test)]
mod tests;
