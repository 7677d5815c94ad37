//! The décompte: principal, interest by segment, indemnities, payments imputed, balance — to the cent, and explained.
//!
//! The days are walked once: credit notes, due dates, notices and payments are events; between two events each open
//! principal bears interest, cut at every 1 January and 1 July, and each segment is rounded by itself (D20).

mod apres_titre;
mod capitalisation;
mod depart;
mod etat;
mod file;
mod imputation;
mod indemnites;
mod methode;
mod taux;
mod titre;
mod types;

use std::collections::{BTreeMap, BTreeSet};

use super::exigibilite::exigibilite;
use super::frais::Frais;
use super::{Certitude, Droit};
use crate::diag::Texte;
use crate::dit;
use crate::model::{Calcul, Dossier, Facture, Jour, Montant, NaturePaiement, TauxSousPlancher};

pub use capitalisation::capitalisation_exclue;
use etat::Etat;
use taux::{Taux, fin_de_semestre, interet};
pub use taux::{jours_inclus, phrase_plancher};
use titre::{Decision, decisions};
pub use types::{
    CompteCreance, Decompte, Indemnite, InteretsPrescrits, NatureInteret, PaiementImpute, PartImputee, PointDeDepart, Remarque, Segment,
    Sur, Titre, Total,
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

struct Marche<'a> {
    dossier: &'a Dossier,
    jour: Jour,
    droit: &'a Droit,
    calcul: Calcul,
    choix: Option<TauxSousPlancher>,
    decisions: Vec<Decision<'a>>,
    etats: Vec<Etat<'a>>,
    /// The place of each item in `etats`, by its number.
    places: BTreeMap<&'a str, usize>,
    file: file::File,
    segments: Vec<Segment>,
    indemnites: Vec<Indemnite>,
    paiements: Vec<PaiementImpute>,
    points: Vec<PointDeDepart>,
    remarques: Vec<Remarque>,
    frais: Vec<Frais>,
    /// Sentences of the method that the walk itself found.
    lignes: Vec<Texte>,
}

