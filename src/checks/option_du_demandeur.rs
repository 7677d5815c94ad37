//! JUR-08: A non-trader who sues a trader may choose the civil court. Page, texts and cases: `option_du_demandeur.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};

/// A non-trader who sues a trader may choose the civil court.
pub static RULE: Rule = Rule {
    code: "JUR-08",
    name: "option-du-demandeur",
    since: "0.1.0",
    textes: &["com-l721-3"],
    page: include_str!("option_du_demandeur.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let competence = contexte.competence;
    if !competence.option || competence.choisie || contexte.vise_une_lettre().is_some() {
        return Vec::new();
    }
    let message = Texte::new(
        "le demandeur non commerçant peut aussi saisir le tribunal judiciaire",
        "the claimant, not a trader, may also go to the civil court",
    );
    vec![
        Constat::info(RULE.code, message)
            .a(contexte.dossier.creancier.lieux.de("commercant"))
            .selon(contexte.article("com-l721-3"))
            .remede(Texte::new("l'écrire dans `juridiction`, avec le motif", "write it in `juridiction`, with the reason")),
    ]
}
