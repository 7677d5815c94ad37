//! LET-21: There is no dispute to answer, or one whose answer the dossier does not hold. Page, texts and cases: `reponse_a_preparer.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::model::GenreLettre;

/// There is no dispute to answer, or one whose answer the dossier does not hold.
pub static RULE: Rule = Rule {
    code: "LET-21",
    name: "reponse-a-preparer",
    since: "0.1.0",
    textes: &["civ-1353", "cpc-1409"],
    page: include_str!("reponse_a_preparer.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if contexte.vise_une_lettre() != Some(GenreLettre::ReponseContestation) {
        return Vec::new();
    }
    let ouvertes = contexte.dossier.contestations_ouvertes(contexte.jour);
    if ouvertes.is_empty() {
        return vec![
            Constat::erreur(RULE.code, Texte::new("aucune contestation écrite n'attend de réponse", "no written dispute awaits an answer"))
                .a(contexte.dossier.echanges.first().map_or_else(|| contexte.dossier.lieux.entite(), |echange| echange.lieux.entite()))
                .selon(contexte.article("cpc-1409"))
                .remede(Texte::new(
                    "enregistrer la contestation dans `echanges.yaml` (`objet: contestation`, `sens: entrant`)",
                    "record the dispute in `echanges.yaml` (`objet: contestation`, `sens: entrant`)",
                )),
        ];
    }
    let mut constats = Vec::new();
    for contestation in ouvertes {
        let (fr, en) = (jour_fr(contestation.date), jour_en(contestation.date));
        if contestation.reponse.is_none() {
            constats.push(
                Constat::erreur(
                    RULE.code,
                    dit!(
                        "la contestation du {fr} n'a pas de réponse préparée (`reponse`)",
                        "the dispute of {en} has no answer prepared (`reponse`)"
                    ),
                )
                .a(contestation.lieux.entite())
                .selon(contexte.article("civ-1353"))
                .remede(Texte::new("écrire `reponse` sous cet échange", "write `reponse` under that exchange")),
            );
        }
        if contestation.moyen.is_none() {
            constats.push(
                Constat::avertissement(
                    RULE.code,
                    dit!(
                        "la contestation du {fr} ne dit pas son moyen (`moyen`)",
                        "the dispute of {en} does not say what it pleads (`moyen`)"
                    ),
                )
                .a(contestation.lieux.entite())
                .selon(contexte.article("civ-1353"))
                .remede(Texte::new(
                    "écrire `moyen` : la réponse citera alors les faits du dossier",
                    "write `moyen`: the answer will then cite the facts of the dossier",
                )),
            );
        }
    }
    constats
}
