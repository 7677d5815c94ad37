//! Which court a claim goes to, from the quality of the parties and the place of the debtor.

use super::Droit;
use crate::model::{Dossier, TypeJuridiction};

/// The court of an application, and why that one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Competence {
    /// Kind of court; nothing where the qualities that decide are unknown.
    pub type_: Option<TypeJuridiction>,
    /// Its name: from the dossier, or from the table of the commercial courts; nothing for a tribunal judiciaire without a table (D82).
    pub nom: Option<String>,
    /// Its address, where the dossier gives it.
    pub adresse: Option<String>,
    /// The dossier names the court itself.
    pub choisie: bool,
    /// What the table would have given, where the dossier says otherwise.
    pub deduite: Option<TypeJuridiction>,
    /// The name is not from an official list (D12).
    pub nom_a_verifier: bool,
    /// Found by postal code alone.
    pub par_code_postal: bool,
    /// A party is a SEL: never a commercial court (L721-5 C. com.).
    pub sel: bool,
    /// A non-trader sues a trader: the tribunal judiciaire was open too (D29).
    pub option: bool,
    /// The text.
    pub article: String,
    /// Why, in a sentence.
    pub motif: crate::diag::Texte,
}

/// The court of an injonction de payer, which is that of the debtor's domicile (1406 CPC).
#[must_use]
pub fn competence(dossier: &Dossier, droit: &Droit) -> Competence {
    let _ = (dossier, droit);
    unimplemented!()
}
