//! JUR-26: The items claimed do not all go to the same court. Page, texts and cases: `creances_de_juridictions_differentes.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::law::competence::matieres_melees;

/// The items claimed do not all go to the same court.
pub static RULE: Rule = Rule {
    code: "JUR-26",
    name: "creances-de-juridictions-differentes",
    since: "0.1.0",
    textes: &["coj-l211-3"],
    page: include_str!("creances_de_juridictions_differentes.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let genres = matieres_melees(contexte.dossier);
    if genres.is_empty() || contexte.vise_une_lettre().is_some() {
        return Vec::new();
    }
    let liste = genres.iter().map(|genre| genre.cle()).collect::<Vec<_>>().join(", ");
    let lieu = contexte.creances.first().map_or_else(|| contexte.dossier.lieux.entite(), |creance| creance.facture.lieux.de("nature"));
    vec![
        Constat::avertissement(
            RULE.code,
            dit!(
                "les créances ne relèvent pas toutes de la même juridiction : {liste}",
                "the items do not all go to the same court: {liste}"
            ),
        )
        .a(lieu)
        .selon(contexte.article("coj-l211-3"))
        .remede(Texte::new(
            "choisir par `demande.creances` celles d'une seule juridiction",
            "choose by `demande.creances` those of a single court",
        )),
    ]
}
