//! JUR-51: The cause of the claim may not be one for which an order for payment is given. Page, texts and cases: `cause_de_l_injonction_discutee.md`.

use super::contexte::reserve;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::law::Certitude;
use crate::model::{NatureCreance, Procedure};

/// The cause of the claim may not be one for which an order for payment is given.
pub static RULE: Rule = Rule {
    code: "JUR-51",
    name: "cause-de-l-injonction-discutee",
    since: "0.1.0",
    textes: &["cpc-1405"],
    page: include_str!("cause_de_l_injonction_discutee.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if !contexte.vise(Procedure::InjonctionDePayer) {
        return Vec::new();
    }
    contexte.par_creance(|creance| {
        let facture = creance.facture;
        let (certitude, message) = match facture.nature? {
            NatureCreance::Cheque => (
                Certitude::SourceUnique,
                Texte::new(
                    "un chèque impayé a sa propre procédure, hors de l'injonction de payer",
                    "an unpaid cheque has its own procedure, outside orders for payment",
                ),
            ),
            NatureCreance::Restitution => (
                Certitude::NonVerifie,
                Texte::new(
                    "une restitution n'a pas toujours une cause contractuelle ou statutaire",
                    "a restitution does not always have a contractual or statutory cause",
                ),
            ),
            _ => return None,
        };
        let (r_fr, r_en) = reserve(certitude);
        let (fr, en) = (&message.fr, &message.en);
        Some(
            Constat::avertissement(RULE.code, dit!("{fr}{r_fr}", "{en}{r_en}"))
                .a(facture.lieux.de("nature"))
                .selon(contexte.article("cpc-1405"))
                .remede(Texte::new(
                    "demander au tireur du chèque par le certificat de non-paiement, ou assigner",
                    "act by the certificate of non-payment for a cheque, or sue by writ",
                )),
        )
    })
}
