//! CER-03: Nothing shows that the debtor agreed: no contract, no order, no written admission. Page, texts and cases: `preuve_de_l_engagement_absente.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::law::qualites::est_commercant;
use crate::model::NaturePiece;

/// Nothing shows that the debtor agreed: no contract, no order, no written admission.
pub static RULE: Rule = Rule {
    code: "CER-03",
    name: "preuve-de-l-engagement-absente",
    since: "0.1.0",
    textes: &["civ-1353", "civ-1363", "com-l110-3"],
    page: include_str!("preuve_de_l_engagement_absente.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    contexte.par_creance(|creance| {
        let facture = creance.facture;
        let engagement = contexte.dossier.contrat_de(facture).is_some() || contexte.piece_de_l_engagement(facture).is_some();
        if engagement || contexte.admise(&facture.numero) {
            return None;
        }
        // 1363 C. civ.: one's own invoice is no title to the contract.
        let facturee = contexte.pieces_de(facture).any(|piece| piece.nature == Some(NaturePiece::Facture));
        let (message, article) = if facturee {
            let message = Texte::new(
                "la facture, que le créancier a écrite seul, ne prouve pas l'engagement : ni contrat, ni devis, ni commande, ni aveu écrit",
                "the invoice, which the creditor wrote alone, does not prove the agreement: no contract, quote, order or written admission",
            );
            (message, "civ-1363")
        } else {
            let message = Texte::new(
                "rien ne montre l'engagement du débiteur : ni contrat, ni devis, ni commande, ni aveu écrit",
                "nothing shows that the debtor agreed: no contract, quote, order or written admission",
            );
            (message, "civ-1353")
        };
        let remede = if est_commercant(&contexte.dossier.debiteur) == Some(true) {
            Texte::new(
                "contre un commerçant tout moyen est bon : messages, bons signés, commandes passées ; les déclarer dans `contrats/` ou `pieces.yaml`",
                "against a trader any proof will do: messages, signed notes, former orders; declare them in `contrats/` or `pieces.yaml`",
            )
        } else {
            Texte::new(
                "déclarer l'écrit dans `contrats/` et le nommer dans la créance (`contrat`)",
                "declare the writing in `contrats/` and name it in the claim item (`contrat`)",
            )
        };
        let constat =
            Constat::avertissement(RULE.code, message).a(facture.lieux.de("contrat")).selon(contexte.article(article)).remede(remede);
        Some(constat)
    })
}
