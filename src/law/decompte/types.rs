//! What an account is made of: segments, indemnities, payments and where they went, totals, remarks.

use rust_decimal::Decimal;

use crate::diag::Texte;
use crate::law::Certitude;
use crate::law::frais::Frais;
use crate::model::{Jour, Lieu, Montant, NaturePaiement, TauxSousPlancher};

/// Which interest a claim item bears (D92).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum NatureInteret {
    Legal,
    /// With the five more points of L313-3 CMF.
    LegalMajore,
    PenalitesL44110,
    PenalitesContractuelles,
    Conventionnel,
    CommandePublique,
}

impl NatureInteret {
    /// The word of the JSON form.
    #[must_use]
    pub fn cle(self) -> &'static str {
        match self {
            Self::Legal => "legal",
            Self::LegalMajore => "legal-majore",
            Self::PenalitesL44110 => "penalites-l441-10",
            Self::PenalitesContractuelles => "penalites-contractuelles",
            Self::Conventionnel => "conventionnel",
            Self::CommandePublique => "commande-publique",
        }
    }
}

/// Interest over days at one rate on one base.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Segment {
    pub creance: String,
    pub du: Jour,
    /// Last day, which bears interest.
    pub au: Jour,
    pub jours: i64,
    pub base: Montant,
    /// The part of the base that is capitalised interest (1343-2 C. civ.).
    pub capitalise: Montant,
    /// First day of the year that capitalised it.
    pub capitalise_le: Option<Jour>,
    /// Percent a year.
    pub taux: Decimal,
    pub nature: NatureInteret,
    pub montant: Montant,
    /// Days of the year that the formula divides by: 365, or 366 where the exact year is asked for.
    pub diviseur: i64,
    pub source: String,
    pub certitude: Certitude,
}

impl Segment {
    /// The interest before it is rounded.
    #[must_use]
    pub fn exact(&self) -> Decimal {
        super::taux::exact(self.base, self.taux, self.jours, self.diviseur)
    }
}

/// A flat sum owed beside the principal.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Indemnite {
    pub creance: String,
    /// `indemnite-forfaitaire` or `clause-penale`.
    pub nature: &'static str,
    pub montant: Montant,
    pub article: String,
    /// First day on which it is owed.
    pub jour: Option<Jour>,
    /// The principal and the percentage that gave a penalty clause, where it is a percentage.
    pub assiette: Option<(Montant, Decimal)>,
    /// How sure we are that the sum is owed.
    pub certitude: Certitude,
}

/// What a part of a payment settles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Sur {
    Interets,
    Principal,
    Indemnites,
    /// A sum that a decision put on the debtor beside the claim.
    Frais,
}

impl Sur {
    /// The word of the JSON form.
    #[must_use]
    pub fn cle(self) -> &'static str {
        match self {
            Self::Interets => "interets",
            Self::Principal => "principal",
            Self::Indemnites => "indemnites",
            Self::Frais => "frais",
        }
    }
}

/// A part of a payment, imputed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct PartImputee {
    pub sur: Sur,
    pub creance: String,
    pub montant: Montant,
}

/// A payment and where it went.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct PaiementImpute {
    pub date: Jour,
    pub montant: Montant,
    pub nature: NaturePaiement,
    pub imputations: Vec<PartImputee>,
    pub lieu: Lieu,
}

/// From which day interest runs, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct PointDeDepart {
    pub creance: String,
    /// First day that bears interest; none where nothing has made interest run.
    pub premier_jour: Option<Jour>,
    pub motif: Texte,
    pub article: String,
    pub lieu: Lieu,
}

/// The decision that gives the creditor of an account an enforceable title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Titre {
    /// The account: a claim item or a sum awarded.
    pub creance: String,
    /// Day from which it is enforceable.
    pub executoire: Jour,
    /// First day of the five more points of the legal rate (L313-3 CMF).
    pub majore: Option<Jour>,
    /// Where the dossier says it.
    pub lieu: Lieu,
}

/// Interest due after a title that may be barred: `echus` − `regles`, at most what is left of the interest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InteretsPrescrits {
    /// The day of the title: what fell due until then follows the title's own period.
    pub titre: Jour,
    /// Last day whose interest may be barred.
    pub au: Jour,
    /// What accrued between the two.
    pub echus: Montant,
    /// What was paid of it, the oldest interest first.
    pub regles: Montant,
    /// The text of the period.
    pub article: String,
}

/// The account of one claim item.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct CompteCreance {
    pub numero: String,
    /// Invoiced, tax included, in euros.
    pub facture: Montant,
    pub avoirs: Montant,
    pub regle_principal: Montant,
    pub reste_principal: Montant,
    pub interets: Montant,
    pub interets_regles: Montant,
    /// The part of the interest left that bears interest itself (1343-2 C. civ.).
    pub interets_capitalises: Montant,
    /// The part of the interest left that fell due after a title and may be barred (row A43: single source); still counted.
    pub interets_prescrits: Montant,
    /// How that part was found.
    pub prescrits: Option<InteretsPrescrits>,
    /// Flat indemnity and penalty clause together.
    pub indemnites: Montant,
    pub indemnites_reglees: Montant,
    /// The part of both that is the penalty clause: a payment settles the flat indemnity first.
    pub clause_penale: Montant,
    pub clause_penale_reglee: Montant,
    pub echeance: Option<Jour>,
    pub nature: NatureInteret,
}

