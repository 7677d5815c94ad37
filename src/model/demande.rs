//! What is asked, of whom, and what the user set aside.

use rust_decimal::Decimal;

use super::{
    Calcul, ChoixInterets, Jour, Lieux, Montant, MotifDispense, Periodicite, Procedure, RangIndemnite, TauxSousPlancher, TypeJuridiction,
};

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
    /// The hearing to which a writ summons (56 1° CPC).
    pub audience: Option<Audience>,
    /// Domicile elected in France by a claimant who lives abroad (753 and 855 CPC).
    pub domicile_elu: Option<String>,
    /// The creditor's own grounds, in fact and in law, for the discussion of a writ (56 2° CPC).
    pub moyens: Option<String>,
    /// The claimant agrees to a procedure without hearing (752 and 753 CPC).
    pub sans_audience: Option<bool>,
    /// What threatens recovery, in the creditor's words (L511-1 CPCE).
    pub circonstances: Option<String>,
    /// The user's own odds, costs and time of each procedure; the program supposes none.
    pub pronostic: Vec<Pronostic>,
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

/// A hearing (`demande.audience`): what the registry gave.
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct Audience {
    pub date: Option<Jour>,
    /// `09:00`.
    pub heure: Option<String>,
    pub salle: Option<String>,
    pub chambre: Option<String>,
    /// Where it is said.
    pub lieux: Lieux,
}

/// What the user expects of a procedure.
#[derive(Debug, Clone)]
pub struct Pronostic {
    /// Which one.
    pub procedure: Procedure,
    /// Odds of recovering what is claimed, in percent.
    pub chances: Option<Decimal>,
    /// What it costs beside the fees set by law: lawyer, commissaire de justice, time.
    pub cout: Option<Montant>,
    /// How long until the money comes, as typed: `4 mois`.
    pub delai: Option<String>,
    /// Where it is said.
    pub lieux: Lieux,
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
