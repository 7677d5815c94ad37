//! The map in `src/README.md` and the code agree: rooms, walls, opening sentences, glossary.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Rooms, each with the rooms it may look into; nothing for a room that may look everywhere.
type Plan = BTreeMap<String, Option<BTreeSet<String>>>;

fn racine() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn lire(chemin: &Path) -> String {
    fs::read_to_string(chemin).unwrap_or_else(|faute| panic!("{}: {faute}", chemin.display()))
}

/// The words between backticks.
fn mots(texte: &str) -> impl Iterator<Item = &str> {
    texte.split('`').skip(1).step_by(2)
}

/// Reads the table of rooms: the lines after the header `| room |`, until a blank one.
fn plan(page: &str) -> Plan {
    let lignes = page.lines().skip_while(|ligne| !ligne.starts_with("| room |")).skip(2);
    lignes
        .take_while(|ligne| ligne.starts_with('|'))
        .map(|ligne| {
            let cases: Vec<&str> = ligne.split('|').collect();
            let nom = mots(cases[1]).next().unwrap_or_else(|| panic!("no room on the line {ligne}"));
            let vers = if cases[2].trim() == "all" { None } else { Some(mots(cases[2]).map(str::to_owned).collect()) };
            (nom.to_owned(), vers)
        })
        .collect()
}

/// The rooms that a text looks into, each with its line: `crate::room`, `crate::{room, …}`, `super::super::room`.
fn regards(texte: &str, plan: &Plan) -> Vec<(usize, String)> {
    let mut code = String::new();
    for ligne in texte.lines() {
        // A comment may speak of any room.
        code.push_str(if ligne.trim_start().starts_with("//") { "" } else { ligne });
        code.push('\n');
    }
    let mut vus = Vec::new();
    for appel in ["crate::", "super::super::"] {
        for (rang, _) in code.match_indices(appel) {
            // `$crate::` is the library's own macro, seen from its callers.
            if code[..rang].ends_with('$') {
                continue;
            }
            let ligne = code[..rang].matches('\n').count() + 1;
            for mot in premiers(&code[rang + appel.len()..]) {
                if plan.contains_key(&mot) {
                    vus.push((ligne, mot));
                }
            }
        }
    }
    vus
}

/// First segments of a path, or of each path of a braced group.
fn premiers(suite: &str) -> Vec<String> {
    let nom = |s: &str| -> String { s.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect() };
    let Some(groupe) = suite.strip_prefix('{') else { return vec![nom(suite)] };
    let (mut profondeur, mut debut, mut noms) = (0usize, 0usize, Vec::new());
    for (rang, c) in groupe.char_indices() {
        match c {
            '{' => profondeur += 1,
            '}' if profondeur == 0 => {
                noms.push(nom(&groupe[debut..rang]));
                break;
            }
            '}' => profondeur -= 1,
            ',' if profondeur == 0 => {
                noms.push(nom(&groupe[debut..rang]));
                debut = rang + 1;
            }
            _ => {}
        }
    }
    noms
}

/// What a file of a room breaks: walls, opening sentence.
fn infractions(piece: &str, fichier: &str, texte: &str, plan: &Plan) -> Vec<String> {
    let mut fautes = Vec::new();
    if !texte.starts_with("//! ") {
        fautes.push(format!("{fichier}: no opening `//!` sentence"));
    }
    let Some(vers) = plan.get(piece) else {
        fautes.push(format!("{fichier}: the room `{piece}` is not on the map"));
        return fautes;
    };
    for (ligne, autre) in regards(texte, plan) {
        if autre != piece && vers.as_ref().is_some_and(|vers| !vers.contains(&autre)) {
            fautes.push(format!("{fichier}:{ligne}: `{piece}` looks into `{autre}`"));
        }
    }
    fautes
}

fn fichiers_rust(dossier: &Path, sortie: &mut Vec<PathBuf>) {
    let mut entrees: Vec<PathBuf> = fs::read_dir(dossier).unwrap().map(|entree| entree.unwrap().path()).collect();
    entrees.sort();
    for chemin in entrees {
        if chemin.is_dir() {
            fichiers_rust(&chemin, sortie);
        } else if chemin.extension().is_some_and(|extension| extension == "rs") {
            sortie.push(chemin);
        }
    }
}

/// The room of a file: the first folder below `src`, or the name of a file that stands there.
fn piece_de(relatif: &str) -> &str {
    relatif.split('/').next().map_or("", |premier| premier.strip_suffix(".rs").unwrap_or(premier))
}

#[test]
fn no_look_through_a_wall() {
    let racine = racine();
    let plan = plan(&lire(&racine.join("README.md")));
    assert!(plan.len() >= 10, "the table of rooms was not read: {plan:?}");
    let mut chemins = Vec::new();
    fichiers_rust(&racine, &mut chemins);
    assert!(chemins.len() > 20, "the rooms were not found");
    let (mut fautes, mut vues) = (Vec::new(), BTreeSet::new());
    for chemin in &chemins {
        let relatif = chemin.strip_prefix(&racine).unwrap().to_string_lossy().replace('\\', "/");
        let texte = lire(chemin);
        if matches!(relatif.as_str(), "lib.rs" | "main.rs") {
            if !texte.starts_with("//! ") {
                fautes.push(format!("{relatif}: no opening `//!` sentence"));
            }
            continue;
        }
        vues.insert(piece_de(&relatif).to_owned());
        fautes.extend(infractions(piece_de(&relatif), &relatif, &texte, &plan));
    }
    fautes.extend(plan.keys().filter(|nom| !vues.contains(*nom)).map(|nom| format!("the map has a room `{nom}` that is not in src/")));
    assert!(fautes.is_empty(), "{}", fautes.join("\n"));
}

