//! The matrix of procedures (`docs/procedures.md`), written from the code: no cell is empty, and each names what the law data holds.
//!
//! `ACCEPT=1 cargo test` writes the page again.

use std::fmt::Write as _;
use std::path::Path;

use exigible::checks::RULES;
use exigible::decision::{Delai, ECRITES, FICHES, Fiche};
use exigible::intake::lire_jour;
use exigible::law::Droit;

/// Day of the values shown.
const JOUR: &str = "2026-11-22";

/// A time limit, with the one before it where the law changed.
fn delai(delai: &Delai) -> String {
    let droit = Droit::integre();
    let jour = lire_jour(JOUR).unwrap();
    let valeur = droit.duree(delai.texte, delai.valeur, jour).unwrap_or_else(|| panic!("{} : {}", delai.texte, delai.valeur));
    let texte = droit.texte(delai.texte).unwrap();
    let avant = texte
        .versions
        .iter()
        .filter(|version| version.au.is_some_and(|au| au < jour))
        .filter_map(|version| Some((version.valeurs.get(delai.valeur)?, version.au?)))
        .filter(|(ancienne, _)| **ancienne != valeur.valeur.to_string())
        .map(|(ancienne, au)| format!(" ({ancienne} jusqu’au {au})"))
        .collect::<String>();
    format!("{} : {}{avant}, {}", delai.quoi.0, valeur.valeur, valeur.article)
}

fn fiche(fiche: &Fiche) -> [String; 10] {
    let droit = Droit::integre();
    let lignes = |lignes: Vec<String>| lignes.join("<br>");
    let ecrit = if ECRITES.contains(&fiche.procedure) { "écrit" } else { "pas encore écrit" };
    [
        format!("`{}`", fiche.procedure.cle()),
        lignes(
            fiche
                .conditions
                .iter()
                .map(|((condition, _), cle)| {
                    assert!(droit.texte(cle).is_some(), "{cle}");
                    format!("{condition} ({})", droit.article(cle))
                })
                .collect(),
        ),
        fiche.autorite.0.to_owned(),
        fiche.avocat.0.to_owned(),
        fiche.amiable.0.to_owned(),
        lignes(fiche.delais.iter().map(delai).collect()),
        fiche.pieces.0.to_owned(),
        fiche.risque.0.to_owned(),
        fiche.ferment.iter().map(|code| format!("`{code}`")).collect::<Vec<_>>().join(" "),
        ecrit.to_owned(),
    ]
}

fn page() -> String {
    let colonnes =
        ["procédure", "conditions", "juridiction", "avocat", "tentative amiable", "délais", "pièces", "risque", "fermée par", "acte"];
    let mut page = format!(
        "# Les procédures\n\nÉcrit par la suite d’épreuves depuis `src/decision/procedures/` ; ne pas modifier à la main. Les délais sont ceux du {JOUR}.\n\
         `exigible route` dit la même chose d’un dossier, avec ses faits. Une procédure n’est fermée que par un obstacle sûr : les codes de la\n\
         colonne « fermée par », au niveau erreur ; ce qui n’est pas vérifié la laisse ouverte, avec un avertissement.\n\n\
         | {} |\n|{}\n",
        colonnes.join(" | "),
        "---|".repeat(colonnes.len())
    );
    for ligne in FICHES.iter().map(|procedure| fiche(procedure)) {
        assert!(ligne.iter().all(|case| !case.trim().is_empty() && !case.contains('|')), "{ligne:?}");
        let _ = writeln!(page, "| {} |", ligne.join(" | "));
    }
    let droit = Droit::integre();
    let _ = write!(
        page,
        "\n## Hors de cette liste\n\n**Créances commerciales incontestées** ({}) : promulguée, fermée par défaut. {}\n",
        droit.article("cpce-l126-1"),
        droit.texte("cpce-l126-1").unwrap().page.lines().last().unwrap()
    );
    page
}

#[test]
fn the_matrix_of_procedures_is_that_of_the_code() {
    let chemin = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/procedures.md");
    let attendue = page();
    if std::env::var_os("ACCEPT").is_some() {
        std::fs::write(&chemin, &attendue).unwrap();
    }
    let lue = std::fs::read_to_string(&chemin).unwrap().replace("\r\n", "\n");
    assert!(lue == attendue, "docs/procedures.md n’est plus ce que dit le code : ACCEPT=1 cargo test");
}

#[test]
fn every_sheet_is_whole_in_both_languages_and_names_rules_that_exist() {
    assert_eq!(FICHES.len(), exigible::model::Procedure::CLES.len());
    for fiche in FICHES {
        let lignes = [fiche.autorite, fiche.avocat, fiche.amiable, fiche.pieces, fiche.risque, fiche.conseil, fiche.sinon];
        let delais = fiche.delais.iter().map(|delai| delai.quoi);
        for (fr, en) in lignes.into_iter().chain(delais).chain(fiche.conditions.iter().map(|(ligne, _)| *ligne)) {
            assert!(!fr.is_empty() && !en.is_empty() && fr != en && !fr.ends_with('.'), "{fr} / {en}");
        }
        for code in fiche.ferment.iter().chain(fiche.reserves) {
            assert!(RULES.iter().any(|rule| rule.code == *code), "{} : {code}", fiche.procedure.cle());
        }
    }
}
