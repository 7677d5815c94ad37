//! Interest on interest (1343-2 C. civ.): once a full year of it is due, where a clause or a decision says so.

use super::types::Remarque;
use super::{Etat, Marche};
use crate::diag::{Texte, jour_en, jour_fr};
use crate::dit;
use crate::law::duree::Duree;
use crate::model::{Dossier, Facture, Jour, Lieu, Montant, NatureContrat, NatureCreance};

/// From which day years are counted, and which of them comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Capitalisation {
    /// The eve of the first day counted.
    veille: Jour,
    annee: Duree,
    rang: u32,
}

impl Capitalisation {
    /// First day of the next year: the interest of the year before it bears interest from then on.
    pub(super) fn prochaine(self) -> Option<Jour> {
        let duree = match self.annee {
            Duree::Ans(n) => Duree::Ans(n.saturating_mul(self.rang)),
            Duree::Mois(n) => Duree::Mois(n.saturating_mul(self.rang)),
            Duree::Jours(n) => Duree::Jours(n.saturating_mul(self.rang)),
        };
        duree.a_compter_du(self.veille).succ_opt()
    }
}

/// Whether the claim is a loan to a consumer, whose interest does not bear interest (Civ. 1re, 9 Feb. 2012: single source).
#[must_use]
pub fn capitalisation_exclue(dossier: &Dossier, facture: &Facture) -> bool {
    let credit = matches!(facture.nature, Some(NatureCreance::CreditConsommation | NatureCreance::PretImmobilier | NatureCreance::Pret))
        || dossier.contrat_de(facture).is_some_and(|contrat| contrat.nature == Some(NatureContrat::Pret));
    credit && dossier.debiteur.est_particulier()
}

impl Etat<'_> {
    /// On the first day of a year, the interest still owed bears interest from then on.
    pub(super) fn capitaliser(&mut self, jour: Jour) {
        while let Some(capitalisation) = &mut self.capitalisation
            && let Some(prochaine) = capitalisation.prochaine().filter(|prochaine| *prochaine <= jour)
        {
            capitalisation.rang = capitalisation.rang.saturating_add(1);
            self.capitalise = self.interets_dus;
            self.capitalise_le = Some(prochaine);
        }
    }
}

impl Marche<'_> {
    /// The capitalisation of an item whose interest runs from `depart`, with the remark that a refusal deserves.
    pub(super) fn capitalisation_de(&mut self, facture: &Facture, depart: Option<Jour>) -> Option<Capitalisation> {
        let depart = depart?;
        let annee = self.droit.duree("civ-1343-2", "duree", depart)?.valeur;
        let ouverte = |premier: Jour| Some(Capitalisation { veille: premier.pred_opt()?, annee, rang: 1 });
        let mut depuis: Option<Jour> = None;
        if self.dossier.demande.capitalisation != Some(false) && self.clause_valable(facture, depart, annee) {
            depuis = Some(depart);
        }
        let decidee = self
            .decisions
            .iter()
            .filter(|decision| decision.acte.concerne(&facture.numero))
            .filter_map(|decision| decision.acte.capitalisation_depuis)
            .map(|jour| jour.max(depart))
            .min();
        ouverte([depuis, decidee].into_iter().flatten().min()?)
    }

    /// Whether the contract makes interest bear interest, as the law lets it.
    fn clause_valable(&mut self, facture: &Facture, depart: Jour, annee: Duree) -> bool {
        let Some(contrat) = self.dossier.contrat_de(facture) else { return false };
        if contrat.clauses.capitalisation != Some(true) {
            return false;
        }
        let lieu = contrat.lieux.de("clauses");
        if capitalisation_exclue(self.dossier, facture) {
            // The wish is refused once and for all below, whether a clause or a request carries it.
            return false;
        }
        let periode = contrat.clauses.periode_de_capitalisation.as_deref().and_then(Duree::lire);
        if periode.is_some_and(|periode| periode.a_compter_du(depart) < annee.a_compter_du(depart)) {
            self.refuser_la_capitalisation(
                facture,
                Texte::new(
                    "la clause capitalise les intérêts dus pour moins d'un an : elle est nulle et rien n'est capitalisé (source unique)",
                    "the clause capitalises interest due for less than a year: it is void and nothing is capitalised (single source)",
                ),
                lieu,
            );
            return false;
        }
        true
    }

    fn refuser_la_capitalisation(&mut self, facture: &Facture, motif: Texte, lieu: Lieu) {
        self.remarques.push(Remarque::CapitalisationExclue { creance: facture.numero.clone(), motif, lieu });
    }

    /// What is said of capitalisation once the items are open: refused, counted, or only asked of the judge.
    pub(super) fn dire_la_capitalisation(&mut self) {
        let dossier = self.dossier;
        let demandee = dossier.demande.capitalisation == Some(true);
        let mut a_demander = false;
        for facture in dossier.creances() {
            let clause = dossier.contrat_de(facture).filter(|contrat| contrat.clauses.capitalisation == Some(true));
            if capitalisation_exclue(dossier, facture) && (demandee || clause.is_some()) {
                let lieu = match clause {
                    Some(contrat) => contrat.lieux.de("clauses"),
                    None => dossier.demande.lieux.as_ref().unwrap_or(&dossier.lieux).de("capitalisation"),
                };
                let motif = Texte::new(
                    "la capitalisation est exclue contre l'emprunteur consommateur : rien n'est capitalisé (source unique)",
                    "capitalisation is excluded against a consumer borrower: nothing is capitalised (single source)",
                );
                self.refuser_la_capitalisation(facture, motif, lieu);
            } else if self.place(&facture.numero).and_then(|place| self.etats.get(place)).is_none_or(|etat| etat.capitalisation.is_none()) {
                a_demander = true;
            }
        }
        if demandee && (a_demander || dossier.creances().next().is_none()) {
            self.remarques.push(Remarque::CapitalisationDemandee);
        }
    }

    /// How capitalised interest is shown, and since when.
    pub(super) fn ligne_de_la_capitalisation(&self) -> Option<Texte> {
        let capitalisees: Vec<Jour> =
            self.etats.iter().filter(|etat| etat.reclamee).filter_map(|etat| etat.capitalisation?.veille.succ_opt()).collect();
        let premier = capitalisees.iter().min()?;
        let (fr, en) = (jour_fr(*premier), jour_en(*premier));
        let somme: Montant = self.etats.iter().filter(|etat| etat.reclamee).map(|etat| etat.capitalise).sum();
        let (s_fr, s_en) = (crate::diag::euros_fr(somme), crate::diag::euros_en(somme));
        Some(dit!(
            "Intérêts capitalisés par année entière, la première depuis le {fr} (code civil, article 1343-2 ; clause du contrat ou décision) : les intérêts échus et impayés s'ajoutent alors à la base et restent comptés parmi les intérêts, dont {s_fr} en produisent à ce jour ; un paiement éteint d'abord les intérêts qui n'en produisent pas encore.",
            "Interest capitalised by full years, the first from {en} (Civil Code, 1343-2; clause of the contract or decision): interest due and unpaid is then added to the base and stays counted as interest, of which {s_en} bears interest today; a payment first settles interest that does not yet bear any."
        ))
    }
}
