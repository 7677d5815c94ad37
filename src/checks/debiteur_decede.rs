//! QUA-09: The debtor is dead. Page, texts and cases: `debiteur_decede.md`.

use super::contexte::niveau;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;

/// The debtor is dead.
pub static RULE: Rule =
    Rule { code: "QUA-09", name: "debiteur-decede", since: "0.1.0", textes: &["cpc-57"], page: include_str!("debiteur_decede.md"), run };

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let debiteur = &contexte.dossier.debiteur;
    let Some(deces) = debiteur.situation.deces.filter(|jour| *jour <= contexte.jour) else { return Vec::new() };
    let (fr, en) = (jour_fr(deces), jour_en(deces));
    vec![
        Constat::de_niveau(
            niveau(contexte.objectif.is_some()),
            RULE.code,
            dit!("le débiteur est décédé le {fr}", "the debtor died on {en}"),
        )
        .a(debiteur.lieux.de("situation"))
        .selon("Code civil, articles 771 à 773 et 792")
        .remede(Texte::new(
            "agir contre les héritiers, après les avoir sommés d'opter au besoin, et déclarer la créance au notaire",
            "act against the heirs, summoned to choose if need be, and declare the claim to the notary",
        )),
    ]
}
