//! LET-27: The agent in whose name the letter leaves lacks a name or an address. Page, texts and cases: `auteur_incomplet.md`.

use super::contexte::{Mention, deux_listes, manques_adresse, niveau};
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::model::{GenreLettre, RoleMandataire};

/// The agent in whose name the letter leaves lacks a name or an address.
pub static RULE: Rule = Rule {
    code: "LET-27",
    name: "auteur-incomplet",
    since: "0.1.0",
    textes: &["cpce-r124-4"],
    page: include_str!("auteur_incomplet.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if !contexte.vise_une_lettre().is_some_and(GenreLettre::est_de_l_auteur) {
        return Vec::new();
    }
    let Some(mandataire) = contexte.dossier.mandataire.as_ref().filter(|m| m.role != Some(RoleMandataire::Salarie)) else {
        return Vec::new();
    };
    let mut manques: Vec<Mention> = Vec::new();
    if mandataire.partie.nom_complet().trim().is_empty() {
        manques.push(("le nom", "the name"));
    }
    manques.extend(manques_adresse(&mandataire.partie));
    if manques.is_empty() {
        return Vec::new();
    }
    let recouvreur = mandataire.role == Some(RoleMandataire::SocieteDeRecouvrement);
    let (fr, en) = deux_listes(&manques);
    let message = dit!("il manque à l'en-tête du mandataire : {fr}", "the agent's letterhead lacks: {en}");
    vec![
        Constat::de_niveau(niveau(recouvreur || manques.iter().any(|(fr, _)| *fr == "le nom")), RULE.code, message)
            .a(mandataire.partie.lieux.entite())
            .selon(contexte.article("cpce-r124-4"))
            .remede(Texte::new("compléter `mandataire` dans `dossier.yaml`", "complete `mandataire` in `dossier.yaml`")),
    ]
}
