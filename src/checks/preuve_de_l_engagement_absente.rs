//! CER-03: Nothing shows that the debtor agreed: no contract, no order, no written admission. Page, texts and cases: `preuve_de_l_engagement_absente.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};

/// Nothing shows that the debtor agreed: no contract, no order, no written admission.
pub static RULE: Rule = Rule {
    code: "CER-03",
    name: "preuve-de-l-engagement-absente",
    since: "0.1.0",
    textes: &["civ-1353", "civ-1363"],
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
        let message = Texte::new(
            "rien ne montre l'engagement du débiteur : ni contrat, ni devis, ni commande, ni aveu écrit",
            "nothing shows that the debtor agreed: no contract, quote, order or written admission",
        );
        let constat = Constat::avertissement(RULE.code, message).a(facture.lieux.de("contrat")).selon(contexte.article("civ-1353")).remede(
            Texte::new(
                "déclarer l'écrit dans `contrats/` et le nommer dans la créance (`contrat`)",
                "declare the writing in `contrats/` and name it in the claim item (`contrat`)",
            ),
        );
        Some(constat)
    })
}
