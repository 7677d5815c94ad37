//! PIE-02: A claim item has no exhibit of its own. Page, texts and cases: `facture_sans_piece.md`.

use super::contexte::niveau;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::model::{NatureCreance, NaturePiece};

/// A claim item has no exhibit of its own.
pub static RULE: Rule = Rule {
    code: "PIE-02",
    name: "facture-sans-piece",
    since: "0.1.0",
    textes: &["cpc-1407"],
    page: include_str!("facture_sans_piece.md"),
    run,
};

/// Claims that come with an invoice; a lease or a loan shows something else.
fn se_facture(nature: Option<NatureCreance>) -> bool {
    use NatureCreance::{
        ChargesCopropriete, Cheque, Cotisation, CreditConsommation, LettreDeChange, LoyerCommercial, LoyerHabitation, Pret, PretImmobilier,
        PrimeAssurance, RegularisationDeCharges, Restitution, Salaire,
    };
    !matches!(
        nature,
        Some(
            ChargesCopropriete
                | Cheque
                | Cotisation
                | CreditConsommation
                | LettreDeChange
                | LoyerCommercial
                | LoyerHabitation
                | Pret
                | PretImmobilier
                | PrimeAssurance
                | RegularisationDeCharges
                | Restitution
                | Salaire
        )
    )
}

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    contexte.par_creance(|creance| {
        let facture = creance.facture;
        let facturee = se_facture(facture.nature);
        if contexte.pieces_de(facture).any(|piece| !facturee || piece.nature == Some(NaturePiece::Facture)) {
            return None;
        }
        let message = if facturee {
            Texte::new("la facture n'est pas aux pièces", "the invoice is not among the exhibits")
        } else {
            Texte::new("la créance ne nomme aucune pièce", "the claim item names no exhibit")
        };
        let constat = Constat::de_niveau(niveau(contexte.vise_une_procedure()), RULE.code, message)
            .a(facture.lieux.de("pieces"))
            .selon(contexte.article("cpc-1407"))
            .remede(Texte::new(
                "déclarer la facture dans `pieces.yaml` et la nommer dans `pieces` de la créance",
                "declare the invoice in `pieces.yaml` and name it in `pieces` of the claim item",
            ));
        Some(constat)
    })
}
