//! PRE-16: An unlabelled payment went to a debt that was already barred. Page, texts and cases: `paiement_impute_sur_une_dette_prescrite.md`.

use super::{Contexte, Creance, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::law::prescription::Etat;
use crate::model::Jour;

/// An unlabelled payment went to a debt that was already barred.
pub static RULE: Rule = Rule {
    code: "PRE-16",
    name: "paiement-impute-sur-une-dette-prescrite",
    since: "0.1.0",
    textes: &["civ-1342-10", "civ-2249"],
    page: include_str!("paiement_impute_sur_une_dette_prescrite.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let prescrite_au = |creance: &Creance<'_>, jour: Jour| {
        creance.prescription.etat == Etat::Prescrit && creance.prescription.expire_tardif.is_some_and(|expire| expire < jour)
    };
    let mut constats = Vec::new();
    for impute in &contexte.decompte.paiements {
        // What the debtor said he was paying is not for the law to choose.
        let choisi = contexte.encaissements().any(|paiement| paiement.lieux.entite() == impute.lieu && !paiement.impute_sur.is_empty());
        let autre = contexte.creances.iter().any(|creance| !prescrite_au(creance, impute.date));
        if choisi || !autre {
            continue;
        }
        let (fr, en) = (jour_fr(impute.date), jour_en(impute.date));
        let touchee = |creance: &&Creance<'_>| {
            prescrite_au(creance, impute.date) && impute.imputations.iter().any(|part| part.creance == creance.facture.numero)
        };
        constats.extend(contexte.creances.iter().filter(touchee).map(|creance| {
            Constat::avertissement(
                RULE.code,
                dit!(
                    "le paiement du {fr}, sans indication du débiteur, est compté d'abord sur cette dette déjà prescrite : la question n'est pas tranchée",
                    "the payment of {en}, without a word from the debtor, is set first against this debt, barred by then: the question is not settled"
                ),
            )
            .a(impute.lieu.clone())
            .selon(contexte.article("civ-1342-10"))
            .remede(Texte::new(
                "demander au débiteur ce qu'il a voulu payer et l'écrire dans `impute_sur`, ou retirer la dette prescrite de la demande",
                "ask the debtor what he meant to pay and write it in `impute_sur`, or leave the barred debt out of the claim",
            ))
            .creance(creance.facture.numero.clone())
        }));
    }
    constats
}
