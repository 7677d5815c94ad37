//! PRE-12: The creditor could not sue for a time. Page, texts and cases: `creancier_empeche.md`.

use super::contexte::reunir;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::law::prescription::Effet;
use crate::model::NatureEmpechement;

/// The creditor could not sue for a time.
pub static RULE: Rule = Rule {
    code: "PRE-12",
    name: "creancier-empeche",
    since: "0.1.0",
    textes: &["civ-2234", "civ-2235"],
    page: include_str!("creancier_empeche.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let mut constats = Vec::new();
    for creance in contexte.creances {
        let faits = creance.prescription.evenements.iter().filter(|e| NatureEmpechement::lire(&e.nature).is_some());
        for evenement in faits {
            let (fr, en) = (jour_fr(evenement.date), jour_en(evenement.date));
            let (f, e) = (&evenement.motif.fr, &evenement.motif.en);
            let message = dit!("empêchement du créancier depuis le {fr} : {f}", "impediment of the creditor from {en}: {e}");
            let constat = if evenement.effet == Effet::Suspend && !evenement.tardif_seul {
                Constat::info(RULE.code, message)
            } else {
                Constat::avertissement(RULE.code, message)
            };
            constats.push(
                constat
                    .a(evenement.lieu.clone())
                    .selon(evenement.article.clone())
                    .remede(Texte::new(
                        "réunir la preuve de l'empêchement et de ses dates",
                        "gather the proof of the impediment and of its dates",
                    ))
                    .creance(creance.facture.numero.clone()),
            );
        }
    }
    reunir(constats)
}
