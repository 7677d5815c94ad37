//! What a procedure is: its conditions, what closes it, its court, its time limits, its risk; one for each file of this folder.

use std::collections::BTreeSet;

use crate::checks::Contexte;
use crate::decision::Juridiction;
use crate::diag::Texte;
use crate::model::{Jour, Procedure};

/// A sentence in French and in English.
pub type Ligne = (&'static str, &'static str);

/// A time limit of a procedure: what it is for, and where the law data holds it.
#[derive(Debug, Clone, Copy)]
pub struct Delai {
    /// What must be done within it.
    pub quoi: Ligne,
    /// Key of the text.
    pub texte: &'static str,
    /// Name of the value on that page.
    pub valeur: &'static str,
}

/// What decides a procedure, and what a person must know before choosing it.
#[derive(Debug)]
pub struct Fiche {
    /// Which one.
    pub procedure: Procedure,
    /// Its conditions, each with the key of its text.
    pub conditions: &'static [(Ligne, &'static str)],
    /// Findings that close it; everything else is only lacking.
    pub ferment: &'static [&'static str],
    /// Warnings that a person reads before choosing it.
    pub reserves: &'static [&'static str],
    /// Who hears it, in general.
    pub autorite: Ligne,
    /// Whether a lawyer must act, in general.
    pub avocat: Ligne,
    /// Whether an amicable attempt must come first.
    pub amiable: Ligne,
    /// Its time limits.
    pub delais: &'static [Delai],
    /// What goes with it.
    pub pieces: Ligne,
    /// What can go wrong.
    pub risque: Ligne,
    /// Why it is advised, where it is.
    pub conseil: Ligne,
    /// Why it is not, where nothing else explains it.
    pub sinon: Ligne,
    /// Whether it is the one to take, once open.
    pub conseillee: fn(&Faits) -> bool,
    /// The authority seized.
    pub juridiction: fn(&Contexte<'_>) -> Option<Juridiction>,
    /// The last safe day.
    pub dernier_jour: fn(&Contexte<'_>) -> Option<Jour>,
}

/// What several procedures weigh before one of them is advised.
#[derive(Debug)]
pub struct Faits {
    /// Disputed in writing without an answer, or a plea that the judge of the merits settles.
    pub contestee: bool,
    /// An order can still be made and served before the bar, with its margin.
    pub a_temps: bool,
    /// Every claim has a title that can be enforced.
    pub titre: bool,
    /// Every claim is declared.
    pub declaree: bool,
    /// The dossier tells what threatens recovery.
    pub menace: bool,
    /// The debtor lives abroad.
    pub debiteur_hors_de_france: bool,
    /// Procedures that nothing closes.
    pub ouvertes: BTreeSet<Procedure>,
}

impl Fiche {
    /// Whether it leads to a title.
    fn mene_a_un_titre(&self) -> bool {
        use Procedure::{DeclarationDeCreance, Execution, SaisieConservatoire};
        !matches!(self.procedure, DeclarationDeCreance | Execution | SaisieConservatoire)
    }

    /// Why it is the one to take.
    pub(super) fn pourquoi(&self, faits: &Faits) -> Texte {
        if self.procedure != Procedure::Assignation {
            return Texte::new(self.conseil.0, self.conseil.1);
        }
        if faits.contestee {
            Texte::new(
                "contestée : le juge du fond tranche, et l'assignation interrompt la prescription",
                "disputed: the judge of the merits settles it, and the writ interrupts limitation",
            )
        } else if faits.a_temps {
            Texte::new("aucune voie sommaire n'est ouverte", "no summary way is open")
        } else {
            Texte::new(
                "la prescription est proche ou incertaine : l'assignation l'interrompt aussitôt",
                "the bar is near or uncertain: a writ interrupts at once",
            )
        }
    }

    /// Why a procedure that is open is not advised.
    pub(super) fn reserve(&self, faits: &Faits) -> Texte {
        if faits.titre && self.mene_a_un_titre() {
            return Texte::new("un titre est déjà exécutoire : il s'exécute", "a title can be enforced already: enforce it");
        }
        if faits.contestee && self.mene_a_un_titre() {
            return Texte::new(
                "la créance est contestée : le juge du fond tranche, une voie sommaire risque le refus ou l'opposition",
                "the claim is disputed: the judge of the merits settles it, a summary way risks refusal or opposition",
            );
        }
        if !faits.a_temps && matches!(self.procedure, Procedure::InjonctionDePayer | Procedure::InjonctionEuropeenne) {
            return Texte::new(
                "la prescription est trop proche ou incertaine : une ordonnance se signifie trop tard, une assignation interrompt aussitôt",
                "the bar is too near or uncertain: an order is served too late, a writ interrupts at once",
            );
        }
        Texte::new(self.sinon.0, self.sinon.1)
    }
}
