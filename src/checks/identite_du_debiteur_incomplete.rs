//! QUA-05: A mention that the debtor's identity must bear is missing. Page, texts and cases: `identite_du_debiteur_incomplete.md`.

use super::contexte::{Mention, deux_listes, manques_adresse, niveau};
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;

/// A mention that the debtor's identity must bear is missing.
pub static RULE: Rule = Rule {
    code: "QUA-05",
    name: "identite-du-debiteur-incomplete",
    since: "0.1.0",
    textes: &["cpc-57"],
    page: include_str!("identite_du_debiteur_incomplete.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if contexte.vise_une_lettre().is_some_and(|genre| !genre.est_un_acte()) {
        return Vec::new();
    }
    let debiteur = &contexte.dossier.debiteur;
    let mut manques: Vec<Mention> = Vec::new();
    if !debiteur.est_personne_morale() {
        if debiteur.nom.is_none() {
            manques.push(("le nom ou la dénomination", "the surname or the company name"));
        }
        if debiteur.prenoms.is_none() {
            manques.push(("les prénoms", "the first names"));
        }
    }
    if debiteur.est_personne_morale() && debiteur.forme_juridique.is_none() && contexte.vise_une_lettre().is_some() {
        manques.push(("la forme", "the legal form"));
    }
    manques.extend(manques_adresse(debiteur));
    if manques.is_empty() {
        return Vec::new();
    }
    let (fr, en) = deux_listes(&manques);
    let lieu = match &debiteur.adresse {
        Some(adresse) if debiteur.est_personne_morale() => adresse.lieux.entite(),
        _ => debiteur.lieux.entite(),
    };
    vec![
        Constat::de_niveau(
            niveau(contexte.objectif.is_some()),
            RULE.code,
            dit!("il manque à l'identité du débiteur : {fr}", "the debtor's identity lacks: {en}"),
        )
        .a(lieu)
        .selon(contexte.article("cpc-57"))
        .remede(Texte::new("compléter `debiteur` dans `dossier.yaml`", "complete `debiteur` in `dossier.yaml`")),
    ]
}
