//! CER-14: The debtor pleads a related debt, which binds an assignee too. Page, texts and cases: `dette_connexe_invoquee.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, euros_en, euros_fr};
use crate::dit;
use crate::model::MoyenContestation;

/// The debtor pleads a related debt, which binds an assignee too.
pub static RULE: Rule = Rule {
    code: "CER-14",
    name: "dette-connexe-invoquee",
    since: "0.1.0",
    textes: &["civ-1324", "civ-1347"],
    page: include_str!("dette_connexe_invoquee.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    contexte.par_creance(|creance| {
        let facture = creance.facture;
        let invoque = contexte.moyen_oppose(&facture.numero, MoyenContestation::DetteConnexe)?;
        let (m_fr, m_en) =
            invoque.montant.map_or_else(Default::default, |m| (format!(" de {}", euros_fr(m)), format!(" of {}", euros_en(m))));
        let (message, cle) = match &facture.cedant {
            Some(cedant) => (
                dit!(
                    "le débiteur oppose une dette connexe{m_fr} de {cedant}, qui a cédé la créance : elle vaut contre le cessionnaire",
                    "the debtor pleads a related debt{m_en} of {cedant}, who assigned the claim: it holds against the assignee"
                ),
                "civ-1324",
            ),
            None => (dit!("le débiteur oppose une dette connexe{m_fr}", "the debtor pleads a related debt{m_en}"), "civ-1347"),
        };
        Some(Constat::avertissement(RULE.code, message).a(invoque.lieux.de("moyen")).selon(contexte.article(cle)).remede(Texte::new(
            "vérifier cette dette ; si elle est due, l'inscrire dans `paiements.yaml` (`nature: compensation`)",
            "check that debt; if it is owed, record it in `paiements.yaml` (`nature: compensation`)",
        )))
    })
}
