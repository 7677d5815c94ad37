//! CER-10: The debtor pleads that the creditor did not perform. Page, texts and cases: `inexecution_invoquee.md`.

use super::contexte::prouve_execution;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, euros_en, euros_fr};
use crate::dit;
use crate::model::MoyenContestation;

/// The debtor pleads that the creditor did not perform.
pub static RULE: Rule = Rule {
    code: "CER-10",
    name: "inexecution-invoquee",
    since: "0.1.0",
    textes: &["civ-1219"],
    page: include_str!("inexecution_invoquee.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    contexte.par_creance(|creance| {
        let facture = creance.facture;
        let invoque = contexte.moyen_oppose(&facture.numero, MoyenContestation::Inexecution)?;
        // How serious the failure is, is for the judge (1219, 1220 C. civ.): the two sums are set side by side.
        let (m_fr, m_en) = match (invoque.montant, facture.montant_ttc) {
            (Some(part), Some(tout)) => {
                (format!(" pour {} sur {}", euros_fr(part), euros_fr(tout)), format!(" for {} out of {}", euros_en(part), euros_en(tout)))
            }
            _ => Default::default(),
        };
        let message = if contexte.pieces_de(facture).any(prouve_execution) {
            dit!(
                "le débiteur oppose l'inexécution{m_fr}, malgré les pièces qui montrent l'exécution",
                "the debtor pleads non-performance{m_en}, despite the exhibits that show performance"
            )
        } else {
            dit!(
                "le débiteur oppose l'inexécution{m_fr}, que rien ne contredit",
                "the debtor pleads non-performance{m_en}, and nothing contradicts it"
            )
        };
        let constat =
            Constat::avertissement(RULE.code, message).a(invoque.lieux.de("moyen")).selon(contexte.article("civ-1219")).remede(Texte::new(
                "montrer l'exécution, ou que le manquement n'est pas assez grave pour suspendre le paiement",
                "show performance, or that the failure is not serious enough to withhold payment",
            ));
        Some(constat)
    })
}
