//! JUR-33: A procedure without hearing is offered where no text of this program provides for one. Page, texts and cases: `procedure_sans_audience_hors_champ.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::law::comparution::Forme;
use crate::model::Procedure;

/// A procedure without hearing is offered where no text of this program provides for one.
pub static RULE: Rule = Rule {
    code: "JUR-33",
    name: "procedure-sans-audience-hors-champ",
    since: "0.1.0",
    textes: &["cpc-752", "cpc-753"],
    page: include_str!("procedure_sans_audience_hors_champ.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let Some(comparution) = contexte.comparution() else { return Vec::new() };
    let demande = &contexte.dossier.demande;
    let possible = contexte.vise(Procedure::Assignation) && comparution.forme != Forme::Commerciale;
    if demande.sans_audience != Some(true) || possible {
        return Vec::new();
    }
    let message = Texte::new(
        "l'accord pour une procédure sans audience se donne au fond devant le tribunal judiciaire : l'acte n'en dit rien",
        "the agreement to a procedure without hearing is given on the merits before the tribunal judiciaire: the act says nothing of it",
    );
    let lieu = demande.lieux.as_ref().map_or_else(|| contexte.dossier.lieux.entite(), |lieux| lieux.de("sans_audience"));
    vec![
        Constat::avertissement(RULE.code, message)
            .a(lieu)
            .selon(contexte.article("cpc-753"))
            .remede(Texte::new("retirer `demande.sans_audience`", "remove `demande.sans_audience`")),
    ]
}
