//! The command line as a user meets it: exit codes, streams, JSON.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

pub type Resultat<T = ()> = Result<T, Box<dyn std::error::Error>>;

pub const JOUR: [&str; 2] = ["--as-of", "2026-11-22"];

/// Runs the program from the root of the repository, in French and without colours.
pub fn exigible(arguments: &[&str]) -> Resultat<Output> {
    exigible_dans(Path::new(env!("CARGO_MANIFEST_DIR")), arguments)
}

/// The same, from another folder.
pub fn exigible_dans(dossier: &Path, arguments: &[&str]) -> Resultat<Output> {
    Ok(Command::new(env!("CARGO_BIN_EXE_exigible"))
        .args(arguments)
        .current_dir(dossier)
        .env("LC_ALL", "fr_FR.UTF-8")
        .env("NO_COLOR", "1")
        .env_remove("CLICOLOR_FORCE")
        .output()?)
}

pub fn code(sortie: &Output) -> Option<i32> {
    sortie.status.code()
}

pub fn texte(octets: &[u8]) -> String {
    String::from_utf8_lossy(octets).into_owned()
}

fn json(sortie: &Output) -> Resultat<Value> {
    serde_json::from_slice(&sortie.stdout).map_err(|faute| format!("{faute} : {}", texte(&sortie.stdout)).into())
}

fn verifier(dossier: &str, suite: &[&str]) -> Resultat<(Option<i32>, Value)> {
    let chemin = format!("dossiers/{dossier}");
    let mut arguments = vec!["check", chemin.as_str(), "--format", "json"];
    arguments.extend(JOUR);
    arguments.extend(suite);
    let sortie = exigible(&arguments)?;
    let valeur = json(&sortie)?;
    Ok((code(&sortie), valeur["dossiers"][0].clone()))
}

fn codes(dossier: &Value, niveau: &str) -> Vec<String> {
    let constats = dossier["constats"].as_array().cloned().unwrap_or_default();
    constats.iter().filter(|constat| constat["niveau"] == niveau).filter_map(|constat| Some(constat["code"].as_str()?.to_owned())).collect()
}

#[test]
fn the_examples_have_the_verdicts_that_their_readme_announces() -> Resultat {
    let injonction = ["--for", "injonction-de-payer"];
    for (dossier, attendu, famille) in [
        ("2026-0042-boulangerie-martin", 0, None),
        ("2026-0107-durand", 0, None),
        ("2026-0200-grossiste-quarante", 0, None),
        ("2026-0150-garage-petit", 1, Some(("erreur", "PRE"))),
        ("2026-0171-menuiserie-blanc", 1, Some(("erreur", "PIE"))),
        ("2026-0163-atelier-roux", 0, Some(("avertissement", "CER"))),
    ] {
        let (code, verdict) = verifier(dossier, &injonction)?;
        assert_eq!(code, Some(attendu), "{dossier} : {verdict:#}");
        if let Some((niveau, famille)) = famille {
            assert!(codes(&verdict, niveau).iter().any(|code| code.starts_with(famille)), "{dossier} : {verdict:#}");
        }
    }
    let (code, verdict) = verifier("2026-0163-atelier-roux", &["--for", "mise-en-demeure"])?;
    assert_eq!(code, Some(1));
    assert!(codes(&verdict, "erreur").iter().any(|code| code.starts_with("LET")), "{verdict:#}");
    Ok(())
}

