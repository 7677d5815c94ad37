//! Every figure of every example is derived by `explain`, and the numbers of the derivation add up by hand.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::Value;

use crate::ligne::{JOUR, Resultat, code, exigible, texte};

const DOSSIERS: [&str; 6] = [
    "2026-0042-boulangerie-martin",
    "2026-0107-durand",
    "2026-0150-garage-petit",
    "2026-0163-atelier-roux",
    "2026-0171-menuiserie-blanc",
    "2026-0200-grossiste-quarante",
];

fn json(arguments: &[&str]) -> Resultat<Value> {
    let mut tous = arguments.to_vec();
    tous.extend(JOUR);
    tous.extend(["--format", "json"]);
    let sortie = exigible(&tous)?;
    serde_json::from_slice(&sortie.stdout).map_err(|faute| format!("{arguments:?} : {faute} : {}", texte(&sortie.stderr)).into())
}

fn liste(valeur: &Value) -> impl Iterator<Item = &Value> {
    valeur.as_array().into_iter().flatten()
}

fn decimal(valeur: &Value) -> Resultat<Decimal> {
    Ok(valeur.as_str().map_or_else(|| valeur.to_string(), str::to_owned).parse()?)
}

/// A sum, a rate or a number as French prints it.
fn imprime(texte: &str) -> Resultat<Decimal> {
    let net: String = texte.chars().filter(|c| c.is_ascii_digit() || matches!(c, ',' | '-')).collect();
    net.replace(',', ".").parse().map_err(|faute| format!("« {texte} » : {faute}").into())
}

/// Every node of a tree, outermost first.
fn noeuds<'a>(racine: &'a Value, sortie: &mut Vec<&'a Value>) {
    sortie.push(racine);
    for enfant in liste(&racine["enfants"]) {
        noeuds(enfant, sortie);
    }
}

fn tous(racine: &Value) -> Vec<&Value> {
    let mut sortie = Vec::new();
    noeuds(racine, &mut sortie);
    sortie
}

/// The trees of each dossier: the whole account, then every item; asked for once, for all the tests.
static ARBRES: LazyLock<BTreeMap<&str, Vec<Value>>> = LazyLock::new(|| {
    DOSSIERS.into_iter().map(|dossier| (dossier, demander(dossier).unwrap_or_else(|faute| panic!("{dossier} : {faute}")))).collect()
});

fn demander(dossier: &str) -> Resultat<Vec<Value>> {
    let chemin = format!("dossiers/{dossier}");
    let verdict = json(&["limitation", &chemin])?;
    let numeros: Vec<String> =
        liste(&verdict["dossiers"][0]["creances"]).filter_map(|creance| Some(creance["numero"].as_str()?.to_owned())).collect();
    assert!(!numeros.is_empty(), "{dossier}");
    let mut arbres = vec![json(&["explain", &chemin, "total"])?["derivation"].clone()];
    for numero in &numeros {
        arbres.push(json(&["explain", &chemin, numero])?["derivation"].clone());
    }
    Ok(arbres)
}

fn arbres(dossier: &str) -> &'static [Value] {
    ARBRES.get(dossier).map_or(&[], Vec::as_slice)
}

fn montants(arbres: &[Value]) -> Resultat<BTreeSet<Decimal>> {
    let mut sortie = BTreeSet::new();
    for noeud in arbres.iter().flat_map(tous).filter(|noeud| noeud["genre"] == "montant") {
        sortie.insert(decimal(&noeud["valeur"])?.abs());
    }
    Ok(sortie)
}

/// The sums of a statement, wherever they stand; rates, days and exact figures are no sums.
fn sommes(valeur: &Value, sortie: &mut BTreeSet<Decimal>) -> Resultat {
    const CLES: [&str; 7] = ["principal", "montant", "base", "interets", "indemnites", "frais", "paiements"];
    match valeur {
        Value::Object(table) => {
            for (cle, valeur) in table {
                // A sum that the data does not give is none: the tree says so in words.
                if valeur.is_null() {
                    continue;
                }
                if (CLES.contains(&cle.as_str()) || cle == "solde") && !valeur.is_array() && !valeur.is_object() {
                    sortie.insert(decimal(valeur)?.abs());
                } else {
                    sommes(valeur, sortie)?;
                }
            }
        }
        Value::Array(elements) => {
            for element in elements {
                sommes(element, sortie)?;
            }
        }
        _ => {}
    }
    Ok(())
}

