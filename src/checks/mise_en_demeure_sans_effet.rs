//! PRE-03: A notice was sent and does not interrupt limitation. Page, texts and cases: `mise_en_demeure_sans_effet.md`.

use super::contexte::reunir;
use super::{Contexte, Rule};
use crate::diag::{Constat, jour_en, jour_fr};
use crate::dit;
use crate::law::prescription::Effet;

/// A notice was sent and does not interrupt limitation.
pub static RULE: Rule = Rule {
    code: "PRE-03",
    name: "mise-en-demeure-sans-effet",
    since: "0.1.0",
    textes: &["civ-2240", "civ-2241", "civ-2244"],
    page: include_str!("mise_en_demeure_sans_effet.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let mut constats = Vec::new();
    for creance in contexte.creances {
        let notices = creance.prescription.evenements.iter().filter(|e| e.effet == Effet::SansEffet && e.nature == "mise-en-demeure");
        for notice in notices {
            let (fr, en) = (jour_fr(notice.date), jour_en(notice.date));
            constats.push(
                Constat::info(
                    RULE.code,
                    dit!("la mise en demeure du {fr} n'interrompt pas la prescription", "the notice of {en} does not interrupt limitation"),
                )
                .a(notice.lieu.clone())
                .selon(notice.article.clone())
                .creance(creance.facture.numero.clone()),
            );
        }
    }
    reunir(constats)
}
