//! When a claim item falls due, and which dates could be argued.

use super::Droit;
use super::duree::Duree;
use crate::model::{CategoriePublique, Contrat, DelaiPaiement, Dossier, Facture, FinDeMois, Jour, Lieu, Qualite};
use chrono::{Datelike, Months, NaiveDate};
use rust_decimal::prelude::ToPrimitive;

/// Where the due date comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origine {
    /// Agreed: a contract's term backs it (D23).
    Convenue,
    /// Only printed on the creditor's own invoice.
    Imprimee,
    /// No term: thirty days after receipt or performance between professionals (L441-10 I), the statutory term of a public buyer.
    Suppletive,
    /// No term, consumer: on receipt (single source).
    Reception,
}

/// The due date of a claim item.
#[derive(Debug, Clone)]
pub struct Exigibilite {
    /// For interest and exigibility: the later of the arguable dates (D37).
    pub echeance: Option<Jour>,
    /// The earlier one.
    pub prudente: Option<Jour>,
    /// The later one.
    pub tardive: Option<Jour>,
    /// Where it comes from.
    pub origine: Origine,
    /// The contract's date and the invoice's, where they differ.
    pub desaccord: Option<(Jour, Jour)>,
    /// The earliest and latest days that the contract's term gives.
    pub termes: Option<(Jour, Jour)>,
    /// "N jours fin de mois" without saying which method (D76).
    pub methode_a_preciser: bool,
    /// The line that shows it.
    pub lieu: Lieu,
    /// The text.
    pub article: String,
}

/// Works out when `facture` falls due.
#[must_use]
pub fn exigibilite(dossier: &Dossier, facture: &Facture, droit: &Droit) -> Exigibilite {
    let contrat = dossier.contrat_de(facture);
    let delai = contrat.and_then(|contrat| contrat.clauses.delai_paiement);
    let termes = delai.and_then(|delai| termes(delai, facture));
    let methode_a_preciser = matches!(delai, Some(DelaiPaiement::FinDeMois(_, FinDeMois::NonPrecise)));
    let lieu = facture.lieux.de("echeance");
    let article = droit.article("com-l441-10");
    match (termes, facture.echeance) {
        (Some((tot, tard)), Some(echeance)) => {
            // A printed date equal to one of two admitted methods agrees with the contract; the creditor alone did not choose (D76).
            let desaccord = (echeance != tot && echeance != tard).then_some((tard, echeance));
            Exigibilite {
                echeance: Some(tard.max(echeance)),
                prudente: Some(tot.min(echeance)),
                tardive: Some(tard.max(echeance)),
                origine: Origine::Convenue,
                desaccord,
                termes,
                methode_a_preciser: methode_a_preciser && tot != tard,
                lieu,
                article,
            }
        }
        (Some((tot, tard)), None) => Exigibilite {
            echeance: Some(tard),
            prudente: Some(tot),
            tardive: Some(tard),
            origine: Origine::Convenue,
            desaccord: None,
            termes,
            methode_a_preciser: methode_a_preciser && tot != tard,
            lieu: contrat.map_or(lieu, |contrat: &Contrat| contrat.lieux.de("clauses")),
            article,
        },
        (None, Some(echeance)) => Exigibilite {
            echeance: Some(echeance),
            prudente: Some(echeance),
            tardive: Some(echeance),
            // A contract with a term backs it, even where the invoice date that would check it is missing (D23).
            origine: if delai.is_some() { Origine::Convenue } else { Origine::Imprimee },
            desaccord: None,
            termes,
            methode_a_preciser: false,
            lieu,
            article,
        },
        (None, None) => {
            let executee = facture.executee_le.map(|plage| plage.au);
            let reception = facture.recue_le.into_iter().chain(executee).max();
            let professionnel = matches!(dossier.debiteur.qualite, Some(Qualite::Professionnel));
            let public = est_une_commande_publique(dossier);
            // An acceptance that the contract provides for, within its legal length, may postpone the start: outer reading only.
            let acceptee = if professionnel && !public { acceptation(contrat, facture, droit) } else { None };
            let echeance = if public {
                terme_public(dossier, facture, droit)
            } else if professionnel {
                reception.and_then(|jour| Some(droit.duree("com-l441-10", "delai_suppletif", jour)?.valeur.a_compter_du(jour)))
            } else {
                facture.recue_le.or(facture.emise_le).into_iter().chain(executee).max()
            };
            let tardive = acceptee.and_then(|jour| Some(droit.duree("com-l441-10", "delai_suppletif", jour)?.valeur.a_compter_du(jour)));
            let tardive = echeance.max(tardive.filter(|_| echeance.is_some()));
            Exigibilite {
                echeance: tardive,
                prudente: echeance,
                tardive,
                origine: if professionnel || public { Origine::Suppletive } else { Origine::Reception },
                desaccord: None,
                termes,
                methode_a_preciser: false,
                lieu: facture.lieux.de("emise_le"),
                article: if public { droit.article("ccp-l2192-10") } else { article },
            }
        }
    }
}

