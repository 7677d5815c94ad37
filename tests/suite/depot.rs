//! Letters and deposits as they leave the program: mentions, refusals, drafts, hostile names, same bytes, conformity.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

use exigible::bundle::{Atelier, Depot, Maison, Scelle, deposer};
use exigible::decision::{Jugement, juger};
use exigible::documents::{Affaire, Modeles, PieceCitee};
use exigible::intake::{Lecture, lire, lire_jour};
use exigible::law::Droit;
use exigible::model::{Dossier, Jour, Objectif, Procedure};
use sha2::{Digest, Sha256};

use crate::ligne::{Resultat, code, copier, exigible, exigible_dans, texte};

const EXEMPLES: [&str; 3] = ["2026-0042-boulangerie-martin", "2026-0107-durand", "2026-0200-grossiste-quarante"];

fn racine(dossier: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dossiers").join(dossier)
}

fn jour() -> Resultat<Jour> {
    Ok(lire_jour("2026-11-22").ok_or("jour")?)
}

/// A case read and judged for an injonction, with what a deposit needs.
struct Cas {
    lecture: Lecture,
    dossier: Dossier,
    jugement: Jugement,
}

impl Cas {
    fn lire(chemin: &Path) -> Resultat<Self> {
        let mut lecture = lire(chemin, "cas");
        let dossier = lecture.dossier.take().ok_or("illisible")?;
        let jugement = juger(&dossier, jour()?, Some(Objectif::Procedure(Procedure::InjonctionDePayer)), Droit::integre());
        Ok(Self { lecture, dossier, jugement })
    }

    fn affaire<'a>(&'a self, pieces: &'a [PieceCitee], brouillon: bool) -> Affaire<'a> {
        Affaire { dossier: &self.dossier, jugement: &self.jugement, droit: Droit::integre(), pieces, brouillon }
    }

    fn deposer(&self, brouillon: bool) -> Resultat<Scelle> {
        let coffre = self.lecture.coffre.as_ref().ok_or("sans coffre")?;
        let lire = |fichier: &str| coffre.lire_piece(fichier).map_err(|faute| faute.to_string());
        let depot = Depot {
            dossier: &self.dossier,
            procedure: Procedure::InjonctionDePayer,
            jour: self.jugement.jour,
            constats: &self.jugement.constats,
            brouillon,
            lire: &lire,
            decompte: &serde_json::Value::Null,
            etat_du_droit: &serde_json::Value::Null,
            version: "essai",
        };
        let modeles = Modeles::default();
        Ok(deposer(&depot, &Maison { affaire: self.affaire(&[], brouillon), procedure: Procedure::InjonctionDePayer, modeles: &modeles })?)
    }

    /// The words of the application, of the décompte and of the bordereau.
    fn actes(&self, brouillon: bool) -> Resultat<[Vec<String>; 3]> {
        let scelle = self.deposer(brouillon)?;
        let modeles = Modeles::default();
        let maison = Maison { affaire: self.affaire(&[], brouillon), procedure: Procedure::InjonctionDePayer, modeles: &modeles };
        let pieces = &scelle.pieces;
        Ok([maison.acte(pieces)?.texte, maison.decompte(pieces)?.texte, maison.bordereau(pieces)?.texte])
    }
}

