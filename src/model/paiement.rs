//! Money received, credit notes, set-offs.

use super::{Jour, Lieux, ModePaiement, Montant, NaturePaiement};

/// The debtor's own choice of what a payment settles (1342-10 C. civ., D93).
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Imputation {
    pub facture: String,
    /// Absent where the payment goes whole to the only item named.
    pub montant: Option<Montant>,
}

/// A line of `paiements.yaml`.
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct Paiement {
    pub date: Jour,
    pub montant: Montant,
    pub mode: Option<ModePaiement>,
    pub nature: NaturePaiement,
    /// The claim item that a credit note reduces (D93).
    pub facture: Option<String>,
    pub impute_sur: Vec<Imputation>,
    pub libelle: Option<String>,
    /// Who paid, where it was not the debtor (`assureur`, `tiers`…).
    pub payeur: Option<String>,
    pub piece: Option<String>,
    pub lieux: Lieux,
}

impl Paiement {
    /// Whether the debtor paid: nobody else is named.
    #[must_use]
    pub fn est_du_debiteur(&self) -> bool {
        self.payeur.as_deref().is_none_or(|payeur| matches!(payeur.trim().to_lowercase().as_str(), "débiteur" | "debiteur" | "le débiteur"))
    }
}
