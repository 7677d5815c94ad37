//! Replays the cases of the rule pages: facts and a day, then the findings of that rule.
//!
//! `ACCEPT=1 cargo test` rewrites the answers; a person then reads the diff.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use exigible::checks::{RULES, page};
use exigible::decision::{Appreciation, Jugement, juger};
use exigible::diag::Constat;
use exigible::intake::{lire, lire_jour};
use exigible::law::Droit;
use exigible::model::{Objectif, Procedure};
use serde_json::{Map, Value};
use serde_yaml as yaml;

type Resultat<T = ()> = Result<T, Box<dyn std::error::Error>>;

const FAMILLES: [&str; 10] = ["SAI", "QUA", "CER", "LIQ", "EXI", "PRE", "PIE", "JUR", "LET", "DRO"];
const SECTIONS: [&str; 5] = ["## Ce que la règle constate", "## Pourquoi", "## Que faire", "## Ce que la règle ne voit pas", "## Cas"];
const JOUR_PAR_DEFAUT: &str = "2026-11-22";

/// The case every page starts from: a clean claim between two trading companies.
const DOSSIER: &str = r#"
reference: cas
fictif: true
creancier:
  qualite: professionnel
  commercant: true
  denomination: Menuiserie Delorme
  forme_juridique: SARL
  capital: "15000.00"
  siren: "123456782"
  rcs: Lyon
  adresse: {voie: 14 rue des Tanneurs, code_postal: "69003", commune: Lyon, insee: "69383"}
  representant: {nom: Hélène Delorme, qualite: gérante}
  iban: FR7630006000011234567890189
debiteur:
  qualite: professionnel
  commercant: true
  denomination: Boulangerie Martin
  forme_juridique: SAS
  capital: "8000.00"
  siren: "999999014"
  rcs: Villefranche-Tarare
  adresse: {voie: 3 place du Marché, code_postal: "69400", commune: Villefranche-sur-Saône, insee: "69264"}
  representant: {nom: Paul Martin, qualite: président}
demande: {interets: penalites, indemnite_forfaitaire: true}
factures:
  - numero: F-1
    nature: prestation-de-services
    contrat: devis-1
    emise_le: 2026-03-31
    executee_le: 2026-03-28
    echeance: 2026-04-30
    montant_ht: "5000.00"
    tva: "1000.00"
    montant_ttc: "6000.00"
    pieces: [p-facture, p-pv]
contrats:
  - id: devis-1
    nature: devis
    date: 2026-02-03
    signe_par: [{partie: debiteur, le: 2026-02-10, mode: signature manuscrite}]
    clauses: {delai_paiement: 30 jours}
    piece: p-devis
echanges:
  - {date: 2026-05-09, sens: sortant, canal: courriel, objet: relance}
  - {date: 2026-06-15, sens: sortant, canal: lrar, objet: mise-en-demeure, avis_de_reception: {presente_le: 2026-06-17, distribue_le: 2026-06-17}, piece: p-med}
paiements: []
actes: []
pieces:
  - {id: p-devis, fichier: pieces/devis.pdf, nature: devis}
  - {id: p-pv, fichier: pieces/pv.pdf, nature: pv-de-reception}
  - {id: p-facture, fichier: pieces/facture.pdf, nature: facture}
  - {id: p-med, fichier: pieces/med.pdf, nature: mise-en-demeure}
"#;

/// A table laid over another: what it names replaces, `null` removes. Claim items are laid over the one of the
/// default case; every other list replaces the whole list.
fn poser(dessous: &mut Value, dessus: Value, cle: &str) {
    match (dessous, dessus) {
        (Value::Object(dessous), Value::Object(dessus)) => {
            for (cle, valeur) in dessus {
                if valeur.is_null() {
                    dessous.shift_remove(&cle);
                } else if let Some(connue) = dessous.get_mut(&cle) {
                    poser(connue, valeur, &cle);
                } else {
                    dessous.insert(cle, valeur);
                }
            }
        }
        (Value::Array(dessous), Value::Array(dessus)) if cle == "factures" => {
            let modele = dessous.first().cloned().unwrap_or(Value::Object(Map::new()));
            *dessous = dessus
                .into_iter()
                .map(|facture| {
                    let mut posee = modele.clone();
                    poser(&mut posee, facture, "facture");
                    posee
                })
                .collect();
        }
        (dessous, dessus) => *dessous = dessus,
    }
}

