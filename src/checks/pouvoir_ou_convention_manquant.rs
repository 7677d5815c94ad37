//! QUA-06: The agent's power, or the collector's written agreement, is missing. Page, texts and cases: `pouvoir_ou_convention_manquant.md`.

use super::contexte::niveau;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::model::RoleMandataire;

/// The agent's power, or the collector's written agreement, is missing.
pub static RULE: Rule = Rule {
    code: "QUA-06",
    name: "pouvoir-ou-convention-manquant",
    since: "0.1.0",
    textes: &["cpce-r124-3", "cpc-853"],
    page: include_str!("pouvoir_ou_convention_manquant.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let Some(mandataire) = &contexte.dossier.mandataire else { return Vec::new() };
    let lieu = mandataire.partie.lieux.de("role");
    let mut constats = Vec::new();
    if mandataire.role == Some(RoleMandataire::SocieteDeRecouvrement) && mandataire.convention_le.is_none() {
        let message = Texte::new(
            "la société de recouvrement n'a pas de convention écrite au dossier",
            "the collection company has no written agreement in the dossier",
        );
        constats.push(
            Constat::de_niveau(niveau(contexte.vise_une_lettre().is_some()), RULE.code, message)
                .a(lieu.clone())
                .selon(contexte.article("cpce-r124-3"))
                .remede(Texte::new(
                    "écrire `convention_le` à la date de la convention",
                    "write `convention_le` with the day of the agreement",
                )),
        );
    }
    // A lawyer is believed on his word; anyone else shows a power to the registry.
    if contexte.vise_une_procedure() && mandataire.role != Some(RoleMandataire::Avocat) && mandataire.pouvoir_le.is_none() {
        let message = Texte::new("le mandataire n'a pas de pouvoir spécial au dossier", "the agent has no special power in the dossier");
        constats.push(
            Constat::avertissement(RULE.code, message)
                .a(lieu)
                .selon(contexte.article("cpc-853"))
                .remede(Texte::new("écrire `pouvoir_le` et joindre le pouvoir signé", "write `pouvoir_le` and attach the signed power")),
        );
    }
    constats
}
