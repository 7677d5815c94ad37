//! EXI-07: A decision gives the debtor time to pay. Page, texts and cases: `delai_de_grace.md`.

use super::contexte::niveau;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::model::Procedure;

/// A decision gives the debtor time to pay.
pub static RULE: Rule =
    Rule { code: "EXI-07", name: "delai-de-grace", since: "0.1.0", textes: &["civ-1343-5"], page: include_str!("delai_de_grace.md"), run };

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let mut constats = Vec::new();
    for acte in contexte.actes() {
        let Some(fin) = acte.grace_jusqu_au else { continue };
        let maximum = contexte.droit.duree("civ-1343-5", "maximum", acte.date).map(|duree| duree.valeur.a_compter_du(acte.date));
        let (fr, en) = (jour_fr(fin), jour_en(fin));
        let place = |constat: Constat| constat.a(acte.lieux.de("grace_jusqu_au")).selon(contexte.article("civ-1343-5"));
        if let Some(maximum) = maximum.filter(|maximum| fin > *maximum) {
            let (m_fr, m_en) = (jour_fr(maximum), jour_en(maximum));
            constats.push(place(
                Constat::avertissement(
                    RULE.code,
                    dit!(
                        "le délai de grâce jusqu'au {fr} dépasse le maximum, qui est le {m_fr}",
                        "the time given until {en} goes beyond the maximum, which is {m_en}"
                    ),
                )
                .remede(Texte::new("relire la décision", "read the decision again")),
            ));
        }
        if contexte.jour <= fin {
            constats.push(place(
                Constat::de_niveau(
                    niveau(contexte.vise(Procedure::Execution)),
                    RULE.code,
                    dit!(
                        "un délai de grâce court jusqu'au {fr} : l'exécution et les pénalités sont suspendues",
                        "time to pay runs until {en}: enforcement and penalties are suspended"
                    ),
                )
                .remede(Texte::new(
                    "attendre, ou prouver qu'une échéance accordée n'a pas été payée",
                    "wait, or prove that an instalment granted was not paid",
                )),
            ));
        }
    }
    constats
}
