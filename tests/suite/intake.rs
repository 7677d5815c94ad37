//! What must be read as typed, and that no input makes reading fail or hang.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

use exigible::diag::{Couleurs, Langue, afficher};
use exigible::intake::{self, Lecture};

const BASE: &str =
    "reference: \"E-1\"\nfictif: true\ncreancier: {denomination: Menuiserie Fictive}\ndebiteur: {denomination: Débiteur Fictif}\n";

/// Reads a dossier made of these files; without its own `dossier.yaml` it gets a plain one.
fn lire(fichiers: &[(&str, &[u8])]) -> Lecture {
    let dossier = tempfile::tempdir().unwrap();
    let principal = [("dossier.yaml", BASE.as_bytes())];
    let manque = !fichiers.iter().any(|(nom, _)| *nom == "dossier.yaml");
    for (nom, octets) in principal.iter().filter(|_| manque).chain(fichiers) {
        let chemin = dossier.path().join(nom);
        fs::create_dir_all(chemin.parent().unwrap()).unwrap();
        fs::write(chemin, octets).unwrap();
    }
    intake::lire(dossier.path(), "essai")
}

/// Reads the dossier, and prints every finding: printing must hold too.
fn dire(lecture: &Lecture) -> String {
    [Langue::Fr, Langue::En]
        .iter()
        .flat_map(|langue| lecture.constats.iter().map(|c| afficher(c, &lecture.chemin, &lecture.sources, *langue, Couleurs::Oui)))
        .collect()
}

fn sans_faute(fichiers: &[(&str, &[u8])]) -> exigible::model::Dossier {
    let lecture = lire(fichiers);
    assert!(lecture.constats.is_empty(), "{}", dire(&lecture));
    lecture.dossier.unwrap()
}

fn avec_debiteur(cles: &str) -> String {
    BASE.replace("{denomination: Débiteur Fictif}", &format!("\n{cles}"))
}

#[test]
fn the_examples_are_read_without_a_fault() {
    let exemples = exemples();
    assert!(exemples.len() >= 6);
    for (chemin, nom) in exemples {
        let lecture = intake::lire(&chemin, &nom);
        // The incomplete example may have findings of its own; the format is respected by all.
        assert!(lecture.dossier.is_some(), "{}", dire(&lecture));
        assert!(lecture.constats.iter().all(|constat| constat.code == "SAI-03"), "{}", dire(&lecture));
    }
}

#[test]
fn scalars_read_as_the_text_typed() {
    let texte = avec_debiteur(
        "  denomination: non\n  siren: 012345674\n  nom: 12:30\n  prenoms: 1e3\n  nationalite: 0x1F\n  profession: 2025-03-31\n  \
         civilite: .inf\n  telephone: 0400000000\n  activite: 1_000\n  forme_juridique: off\n  commercant: non\n  artisan: true\n",
    );
    let lecture = lire(&[("dossier.yaml", texte.as_bytes())]);
    let partie = &lecture.dossier.as_ref().unwrap().debiteur;
    let lus =
        [&partie.denomination, &partie.siren, &partie.nom, &partie.prenoms, &partie.nationalite, &partie.profession, &partie.civilite];
    let lus: Vec<&str> = lus.into_iter().map(|lu| lu.as_deref().unwrap()).collect();
    assert_eq!(lus, ["non", "012345674", "12:30", "1e3", "0x1F", "2025-03-31", ".inf"]);
    assert_eq!(partie.telephone.as_deref(), Some("0400000000"));
    assert_eq!((partie.activite.as_deref(), partie.forme_juridique.as_deref()), (Some("1_000"), Some("off")));
    assert_eq!((partie.commercant, partie.artisan), (Some(false), Some(true)));
    assert!(lecture.constats.is_empty(), "{}", dire(&lecture));
}

#[test]
fn sums_are_exact_and_dates_take_two_forms() {
    for (texte, attendu) in [
        ("0.1", "0.10"),
        ("4200", "4200.00"),
        ("\"4 200,00\"", "4200.00"),
        ("4200,00 EUR", "4200.00"),
        ("4\u{202f}200,5 €", "4200.50"),
        ("123456789012.34", "123456789012.34"),
    ] {
        let facture = format!("numero: F-1\nmontant_ttc: {texte}\nemise_le: 31/03/2025\necheance: 2025-04-30\n");
        let dossier = sans_faute(&[("factures/f.yaml", facture.as_bytes())]);
        assert_eq!(dossier.factures[0].montant_ttc.unwrap().to_string(), attendu, "{texte}");
        assert_eq!(dossier.factures[0].emise_le, intake::lire_jour("2025-03-31"));
    }
}