#[test]
fn the_verdict_on_the_example_is_that_of_the_contract() -> Resultat {
    let (_, verdict) = verifier("2026-0042-boulangerie-martin", &[])?;
    for condition in ["certaine", "liquide", "exigible", "non_prescrite"] {
        assert_eq!(verdict["conditions"][condition], "etablie", "{condition}");
    }
    let prescription = &verdict["creances"][0]["prescription"];
    for (cle, attendu) in [
        ("regime", "L110-4"),
        ("duree", "P5Y"),
        ("duree_tardive", "P5Y"),
        ("depart_prudent", "2025-03-28"),
        ("depart_tardif", "2025-04-30"),
        ("expire_prudent", "2030-06-20"),
        ("expire_tardif", "2030-06-20"),
        ("etat", "sauve"),
    ] {
        assert_eq!(prescription[cle], attendu, "{cle}");
    }
    assert_eq!(prescription["forclusion"], false);
    assert!(prescription["interets_du_titre"].is_null());
    assert_eq!(prescription["penalites"], serde_json::json!({"depart": "2025-05-01", "expire": "2030-06-20"}));
    let effets: Vec<(&str, &str)> = prescription["evenements"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|evenement| Some((evenement["date"].as_str()?, evenement["effet"].as_str()?)))
        .collect();
    assert_eq!(effets, [("2025-05-21", "interrompt"), ("2025-06-20", "interrompt"), ("2025-09-15", "sans-effet")]);
    let procedures = verdict["procedures"].as_array().cloned().unwrap_or_default();
    let noms: Vec<&str> = procedures.iter().filter_map(|procedure| procedure["procedure"].as_str()).collect();
    assert_eq!(
        noms,
        [
            "injonction-de-payer",
            "refere-provision",
            "assignation",
            "petites-creances",
            "saisie-conservatoire",
            "declaration-de-creance",
            "injonction-europeenne",
            "execution"
        ]
    );
    let injonction = &procedures[0];
    assert_eq!(injonction["ouverte"], true);
    assert_eq!(injonction["juridiction"]["type"], "tribunal-de-commerce");
    assert_eq!(injonction["juridiction"]["nom"], "tribunal de commerce de Villefranche-Tarare");
    // 20 June 2030 less the 90 days of the convention (D10).
    assert_eq!(injonction["dernier_jour_utile"], "2030-03-22");
    assert_eq!(injonction["manque"], Value::Array(Vec::new()));
    // Every procedure is judged: closed only by what is sure, with its reason (D14).
    let ouvertes: Vec<bool> = procedures.iter().filter_map(|procedure| procedure["ouverte"].as_bool()).collect();
    assert_eq!(ouvertes, [true, true, true, false, true, false, false, false]);
    let obstacles: Vec<&str> = procedures.iter().filter_map(|procedure| procedure["obstacles"][0]["code"].as_str()).collect();
    assert_eq!(obstacles, ["JUR-40", "JUR-45", "JUR-47", "JUR-48"]);
    assert!(!codes(&verdict, "info").contains(&"DRO-03".to_owned()));
    Ok(())
}

#[test]
fn a_disputed_claim_is_open_but_not_advised() -> Resultat {
    let (_, verdict) = verifier("2026-0163-atelier-roux", &[])?;
    assert_eq!(verdict["conditions"]["certaine"], "fragile");
    let etat = |nom: &str| {
        let procedures = verdict["procedures"].as_array().cloned().unwrap_or_default();
        procedures
            .iter()
            .find(|procedure| procedure["procedure"] == nom)
            .map(|procedure| (procedure["ouverte"].clone(), procedure["conseillee"].clone()))
    };
    assert_eq!(etat("injonction-de-payer"), Some((true.into(), false.into())));
    assert_eq!(etat("refere-provision"), Some((true.into(), false.into())));
    assert_eq!(etat("assignation"), Some((true.into(), true.into())));
    Ok(())
}

#[test]
fn the_statement_of_the_example_is_exact() -> Resultat {
    let sortie = exigible(&["statement", "dossiers/2026-0042-boulangerie-martin", "--format", "json", "--as-of", "2026-11-22"])?;
    assert_eq!(code(&sortie), Some(0));
    let decompte = json(&sortie)?;
    assert_eq!(decompte["schema"], "exigible/decompte/1");
    let premier = &decompte["interets"][0];
    assert_eq!(
        (&premier["du"], &premier["au"], &premier["jours"], &premier["montant"]),
        (&"2025-05-01".into(), &"2025-06-20".into(), &51.into(), &"110.24".into())
    );
    assert_eq!(decompte["paiements"][0]["imputations"][0]["montant"], "110.24");
    assert_eq!(decompte["paiements"][0]["imputations"][1]["montant"], "889.76");
    let total = &decompte["total"];
    let somme = |cle: &str| total[cle].as_str().and_then(|texte| texte.parse::<rust_decimal::Decimal>().ok()).unwrap_or_default();
    assert_eq!(somme("principal") + somme("interets") + somme("indemnites") + somme("frais") - somme("paiements"), somme("solde"));
    assert_eq!(total["principal"], "6000.00");
    Ok(())
}

