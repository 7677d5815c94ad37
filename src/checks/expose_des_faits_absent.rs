//! JUR-32: A writ tells the facts, and the dossier does not. Page, texts and cases: `expose_des_faits_absent.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};

/// A writ tells the facts, and the dossier does not.
pub static RULE: Rule = Rule {
    code: "JUR-32",
    name: "expose-des-faits-absent",
    since: "0.1.0",
    textes: &["cpc-56"],
    page: include_str!("expose_des_faits_absent.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let dossier = contexte.dossier;
    if contexte.comparution().is_none() || dossier.prestation.as_deref().is_some_and(|recit| !recit.trim().is_empty()) {
        return Vec::new();
    }
    let message =
        Texte::new("l'assignation expose les faits, et `prestation` est vide", "the writ tells the facts, and `prestation` is empty");
    vec![Constat::erreur(RULE.code, message).a(dossier.lieux.entite()).selon(contexte.article("cpc-56")).remede(Texte::new(
        "raconter dans `prestation` ce qui a été convenu, fait et refusé",
        "tell in `prestation` what was agreed, done and refused",
    ))]
}
