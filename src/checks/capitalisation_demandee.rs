//! LIQ-08: Capitalisation is requested; it is not counted. Page, texts and cases: `capitalisation_demandee.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::law::decompte::Remarque;

/// Capitalisation is requested; it is not counted.
pub static RULE: Rule = Rule {
    code: "LIQ-08",
    name: "capitalisation-demandee",
    since: "0.1.0",
    textes: &["civ-1343-2"],
    page: include_str!("capitalisation_demandee.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if !contexte.decompte.remarques.contains(&Remarque::CapitalisationDemandee) {
        return Vec::new();
    }
    let dossier = contexte.dossier;
    let message = Texte::new(
        "la capitalisation des intérêts est demandée au juge : le décompte ne la compte pas",
        "capitalisation of interest is asked of the judge: the account does not count it",
    );
    vec![
        Constat::info(RULE.code, message)
            .a(dossier.demande.lieux.as_ref().unwrap_or(&dossier.lieux).de("capitalisation"))
            .selon(contexte.article("civ-1343-2")),
    ]
}
