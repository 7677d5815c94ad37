//! LIQ-05: More was received or credited than was owed. Page, texts and cases: `trop_percu.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, euros_en, euros_fr};
use crate::dit;
use crate::law::decompte::Remarque;

/// More was received or credited than was owed.
pub static RULE: Rule =
    Rule { code: "LIQ-05", name: "trop-percu", since: "0.1.0", textes: &["civ-1342-10"], page: include_str!("trop_percu.md"), run };

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let remarques = contexte.decompte.remarques.iter();
    remarques
        .filter_map(|remarque| match remarque {
            Remarque::TropPercu { montant, lieu } => {
                let (fr, en) = (euros_fr(*montant), euros_en(*montant));
                Some(
                    Constat::avertissement(
                        RULE.code,
                        dit!("le paiement dépasse de {fr} tout ce qui était dû", "the payment exceeds by {en} all that was owed"),
                    )
                    .a(lieu.clone()),
                )
            }
            Remarque::AvoirExcessif { creance, exces, lieu } => {
                let (fr, en) = (euros_fr(*exces), euros_en(*exces));
                Some(
                    Constat::avertissement(
                        RULE.code,
                        dit!("l'avoir dépasse de {fr} ce qu'il réduit", "the credit note exceeds by {en} what it reduces"),
                    )
                    .a(lieu.clone())
                    .creance(creance.clone()),
                )
            }
            _ => None,
        })
        .map(|constat| {
            constat.selon(contexte.article("civ-1342-10")).remede(Texte::new(
                "vérifier le montant et l'imputation, ou restituer l'excédent",
                "check the amount and what it settles, or give the excess back",
            ))
        })
        .collect()
}
