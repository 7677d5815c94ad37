//! JUR-21: For a lease, the writ goes to the court of the building. Page, texts and cases: `lieu_de_l_immeuble.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::law::competence::Rattachement;
use crate::model::TypeJuridiction;

/// For a lease, the writ goes to the court of the building.
pub static RULE: Rule = Rule {
    code: "JUR-21",
    name: "lieu-de-l-immeuble",
    since: "0.1.0",
    textes: &["coj-r213-9-7", "com-r145-23", "cpc-1406"],
    page: include_str!("lieu_de_l_immeuble.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let competence = contexte.competence;
    if competence.lieu != Rattachement::Immeuble || competence.choisie || contexte.vise_une_lettre().is_some() {
        return Vec::new();
    }
    let habitation = competence.type_ == Some(TypeJuridiction::JugeDesContentieuxDeLaProtection);
    let article = if habitation { "coj-r213-9-7" } else { "com-r145-23" };
    let message = Texte::new(
        "pour un bail, la juridiction est celle du lieu de l'immeuble, que le dossier ne donne pas",
        "for a lease, the court is that of the place of the building, which the dossier does not give",
    );
    let lieu = contexte.creances.first().map_or_else(|| contexte.dossier.lieux.entite(), |creance| creance.facture.lieux.de("nature"));
    vec![Constat::avertissement(RULE.code, message).a(lieu).selon(contexte.article(article)).remede(Texte::new(
        "écrire `juridiction: {type, nom, motif}` d'après la commune de l'immeuble",
        "write `juridiction: {type, nom, motif}` from the commune of the building",
    ))]
}
