//! The documentation against the program: every key, word, code, command and verdict that a page shows is the program's own.
//!
//! `ACCEPT=1 cargo test` rewrites what is generated (`docs/codes.md`, the verdicts, their pictures), for a person to read the difference.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use exigible::diag::Niveau;
use exigible::intake;

#[cfg(feature = "pdf")]
use super::ligne::exigible_dans;
use super::ligne::{Resultat, code, exigible, texte};

fn chemin(relatif: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relatif)
}

fn page(relatif: &str) -> String {
    let chemin = chemin(relatif);
    fs::read_to_string(&chemin).unwrap_or_else(|faute| panic!("{} : {faute}", chemin.display())).replace("\r\n", "\n")
}

/// What a page holds is what the program gives; `ACCEPT=1` makes it so.
fn conforme(relatif: &str, attendu: &str) {
    if std::env::var_os("ACCEPT").is_some() {
        fs::write(chemin(relatif), attendu).unwrap();
    }
    assert!(page(relatif) == attendu, "{relatif} n'est plus ce que dit le programme : ACCEPT=1 cargo test");
}

/// The first cells of the table that follows each `<!-- genre: nom -->` mark of a page, without their backticks.
fn tableaux(page: &str, genre: &str) -> BTreeMap<String, Vec<String>> {
    let marque = format!("<!-- {genre}: ");
    let mut tableaux = BTreeMap::new();
    let mut lignes = page.lines();
    while let Some(ligne) = lignes.next() {
        let Some(nom) = ligne.strip_prefix(&marque).and_then(|reste| reste.strip_suffix(" -->")) else { continue };
        let cellules: Vec<String> = lignes
            .by_ref()
            .take_while(|ligne| ligne.starts_with('|'))
            .skip(2)
            .map(|ligne| ligne.split('|').nth(1).unwrap().trim().trim_matches('`').to_owned())
            .collect();
        assert!(!cellules.is_empty(), "{nom} : tableau vide");
        assert!(tableaux.insert(nom.to_owned(), cellules).is_none(), "{nom} : deux tableaux");
    }
    tableaux
}

/// Each group of keys: the file where it stands, and what stands around it. `@` is the group itself.
const GROUPES: &[(&str, &str, &str)] = &[
    ("dossier", "dossier.yaml", "@"),
    ("partie", "dossier.yaml", "debiteur: @"),
    ("partie", "dossier.yaml", "creancier: @"),
    ("partie", "dossier.yaml", "codebiteurs: [@]"),
    ("partie", "dossier.yaml", "debiteur: {situation: {procedure_collective: {mandataire: @}}}"),
    ("representant", "dossier.yaml", "creancier: {representant: @}"),
    ("naissance", "dossier.yaml", "creancier: {naissance: @}"),
    ("adresse", "dossier.yaml", "creancier: {adresse: @}"),
    ("situation", "dossier.yaml", "debiteur: {situation: @}"),
    ("procedure_collective", "dossier.yaml", "debiteur: {situation: {procedure_collective: @}}"),
    ("empechement", "dossier.yaml", "creancier: {situation: {empechements: [@]}}"),
    ("heritage", "dossier.yaml", "codebiteurs: [{heritage: @}]"),
    ("dispense_amiable", "dossier.yaml", "demande: {dispense_amiable: @}"),
    ("succession", "dossier.yaml", "debiteur: {situation: {succession: @}}"),
    ("dissolution", "dossier.yaml", "debiteur: {situation: {dissolution: @}}"),
    ("personne_publique", "dossier.yaml", "debiteur: {personne_publique: @}"),
    ("mandataire", "dossier.yaml", "mandataire: @"),
    ("demande", "dossier.yaml", "demande: @"),
    ("audience", "dossier.yaml", "demande: {audience: @}"),
    ("pronostic", "dossier.yaml", "demande: {pronostic: @}"),
    ("esperance", "dossier.yaml", "demande: {pronostic: {assignation: @}}"),
    ("echeancier", "dossier.yaml", "demande: {echeancier: @}"),
    ("transaction", "dossier.yaml", "demande: {transaction: @}"),
    ("juridiction", "dossier.yaml", "juridiction: @"),
    ("derogation", "dossier.yaml", "derogations: [@]"),
    ("facture", "factures/f.yaml", "@"),
    ("action_directe", "factures/f.yaml", "action_directe: @"),
    ("condition", "factures/f.yaml", "condition: @"),
    ("executee_le", "factures/f.yaml", "executee_le: @"),
    ("contre_valeur", "factures/f.yaml", "contre_valeur: @"),
    ("ligne", "factures/f.yaml", "lignes: [@]"),
    ("contrat", "contrats/c.yaml", "@"),
    ("signature", "contrats/c.yaml", "signe_par: [@]"),
    ("clauses", "contrats/c.yaml", "clauses: @"),
    ("penalites_retard", "contrats/c.yaml", "clauses: {penalites_retard: @}"),
    ("interets", "contrats/c.yaml", "clauses: {interets: @}"),
    ("clause_penale", "contrats/c.yaml", "clauses: {clause_penale: @}"),
    ("prescription", "contrats/c.yaml", "clauses: {prescription: @}"),
    ("echange", "echanges.yaml", "[@]"),
    ("avis_de_reception", "echanges.yaml", "[{avis_de_reception: @}]"),
    ("paiement", "paiements.yaml", "[@]"),
    ("imputation", "paiements.yaml", "[{impute_sur: [@]}]"),
    ("procedure", "procedure.yaml", "@"),
    ("acte", "procedure.yaml", "actes: [@]"),
    ("montants", "procedure.yaml", "actes: [{montants: @}]"),
    ("piece", "pieces.yaml", "[@]"),
];

