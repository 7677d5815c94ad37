//! Every rule of the reference has a page, a code path and a test: `docs/regles.md` is written from the list and compared with it.
//!
//! `ACCEPT=1 cargo test` writes the page again.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use exigible::law::Droit;
use serde::Deserialize;
use serde_yaml as yaml;

type Resultat<T = ()> = Result<T, Box<dyn std::error::Error>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Regle {
    id: String,
    quoi: String,
    #[serde(default)]
    code: Option<String>,
    pages: Vec<String>,
    epreuves: Vec<String>,
    #[serde(default)]
    limite: Option<String>,
}

fn racine() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn regles() -> Resultat<Vec<Regle>> {
    Ok(yaml::from_str(include_str!("../oracles/regles.yaml"))?)
}

/// `table::name`, `tests::name` of limitation, `duree::tests::name`, `suite::name`…: the file that holds the test.
fn fichier_de(epreuve: &str) -> Option<(&'static str, &str)> {
    let (module, nom) = epreuve.rsplit_once("::")?;
    // The cases of a rule's page, replayed by `regles::every_page_says_what_its_rule_finds`.
    if module == "pages" {
        return Some(("src/checks/mod.rs", nom));
    }
    let fichier = match module {
        "table" => "src/law/prescription/table.rs",
        "faits" => "src/law/prescription/faits.rs",
        "tests" => "src/law/prescription/tests.rs",
        "duree::tests" => "src/law/duree.rs",
        "calendrier::tests" => "src/law/calendrier.rs",
        "exigibilite" => "src/law/exigibilite.rs",
        "procedures" => "src/decision/procedures/tests.rs",
        "titres" => "src/law/decompte/tests/titres.rs",
        "decompte" => "src/law/decompte/tests.rs",
        "frais" => "src/law/frais.rs",
        "oracles" => "tests/suite/oracles.rs",
        "suite" => "tests/suite/regles.rs",
        "ligne" => "tests/suite/ligne.rs",
        "depot" => "tests/suite/depot.rs",
        _ => return None,
    };
    Some((fichier, nom))
}

fn page(regles: &[Regle]) -> Resultat<String> {
    let droit = Droit::integre();
    let mut page = String::from(
        "# Règles de la référence : page, code, épreuve\n\n\
         Écrit par la suite d'épreuves depuis `tests/oracles/regles.yaml` ; ne pas modifier à la main. La dernière colonne dit ce qui n'est\n\
         pas calculé. `regle::CER-02` : les cas de la page du constat.\n\n\
         | Règle | Objet | Textes | Code | Épreuves | Limite |\n|---|---|---|---|---|---|\n",
    );
    for regle in regles {
        let textes: Vec<String> = regle.pages.iter().map(|cle| format!("[{}](../src/law/textes/{cle}.md)", droit.article(cle))).collect();
        let code = regle.code.as_ref().map_or(String::new(), |code| format!("[`{code}`](../{code})"));
        let epreuves: Vec<String> = regle.epreuves.iter().map(|epreuve| format!("`{epreuve}`")).collect();
        writeln!(
            page,
            "| {} | {} | {} | {code} | {} | {} |",
            regle.id,
            regle.quoi,
            textes.join(" ; "),
            epreuves.join(", "),
            regle.limite.as_deref().unwrap_or_default()
        )?;
    }
    Ok(page)
}

#[test]
fn the_page_of_rules_is_up_to_date() -> Resultat {
    let fichier = racine().join("docs/regles.md");
    let voulue = page(&regles()?)?;
    if std::env::var_os("ACCEPT").is_some_and(|valeur| valeur == "1") {
        fs::write(&fichier, &voulue)?;
    }
    let presente = fs::read_to_string(&fichier)?.replace("\r\n", "\n");
    assert!(presente == voulue, "docs/regles.md is not what tests/oracles/regles.yaml gives (ACCEPT=1 writes it)");
    Ok(())
}

