//! Decisions, time to pay, conditions and capitalisation: accounts worked out by hand.

use super::*;

/// A judgment of 1 September 2025 against a consumer, enforceable on the 15th; the notice was handed over on 2 June.
fn juge() -> Dossier {
    let mut dossier = contre_un_consommateur(|notice| notice.avis_de_reception = avis(None, Some("2025-06-02"), None));
    let mut jugement = acte("2025-09-01", NatureActe::Jugement);
    jugement.executoire_le = Some(jour("2025-09-15"));
    dossier.actes.push(jugement);
    dossier
}

fn methode(decompte: &Decompte) -> String {
    decompte.methode.iter().map(|texte| texte.fr.as_str()).collect::<Vec<_>>().join("\n")
}

#[test]
fn five_more_points_from_the_day_after_the_two_months() {
    // D78: enforceable on 15 September, the two months end on 15 November, the first majored day is the 16th.
    let decompte = compter(&juge(), "2025-12-31");
    assert_eq!(
        segments(&decompte, "F"),
        [
            "2025-06-03..2025-06-30 28 6000.00 3.71 17.08",
            "2025-07-01..2025-11-15 138 6000.00 2.76 62.61",
            "2025-11-16..2025-12-31 46 6000.00 7.76 58.68",
        ]
    );
    let natures: Vec<&str> = decompte.interets.iter().map(|segment| segment.nature.cle()).collect();
    assert_eq!(natures, ["legal", "legal", "legal-majore"]);
    assert_eq!(decompte.taux_courant.map(|(taux, nature)| (taux.to_string(), nature.cle())), Some(("7.76".to_owned(), "legal-majore")));
    assert!(methode(&decompte).contains("majoré de 5 points à compter du 16 novembre 2025"), "{}", methode(&decompte));
    // The day before: not yet, and the account says from when it will be.
    let decompte = compter(&juge(), "2025-11-15");
    assert!(decompte.interets.iter().all(|segment| segment.nature == NatureInteret::Legal));
    assert!(methode(&decompte).contains("16 novembre 2025"));
}

#[test]
fn the_increase_needs_a_decision_that_stands_and_is_enforceable() {
    let majore = |forme: &dyn Fn(&mut Dossier)| {
        let mut dossier = juge();
        forme(&mut dossier);
        compter(&dossier, "2025-12-31").interets.iter().any(|segment| segment.nature == NatureInteret::LegalMajore)
    };
    assert!(majore(&|_| {}));
    // D101: the title of a commissaire de justice is not a decision.
    assert!(!majore(&|d| d.actes[0].nature = NatureActe::PetitesCreances));
    assert!(!majore(&|d| d.actes[0].executoire_le = None));
    assert!(!majore(&|d| d.actes[0].codebiteur = Some(RoleCodebiteur::Caution)));
    assert!(!majore(&|d| d.actes.push(acte("2025-10-01", NatureActe::Annulation))));
    assert!(!majore(&|d| d.actes[0].factures = vec!["AUTRE".into()]));
    // Provisional enforcement runs from service, where the service says it.
    let servi = |d: &mut Dossier| {
        d.actes[0].executoire_le = None;
        let mut signification = acte("2025-09-20", NatureActe::Signification);
        signification.executoire_le = Some(jour("2025-09-20"));
        d.actes.push(signification);
    };
    assert!(majore(&servi));
    // An order for payment: enforceable once the time to oppose is over, and no longer a title once opposed.
    let ordonnance = |d: &mut Dossier| {
        d.actes[0] = acte("2025-07-01", NatureActe::OrdonnanceInjonction);
        d.actes.push(acte("2025-07-10", NatureActe::Signification));
    };
    assert!(majore(&ordonnance));
    assert!(!majore(&|d| {
        ordonnance(d);
        d.actes.push(acte("2025-07-20", NatureActe::Opposition));
    }));
    // Penalties of L441-10 are left as they are, and it is said.
    let mut dossier = exemple();
    dossier.actes = juge().actes;
    let decompte = compter(&dossier, "2025-12-31");
    assert!(decompte.interets.iter().all(|segment| segment.nature == NatureInteret::PenalitesL44110));
    assert!(methode(&decompte).contains("n'est pas ajoutée aux pénalités"));
}

