//! PRE-05: An event that may acknowledge the debt moves the outer expiry alone. Page, texts and cases: `reconnaissance_equivoque.md`.

use super::contexte::reunir;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::law::prescription::{Effet, Evenement};
use crate::model::{NatureActe, NatureEmpechement};

/// An event that may acknowledge the debt moves the outer expiry alone.
pub static RULE: Rule = Rule {
    code: "PRE-05",
    name: "reconnaissance-equivoque",
    since: "0.1.0",
    textes: &["civ-2240"],
    page: include_str!("reconnaissance_equivoque.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let mut constats = Vec::new();
    // Where both tracks end on the same day, the doubtful event changes nothing.
    for creance in contexte.creances.iter().filter(|creance| creance.prescription.expire_prudent != creance.prescription.expire_tardif) {
        for evenement in creance.prescription.evenements.iter().filter(|evenement| evenement.tardif_seul && !dit_ailleurs(evenement)) {
            let (fr, en) = (jour_fr(evenement.date), jour_en(evenement.date));
            constats.push(
                Constat::avertissement(
                    RULE.code,
                    if evenement.effet == Effet::Suspend {
                        dit!(
                            "le fait du {fr} ne suspend la prescription que pour la lecture tardive",
                            "the event of {en} suspends limitation for the outer reading only"
                        )
                    } else {
                        dit!(
                            "le fait du {fr} ne vaut reconnaissance que si le débiteur ne le discute pas",
                            "the event of {en} is an acknowledgement only if the debtor does not dispute it"
                        )
                    },
                )
                .a(evenement.lieu.clone())
                .etiquette(evenement.motif.clone())
                .selon(evenement.article.clone())
                .remede(Texte::new(
                    "obtenir du débiteur une reconnaissance écrite, datée et chiffrée",
                    "obtain from the debtor a written acknowledgement, dated and with the sum",
                ))
                .creance(creance.facture.numero.clone()),
            );
        }
    }
    reunir(constats)
}

/// A waiver is said by PRE-11, an impediment by PRE-12, a conservatory measure by PRE-14.
fn dit_ailleurs(evenement: &Evenement) -> bool {
    evenement.effet == Effet::Renonce
        || evenement.nature == NatureActe::SaisieConservatoire.cle()
        || NatureEmpechement::lire(&evenement.nature).is_some()
}