/// The keys that intake knows in a group: it names them all to whoever writes one that resembles none.
fn cles_connues(fichier: &str, autour: &str) -> BTreeSet<String> {
    let dossier = tempfile::tempdir().unwrap();
    let cible = dossier.path().join(fichier);
    fs::create_dir_all(cible.parent().unwrap()).unwrap();
    fs::write(cible, autour.replace('@', "{zzzzzzzzzzzzzzzz: 1}")).unwrap();
    let lecture = intake::lire(dossier.path(), "dossier");
    let inconnue = lecture.constats.iter().find(|constat| constat.code == "SAI-04").unwrap_or_else(|| panic!("{autour} : pas de SAI-04"));
    let remede = &inconnue.remede.as_ref().unwrap().fr;
    let cles = remede.strip_prefix("clés connues ici : ").unwrap_or_else(|| panic!("{autour} : {remede}"));
    cles.split(", ").map(str::to_owned).collect()
}

#[test]
fn the_format_page_holds_every_key_of_every_group_and_no_other() {
    let decrits = tableaux(&page("docs/format.md"), "groupe");
    let attendus: BTreeSet<&str> = GROUPES.iter().map(|(nom, ..)| *nom).collect();
    assert_eq!(decrits.keys().map(String::as_str).collect::<BTreeSet<_>>(), attendus);
    let partie: BTreeSet<String> = decrits["partie"].iter().cloned().collect();
    for (nom, fichier, autour) in GROUPES {
        let mut cles: BTreeSet<String> = decrits[*nom].iter().cloned().collect();
        if *nom == "mandataire" {
            cles.extend(partie.iter().cloned());
        }
        assert_eq!(cles, cles_connues(fichier, autour), "{nom} ({autour})");
    }
    // No group escapes the list above: intake opens no more kinds of groups than it names.
    let source = page("src/intake/entites.rs");
    assert_eq!(source.matches("Champs::ouvrir(").count(), attendus.len(), "a group was added to intake: add it here and to the page");
}

#[test]
fn the_format_page_holds_every_word_of_every_closed_list_and_no_other() {
    let decrites = tableaux(&page("docs/format.md"), "liste");
    // The source is read rather than the constants, so that a new list is noticed.
    let source = page("src/model/listes.rs");
    let (_, corps) = source.split_once("\nlistes! {").unwrap();
    let sans_doc: String = corps.lines().filter(|ligne| !ligne.trim_start().starts_with("///")).collect::<Vec<_>>().join("\n");
    let mut lues = 0;
    for bloc in sans_doc.split('}').filter(|bloc| bloc.contains('{')) {
        let (nom, mots) = bloc.split_once('{').unwrap();
        let mots: Vec<String> = mots.split('"').skip(1).step_by(2).map(str::to_owned).collect();
        assert_eq!(decrites.get(nom.trim()), Some(&mots), "{}", nom.trim());
        lues += 1;
    }
    assert_eq!(lues, decrites.len());
    assert!(lues > 20, "{lues}");
}

