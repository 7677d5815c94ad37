//! QUA-32: A co-debtor is summoned too, and the writ cannot name or reach one. Page, texts and cases: `identite_d_un_codebiteur_incomplete.md`.

use super::contexte::{Mention, deux_listes, manques_adresse};
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;

/// A co-debtor is summoned too, and the writ cannot name or reach one.
pub static RULE: Rule = Rule {
    code: "QUA-32",
    name: "identite-d-un-codebiteur-incomplete",
    since: "0.1.0",
    textes: &["cpc-54", "cpc-648"],
    page: include_str!("identite_d_un_codebiteur_incomplete.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if contexte.comparution().is_none() {
        return Vec::new();
    }
    let mut constats = Vec::new();
    for (rang, codebiteur) in contexte.dossier.codebiteurs.iter().enumerate() {
        let mut manques: Vec<Mention> = Vec::new();
        if !codebiteur.est_personne_morale() {
            if codebiteur.nom.is_none() {
                manques.push(("le nom ou la dénomination", "the surname or the company name"));
            }
            if codebiteur.prenoms.is_none() {
                manques.push(("les prénoms", "the first names"));
            }
        }
        manques.extend(manques_adresse(codebiteur));
        if manques.is_empty() {
            continue;
        }
        let (fr, en) = deux_listes(&manques);
        let numero = rang + 1;
        let message = dit!("il manque à l'identité du codébiteur n° {numero} : {fr}", "the identity of co-debtor no. {numero} lacks: {en}");
        constats.push(
            Constat::erreur(RULE.code, message)
                .a(codebiteur.lieux.entite())
                .selon(contexte.article("cpc-648"))
                .remede(Texte::new("compléter `codebiteurs` dans `dossier.yaml`", "complete `codebiteurs` in `dossier.yaml`")),
        );
    }
    constats
}
