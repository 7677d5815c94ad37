//! What has been filed, ordered and served.

use super::{Jour, Lieux, Montant, NatureActe, PartieSignataire, RoleCodebiteur};

/// Sums named by an act or a decision.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)]
pub struct MontantsActe {
    pub principal: Option<Montant>,
    pub interets: Option<Montant>,
    pub depens: Option<Montant>,
    pub article_700: Option<Montant>,
}

/// A line of `procedure.yaml`.
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct Acte {
    pub id: Option<String>,
    pub nature: NatureActe,
    /// Delivery for what a commissaire de justice serves; filing for a requête; the day of an order (D64).
    pub date: Jour,
    pub juridiction: Option<String>,
    pub numero_rg: Option<String>,
    pub montants: MontantsActe,
    /// What the act cost the creditor, tax included.
    pub frais: Option<Montant>,
    /// Id of the act that this one annuls, dismisses or ends (D53).
    pub vise: Option<String>,
    /// Served on the debtor in person (D63).
    pub a_personne: Option<bool>,
    /// Day from which a decision is enforceable (D65).
    pub executoire_le: Option<Jour>,
    /// Last day of the time that a decision gives the debtor (1343-5 C. civ.).
    pub grace_jusqu_au: Option<Jour>,
    /// Day from which a decision lets interest due for a full year bear interest (1343-2 C. civ.).
    pub capitalisation_depuis: Option<Jour>,
    /// End of an expertise (D56).
    pub fin_le: Option<Jour>,
    /// Day on which a conservatory measure was made known to the debtor (R523-3 CPCE).
    pub denoncee_le: Option<Jour>,
    /// The debtor accepted to take part (small-claims procedure), as the commissaire de justice recorded it.
    pub accepte_le: Option<Jour>,
    /// Who asked for it: an expert report suspends for that party alone.
    pub demandeur: Option<PartieSignataire>,
    /// The act was done against this co-debtor, and not against the debtor.
    pub codebiteur: Option<RoleCodebiteur>,
    /// Numbers of claim items; empty means all.
    pub factures: Vec<String>,
    pub piece: Option<String>,
    pub lieux: Lieux,
}

impl Acte {
    /// Whether the act concerns a claim item: it names it, or names none.
    #[must_use]
    pub fn concerne(&self, numero: &str) -> bool {
        self.factures.is_empty() || self.factures.iter().any(|facture| facture == numero)
    }
}