#[test]
fn the_costs_of_the_procedure_are_told_and_the_debtor_owes_none_before_a_title() -> Resultat {
    let chemin = "dossiers/2026-0042-boulangerie-martin";
    let decompte = json(&exigible(&["statement", chemin, "--format", "json", "--as-of", "2026-11-22"])?)?;
    let frais: Vec<(&str, &str, &str)> = decompte["frais"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|frais| Some((frais["nature"].as_str()?, frais["montant"].as_str()?, frais["a_la_charge_de"].as_str()?)))
        .collect();
    assert_eq!(frais, [("greffe", "30.23", "creancier"), ("signification", "73.18", "creancier")]);
    assert_eq!(decompte["total"]["frais"], "0.00");
    // Nothing of it in the account that a person reads.
    let lisible = texte(&exigible(&["statement", chemin, "--as-of", "2026-11-22"])?.stdout);
    assert!(lisible.contains("SOLDE") && !lisible.contains("dépens"), "{lisible}");
    // After a judgment: what it awards and what enforcement cost are owed, the rest is not.
    let dossier = tempfile::tempdir()?;
    std::fs::create_dir(dossier.path().join("factures"))?;
    std::fs::write(
        dossier.path().join("dossier.yaml"),
        "reference: essai\nfictif: true\ncreancier: {qualite: professionnel, denomination: Essai}\ndebiteur: {qualite: consommateur, nom: Essai}\n",
    )?;
    std::fs::write(
        dossier.path().join("factures/f.yaml"),
        "numero: F-1\nnature: prestation-de-services\nemise_le: 2025-03-31\nexecutee_le: 2025-03-28\necheance: 2025-04-30\nmontant_ttc: 6000.00\n",
    )?;
    std::fs::write(
        dossier.path().join("procedure.yaml"),
        "actes:\n  - {nature: assignation, date: 2025-06-10, frais: 62.00}\n  - {nature: jugement, date: 2025-09-01, executoire_le: 2025-09-15, montants: {principal: 6000.00, depens: 55.40, article_700: 800.00}}\n  - {nature: saisie-attribution, date: 2026-01-10, frais: 190.00}\n",
    )?;
    let chemin = dossier.path().to_string_lossy().into_owned();
    let decompte = json(&exigible(&["statement", &chemin, "--format", "json", "--as-of", "2026-11-22"])?)?;
    assert_eq!((&decompte["total"]["frais"], &decompte["total"]["solde"]), (&"1045.40".into(), &"7657.56".into()));
    let lisible = texte(&exigible(&["statement", &chemin, "--as-of", "2026-11-22"])?.stdout);
    for attendu in ["frais-exposes 2025-06-10", "à la charge du créancier", "dépens, article 700 et frais d'exécution dus"] {
        assert!(lisible.contains(attendu), "{attendu}\n{lisible}");
    }
    Ok(())
}

#[test]
fn a_rate_that_is_not_published_is_a_refusal() -> Resultat {
    let sortie = exigible(&["statement", "dossiers/2026-0042-boulangerie-martin", "--format", "json", "--as-of", "2027-01-15"])?;
    assert_eq!(code(&sortie), Some(1));
    let decompte = json(&sortie)?;
    assert!(decompte["total"]["solde"].is_null());
    assert_eq!(decompte["interets"].as_array().and_then(|segments| segments.last()?["au"].as_str()), Some("2026-12-31"));
    assert!(decompte["constats"].as_array().is_some_and(|constats| constats.iter().any(|constat| constat["code"] == "DRO-01")));
    // …until the user supplies it.
    let dossier = tempfile::tempdir()?;
    std::fs::write(
        dossier.path().join("taux-bce-semestre.yaml"),
        "cle: taux-bce-semestre\ntexte: essai\nperiodes:\n  - {du: 2027-01-01, au: 2027-06-30, valeurs: {taux: \"2.00\"}, certitude: source-unique, source: essai}\n",
    )?;
    let droit = dossier.path().to_string_lossy().into_owned();
    let sortie =
        exigible(&["statement", "dossiers/2026-0042-boulangerie-martin", "--format", "json", "--as-of", "2027-01-15", "--law", &droit])?;
    assert_eq!(code(&sortie), Some(0), "{}", texte(&sortie.stderr));
    assert!(json(&sortie)?["total"]["solde"].is_string());
    Ok(())
}

