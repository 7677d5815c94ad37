//! Which words go where: templates filled with typed inputs, giving Typst sources that no name can break.

mod bordereau;
mod citations;
mod comptes;
mod convenu;
mod courriel;
mod couverture;
mod decompte;
mod echeancier;
mod en_lettres;
#[cfg(test)]
mod epreuves;
mod fiche_appel;
mod grammaire;
mod instruction;
mod lettre;
mod lisez_moi;
mod message;
mod mise_en_demeure;
mod modeles;
mod parties;
mod postal;
mod pouvoir;
mod rappel;
mod relance;
mod reponse;
mod requete;
mod sommation;
mod texte;
mod transaction;
mod typographie;

pub use message::Jointe;
pub use modeles::Modeles;
pub use postal::{AdresseImpossible, bloc_postal};

use crate::decision::Jugement;
use crate::diag::{Constat, Texte};
use crate::law::Droit;
use crate::model::{Dossier, GenreLettre, Jour, Procedure};

/// An exhibit as documents cite it; the one list behind citations, bordereau and file names.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct PieceCitee {
    pub id: String,
    pub numero: u32,
    pub intitule: String,
    /// Word of the dossier: `bon-de-livraison`.
    pub nature: Option<&'static str>,
    pub date: Option<Jour>,
    /// Pages in the deposit.
    pub pages: usize,
    /// Name of the file in the deposit: `pieces/Piece_01_….pdf`.
    pub fichier: String,
}

/// A case ready to be put into words.
#[derive(Debug, Clone, Copy)]
#[allow(missing_docs)]
pub struct Affaire<'a> {
    pub dossier: &'a Dossier,
    pub jugement: &'a Jugement,
    pub droit: &'a Droit,
    /// Exhibits in the order of their numbers; empty for a letter that names none.
    pub pieces: &'a [PieceCitee],
    /// PROJET across every page.
    pub brouillon: bool,
}

/// A document in words: a Typst source, to be laid out with the shared files of [`Modeles::communs`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Ecrit {
    pub titre: String,
    pub source: String,
}

/// A template could not be filled: its own fault, or that of an overlay.
#[derive(Debug, Clone, thiserror::Error)]
#[error("modèle {modele} : {faute}")]
#[allow(missing_docs)]
pub struct ErreurModele {
    pub modele: String,
    pub faute: String,
}

/// A letter, or another amicable document.
pub fn lettre(genre: GenreLettre, affaire: &Affaire<'_>, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    match genre {
        GenreLettre::Relance1 => relance::ecrire(1, affaire, modeles),
        GenreLettre::Relance2 => relance::ecrire(2, affaire, modeles),
        GenreLettre::Relance3 => relance::ecrire(3, affaire, modeles),
        GenreLettre::MiseEnDemeure => mise_en_demeure::ecrire(affaire, modeles),
        GenreLettre::RappelAvantEcheance => rappel::ecrire(affaire, modeles),
        GenreLettre::Echeancier => echeancier::ecrire(affaire, modeles),
        GenreLettre::ReponseContestation => reponse::ecrire(affaire, modeles),
        GenreLettre::Sommation => sommation::ecrire(affaire, modeles),
        GenreLettre::InstructionPetitesCreances => instruction::ecrire(affaire, modeles),
        GenreLettre::Transaction => transaction::ecrire(affaire, modeles),
        GenreLettre::Pouvoir => pouvoir::ecrire(affaire, modeles),
        GenreLettre::FicheAppel => fiche_appel::ecrire(affaire, modeles),
    }
}

/// The first act of a procedure: application, writ, declaration; one of [`crate::decision::ECRITES`].
pub fn acte(procedure: Procedure, affaire: &Affaire<'_>, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    match procedure {
        Procedure::InjonctionDePayer => requete::ecrire(affaire, modeles),
        Procedure::RefereProvision
        | Procedure::Assignation
        | Procedure::PetitesCreances
        | Procedure::SaisieConservatoire
        | Procedure::DeclarationDeCreance
        | Procedure::InjonctionEuropeenne
        | Procedure::Execution => Err(sans_modele(procedure)),
    }
}

fn sans_modele(procedure: Procedure) -> ErreurModele {
    ErreurModele { modele: procedure.cle().to_owned(), faute: "cette version n'a pas de modèle pour cette procédure".to_owned() }
}

impl Ecrit {
    /// The same words without pages, wrapped as an e-mail is; those of a letter begin with its subject.
    #[must_use]
    pub fn en_texte(&self) -> String {
        texte::lire(&self.source)
    }
}

/// The e-mail addresses that a message needs and the dossier does not give: their key, and whose they are.
#[must_use]
pub fn boites_manquantes(genre: GenreLettre, affaire: &Affaire<'_>) -> Vec<(&'static str, Texte)> {
    message::manquantes(genre, affaire)
}

/// A message (RFC 5322) that says `mots`, the text of `ecrit`; an error where an address is missing.
pub fn message(
    genre: GenreLettre,
    affaire: &Affaire<'_>,
    ecrit: &Ecrit,
    mots: &str,
    jointe: Option<Jointe<'_>>,
) -> Result<Vec<u8>, ErreurModele> {
    message::ecrire(genre, affaire, &ecrit.titre, mots, jointe)
}

/// The décompte as a document.
pub fn decompte(affaire: &Affaire<'_>, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    decompte::ecrire(affaire, modeles)
}

/// The list of exhibits.
pub fn bordereau(affaire: &Affaire<'_>, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    bordereau::ecrire(affaire, modeles)
}

/// What to file, sign and pay, where and by when: plain text, for the filer.
pub fn lisez_moi(procedure: Procedure, affaire: &Affaire<'_>, modeles: &Modeles) -> Result<String, ErreurModele> {
    match procedure {
        Procedure::InjonctionDePayer => lisez_moi::ecrire(affaire, modeles),
        _ => Err(sans_modele(procedure)),
    }
}

/// The cover sheet of a draft: PROJET and the findings.
pub fn couverture(affaire: &Affaire<'_>, constats: &[Constat], modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    couverture::ecrire(affaire, constats, modeles)
}

/// An e-mail, ready to be laid out as an exhibit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Courriel {
    pub de: String,
    pub a: String,
    pub cc: String,
    pub date: String,
    pub objet: String,
    pub corps: String,
    /// Names of its attachments.
    pub jointes: Vec<String>,
}

/// The pages of an e-mail exhibit.
pub fn courriel(courriel: &Courriel, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    courriel::ecrire(courriel, modeles)
}
