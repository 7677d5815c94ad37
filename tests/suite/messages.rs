//! Letters without pages: the text has the words of the PDF, the message is one that any mail program reads.

use std::path::Path;

use exigible::model::GenreLettre;
use mail_parser::MessageParser;
#[cfg(feature = "pdf")]
use mail_parser::MimeHeaders;

use crate::ligne::{Resultat, code, exigible_dans, texte};
use crate::regles::ecrire;

/// Facts with which each kind of letter may leave.
fn faits(genre: GenreLettre) -> &'static str {
    match genre {
        GenreLettre::RappelAvantEcheance => "factures: [{emise_le: 2026-11-01, echeance: 2026-12-01}]\npaiements: []",
        GenreLettre::Echeancier => "demande: {echeancier: {nombre: 3, premiere_le: 2026-12-31, periodicite: mensuelle}}",
        GenreLettre::ReponseContestation => {
            "echanges: [{date: 2026-10-01, sens: entrant, canal: courriel, objet: contestation, moyen: montant, reponse: Non.}]"
        }
        GenreLettre::Transaction => {
            "demande: {transaction: {differend: La pose., montant: \"5000.00\", payable_le: 2026-12-31, concession_debiteur: Elle renonce.}}"
        }
        GenreLettre::InstructionPetitesCreances => {
            "creancier: {commercant: false, artisan: true}\nmandataire: {role: commissaire-de-justice, nom: Roy, prenoms: Anne, adresse: {voie: 2 place Bellecour, code_postal: \"69002\", commune: Lyon}}\nfactures: [{montant_ht: \"1000.00\", tva: \"200.00\", montant_ttc: \"1200.00\"}]"
        }
        GenreLettre::Pouvoir => "mandataire: {role: salarie, civilite: Madame, nom: Lenoir, prenoms: Zoé}",
        GenreLettre::FicheAppel => "debiteur: {telephone: 04 00 00 00 13}",
        _ => "",
    }
}

const BOITES: &str = "creancier: {courriel: compta@menuiserie-delorme.example}\ndebiteur: {courriel: compta@boulangerie-martin.example}";

fn dossier(ici: &Path, genre: GenreLettre) -> Resultat<String> {
    let racine = ici.join("cas");
    ecrire(&racine, &format!("{}\n---\n{BOITES}", faits(genre)))?;
    Ok(racine.to_string_lossy().into_owned())
}

#[test]
fn every_kind_has_its_text_wrapped() -> Resultat {
    for cle in GenreLettre::CLES {
        let genre = GenreLettre::lire(cle).ok_or("genre")?;
        let ici = tempfile::tempdir()?;
        let chemin = dossier(ici.path(), genre)?;
        let sortie = exigible_dans(ici.path(), &["letter", &chemin, cle, "--as-of", "2026-11-22", "-q", "--format", "text"])?;
        assert_eq!(code(&sortie), Some(0), "{cle} : {}", texte(&sortie.stderr));
        let lu = texte(&sortie.stdout);
        assert!(lu.contains("F-1") && lu.ends_with('\n') && !lu.contains("#\"") && !lu.contains("\n\n\n"), "{cle} : {lu}");
        for ligne in lu.lines() {
            assert!(ligne.chars().count() <= 72 || !ligne.trim_start_matches("- ").trim().contains(' '), "{cle} : {ligne}");
        }
    }
    Ok(())
}

