//! Real files and whole deposits: every exhibit is stamped or refused by name, and two runs give the same bytes.

#![allow(clippy::disallowed_methods, reason = "tests read the example exhibits from the disk")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::*;
use crate::diag::Constat;
use crate::documents::{Courriel, PieceCitee};
use crate::model::{Dossier, Jour, Lieu, Lieux, NaturePiece, Partie, Piece, PlagePages, Procedure, Qualite, exemples};
use crate::typeset::Pages;

fn jour() -> Jour {
    Jour::from_ymd_opt(2026, 11, 24).unwrap()
}

fn piece(id: &str, fichier: &str) -> Piece {
    let mut lieux = Lieux::new(Lieu { fichier: "pieces.yaml".into(), ligne: 3, colonne: 3, longueur: 1 });
    lieux.noter("fichier", Lieu { fichier: "pieces.yaml".into(), ligne: 4, colonne: 12, longueur: 8 });
    Piece {
        id: id.to_owned(),
        fichier: Some(fichier.to_owned()),
        nature: None,
        intitule: Some(format!("Intitulé de {id}")),
        date: None,
        pages: None,
        communiquer: true,
        numero: None,
        presente: true,
        lieux,
    }
}

/// Pages of plain Helvetica, one for each text.
fn pdf(textes: &[&str]) -> Document {
    let mut document = Document::with_version("1.5");
    let racine = document.new_object_id();
    let police = document.add_object(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" });
    let pages: Vec<Object> = textes
        .iter()
        .map(|texte| {
            let flux = document.add_object(Stream::new(Dictionary::new(), format!("BT /F1 12 Tf 50 700 Td ({texte}) Tj ET").into_bytes()));
            document.add_object(dictionary! { "Type" => "Page", "Parent" => racine, "Contents" => flux }).into()
        })
        .collect();
    let cadre: Vec<Object> = vec![0.into(), 0.into(), 595.into(), 842.into()];
    document.objects.insert(
        racine,
        Object::Dictionary(dictionary! {
            "Type" => "Pages", "Count" => textes.len() as i64, "Kids" => pages, "MediaBox" => cadre,
            "Resources" => dictionary! { "Font" => dictionary! { "F1" => police } },
        }),
    );
    let catalogue = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => racine });
    document.trailer.set("Root", catalogue);
    document
}

fn octets(document: &mut Document) -> Vec<u8> {
    let mut octets = Vec::new();
    document.save_to(&mut octets).unwrap();
    octets
}

/// Stands for the typesetter: a page with the subject.
fn rendu(courriel: &Courriel) -> Result<Vec<u8>, String> {
    let net: String = courriel.objet.chars().filter(char::is_ascii_alphanumeric).collect();
    Ok(octets(&mut pdf(&[&net])))
}

fn texte(octets: &[u8]) -> String {
    let document = Document::load_mem(octets).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    document.extract_text(&pages).unwrap()
}

fn refus(piece: &Piece, octets: &[u8]) -> &'static str {
    ouvrir_piece(piece, octets, &rendu).map_or_else(|constat| constat.code, |_| "ouverte")
}

#[test]
fn each_refusal_has_its_code_and_points_at_the_line() {
    let bonne = octets(&mut pdf(&["un", "deux"]));
    assert_eq!(refus(&piece("p", "p.pdf"), &bonne), "ouverte");
    assert_eq!(refus(&piece("p", "p.pdf"), b""), "PIE-25");
    assert_eq!(refus(&piece("p", "p.pdf"), b" \n"), "PIE-25");
    assert_eq!(refus(&piece("p", "p.pdf"), b"Bonjour"), "PIE-22");
    assert_eq!(refus(&piece("p", "p.docx"), b"PK\x03\x04"), "PIE-23");
    assert_eq!(refus(&piece("p", "p.png"), b"GIF89a"), "PIE-27");
    assert_eq!(refus(&piece("p", "p.png"), b"\x89PNG\r\n\x1a\nabc"), "PIE-27");
    assert_eq!(refus(&piece("p", "p.eml"), b"\x00\x01\x02"), "PIE-27");
    for coupe in [20, bonne.len() / 3, bonne.len() / 2, bonne.len() - 7] {
        assert_eq!(refus(&piece("p", "p.pdf"), &bonne[..coupe]), "PIE-22", "{coupe}");
    }
    let hors = Piece { pages: Some(PlagePages("2-3".into())), ..piece("p", "p.pdf") };
    assert_eq!(refus(&hors, &bonne), "PIE-24");
    let constat = ouvrir_piece(&piece("p", "p.pdf"), b"", &rendu).unwrap_err();
    assert_eq!(constat.lieu.as_ref().map(|lieu| (lieu.ligne, lieu.colonne)), Some((4, 12)));
    assert_eq!(constat.message.fr, "la pièce p est un fichier vide");
    assert!(constat.remede.is_some());
}

