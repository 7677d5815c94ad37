//! The décompte: principal, interest by segment, indemnities, payments imputed, balance — to the cent, and explained.
//!
//! The days are walked once: credit notes, due dates, notices and payments are events; between two events each open
//! principal bears interest, cut at every 1 January and 1 July, and each segment is rounded by itself (D20).

mod depart;
mod imputation;
mod indemnites;
mod methode;
mod taux;
mod types;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use rust_decimal::Decimal;

use super::exigibilite::{Exigibilite, exigibilite};
use super::{Certitude, Droit, Valeur};
use crate::diag::Texte;
use crate::dit;
use crate::model::{Calcul, Dossier, Facture, Jour, Montant, NaturePaiement, TauxSousPlancher};

use taux::{Taux, fin_de_semestre, interet, taux_du_jour};
pub use taux::{jours_inclus, phrase_plancher};
pub use types::{
    CompteCreance, Decompte, Indemnite, NatureInteret, PaiementImpute, PartImputee, PointDeDepart, Remarque, Segment, Sur, Total,
};

/// Works out what is owed at the end of `jour` for the items claimed.
#[must_use]
pub fn calculer(dossier: &Dossier, jour: Jour, droit: &Droit) -> Decompte {
    let marche = marcher(dossier, jour, droit, dossier.demande.taux_sous_plancher);
    let planchers = marche.planchers();
    marche.conclure(planchers)
}

/// Walks the days to the end, with a choice of rate where the contract's is below the floor (D22).
fn marcher<'a>(dossier: &'a Dossier, jour: Jour, droit: &'a Droit, choix: Option<TauxSousPlancher>) -> Marche<'a> {
    let mut marche = Marche::new(dossier, jour, droit, choix);
    marche.parcourir();
    marche
}

struct Etat<'a> {
    facture: &'a Facture,
    exigible: Exigibilite,
    taux: Taux,
    nature: NatureInteret,
    /// First day that bears interest.
    depart: Option<Jour>,
    /// Next day to be counted.
    prochain: Option<Jour>,
    /// Principal still owed.
    base: Montant,
    interets_dus: Montant,
    indemnites_dues: Montant,
    compte: CompteCreance,
    /// A rate was missing: nothing more is counted.
    arrete: bool,
    /// Last day that bears interest: the as-of day, or the eve of the opening judgment (D26).
    dernier: Jour,
    /// Place of the segment counted last, which goes on as long as nothing changes.
    segment: Option<usize>,
    /// The rate asked for last, with the last day of its semester: a rate holds for a whole one.
    memoire: RefCell<Option<(Jour, TauxDuJour)>>,
}

/// A rate, looked up once a semester; nothing where it is not published.
type TauxDuJour = Option<Rc<Valeur<Decimal>>>;

impl Etat<'_> {
    fn taux_au(&self, droit: &Droit, jour: Jour, choix: Option<TauxSousPlancher>, professionnels: bool) -> TauxDuJour {
        let fin = fin_de_semestre(jour);
        if let Some((connue, taux)) = &*self.memoire.borrow()
            && *connue == fin
        {
            return taux.clone();
        }
        let taux = taux_du_jour(droit, &self.taux, jour, choix, professionnels).map(Rc::new);
        *self.memoire.borrow_mut() = Some((fin, taux.clone()));
        taux
    }
}

struct Marche<'a> {
    dossier: &'a Dossier,
    jour: Jour,
    droit: &'a Droit,
    calcul: Calcul,
    choix: Option<TauxSousPlancher>,
    etats: Vec<Etat<'a>>,
    segments: Vec<Segment>,
    indemnites: Vec<Indemnite>,
    paiements: Vec<PaiementImpute>,
    points: Vec<PointDeDepart>,
    remarques: Vec<Remarque>,
}

/// What happens on a day, in the order in which it counts on that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Quoi {
    Avoir(usize),
    /// The day after the due date: the flat indemnity is owed.
    Retard(usize),
    Penale(usize),
    Paiement(usize),
}

impl<'a> Marche<'a> {
    fn new(dossier: &'a Dossier, jour: Jour, droit: &'a Droit, choix: Option<TauxSousPlancher>) -> Self {
        let calcul = dossier.demande.calcul.unwrap_or(Calcul::Act365);
        let mut marche = Self {
            dossier,
            jour,
            droit,
            calcul,
            choix,
            etats: Vec::new(),
            segments: Vec::new(),
            indemnites: Vec::new(),
            paiements: Vec::new(),
            points: Vec::new(),
            remarques: Vec::new(),
        };
        for facture in &dossier.factures {
            marche.ouvrir(facture);
        }
        marche
    }