/// Writes the case as the files of a dossier: JSON is YAML. Several documents are laid one over the other.
pub fn ecrire(racine: &Path, faits: &str) -> Resultat {
    let mut dossier: Value = yaml::from_str(DOSSIER)?;
    for faits in faits.split("\n---\n").filter(|faits| !faits.trim().is_empty()) {
        poser(&mut dossier, yaml::from_str(faits)?, "");
    }
    let mut fichiers: BTreeMap<&str, Value> = BTreeMap::new();
    let tables = dossier.as_object_mut().ok_or("le cas n'est pas une table")?;
    for (cle, fichier) in [
        ("factures", "factures/cas.yaml"),
        ("contrats", "contrats/cas.yaml"),
        ("echanges", "echanges.yaml"),
        ("paiements", "paiements.yaml"),
        ("pieces", "pieces.yaml"),
    ] {
        fichiers.insert(fichier, tables.shift_remove(cle).unwrap_or_default());
    }
    let actes = tables.shift_remove("actes").unwrap_or_default();
    fichiers.insert("procedure.yaml", serde_json::json!({ "actes": actes }));
    let pieces = fichiers.get("pieces.yaml").and_then(Value::as_array).cloned().unwrap_or_default();
    fichiers.insert("dossier.yaml", dossier);
    for (fichier, contenu) in fichiers {
        if contenu.as_array().is_some_and(Vec::is_empty) {
            continue;
        }
        let chemin = racine.join(fichier);
        fs::create_dir_all(chemin.parent().unwrap_or(racine))?;
        fs::write(chemin, serde_json::to_string_pretty(&contenu)?)?;
    }
    for fichier in pieces.iter().filter_map(|piece| piece.get("fichier")?.as_str()).filter(|fichier| !fichier.contains("absent")) {
        let chemin = racine.join(fichier);
        fs::create_dir_all(chemin.parent().unwrap_or(racine))?;
        fs::write(chemin, "pièce fictive")?;
    }
    Ok(())
}

fn ligne(constat: &Constat) -> String {
    let (code, niveau, message) = (constat.code, constat.niveau.cle(), &constat.message.fr);
    let creance = constat.creance.iter().map(|numero| format!(" {numero}")).collect::<String>();
    let article = constat.article.iter().map(|article| format!(" [{article}]")).collect::<String>();
    format!("{code} {niveau}{creance} : {message}{article}\n")
}

/// The findings of `code` on a case, a line each.
fn rejouer(code: &str, entete: &str, faits: &str) -> Resultat<String> {
    let mut jour = JOUR_PAR_DEFAUT;
    let mut objectif = None;
    for mot in entete.split_whitespace() {
        match mot.split_once('=') {
            Some(("au", valeur)) => jour = valeur,
            Some(("pour", valeur)) => objectif = Some(Objectif::lire(valeur).ok_or_else(|| format!("`{valeur}` n'est pas un document"))?),
            _ => return Err(format!("mot inattendu dans l'en-tête d'un cas : `{mot}`").into()),
        }
    }
    let jour = lire_jour(jour).ok_or_else(|| format!("`{jour}` n'est pas un jour"))?;
    let racine = tempfile::tempdir()?;
    ecrire(racine.path(), faits)?;
    let lecture = lire(racine.path(), "cas");
    if !lecture.constats.is_empty() {
        return Err(format!("le cas ne se lit pas : {}", lecture.constats.iter().map(ligne).collect::<String>()).into());
    }
    let dossier = lecture.dossier.ok_or("le cas n'a pas de dossier")?;
    let jugement = juger(&dossier, jour, objectif, Droit::integre());
    let constats: Vec<&Constat> = jugement.constats.iter().filter(|constat| constat.code == code).collect();
    for constat in &constats {
        for message in [&constat.message, constat.remede.as_ref().unwrap_or(&constat.message)] {
            assert!(!message.fr.is_empty() && !message.en.is_empty(), "{code} : une langue manque");
            assert!(!message.fr.ends_with('.') && !message.en.ends_with('.'), "{code} : pas de point final : {}", message.fr);
        }
        assert!(constat.lieu.is_some(), "{code} : un constat se place sur la ligne de l'utilisateur : {}", constat.message.fr);
        // Every key of the dossier must exist where the finding points: the file at least was read.
        let fichier = constat.lieu.as_ref().map(|lieu| lieu.fichier.clone()).unwrap_or_default();
        assert!(lecture.sources.contains_key(&fichier), "{code} : `{fichier}` n'est pas un fichier du dossier");
    }
    Ok(if constats.is_empty() { "aucun\n".to_owned() } else { constats.into_iter().map(ligne).collect() })
}

