//! JUR-22: Arrears of a commercial lease between traders: which court is argued. Page, texts and cases: `loyers_commerciaux_entre_commercants.md`.

use super::contexte::reserve;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::law::Certitude;
use crate::model::TypeJuridiction;

/// Arrears of a commercial lease between traders: which court is argued.
pub static RULE: Rule = Rule {
    code: "JUR-22",
    name: "loyers-commerciaux-entre-commercants",
    since: "0.1.0",
    textes: &["coj-r211-3-26", "com-r145-23"],
    page: include_str!("loyers_commerciaux_entre_commercants.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let competence = contexte.competence;
    let douteux = competence.deduite == Some(TypeJuridiction::TribunalJudiciaire) && competence.certitude == Certitude::NonVerifie;
    if !douteux || competence.choisie || contexte.vise_une_lettre().is_some() {
        return Vec::new();
    }
    let (fr, en) = reserve(competence.certitude);
    let lieu = contexte.creances.first().map_or_else(|| contexte.dossier.lieux.entite(), |creance| creance.facture.lieux.de("nature"));
    vec![
        Constat::avertissement(
            RULE.code,
            dit!(
                "loyers commerciaux seuls, entre commerçants : la compétence du tribunal de commerce est discutée{fr}",
                "arrears of a commercial lease alone, between traders: that the commercial court hears them is argued{en}"
            ),
        )
        .a(lieu)
        .selon(competence.article.clone())
        .remede(Texte::new(
            "saisir le tribunal judiciaire, retenu par défaut, ou écrire `juridiction` avec le motif",
            "go to the tribunal judiciaire, taken by default, or write `juridiction` with the reason",
        )),
    ]
}
