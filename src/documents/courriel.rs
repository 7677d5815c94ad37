//! The pages that an e-mail becomes as an exhibit: its head, its words as they were sent, the names of its attachments.

use serde::Serialize;

use super::{Courriel, Ecrit, ErreurModele, Modeles};

/// The inputs.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Message<'a> {
    pub titre: String,
    pub de: &'a str,
    pub a: &'a str,
    pub cc: &'a str,
    pub date: &'a str,
    pub objet: &'a str,
    /// One string a line; an empty one is a blank line.
    pub lignes: Vec<&'a str>,
    pub jointes: &'a [String],
}

/// The inputs of the pages.
#[must_use]
pub fn entrees(courriel: &Courriel) -> Message<'_> {
    Message {
        titre: if courriel.objet.trim().is_empty() { "Courriel".to_owned() } else { format!("Courriel — {}", courriel.objet.trim()) },
        de: &courriel.de,
        a: &courriel.a,
        cc: &courriel.cc,
        date: &courriel.date,
        objet: &courriel.objet,
        lignes: courriel.corps.trim_end().lines().map(str::trim_end).collect(),
        jointes: &courriel.jointes,
    }
}

/// Writes the pages.
pub fn ecrire(courriel: &Courriel, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    let entrees = entrees(courriel);
    let source = modeles.remplir("courriel/corps.typ.j2", &entrees)?;
    Ok(Ecrit { titre: entrees.titre, source })
}
