//! LET-02: A letter is asked for before the one that comes first. Page, texts and cases: `echelon_saute.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::model::GenreLettre;

/// A letter is asked for before the one that comes first.
pub static RULE: Rule =
    Rule { code: "LET-02", name: "echelon-saute", since: "0.1.0", textes: &["civ-1344"], page: include_str!("echelon_saute.md"), run };

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let Some(genre) = contexte.vise_une_lettre() else { return Vec::new() };
    let attendues = match genre {
        GenreLettre::Relance2 | GenreLettre::MiseEnDemeure | GenreLettre::Sommation | GenreLettre::InstructionPetitesCreances => 1,
        GenreLettre::Relance3 => 2,
        _ => 0,
    };
    let envoyees = contexte.lettres_envoyees().len();
    if envoyees >= attendues {
        return Vec::new();
    }
    let mot = genre.cle();
    let message = if attendues == 1 {
        dit!(
            "`{mot}` vient d'ordinaire après une relance : aucune n'est au dossier",
            "`{mot}` usually follows a reminder: the dossier has none"
        )
    } else {
        dit!(
            "`{mot}` vient d'ordinaire après {attendues} relances : le dossier en compte {envoyees}",
            "`{mot}` usually follows {attendues} reminders: the dossier has {envoyees}"
        )
    };
    vec![
        Constat::avertissement(RULE.code, message)
            .a(contexte.dossier.echanges.first().map_or_else(|| contexte.dossier.lieux.entite(), |echange| echange.lieux.entite()))
            .selon(contexte.article("civ-1344"))
            .remede(Texte::new(
                "commencer par la lettre précédente, ou enregistrer celle qui est partie",
                "start with the letter before, or record the one that left",
            )),
    ]
}
