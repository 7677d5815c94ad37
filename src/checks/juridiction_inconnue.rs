//! JUR-01: No court can be told from the dossier. Page, texts and cases: `juridiction_inconnue.md`.

use super::contexte::niveau;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;

/// No court can be told from the dossier.
pub static RULE: Rule = Rule {
    code: "JUR-01",
    name: "juridiction-inconnue",
    since: "0.1.0",
    textes: &["cpc-1406", "com-l721-3"],
    page: include_str!("juridiction_inconnue.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let competence = contexte.competence;
    if competence.type_.is_some() || contexte.vise_une_lettre().is_some() {
        return Vec::new();
    }
    let Texte { fr, en } = competence.motif.clone();
    vec![
        Constat::de_niveau(niveau(contexte.vise_une_procedure()), RULE.code, dit!("juridiction inconnue : {fr}", "unknown court: {en}"))
            .a(contexte.dossier.debiteur.lieux.entite())
            .selon(competence.article.clone())
            .remede(Texte::new(
                "compléter la qualité des parties, ou écrire `juridiction: {type, nom, motif}`",
                "complete the quality of the parties, or write `juridiction: {type, nom, motif}`",
            )),
    ]
}
