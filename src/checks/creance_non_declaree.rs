//! QUA-14: A claim born before the opening of insolvency proceedings is not declared: until when it may be. Page, texts and cases: `creance_non_declaree.md`.

use super::contexte::reserve;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::law::Certitude;
use crate::law::calendrier::{Zone, reporter};
use crate::law::duree::Duree;
use crate::model::{Adresse, Facture, Jour, NatureActe, ProcedureCollective};

/// A claim born before the opening of insolvency proceedings is not declared: until when it may be.
pub static RULE: Rule = Rule {
    code: "QUA-14",
    name: "creance-non-declaree",
    since: "0.1.0",
    textes: &["com-l622-24", "com-l622-26"],
    page: include_str!("creance_non_declaree.md"),
    run,
};

/// Where an address lies, for R622-24: metropolitan France, an overseas territory by its postal code, or abroad.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Territoire {
    Metropole,
    OutreMer(String),
    Etranger,
}

fn territoire(adresse: Option<&Adresse>) -> Territoire {
    let Some(adresse) = adresse else { return Territoire::Metropole };
    if !adresse.est_en_france() {
        return Territoire::Etranger;
    }
    let code: String = adresse.code_postal.iter().flat_map(|code| code.chars().take(3)).collect();
    if code.starts_with("97") || code.starts_with("98") { Territoire::OutreMer(code) } else { Territoire::Metropole }
}

/// Whether the claim was born before the opening, or is a later one that is not privileged.
fn est_a_declarer(facture: &Facture, procedure: &ProcedureCollective) -> bool {
    match (procedure.jugement_le, facture.nee_le()) {
        (Some(jugement), Some(naissance)) if naissance >= jugement => facture.privilegiee == Some(false),
        _ => true,
    }
}

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let Some(procedure) = &contexte.dossier.debiteur.situation.procedure_collective else { return Vec::new() };
    let ouverte = procedure.jugement_le.is_none_or(|jour| jour <= contexte.jour);
    if !ouverte || procedure.cloture_le.is_some_and(|jour| jour <= contexte.jour) {
        return Vec::new();
    }
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
        if declaree || !est_a_declarer(facture, procedure) {
            return None;
        }
        let Some(publication) = procedure.bodacc_le.filter(|jour| *jour <= contexte.jour) else {
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
        let fin = |duree: Duree| -> Jour { reporter(duree.a_compter_du(publication), Zone::Metropole, contexte.droit) };
        let delai = contexte.droit.duree("com-l622-24", "delai", publication)?.valeur;
        let releve = contexte.droit.duree("com-l622-26", "releve", publication)?.valeur;
        // R-STA-1e: a second period where the creditor is not in the territory of the court, taken to be the debtor's.
        let [creancier, tribunal] =
            [&contexte.dossier.creancier, &contexte.dossier.debiteur].map(|partie| territoire(partie.adresse.as_ref()));
        let loin = creancier != tribunal;
        let sure = !loin || (matches!(creancier, Territoire::OutreMer(_)) && tribunal == Territoire::Metropole);
        let (s_fr, s_en) = reserve(if sure { Certitude::Confirme } else { Certitude::NonVerifie });
        let declaration = if loin {
            let supplement = contexte.droit.duree("com-l622-24", "delai_supplementaire", publication)?.valeur;
            reporter(supplement.a_compter_du(delai.a_compter_du(publication)), Zone::Metropole, contexte.droit)
        } else {
            fin(delai)
        };
        let releve = fin(releve);
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