#[test]
fn line_ends_and_byte_order_marks_change_nothing() {
    let attendu = sans_faute(&[("dossier.yaml", format!("{BASE}objet: Solde\n").as_bytes())]).objet;
    let crlf = format!("{BASE}objet: Solde\n").replace('\n', "\r\n");
    let cr = format!("{BASE}objet: Solde\n").replace('\n', "\r");
    let bom = format!("\u{feff}{BASE}objet: Solde\n");
    for texte in [crlf, cr, bom] {
        assert_eq!(sans_faute(&[("dossier.yaml", texte.as_bytes())]).objet, attendu);
    }
    // The place is that of the user's own line, whatever ends it.
    let lecture = lire(&[("dossier.yaml", format!("{BASE}objeet: Solde\n").replace('\n', "\r").as_bytes())]);
    let lieu = lecture.constats[0].lieu.as_ref().unwrap();
    assert_eq!((lieu.ligne, lieu.colonne), (5, 1));
    assert!(dire(&lecture).contains("objeet: Solde"));
}

#[test]
fn hostile_texts_are_kept_as_typed() {
    for texte in ["#panic()", "{{ 7*7 }}", "\"; #read(\"/etc/passwd\")", "$x$ @y `z` \\n", "été 🥐 naïve", "<b>&amp;</b>", "=1+1", "../.."]
    {
        let dossier = format!("{BASE}objet: '{}'\n", texte.replace('\'', "''"));
        assert_eq!(sans_faute(&[("dossier.yaml", dossier.as_bytes())]).objet.as_deref(), Some(texte));
    }
    let long = "é".repeat(5_000);
    assert_eq!(sans_faute(&[("dossier.yaml", format!("{BASE}prestation: {long}\n").as_bytes())]).prestation, Some(long));
}

#[test]
fn several_documents_and_lists_are_read_where_the_format_admits_them() {
    let dossier = sans_faute(&[
        ("factures/a.yaml", b"numero: F-1\nmontant_ttc: 1\n---\nnumero: F-2\nmontant_ttc: 2\n"),
        ("factures/b.yml", b"- {numero: F-3, montant_ttc: 3}\n- {numero: F-4, montant_ttc: 4}\n"),
        ("echanges.yaml", b"# rien encore\n"),
        ("paiements.yaml", b""),
        ("pieces.yaml", b"[]\n"),
    ]);
    let numeros: Vec<&str> = dossier.factures.iter().map(|facture| facture.numero.as_str()).collect();
    assert_eq!(numeros, ["F-1", "F-2", "F-3", "F-4"]);
}

#[test]
fn a_folder_that_is_not_there_is_a_finding() {
    let lecture = intake::lire(Path::new("tests/aucun-dossier-de-ce-nom"), "absent");
    assert_eq!(lecture.constats.iter().map(|constat| constat.code).collect::<Vec<_>>(), ["SAI-01"]);
}

/// Runs `travail` on a thread with the stack of a test and a bound on time: a hang is a failure, not a wait.
fn borner(nom: &str, travail: impl FnOnce() + Send + 'static) {
    let (fini, attente) = mpsc::channel();
    let fil = std::thread::Builder::new().stack_size(2 * 1024 * 1024).spawn(move || {
        travail();
        let _ = fini.send(());
    });
    let fil = fil.unwrap();
    match attente.recv_timeout(Duration::from_secs(60)) {
        Err(mpsc::RecvTimeoutError::Timeout) => panic!("{nom}: still reading after a minute"),
        _ => assert!(fil.join().is_ok(), "{nom}: reading panicked"),
    }
}

#[test]
fn very_large_or_twisted_files_are_answered() {
    let repeter = |n: usize, f: &dyn Fn(usize) -> String| (0..n).map(f).collect::<String>();
    let cas: Vec<(&str, String)> = vec![
        ("one line of a megabyte", format!("{BASE}objet: {}\n", "x".repeat(1 << 20))),
        ("a megabyte in quotes", format!("{BASE}objet: \"{}\"\n", "x ".repeat(1 << 19))),
        ("open brackets", "[".repeat(1 << 20)),
        ("open braces", format!("{BASE}objet: {}", "{a: ".repeat(1 << 18))),
        ("dashes", format!("- {}", "- ".repeat(1 << 18))),
        ("indentation", repeter(3_000, &|n| format!("{}a:\n", " ".repeat(n)))),
        ("many keys", format!("{BASE}{}", repeter(60_000, &|n| format!("k{n}: 1\n")))),
        ("many anchors", format!("{BASE}objet: [{}]\n", repeter(40_000, &|n| format!("&a{n} x, *a{n}, ")))),
        ("question marks", "? ".repeat(1 << 18)),
        ("colons", ": ".repeat(1 << 18)),
        ("comments", "# x\n".repeat(1 << 18)),
        ("documents", "---\n".repeat(1 << 16)),
        ("quotes", "\"".repeat(1 << 18)),
        ("escapes", format!("{BASE}objet: \"{}\"\n", "\\u00e9".repeat(50_000))),
        ("tags", format!("{BASE}objet: !!binary x\ndemande: !x {{}}\n")),
        ("directives", format!("%YAML 1.1\n%TAG ! tag:x,2000:\n---\n{BASE}")),
    ];
    for (nom, texte) in cas {
        borner(nom, move || {
            let lecture = lire(&[("dossier.yaml", texte.as_bytes())]);
            let _ = dire(&lecture);
            assert!(lecture.dossier.is_some() || !lecture.constats.is_empty(), "{nom}: nothing read and nothing said");
        });
    }
    borner("many dangling references", || {
        let factures: String = (0..8_000).map(|n| format!("- {{numero: F-{n}, montant_ttc: 1, pieces: [piece-absente-{n}]}}\n")).collect();
        let pieces: String = (0..8_000).map(|n| format!("- {{id: piece-{n}, fichier: pieces/{n}.pdf}}\n")).collect();
        let lecture = lire(&[("factures/f.yaml", factures.as_bytes()), ("pieces.yaml", pieces.as_bytes())]);
        assert_eq!(lecture.constats.iter().filter(|constat| constat.code == "SAI-10").count(), 8_000);
    });
}

