//! PIE-07: Two exhibits bear the same fixed number. Page, texts and cases: `numero_en_double.md`.

use super::contexte::niveau;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;

/// Two exhibits bear the same fixed number.
pub static RULE: Rule = Rule {
    code: "PIE-07",
    name: "numero-en-double",
    since: "0.1.0",
    textes: &["cpc-1407"],
    page: include_str!("numero_en_double.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let pieces = &contexte.dossier.pieces;
    let mut constats = Vec::new();
    for (rang, piece) in pieces.iter().enumerate() {
        let Some(numero) = piece.numero else { continue };
        let Some(premiere) = pieces.iter().take(rang).find(|autre| autre.numero == Some(numero)) else { continue };
        let (id, autre) = (&piece.id, &premiere.id);
        constats.push(
            Constat::de_niveau(
                niveau(contexte.vise_une_procedure()),
                RULE.code,
                dit!("« {id} » et « {autre} » portent le même numéro {numero}", "\"{id}\" and \"{autre}\" bear the same number {numero}"),
            )
            .a(piece.lieux.de("numero"))
            .voir(premiere.lieux.de("numero"), Texte::new("déjà pris ici", "already taken here"))
            .selon(contexte.article("cpc-1407"))
            .remede(Texte::new(
                "changer un numéro, ou laisser le dépôt numéroter",
                "change one number, or let the deposit number the exhibits",
            )),
        );
    }
    constats
}
