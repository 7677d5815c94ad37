//! PRE-02: The action is barred from one arguable start and open from the other. Page, texts and cases: `prescription_incertaine.md`.

use super::contexte::lendemain;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::law::prescription::Etat;

/// The action is barred from one arguable start and open from the other.
pub static RULE: Rule = Rule {
    code: "PRE-02",
    name: "prescription-incertaine",
    since: "0.1.0",
    textes: &["civ-2224", "com-l110-4", "conso-l218-2"],
    page: include_str!("prescription_incertaine.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    contexte.par_creance(|creance| {
        let prescription = &creance.prescription;
        if prescription.etat != Etat::Incertain {
            return None;
        }
        let message = match (prescription.expire_prudent, prescription.expire_tardif) {
            (Some(prudent), Some(tardif)) => {
                let (a_fr, b_fr) = (jour_fr(lendemain(prudent)), jour_fr(tardif));
                let (a_en, b_en) = (jour_en(lendemain(prudent)), jour_en(tardif));
                dit!(
                    "prescrite depuis le {a_fr} ou ouverte jusqu'au {b_fr}, selon le point de départ",
                    "time-barred since {a_en} or open until {b_en}, depending on the starting point"
                )
            }
            (Some(prudent), None) if contexte.jour <= prudent => {
                let (fr, en) = (jour_fr(prudent), jour_en(prudent));
                dit!("peut-être prescrite après le {fr}", "perhaps time-barred after {en}")
            }
            (Some(prudent), None) => {
                let (fr, en) = (jour_fr(lendemain(prudent)), jour_en(lendemain(prudent)));
                dit!("peut-être prescrite depuis le {fr}", "perhaps time-barred since {en}")
            }
            _ => Texte::new("prescription incertaine : aucun point de départ n'est sûr", "limitation uncertain: no starting point is sure"),
        };
        let constat =
            Constat::avertissement(RULE.code, message).a(prescription.lieu.clone()).selon(prescription.article.clone()).remede(Texte::new(
                "faire lire le dossier par un avocat, et accomplir sans attendre un acte qui interrompt",
                "have a lawyer read the file, and do without delay an act that interrupts",
            ));
        Some(constat)
    })
}
