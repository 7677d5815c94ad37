//! Time limits, one line a case: the day before, the day, the day after; what interrupts and what does not.

use super::*;
use crate::law::exemples::*;
use crate::law::exigibilite::exigibilite;
use crate::model::*;

fn juger(dossier: &Dossier, au: &str) -> Prescription {
    let droit = Droit::integre();
    let facture = &dossier.factures[0];
    prescription(dossier, facture, &exigibilite(dossier, facture, droit), &Encaissements::lire(dossier), jour(au), droit)
}

fn bornes(prescription: &Prescription) -> (Option<String>, Option<String>) {
    (prescription.expire_prudent.map(|jour| jour.to_string()), prescription.expire_tardif.map(|jour| jour.to_string()))
}

fn attendu(prudent: &str, tardif: &str) -> (Option<String>, Option<String>) {
    (Some(prudent.to_owned()), Some(tardif.to_owned()))
}

/// A service performed on 31 October 2021, due on 30 November 2021, between traders.
fn a_terme() -> Dossier {
    let mut dossier = dossier();
    dossier.factures[0].executee_le = Some(Executee { du: jour("2021-10-31"), au: jour("2021-10-31") });
    dossier.factures[0].echeance = Some(jour("2021-11-30"));
    dossier
}

#[test]
fn the_four_states_change_on_their_day() {
    let dossier = a_terme();
    for (au, etat) in [
        ("2021-11-30", Etat::NonExigible),
        ("2021-12-01", Etat::Sauve),
        ("2026-10-31", Etat::Sauve),
        ("2026-11-01", Etat::Incertain),
        ("2026-11-30", Etat::Incertain),
        ("2026-12-01", Etat::Prescrit),
    ] {
        assert_eq!(juger(&dossier, au).etat, etat, "{au}");
    }
    assert_eq!(bornes(&juger(&dossier, "2024-01-01")), attendu("2026-10-31", "2026-11-30"));
}

#[test]
fn a_consumer_is_free_after_two_years_from_completion() {
    let mut dossier = a_terme();
    dossier.debiteur = partie(Qualite::Consommateur);
    let lue = juger(&dossier, "2022-01-01");
    assert_eq!((lue.regle, lue.regime.as_str()), ("A02", "L218-2"));
    // The date was only printed: it moves the outer reading alone (D23).
    assert_eq!(bornes(&lue), attendu("2023-10-31", "2023-11-30"));
    assert!(lue.echeance_seulement_imprimee);
    dossier.factures[0].nature = Some(NatureCreance::Travaux);
    assert_eq!(juger(&dossier, "2022-01-01").regle, "A40");
}

#[test]
fn an_agreed_term_moves_both_readings_against_a_consumer() {
    let mut dossier = a_terme();
    dossier.debiteur = partie(Qualite::Consommateur);
    dossier.factures[0].contrat = Some("C".into());
    dossier.factures[0].emise_le = Some(jour("2021-10-31"));
    dossier.contrats.push(contrat("C", |contrat| contrat.clauses.delai_paiement = Some(DelaiPaiement::Jours(30))));
    assert_eq!(bornes(&juger(&dossier, "2022-01-01")), attendu("2023-11-30", "2023-11-30"));
}

#[test]
fn without_a_term_the_outer_start_is_thirty_days_later() {
    let mut dossier = a_terme();
    dossier.factures[0].echeance = None;
    assert_eq!(bornes(&juger(&dossier, "2022-01-01")), attendu("2026-10-31", "2026-11-30"));
}

#[test]
fn a_missing_day_of_performance_is_said_and_not_guessed() {
    let mut dossier = a_terme();
    dossier.factures[0].executee_le = None;
    let lue = juger(&dossier, "2022-01-01");
    assert_eq!((lue.etat, bornes(&lue)), (Etat::Indetermine, (None, None)));
    assert!(lue.manque.is_some_and(|manque| manque.fr.contains("executee_le")));
    // What is barred from the latest start is barred.
    dossier.factures[0].nature = Some(NatureCreance::VenteDeMarchandises);
    assert_eq!(juger(&dossier, "2026-12-01").etat, Etat::Prescrit);
}

