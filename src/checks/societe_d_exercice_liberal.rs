//! JUR-05: A party is a SEL: never a commercial court. Page, texts and cases: `societe_d_exercice_liberal.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::law::qualites::est_une_sel;

/// A party is a SEL: never a commercial court.
pub static RULE: Rule = Rule {
    code: "JUR-05",
    name: "societe-d-exercice-liberal",
    since: "0.1.0",
    textes: &["com-l721-5"],
    page: include_str!("societe_d_exercice_liberal.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let competence = contexte.competence;
    if !competence.sel || contexte.vise_une_lettre().is_some() {
        return Vec::new();
    }
    let dossier = contexte.dossier;
    let partie = if est_une_sel(&dossier.debiteur) { &dossier.debiteur } else { &dossier.creancier };
    let message = Texte::new(
        "une partie est une société d'exercice libéral : le tribunal judiciaire connaît du litige",
        "a party is a SEL (professional company): the civil court hears the case",
    );
    vec![Constat::info(RULE.code, message).a(partie.lieux.de("forme_juridique")).selon(contexte.article("com-l721-5"))]
}