#[test]
fn a_hole_in_the_middle_is_seen_even_where_both_ends_stand() {
    let mut source = pdf(&["un", "deux", "trois"]);
    let flux = source.get_page_contents(source.page_iter().nth(1).unwrap())[0];
    source.objects.remove(&flux);
    assert_eq!(refus(&piece("p", "p.pdf"), &octets(&mut source)), "PIE-22");
}

#[test]
fn only_the_pages_asked_for_are_in_the_exhibit() {
    let bonne = octets(&mut pdf(&["UN", "SECRET", "TROIS", "QUATRE"]));
    let choisie = Piece { pages: Some(PlagePages("4,1,3".into())), ..piece("p", "p.pdf") };
    let mut ouverte = ouvrir_piece(&choisie, &bonne, &rendu).unwrap();
    assert_eq!((ouverte.pages, ouverte.partielle), (3, true));
    let reste = octets(&mut ouverte.document);
    let mots = texte(&reste);
    let place = |mot: &str| mots.find(mot);
    assert!(place("QUATRE") < place("UN") && place("UN") < place("TROIS") && place("QUATRE").is_some(), "{mots}");
    assert!(!reste.windows(6).any(|f| f == b"SECRET"));
}

#[test]
fn the_stamp_stands_above_a_page_that_leaves_its_state_open() {
    for desordre in ["q q 0.1 0 0 0.1 0 0 cm BT /F1 12 Tf (x) Tj", "Q Q Q q 2 0 0 2 0 0 cm", "/P BMC BT (x) Tj", ""] {
        let mut source = pdf(&["x"]);
        let page = source.page_iter().next().unwrap();
        let flux = source.get_page_contents(page)[0];
        source.objects.insert(flux, Object::Stream(Stream::new(Dictionary::new(), desordre.as_bytes().to_vec())));
        tamponner(&mut source, 3).unwrap();
        let contenu = lopdf::content::Content::decode(&source.get_page_content(page)).unwrap();
        let (mut profondeur, mut textes) = (0_i32, 0_i32);
        for operation in &contenu.operations {
            match operation.operator.as_str() {
                "q" => profondeur += 1,
                "Q" => profondeur -= 1,
                "BT" => textes += 1,
                "ET" => textes -= 1,
                // The stamp begins on a clean state: its own q, and nothing else.
                "re" => assert_eq!((profondeur, textes), (1, 0), "{desordre}"),
                _ => {}
            }
            assert!(profondeur >= 0, "{desordre}");
        }
        assert_eq!((profondeur, textes), (0, 0), "{desordre}");
    }
}

#[test]
fn the_stamp_follows_the_rotation_and_the_crop() {
    for (tour, attendu) in [(0, "1 0 0 1 100 50"), (90, "0 1 -1 0 500 50"), (180, "-1 0 0 -1 500 800"), (-90, "0 -1 1 0 100 800")] {
        let mut source = pdf(&["x"]);
        let page = source.page_iter().next().unwrap();
        let table = source.get_dictionary_mut(page).unwrap();
        table.set("Rotate", tour);
        table.set("CropBox", vec![Object::Integer(500), 800.into(), 100.into(), 50.into()]);
        tamponner(&mut source, 3).unwrap();
        let contenu = String::from_utf8_lossy(&source.get_page_content(page)).into_owned();
        assert!(contenu.contains(&format!("{attendu} cm")), "{tour} {contenu}");
    }
}

