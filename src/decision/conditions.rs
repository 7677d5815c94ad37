//! From findings and limitation to the four conditions of a claim (D13).

use super::{Appreciation, Conditions, CreanceJugee};
use crate::checks::Creance;
use crate::diag::Constat;
use crate::law::prescription::Etat;

/// The conditions of one item: what its own findings, and those of the whole dossier, leave of each.
pub fn de_la_creance(creance: &Creance<'_>, constats: &[Constat]) -> Conditions {
    let (exigible, non_prescrite) = match creance.prescription.etat {
        Etat::Sauve => (Appreciation::Etablie, Appreciation::Etablie),
        Etat::Incertain => (Appreciation::Etablie, Appreciation::Fragile),
        Etat::Prescrit => (Appreciation::Etablie, Appreciation::Absente),
        Etat::NonExigible => (Appreciation::Absente, Appreciation::Etablie),
        Etat::Indetermine => (Appreciation::Etablie, Appreciation::Indeterminee),
    };
    let mut conditions = Conditions {
        certaine: Appreciation::Etablie,
        liquide: Appreciation::Etablie,
        exigible: if creance.exigibilite.echeance.is_none() { Appreciation::Indeterminee } else { exigible },
        non_prescrite,
    };
    let concerne = |constat: &&Constat| constat.creance.as_deref().is_none_or(|numero| numero == creance.facture.numero);
    for constat in constats.iter().filter(concerne) {
        let (condition, appreciation) = match constat.code {
            "CER-01" | "CER-02" | "CER-03" | "CER-04" => (&mut conditions.certaine, Appreciation::Fragile),
            // Whatever the limitation: until the term is over nothing is due (D25).
            "EXI-01" => (&mut conditions.exigible, Appreciation::Absente),
            // Nothing is left of the debt.
            "LIQ-06" => (&mut conditions.certaine, Appreciation::Absente),
            "LIQ-01" => (&mut conditions.liquide, Appreciation::Fragile),
            "LIQ-03" if constat.refuse() => (&mut conditions.liquide, Appreciation::Indeterminee),
            "DRO-01" => (&mut conditions.liquide, Appreciation::Indeterminee),
            // Which period runs and whether penalties are owed both hang on it.
            "QUA-01" => (&mut conditions.liquide, Appreciation::Indeterminee),
            _ => continue,
        };
        *condition = (*condition).max(appreciation);
    }
    conditions
}

/// The dossier's conditions: each is that of its worst item; a dossier that claims nothing establishes nothing.
pub fn du_dossier(creances: &[CreanceJugee]) -> Conditions {
    let pire = |lire: fn(&Conditions) -> Appreciation| {
        creances.iter().map(|creance| lire(&creance.conditions)).max().unwrap_or(Appreciation::Indeterminee)
    };
    Conditions {
        certaine: pire(|conditions| conditions.certaine),
        liquide: pire(|conditions| conditions.liquide),
        exigible: pire(|conditions| conditions.exigible),
        non_prescrite: pire(|conditions| conditions.non_prescrite),
    }
}
