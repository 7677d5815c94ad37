//! PRE-01: The action is time-barred. Page, texts and cases: `prescription_acquise.md`.

use super::contexte::lendemain;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::law::prescription::{Effet, Etat};

/// The action is time-barred.
pub static RULE: Rule = Rule {
    code: "PRE-01",
    name: "prescription-acquise",
    since: "0.1.0",
    textes: &["civ-2224", "com-l110-4", "conso-l218-2", "civ-2249"],
    page: include_str!("prescription_acquise.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    contexte.par_creance(|creance| {
        let prescription = &creance.prescription;
        if prescription.etat != Etat::Prescrit {
            return None;
        }
        let message = match prescription.expire_tardif.or(prescription.expire_prudent).map(lendemain) {
            Some(jour) => {
                let (fr, en) = (jour_fr(jour), jour_en(jour));
                dit!("prescrite depuis le {fr}", "time-barred since {en}")
            }
            None => Texte::new("prescrite", "time-barred"),
        };
        let constat = Constat::erreur(RULE.code, message)
            .a(prescription.lieu.clone())
            .etiquette(Texte::new("point de départ", "starting point"))
            .selon(prescription.article.clone())
            .remede(Texte::new(
                "à rechercher : reconnaissance de dette, acompte daté, demande en justice ; sinon, retirer la créance de `demande.creances`",
                "to be looked for: acknowledgement of debt, dated part payment, court claim; else leave the item out of `demande.creances`",
            ));
        let sans_effet = prescription.evenements.iter().filter(|evenement| evenement.effet == Effet::SansEffet);
        Some(sans_effet.fold(constat, |constat, evenement| {
            constat.voir(evenement.lieu.clone(), Texte::new("n'interrompt pas la prescription", "does not interrupt limitation"))
        }))
    })
}
