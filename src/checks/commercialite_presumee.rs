//! QUA-02: A company is taken to be commercial from its form. Page, texts and cases: `commercialite_presumee.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::law::qualites::commerciale_par_la_forme;

/// A company is taken to be commercial from its form.
pub static RULE: Rule = Rule {
    code: "QUA-02",
    name: "commercialite-presumee",
    since: "0.1.0",
    textes: &["com-l210-1"],
    page: include_str!("commercialite_presumee.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let presumees = contexte.parties().into_iter().filter(|(_, partie)| partie.commercant.is_none() && commerciale_par_la_forme(partie));
    presumees
        .map(|(qui, partie)| {
            let Texte { fr, en } = qui;
            let forme = partie.forme_juridique.clone().unwrap_or_default();
            Constat::info(
                RULE.code,
                dit!("{fr} est tenu pour commerçant par sa forme ({forme})", "{en} is taken to be a trader by its form ({forme})"),
            )
            .a(partie.lieux.de("forme_juridique"))
            .selon(contexte.article("com-l210-1"))
            .remede(Texte::new("écrire `commercant: true` ou `commercant: false`", "write `commercant: true` or `commercant: false`"))
        })
        .collect()
}
