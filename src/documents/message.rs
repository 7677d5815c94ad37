//! A letter as a message ready to be sent: its words, its pages attached, and nothing that the clock or chance decides.

use chrono::NaiveTime;
use mail_builder::MessageBuilder;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::MimePart;
use sha2::{Digest, Sha256};

use super::lettre::mandataire_externe;
use super::{Affaire, ErreurModele, texte};
use crate::diag::Texte;
use crate::model::{GenreLettre, Partie, RoleMandataire};

/// A file that goes with the message.
#[derive(Debug, Clone, Copy)]
#[allow(missing_docs)]
pub struct Jointe<'a> {
    pub nom: &'a str,
    pub pdf: &'a [u8],
}

/// Who writes, and who receives: the debtor, save for what is meant for the agent or for the creditor's own people.
fn boites<'a>(genre: GenreLettre, affaire: &Affaire<'a>) -> [(&'static str, Texte, Option<&'a Partie>); 2] {
    let dossier = affaire.dossier;
    let creancier = || ("creancier.courriel", Texte::new("le créancier", "the creditor"), Some(&dossier.creancier));
    let mandataire = || ("mandataire.courriel", Texte::new("le mandataire", "the agent"), dossier.mandataire.as_ref().map(|m| &m.partie));
    let de_l_auteur = || if mandataire_externe(affaire).is_some() { mandataire() } else { creancier() };
    let debiteur = ("debiteur.courriel", Texte::new("le débiteur", "the debtor"), Some(&dossier.debiteur));
    match genre {
        GenreLettre::Pouvoir => [creancier(), mandataire()],
        GenreLettre::Sommation | GenreLettre::InstructionPetitesCreances => {
            let commissaire = dossier.mandataire.as_ref().filter(|m| m.role == Some(RoleMandataire::CommissaireDeJustice));
            let qui = Texte::new("le commissaire de justice", "the commissaire de justice");
            [creancier(), ("mandataire.courriel", qui, commissaire.map(|m| &m.partie))]
        }
        // Never to the debtor.
        GenreLettre::FicheAppel => [de_l_auteur(), de_l_auteur()],
        GenreLettre::Echeancier | GenreLettre::Transaction => [creancier(), debiteur],
        _ => [de_l_auteur(), debiteur],
    }
}

/// The keys of the addresses that are missing, and whose they are.
pub fn manquantes(genre: GenreLettre, affaire: &Affaire<'_>) -> Vec<(&'static str, Texte)> {
    let mut manques: Vec<(&'static str, Texte)> = boites(genre, affaire)
        .into_iter()
        .filter(|(_, _, partie)| partie.is_none_or(|partie| partie.courriel.is_none()))
        .map(|(cle, qui, _)| (cle, qui))
        .collect();
    manques.dedup_by_key(|(cle, _)| *cle);
    manques
}

/// Writes the message (RFC 5322), dated at noon (UTC) of the day, which is the same day all over France.
///
/// `X-Unsent` asks the mail program to open it as a draft that its owner reads before sending.
pub fn ecrire(
    genre: GenreLettre,
    affaire: &Affaire<'_>,
    titre: &str,
    mots: &str,
    jointe: Option<Jointe<'_>>,
) -> Result<Vec<u8>, ErreurModele> {
    let faute = |faute: String| ErreurModele { modele: "courriel".to_owned(), faute };
    let manque = |qui: &Texte| faute(format!("l'adresse électronique manque : {}", qui.fr));
    let [(_, qui_ecrit, de), (_, qui_recoit, destinataire)] = boites(genre, affaire);
    let de = de.ok_or_else(|| manque(&qui_ecrit))?;
    let expediteur = de.courriel.as_deref().ok_or_else(|| manque(&qui_ecrit))?;
    let destinataire = destinataire.ok_or_else(|| manque(&qui_recoit))?;
    let adresse = destinataire.courriel.as_deref().ok_or_else(|| manque(&qui_recoit))?;
    let (objet, corps) = texte::objet(mots).unwrap_or_else(|| (titre.to_owned(), mots));
    let objet = if affaire.brouillon { format!("[PROJET] {objet}") } else { objet };
    let date = affaire.jugement.jour.and_time(NaiveTime::default()).and_utc().timestamp() + 43_200;
    let mut empreinte = Sha256::new();
    for morceau in [expediteur, adresse, &objet, corps] {
        empreinte.update(morceau.as_bytes());
        empreinte.update([0]);
    }
    empreinte.update(jointe.map(|jointe| jointe.pdf).unwrap_or_default());
    let empreinte: String = empreinte.finalize().iter().take(16).map(|octet| format!("{octet:02x}")).collect();
    let domaine = expediteur.rsplit('@').next().filter(|domaine| domaine.is_ascii() && !domaine.is_empty()).unwrap_or("localhost.example");
    let texte = MimePart::new(ContentType::new("text/plain").attribute("charset", "utf-8"), corps.replace('\n', "\r\n"));
    let racine = match jointe {
        None => texte,
        Some(Jointe { nom, pdf }) => {
            let piece = MimePart::new(ContentType::new("application/pdf"), pdf).attachment(nom);
            MimePart::new(ContentType::new("multipart/mixed").attribute("boundary", format!("exigible-{empreinte}")), vec![texte, piece])
        }
    };
    let creancier = std::ptr::eq(de, &affaire.dossier.creancier);
    let nom = if creancier { de.nom_complet() } else { super::lettre::nom_civil(de) };
    MessageBuilder::new()
        .from((nom, expediteur.to_owned()))
        .to((destinataire.nom_complet(), adresse.to_owned()))
        .subject(objet)
        .date(date)
        .message_id(format!("{empreinte}@{domaine}"))
        .header("X-Unsent", Raw::new("1"))
        .body(racine)
        .write_to_vec()
        .map_err(|erreur| faute(erreur.to_string()))
}