#[test]
fn every_amount_of_every_statement_is_derived() -> Resultat {
    for dossier in DOSSIERS {
        let arbres = arbres(dossier);
        let connus = montants(arbres)?;
        let mut attendus = BTreeSet::new();
        sommes(&json(&["statement", &format!("dossiers/{dossier}")])?, &mut attendus)?;
        assert!(attendus.len() >= 4, "{dossier} : {attendus:?}");
        let manquants: Vec<&Decimal> = attendus.difference(&connus).collect();
        assert!(manquants.is_empty(), "{dossier} : {manquants:?}");
    }
    Ok(())
}

/// The sums of a page: digits in groups of three, a comma and two decimals; a rate is followed by its sign.
fn sommes_d_une_page(page: &str) -> Vec<String> {
    let morceaux = page.split(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '\u{202f}' | '\u{a0}' | '%')));
    let bornes = |c: char| matches!(c, ',' | '\u{202f}' | '\u{a0}');
    morceaux
        .map(|morceau| morceau.trim_matches(bornes))
        .filter(|morceau| !morceau.contains('%'))
        .filter(|morceau| morceau.rsplit_once(',').is_some_and(|(entier, cents)| cents.len() == 2 && !entier.is_empty()))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_amount_of_every_document_is_derived() -> Resultat {
    use exigible::decision::juger;
    use exigible::documents::{Affaire, Modeles, acte, decompte, lettre};
    use exigible::law::Droit;
    use exigible::model::{GenreLettre, Objectif};
    let jour = exigible::intake::lire_jour(JOUR[1]).ok_or("jour")?;
    for dossier in DOSSIERS {
        let racine = Path::new(env!("CARGO_MANIFEST_DIR")).join("dossiers").join(dossier);
        let lu = exigible::intake::lire(&racine, dossier).dossier.ok_or("dossier illisible")?;
        let droit = Droit::integre();
        let jugement = juger(&lu, jour, lu.procedure.map(Objectif::Procedure), droit);
        let affaire = Affaire { dossier: &lu, jugement: &jugement, droit, pieces: &[], brouillon: false };
        let modeles = Modeles::default();
        let ecrits = [
            decompte(&affaire, &modeles),
            acte(exigible::model::Procedure::InjonctionDePayer, &affaire, &modeles),
            lettre(GenreLettre::MiseEnDemeure, &affaire, &modeles),
            lettre(GenreLettre::Relance1, &affaire, &modeles),
            lettre(GenreLettre::Relance3, &affaire, &modeles),
        ];
        let connus = montants(arbres(dossier))?;
        let mut imprimes = BTreeSet::new();
        for ecrit in ecrits {
            for montant in sommes_d_une_page(&ecrit?.source) {
                imprimes.insert(imprime(&montant)?);
            }
        }
        assert!(imprimes.len() >= 4, "{dossier} : {imprimes:?}");
        let manquants: Vec<&Decimal> = imprimes.difference(&connus).collect();
        assert!(manquants.is_empty(), "{dossier} : {manquants:?}");
    }
    Ok(())
}

#[test]
fn every_sum_is_the_sum_of_what_stands_below_it() -> Resultat {
    for dossier in DOSSIERS {
        let vues = additionner(dossier, arbres(dossier))?;
        assert!(vues > 10, "{dossier} : {vues}");
    }
    Ok(())
}

/// Adds up what stands below each sum; how many there were.
fn additionner(dossier: &str, arbres: &[Value]) -> Resultat<usize> {
    let mut vues = 0;
    for noeud in arbres.iter().flat_map(tous).filter(|noeud| noeud["somme"] == true) {
        let mut somme = Decimal::ZERO;
        for enfant in liste(&noeud["enfants"]).filter(|enfant| enfant["genre"] == "montant") {
            somme += decimal(&enfant["valeur"])?;
        }
        assert_eq!(decimal(&noeud["valeur"])?, somme, "{dossier} : {noeud:#}");
        vues += 1;
    }
    Ok(vues)
}

#[test]
fn every_interest_is_worked_out_again_from_what_is_printed() -> Resultat {
    for dossier in DOSSIERS {
        recalculer(arbres(dossier))?;
    }
    Ok(())
}

