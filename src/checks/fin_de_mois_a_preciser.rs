//! EXI-03: "N jours fin de mois" is read in two ways and the contract does not say which. Page, texts and cases: `fin_de_mois_a_preciser.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;

/// "N jours fin de mois" is read in two ways and the contract does not say which.
pub static RULE: Rule = Rule {
    code: "EXI-03",
    name: "fin-de-mois-a-preciser",
    since: "0.1.0",
    textes: &["com-l441-10"],
    page: include_str!("fin_de_mois_a_preciser.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    contexte.par_creance(|creance| {
        let exigibilite = &creance.exigibilite;
        if !exigibilite.methode_a_preciser {
            return None;
        }
        let (tot, tard) = (exigibilite.prudente?, exigibilite.tardive?);
        let [a_fr, b_fr] = [tot, tard].map(jour_fr);
        let [a_en, b_en] = [tot, tard].map(jour_en);
        let lieu = contexte.dossier.contrat_de(creance.facture).map(|contrat| contrat.lieux.de("clauses"));
        let constat = Constat::avertissement(
            RULE.code,
            dit!(
                "« fin de mois » se lit de deux façons : l'échéance est le {a_fr} ou le {b_fr}",
                "\"fin de mois\" reads in two ways: the due date is {a_en} or {b_en}"
            ),
        )
        .a(lieu.unwrap_or_else(|| exigibilite.lieu.clone()))
        .selon(exigibilite.article.clone())
        .remede(Texte::new(
            "écrire `N jours puis fin de mois` ou `fin de mois puis N jours`",
            "write `N jours puis fin de mois` or `fin de mois puis N jours`",
        ));
        Some(constat)
    })
}
