//! CER-13: The debtor keeps something of the creditor until paid. Page, texts and cases: `retention_invoquee.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::model::MoyenContestation;

/// The debtor keeps something of the creditor until paid.
pub static RULE: Rule = Rule {
    code: "CER-13",
    name: "retention-invoquee",
    since: "0.1.0",
    textes: &["civ-2286"],
    page: include_str!("retention_invoquee.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    contexte.par_creance(|creance| {
        let invoque = contexte.moyen_oppose(&creance.facture.numero, MoyenContestation::Retention)?;
        let message = Texte::new(
            "le débiteur dit retenir une chose jusqu'au paiement de ce qui lui serait dû",
            "the debtor says that he keeps a thing until he is paid what he is owed",
        );
        Some(Constat::avertissement(RULE.code, message).a(invoque.lieux.de("moyen")).selon(contexte.article("civ-2286")).remede(
            Texte::new(
                "vérifier ce qu'il retient et ce qu'il réclame ; s'il est créancier, une compensation peut s'ensuivre",
                "check what he keeps and what he claims; if he is a creditor, a set-off may follow",
            ),
        ))
    })
}
