//! Verdict tables: each procedure on the day before, the day and the day after each of its limits.

use crate::decision::{Avocat, Jugement, ProcedureJugee, juger, recommandee};
use crate::law::Droit;
use crate::law::exemples::{acte, dossier, echange, euros, facture, jour, partie};
use crate::model::{
    Acte, Adresse, Canal, Dossier, Executee, JuridictionChoisie, Lieu, Lieux, NatureActe, NatureCreance, NatureProcedureCollective,
    ObjetEchange, Procedure, ProcedureCollective, Qualite, Sens, TypeJuridiction,
};
use Procedure::{
    Assignation, DeclarationDeCreance, Execution, InjonctionDePayer, InjonctionEuropeenne, PetitesCreances, RefereProvision,
    SaisieConservatoire,
};

const TOUTES: [Procedure; 8] = [
    InjonctionDePayer,
    RefereProvision,
    Assignation,
    PetitesCreances,
    SaisieConservatoire,
    DeclarationDeCreance,
    InjonctionEuropeenne,
    Execution,
];

fn le(dossier: &Dossier, au: &str) -> Jugement {
    juger(dossier, jour(au), None, Droit::integre())
}

fn voie(jugement: &Jugement, procedure: Procedure) -> &ProcedureJugee {
    jugement.procedure(procedure).unwrap_or_else(|| panic!("{procedure:?} is not judged"))
}

/// Open or closed on a day, with the codes that close it.
#[track_caller]
fn check(dossier: &Dossier, au: &str, procedure: Procedure, attendu: (bool, &[&str])) {
    let jugement = le(dossier, au);
    let jugee = voie(&jugement, procedure);
    let mut codes: Vec<&str> = jugee.obstacles.iter().map(|constat| constat.code).collect();
    codes.dedup();
    assert_eq!((jugee.ouverte == Some(true), codes.as_slice()), attendu, "{au} {procedure:?} : {}", jugee.motif.fr);
    assert!(!jugee.motif.fr.is_empty() && !jugee.motif.en.is_empty());
    assert!(jugee.obstacles.iter().all(|constat| constat.article.is_some() && constat.lieu.is_some()), "{procedure:?}");
}

/// The procedure advised on a day, and those that are open.
#[track_caller]
fn check_conseil(dossier: &Dossier, au: &str, conseillee: Option<Procedure>, ouvertes: &[Procedure]) {
    let jugement = le(dossier, au);
    assert_eq!(recommandee(&jugement).map(|jugee| jugee.procedure), conseillee, "{au}");
    let obtenues: Vec<Procedure> = TOUTES.into_iter().filter(|procedure| voie(&jugement, *procedure).ouverte == Some(true)).collect();
    assert_eq!(obtenues, ouvertes, "{au}");
}

fn lieux() -> Lieux {
    Lieux::new(Lieu::debut("dossier.yaml"))
}

fn a(pays: Option<&str>) -> Option<Adresse> {
    Some(Adresse {
        destinataire: None,
        complement: None,
        voie: None,
        code_postal: None,
        commune: None,
        insee: None,
        pays: pays.map(Into::into),
        lieux: lieux(),
    })
}

/// A consumer who owes `montant`, without interest: nobody gave notice.
fn consommateur(montant: &str) -> Dossier {
    let mut dossier = dossier();
    dossier.debiteur = partie(Qualite::Consommateur);
    dossier.factures[0].montant_ttc = Some(euros(montant));
    dossier
}

/// A service performed on 31 October 2021, due on 30 November 2021: barred after the one or the other, five years later.
fn a_terme() -> Dossier {
    let mut dossier = dossier();
    dossier.factures[0].executee_le = Some(Executee { du: jour("2021-10-31"), au: jour("2021-10-31") });
    dossier.factures[0].echeance = Some(jour("2021-11-30"));
    dossier
}

fn insolvable(jugement: &str, bodacc: Option<&str>) -> Dossier {
    let mut dossier = dossier();
    dossier.debiteur.situation.procedure_collective = Some(ProcedureCollective {
        avertissement_personnel_le: None,
        nature: Some(NatureProcedureCollective::RedressementJudiciaire),
        jugement_le: Some(jour(jugement)),
        bodacc_le: bodacc.map(jour),
        tribunal: None,
        mandataire: Some(Box::new(partie(Qualite::Professionnel))),
        cloture_le: None,
        cloture_motif: None,
        lieux: lieux(),
    });
    dossier
}

