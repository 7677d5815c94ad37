//! Words to pages: Typst sources and fonts in, PDF out; this room knows nothing of law.

use chrono::NaiveDate;

/// Which conformity the PDF must claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Norme {
    /// PDF/A-2a and PDF/UA-1: letters and acts.
    Archive,
    /// Plain PDF: pages that are merged with exhibits of unknown origin.
    Libre,
}

/// One document to lay out, wholly in memory.
#[derive(Debug, Clone)]
pub struct Composition<'a> {
    /// Typst source of the main file.
    pub source: &'a str,
    /// Virtual files the source may import or read: path (such as `_commun/lettre.typ`) and bytes.
    pub fichiers: &'a [(&'a str, &'a [u8])],
    /// Title in the PDF metadata.
    pub titre: &'a str,
    /// The case's day: what `datetime.today()` answers and the PDF date.
    pub jour: NaiveDate,
    /// Conformity asked.
    pub norme: Norme,
}

/// The pages, laid out.
#[derive(Debug, Clone)]
pub struct Pages {
    /// The PDF file.
    pub pdf: Vec<u8>,
    /// Its number of pages.
    pub nombre: usize,
}

/// Why the pages could not be laid out; a fault of a template or of a font, never of the law.
#[derive(Debug, Clone, thiserror::Error)]
#[error("mise en page impossible : {0}")]
pub struct ErreurComposition(pub String);

/// Lays out one document. Warnings of the typesetter (an unknown font, say) are errors.
pub fn composer(_composition: &Composition<'_>) -> Result<Pages, ErreurComposition> {
    Err(ErreurComposition("pas encore écrit".into()))
}
