//! Where a fact stands in the user's files.

use std::collections::BTreeMap;
use std::sync::Arc;

/// A place in a file of the dossier: lines and columns count from 1, columns and length in characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lieu {
    /// Path relative to the dossier, with `/` separators.
    pub fichier: Arc<str>,
    /// Line, from 1.
    pub ligne: u32,
    /// Column, from 1, in characters.
    pub colonne: u32,
    /// Length in characters on that line, at least 1.
    pub longueur: u32,
}

impl Lieu {
    /// The first character of a file: for what concerns the file as a whole.
    #[must_use]
    pub fn debut(fichier: &str) -> Self {
        Self { fichier: Arc::from(fichier), ligne: 1, colonne: 1, longueur: 1 }
    }
}

/// Where an entity and each of its keys were declared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lieux {
    entite: Lieu,
    champs: BTreeMap<String, Lieu>,
}

impl Lieux {
    /// An entity that begins at `entite`.
    #[must_use]
    pub fn new(entite: Lieu) -> Self {
        Self { entite, champs: BTreeMap::new() }
    }

    /// Remembers where the value of `cle` stands.
    pub fn noter(&mut self, cle: &str, lieu: Lieu) {
        self.champs.insert(cle.to_owned(), lieu);
    }

    /// The place of a key's value, or of the entity where the key is absent.
    #[must_use]
    pub fn de(&self, cle: &str) -> Lieu {
        self.champs.get(cle).unwrap_or(&self.entite).clone()
    }

    /// Whether the key was written at all.
    #[must_use]
    pub fn connait(&self, cle: &str) -> bool {
        self.champs.contains_key(cle)
    }

    /// The place of the entity itself.
    #[must_use]
    pub fn entite(&self) -> Lieu {
        self.entite.clone()
    }
}
