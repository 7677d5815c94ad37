//! PRE-07: Against a consumer, the due date rests on the creditor's own invoice. Page, texts and cases: `echeance_seulement_imprimee.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};

/// Against a consumer, the due date rests on the creditor's own invoice.
pub static RULE: Rule = Rule {
    code: "PRE-07",
    name: "echeance-seulement-imprimee",
    since: "0.1.0",
    textes: &["conso-l218-2", "civ-2224"],
    page: include_str!("echeance_seulement_imprimee.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    contexte.par_creance(|creance| {
        if !creance.prescription.echeance_seulement_imprimee {
            return None;
        }
        let message = Texte::new(
            "l'échéance n'est portée que sur la facture : elle ne retarde pas sûrement la prescription",
            "the due date is only on the invoice: it does not surely delay limitation",
        );
        let constat = Constat::avertissement(RULE.code, message)
            .a(creance.facture.lieux.de("echeance"))
            .selon(creance.prescription.article.clone())
            .remede(Texte::new(
                "verser le contrat ou le devis signé qui convient du terme (`clauses.delai_paiement`)",
                "produce the contract or signed quote that agrees the term (`clauses.delai_paiement`)",
            ));
        Some(constat)
    })
}
