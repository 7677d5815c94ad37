//! LET-25: A power is asked for, and the dossier names nobody who would hold it. Page, texts and cases: `pouvoir_sans_mandataire.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::model::{GenreLettre, RoleMandataire};

/// A power is asked for, and the dossier names nobody who would hold it.
pub static RULE: Rule = Rule {
    code: "LET-25",
    name: "pouvoir-sans-mandataire",
    since: "0.1.0",
    textes: &["cpc-853"],
    page: include_str!("pouvoir_sans_mandataire.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if contexte.vise_une_lettre() != Some(GenreLettre::Pouvoir) {
        return Vec::new();
    }
    let dossier = contexte.dossier;
    let constat = match &dossier.mandataire {
        None => Constat::erreur(RULE.code, Texte::new("aucun mandataire n'est nommé", "no agent is named"))
            .a(dossier.lieux.entite())
            .remede(Texte::new("écrire `mandataire`", "write `mandataire`")),
        Some(mandataire) if mandataire.partie.nom_complet().trim().is_empty() => {
            Constat::erreur(RULE.code, Texte::new("le mandataire n'a pas de nom", "the agent has no name"))
                .a(mandataire.partie.lieux.entite())
                .remede(Texte::new("écrire le nom du mandataire", "write the agent's name"))
        }
        Some(mandataire) if mandataire.role == Some(RoleMandataire::Avocat) => {
            Constat::info(RULE.code, Texte::new("un avocat n'a pas à justifier d'un pouvoir", "a lawyer need not show a power"))
                .a(mandataire.partie.lieux.entite())
                .remede(Texte::new("ne le joindre que s'il est demandé", "attach it only if it is asked for"))
        }
        Some(_) => return Vec::new(),
    };
    vec![constat.selon(contexte.article("cpc-853"))]
}
