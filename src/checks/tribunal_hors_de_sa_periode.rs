//! JUR-25: The dossier names an economic activities court outside the experiment. Page, texts and cases: `tribunal_hors_de_sa_periode.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::model::TypeJuridiction;

/// The dossier names an economic activities court outside the experiment.
pub static RULE: Rule = Rule {
    code: "JUR-25",
    name: "tribunal-hors-de-sa-periode",
    since: "0.1.0",
    textes: &["decret-2024-674"],
    page: include_str!("tribunal_hors_de_sa_periode.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let choisie = contexte.dossier.juridiction.as_ref();
    let Some(choisie) = choisie.filter(|choisie| choisie.type_ == Some(TypeJuridiction::TribunalDesActivitesEconomiques)) else {
        return Vec::new();
    };
    let en_cours = contexte.droit.texte("decret-2024-674").and_then(|texte| texte.au(contexte.jour)).is_some();
    if en_cours || contexte.vise_une_lettre().is_some() {
        return Vec::new();
    }
    let message = Texte::new(
        "ce jour-là, l'expérience des tribunaux des activités économiques n'est pas en cours",
        "on that day, the experiment of the economic activities courts is not running",
    );
    vec![
        Constat::avertissement(RULE.code, message)
            .a(choisie.lieux.de("type"))
            .selon(contexte.article("decret-2024-674"))
            .remede(Texte::new("vérifier le nom de la juridiction à ce jour", "check the name of the court on that day")),
    ]
}
