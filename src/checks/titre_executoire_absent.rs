//! JUR-48: Enforcement needs a title that can be enforced, and the dossier has none. Page, texts and cases: `titre_executoire_absent.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::law::titre::{EtatDuTitre, titres};
use crate::model::Procedure;

/// Enforcement needs a title that can be enforced, and the dossier has none.
pub static RULE: Rule = Rule {
    code: "JUR-48",
    name: "titre-executoire-absent",
    since: "0.1.0",
    textes: &["cpce-l111-2", "cpce-l111-3", "cpc-1411", "cpc-1416", "cpc-1422"],
    page: include_str!("titre_executoire_absent.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if !contexte.vise(Procedure::Execution) {
        return Vec::new();
    }
    let titres = titres(contexte.dossier, contexte.jour, contexte.droit);
    if titres.iter().any(|titre| matches!(titre.etat, EtatDuTitre::Executoire(_))) {
        return Vec::new();
    }
    if let Some(titre) = titres.iter().find(|titre| titre.etat == EtatDuTitre::ADater) {
        let (fr, en) = (jour_fr(titre.acte.date), jour_en(titre.acte.date));
        return vec![
            Constat::avertissement(
                RULE.code,
                dit!(
                    "le jour où la décision du {fr} est exécutoire n'est pas dit : l'exécution la suppose notifiée",
                    "the day on which the decision of {en} is enforceable is not told: enforcement needs it to be served"
                ),
            )
            .a(titre.acte.lieux.de("date"))
            .selon(contexte.article("cpce-l111-2"))
            .remede(Texte::new("écrire `executoire_le`", "write `executoire_le`")),
        ];
    }
    let constat = match titres.last().map(|titre| (titre, &titre.etat)) {
        Some((titre, EtatDuTitre::Pas(motif, cle))) => {
            let (cause_fr, cause_en) = (&motif.fr, &motif.en);
            Constat::erreur(RULE.code, dit!("aucun titre n'est exécutoire : {cause_fr}", "no title can be enforced: {cause_en}"))
                .a(titre.acte.lieux.de("date"))
                .selon(contexte.article(cle))
        }
        _ => Constat::erreur(
            RULE.code,
            Texte::new("aucun titre exécutoire n'est au dossier", "the dossier holds no title that can be enforced"),
        )
        .a(contexte.dossier.lieux.entite())
        .selon(contexte.article("cpce-l111-2")),
    };
    vec![constat.remede(Texte::new(
        "obtenir un titre, le signifier, et l'inscrire dans `procedure.yaml`",
        "obtain a title, have it served, and record it in `procedure.yaml`",
    ))]
}
