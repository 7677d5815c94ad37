//! A letter as a message ready to be sent: its words, its pages attached, and nothing that the clock or chance decides.

use chrono::NaiveTime;
use mail_builder::MessageBuilder;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::MimePart;
use sha2::{Digest, Sha256};

use super::lettre::{auteur, mandataire_externe};
use super::{Affaire, ErreurModele, texte};
use crate::diag::Texte;

/// A file that goes with the message.
#[derive(Debug, Clone, Copy)]
#[allow(missing_docs)]
pub struct Jointe<'a> {
    pub nom: &'a str,
    pub pdf: &'a [u8],
}

/// The keys of the addresses that are missing, and whose they are.
pub fn manquantes(affaire: &Affaire<'_>) -> Vec<(&'static str, Texte)> {
    let mut manques = Vec::new();
    if auteur(affaire).courriel.is_none() {
        manques.push(match mandataire_externe(affaire) {
            Some(_) => ("mandataire.courriel", Texte::new("le mandataire", "the agent")),
            None => ("creancier.courriel", Texte::new("le créancier", "the creditor")),
        });
    }
    if affaire.dossier.debiteur.courriel.is_none() {
        manques.push(("debiteur.courriel", Texte::new("le débiteur", "the debtor")));
    }
    manques
}

/// Writes the message (RFC 5322): from the author to the debtor, dated at noon (UTC) of the day, which is the same day all over France.
///
/// `X-Unsent` asks the mail program to open it as a draft that its owner reads before sending.
pub fn ecrire(affaire: &Affaire<'_>, mots: &str, jointe: Option<Jointe<'_>>) -> Result<Vec<u8>, ErreurModele> {
    let faute = |faute: String| ErreurModele { modele: "courriel".to_owned(), faute };
    let de = auteur(affaire);
    let expediteur = de.courriel.as_deref().ok_or_else(|| faute("l'adresse électronique de l'expéditeur manque".to_owned()))?;
    let destinataire = &affaire.dossier.debiteur;
    let adresse = destinataire.courriel.as_deref().ok_or_else(|| faute("l'adresse électronique du débiteur manque".to_owned()))?;
    let (objet, corps) = texte::objet(mots).unwrap_or_else(|| (affaire.dossier.reference.clone(), mots));
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
    let nom = if mandataire_externe(affaire).is_some() { super::lettre::nom_civil(de) } else { de.nom_complet() };
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
