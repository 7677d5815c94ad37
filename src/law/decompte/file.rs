//! The debts in the order of 1342-10 C. civ., kept sorted from one payment to the next.
//!
//! A debt changes place when it falls due, when its interest starts, when a decision and when a semester change the rates: it is moved on those
//! days alone, so that a thousand payments do not sort a thousand debts a thousand times.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::taux::fin_de_semestre;
use super::{Etat, Marche};
use crate::model::Jour;

/// What decides between two debts: due ones first, then the dearer, then the older; what is equal shares a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rang {
    a_echoir: bool,
    taux: Reverse<Decimal>,
    echeance: Jour,
    emise_le: Option<Jour>,
}

/// The debts still open, in order; among equals the number decides, so that the order of the files changes nothing.
#[derive(Debug, Default)]
pub(super) struct File {
    /// Last day of the semester whose rates count.
    semestre: Option<Jour>,
    ordre: BTreeSet<(Rang, String, usize)>,
    places: Vec<Option<Rang>>,
    /// Days on which a debt changes place, and how many are behind.
    bascules: Vec<(Jour, usize)>,
    passees: usize,
}

impl File {
    /// The first debts, equals together: their places in the case.
    pub(super) fn tete(&self) -> Vec<usize> {
        let Some((premier, _, _)) = self.ordre.first() else { return Vec::new() };
        self.ordre.iter().take_while(|(rang, _, _)| rang == premier).map(|(_, _, place)| *place).collect()
    }

    fn retirer(&mut self, place: usize, numero: &str) {
        if let Some(rang) = self.places.get_mut(place).and_then(Option::take) {
            self.ordre.remove(&(rang, numero.to_owned(), place));
        }
    }
}

impl Etat<'_> {
    /// Whether a payment takes something from the debt before the indemnities of all the others.
    pub(super) fn est_dans_la_file(&self, indemnites_comprises: bool) -> bool {
        // A sum that a decision awarded beside the claims waits for them all.
        self.accordee.is_none()
            && (self.base.est_positif()
                || self.interets_dus.est_positif()
                || (indemnites_comprises && self.indemnites_dues().est_positif()))
    }
}

impl Marche<'_> {
    /// Brings the queue to `jour`: every debt at its place on that day.
    pub(super) fn ranger(&mut self, jour: Jour) {
        let mut file = std::mem::take(&mut self.file);
        if file.bascules.is_empty() {
            file.places = vec![None; self.etats.len()];
            file.bascules = self.bascules();
        }
        let semestre = fin_de_semestre(jour);
        let jusqu_a = file.bascules.partition_point(|(quand, _)| *quand <= jour).max(file.passees);
        if file.semestre == Some(semestre) {
            let mues: Vec<usize> = file.bascules.get(file.passees..jusqu_a).unwrap_or_default().iter().map(|(_, place)| *place).collect();
            for place in mues {
                self.placer(&mut file, place, jour);
            }
        } else {
            file.ordre.clear();
            for place in 0..self.etats.len() {
                self.placer(&mut file, place, jour);
            }
        }
        file.semestre = Some(semestre);
        file.passees = jusqu_a;
        self.file = file;
    }

    /// Takes a debt out of the queue once it is settled.
    pub(super) fn sortir_de_la_file(&mut self, place: usize) {
        let comprises = self.indemnite_avant_principal();
        if let Some(etat) = self.etats.get(place).filter(|etat| !etat.est_dans_la_file(comprises)) {
            self.file.retirer(place, &etat.numero);
        }
    }

    fn bascules(&self) -> Vec<(Jour, usize)> {
        let mut bascules: Vec<(Jour, usize)> = Vec::new();
        for (place, etat) in self.etats.iter().enumerate() {
            bascules.extend(etat.terme.into_iter().chain(etat.depart).map(|quand| (quand, place)));
            // A decision raises the rate, and a time to pay lowers it again.
            let graces = etat.graces.iter().flat_map(|(du, au)| [Some(*du), au.succ_opt()]).flatten();
            bascules.extend(etat.majore.into_iter().chain(graces).map(|quand| (quand, place)));
        }
        bascules.sort_unstable();
        bascules
    }

    fn placer(&self, file: &mut File, place: usize, jour: Jour) {
        let Some(etat) = self.etats.get(place) else { return };
        file.retirer(place, &etat.numero);
        if !etat.est_dans_la_file(self.indemnite_avant_principal()) {
            return;
        }
        let commence = etat.depart.is_some_and(|depart| depart <= jour);
        let taux = commence.then(|| etat.taux_au(self.droit, jour, self.choix, self.entre_professionnels())).flatten();
        let rang = Rang {
            a_echoir: etat.terme.is_none_or(|terme| terme > jour),
            taux: Reverse(taux.map_or(Decimal::ZERO, |taux| taux.valeur)),
            echeance: etat.terme.unwrap_or(NaiveDate::MAX),
            emise_le: etat.facture.and_then(|facture| facture.emise_le),
        };
        if let Some(libre) = file.places.get_mut(place) {
            *libre = Some(rang);
            file.ordre.insert((rang, etat.numero.clone(), place));
        }
    }
}
