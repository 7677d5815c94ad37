//! CER-06: General terms bear clauses, and nothing shows that the debtor accepted them. Page, texts and cases: `conditions_generales_non_acceptees.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::model::NatureContrat;

/// General terms bear clauses, and nothing shows that the debtor accepted them.
pub static RULE: Rule = Rule {
    code: "CER-06",
    name: "conditions-generales-non-acceptees",
    since: "0.1.0",
    textes: &["civ-1119"],
    page: include_str!("conditions_generales_non_acceptees.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let generales = contexte.dossier.contrats.iter().filter(|contrat| contrat.nature == Some(NatureContrat::ConditionsGenerales));
    generales
        .filter(|contrat| !contrat.signe_par_le_debiteur())
        .map(|contrat| {
            let id = &contrat.id;
            Constat::avertissement(
                RULE.code,
                dit!(
                    "rien ne montre que le débiteur a accepté les conditions générales `{id}`",
                    "nothing shows that the debtor accepted the general terms `{id}`"
                ),
            )
            .a(contrat.lieux.de("nature"))
            .selon(contexte.article("civ-1119"))
            .remede(Texte::new(
                "produire la page signée, ou le devis signé qui y renvoie et les reproduit, et l'écrire dans `signe_par`",
                "produce the signed page, or the signed quote that refers to them and reproduces them, and write it in `signe_par`",
            ))
        })
        .collect()
}
