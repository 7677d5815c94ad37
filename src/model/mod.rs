//! What a case is, once read: parties, claims, contracts, exchanges, payments, acts, exhibits.
//!
//! Nothing here reads a file or knows the law. Every entity remembers where each of its keys stands, so that a
//! finding made three rooms later still points at the user's own line.

mod acte;
mod contrat;
mod creance;
mod demande;
mod dossier;
mod echange;
#[cfg(test)]
pub mod exemples;
mod lieu;
mod listes;
mod montant;
mod paiement;
mod partie;
mod piece;

pub use acte::{Acte, MontantsActe};
pub use contrat::{ClausePenale, Clauses, Contrat, DelaiPaiement, FinDeMois, PenalitesRetard, Signature};
pub use creance::{ActionDirecte, Condition, ContreValeur, Executee, Facture, Ligne};
pub use demande::{Audience, Concessions, Demande, Derogation, DispenseAmiable, Echelonnement, JuridictionChoisie, Pronostic};
pub use dossier::{Dossier, Objectif};
pub use echange::{AvisDeReception, Echange};
pub use lieu::{Lieu, Lieux};
pub use listes::*;
pub use montant::{Montant, TropDeDecimales};
pub use paiement::{Imputation, Paiement};
pub use partie::{
    Adresse, Dissolution, Empechement, Heritage, Mandataire, Naissance, Partie, PersonnePublique, ProcedureCollective, Representant,
    Situation, Succession,
};
pub use piece::{Piece, PlagePages};

/// A calendar day; the case knows no hours.
pub type Jour = chrono::NaiveDate;
