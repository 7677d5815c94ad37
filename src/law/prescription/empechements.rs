//! What kept the creditor from suing: minority, protection, another impossibility (2234, 2235 C. civ., R-SUSP-4).

use crate::diag::Texte;
use crate::model::{Dossier, Facture, NatureEmpechement};

use super::amenagement::est_periodique;
use super::evenements::{Action, Fait};

/// The impediments of the creditor, as they reach a claim item.
pub fn empechements(dossier: &Dossier, facture: &Facture) -> Vec<Fait> {
    let periodique = est_periodique(facture);
    dossier
        .creancier
        .situation
        .empechements
        .iter()
        .map(|empechement| {
            let nature = empechement.nature.unwrap_or(NatureEmpechement::ImpossibiliteDAgir);
            let personne = nature != NatureEmpechement::ImpossibiliteDAgir;
            let article = if personne { "civ-2235" } else { "civ-2234" };
            let suspend = Action::Suspend { fin: empechement.au, cle: article };
            let (action, tardif_seul, motif) = match nature {
                _ if personne && periodique => (
                    Action::SansEffet,
                    false,
                    Texte::new(
                        "créance payable par année ou plus souvent : elle se prescrit aussi contre un mineur ou un majeur protégé",
                        "claim payable yearly or more often: it is barred against a minor or a protected adult too",
                    ),
                ),
                NatureEmpechement::Minorite => {
                    (suspend, false, Texte::new("le créancier est mineur : suspend", "the creditor is a minor: suspends"))
                }
                NatureEmpechement::MajeurProtege => (
                    suspend,
                    true,
                    Texte::new(
                        "le créancier est un majeur protégé : lecture tardive seulement, la mesure est à vérifier",
                        "the creditor is a protected adult: outer reading only, the measure is to be checked",
                    ),
                ),
                NatureEmpechement::ImpossibiliteDAgir => (
                    suspend,
                    true,
                    Texte::new(
                        "impossibilité d'agir : lecture tardive seulement, un juge l'apprécie",
                        "impossibility to act: outer reading only, a judge weighs it",
                    ),
                ),
            };
            Fait {
                date: empechement.du,
                nature: nature.cle().to_owned(),
                action,
                article,
                motif,
                lieu: empechement.lieux.entite(),
                tardif_seul,
            }
        })
        .collect()
}
