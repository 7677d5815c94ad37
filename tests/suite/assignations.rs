//! The writs as they leave the program: every mention of the matrix on its page, the finding that names each missing fact, agreement,
//! refusals, same bytes, conformity.

use std::path::{Path, PathBuf};
use std::process::Command;

use exigible::bundle::{Atelier, Maison};
use exigible::decision::{Jugement, juger};
use exigible::diag::Niveau;
use exigible::documents::{Affaire, Modeles, PieceCitee, lisez_moi};
use exigible::intake::{lire, lire_jour};
use exigible::law::Droit;
use exigible::model::{Dossier, Objectif, Procedure};

use crate::ligne::{Resultat, code, copier, exigible_dans, texte};
use crate::regles::ecrire;

const JOUR: &str = "2026-11-22";
const EXEMPLES: [(&str, usize); 2] = [("2026-0214-imprimerie-vidal", 6), ("2026-0231-consorts-moulin", 7)];

/// What every writ of the tests tells, whatever its court.
const COMMUN: &str = r#"
prestation: Six fenêtres ont été posées.
demande:
  article_700: "500.00"
  audience: {date: 2027-01-12, heure: "14:00", salle: salle 2, chambre: troisième chambre}
juridiction: {nom: tribunal de commerce de Villefranche-Tarare, motif: ressort, adresse: "350 boulevard Gambetta, 69400 Villefranche-sur-Saône"}
"#;
const CONSOMMATRICE: &str = r#"
debiteur: {qualite: consommateur, commercant: false, denomination: null, forme_juridique: null, capital: null, siren: null, rcs: null, representant: null, civilite: Madame, nom: Durand, prenoms: Anne}
demande: {interets: legal, indemnite_forfaitaire: false}
juridiction: {type: tribunal-judiciaire, nom: tribunal judiciaire de Lyon, motif: domicile, adresse: "67 rue Servient, 69003 Lyon"}
"#;
const AVOCAT: &str = r#"
mandataire: {role: avocat, civilite: Maître, nom: Ferrand, prenoms: Camille, barreau: Lyon, adresse: {voie: 9 rue de la Part-Dieu, code_postal: "69003", commune: Lyon}}
"#;
const GRAND: &str = "factures: [{montant_ht: null, tva: null, montant_ttc: \"12000.00\"}]";
const PETIT: &str = r#"
factures: [{montant_ht: null, tva: null, montant_ttc: "4000.00"}]
echanges: [{date: 2026-07-01, sens: sortant, canal: courrier, objet: conciliation, fin_le: 2026-09-01}]
"#;
const BAIL: &str = r#"
factures: [{nature: loyer-habitation, montant_ht: null, tva: null, montant_ttc: "12000.00"}]
juridiction: {type: juge-des-contentieux-de-la-protection}
"#;

/// A column of the matrix of mentions: its name, what it lays over the common facts, what its page says, what it may not say.
struct Colonne {
    nom: &'static str,
    faits: &'static [&'static str],
    dit: &'static [&'static str],
    tait: &'static [&'static str],
}

const A_861_2: &str = "peut être formée par requête faite, remise ou adressée au greffe, où elle est enregistrée";
const A_832: &str = "peut être formée par courrier remis ou adressé au greffe";
const SECOND_ALINEA: &str = "Dans ce cas, le juge ne fait droit aux demandes présentées contre cette partie que s’il les estime régulières, recevables et bien fondées.";