#[test]
fn a_formal_notice_interrupts_nothing() {
    let mut dossier = a_terme();
    dossier.echanges.push(echange("2026-10-01", Sens::Sortant, Canal::Lrar, ObjetEchange::MiseEnDemeure));
    let lue = juger(&dossier, "2026-12-01");
    assert_eq!(lue.etat, Etat::Prescrit);
    assert_eq!(lue.evenements.iter().map(|evenement| evenement.effet).collect::<Vec<_>>(), [Effet::SansEffet]);
}

#[test]
fn a_written_acknowledgement_moves_both_an_oral_one_the_outer_alone() {
    let mut dossier = a_terme();
    dossier.echanges.push(echange("2023-05-10", Sens::Entrant, Canal::Courriel, ObjetEchange::DemandeDeDelai));
    assert_eq!(bornes(&juger(&dossier, "2024-01-01")), attendu("2028-05-10", "2028-05-10"));
    dossier.echanges[0].canal = Some(Canal::Telephone);
    assert_eq!(bornes(&juger(&dossier, "2024-01-01")), attendu("2026-10-31", "2028-05-10"));
    // The creditor's own summary of a call is not the debtor's writing (D83).
    dossier.echanges[0] = echange("2023-05-10", Sens::Sortant, Canal::Courriel, ObjetEchange::PromesseDePaiement);
    assert_eq!(bornes(&juger(&dossier, "2024-01-01")), attendu("2026-10-31", "2028-05-10"));
    // Between the two expiries only the outer one can still move.
    dossier.echanges[0] = echange("2026-11-15", Sens::Entrant, Canal::Courriel, ObjetEchange::DemandeDeDelai);
    assert_eq!(bornes(&juger(&dossier, "2026-11-20")), attendu("2026-10-31", "2031-11-15"));
    // After both, nothing revives the claim.
    dossier.echanges[0].date = jour("2026-12-02");
    assert_eq!(juger(&dossier, "2026-12-03").etat, Etat::Prescrit);
}

#[test]
fn a_part_payment_counts_for_what_it_says() {
    let mut dossier = a_terme();
    dossier.paiements.push(paiement("2023-06-01", "100"));
    assert_eq!(bornes(&juger(&dossier, "2024-01-01")), attendu("2028-06-01", "2028-06-01"), "the only open debt");
    let mut autre = facture("AUTRE");
    autre.executee_le = Some(Executee { du: jour("2022-01-01"), au: jour("2022-01-01") });
    dossier.factures.push(autre);
    assert_eq!(bornes(&juger(&dossier, "2024-01-01")), attendu("2026-10-31", "2028-06-01"), "no label, two debts");
    dossier.paiements[0].libelle = Some("acompte facture f".into());
    assert_eq!(bornes(&juger(&dossier, "2024-01-01")), attendu("2028-06-01", "2028-06-01"), "labelled");
    dossier.paiements[0].mode = Some(ModePaiement::Saisie);
    assert_eq!(bornes(&juger(&dossier, "2024-01-01")), attendu("2026-10-31", "2028-06-01"), "seized");
    dossier.paiements[0].mode = None;
    dossier.echanges.push(echange("2023-05-01", Sens::Entrant, Canal::Courriel, ObjetEchange::Contestation));
    assert_eq!(bornes(&juger(&dossier, "2024-01-01")), attendu("2026-10-31", "2028-06-01"), "disputed");
    dossier.paiements[0].impute_sur = vec![Imputation { facture: "AUTRE".into(), montant: None }];
    assert_eq!(bornes(&juger(&dossier, "2024-01-01")), attendu("2026-10-31", "2026-11-30"), "sent for the other debt");
}