fn ordonnance(rendue: &str, signifiee: &str) -> Dossier {
    let mut dossier = dossier();
    let vise = Some("o".to_owned());
    dossier.actes = vec![
        Acte { id: vise.clone(), ..acte(rendue, NatureActe::OrdonnanceInjonction) },
        Acte { vise, ..acte(signifiee, NatureActe::Signification) },
    ];
    dossier
}

#[test]
fn small_claims_between_traders_ended_on_25_april_2026() {
    let mut entre_commercants = dossier();
    entre_commercants.factures[0].emise_le = Some(jour("2025-01-02"));
    check(&entre_commercants, "2026-04-24", PetitesCreances, (true, &[]));
    check(&entre_commercants, "2026-04-25", PetitesCreances, (false, &["JUR-40"]));
    check(&entre_commercants, "2026-04-26", PetitesCreances, (false, &["JUR-40"]));
    // Not invoiced: the exclusion speaks of invoiced claims.
    entre_commercants.factures[0].emise_le = None;
    check(&entre_commercants, "2026-04-25", PetitesCreances, (true, &[]));
    // An artisan who is no trader, a consumer: still open.
    let mut artisan = dossier();
    artisan.factures[0].emise_le = Some(jour("2025-01-02"));
    (artisan.debiteur.commercant, artisan.debiteur.artisan) = (Some(false), Some(true));
    check(&artisan, "2026-04-25", PetitesCreances, (true, &[]));
    // Unknown is not confirmed: open, with a warning (D14).
    artisan.debiteur.commercant = None;
    let jugement = le(&artisan, "2026-04-25");
    let jugee = voie(&jugement, PetitesCreances);
    assert_eq!(jugee.ouverte, Some(true));
    assert!(jugee.reserves.iter().any(|constat| constat.code == "JUR-40"));
}

#[test]
fn small_claims_stop_at_5_000_euros_and_at_the_border() {
    check(&consommateur("4999.99"), "2026-01-05", PetitesCreances, (true, &[]));
    check(&consommateur("5000"), "2026-01-05", PetitesCreances, (true, &[]));
    check(&consommateur("5000.01"), "2026-01-05", PetitesCreances, (false, &["JUR-41"]));
    // Two items: the sum counts, and one may be left out (D71).
    let mut deux = consommateur("3000");
    deux.factures.push(facture("G"));
    deux.factures[1].montant_ttc = Some(euros("2000.01"));
    check(&deux, "2026-01-05", PetitesCreances, (false, &["JUR-41"]));
    deux.demande.creances = Some(vec!["F".into()]);
    check(&deux, "2026-01-05", PetitesCreances, (true, &[]));
    let mut ailleurs = consommateur("900");
    ailleurs.debiteur.adresse = a(Some("Belgique"));
    check(&ailleurs, "2026-01-05", PetitesCreances, (false, &["JUR-42"]));
    // One month is kept before the bar: 1 January 2027 for a service completed on 1 January 2025 (two years).
    let jugement = le(&consommateur("900"), "2026-01-05");
    assert_eq!(voie(&jugement, PetitesCreances).dernier_jour_utile, Some(jour("2026-12-01")));
    assert_eq!(voie(&jugement, Assignation).dernier_jour_utile, Some(jour("2027-01-01")));
}

#[test]
fn insolvency_stops_everything_but_the_declaration() {
    let dossier = insolvable("2026-01-20", Some("2026-02-03"));
    check_conseil(
        &dossier,
        "2026-01-19",
        Some(InjonctionDePayer),
        &[InjonctionDePayer, RefereProvision, Assignation, PetitesCreances, SaisieConservatoire],
    );
    for au in ["2026-01-20", "2026-02-03", "2026-04-02", "2026-04-03"] {
        check_conseil(&dossier, au, Some(DeclarationDeCreance), &[DeclarationDeCreance]);
    }
    check(&dossier, "2026-01-20", RefereProvision, (false, &["QUA-07"]));
    check(&dossier, "2026-01-19", DeclarationDeCreance, (false, &["JUR-45"]));
    let jugement = le(&dossier, "2026-03-01");
    let declaration = voie(&jugement, DeclarationDeCreance);
    assert_eq!(declaration.dernier_jour_utile, Some(jour("2026-04-03")));
    let juridiction = declaration.juridiction.clone().map(|juridiction| (juridiction.type_, juridiction.nom));
    assert_eq!(juridiction, Some((TypeJuridiction::MandataireJudiciaire, Some("Exemple".to_owned()))));
    // Late: relief must be asked for, then nothing is left.
    for (au, attendu) in [("2026-04-04", (true, &[][..])), ("2026-08-03", (true, &[][..])), ("2026-08-04", (false, &["JUR-46"][..]))] {
        check(&dossier, au, DeclarationDeCreance, attendu);
    }
    let jugement = le(&dossier, "2026-04-04");
    assert!(voie(&jugement, DeclarationDeCreance).reserves.iter().any(|constat| constat.code == "JUR-46"));
}