#[test]
fn a_message_says_what_the_text_says() -> Resultat {
    for cle in ["relance-1", "mise-en-demeure", "rappel-avant-echeance", "reponse-contestation", "echeancier"] {
        let genre = GenreLettre::lire(cle).ok_or("genre")?;
        let ici = tempfile::tempdir()?;
        let chemin = dossier(ici.path(), genre)?;
        let lancer = |format: &str| exigible_dans(ici.path(), &["letter", &chemin, cle, "--as-of", "2026-11-22", "-q", "--format", format]);
        let eml = lancer("eml")?;
        assert_eq!(code(&eml), Some(0), "{cle} : {}", texte(&eml.stderr));
        assert!(lancer("eml")?.stdout == eml.stdout, "{cle} : same bytes");
        assert!(eml.stdout.is_ascii(), "{cle} : every header and body is encoded");
        assert!(eml.stdout.split(|octet| *octet == b'\n').all(|ligne| ligne.len() < 999), "{cle} : RFC 5322, 2.1.1");
        let message = MessageParser::default().parse(&eml.stdout).ok_or("message")?;
        let boite = |adresses: Option<&mail_parser::Address<'_>>| {
            adresses
                .and_then(|adresses| adresses.first())
                .map(|a| (a.name().unwrap_or_default().to_owned(), a.address().unwrap_or_default().to_owned()))
        };
        assert_eq!(boite(message.from()), Some(("Menuiserie Delorme".into(), "compta@menuiserie-delorme.example".into())));
        assert_eq!(boite(message.to()), Some(("Boulangerie Martin".into(), "compta@boulangerie-martin.example".into())));
        assert_eq!(message.date().map(|date| date.to_rfc3339()).as_deref(), Some("2026-11-22T12:00:00Z"));
        assert!(message.message_id().is_some_and(|id| id.ends_with("@menuiserie-delorme.example")));
        let lu = texte(&lancer("text")?.stdout);
        let corps = message.body_text(0).ok_or("corps")?.replace("\r\n", "\n");
        match lu.strip_prefix("Objet\u{a0}: ").and_then(|suite| suite.split_once("\n\n")) {
            Some((objet, suite)) => {
                assert_eq!(message.subject(), Some(objet.replace('\n', " ").as_str()), "{cle}");
                assert_eq!(corps.trim_end(), suite.trim_end(), "{cle}");
            }
            None => {
                assert_eq!(message.subject(), Some("Échéancier — cas"), "{cle}");
                assert_eq!(corps.trim_end(), lu.trim_end(), "{cle}");
            }
        }
        #[cfg(feature = "pdf")]
        {
            let pdf = exigible_dans(ici.path(), &["letter", &chemin, cle, "--as-of", "2026-11-22", "-q", "-o", "seule.pdf"])?;
            assert_eq!(code(&pdf), Some(0));
            let jointe = message.attachment(0).ok_or("pièce jointe")?;
            assert_eq!(jointe.attachment_name(), Some(format!("cas_{cle}.pdf").as_str()));
            assert!(jointe.contents() == std::fs::read(ici.path().join("seule.pdf"))?, "{cle} : the PDF attached is the letter");
        }
        assert_eq!(message.attachment_count(), usize::from(cfg!(feature = "pdf")));
    }
    Ok(())
}

#[test]
fn a_message_without_an_address_is_not_written() -> Resultat {
    let ici = tempfile::tempdir()?;
    ecrire(&ici.path().join("cas"), "creancier: {courriel: compta@menuiserie-delorme.example}")?;
    let sortie = exigible_dans(ici.path(), &["letter", "cas", "relance-1", "--as-of", "2026-11-22", "-q", "--format", "eml"])?;
    assert_eq!((code(&sortie), sortie.stdout.is_empty()), (Some(1), true));
    assert!(texte(&sortie.stderr).contains("`debiteur.courriel`"), "{}", texte(&sortie.stderr));
    Ok(())
}

#[test]
fn what_is_not_for_the_debtor_does_not_go_to_it() -> Resultat {
    for (genre, a) in [
        (GenreLettre::FicheAppel, "compta@menuiserie-delorme.example"),
        (GenreLettre::Pouvoir, "z.lenoir@menuiserie-delorme.example"),
        (GenreLettre::InstructionPetitesCreances, "etude@roy.example"),
    ] {
        let ici = tempfile::tempdir()?;
        let boite = match genre {
            GenreLettre::FicheAppel => "{}".to_owned(),
            _ => format!("mandataire: {{courriel: {a}}}"),
        };
        ecrire(&ici.path().join("cas"), &format!("{}\n---\n{BOITES}\n---\n{boite}", faits(genre)))?;
        let sortie = exigible_dans(ici.path(), &["letter", "cas", genre.cle(), "--as-of", "2026-11-22", "-q", "--format", "eml"])?;
        assert_eq!(code(&sortie), Some(0), "{} : {}", genre.cle(), texte(&sortie.stderr));
        let message = MessageParser::default().parse(&sortie.stdout).ok_or("message")?;
        let destinataire = message.to().and_then(|adresses| adresses.first()).and_then(|adresse| adresse.address());
        assert_eq!(destinataire, Some(a), "{}", genre.cle());
    }
    Ok(())
}

#[test]
fn a_draft_says_so_without_pages_too() -> Resultat {
    let ici = tempfile::tempdir()?;
    ecrire(&ici.path().join("cas"), BOITES)?;
    let lancer = |format: &str| {
        exigible_dans(ici.path(), &["letter", "cas", "echeancier", "--draft", "--as-of", "2026-11-22", "-q", "--format", format])
    };
    let lu = texte(&lancer("text")?.stdout);
    assert!(lu.contains("PROJET") && lu.contains("LET-22") && lu.contains("[Échéances à compléter]"), "{lu}");
    let eml = lancer("eml")?;
    let message = MessageParser::default().parse(&eml.stdout).ok_or("message")?;
    assert!(message.subject().is_some_and(|objet| objet.starts_with("[PROJET] ")), "{:?}", message.subject());
    Ok(())
}

