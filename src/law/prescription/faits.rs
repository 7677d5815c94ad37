//! What the contract, the creditor's state, a waiver, a measure or a title do to a period: the day before, the day, the day after.

use super::mesures::suites;
use super::table::{cas, juger, verifier};
use super::*;
use crate::law::exemples::*;
use crate::model::NatureCreance as N;
use crate::model::Qualite::{Consommateur as C, Particulier as I, PersonnePublique as U, Professionnel as P};
use crate::model::*;

fn avec_clauses(mut dossier: Dossier, forme: impl FnOnce(&mut Clauses)) -> Dossier {
    dossier.factures[0].contrat = Some("C".into());
    dossier.contrats.push(contrat("C", |contrat| forme(&mut contrat.clauses)));
    dossier
}

#[test]
fn a_contract_between_professionals_may_make_a_registered_letter_interrupt() {
    let mut dossier =
        avec_clauses(cas(N::VenteDeMarchandises, P, P), |clauses| clauses.interruption = vec![CauseInterruption::LettreRecommandee]);
    dossier.echanges.push(echange("2025-03-10", Sens::Sortant, Canal::Lrar, ObjetEchange::Relance));
    verifier(&dossier, "A01", "L110-4", "2030-03-10", "2030-03-10");
    // A day too late it moves the outer reading alone, and a plain letter moves nothing.
    dossier.echanges[0].date = jour("2025-03-11");
    let lue = juger(&dossier, "2025-03-11");
    assert_eq!((lue.expire_prudent, lue.expire_tardif), (Some(jour("2025-03-10")), Some(jour("2030-03-11"))));
    dossier.echanges[0] = echange("2025-03-10", Sens::Sortant, Canal::Courrier, ObjetEchange::MiseEnDemeure);
    verifier(&dossier, "A01", "L110-4", "2025-03-10", "2025-04-10");
    dossier.contrats[0].clauses.interruption = vec![CauseInterruption::MiseEnDemeure];
    verifier(&dossier, "A01", "L110-4", "2030-03-10", "2030-03-10");
    // Given back by the post for want of an address: it reached nobody.
    dossier.echanges[0].avis_de_reception =
        Some(AvisDeReception { presente_le: None, distribue_le: None, retour: Some(RetourAvis::DestinataireInconnu) });
    verifier(&dossier, "A01", "L110-4", "2025-03-10", "2025-04-10");
}

#[test]
fn a_clause_is_refused_to_consumers_insurers_and_periodic_debts() {
    for (nature, debiteur, regle, regime, prudent, tardif, mot) in [
        (N::VenteDeMarchandises, C, "A02", "L218-2", "2022-03-10", "2022-04-10", "consommateur"),
        (N::PrimeAssurance, P, "A20", "L114-1", "2022-04-10", "2022-04-10", "assurance"),
        (N::LoyerCommercial, P, "A09", "2224", "2025-04-10", "2025-04-10", "par année"),
        (N::TransportDeMarchandises, P, "A10", "L133-6", "2021-03-10", "2021-03-10", "nature"),
    ] {
        let mut dossier = avec_clauses(cas(nature, P, debiteur), |clauses| {
            clauses.interruption = vec![CauseInterruption::MiseEnDemeure];
            clauses.prescription = Some("8 ans".into());
        });
        dossier.echanges.push(echange("2021-01-10", Sens::Sortant, Canal::Courrier, ObjetEchange::MiseEnDemeure));
        let lue = verifier(&dossier, regle, regime, prudent, tardif);
        assert!(lue.clause_ecartee.is_some_and(|motif| motif.fr.contains(mot)), "{nature:?}");
    }
    // A subscription between professionals is payable yearly or more often.
    let mut dossier = avec_clauses(cas(N::PrestationDeServices, P, P), |clauses| clauses.prescription = Some("3 ans".into()));
    let lue = verifier(&dossier, "A01", "L110-4", "2023-03-10", "2023-04-10");
    assert!(lue.clause_ecartee.is_none());
    dossier.factures[0].terme_periodique = true;
    let lue = verifier(&dossier, "A01", "L110-4", "2025-03-10", "2025-04-10");
    assert!(lue.clause_ecartee.is_some());
}

