//! Accounts worked out by hand, to the cent, and properties that no account may break.

mod titres;

use std::collections::BTreeMap;

use chrono::Days;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use rust_decimal::Decimal;

use super::*;
use crate::law::exemples::*;
use crate::model::*;

fn compter(dossier: &Dossier, au: &str) -> Decompte {
    calculer(dossier, jour(au), Droit::integre())
}

/// An invoice between traders, of that sum, due on that day.
fn due(numero: &str, montant: &str, echeance: &str) -> Facture {
    let mut facture = facture(numero);
    facture.montant_ttc = Some(euros(montant));
    facture.echeance = Some(jour(echeance));
    facture
}

/// One invoice of 6,000 EUR due on 30 April 2025: the money of the example dossier.
fn exemple() -> Dossier {
    let mut dossier = dossier();
    dossier.factures = vec![due("F", "6000", "2025-04-30")];
    dossier
}

/// `du..au jours base taux montant`, a line a segment of one item.
fn segments(decompte: &Decompte, numero: &str) -> Vec<String> {
    let ligne = |s: &Segment| format!("{}..{} {} {} {} {}", s.du, s.au, s.jours, s.base, s.taux, s.montant);
    decompte.interets.iter().filter(|segment| segment.creance == numero).map(ligne).collect()
}

/// `sur creance montant`, a line a part of every payment.
fn parts(decompte: &Decompte) -> Vec<String> {
    let ligne = |part: &PartImputee| format!("{} {} {}", part.sur.cle(), part.creance, part.montant);
    decompte.paiements.iter().flat_map(|paiement| &paiement.imputations).map(ligne).collect()
}

fn solde(decompte: &Decompte) -> String {
    decompte.total.solde.map_or_else(|| "inconnu".to_owned(), |solde| solde.to_string())
}

#[test]
fn example_dossier_first_segment() {
    // D07: 6000 × 13.15 % × 51 / 365 = 110.24; the day of payment bears interest, the next base is 5110.24.
    let mut dossier = exemple();
    dossier.paiements.push(paiement("2025-06-20", "1000"));
    let decompte = compter(&dossier, "2025-06-30");
    assert_eq!(
        segments(&decompte, "F"),
        ["2025-05-01..2025-06-20 51 6000.00 13.15 110.24", "2025-06-21..2025-06-30 10 5110.24 13.15 18.41"]
    );
    assert_eq!(parts(&decompte), ["interets F 110.24", "principal F 889.76"]);
    // 5110.24 + 18.41 + 40
    assert_eq!(solde(&decompte), "5168.65");
}

#[test]
fn rank_of_the_flat_indemnity() {
    let mut dossier = exemple();
    dossier.paiements.push(paiement("2025-06-20", "1000"));
    dossier.demande.imputation_indemnite = Some(RangIndemnite::AvantPrincipal);
    assert_eq!(parts(&compter(&dossier, "2025-06-20")), ["interets F 110.24", "indemnites F 40.00", "principal F 849.76"]);
    // All that is owed, to the cent: whatever the rank, nothing is left and nothing is too much.
    for rang in [RangIndemnite::AvantPrincipal, RangIndemnite::ApresPrincipal] {
        dossier.demande.imputation_indemnite = Some(rang);
        dossier.paiements[0].montant = euros("6150.24");
        let decompte = compter(&dossier, "2025-12-31");
        assert_eq!((solde(&decompte).as_str(), decompte.reste_principal()), ("0.00", Montant::ZERO), "{rang:?}");
        assert!(!decompte.remarques.iter().any(|remarque| matches!(remarque, Remarque::TropPercu { .. })), "{rang:?}");
    }
}

