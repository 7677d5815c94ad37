//! LET-03: The debtor's address is too short for a letter. Page, texts and cases: `adresse_insuffisante.md`.

use super::contexte::{deux_listes, manques_adresse};
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::model::GenreLettre;

/// The debtor's address is too short for a letter.
pub static RULE: Rule = Rule {
    code: "LET-03",
    name: "adresse-insuffisante",
    since: "0.1.0",
    textes: &["civ-1344"],
    page: include_str!("adresse_insuffisante.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let sans_adresse = [None, Some(GenreLettre::FicheAppel), Some(GenreLettre::Pouvoir)];
    if sans_adresse.contains(&contexte.vise_une_lettre()) {
        return Vec::new();
    }
    let debiteur = &contexte.dossier.debiteur;
    let manques = manques_adresse(debiteur);
    if manques.is_empty() {
        return Vec::new();
    }
    let (fr, en) = deux_listes(&manques);
    vec![
        Constat::erreur(RULE.code, dit!("il manque à l'adresse du débiteur : {fr}", "the debtor's address lacks: {en}"))
            .a(debiteur.adresse.as_ref().map_or_else(|| debiteur.lieux.entite(), |adresse| adresse.lieux.entite()))
            .selon(contexte.article("civ-1344"))
            .remede(Texte::new("compléter `debiteur.adresse`", "complete `debiteur.adresse`")),
    ]
}
