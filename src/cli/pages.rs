//! From the words of a letter to its pages.

use crate::documents::{Ecrit, Modeles};
use crate::model::Jour;
use crate::typeset::{self, Composition, ErreurComposition, Norme, Pages};

/// Lays out a letter; the cover sheet of a draft comes first, in the same file.
pub fn composer(ecrit: &Ecrit, couverture: Option<&Ecrit>, jour: Jour, modeles: &Modeles) -> Result<Pages, ErreurComposition> {
    let communs = modeles.communs();
    let mut fichiers: Vec<(&str, &[u8])> = communs.iter().map(|(nom, octets)| (nom.as_str(), octets.as_slice())).collect();
    let Some(couverture) = couverture else {
        return typeset::composer(&Composition {
            source: &ecrit.source,
            fichiers: &fichiers,
            titre: &ecrit.titre,
            jour,
            norme: Norme::Archive,
        });
    };
    fichiers.push(("_projet/couverture.typ", couverture.source.as_bytes()));
    fichiers.push(("_projet/lettre.typ", ecrit.source.as_bytes()));
    // Each part keeps its own page set-up and its own page numbers.
    let source = "#include \"/_projet/couverture.typ\"\n#counter(page).update(1)\n#include \"/_projet/lettre.typ\"\n";
    typeset::composer(&Composition { source, fichiers: &fichiers, titre: &ecrit.titre, jour, norme: Norme::Archive })
}
