//! PRE-14: A conservatory measure needs its notice and its proceedings in time. Page, texts and cases: `mesure_conservatoire_a_suivre.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::law::prescription::mesures::suites;
use crate::model::{Acte, NatureActe};

/// A conservatory measure needs its notice and its proceedings in time.
pub static RULE: Rule = Rule {
    code: "PRE-14",
    name: "mesure-conservatoire-a-suivre",
    since: "0.1.0",
    textes: &["cpce-r523-3", "cpce-r511-7", "civ-2244", "cpc-640"],
    page: include_str!("mesure_conservatoire_a_suivre.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let mut constats = Vec::new();
    // Once released or void, a measure asks for nothing more.
    let finie = |mesure: &Acte| {
        contexte.actes().any(|acte| {
            matches!(acte.nature, NatureActe::Mainlevee | NatureActe::Caducite | NatureActe::Annulation)
                && acte.date >= mesure.date
                && (acte.vise.is_none() || acte.vise == mesure.id)
        })
    };
    for mesure in contexte.actes().filter(|acte| !finie(acte)) {
        let Some(suites) = suites(mesure, contexte.dossier, contexte.droit) else { continue };
        let etapes = [
            (suites.denoncee, suites.denoncer_avant, "cpce-r523-3", ("la dénonciation au débiteur", "the notice to the debtor")),
            (suites.engagee, suites.agir_avant, "cpce-r511-7", ("la procédure au fond ou l'injonction", "proceedings for a title")),
        ];
        for (_, limite, cle, (fr, en)) in etapes.into_iter().filter(|(faite, ..)| !faite) {
            let (l_fr, l_en) = (jour_fr(limite), jour_en(limite));
            let constat = if contexte.jour <= limite {
                let message =
                    dit!("saisie conservatoire : {fr} est à faire au plus tard le {l_fr}", "conservatory measure: {en} is due by {l_en}");
                Constat::avertissement(RULE.code, message).remede(Texte::new(
                    "charger le commissaire de justice ou l'avocat de cet acte avant la date",
                    "have the commissaire de justice or the lawyer do that act before the date",
                ))
            } else {
                let message = dit!(
                    "saisie conservatoire : {fr} n'est pas au dossier pour le {l_fr} ; la mesure serait caduque, et l'interruption est tenue pour perdue (certitude « non-verifie »)",
                    "conservatory measure: {en} is not in the dossier by {l_en}; the measure would be void, and the interruption is taken as lost (certainty \"non-verifie\")"
                );
                Constat::avertissement(RULE.code, message).remede(Texte::new(
                    "noter l'acte s'il a été fait (`denoncee_le`, `procedure.yaml`), sinon interrompre autrement sans attendre",
                    "record the act if it was done (`denoncee_le`, `procedure.yaml`), else interrupt in another way without delay",
                ))
            };
            constats.push(constat.a(mesure.lieux.entite()).selon(contexte.article(cle)));
        }
    }
    constats
}