const COLONNES: [Colonne; 5] = [
    Colonne {
        nom: "commerce, jusqu'au seuil",
        faits: &[],
        dit: &[
            "vous y faire assister ou représenter par toute personne de votre choix",
            "justifier d’un pouvoir spécial (article 853 du code de procédure civile)",
            "La demanderesse est représentée par Hélène Delorme.",
            A_861_2,
            SECOND_ALINEA,
        ],
        tait: &[A_832, "constituer avocat", "750-1", "Vous devez"],
    },
    Colonne {
        nom: "commerce, au-dessus",
        faits: &[GRAND, AVOCAT],
        dit: &[
            "Vous devez, pour vous défendre, charger un avocat de vous représenter à cette audience, la demande excédant 10 000,00 €",
            "Maître Camille Ferrand",
            "avocat au barreau de Lyon",
            "9 rue de la Part-Dieu, 69003 Lyon",
            A_861_2,
            SECOND_ALINEA,
        ],
        tait: &[A_832, "toute personne de votre choix", "constituer avocat"],
    },
    Colonne {
        nom: "judiciaire, oral",
        faits: &[CONSOMMATRICE, PETIT],
        dit: &[
            "votre conjoint, votre concubin ou la personne avec laquelle vous avez conclu un pacte civil de solidarité",
            "une personne exclusivement attachée à votre service personnel ou à votre entreprise",
            "précédée d’une conciliation, engagée le 1er juillet 2026 et close le 1er septembre 2026 sans accord (article 750-1 du code de procédure civile)",
            A_832,
            SECOND_ALINEA,
        ],
        tait: &[A_861_2, "constituer avocat", "Vous devez"],
    },
    Colonne {
        nom: "contentieux de la protection",
        faits: &[CONSOMMATRICE, BAIL],
        dit: &[
            "le juge des contentieux de la protection du tribunal judiciaire de Lyon",
            "La demande excède 5 000,00 € en principal",
            "article 762 du code de procédure civile",
            A_832,
        ],
        tait: &[A_861_2, "constituer avocat", "Vous devez"],
    },
    Colonne {
        nom: "judiciaire, au-dessus",
        faits: &[CONSOMMATRICE, GRAND, AVOCAT],
        dit: &["Maître Camille Ferrand", "avocat au barreau de Lyon", "articles 760 et 761 du code de procédure civile"],
        tait: &[A_861_2, "toute personne de votre choix"],
    },
];

fn lu(couches: &[&str]) -> Resultat<Dossier> {
    let racine = tempfile::tempdir()?;
    ecrire(racine.path(), &couches.join("\n---\n"))?;
    let lecture = lire(racine.path(), "cas");
    assert!(lecture.constats.is_empty(), "{couches:?} : {:#?}", lecture.constats);
    Ok(lecture.dossier.ok_or("le cas n'a pas de dossier")?)
}

fn jugement(dossier: &Dossier, procedure: Procedure) -> Resultat<Jugement> {
    Ok(juger(dossier, lire_jour(JOUR).ok_or("jour")?, Some(Objectif::Procedure(procedure)), Droit::integre()))
}

/// The exhibits of a case as a deposit would number them.
fn pieces(dossier: &Dossier) -> Vec<PieceCitee> {
    (1..)
        .zip(&dossier.pieces)
        .map(|(numero, piece)| PieceCitee {
            id: piece.id.clone(),
            numero,
            intitule: piece.id.clone(),
            nature: piece.nature.map(|nature| nature.cle()),
            date: piece.date,
            pages: 1,
            fichier: format!("pieces/Piece_{numero:02}.pdf"),
        })
        .collect()
}

/// The words of the writ, every kind of space alike.
fn acte(dossier: &Dossier, procedure: Procedure) -> Resultat<String> {
    let (jugement, pieces, modeles) = (jugement(dossier, procedure)?, pieces(dossier), Modeles::default());
    let affaire = Affaire { dossier, jugement: &jugement, droit: Droit::integre(), pieces: &pieces, brouillon: false };
    let pages = Maison { affaire, procedure, modeles: &modeles }.acte(&pieces)?;
    Ok(pages
        .mots()
        .split(|c: char| c.is_whitespace() || c == '\u{a0}' || c == '\u{202f}')
        .filter(|m| !m.is_empty())
        .collect::<Vec<_>>()
        .join(" "))
}

fn couches(colonne: &Colonne) -> Vec<&'static str> {
    [&[COMMUN], colonne.faits].concat()
}