#[test]
fn sums_awarded_are_costs_owed_and_come_last() {
    let mut dossier = juge();
    dossier.actes[0].montants =
        MontantsActe { principal: Some(euros("6000")), interets: None, depens: Some(euros("55.40")), article_700: Some(euros("800")) };
    let decompte = compter(&dossier, "2025-12-31");
    assert_eq!((decompte.total.principal, decompte.total.frais), (euros("6000"), euros("855.40")));
    // 800 × 2.76 % × 75 / 365, then 800 × 7.76 % × 46 / 365, from the day after the decision (1231-7).
    assert_eq!(
        segments(&decompte, "article-700 (2025-09-01)"),
        ["2025-09-02..2025-11-15 75 800.00 2.76 4.54", "2025-11-16..2025-12-31 46 800.00 7.76 7.82"]
    );
    assert_eq!(segments(&decompte, "depens (2025-09-01)"), Vec::<String>::new());
    let total = &decompte.total;
    assert_eq!(total.interets, euros("150.73"));
    assert_eq!(total.solde, Some(total.principal + total.interets + total.indemnites + total.frais - total.paiements));
    assert_eq!(total.solde, Some(decompte.comptes.iter().chain(&decompte.sommes).map(CompteCreance::reste).sum()));
    // What came before the decision is too much for the claim, and is not set against what the decision awards.
    dossier.paiements = vec![paiement("2025-08-01", "7000")];
    let avant = compter(&dossier, "2025-12-31");
    assert!(avant.remarques.iter().any(|remarque| matches!(remarque, Remarque::TropPercu { .. })));
    assert_eq!(avant.total.solde, Some(euros("867.76")));
    // What comes after pays the claim, then its interest of the decision, then the sums.
    dossier.paiements = vec![paiement("2025-12-31", "6500")];
    let apres = compter(&dossier, "2025-12-31");
    assert_eq!(
        parts(&apres),
        [
            "interets F 138.37",
            "principal F 6000.00",
            "frais depens (2025-09-01) 55.40",
            "interets article-700 (2025-09-01) 12.36",
            "frais article-700 (2025-09-01) 293.87"
        ]
    );
    // An opening judgment stops the interest of the sum as it stops that of the claim.
    dossier.paiements.clear();
    dossier.debiteur.situation.procedure_collective = Some(ProcedureCollective {
        nature: None,
        jugement_le: Some(jour("2025-09-12")),
        bodacc_le: None,
        avertissement_personnel_le: None,
        tribunal: None,
        mandataire: None,
        cloture_le: None,
        cloture_motif: None,
        lieux: dossier.lieux.clone(),
    });
    assert_eq!(segments(&compter(&dossier, "2025-12-31"), "article-700 (2025-09-01)"), ["2025-09-02..2025-09-11 10 800.00 2.76 0.60"]);
    dossier.debiteur.situation.procedure_collective = None;
    // Not enforceable: nothing is owed yet.
    dossier.actes[0].executoire_le = None;
    assert_eq!(compter(&dossier, "2025-12-31").total.frais, Montant::ZERO);
}

#[test]
fn a_principal_awarded_that_differs_is_said() {
    let mut dossier = juge();
    for (principal, differe) in [("6000", false), ("5999.99", true)] {
        dossier.actes[0].montants.principal = Some(euros(principal));
        assert_eq!(methode(&compter(&dossier, "2025-12-31")).contains("condamne à"), differe, "{principal}");
    }
}

#[test]
fn interest_runs_from_the_decision_where_nothing_made_it_run_before() {
    let mut dossier = juge();
    dossier.echanges.clear();
    let decompte = compter(&dossier, "2025-09-30");
    // 6000 × 2.76 % × 29 / 365
    assert_eq!(segments(&decompte, "F"), ["2025-09-02..2025-09-30 29 6000.00 2.76 13.16"]);
    assert_eq!(decompte.points_de_depart[0].article, "Code civil, article 1231-7");
}