/// Words on one line, every kind of space alike.
fn mots(pages: &[String]) -> String {
    pages
        .join(" ")
        .split(|c: char| c.is_whitespace() || c == '\u{a0}' || c == '\u{202f}')
        .filter(|mot| !mot.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn the_application_bears_every_mention_that_the_code_asks_for() -> Resultat {
    for (dossier, mentions) in [
        (
            "2026-0042-boulangerie-martin",
            &[
                "tribunal de commerce de Villefranche-Tarare", // 54 1°
                "paiement de 6 041,28 €",                      // 54 2°
                "Menuiserie Delorme",                          // 54 3°
                "SARL au capital de 15 000 €",
                "123 456 782",
                "14 rue des Tanneurs, 69003 Lyon",
                "représentée par Hélène Delorme, gérante",
                "Boulangerie Martin", // 57
                "3 place du Marché, 69400 Villefranche-sur-Saône",
                "(pièce n° 6)",                           // 57: exhibits
                "Pièce n° 1 — Devis n° 2025-031 accepté", // 1407: bordereau
                "1 001,28 €",                             // 1407: décompte
                "40,00 €",
                "5 110,24 € en principal",
                "article 1405 du code de procédure civile", // 1407: basis
                "L441-10 du code de commerce",
                "article 1408 du code de procédure civile", // 1408
                "article 1343-2 du code civil",
                "Lyon, le 22 novembre 2026", // 57: date and signature
                "Hélène Delorme",
            ][..],
        ),
        (
            "2026-0107-durand",
            &[
                "tribunal judiciaire de Lyon",
                "Étienne Marc Vasseur",
                "facteur de pianos",
                "né le 14 mai 1978 à Mâcon",
                "de nationalité française",
                "8 rue Burdeau, 69001 Lyon",
                "Madame Claire Sophie Durand",
                "27 rue de Cuire, 69004 Lyon",
                "4 860,00 € en principal",
                "article 1231-6 du code civil",
                "(pièce n° 7)",
                "Pièce n° 4 — Facture n° FV-2025-064",
            ],
        ),
    ] {
        let [requete, ..] = Cas::lire(&racine(dossier))?.actes(false)?;
        let requete = mots(&requete);
        for mention in mentions {
            assert!(requete.contains(mention), "{dossier} : « {mention} » manque dans {requete}");
        }
    }
    // Against a consumer, neither the flat indemnity nor late-payment penalties.
    let [requete, decompte, _] = Cas::lire(&racine("2026-0107-durand"))?.actes(false)?;
    for interdit in ["40,00 €", "L441-10", "D441-5", "pénalités"] {
        assert!(!mots(&requete).contains(interdit) && !mots(&decompte).contains(interdit), "{interdit}");
    }
    Ok(())
}

#[test]
fn the_application_needs_no_amicable_attempt_and_names_no_old_court() -> Resultat {
    for dossier in EXEMPLES {
        let [requete, ..] = Cas::lire(&racine(dossier))?.actes(false)?;
        let requete = mots(&requete);
        for interdit in ["750-1", "tribunal d'instance", "tribunal d’instance", "grande instance", "huissier"] {
            assert!(!requete.contains(interdit), "{dossier} : {interdit}");
        }
    }
    Ok(())
}

#[test]
fn no_last_page_holds_a_signature_alone() -> Resultat {
    for dossier in EXEMPLES {
        for acte in Cas::lire(&racine(dossier))?.actes(false)? {
            let derniere = acte.last().ok_or("sans page")?;
            // The place and day, the signatory's three lines and the footer are seven at most.
            assert!(acte.len() == 1 || derniere.lines().count() > 9, "{dossier} : {derniere}");
        }
    }
    Ok(())
}

#[test]
fn a_draft_says_so_on_every_page() -> Resultat {
    let cas = Cas::lire(&racine("2026-0150-garage-petit"))?;
    for acte in cas.actes(true)? {
        for page in acte {
            assert!(page.contains("PROJET"), "{page}");
        }
    }
    let [propre, ..] = Cas::lire(&racine("2026-0042-boulangerie-martin"))?.actes(false)?;
    assert!(!propre.join("").contains("PROJET"));
    Ok(())
}

#[test]
fn what_may_not_leave_is_refused_and_nothing_is_written() -> Resultat {
    let ici = tempfile::tempdir()?;
    let chemin = |dossier: &str| racine(dossier).to_string_lossy().into_owned();
    let disputee = chemin("2026-0163-atelier-roux");
    let prescrite = chemin("2026-0150-garage-petit");
    let incomplete = chemin("2026-0171-menuiserie-blanc");
    for arguments in [
        vec!["letter", disputee.as_str(), "mise-en-demeure"],
        vec!["letter", prescrite.as_str(), "relance-1"],
        vec!["letter", prescrite.as_str(), "mise-en-demeure"],
        vec!["bundle", prescrite.as_str(), "--procedure", "injonction-de-payer"],
        vec!["bundle", incomplete.as_str()],
        vec!["bundle", incomplete.as_str(), "--procedure", "refere-provision"],
    ] {
        let mut complets = arguments.clone();
        complets.extend(["--as-of", "2026-11-22"]);
        let sortie = exigible_dans(ici.path(), &complets)?;
        assert_eq!(code(&sortie), Some(1), "{arguments:?} : {}", texte(&sortie.stderr));
        assert!(sortie.stdout.is_empty(), "{arguments:?}");
        complets.extend(["--format", "json"]);
        let sortie = exigible_dans(ici.path(), &complets)?;
        let reponse: serde_json::Value = serde_json::from_slice(&sortie.stdout)?;
        assert!(
            reponse["fichier"].is_null() && reponse["constats"].as_array().is_some_and(|constats| !constats.is_empty()),
            "{arguments:?}"
        );
        assert_eq!(std::fs::read_dir(ici.path())?.count(), 0, "{arguments:?}");
    }
    Ok(())
}

/// Runs a command in a fresh folder on a fresh copy of a dossier, and returns the one file written.
fn produire(dossier: &str, fils: &str, arguments: &[&str]) -> Resultat<Vec<u8>> {
    let ici = tempfile::tempdir()?;
    let copie = ici.path().join("un nom à part").join(dossier);
    copier(&racine(dossier), &copie)?;
    let travail = tempfile::tempdir()?;
    let chemin = copie.to_string_lossy().into_owned();
    let mut complets: Vec<&str> = arguments.to_vec();
    complets.insert(1, &chemin);
    complets.extend(["--as-of", "2026-11-22", "-o", "sortie"]);
    let sortie =
        Command::new(env!("CARGO_BIN_EXE_exigible")).args(&complets).current_dir(travail.path()).env("RAYON_NUM_THREADS", fils).output()?;
    assert_eq!(sortie.status.code(), Some(0), "{}", texte(&sortie.stderr));
    Ok(std::fs::read(travail.path().join("sortie"))?)
}

#[test]
fn two_runs_in_two_places_with_one_or_two_threads_give_the_same_bytes() -> Resultat {
    for (dossier, arguments) in [
        ("2026-0042-boulangerie-martin", &["bundle", "--procedure", "injonction-de-payer"][..]),
        ("2026-0107-durand", &["bundle"]),
        ("2026-0042-boulangerie-martin", &["letter", "mise-en-demeure"]),
    ] {
        let (un, deux) = (produire(dossier, "1", arguments)?, produire(dossier, "2", arguments)?);
        assert!(un == deux, "{dossier} {arguments:?}");
    }
    Ok(())
}

fn decompresser(octets: &[u8]) -> Resultat<BTreeMap<String, Vec<u8>>> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(octets))?;
    let mut fichiers = BTreeMap::new();
    for rang in 0..archive.len() {
        let mut fichier = archive.by_index(rang)?;
        let mut contenu = Vec::new();
        fichier.read_to_end(&mut contenu)?;
        let nom = fichier.name()?.into_owned();
        fichiers.insert(nom, contenu);
    }
    Ok(fichiers)
}

