//! The law compiled in against the reference it was copied from, where that reference lies beside the repository; and
//! the tests that a page of law names exist.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use exigible::law::{Certitude, Colonne, Droit, Periode};
use exigible::model::Jour;
use serde_json::Value;
use serde_yaml as yaml;

type Resultat<T = ()> = Result<T, Box<dyn std::error::Error>>;

fn racine() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The reference, or nothing and a word of it: it is not part of the repository.
fn reference() -> Resultat<Option<Value>> {
    let fichier = racine().join("../shared/law/rates.yaml");
    if !fichier.exists() {
        eprintln!("sauté : ../shared/law/rates.yaml n'est pas là");
        return Ok(None);
    }
    Ok(Some(yaml::from_str(&fs::read_to_string(fichier)?)?))
}

fn mot(table: &Value, cle: &str) -> Resultat<String> {
    Ok(table[cle].as_str().ok_or_else(|| format!("{cle} manque dans {table}"))?.to_owned())
}

fn certitude(mot: &str) -> Certitude {
    match mot {
        "confirmed" => Certitude::Confirme,
        "single-source" => Certitude::SourceUnique,
        _ => Certitude::NonVerifie,
    }
}

/// `2026-S1` becomes its first and its last day.
fn semestre(id: &str) -> Resultat<(Jour, Jour)> {
    let (annee, rang) = id.split_once("-S").ok_or_else(|| format!("{id} ?"))?;
    let bornes = if rang == "1" { ("01-01", "06-30") } else { ("07-01", "12-31") };
    Ok((format!("{annee}-{}", bornes.0).parse()?, format!("{annee}-{}", bornes.1).parse()?))
}

fn periodes(cle: &str) -> Resultat<&'static [Periode]> {
    let serie = Droit::integre().series().iter().find(|serie| serie.cle == cle);
    Ok(&serie.ok_or_else(|| format!("pas de série {cle}"))?.periodes)
}

#[test]
fn legal_interest_is_that_of_the_reference() -> Resultat {
    let Some(reference) = reference()? else { return Ok(()) };
    let droit = Droit::integre();
    let mut compares = 0;
    for annee in reference["legal_interest"]["yearly"].as_array().ok_or("yearly")? {
        for jour in ["01-01", "12-31"] {
            let jour: Jour = format!("{}-{jour}", annee["year"]).parse()?;
            for colonne in [Colonne::Particulier, Colonne::Autre] {
                let valeur = droit.taux_legal(jour, colonne).ok_or_else(|| format!("{jour} : pas de taux"))?;
                assert_eq!(valeur.valeur.to_string(), mot(annee, "rate")?, "{jour}");
                assert_eq!(valeur.certitude, certitude(&mot(annee, "confidence")?), "{jour}");
            }
        }
        compares += 1;
    }
    for ligne in reference["legal_interest"]["semesters"].as_array().ok_or("semesters")? {
        let (du, au) = semestre(&mot(ligne, "id")?)?;
        assert_eq!(du.to_string(), mot(ligne, "from")?);
        for (colonne, cle) in [(Colonne::Particulier, "individual"), (Colonne::Autre, "other")] {
            let sure = ligne[format!("confidence_{cle}")].as_str().map_or_else(|| mot(ligne, "confidence"), |mot| Ok(mot.to_owned()))?;
            for jour in [du, au] {
                let valeur = droit.taux_legal(jour, colonne).ok_or_else(|| format!("{jour} : pas de taux"))?;
                assert_eq!((valeur.valeur.to_string(), valeur.certitude), (mot(ligne, cle)?, certitude(&sure)), "{jour} {cle}");
            }
        }
        compares += 1;
    }
    assert_eq!(compares, periodes("taux-interet-legal")?.len(), "une ligne de plus ou de moins que la référence");
    Ok(())
}

#[test]
fn the_ecb_rates_are_those_of_the_reference() -> Resultat {
    let Some(reference) = reference()? else { return Ok(()) };
    let lignes = reference["ecb_mro"]["semester_anchor"].as_array().ok_or("semester_anchor")?;
    for ligne in lignes {
        let (du, au) = semestre(&mot(ligne, "id")?)?;
        let periode = periodes("taux-bce-semestre")?.iter().find(|periode| periode.du == du).ok_or_else(|| format!("{du} manque"))?;
        assert_eq!((periode.au, periode.valeurs["taux"].as_str()), (Some(au), mot(ligne, "rate")?.as_str()), "{du}");
        assert_eq!(periode.legal, ligne["statutory"].as_bool().ok_or("statutory")?, "{du}");
        assert_eq!(periode.calcule, ligne["computed"].as_bool().unwrap_or(false), "{du}");
    }
    assert_eq!(lignes.len(), periodes("taux-bce-semestre")?.len());
    let changements = reference["ecb_mro"]["changes"].as_array().ok_or("changes")?;
    for ligne in changements {
        let du = ligne["from"].as_str().or(ligne["not_after"].as_str()).ok_or("from")?;
        let jour: Jour = du.parse()?;
        let valeur = Droit::integre().serie("taux-bce", "taux", jour).ok_or_else(|| format!("{du} manque"))?;
        assert_eq!(valeur.valeur.to_string(), mot(ligne, "rate")?, "{du}");
    }
    Ok(())
}

