//! Where the money goes: credit notes on the principal, payments in the order of 1342-10 and 1343-1 C. civ.

use super::Marche;
use super::types::{PaiementImpute, PartImputee, Remarque, Sur};
use crate::model::{Montant, RangIndemnite};

impl Marche<'_> {
    pub(super) fn avoir(&mut self, rang: usize) {
        let Some(avoir) = self.dossier.paiements.get(rang) else { return };
        let Some(numero) = &avoir.facture else { return };
        let Some(place) = self.place(numero) else { return };
        if let Some(veille) = avoir.date.pred_opt() {
            self.courir(place, veille);
        }
        let Some(etat) = self.etats.get_mut(place) else { return };
        let applique = avoir.montant.min(etat.base);
        etat.base -= applique;
        etat.compte.avoirs += applique;
        let exces = avoir.montant - applique;
        if exces.est_positif() {
            self.remarques.push(Remarque::AvoirExcessif { creance: numero.clone(), exces, lieu: avoir.lieux.de("montant") });
        }
        self.sortir_de_la_file(place);
    }

    /// Imputes a payment: the debtor's choice, then the order of 1342-10 C. civ.; within a debt, interest first (1343-1).
    pub(super) fn payer(&mut self, rang: usize) {
        let Some(paiement) = self.dossier.paiements.get(rang) else { return };
        let mut reste = paiement.montant;
        let mut parts: Vec<PartImputee> = Vec::new();
        for choix in &paiement.impute_sur {
            if let Some(etat) = self.place(&choix.facture) {
                self.courir(etat, paiement.date);
                let voulu = choix.montant.unwrap_or(reste).min(reste);
                let pris = self.eteindre(etat, voulu, &mut parts, true);
                reste -= pris;
            }
        }
        self.ranger(paiement.date);
        while reste.est_positif() {
            let groupe = self.file.tete();
            if groupe.is_empty() {
                break;
            }
            // The day of the payment bears interest on what was owed before it; a debt that gets nothing waits its turn.
            for etat in &groupe {
                self.courir(*etat, paiement.date);
            }
            let pris = self.repartir(&groupe, reste, &mut parts);
            if !pris.est_positif() {
                break;
            }
            reste -= pris;
        }
        // The indemnities come after every principal, unless the dossier says otherwise (D06).
        if reste.est_positif() {
            // In the order of the numbers, so that the order of the files changes nothing.
            let rangs: Vec<usize> = self.places.values().copied().collect();
            for etat in rangs {
                reste -= self.prendre(etat, Sur::Indemnites, reste, &mut parts);
            }
        }
        // What a decision awarded beside the claims comes last: no text ranks it.
        for etat in 0..self.etats.len() {
            let accordee = self.etats.get(etat).is_some_and(|etat| etat.accordee.is_some() && etat.base.est_positif());
            if accordee && reste.est_positif() {
                self.courir(etat, paiement.date);
                for sur in [Sur::Interets, Sur::Frais] {
                    reste -= self.prendre(etat, sur, reste, &mut parts);
                }
            }
        }
        if reste.est_positif() {
            self.remarques.push(Remarque::TropPercu { montant: reste, lieu: paiement.lieux.de("montant") });
        }
        let lieu = paiement.lieux.entite();
        self.paiements.push(PaiementImpute {
            date: paiement.date,
            montant: paiement.montant,
            nature: paiement.nature,
            imputations: parts,
            lieu,
        });
    }

    /// Spreads a payment over equal debts in proportion to what each owes; the last takes the rounding.
    fn repartir(&mut self, groupe: &[usize], reste: Montant, parts: &mut Vec<PartImputee>) -> Montant {
        let avant = self.indemnite_avant_principal();
        let du = |marche: &Self, rang: usize| {
            marche.etats.get(rang).map_or(Montant::ZERO, |etat| {
                let indemnites = if avant { etat.indemnites_dues() } else { Montant::ZERO };
                etat.interets_dus + etat.base + indemnites
            })
        };
        let total: Montant = groupe.iter().map(|rang| du(self, *rang)).sum();
        if !total.est_positif() {
            return Montant::ZERO;
        }
        let enveloppe = reste.min(total);
        let mut pris = Montant::ZERO;
        for (place, rang) in groupe.iter().enumerate() {
            let part = if place + 1 == groupe.len() {
                enveloppe - pris
            } else {
                Montant::arrondi(enveloppe.valeur() * du(self, *rang).valeur() / total.valeur()).min(enveloppe - pris)
            };
            pris += self.eteindre(*rang, part, parts, false);
        }
        pris
    }

    /// Settles one debt: interest, then principal; the indemnity before the principal where the dossier says so.
    fn eteindre(&mut self, rang: usize, somme: Montant, parts: &mut Vec<PartImputee>, choisie: bool) -> Montant {
        let avant = self.indemnite_avant_principal();
        let ordre: &[Sur] = match (avant, choisie) {
            (true, _) => &[Sur::Interets, Sur::Indemnites, Sur::Principal],
            // A sum that the debtor sent for one invoice settles its indemnity too before going elsewhere.
            (false, true) => &[Sur::Interets, Sur::Principal, Sur::Indemnites],
            (false, false) => &[Sur::Interets, Sur::Principal],
        };
        let mut pris = Montant::ZERO;
        for sur in ordre {
            pris += self.prendre(rang, *sur, somme - pris, parts);
        }
        pris
    }

    pub(super) fn indemnite_avant_principal(&self) -> bool {
        self.dossier.demande.imputation_indemnite == Some(RangIndemnite::AvantPrincipal)
    }

    fn prendre(&mut self, rang: usize, sur: Sur, somme: Montant, parts: &mut Vec<PartImputee>) -> Montant {
        let Some(etat) = self.etats.get_mut(rang) else { return Montant::ZERO };
        // Of the indemnities the flat one goes first, which a text fixes; then the penalty clause, which a judge may lower.
        if sur == Sur::Indemnites {
            let forfait = somme.min(etat.forfait_du);
            let clause = (somme - forfait).min(etat.clause_due);
            let pris = forfait + clause;
            if !pris.est_positif() {
                return Montant::ZERO;
            }
            etat.forfait_du -= forfait;
            etat.clause_due -= clause;
            etat.compte.indemnites_reglees += pris;
            etat.compte.clause_penale_reglee += clause;
            parts.push(PartImputee { sur, creance: etat.numero.clone(), montant: pris });
            self.sortir_de_la_file(rang);
            return pris;
        }
        let (du, regle) = match sur {
            Sur::Interets => (&mut etat.interets_dus, &mut etat.compte.interets_regles),
            _ => (&mut etat.base, &mut etat.compte.regle_principal),
        };
        let pris = somme.min(*du);
        if !pris.est_positif() {
            return Montant::ZERO;
        }
        *du -= pris;
        *regle += pris;
        etat.capitalise = etat.capitalise.min(etat.interets_dus);
        // What a payment settled of an item was counted to its day: the next day begins a segment.
        etat.segment = None;
        parts.push(PartImputee { sur, creance: etat.numero.clone(), montant: pris });
        self.sortir_de_la_file(rang);
        pris
    }
}