/// What happens on a day, in the order in which it counts on that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Quoi {
    Avoir(usize),
    /// The day after the due date: the flat indemnity is owed.
    Retard(usize),
    Penale(usize),
    Paiement(usize),
    /// A decision names a principal: it is compared with what was left that day.
    Decision(usize),
    /// A decision puts a sum on the debtor beside the claims.
    Somme(usize),
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
            decisions: decisions(dossier, jour, droit),
            etats: Vec::new(),
            places: BTreeMap::new(),
            file: file::File::default(),
            segments: Vec::new(),
            indemnites: Vec::new(),
            paiements: Vec::new(),
            points: Vec::new(),
            remarques: Vec::new(),
            frais: Vec::new(),
            lignes: Vec::new(),
        };
        let reclamees: BTreeSet<&str> = dossier.creances().map(|facture| facture.numero.as_str()).collect();
        for facture in &dossier.factures {
            marche.ouvrir(facture, reclamees.contains(facture.numero.as_str()));
        }
        marche.ouvrir_les_sommes();
        marche.dire_la_capitalisation();
        marche
    }

    fn ouvrir(&mut self, facture: &'a Facture, reclamee: bool) {
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
            (Some(contre_valeur), false) => {
                let euros = Montant::arrondi(montant.valeur() * contre_valeur.taux);
                if reclamee {
                    self.lignes.push(methode::conversion(facture, montant, contre_valeur, euros));
                }
                euros
            }
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
        let depart = self.apres_la_condition(facture, depart);
        if let Taux::Publique(debut) = &mut taux {
            *debut = depart;
        }
        let dernier = self.ouverture(facture).and_then(|ouverture| ouverture.pred_opt()).map_or(self.jour, |veille| veille.min(self.jour));
        let capitalisation = self.capitalisation_de(facture, depart);
        let compte = CompteCreance::ouvrir(facture.numero.clone(), montant, exigible.echeance, nature);
        self.places.entry(facture.numero.as_str()).or_insert(self.etats.len());
        self.etats.push(Etat {
            reclamee,
            terme: self.terme(facture, &exigible),
            majore: self.majoration_de(&facture.numero),
            graces: self.graces_de(&facture.numero),
            capitalisation,
            ..Etat::ouvrir(Some(facture), taux, nature, depart, compte, dernier)
        });
    }

    fn place(&self, numero: &str) -> Option<usize> {
        self.places.get(numero).copied()
    }

    /// The opening judgment that stops the interest of an item: one that came after the item was born (D26, D100).
    fn ouverture(&self, facture: &Facture) -> Option<Jour> {
        let ouverture = self.dossier.debiteur.situation.procedure_collective.as_ref()?.jugement_le?;
        facture.nee_le().is_none_or(|naissance| naissance < ouverture).then_some(ouverture)
    }

    fn parcourir(&mut self) {
        let mut evenements: Vec<(Jour, Quoi)> = Vec::new();
        for (rang, etat) in self.etats.iter().enumerate() {
            if let Some(retard) = etat.terme.and_then(|jour| jour.succ_opt()) {
                evenements.push((retard, Quoi::Retard(rang)));
            }
            if let Some(jour) = self.jour_de_la_clause_penale(etat) {
                evenements.push((jour, Quoi::Penale(rang)));
            }
            if let Some((acte, _)) = etat.accordee {
                evenements.push((acte.date, Quoi::Somme(rang)));
            }
        }
        evenements.extend(self.decisions.iter().enumerate().map(|(rang, decision)| (decision.acte.date, Quoi::Decision(rang))));
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
                Quoi::Decision(rang) => self.comparer(rang),
                Quoi::Somme(rang) => self.accorder(rang),
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
            let au = etat.fin_de_periode(du).min(jusqu_a);
            etat.prochain = au.succ_opt();
            etat.capitaliser(du);
            let base = etat.porte();
            if !base.est_positif() || etat.est_suspendu(du) {
                continue;
            }
            let nature = etat.nature_au(du);
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
                    && segment.base == base
                    && segment.nature == nature
                    && segment.taux == taux.valeur
                    && fin_de_semestre(segment.du) == fin_de_semestre(du)
            });
            if let Some(segment) = suite {
                segment.au = au;
                segment.jours += jours;
                let entier = interet(base, taux.valeur, segment.du, segment.jours, self.calcul);
                let montant = entier - segment.montant;
                segment.montant = entier;
                etat.interets_dus += montant;
                etat.compte.interets += montant;
                continue;
            }
            let montant = interet(base, taux.valeur, du, jours, self.calcul);
            etat.interets_dus += montant;
            etat.compte.interets += montant;
            etat.segment = Some(self.segments.len());
            self.segments.push(Segment {
                creance: etat.numero.clone(),
                du,
                au,
                jours,
                base,
                capitalise: base - etat.base,
                capitalise_le: etat.capitalise_le.filter(|_| base != etat.base),
                taux: taux.valeur,
                nature,
                montant,
                diviseur: taux::diviseur(du, self.calcul),
                source: format!("{} ; {}", taux.article, taux.source),
                certitude: taux.certitude,
            });
        }
    }

    /// The items asked for, and the sums awarded beside them.
    fn reclames(&self) -> impl Iterator<Item = &Etat<'a>> {
        self.etats.iter().filter(|etat| etat.reclamee)
    }

    fn conclure(mut self, planchers: Vec<Remarque>) -> Decompte {
        // The items in the order of the claim, then what a decision awarded beside them.
        let mut reclamees: BTreeMap<String, usize> = BTreeMap::new();
        let numeros = self.dossier.creances().map(|facture| facture.numero.clone());
        for numero in numeros.chain(self.etats.iter().filter(|etat| etat.accordee.is_some()).map(|etat| etat.numero.clone())) {
            let rang = reclamees.len();
            reclamees.entry(numero).or_insert(rang);
        }
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
        self.separer_les_interets_prescrits();
        let arrete =
            |etat: &Etat<'_>| CompteCreance { reste_principal: etat.base, interets_capitalises: etat.capitalise, ..etat.compte.clone() };
        let comptes: Vec<CompteCreance> = self.reclames().filter(|etat| etat.accordee.is_none()).map(arrete).collect();
        let sommes: Vec<CompteCreance> = self.reclames().filter(|etat| etat.accordee.is_some()).map(arrete).collect();
        let manque = self.remarques.iter().any(|remarque| matches!(remarque, Remarque::TauxInconnu { .. } | Remarque::NonCompte { .. }));
        let principal: Montant = comptes.iter().map(|compte| compte.facture - compte.avoirs).sum();
        let frais: Montant = sommes.iter().map(|compte| compte.facture).sum();
        let interets: Montant = comptes.iter().chain(&sommes).map(|compte| compte.interets).sum();
        let indemnites: Montant = comptes.iter().map(|compte| compte.indemnites).sum();
        let paiements: Montant = self.paiements.iter().flat_map(|paiement| &paiement.imputations).map(|part| part.montant).sum();
        let solde = principal + interets + indemnites + frais - paiements;
        let courant = self.reclames().find(|etat| etat.base.est_positif() && etat.depart.is_some() && etat.accordee.is_none());
        let taux_courant = courant.filter(|etat| !etat.est_suspendu(self.jour)).and_then(|etat| {
            let taux = etat.taux_au(self.droit, self.jour, self.choix, self.entre_professionnels())?;
            (etat.dernier == self.jour).then_some((taux.valeur, etat.nature_au(self.jour)))
        });
        let arret = self.reclames().filter(|etat| etat.dernier < self.jour).map(|etat| etat.dernier).min();
        let methode = self.methode(arret);
        let titres = self.titres();
        Decompte {
            au: self.jour,
            interets: self.segments,
            indemnites: self.indemnites,
            paiements: self.paiements,
            total: Total { principal, interets, indemnites, frais, paiements, solde: (!manque).then_some(solde) },
            comptes,
            sommes,
            frais: self.frais,
            points_de_depart: self.points,
            titres,
            remarques: self.remarques,
            methode,
            taux_courant,
        }
    }
}

#[cfg(test)]
mod tests;
