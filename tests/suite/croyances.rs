//! Nine statements heard in practice: where one is false, the program says so and gives the law; where it is right, within its limits.

use serde_json::Value;

use super::ligne::{Resultat, exigible, texte};
use super::regles::ecrire;

const CONSOMMATEUR: &str = "debiteur: {qualite: consommateur, commercant: false, denomination: null, forme_juridique: null, capital: null, \
                            siren: null, rcs: null, representant: null, nom: Durand, prenoms: Anne}\n\
                            demande: {interets: legal, indemnite_forfaitaire: false}\nechanges: []\n";

/// What a command says of a case, as JSON.
fn demander(faits: &str, commande: &str, suite: &[&str]) -> Resultat<Value> {
    let racine = tempfile::tempdir()?;
    ecrire(racine.path(), faits)?;
    let chemin = racine.path().to_string_lossy().into_owned();
    let mut arguments = vec![commande, chemin.as_str(), "--format", "json"];
    if !suite.contains(&"--as-of") {
        arguments.extend(["--as-of", "2026-11-22"]);
    }
    arguments.extend(suite);
    let sortie = exigible(&arguments)?;
    serde_json::from_slice(&sortie.stdout).map_err(|faute| format!("{faute} : {}", texte(&sortie.stderr)).into())
}

/// The ways of a case, on a day.
fn route(faits: &str, au: &str) -> Resultat<Value> {
    let route = demander(faits, "route", &["--as-of", au])?;
    assert_eq!(route["schema"], "exigible/voies/1");
    Ok(route)
}

fn voie<'a>(route: &'a Value, procedure: &str) -> &'a Value {
    let voies = route["voies"].as_array().unwrap();
    voies.iter().find(|voie| voie["procedure"] == procedure).unwrap_or_else(|| panic!("{procedure} : {route:#}"))
}

/// The finding of that code when that procedure is asked for.
fn constat(faits: &str, pour: &str, code: &str) -> Resultat<Option<Value>> {
    let verdict = demander(faits, "check", &["--for", pour])?;
    let constats = verdict["dossiers"][0]["constats"].as_array().cloned().unwrap_or_default();
    Ok(constats.into_iter().find(|constat| constat["code"] == code))
}

fn dit(constat: Option<Value>, mots: &str, article: &str) {
    let constat = constat.unwrap_or_else(|| panic!("no finding says: {mots}"));
    assert!(constat["message"].as_str().unwrap().contains(mots), "{constat:#}");
    assert!(constat["article"].as_str().unwrap().contains(article), "{constat:#}");
}

const INSOLVABLE: &str = "debiteur: {situation: {procedure_collective: {nature: redressement-judiciaire, jugement_le: 2026-10-05, bodacc_le: \
                          2026-10-13}}}";

#[test]
fn i_a_refere_is_not_for_an_insolvent_debtor_it_is_the_reverse() -> Resultat {
    let refere = constat(INSOLVABLE, "refere-provision", "JUR-49")?;
    dit(refere, "n'est pas la voie contre un débiteur en procédure collective", "L622-21");
    let ouverte = route(INSOLVABLE, "2026-11-22")?;
    for procedure in ["refere-provision", "injonction-de-payer", "assignation", "saisie-conservatoire", "petites-creances", "execution"] {
        assert_eq!(voie(&ouverte, procedure)["ouverte"], false, "{procedure}");
    }
    let declaration = voie(&ouverte, "declaration-de-creance");
    assert_eq!((&declaration["ouverte"], &declaration["dernier_jour_utile"]), (&true.into(), &"2026-12-14".into()));
    assert_eq!(ouverte["conseillee"], "declaration-de-creance");
    // Closed for lack of assets: nothing against the debtor is open again.
    let close = "debiteur: {situation: {procedure_collective: {nature: liquidation-judiciaire, jugement_le: 2025-10-05, cloture_le: \
                 2026-11-02, cloture_motif: insuffisance-actif}}}";
    let close = route(close, "2026-11-22")?;
    assert_eq!(close["conseillee"], Value::Null);
    assert!(close["voies"].as_array().unwrap().iter().all(|voie| voie["ouverte"] == false));
    // A later privileged claim may be sued on.
    let privilegiee = format!(
        "{INSOLVABLE}\nfactures: [{{ne_le: 2026-10-06, emise_le: 2026-10-06, executee_le: 2026-10-06, echeance: 2026-11-05, privilegiee: true}}]"
    );
    assert_eq!(voie(&route(&privilegiee, "2026-11-22")?, "refere-provision")["ouverte"], true);
    Ok(())
}

