//! What the findings mean together: conditions, procedures and letters that are open, the court, the last safe day.

use crate::diag::Constat;
use crate::law::Droit;
use crate::law::decompte::Decompte;
use crate::law::exigibilite::Exigibilite;
use crate::law::prescription::Prescription;
use crate::model::{Dossier, Jour, Objectif, Procedure, TypeJuridiction};

/// How a condition stands (D13); the worst item gives the dossier's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Appreciation {
    /// Nothing stands against it.
    Etablie,
    /// Arguable.
    Fragile,
    /// A fact is missing.
    Indeterminee,
    /// Not met.
    Absente,
}

impl Appreciation {
    /// The word of the JSON form.
    #[must_use]
    pub fn cle(self) -> &'static str {
        match self {
            Self::Etablie => "etablie",
            Self::Fragile => "fragile",
            Self::Indeterminee => "indeterminee",
            Self::Absente => "absente",
        }
    }
}

/// The four conditions of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Conditions {
    pub certaine: Appreciation,
    pub liquide: Appreciation,
    pub exigible: Appreciation,
    pub non_prescrite: Appreciation,
}

/// A claim item, judged.
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct CreanceJugee {
    pub numero: String,
    pub conditions: Conditions,
    pub exigibilite: Exigibilite,
    pub prescription: Prescription,
}

/// A court or authority.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Juridiction {
    pub type_: TypeJuridiction,
    /// Nothing where no table gives it and the dossier does not (D82).
    pub nom: Option<String>,
    pub adresse: Option<String>,
}

/// Why a procedure is not open, or what it lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Manque {
    pub code: &'static str,
    pub message: crate::diag::Texte,
}

/// A procedure, judged (D14).
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct ProcedureJugee {
    pub procedure: Procedure,
    /// Nothing where the program cannot judge it yet (D90).
    pub ouverte: Option<bool>,
    pub conseillee: bool,
    pub juridiction: Option<Juridiction>,
    pub dernier_jour_utile: Option<Jour>,
    pub manque: Vec<Manque>,
}

/// The whole verdict on a case, for a day and for what is asked.
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct Jugement {
    pub jour: Jour,
    pub objectif: Option<Objectif>,
    pub conditions: Conditions,
    /// The items claimed, in the order of the dossier.
    pub creances: Vec<CreanceJugee>,
    pub procedures: Vec<ProcedureJugee>,
    /// The court of an injonction de payer.
    pub juridiction: Option<Juridiction>,
    pub decompte: Decompte,
    /// Findings of the rules, waivers applied, in the order of the rules.
    pub constats: Vec<Constat>,
}

/// Judges a case on a day, for what is asked.
#[must_use]
pub fn juger(dossier: &Dossier, jour: Jour, objectif: Option<Objectif>, droit: &Droit) -> Jugement {
    let _ = (dossier, jour, objectif, droit);
    unimplemented!()
}
