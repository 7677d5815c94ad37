//! Which procedures are open, before which court, and until when an act still saves the claim.

mod assignation;
mod declaration_de_creance;
mod execution;
mod fiche;
mod injonction_de_payer;
mod injonction_europeenne;
mod petites_creances;
mod refere_provision;
mod saisie_conservatoire;

use std::collections::BTreeSet;

use super::representation::representation;
use super::{Juridiction, Manque, ProcedureJugee};
use crate::checks::{self, Contexte};
use crate::diag::{Constat, Niveau, Texte};
use crate::dit;
use crate::law::Droit;
use crate::law::competence::{self, Competence};
use crate::law::declaration::procedure_ouverte;
use crate::law::prescription::Etat;
use crate::law::titre::{EtatDuTitre, titres};
use crate::model::{Dossier, Jour, NatureActe, Objectif, Procedure, TypeJuridiction};

use fiche::Faits;
pub use fiche::{Delai, Fiche, Ligne};

/// The manual page of DRO-03.
pub const PAGE: &str = include_str!("procedures.md");

/// Every procedure that a bundle can be asked for (D14), with what decides it.
pub const FICHES: [&Fiche; 8] = [
    &injonction_de_payer::FICHE,
    &refere_provision::FICHE,
    &assignation::FICHE,
    &petites_creances::FICHE,
    &saisie_conservatoire::FICHE,
    &declaration_de_creance::FICHE,
    &injonction_europeenne::FICHE,
    &execution::FICHE,
];

/// The procedures whose acts this version writes.
pub const ECRITES: [Procedure; 3] = [Procedure::InjonctionDePayer, Procedure::RefereProvision, Procedure::Assignation];

/// Findings that make the debtor's opposition likely.
const CONTESTEE: [&str; 5] = ["CER-01", "CER-09", "CER-10", "CER-13", "CER-14"];

/// The court that a competence names, if its kind is known.
pub fn juridiction(competence: &Competence) -> Option<Juridiction> {
    competence.type_.map(|type_| Juridiction { type_, nom: competence.nom.clone(), adresse: competence.adresse.clone() })
}

/// Judges every procedure of the list; `constats` are the findings already made for what is asked.
pub fn juger(contexte: &Contexte<'_>, constats: &[Constat]) -> Vec<ProcedureJugee> {
    let mut jugees: Vec<ProcedureJugee> = FICHES.iter().map(|fiche| une(fiche, contexte, constats)).collect();
    let faits = faits(contexte, constats, &jugees);
    for (jugee, fiche) in jugees.iter_mut().zip(FICHES) {
        let ouverte = jugee.ouverte == Some(true);
        jugee.conseillee = ouverte && (fiche.conseillee)(&faits);
        jugee.motif = match jugee.obstacles.first() {
            _ if jugee.conseillee => fiche.pourquoi(&faits),
            _ if ouverte => fiche.reserve(&faits),
            Some(obstacle) => obstacle.message.clone(),
            None => Texte::new("aucune créance n'est réclamée, ou aucune n'est due", "no claim is made, or none is due"),
        };
    }
    jugees
}

/// What several procedures weigh before one of them is advised.
fn faits(contexte: &Contexte<'_>, constats: &[Constat], jugees: &[ProcedureJugee]) -> Faits {
    let titres = titres(contexte.dossier, contexte.jour, contexte.droit);
    let titre = |numero: &str| titres.iter().any(|titre| matches!(titre.etat, EtatDuTitre::Executoire(_)) && titre.acte.concerne(numero));
    let declaree = |numero: &str| contexte.actes().any(|acte| acte.nature == NatureActe::DeclarationDeCreance && acte.concerne(numero));
    let numeros = || contexte.creances.iter().map(|creance| creance.facture.numero.as_str());
    let dernier = marge(contexte);
    let ailleurs = contexte.dossier.debiteur.adresse.as_ref().is_some_and(|adresse| !adresse.est_en_france());
    Faits {
        // A dispute left unanswered, or something pleaded that only the judge of the merits settles (D15, R-DIS-3).
        contestee: constats.iter().any(|constat| CONTESTEE.contains(&constat.code)),
        a_temps: dernier.is_none_or(|dernier| contexte.jour <= dernier)
            && contexte.creances.iter().all(|creance| creance.prescription.etat == Etat::Sauve),
        titre: !contexte.creances.is_empty() && numeros().all(titre),
        declaree: numeros().all(declaree),
        menace: contexte.dossier.demande.circonstances.is_some(),
        debiteur_hors_de_france: ailleurs,
        ouvertes: jugees.iter().filter(|jugee| jugee.ouverte == Some(true)).map(|jugee| jugee.procedure).collect(),
    }
}

