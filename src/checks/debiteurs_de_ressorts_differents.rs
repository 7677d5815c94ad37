//! JUR-24: The debtors live in the territory of several courts. Page, texts and cases: `debiteurs_de_ressorts_differents.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::law::competence::{Rattachement, chez};
use crate::model::Procedure;

/// The debtors live in the territory of several courts.
pub static RULE: Rule = Rule {
    code: "JUR-24",
    name: "debiteurs-de-ressorts-differents",
    since: "0.1.0",
    textes: &["cpc-1406", "cpc-42"],
    page: include_str!("debiteurs_de_ressorts_differents.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let competence = contexte.competence;
    let Some(nom) = competence.nom_deduit.as_ref().filter(|_| competence.lieu == Rattachement::Debiteur) else { return Vec::new() };
    if competence.choisie || contexte.vise_une_lettre().is_some() {
        return Vec::new();
    }
    let article = if contexte.vise(Procedure::InjonctionDePayer) { "cpc-1406" } else { "cpc-42" };
    let codebiteurs = contexte.dossier.codebiteurs.iter();
    codebiteurs
        .filter_map(|partie| Some((partie, chez(partie, competence, contexte.jour, contexte.droit).filter(|autre| autre != nom)?)))
        .map(|(partie, autre)| {
            Constat::info(
                RULE.code,
                dit!(
                    "un codébiteur demeure dans un autre ressort ({autre}) : le créancier peut choisir",
                    "a co-debtor lives in another territory ({autre}): the creditor may choose"
                ),
            )
            .a(partie.lieux.de("adresse"))
            .selon(contexte.article(article))
            .remede(Texte::new(
                "pour l'autre ressort, écrire `juridiction` avec le motif",
                "for the other, write `juridiction` with the reason",
            ))
        })
        .collect()
}
