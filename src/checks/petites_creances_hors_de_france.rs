//! JUR-42: The small-claims procedure needs a debtor who lives in France. Page, texts and cases: `petites_creances_hors_de_france.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::model::Procedure;

/// The small-claims procedure needs a debtor who lives in France.
pub static RULE: Rule = Rule {
    code: "JUR-42",
    name: "petites-creances-hors-de-france",
    since: "0.1.0",
    textes: &["cpce-l125-1"],
    page: include_str!("petites_creances_hors_de_france.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let debiteur = &contexte.dossier.debiteur;
    let ailleurs = debiteur.adresse.as_ref().is_some_and(|adresse| !adresse.est_en_france());
    if !contexte.vise(Procedure::PetitesCreances) || !(ailleurs || debiteur.situation.sans_domicile_connu) {
        return Vec::new();
    }
    let lieu = debiteur.lieux.de(if ailleurs { "adresse" } else { "situation" });
    let message = Texte::new(
        "aucun commissaire de justice n'est compétent : le débiteur n'a pas de domicile connu en France",
        "no commissaire de justice is competent: the debtor has no known home in France",
    );
    vec![Constat::erreur(RULE.code, message).a(lieu).selon(contexte.article("cpce-l125-1")).remede(Texte::new(
        "rechercher le domicile, ou choisir une autre voie : injonction européenne, assignation",
        "look for the home, or choose another way: European order, writ",
    ))]
}
