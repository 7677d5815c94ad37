//! JUR-06: The dossier names another court than the one deduced, or gives no reason. Page, texts and cases: `juridiction_imposee.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;

/// The dossier names another court than the one deduced, or gives no reason.
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
    if contexte.vise_une_lettre().is_some() {
        return Vec::new();
    }
    let competence = contexte.competence;
    let differe = competence.deduite.filter(|deduite| choisie.type_.is_some_and(|type_| type_ != *deduite));
    let mut constats = Vec::new();
    if let Some(deduite) = differe {
        let deduite = deduite.cle();
        constats.push(
            Constat::avertissement(
                RULE.code,
                dit!("le dossier impose une autre juridiction que {deduite}", "the dossier imposes another court than {deduite}"),
            )
            .a(choisie.lieux.de("type"))
            .selon(competence.article.clone())
            .remede(Texte::new(
                "vérifier la compétence : celle de l'injonction de payer est d'ordre public",
                "check the court: for an order for payment the rule is mandatory",
            )),
        );
    }
    if choisie.motif.is_none() {
        let message = Texte::new("la juridiction est imposée sans motif", "the court is imposed without a reason");
        constats.push(
            Constat::avertissement(RULE.code, message)
                .a(choisie.lieux.entite())
                .selon(competence.article.clone())
                .remede(Texte::new("écrire `juridiction.motif`", "write `juridiction.motif`")),
        );
    }
    constats
}
