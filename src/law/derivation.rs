//! Where a figure or a date comes from, as a tree: facts, rule, arithmetic, and what could be argued instead.
//!
//! The trees are built from the results of the engine: nothing is computed a second time here, and an alternative is the
//! engine's own answer to another choice.

mod apres_titre;
mod creance;
mod echeance;
mod frais;
mod indemnites;
mod interets;
mod juridiction;
mod mots;
mod prescription;
mod total;

use super::{Certitude, Droit};
use crate::diag::Texte;
use crate::model::{Jour, Lieu, Montant};

pub use creance::creance;
pub use echeance::echeance;
pub use interets::Autres;
pub use juridiction::juridiction;
pub use prescription::prescription;
pub use total::total;

/// What a node states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Grandeur {
    /// A sum, in euros.
    Montant(Montant),
    /// A day.
    Jour(Jour),
    /// A rate, a period, a state: in words.
    Mot(Texte),
}

/// The text that a node rests on, in the version that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regle {
    /// As a lawyer writes it.
    pub article: String,
    /// First day of the version, where the reference gives it.
    pub du: Option<Jour>,
    /// Last day of the version; nothing while it is in force.
    pub au: Option<Jour>,
    /// How sure we are.
    pub certitude: Certitude,
    /// Where it was read; empty for what the file itself states.
    pub source: String,
}

/// What another reading would give, where the law is not settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// The other reading.
    pub enonce: Texte,
    /// Its figure or day, where the engine can give it.
    pub valeur: Option<Grandeur>,
    /// How sure we are that the reading followed is the right one.
    pub certitude: Certitude,
}

/// One statement of a derivation, and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noeud {
    /// What is stated.
    pub enonce: Texte,
    /// The figure or the day.
    pub valeur: Option<Grandeur>,
    /// The user's own line.
    pub lieu: Option<Lieu>,
    /// The text.
    pub regle: Option<Regle>,
    /// The arithmetic, with every intermediate.
    pub calcul: Option<Texte>,
    /// The value is the sum of the sums of the children, less those written with a minus.
    pub somme: bool,
    /// What could be argued instead.
    pub alternatives: Vec<Alternative>,
    /// What it rests on.
    pub enfants: Vec<Self>,
}

impl Noeud {
    /// A statement without a value yet.
    #[must_use]
    pub fn new(enonce: Texte) -> Self {
        Self { enonce, valeur: None, lieu: None, regle: None, calcul: None, somme: false, alternatives: Vec::new(), enfants: Vec::new() }
    }

    /// Gives the value.
    #[must_use]
    pub fn vaut(mut self, valeur: Grandeur) -> Self {
        self.valeur = Some(valeur);
        self
    }

    /// Gives a sum.
    #[must_use]
    pub fn montant(self, montant: Montant) -> Self {
        self.vaut(Grandeur::Montant(montant))
    }

    /// Gives a day, where there is one.
    #[must_use]
    pub fn jour(mut self, jour: Option<Jour>) -> Self {
        self.valeur = jour.map(Grandeur::Jour);
        self
    }

    /// Places the fact.
    #[must_use]
    pub fn a(mut self, lieu: Lieu) -> Self {
        self.lieu = Some(lieu);
        self
    }

    /// Names the text.
    #[must_use]
    pub fn selon(mut self, regle: Option<Regle>) -> Self {
        self.regle = regle;
        self
    }

    /// Shows the arithmetic.
    #[must_use]
    pub fn calcul(mut self, calcul: Texte) -> Self {
        self.calcul = Some(calcul);
        self
    }

    /// Adds what the node rests on.
    #[must_use]
    pub fn avec(mut self, enfants: impl IntoIterator<Item = Self>) -> Self {
        self.enfants.extend(enfants);
        self
    }

    /// The value is the sum of the children.
    #[must_use]
    pub fn somme(mut self, enfants: impl IntoIterator<Item = Self>) -> Self {
        self.somme = true;
        self.enfants.extend(enfants);
        self
    }

    /// Adds another reading.
    #[must_use]
    pub fn sinon(mut self, enonce: Texte, valeur: Option<Grandeur>, certitude: Certitude) -> Self {
        self.alternatives.push(Alternative { enonce, valeur, certitude });
        self
    }

    /// The sum stated, if it is one.
    #[must_use]
    pub fn son_montant(&self) -> Option<Montant> {
        match self.valeur {
            Some(Grandeur::Montant(montant)) => Some(montant),
            _ => None,
        }
    }

    /// The outermost statements that satisfy a test, in the order of the tree.
    pub fn chercher<'a>(&'a self, voulu: &dyn Fn(&Self) -> bool, trouves: &mut Vec<&'a Self>) {
        if voulu(self) {
            trouves.push(self);
            return;
        }
        for enfant in &self.enfants {
            enfant.chercher(voulu, trouves);
        }
    }
}

/// The version of a text, found by the name that the results carry; a name that is no text of ours stands alone.
fn regle(droit: &Droit, article: &str, jour: Jour) -> Option<Regle> {
    if article.is_empty() {
        return None;
    }
    let version = droit.textes().iter().find(|texte| texte.texte == article).and_then(|texte| texte.au(jour));
    Some(match version {
        Some(version) => Regle {
            article: article.to_owned(),
            du: version.du,
            au: version.au,
            certitude: version.certitude,
            source: version.source.clone(),
        },
        None => Regle { article: article.to_owned(), du: None, au: None, certitude: Certitude::NonVerifie, source: String::new() },
    })
}

/// The period of a series that holds a day.
fn regle_serie(droit: &Droit, cle: &str, colonne: &str, jour: Jour) -> Option<Regle> {
    let serie = droit.series().iter().find(|serie| serie.cle == cle)?;
    let periode = serie.au(jour)?;
    let valeur = droit.serie(cle, colonne, jour)?;
    Some(Regle { article: serie.texte.clone(), du: Some(periode.du), au: periode.au, certitude: valeur.certitude, source: valeur.source })
}

#[cfg(test)]
mod tests;