#[test]
fn a_time_to_pay_stops_penalties_and_the_increase() {
    let mut dossier = exemple();
    let mut jugement = acte("2025-05-11", NatureActe::Jugement);
    jugement.grace_jusqu_au = Some(jour("2025-05-20"));
    dossier.actes.push(jugement);
    // Neither the day of the decision nor the last day given bears a penalty.
    assert_eq!(
        segments(&compter(&dossier, "2025-05-31"), "F"),
        ["2025-05-01..2025-05-10 10 6000.00 13.15 21.62", "2025-05-21..2025-05-31 11 6000.00 13.15 23.78"]
    );
    assert_eq!(compter(&dossier, "2025-05-15").taux_courant, None);
    // Legal interest goes on, without the more points.
    let mut dossier = juge();
    dossier.actes[0].grace_jusqu_au = Some(jour("2025-12-15"));
    assert_eq!(
        segments(&compter(&dossier, "2025-12-31"), "F")[1..],
        ["2025-07-01..2025-12-15 168 6000.00 2.76 76.22", "2025-12-16..2025-12-31 16 6000.00 7.76 20.41"]
    );
    // Nor is a penalty clause incurred before the time is over.
    let mut dossier = exemple();
    dossier.demande.clause_penale = Some(true);
    dossier.factures[0].contrat = Some("C".into());
    dossier.contrats.push(contrat("C", |contrat| {
        contrat.clauses.clause_penale = Some(ClausePenale::Taux(Decimal::TEN));
        contrat.clauses.exigibilite_vaut_mise_en_demeure = Some(true);
    }));
    let mut jugement = acte("2025-04-11", NatureActe::Jugement);
    jugement.grace_jusqu_au = Some(jour("2025-05-20"));
    dossier.actes.push(jugement);
    assert_eq!(compter(&dossier, "2025-05-20").comptes[0].clause_penale, Montant::ZERO);
    assert_eq!(compter(&dossier, "2025-05-21").comptes[0].clause_penale, euros("600"));
}

#[test]
fn nothing_runs_before_the_condition_comes_true() {
    let mut dossier = exemple();
    dossier.factures[0].condition = Some(Condition { objet: None, realisee_le: Some(jour("2025-06-10")) });
    let decompte = compter(&dossier, "2025-06-30");
    assert_eq!(segments(&decompte, "F"), ["2025-06-11..2025-06-30 20 6000.00 13.15 43.23"]);
    assert_eq!(decompte.points_de_depart[0].article, "Code civil, article 1304");
    // On the day itself nothing is late yet, and before it nothing runs at all.
    let decompte = compter(&dossier, "2025-06-10");
    assert_eq!((decompte.total.interets, decompte.total.indemnites), (Montant::ZERO, Montant::ZERO));
    let decompte = compter(&dossier, "2025-06-09");
    assert_eq!((decompte.points_de_depart[0].premier_jour, decompte.taux_courant), (None, None));
    // A condition that came true before the due date changes nothing.
    dossier.factures[0].condition = Some(Condition { objet: None, realisee_le: Some(jour("2025-03-10")) });
    assert_eq!(segments(&compter(&dossier, "2025-06-30"), "F"), segments(&compter(&exemple(), "2025-06-30"), "F"));
}

/// 10,000 EUR at 5 % from 1 January 2022, with a clause that capitalises.
fn capitalise() -> Dossier {
    let mut dossier = dossier();
    dossier.factures = vec![due("F", "10000", "2021-12-31")];
    dossier.factures[0].contrat = Some("C".into());
    dossier.contrats.push(contrat("C", |contrat| {
        contrat.clauses.interets = Some(Decimal::from(5));
        contrat.clauses.capitalisation = Some(true);
    }));
    dossier.demande.interets = Some(ChoixInterets::Conventionnel);
    dossier.demande.indemnite_forfaitaire = Some(false);
    dossier
}

fn capitalisation_dite(decompte: &Decompte) -> (bool, bool) {
    let dite = |voulue: fn(&Remarque) -> bool| decompte.remarques.iter().any(voulue);
    (
        dite(|remarque| matches!(remarque, Remarque::CapitalisationDemandee)),
        dite(|remarque| matches!(remarque, Remarque::CapitalisationExclue { .. })),
    )
}

#[test]
fn a_full_year_of_interest_bears_interest_where_a_clause_says_so() {
    let decompte = compter(&capitalise(), "2024-02-29");
    assert_eq!(
        segments(&decompte, "F"),
        [
            "2022-01-01..2022-06-30 181 10000.00 5 247.95",
            "2022-07-01..2022-12-31 184 10000.00 5 252.05",
            "2023-01-01..2023-06-30 181 10500.00 5 260.34",
            "2023-07-01..2023-12-31 184 10500.00 5 264.66",
            "2024-01-01..2024-02-29 60 11025.00 5 90.62",
        ]
    );
    assert_eq!((decompte.total.principal, decompte.comptes[0].interets_capitalises), (euros("10000"), euros("1025")));
    assert_eq!(decompte.total.solde, Some(euros("11115.62")));
    // The eve of the year: nothing is capitalised yet.
    assert_eq!(compter(&capitalise(), "2022-12-31").comptes[0].interets_capitalises, Montant::ZERO);
    assert_eq!(compter(&capitalise(), "2023-01-01").comptes[0].interets_capitalises, euros("500"));
}