#[test]
fn what_is_paid_by_the_due_day_is_not_late() {
    for (date, montant, indemnite, reste) in [
        ("2025-04-02", "6000", "0.00", "0.00"),      // in advance
        ("2025-04-30", "6000", "0.00", "0.00"),      // on the day
        ("2025-05-01", "6001.97", "40.00", "40.19"), // the day after: a day of interest, 2.16, and the indemnity
        ("2025-04-30", "5999.99", "40.00", "40.01"), // a cent is missing
        ("2025-08-01", "9000", "40.00", "0.00"),     // late and in full: the indemnity stays owed, once, and is paid
    ] {
        let mut dossier = exemple();
        dossier.paiements.push(paiement(date, montant));
        let decompte = compter(&dossier, "2025-08-01");
        assert_eq!(decompte.total.indemnites.to_string(), indemnite, "{date} {montant}");
        assert_eq!(solde(&decompte), reste, "{date} {montant}");
    }
}

#[test]
fn a_credit_note_reduces_the_principal_from_its_day() {
    let mut dossier = exemple();
    let mut avoir = paiement("2025-05-11", "1000");
    avoir.nature = NaturePaiement::Avoir;
    avoir.facture = Some("F".into());
    dossier.paiements.push(avoir);
    let decompte = compter(&dossier, "2025-05-20");
    assert_eq!(
        segments(&decompte, "F"),
        ["2025-05-01..2025-05-10 10 6000.00 13.15 21.62", "2025-05-11..2025-05-20 10 5000.00 13.15 18.01"]
    );
    assert_eq!((decompte.total.principal, decompte.total.paiements), (euros("5000"), Montant::ZERO));
    // On the due day it wipes the debt out: nothing is late.
    dossier.paiements[0].date = jour("2025-04-30");
    dossier.paiements[0].montant = euros("6000");
    let decompte = compter(&dossier, "2025-12-31");
    assert_eq!((decompte.interets.len(), decompte.indemnites.len(), solde(&decompte).as_str()), (0, 0, "0.00"));
}

#[test]
fn a_payment_on_one_item_cuts_no_segment_of_another() {
    let mut dossier = dossier();
    dossier.factures = vec![due("A", "1000", "2025-01-31"), due("B", "1000", "2025-02-28")];
    dossier.paiements.push(Paiement {
        impute_sur: vec![Imputation { facture: "A".into(), montant: Some(euros("500")) }],
        ..paiement("2025-03-15", "500")
    });
    // 1000 × 13.15 % × 122 / 365 = 43.95; cut at 15 March it would be 5.40 + 38.55.
    assert_eq!(segments(&compter(&dossier, "2025-06-30"), "B"), ["2025-03-01..2025-06-30 122 1000.00 13.15 43.95"]);
    assert_eq!(segments(&compter(&dossier, "2025-06-30"), "A").len(), 2);
}

#[test]
fn debts_are_settled_in_the_order_of_the_code() {
    let mut dossier = dossier();
    dossier.factures = vec![due("TARD", "1000", "2025-12-31"), due("B", "1000", "2025-02-28"), due("A", "1000", "2025-01-31")];
    // The older due one first, interest before principal; the one not yet due waits.
    dossier.paiements.push(paiement("2025-03-31", "1100"));
    let decompte = compter(&dossier, "2025-03-31");
    assert_eq!(parts(&decompte), ["interets A 21.26", "principal A 1000.00", "interets B 11.17", "principal B 67.57"]);
    // A sum named goes where it is named; what is over follows the order.
    dossier.paiements[0].impute_sur = vec![Imputation { facture: "TARD".into(), montant: Some(euros("300")) }];
    assert_eq!(parts(&compter(&dossier, "2025-03-31"))[..2], ["principal TARD 300.00", "interets A 21.26"]);
    // No sum: the whole payment goes to the item, then to the others.
    dossier.paiements[0].impute_sur[0].montant = None;
    assert_eq!(parts(&compter(&dossier, "2025-03-31")), ["principal TARD 1000.00", "interets A 21.26", "principal A 78.74"]);
    // Two of one age share.
    dossier.paiements[0].impute_sur.clear();
    dossier.factures[1].echeance = Some(jour("2025-01-31"));
    let decompte = compter(&dossier, "2025-03-31");
    let par = |numero: &str| -> Montant { decompte.comptes.iter().filter(|c| c.numero == numero).map(|c| c.reste()).sum() };
    assert_eq!(par("A"), par("B"));
}

