//! An item while the days are walked: what bears interest, at which rate, and the next day on which something changes.

use std::cell::RefCell;
use std::rc::Rc;

use rust_decimal::Decimal;

use super::capitalisation::Capitalisation;
use super::taux::{Taux, fin_de_semestre, taux_du_jour};
use super::titre::est_une_penalite;
use super::types::{CompteCreance, NatureInteret};
use crate::law::{Droit, Valeur};
use crate::model::{Acte, Facture, Jour, Montant, TauxSousPlancher};

/// A rate, looked up once for all the days on which nothing changes; nothing where it is not published.
pub(super) type TauxDuJour = Option<Rc<Valeur<Decimal>>>;

pub(super) struct Etat<'a> {
    /// The claim item; nothing for a sum awarded beside the claims.
    pub(super) facture: Option<&'a Facture>,
    /// The decision that awards the sum, and which sum it is.
    pub(super) accordee: Option<(&'a Acte, &'static str)>,
    pub(super) numero: String,
    /// Whether the item is asked for; one that is not is followed for the sake of the imputation.
    pub(super) reclamee: bool,
    /// Last day on which nothing is late: the due date, or the later day on which a condition came true.
    pub(super) terme: Option<Jour>,
    pub(super) taux: Taux,
    pub(super) nature: NatureInteret,
    /// First day that bears interest.
    pub(super) depart: Option<Jour>,
    /// Next day to be counted.
    pub(super) prochain: Option<Jour>,
    /// First day of the five more points of L313-3.
    pub(super) majore: Option<Jour>,
    /// Times to pay, first and last day.
    pub(super) graces: Vec<(Jour, Jour)>,
    pub(super) capitalisation: Option<Capitalisation>,
    /// Principal still owed.
    pub(super) base: Montant,
    /// Interest still owed, of which a part may bear interest itself.
    pub(super) interets_dus: Montant,
    pub(super) capitalise: Montant,
    /// First day of the year that capitalised it.
    pub(super) capitalise_le: Option<Jour>,
    /// Flat indemnity and penalty clause still owed.
    pub(super) forfait_du: Montant,
    pub(super) clause_due: Montant,
    pub(super) compte: CompteCreance,
    /// A rate was missing: nothing more is counted.
    pub(super) arrete: bool,
    /// Last day that bears interest: the as-of day, or the eve of the opening judgment (D26).
    pub(super) dernier: Jour,
    /// Place of the segment counted last, which goes on as long as nothing changes.
    pub(super) segment: Option<usize>,
    /// The rate asked for last, with the last day on which it holds.
    pub(super) memoire: RefCell<Option<(Jour, TauxDuJour)>>,
}

impl<'a> Etat<'a> {
    pub(super) fn ouvrir(
        facture: Option<&'a Facture>,
        taux: Taux,
        nature: NatureInteret,
        depart: Option<Jour>,
        compte: CompteCreance,
        dernier: Jour,
    ) -> Self {
        Self {
            facture,
            accordee: None,
            numero: compte.numero.clone(),
            reclamee: true,
            terme: None,
            taux,
            nature,
            depart,
            prochain: depart,
            majore: None,
            graces: Vec::new(),
            capitalisation: None,
            base: compte.facture,
            interets_dus: Montant::ZERO,
            capitalise: Montant::ZERO,
            capitalise_le: None,
            forfait_du: Montant::ZERO,
            clause_due: Montant::ZERO,
            compte,
            arrete: false,
            dernier,
            segment: None,
            memoire: RefCell::new(None),
        }
    }

    /// What bears interest: the principal left and the interest capitalised.
    pub(super) fn porte(&self) -> Montant {
        self.base + self.capitalise
    }

    pub(super) fn indemnites_dues(&self) -> Montant {
        self.forfait_du + self.clause_due
    }

    /// Whether a decision gives time to pay on that day.
    pub(super) fn en_grace(&self, jour: Jour) -> bool {
        self.graces.iter().any(|(du, au)| *du <= jour && jour <= *au)
    }

    /// Whether no interest is incurred that day: a penalty, during a time to pay.
    pub(super) fn est_suspendu(&self, jour: Jour) -> bool {
        est_une_penalite(self.nature) && self.en_grace(jour)
    }

    fn est_majore(&self, jour: Jour) -> bool {
        self.nature == NatureInteret::Legal && self.majore.is_some_and(|majore| majore <= jour) && !self.en_grace(jour)
    }

    /// The kind of interest on a day.
    pub(super) fn nature_au(&self, jour: Jour) -> NatureInteret {
        if self.est_majore(jour) { NatureInteret::LegalMajore } else { self.nature }
    }

    /// The last day from `jour` on which neither the semester, nor the rate, nor the base of itself changes.
    pub(super) fn fin_de_periode(&self, jour: Jour) -> Jour {
        let graces = self.graces.iter().flat_map(|(du, au)| [Some(*du), au.succ_opt()]).flatten();
        let changements = self.majore.into_iter().chain(graces).chain(self.capitalisation.and_then(Capitalisation::prochaine));
        let veille = changements.filter(|change| *change > jour).filter_map(|change| change.pred_opt()).min();
        veille.map_or_else(|| fin_de_semestre(jour), |veille| veille.min(fin_de_semestre(jour)))
    }

    /// The rate of a day, more points included.
    pub(super) fn taux_au(&self, droit: &Droit, jour: Jour, choix: Option<TauxSousPlancher>, professionnels: bool) -> TauxDuJour {
        let fin = self.fin_de_periode(jour);
        if let Some((connue, taux)) = &*self.memoire.borrow()
            && *connue == fin
        {
            return taux.clone();
        }
        let taux =
            taux_du_jour(droit, &self.taux, jour, choix, professionnels).and_then(|taux| self.majorer(droit, jour, taux)).map(Rc::new);
        *self.memoire.borrow_mut() = Some((fin, taux.clone()));
        taux
    }

    fn majorer(&self, droit: &Droit, jour: Jour, taux: Valeur<Decimal>) -> Option<Valeur<Decimal>> {
        if !self.est_majore(jour) {
            return Some(taux);
        }
        let points = droit.nombre("cmf-l313-3", "points", jour)?;
        Some(Valeur {
            valeur: taux.valeur + points.valeur,
            certitude: taux.certitude.max(points.certitude),
            source: format!("{}, majoré de {} points ({})", taux.source, points.valeur.normalize(), points.article),
            article: taux.article,
        })
    }
}
