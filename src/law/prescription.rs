//! Limitation of one claim item: rule, starts, events, expiries, and the state on a day.

use super::duree::Duree;
use super::exigibilite::Exigibilite;
use super::{Certitude, Droit};
use crate::diag::Texte;
use crate::model::{Dossier, Facture, Jour, Lieu};

/// Whether an interrupting act done on the day would be in time (D02).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Etat {
    /// On or before the conservative expiry, or while an interruption lasts.
    Sauve,
    /// Between the two expiries: a lawyer must look.
    Incertain,
    /// After the outer expiry.
    Prescrit,
    /// The term is not reached (D25).
    NonExigible,
    /// A fact is missing (D04).
    Indetermine,
}

impl Etat {
    /// The word of the JSON form.
    #[must_use]
    pub fn cle(self) -> &'static str {
        match self {
            Self::Sauve => "sauve",
            Self::Incertain => "incertain",
            Self::Prescrit => "prescrit",
            Self::NonExigible => "non_exigible",
            Self::Indetermine => "indetermine",
        }
    }
}

/// What an event does to the period (D70).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effet {
    /// A new period of the same length begins (2231 C. civ.).
    Interrompt,
    /// The period does not run until the proceedings end (2242 C. civ., D03).
    InterromptJusquALIssue,
    /// The period stops, then goes on.
    Suspend,
    /// Nothing.
    SansEffet,
    /// An earlier interruption is undone (2243 C. civ.).
    Efface,
}

impl Effet {
    /// The word of the JSON form.
    #[must_use]
    pub fn cle(self) -> &'static str {
        match self {
            Self::Interrompt => "interrompt",
            Self::InterromptJusquALIssue => "interrompt-jusqu-a-l-issue",
            Self::Suspend => "suspend",
            Self::SansEffet => "sans-effet",
            Self::Efface => "efface",
        }
    }
}

/// A fact of the case, read as the law of limitation reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evenement {
    /// Day of the event.
    pub date: Jour,
    /// The dossier's word for it: `mise-en-demeure`, `paiement`, `assignation`…
    pub nature: String,
    /// What it does.
    pub effet: Effet,
    /// New start of the period, where one begins.
    pub nouveau_depart: Option<Jour>,
    /// The event moves the outer expiry alone (D09).
    pub tardif_seul: bool,
    /// The text.
    pub article: String,
    /// Why, in a sentence.
    pub motif: Texte,
    /// The user's own line.
    pub lieu: Lieu,
}

/// The limitation of one claim item on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prescription {
    /// Number of the claim item.
    pub creance: String,
    /// The article of the period (`L110-4`, `2224`, `L218-2`, D92).
    pub regime: String,
    /// Row of the limitation table (`A01`).
    pub regle: &'static str,
    /// Length of the period.
    pub duree: Duree,
    /// The full name of the article.
    pub article: String,
    /// How sure we are of the rule.
    pub certitude: Certitude,
    /// Earliest arguable start.
    pub depart_prudent: Option<Jour>,
    /// Latest arguable start.
    pub depart_tardif: Option<Jour>,
    /// Last day on which an interrupting act is in time, counted prudently.
    pub expire_prudent: Option<Jour>,
    /// The same, counted from the latest start.
    pub expire_tardif: Option<Jour>,
    /// The state on the day.
    pub etat: Etat,
    /// Why this rule and these starts, a sentence a line.
    pub motifs: Vec<Texte>,
    /// The start rests only on a date printed on the creditor's invoice against a consumer (D23).
    pub echeance_seulement_imprimee: bool,
    /// Events in the order of their days.
    pub evenements: Vec<Evenement>,
    /// The fact that is missing where the state is `Indetermine`.
    pub manque: Option<Texte>,
    /// The line of the start.
    pub lieu: Lieu,
}

/// Works out the limitation of `facture` on `jour`.
#[must_use]
pub fn prescription(dossier: &Dossier, facture: &Facture, exigibilite: &Exigibilite, jour: Jour, droit: &Droit) -> Prescription {
    let _ = (dossier, facture, exigibilite, jour, droit);
    unimplemented!()
}