#[test]
fn items_not_claimed_take_their_share_and_stay_out_of_the_sums() {
    let mut dossier = dossier();
    dossier.factures = vec![due("A", "1000", "2025-01-31"), due("B", "1000", "2025-02-28")];
    dossier.paiements.push(paiement("2025-03-31", "1100"));
    dossier.demande.creances = Some(vec!["B".into()]);
    let decompte = compter(&dossier, "2025-03-31");
    assert_eq!((decompte.total.principal, decompte.total.paiements), (euros("1000"), euros("78.74")));
    assert_eq!(solde(&decompte), "972.43"); // 1000 + 11.17 + 40 − 78.74
    // A claim in dollars that is left out hides nothing of the rest.
    dossier.factures[0].devise = Some("USD".into());
    assert_eq!(solde(&compter(&dossier, "2025-03-01")), "1040.36");
    dossier.demande.creances = None;
    assert_eq!(solde(&compter(&dossier, "2025-03-01")), "inconnu");
    // A sum that could not be read is not a sum of nothing.
    dossier.factures[0].devise = None;
    dossier.factures[0].montant_ttc = None;
    assert_eq!(solde(&compter(&dossier, "2025-03-01")), "inconnu");
}

#[test]
fn an_overpayment_is_said_and_never_owed() {
    let mut dossier = exemple();
    dossier.paiements = vec![paiement("2025-06-20", "7000"), paiement("2025-07-20", "5")];
    let decompte = compter(&dossier, "2025-12-31");
    let trop: Vec<String> = decompte
        .remarques
        .iter()
        .filter_map(|remarque| match remarque {
            Remarque::TropPercu { montant, .. } => Some(montant.to_string()),
            _ => None,
        })
        .collect();
    assert_eq!((solde(&decompte).as_str(), trop), ("0.00", vec!["849.76".to_owned(), "5.00".to_owned()]));
}

#[test]
fn a_semester_is_always_cut_and_a_leap_year_counts_as_asked() {
    // D20: 2.15 % + 10 points in both semesters, and two segments all the same.
    let mut dossier = exemple();
    dossier.factures[0].echeance = Some(jour("2025-12-21"));
    let decompte = compter(&dossier, "2026-01-10");
    assert_eq!(
        segments(&decompte, "F"),
        ["2025-12-22..2025-12-31 10 6000.00 12.15 19.97", "2026-01-01..2026-01-10 10 6000.00 12.15 19.97"]
    );
    dossier.factures[0].echeance = Some(jour("2024-02-19"));
    // 6000 × 14.50 % × 20 / 365 = 47.67, / 366 = 47.54.
    assert_eq!(compter(&dossier, "2024-03-10").total.interets, euros("47.67"));
    dossier.demande.calcul = Some(Calcul::ExactExact);
    assert_eq!(compter(&dossier, "2024-03-10").total.interets, euros("47.54"));
}

#[test]
fn a_rate_not_published_stops_the_account() {
    let decompte = compter(&exemple(), "2027-01-15");
    assert_eq!((solde(&decompte).as_str(), decompte.interets.last().map(|s| s.au)), ("inconnu", Some(jour("2026-12-31"))));
    assert!(decompte.remarques.iter().any(|r| matches!(r, Remarque::TauxInconnu { jour, .. } if jour.to_string() == "2027-01-01")));
    // Before 2013 no text anchored the rate by semester: counted, and said not to be sure.
    let mut ancien = exemple();
    ancien.factures[0].echeance = Some(jour("2010-01-31"));
    let decompte = compter(&ancien, "2010-03-01");
    assert_eq!(decompte.interets.iter().map(|s| s.certitude).collect::<Vec<_>>(), [Certitude::NonVerifie]);
    // The flat indemnity is of 2013.
    assert!(decompte.indemnites.is_empty());
}