#[test]
fn a_payment_settles_interest_that_bears_none_first() {
    let mut dossier = capitalise();
    dossier.paiements.push(paiement("2023-06-30", "360.34"));
    let decompte = compter(&dossier, "2023-07-31");
    assert_eq!(parts(&decompte), ["interets F 360.34"]);
    // 260.34 of the half-year go first, then 100 of the 500 capitalised: 10,400 bears interest.
    assert_eq!(segments(&decompte, "F")[3..], ["2023-07-01..2023-07-31 31 10400.00 5 44.16"]);
    assert_eq!(decompte.comptes[0].interets_capitalises, euros("400"));
}

#[test]
fn capitalisation_needs_a_clause_or_a_decision_and_no_consumer_borrower() {
    let capitalise_a = |forme: &dyn Fn(&mut Dossier)| {
        let mut dossier = capitalise();
        forme(&mut dossier);
        let decompte = compter(&dossier, "2023-12-31");
        (decompte.comptes[0].interets_capitalises, capitalisation_dite(&decompte))
    };
    assert_eq!(capitalise_a(&|_| {}), (euros("500"), (false, false)));
    let sans = |d: &mut Dossier| d.contrats[0].clauses.capitalisation = None;
    assert_eq!(capitalise_a(&|d| sans(d)), (Montant::ZERO, (false, false)));
    // Asked of the judge: requested, not counted.
    assert_eq!(
        capitalise_a(&|d| {
            sans(d);
            d.demande.capitalisation = Some(true);
        }),
        (Montant::ZERO, (true, false))
    );
    assert_eq!(capitalise_a(&|d| d.demande.capitalisation = Some(false)), (Montant::ZERO, (false, false)));
    // A decision makes it run from the day it names.
    let decision = |depuis: &'static str| {
        move |d: &mut Dossier| {
            sans(d);
            let mut jugement = acte("2022-05-01", NatureActe::Jugement);
            jugement.capitalisation_depuis = Some(jour(depuis));
            d.actes.push(jugement);
        }
    };
    assert_eq!(capitalise_a(&decision("2022-07-01")).0, euros("747.95"));
    assert_eq!(capitalise_a(&decision("2021-07-01")).0, euros("500"));
    // A clause of less than a year is void; a year, or twelve months, is a year.
    for (periode, somme) in [("6 mois", "0"), ("364 jours", "0"), ("12 mois", "500"), ("1 an", "500")] {
        let (obtenu, (_, refusee)) = capitalise_a(&|d| d.contrats[0].clauses.periode_de_capitalisation = Some(periode.into()));
        assert_eq!((obtenu, refusee), (euros(somme), somme == "0"), "{periode}");
    }
    // A consumer who borrowed owes no interest on interest, whether by a clause or by a wish; one who bought does.
    for nature in [NatureCreance::Pret, NatureCreance::CreditConsommation, NatureCreance::PretImmobilier] {
        let emprunteur = |d: &mut Dossier| {
            d.debiteur = partie(Qualite::Consommateur);
            d.factures[0].nature = Some(nature);
        };
        assert_eq!(capitalise_a(&emprunteur), (Montant::ZERO, (false, true)), "{nature:?}");
    }
    assert_eq!(capitalise_a(&|d| d.debiteur = partie(Qualite::Consommateur)).0, euros("500"));
}

#[test]
fn a_payment_of_indemnities_settles_the_flat_one_first() {
    let mut dossier = exemple();
    dossier.demande.clause_penale = Some(true);
    dossier.factures[0].contrat = Some("C".into());
    dossier.contrats.push(contrat("C", |contrat| {
        contrat.clauses.clause_penale = Some(ClausePenale::Taux(Decimal::TEN));
        contrat.clauses.exigibilite_vaut_mise_en_demeure = Some(true);
    }));
    // 6000 of principal and ten days of interest, 21.62, come first.
    for (paye, forfait, clause) in [("6021.62", "40", "600"), ("6051.62", "10", "600"), ("6061.62", "0", "600"), ("6131.62", "0", "530")] {
        dossier.paiements = vec![paiement("2025-05-10", paye)];
        let decompte = compter(&dossier, "2025-05-10");
        let compte = &decompte.comptes[0];
        assert_eq!((compte.forfait_restant(), compte.clause_penale_restante()), (euros(forfait), euros(clause)), "{paye}");
    }
}