/// The example dossiers, in order.
fn exemples() -> Vec<(PathBuf, String)> {
    intake::trouver(&Path::new(env!("CARGO_MANIFEST_DIR")).join("dossiers")).unwrap()
}

/// A small generator of our own (Steele and Vigna's splitmix64 step): the same mutations on every machine, every day.
struct Hasard(u64);

impl Hasard {
    fn suivant(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn parmi(&mut self, n: usize) -> usize {
        usize::try_from(self.suivant() % n.max(1) as u64).unwrap()
    }
}

/// Bytes that have broken readers before.
const GREFFES: &[&[u8]] = &[
    b"\0",
    b"\t",
    b"\r",
    b"\n",
    b"\xff",
    b"\xc3",
    b"\xef\xbb\xbf",
    b"\xe2\x80\xae",
    b"\xf0\x9f\xa5\x90",
    b"---\n",
    b"...\n",
    b"&a ",
    b"*a",
    b"<<: ",
    b"!!int ",
    b"? ",
    b": ",
    b"- ",
    b"[",
    b"]",
    b"{",
    b"}",
    b"\"",
    b"'",
    b"#",
    b"|\n",
    b">-\n",
    b"%",
    b"@",
    b"`",
    b"null",
    b"~",
    b"-",
    b"+5",
    b"1e999",
    b"99999999999999999999",
    b"2025-02-31",
    b"-1",
    b"\\x00",
    b"\\ud800",
    b"\xc2\x85",
    b"\xe2\x80\xa8",
    b"EUR",
    b"\xe2\x82\xac",
    b",",
    b".",
    b"/",
    b"..",
];

fn muter(octets: &mut Vec<u8>, hasard: &mut Hasard) {
    for _ in 0..=hasard.parmi(3) {
        let rang = hasard.parmi(octets.len() + 1);
        let fin = (rang + hasard.parmi(12)).min(octets.len());
        match hasard.parmi(5) {
            0 => drop(octets.drain(rang..fin)),
            1 => octets.truncate(rang),
            2 if rang < octets.len() => octets[rang] ^= 1 << hasard.parmi(8),
            3 => {
                let copie = octets[rang..fin].to_vec();
                let ailleurs = hasard.parmi(octets.len() + 1);
                octets.splice(ailleurs..ailleurs, copie);
            }
            _ => drop(octets.splice(rang..rang, GREFFES[hasard.parmi(GREFFES.len())].iter().copied())),
        }
    }
}

#[test]
fn no_mutation_of_an_example_makes_reading_panic_or_hang() {
    const TOURS: u64 = 400;
    let fichiers: Vec<(String, Vec<u8>)> = exemples()
        .iter()
        .flat_map(|(chemin, _)| walkdir::WalkDir::new(chemin).sort_by_file_name().into_iter().map(|e| (chemin.clone(), e.unwrap())))
        .filter(|(_, entree)| entree.path().extension().is_some_and(|extension| extension == "yaml"))
        .map(|(racine, entree)| {
            let relatif = entree.path().strip_prefix(racine).unwrap().to_string_lossy().replace('\\', "/");
            (relatif, fs::read(entree.path()).unwrap())
        })
        .collect();
    assert!(fichiers.len() > 20);
    borner("mutations", move || {
        let mut bavards = 0;
        for tour in 0..TOURS {
            let mut hasard = Hasard(tour);
            let (nom, octets) = &fichiers[hasard.parmi(fichiers.len())];
            let mut octets = octets.clone();
            muter(&mut octets, &mut hasard);
            let lecture = lire(&[(nom.as_str(), octets.as_slice())]);
            let dit = dire(&lecture);
            assert!(lecture.dossier.is_some() || !dit.is_empty(), "turn {tour}: nothing read and nothing said");
            bavards += u64::from(!dit.is_empty());
        }
        assert!(bavards > TOURS / 4, "the mutations hardly break anything: {bavards}");
    });
}
