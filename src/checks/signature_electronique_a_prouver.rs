//! CER-08: The debtor signed electronically: the manner of the signature is part of the proof. Page, texts and cases: `signature_electronique_a_prouver.md`.

use super::contexte::plier;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};

/// The debtor signed electronically: the manner of the signature is part of the proof.
pub static RULE: Rule = Rule {
    code: "CER-08",
    name: "signature-electronique-a-prouver",
    since: "0.1.0",
    textes: &["civ-1366"],
    page: include_str!("signature_electronique_a_prouver.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    contexte.par_creance(|creance| {
        let contrat = contexte.dossier.contrat_de(creance.facture)?;
        let mode = plier(contrat.signature_du_debiteur()?.mode.as_deref()?);
        if !["electroni", "en ligne", "numeri"].iter().any(|mot| mode.contains(mot)) || mode.contains("qualifi") {
            return None;
        }
        let message = Texte::new(
            "le débiteur a signé par voie électronique : l'auteur doit être identifiable et l'écrit intègre",
            "the debtor signed electronically: the author must be identifiable and the writing unaltered",
        );
        let constat =
            Constat::info(RULE.code, message).a(contrat.lieux.de("signe_par")).selon(contexte.article("civ-1366")).remede(Texte::new(
                "joindre le fichier de preuve du prestataire : certificat, horodatage, adresse du signataire",
                "attach the provider's proof file: certificate, time stamp, address of the signatory",
            ));
        Some(constat)
    })
}
