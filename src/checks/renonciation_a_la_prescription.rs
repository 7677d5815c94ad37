//! PRE-11: The debtor wrote that he waives limitation. Page, texts and cases: `renonciation_a_la_prescription.md`.

use super::contexte::reunir;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::law::prescription::Effet;

/// The debtor wrote that he waives limitation.
pub static RULE: Rule = Rule {
    code: "PRE-11",
    name: "renonciation-a-la-prescription",
    since: "0.1.0",
    textes: &["civ-2250", "civ-2251"],
    page: include_str!("renonciation_a_la_prescription.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let mut constats = Vec::new();
    for creance in contexte.creances {
        for evenement in creance.prescription.evenements.iter().filter(|evenement| evenement.nature == "renonciation") {
            let (fr, en) = (jour_fr(evenement.date), jour_en(evenement.date));
            let message = if evenement.effet == Effet::Renonce {
                dit!(
                    "la renonciation du {fr} rouvre peut-être l'action : elle ne compte que pour la lecture tardive (certitude « non-verifie »)",
                    "the waiver of {en} may open the action again: it counts for the outer reading only (certainty \"non-verifie\")"
                )
            } else {
                let (f, e) = (&evenement.motif.fr, &evenement.motif.en);
                dit!("la renonciation du {fr} est sans effet : {f}", "the waiver of {en} has no effect: {e}")
            };
            constats.push(
                Constat::avertissement(RULE.code, message)
                    .a(evenement.lieu.clone())
                    .selon(evenement.article.clone())
                    .remede(Texte::new(
                        "garder l'écrit du débiteur, et le faire lire par un avocat avant d'agir",
                        "keep the debtor's writing, and have a lawyer read it before acting",
                    ))
                    .creance(creance.facture.numero.clone()),
            );
        }
    }
    reunir(constats)
}
