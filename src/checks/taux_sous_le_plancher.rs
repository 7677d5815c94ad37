//! LIQ-04: The contract's penalty rate is below the legal floor. Page, texts and cases: `taux_sous_le_plancher.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::law::decompte::{Remarque, phrase_plancher};

/// The contract's penalty rate is below the legal floor.
pub static RULE: Rule = Rule {
    code: "LIQ-04",
    name: "taux-sous-le-plancher",
    since: "0.1.0",
    textes: &["com-l441-10", "com-l441-16"],
    page: include_str!("taux_sous_le_plancher.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let remarques = contexte.decompte.remarques.iter();
    remarques
        .filter_map(|remarque| {
            let Remarque::SousPlancher { creance, stipule, plancher, defaut, totaux, applique, lieu } = remarque else { return None };
            let choix = applique.cle();
            Some(
                Constat::avertissement(RULE.code, phrase_plancher(*stipule, *plancher, *defaut, *totaux))
                    .a(lieu.clone())
                    .etiquette(dit!("taux appliqué : {choix}", "rate applied: {choix}"))
                    .selon(contexte.article("com-l441-10"))
                    .remede(Texte::new(
                        "faire relire la clause avant de la produire : son auteur s'expose à une amende",
                        "have the clause read before producing it: its author risks a fine",
                    ))
                    .creance(creance.clone()),
            )
        })
        .collect()
}
