//! Pages made from small sources: what they say, how many they are, and that they are the same every time.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use sha2::{Digest, Sha256};
use typst::layout::Abs;
use typst_layout::PagedDocument;

use super::*;

const COMMUN: [(&str, &[u8]); 5] = [
    ("_commun/base.typ", include_bytes!("../../templates/_commun/base.typ")),
    ("_commun/lettre.typ", include_bytes!("../../templates/_commun/lettre.typ")),
    ("_commun/acte.typ", include_bytes!("../../templates/_commun/acte.typ")),
    ("_commun/tableaux.typ", include_bytes!("../../templates/_commun/tableaux.typ")),
    ("_commun/fiche.typ", include_bytes!("../../templates/_commun/fiche.typ")),
];

const ADRESSE: [&str; 6] = [
    "SOCIETE FICTIVE DU BATIMENT SAS",
    "MADAME MARTINE DUPONT-LEFEBVRE PRESIDE",
    "BATIMENT B ESCALIER 4",
    "128 BOULEVARD DU GENERAL DE GAULLE",
    "BP 40012",
    "69007 LYON CEDEX 07",
];

fn composition(source: &str, norme: Norme) -> Composition<'_> {
    let jour = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    Composition { source, fichiers: &COMMUN, titre: "Essai fictif", jour, norme }
}

fn composer_archive(source: &str) -> Pages {
    composer(&composition(source, Norme::Archive)).unwrap_or_else(|e| panic!("{e}"))
}

fn lettre(brouillon: bool, corps: &str) -> String {
    let adresse = ADRESSE.map(|ligne| format!("{ligne:?}")).join(", ");
    format!(
        r#"#import "/_commun/lettre.typ": *
#show: lettre.with(
  titre: "Mise en demeure", brouillon: {brouillon},
  expediteur: (nom: "Société coopérative d’intérêt collectif des artisans imprimeurs et relieurs du Val-de-Saône", lignes: ("12 rue Fictive", "69002 Lyon")),
  destinataire: ({adresse}), envoi: "Lettre recommandée avec avis de réception",
  lieu-date: "Lyon, le 22 novembre 2026", objet: [Mise en demeure de payer],
  references: (("Facture", [F-2026-0117]), ("Nos références", [D-2026-014])),
  pied: "RCS Lyon 123 456 782", jour: (2026, 11, 22),
)
{corps}
Nous vous prions d’agréer, Madame, nos salutations distinguées.

#signature(nom: "Camille Exemple", qualite: "La gérante", mention: none)

#pieces-jointes(([Facture F-2026-0117],))
"#
    )
}

