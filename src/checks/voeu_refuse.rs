//! LIQ-02: The law refuses what the creditor asks for: it is not counted. Page, texts and cases: `voeu_refuse.md`.

use super::contexte::reunir;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::law::decompte::Remarque;
use crate::model::Qualite;

/// The law refuses what the creditor asks for: it is not counted.
pub static RULE: Rule = Rule {
    code: "LIQ-02",
    name: "voeu-refuse",
    since: "0.1.0",
    textes: &["com-l441-10", "com-d441-5", "civ-1231-6", "civ-1231-5", "civ-1343-2"],
    page: include_str!("voeu_refuse.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let dossier = contexte.dossier;
    let lieux = dossier.demande.lieux.as_ref().unwrap_or(&dossier.lieux);
    let interets = contexte.decompte.remarques.iter().filter_map(|remarque| {
        let Remarque::VoeuRefuse { creance, motif, article } = remarque else { return None };
        let constat = Constat::avertissement(RULE.code, motif.clone()).a(lieux.de("interets")).selon(article.clone());
        Some(constat.creance(creance.clone()))
    });
    let capitalisations = contexte.decompte.remarques.iter().filter_map(|remarque| {
        let Remarque::CapitalisationExclue { creance, motif, lieu } = remarque else { return None };
        let constat = Constat::avertissement(RULE.code, motif.clone()).a(lieu.clone()).selon(contexte.article("civ-1343-2"));
        Some(constat.creance(creance.clone()))
    });
    let mut constats = reunir(interets.chain(capitalisations).collect());
    let professionnels = [&dossier.creancier, &dossier.debiteur].iter().all(|partie| partie.qualite == Some(Qualite::Professionnel));
    let publique = dossier.debiteur.qualite == Some(Qualite::PersonnePublique);
    if dossier.demande.indemnite_forfaitaire == Some(true) && !professionnels && !publique {
        let message = Texte::new(
            "l'indemnité forfaitaire n'est due qu'entre professionnels : le décompte l'omet",
            "the flat indemnity is owed between professionals only: the statement leaves it out",
        );
        constats
            .push(Constat::avertissement(RULE.code, message).a(lieux.de("indemnite_forfaitaire")).selon(contexte.article("com-d441-5")));
    }
    let stipulee = contexte
        .creances
        .iter()
        .filter_map(|creance| dossier.contrat_de(creance.facture))
        .any(|contrat| contrat.clauses.clause_penale.is_some());
    if dossier.demande.clause_penale == Some(true) && !stipulee {
        let message = Texte::new(
            "aucun contrat du dossier ne stipule de clause pénale : le décompte n'en compte pas",
            "no contract of the dossier has a penalty clause: the statement counts none",
        );
        constats.push(Constat::avertissement(RULE.code, message).a(lieux.de("clause_penale")).selon(contexte.article("civ-1231-5")));
    }
    constats
}