#[test]
fn proceedings_interrupt_until_their_end_and_leave_nothing_when_undone() {
    let mut dossier = a_terme();
    dossier.actes.push(acte("2026-06-01", NatureActe::Assignation));
    let lue = juger(&dossier, "2030-01-01");
    assert_eq!((lue.etat, bornes(&lue)), (Etat::Sauve, (None, None)));
    assert_eq!(lue.evenements[0].effet, Effet::InterromptJusquALIssue);
    for fin in [NatureActe::Desistement, NatureActe::Caducite, NatureActe::Rejet, NatureActe::Peremption, NatureActe::Extinction] {
        let mut dossier = dossier.clone();
        dossier.actes.push(acte("2027-01-01", fin));
        assert_eq!(juger(&dossier, "2027-02-01").etat, Etat::Prescrit, "{fin:?}");
    }
    // An annulled writ has interrupted all the same (2241, second paragraph).
    dossier.actes.push(acte("2027-01-01", NatureActe::Annulation));
    assert_eq!(bornes(&juger(&dossier, "2027-02-01")), attendu("2032-01-01", "2032-01-01"));
}

#[test]
fn an_order_to_pay_interrupts_by_its_service_and_in_time() {
    let mut dossier = a_terme();
    dossier.actes.push(acte("2026-06-01", NatureActe::RequeteInjonction));
    assert_eq!(juger(&dossier, "2026-12-01").etat, Etat::Prescrit);
    dossier.actes.push(acte("2026-09-01", NatureActe::OrdonnanceInjonction));
    dossier.actes.push(acte("2026-10-15", NatureActe::Signification));
    let lue = juger(&dossier, "2026-12-01");
    assert_eq!((lue.etat, bornes(&lue)), (Etat::Sauve, (None, None)));
    // Two months later, without opposition, the order is a title for ten years (D79).
    let lue = juger(&dossier, "2026-12-20");
    assert_eq!((lue.regime.as_str(), bornes(&lue)), ("L111-4", attendu("2036-12-16", "2036-12-16")));
    // An order of 1 September 2026 is served within three months, one of 31 August within six (décret 2026-96).
    dossier.actes[2].date = jour("2026-12-02");
    assert_eq!(juger(&dossier, "2026-12-03").etat, Etat::Prescrit, "served a day late");
    let mut ancienne = a_terme();
    ancienne.factures[0].echeance = Some(jour("2022-03-01"));
    ancienne.factures[0].executee_le = Some(Executee { du: jour("2022-02-28"), au: jour("2022-02-28") });
    ancienne.actes.push(acte("2026-08-31", NatureActe::OrdonnanceInjonction));
    ancienne.actes.push(acte("2027-02-26", NatureActe::Signification));
    assert_eq!(juger(&ancienne, "2027-03-15").etat, Etat::Sauve);
}

#[test]
fn conciliation_stops_the_clock_from_the_agreement_with_six_months_left_at_least() {
    let mut dossier = a_terme();
    let mut conciliation = echange("2026-09-01", Sens::Sortant, Canal::Courrier, ObjetEchange::Conciliation);
    dossier.echanges.push(conciliation.clone());
    assert_eq!(bornes(&juger(&dossier, "2026-10-01")), attendu("2026-10-31", "2026-11-30"), "seizing alone");
    conciliation.accord_le = Some(jour("2026-10-01"));
    dossier.echanges[0] = conciliation.clone();
    assert_eq!(juger(&dossier, "2027-06-01").etat, Etat::Sauve, "still going on");
    conciliation.fin_le = Some(jour("2026-12-15"));
    dossier.echanges[0] = conciliation;
    assert_eq!(bornes(&juger(&dossier, "2027-01-01")), attendu("2027-06-15", "2027-06-15"), "six months");
}

#[test]
fn unfinished_works_are_never_safe_nor_barred() {
    let mut dossier = a_terme();
    dossier.factures[0].nature = Some(NatureCreance::Travaux);
    dossier.factures[0].inachevee = true;
    let lue = juger(&dossier, "2040-01-01");
    assert_eq!((lue.etat, lue.expire_tardif), (Etat::Incertain, None));
    assert_eq!(lue.expire_prudent, Some(jour("2026-10-31")));
}

