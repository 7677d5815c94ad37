//! QUA-07: Insolvency proceedings against the debtor close the action. Page, texts and cases: `procedure_collective.md`.

use super::contexte::niveau;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::model::{MotifCloture, Objectif, Procedure};

/// Insolvency proceedings against the debtor close the action.
pub static RULE: Rule = Rule {
    code: "QUA-07",
    name: "procedure-collective",
    since: "0.1.0",
    textes: &["com-l622-21", "com-l643-11", "com-l622-24"],
    page: include_str!("procedure_collective.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let Some(procedure) = &contexte.dossier.debiteur.situation.procedure_collective else { return Vec::new() };
    if procedure.jugement_le.is_some_and(|jour| jour > contexte.jour) {
        return Vec::new();
    }
    let close = procedure.cloture_le.is_none_or(|jour| jour <= contexte.jour);
    if procedure.cloture_motif == Some(MotifCloture::InsuffisanceActif) && close {
        let message = Texte::new(
            "la procédure collective est close pour insuffisance d'actif : aucune action contre le débiteur n'est rendue aux créanciers",
            "the insolvency proceedings closed for lack of assets: no action against the debtor is given back to the creditors",
        );
        return vec![
            Constat::de_niveau(niveau(contexte.objectif.is_some()), RULE.code, message)
                .a(procedure.lieux.de("cloture_motif"))
                .selon(contexte.article("com-l643-11"))
                .remede(Texte::new(
                    "à rechercher : une caution, un codébiteur, une fraude",
                    "to be looked for: a surety, a co-debtor, a fraud",
                )),
        ];
    }
    if procedure.cloture_le.is_some_and(|jour| jour <= contexte.jour) {
        let message = Texte::new("la procédure collective du débiteur est close", "the debtor's insolvency proceedings are closed");
        return vec![
            Constat::avertissement(RULE.code, message).a(procedure.lieux.de("cloture_le")).selon(contexte.article("com-l622-24")).remede(
                Texte::new(
                    "vérifier que la créance a été déclarée et ce que le plan en a fait",
                    "check that the claim was declared and what the plan did of it",
                ),
            ),
        ];
    }
    if contexte.objectif == Some(Objectif::Procedure(Procedure::DeclarationDeCreance)) {
        return Vec::new();
    }
    contexte.par_creance(|creance| {
        let constat = match (procedure.jugement_le, creance.facture.nee_le()) {
            (Some(jugement), Some(naissance)) if naissance >= jugement => {
                let (fr, en) = (jour_fr(jugement), jour_en(jugement));
                Constat::avertissement(
                    RULE.code,
                    dit!(
                        "née après l'ouverture du {fr} : l'action reste ouverte si la créance est privilégiée",
                        "born after the opening of {en}: the action stays open if the claim is privileged"
                    ),
                )
            }
            (Some(jugement), _) => {
                let (fr, en) = (jour_fr(jugement), jour_en(jugement));
                Constat::de_niveau(
                    niveau(contexte.objectif.is_some()),
                    RULE.code,
                    dit!(
                        "née avant l'ouverture du {fr} : toute action en paiement est interdite",
                        "born before the opening of {en}: any action for payment is forbidden"
                    ),
                )
                .remede(Texte::new("déclarer la créance au mandataire judiciaire", "declare the claim to the court-appointed agent"))
            }
            (None, _) => Constat::de_niveau(
                niveau(contexte.objectif.is_some()),
                RULE.code,
                Texte::new(
                    "une procédure collective est ouverte, à une date inconnue : toute action en paiement est tenue pour interdite",
                    "insolvency proceedings are open, on an unknown day: any action for payment is taken to be forbidden",
                ),
            )
            .remede(Texte::new("écrire `jugement_le` d'après le BODACC", "write `jugement_le` from the BODACC")),
        };
        Some(constat.a(procedure.lieux.de("jugement_le")).selon(contexte.article("com-l622-21")))
    })
}
