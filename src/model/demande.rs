//! What is asked, of whom, and what the user set aside.

use super::{Calcul, ChoixInterets, Jour, Lieux, Montant, MotifDispense, Periodicite, RangIndemnite, TauxSousPlancher, TypeJuridiction};

/// The creditor's wishes (`demande`).
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)] // each field is the key of the same name in the dossier format
pub struct Demande {
    pub interets: Option<ChoixInterets>,
    pub capitalisation: Option<bool>,
    pub indemnite_forfaitaire: Option<bool>,
    pub clause_penale: Option<bool>,
    pub article_700: Option<Montant>,
    pub renvoi_en_cas_d_opposition: Option<bool>,
    pub imputation_indemnite: Option<RangIndemnite>,
    pub taux_sous_plancher: Option<TauxSousPlancher>,
    pub calcul: Option<Calcul>,
    /// Numbers of the items claimed; absent means all (D71).
    pub creances: Option<Vec<String>>,
    /// Days kept between filing and service of an order (D10).
    pub marge_injonction_jours: Option<u32>,
    /// Why no amicable attempt was made, where one was required (750-1 CPC).
    pub dispense_amiable: Option<DispenseAmiable>,
    /// The claim has no determined amount, as where a termination is asked for beside arrears (750-1 CPC).
    pub indeterminee: bool,
    /// The payment plan proposed.
    pub echeancier: Option<Echelonnement>,
    /// The settlement proposed.
    pub transaction: Option<Concessions>,
    pub lieux: Option<Lieux>,
}

/// The ground on which no amicable attempt preceded the claim (750-1 CPC).
#[derive(Debug, Clone, Default)]
pub struct DispenseAmiable {
    /// The ground of the text.
    pub motif: Option<MotifDispense>,
    /// The day of the fact: the seizure of the conciliateur, the urgency.
    pub le: Option<Jour>,
    /// The first meeting that the conciliateur offered.
    pub premiere_reunion_le: Option<Jour>,
    /// The ground in the creditor's own words.
    pub precision: Option<String>,
    /// Id of the exhibit that proves it.
    pub piece: Option<String>,
    /// Where it is told.
    pub lieux: Option<Lieux>,
}

/// A payment plan: as many instalments as it says, from a day, at a pace.
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct Echelonnement {
    pub nombre: Option<u32>,
    pub premiere_le: Option<Jour>,
    pub periodicite: Option<Periodicite>,
    /// The creditor gives up the interest that would run while the plan is kept.
    pub interets_suspendus: Option<bool>,
    pub lieux: Lieux,
}

/// What each party gives up in a settlement (2044 C. civ.).
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct Concessions {
    /// The dispute that it ends, in words.
    pub differend: Option<String>,
    /// The sum that the debtor pays.
    pub montant: Option<Montant>,
    pub payable_le: Option<Jour>,
    pub concession_creancier: Option<String>,
    pub concession_debiteur: Option<String>,
    pub lieux: Lieux,
}

/// A court that the user names, with the reason (D82).
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct JuridictionChoisie {
    pub type_: Option<TypeJuridiction>,
    pub nom: Option<String>,
    pub motif: Option<String>,
    pub adresse: Option<String>,
    pub lieux: Lieux,
}

/// A finding set aside by the user: still shown, with who, why and until when.
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct Derogation {
    pub code: String,
    pub motif: Option<String>,
    pub jusqu_au: Option<Jour>,
    pub par: Option<String>,
    /// Claim item concerned; absent means every finding of that code.
    pub creance: Option<String>,
    pub lieux: Lieux,
}
