//! Every mention that a document must bear is on its text, and the fact it comes from, once removed, gives the finding that names it.

use std::collections::BTreeSet;

use exigible::decision::{Jugement, juger};
use exigible::documents::{Affaire, Modeles, lettre};
use exigible::intake::{lire, lire_jour};
use exigible::law::Droit;
use exigible::model::{Dossier, GenreLettre, Objectif};

use crate::ligne::Resultat;
use crate::regles::ecrire;

/// A mention: its words, what removes the fact behind it (laid over the case), the code and a word of the finding.
type Mention = (&'static str, &'static str, &'static str, &'static str);

const SANS_ADRESSE: &str = "{voie: null, code_postal: null, commune: null}";
const COMMISSAIRE: &str = "mandataire: {role: commissaire-de-justice, civilite: Maître, nom: Roy, prenoms: Anne, adresse: {voie: 2 place Bellecour, code_postal: \"69002\", commune: Lyon}}";
const RECOUVREUR: &str = "mandataire: {role: societe-de-recouvrement, denomination: Recouvrement Exemple, convention_le: 2026-01-05, adresse: {voie: 9 rue Neuve, code_postal: \"69001\", commune: Lyon}}";
const AVOCAT: &str = "mandataire: {role: avocat, civilite: Mme, nom: Ferrand, prenoms: Camille, barreau: Lyon, adresse: {voie: 9 rue Neuve, code_postal: \"69001\", commune: Lyon}}";
const CONTESTATION: &str = "echanges:\n  - {date: 2026-10-01, sens: entrant, canal: courriel, objet: contestation, moyen: inexecution, resume: Le four est mal posé., reponse: Le procès-verbal est sans réserve.}";
const CONSOMMATRICE: &str = "debiteur: {qualite: consommateur, commercant: false, denomination: null, forme_juridique: null, capital: null, siren: null, rcs: null, representant: null, civilite: Madame, nom: Durand, prenoms: Claire}\nfactures: [{montant_ht: \"1000.00\", tva: \"200.00\", montant_ttc: \"1200.00\"}]\ndemande: {interets: legal, indemnite_forfaitaire: null}";

