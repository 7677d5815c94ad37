//! JUR-03: The court was found from the postal code alone. Page, texts and cases: `code_postal_seul.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};

/// The court was found from the postal code alone.
pub static RULE: Rule = Rule {
    code: "JUR-03",
    name: "code-postal-seul",
    since: "0.1.0",
    textes: &["cpc-1406"],
    page: include_str!("code_postal_seul.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let competence = contexte.competence;
    if !competence.par_code_postal || competence.choisie || contexte.vise_une_lettre().is_some() {
        return Vec::new();
    }
    let debiteur = &contexte.dossier.debiteur;
    let lieu = debiteur.adresse.as_ref().map_or_else(|| debiteur.lieux.entite(), |adresse| adresse.lieux.de("code_postal"));
    let message = Texte::new(
        "la juridiction est déduite du code postal, qui peut couvrir deux ressorts",
        "the court is told from the postal code, which can straddle two courts",
    );
    vec![
        Constat::avertissement(RULE.code, message)
            .a(lieu)
            .selon(contexte.article("cpc-1406"))
            .remede(Texte::new("écrire le code de la commune : `adresse.insee`", "write the code of the commune: `adresse.insee`")),
    ]
}
