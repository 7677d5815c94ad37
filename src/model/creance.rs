//! A claim item: an invoice, most often.

use rust_decimal::Decimal;

use super::{CategorieOperation, Jour, Lieux, Montant, NatureCreance, Secteur, Signataire};

/// When the service was performed or the goods delivered; `au` equals `du` for a single day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Executee {
    pub du: Jour,
    /// The end counts (D59).
    pub au: Jour,
}

/// Euro value of a claim in a foreign currency (D66).
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct ContreValeur {
    /// Euros for one unit of the currency.
    pub taux: Decimal,
    pub le: Option<Jour>,
    pub source: Option<String>,
}

/// An event on which the debt depends (1304 C. civ.).
#[derive(Debug, Clone, Default)]
pub struct Condition {
    /// What must happen.
    pub objet: Option<String>,
    /// The day it happened; nothing while it is pending.
    pub realisee_le: Option<Jour>,
}

/// What a subcontractor needs against the owner of the works (articles 3, 12 and 13, loi 75-1334).
#[derive(Debug, Clone, Default)]
pub struct ActionDirecte {
    /// Formal notice to the main contractor.
    pub mise_en_demeure_le: Option<Jour>,
    /// Day on which the owner received its copy.
    pub copie_recue_le: Option<Jour>,
    /// The owner accepted the subcontractor.
    pub sous_traitant_accepte: Option<bool>,
    /// The owner approved the terms of payment.
    pub conditions_agreees: Option<bool>,
    /// What the owner still owed the main contractor when the copy came.
    pub restant_du: Option<Montant>,
}

/// A line of an invoice.
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct Ligne {
    pub designation: Option<String>,
    pub quantite: Option<String>,
    pub prix_unitaire: Option<Montant>,
    pub montant_ht: Option<Montant>,
    /// The cost of an act that the law requires of the creditor (L111-8 CPCE).
    pub acte_prescrit: bool,
}

/// A claim item of `factures/`.
#[derive(Debug, Clone)]
#[allow(missing_docs)] // each field is the key of the same name in the dossier format
pub struct Facture {
    pub numero: String,
    pub nature: Option<NatureCreance>,
    pub objet: Option<String>,
    pub emise_le: Option<Jour>,
    pub recue_le: Option<Jour>,
    pub executee_le: Option<Executee>,
    pub echeance: Option<Jour>,
    pub montant_ht: Option<Montant>,
    pub tva: Option<Montant>,
    pub montant_ttc: Option<Montant>,
    /// ISO 4217 code; absent means euro.
    pub devise: Option<String>,
    pub contre_valeur: Option<ContreValeur>,
    /// Id of a contract.
    pub contrat: Option<String>,
    /// Ids of exhibits.
    pub pieces: Vec<String>,
    pub lignes: Vec<Ligne>,
    /// Works never completed (D57).
    pub inachevee: bool,
    /// Day the claim was born, where insolvency asks for it (D100).
    pub ne_le: Option<Jour>,
    /// First unregularised incident of a credit (D60).
    pub premier_incident_le: Option<Jour>,
    /// Suspensive condition of the debt.
    pub condition: Option<Condition>,
    /// A summary invoice of several deliveries (L441-10 I C. com.).
    pub periodique: bool,
    pub secteur: Option<Secteur>,
    pub categorie_operation: Option<CategorieOperation>,
    /// Whether a claim born after an opening judgment is privileged (L622-17 C. com.).
    pub privilegiee: Option<bool>,
    /// The debtor put the claim on the list given to the insolvency administrator: it counts as declared.
    pub portee_sur_la_liste: bool,
    /// Day on which the acceptance or verification that the contract provides for was over (L441-10 C. com.).
    pub verifiee_le: Option<Jour>,
    /// Who assigned the claim to the creditor (1324 C. civ.).
    pub cedant: Option<String>,
    /// Payable yearly or more often, as a subscription is (2235, 2254 C. civ.).
    pub terme_periodique: bool,
    /// The capital of a loan or of a schedule, due by acceleration on `echeance`.
    pub decheance_du_terme: bool,
    /// A subcontractor claims from the owner (loi 75-1334).
    pub action_directe: Option<ActionDirecte>,
    /// In what capacity the debtor signed the bill or the cheque.
    pub signataire: Option<Signataire>,
    pub lieux: Lieux,
}

impl Facture {
    /// The day the claim was born: as said, else its performance, else the invoice (D100).
    #[must_use]
    pub fn nee_le(&self) -> Option<Jour> {
        self.ne_le.or(self.executee_le.map(|plage| plage.au)).or(self.emise_le)
    }

    /// Whether the item is in euros.
    #[must_use]
    pub fn est_en_euros(&self) -> bool {
        self.devise.as_deref().is_none_or(|devise| devise == "EUR")
    }
}
