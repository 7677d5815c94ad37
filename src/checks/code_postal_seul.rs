//! JUR-03: The postal code alone tells the court, or fails to. Page, texts and cases: `code_postal_seul.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;

/// The postal code alone tells the court, or fails to.
pub static RULE: Rule = Rule {
    code: "JUR-03",
    name: "code-postal-seul",
    since: "0.1.0",
    textes: &["cpc-1406", "table-greffes"],
    page: include_str!("code_postal_seul.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let competence = contexte.competence;
    if competence.choisie || contexte.vise_une_lettre().is_some() {
        return Vec::new();
    }
    let message = match &competence.nom_suggere {
        Some(nom) => dit!(
            "le code postal ne suffit pas à désigner la juridiction ; sans certitude : {nom}",
            "the postal code is not enough to tell the court; without certainty: {nom}"
        ),
        None if competence.par_code_postal => Texte::new(
            "la juridiction est déduite du code postal, dont tout le département relève du même tribunal",
            "the court is told from the postal code, whose whole department has one court",
        ),
        None => return Vec::new(),
    };
    let debiteur = &contexte.dossier.debiteur;
    let lieu = debiteur.adresse.as_ref().map_or_else(|| debiteur.lieux.entite(), |adresse| adresse.lieux.de("code_postal"));
    vec![
        Constat::avertissement(RULE.code, message)
            .a(lieu)
            .selon(contexte.article("cpc-1406"))
            .remede(Texte::new("écrire le code de la commune : `adresse.insee`", "write the code of the commune: `adresse.insee`")),
    ]
}