/// The case, its mentions that a fact of the dossier gives, and the words that it bears whatever the facts.
fn matrice() -> Vec<(GenreLettre, String, Vec<Mention>, Vec<&'static str>)> {
    use GenreLettre as G;
    let plan = "demande: {echeancier: {nombre: 3, premiere_le: 2026-12-31, periodicite: mensuelle}}";
    let accord = "demande:\n  transaction: {differend: La pose est contestée., montant: \"5000.00\", payable_le: 2026-12-31, concession_creancier: Il reprend le four., concession_debiteur: Elle renonce à ses réserves.}";
    let debitrice: Mention = ("3 place du Marché", "debiteur: {adresse: {voie: null}}", "QUA-05", "la voie");
    let creanciere: [Mention; 3] = [
        ("SARL au capital", "creancier: {forme_juridique: null}", "QUA-04", "la forme"),
        ("14 rue des Tanneurs", "creancier: {adresse: {voie: null}}", "QUA-04", "siège"),
        ("Hélène Delorme", "creancier: {representant: null}", "QUA-04", "l'organe"),
    ];
    let parties = || [vec![debitrice], creanciere.to_vec()].concat();
    let en_tete: [Mention; 4] = [
        ("14 rue des Tanneurs", "creancier: {adresse: {voie: null}}", "LET-06", "la voie"),
        ("123 456 782", "creancier: {siren: null}", "LET-06", "SIREN"),
        ("RCS Lyon", "creancier: {rcs: null}", "LET-06", "RCS"),
        ("3 PLACE DU MARCHE", "debiteur: {adresse: {voie: null}}", "LET-03", "la voie"),
    ];
    let compte: Mention = ("FR76 3000", "creancier: {iban: null}", "LET-04", "IBAN");
    vec![
        (
            G::RappelAvantEcheance,
            "factures: [{emise_le: 2026-11-01, echeance: 2026-12-01}]".into(),
            [en_tete.to_vec(), vec![compte, ("01/12/2026", "factures: [{emise_le: 2026-03-31, echeance: 2026-04-30}]", "LET-20", "échue")]]
                .concat(),
            vec!["F-1", "6 000,00 €", "rien n’est en retard"],
        ),
        (G::Relance1, String::new(), [en_tete.to_vec(), vec![compte]].concat(), vec!["F-1", "30/04/2026", "6 000,00 €", "contestez"]),
        (
            G::MiseEnDemeure,
            String::new(),
            [en_tete.to_vec(), vec![compte]].concat(),
            vec!["MISE EN DEMEURE", "recommandée", "8 jours", "40,00 €", "L441-10", "article 1344", "injonction de payer", "Tous droits"],
        ),
        // R124-4, 1° to 5°, and R124-3.
        (
            G::MiseEnDemeure,
            RECOUVREUR.into(),
            vec![
                ("Recouvrement Exemple", "mandataire: {denomination: null}", "LET-27", "le nom"),
                ("9 rue Neuve", "mandataire: {adresse: {voie: null}}", "LET-27", "la voie"),
                ("14 rue des Tanneurs", "creancier: {adresse: {voie: null}}", "LET-06", "la voie"),
                ("5 janvier 2026", "mandataire: {convention_le: null}", "QUA-06", "convention"),
                compte,
            ],
            vec![
                "activité de recouvrement amiable",
                "Menuiserie Delorme",
                "a pour fondement",
                "Pénalités de retard",
                "Reste dû",
                "article L111-8",
                "Les frais de recouvrement entrepris sans titre exécutoire restent à la charge du créancier",
                "Cependant, le créancier qui justifie",
            ],
        ),
        // RIN 8.2.
        (
            G::MiseEnDemeure,
            AVOCAT.into(),
            vec![
                ("Ferrand", "mandataire: {nom: null, prenoms: null}", "LET-27", "le nom"),
                ("9 rue Neuve", "mandataire: {adresse: {voie: null}}", "LET-27", "la voie"),
            ],
            vec!["Avocate au barreau de Lyon", "avec son accord", "consulter un avocat", "m’en faire connaître le nom"],
        ),
        (
            G::Sommation,
            String::new(),
            [parties(), vec![compte]].concat(),
            vec!["article 648", "8 jours", "6 457,39 €", "article 1344", "article L111-8", "injonction de payer"],
        ),
        (
            G::Echeancier,
            plan.into(),
            [
                parties(),
                vec![
                    compte,
                    ("en 3 échéances", "demande: {echeancier: {nombre: null}}", "LET-22", "nombre"),
                    ("31/12/2026", "demande: {echeancier: {premiere_le: null}}", "LET-22", "première"),
                    ("31/01/2027", "demande: {echeancier: {periodicite: null}}", "LET-22", "périodicité"),
                ],
            ]
            .concat(),
            vec![
                "reconnaît devoir",
                "six mille quatre cent cinquante-sept euros et trente-neuf centimes",
                "28/02/2027",
                "2 152,46 €",
                "2 152,47 €",
                "article 1343-1",
                "article 1305-4",
                "article 1376",
                "article 1375",
                "deux exemplaires originaux",
                "ni une transaction ni une novation",
            ],
        ),
        (
            G::Transaction,
            accord.into(),
            [
                parties(),
                vec![
                    ("La pose est contestée", "demande: {transaction: {differend: null}}", "LET-23", "le différend"),
                    ("cinq mille euros", "demande: {transaction: {montant: null}}", "LET-23", "la somme"),
                    ("31 décembre 2026", "demande: {transaction: {payable_le: null}}", "LET-23", "la date"),
                    (
                        "Il reprend le four",
                        "demande: {transaction: {concession_creancier: null, montant: \"9000.00\"}}",
                        "LET-23",
                        "concession du créancier",
                    ),
                    ("Elle renonce", "demande: {transaction: {concession_debiteur: null}}", "LET-23", "concession du débiteur"),
                ],
            ]
            .concat(),
            vec!["renonce à 1 457,39 €", "article 2044", "article 2052", "article 1375", "deux exemplaires originaux"],
        ),
        (
            G::ReponseContestation,
            CONTESTATION.into(),
            vec![
                en_tete[0],
                en_tete[3],
                (
                    "Le procès-verbal est sans réserve",
                    "echanges: [{date: 2026-10-01, sens: entrant, canal: courriel, objet: contestation, moyen: inexecution}]",
                    "LET-21",
                    "réponse",
                ),
                (
                    "Sur l’exécution",
                    "echanges: [{date: 2026-10-01, sens: entrant, canal: courriel, objet: contestation, reponse: Non.}]",
                    "LET-21",
                    "moyen",
                ),
                ("votre courriel du 1er octobre 2026", "echanges: []", "LET-21", "aucune contestation"),
            ],
            vec!["le four est mal posé", "28 mars 2026", "Procès-verbal de réception", "par écrit", "conciliateur"],
        ),
        (
            G::InstructionPetitesCreances,
            format!("{CONSOMMATRICE}\n{COMMISSAIRE}"),
            vec![
                ("Maître Anne Roy", "mandataire: null", "LET-24", "désigné"),
                ("2 PLACE BELLECOUR", "mandataire: {adresse: {voie: null}}", "LET-24", "la voie"),
                ("14 rue des Tanneurs", "creancier: {adresse: {voie: null}}", "LET-06", "la voie"),
                ("demeurant 3 place du Marché", "debiteur: {adresse: {voie: null}}", "LET-03", "la voie"),
                ("1 200,00 €", "factures: [{montant_ttc: \"6000.00\"}]", "LET-24", "au-dessus"),
                compte,
            ],
            vec!["article L125-1", "F-1", "5 000 €", "a pour cause", "à la charge du créancier", "Mise en demeure et preuve"],
        ),
        (
            G::Pouvoir,
            "mandataire: {role: salarie, civilite: Madame, nom: Lenoir, prenoms: Zoé}".into(),
            [parties(), vec![("Madame Zoé Lenoir", "mandataire: null", "LET-25", "aucun mandataire")]].concat(),
            vec!["F-1", "pouvoir spécial", "injonction de payer", "Bon pour pouvoir", "6 000,00 €"],
        ),
        (
            G::FicheAppel,
            "debiteur: {telephone: 04 00 00 00 13}".into(),
            vec![("04 00 00 00 13", "debiteur: {telephone: null}", "LET-26", "téléphone")],
            vec!["Paul Martin, président", "6 457,39 €", "09/05/2026", "L111-8", "433-13", "echanges.yaml"],
        ),
    ]
}