#[test]
fn numbers_are_whole_kept_where_fixed_and_tell_the_story() {
    let nature =
        |id: &str, nature, jour: u32| Piece { nature: Some(nature), date: Jour::from_ymd_opt(2026, 1, jour), ..piece(id, "x.pdf") };
    let mut dossier = dossier();
    dossier.pieces = vec![
        nature("kbis", NaturePiece::ExtraitKbis, 1),
        nature("med", NaturePiece::MiseEnDemeure, 20),
        nature("facture-2", NaturePiece::Facture, 9),
        nature("facture-1", NaturePiece::Facture, 8),
        Piece { numero: Some(2), ..nature("pouvoir", NaturePiece::Pouvoir, 2) },
        Piece { communiquer: false, ..nature("interne", NaturePiece::Autre, 2) },
        nature("devis", NaturePiece::Devis, 3),
    ];
    let rendu = numeroter(&dossier);
    let ordre: Vec<(u32, &str)> = rendu.pieces.iter().map(|p| (p.numero, p.piece.id.as_str())).collect();
    assert_eq!(ordre, [(1, "devis"), (2, "pouvoir"), (3, "facture-1"), (4, "facture-2"), (5, "med"), (6, "kbis")]);
    assert!(rendu.constats.is_empty());

    dossier.pieces[0].numero = Some(2);
    let rendu = numeroter(&dossier);
    assert_eq!(rendu.constats.iter().filter(|c| c.refuse()).count(), 1);
    assert_eq!(rendu.pieces.len(), 6);
    dossier.pieces[0].numero = Some(9);
    assert_eq!(numeroter(&dossier).constats.iter().map(|c| (c.code, c.refuse())).collect::<Vec<_>>(), [("PIE-28", false)]);
}

fn dossier() -> Dossier {
    let partie = |nom: &str| Partie { denomination: Some(nom.to_owned()), nom: None, ..exemples::partie(Qualite::Professionnel) };
    Dossier {
        reference: "2026-0001".into(),
        creancier: partie("Créancier fictif"),
        debiteur: partie("Débiteur fictif"),
        factures: Vec::new(),
        ..exemples::dossier()
    }
}

/// Stands for the words and the typesetter.
struct Etabli;

impl Etabli {
    fn pages(mot: &str, pieces: &[PieceCitee]) -> Result<Pages, String> {
        Ok(Pages { pdf: octets(&mut pdf(&[&format!("{mot} {}", pieces.len())])), nombre: 1, texte: Vec::new() })
    }
}

impl Atelier for Etabli {
    fn acte(&self, pieces: &[PieceCitee]) -> Result<Pages, String> {
        Self::pages("requete", pieces)
    }
    fn decompte(&self, pieces: &[PieceCitee]) -> Result<Pages, String> {
        Self::pages("decompte", pieces)
    }
    fn bordereau(&self, pieces: &[PieceCitee]) -> Result<Pages, String> {
        Self::pages("bordereau", pieces)
    }
    fn lisez_moi(&self, pieces: &[PieceCitee]) -> Result<String, String> {
        Ok(format!("{} pièces\n", pieces.len()))
    }
    fn couverture(&self, pieces: &[PieceCitee], constats: &[Constat]) -> Result<Pages, String> {
        Self::pages(&format!("constats {}", constats.len()), pieces)
    }
    fn courriel(&self, courriel: &Courriel) -> Result<Vec<u8>, String> {
        rendu(courriel)
    }
}

fn depot_de(dossier: &Dossier, fichiers: &BTreeMap<String, Vec<u8>>, brouillon: bool) -> Scelle {
    let lire = |nom: &str| fichiers.get(nom).cloned().ok_or_else(|| "fichier absent".to_owned());
    let vide = serde_json::json!({});
    let depot = Depot {
        dossier,
        procedure: Procedure::InjonctionDePayer,
        jour: jour(),
        constats: &[],
        brouillon,
        lire: &lire,
        decompte: &vide,
        etat_du_droit: &vide,
        version: "0.0.0",
    };
    deposer(&depot, &Etabli).unwrap()
}

