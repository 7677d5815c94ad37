//! Which words go where: templates filled with typed inputs, giving Typst sources that no name can break.

use crate::decision::Jugement;
use crate::diag::Constat;
use crate::law::Droit;
use crate::model::{Dossier, GenreLettre, Jour};

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

/// The templates: those compiled in, and what the user lays over them.
#[derive(Debug, Clone, Default)]
pub struct Modeles {
    surcharge: std::collections::BTreeMap<String, String>,
}

impl Modeles {
    /// The built-in templates with files laid over them, by path (`mise-en-demeure/corps.typ.j2`, `_commun/lettre.typ`).
    #[must_use]
    pub fn avec(surcharge: std::collections::BTreeMap<String, String>) -> Self {
        Self { surcharge }
    }

    /// The shared Typst files that every source imports, by path (`_commun/lettre.typ`).
    #[must_use]
    pub fn communs(&self) -> Vec<(String, Vec<u8>)> {
        let _ = &self.surcharge;
        Vec::new()
    }
}

/// A reminder or a formal notice.
pub fn lettre(genre: GenreLettre, affaire: &Affaire<'_>, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    let _ = (genre, affaire, modeles);
    unimplemented!()
}

/// The application for an injonction de payer.
pub fn requete(affaire: &Affaire<'_>, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    let _ = (affaire, modeles);
    unimplemented!()
}

/// The décompte as a document.
pub fn decompte(affaire: &Affaire<'_>, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    let _ = (affaire, modeles);
    unimplemented!()
}

/// The list of exhibits.
pub fn bordereau(affaire: &Affaire<'_>, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    let _ = (affaire, modeles);
    unimplemented!()
}

/// What to file, sign and pay, where and by when: plain text, for the filer.
pub fn lisez_moi(affaire: &Affaire<'_>, modeles: &Modeles) -> Result<String, ErreurModele> {
    let _ = (affaire, modeles);
    unimplemented!()
}

/// The cover sheet of a draft: PROJET and the findings.
pub fn couverture(affaire: &Affaire<'_>, constats: &[Constat], modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    let _ = (affaire, constats, modeles);
    unimplemented!()
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
    let _ = (courriel, modeles);
    unimplemented!()
}