/// The fenced blocks of a page: what follows the fence, and the text.
fn blocs(page: &str) -> Vec<(String, String)> {
    let mut blocs = Vec::new();
    let mut lignes = page.lines();
    while let Some(ligne) = lignes.next() {
        if let Some(genre) = ligne.strip_prefix("```") {
            let contenu: Vec<&str> = lignes.by_ref().take_while(|ligne| *ligne != "```").collect();
            blocs.push((genre.to_owned(), contenu.join("\n") + "\n"));
        }
    }
    blocs
}

#[test]
fn the_limits_of_the_format_page_are_those_of_the_sources() {
    let format = page("docs/format.md");
    for (fichier, constante, dit) in [
        ("src/intake/coffre.rs", "const YAML_MAX: u64 = 16 * 1024 * 1024;", "| un fichier YAML | 16 Mio |"),
        ("src/intake/coffre.rs", "const PIECE_MAX: u64 = 200 * 1024 * 1024;", "| le fichier d’une pièce | 200 Mio |"),
        ("src/intake/yaml.rs", "const NOEUDS_MAX: usize = 250_000;", "| 250 000 |"),
        ("src/intake/yaml.rs", "const PROFONDEUR_MAX: usize = 64;", "| les niveaux d’imbrication | 64 |"),
        ("src/intake/champs.rs", "const TEXTE_MAX: usize = 20_000;", "| un texte | 20 000 caractères |"),
        ("src/intake/entites.rs", "(1..=9_999).contains", "| de 1 à 9 999 |"),
        ("src/intake/champs.rs", "*n <= 100_000", "| `marge_injonction_jours` | 100 000 |"),
        ("src/intake/scalaires.rs", "const PLAFOND: i64 = 1_000_000_000_000;", "| un montant | mille milliards |"),
        ("src/intake/scalaires.rs", "valeur > Decimal::from(1_000)", "| un taux | 1 000 % |"),
        ("src/intake/scalaires.rs", "(1900..2200).contains", "| une date | de 1900 à 2199 |"),
        ("src/intake/scalaires.rs", "*n <= 3_650", "| un délai de paiement | 3 650 jours |"),
        ("src/bundle/images.rs", "const COTE_MAX: u32 = 30_000;", "| le côté d’une image | 30 000 pixels |"),
        ("src/bundle/pdf.rs", "const PAGES_MAX: usize = 5000;", "| les pages d’une pièce | 5 000 |"),
    ] {
        assert!(page(fichier).contains(constante), "{fichier} : {constante}");
        assert!(format.contains(dit), "{dit}");
    }
}

#[test]
fn the_examples_of_the_format_page_are_read_without_a_fault() {
    let dossier = tempfile::tempdir().unwrap();
    let (mut exemples, mut fichiers) = (0, 0);
    for (genre, contenu) in blocs(&page("docs/format.md")) {
        if !genre.starts_with("yaml") {
            continue;
        }
        exemples += 1;
        for document in contenu.split("\n---\n") {
            let lu: Result<serde_json::Value, _> = serde_yaml::from_str(document);
            assert!(lu.is_ok(), "{lu:?}\n{document}");
        }
        if genre == "yaml dossier" {
            let nom = contenu.lines().next().and_then(|ligne| ligne.strip_prefix("# ")).expect("the first line names the file");
            let cible = dossier.path().join(nom);
            fs::create_dir_all(cible.parent().unwrap()).unwrap();
            fs::write(cible, &contenu).unwrap();
            fichiers += 1;
        } else if let Some(nom) = contenu.lines().next().and_then(|ligne| ligne.strip_prefix("# ")) {
            let seul = tempfile::tempdir().unwrap();
            fs::write(seul.path().join(nom), &contenu).unwrap();
            let lecture = intake::lire(seul.path(), "dossier");
            let fautes: Vec<_> =
                lecture.constats.iter().filter(|constat| constat.lieu.as_ref().is_some_and(|lieu| &*lieu.fichier == nom)).collect();
            assert!(fautes.is_empty(), "{fautes:#?}");
        } else {
            // A part of `dossier.yaml`, put into the smallest one.
            let seul = tempfile::tempdir().unwrap();
            let entier = format!("reference: R\ncreancier: {{nom: A}}\ndebiteur: {{nom: B}}\n{contenu}");
            fs::write(seul.path().join("dossier.yaml"), entier).unwrap();
            let lecture = intake::lire(seul.path(), "dossier");
            assert!(lecture.constats.is_empty(), "{:#?}", lecture.constats);
        }
    }
    assert!(exemples > fichiers && fichiers >= 6, "{exemples} {fichiers}");
    let lecture = intake::lire(dossier.path(), "dossier");
    assert!(lecture.constats.iter().all(|constat| constat.niveau == Niveau::Info), "{:#?}", lecture.constats);
    let lu = lecture.dossier.unwrap();
    assert_eq!((lu.factures.len(), lu.contrats.len(), lu.echanges.len(), lu.paiements.len(), lu.pieces.len()), (2, 1, 3, 2, 8));
}