/// The day on which an acceptance or verification that the contract provides for was over, never counted beyond the length
/// that the law allows from receipt or performance (L441-10 C. com.); nothing without such a clause or such a day.
#[must_use]
pub fn acceptation(contrat: Option<&Contrat>, facture: &Facture, droit: &Droit) -> Option<Jour> {
    contrat?.clauses.procedure_d_acceptation.as_ref()?;
    let fin = fin_d_acceptation(facture, droit)?;
    facture.verifiee_le.map(|jour| jour.min(fin))
}

/// The last day that the law leaves to an acceptance or verification procedure, from receipt or performance.
#[must_use]
pub fn fin_d_acceptation(facture: &Facture, droit: &Droit) -> Option<Jour> {
    let depart = facture.executee_le?.au;
    Some(droit.duree("com-l441-10", "acceptation", depart)?.valeur.a_compter_du(depart))
}

/// Whether the claim is that of a professional on a public buyer.
fn est_une_commande_publique(dossier: &Dossier) -> bool {
    dossier.creancier.qualite == Some(Qualite::Professionnel) && dossier.debiteur.qualite == Some(Qualite::PersonnePublique)
}

/// The last day of the statutory term of a public buyer, from the invoice received and the performance, whichever comes later
/// (R2192-10 CCP, D45); nothing while the kind of body or the day of receipt is missing.
fn terme_public(dossier: &Dossier, facture: &Facture, droit: &Droit) -> Option<Jour> {
    let colonne = match dossier.debiteur.personne_publique.as_ref()?.categorie? {
        CategoriePublique::Etat => "delai_etat",
        CategoriePublique::Collectivite => "delai_collectivite",
        CategoriePublique::Sante => "delai_sante",
        CategoriePublique::EntreprisePublique => "delai_entreprise_publique",
    };
    let depart = facture.recue_le?.max(facture.executee_le.map_or(NaiveDate::MIN, |plage| plage.au));
    let jours = droit.serie("commande-publique", colonne, depart)?.valeur.to_u32()?;
    Some(Duree::Jours(jours).a_compter_du(depart))
}

/// The earliest and latest days that a payment term can mean, from the invoice date.
fn termes(delai: DelaiPaiement, facture: &Facture) -> Option<(Jour, Jour)> {
    let emise = facture.emise_le?;
    let plus = |jour: Jour, n: u32| Duree::Jours(n).a_compter_du(jour);
    Some(match delai {
        DelaiPaiement::AReception => {
            let jour = facture.recue_le.unwrap_or(emise);
            (jour, jour)
        }
        DelaiPaiement::Jours(n) => (plus(emise, n), plus(emise, n)),
        DelaiPaiement::FinDeMois(n, methode) => {
            let a = fin_de_mois(plus(emise, n));
            let b = plus(fin_de_mois(emise), n);
            match methode {
                FinDeMois::JoursPuisFin => (a, a),
                FinDeMois::FinPuisJours => (b, b),
                FinDeMois::NonPrecise => (a.min(b), a.max(b)),
            }
        }
    })
}

/// The last day of the month.
#[must_use]
pub fn fin_de_mois(jour: Jour) -> Jour {
    jour.with_day(1).and_then(|premier| premier.checked_add_months(Months::new(1))).and_then(|suivant| suivant.pred_opt()).unwrap_or(jour)
}