#[test]
fn a_deposit_holds_what_its_manifest_says() -> Resultat {
    for (dossier, pieces) in [("2026-0042-boulangerie-martin", 6), ("2026-0107-durand", 7), ("2026-0200-grossiste-quarante", 31)] {
        let fichiers = decompresser(&produire(dossier, "2", &["bundle"])?)?;
        for attendu in [
            "00_LISEZ-MOI.txt",
            "01_requete.pdf",
            "02_decompte.pdf",
            "03_bordereau.pdf",
            "manifeste.json",
            "SHA256SUMS",
            "pieces/Toutes-les-pieces.pdf",
        ] {
            assert!(fichiers.contains_key(attendu), "{dossier} : {attendu}");
        }
        assert_eq!(fichiers.keys().filter(|nom| nom.starts_with("pieces/Piece_")).count(), pieces, "{dossier}");
        let sommes = texte(&fichiers["SHA256SUMS"]);
        let mut comptes = 0;
        for ligne in sommes.lines() {
            let (somme, nom) = ligne.split_once("  ").ok_or("ligne")?;
            let calculee: String = Sha256::digest(&fichiers[nom]).iter().map(|octet| format!("{octet:02x}")).collect();
            assert_eq!(somme, calculee, "{nom}");
            comptes += 1;
        }
        assert_eq!(comptes, fichiers.len() - 1, "{dossier} : chaque fichier, sauf la liste elle-même");
        let manifeste: serde_json::Value = serde_json::from_slice(&fichiers["manifeste.json"])?;
        assert_eq!(manifeste["decompte"]["schema"], "exigible/decompte/1");
        assert!(!texte(&fichiers["manifeste.json"]).contains("un nom à part"), "nothing depends on where the dossier lies");
        // Numbers of the bordereau, of the files and of the citations come from one list.
        let [requete, _, bordereau] = Cas::lire(&racine(dossier))?.actes(false)?;
        let (requete, bordereau) = (mots(&requete), mots(&bordereau));
        assert!(bordereau.contains(&format!("{pieces} pièces")), "{dossier} : {bordereau}");
        for numero in 1..=pieces {
            assert!(requete.contains(&format!("Pièce n° {numero} —")), "{dossier} : {numero}");
        }
    }
    Ok(())
}