/// Works every interest, rate and base out again from the words printed.
fn recalculer(arbres: &[Value]) -> Resultat {
    for noeud in arbres.iter().flat_map(tous) {
        // `6 000,00 € × 13,15 % × 51 j / 365 = 110,243836 → 110,24 €`
        let Some(calcul) = noeud["calcul"].as_str().filter(|calcul| calcul.contains(" j / ")) else { continue };
        let (formule, resultat) = calcul.split_once(" → ").ok_or("→")?;
        let (formule, exact) = formule.split_once(" = ").ok_or("=")?;
        let (produit, diviseur) = formule.split_once(" / ").ok_or("/")?;
        let facteurs: Vec<Decimal> = produit.split(" × ").map(imprime).collect::<Resultat<_>>()?;
        let [base, taux, jours] = facteurs.as_slice() else { return Err(calcul.into()) };
        let refait = base * taux * jours / (imprime(diviseur)? * Decimal::ONE_HUNDRED);
        assert_eq!(refait.round_dp(6).normalize(), imprime(exact)?, "{calcul}");
        assert_eq!(refait.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero), imprime(resultat)?, "{calcul}");
        assert_eq!(imprime(resultat)?, decimal(&noeud["valeur"])?, "{calcul}");
        // The base and the rate stand below, each with its own ground.
        let base_dessous = liste(&noeud["enfants"]).find(|enfant| enfant["genre"] == "montant").ok_or("base")?;
        assert_eq!(decimal(&base_dessous["valeur"])?, *base, "{calcul}");
        let taux_dessous = liste(&noeud["enfants"]).find(|enfant| enfant["genre"] == "mot").ok_or("taux")?;
        assert_eq!(imprime(taux_dessous["valeur"].as_str().unwrap_or_default())?, *taux, "{calcul}");
    }
    // A rate made of a rate and points, and a base made of the invoice less what was paid, add up too.
    for noeud in arbres.iter().flat_map(tous) {
        let Some(calcul) = noeud["calcul"].as_str() else { continue };
        if let Some((termes, total)) = calcul.split_once(" points = ") {
            let termes: Vec<Decimal> = termes.split(" + ").map(imprime).collect::<Resultat<_>>()?;
            assert_eq!(termes.iter().sum::<Decimal>(), imprime(total)?, "{calcul}");
        }
        if let Some((termes, total)) = calcul.rsplit_once(" = ").filter(|(termes, _)| termes.contains(" − ")) {
            let mut termes = termes.split(" − ").map(|terme| imprime(terme.split(" (").next().unwrap_or_default()));
            let debut = termes.next().ok_or("rien")??;
            let reste = termes.try_fold(debut, |reste, terme| Ok::<_, Box<dyn std::error::Error>>(reste - terme?))?;
            assert_eq!(reste, imprime(total)?, "{calcul}");
        }
    }
    Ok(())
}

/// The lines of an entity: the line named, and those under it up to the next entity of the list.
fn porte(racine: &Path, noeud: &Value, cherche: &str) -> Resultat<bool> {
    let fichier = noeud["fichier"].as_str().ok_or("sans fichier")?;
    let ligne = usize::try_from(noeud["ligne"].as_u64().ok_or("sans ligne")?)?;
    let contenu = std::fs::read_to_string(racine.join(fichier))?;
    let mut lignes = contenu.lines().skip(ligne - 1);
    let premiere = lignes.next().ok_or_else(|| format!("{fichier}:{ligne} n'existe pas"))?;
    Ok(premiere.contains(cherche) || lignes.take_while(|ligne| ligne.starts_with(' ')).any(|ligne| ligne.contains(cherche)))
}

#[test]
fn every_fact_of_a_limitation_stands_on_the_line_named() -> Resultat {
    for dossier in DOSSIERS {
        let racine = Path::new(env!("CARGO_MANIFEST_DIR")).join("dossiers").join(dossier);
        let verdict = json(&["limitation", &format!("dossiers/{dossier}")])?;
        let mut faits = 0;
        for creance in liste(&verdict["dossiers"][0]["creances"]) {
            let arbre = &creance["derivation"];
            for noeud in tous(arbre).into_iter().filter(|noeud| liste(&noeud["enfants"]).next().is_none() && noeud["genre"] == "jour") {
                let jour = noeud["valeur"].as_str().ok_or("jour")?;
                assert!(porte(&racine, noeud, jour)?, "{dossier} : {noeud:#}");
                faits += 1;
            }
            // The two expiries of the tree are those of the verdict.
            let jours: BTreeSet<&str> = tous(arbre).into_iter().filter_map(|noeud| noeud["valeur"].as_str()).collect();
            for cle in ["expire_prudent", "expire_tardif"] {
                let expire = creance["prescription"][cle].as_str().ok_or("sans expiration")?;
                assert!(jours.contains(expire), "{dossier} {cle} {expire}");
            }
            if creance["prescription"]["expire_prudent"] != creance["prescription"]["expire_tardif"] {
                assert!(liste(&arbre["alternatives"]).any(|autre| autre["genre"] == "jour"), "{arbre:#}");
            }
        }
        assert!(faits > 0, "{dossier}");
    }
    Ok(())
}