    fn ouvrir(&mut self, facture: &'a Facture) {
        let lieu = facture.lieux.de("montant_ttc");
        let Some(montant) = facture.montant_ttc else {
            self.remarques.push(Remarque::NonCompte {
                creance: facture.numero.clone(),
                motif: Texte::new("la créance n'a pas de montant", "the claim has no sum"),
                lieu,
            });
            return;
        };
        let montant = match (&facture.contre_valeur, facture.est_en_euros()) {
            (_, true) => montant,
            (Some(contre_valeur), false) => Montant::arrondi(montant.valeur() * contre_valeur.taux),
            (None, false) => {
                let devise = facture.devise.clone().unwrap_or_default();
                self.remarques.push(Remarque::NonCompte {
                    creance: facture.numero.clone(),
                    motif: dit!(
                        "la créance est en {devise}, sans contre-valeur en euros",
                        "the claim is in {devise}, without a countervalue in euros"
                    ),
                    lieu: facture.lieux.de("devise"),
                });
                return;
            }
        };
        let exigible = exigibilite(self.dossier, facture, self.droit);
        let (mut taux, nature) = self.regime(facture);
        let depart = self.depart(facture, &exigible, nature, &lieu);
        if let Taux::Publique(debut) = &mut taux {
            *debut = depart;
        }
        let dernier = self.ouverture(facture).and_then(|ouverture| ouverture.pred_opt()).map_or(self.jour, |veille| veille.min(self.jour));
        self.etats.push(Etat {
            facture,
            taux,
            nature,
            depart,
            prochain: depart,
            base: montant,
            interets_dus: Montant::ZERO,
            indemnites_dues: Montant::ZERO,
            compte: CompteCreance {
                numero: facture.numero.clone(),
                facture: montant,
                avoirs: Montant::ZERO,
                regle_principal: Montant::ZERO,
                reste_principal: montant,
                interets: Montant::ZERO,
                interets_regles: Montant::ZERO,
                indemnites: Montant::ZERO,
                indemnites_reglees: Montant::ZERO,
                echeance: exigible.echeance,
                nature,
            },
            exigible,
            arrete: false,
            dernier,
            segment: None,
            memoire: RefCell::new(None),
        });
    }

    /// The opening judgment that stops the interest of an item: one that came after the item was born (D26, D100).
    fn ouverture(&self, facture: &Facture) -> Option<Jour> {
        let ouverture = self.dossier.debiteur.situation.procedure_collective.as_ref()?.jugement_le?;
        facture.nee_le().is_none_or(|naissance| naissance < ouverture).then_some(ouverture)
    }

    fn parcourir(&mut self) {
        let mut evenements: Vec<(Jour, Quoi)> = Vec::new();
        for (rang, etat) in self.etats.iter().enumerate() {
            if let Some(retard) = etat.exigible.echeance.and_then(|jour| jour.succ_opt()) {
                evenements.push((retard, Quoi::Retard(rang)));
            }
            if let Some(jour) = self.jour_de_la_clause_penale(etat.facture, &etat.exigible) {
                evenements.push((jour, Quoi::Penale(rang)));
            }
        }
        for (rang, paiement) in self.dossier.paiements.iter().enumerate() {
            let quoi = if paiement.nature == NaturePaiement::Avoir { Quoi::Avoir(rang) } else { Quoi::Paiement(rang) };
            if paiement.date > self.jour {
                self.remarques.push(Remarque::Posterieur { lieu: paiement.lieux.de("date"), jour: paiement.date });
            }
            evenements.push((paiement.date, quoi));
        }
        evenements.retain(|(jour, _)| *jour <= self.jour);
        evenements.sort();
        for (_, quoi) in evenements {
            match quoi {
                // A credit note reduces the principal from its date: that day already bears less.
                Quoi::Avoir(rang) => self.avoir(rang),
                Quoi::Retard(rang) => self.retard(rang),
                Quoi::Penale(rang) => self.penale(rang),
                Quoi::Paiement(rang) => self.payer(rang),
            }
        }
        for etat in 0..self.etats.len() {
            self.courir(etat, self.jour);
        }
    }