#[test]
fn interest_after_a_title_is_barred_on_the_period_of_the_claim() {
    let prescrits = |au: &str, forme: &dyn Fn(&mut Dossier)| {
        let mut dossier = juge();
        dossier.actes[0].date = jour("2022-01-01");
        dossier.actes[0].executoire_le = Some(jour("2022-01-15"));
        dossier.echanges.clear();
        dossier.factures[0].echeance = Some(jour("2021-12-01"));
        forme(&mut dossier);
        let decompte = compter(&dossier, au);
        assert_eq!(methode(&decompte).contains("peuvent être prescrits"), decompte.comptes[0].interets_prescrits.est_positif());
        decompte.comptes[0].interets_prescrits
    };
    // The interest of 16 January 2022, the first after the title, is barred from the day after 16 January 2024.
    assert_eq!(prescrits("2024-01-16", &|_| {}), Montant::ZERO);
    // Fifteen days from 2 January at 0.76 %, 1.87, less the fourteen before the title, 1.75.
    assert_eq!(prescrits("2024-01-17", &|_| {}), euros("0.12"));
    // Fifty-nine days, 7.37, less 1.75.
    assert_eq!(prescrits("2024-03-02", &|_| {}), euros("5.62"));
    // A seizure in time starts the period again; one that comes too late saves only what was not barred yet.
    let saisie = |date: &'static str| move |d: &mut Dossier| d.actes.push(acte(date, NatureActe::SaisieAttribution));
    assert_eq!(prescrits("2024-03-02", &saisie("2023-12-01")), Montant::ZERO);
    assert_eq!(prescrits("2024-03-02", &saisie("2024-02-15")), prescrits("2024-02-15", &|_| {}));
    // Five years against a professional.
    let entre_professionnels = |d: &mut Dossier| d.debiteur = partie(Qualite::Professionnel);
    assert_eq!(prescrits("2026-11-22", &entre_professionnels), Montant::ZERO);
    // What was paid settled the oldest interest: 1.75 from before the title, then 2.25.
    let paye = |d: &mut Dossier| d.paiements.push(paiement("2024-03-01", "4"));
    assert_eq!(prescrits("2024-03-02", &paye), euros("3.37"));
    // Without a title, nothing is shown apart.
    assert_eq!(prescrits("2026-11-22", &|d| d.actes[0].executoire_le = None), Montant::ZERO);
}

#[test]
fn enforcement_on_a_title_is_owed_by_the_debtor_and_nothing_else() {
    let mut dossier = juge();
    let couter = |date: &str, nature: NatureActe, frais: &str| {
        let mut acte = acte(date, nature);
        acte.frais = Some(euros(frais));
        acte
    };
    dossier.actes.push(couter("2025-08-01", NatureActe::Assignation, "70"));
    dossier.actes.push(couter("2025-09-14", NatureActe::SaisieAttribution, "80"));
    assert_eq!(compter(&dossier, "2025-12-31").total.frais, Montant::ZERO);
    dossier.actes.push(couter("2025-10-01", NatureActe::SaisieAttribution, "90"));
    dossier.actes.push(couter("2025-10-01", NatureActe::SaisieAttribution, "95"));
    dossier.actes.push(couter("2026-01-15", NatureActe::SaisieAttribution, "100"));
    let decompte = compter(&dossier, "2025-12-31");
    assert_eq!(decompte.total.frais, euros("185"));
    assert_eq!(
        decompte.sommes.iter().map(|compte| compte.numero.as_str()).collect::<Vec<_>>(),
        ["frais-d-execution (2025-10-01)", "frais-d-execution (2025-10-01, 2)"]
    );
    // Those of the creditor are told and not counted; the act that comes after the day is not told.
    assert_eq!(decompte.frais.len(), 4);
    assert_eq!(decompte.total.solde, Some(decompte.comptes.iter().chain(&decompte.sommes).map(CompteCreance::reste).sum()));
}