#[test]
fn what_the_law_leaves_open_is_shown_with_its_figure() -> Resultat {
    let chemin = "dossiers/2026-0042-boulangerie-martin";
    let arbre = json(&["explain", chemin, "solde"])?["derivation"].clone();
    let autre = |mot: &str| {
        liste(&arbre["alternatives"]).find(|autre| autre["enonce"].as_str().is_some_and(|enonce| enonce.contains(mot))).cloned()
    };
    let rang = autre("autre rang").ok_or("sans rang")?;
    // What the dossier gives when it makes the other choice.
    let copie = tempfile::tempdir()?;
    let cible = copie.path().join("cas");
    crate::ligne::copier(&Path::new(env!("CARGO_MANIFEST_DIR")).join(chemin), &cible)?;
    let fichier = cible.join("dossier.yaml");
    let contenu = std::fs::read_to_string(&fichier)?;
    let change = contenu.replace("\ndemande:\n", "\ndemande:\n  imputation_indemnite: avant-principal\n");
    assert_ne!(change, contenu);
    std::fs::write(&fichier, change)?;
    let autre_total = json(&["statement", cible.to_str().ok_or("chemin")?])?["total"]["solde"].clone();
    assert_eq!((&rang["valeur"], &rang["certitude"]), (&autre_total, &Value::from("non-verifie")));
    assert!(autre("dernier jour").is_some());
    // A service with a term: two starts, two expiries (R-START-5).
    let roux = json(&["limitation", "dossiers/2026-0163-atelier-roux"])?;
    let prescription = &roux["dossiers"][0]["creances"][0];
    let autre = &prescription["derivation"]["alternatives"][0];
    assert_eq!(autre["valeur"], prescription["prescription"]["expire_tardif"]);
    assert_eq!(autre["certitude"], "source-unique");
    Ok(())
}

#[test]
fn a_sum_a_day_or_a_part_of_the_account_can_be_asked_for() -> Resultat {
    let chemin = "dossiers/2026-0042-boulangerie-martin";
    for quoi in ["total", "solde", "principal", "interets", "indemnites", "paiements", "110,24", "6\u{202f}041,28\u{a0}€", "2025-06-20"] {
        let reponse = json(&["explain", chemin, quoi])?;
        assert!(reponse["derivation"].is_object(), "{quoi} : {reponse:#}");
    }
    let paiements = json(&["explain", chemin, "paiements"])?["derivation"].clone();
    assert_eq!(decimal(&paiements["valeur"])?, Decimal::from(-1000));
    // Each sum of the statement is found under its own figure.
    let mut attendus = BTreeSet::new();
    sommes(&json(&["statement", chemin])?, &mut attendus)?;
    for montant in attendus {
        let reponse = json(&["explain", chemin, &montant.to_string()])?;
        assert_eq!(decimal(&reponse["derivation"]["valeur"])?.abs(), montant, "{montant}");
    }
    let mut inconnu = vec!["explain", chemin, "rien"];
    inconnu.extend(JOUR);
    assert_eq!(code(&exigible(&inconnu)?), Some(2));
    Ok(())
}

#[test]
fn the_tree_is_drawn_within_the_page_and_speaks_english() -> Resultat {
    let mut arguments = vec!["explain", "dossiers/2026-0042-boulangerie-martin", "F-2025-114"];
    arguments.extend(JOUR);
    let francais = texte(&exigible(&arguments)?.stdout);
    assert!(francais.contains("├─ ") && francais.contains("└─ ") && francais.contains("(factures/F-2025-114.yaml:10)"), "{francais}");
    assert!(!francais.contains('\u{1b}'));
    for ligne in francais.lines() {
        assert!(ligne.chars().count() <= 100, "{ligne}");
        assert_eq!(ligne.trim_end(), ligne);
    }
    arguments.extend(["--lang", "en"]);
    let anglais = texte(&exigible(&arguments)?.stdout);
    assert!(anglais.contains("€6,000.00 × 13.15% × 51 d / 365 = 110.243836 → €110.24"), "{anglais}");
    assert!(anglais.contains("conservative reading, expires on: 20 June 2030"), "{anglais}");
    Ok(())
}

