//! CER-01: The debtor disputed in writing and nothing has answered. Page, texts and cases: `contestation_sans_reponse.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;

/// The debtor disputed in writing and nothing has answered.
pub static RULE: Rule = Rule {
    code: "CER-01",
    name: "contestation-sans-reponse",
    since: "0.1.0",
    textes: &["cpc-1409"],
    page: include_str!("contestation_sans_reponse.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    contexte.par_creance(|creance| {
        let contestation = contexte.contestation(&creance.facture.numero)?;
        let (fr, en) = (jour_fr(contestation.date), jour_en(contestation.date));
        let constat = Constat::avertissement(
            RULE.code,
            dit!("contestée par écrit le {fr}, sans réponse", "disputed in writing on {en}, without an answer"),
        )
        .a(contestation.lieux.de("objet"))
        .etiquette(Texte::new("contestation écrite du débiteur", "written dispute of the debtor"))
        .selon(contexte.article("cpc-1409"))
        .remede(Texte::new(
            "répondre par écrit et l'inscrire dans `echanges.yaml` (`objet: reponse-a-contestation`)",
            "answer in writing and record it in `echanges.yaml` (`objet: reponse-a-contestation`)",
        ));
        Some(constat)
    })
}
