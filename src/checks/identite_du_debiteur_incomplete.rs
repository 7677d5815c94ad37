//! QUA-05: A mention that the debtor's identity must bear is missing. Page, texts and cases: `identite_du_debiteur_incomplete.md`.

use super::contexte::{Mention, deux_listes, manques_adresse, niveau};
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::model::{GenreLettre, Partie, RoleCodebiteur};

/// A mention that the debtor's identity must bear is missing.
pub static RULE: Rule = Rule {
    code: "QUA-05",
    name: "identite-du-debiteur-incomplete",
    since: "0.1.0",
    textes: &["cpc-57"],
    page: include_str!("identite_du_debiteur_incomplete.md"),
    run,
};

/// What an act must say of a debtor; `lettre` where the parties sign it or have it served.
fn manques(partie: &Partie, lettre: bool) -> Vec<Mention> {
    let mut manques: Vec<Mention> = Vec::new();
    if !partie.est_personne_morale() {
        if partie.nom.is_none() {
            manques.push(("le nom ou la dénomination", "the surname or the company name"));
        }
        if partie.prenoms.is_none() {
            manques.push(("les prénoms", "the first names"));
        }
    }
    if lettre && partie.est_personne_morale() && partie.forme_juridique.is_none() {
        manques.push(("la forme", "the legal form"));
    }
    manques.extend(manques_adresse(partie));
    manques
}

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let lettre = contexte.vise_une_lettre();
    if lettre.is_some_and(|genre| !genre.est_un_acte()) {
        return Vec::new();
    }
    let dossier = contexte.dossier;
    let mut constats = Vec::new();
    let lacunes = manques(&dossier.debiteur, lettre.is_some());
    if !lacunes.is_empty() {
        let debiteur = &dossier.debiteur;
        let (fr, en) = deux_listes(&lacunes);
        let lieu = match &debiteur.adresse {
            Some(adresse) if debiteur.est_personne_morale() => adresse.lieux.entite(),
            _ => debiteur.lieux.entite(),
        };
        constats.push(
            Constat::de_niveau(
                niveau(contexte.objectif.is_some()),
                RULE.code,
                dit!("il manque à l'identité du débiteur : {fr}", "the debtor's identity lacks: {en}"),
            )
            .a(lieu)
            .selon(contexte.article("cpc-57"))
            .remede(Texte::new("compléter `debiteur` dans `dossier.yaml`", "complete `debiteur` in `dossier.yaml`")),
        );
    }
    // Those who sign with the debtor, or receive the same act.
    for partie in &dossier.codebiteurs {
        let figure = match lettre {
            Some(GenreLettre::Sommation) => true,
            Some(GenreLettre::Echeancier | GenreLettre::Transaction) => partie.role == Some(RoleCodebiteur::Solidaire),
            _ => false,
        };
        let lacunes = manques(partie, true);
        if figure && !lacunes.is_empty() {
            let (fr, en) = deux_listes(&lacunes);
            constats.push(
                Constat::erreur(RULE.code, dit!("il manque à l'identité d'un codébiteur : {fr}", "a co-debtor's identity lacks: {en}"))
                    .a(partie.lieux.entite())
                    .selon(contexte.article("cpc-57"))
                    .remede(Texte::new("compléter `codebiteurs` dans `dossier.yaml`", "complete `codebiteurs` in `dossier.yaml`")),
            );
        }
    }
    constats
}
