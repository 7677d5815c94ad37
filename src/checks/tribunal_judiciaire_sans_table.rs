//! JUR-04: The program has no table of the civil courts: their name is for the user to give. Page, texts and cases: `tribunal_judiciaire_sans_table.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::law::competence::Rattachement;
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
    let debiteur = &contexte.dossier.debiteur;
    let immeuble = competence.lieu == Rattachement::Immeuble;
    let commune = debiteur.adresse.as_ref().and_then(|adresse| adresse.insee.as_deref());
    let message = match (contexte.droit.tribunaux(), commune) {
        // The place is that of the building, which no key of the dossier gives: JUR-21 says so.
        _ if immeuble => return Vec::new(),
        (None, _) => Texte::new(
            "le nom du tribunal judiciaire n'est pas connu : aucune table des communes n'est fournie",
            "the name of the civil court is not known: no table of communes is supplied",
        ),
        (Some(_), None) => Texte::new(
            "le nom du tribunal judiciaire n'est pas connu : l'adresse du débiteur n'a pas de code de commune (`adresse.insee`)",
            "the name of the civil court is not known: the debtor's address has no code of commune (`adresse.insee`)",
        ),
        (Some(_), Some(insee)) => dit!(
            "le nom du tribunal judiciaire n'est pas connu : la table fournie n'a pas la commune {insee}",
            "the name of the civil court is not known: the table supplied lacks the commune {insee}"
        ),
    };
    vec![Constat::info(RULE.code, message).a(debiteur.lieux.de("adresse")).selon(competence.article.clone()).remede(
        Texte::new(
            "écrire `juridiction: {type, nom, motif}`, ou fournir la table officielle des communes (`--law`, `juridictions/tribunaux-judiciaires.csv`)",
            "write `juridiction: {type, nom, motif}`, or supply the official table of communes (`--law`, `juridictions/tribunaux-judiciaires.csv`)",
        ),
    )]
}