fn une(fiche: &Fiche, contexte: &Contexte<'_>, constats: &[Constat]) -> ProcedureJugee {
    // What it lacks is judged as if it were the one asked for, before its own court.
    let vise = Some(Objectif::Procedure(fiche.procedure));
    let competence = autorite(fiche.procedure, contexte.dossier, contexte.jour, contexte.droit);
    let propre = Contexte { objectif: vise, competence: &competence, ..*contexte };
    let propres = (contexte.objectif != vise).then(|| checks::examiner(&propre));
    let constats = propres.as_deref().unwrap_or(constats);
    let erreurs = || constats.iter().filter(|constat| constat.niveau == Niveau::Erreur);
    let fermantes = || erreurs().filter(|constat| fiche.ferment.contains(&constat.code));
    let atteintes: BTreeSet<&str> = fermantes().filter_map(|constat| constat.creance.as_deref()).collect();
    // Each item that is barred, not yet due or caught by an insolvency leaves the others open (D71).
    let toutes = contexte.creances.iter().all(|creance| {
        let etat = creance.prescription.etat;
        etat == Etat::Prescrit
            || (etat == Etat::NonExigible && fiche.ferment.contains(&"EXI-01"))
            || atteintes.contains(creance.facture.numero.as_str())
    });
    let fermee = toutes || fermantes().any(|constat| constat.creance.is_none());
    let mut dits = BTreeSet::new();
    let manque: Vec<Manque> = erreurs()
        .filter(|constat| dits.insert((constat.code, constat.message.fr.as_str())))
        .map(|constat| Manque { code: constat.code, message: constat.message.clone() })
        .collect();
    let avertissements = constats.iter().filter(|constat| constat.niveau == Niveau::Avertissement);
    ProcedureJugee {
        procedure: fiche.procedure,
        ouverte: Some(!fermee),
        conseillee: false,
        motif: Texte::new("", ""),
        juridiction: (fiche.juridiction)(&propre),
        representation: representation(fiche.procedure, &competence, contexte.decompte, contexte.dossier, contexte.jour, contexte.droit),
        dernier_jour_utile: (fiche.dernier_jour)(&propre),
        obstacles: if fermee { checks::reunir(fermantes().cloned().collect()) } else { Vec::new() },
        reserves: checks::reunir(avertissements.filter(|constat| fiche.reserves.contains(&constat.code)).cloned().collect()),
        manque,
    }
}

/// The court or authority of a procedure. The dossier's own `juridiction` is that of the claim: it does not displace the judge of a
/// conservatory measure, save by a commercial court (L511-3 CPCE), nor those who are no judge.
pub fn autorite(procedure: Procedure, dossier: &Dossier, jour: Jour, droit: &Droit) -> Competence {
    use TypeJuridiction::{JugeDeLExecution, TribunalDeCommerce, TribunalDesActivitesEconomiques, TribunalMixteDeCommerce};
    let competence = competence::pour(procedure, dossier, jour, droit);
    let du_fond = match procedure {
        Procedure::PetitesCreances | Procedure::DeclarationDeCreance | Procedure::Execution => true,
        Procedure::SaisieConservatoire => !matches!(
            competence.type_,
            Some(JugeDeLExecution | TribunalDeCommerce | TribunalDesActivitesEconomiques | TribunalMixteDeCommerce)
        ),
        _ => false,
    };
    if !competence.choisie || !du_fond {
        return competence;
    }
    Competence { type_: competence.deduite, nom: competence.nom_deduit.clone(), adresse: None, choisie: false, ..competence }
}

/// The earliest prudent expiry of the claimed items (D85); barred items have none left.
fn expiration(contexte: &Contexte<'_>) -> Option<Jour> {
    contexte
        .creances
        .iter()
        .filter(|creance| creance.prescription.etat != Etat::Prescrit)
        .filter_map(|creance| creance.prescription.expire_prudent)
        .min()
}

/// The last safe day of an order, which needs time to be made and served (D10).
fn marge(contexte: &Contexte<'_>) -> Option<Jour> {
    Some(contexte.marge_injonction()?.avant(expiration(contexte)?))
}

/// The court of the claim.
fn saisie_du_fond(contexte: &Contexte<'_>) -> Option<Juridiction> {
    juridiction(contexte.competence)
}

/// The agent of the insolvency proceedings, by the name that the dossier gives.
fn mandataire(contexte: &Contexte<'_>) -> Option<Juridiction> {
    let procedure = procedure_ouverte(contexte.dossier, contexte.jour);
    let nom = procedure.and_then(|procedure| procedure.mandataire.as_ref()).map(|mandataire| mandataire.nom_complet());
    Some(Juridiction { type_: TypeJuridiction::MandataireJudiciaire, nom: nom.filter(|nom| !nom.is_empty()), adresse: None })
}

/// One finding where the acts of what is asked are not written by this version.
pub fn non_ecrites(objectif: Option<Objectif>) -> Vec<Constat> {
    let Some(Objectif::Procedure(voulue)) = objectif else { return Vec::new() };
    if ECRITES.contains(&voulue) {
        return Vec::new();
    }
    let mot = voulue.cle();
    vec![Constat::erreur(
        "DRO-03",
        dit!(
            "cette version n'écrit pas encore les actes de la procédure {mot}",
            "this version does not write the acts of the procedure {mot} yet"
        ),
    )]
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod verdicts;