/// Every code, name and page, in the order of the manual.
#[cfg(feature = "pdf")]
fn registre() -> Vec<(&'static str, &'static str, &'static str)> {
    use exigible::{bundle, checks, decision};
    let mut codes: Vec<_> = intake::CODES.to_vec();
    codes.extend(checks::RULES.iter().map(|rule| (rule.code, rule.name, rule.page)));
    codes.push(("SAI-15", "derogation-sans-objet", decision::PAGE_DEROGATION));
    codes.push(("DRO-03", "procedure-non-jugee", decision::PAGE_NON_JUGEE));
    codes.extend(bundle::CODES);
    codes
}

/// The first sentence under the first heading of a code's page.
#[cfg(feature = "pdf")]
fn premiere_phrase(page: &str) -> String {
    let (_, suite) = page.split_once("\n## Ce que ").unwrap_or_else(|| panic!("{page}"));
    let texte: Vec<&str> = suite.lines().skip(1).take_while(|ligne| !ligne.starts_with('#')).filter(|ligne| !ligne.is_empty()).collect();
    let texte = texte.join(" ");
    let fin = texte.match_indices(". ").map(|(rang, _)| rang).find(|rang| !texte[..*rang].ends_with("art")).unwrap_or(texte.len());
    texte[..fin].trim_end_matches('.').to_owned() + "."
}

#[test]
#[cfg(feature = "pdf")]
fn the_page_of_codes_is_that_of_the_registers() -> Resultat {
    const FAMILLES: [(&str, &str); 9] = [
        ("SAI", "la saisie, ce qui est écrit dans les fichiers"),
        ("QUA", "la qualité et l’identité des parties"),
        ("CER", "la certitude (engagement, exécution, contestations)"),
        ("LIQ", "le montant"),
        ("EXI", "l’exigibilité"),
        ("PRE", "la prescription"),
        ("PIE", "les pièces"),
        ("JUR", "la juridiction"),
        ("LET", "les lettres"),
    ];
    let mut codes = registre();
    codes.sort_unstable();
    let mut sortie = String::from(
        "# Les codes\n\nCe qu’un constat porte en tête. `exigible explain CODE` donne la page entière : pourquoi, que faire, ce que la règle ne voit pas.\n\
         Un code garde son sens d’une version à l’autre.\n\n<!-- Page écrite par les tests : ACCEPT=1 cargo test -->\n",
    );
    let mut vus = 0;
    for (famille, quoi) in FAMILLES.into_iter().chain([("DRO", "le droit, et ce que ses données ne disent pas")]) {
        let _ = write!(sortie, "\n## {famille} — {quoi}\n\n| code | nom | en une phrase |\n|---|---|---|\n");
        for (code, nom, page) in codes.iter().filter(|(code, ..)| code.starts_with(famille)) {
            let _ = writeln!(sortie, "| `{code}` | {nom} | {} |", premiere_phrase(page).replace('|', "\\|"));
            vus += 1;
        }
    }
    assert_eq!(vus, codes.len(), "a family is missing from the page");
    conforme("docs/codes.md", &sortie);
    // Each is one that the program explains, under that name.
    for (connu, nom, _) in &codes {
        let explication = exigible(&["explain", connu, "--format", "json"])?;
        assert_eq!(code(&explication), Some(0), "{connu}");
        let explication: serde_json::Value = serde_json::from_slice(&explication.stdout)?;
        assert_eq!((&explication["code"], &explication["nom"]), (&(*connu).into(), &(*nom).into()));
    }
    Ok(())
}

