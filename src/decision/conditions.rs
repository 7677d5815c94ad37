//! From findings and limitation to the four conditions of a claim (D13).

use std::collections::BTreeMap;

use super::{Appreciation, Conditions, CreanceJugee};
use crate::checks::Creance;
use crate::diag::Constat;
use crate::law::prescription::Etat;

/// The findings of each item, in the order in which they were made; those of the whole dossier stand under no number.
pub type ParCreance<'a> = BTreeMap<Option<&'a str>, Vec<&'a Constat>>;

/// Sorts findings by the item that they are about, once for all the items.
pub fn par_creance(constats: &[Constat]) -> ParCreance<'_> {
    let mut tries = ParCreance::new();
    for constat in constats {
        tries.entry(constat.creance.as_deref()).or_default().push(constat);
    }
    tries
}

/// The conditions of one item: what its own findings, and those of the whole dossier, leave of each.
pub fn de_la_creance(creance: &Creance<'_>, constats: &ParCreance<'_>) -> Conditions {
    let (exigible, non_prescrite) = match creance.prescription.etat {
        Etat::Sauve => (Appreciation::Etablie, Appreciation::Etablie),
        Etat::Incertain => (Appreciation::Etablie, Appreciation::Fragile),
        Etat::Prescrit => (Appreciation::Etablie, Appreciation::Absente),
        Etat::NonExigible => (Appreciation::Absente, Appreciation::Etablie),
        Etat::Indetermine => (Appreciation::Etablie, Appreciation::Indeterminee),
    };
    let mut conditions = Conditions {
        certaine: Appreciation::Etablie,
        liquide: if creance.facture.montant_ttc.is_none() { Appreciation::Indeterminee } else { Appreciation::Etablie },
        exigible: if creance.exigibilite.echeance.is_none() { Appreciation::Indeterminee } else { exigible },
        non_prescrite,
    };
    let concernent = [None, Some(creance.facture.numero.as_str())].into_iter().filter_map(|numero| constats.get(&numero)).flatten();
    for constat in concernent {
        let (condition, appreciation) = match constat.code {
            "CER-01" | "CER-02" | "CER-03" | "CER-04" | "CER-07" | "CER-09" | "CER-10" | "CER-11" | "CER-13" | "CER-14" => {
                (&mut conditions.certaine, Appreciation::Fragile)
            }
            // Nothing is left of the debt, or it was erased.
            "LIQ-06" | "QUA-15" => (&mut conditions.certaine, Appreciation::Absente),
            // Whatever the limitation: until the term is over, or the condition met, nothing is due (D25).
            "EXI-01" | "EXI-06" => (&mut conditions.exigible, Appreciation::Absente),
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
