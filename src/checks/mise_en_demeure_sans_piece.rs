//! PIE-05: A notice is recorded without its copy. Page, texts and cases: `mise_en_demeure_sans_piece.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::model::{ObjetEchange, Sens};

/// A notice is recorded without its copy.
pub static RULE: Rule = Rule {
    code: "PIE-05",
    name: "mise-en-demeure-sans-piece",
    since: "0.1.0",
    textes: &["civ-1344", "cpc-1407"],
    page: include_str!("mise_en_demeure_sans_piece.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let notices =
        contexte.echanges().filter(|e| e.objet == Some(ObjetEchange::MiseEnDemeure) && e.sens != Some(Sens::Entrant) && e.piece.is_none());
    notices
        .map(|notice| {
            let (fr, en) = (jour_fr(notice.date), jour_en(notice.date));
            Constat::avertissement(
                RULE.code,
                dit!("la mise en demeure du {fr} n'est pas aux pièces", "the notice of {en} is not among the exhibits"),
            )
            .a(notice.lieux.de("objet"))
            .selon(contexte.article("civ-1344"))
            .remede(Texte::new(
                "verser la lettre et son avis de réception, et les nommer (`piece`)",
                "produce the letter and its receipt, and name them (`piece`)",
            ))
        })
        .collect()
}
