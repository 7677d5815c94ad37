//! PIE-04: No exhibit proves delivery or performance. Page, texts and cases: `execution_sans_piece.md`.

use super::contexte::{niveau, prouve_execution};
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::model::NatureCreance;

/// No exhibit proves delivery or performance.
pub static RULE: Rule = Rule {
    code: "PIE-04",
    name: "execution-sans-piece",
    since: "0.1.0",
    textes: &["civ-1353", "cpc-1407"],
    page: include_str!("execution_sans_piece.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    use NatureCreance::{PrestationDeServices, TransportDeMarchandises, Travaux, VenteDeMarchandises};
    contexte.par_creance(|creance| {
        let facture = creance.facture;
        let attendue =
            matches!(facture.nature, None | Some(PrestationDeServices | TransportDeMarchandises | Travaux | VenteDeMarchandises));
        if !attendue || contexte.pieces_de(facture).any(prouve_execution) {
            return None;
        }
        let exige = contexte.vise_une_procedure() && !contexte.admise(&facture.numero);
        let message = Texte::new("aucune pièce ne prouve la livraison ou l'exécution", "no exhibit proves delivery or performance");
        let constat = Constat::de_niveau(niveau(exige), RULE.code, message)
            .a(facture.lieux.de("pieces"))
            .selon(contexte.article("civ-1353"))
            .remede(Texte::new(
                "verser le bon de livraison ou le procès-verbal et le nommer dans `pieces` de la créance",
                "produce the delivery note or the report and name it in `pieces` of the claim item",
            ));
        Some(constat)
    })
}
