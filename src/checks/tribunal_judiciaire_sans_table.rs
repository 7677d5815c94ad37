//! JUR-04: The program has no table of the civil courts: their name is for the user to give. Page, texts and cases: `tribunal_judiciaire_sans_table.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::model::TypeJuridiction;

/// The program has no table of the civil courts: their name is for the user to give.
pub static RULE: Rule = Rule {
    code: "JUR-04",
    name: "tribunal-judiciaire-sans-table",
    since: "0.1.0",
    textes: &["cpc-1406", "coj-l211-3"],
    page: include_str!("tribunal_judiciaire_sans_table.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    use TypeJuridiction::{JugeDesContentieuxDeLaProtection, TribunalDeProximite, TribunalJudiciaire};
    let competence = contexte.competence;
    let civile = matches!(competence.type_, Some(TribunalJudiciaire | TribunalDeProximite | JugeDesContentieuxDeLaProtection));
    if !civile || competence.nom.is_some() || contexte.vise_une_lettre().is_some() {
        return Vec::new();
    }
    let message = Texte::new(
        "le nom du tribunal judiciaire n'est pas connu : aucune table des communes n'est fournie",
        "the name of the civil court is not known: no table of communes is supplied",
    );
    vec![Constat::info(RULE.code, message).a(contexte.dossier.debiteur.lieux.de("adresse")).selon(competence.article.clone()).remede(
        Texte::new(
            "écrire `juridiction: {type, nom, motif}` d'après l'annuaire du ministère de la justice (table des communes, COJ annexe IV)",
            "write `juridiction: {type, nom, motif}` from the ministry's directory (table of communes, annexe IV of the COJ)",
        ),
    )]
}
