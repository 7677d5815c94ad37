//! A file of the deposit.

/// A file of the deposit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fichier {
    /// Path in the deposit.
    pub nom: String,
    /// Its bytes.
    pub octets: Vec<u8>,
    /// Pages, where it has some.
    pub pages: Option<usize>,
    /// Number of the exhibit, where it is one.
    pub piece: Option<u32>,
}

impl Fichier {
    /// A file without pages.
    #[must_use]
    pub fn new(nom: impl Into<String>, octets: Vec<u8>) -> Self {
        Self { nom: nom.into(), octets, pages: None, piece: None }
    }
}
