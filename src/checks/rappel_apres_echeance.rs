//! LET-20: A reminder before the due date is asked for an item that is due, or whose day is unknown. Page, texts and cases: `rappel_apres_echeance.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::model::GenreLettre;

/// A reminder before the due date is asked for an item that is due, or whose day is unknown.
pub static RULE: Rule = Rule {
    code: "LET-20",
    name: "rappel-apres-echeance",
    since: "0.1.0",
    textes: &["civ-1344"],
    page: include_str!("rappel_apres_echeance.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if contexte.vise_une_lettre() != Some(GenreLettre::RappelAvantEcheance) {
        return Vec::new();
    }
    contexte.par_creance(|creance| {
        let message = match creance.exigibilite.echeance {
            Some(echeance) if contexte.jour <= echeance => return None,
            Some(echeance) => {
                let (fr, en) = (jour_fr(echeance), jour_en(echeance));
                dit!(
                    "échue depuis le {fr} : ce n'est plus un rappel avant l'échéance",
                    "due since {en}: this is no reminder before the due date"
                )
            }
            None => Texte::new("aucune échéance connue à rappeler", "no known due date to recall"),
        };
        Some(Constat::erreur(RULE.code, message).a(creance.exigibilite.lieu.clone()).selon(contexte.article("civ-1344")).remede(
            Texte::new(
                "demander `relance-1`, ou ne retenir que les créances à échoir dans `demande.creances`",
                "ask for `relance-1`, or keep only the items to fall due in `demande.creances`",
            ),
        ))
    })
}
