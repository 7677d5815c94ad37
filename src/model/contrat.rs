//! What the parties agreed: contracts, quotes, orders, general terms.

use rust_decimal::Decimal;

use super::{CauseInterruption, CauseSuspension, Jour, Lieux, Montant, NatureContrat, PartieSignataire};

/// Which of the two readings of "fin de mois" a payment term uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FinDeMois {
    /// Invoice date plus the days, then end of that month (method A).
    JoursPuisFin,
    /// End of the invoice month plus the days (method B).
    FinPuisJours,
    /// "N jours fin de mois": the contract does not say which.
    NonPrecise,
}

/// A payment term (D38).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum DelaiPaiement {
    AReception,
    Jours(u32),
    FinDeMois(u32, FinDeMois),
}

/// Late-payment penalties of a contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PenalitesRetard {
    /// A yearly rate, in percent.
    Taux(Decimal),
    /// The ECB rate of the semester plus these points.
    BcePlus(Decimal),
}

/// A penalty clause (1231-5 C. civ.).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClausePenale {
    /// Percent of the principal.
    Taux(Decimal),
    /// A fixed sum.
    Montant(Montant),
}

/// The clauses that recovery looks at.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)] // each field is the key of the same name in the dossier format
pub struct Clauses {
    pub delai_paiement: Option<DelaiPaiement>,
    pub penalites_retard: Option<PenalitesRetard>,
    /// Yearly conventional rate, in percent.
    pub interets: Option<Decimal>,
    pub clause_penale: Option<ClausePenale>,
    pub decheance_du_terme: Option<bool>,
    pub attribution_competence: Option<String>,
    pub reserve_propriete: Option<bool>,
    /// Limitation period chosen by the parties (2254 C. civ.), as typed: `3 ans`.
    pub prescription: Option<String>,
    /// Causes of interruption that the contract adds (2254 C. civ.).
    pub interruption: Vec<CauseInterruption>,
    /// Causes of suspension that the contract adds (2254 C. civ.).
    pub suspension: Vec<CauseSuspension>,
    /// The contract expressly spares the notice before an acceleration.
    pub decheance_sans_mise_en_demeure: Option<bool>,
    pub conciliation_prealable: Option<bool>,
    pub capitalisation: Option<bool>,
    /// How often the clause capitalises, as typed: `1 an` where it does not say.
    pub periode_de_capitalisation: Option<String>,
    /// Falling due is notice enough (1344 C. civ. in fine).
    pub exigibilite_vaut_mise_en_demeure: Option<bool>,
    /// How long goods or services may be accepted or verified, as typed: `30 jours` (L441-10 C. com.).
    pub procedure_d_acceptation: Option<String>,
    /// Recovery costs put on the debtor (L111-8 CPCE).
    pub frais_de_recouvrement: Option<bool>,
}

/// A signature on a contract (D51).
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct Signature {
    pub partie: Option<PartieSignataire>,
    pub le: Option<Jour>,
    pub mode: Option<String>,
}

/// A document of `contrats/`.
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct Contrat {
    pub id: String,
    pub nature: Option<NatureContrat>,
    pub intitule: Option<String>,
    pub date: Option<Jour>,
    pub signe_par: Vec<Signature>,
    pub clauses: Clauses,
    /// The price agreed, tax included.
    pub montant_ttc: Option<Montant>,
    /// The debtor wrote the sum in words and in figures (1376 C. civ.).
    pub mention_manuscrite: Option<bool>,
    /// Id of an exhibit.
    pub piece: Option<String>,
    pub lieux: Lieux,
}

impl Contrat {
    /// Whether the debtor signed.
    #[must_use]
    pub fn signe_par_le_debiteur(&self) -> bool {
        self.signature_du_debiteur().is_some()
    }

    /// The debtor's signature, if any.
    #[must_use]
    pub fn signature_du_debiteur(&self) -> Option<&Signature> {
        self.signe_par.iter().find(|signature| signature.partie == Some(PartieSignataire::Debiteur))
    }
}
