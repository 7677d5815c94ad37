//! CER-05: The contract asks for conciliation first and none is recorded. Page, texts and cases: `conciliation_prealable.md`.

use super::contexte::reserve;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::law::Certitude;
use crate::model::ObjetEchange;

/// The contract asks for conciliation first and none is recorded.
pub static RULE: Rule = Rule {
    code: "CER-05",
    name: "conciliation-prealable",
    since: "0.1.0",
    textes: &["civ-2238"],
    page: include_str!("conciliation_prealable.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if contexte.vise_une_lettre().is_some() {
        return Vec::new();
    }
    contexte.par_creance(|creance| {
        let contrat = contexte.dossier.contrat_de(creance.facture).filter(|c| c.clauses.conciliation_prealable == Some(true))?;
        let tentee = contexte.echanges().any(|e| {
            e.concerne(&creance.facture.numero)
                && matches!(e.objet, Some(ObjetEchange::Conciliation | ObjetEchange::Mediation | ObjetEchange::TentativeAmiable))
        });
        if tentee {
            return None;
        }
        let (fr, en) = if contexte.dossier.debiteur.est_particulier() {
            let (fr, en) = reserve(Certitude::NonVerifie);
            (
                format!(" ; contre un consommateur, la clause est présumée abusive{fr}"),
                format!("; against a consumer the clause is presumed unfair{en}"),
            )
        } else {
            Default::default()
        };
        let message = dit!(
            "le contrat prévoit une conciliation préalable, que rien ne montre{fr}",
            "the contract provides for conciliation first, and nothing shows it{en}"
        );
        let constat = Constat::avertissement(RULE.code, message).a(contrat.lieux.de("clauses")).selon(contexte.article("civ-2238")).remede(
            Texte::new(
                "mettre la clause en œuvre avant de saisir le juge : elle suspend la prescription",
                "carry out the clause before going to court: it suspends limitation",
            ),
        );
        Some(constat)
    })
}