#[test]
fn the_time_to_declare_is_carried_over_and_longer_for_a_creditor_abroad() {
    let dernier = |dossier: &Dossier, au: &str| voie(&le(dossier, au), DeclarationDeCreance).dernier_jour_utile;
    // 31 May 2026 is a Sunday.
    assert_eq!(dernier(&insolvable("2026-03-20", Some("2026-03-31")), "2026-04-01"), Some(jour("2026-06-01")));
    // The notice is not published yet, or its day is unknown.
    assert_eq!(dernier(&insolvable("2026-03-20", Some("2026-03-31")), "2026-03-30"), None);
    assert_eq!(dernier(&insolvable("2026-03-20", None), "2026-04-01"), None);
    let mut loin = insolvable("2026-01-20", Some("2026-02-03"));
    loin.creancier.adresse = a(Some("Belgique"));
    assert_eq!(dernier(&loin, "2026-03-01"), Some(jour("2026-06-03")));
    check_conseil(&loin, "2026-06-03", Some(DeclarationDeCreance), &[DeclarationDeCreance]);
    // Declared: nothing more is advised.
    let mut declaree = insolvable("2026-01-20", Some("2026-02-03"));
    declaree.actes = vec![acte("2026-03-01", NatureActe::DeclarationDeCreance)];
    check_conseil(&declaree, "2026-03-02", None, &[DeclarationDeCreance]);
}

#[test]
fn a_later_privileged_claim_is_sued_on_and_not_declared() {
    let mut dossier = insolvable("2026-01-20", Some("2026-02-03"));
    dossier.factures[0].ne_le = Some(jour("2026-01-20"));
    dossier.factures[0].privilegiee = Some(true);
    check(&dossier, "2026-03-01", DeclarationDeCreance, (false, &["JUR-45"]));
    check(&dossier, "2026-03-01", InjonctionDePayer, (true, &[]));
    dossier.factures[0].privilegiee = Some(false);
    check(&dossier, "2026-03-01", InjonctionDePayer, (false, &["QUA-07"]));
    check(&dossier, "2026-03-01", DeclarationDeCreance, (true, &[]));
    // Born the day before: to be declared, whatever is said.
    dossier.factures[0].ne_le = Some(jour("2026-01-19"));
    dossier.factures[0].privilegiee = Some(true);
    check(&dossier, "2026-03-01", DeclarationDeCreance, (true, &[]));
}

#[test]
fn near_the_bar_a_writ_interrupts_and_after_it_nothing_is_open() {
    let dossier = a_terme();
    let judiciaires = [InjonctionDePayer, RefereProvision, Assignation, PetitesCreances, SaisieConservatoire];
    for (au, conseil) in [
        ("2026-08-01", InjonctionDePayer),
        ("2026-08-02", InjonctionDePayer),
        ("2026-08-03", Assignation),
        ("2026-10-31", Assignation),
        // Between the two readings: open, a writ at once (D48).
        ("2026-11-01", Assignation),
        ("2026-11-30", Assignation),
    ] {
        check_conseil(&dossier, au, Some(conseil), &judiciaires);
    }
    check_conseil(&dossier, "2026-12-01", None, &[]);
    for procedure in judiciaires {
        check(&dossier, "2026-12-01", procedure, (false, &["PRE-01"]));
    }
    // One barred item leaves the others open (D71).
    let mut deux = a_terme();
    deux.factures.push(facture("G"));
    check(&deux, "2026-12-01", Assignation, (true, &[]));
}

#[test]
fn a_disputed_claim_goes_to_the_merits() {
    let mut dossier = dossier();
    dossier.echanges = vec![echange("2025-06-01", Sens::Entrant, Canal::Courriel, ObjetEchange::Contestation)];
    let jugement = le(&dossier, "2025-07-01");
    for (procedure, conseillee) in
        [(InjonctionDePayer, false), (RefereProvision, false), (Assignation, true), (PetitesCreances, false), (SaisieConservatoire, false)]
    {
        let jugee = voie(&jugement, procedure);
        assert_eq!((jugee.ouverte, jugee.conseillee), (Some(true), conseillee), "{procedure:?}");
    }
    assert!(voie(&jugement, RefereProvision).motif.fr.contains("contestée"));
    assert!(voie(&jugement, RefereProvision).reserves.iter().any(|constat| constat.code == "CER-01"));
    dossier.echanges.push(echange("2025-07-01", Sens::Sortant, Canal::Courriel, ObjetEchange::ReponseAContestation));
    assert_eq!(recommandee(&le(&dossier, "2025-07-01")).map(|jugee| jugee.procedure), Some(InjonctionDePayer));
}