#[test]
#[cfg(feature = "pdf")]
fn every_code_that_a_page_names_exists() {
    let connus: BTreeSet<&str> = registre().into_iter().map(|(code, ..)| code).collect();
    let mut cites = 0;
    for relatif in ["docs/format.md", "README.md", "README.fr.md", "dossiers/README.md", "dossiers/README.fr.md"] {
        let page = page(relatif);
        let octets = page.as_bytes();
        for (rang, _) in page.match_indices('-').filter(|(rang, _)| *rang >= 3 && rang + 3 <= octets.len()) {
            let (famille, numero) = (&octets[rang - 3..rang], &octets[rang + 1..rang + 3]);
            let debut = rang == 3 || !octets[rang - 4].is_ascii_alphanumeric();
            if debut && famille.iter().all(u8::is_ascii_uppercase) && numero.iter().all(u8::is_ascii_digit) {
                let code = &page[rang - 3..rang + 3];
                assert!(connus.contains(code), "{relatif} : {code}");
                cites += 1;
            }
        }
    }
    assert!(cites > 40, "{cites}");
}

/// A command of a page, and the exit code that the page announces.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Commande {
    texte: String,
    attendu: Option<i32>,
}

#[cfg(feature = "pdf")]
impl Commande {
    /// The words after the program's name; nothing for a command of another program.
    fn arguments(&self) -> Option<Vec<&str>> {
        let suite = self.texte.strip_prefix("exigible ").or_else(|| self.texte.strip_prefix("cargo run --locked -- "))?;
        Some(suite.split_whitespace().collect())
    }
}

/// The exit code announced by a comment: `# exit code 1`, `# code de sortie 1`.
fn code_annonce(commentaire: &str) -> Option<i32> {
    ["exit code ", "code de sortie "].iter().find_map(|mots| {
        let (_, suite) = commentaire.split_once(mots)?;
        suite.chars().next()?.to_digit(10).and_then(|chiffre| i32::try_from(chiffre).ok())
    })
}

/// The commands of the `sh` blocks: a comment above announces a code until the next empty line, one at the end of the line for that line.
fn commandes(page: &str) -> Vec<Commande> {
    let mut commandes = Vec::new();
    for (_, contenu) in blocs(page).into_iter().filter(|(genre, _)| genre == "sh") {
        let mut annonce = None;
        for ligne in contenu.lines() {
            let (texte, commentaire) = ligne.split_once('#').unwrap_or((ligne, ""));
            let texte = texte.trim();
            if texte.is_empty() {
                annonce = if ligne.is_empty() { None } else { code_annonce(commentaire) };
                continue;
            }
            commandes.push(Commande { texte: texte.to_owned(), attendu: code_annonce(commentaire).or(annonce) });
        }
    }
    commandes
}

/// The commands in the running text, between backticks.
fn commandes_du_texte(page: &str) -> Vec<String> {
    let hors_blocs: String = page.split("```").step_by(2).collect();
    hors_blocs.split('`').skip(1).step_by(2).filter(|mot| mot.starts_with("exigible ")).map(str::to_owned).collect()
}

