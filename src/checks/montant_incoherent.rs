//! LIQ-01: Net amount and VAT do not add up to the amount with tax. Page, texts and cases: `montant_incoherent.md`.

use super::contexte::niveau;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, euros_en, euros_fr};
use crate::dit;

/// Net amount and VAT do not add up to the amount with tax.
pub static RULE: Rule = Rule {
    code: "LIQ-01",
    name: "montant-incoherent",
    since: "0.1.0",
    textes: &["com-l441-9", "cpc-1405"],
    page: include_str!("montant_incoherent.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    contexte.par_creance(|creance| {
        let facture = creance.facture;
        let (ht, tva, ttc) = (facture.montant_ht?, facture.tva?, facture.montant_ttc?);
        let somme = ht + tva;
        if somme == ttc {
            return None;
        }
        let (fr, en) = if facture.est_en_euros() {
            ((euros_fr(somme), euros_fr(ttc)), (euros_en(somme), euros_en(ttc)))
        } else {
            ((somme.to_string(), ttc.to_string()), (somme.to_string(), ttc.to_string()))
        };
        let ((somme_fr, ttc_fr), (somme_en, ttc_en)) = (fr, en);
        let constat = Constat::de_niveau(
            niveau(contexte.vise_une_procedure()),
            RULE.code,
            dit!("hors taxe et TVA font {somme_fr}, et non {ttc_fr}", "net amount and VAT make {somme_en}, not {ttc_en}"),
        )
        .a(facture.lieux.de("montant_ttc"))
        .voir(facture.lieux.de("montant_ht"), Texte::new("hors taxe", "net amount"))
        .voir(facture.lieux.de("tva"), Texte::new("TVA", "VAT"))
        .selon(contexte.article("cpc-1405"))
        .remede(Texte::new("recopier les trois montants de la facture", "copy the three amounts from the invoice"));
        Some(constat)
    })
}