#[test]
fn a_deposit_has_its_names_its_sums_and_the_same_bytes_twice() {
    let mut dossier = dossier();
    dossier.pieces = vec![
        Piece { nature: Some(NaturePiece::Facture), ..piece("facture", "pieces/f.pdf") },
        Piece { nature: Some(NaturePiece::Devis), date: Jour::from_ymd_opt(2025, 2, 10), ..piece("devis", "pieces/d.PDF") },
        Piece { pages: Some(PlagePages("1".into())), ..piece("extrait", "pieces/f.pdf") },
    ];
    let fichiers = BTreeMap::from([
        ("pieces/f.pdf".to_owned(), octets(&mut pdf(&["FACTURE", "VERSO"]))),
        ("pieces/d.PDF".to_owned(), octets(&mut pdf(&["DEVIS"]))),
    ]);
    let scelle = depot_de(&dossier, &fichiers, false);
    let noms: Vec<&str> = scelle.fichiers.iter().map(|f| f.nom.as_str()).collect();
    assert_eq!(
        noms,
        [
            "00_LISEZ-MOI.txt",
            "01_requete.pdf",
            "02_decompte.pdf",
            "03_bordereau.pdf",
            "pieces/Piece_01_Intitule-de-devis_2025-02-10.pdf",
            "pieces/Piece_02_Intitule-de-facture.pdf",
            "pieces/Piece_03_Intitule-de-extrait.pdf",
            "pieces/Toutes-les-pieces.pdf",
            "originaux/01_d.pdf",
            "originaux/02_f.pdf",
            "manifeste.json",
            "SHA256SUMS",
        ]
    );
    assert_eq!(scelle.fichiers, depot_de(&dossier, &fichiers, false).fichiers);
    let sommes = String::from_utf8(scelle.fichiers.last().unwrap().octets.clone()).unwrap();
    assert_eq!(sommes.lines().count(), 11);
    for ligne in sommes.lines() {
        let (somme, nom) = ligne.split_once("  ").unwrap();
        let fichier = scelle.fichiers.iter().find(|f| f.nom == nom).unwrap();
        assert_eq!(empreinte(&fichier.octets), somme, "{nom}");
    }
    let manifeste: serde_json::Value = serde_json::from_slice(&scelle.fichiers[10].octets).unwrap();
    assert_eq!(manifeste["schema"], "exigible/manifeste/1");
    assert_eq!(manifeste["fichiers"].as_array().map(Vec::len), Some(10));
    let ensemble = Document::load_mem(&scelle.fichiers[7].octets).unwrap();
    assert_eq!(ensemble.get_pages().len(), 4);
    let signets: Vec<String> = ensemble
        .objects
        .values()
        .filter_map(|o| o.as_dict().ok().filter(|t| t.has(b"Dest")).and_then(|t| t.get(b"Title").ok()))
        .map(|titre| lopdf::decode_text_string(titre).unwrap())
        .collect();
    assert_eq!(signets.len(), 3);
    assert!(signets.iter().any(|s| s == "Pièce n°\u{a0}2 – Intitulé de facture"), "{signets:?}");
}

#[test]
fn a_refused_exhibit_leaves_no_deposit_but_a_draft() {
    let mut dossier = dossier();
    dossier.pieces = vec![piece("a", "a.pdf"), piece("b", "absent.pdf"), piece("c", "c.docx")];
    let fichiers = BTreeMap::from([("a.pdf".to_owned(), octets(&mut pdf(&["A"]))), ("c.docx".to_owned(), b"PK\x03\x04".to_vec())]);
    let scelle = depot_de(&dossier, &fichiers, false);
    assert!(scelle.fichiers.is_empty());
    assert_eq!(scelle.constats.iter().map(|c| c.code).collect::<Vec<_>>(), ["PIE-20", "PIE-23"]);
    let projet = depot_de(&dossier, &fichiers, true);
    assert!(projet.fichiers.iter().any(|f| f.nom == "00_PROJET_constats.pdf"));
}

fn fichiers_sous(racine: &Path) -> Vec<PathBuf> {
    let mut liste: Vec<PathBuf> = walkdir::WalkDir::new(racine)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|e| e.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .collect();
    liste.sort();
    liste
}

/// Stamps every file given, or sees it refused by name; with `EXIGIBLE_SORTIE` set, the pages are left there to be looked at.
fn tamponner_tout(fichiers: &[PathBuf]) -> (usize, usize) {
    let sortie = std::env::var_os("EXIGIBLE_SORTIE").map(PathBuf::from);
    let (mut prises, mut refusees) = (0, 0);
    let mut ensemble = Fusion::new();
    for (rang, chemin) in fichiers.iter().enumerate() {
        let nom = chemin.file_name().unwrap().to_string_lossy().into_owned();
        let source = std::fs::read(chemin).unwrap();
        match ouvrir_piece(&piece("p", &nom), &source, &rendu) {
            Ok(mut ouverte) => {
                prises += 1;
                assert!(tamponner(&mut ouverte.document, 7).is_some(), "{nom}");
                ensemble.ajouter(ouverte.document.clone(), &nom, u32::try_from(rang).unwrap() + 1);
                let ecrits = octets(&mut ouverte.document);
                let relu = Document::load_mem(&ecrits).unwrap();
                assert_eq!(relu.get_pages().len(), ouverte.pages, "{nom}");
                if let Some(sortie) = &sortie {
                    std::fs::write(sortie.join(format!("{nom}.pdf")), &ecrits).unwrap();
                }
            }
            Err(constat) => {
                refusees += 1;
                println!("{nom}: {} {}", constat.code, constat.message.fr);
                assert!(constat.code.starts_with("PIE-2") && constat.lieu.is_some() && constat.remede.is_some(), "{nom}");
            }
        }
    }
    let tout = ensemble.finir("Tout", jour(), b"0123456789abcdef").unwrap();
    assert_eq!(Document::load_mem(&tout).unwrap().get_pages().is_empty(), prises == 0);
    if let Some(sortie) = &sortie {
        std::fs::write(sortie.join(format!("_tout_{prises}.pdf")), &tout).unwrap();
    }
    (prises, refusees)
}

