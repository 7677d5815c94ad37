//! Which interest an item bears, and from which day (money.md, sections 1 and 5; D05, D21).

use super::Marche;
use super::taux::Taux;
use super::types::{NatureInteret, PointDeDepart, Remarque};
use crate::diag::{Texte, jour_en, jour_fr};
use crate::dit;
use crate::law::Colonne;
use crate::law::exigibilite::Exigibilite;
use crate::model::{Canal, ChoixInterets, Facture, Jour, Lieu, NatureActe, ObjetEchange, PenalitesRetard, Qualite, Sens};

impl Marche<'_> {
    /// Whether L441-10 applies: the creditor and the debtor are professionals.
    pub(super) fn entre_professionnels(&self) -> bool {
        self.dossier.creancier.qualite == Some(Qualite::Professionnel) && self.dossier.debiteur.qualite == Some(Qualite::Professionnel)
    }

    /// Whether interest is that of public procurement: a professional creditor against a public buyer (L2192-13 CCP).
    pub(super) fn commande_publique(&self) -> bool {
        self.dossier.creancier.qualite == Some(Qualite::Professionnel) && self.dossier.debiteur.qualite == Some(Qualite::PersonnePublique)
    }

    pub(super) fn legal(&self) -> (Taux, NatureInteret) {
        let colonne = if self.dossier.creancier.est_particulier() { Colonne::Particulier } else { Colonne::Autre };
        (Taux::Legal(colonne), NatureInteret::Legal)
    }

    /// The regime of money.md section 1, and the wishes that the law grants.
    pub(super) fn regime(&mut self, facture: &Facture) -> (Taux, NatureInteret) {
        let clauses = self.dossier.contrat_de(facture).map(|contrat| &contrat.clauses);
        let professionnels = self.entre_professionnels();
        let publique = self.commande_publique();
        let claimed = self.dossier.creances().any(|autre| autre.numero == facture.numero);
        let mut refuser = |motif: Texte, cle: &str| {
            if claimed {
                let article = self.droit.article(cle);
                self.remarques.push(Remarque::VoeuRefuse { creance: facture.numero.clone(), motif, article });
            }
        };
        match self.dossier.demande.interets {
            Some(ChoixInterets::Legal) => self.legal(),
            Some(ChoixInterets::Conventionnel) => match clauses.and_then(|clauses| clauses.interets) {
                Some(taux) => (Taux::Conventionnel(taux), NatureInteret::Conventionnel),
                None => {
                    refuser(
                        Texte::new(
                            "aucun taux conventionnel n'est stipulé par écrit : le décompte applique l'intérêt légal",
                            "no conventional rate is agreed in writing: the statement applies legal interest",
                        ),
                        "civ-1343-1",
                    );
                    self.legal()
                }
            },
            // The rate of public procurement is of public order: no clause of the contract replaces it here.
            Some(ChoixInterets::Penalites) | None if publique => (Taux::Publique(None), NatureInteret::CommandePublique),
            Some(ChoixInterets::Penalites) | None if professionnels => {
                let points = self
                    .droit
                    .nombre("com-l441-10", "points", facture.echeance.or(facture.emise_le).unwrap_or(self.jour))
                    .map(|v| v.valeur);
                match clauses.and_then(|clauses| clauses.penalites_retard) {
                    Some(PenalitesRetard::Taux(taux)) => (Taux::Fixe(taux), NatureInteret::PenalitesContractuelles),
                    Some(PenalitesRetard::BcePlus(stipules)) if Some(stipules) != points => {
                        (Taux::Bce { points: Some(stipules), stipule: true }, NatureInteret::PenalitesContractuelles)
                    }
                    // A clause that only repeats the statute is the statute.
                    _ => (Taux::Bce { points: None, stipule: false }, NatureInteret::PenalitesL44110),
                }
            }
            Some(ChoixInterets::Penalites) => {
                refuser(
                    Texte::new(
                        "les pénalités de retard ne sont dues qu'entre professionnels : le décompte applique l'intérêt légal",
                        "late-payment penalties are owed between professionals only: the statement applies legal interest",
                    ),
                    "com-l441-10",
                );
                self.legal()
            }
            None => self.legal(),
        }
    }

    /// From which day interest runs (money.md 5, D05), with the ground.
    pub(super) fn depart(&mut self, facture: &Facture, exigible: &Exigibilite, nature: NatureInteret, lieu: &Lieu) -> Option<Jour> {
        let lendemain = |jour: Jour| jour.succ_opt();
        let echeance = exigible.echeance;
        let mut point = |premier: Option<Jour>, motif: Texte, cle: &str, lieu: Lieu| {
            let article = self.droit.article(cle);
            self.points.push(PointDeDepart { creance: facture.numero.clone(), premier_jour: premier, motif, article, lieu });
            premier
        };
        let Some(echeance) = echeance else {
            return point(None, Texte::new("l'échéance n'est pas connue", "the due date is not known"), "com-l441-10", lieu.clone());
        };
        if nature != NatureInteret::Legal {
            let cle = match nature {
                NatureInteret::Conventionnel => "civ-1343-1",
                NatureInteret::CommandePublique => "ccp-r2192-31",
                _ => "com-l441-10",
            };
            let (fr, en) = (jour_fr(echeance), jour_en(echeance));
            let motif = dit!("de plein droit, le lendemain de l'échéance du {fr}", "as of right, the day after the due date of {en}");
            return point(lendemain(echeance), motif, cle, exigible.lieu.clone());
        }
        let vaut_notice =
            self.dossier.contrat_de(facture).and_then(|contrat| contrat.clauses.exigibilite_vaut_mise_en_demeure) == Some(true);
        if vaut_notice {
            let motif = Texte::new(
                "le contrat dit que l'exigibilité vaut mise en demeure : lendemain de l'échéance",
                "the contract says that falling due is notice enough: day after the due date",
            );
            return point(lendemain(echeance), motif, "civ-1344", exigible.lieu.clone());
        }
        let acte = self
            .dossier
            .actes
            .iter()
            .filter(|a| {
                matches!(a.nature, NatureActe::Assignation | NatureActe::Refere | NatureActe::Signification)
                    && a.concerne(&facture.numero)
                    && a.date <= self.jour
            })
            .min_by_key(|a| a.date);
        let decision = self.decision_sur(&facture.numero);
        let notice = self
            .dossier
            .echanges
            .iter()
            .filter(|e| {
                e.objet == Some(ObjetEchange::MiseEnDemeure)
                    && e.sens != Some(Sens::Entrant)
                    && e.concerne(&facture.numero)
                    && e.date <= self.jour
                    && !e.est_revenu()
                    // A claim in court is notice enough: a letter that comes after it moves nothing.
                    && acte.into_iter().chain(decision).all(|acte| e.recu().unwrap_or(e.date) <= acte.date)
            })
            .min_by_key(|e| e.date);
        if let Some(notice) = notice {
            let avis = notice.avis_de_reception.as_ref();
            let lieu = notice.lieux.entite();
            let (recue, motif) = match (avis.and_then(|a| a.distribue_le).or(notice.recu_le), avis.and_then(|a| a.presente_le)) {
                (Some(jour), _) => (jour, {
                    let (fr, en) = (jour_fr(jour), jour_en(jour));
                    dit!(
                        "lendemain de la réception de la mise en demeure, distribuée le {fr}",
                        "day after the notice was received, handed over on {en}"
                    )
                }),
                (None, Some(jour)) => (jour, {
                    let (fr, en) = (jour_fr(jour), jour_en(jour));
                    dit!(
                        "lendemain de la présentation de la mise en demeure, le {fr} (non réclamée)",
                        "day after the notice was presented, on {en} (not collected)"
                    )
                }),
                (None, None) => (notice.date, {
                    let (fr, en) = (jour_fr(notice.date), jour_en(notice.date));
                    if notice.canal != Some(Canal::CommissaireDeJustice) {
                        self.remarques.push(Remarque::ReceptionNonProuvee { creance: facture.numero.clone(), lieu: lieu.clone() });
                    }
                    dit!("lendemain de la mise en demeure du {fr}", "day after the notice of {en}")
                }),
            };
            let premier = lendemain(recue.max(echeance));
            let article = self.droit.article("civ-1344-1");
            self.points.push(PointDeDepart { creance: facture.numero.clone(), premier_jour: premier, motif, article, lieu });
            return premier;
        }
        let mut point = |premier: Option<Jour>, motif: Texte, lieu: Lieu| {
            let article = self.droit.article("civ-1231-6");
            self.points.push(PointDeDepart { creance: facture.numero.clone(), premier_jour: premier, motif, article, lieu });
            premier
        };
        match (acte, decision) {
            (None, Some(decision)) => {
                let (fr, en) = (jour_fr(decision.date), jour_en(decision.date));
                let premier = lendemain(decision.date.max(echeance));
                let article = self.droit.article("civ-1231-7");
                let motif = dit!("lendemain de la décision du {fr}", "day after the decision of {en}");
                self.points.push(PointDeDepart {
                    creance: facture.numero.clone(),
                    premier_jour: premier,
                    motif,
                    article,
                    lieu: decision.lieux.entite(),
                });
                premier
            }
            (Some(acte), _) => {
                let (fr, en) = (jour_fr(acte.date), jour_en(acte.date));
                let motif = if acte.nature == NatureActe::Signification {
                    dit!(
                        "lendemain de la signification du {fr} (point de départ non vérifié)",
                        "day after service on {en} (start not verified)"
                    )
                } else {
                    dit!("lendemain de l'assignation du {fr}", "day after the writ of {en}")
                };
                point(lendemain(acte.date.max(echeance)), motif, acte.lieux.entite())
            }
            (None, None) => point(
                None,
                Texte::new(
                    "aucune mise en demeure ni demande en justice : l'intérêt légal ne court pas encore",
                    "no notice and no claim in court: legal interest does not run yet",
                ),
                lieu.clone(),
            ),
        }
    }

    /// Last day on which nothing is late: the due date, or the day a condition came true (1304 C. civ.); nothing while it is pending.
    pub(super) fn terme(&self, facture: &Facture, exigible: &Exigibilite) -> Option<Jour> {
        match &facture.condition {
            None => exigible.echeance,
            Some(condition) => Some(exigible.echeance?.max(condition.realisee_le.filter(|jour| *jour <= self.jour)?)),
        }
    }

    /// The first day of interest, moved after the day on which the condition of the debt came true.
    pub(super) fn apres_la_condition(&mut self, facture: &Facture, depart: Option<Jour>) -> Option<Jour> {
        let Some(condition) = &facture.condition else { return depart };
        let realisee = condition.realisee_le.filter(|jour| *jour <= self.jour);
        let premier = realisee.and_then(|jour| jour.succ_opt()).and_then(|lendemain| depart.map(|depart| depart.max(lendemain)));
        if premier != depart
            && let Some(point) = self.points.last_mut()
        {
            point.premier_jour = premier;
            point.article = self.droit.article("civ-1304");
            point.lieu = facture.lieux.de("condition");
            point.motif = match realisee {
                Some(jour) => {
                    let (fr, en) = (jour_fr(jour), jour_en(jour));
                    dit!("lendemain de la réalisation de la condition, le {fr}", "day after the condition came true, on {en}")
                }
                None => Texte::new(
                    "la condition n'est pas réalisée : aucun intérêt ne court",
                    "the condition has not come true: no interest runs",
                ),
            };
        }
        premier
    }
}
