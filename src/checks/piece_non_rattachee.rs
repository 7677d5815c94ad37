//! PIE-06: An exhibit that no fact of the dossier names. Page, texts and cases: `piece_non_rattachee.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::model::{NaturePiece, Piece};

/// An exhibit that no fact of the dossier names.
pub static RULE: Rule = Rule {
    code: "PIE-06",
    name: "piece-non-rattachee",
    since: "0.1.0",
    textes: &["cpc-1407"],
    page: include_str!("piece_non_rattachee.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let dossier = contexte.dossier;
    let citee = |id: &str| {
        let nomme = |piece: &Option<String>| piece.as_deref() == Some(id);
        dossier.factures.iter().any(|facture| facture.pieces.iter().any(|piece| piece == id))
            || dossier.contrats.iter().any(|contrat| nomme(&contrat.piece))
            || dossier.echanges.iter().any(|echange| nomme(&echange.piece))
            || dossier.paiements.iter().any(|paiement| nomme(&paiement.piece))
            || dossier.actes.iter().any(|acte| nomme(&acte.piece))
    };
    // A Kbis or a power proves who acts, a postal receipt follows its letter: nothing in the dossier has to name them.
    let seule = |piece: &&Piece| {
        !matches!(piece.nature, Some(NaturePiece::AvisDeReception | NaturePiece::ExtraitKbis | NaturePiece::Pouvoir)) && !citee(&piece.id)
    };
    dossier
        .pieces
        .iter()
        .filter(seule)
        .map(|piece| {
            let id = &piece.id;
            Constat::info(RULE.code, dit!("la pièce « {id} » n'est rattachée à aucun fait", "exhibit \"{id}\" is attached to no fact"))
                .a(piece.lieux.de("id"))
                .selon(contexte.article("cpc-1407"))
                .remede(Texte::new(
                    "la nommer dans la créance, le contrat, l'échange ou le paiement qu'elle prouve",
                    "name it in the claim item, contract, exchange or payment that it proves",
                ))
        })
        .collect()
}