/// A claim of a company on a consumer, with a notice shaped by `forme`.
fn contre_un_consommateur(forme: impl FnOnce(&mut Echange)) -> Dossier {
    let mut dossier = exemple();
    dossier.debiteur = partie(Qualite::Consommateur);
    let mut notice = echange("2025-06-02", Sens::Sortant, Canal::Lrar, ObjetEchange::MiseEnDemeure);
    forme(&mut notice);
    dossier.echanges.push(notice);
    dossier
}

fn avis(presente: Option<&str>, distribue: Option<&str>, retour: Option<RetourAvis>) -> Option<AvisDeReception> {
    Some(AvisDeReception { presente_le: presente.map(jour), distribue_le: distribue.map(jour), retour })
}

#[test]
fn legal_interest_starts_the_day_after_the_notice_is_received() {
    let premier = |dossier: &Dossier| compter(dossier, "2025-06-30").points_de_depart[0].premier_jour.map(|jour| jour.to_string());
    for (attendu, avis_recu) in [
        (Some("2025-06-07"), avis(Some("2025-06-04"), Some("2025-06-06"), None)),
        (Some("2025-06-05"), avis(Some("2025-06-04"), None, Some(RetourAvis::NonReclame))),
        (Some("2025-06-03"), None),
        // Nobody of that name there: no notice.
        (None, avis(Some("2025-06-04"), None, Some(RetourAvis::DestinataireInconnu))),
    ] {
        let dossier = contre_un_consommateur(|notice| notice.avis_de_reception = avis_recu.clone());
        assert_eq!(premier(&dossier).as_deref(), attendu, "{avis_recu:?}");
    }
    // Before the due date a notice warns and nothing more: the due date still counts.
    let mut dossier = contre_un_consommateur(|notice| notice.date = jour("2025-03-01"));
    assert_eq!(premier(&dossier).as_deref(), Some("2025-05-01"));
    // The column is that of the creditor, and a consumer owes neither penalties nor 40 EUR.
    dossier.demande.interets = Some(ChoixInterets::Penalites);
    let decompte = compter(&dossier, "2025-05-01");
    assert_eq!((decompte.interets[0].taux.to_string().as_str(), decompte.total.indemnites), ("3.71", Montant::ZERO));
    assert!(decompte.remarques.iter().any(|remarque| matches!(remarque, Remarque::VoeuRefuse { .. })));
    dossier.creancier = partie(Qualite::Particulier);
    dossier.demande.interets = None;
    assert_eq!(compter(&dossier, "2025-05-01").interets[0].taux.to_string(), "7.21");
    // A claim in court before the letter is notice enough.
    dossier.echanges[0].date = jour("2025-06-02");
    dossier.actes.push(acte("2025-05-20", NatureActe::Refere));
    assert_eq!(premier(&dossier).as_deref(), Some("2025-05-21"));
    dossier.actes.clear();
    // Without a notice the contract can say that falling due is enough.
    dossier.echanges.clear();
    dossier.factures[0].contrat = Some("C".into());
    dossier.contrats.push(contrat("C", |contrat| contrat.clauses.exigibilite_vaut_mise_en_demeure = Some(true)));
    assert_eq!(premier(&dossier).as_deref(), Some("2025-05-01"));
}