#[test]
fn a_claim_not_yet_due_may_be_frozen_or_declared_and_not_sued_on() {
    let mut dossier = dossier();
    dossier.factures[0].echeance = Some(jour("2025-06-30"));
    check_conseil(&dossier, "2025-06-30", None, &[SaisieConservatoire]);
    dossier.demande.circonstances = Some("Le fonds est mis en vente.".into());
    assert!(voie(&le(&dossier, "2025-06-30"), SaisieConservatoire).conseillee);
    check(&dossier, "2025-06-30", InjonctionDePayer, (false, &["EXI-01"]));
    check(&dossier, "2025-07-01", InjonctionDePayer, (true, &[]));
    let mut insolvable = insolvable("2025-02-01", Some("2025-02-10"));
    insolvable.factures[0].echeance = Some(jour("2025-06-30"));
    check(&insolvable, "2025-03-01", DeclarationDeCreance, (true, &[]));
}

#[test]
fn a_debtor_in_another_state() {
    let avec = |debiteur: Option<&str>, creancier: Option<&str>| {
        let mut dossier = dossier();
        dossier.debiteur.adresse = a(debiteur);
        dossier.creancier.adresse = a(creancier);
        dossier
    };
    check_conseil(
        &avec(Some("Belgique"), None),
        "2025-07-01",
        Some(InjonctionEuropeenne),
        &[RefereProvision, Assignation, SaisieConservatoire, InjonctionEuropeenne],
    );
    check(&avec(Some("Belgique"), None), "2025-07-01", InjonctionDePayer, (false, &["QUA-11"]));
    // Denmark is not bound; a court of France between parties in France is not cross-border.
    check(&avec(Some("DK"), None), "2025-07-01", InjonctionEuropeenne, (false, &["JUR-47"]));
    assert_eq!(recommandee(&le(&avec(Some("DK"), None), "2025-07-01")).map(|jugee| jugee.procedure), Some(Assignation));
    check(&avec(None, None), "2025-07-01", InjonctionEuropeenne, (false, &["JUR-47"]));
    check(&avec(None, Some("DE")), "2025-07-01", InjonctionEuropeenne, (true, &[]));
    assert_eq!(recommandee(&le(&avec(None, Some("DE")), "2025-07-01")).map(|jugee| jugee.procedure), Some(InjonctionDePayer));
    let jugement = le(&avec(Some("Belgique"), None), "2025-07-01");
    assert_eq!(voie(&jugement, InjonctionEuropeenne).juridiction, None);
    let mut introuvable = dossier();
    introuvable.debiteur.situation.sans_domicile_connu = true;
    assert_eq!(recommandee(&le(&introuvable, "2025-07-01")).map(|jugee| jugee.procedure), Some(Assignation));
}

#[test]
fn enforcement_waits_for_a_title_served_in_time_and_not_opposed() {
    // An order of 1 September 2026 or later is served within three months, one of 31 August within six.
    for (rendue, signifiee, au, ouverte) in [
        ("2026-09-10", "2026-10-05", "2026-12-07", false),
        ("2026-09-10", "2026-10-05", "2026-12-08", true),
        ("2026-09-10", "2026-12-10", "2027-06-01", true),
        ("2026-09-10", "2026-12-11", "2027-06-01", false),
        // 28 February 2027 is a Sunday.
        ("2026-08-31", "2027-03-01", "2027-06-01", true),
        ("2026-08-31", "2027-03-02", "2027-06-01", false),
    ] {
        let codes: &[&str] = if ouverte { &[] } else { &["JUR-48"] };
        check(&ordonnance(rendue, signifiee), au, Execution, (ouverte, codes));
    }
    let mut dossier = ordonnance("2026-09-10", "2026-10-05");
    let jugement = le(&dossier, "2026-12-08");
    assert_eq!(recommandee(&jugement).map(|jugee| jugee.procedure), Some(Execution));
    assert!(voie(&jugement, InjonctionDePayer).motif.fr.contains("titre"));
    assert_eq!(
        voie(&jugement, Execution).juridiction.as_ref().map(|juridiction| juridiction.type_),
        Some(TypeJuridiction::CommissaireDeJustice)
    );
    dossier.actes.push(acte("2026-10-20", NatureActe::Opposition));
    check(&dossier, "2026-12-08", Execution, (false, &["JUR-48"]));
    // A judgment whose enforceable day is not told: open, with a warning (D14).
    let mut juge = crate::law::exemples::dossier();
    juge.actes = vec![acte("2026-10-01", NatureActe::Jugement)];
    check(&juge, "2026-10-02", Execution, (true, &[]));
    juge.actes[0].executoire_le = Some(jour("2026-11-02"));
    check(&juge, "2026-11-01", Execution, (false, &["JUR-48"]));
    check(&juge, "2026-11-02", Execution, (true, &[]));
    juge.actes[0].grace_jusqu_au = Some(jour("2026-12-31"));
    check(&juge, "2026-12-31", Execution, (false, &["EXI-07"]));
    check(&juge, "2027-01-01", Execution, (true, &[]));
    juge.debiteur.situation.surendettement = Some(jour("2027-01-01"));
    check(&juge, "2026-12-31", Execution, (false, &["EXI-07"]));
    check(&juge, "2027-01-01", Execution, (false, &["QUA-08"]));
}