#[test]
fn the_length_of_a_clause_goes_from_one_year_to_ten() {
    for (duree, expire) in
        [("364 jours", None), ("1 an", Some("2021-03-10")), ("10 ans", Some("2030-03-10")), ("3654 jours", None), ("11 ans", None)]
    {
        let dossier = avec_clauses(cas(N::VenteDeMarchandises, P, P), |clauses| clauses.prescription = Some(duree.into()));
        let lue = juger(&dossier, "2020-05-01");
        assert_eq!(lue.clause_ecartee.is_some(), expire.is_none(), "{duree}");
        assert_eq!(lue.expire_prudent, Some(jour(expire.unwrap_or("2025-03-10"))), "{duree}");
    }
}

#[test]
fn a_contract_may_make_an_amicable_attempt_suspend() {
    let mut dossier =
        avec_clauses(cas(N::VenteDeMarchandises, P, P), |clauses| clauses.suspension = vec![CauseSuspension::TentativeAmiable]);
    let mut tentative = echange("2025-03-01", Sens::Sortant, Canal::Courriel, ObjetEchange::TentativeAmiable);
    tentative.fin_le = Some(jour("2025-03-06"));
    dossier.echanges.push(tentative);
    // Five days, without the six months of 2238.
    verifier(&dossier, "A01", "L110-4", "2025-03-15", "2025-04-15");
    dossier.contrats[0].clauses.suspension.clear();
    verifier(&dossier, "A01", "L110-4", "2025-03-10", "2025-04-10");
}

#[test]
fn only_an_acquired_limitation_is_waived_and_for_the_outer_reading_alone() {
    let mut dossier = cas(N::LoyerCommercial, P, P);
    dossier.echanges.push(echange("2025-04-11", Sens::Entrant, Canal::Courrier, ObjetEchange::Renonciation));
    for (au, etat) in [
        ("2025-04-10", Etat::Sauve),
        ("2025-04-11", Etat::Incertain),
        ("2030-04-10", Etat::Incertain),
        ("2030-04-11", Etat::Incertain),
        ("2030-04-12", Etat::Prescrit),
    ] {
        assert_eq!(juger(&dossier, au).etat, etat, "{au}");
    }
    let lue = juger(&dossier, "2025-05-01");
    assert_eq!((lue.certitude, lue.evenements[0].effet), (Certitude::NonVerifie, Effet::Renonce));
    // On the last day the period still runs: nothing to waive yet.
    dossier.echanges[0].date = jour("2025-04-10");
    verifier(&dossier, "A09", "2224", "2025-04-10", "2025-04-10");
    // Spoken, sent by the creditor, or come from a co-debtor: nothing.
    let base = echange("2025-04-11", Sens::Entrant, Canal::Courrier, ObjetEchange::Renonciation);
    let mut autres = [base.clone(), base.clone(), base];
    autres[0].canal = Some(Canal::Telephone);
    autres[1].sens = Some(Sens::Sortant);
    autres[2].codebiteur = Some(RoleCodebiteur::Solidaire);
    for autre in autres {
        dossier.echanges[0] = autre;
        assert_eq!(juger(&dossier, "2025-04-12").etat, Etat::Prescrit);
    }
}

#[test]
fn a_foreclosure_is_never_waived() {
    let mut dossier = cas(N::CreditConsommation, P, C);
    dossier.factures[0].premier_incident_le = Some(jour("2020-02-05"));
    dossier.echanges.push(echange("2022-02-06", Sens::Entrant, Canal::Courrier, ObjetEchange::Renonciation));
    assert_eq!(juger(&dossier, "2022-02-07").etat, Etat::Prescrit);
}

fn empeche(nature: N, empechement: NatureEmpechement, du: &str, au: Option<&str>) -> Dossier {
    let mut dossier = cas(nature, I, I);
    dossier.creancier.situation.empechements.push(Empechement {
        nature: Some(empechement),
        du: jour(du),
        au: au.map(jour),
        motif: None,
        lieux: Lieux::new(Lieu::debut("exemple.yaml")),
    });
    dossier
}

#[test]
fn limitation_does_not_run_against_a_minor_save_for_periodic_debts() {
    // Twenty days, wherever they fall in the period.
    let dossier = empeche(N::Pret, NatureEmpechement::Minorite, "2021-01-01", Some("2021-01-21"));
    verifier(&dossier, "A24", "2224", "2025-04-30", "2025-04-30");
    // A minority begun before the debt fell due takes the days that follow alone.
    let dossier = empeche(N::Pret, NatureEmpechement::Minorite, "2010-01-01", Some("2020-04-30"));
    verifier(&dossier, "A24", "2224", "2025-04-30", "2025-04-30");
    // One that ended before takes nothing.
    let dossier = empeche(N::Pret, NatureEmpechement::Minorite, "2010-01-01", Some("2020-04-10"));
    verifier(&dossier, "A24", "2224", "2025-04-10", "2025-04-10");
    let dossier = empeche(N::LoyerHabitation, NatureEmpechement::Minorite, "2021-01-01", Some("2021-01-21"));
    verifier(&dossier, "A06", "7-1", "2023-04-10", "2023-04-10");
    // While it lasts, nothing expires.
    let dossier = empeche(N::Pret, NatureEmpechement::Minorite, "2021-01-01", None);
    assert_eq!(juger(&dossier, "2040-01-01").etat, Etat::Sauve);
}

