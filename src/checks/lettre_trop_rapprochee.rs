//! LET-05: Another letter left a few days ago. Page, texts and cases: `lettre_trop_rapprochee.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::model::GenreLettre;

/// Another letter left a few days ago.
pub static RULE: Rule = Rule {
    code: "LET-05",
    name: "lettre-trop-rapprochee",
    since: "0.1.0",
    textes: &["civ-1344"],
    page: include_str!("lettre_trop_rapprochee.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let Some(delai) = contexte.droit.convention("delai_relance", contexte.jour) else { return Vec::new() };
    let lettres = contexte.lettres_envoyees();
    let Some(derniere) = lettres.last().filter(|_| contexte.vise_une_lettre().is_some_and(GenreLettre::presse)) else { return Vec::new() };
    let libre = delai.valeur.a_compter_du(derniere.date);
    if contexte.jour >= libre {
        return Vec::new();
    }
    let (d_fr, l_fr, d_en, l_en) = (jour_fr(derniere.date), jour_fr(libre), jour_en(derniere.date), jour_en(libre));
    vec![
        Constat::avertissement(
            RULE.code,
            dit!(
                "une lettre est partie le {d_fr} : la suivante attend le {l_fr}",
                "a letter left on {d_en}: the next one waits until {l_en}"
            ),
        )
        .a(derniere.lieux.de("date"))
        .selon(delai.article)
        .remede(Texte::new("laisser au débiteur le temps de payer", "leave the debtor time to pay")),
    ]
}