/// A page with the answers of its cases worked out again; also how many found something, and how many nothing.
fn refaire(code: &str, page: &str) -> Resultat<(String, usize, usize)> {
    let (mut sortie, mut trouves, mut vides) = (String::new(), 0, 0);
    let mut reste = page;
    while let Some((avant, suite)) = reste.split_once("```yaml cas") {
        let (entete, suite) = suite.split_once('\n').ok_or("cas sans fin de ligne")?;
        let (faits, suite) = suite.split_once("```").ok_or("cas sans fin")?;
        let (entre, suite) = suite.split_once("```constat\n").ok_or("cas sans constat")?;
        if !entre.trim().is_empty() {
            return Err(format!("un cas est suivi d'autre chose que de son constat : {entre}").into());
        }
        let (_, suite) = suite.split_once("```").ok_or("constat sans fin")?;
        let reponse = rejouer(code, entete, faits).map_err(|faute| format!("{code}, cas `{}` : {faute}\n{faits}", entete.trim()))?;
        if reponse == "aucun\n" {
            vides += 1;
        } else {
            trouves += 1;
        }
        let entete = entete.split_whitespace().map(|mot| format!(" {mot}")).collect::<String>();
        sortie.push_str(&format!("{avant}```yaml cas{entete}\n{faits}```{entre}```constat\n{reponse}```"));
        reste = suite;
    }
    sortie.push_str(reste);
    Ok((sortie, trouves, vides))
}

fn racine() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/checks")
}

#[test]
fn every_page_says_what_its_rule_finds() -> Resultat {
    let accepter = std::env::var_os("ACCEPT").is_some();
    let mut ecarts = Vec::new();
    for rule in RULES {
        let chemin = racine().join(format!("{}.md", rule.name.replace('-', "_")));
        let ecrite = fs::read_to_string(&chemin)?;
        let (refaite, trouves, vides) = match refaire(rule.code, &ecrite) {
            Ok(refaite) => refaite,
            Err(faute) => {
                ecarts.push(faute.to_string());
                continue;
            }
        };
        // A page whose rule never speaks, or never keeps silent, proves nothing.
        if trouves == 0 || vides == 0 {
            ecarts.push(format!("{} : {trouves} cas avec constat, {vides} sans", rule.code));
        }
        if refaite == ecrite {
            continue;
        }
        if accepter {
            fs::write(&chemin, refaite)?;
        } else {
            let premiere = ecrite.lines().zip(refaite.lines()).find(|(a, b)| a != b);
            ecarts.push(format!("{} : {premiere:?}", chemin.display()));
        }
    }
    assert!(ecarts.is_empty(), "{}\nACCEPT=1 réécrit les réponses", ecarts.join("\n"));
    Ok(())
}

/// `Décès à l'étranger` becomes `deces-a-l-etranger`.
fn plier(titre: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    titre
        .replace('œ', "oe")
        .nfd()
        .filter(char::is_ascii)
        .map(|c| if c == ' ' || c == '\'' { '-' } else { c.to_ascii_lowercase() })
        .collect()
}

#[test]
fn codes_are_unique_and_in_the_order_of_the_families() {
    let rang = |code: &str| {
        let famille = FAMILLES.iter().position(|famille| code.starts_with(famille));
        assert!(famille.is_some(), "{code} : famille inconnue");
        (famille, code.to_owned())
    };
    for paire in RULES.windows(2) {
        assert!(rang(paire[0].code) < rang(paire[1].code), "{} puis {}", paire[0].code, paire[1].code);
    }
    let noms: BTreeSet<&str> = RULES.iter().map(|rule| rule.name).collect();
    assert_eq!(noms.len(), RULES.len(), "deux règles ont le même nom");
}

#[test]
fn every_text_a_rule_names_is_known() {
    for rule in RULES {
        for cle in rule.textes {
            assert!(Droit::integre().texte(cle).is_some(), "{} nomme `{cle}`, qui n'est pas dans le droit", rule.code);
        }
    }
}

#[test]
fn every_page_has_its_title_and_its_sections() {
    for rule in RULES {
        let titre = rule.page.lines().next().unwrap_or_default();
        let attendu = format!("# {}: ", rule.code);
        assert_eq!(titre.strip_prefix(&attendu).map(plier).as_deref(), Some(rule.name), "{titre}");
        let sections: Vec<&str> = rule.page.lines().filter(|ligne| ligne.starts_with("## ")).collect();
        assert_eq!(sections, SECTIONS, "{}", rule.code);
        assert_eq!(page(rule.code), Some(rule.page));
    }
    assert_eq!(page("PRE-99"), None);
}

#[test]
fn every_page_has_its_rule_and_every_rule_its_page() -> Resultat {
    let mut pages = BTreeSet::new();
    let mut regles = BTreeSet::new();
    for entree in fs::read_dir(racine())? {
        let nom = entree?.file_name().to_string_lossy().into_owned();
        if let Some(page) = nom.strip_suffix(".md") {
            pages.insert(page.to_owned());
        } else if let Some(regle) = nom.strip_suffix(".rs").filter(|nom| !["mod", "contexte"].contains(nom)) {
            regles.insert(regle.to_owned());
        }
    }
    assert_eq!(pages, regles);
    assert_eq!(regles, RULES.iter().map(|rule| rule.name.replace('-', "_")).collect());
    Ok(())
}