#[test]
fn history_counts_the_reform_of_2008_and_the_emergency_of_2020() {
    let mut dossier = a_terme();
    dossier.factures[0].executee_le = Some(Executee { du: jour("2006-02-28"), au: jour("2006-02-28") });
    dossier.factures[0].echeance = Some(jour("2006-02-28"));
    assert_eq!(bornes(&juger(&dossier, "2010-01-01")), attendu("2013-06-19", "2013-06-19"));
    dossier.factures[0].executee_le = Some(Executee { du: jour("2015-04-01"), au: jour("2015-04-01") });
    dossier.factures[0].echeance = Some(jour("2015-04-01"));
    assert_eq!(bornes(&juger(&dossier, "2019-01-01")), attendu("2020-08-23", "2020-08-23"));
}

#[test]
fn kinds_that_are_not_handled_say_so() {
    let mut dossier = a_terme();
    dossier.creancier = partie(Qualite::PersonnePublique);
    let lue = juger(&dossier, "2040-01-01");
    assert_eq!((lue.etat, lue.regle, lue.regime_connu), (Etat::Indetermine, "A38", false));
    assert!(lue.manque.is_some_and(|manque| manque.fr.contains("A38")));
}

#[test]
fn a_deposit_paid_before_the_start_shortens_nothing() {
    // Paid in May, completed in December: two years from completion, not from the deposit.
    let mut dossier = a_terme();
    dossier.debiteur = partie(Qualite::Consommateur);
    dossier.factures[0].executee_le = Some(Executee { du: jour("2024-12-01"), au: jour("2024-12-01") });
    dossier.factures[0].echeance = None;
    dossier.paiements.push(paiement("2024-05-01", "300"));
    let lue = juger(&dossier, "2026-11-22");
    assert_eq!((lue.etat, bornes(&lue)), (Etat::Sauve, attendu("2026-12-01", "2026-12-01")));
    assert_eq!((lue.evenements[0].effet, lue.evenements[0].nouveau_depart), (Effet::SansEffet, None));
    // Between the two starts it moves the earlier reading alone.
    let mut dossier = a_terme();
    dossier.paiements.push(paiement("2021-11-10", "300"));
    assert_eq!(bornes(&juger(&dossier, "2022-01-01")), attendu("2026-11-10", "2026-11-30"));
}

#[test]
fn a_payment_does_not_end_pending_proceedings() {
    let mut dossier = a_terme();
    dossier.debiteur = partie(Qualite::Consommateur);
    dossier.actes.push(acte("2023-01-10", NatureActe::Assignation));
    dossier.paiements.push(paiement("2023-03-01", "100"));
    let lue = juger(&dossier, "2026-01-01");
    assert_eq!((lue.etat, bornes(&lue)), (Etat::Sauve, (None, None)));
    // Once the proceedings are undone, the payment is what remains.
    dossier.actes.push(acte("2024-01-10", NatureActe::Desistement));
    assert_eq!(bornes(&juger(&dossier, "2024-06-01")), attendu("2025-03-01", "2025-03-01"));
}

#[test]
fn two_suspensions_at_once_count_once() {
    let mut dossier = a_terme();
    let suspension = |accord: &str, fin: &str| {
        let mut echange = echange(accord, Sens::Sortant, Canal::Courrier, ObjetEchange::Mediation);
        (echange.accord_le, echange.fin_le) = (Some(jour(accord)), Some(jour(fin)));
        echange
    };
    dossier.echanges = vec![suspension("2023-01-01", "2023-04-11"), suspension("2023-03-02", "2023-06-10")];
    // From 1 January to 10 June: 160 days, and not 100 + 100.
    assert_eq!(bornes(&juger(&dossier, "2024-01-01")), attendu("2027-04-09", "2027-05-09"));
    // One within the other adds nothing.
    dossier.echanges[1] = suspension("2023-02-01", "2023-03-01");
    assert_eq!(bornes(&juger(&dossier, "2024-01-01")), attendu("2027-02-08", "2027-03-10"));
}

#[test]
fn a_title_stands_on_its_own_day() {
    // The writ is not in the dossier: the judgment is, and it is enforceable.
    let mut dossier = a_terme();
    let mut jugement = acte("2027-03-01", NatureActe::Jugement);
    jugement.executoire_le = Some(jour("2027-04-01"));
    dossier.actes.push(jugement);
    let lue = juger(&dossier, "2030-01-01");
    assert_eq!((lue.regime.as_str(), bornes(&lue)), ("L111-4", attendu("2037-04-01", "2037-04-01")));
}