#[test]
fn both_readmes_hold_the_same_commands_in_the_same_order() {
    for (anglais, francais) in [("README.md", "README.fr.md"), ("dossiers/README.md", "dossiers/README.fr.md")] {
        // Each page asks for its own language and calls the reader's dossier in its own.
        let ramener = |texte: String| texte.replace(" --lang fr", " --lang en").replace("mon-dossier", "my-dossier");
        let lire = |nom: &str| {
            let page = page(nom);
            let mut tout: Vec<String> = commandes(&page).into_iter().map(|c| format!("{} [{:?}]", c.texte, c.attendu)).collect();
            tout.extend(commandes_du_texte(&page));
            tout.into_iter().map(ramener).collect::<Vec<_>>()
        };
        let (en, fr) = (lire(anglais), lire(francais));
        assert_eq!(en, fr, "{anglais} ≠ {francais}");
        assert!(en.len() > 4, "{en:?}");
    }
    for readme in ["README.md", "README.fr.md"] {
        let textes: Vec<String> = commandes(&page(readme)).into_iter().map(|commande| commande.texte).collect();
        for attendue in [
            "cargo run --locked -- bundle dossiers/2026-0042-boulangerie-martin --procedure injonction-de-payer --as-of 2026-11-22",
            "cargo test --locked",
        ] {
            assert!(textes.iter().any(|texte| texte == attendue), "{readme} : {attendue}");
        }
    }
}

/// Runs a command of a page; what it writes goes to `sortie` when it is typed at the root.
#[cfg(feature = "pdf")]
fn lancer(commande: &Commande, ou: &Path, sortie: Option<&Path>) -> Resultat<Option<i32>> {
    let mut arguments: Vec<String> = commande.arguments().unwrap().into_iter().map(str::to_owned).collect();
    if let Some(sortie) = sortie.filter(|_| matches!(arguments[0].as_str(), "bundle" | "letter")) {
        arguments.extend(["-o".to_owned(), format!("{}/", sortie.display())]);
    }
    let mots: Vec<&str> = arguments.iter().map(String::as_str).collect();
    Ok(code(&exigible_dans(ou, &mots)?))
}

#[test]
#[cfg(feature = "pdf")]
fn every_command_of_the_pages_ends_with_the_code_they_announce() -> Resultat {
    let racine = chemin("");
    let mut lancees = BTreeSet::new();
    for nom in ["README.md", "README.fr.md", "dossiers/README.md", "dossiers/README.fr.md"] {
        for commande in commandes(&page(nom)) {
            if commande.arguments().is_none() {
                assert!(commande.texte.starts_with("cargo "), "{nom} : {}", commande.texte);
                continue;
            }
            // Both languages show the same commands: each runs once, with the code that each page announces.
            if lancees.insert((commande.texte.clone(), commande.attendu)) {
                let sortie = tempfile::tempdir()?;
                assert_eq!(
                    lancer(&commande, &racine, Some(sortie.path()))?,
                    Some(commande.attendu.unwrap_or(0)),
                    "{nom} : {}",
                    commande.texte
                );
            }
        }
    }
    assert!(lancees.len() > 8, "{lancees:?}");
    Ok(())
}

#[test]
#[cfg(feature = "pdf")]
fn the_ten_minutes_run_in_order_on_a_fresh_dossier() -> Resultat {
    let atelier = tempfile::tempdir()?;
    let page = page("README.md");
    let (_, tutoriel) = page.split_once("\n## Ten minutes").ok_or("no tutorial")?;
    let (tutoriel, _) = tutoriel.split_once("\n## ").ok_or("the tutorial ends the page")?;
    let mut lancees = Vec::new();
    for texte in commandes_du_texte(tutoriel).into_iter().filter(|texte| texte.contains("my-dossier")) {
        let commande = Commande { texte, attendu: None };
        // Facts are missing in it: everything but `new` says so.
        let attendu = i32::from(!commande.texte.starts_with("exigible new"));
        assert_eq!(lancer(&commande, atelier.path(), None)?, Some(attendu), "{}", commande.texte);
        lancees.push(commande.texte);
    }
    assert!(lancees.first().is_some_and(|premiere| premiere.starts_with("exigible new")) && lancees.len() >= 7, "{lancees:?}");
    // A refusal leaves nothing behind.
    assert_eq!(fs::read_dir(atelier.path())?.count(), 1);
    Ok(())
}

#[test]
fn every_other_command_of_the_running_text_is_one_of_the_program() -> Resultat {
    let mut essayees = 0;
    for nom in ["README.md", "README.fr.md", "dossiers/README.md", "dossiers/README.fr.md", "docs/format.md"] {
        for commande in commandes_du_texte(&page(nom)) {
            let mots: Vec<&str> = commande.split_whitespace().skip(1).collect();
            if commande == "exigible explain PRE-01" {
                assert_eq!(code(&exigible(&mots)?), Some(0));
            }
            let sortie = exigible(&[mots[0], "--help"])?;
            assert_eq!(code(&sortie), Some(0), "{nom} : {commande}");
            essayees += 1;
        }
    }
    assert!(essayees > 10, "{essayees}");
    Ok(())
}