/// A case laid over the default one, judged for nothing in particular.
fn juge(faits: &str) -> Resultat<Jugement> {
    let racine = tempfile::tempdir()?;
    ecrire(racine.path(), faits)?;
    let lecture = lire(racine.path(), "cas");
    assert!(lecture.constats.is_empty(), "{faits} : {}", lecture.constats.iter().map(ligne).collect::<String>());
    let dossier = lecture.dossier.ok_or("le cas n'a pas de dossier")?;
    Ok(juger(&dossier, lire_jour(JOUR_PAR_DEFAUT).ok_or("jour")?, None, Droit::integre()))
}

/// What the findings on the debt itself make of its conditions and of the ways to a judge.
#[test]
fn findings_weigh_on_the_conditions_and_on_the_procedures() -> Resultat {
    use Appreciation::{Absente, Etablie, Fragile};
    let contestation = |moyen: &str| {
        format!(
            "echanges: [{{date: 2026-06-01, sens: entrant, canal: courrier, objet: contestation, moyen: {moyen}}}, \
             {{date: 2026-06-15, sens: sortant, canal: lrar, objet: reponse-a-contestation}}]"
        )
    };
    let devis = |cle: &str| format!("contrats: [{{id: devis-1, nature: devis, {cle}, signe_par: [{{partie: debiteur}}], piece: p-devis}}]");
    for (faits, certaine, exigible, ouverte, conseillee) in [
        (String::new(), Etablie, Etablie, true, Procedure::InjonctionDePayer),
        (contestation("montant"), Etablie, Etablie, true, Procedure::InjonctionDePayer),
        (contestation("compensation"), Fragile, Etablie, true, Procedure::Assignation),
        (contestation("retention"), Fragile, Etablie, true, Procedure::Assignation),
        (contestation("dette-connexe"), Fragile, Etablie, true, Procedure::Assignation),
        (contestation("inexecution"), Fragile, Etablie, true, Procedure::Assignation),
        (devis("montant_ttc: 5000.00"), Fragile, Etablie, true, Procedure::InjonctionDePayer),
        ("factures: [{condition: {objet: permis}}]".to_owned(), Etablie, Absente, false, Procedure::InjonctionDePayer),
        ("debiteur: {situation: {retablissement_personnel: 2026-10-01}}".to_owned(), Absente, Etablie, false, Procedure::InjonctionDePayer),
    ] {
        let jugement = juge(&faits)?;
        assert_eq!((jugement.conditions.certaine, jugement.conditions.exigible), (certaine, exigible), "{faits}");
        for procedure in [Procedure::InjonctionDePayer, Procedure::RefereProvision, Procedure::Assignation] {
            let jugee = jugement.procedure(procedure).ok_or("pas jugée")?;
            assert_eq!(jugee.ouverte, Some(ouverte), "{faits} : {procedure:?}");
            assert_eq!(jugee.conseillee, ouverte && procedure == conseillee, "{faits} : {procedure:?}");
        }
    }
    Ok(())
}

/// What refuses an injonction de payer, and a mise en demeure, in each example: the promises of `dossiers/README.md`.
#[test]
fn the_examples_are_refused_for_their_own_reason() -> Resultat {
    let jour = lire_jour(JOUR_PAR_DEFAUT).ok_or("jour")?;
    let refus = |dossier: &str, pour: &str| -> Resultat<BTreeSet<&'static str>> {
        let racine = Path::new(env!("CARGO_MANIFEST_DIR")).join("dossiers").join(dossier);
        let lecture = lire(&racine, dossier);
        let lu = lecture.dossier.ok_or_else(|| format!("{dossier} ne se lit pas"))?;
        let jugement = juger(&lu, jour, Objectif::lire(pour), Droit::integre());
        Ok(jugement.refus().map(|constat| constat.code).collect())
    };
    for (dossier, requete, lettre) in [
        ("2026-0042-boulangerie-martin", &[][..], &[][..]),
        ("2026-0107-durand", &[], &[]),
        ("2026-0150-garage-petit", &["PRE-01"], &["PRE-01"]),
        ("2026-0163-atelier-roux", &[], &["LET-01"]),
        ("2026-0171-menuiserie-blanc", &["PIE-01", "PIE-03", "PIE-04"], &[]),
        ("2026-0200-grossiste-quarante", &[], &[]),
        ("2026-0214-imprimerie-vidal", &[], &[]),
        ("2026-0231-consorts-moulin", &[], &[]),
    ] {
        assert_eq!(refus(dossier, "injonction-de-payer")?, requete.iter().copied().collect(), "{dossier} : requête");
        assert_eq!(refus(dossier, "mise-en-demeure")?, lettre.iter().copied().collect(), "{dossier} : mise en demeure");
    }
    Ok(())
}
