//! Pages made from small sources: what they say, how many they are, and that they are the same every time.
use super::*;
use chrono::NaiveDate;

const COMMUN: [(&str, &[u8]); 5] = [
    ("_commun/base.typ", include_bytes!("../../templates/_commun/base.typ")),
    ("_commun/lettre.typ", include_bytes!("../../templates/_commun/lettre.typ")),
    ("_commun/acte.typ", include_bytes!("../../templates/_commun/acte.typ")),
    ("_commun/tableaux.typ", include_bytes!("../../templates/_commun/tableaux.typ")),
    ("_commun/fiche.typ", include_bytes!("../../templates/_commun/fiche.typ")),
];

fn jour() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn composition<'a>(source: &'a str, norme: Norme) -> Composition<'a> {
    Composition { source, fichiers: &COMMUN, titre: "Essai fictif", jour: jour(), norme }
}

#[test]
fn words_of_a_page() {
    let pages = composer(&composition("#set text(lang: \"fr\")\nBonjour", Norme::Archive)).unwrap();
    assert_eq!(pages.texte, ["Bonjour"]);
}

#[test]
#[ignore]
fn sample() {
    for f in std::env::var("ESSAI").unwrap().split(' ') {
        let source = std::fs::read_to_string(f).unwrap();
        let lus: Vec<(&str, Vec<u8>)> = COMMUN.iter().map(|(n, _)| (*n, std::fs::read(format!("templates/{n}")).unwrap())).collect();
        let fichiers: Vec<(&str, &[u8])> = lus.iter().map(|(n, o)| (*n, o.as_slice())).collect();
        match composer(&Composition { fichiers: &fichiers, ..composition(&source, Norme::Archive) }) {
            Ok(pages) => {
                std::fs::write(format!("{f}.pdf"), &pages.pdf).unwrap();
                std::fs::write(format!("{f}.txt"), pages.texte.join("\n=====\n")).unwrap();
            }
            Err(e) => println!("{f}: {e}"),
        }
    }
}
