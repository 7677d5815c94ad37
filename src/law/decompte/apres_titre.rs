//! Interest that falls due after a title and is barred on its own, shorter period (row A43: single source): shown apart.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::taux::interet;
use super::types::{InteretsPrescrits, Segment};
use super::{Etat, Marche};
use crate::diag::{euros_en, euros_fr, jour_en, jour_fr};
use crate::dit;
use crate::law::duree::Duree;
use crate::model::{Jour, Montant, NatureActe, Qualite};

/// Whether what fell due on `echu` is barred on `jour`, each act of enforcement in time having started the period again (2244 C. civ.).
fn est_prescrit(echu: Jour, actes: &[Jour], duree: Duree, jour: Jour) -> bool {
    let depart =
        actes.iter().fold(echu, |depart, acte| if *acte >= depart && *acte <= duree.a_compter_du(depart) { *acte } else { depart });
    jour > duree.a_compter_du(depart)
}

/// The last day, after the title, whose interest is barred. What fell due earlier is never barred later: the search halves.
fn dernier_prescrit(titre: Jour, actes: &[Jour], duree: Duree, jour: Jour) -> Option<Jour> {
    let au_rang = |rang: u64| titre.checked_add_days(Days::new(rang)).unwrap_or(NaiveDate::MAX);
    let (mut prescrits, mut vivants) = (0, u64::try_from(jour.signed_duration_since(titre).num_days()).ok()?.saturating_add(1));
    while vivants - prescrits > 1 {
        let milieu = prescrits + (vivants - prescrits) / 2;
        if est_prescrit(au_rang(milieu), actes, duree, jour) { prescrits = milieu } else { vivants = milieu }
    }
    (prescrits > 0).then(|| au_rang(prescrits))
}

impl Marche<'_> {
    /// Works out, item by item, the interest left that may be barred after a title, and says the sum.
    pub(super) fn separer_les_interets_prescrits(&mut self) {
        let consommateur = self.dossier.debiteur.est_particulier() && self.dossier.creancier.qualite == Some(Qualite::Professionnel);
        let page = if consommateur { "conso-l218-2" } else { "civ-2224" };
        let Some(duree) = self.droit.duree(page, "duree", self.jour).map(|valeur| valeur.valeur) else { return };
        // Without a title nothing is looked for; with one, each segment is looked at once.
        if self.decisions.iter().all(|decision| decision.executoire.is_none()) {
            return;
        }
        let mut par_creance: BTreeMap<&str, Vec<&Segment>> = BTreeMap::new();
        for segment in &self.segments {
            par_creance.entry(segment.creance.as_str()).or_default().push(segment);
        }
        let aucun = Vec::new();
        let trouves: Vec<Option<(Montant, InteretsPrescrits)>> =
            self.etats.iter().map(|etat| self.prescrits(etat, par_creance.get(etat.numero.as_str()).unwrap_or(&aucun), duree)).collect();
        let mut somme = Montant::ZERO;
        let mut limite: Option<Jour> = None;
        for (etat, trouve) in self.etats.iter_mut().zip(trouves) {
            if let Some((prescrits, detail)) = trouve {
                let jusqu_a = detail.au;
                etat.compte.interets_prescrits = prescrits;
                etat.compte.prescrits = Some(InteretsPrescrits { article: self.droit.article(page), ..detail });
                if etat.reclamee {
                    somme += prescrits;
                    limite = limite.max(Some(jusqu_a));
                }
            }
        }
        let Some(limite) = limite.filter(|_| somme.est_positif()) else { return };
        let (s_fr, s_en, l_fr, l_en, d_en) = (euros_fr(somme), euros_en(somme), jour_fr(limite), jour_en(limite), duree.en_anglais());
        let article = self.droit.article(page);
        self.lignes.push(dit!(
            "Des intérêts ci-dessus, {s_fr}, échus après le titre et au plus tard le {l_fr}, peuvent être prescrits : ils suivent le délai de {duree} de la créance et non celui du titre ({article} ; avis du 4 juillet 2016, source unique) ; ils restent comptés, faute d'être opposés.",
            "Of the interest above, {s_en}, due after the title and by {l_en}, may be barred: it follows the period of the claim, {d_en}, and not that of the title ({article}; opinion of 4 July 2016, single source); it stays counted until that is pleaded."
        ));
    }

    fn prescrits(&self, etat: &Etat<'_>, segments: &[&Segment], duree: Duree) -> Option<(Montant, InteretsPrescrits)> {
        let facture = etat.facture?;
        let (_, titre) = self.titre_de(&facture.numero)?;
        let mut actes: Vec<Jour> = self
            .dossier
            .actes
            .iter()
            .filter(|acte| acte.date <= self.jour && acte.codebiteur.is_none() && acte.concerne(&facture.numero))
            .filter(|acte| {
                matches!(
                    acte.nature,
                    NatureActe::SaisieAttribution
                        | NatureActe::SaisieConservatoire
                        | NatureActe::CommandementDeSaisieVente
                        | NatureActe::CommandementDeSaisieImmobiliere
                )
            })
            .map(|acte| acte.date)
            .collect();
        actes.sort_unstable();
        let limite = dernier_prescrit(titre, &actes, duree, self.jour)?;
        let (mut avant, mut apres) = (Montant::ZERO, Montant::ZERO);
        for segment in segments.iter().filter(|segment| segment.du <= limite) {
            let jours = |du: Jour, au: Jour| au.signed_duration_since(du).num_days() + 1;
            let part = |au: Jour| match au {
                au if au >= segment.au => segment.montant,
                au if au < segment.du => Montant::ZERO,
                au => interet(segment.base, segment.taux, segment.du, jours(segment.du, au), self.calcul),
            };
            avant += part(titre);
            apres += part(limite) - part(titre);
        }
        // What was paid went to the oldest interest first.
        let paye = etat.compte.interets_regles - avant.min(etat.compte.interets_regles);
        let regles = paye.min(apres);
        let reste = (apres - regles).min(etat.interets_dus);
        let detail = InteretsPrescrits { titre, au: limite, echus: apres, regles, article: String::new() };
        reste.est_positif().then_some((reste, detail))
    }
}
