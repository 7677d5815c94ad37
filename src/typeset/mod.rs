//! Words to pages: Typst sources and fonts in, PDF out; this room knows nothing of law.

mod fontes;
mod monde;
mod mots;

use chrono::NaiveDate;
use typst::diag::{SourceResult, Warned};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

pub use fontes::glyphe_manquant;
use monde::Monde;

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
    /// What each page says, one printed line a line, in reading order; footers and the draft mark included.
    pub texte: Vec<String>,
}

impl Pages {
    /// The words of all pages on one line: the breaks of lines and the hyphens they made are undone.
    pub fn mots(&self) -> String {
        mots::recoudre(&self.texte)
    }
}

/// Why the pages could not be laid out; a fault of a template or of a font, never of the law.
#[derive(Debug, Clone, thiserror::Error)]
#[error("mise en page impossible : {0}")]
pub struct ErreurComposition(pub String);

/// How many documents a memoised result may wait before it is forgotten: at once would decode a logo again for each
/// letter, never would grow by more than a megabyte a letter.
const MEMOIRE: usize = 2;

/// Lays out one document. Warnings of the typesetter (an unknown font, say) are errors.
///
/// The result depends on the argument alone: not on the clock, on the machine's fonts, or on the number of threads.
pub fn composer(composition: &Composition<'_>) -> Result<Pages, ErreurComposition> {
    let monde = Monde::new(composition)?;
    let resultat = mettre_en_pages(composition, &monde);
    comemo::evict(MEMOIRE);
    resultat
}

fn mettre_en_pages(composition: &Composition<'_>, monde: &Monde) -> Result<Pages, ErreurComposition> {
    let Warned { output, warnings } = typst::compile::<PagedDocument>(monde);
    let mut document = dire(monde, output)?;
    if !warnings.is_empty() {
        return Err(monde.erreur(&warnings));
    }
    // The caller's word prevails over the template's: the two cannot disagree in the file.
    let informations = document.info_mut();
    informations.title = Some(composition.titre.into());
    informations.date = Smart::Custom(Some(monde.jour()));

    let standards = match composition.norme {
        Norme::Archive => {
            PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).map_err(|e| ErreurComposition(e.message().to_string()))?
        }
        Norme::Libre => PdfStandards::default(),
    };
    let options = PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Custom(Some("exigible".to_owned())),
        timestamp: None,
        standards,
        ..PdfOptions::default()
    };
    let pdf = dire(monde, typst_pdf::pdf(&document, &options))?;
    let texte: Vec<String> = document.pages().iter().map(|page| mots::de_la_page(&page.frame)).collect();
    Ok(Pages { pdf, nombre: texte.len(), texte })
}

fn dire<T>(monde: &Monde, resultat: SourceResult<T>) -> Result<T, ErreurComposition> {
    resultat.map_err(|erreurs| monde.erreur(&erreurs))
}

#[cfg(test)]
mod tests;
