//! QUA-10: The debtor company was struck off the register. Page, texts and cases: `societe_radiee.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;

/// The debtor company was struck off the register.
pub static RULE: Rule = Rule {
    code: "QUA-10",
    name: "societe-radiee",
    since: "0.1.0",
    textes: &["civ-1844-8", "civ-1844-5"],
    page: include_str!("societe_radiee.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let debiteur = &contexte.dossier.debiteur;
    let Some(radiee) = debiteur.situation.radiation.filter(|jour| *jour <= contexte.jour) else { return Vec::new() };
    let (fr, en) = (jour_fr(radiee), jour_en(radiee));
    vec![
        Constat::avertissement(RULE.code, dit!("le débiteur est radié depuis le {fr}", "the debtor is struck off since {en}"))
            .a(debiteur.lieux.de("situation"))
            .selon(contexte.article("civ-1844-8"))
            .remede(Texte::new(
                "lire au registre la cause de la radiation : liquidation close, transmission à l'associé unique ou radiation d'office",
                "read in the register why: liquidation closed, transfer to the sole member, or struck off by the registrar",
            )),
    ]
}
