//! EXI-01: The due date is not past on the day. Page, texts and cases: `terme_non_echu.md`.

use super::contexte::niveau;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::model::{GenreLettre, Procedure};

/// The due date is not past on the day.
pub static RULE: Rule = Rule {
    code: "EXI-01",
    name: "terme-non-echu",
    since: "0.1.0",
    textes: &["com-l441-10", "civ-2233"],
    page: include_str!("terme_non_echu.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    // A claim not yet due can be declared, and secured by a conservatory measure.
    let indifferent = contexte.vise(Procedure::DeclarationDeCreance)
        || contexte.vise(Procedure::SaisieConservatoire)
        || contexte.vise_une_lettre().is_some_and(|genre| !genre.reclame());
    if contexte.vise_une_lettre() == Some(GenreLettre::RappelAvantEcheance) {
        return Vec::new();
    }
    contexte.par_creance(|creance| {
        let echeance = creance.exigibilite.echeance.filter(|echeance| contexte.jour <= *echeance)?;
        let (fr, en) = (jour_fr(echeance), jour_en(echeance));
        let constat = Constat::de_niveau(
            niveau(contexte.objectif.is_some() && !indifferent),
            RULE.code,
            dit!("le débiteur a jusqu'au {fr} pour payer", "the debtor has until {en} to pay"),
        )
        .a(creance.exigibilite.lieu.clone())
        .etiquette(Texte::new("terme non échu", "not yet due"))
        .selon(creance.exigibilite.article.clone());
        Some(constat)
    })
}