/// The folders of `regimes`, written to a temporary directory: name and extra files.
fn dossier_ecrit(racine: &Path, nom: &str, fichiers: &[(&str, &str)]) -> Resultat<String> {
    let cible = racine.join(nom);
    for (chemin, contenu) in fichiers {
        let fichier = cible.join(chemin);
        std::fs::create_dir_all(fichier.parent().ok_or("sans dossier")?)?;
        std::fs::write(fichier, contenu)?;
    }
    Ok(cible.to_str().ok_or("chemin")?.to_owned())
}

fn entete(qualite: &str, suite: &str) -> String {
    let debiteur = match qualite {
        "consommateur" => {
            "{qualite: consommateur, nom: Durand, prenom: Anne, adresse: {voie: 1 rue Haute, code_postal: \"69003\", commune: Lyon}}"
        }
        "personne-publique" => {
            "{qualite: personne-publique, denomination: Commune de Valfictif, adresse: {voie: 1 place Haute, code_postal: \"69003\", commune: Lyon}}"
        }
        _ => {
            "{qualite: professionnel, commercant: true, denomination: Garage Fictif, forme_juridique: SARL, siren: \"999999014\", adresse: {voie: 1 rue Haute, code_postal: \"69003\", commune: Lyon}}"
        }
    };
    format!(
        "reference: \"R-1\"\nfictif: true\nobjet: Travaux\ncreancier: {{qualite: professionnel, commercant: true, denomination: Menuiserie Delorme, forme_juridique: SARL, siren: \"123456782\", adresse: {{voie: 14 rue des Tanneurs, code_postal: \"69003\", commune: Lyon}}}}\ndebiteur: {debiteur}\n{suite}"
    )
}

const FACTURE: &str = "numero: F-1\nnature: travaux\nobjet: Travaux\nemise_le: 2024-03-01\nexecutee_le: 2024-02-20\necheance: 2024-03-31\nmontant_ht: 10000.00\ntva: 2000.00\nmontant_ttc: 12000.00\ncontrat: C-1\n";
const PAIEMENTS: &str = "- date: 2025-06-20\n  montant: 1000.00\n  mode: virement\n";
const NOTICE: &str = "- date: 2024-04-10\n  canal: lettre-recommandee\n  sens: sortant\n  objet: mise-en-demeure\n  avis_de_reception: {presente_le: 2024-04-12, distribue_le: 2024-04-12}\n";
const JUGEMENT: &str = "actes:\n  - nature: jugement\n    date: 2025-03-10\n    executoire_le: 2025-03-20\n    grace_jusqu_au: 2025-09-10\n    montants: {principal: 12000.00, depens: 120.50, article_700: 800.00}\n  - nature: saisie-attribution\n    date: 2026-02-10\n    frais: 150.40\n  - nature: signification\n    date: 2025-03-15\n    frais: 75.30\n";

/// A folder, its files, and the words that its tree must hold.
type Regime<'a> = (&'a str, Vec<(&'a str, &'a str)>, Vec<&'static str>);

