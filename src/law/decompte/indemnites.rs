//! The flat sums owed beside the principal: forty euros an invoice paid late, and the penalty clause.

use rust_decimal::Decimal;

use super::types::Indemnite;
use super::{Etat, Marche};
use crate::law::Certitude;
use crate::model::{ClausePenale, Jour, Montant, ObjetEchange, Sens};

impl Marche<'_> {
    /// The flat indemnity: per invoice paid late, once, between professionals only (D441-5).
    pub(super) fn retard(&mut self, rang: usize) {
        let entre_professionnels = self.entre_professionnels();
        let publique = self.commande_publique();
        let ouverture = self.etats.get(rang).and_then(|etat| self.ouverture(etat.facture?));
        let Some(etat) = self.etats.get_mut(rang) else { return };
        let Some(echeance) = etat.terme else { return };
        // What was settled on the due date itself was not late: the payments of that day came before this event.
        if !(entre_professionnels || publique) || !etat.base.est_positif() || ouverture.is_some_and(|ouverture| echeance >= ouverture) {
            return;
        }
        if self.dossier.demande.indemnite_forfaitaire == Some(false) {
            return;
        }
        let forfait = if publique {
            self.droit.serie("commande-publique", "indemnite", echeance)
        } else {
            self.droit.nombre("com-d441-5", "indemnite", echeance)
        };
        if let Some(indemnite) = forfait {
            let montant = Montant::arrondi(indemnite.valeur);
            etat.forfait_du += montant;
            etat.compte.indemnites += montant;
            self.indemnites.push(Indemnite {
                creance: etat.numero.clone(),
                nature: "indemnite-forfaitaire",
                montant,
                article: indemnite.article,
                jour: echeance.succ_opt(),
                assiette: None,
                certitude: indemnite.certitude,
            });
        }
    }

    /// The day on which a penalty clause is incurred: the day after the notice was received, once the debt is due (1231-5 C. civ.).
    pub(super) fn jour_de_la_clause_penale(&self, etat: &Etat<'_>) -> Option<Jour> {
        let facture = etat.facture?;
        if self.dossier.demande.clause_penale != Some(true) {
            return None;
        }
        let clauses = &self.dossier.contrat_de(facture)?.clauses;
        clauses.clause_penale?;
        let echeance = etat.terme?;
        // Where the contract says that falling due is notice enough, nothing more is waited for (1344 C. civ.).
        if clauses.exigibilite_vaut_mise_en_demeure == Some(true) {
            return hors_grace(etat, echeance.succ_opt()?);
        }
        let notice = self
            .dossier
            .echanges
            .iter()
            .filter(|e| e.objet == Some(ObjetEchange::MiseEnDemeure) && e.sens != Some(Sens::Entrant) && e.concerne(&facture.numero))
            .filter(|e| e.date <= self.jour && !e.est_revenu())
            .map(|e| e.recu().unwrap_or(e.date))
            .min()?;
        hors_grace(etat, notice.max(echeance).succ_opt()?)
    }

    pub(super) fn penale(&mut self, rang: usize) {
        let jour = self.etats.get(rang).and_then(|etat| self.jour_de_la_clause_penale(etat));
        let Some(etat) = self.etats.get_mut(rang) else { return };
        let Some(clause) =
            etat.facture.and_then(|facture| self.dossier.contrat_de(facture)).and_then(|contrat| contrat.clauses.clause_penale)
        else {
            return;
        };
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
        etat.clause_due += montant;
        etat.compte.indemnites += montant;
        etat.compte.clause_penale += montant;
        let article = self.droit.article("civ-1231-5");
        self.indemnites.push(Indemnite {
            creance: etat.numero.clone(),
            nature: "clause-penale",
            montant,
            article,
            certitude: Certitude::Confirme,
            jour,
            assiette,
        });
    }
}

/// A penalty is not incurred during a time to pay: the first day after it, if it falls within one (1343-5 C. civ.).
fn hors_grace(etat: &Etat<'_>, jour: Jour) -> Option<Jour> {
    let mut jour = jour;
    while let Some((_, au)) = etat.graces.iter().find(|(du, au)| *du <= jour && jour <= *au) {
        jour = au.succ_opt()?;
    }
    Some(jour)
}
