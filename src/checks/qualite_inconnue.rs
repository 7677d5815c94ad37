//! QUA-01: The quality of a party is not given, although time limits, interest and court depend on it. Page, texts and cases: `qualite_inconnue.md`.

use super::contexte::niveau;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;

/// The quality of a party is not given, although time limits, interest and court depend on it.
pub static RULE: Rule = Rule {
    code: "QUA-01",
    name: "qualite-inconnue",
    since: "0.1.0",
    textes: &["com-l441-10", "conso-liminaire", "com-l721-3"],
    page: include_str!("qualite_inconnue.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let sans_qualite = contexte.parties().into_iter().filter(|(_, partie)| partie.qualite.is_none());
    sans_qualite
        .map(|(qui, partie)| {
            let Texte { fr, en } = qui;
            Constat::de_niveau(
                niveau(contexte.objectif.is_some()),
                RULE.code,
                dit!("la qualité n'est pas donnée pour {fr}", "the quality is not given for {en}"),
            )
            .a(partie.lieux.entite())
            .selon(contexte.article("conso-liminaire"))
            .remede(Texte::new(
                "écrire `qualite: professionnel`, `consommateur`, `particulier`, `non-professionnel` ou `personne-publique`",
                "write `qualite: professionnel`, `consommateur`, `particulier`, `non-professionnel` or `personne-publique`",
            ))
        })
        .collect()
}
