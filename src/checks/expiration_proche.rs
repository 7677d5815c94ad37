//! PRE-09: Limitation expires soon. Page, texts and cases: `expiration_proche.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::law::prescription::Etat;
use crate::model::Procedure;

/// Limitation expires soon.
pub static RULE: Rule = Rule {
    code: "PRE-09",
    name: "expiration-proche",
    since: "0.1.0",
    textes: &["civ-2241", "civ-2240"],
    page: include_str!("expiration_proche.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    // Where an order for payment is asked for, PRE-04 says it with the day of the filing.
    if contexte.vise(Procedure::InjonctionDePayer) {
        return Vec::new();
    }
    let Some(horizon) = contexte.marge_injonction() else { return Vec::new() };
    contexte.par_creance(|creance| {
        let prescription = &creance.prescription;
        let expire = prescription.expire_prudent.filter(|_| prescription.etat == Etat::Sauve)?;
        if contexte.jour <= horizon.avant(expire) {
            return None;
        }
        let (fr, en) = (jour_fr(expire), jour_en(expire));
        let constat =
            Constat::avertissement(RULE.code, dit!("la prescription expire le {fr} au soir", "limitation expires at the end of {en}"))
                .a(prescription.lieu.clone())
                .etiquette(Texte::new("point de départ", "starting point"))
                .selon(prescription.article.clone())
                .remede(Texte::new(
                    "obtenir une reconnaissance écrite ou faire délivrer une assignation ; une lettre n'interrompt pas",
                    "obtain a written acknowledgement or have a summons served; a letter does not interrupt",
                ));
        Some(constat)
    })
}