#[test]
fn a_rate_below_the_floor_gives_the_three_totals_that_the_choice_would_give() {
    // 2024: the floor, 15.21 then 14.76, is above the default rate, 14.50 then 14.25.
    let mut dossier = exemple();
    dossier.factures[0].echeance = Some(jour("2024-01-31"));
    dossier.factures[0].contrat = Some("C".into());
    dossier.contrats.push(contrat("C", |contrat| contrat.clauses.penalites_retard = Some(PenalitesRetard::Taux(Decimal::TEN))));
    // A payment makes the bases differ from one choice to the other.
    dossier.paiements.push(paiement("2024-04-30", "3000"));
    let remarque = compter(&dossier, "2024-12-31").remarques.into_iter().find_map(|remarque| match remarque {
        Remarque::SousPlancher { stipule, plancher, defaut, totaux, .. } => Some((stipule, plancher, defaut, totaux)),
        _ => None,
    });
    let Some((stipule, plancher, defaut, totaux)) = remarque else { panic!("no remark") };
    assert_eq!([stipule, plancher, defaut].map(|taux| taux.normalize().to_string()), ["10", "15.21", "14.5"]);
    for (choix, total) in [TauxSousPlancher::Stipule, TauxSousPlancher::Plancher, TauxSousPlancher::Suppletif].into_iter().zip(totaux) {
        dossier.demande.taux_sous_plancher = Some(choix);
        assert_eq!(compter(&dossier, "2024-12-31").total.interets, total, "{choix:?}");
    }
    // 6000 × 15.21 % × 90 / 365 = 225.02; then 3225.02 × 15.21 % × 61 / 365 = 81.98, × 14.76 % × 184 / 365 = 239.96.
    assert_eq!(totaux[1], euros("546.96"));
}

#[test]
fn interest_stops_at_the_opening_judgment_for_what_was_born_before() {
    let mut dossier = exemple();
    dossier.debiteur.situation.procedure_collective = Some(ProcedureCollective {
        nature: None,
        jugement_le: Some(jour("2025-05-11")),
        bodacc_le: None,
        avertissement_personnel_le: None,
        tribunal: None,
        mandataire: None,
        cloture_le: None,
        cloture_motif: None,
        lieux: dossier.lieux.clone(),
    });
    // The day of the judgment bears none (D26).
    assert_eq!(segments(&compter(&dossier, "2025-06-30"), "F"), ["2025-05-01..2025-05-10 10 6000.00 13.15 21.62"]);
    assert_eq!(compter(&dossier, "2025-06-30").taux_courant, None);
    // Due on the day of the judgment: payment was forbidden, the flat indemnity is not owed.
    dossier.factures[0].echeance = Some(jour("2025-05-11"));
    assert_eq!(compter(&dossier, "2025-06-30").total.indemnites, Montant::ZERO);
    // Born after it, the claim is paid at its term (D100).
    dossier.factures[0].ne_le = Some(jour("2025-05-12"));
    dossier.factures[0].echeance = Some(jour("2025-06-20"));
    let decompte = compter(&dossier, "2025-06-30");
    assert_eq!(segments(&decompte, "F"), ["2025-06-21..2025-06-30 10 6000.00 13.15 21.62"]);
    assert_eq!(decompte.total.indemnites, euros("40"));
}

#[test]
fn a_penalty_clause_waits_for_the_notice_and_for_the_due_date() {
    let mut dossier = exemple();
    dossier.demande.clause_penale = Some(true);
    dossier.factures[0].contrat = Some("C".into());
    dossier.contrats.push(contrat("C", |contrat| contrat.clauses.clause_penale = Some(ClausePenale::Taux(Decimal::TEN))));
    let penale = |dossier: &Dossier, au: &str| -> Montant {
        compter(dossier, au).indemnites.iter().filter(|i| i.nature == "clause-penale").map(|i| i.montant).sum()
    };
    assert_eq!(penale(&dossier, "2025-12-31"), Montant::ZERO, "no notice");
    dossier.echanges.push(echange("2025-04-01", Sens::Sortant, Canal::Lrar, ObjetEchange::MiseEnDemeure));
    assert_eq!(penale(&dossier, "2025-04-30"), Montant::ZERO, "not due");
    assert_eq!(penale(&dossier, "2025-05-01"), euros("600"));
    dossier.paiements.push(paiement("2025-04-30", "6000"));
    assert_eq!(penale(&dossier, "2025-05-01"), Montant::ZERO, "paid in time");
}

