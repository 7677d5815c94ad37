//! LIQ-07: Interest runs from a notice whose receipt nothing proves. Page, texts and cases: `reception_non_prouvee.md`.

use super::contexte::reunir;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::law::decompte::Remarque;

/// Interest runs from a notice whose receipt nothing proves.
pub static RULE: Rule = Rule {
    code: "LIQ-07",
    name: "reception-non-prouvee",
    since: "0.1.0",
    textes: &["civ-1344-1", "civ-1344"],
    page: include_str!("reception_non_prouvee.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let constats = contexte.decompte.remarques.iter().filter_map(|remarque| {
        let Remarque::ReceptionNonProuvee { creance, lieu } = remarque else { return None };
        let message = Texte::new(
            "la réception de la mise en demeure n'est pas prouvée : les intérêts partent de sa date",
            "receipt of the notice is not proved: interest starts from its date",
        );
        Some(
            Constat::avertissement(RULE.code, message)
                .a(lieu.clone())
                .selon(contexte.article("civ-1344-1"))
                .remede(Texte::new(
                    "écrire `avis_de_reception: {presente_le, distribue_le}`, ou renouveler la mise en demeure",
                    "write `avis_de_reception: {presente_le, distribue_le}`, or send the notice again",
                ))
                .creance(creance.clone()),
        )
    });
    reunir(constats.collect())
}
