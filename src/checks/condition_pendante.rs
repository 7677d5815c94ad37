//! EXI-06: The debt depends on an event that has not happened. Page, texts and cases: `condition_pendante.md`.

use super::contexte::niveau;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;

/// The debt depends on an event that has not happened.
pub static RULE: Rule = Rule {
    code: "EXI-06",
    name: "condition-pendante",
    since: "0.1.0",
    textes: &["civ-1304"],
    page: include_str!("condition_pendante.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    contexte.par_creance(|creance| {
        let facture = creance.facture;
        let condition = facture.condition.as_ref()?;
        if condition.realisee_le.is_some_and(|jour| jour <= contexte.jour) {
            return None;
        }
        let message = match (condition.realisee_le, condition.objet.as_deref()) {
            (Some(jour), _) => {
                let (fr, en) = (jour_fr(jour), jour_en(jour));
                dit!(
                    "la condition ne se réalise que le {fr} : rien n'est exigible avant",
                    "the condition is only met on {en}: nothing is due before"
                )
            }
            (None, Some(objet)) => {
                dit!(
                    "la condition « {objet} » n'est pas réalisée : rien n'est exigible",
                    "the condition \"{objet}\" is not met: nothing is due"
                )
            }
            (None, None) => Texte::new("la condition n'est pas réalisée : rien n'est exigible", "the condition is not met: nothing is due"),
        };
        let constat = Constat::de_niveau(niveau(contexte.objectif.is_some()), RULE.code, message)
            .a(facture.lieux.de("condition"))
            .selon(contexte.article("civ-1304"))
            .remede(Texte::new("écrire `realisee_le` avec la preuve de l'événement", "write `realisee_le` with the proof of the event"));
        Some(constat)
    })
}
