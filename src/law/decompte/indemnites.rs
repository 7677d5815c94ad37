//! The flat sums owed beside the principal: forty euros an invoice paid late, and the penalty clause.

use rust_decimal::Decimal;

use super::Marche;
use super::types::Indemnite;
use crate::law::exigibilite::Exigibilite;
use crate::model::{ClausePenale, Facture, Jour, Montant, ObjetEchange, Sens};

impl Marche<'_> {
    /// The flat indemnity: per invoice paid late, once, between professionals only (D441-5).
    pub(super) fn retard(&mut self, rang: usize) {
        let entre_professionnels = self.entre_professionnels();
        let ouverture = self.etats.get(rang).and_then(|etat| self.ouverture(etat.facture));
        let Some(etat) = self.etats.get_mut(rang) else { return };
        let Some(echeance) = etat.exigible.echeance else { return };
        // What was settled on the due date itself was not late: the payments of that day came before this event.
        if !entre_professionnels || !etat.base.est_positif() || ouverture.is_some_and(|ouverture| echeance >= ouverture) {
            return;
        }
        if self.dossier.demande.indemnite_forfaitaire == Some(false) {
            return;
        }
        if let Some(indemnite) = self.droit.nombre("com-d441-5", "indemnite", echeance) {
            let montant = Montant::arrondi(indemnite.valeur);
            etat.indemnites_dues += montant;
            etat.compte.indemnites += montant;
            self.indemnites.push(Indemnite {
                creance: etat.facture.numero.clone(),
                nature: "indemnite-forfaitaire",
                montant,
                article: indemnite.article,
                jour: echeance.succ_opt(),
                assiette: None,
            });
        }
    }

    /// The day on which a penalty clause is incurred: the day after the notice was received, once the debt is due (1231-5 C. civ.).
    pub(super) fn jour_de_la_clause_penale(&self, facture: &Facture, exigible: &Exigibilite) -> Option<Jour> {
        if self.dossier.demande.clause_penale != Some(true) {
            return None;
        }
        let clauses = &self.dossier.contrat_de(facture)?.clauses;
        clauses.clause_penale?;
        let echeance = exigible.echeance?;
        // Where the contract says that falling due is notice enough, nothing more is waited for (1344 C. civ.).
        if clauses.exigibilite_vaut_mise_en_demeure == Some(true) {
            return echeance.succ_opt();
        }
        let notice = self
            .dossier
            .echanges
            .iter()
            .filter(|e| e.objet == Some(ObjetEchange::MiseEnDemeure) && e.sens != Some(Sens::Entrant) && e.concerne(&facture.numero))
            .filter(|e| e.date <= self.jour && !e.est_revenu())
            .map(|e| e.recu().unwrap_or(e.date))
            .min()?;
        notice.max(echeance).succ_opt()
    }

    pub(super) fn penale(&mut self, rang: usize) {
        let jour = self.etats.get(rang).and_then(|etat| self.jour_de_la_clause_penale(etat.facture, &etat.exigible));
        let Some(etat) = self.etats.get_mut(rang) else { return };
        let Some(clause) = self.dossier.contrat_de(etat.facture).and_then(|contrat| contrat.clauses.clause_penale) else { return };
        let montant = match clause {
            ClausePenale::Taux(taux) => Montant::arrondi(etat.base.valeur() * taux / Decimal::ONE_HUNDRED),
            ClausePenale::Montant(montant) => montant,
        };
        let assiette = match clause {
            ClausePenale::Taux(taux) => Some((etat.base, taux)),
            ClausePenale::Montant(_) => None,
        };
        if !etat.base.est_positif() {
            return;
        }
        etat.indemnites_dues += montant;
        etat.compte.indemnites += montant;
        let article = self.droit.article("civ-1231-5");
        let creance = etat.facture.numero.clone();
        self.indemnites.push(Indemnite { creance, nature: "clause-penale", montant, article, jour, assiette });
    }
}