#[test]
fn ii_the_order_gives_a_title_without_mediation_and_only_after_service_and_opposition() -> Resultat {
    let route = route("{}", "2026-11-22")?;
    let injonction = voie(&route, "injonction-de-payer");
    assert!(injonction["tentative_amiable"].as_str().unwrap().contains("aucune tentative exigée"));
    assert_eq!(
        constat(
            &format!("{CONSOMMATEUR}factures: [{{montant_ht: null, tva: null, montant_ttc: \"900.00\"}}]"),
            "injonction-de-payer",
            "JUR-11"
        )?,
        None
    );
    let durees: Vec<&str> = injonction["delais"].as_array().unwrap().iter().filter_map(|delai| delai["duree"].as_str()).collect();
    assert_eq!(durees, ["P3M", "P1M", "P2M", "P15D"]);
    let risque = injonction["risque"].as_str().unwrap();
    assert!(risque.contains("le titre n'existe qu'après la signification") && risque.contains("une opposition en fait un procès"));
    Ok(())
}

#[test]
fn iii_the_tribunal_d_instance_is_gone_and_a_company_does_not_always_go_to_the_commercial_court() -> Resultat {
    for nom in ["Tribunal d'instance de Lyon", "tribunal d’instance de Lyon", "Tribunal de Grande Instance de Lyon"] {
        let faits = format!("juridiction: {{type: tribunal-judiciaire, nom: \"{nom}\", motif: usage}}");
        dit(constat(&faits, "assignation", "JUR-50")?, "n'existe plus depuis 2020", "L211-3");
    }
    let type_ = |faits: &str| -> Resultat<Value> { Ok(voie(&route(faits, "2026-11-22")?, "assignation")["juridiction"]["type"].clone()) };
    assert_eq!(type_("{}")?, "tribunal-de-commerce");
    assert_eq!(type_(CONSOMMATEUR)?, "tribunal-judiciaire");
    assert_eq!(type_("creancier: {forme_juridique: SELARL}")?, "tribunal-judiciaire");
    assert_eq!(type_("debiteur: {commercant: false, forme_juridique: association}")?, "tribunal-judiciaire");
    Ok(())
}

#[test]
fn iv_a_conservatory_seizure_freezes_and_does_not_condemn() -> Resultat {
    let faits = "demande: {circonstances: Le fonds est mis en vente.}";
    dit(constat(faits, "saisie-conservatoire", "JUR-44")?, "ne condamne pas", "R511-7");
    let route = route(faits, "2026-11-22")?;
    let saisie = voie(&route, "saisie-conservatoire");
    assert!(saisie["risque"].as_str().unwrap().contains("gèle sans condamner"));
    let durees: Vec<&str> = saisie["delais"].as_array().unwrap().iter().filter_map(|delai| delai["duree"].as_str()).collect();
    assert_eq!(durees, ["P3M", "P8D", "P1M", "P8D"]);
    // It goes beside the way that leads to a title, and is never that way.
    assert_eq!((&saisie["conseillee"], &route["conseillee"]), (&true.into(), &"injonction-de-payer".into()));
    Ok(())
}

#[test]
fn v_an_amicable_attempt_is_asked_only_before_the_tribunal_judiciaire_up_to_the_threshold() -> Resultat {
    let petite = format!("{CONSOMMATEUR}factures: [{{montant_ht: null, tva: null, montant_ttc: \"5000.00\"}}]");
    dit(constat(&petite, "assignation", "JUR-11")?, "irrecevable sans tentative amiable", "750-1");
    let grande = format!("{CONSOMMATEUR}factures: [{{montant_ht: null, tva: null, montant_ttc: \"5000.01\"}}]");
    assert_eq!(constat(&grande, "assignation", "JUR-11")?, None);
    assert_eq!(constat("factures: [{montant_ht: null, tva: null, montant_ttc: \"900.00\"}]", "assignation", "JUR-11")?, None);
    let credit = format!("{CONSOMMATEUR}factures: [{{nature: credit-consommation, montant_ht: null, tva: null, montant_ttc: \"900.00\"}}]");
    assert_eq!(constat(&credit, "assignation", "JUR-11")?, None);
    // A conciliation clause is another obstacle.
    let clause = "contrats: [{id: devis-1, nature: devis, signe_par: [{partie: debiteur}], clauses: {conciliation_prealable: true}, piece: p-devis}]";
    assert!(constat(clause, "assignation", "CER-05")?.is_some());
    Ok(())
}

#[test]
fn vi_recovery_costs_stay_with_the_creditor_before_a_title() -> Resultat {
    let relance =
        "factures: [{lignes: [{designation: Pose, montant_ht: \"4950.00\"}, {designation: Frais de relance, montant_ht: \"50.00\"}]}]";
    dit(constat(relance, "injonction-de-payer", "LIQ-09")?, "restent à la charge du créancier", "L111-8");
    let forfait = demander("{}", "statement", &[])?;
    assert_eq!(forfait["indemnites"][0]["montant"], "40.00");
    let consommateur = demander(&CONSOMMATEUR.replace("indemnite_forfaitaire: false", "indemnite_forfaitaire: true"), "statement", &[])?;
    assert_eq!(consommateur["indemnites"], Value::Array(Vec::new()));
    Ok(())
}

