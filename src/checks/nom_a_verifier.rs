//! JUR-02: The name of the court does not come from an official list. Page, texts and cases: `nom_a_verifier.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;

/// The name of the court does not come from an official list.
pub static RULE: Rule =
    Rule { code: "JUR-02", name: "nom-a-verifier", since: "0.1.0", textes: &["cpc-1406"], page: include_str!("nom_a_verifier.md"), run };

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let competence = contexte.competence;
    let Some(nom) = competence.nom.as_ref().filter(|_| competence.nom_a_verifier && !competence.choisie) else { return Vec::new() };
    if contexte.vise_une_lettre().is_some() {
        return Vec::new();
    }
    vec![
        Constat::info(
            RULE.code,
            dit!("le nom « {nom} » ne vient pas d'une liste officielle", "the name \"{nom}\" does not come from an official list"),
        )
        .a(contexte.dossier.debiteur.lieux.de("adresse"))
        .selon(contexte.article("cpc-1406"))
        .remede(Texte::new(
            "vérifier le nom sur le site du greffe, ou l'écrire dans `juridiction`",
            "check the name on the registry's site, or write it in `juridiction`",
        )),
    ]
}