#[test]
fn lawyer_by_court_matter_and_sum() {
    use Avocat::{Facultatif, Indetermine, NonRequis, Obligatoire};
    use TypeJuridiction as T;
    let avec = |type_: T, montant: &str, nature: NatureCreance| {
        let mut dossier = consommateur(montant);
        dossier.factures[0].nature = Some(nature);
        dossier.juridiction = Some(JuridictionChoisie {
            type_: Some(type_),
            nom: Some("celle de l'essai".into()),
            motif: Some("essai".into()),
            adresse: None,
            lieux: lieux(),
        });
        dossier
    };
    let service = NatureCreance::PrestationDeServices;
    for (type_, montant, nature, procedure, attendu) in [
        (T::TribunalDeCommerce, "10000", service, Assignation, Facultatif),
        (T::TribunalDeCommerce, "10000.01", service, Assignation, Obligatoire),
        (T::TribunalDesActivitesEconomiques, "10000.01", service, RefereProvision, Obligatoire),
        (T::TribunalDeCommerce, "50000", service, InjonctionDePayer, NonRequis),
        (T::TribunalJudiciaire, "10000", service, Assignation, Facultatif),
        (T::TribunalJudiciaire, "10000.01", service, RefereProvision, Obligatoire),
        (T::TribunalJudiciaire, "500", NatureCreance::LoyerCommercial, Assignation, Obligatoire),
        (T::TribunalJudiciaire, "500", NatureCreance::LoyerCommercial, InjonctionDePayer, NonRequis),
        (T::JugeDesContentieuxDeLaProtection, "50000", service, Assignation, Facultatif),
        (T::ChambreCommerciale, "500", service, Assignation, Indetermine),
        (T::TribunalDeCommerce, "10000", service, SaisieConservatoire, Facultatif),
        (T::TribunalDeCommerce, "10000.01", service, SaisieConservatoire, Obligatoire),
        (T::TribunalDeCommerce, "50000", service, DeclarationDeCreance, NonRequis),
        (T::TribunalDeCommerce, "50000", service, Execution, NonRequis),
        (T::TribunalDeCommerce, "50000", service, InjonctionEuropeenne, Facultatif),
        (T::TribunalDeCommerce, "900", service, PetitesCreances, NonRequis),
    ] {
        let jugement = le(&avec(type_, montant, nature), "2026-01-05");
        let representation = &voie(&jugement, procedure).representation;
        assert_eq!(representation.avocat, attendu, "{type_:?} {montant} {procedure:?} : {}", representation.motif.fr);
        assert!(!representation.article.is_empty());
    }
    // The dossier's own court is that of the claim: the measure keeps its judge.
    let du_fond = avec(T::TribunalJudiciaire, "900", service);
    let de = |procedure| voie(&le(&du_fond, "2026-01-05"), procedure).juridiction.as_ref().map(|juridiction| juridiction.type_);
    assert_eq!(de(SaisieConservatoire), Some(T::JugeDeLExecution));
    assert_eq!(de(PetitesCreances), Some(T::CommissaireDeJustice));
    assert_eq!(de(Execution), Some(T::CommissaireDeJustice));
    assert_eq!(de(DeclarationDeCreance), Some(T::MandataireJudiciaire));
    assert_eq!(de(Assignation), Some(T::TribunalJudiciaire));
}
