//! PRE-15: A subcontractor claims from the owner, under conditions. Page, texts and cases: `action_directe_du_sous_traitant.md`.

use super::{Contexte, Creance, Rule};
use crate::diag::{Constat, Texte, euros_en, euros_fr, jour_en, jour_fr};
use crate::dit;

/// A subcontractor claims from the owner, under conditions.
pub static RULE: Rule = Rule {
    code: "PRE-15",
    name: "action-directe-du-sous-traitant",
    since: "0.1.0",
    textes: &["loi-75-1334"],
    page: include_str!("action_directe_du_sous_traitant.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let mut constats = Vec::new();
    for creance in contexte.creances {
        let trouves = conditions(contexte, creance).into_iter().map(|message| {
            Constat::avertissement(RULE.code, message)
                .a(creance.facture.lieux.de("action_directe"))
                .selon(contexte.article("loi-75-1334"))
                .remede(Texte::new(
                    "réunir la mise en demeure, sa copie reçue par le maître de l'ouvrage, l'acceptation et l'agrément",
                    "gather the notice, its copy received by the owner, the acceptance and the approval",
                ))
                .creance(creance.facture.numero.clone())
        });
        constats.extend(trouves);
    }
    constats
}

/// What is missing for the direct action (articles 3, 12, 13).
fn conditions(contexte: &Contexte<'_>, creance: &Creance<'_>) -> Vec<Texte> {
    let Some(directe) = &creance.facture.action_directe else { return Vec::new() };
    let mut manques = Vec::new();
    match directe.mise_en_demeure_le.filter(|jour| *jour <= contexte.jour) {
        None => manques.push(Texte::new(
            "action directe : l'entrepreneur principal n'a pas été mis en demeure (`mise_en_demeure_le`)",
            "direct action: the main contractor was given no notice (`mise_en_demeure_le`)",
        )),
        Some(notice) => {
            if let Some(attente) = contexte.droit.duree("loi-75-1334", "attente", notice) {
                let fin = attente.valeur.a_compter_du(notice);
                if contexte.jour <= fin {
                    let (fr, en) = (jour_fr(fin), jour_en(fin));
                    manques.push(dit!(
                        "action directe : le mois qui suit la mise en demeure finit le {fr} au soir",
                        "direct action: the month after the notice ends on {en} at midnight"
                    ));
                }
            }
        }
    }
    if directe.copie_recue_le.is_none_or(|jour| jour > contexte.jour) {
        manques.push(Texte::new(
            "action directe : le maître de l'ouvrage n'a pas reçu copie de la mise en demeure (`copie_recue_le`)",
            "direct action: the owner received no copy of the notice (`copie_recue_le`)",
        ));
    }
    if directe.sous_traitant_accepte != Some(true) || directe.conditions_agreees != Some(true) {
        manques.push(Texte::new(
            "action directe : le maître de l'ouvrage doit avoir accepté le sous-traitant et agréé ses conditions de paiement",
            "direct action: the owner must have accepted the subcontractor and approved its terms of payment",
        ));
    }
    match (directe.restant_du, creance.facture.montant_ttc) {
        (None, _) => manques.push(Texte::new(
            "action directe : elle se limite à ce que le maître de l'ouvrage devait encore à la réception de la copie (`restant_du`)",
            "direct action: it is limited to what the owner still owed when the copy came (`restant_du`)",
        )),
        (Some(restant), Some(montant)) if montant > restant => {
            let (fr, en) = (euros_fr(restant), euros_en(restant));
            manques.push(dit!(
                "action directe : le maître de l'ouvrage ne devait plus que {fr} à la réception de la copie",
                "direct action: the owner owed no more than {en} when the copy came"
            ));
        }
        _ => {}
    }
    manques
}