#[test]
fn a_folder_is_written_whole_and_replaced_whole() -> Resultat {
    let ici = tempfile::tempdir()?;
    let source = racine("2026-0042-boulangerie-martin").to_string_lossy().into_owned();
    for _ in 0..2 {
        let sortie = exigible_dans(ici.path(), &["bundle", &source, "--dir", "depot", "--as-of", "2026-11-22", "-q"])?;
        assert_eq!((code(&sortie), texte(&sortie.stdout).trim().to_owned()), (Some(0), "depot".to_owned()), "{}", texte(&sortie.stderr));
        assert!(ici.path().join("depot/pieces/Toutes-les-pieces.pdf").is_file());
        assert_eq!(std::fs::read_dir(ici.path())?.count(), 1);
    }
    // A folder that holds something else is left alone, and says so.
    std::fs::create_dir(ici.path().join("autre"))?;
    std::fs::write(ici.path().join("autre/notes.txt"), "à garder")?;
    let sortie = exigible_dans(ici.path(), &["bundle", &source, "--dir", "autre", "--as-of", "2026-11-22", "-q"])?;
    assert_eq!(code(&sortie), Some(3));
    assert!(ici.path().join("autre/notes.txt").is_file());
    // So does a place where nothing can be written.
    let sortie = exigible_dans(ici.path(), &["letter", &source, "relance-1", "-o", "absent/lettre.pdf", "--as-of", "2026-11-22", "-q"])?;
    assert_eq!(code(&sortie), Some(3), "{}", texte(&sortie.stderr));
    Ok(())
}

/// A copy of the clean example with one more or one changed value.
fn modifier(fichier: &str, de: &str, vers: &str) -> Resultat<tempfile::TempDir> {
    let ici = tempfile::tempdir()?;
    copier(&racine("2026-0042-boulangerie-martin"), ici.path())?;
    let chemin = ici.path().join(fichier);
    let contenu = std::fs::read_to_string(&chemin)?;
    assert!(contenu.contains(de), "{fichier} : {de}");
    std::fs::write(chemin, contenu.replacen(de, vers, 1))?;
    Ok(ici)
}

/// Every text field that reaches a page: file, what to replace, how the value is written around.
const CHAMPS: [(&str, &str, &str, &str); 12] = [
    ("dossier.yaml", "denomination: Boulangerie Martin", "denomination: ", ""),
    ("dossier.yaml", "denomination: Menuiserie Delorme", "denomination: ", ""),
    ("dossier.yaml", "objet: Pose de menuiseries, solde impayé", "objet: ", ""),
    ("dossier.yaml", "nom: Hélène Delorme", "nom: ", ""),
    ("dossier.yaml", "nom: Paul Martin", "nom: ", ""),
    ("dossier.yaml", "qualite: gérante", "qualite: ", ""),
    ("dossier.yaml", "voie: 14 rue des Tanneurs", "voie: ", ""),
    ("dossier.yaml", "courriel: compta@menuiserie-delorme.example", "courriel: ", ""),
    ("dossier.yaml", "telephone: \"04 00 00 00 00\"", "telephone: ", ""),
    ("factures/F-2025-114.yaml", "objet: Fourniture et pose de six fenêtres", "objet: ", ""),
    ("pieces.yaml", "intitule: Devis n° 2025-031 accepté", "intitule: ", ""),
    ("dossier.yaml", "rcs: Villefranche-Tarare", "rcs: ", ""),
];

