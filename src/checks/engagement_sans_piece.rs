//! PIE-03: No exhibit proves the contract behind a claim item. Page, texts and cases: `engagement_sans_piece.md`.

use super::contexte::niveau;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};

/// No exhibit proves the contract behind a claim item.
pub static RULE: Rule = Rule {
    code: "PIE-03",
    name: "engagement-sans-piece",
    since: "0.1.0",
    textes: &["civ-1353", "cpc-1407"],
    page: include_str!("engagement_sans_piece.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    contexte.par_creance(|creance| {
        let facture = creance.facture;
        if contexte.piece_de_l_engagement(facture).is_some() {
            return None;
        }
        let exige = contexte.vise_une_procedure() && !contexte.admise(&facture.numero);
        let message = Texte::new(
            "aucune pièce ne prouve le contrat, le devis ou la commande",
            "no exhibit proves the contract, the quote or the order",
        );
        let lieu = contexte.dossier.contrat_de(facture).map_or_else(|| facture.lieux.de("pieces"), |contrat| contrat.lieux.de("piece"));
        let constat = Constat::de_niveau(niveau(exige), RULE.code, message)
            .a(lieu)
            .selon(contexte.article("civ-1353"))
            .remede(Texte::new("nommer la pièce dans le contrat (`piece`)", "name the exhibit in the contract (`piece`)"));
        Some(constat)
    })
}