    /// Counts interest on an item up to the end of `jusqu_a`.
    fn courir(&mut self, rang: usize, jusqu_a: Jour) {
        let professionnels = self.entre_professionnels();
        loop {
            let Some(etat) = self.etats.get_mut(rang) else { return };
            let jusqu_a = jusqu_a.min(etat.dernier);
            let Some(du) = etat.prochain.filter(|du| *du <= jusqu_a && !etat.arrete) else { return };
            let au = fin_de_semestre(du).min(jusqu_a);
            etat.prochain = au.succ_opt();
            if !etat.base.est_positif() {
                continue;
            }
            let Some(taux) = etat.taux_au(self.droit, du, self.choix, professionnels) else {
                let serie = taux::serie(&etat.taux);
                etat.arrete = true;
                if !self.remarques.contains(&Remarque::TauxInconnu { serie, jour: du }) {
                    self.remarques.push(Remarque::TauxInconnu { serie, jour: du });
                }
                return;
            };
            let jours = au.signed_duration_since(du).num_days() + 1;
            // A payment that touched another item ends no segment here: neither the base nor the rate has changed.
            let suite = etat.segment.and_then(|place| self.segments.get_mut(place)).filter(|segment| {
                segment.au.succ_opt() == Some(du)
                    && segment.base == etat.base
                    && segment.taux == taux.valeur
                    && fin_de_semestre(segment.du) == fin_de_semestre(du)
            });
            if let Some(segment) = suite {
                segment.au = au;
                segment.jours += jours;
                let entier = interet(etat.base, taux.valeur, segment.du, segment.jours, self.calcul);
                let montant = entier - segment.montant;
                segment.montant = entier;
                etat.interets_dus += montant;
                etat.compte.interets += montant;
                continue;
            }
            let montant = interet(etat.base, taux.valeur, du, jours, self.calcul);
            etat.interets_dus += montant;
            etat.compte.interets += montant;
            etat.segment = Some(self.segments.len());
            self.segments.push(Segment {
                creance: etat.facture.numero.clone(),
                du,
                au,
                jours,
                base: etat.base,
                taux: taux.valeur,
                nature: etat.nature,
                montant,
                diviseur: taux::diviseur(du, self.calcul),
                source: format!("{} ; {}", taux.article, taux.source),
                certitude: taux.certitude,
            });
        }
    }

    fn conclure(mut self, planchers: Vec<Remarque>) -> Decompte {
        let reclamees: BTreeMap<String, usize> =
            self.dossier.creances().enumerate().map(|(rang, facture)| (facture.numero.clone(), rang)).collect();
        let reclamee = |numero: &String| reclamees.contains_key(numero);
        self.remarques.extend(planchers);
        // An item that is not claimed is followed for the sake of the imputation only.
        self.remarques.retain(|remarque| remarque.creance().is_none_or(&reclamee));
        self.segments.retain(|segment| reclamee(&segment.creance));
        self.indemnites.retain(|indemnite| reclamee(&indemnite.creance));
        self.points.retain(|point| reclamee(&point.creance));
        for paiement in &mut self.paiements {
            paiement.imputations.retain(|part| reclamee(&part.creance));
        }
        self.paiements.retain(|paiement| !paiement.imputations.is_empty());
        self.segments.sort_by_key(|segment| (reclamees.get(&segment.creance).copied(), segment.du));
        let mut incertains: Vec<Remarque> = Vec::new();
        for segment in self.segments.iter().filter(|segment| segment.certitude != Certitude::Confirme) {
            let remarque = Remarque::Incertain { article: segment.source.clone(), certitude: segment.certitude, jour: segment.du };
            if !incertains.iter().any(|autre| matches!(autre, Remarque::Incertain { article, .. } if *article == segment.source)) {
                incertains.push(remarque);
            }
        }
        self.remarques.append(&mut incertains);
        if self.dossier.demande.capitalisation == Some(true) {
            self.remarques.push(Remarque::CapitalisationDemandee);
        }
        let comptes: Vec<CompteCreance> = self
            .etats
            .iter()
            .filter(|etat| reclamee(&etat.facture.numero))
            .map(|etat| CompteCreance { reste_principal: etat.base, ..etat.compte.clone() })
            .collect();
        let manque = self.remarques.iter().any(|remarque| matches!(remarque, Remarque::TauxInconnu { .. } | Remarque::NonCompte { .. }));
        let principal: Montant = comptes.iter().map(|compte| compte.facture - compte.avoirs).sum();
        let interets: Montant = comptes.iter().map(|compte| compte.interets).sum();
        let indemnites: Montant = comptes.iter().map(|compte| compte.indemnites).sum();
        let paiements: Montant = self.paiements.iter().flat_map(|paiement| &paiement.imputations).map(|part| part.montant).sum();
        let solde = principal + interets + indemnites - paiements;
        let taux_courant =
            self.etats.iter().find(|etat| reclamee(&etat.facture.numero) && etat.base.est_positif() && etat.depart.is_some()).and_then(
                |etat| {
                    let taux = etat.taux_au(self.droit, self.jour, self.dossier.demande.taux_sous_plancher, self.entre_professionnels())?;
                    (etat.dernier == self.jour).then_some((taux.valeur, etat.nature))
                },
            );
        let arret =
            self.etats.iter().filter(|etat| reclamee(&etat.facture.numero) && etat.dernier < self.jour).map(|etat| etat.dernier).min();
        let methode = self.methode(arret);
        Decompte {
            au: self.jour,
            interets: self.segments,
            indemnites: self.indemnites,
            paiements: self.paiements,
            total: Total { principal, interets, indemnites, frais: Montant::ZERO, paiements, solde: (!manque).then_some(solde) },
            comptes,
            points_de_depart: self.points,
            remarques: self.remarques,
            methode,
            taux_courant,
        }
    }
}

#[cfg(test)]
mod tests;