fn tableau(lignes: usize) -> String {
    format!(
        r#"#tableau(colonnes: (auto, 1fr, auto), alignements: (left, left, right), entete: ([Facture], [Objet], [Restant dû]),
  lignes: range({lignes}).map(i => ([F-#(i + 1)], [Affiches et dépliants], [#(i + 100),00 €])),
  total: ([Total], [], [9 999,00 €]), titre: "Factures")
"#
    )
}

#[test]
fn letter_says_what_it_was_given() {
    let corps =
        "Madame,\n\nVotre facture est impayée.\n\n#totaux((([Principal], [1,00 €], false), ([Total à payer], [41,00 €], true)))\n\n";
    let pages = composer_archive(&lettre(false, corps));
    let attendu = [
        "Société coopérative d’intérêt",
        "collectif des artisans imprimeurs",
        "et relieurs du Val-de-Saône",
        "12 rue Fictive",
        "69002 Lyon",
        ADRESSE[0],
        ADRESSE[1],
        ADRESSE[2],
        ADRESSE[3],
        ADRESSE[4],
        ADRESSE[5],
        "Lettre recommandée avec avis de réception Lyon, le 22 novembre 2026",
        "Facture F-2026-0117",
        "Nos références D-2026-014",
        "Objet : Mise en demeure de payer",
        "Madame,",
        "Votre facture est impayée.",
        "Principal 1,00 €",
        "Total à payer 41,00 €",
        "Nous vous prions d’agréer, Madame, nos salutations distinguées.",
        "Pièce jointe :",
        "– Facture F-2026-0117",
        "La gérante",
        "Camille Exemple",
        "RCS Lyon 123 456 782 page 1 sur 1",
    ];
    assert_eq!(pages.nombre, 1);
    assert_eq!(pages.texte.join("\n"), attendu.join("\n"));
}

#[test]
fn nothing_but_the_address_shows_in_the_window() {
    let source = lettre(true, "Madame,\n\n");
    let monde = Monde::new(&composition(&source, Norme::Archive)).unwrap();
    let document = typst::compile::<PagedDocument>(&monde).output.unwrap();
    let places = mots::places(&document.pages().first().unwrap().frame);
    let dans_le_bloc: Vec<&str> = places
        .iter()
        .filter(|(_, debut, fin)| {
            debut.x >= Abs::mm(109.9) && *fin <= Abs::mm(190.1) && debut.y >= Abs::mm(55.0) && debut.y <= Abs::mm(79.0)
        })
        .map(|(texte, ..)| texte.as_str())
        .collect();
    assert_eq!(dans_le_bloc, ADRESSE, "the address is at x 110–190 mm, y 55–79 mm");
    let autour: BTreeSet<&str> = places
        .iter()
        .filter(|(_, debut, fin)| *fin > Abs::mm(105.0) && debut.y > Abs::mm(45.0) && debut.y < Abs::mm(90.0))
        .map(|(texte, ..)| texte.as_str())
        .collect();
    assert_eq!(autour, BTreeSet::from(ADRESSE), "the widest window shows the address alone");
}

#[test]
fn a_seventh_line_stays_in_the_block() {
    let source = lettre(false, "").replace(&format!("{:?}", ADRESSE[5]), "\"1000 BRUXELLES\", \"WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW\"");
    let monde = Monde::new(&composition(&source, Norme::Archive)).unwrap();
    let document = typst::compile::<PagedDocument>(&monde).output.unwrap();
    let places = mots::places(&document.pages().first().unwrap().frame);
    let (_, debut, fin) = places.iter().find(|(texte, ..)| texte.starts_with("WWW")).unwrap();
    assert!(debut.y < Abs::mm(79.0) && *fin < Abs::mm(190.1), "{debut:?} {fin:?}");
}

#[test]
fn a_long_table_repeats_its_header_and_keeps_its_total_company() {
    for lignes in 24..=44 {
        let pages = composer_archive(&lettre(false, &format!("Madame,\n\n{}\n", tableau(lignes))));
        let derniere = format!("F-{lignes} Affiches");
        for page in &pages.texte {
            assert_eq!(
                page.contains("Affiches"),
                page.contains("Facture Objet Restant dû"),
                "{lignes} rows: a header on each page of rows"
            );
            assert_eq!(page.contains("9 999,00 €"), page.contains(&derniere), "{lignes} rows: the total with the last row");
        }
        assert_eq!(pages.texte.iter().filter(|page| page.contains("Total")).count(), 1);
    }
}

#[test]
fn four_hundred_rows() {
    let source = format!("#import \"/_commun/acte.typ\": *\n#show: acte.with(titre: \"Décompte\", jour: (2026, 11, 22))\n{}", tableau(400));
    let pages = composer_archive(&source);
    let lues: usize = pages.texte.iter().map(|page| page.lines().filter(|ligne| ligne.contains("Affiches")).count()).sum();
    assert_eq!(lues, 400);
    assert!(pages.texte.iter().all(|page| page.contains("Facture Objet Restant dû")));
    assert!(pages.texte.last().unwrap().contains(&format!("page {0} sur {0}", pages.nombre)));
}

#[test]
fn a_signature_is_never_alone() {
    let mut pages_vues = BTreeSet::new();
    for lignes in 18..=40 {
        let corps = "Une ligne du corps de la lettre. #linebreak()\n".repeat(lignes) + "\n\n";
        let pages = composer_archive(&lettre(false, &corps));
        pages_vues.insert(pages.nombre);
        for page in &pages.texte {
            let ensemble = ["salutations", "Camille Exemple", "Pièce jointe"].map(|mot| page.contains(mot));
            assert!(ensemble == [true; 3] || ensemble == [false; 3], "{lignes} lines: {page}");
        }
    }
    assert_eq!(pages_vues, BTreeSet::from([1, 2]), "the lengths tried do cross the end of the page");
}

#[test]
fn act_with_all_its_parts() {
    let source = r#"#import "/_commun/acte.typ": *
#show: acte.with(titre: "Requête", brouillon: true, entete: [*Imprimerie Fictive*], juridiction: [Au président du tribunal],
  intitule: [Requête en injonction de payer], reference: "D-2026-014", jour: (2026, 11, 22))
#partie("Requérant", ([Imprimerie Fictive,], [à Lyon]))
#partie("Contre", ([SAS Fictive],))
= Faits
== La commande
#para[Premier point.]
#para[Second point.]
☐ oui ☒ non ✓ fait
#pagebreak()
= Par ces motifs
== Le principal
Condamner.

#signature(nom: "Camille Exemple")
"#;
    let pages = composer_archive(source);
    let attendu = "PROJET Imprimerie Fictive Au président du tribunal Requête en injonction de payer Requérant Imprimerie Fictive, à Lyon \
                   Contre SAS Fictive Faits 1. La commande 1 Premier point. 2 Second point. ☐ oui ☒ non ✓ fait D-2026-014 page 1 sur 2 PROJET \
                   Par ces motifs 1. Le principal Condamner. Camille Exemple D-2026-014 page 2 sur 2";
    assert_eq!(pages.mots(), attendu);
}

#[test]
fn a_draft_says_so_on_every_page_and_a_final_one_never() {
    for brouillon in [true, false] {
        let pages = composer_archive(&lettre(brouillon, &tableau(60)));
        assert!(pages.nombre > 1);
        assert!(pages.texte.iter().all(|page| page.contains("PROJET") == brouillon));
    }
}

#[test]
fn hostile_values_print_as_typed() {
    for valeur in [
        "#panic()",
        "{{ 7*7 }}",
        "\"; #read(\"/etc/passwd\")",
        "$x^2$",
        "@x",
        "<y>",
        "*a* _b_ `c` = d",
        "\\",
        "//",
        "/* */",
        "[",
        "~",
        "--",
    ] {
        let source = format!("#import \"/_commun/fiche.typ\": *\n#show: fiche.with(titre: \"Fiche\", jour: (2026, 11, 22))\n#{valeur:?};.");
        let pages = composer_archive(&source);
        assert_eq!(pages.mots(), format!("{valeur}. Fiche page 1 sur 1"));
    }
}

#[test]
fn a_word_of_five_thousand_letters_stays_on_the_paper() {
    let mot = "z".repeat(5000);
    let corps =
        format!("#{mot:?};\n\n#tableau(colonnes: (auto, auto), entete: ([A], [B]), lignes: (([#{mot:?};], [x]),), total: ([T], [1]))\n\n");
    let source = lettre(false, &corps).replace("Camille Exemple", &mot).replace("nos salutations", &mot);
    let monde = Monde::new(&composition(&source, Norme::Archive)).unwrap();
    let document = typst::compile::<PagedDocument>(&monde).output.unwrap();
    let mut lettres = 0;
    for page in document.pages() {
        for (texte, debut, fin) in mots::places(&page.frame) {
            lettres += texte.matches('z').count();
            assert!(fin <= Abs::mm(191.0) && debut.y <= Abs::mm(297.0), "{texte} ends at {fin:?}, {debut:?}");
        }
    }
    assert_eq!(lettres, 4 * 5000, "no letter is lost");
}

#[test]
fn same_bytes_on_two_threads() {
    let source = lettre(true, &tableau(45));
    let [un, deux] = std::thread::scope(|scope| {
        let fils = [0, 1].map(|_| scope.spawn(|| composer_archive(&source).pdf));
        fils.map(|fil| fil.join().unwrap())
    });
    assert!(un == deux && un == composer_archive(&source).pdf);
}

#[test]
fn the_day_is_the_case_s() {
    let source = "#set text(lang: \"fr\")\n#datetime.today().display()";
    let pages = composer_archive(source);
    assert_eq!(pages.texte, ["2026-11-22"]);
    let pdf = String::from_utf8_lossy(&pages.pdf);
    assert!(pdf.contains("D:20261122") && pdf.contains("exigible"));
    assert!(pdf.contains("pdfaid:part") && pdf.contains("pdfuaid:part"), "both conformities are claimed");
    let libre = composer(&composition(source, Norme::Libre)).unwrap();
    assert!(!String::from_utf8_lossy(&libre.pdf).contains("pdfaid"));
}

#[test]
fn a_character_no_font_has_is_refused_in_an_archive() {
    let texte = "Boulangerie 🥐 fictive";
    assert_eq!(glyphe_manquant(texte), Some('🥐'));
    let erreur = composer(&composition(&format!("#{texte:?};"), Norme::Archive)).unwrap_err();
    assert!(erreur.0.starts_with("main.typ:1:"), "{erreur}");
}

#[test]
fn what_glyphe_manquant_lets_through_can_be_archived() {
    for c in [
        'é', 'Œ', '€', '☐', '☒', '✓', '\u{202F}', '\u{A0}', '\u{AD}', '\u{200B}', '\u{200D}', '\u{2060}', '\t', '\n', 'Ж', 'λ', 'ş', '—',
        '\u{301}', '½', '№',
    ] {
        assert_eq!(glyphe_manquant(&c.to_string()), None, "{c:?}");
        let source = format!("#import \"/_commun/fiche.typ\": *\n#show: fiche.with(titre: \"x\")\n#\"a\\u{{{:x}}}b\";", u32::from(c));
        assert!(composer_archive(&source).nombre == 1, "{c:?}");
    }
    for c in ['\0', '\u{7}', '\u{202E}', '\u{200F}', '\u{FEFF}', '\u{E001}', '😀', '漢', '\u{2028}'] {
        assert_eq!(glyphe_manquant(&format!("a{c}b")), Some(c), "{c:?}");
    }
}

#[test]
fn faults_and_warnings_carry_their_line() {
    let dire = |source: &str| composer(&composition(source, Norme::Archive)).unwrap_err().to_string();
    assert_eq!(dire("Bonjour\n#inconnu"), "mise en page impossible : main.typ:2:2\n  | #inconnu\n  = unknown variable: inconnu");
    assert!(dire("#set text(font: \"Comic Sans MS\")\nBonjour").contains("main.typ:1:"), "an unknown font is only a warning for Typst");
    let dans_le_gabarit = dire("#import \"/_commun/acte.typ\": *\n\n#partie(1, 2)");
    assert!(dans_le_gabarit.contains("_commun/") && dans_le_gabarit.contains("appelé par main.typ:3:2"), "{dans_le_gabarit}");
}

#[test]
fn nothing_outside_the_files_given_can_be_read() {
    for source in ["#read(\"/etc/passwd\")", "#read(\"../Cargo.toml\")", "#import \"@preview/cetz:0.3.0\": *", "#include \"autre.typ\""] {
        assert!(composer(&composition(source, Norme::Libre)).unwrap_err().0.contains("main.typ:1:"), "{source}");
    }
}

#[test]
fn fonts_are_the_files_that_were_checked() {
    let sommes = include_str!("../../fonts/SHA256SUMS");
    let calcule: BTreeSet<String> = fontes::FICHIERS
        .iter()
        .map(|(nom, octets)| {
            let somme: String = Sha256::digest(octets).iter().map(|octet| format!("{octet:02x}")).collect();
            format!("{somme}  {nom}")
        })
        .collect();
    assert_eq!(calcule, sommes.lines().map(str::to_owned).collect());
    assert_eq!(fontes::fontes().polices.len(), fontes::FICHIERS.len(), "every file is a font");
}