/// Each regime of interest, and the words that its tree must hold.
fn regimes(racine: &Path) -> Resultat<Vec<(String, Vec<&'static str>)>> {
    let contrat = |clauses: &str| format!("id: C-1\nnature: travaux\ndate: 2024-01-10\nclauses: {{{clauses}}}\n");
    let (capitalise, penale) =
        (contrat("capitalisation: true"), contrat("clause_penale: {taux: 10}, exigibilite_vaut_mise_en_demeure: true"));
    let simple = contrat("exigibilite_vaut_mise_en_demeure: true");
    let (public, pro, conso) = (
        entete("personne-publique", "demande: {interets: penalites}\n"),
        entete("professionnel", "demande: {interets: penalites, clause_penale: true}\nprocedure: execution\n"),
        entete("consommateur", "procedure: assignation\n"),
    );
    let vieux = FACTURE.replace("2024-", "2015-");
    let ancien = JUGEMENT.replace("2025-", "2016-").replace("    grace_jusqu_au: 2016-09-10\n", "");
    let ancien = ancien.split("  - nature: saisie").next().unwrap_or_default().to_owned();
    let condition = format!("{FACTURE}condition: {{evenement: obtention du prêt, realisee_le: 2024-05-15}}\n");
    let gros = PAIEMENTS.replace("1000.00", "18000.00");
    let cas: Vec<Regime<'_>> = vec![
        (
            "commande-publique",
            vec![("dossier.yaml", &public), ("factures/F-1.yaml", FACTURE), ("contrats/C-1.yaml", &simple), ("paiements.yaml", PAIEMENTS)],
            vec!["figé pour tout le retard"],
        ),
        (
            "majore",
            vec![
                ("dossier.yaml", &conso),
                ("factures/F-1.yaml", FACTURE),
                ("contrats/C-1.yaml", &simple),
                ("paiements.yaml", PAIEMENTS),
                ("echanges.yaml", NOTICE),
                ("procedure.yaml", JUGEMENT),
            ],
            vec![
                "premier jour majoré",
                "non majoré, délai de grâce jusqu'au",
                "article-700 (2025-03-10)",
                "frais d'exécution forcée",
                "frais exposés",
            ],
        ),
        (
            "capitalisation",
            vec![("dossier.yaml", &pro), ("factures/F-1.yaml", FACTURE), ("contrats/C-1.yaml", &capitalise), ("paiements.yaml", PAIEMENTS)],
            vec!["intérêts capitalisés", "capitalisés à compter du"],
        ),
        (
            "grace",
            vec![
                ("dossier.yaml", &pro),
                ("factures/F-1.yaml", FACTURE),
                ("contrats/C-1.yaml", &penale),
                ("paiements.yaml", PAIEMENTS),
                ("procedure.yaml", JUGEMENT),
            ],
            vec!["aucune pénalité, délai de grâce jusqu'au", "majorées par l'article L313-3", "clause pénale"],
        ),
        (
            "prescrits",
            vec![("dossier.yaml", &conso), ("factures/F-1.yaml", &vieux), ("contrats/C-1.yaml", &simple), ("procedure.yaml", &ancien)],
            vec!["peut-être prescrits", "si leur prescription est opposée"],
        ),
        (
            "condition",
            vec![("dossier.yaml", &pro), ("factures/F-1.yaml", &condition), ("contrats/C-1.yaml", &penale), ("paiements.yaml", &gros)],
            vec!["lendemain de la réalisation de la condition", "clause pénale payée avant l'indemnité forfaitaire"],
        ),
    ];
    cas.into_iter().map(|(nom, fichiers, mots)| Ok((dossier_ecrit(racine, nom, &fichiers)?, mots))).collect()
}

#[test]
fn every_regime_is_derived_added_up_and_worked_out_again() -> Resultat {
    let racine = tempfile::tempdir()?;
    for (chemin, mots) in regimes(racine.path())? {
        let arbres =
            vec![json(&["explain", &chemin, "total"])?["derivation"].clone(), json(&["explain", &chemin, "F-1"])?["derivation"].clone()];
        let ecrit = serde_json::to_string(&arbres)?;
        for mot in mots {
            assert!(ecrit.contains(mot), "{chemin} : {mot}");
        }
        let mut attendus = BTreeSet::new();
        let decompte = json(&["statement", &chemin])?;
        assert!(decompte["total"]["solde"].is_string(), "{chemin} : {decompte:#}");
        let sans_montant = liste(&decompte["frais"]).filter(|frais| frais["montant"].is_null()).count();
        assert_eq!(ecrit.matches("montant inconnu des données").count(), sans_montant, "{chemin}");
        sommes(&decompte, &mut attendus)?;
        assert!(attendus.len() >= 4, "{chemin} : {attendus:?}");
        let manquants: Vec<Decimal> = attendus.difference(&montants(&arbres)?).copied().collect();
        assert!(manquants.is_empty(), "{chemin} : {manquants:?}");
        assert!(additionner(&chemin, &arbres)? > 5, "{chemin}");
        recalculer(&arbres)?;
        let mut places = 0;
        for noeud in arbres.iter().flat_map(tous).filter(|noeud| noeud["fichier"].is_string()) {
            let cherche = match noeud["genre"].as_str() {
                Some("jour") if liste(&noeud["enfants"]).next().is_none() && noeud["enonce"] != "premier jour qui porte intérêt" => {
                    noeud["valeur"].as_str().unwrap_or_default().to_owned()
                }
                Some("montant")
                    if noeud["somme"] == false
                        && noeud["regle"]["article"]
                            .as_str()
                            .is_some_and(|article| article.contains("700") || article.contains("695") || article.contains("L111-8")) =>
                {
                    noeud["valeur"].as_str().unwrap_or_default().to_owned()
                }
                _ => String::new(),
            };
            assert!(porte(Path::new(&chemin), noeud, &cherche)?, "{chemin} {cherche} : {noeud:#}");
            places += 1;
        }
        assert!(places > 2, "{chemin}");
    }
    Ok(())
}
