//! The conditions of a claim and the completeness of a file: one rule, one file, one page.

mod commercialite_presumee;
mod conciliation_prealable;
mod contestation_sans_reponse;
mod contexte;
mod debiteur_decede;
mod debiteur_sans_domicile_ou_a_l_etranger;
mod ecrit_exige;
mod execution_non_prouvee;
mod fait_posterieur;
mod identite_du_creancier_incomplete;
mod identite_du_debiteur_incomplete;
mod particulier_traite_en_consommateur;
mod pouvoir_ou_convention_manquant;
mod preuve_de_l_engagement_absente;
mod procedure_collective;
mod qualite_inconnue;
mod societe_radiee;
mod surendettement;

use crate::diag::Constat;
use crate::law::Droit;
use crate::law::competence::Competence;
use crate::law::decompte::Decompte;
use crate::law::exigibilite::Exigibilite;
use crate::law::prescription::Prescription;
use crate::model::{Dossier, Facture, GenreLettre, Jour, Objectif, Procedure};

/// One claim item, with what the law room says of it.
#[derive(Debug, Clone)]
pub struct Creance<'a> {
    /// The item.
    pub facture: &'a Facture,
    /// When it falls due.
    pub exigibilite: Exigibilite,
    /// Its limitation.
    pub prescription: Prescription,
}

/// Everything a rule may look at.
#[derive(Debug, Clone, Copy)]
pub struct Contexte<'a> {
    /// The case.
    pub dossier: &'a Dossier,
    /// The day on which it is judged.
    pub jour: Jour,
    /// What is asked: it decides which missing facts are errors (D91).
    pub objectif: Option<Objectif>,
    /// The law.
    pub droit: &'a Droit,
    /// The items claimed (D71), in the order of the dossier.
    pub creances: &'a [Creance<'a>],
    /// The account of the items claimed.
    pub decompte: &'a Decompte,
    /// The court of the debtor.
    pub competence: &'a Competence,
}

impl Contexte<'_> {
    /// Whether a procedure is asked for.
    #[must_use]
    pub fn vise_une_procedure(&self) -> bool {
        matches!(self.objectif, Some(Objectif::Procedure(_)))
    }

    /// Whether a letter is asked for.
    #[must_use]
    pub fn vise_une_lettre(&self) -> Option<GenreLettre> {
        match self.objectif {
            Some(Objectif::Lettre(genre)) => Some(genre),
            _ => None,
        }
    }

    /// Whether that very procedure is asked for.
    #[must_use]
    pub fn vise(&self, procedure: Procedure) -> bool {
        self.objectif == Some(Objectif::Procedure(procedure))
    }
}

/// A rule: its code, its page, its reasoning.
#[derive(Debug)]
pub struct Rule {
    /// Stable code, such as `PRE-01`.
    pub code: &'static str,
    /// The obstacle: `prescription-acquise`.
    pub name: &'static str,
    /// Version of the program in which the rule appeared.
    pub since: &'static str,
    /// Keys of the texts it rests on.
    pub textes: &'static [&'static str],
    /// The manual page, which is also the answer of `explain` and the rule's tests.
    pub page: &'static str,
    /// The reasoning.
    pub run: fn(&Contexte<'_>) -> Vec<Constat>,
}

/// Every rule, in the order of the report and of the manual.
pub static RULES: &[&Rule] = &[
    &fait_posterieur::RULE,
    &qualite_inconnue::RULE,
    &commercialite_presumee::RULE,
    &particulier_traite_en_consommateur::RULE,
    &identite_du_creancier_incomplete::RULE,
    &identite_du_debiteur_incomplete::RULE,
    &pouvoir_ou_convention_manquant::RULE,
    &procedure_collective::RULE,
    &surendettement::RULE,
    &debiteur_decede::RULE,
    &societe_radiee::RULE,
    &debiteur_sans_domicile_ou_a_l_etranger::RULE,
    &contestation_sans_reponse::RULE,
    &ecrit_exige::RULE,
    &preuve_de_l_engagement_absente::RULE,
    &execution_non_prouvee::RULE,
    &conciliation_prealable::RULE,
];

/// Every finding of every rule, in the order of the rules.
#[must_use]
pub fn examiner(contexte: &Contexte<'_>) -> Vec<Constat> {
    RULES.iter().flat_map(|rule| (rule.run)(contexte)).collect()
}