#[test]
fn hostile_values_print_as_typed() -> Resultat {
    let valeurs = ["#panic()", "{{ 7*7 }}", "\"; #read(\"/etc/passwd\")", "$x$", "@x <y> *z* _w_ `v` \\u{41}", "= titre", "{% raise %}"];
    for (fichier, de, avant, apres) in CHAMPS {
        let valeur = valeurs.join(" | ");
        let ici = modifier(fichier, de, &format!("{avant}{}{apres}", serde_json::to_string(&valeur)?))?;
        let cas = Cas::lire(ici.path())?;
        let actes = cas.actes(false)?.map(|pages| mots(&pages)).join(" ");
        let lettre = lettre(ici.path())?;
        let tout = format!("{actes} {lettre}").replace('’', "'");
        for attendue in valeurs {
            // A line break inside a value is the page's own; capitals are the registry's.
            let (serre, voulu) = (serrer(&tout), serrer(attendue));
            assert!(serre.contains(&voulu), "{de} : {attendue}\n{tout}");
        }
        assert!(!tout.contains("root:") && !tout.contains(" 49 "), "{de}");
    }
    Ok(())
}

/// The words without spaces nor the hyphens of broken lines.
fn serrer(texte: &str) -> String {
    texte
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '-' | '\u{ad}' | '\u{200b}'))
        .collect::<String>()
        .to_lowercase()
}

/// The words of the formal notice of a dossier.
fn lettre(chemin: &Path) -> Resultat<String> {
    use exigible::documents;
    use exigible::model::GenreLettre;
    use exigible::typeset::{self, Composition, Norme};
    let lecture = lire(chemin, "cas");
    let dossier = lecture.dossier.ok_or("illisible")?;
    let genre = GenreLettre::MiseEnDemeure;
    let jugement = juger(&dossier, jour()?, Some(Objectif::Lettre(genre)), Droit::integre());
    let modeles = Modeles::default();
    let affaire = Affaire { dossier: &dossier, jugement: &jugement, droit: Droit::integre(), pieces: &[], brouillon: false };
    let ecrit = documents::lettre(genre, &affaire, &modeles)?;
    let communs = modeles.communs();
    let fichiers: Vec<(&str, &[u8])> = communs.iter().map(|(nom, octets)| (nom.as_str(), octets.as_slice())).collect();
    let pages = typeset::composer(&Composition {
        source: &ecrit.source,
        fichiers: &fichiers,
        titre: &ecrit.titre,
        jour: jour()?,
        norme: Norme::Archive,
    })?;
    Ok(mots(&pages.texte))
}

#[test]
fn five_thousand_characters_are_printed_and_what_has_no_glyph_is_refused_at_its_line() -> Resultat {
    let long = "mot très long ".repeat(357) + "W".repeat(120).as_str();
    for (fichier, de, avant, apres) in CHAMPS.into_iter().filter(|(_, de, ..)| !de.starts_with("voie")) {
        let ici = modifier(fichier, de, &format!("{avant}{}{apres}", serde_json::to_string(&long)?))?;
        let chemin = ici.path().to_string_lossy().into_owned();
        let sortie = exigible_dans(ici.path(), &["bundle", &chemin, "--as-of", "2026-11-22", "-q", "-o", "b.zip"])?;
        assert!(matches!(code(&sortie), Some(0 | 1)), "{de} : {}", texte(&sortie.stderr));
        assert_eq!(code(&sortie) == Some(0), ici.path().join("b.zip").is_file(), "{de}");
    }
    for (valeur, attendu) in [("Société \u{202e}rtl", "SAI-16"), ("Société 🎈", "SAI-19"), ("株式会社", "SAI-19"), ("a\u{0}b", "SAI-")]
    {
        let ici =
            modifier("dossier.yaml", "denomination: Boulangerie Martin", &format!("denomination: {}", serde_json::to_string(valeur)?))?;
        let chemin = ici.path().to_string_lossy().into_owned();
        let sortie = exigible_dans(ici.path(), &["bundle", &chemin, "--as-of", "2026-11-22", "-o", "b.zip"])?;
        assert_eq!(code(&sortie), Some(1), "{valeur:?} : {}", texte(&sortie.stderr));
        assert!(texte(&sortie.stderr).contains(attendu), "{valeur:?} : {}", texte(&sortie.stderr));
        assert!(texte(&sortie.stderr).contains("dossier.yaml:20:17"), "{valeur:?} : {}", texte(&sortie.stderr));
    }
    Ok(())
}

