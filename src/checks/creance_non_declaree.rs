//! QUA-14: A claim born before the opening of insolvency proceedings is not declared: until when it may be. Page, texts and cases: `creance_non_declaree.md`.

use super::contexte::reserve;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::law::Certitude;
use crate::law::declaration::{delais, est_a_declarer, procedure_ouverte};
use crate::model::NatureActe;

/// A claim born before the opening of insolvency proceedings is not declared: until when it may be.
pub static RULE: Rule = Rule {
    code: "QUA-14",
    name: "creance-non-declaree",
    since: "0.1.0",
    textes: &["com-l622-24", "com-l622-26"],
    page: include_str!("creance_non_declaree.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let Some(procedure) = procedure_ouverte(contexte.dossier, contexte.jour) else { return Vec::new() };
    contexte.par_creance(|creance| {
        let facture = creance.facture;
        // What the debtor listed counts as declared (R-STA-1): the creditor checks the sum.
        if facture.portee_sur_la_liste {
            let message =
                Texte::new("portée par le débiteur sur sa liste : elle vaut déclarée", "listed by the debtor: it counts as declared");
            let constat = Constat::info(RULE.code, message).a(facture.lieux.de("portee_sur_la_liste"));
            return Some(constat.selon(contexte.article("com-l622-24")).remede(Texte::new(
                "vérifier le montant porté, et déclarer ce qui y manque dans le délai",
                "check the sum listed, and declare within the time what it lacks",
            )));
        }
        let declaree = contexte.actes().any(|acte| acte.nature == NatureActe::DeclarationDeCreance && acte.concerne(&facture.numero));
        if declaree || est_a_declarer(facture, procedure) != Some(true) {
            return None;
        }
        let Some(delais) = delais(contexte.dossier, procedure, contexte.jour, contexte.droit) else {
            let message = Texte::new(
                "le jour de la publication au BODACC est inconnu : le délai de déclaration ne se calcule pas",
                "the day of the notice in the BODACC is unknown: the time to declare cannot be worked out",
            );
            return Some(
                Constat::avertissement(RULE.code, message)
                    .a(procedure.lieux.de("bodacc_le"))
                    .selon(contexte.article("com-l622-24"))
                    .remede(Texte::new("écrire `bodacc_le`", "write `bodacc_le`")),
            );
        };
        let (s_fr, s_en) = reserve(delais.certitude);
        let (declaration, releve) = (delais.declaration, delais.releve);
        let [d_fr, r_fr] = [declaration, releve].map(jour_fr);
        let [d_en, r_en] = [declaration, releve].map(jour_en);
        let constat = if contexte.jour <= declaration {
            Constat::avertissement(RULE.code, dit!("à déclarer au plus tard le {d_fr}{s_fr}", "to be declared by {d_en}{s_en}"))
                .selon(contexte.article("com-l622-24"))
                .remede(Texte::new("déclarer la créance au mandataire judiciaire", "declare the claim to the court-appointed agent"))
        } else if contexte.jour <= releve {
            Constat::avertissement(
                RULE.code,
                dit!(
                    "non déclarée au {d_fr}{s_fr} : le relevé de forclusion se demande au plus tard le {r_fr}",
                    "not declared by {d_en}{s_en}: relief may be applied for by {r_en}"
                ),
            )
            .selon(contexte.article("com-l622-26"))
            .remede(Texte::new(
                "saisir le juge-commissaire d'une demande en relevé de forclusion",
                "apply to the juge-commissaire for relief from the time bar",
            ))
        } else {
            let (fr, en) = reserve(Certitude::NonVerifie);
            Constat::avertissement(
                RULE.code,
                dit!(
                    "non déclarée, et le relevé de forclusion n'est plus recevable depuis le {r_fr} : elle est inopposable pendant le plan{fr}",
                    "not declared, and relief has been out of time since {r_en}: it cannot be invoked during the plan{en}"
                ),
            )
            .selon(contexte.article("com-l622-26"))
            .remede(Texte::new(
                "vérifier si le débiteur a porté la créance sur sa liste ; agir contre la caution",
                "check whether the debtor listed the claim; act against the surety",
            ))
        };
        Some(constat.a(procedure.lieux.de("bodacc_le")))
    })
}