#[test]
fn a_legal_person_that_is_no_consumer_follows_the_rule_of_professionals() {
    let mut dossier = a_terme();
    dossier.debiteur = partie(Qualite::NonProfessionnel);
    dossier.debiteur.denomination = Some("SCI Exemple".into());
    let lue = juger(&dossier, "2022-01-01");
    assert_eq!((lue.regle, bornes(&lue)), ("A03", attendu("2026-10-31", "2026-11-30")));
    // An agreed term leaves performance as the conservative start (R-START-5).
    dossier.factures[0].emise_le = Some(jour("2021-10-31"));
    dossier.factures[0].contrat = Some("C".into());
    dossier.contrats.push(contrat("C", |contrat| contrat.clauses.delai_paiement = Some(DelaiPaiement::Jours(30))));
    assert_eq!(bornes(&juger(&dossier, "2022-01-01")), attendu("2026-10-31", "2026-11-30"));
    dossier.contrats[0].clauses.prescription = Some("1 an".into());
    assert_eq!(bornes(&juger(&dossier, "2022-01-01")), attendu("2022-10-31", "2022-11-30"));
    // Against a consumer the clause is void (L218-1 C. conso).
    dossier.debiteur = partie(Qualite::Consommateur);
    assert_eq!(bornes(&juger(&dossier, "2022-01-01")), attendu("2023-11-30", "2023-11-30"));
}

#[test]
fn acknowledgements_add_up_to_twenty_years_and_no_more() {
    let mut dossier = a_terme();
    dossier.factures[0].executee_le = Some(Executee { du: jour("2006-03-01"), au: jour("2006-03-01") });
    dossier.factures[0].echeance = Some(jour("2006-03-01"));
    for date in ["2010-01-01", "2014-06-01", "2019-01-01", "2023-06-01"] {
        dossier.echanges.push(echange(date, Sens::Entrant, Canal::Courriel, ObjetEchange::ReconnaissanceDeDette));
    }
    assert_eq!(bornes(&juger(&dossier, "2026-01-01")), attendu("2026-03-01", "2026-03-01"));
    assert_eq!(juger(&dossier, "2026-03-02").etat, Etat::Prescrit);
    // A claim in court is not bound by it (2241).
    dossier.actes.push(acte("2025-01-10", NatureActe::Assignation));
    assert_eq!(juger(&dossier, "2026-11-22").etat, Etat::Sauve);
}

#[test]
fn a_day_more_never_opens_a_barred_claim_again() {
    use proptest::prelude::*;
    use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
    let qualites = [Qualite::Professionnel, Qualite::Consommateur, Qualite::NonProfessionnel, Qualite::Particulier];
    // From 2009 on: the law of 2008 is in force.
    let au_jour = |rang: u64| jour("2009-01-01").checked_add_days(chrono::Days::new(rang)).unwrap_or_default();
    let cas = (0..6_000_u64, 0..200_u64, 0..4_usize, 0..4_usize, any::<bool>(), any::<bool>());
    let config = Config { cases: 150, failure_persistence: None, ..Config::default() };
    let epreuve = |(execution, delai, creancier, debiteur, echeance, marchandises): (u64, u64, usize, usize, bool, bool)| {
        let mut dossier = dossier();
        dossier.creancier = partie(qualites[creancier]);
        dossier.debiteur = partie(qualites[debiteur]);
        dossier.factures[0].executee_le = Some(Executee { du: au_jour(execution), au: au_jour(execution) });
        dossier.factures[0].emise_le = Some(au_jour(execution));
        dossier.factures[0].echeance = echeance.then(|| au_jour(execution + delai));
        if marchandises {
            dossier.factures[0].nature = Some(NatureCreance::VenteDeMarchandises);
        }
        let rang = |etat: Etat| match etat {
            Etat::NonExigible => 0,
            Etat::Sauve => 1,
            Etat::Incertain => 2,
            Etat::Prescrit => 3,
            Etat::Indetermine => 4,
        };
        let mut avant = 0;
        for pas in 0..90 {
            let lue = juger(&dossier, &au_jour(execution + pas * 29).to_string());
            prop_assert!(lue.expire_prudent <= lue.expire_tardif && rang(lue.etat) >= avant, "{:?} après {avant}", lue.etat);
            avant = rang(lue.etat);
        }
        prop_assert_eq!(avant, 3, "seven years bar everything");
        Ok(())
    };
    let resultat = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha)).run(&cas, epreuve);
    assert!(resultat.is_ok(), "{resultat:?}");
}

