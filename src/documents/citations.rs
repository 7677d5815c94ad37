//! Citations of exhibits: the numbers come from the one list that also makes the bordereau.

use super::{Affaire, PieceCitee};
use crate::diag::liste_fr;

/// ` (pièce n° 4)`, ` (pièces n° 4 et 5)`, or nothing where no exhibit proves the fact.
#[must_use]
pub fn citer<'a>(affaire: &Affaire<'_>, ids: impl IntoIterator<Item = &'a str>) -> String {
    let numeros = numeros(affaire, ids);
    match numeros.as_slice() {
        [] => String::new(),
        [seul] => format!(" (pièce\u{a0}n°\u{a0}{seul})"),
        plusieurs => format!(" (pièces\u{a0}n°\u{a0}{})", liste_fr(plusieurs)),
    }
}

/// The bare numbers, in order: `4 et 5`.
#[must_use]
pub fn numeros_seuls<'a>(affaire: &Affaire<'_>, ids: impl IntoIterator<Item = &'a str>) -> String {
    liste_fr(&numeros(affaire, ids))
}

fn numeros<'a>(affaire: &Affaire<'_>, ids: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut trouvees: Vec<u32> = ids.into_iter().filter_map(|id| piece(affaire, id)).map(|piece| piece.numero).collect();
    trouvees.sort_unstable();
    trouvees.dedup();
    trouvees.into_iter().map(|numero| numero.to_string()).collect()
}

fn piece<'a>(affaire: &Affaire<'a>, id: &str) -> Option<&'a PieceCitee> {
    affaire.pieces.iter().find(|piece| piece.id == id)
}