#[test]
fn a_foreign_currency_counts_at_its_countervalue() {
    let mut dossier = exemple();
    dossier.factures[0].devise = Some("CHF".into());
    assert_eq!(solde(&compter(&dossier, "2025-04-30")), "inconnu");
    dossier.factures[0].contre_valeur = Some(ContreValeur { taux: Decimal::new(10_345, 4), le: None, source: None });
    let decompte = compter(&dossier, "2025-04-30");
    assert_eq!(solde(&decompte), "6207.00");
    let ligne = decompte.methode.last().map(|texte| texte.fr.replace(['\u{a0}', '\u{202f}'], " ")).unwrap_or_default();
    assert!(ligne.starts_with("F : 6 000,00 CHF × 1,0345 = 6 207,00 €, au cours non daté ;"), "{ligne}");
}

/// A payment of a random case: days after 1 January 2023, cents, which item, what it is.
type Versement = (u64, i64, usize, u8);

fn versement() -> impl Strategy<Value = Versement> {
    (0..1_300_u64, 1..2_000_000_i64, 0..3_usize, 0..4_u8)
}

/// Up to three items and six payments, between professionals or against a consumer.
fn cas() -> impl Strategy<Value = (Vec<(u64, i64)>, Vec<Versement>, bool, bool, bool)> {
    let factures = prop::collection::vec((0..1_200_u64, 1..1_500_000_i64), 1..4);
    (factures, prop::collection::vec(versement(), 0..7), any::<bool>(), any::<bool>(), any::<bool>())
}

fn au_jour(rang: u64) -> Jour {
    jour("2023-01-01").checked_add_days(Days::new(rang)).unwrap_or_default()
}

fn ajouter(dossier: &mut Dossier, (rang, centimes, cible, genre): Versement) {
    let numero = dossier.factures[cible % dossier.factures.len()].numero.clone();
    let montant = Montant::arrondi(Decimal::new(centimes, 2));
    let mut versement = Paiement { date: au_jour(rang), montant, ..paiement("2023-01-01", "1") };
    match genre {
        0 => {
            versement.nature = NaturePaiement::Avoir;
            versement.facture = Some(numero);
        }
        1 => versement.impute_sur = vec![Imputation { facture: numero, montant: None }],
        2 => versement.impute_sur = vec![Imputation { facture: numero, montant: Some(Montant::arrondi(montant.valeur() / Decimal::TWO)) }],
        _ => {}
    }
    dossier.paiements.push(versement);
}

fn construire((factures, versements, consommateur, avant, notice): (Vec<(u64, i64)>, Vec<Versement>, bool, bool, bool)) -> Dossier {
    let mut dossier = dossier();
    dossier.factures = factures
        .into_iter()
        .enumerate()
        .map(|(rang, (jours, centimes))| {
            let mut facture = facture(&format!("F-{rang}"));
            facture.echeance = Some(au_jour(jours));
            facture.montant_ttc = Some(Montant::arrondi(Decimal::new(centimes, 2)));
            facture
        })
        .collect();
    if consommateur {
        dossier.debiteur = partie(Qualite::Consommateur);
    }
    if avant {
        dossier.demande.imputation_indemnite = Some(RangIndemnite::AvantPrincipal);
    }
    if notice {
        dossier.echanges.push(echange("2024-03-01", Sens::Sortant, Canal::Lrar, ObjetEchange::MiseEnDemeure));
    }
    for versement in versements {
        ajouter(&mut dossier, versement);
    }
    dossier
}

/// Two hundred cases, always the same.
fn pour_tous<S: Strategy>(strategie: S, epreuve: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let config = Config { cases: 200, failure_persistence: None, ..Config::default() };
    let resultat = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha)).run(&strategie, epreuve);
    assert!(resultat.is_ok(), "{resultat:?}");
}

