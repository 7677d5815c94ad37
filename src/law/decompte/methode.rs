//! The method printed under every account, and what another rate would have given (D22).

use super::taux::{defaut, plancher, stipule};
use super::types::{NatureInteret, Remarque, Segment};
use super::{Etat, Marche, marcher};
use crate::diag::{Texte, euros_en, euros_fr, jour_en, jour_fr};
use crate::dit;
use crate::model::{Calcul, ContreValeur, Facture, Jour, Montant, TauxSousPlancher};

impl Marche<'_> {
    /// Items whose agreed rate is below three times the legal rate in some semester counted (D22).
    pub(super) fn planchers(&self) -> Vec<Remarque> {
        let mut remarques = Vec::new();
        for etat in self.etats.iter().filter(|etat| etat.nature == NatureInteret::PenalitesContractuelles) {
            let Some(facture) = etat.facture else { continue };
            let numero = &etat.numero;
            let segments: Vec<&Segment> = self.segments.iter().filter(|segment| segment.creance == *numero).collect();
            let sous = segments.iter().find_map(|segment| {
                let stipule = stipule(self.droit, &etat.taux, segment.du)?;
                let plancher = plancher(self.droit, segment.du)?.valeur;
                let defaut = defaut(self.droit, segment.du)?.valeur;
                (stipule < plancher).then_some((stipule, plancher, defaut))
            });
            let Some((s, p, d)) = sous else { continue };
            // The other totals are what the choice would really give: payments are imputed anew.
            let total = |choix: TauxSousPlancher| -> Montant {
                let autre = marcher(self.dossier, self.jour, self.droit, Some(choix));
                autre.etats.iter().find(|etat| etat.numero == *numero).map_or(Montant::ZERO, |etat| etat.compte.interets)
            };
            remarques.push(Remarque::SousPlancher {
                creance: numero.clone(),
                stipule: s,
                plancher: p,
                defaut: d,
                totaux: [total(TauxSousPlancher::Stipule), total(TauxSousPlancher::Plancher), total(TauxSousPlancher::Suppletif)],
                applique: self.choix.unwrap_or(TauxSousPlancher::Stipule),
                lieu: self.dossier.contrat_de(facture).map_or_else(|| facture.lieux.entite(), |contrat| contrat.lieux.de("clauses")),
            });
        }
        remarques
    }

    pub(super) fn methode(&self, arret: Option<Jour>) -> Vec<Texte> {
        let diviseur = match self.calcul {
            Calcul::Act365 => Texte::new(
                "Intérêts simples : base × taux × jours / 365, années bissextiles comprises.",
                "Simple interest: base × rate × days / 365, leap years included.",
            ),
            Calcul::ExactExact => Texte::new(
                "Intérêts simples : base × taux × jours / nombre exact de jours de l'année civile.",
                "Simple interest: base × rate × days / exact number of days of the calendar year.",
            ),
        };
        let rang = if self.indemnite_avant_principal() {
            Texte::new(
                "Les paiements s'imputent sur les intérêts, puis sur l'indemnité forfaitaire, puis sur le principal (code civil, articles 1343-1 et 1342-10 ; rang de l'indemnité : choix du dossier).",
                "Payments are imputed to interest, then to the flat indemnity, then to the principal (Civil Code, 1343-1 and 1342-10; rank of the indemnity: the dossier's choice).",
            )
        } else {
            Texte::new(
                "Les paiements s'imputent sur les intérêts, puis sur le principal, puis sur l'indemnité forfaitaire (code civil, articles 1343-1 et 1342-10 ; le rang de l'indemnité n'est fixé par aucun texte).",
                "Payments are imputed to interest, then to the principal, then to the flat indemnity (Civil Code, 1343-1 and 1342-10; no text fixes the rank of the indemnity).",
            )
        };
        let mut methode = vec![
            diviseur,
            Texte::new(
                "Le lendemain du point de départ porte intérêt, de même que le jour du paiement et celui de l'arrêté ; un avoir réduit le principal dès sa date.",
                "The day after the start bears interest, and so do the day of payment and the closing day; a credit note reduces the principal from its date.",
            ),
            Texte::new(
                "La période est coupée à chaque 1er janvier et 1er juillet, et à chaque changement de base ou de taux ; chaque segment est arrondi au centime, la moitié s'éloignant de zéro, et le total est la somme des segments arrondis.",
                "The period is cut at each 1 January and 1 July, and at each change of base or rate; each segment is rounded to the cent, half away from zero, and the total is the sum of the rounded segments.",
            ),
            rang,
        ];
        if self.etats.iter().any(|etat| etat.nature == NatureInteret::CommandePublique) {
            methode.push(Texte::new(
                "Commande publique : le taux, calculé à partir de celui de la BCE du semestre où les intérêts ont commencé à courir, reste le même pour tout le retard ; la base TTC, le diviseur et l'indemnité de 40 € reposent sur une source unique ; que le contrat soit un marché public reste à vérifier.",
                "Public procurement: the rate, worked out from the ECB rate of the semester in which interest started, stays the same for the whole delay; the base with tax, the divisor and the indemnity of 40 EUR rest on a single source; that the contract is a public one remains to be checked.",
            ));
        }
        let deux = |etat: &Etat<'_>| etat.compte.clause_penale.est_positif() && etat.compte.clause_penale < etat.compte.indemnites;
        if self.reclames().any(deux) {
            methode.push(Texte::new(
                "Entre l'indemnité forfaitaire et la clause pénale, un paiement éteint d'abord la première (aucun texte n'en fixe le rang).",
                "Between the flat indemnity and the penalty clause, a payment settles the former first (no text ranks them).",
            ));
        }
        methode.extend(self.ligne_de_la_capitalisation());
        methode.extend(self.lignes_des_decisions());
        methode.extend(self.lignes.iter().cloned());
        if let Some(dernier) = arret {
            let (fr, en) = (jour_fr(dernier), jour_en(dernier));
            methode.push(dit!(
                "Le cours des intérêts est arrêté par le jugement d'ouverture : dernier jour compté, le {fr}.",
                "Interest stops at the opening judgment: last day counted, {en}."
            ));
        }
        methode
    }
}

/// How an item in a foreign currency was turned into euros, and at the rate of which day.
pub(super) fn conversion(facture: &Facture, montant: Montant, valeur: &ContreValeur, euros: Montant) -> Texte {
    let numero = &facture.numero;
    let devise = facture.devise.as_deref().unwrap_or_default();
    let (taux, taux_fr) = (valeur.taux.normalize(), valeur.taux.normalize().to_string().replace('.', ","));
    let (m_fr, m_en) = (euros_fr(montant), euros_en(montant));
    let (m_fr, m_en) = (m_fr.trim_end_matches(['€', '\u{a0}', '\u{202f}', ' ']), m_en.trim_matches(['€', '\u{a0}', ' ']));
    let (e_fr, e_en) = (euros_fr(euros), euros_en(euros));
    let (j_fr, j_en) = match valeur.le {
        Some(le) => (format!(" du {}", jour_fr(le)), format!(" of {}", jour_en(le))),
        None => (" non daté".to_owned(), " without a date".to_owned()),
    };
    let source = valeur.source.as_deref().map(|source| format!(" ({source})")).unwrap_or_default();
    dit!(
        "{numero} : {m_fr} {devise} × {taux_fr} = {e_fr}, au cours{j_fr}{source} ; le jour du cours dépend de la procédure (code civil, article 1343-3).",
        "{numero}: {m_en} {devise} × {taux} = {e_en}, at the rate{j_en}{source}; the day of the rate depends on the procedure (Civil Code, 1343-3)."
    )
}
