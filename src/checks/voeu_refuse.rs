//! LIQ-02: The law refuses what the creditor asks for: it is not counted. Page, texts and cases: `voeu_refuse.md`.

use super::contexte::reunir;
use super::{Contexte, Rule};
use crate::diag::Constat;
use crate::law::decompte::Remarque;

/// The law refuses what the creditor asks for: it is not counted.
pub static RULE: Rule = Rule {
    code: "LIQ-02",
    name: "voeu-refuse",
    since: "0.1.0",
    textes: &["com-l441-10", "com-d441-5", "civ-1231-6"],
    page: include_str!("voeu_refuse.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let demande = &contexte.dossier.demande;
    let lieux = demande.lieux.as_ref().unwrap_or(&contexte.dossier.lieux);
    let indemnite = contexte.article("com-d441-5");
    let penale = contexte.article("civ-1231-5");
    let constats = contexte.decompte.remarques.iter().filter_map(|remarque| {
        let Remarque::VoeuRefuse { creance, motif, article } = remarque else { return None };
        let cle = if *article == indemnite {
            "indemnite_forfaitaire"
        } else if *article == penale {
            "clause_penale"
        } else {
            "interets"
        };
        Some(Constat::avertissement(RULE.code, motif.clone()).a(lieux.de(cle)).selon(article.clone()).creance(creance.clone()))
    });
    reunir(constats.collect())
}