#[test]
fn the_balance_is_its_formula_and_what_is_left() {
    pour_tous(cas(), |cas| {
        let decompte = compter(&construire(cas), "2026-11-22");
        let total = &decompte.total;
        prop_assert_eq!(total.solde, Some(total.principal + total.interets + total.indemnites + total.frais - total.paiements));
        prop_assert_eq!(total.solde, Some(decompte.comptes.iter().map(CompteCreance::reste).sum()));
        for compte in &decompte.comptes {
            for reste in [compte.reste_principal, compte.interets - compte.interets_regles, compte.indemnites - compte.indemnites_reglees] {
                prop_assert!(reste >= Montant::ZERO, "{:?}", compte);
            }
            prop_assert_eq!(compte.facture - compte.avoirs - compte.regle_principal, compte.reste_principal);
        }
        Ok(())
    });
}

#[test]
fn each_euro_of_a_payment_is_imputed_or_said_to_be_too_much() {
    pour_tous(cas(), |cas| {
        let dossier = construire(cas);
        let decompte = compter(&dossier, "2026-11-22");
        let recu: Montant = dossier.encaissements().map(|paiement| paiement.montant).sum();
        let impute: Montant = decompte.paiements.iter().flat_map(|paiement| &paiement.imputations).map(|part| part.montant).sum();
        let mut trop = Montant::ZERO;
        for remarque in &decompte.remarques {
            if let Remarque::TropPercu { montant, .. } = remarque {
                trop += *montant;
            }
        }
        prop_assert_eq!(recu, impute + trop);
        prop_assert!(!trop.est_positif() || decompte.comptes.iter().any(|compte| compte.reste_principal.est_nul()));
        Ok(())
    });
}

#[test]
fn segments_follow_each_other_within_a_semester() {
    pour_tous(cas(), |cas| {
        let decompte = compter(&construire(cas), "2026-11-22");
        let mut par_creance: BTreeMap<&str, Vec<&Segment>> = BTreeMap::new();
        for segment in &decompte.interets {
            par_creance.entry(&segment.creance).or_default().push(segment);
        }
        for point in &decompte.points_de_depart {
            let segments = par_creance.remove(point.creance.as_str()).unwrap_or_default();
            if let Some(premier) = segments.first() {
                prop_assert_eq!(Some(premier.du), point.premier_jour);
            }
            for segment in &segments {
                prop_assert_eq!(segment.jours, segment.au.signed_duration_since(segment.du).num_days() + 1);
                prop_assert!(segment.jours > 0 && segment.base.est_positif() && segment.montant >= Montant::ZERO);
                prop_assert_eq!(fin_de_semestre(segment.du), fin_de_semestre(segment.au));
                prop_assert_eq!(segment.montant, interet(segment.base, segment.taux, segment.du, segment.jours, Calcul::Act365));
            }
            for paire in segments.windows(2) {
                prop_assert_eq!(paire[0].au.succ_opt(), Some(paire[1].du));
                prop_assert!(paire[1].base <= paire[0].base);
            }
        }
        prop_assert!(par_creance.is_empty());
        Ok(())
    });
}

#[test]
fn a_payment_more_never_raises_the_balance() {
    pour_tous((cas(), versement()), |(cas, versement)| {
        let mut dossier = construire(cas);
        let avant = compter(&dossier, "2026-11-22").total.solde.unwrap_or_default();
        ajouter(&mut dossier, versement);
        let apres = compter(&dossier, "2026-11-22").total.solde.unwrap_or_default();
        // Each segment is rounded by itself: one more cut can weigh half a cent.
        prop_assert!(apres <= avant + euros("0.05"), "{avant} puis {apres}");
        Ok(())
    });
}

/// A claim of a company on a public body, due on that day.
fn contre_une_personne_publique(echeance: &str) -> Dossier {
    let mut dossier = exemple();
    dossier.debiteur = partie(Qualite::PersonnePublique);
    dossier.factures[0].echeance = Some(jour(echeance));
    dossier
}

