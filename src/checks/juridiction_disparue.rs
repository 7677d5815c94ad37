//! JUR-50: The dossier names a court that no longer exists. Page, texts and cases: `juridiction_disparue.md`.

use super::contexte::plier;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;

/// Courts merged on 1 January 2020, with what took their place.
const DISPARUES: [(&str, &str, &str); 3] = [
    (
        "tribunal d'instance",
        "tribunal judiciaire, tribunal de proximité ou juge des contentieux de la protection",
        "tribunal judiciaire, tribunal de proximité or juge des contentieux de la protection",
    ),
    ("tribunal de grande instance", "tribunal judiciaire", "tribunal judiciaire"),
    ("juge de proximite", "tribunal judiciaire ou tribunal de proximité", "tribunal judiciaire or tribunal de proximité"),
];

/// The dossier names a court that no longer exists.
pub static RULE: Rule = Rule {
    code: "JUR-50",
    name: "juridiction-disparue",
    since: "0.1.0",
    textes: &["coj-l211-3"],
    page: include_str!("juridiction_disparue.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let Some(choisie) = &contexte.dossier.juridiction else { return Vec::new() };
    let Some(nom) = &choisie.nom else { return Vec::new() };
    let plie = plier(&nom.replace('\u{2019}', "'"));
    let Some((_, fr, en)) = DISPARUES.iter().find(|(ancienne, ..)| plie.contains(ancienne)) else { return Vec::new() };
    vec![
        Constat::erreur(RULE.code, dit!("« {nom} » n'existe plus depuis 2020 : {fr}", "\"{nom}\" has not existed since 2020: {en}"))
            .a(choisie.lieux.de("nom"))
            .selon(contexte.article("coj-l211-3"))
            .remede(Texte::new(
                "écrire le nom de la juridiction d'aujourd'hui dans `juridiction.nom`",
                "write the name of today's court in `juridiction.nom`",
            )),
    ]
}