#[test]
fn every_rule_names_pages_code_and_tests_that_exist_or_says_what_it_leaves_out() -> Resultat {
    let regles = regles()?;
    let mut ids = BTreeSet::new();
    for regle in &regles {
        assert!(ids.insert(regle.id.as_str()), "{} twice", regle.id);
        for cle in &regle.pages {
            assert!(Droit::integre().texte(cle).is_some(), "{}: no page {cle}", regle.id);
        }
        for epreuve in &regle.epreuves {
            // The cases of a finding's page are replayed, one that speaks and one that keeps silent at least.
            if let Some(code) = epreuve.strip_prefix("regle::") {
                assert!(exigible::checks::RULES.iter().any(|rule| rule.code == code), "{}: no rule {code}", regle.id);
                continue;
            }
            let (fichier, nom) = fichier_de(epreuve).ok_or_else(|| format!("{}: {epreuve} ?", regle.id))?;
            let source = fs::read_to_string(racine().join(fichier))?;
            let declaree = if epreuve.starts_with("pages::") {
                source.contains(&format!("&{nom}::RULE"))
            } else {
                source.split("#[test]").skip(1).any(|suite| suite.split_once("fn ").is_some_and(|(_, f)| f.starts_with(&format!("{nom}("))))
            };
            assert!(declaree, "{}: {epreuve} is not a test of {fichier}", regle.id);
        }
        let Some(code) = &regle.code else {
            assert!(regle.limite.is_some(), "{}: neither code nor reason", regle.id);
            continue;
        };
        assert!(Path::new(&racine().join(code)).is_file(), "{}: {code}", regle.id);
        assert!(!regle.pages.is_empty() && !regle.epreuves.is_empty(), "{}: a page and a test", regle.id);
    }
    for rang in 1..=46 {
        assert!(ids.contains(format!("A{rang:02}").as_str()), "A{rang:02}");
    }
    Ok(())
}

/// A row of the table is claimed only where the table-driven test has it.
#[test]
fn every_row_claimed_is_tried() -> Resultat {
    let table: String = ["src/law/prescription/table.rs", "src/law/prescription/faits.rs"]
        .iter()
        .map(|fichier| fs::read_to_string(racine().join(fichier)))
        .collect::<Result<_, _>>()?;
    for regle in regles()?.iter().filter(|regle| regle.id.starts_with('A') && regle.code.is_some()) {
        // Two rows have another's code, and titles are tried by their article.
        let tentee = match regle.id.as_str() {
            "A36" => "A02",
            "A42" | "A43" => "L111-4",
            id => id,
        };
        assert!(table.contains(&format!("\"{tentee}\"")), "{}", regle.id);
    }
    Ok(())
}

#[test]
fn every_rule_of_the_reference_is_in_the_list() -> Resultat {
    let Ok(reference) = fs::read_to_string(racine().join("../shared/law/eligibility.md")) else {
        eprintln!("skipped: the reference does not lie beside the project");
        return Ok(());
    };
    let regles = regles()?;
    let connues: BTreeSet<&str> = regles.iter().map(|regle| regle.id.as_str()).collect();
    let mut vues = 0;
    for ligne in reference.lines().filter(|ligne| ligne.starts_with("| ")) {
        let id = ligne.split('|').nth(1).map(str::trim).unwrap_or_default();
        let ligne_de_table = id.len() == 3 && id.starts_with('A') && id[1..].chars().all(|c| c.is_ascii_digit());
        if ligne_de_table
            || ["R-START-", "R-CALC-", "R-SUSP-", "R-ADJ-", "R-CLE-", "R-PRF-", "R-DIS-", "R-INV-", "R-STA-", "R-AMI-"]
                .iter()
                .any(|debut| id.starts_with(debut))
        {
            assert!(connues.contains(id), "{id}");
            vues += 1;
        }
    }
    assert!(vues > 120, "{vues}");
    let c1 = reference.split("### C.1").nth(1).and_then(|suite| suite.split("### C.2").next()).unwrap_or_default();
    let lignes = c1.lines().filter(|ligne| ligne.starts_with("| ")).count() - 1;
    assert_eq!(connues.iter().filter(|id| id.starts_with("C.1-")).count(), lignes);
    Ok(())
}