impl CompteCreance {
    /// An account on which nothing has happened yet.
    pub(super) fn ouvrir(numero: String, facture: Montant, echeance: Option<Jour>, nature: NatureInteret) -> Self {
        Self {
            numero,
            facture,
            avoirs: Montant::ZERO,
            regle_principal: Montant::ZERO,
            reste_principal: facture,
            interets: Montant::ZERO,
            interets_regles: Montant::ZERO,
            interets_capitalises: Montant::ZERO,
            interets_prescrits: Montant::ZERO,
            prescrits: None,
            indemnites: Montant::ZERO,
            indemnites_reglees: Montant::ZERO,
            clause_penale: Montant::ZERO,
            clause_penale_reglee: Montant::ZERO,
            echeance,
            nature,
        }
    }

    /// What is left of the penalty clause.
    #[must_use]
    pub fn clause_penale_restante(&self) -> Montant {
        self.clause_penale - self.clause_penale_reglee
    }

    /// What is left of the flat indemnity.
    #[must_use]
    pub fn forfait_restant(&self) -> Montant {
        self.indemnites - self.indemnites_reglees - self.clause_penale_restante()
    }

    /// What is left of the item, everything together.
    #[must_use]
    pub fn reste(&self) -> Montant {
        self.reste_principal + self.interets - self.interets_regles + self.indemnites - self.indemnites_reglees
    }
}

/// The totals (D19): `solde` = principal + interets + indemnites + frais − paiements.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Total {
    /// Invoiced less credit notes.
    pub principal: Montant,
    pub interets: Montant,
    pub indemnites: Montant,
    pub frais: Montant,
    pub paiements: Montant,
    /// Nothing where a rate is unknown (D32).
    pub solde: Option<Montant>,
}

/// A remark of the arithmetic that other rooms turn into a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // each variant's sentence names its fields
pub enum Remarque {
    /// A rate is not published for that day: refusal, never an extrapolation.
    TauxInconnu { serie: &'static str, jour: Jour },
    /// A wish that the law refuses (D21).
    VoeuRefuse { creance: String, motif: Texte, article: String },
    /// The contract's rate is below the floor (D22).
    SousPlancher {
        creance: String,
        stipule: Decimal,
        plancher: Decimal,
        defaut: Decimal,
        totaux: [Montant; 3],
        applique: TauxSousPlancher,
        lieu: Lieu,
    },
    /// The notice is a simple letter: receipt is not proved.
    ReceptionNonProuvee { creance: String, lieu: Lieu },
    /// A rate or a text whose certainty is not `confirme` counts in the sum.
    Incertain { article: String, certitude: Certitude, jour: Jour },
    /// More was paid than was owed.
    TropPercu { montant: Montant, lieu: Lieu },
    /// A credit note is larger than what it reduces.
    AvoirExcessif { creance: String, exces: Montant, lieu: Lieu },
    /// An item that cannot be counted: no sum, or a foreign currency without a countervalue.
    NonCompte { creance: String, motif: Texte, lieu: Lieu },
    /// A fact dated after the day is left out (D18).
    Posterieur { lieu: Lieu, jour: Jour },
    /// Capitalisation is wished and the law refuses it.
    CapitalisationExclue { creance: String, motif: Texte, lieu: Lieu },
    /// Capitalisation is asked for and is only requested, not counted.
    CapitalisationDemandee,
}

impl Remarque {
    /// The claim item that the remark is about, if it is about one.
    pub(super) fn creance(&self) -> Option<&String> {
        match self {
            Self::VoeuRefuse { creance, .. }
            | Self::SousPlancher { creance, .. }
            | Self::ReceptionNonProuvee { creance, .. }
            | Self::AvoirExcessif { creance, .. }
            | Self::CapitalisationExclue { creance, .. }
            | Self::NonCompte { creance, .. } => Some(creance),
            _ => None,
        }
    }
}

/// The whole account.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Decompte {
    pub au: Jour,
    pub interets: Vec<Segment>,
    pub indemnites: Vec<Indemnite>,
    pub paiements: Vec<PaiementImpute>,
    pub total: Total,
    pub comptes: Vec<CompteCreance>,
    /// Accounts of the sums that a decision put on the debtor beside the claims (`total.frais`): `facture` is the sum awarded.
    pub sommes: Vec<CompteCreance>,
    /// Costs of the dossier, whoever bears them; those of the debtor have an account in `sommes`.
    pub frais: Vec<Frais>,
    pub points_de_depart: Vec<PointDeDepart>,
    /// The enforceable decision of each account that has one.
    pub titres: Vec<Titre>,
    pub remarques: Vec<Remarque>,
    /// The method, a sentence a line, printed under every décompte.
    pub methode: Vec<Texte>,
    /// Rate that goes on running after the day, if one does.
    pub taux_courant: Option<(Decimal, NatureInteret)>,
}

impl Decompte {
    /// What is asked for in money: what remains due, accessories included; the principal alone while a rate is unknown.
    #[must_use]
    pub fn demande(&self) -> Montant {
        self.total.solde.unwrap_or_else(|| self.reste_principal())
    }

    /// What is left of the principal of every item.
    #[must_use]
    pub fn reste_principal(&self) -> Montant {
        self.comptes.iter().map(|compte| compte.reste_principal).sum()
    }
}
