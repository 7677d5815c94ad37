//! JUR-20: A clause that chooses the court: what it is worth, before whom. Page, texts and cases: `clause_de_competence.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::law::qualites::est_commercant;
use crate::model::Procedure;

/// A clause that chooses the court: what it is worth, before whom.
pub static RULE: Rule = Rule {
    code: "JUR-20",
    name: "clause-de-competence",
    since: "0.1.0",
    textes: &["cpc-48", "cpc-1406"],
    page: include_str!("clause_de_competence.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if contexte.vise_une_lettre().is_some() {
        return Vec::new();
    }
    let dossier = contexte.dossier;
    let contrats = dossier.contrats.iter().filter_map(|contrat| Some((contrat, contrat.clauses.attribution_competence.as_deref()?)));
    let commercants = [&dossier.creancier, &dossier.debiteur].iter().all(|partie| est_commercant(partie) == Some(true));
    let injonction = contexte.vise(Procedure::InjonctionDePayer);
    contrats
        .map(|(contrat, clause)| {
            let lieu = contrat.lieux.de("attribution_competence");
            let (message, article, remede) = if !commercants {
                (
                    dit!(
                        "la clause de compétence ({clause}) est réputée non écrite : une partie n'a pas contracté en commerçant",
                        "the choice of court ({clause}) counts for nothing: a party did not contract as a trader"
                    ),
                    "cpc-48",
                    Texte::new("saisir la juridiction que la loi désigne", "go to the court that the law designates"),
                )
            } else if injonction {
                (
                    dit!(
                        "la clause de compétence ({clause}) est sans effet sur l'injonction de payer, portée devant le juge du débiteur",
                        "the choice of court ({clause}) has no effect on the order for payment, which goes to the debtor's court"
                    ),
                    "cpc-1406",
                    Texte::new(
                        "elle ne pourrait jouer que pour une assignation ou un référé",
                        "it could only count for a writ or an interim order",
                    ),
                )
            } else {
                (
                    dit!(
                        "la clause de compétence ({clause}) ne vaut que si elle est très apparente",
                        "the choice of court ({clause}) is valid only if it is very apparent"
                    ),
                    "cpc-48",
                    Texte::new(
                        "la relire sur le contrat signé ; pour s'en servir, écrire `juridiction` avec le motif",
                        "read it again on the signed contract; to use it, write `juridiction` with the reason",
                    ),
                )
            };
            Constat::avertissement(RULE.code, message).a(lieu).selon(contexte.article(article)).remede(remede)
        })
        .collect()
}