#[test]
fn public_procurement_keeps_the_rate_of_its_first_day() {
    // 3.15 % + 8 on 1 May 2025; the ECB moved to 2.15 % on 1 July and to 2.40 % a year later: the rate did not.
    let decompte = compter(&contre_une_personne_publique("2025-04-30"), "2026-07-10");
    assert_eq!(
        segments(&decompte, "F"),
        [
            "2025-05-01..2025-06-30 61 6000.00 11.15 111.81",
            "2025-07-01..2025-12-31 184 6000.00 11.15 337.25",
            "2026-01-01..2026-06-30 181 6000.00 11.15 331.75",
            "2026-07-01..2026-07-10 10 6000.00 11.15 18.33",
        ]
    );
    assert!(decompte.interets.iter().all(|s| s.nature == NatureInteret::CommandePublique && s.source.contains("calculé")));
    assert_eq!((decompte.total.indemnites, decompte.indemnites[0].certitude), (euros("40"), Certitude::SourceUnique));
    // The day after the term, the rates that the reference works out itself.
    for (echeance, taux) in [("2026-06-29", "10.15"), ("2026-06-30", "10.40")] {
        let decompte = compter(&contre_une_personne_publique(echeance), "2026-11-22");
        assert_eq!(decompte.interets[0].taux.to_string(), taux, "{echeance}");
        assert_eq!(decompte.taux_courant.map(|(taux, _)| taux.to_string()).as_deref(), Some(taux));
    }
    // A frozen rate is known for days whose own rate is not published yet.
    assert_eq!(solde(&compter(&contre_une_personne_publique("2026-12-31"), "2027-01-15")), "inconnu");
    assert_ne!(solde(&compter(&contre_une_personne_publique("2026-12-30"), "2027-01-15")), "inconnu");
}

#[test]
fn a_public_buyer_pays_within_the_term_of_its_kind() {
    for (categorie, echeance) in [
        (Some(CategoriePublique::Etat), Some("2026-03-31")),
        (Some(CategoriePublique::Collectivite), Some("2026-03-31")),
        (Some(CategoriePublique::Sante), Some("2026-04-20")),
        (Some(CategoriePublique::EntreprisePublique), Some("2026-04-30")),
        (None, None),
    ] {
        let mut dossier = contre_une_personne_publique("2026-01-01");
        dossier.debiteur.personne_publique = Some(PersonnePublique { categorie });
        dossier.factures[0].echeance = None;
        dossier.factures[0].recue_le = Some(jour("2026-03-01"));
        let decompte = compter(&dossier, "2026-11-22");
        assert_eq!(decompte.comptes[0].echeance, echeance.map(jour), "{categorie:?}");
        assert_eq!(decompte.points_de_depart[0].premier_jour, echeance.and_then(|e| jour(e).succ_opt()), "{categorie:?}");
        // The term is counted from the invoice received: without it nothing is.
        dossier.factures[0].recue_le = None;
        assert_eq!(compter(&dossier, "2026-11-22").comptes[0].echeance, None, "{categorie:?}");
    }
}

#[test]
fn the_floor_of_penalties_does_not_touch_the_rate_of_a_loan() {
    let mut dossier = exemple();
    dossier.factures[0].contrat = Some("C".into());
    dossier.contrats.push(contrat("C", |contrat| contrat.clauses.interets = Some(Decimal::TWO)));
    dossier.demande.interets = Some(ChoixInterets::Conventionnel);
    for choix in [TauxSousPlancher::Stipule, TauxSousPlancher::Plancher, TauxSousPlancher::Suppletif] {
        dossier.demande.taux_sous_plancher = Some(choix);
        // 6000 × 2 % × 61 / 365
        assert_eq!(segments(&compter(&dossier, "2025-06-30"), "F"), ["2025-05-01..2025-06-30 61 6000.00 2 20.05"], "{choix:?}");
    }
}

#[test]
fn a_change_of_rate_cuts_the_sum_in_two() {
    // money-O10: rates that no text ever had, so that the formula alone is tried.
    let premier = interet(euros("10000"), Decimal::TEN, jour("2025-01-01"), 181, Calcul::Act365);
    let second = interet(euros("10000"), Decimal::from(20), jour("2025-07-01"), 184, Calcul::Act365);
    assert_eq!((premier, second, premier + second), (euros("495.89"), euros("1008.22"), euros("1504.11")));
}