#[test]
fn every_test_file_opens_with_a_sentence_and_there_is_one_binary() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut chemins = Vec::new();
    fichiers_rust(&tests, &mut chemins);
    assert!(chemins.len() > 3);
    for chemin in chemins {
        assert!(lire(&chemin).starts_with("//! "), "{}: no opening `//!` sentence", chemin.display());
        assert_ne!(chemin.parent(), Some(tests.as_path()), "{}: a second integration binary", chemin.display());
    }
}

#[test]
fn the_checker_sees_a_planted_violation() {
    let plan =
        plan("| room | looks into | x |\n|---|---|---|\n| `model` | | |\n| `diag` | `model` | |\n| `cli` | all | |\n\n| `law` | | |\n");
    assert_eq!(plan.keys().collect::<Vec<_>>(), ["cli", "diag", "model"]);
    let voir = |piece: &str, texte: &str| infractions(piece, "f.rs", texte, &plan);
    assert_eq!(voir("diag", "//! x\nuse crate::model::Jour;\n// crate::cli\n"), Vec::<String>::new());
    assert_eq!(voir("diag", "//! x\nuse crate::cli::Args;\n"), ["f.rs:2: `diag` looks into `cli`"]);
    assert_eq!(voir("model", "//! x\nuse crate::{dit, diag::{Texte, Constat}};\n"), ["f.rs:2: `model` looks into `diag`"]);
    assert_eq!(voir("model", "//! x\n\nfn f() { crate::diag::f() }\n"), ["f.rs:3: `model` looks into `diag`"]);
    assert_eq!(voir("model", "//! x\n#[cfg(test)]\nmod tests {\n use super::super::cli;\n}\n"), ["f.rs:4: `model` looks into `cli`"]);
    assert_eq!(voir("cli", "//! x\nuse crate::diag;\n"), Vec::<String>::new());
    assert_eq!(voir("utils", "//! x\n"), ["f.rs: the room `utils` is not on the map"]);
    assert_eq!(voir("model", "use std::fmt;\n"), ["f.rs: no opening `//!` sentence"]);
    assert_eq!(piece_de("law/textes.rs"), "law");
    assert_eq!(piece_de("utils.rs"), "utils");
}

/// Names after `pub struct` and `pub enum`, and those of the `listes!` macro.
fn types_publics(texte: &str) -> Vec<String> {
    let nom = |s: &str| -> String { s.chars().take_while(|c| c.is_alphanumeric()).collect() };
    let mut noms = Vec::new();
    for ligne in texte.lines().map(str::trim_start) {
        if let Some(suite) = ligne.strip_prefix("pub struct ").or_else(|| ligne.strip_prefix("pub enum ")) {
            noms.push(nom(suite));
        } else if ligne.starts_with(char::is_uppercase)
            && nom(ligne).len() + 2 <= ligne.len()
            && ligne[nom(ligne).len()..].starts_with(" {")
        {
            noms.push(nom(ligne));
        }
    }
    noms.retain(|nom| !nom.is_empty() && nom != "Self");
    noms
}

/// Keys read by the mirrors: the first string of `c.texte("…")`, `mot!(c, "…", …)` and their like.
fn cles_lues(texte: &str) -> BTreeSet<String> {
    let mut cles = BTreeSet::new();
    for (rang, _) in texte.match_indices('"') {
        let avant = &texte[..rang];
        let appel = ["c.texte(", "c.jour(", "c.montant(", "c.montant_en(", "c.taux(", "c.noeud(", "c.booleen(", "c.nombre(", "c.forme("]
            .iter()
            .chain(&["c.identifiant(", "c.reference(", "c.references(", "c.liste(", "plage.jour(", "mot!(c, "])
            .any(|appel| avant.trim_end().ends_with(appel.trim_end()));
        if appel {
            cles.extend(texte[rang + 1..].split('"').next().map(str::to_owned));
        }
    }
    cles
}

#[test]
fn the_glossary_has_every_type_of_the_model_and_every_key_of_the_dossier() {
    let racine = racine();
    let page = lire(&racine.join("README.md"));
    let glossaire = page.split("## Glossary").nth(1).and_then(|suite| suite.split("\n## ").next()).unwrap();
    let connus: BTreeSet<&str> = glossaire.lines().filter(|ligne| ligne.starts_with('|')).flat_map(mots).collect();
    let mut attendus = cles_lues(&lire(&racine.join("intake/entites.rs")));
    assert!(attendus.len() > 100, "the keys were not found: {attendus:?}");
    let mut chemins = Vec::new();
    fichiers_rust(&racine.join("model"), &mut chemins);
    let types: BTreeSet<String> = chemins.iter().flat_map(|chemin| types_publics(&lire(chemin))).collect();
    assert!(types.contains("Dossier") && types.contains("Qualite"), "the types were not found: {types:?}");
    attendus.extend(types);
    let absents: Vec<&String> = attendus.iter().filter(|mot| !connus.contains(mot.as_str())).collect();
    assert!(absents.is_empty(), "not in the glossary of src/README.md: {absents:?}");
}
