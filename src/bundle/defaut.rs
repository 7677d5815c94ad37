//! Why an exhibit is refused: the codes PIE-20 to PIE-29, worded once, placed at the exhibit's own line.

use crate::diag::{Constat, Texte};
use crate::dit;
use crate::model::Piece;

/// The file cannot be read at all.
pub(super) const ILLISIBLE: &str = "PIE-20";
/// The file opens with a password only.
pub(super) const CHIFFREE: &str = "PIE-21";
/// The file is damaged or cut short.
pub(super) const ABIMEE: &str = "PIE-22";
/// The format is not one that becomes pages.
pub(super) const FORMAT: &str = "PIE-23";
/// A page asked for is not in the file.
pub(super) const PLAGE: &str = "PIE-24";
/// The file holds nothing.
pub(super) const VIDE: &str = "PIE-25";
/// The file is larger than what is opened.
pub(super) const TROP_GRANDE: &str = "PIE-26";
/// The image or the message cannot be decoded.
pub(super) const INDECHIFFRABLE: &str = "PIE-27";
/// Two exhibits claim one number, or the numbers leave a gap.
pub(super) const NUMERO: &str = "PIE-28";
/// A remark on an exhibit that is taken all the same.
pub(super) const REMARQUE: &str = "PIE-29";

/// A refusal, before it is placed at the exhibit's line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Defaut {
    pub code: &'static str,
    /// Key of `pieces.yaml` that the finding underlines.
    pub cle: &'static str,
    /// Boxed, so that a refusal weighs little on the way that succeeds.
    pub message: Box<Texte>,
    pub remede: Box<Texte>,
}

impl Defaut {
    pub fn new(code: &'static str, message: Texte, remede: Texte) -> Self {
        Self { code, cle: "fichier", message: Box::new(message), remede: Box::new(remede) }
    }

    /// The finding, at the exhibit's own line.
    pub fn constat(self, piece: &Piece) -> Constat {
        let id = &piece.id;
        let Texte { fr, en } = *self.message;
        Constat::erreur(self.code, dit!("la pièce {id} {fr}", "exhibit {id} {en}")).a(piece.lieux.de(self.cle)).remede(*self.remede)
    }
}

/// A damaged PDF: what is missing from it.
pub(super) fn abimee(fr: &str, en: &str) -> Defaut {
    Defaut::new(
        ABIMEE,
        dit!("est un PDF abîmé ou incomplet : {fr}", "is a damaged or incomplete PDF: {en}"),
        dit!(
            "reprendre le fichier à sa source ; à défaut, l'ouvrir, vérifier qu'il est complet et l'imprimer en PDF",
            "fetch the file again from its source; failing that, open it, check that it is whole and print it to PDF"
        ),
    )
}

/// An image or a message that cannot be decoded.
pub(super) fn indechiffrable(fr: &str, en: &str) -> Defaut {
    Defaut::new(
        INDECHIFFRABLE,
        dit!("ne se déchiffre pas : {fr}", "cannot be decoded: {en}"),
        dit!(
            "reprendre le fichier à sa source, ou en donner une version PDF",
            "fetch the file again from its source, or give a PDF version of it"
        ),
    )
}

/// Larger than what is opened.
pub(super) fn trop_grande(fr: &str, en: &str) -> Defaut {
    Defaut::new(
        TROP_GRANDE,
        dit!("est trop grande : {fr}", "is too large: {en}"),
        dit!("la réduire, ou la partager en plusieurs pièces", "make it smaller, or split it into several exhibits"),
    )
}
