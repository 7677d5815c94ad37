//! PIE-01: An exhibit is declared and its file is not in the dossier. Page, texts and cases: `fichier_absent.md`.

use super::contexte::niveau;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;

/// An exhibit is declared and its file is not in the dossier.
pub static RULE: Rule =
    Rule { code: "PIE-01", name: "fichier-absent", since: "0.1.0", textes: &["cpc-1407"], page: include_str!("fichier_absent.md"), run };

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let absentes = contexte.dossier.pieces.iter().filter(|piece| !piece.presente);
    absentes
        .filter_map(|piece| {
            let (id, fichier) = (&piece.id, piece.fichier.as_ref()?);
            let message = dit!("le fichier `{fichier}` de la pièce « {id} » est absent", "file `{fichier}` of exhibit \"{id}\" is absent");
            let constat = Constat::de_niveau(niveau(contexte.vise_une_procedure() && piece.communiquer), RULE.code, message)
                .a(piece.lieux.de("fichier"))
                .selon(contexte.article("cpc-1407"))
                .remede(Texte::new(
                    "copier le fichier dans `pieces/`, ou retirer la pièce",
                    "copy the file into `pieces/`, or remove the exhibit",
                ));
            Some(constat)
        })
        .collect()
}