/// The last day of the ten-day period of the calendar that holds `jour`: the 10th, the 20th, the end of the month.
#[must_use]
pub fn fin_de_decade(jour: Jour) -> Jour {
    [10, 20].into_iter().filter(|rang| jour.day() <= *rang).find_map(|rang| jour.with_day(rang)).unwrap_or_else(|| fin_de_mois(jour))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::exemples::{dossier, facture, jour};

    #[test]
    fn ten_days_of_the_calendar_end_on_the_10th_the_20th_and_the_last() {
        for (jour_, fin) in [
            ("2026-02-01", "2026-02-10"),
            ("2026-02-10", "2026-02-10"),
            ("2026-02-11", "2026-02-20"),
            ("2026-02-20", "2026-02-20"),
            ("2026-02-21", "2026-02-28"),
            ("2024-02-21", "2024-02-29"),
            ("2026-12-31", "2026-12-31"),
        ] {
            assert_eq!(fin_de_decade(jour(jour_)), jour(fin), "{jour_}");
        }
    }

    #[test]
    fn end_of_month_has_two_methods() {
        // Oracle money-O20: 15 February 2025, "45 jours fin de mois": A = 30 April; B = 14 April.
        for (methode, tot, tard) in [
            (FinDeMois::JoursPuisFin, "2025-04-30", "2025-04-30"),
            (FinDeMois::FinPuisJours, "2025-04-14", "2025-04-14"),
            (FinDeMois::NonPrecise, "2025-04-14", "2025-04-30"),
        ] {
            let mut f = facture("F");
            f.emise_le = Some(jour("2025-02-15"));
            assert_eq!(termes(DelaiPaiement::FinDeMois(45, methode), &f), Some((jour(tot), jour(tard))));
        }
    }

    #[test]
    fn the_later_of_contract_and_invoice_counts() {
        let mut d = dossier();
        d.factures[0].emise_le = Some(jour("2025-03-31"));
        d.factures[0].echeance = Some(jour("2025-04-15"));
        d.factures[0].contrat = Some("C".into());
        d.contrats.push(crate::law::exemples::contrat("C", |c| c.clauses.delai_paiement = Some(DelaiPaiement::Jours(30))));
        let e = exigibilite(&d, &d.factures[0], Droit::integre());
        assert_eq!(
            (e.echeance, e.prudente, e.desaccord),
            (Some(jour("2025-04-30")), Some(jour("2025-04-15")), Some((jour("2025-04-30"), jour("2025-04-15"))))
        );
    }

    #[test]
    fn a_date_printed_by_the_creditor_does_not_choose_the_method() {
        let mut d = dossier();
        d.factures[0].emise_le = Some(jour("2025-02-15"));
        d.factures[0].contrat = Some("C".into());
        let delai = DelaiPaiement::FinDeMois(45, FinDeMois::NonPrecise);
        d.contrats.push(crate::law::exemples::contrat("C", |c| c.clauses.delai_paiement = Some(delai)));
        for (imprimee, desaccord) in [("2025-04-30", false), ("2025-04-14", false), ("2025-04-20", true)] {
            d.factures[0].echeance = Some(jour(imprimee));
            let e = exigibilite(&d, &d.factures[0], Droit::integre());
            assert_eq!((e.prudente, e.echeance), (Some(jour("2025-04-14")), Some(jour("2025-04-30"))), "{imprimee}");
            assert_eq!((e.methode_a_preciser, e.desaccord.is_some()), (true, desaccord), "{imprimee}");
        }
    }

    #[test]
    fn an_acceptance_postpones_the_default_term_in_the_outer_reading_alone() {
        // Performed on 1 January 2025: acceptance ends on the 31st at the latest, and payment thirty days later, on 2 March.
        let mut d = dossier();
        d.factures[0].contrat = Some("C".into());
        d.contrats.push(crate::law::exemples::contrat("C", |c| c.clauses.procedure_d_acceptation = Some("45 jours".into())));
        for (verifiee, echeance) in [
            (None, "2025-01-31"),
            (Some("2025-01-01"), "2025-01-31"),
            (Some("2025-01-30"), "2025-03-01"),
            (Some("2025-01-31"), "2025-03-02"),
            (Some("2025-02-01"), "2025-03-02"),
        ] {
            d.factures[0].verifiee_le = verifiee.map(jour);
            let e = exigibilite(&d, &d.factures[0], Droit::integre());
            assert_eq!((e.prudente, e.echeance), (Some(jour("2025-01-31")), Some(jour(echeance))), "{verifiee:?}");
        }
        // Without the clause nothing is postponed, nor where the parties agreed a term.
        d.factures[0].verifiee_le = Some(jour("2025-01-31"));
        d.contrats[0].clauses.procedure_d_acceptation = None;
        assert_eq!(exigibilite(&d, &d.factures[0], Droit::integre()).echeance, Some(jour("2025-01-31")));
        d.contrats[0].clauses.procedure_d_acceptation = Some("30 jours".into());
        d.factures[0].echeance = Some(jour("2025-02-10"));
        assert_eq!(exigibilite(&d, &d.factures[0], Droit::integre()).echeance, Some(jour("2025-02-10")));
    }

    #[test]
    fn two_methods_that_agree_ask_nothing() {
        let mut d = dossier();
        d.factures[0].emise_le = Some(jour("2025-05-15"));
        d.factures[0].contrat = Some("C".into());
        let delai = DelaiPaiement::FinDeMois(30, FinDeMois::NonPrecise);
        d.contrats.push(crate::law::exemples::contrat("C", |c| c.clauses.delai_paiement = Some(delai)));
        // 15 May + 30 days, then the end of June; the end of May + 30 days: the same day.
        for imprimee in [None, Some("2025-06-30")] {
            d.factures[0].echeance = imprimee.map(jour);
            let e = exigibilite(&d, &d.factures[0], Droit::integre());
            assert_eq!((e.echeance, e.methode_a_preciser), (Some(jour("2025-06-30")), false), "{imprimee:?}");
        }
    }
}