#[test]
fn vii_penalties_stop_on_the_day_and_instalments_to_come_are_not_claimed() -> Resultat {
    let faits = "factures: [{numero: F-1}, {numero: F-2, emise_le: 2026-11-02, executee_le: 2026-11-02, echeance: 2026-12-02}]";
    let decompte = demander(faits, "statement", &[])?;
    let segments = decompte["interets"].as_array().unwrap();
    assert!(
        !segments.is_empty()
            && segments.iter().all(|segment| segment["creance"] == "F-1" && segment["au"].as_str().unwrap() <= "2026-11-22")
    );
    let route = route(faits, "2026-11-22")?;
    let notes = route["notes"].to_string();
    assert!(notes.contains("déchéance du terme") && notes.contains("s'arrêtent au jour du décompte"), "{notes}");
    assert!(constat(faits, "injonction-de-payer", "EXI-01")?.is_some());
    Ok(())
}

#[test]
fn viii_a_lawyer_is_mandatory_above_the_threshold_and_not_always() -> Resultat {
    let avocat = |faits: &str, procedure: &str| -> Resultat<Value> {
        Ok(voie(&route(faits, "2026-05-15")?, procedure)["avocat"]["verdict"].clone())
    };
    let montant = |montant: &str| format!("{CONSOMMATEUR}factures: [{{montant_ht: null, tva: null, montant_ttc: \"{montant}\"}}]");
    assert_eq!(avocat(&montant("10000.00"), "assignation")?, "facultatif");
    assert_eq!(avocat(&montant("10000.01"), "assignation")?, "obligatoire");
    assert_eq!(avocat(&montant("10000.01"), "injonction-de-payer")?, "non-requis");
    let commerce = |montant: &str| format!("factures: [{{montant_ht: null, tva: null, montant_ttc: \"{montant}\"}}]");
    assert_eq!(avocat(&commerce("9000.00"), "assignation")?, "facultatif");
    assert_eq!(avocat(&commerce("10000.01"), "assignation")?, "obligatoire");
    assert_eq!(
        avocat("factures: [{nature: loyer-commercial, montant_ht: null, tva: null, montant_ttc: \"900.00\"}]", "assignation")?,
        "obligatoire"
    );
    Ok(())
}

#[test]
fn ix_a_foreign_currency_is_claimed_at_its_value_in_euros_with_its_rate_its_day_and_its_source() -> Resultat {
    let sans = constat("factures: [{devise: CHF}]", "injonction-de-payer", "LIQ-03")?.ok_or("no finding")?;
    assert_eq!(sans["niveau"], "erreur");
    assert!(sans["remede"].as_str().unwrap().contains("contre_valeur"), "{sans:#}");
    let avec = "factures: [{devise: CHF, contre_valeur: {taux: \"1.05\", le: 2026-11-20, source: Banque de France}}]";
    let avec = constat(avec, "injonction-de-payer", "LIQ-03")?;
    assert!(avec.is_none_or(|constat| constat["niveau"] != "erreur"));
    Ok(())
}

#[test]
fn the_users_own_odds_are_set_against_the_cost_and_none_is_invented() -> Resultat {
    let sans = route("{}", "2026-11-22")?;
    assert!(sans["voies"].as_array().unwrap().iter().all(|voie| voie["esperance"].is_null()));
    let faits = "demande: {pronostic: {injonction-de-payer: {chances: 50, cout: 100.00, delai: 4 mois}, assignation: {delai: 1 an}}}\n\
                 factures: [{montant_ht: null, tva: null, montant_ttc: \"6000.00\"}]";
    let avec = route(faits, "2026-11-22")?;
    let injonction = &voie(&avec, "injonction-de-payer")["esperance"];
    let solde = demander(faits, "statement", &[])?["total"]["solde"].as_str().unwrap().parse::<rust_decimal::Decimal>()?;
    let nombre = |cle: &str| injonction[cle].as_str().unwrap().parse::<rust_decimal::Decimal>();
    let attendu = (solde / rust_decimal::Decimal::TWO).round_dp_with_strategy(2, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    assert_eq!(nombre("attendu")?, attendu);
    assert_eq!(nombre("net")?, attendu - nombre("cout")?);
    assert!(nombre("cout")? > rust_decimal::Decimal::ONE_HUNDRED, "the fees set by law are added");
    assert_eq!((&injonction["delai"], &injonction["cout_minimal"]), (&"P4M".into(), &false.into()));
    let assignation = &voie(&avec, "assignation")["esperance"];
    assert_eq!((&assignation["net"], &assignation["cout_minimal"]), (&Value::Null, &true.into()));
    assert!(voie(&avec, "refere-provision")["esperance"].is_null());
    Ok(())
}