/// The sentences of the text, tables apart, are those of the pages.
#[cfg(feature = "pdf")]
#[test]
fn the_text_has_the_words_of_the_pages() -> Resultat {
    use exigible::decision::juger;
    use exigible::documents::{Affaire, Modeles, lettre};
    use exigible::law::Droit;
    use exigible::model::Objectif;
    use exigible::typeset::{Composition, Norme, composer};

    let serre = |mots: &str| {
        mots.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '-' | '–' | ':' | ',')).collect::<String>()
    };
    for cle in GenreLettre::CLES {
        let genre = GenreLettre::lire(cle).ok_or("genre")?;
        let ici = tempfile::tempdir()?;
        let chemin = dossier(ici.path(), genre)?;
        let lu = exigible::intake::lire(Path::new(&chemin), "cas").dossier.ok_or("illisible")?;
        let jour = exigible::intake::lire_jour("2026-11-22").ok_or("jour")?;
        let jugement = juger(&lu, jour, Some(Objectif::Lettre(genre)), Droit::integre());
        let affaire = Affaire { dossier: &lu, jugement: &jugement, droit: Droit::integre(), pieces: &[], brouillon: false };
        let modeles = Modeles::default();
        let ecrit = lettre(genre, &affaire, &modeles)?;
        let communs = modeles.communs();
        let fichiers: Vec<(&str, &[u8])> = communs.iter().map(|(nom, octets)| (nom.as_str(), octets.as_slice())).collect();
        let pages =
            composer(&Composition { source: &ecrit.source, fichiers: &fichiers, titre: &ecrit.titre, jour, norme: Norme::Archive })?;
        let imprime = serre(&pages.mots()).to_lowercase();
        let mut compares = 0;
        for bloc in ecrit.en_texte().split("\n\n").filter(|bloc| !bloc.contains(" ; ") && !bloc.contains("\u{202f}; ")) {
            for phrase in bloc.split(['\n']).collect::<Vec<_>>().join(" ").split(". ") {
                let phrase = serre(phrase.trim_end_matches('.')).to_lowercase();
                if phrase.len() > 40 && !phrase.contains("69400villefranche") {
                    // A foot of page may stand in the middle of a sentence: both its ends are there.
                    let lettres: Vec<char> = phrase.chars().collect();
                    let tete: String = lettres.iter().take(20).collect();
                    let fin: String = lettres.iter().skip(lettres.len() - 20).collect();
                    assert!(imprime.contains(&tete) && imprime.contains(&fin), "{cle} : {phrase} manque dans {imprime}");
                    compares += 1;
                }
            }
        }
        assert!(compares > 3, "{cle} : {compares}");
    }
    Ok(())
}

/// Every kind of letter as pages, and a draft, in a folder.
#[cfg(feature = "pdf")]
fn toutes_les_lettres(ici: &Path) -> Resultat<Vec<std::path::PathBuf>> {
    let mut lettres = Vec::new();
    for cle in GenreLettre::CLES {
        let genre = GenreLettre::lire(cle).ok_or("genre")?;
        let dans = ici.join(cle);
        let chemin = dossier(&dans, genre)?;
        let nom = format!("{cle}.pdf");
        let sortie = exigible_dans(ici, &["letter", &chemin, cle, "--as-of", "2026-11-22", "-q", "-o", &nom])?;
        assert_eq!(code(&sortie), Some(0), "{cle} : {}", texte(&sortie.stderr));
        lettres.push(ici.join(nom));
    }
    let chemin = ici.join("relance-1/cas").to_string_lossy().into_owned();
    let sortie = exigible_dans(ici, &["letter", &chemin, "transaction", "--draft", "--as-of", "2026-11-22", "-q", "-o", "projet.pdf"])?;
    assert_eq!(code(&sortie), Some(0), "{}", texte(&sortie.stderr));
    lettres.push(ici.join("projet.pdf"));
    Ok(lettres)
}

#[cfg(feature = "pdf")]
#[test]
fn every_kind_is_archivable_and_accessible() -> Resultat {
    let ici = tempfile::tempdir()?;
    let lettres = toutes_les_lettres(ici.path())?;
    let Some(verapdf) = std::env::var_os("VERAPDF") else {
        eprintln!("IGNORÉ : VERAPDF ne désigne pas de validateur, la conformité PDF/A-2a et PDF/UA-1 n'est pas vérifiée ici");
        return Ok(());
    };
    let sortie = std::process::Command::new(verapdf).args(["-f", "2a+ua1"]).args(&lettres).output()?;
    let rapport = texte(&sortie.stdout);
    assert_eq!(rapport.matches("PASS").count(), 2 * lettres.len(), "{rapport}{}", texte(&sortie.stderr));
    Ok(())
}
