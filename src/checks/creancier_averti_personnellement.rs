//! QUA-17: A secured creditor was told in person of the proceedings: its time to declare may run from that day. Page, texts and cases: `creancier_averti_personnellement.md`.

use super::contexte::reserve;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::law::Certitude;
use crate::law::calendrier::{Zone, reporter};
use crate::model::NatureActe;

/// A secured creditor was told in person of the proceedings: its time to declare may run from that day.
pub static RULE: Rule = Rule {
    code: "QUA-17",
    name: "creancier-averti-personnellement",
    since: "0.1.0",
    textes: &["com-l622-24"],
    page: include_str!("creancier_averti_personnellement.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let Some(procedure) = &contexte.dossier.debiteur.situation.procedure_collective else { return Vec::new() };
    let Some(averti) = procedure.avertissement_personnel_le.filter(|jour| *jour <= contexte.jour) else { return Vec::new() };
    if procedure.cloture_le.is_some_and(|jour| jour <= contexte.jour) {
        return Vec::new();
    }
    let Some(delai) = contexte.droit.duree("com-l622-24", "delai", averti) else { return Vec::new() };
    let fin = reporter(delai.valeur.a_compter_du(averti), Zone::Metropole, contexte.droit);
    // R-STA-1f: not verified, so that the general time of QUA-14 stays the one to keep.
    let (r_fr, r_en) = reserve(Certitude::NonVerifie);
    let ((a_fr, a_en), (f_fr, f_en)) = ((jour_fr(averti), jour_en(averti)), (jour_fr(fin), jour_en(fin)));
    contexte.par_creance(|creance| {
        let facture = creance.facture;
        let declaree = contexte.actes().any(|acte| acte.nature == NatureActe::DeclarationDeCreance && acte.concerne(&facture.numero));
        // Born after the opening, only a claim without privilege is declared (R-STA-1b).
        let posterieure = matches!((procedure.jugement_le, facture.nee_le()), (Some(jugement), Some(naissance)) if naissance >= jugement);
        if declaree || facture.portee_sur_la_liste || (posterieure && facture.privilegiee != Some(false)) {
            return None;
        }
        let message = if contexte.jour <= fin {
            dit!(
                "averti personnellement le {a_fr}, un créancier titulaire d'une sûreté publiée déclarerait jusqu'au {f_fr}{r_fr}",
                "told in person on {a_en}, a creditor with a published security would declare until {f_en}{r_en}"
            )
        } else {
            dit!(
                "averti personnellement le {a_fr}, un créancier titulaire d'une sûreté publiée ne déclare plus depuis le {f_fr} au soir{r_fr}",
                "told in person on {a_en}, a creditor with a published security is out of time since the end of {f_en}{r_en}"
            )
        };
        let constat = Constat::avertissement(RULE.code, message).a(procedure.lieux.de("avertissement_personnel_le"));
        Some(constat.selon(contexte.article("com-l622-24")).remede(Texte::new(
            "déclarer dans le délai qui court de la publication au BODACC, le plus sûr",
            "declare within the time that runs from the notice in the BODACC, which is the surest",
        )))
    })
}