#[test]
fn a_fact_later_than_the_day_is_left_out_and_said() -> Resultat {
    let sortie = exigible(&["statement", "dossiers/2026-0042-boulangerie-martin", "--format", "json", "--as-of", "2025-06-19"])?;
    let decompte = json(&sortie)?;
    assert_eq!(decompte["total"]["paiements"], "0.00");
    assert!(decompte["constats"].as_array().is_some_and(|constats| constats.iter().any(|constat| constat["code"] == "SAI-14")));
    Ok(())
}

#[test]
fn usage_errors_and_missing_paths_exit_with_two() -> Resultat {
    for arguments in [
        &["check", "nulle-part"][..],
        &["check", "src/law"],
        &["check", "--drapeau"],
        &["check", "dossiers", "--as-of", "2026-02-30"],
        &["check", "dossiers", "--for", "relance-9"],
        &["statement", "dossiers"],
        &["letter", "dossiers/2026-0042-boulangerie-martin", "poeme"],
        &["explain", "PRE-99"],
        &["nimporte"],
    ] {
        let sortie = exigible(arguments)?;
        assert_eq!(code(&sortie), Some(2), "{arguments:?} : {}", texte(&sortie.stderr));
        assert!(sortie.stdout.is_empty() && !sortie.stderr.is_empty(), "{arguments:?}");
    }
    let sortie = exigible(&["explain", "PRE-99"])?;
    assert!(texte(&sortie.stderr).contains("PRE-0"), "{}", texte(&sortie.stderr));
    Ok(())
}

#[test]
fn a_malformed_dossier_is_a_finding_and_its_json_is_whole() -> Resultat {
    let dossier = tempfile::tempdir()?;
    std::fs::write(dossier.path().join("dossier.yaml"), "reference: x\nreference: y\ncreancier: [")?;
    let sortie = exigible_dans(dossier.path(), &["check", "--format", "json", "--as-of", "2026-11-22"])?;
    assert_eq!(code(&sortie), Some(1));
    let constats = json(&sortie)?["dossiers"][0]["constats"].clone();
    assert!(constats[0]["code"].as_str().is_some_and(|code| code.starts_with("SAI")), "{constats:#}");
    assert_eq!(constats[0]["fichier"], "dossier.yaml");
    Ok(())
}

#[test]
fn every_code_explains_itself() -> Resultat {
    let (_, verdict) = verifier("2026-0171-menuiserie-blanc", &[])?;
    for constat in verdict["constats"].as_array().into_iter().flatten() {
        let connu = constat["code"].as_str().ok_or("sans code")?;
        let sortie = exigible(&["explain", connu])?;
        assert_eq!(code(&sortie), Some(0), "{connu}");
        assert!(texte(&sortie.stdout).starts_with(&format!("# {connu}")), "{connu}");
        assert!(!texte(&sortie.stdout).contains("```yaml cas"), "{connu}");
    }
    Ok(())
}

#[test]
fn a_fresh_dossier_names_every_fact_it_waits_for() -> Resultat {
    let dossier = tempfile::tempdir()?;
    let sortie = exigible_dans(dossier.path(), &["new", "mon-dossier"])?;
    assert_eq!((code(&sortie), texte(&sortie.stdout).trim().to_owned()), (Some(0), "mon-dossier".to_owned()));
    let sortie = exigible_dans(dossier.path(), &["check", "mon-dossier", "--format", "json", "--as-of", "2026-11-22"])?;
    assert_eq!(code(&sortie), Some(1));
    let constats = json(&sortie)?["dossiers"][0]["constats"].as_array().cloned().unwrap_or_default();
    let mut marques = 0;
    for fichier in ["dossier.yaml", "factures/facture-1.yaml", "contrats/contrat-1.yaml", "pieces.yaml"] {
        let contenu = std::fs::read_to_string(dossier.path().join("mon-dossier").join(fichier))?;
        for (rang, ligne) in
            contenu.lines().enumerate().filter(|(_, ligne)| !ligne.trim_start().starts_with('#') && ligne.contains("# À COMPLÉTER"))
        {
            // An address and a representative wait for their own lines.
            marques += 1;
            let numero = rang + 1;
            assert!(
                constats.iter().any(|constat| constat["fichier"] == fichier && constat["ligne"] == numero),
                "{fichier}:{numero} {ligne}"
            );
        }
    }
    assert!(marques > 30, "{marques}");
    // A second one does not overwrite the first.
    assert_eq!(code(&exigible_dans(dossier.path(), &["new", "mon-dossier"])?), Some(2));
    Ok(())
}