#[test]
fn protection_and_other_impossibilities_move_the_outer_reading_alone() {
    for nature in [NatureEmpechement::MajeurProtege, NatureEmpechement::ImpossibiliteDAgir] {
        let dossier = empeche(N::Pret, nature, "2021-01-01", Some("2021-01-21"));
        verifier(&dossier, "A24", "2224", "2025-04-10", "2025-04-30");
    }
    let dossier = empeche(N::LoyerHabitation, NatureEmpechement::ImpossibiliteDAgir, "2021-01-01", Some("2021-01-21"));
    verifier(&dossier, "A06", "7-1", "2023-04-10", "2023-04-30");
}

#[test]
fn a_participative_procedure_suspends_from_its_agreement() {
    let mut dossier = cas(N::LoyerCommercial, P, P);
    let mut convention = echange("2025-03-10", Sens::Sortant, Canal::Courrier, ObjetEchange::ProcedureParticipative);
    dossier.echanges.push(convention.clone());
    verifier(&dossier, "A09", "2224", "2025-04-10", "2025-04-10");
    (convention.accord_le, convention.fin_le) = (Some(jour("2025-04-10")), Some(jour("2025-04-20")));
    dossier.echanges[0] = convention.clone();
    verifier(&dossier, "A09", "2224", "2025-10-20", "2025-10-20");
    // Agreed a day too late.
    convention.accord_le = Some(jour("2025-04-11"));
    dossier.echanges[0] = convention;
    verifier(&dossier, "A09", "2224", "2025-04-10", "2025-04-10");
}

#[test]
fn a_written_claim_stops_international_carriage_until_its_refusal() {
    let mut dossier = cas(N::TransportInternational, P, P);
    dossier.factures[0].ne_le = Some(jour("2021-01-15"));
    dossier.echanges.push(echange("2022-04-01", Sens::Sortant, Canal::Courriel, ObjetEchange::MiseEnDemeure));
    // No answer yet: the outer reading is open.
    let lue = juger(&dossier, "2024-01-01");
    assert_eq!((lue.etat, lue.expire_tardif), (Etat::Incertain, None));
    dossier.echanges.push(echange("2022-04-11", Sens::Entrant, Canal::Courriel, ObjetEchange::Contestation));
    verifier(&dossier, "A11", "CMR-32", "2022-04-15", "2022-04-25");
    // Spoken, it stops nothing.
    dossier.echanges[0].canal = Some(Canal::Telephone);
    verifier(&dossier, "A11", "CMR-32", "2022-04-15", "2022-04-15");
}

#[test]
fn municipal_water_has_two_readings_after_its_title() {
    let mut dossier = cas(N::Eau, U, C);
    let lue = verifier(&dossier, "A19", "L218-2", "2022-03-10", "2024-03-20");
    assert_eq!(lue.certitude, Certitude::NonVerifie);
    dossier.factures[0].emise_le = None;
    assert!(juger(&dossier, "2026-01-01").manque.is_some_and(|manque| manque.fr.contains("emise_le")));
}

