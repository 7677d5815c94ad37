//! PIE-12: A writ lists the exhibits on which it rests, and there is none. Page, texts and cases: `bordereau_vide.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};

/// A writ lists the exhibits on which it rests, and there is none.
pub static RULE: Rule =
    Rule { code: "PIE-12", name: "bordereau-vide", since: "0.1.0", textes: &["cpc-56"], page: include_str!("bordereau_vide.md"), run };

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let dossier = contexte.dossier;
    if contexte.comparution().is_none() || dossier.pieces.iter().any(|piece| piece.communiquer) {
        return Vec::new();
    }
    let message = Texte::new(
        "aucune pièce n'est communiquée : le bordereau annexé à l'assignation serait vide",
        "no exhibit is produced: the list annexed to the writ would be empty",
    );
    let lieu = dossier.pieces.first().map_or_else(|| dossier.lieux.entite(), |piece| piece.lieux.entite());
    vec![
        Constat::erreur(RULE.code, message)
            .a(lieu)
            .selon(contexte.article("cpc-56"))
            .remede(Texte::new("déclarer les pièces dans `pieces.yaml`", "declare the exhibits in `pieces.yaml`")),
    ]
}