#[test]
fn messages_exist_in_both_languages() -> Resultat {
    let sortie = exigible(&["check", "dossiers/2026-0150-garage-petit", "--as-of", "2026-11-22", "--lang", "en"])?;
    let anglais = texte(&sortie.stdout);
    assert!(anglais.contains("time-barred") && !anglais.contains("prescrite"), "{anglais}");
    for (arguments, fr, en) in [
        (&["check", "--drapo"][..], "n'est pas connu ici", "is not known here"),
        (&["chek"], "écrire check ?", "did you mean check?"),
        (&["check", "--as-of"], "attend une valeur", "takes a value"),
    ] {
        let francais = texte(&exigible(arguments)?.stderr);
        assert!(francais.contains(fr), "{francais}");
        let mut autres = arguments.to_vec();
        autres.insert(1, "--lang=en");
        let anglais = texte(&exigible(&autres)?.stderr);
        assert!(anglais.contains(en) && !anglais.contains(fr), "{anglais}");
    }
    let aide = texte(&exigible(&["--help"])?.stdout);
    assert!(aide.contains("juge les dossiers"), "{aide}");
    let help = texte(&exigible(&["check", "--help", "--lang", "en"])?.stdout);
    assert!(help.contains("judges the dossiers"), "{help}");
    Ok(())
}

#[test]
fn a_waiver_sets_aside_what_it_may_and_says_when_it_does_nothing() -> Resultat {
    let dossier = tempfile::tempdir()?;
    let copie = dossier.path().join("cas");
    copier(Path::new(env!("CARGO_MANIFEST_DIR")).join("dossiers/2026-0171-menuiserie-blanc").as_path(), &copie)?;
    let fichier = copie.join("dossier.yaml");
    let contenu = std::fs::read_to_string(&fichier)?;
    std::fs::write(
        &fichier,
        format!(
            "{contenu}derogations:\n  - {{code: PIE-03, motif: commande orale reconnue, par: AB}}\n  - {{code: PIE-04, motif: vu, par: AB, jusqu_au: 2026-11-21}}\n  - {{code: EXI-01, motif: rien, par: AB}}\n  - {{code: PRE-01, motif: tant pis, par: AB}}\n"
        ),
    )?;
    let sortie = exigible_dans(dossier.path(), &["check", "cas", "--format", "json", "--as-of", "2026-11-22"])?;
    let verdict = json(&sortie)?["dossiers"][0].clone();
    let ecarte =
        verdict["constats"].as_array().into_iter().flatten().find(|constat| constat["code"] == "PIE-03").cloned().ok_or("sans PIE-03")?;
    assert_eq!(ecarte["derogation"]["motif"], "commande orale reconnue");
    assert_eq!(codes(&verdict, "avertissement").iter().filter(|code| *code == "SAI-15").count(), 3, "{verdict:#}");
    assert!(codes(&verdict, "erreur").contains(&"PIE-04".to_owned()));
    Ok(())
}

#[test]
fn every_segment_is_explained_by_numbers_that_add_up() -> Resultat {
    use rust_decimal::{Decimal, RoundingStrategy};
    for (dossier, creance) in
        [("2026-0042-boulangerie-martin", "F-2025-114"), ("2026-0107-durand", "FV-2025-064"), ("2026-0163-atelier-roux", "2026-04-187")]
    {
        let chemin = format!("dossiers/{dossier}");
        let sortie = exigible(&["explain", &chemin, creance, "--format", "json", "--as-of", "2026-11-22"])?;
        let explication = json(&sortie)?;
        let mut segments = 0;
        for segment in explication["decompte"]["interets"].as_array().into_iter().flatten() {
            let lire = |cle: &str| -> Resultat<Decimal> {
                Ok(segment[cle].as_str().map_or_else(|| segment[cle].to_string(), str::to_owned).parse()?)
            };
            let exact = lire("base")? * lire("taux")? * lire("jours")? / (Decimal::ONE_HUNDRED * lire("diviseur")?);
            assert_eq!(exact.round_dp(6).normalize(), lire("exact")?, "{segment:#}");
            assert_eq!(exact.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero), lire("montant")?, "{segment:#}");
            segments += 1;
        }
        assert!(segments > 0, "{dossier}");
        let humain = texte(&exigible(&["explain", &chemin, creance, "--as-of", "2026-11-22"])?.stdout);
        assert!(humain.contains("(factures/") && humain.contains(" / 365 = "), "{humain}");
    }
    Ok(())
}