#[test]
fn every_mention_of_the_matrix_is_on_the_page_of_its_column() -> Resultat {
    for colonne in &COLONNES {
        for procedure in [Procedure::Assignation, Procedure::RefereProvision] {
            let dossier = lu(&couches(colonne))?;
            let page = acte(&dossier, procedure)?;
            let communes = [
                // 648: what the commissaire de justice writes has its place.
                "L’an [année, en toutes lettres], le [jour et mois, en toutes lettres]",
                "[nom, prénoms et adresse professionnelle du commissaire de justice]",
                "Le commissaire de justice",
                // 648, 54 3°: the claimant.
                "Menuiserie Delorme",
                "SARL au capital de 15 000 €",
                "dont le siège est 14 rue des Tanneurs, 69003 Lyon",
                "représentée par Hélène Delorme, gérante",
                // 648: the addressee.
                "3 place du Marché, 69400 Villefranche-sur-Saône",
                // 54 2°: the object.
                "La demande tend à la condamnation",
                // 56 1°: place, day, hour, chamber.
                "12 janvier 2027 à 14 h 00, salle 2, troisième chambre",
                // 56 2°: means in fact and in law.
                "Six fenêtres ont été posées.",
                "article 1103 du code civil",
                "article 1353 du code civil",
                // 56 3°: exhibits, cited and listed.
                "Bordereau des pièces annexé",
                "énumérées au bordereau annexé au présent acte",
                "est établi par écrit (pièce n° 1)",
                "Pièce n° 1 — p-devis",
                // 56 4°: the warning.
                "vous vous exposez à ce qu’une décision soit rendue contre vous sur les seuls éléments fournis par votre adversaire (article 56 du code de procédure civile)",
                // The operative part.
                "Par ces motifs",
                "la somme de 500,00 € au titre des frais non compris dans les dépens (article 700 du code de procédure civile)",
                "aux dépens (article 695 du code de procédure civile)",
                "rappeler que l’exécution provisoire est de droit (article 514 du code de procédure civile)",
            ];
            for mention in communes.iter().chain(colonne.dit) {
                let page = page.to_lowercase();
                assert!(page.contains(&mention.to_lowercase()), "{}, {procedure:?} : « {mention} » manque dans {page}", colonne.nom);
            }
            for interdit in
                colonne.tait.iter().copied().filter(|interdit| !(*interdit == "750-1" && procedure == Procedure::RefereProvision))
            {
                assert!(!page.contains(interdit), "{}, {procedure:?} : « {interdit} »", colonne.nom);
            }
            for interdit in ["huissier", "tribunal d’instance", "grande instance", "à compléter", "à inscrire"] {
                assert!(!page.contains(interdit), "{}, {procedure:?} : « {interdit} » dans {page}", colonne.nom);
            }
            let refere = procedure == Procedure::RefereProvision;
            assert_eq!(page.contains("à titre de provision"), refere, "{}", colonne.nom);
            assert_eq!(page.contains("statuant en référé"), refere, "{}", colonne.nom);
        }
    }
    // The written procedure gives the defendant fifteen days to name a lawyer, and reproduces neither 832 nor 861-2; the référé above the
    // same sum is oral: a lawyer, no such time limit, 832.
    let dossier = lu(&couches(&COLONNES[4]))?;
    let (fond, refere) = (acte(&dossier, Procedure::Assignation)?, acte(&dossier, Procedure::RefereProvision)?);
    assert!(fond.contains("constituer avocat, la demande excédant 10 000,00 €"), "{fond}");
    assert!(fond.contains("dans les 15 jours de la date du présent acte (article 763 du code de procédure civile)"), "{fond}");
    assert!(fond.contains("constitué pour la demanderesse sur la présente assignation") && !fond.contains(A_832), "{fond}");
    assert!(refere.contains("charger un avocat de vous représenter") && refere.contains(A_832) && !refere.contains("763"), "{refere}");
    Ok(())
}