/// Every letter and act of the clean examples, drafts included, in a folder.
fn tous_les_ecrits(ici: &Path) -> Resultat<Vec<PathBuf>> {
    for dossier in EXEMPLES {
        let chemin = racine(dossier).to_string_lossy().into_owned();
        for genre in ["relance-1", "relance-2", "relance-3", "mise-en-demeure"] {
            let nom = format!("{dossier}_{genre}.pdf");
            let sortie = exigible_dans(ici, &["letter", &chemin, genre, "--as-of", "2026-11-22", "-q", "-o", &nom])?;
            assert_eq!(code(&sortie), Some(0), "{nom} : {}", texte(&sortie.stderr));
        }
        let sortie = exigible_dans(ici, &["bundle", &chemin, "--as-of", "2026-11-22", "-q", "--dir", dossier])?;
        assert_eq!(code(&sortie), Some(0), "{dossier} : {}", texte(&sortie.stderr));
    }
    let projet = racine("2026-0163-atelier-roux").to_string_lossy().into_owned();
    let sortie = exigible_dans(ici, &["letter", &projet, "mise-en-demeure", "--draft", "--as-of", "2026-11-22", "-q", "-o", "projet.pdf"])?;
    assert_eq!(code(&sortie), Some(0), "{}", texte(&sortie.stderr));
    let mut ecrits = Vec::new();
    for entree in walkdir::WalkDir::new(ici).sort_by_file_name() {
        let chemin = entree?.into_path();
        let nom = chemin.to_string_lossy().into_owned();
        if nom.ends_with(".pdf") && !nom.contains("/pieces/") && !nom.contains("/originaux/") {
            ecrits.push(chemin);
        }
    }
    assert_eq!(ecrits.len(), 3 * (4 + 3) + 1);
    Ok(ecrits)
}

#[test]
fn letters_and_acts_are_archivable_and_accessible() -> Resultat {
    let Some(verapdf) = std::env::var_os("VERAPDF") else {
        eprintln!("IGNORÉ : VERAPDF ne désigne pas de validateur, la conformité PDF/A-2a et PDF/UA-1 n'est pas vérifiée ici");
        return Ok(());
    };
    let ici = tempfile::tempdir()?;
    let ecrits = tous_les_ecrits(ici.path())?;
    let sortie = Command::new(verapdf).args(["-f", "2a+ua1"]).args(&ecrits).output()?;
    let rapport = texte(&sortie.stdout);
    assert_eq!(rapport.matches("PASS").count(), 2 * ecrits.len(), "{rapport}{}", texte(&sortie.stderr));
    Ok(())
}

#[test]
fn every_pdf_of_a_deposit_is_sound() -> Resultat {
    if Command::new("qpdf").arg("--version").output().is_err() {
        eprintln!("IGNORÉ : qpdf n'est pas installé, la structure des PDF n'est pas vérifiée ici");
        return Ok(());
    }
    let ici = tempfile::tempdir()?;
    tous_les_ecrits(ici.path())?;
    let mut verifies = 0;
    for entree in walkdir::WalkDir::new(ici.path()) {
        let chemin = entree?.into_path();
        if chemin.extension().is_some_and(|fin| fin == "pdf") {
            let sortie = Command::new("qpdf").arg("--check").arg(&chemin).output()?;
            assert_eq!(sortie.status.code(), Some(0), "{} : {}", chemin.display(), texte(&sortie.stdout));
            verifies += 1;
        }
    }
    assert!(verifies > 60, "{verifies}");
    Ok(())
}

#[test]
fn the_folder_alias_and_the_french_verbs_work() -> Resultat {
    for arguments in [
        &["verifier", "dossiers/2026-0042-boulangerie-martin", "--pour", "relance-1"][..],
        &["decompte", "dossiers/2026-0042-boulangerie-martin"],
        &["prescription", "dossiers/2026-0042-boulangerie-martin"],
        &["expliquer", "SAI-19"],
    ] {
        let mut complets = arguments.to_vec();
        complets.extend(["--as-of", "2026-11-22"]);
        let sortie = exigible(&complets)?;
        assert_eq!(code(&sortie), Some(0), "{arguments:?} : {}", texte(&sortie.stderr));
    }
    Ok(())
}
