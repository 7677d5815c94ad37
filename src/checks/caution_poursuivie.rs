//! QUA-13: An order for payment is asked for against a surety. Page, texts and cases: `caution_poursuivie.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::model::{Procedure, RoleCodebiteur};

/// An order for payment is asked for against a surety.
pub static RULE: Rule = Rule {
    code: "QUA-13",
    name: "caution-poursuivie",
    since: "0.1.0",
    textes: &["cpc-1405"],
    page: include_str!("caution_poursuivie.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if !contexte.vise(Procedure::InjonctionDePayer) {
        return Vec::new();
    }
    let cautions = contexte.dossier.codebiteurs.iter().filter(|codebiteur| codebiteur.role == Some(RoleCodebiteur::Caution));
    cautions
        .map(|caution| {
            let nom = caution.nom_complet();
            Constat::avertissement(
                RULE.code,
                dit!(
                    "l'injonction de payer contre une caution ({nom}) est discutée",
                    "an order for payment against a surety ({nom}) is disputed"
                ),
            )
            .a(caution.lieux.de("role"))
            .selon(contexte.article("cpc-1405"))
            .remede(Texte::new(
                "assigner la caution, ou vérifier l'arrêt rapporté : Com., 19 mai 2015, n° 14-16.888",
                "sue the surety, or check the decision reported: Com., 19 May 2015, no. 14-16.888",
            ))
        })
        .collect()
}