/// A fact taken away: what is laid over the column, the code of the finding, the words by which it names the fact.
type Retrait = (&'static str, &'static str, &'static str);

const RETRAITS: [Retrait; 11] = [
    ("creancier: {forme_juridique: null}", "QUA-04", "la forme"),
    ("creancier: {representant: null}", "QUA-04", "l'organe qui la représente"),
    ("creancier: {adresse: {voie: null}}", "QUA-04", "le siège social"),
    ("debiteur: {adresse: {voie: null}}", "QUA-05", "la voie"),
    ("prestation: null", "JUR-32", "`prestation`"),
    ("demande: {audience: {date: null}}", "JUR-30", "le jour de l'audience"),
    ("demande: {audience: {heure: null}}", "JUR-30", "l'heure de l'audience"),
    ("juridiction: {adresse: null}", "JUR-30", "l'adresse de la juridiction"),
    ("codebiteurs: [{qualite: particulier, role: solidaire, nom: Petit}]", "QUA-32", "les prénoms, la voie"),
    ("creancier: {adresse: {pays: Belgique}}", "QUA-31", "domicile en France"),
    (
        "{pieces: [], echanges: [], contrats: [{id: devis-1, nature: devis, signe_par: [{partie: debiteur}]}], factures: [{pieces: []}]}",
        "PIE-12",
        "bordereau",
    ),
];

#[test]
fn a_missing_fact_is_named_by_its_finding_in_every_column() -> Resultat {
    for colonne in &COLONNES {
        let avocat = colonne.faits.contains(&AVOCAT);
        let judiciaire = colonne.faits.contains(&CONSOMMATRICE);
        let mut retraits = RETRAITS.to_vec();
        // Who has a lawyer in France is at home there.
        retraits.retain(|(_, code, _)| !(avocat && *code == "QUA-31"));
        if avocat {
            retraits.push(("mandataire: null", "QUA-30", "l'avocat est obligatoire"));
            retraits.push(("mandataire: {barreau: null}", "QUA-33", "le barreau"));
            retraits.push(("mandataire: {nom: null}", "QUA-33", "le nom"));
            retraits.push(("mandataire: {adresse: null}", "QUA-33", "la voie"));
        } else {
            retraits.push(("mandataire: {role: salarie, prenoms: Luc, pouvoir_le: 2026-10-01}", "QUA-33", "le nom"));
        }
        if judiciaire {
            retraits.push(("debiteur: {prenoms: null}", "QUA-05", "les prénoms"));
            retraits.push(("juridiction: {nom: null}", "JUR-10", "juridiction saisie"));
        }
        if colonne.faits.contains(&PETIT) {
            retraits.push(("echanges: []", "JUR-11", "tentative amiable"));
        }
        for procedure in [Procedure::Assignation, Procedure::RefereProvision] {
            let entier = jugement(&lu(&couches(colonne))?, procedure)?;
            for (faits, code, mots) in &retraits {
                let nomme = |jugement: &Jugement| {
                    jugement
                        .constats
                        .iter()
                        .find(|constat| constat.code == *code && constat.message.fr.contains(mots))
                        .map(|constat| constat.niveau)
                };
                assert_eq!(nomme(&entier), None, "{} : {code} est dit sans raison", colonne.nom);
                let mut sans = couches(colonne);
                sans.push(faits);
                let trouve = nomme(&jugement(&lu(&sans)?, procedure)?);
                // The hearing is asked for with the draft; whether an attempt is required in référé is not verified.
                let attendu = match (*code, procedure) {
                    ("JUR-30", _) | ("JUR-11", Procedure::RefereProvision) => Niveau::Avertissement,
                    _ => Niveau::Erreur,
                };
                assert_eq!(trouve, Some(attendu), "{}, {procedure:?}, {faits} : {code}", colonne.nom);
            }
        }
    }
    Ok(())
}

#[test]
fn what_is_not_known_yet_is_a_marked_place_on_the_page() -> Resultat {
    let sans = "{demande: {audience: null}, juridiction: {adresse: null}}";
    let page = acte(&lu(&[COMMUN, sans])?, Procedure::Assignation)?;
    for place in ["[adresse de la juridiction à inscrire]", "du [jour de l’audience à inscrire] à [heure à inscrire]"] {
        assert!(page.contains(place), "{place} : {page}");
    }
    Ok(())
}

#[test]
fn optional_mentions_are_there_when_the_dossier_gives_them() -> Resultat {
    for (faits, procedure, dit, attendu) in [
        (
            &["creancier: {adresse: {pays: Belgique}}", "demande: {domicile_elu: \"Maître Noir, 1 rue Basse, 69001 Lyon\"}"][..],
            Procedure::Assignation,
            "Domicile élu Maître Noir, 1 rue Basse, 69001 Lyon",
            true,
        ),
        (&["creancier: {adresse: {pays: Belgique}}", AVOCAT], Procedure::RefereProvision, "au cabinet de Maître Camille Ferrand", true),
        (
            &[CONSOMMATRICE, PETIT, "demande: {sans_audience: true}"],
            Procedure::Assignation,
            "donne son accord pour que la procédure se déroule sans audience (article 753 du code de procédure civile)",
            true,
        ),
        (
            &[CONSOMMATRICE, GRAND, AVOCAT, "demande: {sans_audience: true}"],
            Procedure::Assignation,
            "sans audience (article 752 du code de procédure civile)",
            true,
        ),
        (&["demande: {sans_audience: true}"], Procedure::Assignation, "sans audience", false),
        (
            &[
                CONSOMMATRICE,
                PETIT,
                "{echanges: [], demande: {dispense_amiable: {motif: urgence, precision: \"fonds de commerce mis en vente.\"}}}",
            ],
            Procedure::Assignation,
            "pour le motif suivant : urgence manifeste (fonds de commerce mis en vente) (article 750-1 du code de procédure civile).",
            true,
        ),
        (
            &["demande: {moyens: \"La réception couvre les défauts apparents.\"}"],
            Procedure::RefereProvision,
            "La réception couvre les défauts apparents.",
            true,
        ),
        (
            &["demande: {capitalisation: true}"],
            Procedure::Assignation,
            "ordonner que les intérêts dus pour une année entière au moins produisent eux-mêmes intérêt (article 1343-2 du code civil)",
            true,
        ),
        (&[], Procedure::Assignation, "ordonner que", false),
    ] {
        let page = acte(&lu(&[&[COMMUN], faits].concat())?, procedure)?.to_lowercase();
        assert_eq!(page.contains(&dit.to_lowercase()), attendu, "{faits:?} : « {dit} » dans {page}");
    }
    Ok(())
}

#[test]
fn parties_agree_in_gender_and_in_number() -> Resultat {
    let madame = "creancier: {denomination: null, forme_juridique: null, capital: null, representant: null, civilite: Madame, nom: Delorme, prenoms: Hélène, profession: menuisière, nationalite: française, naissance: {date: 1980-02-03, lieu: Lyon}}";
    let monsieur = "creancier: {denomination: null, forme_juridique: null, capital: null, representant: null, civilite: Monsieur, nom: Delorme, prenoms: Henri, profession: menuisier, nationalite: française, naissance: {date: 1980-02-03, lieu: Lyon}}";
    let deux = "codebiteurs: [{qualite: particulier, role: solidaire, civilite: Monsieur, nom: Petit, prenoms: Luc, adresse: {voie: 1 rue Basse, code_postal: \"69400\", commune: Arnas}}]";
    let trois_factures = "factures: [{}, {numero: F-2}, {numero: F-3}]";
    let conteste = "echanges: [{date: 2026-06-01, sens: entrant, canal: courrier, objet: contestation}, {date: 2026-06-15, sens: sortant, canal: lrar, objet: reponse-a-contestation}, {date: 2026-07-01, sens: entrant, canal: courriel, objet: demande-de-delai}]";
    for (faits, dit, tait) in [
        (
            &[][..],
            &[
                "Demanderesse",
                "Défenderesse",
                "condamner la société Boulangerie Martin à payer à la société Menuiserie Delorme",
                "La facture suivante a été émise",
                "Le paiement est exigible depuis le 1er mai 2026",
                "Aucune contestation n’a été reçue à ce jour.",
                "La société Boulangerie Martin a été mise en demeure",
            ][..],
            &["solidairement", "Les factures", "(s)"][..],
        ),
        (
            &[madame],
            &["Demanderesse", "née le 3 février 1980 à Lyon", "La demanderesse comparaît en personne", "à Madame Hélène Delorme"],
            &["Demandeur"],
        ),
        (
            &[monsieur],
            &["Demandeur", "né le 3 février 1980 à Lyon", "Le demandeur comparaît en personne", "à Monsieur Henri Delorme"],
            &["Demanderesse"],
        ),
        (
            &[deux],
            &[
                "Défenderesse",
                "Défendeur",
                "débiteur solidaire",
                "condamner solidairement la société Boulangerie Martin et Monsieur Luc Petit à payer",
                "la condamnation solidaire de la société Boulangerie Martin et de Monsieur Luc Petit",
            ],
            &[],
        ),
        (
            &[trois_factures, AVOCAT],
            &["Les factures suivantes ont été émises", "La plus ancienne échéance est passée depuis le 1er mai 2026", "3 factures"],
            &["La facture suivante"],
        ),
        (
            &[conteste],
            &[
                "La contestation suivante a été reçue",
                "contestation du 1er juin 2026, à laquelle il a été répondu le 15 juin 2026",
                "La dette a en outre été reconnue",
                "demande de délai du 1er juillet 2026",
            ],
            &["Aucune contestation"],
        ),
    ] {
        let page = acte(&lu(&[&[COMMUN], faits].concat())?, Procedure::Assignation)?;
        let basse = page.to_lowercase();
        for mots in dit {
            assert!(basse.contains(&mots.to_lowercase()), "{faits:?} : « {mots} » manque dans {page}");
        }
        for mots in tait {
            assert!(!basse.contains(&mots.to_lowercase()), "{faits:?} : « {mots} » dans {page}");
        }
    }
    Ok(())
}

#[test]
fn an_insolvent_debtor_is_not_summoned_and_a_disputed_claim_goes_to_the_merits() -> Resultat {
    let insolvable =
        "debiteur: {situation: {procedure_collective: {nature: redressement-judiciaire, jugement_le: 2026-09-01, bodacc_le: 2026-09-10}}}";
    for procedure in [Procedure::Assignation, Procedure::RefereProvision] {
        let jugement = jugement(&lu(&[COMMUN, insolvable])?, procedure)?;
        assert!(jugement.refus().any(|constat| constat.code == "QUA-07"), "{procedure:?}");
        assert_eq!(jugement.procedure(procedure).and_then(|jugee| jugee.ouverte), Some(false), "{procedure:?}");
    }
    let conteste = "echanges: [{date: 2026-06-01, sens: entrant, canal: courrier, objet: contestation, moyen: inexecution}]";
    let refere = jugement(&lu(&[COMMUN, conteste])?, Procedure::RefereProvision)?;
    assert!(refere.constats.iter().any(|constat| constat.code == "CER-12" && constat.niveau == Niveau::Avertissement));
    let conseille = |procedure| refere.procedure(procedure).is_some_and(|jugee| jugee.conseillee);
    assert!(conseille(Procedure::Assignation) && !conseille(Procedure::RefereProvision));
    Ok(())
}

#[test]
fn the_note_tells_the_days_the_lawyer_and_the_costs_of_each_court() -> Resultat {
    for (faits, procedure, dit, tait) in [
        (
            &[][..],
            Procedure::Assignation,
            &[
                "Facultatif",
                "15 jours au moins avant l’audience",
                "le 28 décembre 2026 au plus tard",
                "8 jours au moins avant l’audience, à peine de caducité",
                "le 4 janvier 2027 au plus tard",
                "frais de greffe",
            ][..],
            &["aide juridique", "plaidoirie", "non vérifié"][..],
        ),
        (
            &[],
            Procedure::RefereProvision,
            &[
                "l’appel est ouvert pendant 15 jours",
                "n’est pas vérifié : le demander au greffe",
                "Audience inscrite sur l’acte : 12 janvier 2027 à 14 h 00",
            ],
            &["caducité"],
        ),
        (
            &[GRAND, AVOCAT],
            Procedure::Assignation,
            &["Obligatoire pour les deux parties : la demande excède 10 000,00 €", "13,00 €"],
            &["aide juridique"],
        ),
        (
            &[CONSOMMATRICE, PETIT],
            Procedure::Assignation,
            &["aide juridique : 50,00 € par instance", "communiquée plus de 15 jours à l’avance", "l’article 832"],
            &["frais de greffe", "856"],
        ),
        (&[CONSOMMATRICE, GRAND, AVOCAT], Procedure::Assignation, &["Obligatoire", "aide juridique"], &["Relire sur Légifrance"]),
    ] {
        let dossier = lu(&[&[COMMUN], faits].concat())?;
        let (jugement, pieces) = (jugement(&dossier, procedure)?, pieces(&dossier));
        let affaire = Affaire { dossier: &dossier, jugement: &jugement, droit: Droit::integre(), pieces: &pieces, brouillon: false };
        let note = lisez_moi(procedure, &affaire, &Modeles::default())?.replace(['\u{a0}', '\u{202f}'], " ");
        for mots in dit {
            assert!(note.to_lowercase().contains(&mots.to_lowercase()), "{faits:?}, {procedure:?} : « {mots} » manque dans {note}");
        }
        for mots in tait {
            assert!(!note.contains(mots), "{faits:?}, {procedure:?} : « {mots} » dans {note}");
        }
        assert!(note.ends_with(".\n") && note.contains("01_assignation.pdf"), "{note}");
    }
    Ok(())
}

fn exemple(dossier: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dossiers").join(dossier)
}

/// The deposit of an example, in a fresh folder, from a copy of the dossier that lies elsewhere each time.
fn deposer(dossier: &str, fils: &str) -> Resultat<(tempfile::TempDir, PathBuf)> {
    let ici = tempfile::tempdir()?;
    let copie = ici.path().join(format!("copie {fils}")).join(dossier);
    copier(&exemple(dossier), &copie)?;
    let chemin = copie.to_string_lossy().into_owned();
    let sortie = Command::new(env!("CARGO_BIN_EXE_exigible"))
        .args(["bundle", &chemin, "--as-of", JOUR, "-q", "-o", "d.zip"])
        .current_dir(ici.path())
        .env("RAYON_NUM_THREADS", fils)
        .output()?;
    assert_eq!(sortie.status.code(), Some(0), "{}", texte(&sortie.stderr));
    let zip = ici.path().join("d.zip");
    Ok((ici, zip))
}

#[test]
fn the_examples_give_their_deposit_and_the_same_bytes_twice() -> Resultat {
    for (dossier, nombre) in EXEMPLES {
        let ((_un, premier), (_deux, second)) = (deposer(dossier, "1")?, deposer(dossier, "2")?);
        let octets = std::fs::read(premier)?;
        assert!(octets == std::fs::read(second)?, "{dossier}");
        let archive = zip::ZipArchive::new(std::io::Cursor::new(octets))?;
        let noms = archive.file_names().map(|nom| nom.map(|nom| nom.into_owned())).collect::<Result<Vec<String>, _>>()?;
        for attendu in ["00_LISEZ-MOI.txt", "01_assignation.pdf", "02_decompte.pdf", "03_bordereau.pdf", "manifeste.json", "SHA256SUMS"] {
            assert!(noms.iter().any(|nom| nom == attendu), "{dossier} : {attendu} dans {noms:?}");
        }
        assert_eq!(noms.iter().filter(|nom| nom.starts_with("pieces/Piece_")).count(), nombre, "{dossier}");
    }
    Ok(())
}

#[test]
fn the_acts_of_the_examples_are_archivable_accessible_and_sound() -> Resultat {
    let ici = tempfile::tempdir()?;
    let mut actes = Vec::new();
    for (dossier, _) in EXEMPLES {
        let chemin = exemple(dossier).to_string_lossy().into_owned();
        let sortie = exigible_dans(ici.path(), &["bundle", &chemin, "--as-of", JOUR, "-q", "--dir", dossier])?;
        assert_eq!(code(&sortie), Some(0), "{}", texte(&sortie.stderr));
        actes.extend(["01_assignation.pdf", "02_decompte.pdf", "03_bordereau.pdf"].map(|nom| ici.path().join(dossier).join(nom)));
    }
    if Command::new("qpdf").arg("--version").output().is_ok() {
        for acte in &actes {
            let sortie = Command::new("qpdf").arg("--check").arg(acte).output()?;
            assert_eq!(sortie.status.code(), Some(0), "{} : {}", acte.display(), texte(&sortie.stdout));
        }
    } else {
        eprintln!("IGNORÉ : qpdf n'est pas installé, la structure des PDF n'est pas vérifiée ici");
    }
    let Some(verapdf) = std::env::var_os("VERAPDF") else {
        eprintln!("IGNORÉ : VERAPDF ne désigne pas de validateur, la conformité PDF/A-2a et PDF/UA-1 n'est pas vérifiée ici");
        return Ok(());
    };
    let sortie = Command::new(verapdf).args(["-f", "2a+ua1"]).args(&actes).output()?;
    let rapport = texte(&sortie.stdout);
    assert_eq!(rapport.matches("PASS").count(), 2 * actes.len(), "{rapport}{}", texte(&sortie.stderr));
    Ok(())
}

#[test]
fn no_last_page_of_a_writ_holds_a_signature_alone() -> Resultat {
    for (dossier, _) in EXEMPLES {
        let lecture = lire(&exemple(dossier), dossier);
        let dossier = lecture.dossier.ok_or("illisible")?;
        let procedure = dossier.procedure.ok_or("sans procédure")?;
        let (jugement, pieces, modeles) = (jugement(&dossier, procedure)?, pieces(&dossier), Modeles::default());
        let affaire = Affaire { dossier: &dossier, jugement: &jugement, droit: Droit::integre(), pieces: &pieces, brouillon: false };
        let pages = Maison { affaire, procedure, modeles: &modeles }.acte(&pieces)?.texte;
        let derniere = pages.last().ok_or("sans page")?;
        assert!(derniere.lines().count() > 9 && derniere.contains("Le commissaire de justice"), "{derniere}");
    }
    Ok(())
}