#[test]
fn the_law_is_listed_with_its_certainty_and_compared_between_two_days() -> Resultat {
    let sortie = exigible(&["law", "--format", "json", "--as-of", "2026-11-22"])?;
    let entrees = json(&sortie)?["entrees"].as_array().cloned().unwrap_or_default();
    assert!(entrees.len() > 80 && entrees.iter().all(|entree| !entree["source"].as_str().unwrap_or_default().is_empty()));
    let taux = entrees.iter().find(|entree| entree["cle"] == "taux-interet-legal").ok_or("sans taux")?;
    assert_eq!((&taux["valeurs"]["autre"], &taux["certitude"]), (&"2.75".into(), &"source-unique".into()));
    let sortie = exigible(&["law", "diff", "2026-08-31", "2026-09-01", "--format", "json"])?;
    let changements = json(&sortie)?["changements"].as_array().cloned().unwrap_or_default();
    let lus: Vec<(&str, &str, &str)> =
        changements.iter().filter_map(|c| Some((c["cle"].as_str()?, c["avant"].as_str()?, c["apres"].as_str()?))).collect();
    assert_eq!(lus, [("cpc-1411", "6 mois", "3 mois"), ("cpc-1422", "1 mois", "2 mois")]);
    let sortie = exigible(&["law", "diff", "2026-06-24", "2026-06-25", "dossiers/2026-0150-garage-petit", "--format", "json"])?;
    let dossiers = json(&sortie)?["dossiers"].clone();
    assert_eq!(dossiers[0]["avant"]["injonction-de-payer"], "ouverte");
    assert_eq!(dossiers[0]["apres"]["injonction-de-payer"], "fermee");
    assert_eq!(code(&exigible(&["law", "cpc-9999"])?), Some(2));
    Ok(())
}

/// Copies a folder whole.
pub fn copier(de: &Path, vers: &Path) -> Resultat {
    for entree in walkdir::WalkDir::new(de) {
        let entree = entree?;
        let cible = vers.join(entree.path().strip_prefix(de)?);
        if entree.file_type().is_dir() {
            std::fs::create_dir_all(&cible)?;
        } else {
            std::fs::copy(entree.path(), &cible)?;
        }
    }
    Ok(())
}

#[test]
fn limitation_shows_a_foreclosure_two_lengths_and_the_interest_of_a_title() -> Resultat {
    let dossier = tempfile::tempdir()?;
    let chemin = dossier.path().join("cas");
    super::regles::ecrire(
        &chemin,
        "debiteur: {qualite: consommateur}\n\
         factures:\n\
         \x20 - {numero: F-1, nature: credit-consommation, premier_incident_le: 2025-02-05}\n\
         \x20 - {numero: F-2, nature: cotisation}\n\
         \x20 - {numero: F-3}\n\
         actes: [{nature: jugement, date: 2026-06-01, executoire_le: 2026-07-01, factures: [F-3]}]\n",
    )?;
    let chemin = chemin.to_string_lossy();
    let lues = json(&exigible(&["limitation", &chemin, "--format", "json", JOUR[0], JOUR[1]])?)?;
    let lire = |rang: usize| &lues["dossiers"][0]["creances"][rang]["prescription"];
    for (rang, duree, tardive, forclusion, interets) in
        [(0, "P2Y", "P2Y", true, Value::Null), (1, "P2Y", "P5Y", false, Value::Null), (2, "P10Y", "P10Y", false, "P2Y".into())]
    {
        let lue = lire(rang);
        assert_eq!((&lue["duree"], &lue["duree_tardive"]), (&duree.into(), &tardive.into()), "{lue:#}");
        assert_eq!((&lue["forclusion"], &lue["interets_du_titre"]), (&forclusion.into(), &interets), "{lue:#}");
    }
    let dit = texte(&exigible(&["limitation", &chemin, JOUR[0], JOUR[1]])?.stdout);
    for attendu in ["2 ans (forclusion)", "2 ans ou 5 ans", "intérêts nés du titre : 2 ans"] {
        assert!(dit.contains(attendu), "{attendu}\n{dit}");
    }
    Ok(())
}