#[test]
fn the_tables_of_commands_name_every_command_and_its_alias() -> Resultat {
    let aide = texte(&exigible(&["--help"])?.stdout);
    let commandes: Vec<(&str, &str)> = aide
        .lines()
        .filter_map(|ligne| {
            let (reste, alias) = ligne.strip_prefix("  ")?.strip_suffix(']')?.split_once("[alias: ")?;
            Some((reste.split_whitespace().next()?, alias))
        })
        .collect();
    assert!(commandes.len() >= 8, "{aide}");
    for nom in ["README.md", "README.fr.md"] {
        let lue = page(nom);
        let rangees: Vec<&str> = lue.lines().filter(|ligne| ligne.starts_with("| `") && ligne.contains("` (`")).collect();
        for (commande, alias) in &commandes {
            assert!(rangees.iter().any(|rangee| rangee.starts_with(&format!("| `{commande}` (`{alias}`)"))), "{nom} : {commande}");
        }
        assert_eq!(rangees.len(), commandes.len(), "{nom}");
    }
    Ok(())
}

/// The verdict shown by the READMEs: its page, its language, its picture.
const VERDICTS: [(&str, &str, &str); 2] =
    [("README.md", "en", "docs/images/verdict.svg"), ("README.fr.md", "fr", "docs/images/verdict.fr.svg")];

fn verdict(langue: &str, couleurs: &str) -> Resultat<String> {
    let arguments = ["check", "dossiers/2026-0150-garage-petit", "--as-of", "2026-11-22", "--lang", langue, "--color", couleurs];
    let sortie = exigible(&arguments)?;
    assert_eq!(code(&sortie), Some(1), "{}", texte(&sortie.stderr));
    Ok(texte(&sortie.stdout))
}

#[test]
fn the_verdicts_of_the_readmes_are_those_of_the_program() -> Resultat {
    for (nom, langue, _) in VERDICTS {
        let lue = page(nom);
        let commande = format!("cargo run --locked -- check dossiers/2026-0150-garage-petit --as-of 2026-11-22 --lang {langue}");
        let (avant, apres) = lue.split_once(&format!("\n{commande}\n```\n")).ok_or_else(|| format!("{nom} : {commande}"))?;
        let (entre, bloc) = apres.split_once("```text\n").ok_or("no verdict")?;
        let (_, suite) = bloc.split_once("\n```\n").ok_or("the verdict does not end")?;
        conforme(nom, &format!("{avant}\n{commande}\n```\n{entre}```text\n{}\n```\n{suite}", verdict(langue, "never")?.trim_end()));
    }
    Ok(())
}

#[test]
fn the_pictures_of_the_verdict_are_what_a_terminal_shows() -> Resultat {
    for (nom, langue, image) in VERDICTS {
        conforme(image, &en_image(&verdict(langue, "always")?));
        assert!(page(nom).contains(&format!("({image})")), "{nom} : {image}");
        assert!(page(nom).contains("(docs/images/requete.png)"), "{nom}");
    }
    let requete = fs::read(chemin("docs/images/requete.png"))?;
    assert!(requete.starts_with(b"\x89PNG") && requete.len() < 150_000, "{}", requete.len());
    Ok(())
}

