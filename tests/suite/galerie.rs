//! The gallery of messages: each folder of `tests/erreurs/` is one fault, and its `attendu.txt` what a person reads.
//!
//! `ACCEPT=1 cargo test` rewrites the expected texts, for a person to read the difference.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use exigible::diag::{Constat, Couleurs, Langue, Texte, afficher};
use exigible::intake::{self, CODES, Lecture};

/// Codes whose fault cannot be seen by reading a folder, and why.
const AILLEURS: &[(&str, &str)] = &[("SAI-19", "only the fonts know which characters they lack: said when pages are laid out")];

fn galerie() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/erreurs")
}

fn cas() -> Vec<String> {
    let mut noms: Vec<String> = fs::read_dir(galerie())
        .unwrap()
        .map(|entree| entree.unwrap())
        .filter(|entree| entree.file_type().unwrap().is_dir())
        .map(|entree| entree.file_name().into_string().unwrap())
        .collect();
    noms.sort();
    noms
}

fn copier(de: &Path, vers: &Path) {
    fs::create_dir_all(vers).unwrap();
    for entree in fs::read_dir(de).unwrap() {
        let entree = entree.unwrap();
        let cible = vers.join(entree.file_name());
        if entree.file_type().unwrap().is_dir() {
            copier(&entree.path(), &cible);
        } else if entree.file_name() != "attendu.txt" {
            fs::copy(entree.path(), cible).unwrap();
        }
    }
}

/// What a repository cannot hold, or should not: links out of the folder, a folder named as a file, very large files.
fn preparer(nom: &str, dossier: &Path, dehors: &Path) {
    match nom {
        "SAI-01-repertoire" => fs::create_dir(dossier.join("echanges.yaml")).unwrap(),
        "SAI-01-trop-gros" => fs::write(dossier.join("paiements.yaml"), vec![b'#'; 16 * 1024 * 1024 + 1]).unwrap(),
        "SAI-20-trop-long" => {
            fs::write(dossier.join("echanges.yaml"), format!("- date: 2025-05-09\n  resume: {}\n", "x".repeat(20_001))).unwrap();
        }
        "SAI-13-piece-liee" => {
            fs::write(dehors.join("f.pdf"), "ailleurs").unwrap();
            fs::create_dir(dossier.join("pieces")).unwrap();
            lier(&dehors.join("f.pdf"), &dossier.join("pieces/f.pdf"));
        }
        "SAI-13-fichier-lie" => {
            fs::write(dehors.join("echanges.yaml"), "[]\n").unwrap();
            lier(&dehors.join("echanges.yaml"), &dossier.join("echanges.yaml"));
        }
        "SAI-13-repertoire-lie" => {
            fs::create_dir(dehors.join("factures")).unwrap();
            lier(&dehors.join("factures"), &dossier.join("factures"));
        }
        _ => {}
    }
}

#[cfg(unix)]
fn lier(cible: &Path, lien: &Path) {
    std::os::unix::fs::symlink(cible, lien).unwrap();
}

#[cfg(windows)]
fn lier(cible: &Path, lien: &Path) {
    if cible.is_dir() { std::os::windows::fs::symlink_dir(cible, lien) } else { std::os::windows::fs::symlink_file(cible, lien) }.unwrap();
}

fn lire(nom: &str) -> Lecture {
    let atelier = tempfile::tempdir().unwrap();
    let (dossier, dehors) = (atelier.path().join("dossier"), atelier.path().join("dehors"));
    copier(&galerie().join(nom), &dossier);
    fs::create_dir(&dehors).unwrap();
    preparer(nom, &dossier, &dehors);
    intake::lire(&dossier, nom)
}

fn rendu(lecture: &Lecture, langue: Langue) -> String {
    lecture
        .constats
        .iter()
        .map(|constat| afficher(constat, &lecture.chemin, &lecture.sources, langue, Couleurs::Non))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Everything a finding says.
fn paroles(constat: &Constat) -> impl Iterator<Item = &Texte> {
    [&constat.message].into_iter().chain(&constat.remede).chain(&constat.etiquette).chain(constat.autres.iter().map(|(_, mot)| mot))
}

#[test]
fn each_message_reads_as_expected() {
    let accepter = std::env::var_os("ACCEPT").is_some_and(|valeur| valeur == "1");
    let mut ecarts = Vec::new();
    for nom in cas() {
        let lecture = lire(&nom);
        let code = nom.get(..6).unwrap_or_default();
        if !lecture.constats.iter().any(|constat| constat.code == code) {
            ecarts.push(format!("{nom}: {code} is not found"));
        }
        let chemin = galerie().join(&nom).join("attendu.txt");
        let obtenu = rendu(&lecture, Langue::Fr);
        if accepter {
            fs::write(&chemin, &obtenu).unwrap();
        } else if fs::read_to_string(&chemin).unwrap_or_default() != obtenu {
            ecarts.push(format!("{nom}: the message changed (ACCEPT=1 takes it)\n{obtenu}"));
        }
    }
    assert!(ecarts.is_empty(), "{}", ecarts.join("\n"));
}

#[test]
fn each_code_has_a_folder_and_each_folder_a_code_and_files() {
    let noms = cas();
    assert!(noms.len() > CODES.len());
    for (code, nom, page) in CODES {
        assert!(page.starts_with(&format!("# {code}")), "{code}: its page is another's");
        assert!(!nom.is_empty());
        let ailleurs = AILLEURS.iter().any(|(autre, _)| autre == code);
        let montre = noms.iter().any(|dossier| dossier.starts_with(code));
        assert_ne!(montre, ailleurs, "{code} ({nom}): a folder in the gallery, or a reason to have none");
    }
    let connus: BTreeSet<&str> = CODES.iter().map(|(code, ..)| *code).collect();
    for nom in &noms {
        assert!(connus.contains(nom.get(..6).unwrap_or_default()), "{nom}: no such code");
        // An expected text whose folder has lost its files expects nothing.
        let fichiers = fs::read_dir(galerie().join(nom)).unwrap().filter(|e| e.as_ref().unwrap().file_name() != "attendu.txt").count();
        assert!(fichiers > 0, "{nom}: an expected text without its dossier");
    }
    for entree in fs::read_dir(galerie()).unwrap() {
        let entree = entree.unwrap();
        let nom = entree.file_name().into_string().unwrap();
        assert!(entree.file_type().unwrap().is_dir() || nom == ".gitattributes", "{nom}: stands alone in the gallery");
    }
}

#[test]
fn each_message_is_said_in_both_languages_at_a_place() {
    let machine = std::env::temp_dir().to_string_lossy().into_owned();
    let mut dits = 0;
    for nom in cas() {
        for constat in &lire(&nom).constats {
            assert!(constat.lieu.is_some(), "{nom}: {} has no place", constat.message.fr);
            for Texte { fr, en } in paroles(constat) {
                assert!(!fr.is_empty() && !en.is_empty() && fr != en, "{nom}: « {fr} » / \"{en}\"");
                assert!(!fr.ends_with('.') && !en.ends_with('.'), "{nom}: final stop: « {fr} » / \"{en}\"");
                assert!(!fr.contains(&machine) && !en.contains(&machine), "{nom}: a path of the machine: {fr}");
                dits += 1;
            }
        }
    }
    assert!(dits > 100);
}
