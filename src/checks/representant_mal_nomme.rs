//! QUA-33: The writ names who represents the claimant, and a fact of that name is missing. Page, texts and cases: `representant_mal_nomme.md`.

use super::contexte::{Mention, deux_listes, manques_adresse};
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::law::comparution::Forme;
use crate::model::RoleMandataire;

/// The writ names who represents the claimant, and a fact of that name is missing.
pub static RULE: Rule = Rule {
    code: "QUA-33",
    name: "representant-mal-nomme",
    since: "0.1.0",
    textes: &["cpc-752", "cpc-753", "cpc-855"],
    page: include_str!("representant_mal_nomme.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let (Some(comparution), Some(mandataire)) = (contexte.comparution(), &contexte.dossier.mandataire) else { return Vec::new() };
    let partie = &mandataire.partie;
    let avocat = mandataire.role == Some(RoleMandataire::Avocat);
    let mut manques: Vec<Mention> = Vec::new();
    if partie.nom.is_none() && partie.denomination.is_none() {
        manques.push(("le nom", "the name"));
    }
    if avocat && mandataire.barreau.is_none() {
        manques.push(("le barreau", "the bar"));
    }
    // An employee is found at the claimant's own address.
    if mandataire.role != Some(RoleMandataire::Salarie) {
        manques.extend(manques_adresse(partie));
    }
    if manques.is_empty() {
        return Vec::new();
    }
    let (fr, en) = deux_listes(&manques);
    let article = match comparution.forme {
        Forme::Commerciale => "cpc-855",
        Forme::Orale => "cpc-753",
        Forme::Ecrite => "cpc-752",
    };
    let message = dit!("il manque au représentant du créancier : {fr}", "the creditor's representative lacks: {en}");
    vec![
        Constat::erreur(RULE.code, message)
            .a(partie.lieux.entite())
            .selon(contexte.article(article))
            .remede(Texte::new("compléter `mandataire` dans `dossier.yaml`", "complete `mandataire` in `dossier.yaml`")),
    ]
}