/// Text with ANSI colours, as a picture of a terminal: each stretch at its place and of an exact width, so that any monospace font
/// aligns; colours as attributes, that the simplest viewer understands.
fn en_image(ansi: &str) -> String {
    const CHASSE: usize = 8;
    const LIGNE: usize = 19;
    const MARGE: usize = 16;
    let mut corps = String::new();
    let (mut largeur, mut lignes) = (0, 0);
    for (rang, ligne) in ansi.trim_end().lines().enumerate() {
        let (mut colonne, mut style) = (0, "");
        let y = MARGE + LIGNE * (rang + 1) - 5;
        for (n, morceau) in ligne.split('\u{1b}').enumerate() {
            let mot = if n == 0 {
                morceau
            } else {
                let (code, mot) =
                    morceau.strip_prefix('[').and_then(|reste| reste.split_once('m')).unwrap_or_else(|| panic!("{morceau:?}"));
                style = match code {
                    "0" => "",
                    "1" => " fill=\"#ffffff\" font-weight=\"bold\"",
                    "1;31" => " fill=\"#ff6b6b\" font-weight=\"bold\"",
                    "1;33" => " fill=\"#f2c14e\" font-weight=\"bold\"",
                    "1;36" => " fill=\"#5cc8d7\" font-weight=\"bold\"",
                    autre => panic!("a colour without a picture: {autre}"),
                };
                mot
            };
            // Spaces before a stretch are made by its place.
            let plein = mot.trim_start_matches(' ');
            colonne += mot.len() - plein.len();
            let longueur = plein.chars().count();
            if longueur > 0 {
                let (x, w) = (MARGE + colonne * CHASSE, longueur * CHASSE);
                let mot = plein.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
                let _ =
                    writeln!(corps, "<text x=\"{x}\" y=\"{y}\" textLength=\"{w}\" lengthAdjust=\"spacingAndGlyphs\"{style}>{mot}</text>");
            }
            colonne += longueur;
        }
        largeur = largeur.max(colonne);
        lignes = rang + 1;
    }
    let (w, h) = (largeur * CHASSE + 2 * MARGE, lignes * LIGNE + 2 * MARGE);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\" role=\"img\">\n\
         <rect width=\"{w}\" height=\"{h}\" rx=\"8\" fill=\"#14181f\"/>\n\
         <g fill=\"#d8dee9\" font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"13.3\" xml:space=\"preserve\">\n{corps}</g>\n</svg>\n"
    )
}

#[test]
fn the_pages_link_to_what_exists() {
    let mut liens = 0;
    for nom in [
        "README.md",
        "README.fr.md",
        "dossiers/README.md",
        "dossiers/README.fr.md",
        "docs/format.md",
        "docs/codes.md",
        "docs/procedures.md",
        "docs/images/README.md",
    ] {
        let page = page(nom);
        let parent = chemin(nom).parent().unwrap().to_owned();
        let titres: BTreeSet<String> = page.lines().filter(|ligne| ligne.starts_with('#')).map(ancre).collect();
        let hors_blocs: String = page.split("```").step_by(2).collect();
        for suite in hors_blocs.split("](").skip(1) {
            let cible = suite.split(')').next().unwrap();
            if cible.contains("://") {
                continue;
            }
            liens += 1;
            let (fichier, section) = cible.split_once('#').map_or((cible, None), |(fichier, section)| (fichier, Some(section)));
            if fichier.is_empty() {
                let section = section.unwrap();
                assert!(titres.contains(section), "{nom} : #{section} ; {titres:?}");
            } else {
                assert!(parent.join(fichier).exists(), "{nom} : {cible}");
            }
        }
    }
    assert!(liens > 30, "{liens}");
}

/// The anchor that a forge gives a heading.
fn ancre(titre: &str) -> String {
    let titre = titre.trim_start_matches('#').trim().to_lowercase();
    titre.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_')).map(|c| if c == ' ' { '-' } else { c }).collect()
}

#[test]
fn a_command_line_is_read_as_a_person_types_it() {
    let page =
        "```sh\n# exit code 1: why\nexigible a\nexigible b\n\nexigible c # code de sortie 2\n# note\nexigible d\n```\n`exigible e`\n";
    let lues: Vec<(String, Option<i32>)> = commandes(page).into_iter().map(|c| (c.texte, c.attendu)).collect();
    let attendues = [("exigible a", Some(1)), ("exigible b", Some(1)), ("exigible c", Some(2)), ("exigible d", None)];
    assert_eq!(lues, attendues.map(|(texte, code)| (texte.to_owned(), code)));
    assert_eq!(commandes_du_texte(page), ["exigible e"]);
    // The program is the one of this repository, whatever is installed.
    assert!(Command::new(env!("CARGO_BIN_EXE_exigible")).arg("--version").output().is_ok_and(|sortie| sortie.status.success()));
}