#[test]
fn margins_sums_and_thresholds_are_those_of_the_reference() -> Resultat {
    let Some(reference) = reference()? else { return Ok(()) };
    let droit = Droit::integre();
    let jour: Jour = "2026-11-22".parse()?;
    let serie = |cle: &str, colonne: &str, jour: Jour| droit.serie(cle, colonne, jour).map(|valeur| valeur.valeur.to_string());
    let penalites = &reference["b2b_penalties"];
    for ligne in penalites["history"].as_array().ok_or("history")?.iter().filter(|ligne| ligne["confidence"] != "unverified") {
        let du: Jour = mot(ligne, "from")?.parse()?;
        for (nom, cle) in [("points", "default_margin"), ("plancher_multiple", "floor_multiple")] {
            assert_eq!(droit.nombre("com-l441-10", nom, du).map(|v| v.valeur.to_string()), Some(mot(ligne, cle)?), "{du} {nom}");
        }
    }
    let indemnite = &penalites["flat_indemnity"];
    let du: Jour = mot(indemnite, "from")?.parse()?;
    assert_eq!(droit.nombre("com-d441-5", "indemnite", du).map(|v| v.valeur.to_string()), Some(mot(indemnite, "amount_eur")?));
    assert!(droit.nombre("com-d441-5", "indemnite", du.pred_opt().ok_or("veille")?).is_none());
    let delai = &reference["payment_terms_b2b"]["default_days_after_receipt_or_performance"]["value"];
    assert_eq!(droit.duree("com-l441-10", "delai_suppletif", jour).map(|v| v.valeur.to_string()), Some(format!("{delai} jours")));
    assert_eq!(serie("commande-publique", "marge", jour), Some(mot(&reference["public_procurement"], "margin")?));
    let frais = &reference["fees"];
    for ligne in frais["greffe_commerce_injonction_de_payer"].as_array().ok_or("greffe")? {
        let du: Jour = mot(ligne, "from")?.parse()?;
        for (colonne, cle) in [("ht", "ht_eur"), ("ttc", "ttc_eur")] {
            assert_eq!(serie("greffe-injonction-commerce", colonne, du), Some(mot(ligne, cle)?), "{du} {colonne}");
        }
    }
    for (cle, table) in [
        ("greffe-injonction-judiciaire", &frais["greffe_judiciaire_injonction_de_payer"]),
        ("contribution-aide-juridique", &frais["contribution_aide_juridique"]),
        ("droit-d-appel", &frais["appeal_duty"]),
        ("droit-de-plaidoirie", &frais["droit_de_plaidoirie"]),
    ] {
        let colonne = if cle.starts_with("greffe") { "ttc" } else { "montant" };
        assert_eq!(serie(cle, colonne, jour), Some(mot(table, "amount_eur")?), "{cle}");
    }
    for (cle, tables) in [("tarif-a444-31", "A444_31_borne_by_debtor"), ("tarif-a444-32", "A444_32_borne_by_creditor")] {
        let lignes = frais["commissaire_de_justice"][tables].as_array().ok_or(tables)?;
        assert_eq!(lignes.len(), periodes(cle)?.len(), "{cle}");
        for (ligne, periode) in lignes.iter().zip(periodes(cle)?) {
            for (rang, tranche) in ligne["tranches"].as_array().ok_or("tranches")?.iter().enumerate() {
                let voulu = format!("{}:{}", tranche[0].as_str().unwrap_or("au-dela"), tranche[1].as_str().ok_or("taux")?);
                assert_eq!(periode.valeurs.get(&format!("tranche_{}", rang + 1)), Some(&voulu), "{cle} {}", periode.du);
            }
            assert_eq!(periode.valeurs["plafond"], mot(ligne, "cap_eur")?, "{cle}");
        }
    }
    Ok(())
}

/// Every `module::tests::name` between backticks.
fn epreuves_nommees(page: &str) -> BTreeSet<&str> {
    page.split('`').skip(1).step_by(2).filter(|mot| mot.contains("tests::")).collect()
}

#[test]
fn every_test_that_the_conventions_name_exists() -> Resultat {
    let page = fs::read_to_string(racine().join("src/law/conventions.md"))?;
    let nommees = epreuves_nommees(&page);
    assert!(nommees.len() >= 5, "{nommees:?}");
    for nommee in nommees {
        let (module, epreuve) = nommee.split_once("::tests::").ok_or_else(|| format!("{nommee} ?"))?;
        let module = racine().join("src").join(module.replace("::", "/"));
        // The tests of a room may fill several files.
        let (part, epreuve) = epreuve.split_once("::").unwrap_or(("", epreuve));
        let fichiers = [module.join("tests.rs"), module.join("tests").join(part).with_extension("rs"), module.with_extension("rs")];
        let existe = fichiers.iter().filter(|f: &&PathBuf| Path::exists(f)).any(|fichier| {
            let contenu = fs::read_to_string(fichier).unwrap_or_default();
            contenu.contains(&format!("#[test]\n    fn {epreuve}()")) || contenu.contains(&format!("#[test]\nfn {epreuve}()"))
        });
        assert!(existe, "{nommee} n'existe pas");
    }
    // The calculations that it names are among those replayed.
    let oracles = fs::read_to_string(racine().join("tests/oracles/argent.yaml"))?;
    for oracle in page.split('`').skip(1).step_by(2).filter(|mot| mot.starts_with("money-")) {
        assert!(oracles.contains(&format!("id: {oracle}\n")), "{oracle}");
    }
    Ok(())
}