#[test]
fn a_29_february_is_not_verified() {
    let mut dossier = a_terme();
    dossier.factures[0].executee_le = Some(Executee { du: jour("2024-02-29"), au: jour("2024-02-29") });
    dossier.factures[0].echeance = Some(jour("2024-02-29"));
    let lue = juger(&dossier, "2026-11-22");
    assert_eq!((lue.certitude, bornes(&lue)), (Certitude::NonVerifie, attendu("2029-02-28", "2029-02-28")));
    // An event sets another day.
    dossier.echanges.push(echange("2025-05-10", Sens::Entrant, Canal::Courriel, ObjetEchange::ReconnaissanceDeDette));
    assert_eq!(juger(&dossier, "2026-11-22").certitude, Certitude::Confirme);
}

#[test]
fn a_clause_out_of_bounds_is_not_followed() {
    let mut dossier = a_terme();
    dossier.factures[0].contrat = Some("C".into());
    dossier.contrats.push(contrat("C", |contrat| contrat.clauses.prescription = Some("3 ans".into())));
    assert_eq!(bornes(&juger(&dossier, "2022-01-01")), attendu("2024-10-31", "2024-11-30"));
    for clause in ["6 mois", "11 ans"] {
        dossier.contrats[0].clauses.prescription = Some(clause.into());
        let lue = juger(&dossier, "2022-01-01");
        assert_eq!(bornes(&lue), attendu("2026-10-31", "2026-11-30"), "{clause}");
        assert!(lue.motifs.iter().any(|motif| motif.fr.contains(clause)), "{clause}");
    }
}

#[test]
fn a_label_names_an_item_by_its_whole_number() {
    let mut dossier = a_terme();
    dossier.factures.push(Facture { numero: "F0".into(), ..a_terme().factures[0].clone() });
    dossier.paiements.push(paiement("2023-06-01", "100"));
    for (libelle, touche) in [("facture F0", false), ("F - F0", true), ("règlement f", true), ("rf", true), ("sans rien", true)] {
        dossier.paiements[0].libelle = Some(libelle.into());
        let lue = juger(&dossier, "2024-01-01");
        assert_eq!(!lue.evenements.is_empty(), touche, "{libelle}");
        // What names nothing is equivocal among two debts.
        assert_eq!(lue.expire_prudent == lue.expire_tardif, touche && libelle.to_lowercase().split(' ').any(|mot| mot == "f"), "{libelle}");
    }
    dossier.paiements[0].libelle = Some("F".into());
    for (payeur, ensemble) in [("débiteur", true), ("assureur", false)] {
        dossier.paiements[0].payeur = Some(payeur.into());
        let lue = juger(&dossier, "2024-01-01");
        assert_eq!(lue.expire_prudent == lue.expire_tardif, ensemble, "{payeur}");
    }
}

#[test]
fn the_end_of_a_refere_leaves_the_claim_on_the_merits() {
    let mut dossier = a_terme();
    dossier.debiteur = partie(Qualite::Consommateur);
    dossier.actes = vec![acte("2022-06-01", NatureActe::Refere), acte("2022-09-01", NatureActe::OrdonnanceDeRefere)];
    assert_eq!(bornes(&juger(&dossier, "2023-01-01")), attendu("2024-09-01", "2024-09-01"));
    dossier.actes.insert(1, acte("2022-07-01", NatureActe::Assignation));
    let lue = juger(&dossier, "2026-01-01");
    assert_eq!((lue.etat, bornes(&lue)), (Etat::Sauve, (None, None)));
}
