//! JUR-45: There is nothing to declare: no insolvency proceedings are open, or the claim is not one that they catch. Page, texts and cases: `declaration_sans_objet.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::law::declaration::{est_a_declarer, procedure_ouverte};
use crate::model::Procedure;

/// There is nothing to declare: no insolvency proceedings are open, or the claim is not one that they catch.
pub static RULE: Rule = Rule {
    code: "JUR-45",
    name: "declaration-sans-objet",
    since: "0.1.0",
    textes: &["com-l622-24", "com-l622-17"],
    page: include_str!("declaration_sans_objet.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if !contexte.vise(Procedure::DeclarationDeCreance) {
        return Vec::new();
    }
    let debiteur = &contexte.dossier.debiteur;
    let Some(procedure) = procedure_ouverte(contexte.dossier, contexte.jour) else {
        let (message, lieu) = match &debiteur.situation.procedure_collective {
            None => (
                Texte::new(
                    "aucune procédure collective n'est ouverte contre le débiteur : il n'y a rien à déclarer",
                    "no insolvency proceedings are open against the debtor: there is nothing to declare",
                ),
                debiteur.lieux.de("situation"),
            ),
            Some(procedure) => match procedure.jugement_le.filter(|jugement| *jugement > contexte.jour) {
                Some(jugement) => {
                    let (fr, en) = (jour_fr(jugement), jour_en(jugement));
                    (
                        dit!("la procédure collective n'est ouverte que le {fr}", "the insolvency proceedings open on {en} only"),
                        procedure.lieux.de("jugement_le"),
                    )
                }
                None => (
                    Texte::new(
                        "la procédure collective est close : il n'est plus temps de déclarer",
                        "the insolvency proceedings are closed: it is too late to declare",
                    ),
                    procedure.lieux.de("cloture_le"),
                ),
            },
        };
        return vec![Constat::erreur(RULE.code, message).a(lieu).selon(contexte.article("com-l622-24")).remede(Texte::new(
            "vérifier au BODACC ; sans procédure collective, suivre une autre voie",
            "check the BODACC; without insolvency proceedings, take another way",
        ))];
    };
    contexte.par_creance(|creance| {
        let facture = creance.facture;
        let constat = match est_a_declarer(facture, procedure) {
            Some(true) => return None,
            Some(false) => Constat::erreur(
                RULE.code,
                Texte::new(
                    "née après l'ouverture et privilégiée : elle se paie à son terme et ne se déclare pas",
                    "born after the opening and privileged: it is payable at its term and is not declared",
                ),
            ),
            None => Constat::avertissement(
                RULE.code,
                Texte::new(
                    "née après l'ouverture : elle ne se déclare que si elle n'est pas privilégiée (`privilegiee`)",
                    "born after the opening: it is declared only if it is not privileged (`privilegiee`)",
                ),
            ),
        };
        Some(constat.a(facture.lieux.de("privilegiee")).selon(contexte.article("com-l622-17")))
    })
}
