//! PRE-04: Too late for an order for payment to be served in time. Page, texts and cases: `dernier_jour_de_l_injonction_passe.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::law::prescription::Etat;
use crate::model::Procedure;

/// Too late for an order for payment to be served in time.
pub static RULE: Rule = Rule {
    code: "PRE-04",
    name: "dernier-jour-de-l-injonction-passe",
    since: "0.1.0",
    textes: &["cpc-1411", "civ-2241"],
    page: include_str!("dernier_jour_de_l_injonction_passe.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if !contexte.vise(Procedure::InjonctionDePayer) {
        return Vec::new();
    }
    let Some(marge) = contexte.marge_injonction() else { return Vec::new() };
    contexte.par_creance(|creance| {
        let prescription = &creance.prescription;
        let expire = prescription.expire_prudent.filter(|_| matches!(prescription.etat, Etat::Sauve | Etat::Incertain))?;
        let dernier = marge.avant(expire);
        if contexte.jour <= dernier {
            return None;
        }
        let (d_fr, e_fr, d_en, e_en) = (jour_fr(dernier), jour_fr(expire), jour_en(dernier), jour_en(expire));
        let constat = Constat::avertissement(
            RULE.code,
            dit!(
                "le dernier jour prudent pour déposer la requête était le {d_fr} : la prescription expire le {e_fr}",
                "the last safe day to file the application was {d_en}: limitation expires on {e_en}"
            ),
        )
        .a(prescription.lieu.clone())
        .selon(contexte.article("cpc-1411"))
        .remede(Texte::new(
            "faire délivrer une assignation, qui interrompt aussitôt : la requête n'interrompt pas, seule la signification de l'ordonnance le fait",
            "have a summons served, which interrupts at once: the application does not, only service of the order does",
        ));
        Some(constat)
    })
}
