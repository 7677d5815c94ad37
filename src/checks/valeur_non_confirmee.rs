//! DRO-02: A value or a rule that counts here is not confirmed by two sources. Page, texts and cases: `valeur_non_confirmee.md`.

use super::contexte::reunir;
use super::{Contexte, Rule};
use crate::diag::{Constat, Niveau, Texte, jour_en, jour_fr};
use crate::dit;
use crate::law::Certitude;
use crate::law::decompte::Remarque;

/// A value or a rule that counts here is not confirmed by two sources.
pub static RULE: Rule = Rule {
    code: "DRO-02",
    name: "valeur-non-confirmee",
    since: "0.1.0",
    textes: &["com-l441-10", "cmf-l313-2", "civ-2224"],
    page: include_str!("valeur_non_confirmee.md"),
    run,
};

fn niveau_de(certitude: Certitude) -> Niveau {
    if certitude == Certitude::NonVerifie { Niveau::Avertissement } else { Niveau::Info }
}

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let dossier = contexte.dossier;
    let mut constats = Vec::new();
    for remarque in &contexte.decompte.remarques {
        let Remarque::Incertain { article, certitude, jour } = remarque else { continue };
        let (fr, en, mot) = (jour_fr(*jour), jour_en(*jour), certitude.cle());
        let message =
            dit!("le taux appliqué depuis le {fr} est de certitude « {mot} »", "the rate applied from {en} has certainty \"{mot}\"");
        let lieu = contexte.creances.first().map_or_else(|| dossier.lieux.entite(), |creance| creance.exigibilite.lieu.clone());
        constats.push(
            Constat::de_niveau(niveau_de(*certitude), RULE.code, message)
                .a(lieu)
                .selon(article.clone())
                .remede(Texte::new("vérifier le taux à sa source officielle", "check the rate at its official source")),
        );
    }
    for creance in contexte.creances {
        let prescription = &creance.prescription;
        if prescription.certitude == Certitude::Confirme {
            continue;
        }
        let (regle, mot) = (prescription.regle, prescription.certitude.cle());
        let message =
            dit!("la règle de prescription {regle} est de certitude « {mot} »", "limitation rule {regle} has certainty \"{mot}\"");
        constats.push(
            Constat::de_niveau(niveau_de(prescription.certitude), RULE.code, message)
                .a(prescription.lieu.clone())
                .selon(prescription.article.clone())
                .remede(Texte::new("faire vérifier ce point par un avocat", "have a lawyer check this point"))
                .creance(creance.facture.numero.clone()),
        );
    }
    reunir(constats)
}
