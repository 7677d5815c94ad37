//! LET-06: The letterhead lacks a mention, or the sender's address. Page, texts and cases: `expediteur_incomplet.md`.

use super::contexte::{Mention, deux_listes, manques_adresse};
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::law::qualites::est_commercant;

/// The letterhead lacks a mention, or the sender's address.
pub static RULE: Rule = Rule {
    code: "LET-06",
    name: "expediteur-incomplet",
    since: "0.1.0",
    textes: &["com-r123-237"],
    page: include_str!("expediteur_incomplet.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if contexte.vise_une_lettre().is_none() {
        return Vec::new();
    }
    let creancier = &contexte.dossier.creancier;
    let mut constats = Vec::new();
    let adresse = manques_adresse(creancier);
    if !adresse.is_empty() {
        let (fr, en) = deux_listes(&adresse);
        constats.push(
            Constat::erreur(RULE.code, dit!("il manque à l'adresse du créancier : {fr}", "the creditor's address lacks: {en}"))
                .a(creancier.adresse.as_ref().map_or_else(|| creancier.lieux.entite(), |adresse| adresse.lieux.entite()))
                .selon(contexte.article("com-r123-237"))
                .remede(Texte::new("compléter `creancier.adresse`", "complete `creancier.adresse`")),
        );
    }
    // The letterhead of a registered trader; nobody else bears these mentions.
    if est_commercant(creancier) == Some(true) {
        let mut manques: Vec<Mention> = Vec::new();
        if creancier.siren.is_none() && creancier.siret_siege.is_none() {
            manques.push(("le numéro SIREN", "the SIREN number"));
        }
        if creancier.rcs.is_none() {
            manques.push(("la ville du RCS", "the town of the RCS"));
        }
        if creancier.est_personne_morale() && creancier.forme_juridique.is_none() {
            manques.push(("la forme", "the legal form"));
        }
        if creancier.est_personne_morale() && creancier.capital.is_none() {
            manques.push(("le capital", "the share capital"));
        }
        if !manques.is_empty() {
            let (fr, en) = deux_listes(&manques);
            constats.push(
                Constat::avertissement(RULE.code, dit!("il manque à l'en-tête : {fr}", "the letterhead lacks: {en}"))
                    .a(creancier.lieux.entite())
                    .selon(contexte.article("com-r123-237"))
                    .remede(Texte::new("compléter `creancier` dans `dossier.yaml`", "complete `creancier` in `dossier.yaml`")),
            );
        }
    }
    constats
}
