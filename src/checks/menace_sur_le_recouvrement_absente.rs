//! JUR-43: A conservatory measure needs circumstances that threaten recovery, and none is told. Page, texts and cases: `menace_sur_le_recouvrement_absente.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::model::Procedure;

/// A conservatory measure needs circumstances that threaten recovery, and none is told.
pub static RULE: Rule = Rule {
    code: "JUR-43",
    name: "menace-sur-le-recouvrement-absente",
    since: "0.1.0",
    textes: &["cpce-l511-1"],
    page: include_str!("menace_sur_le_recouvrement_absente.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let demande = &contexte.dossier.demande;
    if !contexte.vise(Procedure::SaisieConservatoire) || demande.circonstances.is_some() {
        return Vec::new();
    }
    let message = Texte::new(
        "aucune circonstance menaçant le recouvrement n'est dite : le juge refuse la mesure conservatoire",
        "no circumstance that threatens recovery is told: the judge refuses the conservatory measure",
    );
    let lieu = demande.lieux.as_ref().map_or_else(|| contexte.dossier.lieux.entite(), |lieux| lieux.de("circonstances"));
    vec![Constat::erreur(RULE.code, message).a(lieu).selon(contexte.article("cpce-l511-1")).remede(Texte::new(
        "écrire `demande.circonstances` : impayés d'autres créanciers, biens mis en vente, chèque sans provision, silence",
        "write `demande.circonstances`: other creditors unpaid, assets for sale, a bounced cheque, silence",
    ))]
}