#[test]
fn a_conservatory_measure_must_be_followed_in_eight_days_and_a_month() {
    let mut dossier = cas(N::LoyerCommercial, P, P);
    // A Friday: the eighth day is a Saturday, carried to Monday 10; the month ends on Sunday 30, carried to Monday 1 July.
    let mut mesure = acte("2024-05-31", NatureActe::SaisieConservatoire);
    dossier.actes.push(mesure.clone());
    let lues = suites(&mesure, &dossier, Droit::integre()).unwrap();
    assert_eq!((lues.denoncer_avant, lues.agir_avant), (jour("2024-06-10"), jour("2024-07-01")));
    // Until the limit the measure stands.
    let prudent = |dossier: &Dossier, au: &str| juger(dossier, au).expire_prudent;
    assert_eq!(prudent(&dossier, "2024-06-09"), Some(jour("2029-05-31")));
    assert_eq!(prudent(&dossier, "2024-06-10"), Some(jour("2029-05-31")));
    assert_eq!(prudent(&dossier, "2024-06-11"), Some(jour("2025-04-10")));
    assert_eq!(juger(&dossier, "2024-06-11").expire_tardif, Some(jour("2029-05-31")));
    // Told in time, it needs proceedings.
    mesure.denoncee_le = Some(jour("2024-06-10"));
    dossier.actes[0] = mesure.clone();
    assert_eq!(prudent(&dossier, "2024-07-01"), Some(jour("2029-05-31")));
    assert_eq!(prudent(&dossier, "2024-07-02"), Some(jour("2025-04-10")));
    dossier.actes.push(acte("2024-07-01", NatureActe::RequeteInjonction));
    verifier(&dossier, "A09", "2224", "2029-05-31", "2029-05-31");
    dossier.actes[1].date = jour("2024-07-02");
    verifier(&dossier, "A09", "2224", "2025-04-10", "2029-05-31");
    // Told a day late.
    mesure.denoncee_le = Some(jour("2024-06-11"));
    dossier.actes[0] = mesure;
    dossier.actes[1].date = jour("2024-07-01");
    verifier(&dossier, "A09", "2224", "2025-04-10", "2029-05-31");
}

#[test]
fn other_titles_keep_the_period_of_the_claim() {
    for nature in [NatureActe::ActeNotarie, NatureActe::TitreDeCommissaireDeJustice, NatureActe::TitrePublic, NatureActe::ActeContresigne] {
        let mut dossier = cas(N::PretImmobilier, P, C);
        dossier.actes.push(acte("2020-06-01", nature));
        let lue = verifier(&dossier, "A22", "L218-2", "2022-04-10", "2022-04-10");
        assert_eq!((lue.evenements[0].effet, lue.interets_du_titre), (Effet::SansEffet, None), "{nature:?}");
    }
}

#[test]
fn penalties_follow_the_claim_from_the_day_after_the_later_due_date() {
    let mut dossier = cas(N::VenteDeMarchandises, P, P);
    assert_eq!(juger(&dossier, "2021-01-01").penalites, Some((jour("2020-04-11"), jour("2025-04-11"))), "A44");
    // An agreed term later than the invoice's date counts.
    dossier = avec_clauses(dossier, |clauses| clauses.delai_paiement = Some(DelaiPaiement::Jours(30)));
    assert_eq!(juger(&dossier, "2021-01-01").penalites, Some((jour("2020-04-20"), jour("2025-04-20"))));
    // What interrupts the claim interrupts them; a consumer owes none.
    dossier.echanges.push(echange("2024-06-01", Sens::Entrant, Canal::Courriel, ObjetEchange::DemandeDeDelai));
    assert_eq!(juger(&dossier, "2024-06-02").penalites.map(|(_, expire)| expire), Some(jour("2029-06-01")));
    assert_eq!(juger(&cas(N::VenteDeMarchandises, P, C), "2021-01-01").penalites, None);
}

#[test]
fn a_direct_action_is_never_sure() {
    for (debiteur, regime, prudent, tardif) in [(P, "L110-4", "2025-03-10", "2025-04-10"), (C, "L218-2", "2022-03-10", "2025-04-10")] {
        let mut dossier = cas(N::Travaux, P, debiteur);
        dossier.factures[0].action_directe = Some(ActionDirecte::default());
        let lue = verifier(&dossier, "A41", regime, prudent, tardif);
        assert_eq!(lue.certitude, Certitude::NonVerifie);
    }
}

#[test]
fn an_invoice_of_before_2021_is_flagged_and_never_used() {
    let flag = |emise: &str, debiteur: Qualite| {
        let mut dossier = cas(N::Travaux, P, debiteur);
        dossier.factures[0].echeance = None;
        dossier.factures[0].executee_le = Some(Executee { du: jour("2020-03-01"), au: jour("2020-03-10") });
        dossier.factures[0].emise_le = Some(jour(emise));
        let lue = juger(&dossier, "2021-06-01");
        if debiteur == C {
            assert_eq!(lue.expire_tardif, Some(jour("2022-03-10")));
        }
        lue.motifs.iter().any(|motif| motif.fr.contains("pre_2021_reliance"))
    };
    assert!(flag("2021-05-17", C) && flag("2021-05-18", C));
    assert!(!flag("2021-05-19", C) && !flag("2020-03-10", C) && !flag("2021-05-18", P));
}
