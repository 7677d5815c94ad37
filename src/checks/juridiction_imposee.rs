//! JUR-06: The dossier names another kind of court than the one deduced. Page, texts and cases: `juridiction_imposee.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;

/// The dossier names another kind of court than the one deduced.
pub static RULE: Rule = Rule {
    code: "JUR-06",
    name: "juridiction-imposee",
    since: "0.1.0",
    textes: &["cpc-1406"],
    page: include_str!("juridiction_imposee.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let Some(choisie) = &contexte.dossier.juridiction else { return Vec::new() };
    let competence = contexte.competence;
    let differe = competence.deduite.filter(|deduite| choisie.type_.is_some_and(|type_| type_ != *deduite));
    let Some(deduite) = differe.filter(|_| contexte.vise_une_lettre().is_none()) else { return Vec::new() };
    let deduite = deduite.cle();
    vec![
        Constat::avertissement(
            RULE.code,
            dit!("le dossier impose une autre juridiction que {deduite}", "the dossier imposes another court than {deduite}"),
        )
        .a(choisie.lieux.de("type"))
        .selon(contexte.article("cpc-1406"))
        .remede(Texte::new(
            "vérifier la compétence : celle de l'injonction de payer est d'ordre public",
            "check the court: for an order for payment the rule is mandatory",
        )),
    ]
}
