//! JUR-44: A conservatory measure freezes and does not condemn: a title must be sought in time. Page, texts and cases: `mesure_conservatoire_sans_titre.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::law::titre::{EtatDuTitre, titres};
use crate::model::Procedure;

/// A conservatory measure freezes and does not condemn: a title must be sought in time.
pub static RULE: Rule = Rule {
    code: "JUR-44",
    name: "mesure-conservatoire-sans-titre",
    since: "0.1.0",
    textes: &["cpce-r511-7", "cpce-l511-1"],
    page: include_str!("mesure_conservatoire_sans_titre.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if !contexte.vise(Procedure::SaisieConservatoire) {
        return Vec::new();
    }
    let titre = titres(contexte.dossier, contexte.jour, contexte.droit)
        .iter()
        .any(|titre| matches!(titre.etat, EtatDuTitre::Executoire(_) | EtatDuTitre::ADater));
    let Some(delai) = contexte.droit.duree("cpce-r511-7", "delai", contexte.jour).filter(|_| !titre) else { return Vec::new() };
    let (fr, en) = (delai.valeur.to_string(), delai.valeur.en_anglais());
    let demande = &contexte.dossier.demande;
    let lieu = demande.lieux.as_ref().map_or_else(|| contexte.dossier.lieux.entite(), |lieux| lieux.de("circonstances"));
    vec![
        Constat::avertissement(
            RULE.code,
            dit!(
                "la saisie conservatoire gèle des biens et ne condamne pas : le titre se demande dans un délai de {fr}, à peine de caducité",
                "a conservatory seizure freezes assets and does not condemn: a title is sought within {en}, or it lapses"
            ),
        )
        .a(lieu)
        .selon(delai.article)
        .remede(Texte::new(
            "préparer avec elle l'injonction de payer ou l'assignation",
            "prepare with it the order for payment or the writ",
        )),
    ]
}
