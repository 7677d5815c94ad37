//! What the findings mean together: conditions, procedures and letters that are open, the court, the last safe day.

mod conditions;
mod derogations;
mod procedures;
mod representation;
mod voies;

pub use derogations::PAGE as PAGE_DEROGATION;
pub use procedures::{Delai, ECRITES, FICHES, Fiche, Ligne, PAGE as PAGE_NON_JUGEE};
pub use representation::{Avocat, Representation};
pub use voies::{Esperance, Etape, Voie, recommandee, voies};

use crate::checks::{self, Acomptes, Contexte, Creance};
use crate::diag::{Constat, Texte};
use crate::law::Droit;
use crate::law::competence::Competence;
use crate::law::decompte::{Decompte, calculer};
use crate::law::exigibilite::{Exigibilite, exigibilite};
use crate::law::prescription::{Encaissements, Prescription, prescription};
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
    pub message: Texte,
}

/// A procedure, judged (D14).
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct ProcedureJugee {
    pub procedure: Procedure,
    /// Nothing where the program cannot judge it (D90); this version judges them all.
    pub ouverte: Option<bool>,
    pub conseillee: bool,
    /// Why it is closed, advised, or open and not advised.
    pub motif: Texte,
    pub juridiction: Option<Juridiction>,
    pub representation: Representation,
    pub dernier_jour_utile: Option<Jour>,
    /// The findings that close it; none where it is open.
    pub obstacles: Vec<Constat>,
    /// The warnings to read before choosing it.
    pub reserves: Vec<Constat>,
    /// Everything that a filing would be refused for.
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
    /// The court of the procedure asked for; else that of an injonction de payer.
    pub juridiction: Option<Juridiction>,
    /// Why that court.
    pub competence: Competence,
    pub decompte: Decompte,
    /// Findings of the rules, waivers applied, in the order of the rules.
    pub constats: Vec<Constat>,
}

impl Jugement {
    /// The findings that refuse what is asked; none where it may go out.
    pub fn refus(&self) -> impl Iterator<Item = &Constat> {
        self.constats.iter().filter(|constat| constat.refuse())
    }

    /// What was decided of a procedure.
    #[must_use]
    pub fn procedure(&self, procedure: Procedure) -> Option<&ProcedureJugee> {
        self.procedures.iter().find(|jugee| jugee.procedure == procedure)
    }
}

/// Judges a case on a day, for what is asked.
#[must_use]
pub fn juger(dossier: &Dossier, jour: Jour, objectif: Option<Objectif>, droit: &Droit) -> Jugement {
    let encaissements = Encaissements::lire(dossier);
    let creances: Vec<Creance<'_>> = dossier
        .creances()
        .map(|facture| {
            let exigibilite = exigibilite(dossier, facture, droit);
            let prescription = prescription(dossier, facture, &exigibilite, &encaissements, jour, droit);
            Creance { facture, exigibilite, prescription }
        })
        .collect();
    let decompte = calculer(dossier, jour, droit);
    // A letter, or nothing in particular: the court of the injonction.
    let procedure = match objectif {
        Some(Objectif::Procedure(procedure)) => procedure,
        _ => Procedure::InjonctionDePayer,
    };
    let competence = procedures::autorite(procedure, dossier, jour, droit);
    let acomptes = Acomptes::lire(dossier, jour);
    let contexte =
        Contexte { dossier, jour, objectif, droit, creances: &creances, decompte: &decompte, competence: &competence, acomptes: &acomptes };
    let mut constats = checks::examiner(&contexte);
    let procedures = procedures::juger(&contexte, &constats);
    constats.extend(procedures::non_ecrites(objectif));
    derogations::appliquer(dossier, jour, &mut constats);
    let par_creance = conditions::par_creance(&constats);
    let jugees: Vec<CreanceJugee> = creances
        .iter()
        .map(|creance| CreanceJugee {
            numero: creance.facture.numero.clone(),
            conditions: conditions::de_la_creance(creance, &par_creance),
            exigibilite: creance.exigibilite.clone(),
            prescription: creance.prescription.clone(),
        })
        .collect();
    Jugement {
        jour,
        objectif,
        conditions: conditions::du_dossier(&jugees),
        creances: jugees,
        juridiction: procedures::juridiction(&competence),
        procedures,
        competence,
        decompte,
        constats,
    }
}