#[test]
fn real_exhibits_are_stamped_or_refused_by_name() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora/exhibits");
    if !corpus.is_dir() {
        println!("le corpus de pièces réelles est absent : rien n'est essayé");
        return;
    }
    let (prises, refusees) = tamponner_tout(&fichiers_sous(&corpus));
    println!("{prises} prises, {refusees} refusées");
    assert!(prises >= 40, "{prises}");
    assert!(refusees >= 10, "{refusees}");
}

#[test]
fn every_exhibit_of_the_examples_is_stamped() {
    let exemples = Path::new(env!("CARGO_MANIFEST_DIR")).join("dossiers");
    let fichiers: Vec<PathBuf> = fichiers_sous(&exemples)
        .into_iter()
        .filter(|f| f.extension().is_some_and(|e| ["pdf", "png", "jpg", "eml"].iter().any(|connue| e == *connue)))
        .collect();
    assert!(fichiers.len() > 10);
    assert_eq!(tamponner_tout(&fichiers), (fichiers.len(), 0));
}

#[test]
fn a_real_file_with_a_part_missing_is_refused() {
    let exemples = Path::new(env!("CARGO_MANIFEST_DIR")).join("dossiers");
    let fichiers: Vec<PathBuf> = fichiers_sous(&exemples).into_iter().filter(|f| f.extension().is_some_and(|e| e == "pdf")).collect();
    assert!(!fichiers.is_empty());
    for chemin in fichiers {
        let entier = std::fs::read(&chemin).unwrap();
        let tiers = entier.len() / 3;
        for coupe in [tiers, 2 * tiers, entier.len() - 30] {
            assert_eq!(refus(&piece("p", "p.pdf"), &entier[..coupe]), "PIE-22", "{} {coupe}", chemin.display());
        }
        let troue = [&entier[..tiers], &entier[tiers + 900..]].concat();
        assert_eq!(refus(&piece("p", "p.pdf"), &troue), "PIE-22", "{} troué", chemin.display());
    }
}

#[test]
fn two_forms_of_one_model_keep_their_fields_apart() {
    let formulaire = |valeur: &str| {
        let mut source = pdf(&["x"]);
        let page = source.page_iter().next().unwrap();
        let champ = source.add_object(dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "FT" => "Tx", "T" => Object::string_literal("nom"),
            "V" => Object::string_literal(valeur), "Rect" => vec![0.into(), 0.into(), 90.into(), Object::Integer(20)], "P" => page,
        });
        source.get_dictionary_mut(page).unwrap().set("Annots", vec![Object::Reference(champ)]);
        let formulaire = dictionary! { "Fields" => vec![Object::Reference(champ)], "DA" => Object::string_literal("/F1 9 Tf") };
        source.catalog_mut().unwrap().set("AcroForm", formulaire);
        let octets = octets(&mut source);
        ouvrir_piece(&piece("p", "p.pdf"), &octets, &rendu).unwrap().document
    };
    let pieces = vec![(1, "un".to_owned(), formulaire("A")), (2, "deux".to_owned(), formulaire("B"))];
    let tout = Document::load_mem(&fusionner(pieces, "Tout", jour(), b"0123456789abcdef").unwrap()).unwrap();
    let commun = tout.catalog().unwrap().get(b"AcroForm").unwrap().as_dict().unwrap();
    let mut noms = Vec::new();
    for champ in commun.get(b"Fields").unwrap().as_array().unwrap() {
        let parent = tout.dereference(champ).unwrap().1.as_dict().unwrap();
        let enfant = &parent.get(b"Kids").unwrap().as_array().unwrap()[0];
        let enfant = tout.dereference(enfant).unwrap().1.as_dict().unwrap();
        let mot = |table: &Dictionary, cle: &[u8]| lopdf::decode_text_string(table.get(cle).unwrap()).unwrap();
        noms.push((mot(parent, b"T"), mot(enfant, b"T"), mot(enfant, b"V")));
    }
    let attendus = [("piece-1", "nom", "A"), ("piece-2", "nom", "B")].map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned()));
    assert_eq!(noms, attendus);
    assert_eq!(tout.page_iter().filter(|page| tout.get_page_annotations(*page).is_ok_and(|a| a.len() == 1)).count(), 2);
}