fn juge(genre: GenreLettre, faits: &str) -> Resultat<(Dossier, Jugement)> {
    let racine = tempfile::tempdir()?;
    ecrire(racine.path(), faits)?;
    let lecture = lire(racine.path(), "cas");
    assert!(lecture.constats.is_empty(), "{faits} : {:?}", lecture.constats);
    let dossier = lecture.dossier.ok_or("illisible")?;
    let jugement = juger(&dossier, lire_jour("2026-11-22").ok_or("jour")?, Some(Objectif::Lettre(genre)), Droit::integre());
    Ok((dossier, jugement))
}

/// Words on one line, every kind of space alike.
fn mots(texte: &str) -> String {
    texte
        .split(|c: char| c.is_whitespace() || matches!(c, '\u{a0}' | '\u{202f}'))
        .filter(|mot| !mot.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn texte(genre: GenreLettre, faits: &str) -> Resultat<String> {
    let (dossier, jugement) = juge(genre, faits)?;
    let refus: Vec<_> = jugement.refus().map(|constat| (constat.code, &constat.message.fr)).collect();
    assert!(refus.is_empty(), "{} : {refus:?}", genre.cle());
    let affaire = Affaire { dossier: &dossier, jugement: &jugement, droit: Droit::integre(), pieces: &[], brouillon: false };
    Ok(mots(&lettre(genre, &affaire, &Modeles::default())?.en_texte()))
}

#[test]
fn every_mention_is_on_the_page_and_its_fact_is_missed() -> Resultat {
    let mut genres = BTreeSet::new();
    for (genre, faits, mentions, constantes) in matrice() {
        genres.insert(genre.cle());
        let ecrit = texte(genre, &faits)?;
        for mention in mentions.iter().map(|(mention, ..)| mention).chain(&constantes) {
            assert!(ecrit.contains(mention), "{} : « {mention} » manque dans {ecrit}", genre.cle());
        }
        for interdit in ["[", "]", "{{", "  "] {
            assert!(!ecrit.contains(interdit), "{} : « {interdit} » : un blanc n'est pas rempli dans {ecrit}", genre.cle());
        }
        for (mention, retrait, code, mot) in mentions {
            let (_, jugement) = juge(genre, &format!("{faits}\n---\n{retrait}"))?;
            let dits: Vec<_> = jugement.constats.iter().filter(|constat| constat.code == code).map(|c| c.message.fr.clone()).collect();
            assert!(dits.iter().any(|dit| dit.contains(mot)), "{} sans « {mention} » : {code} « {mot} » attendu, {dits:?}", genre.cle());
        }
    }
    let attendus: BTreeSet<&str> = GenreLettre::CLES.iter().copied().filter(|cle| !matches!(*cle, "relance-2" | "relance-3")).collect();
    assert_eq!(genres, attendus, "each kind has its mentions");
    Ok(())
}

#[test]
fn what_is_unlawful_is_refused() -> Resultat {
    let insolvable =
        "debiteur: {situation: {procedure_collective: {nature: liquidation-judiciaire, jugement_le: 2026-10-01, bodacc_le: 2026-10-10}}}";
    let prescrite = "factures: [{emise_le: 2015-03-31, executee_le: 2015-03-28, echeance: 2015-04-30}]\nechanges: []";
    let contestee = "echanges: [{date: 2026-10-01, sens: entrant, canal: courriel, objet: contestation, moyen: montant, reponse: Non.}]";
    for (genre, faits, ..) in matrice() {
        for (quoi, obstacle, code) in
            [("insolvable", insolvable, "QUA-07"), ("prescrite", prescrite, "PRE-01"), ("contestée", contestee, "LET-01")]
        {
            let (_, jugement) = juge(genre, &format!("{faits}\n---\n{obstacle}"))?;
            let refus: Vec<&str> = jugement.refus().map(|constat| constat.code).collect();
            let permise =
                code == "LET-01" && matches!(genre, GenreLettre::ReponseContestation | GenreLettre::Transaction | GenreLettre::Pouvoir);
            assert_eq!(refus.contains(&code), !permise, "{} {quoi} : {refus:?}", genre.cle());
        }
    }
    let sans: String = format!("debiteur: {{adresse: {SANS_ADRESSE}}}");
    for (genre, faits, ..) in matrice() {
        let (_, jugement) = juge(genre, &format!("{faits}\n---\n{sans}"))?;
        let permise = matches!(genre, GenreLettre::FicheAppel);
        assert_eq!(jugement.refus().next().is_some(), !permise, "{}", genre.cle());
    }
    Ok(())
}

#[test]
fn the_tones_of_the_profiles_differ_and_none_threatens() -> Resultat {
    for genre in [GenreLettre::Relance1, GenreLettre::Relance2, GenreLettre::Relance3] {
        let mut tons = BTreeSet::new();
        for profil in ["oubli", "tresorerie-tendue", "mauvais-payeur", "mecontent"] {
            let ecrit = texte(genre, &format!("debiteur: {{profil: {profil}}}"))?;
            let attendu = match profil {
                "tresorerie-tendue" => "échéancier",
                "mecontent" => "par écrit",
                _ => "F-1",
            };
            assert!(ecrit.contains(attendu), "{} {profil} : {ecrit}", genre.cle());
            for menace in ["tribunal", "saisie", "huissier", "poursuites", "frais de relance"] {
                assert!(!ecrit.contains(menace), "{} {profil} : {menace}", genre.cle());
            }
            tons.insert(ecrit);
        }
        assert_eq!(tons.len(), 4, "{}", genre.cle());
    }
    Ok(())
}
