//! QUA-04: A mention that the claimant's identity must bear is missing. Page, texts and cases: `identite_du_creancier_incomplete.md`.

use super::contexte::{Mention, deux_listes, manques_adresse, niveau};
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::model::{GenreLettre, Partie};

/// A mention that the claimant's identity must bear is missing.
pub static RULE: Rule = Rule {
    code: "QUA-04",
    name: "identite-du-creancier-incomplete",
    since: "0.1.0",
    textes: &["cpc-54"],
    page: include_str!("identite_du_creancier_incomplete.md"),
    run,
};

/// What article 54 3° CPC asks of a claimant.
fn manques(partie: &Partie) -> Vec<Mention> {
    let mut manques = Vec::new();
    let mut exiger = |present: bool, mention: Mention| {
        if !present {
            manques.push(mention);
        }
    };
    if partie.est_personne_morale() {
        exiger(partie.forme_juridique.is_some(), ("la forme", "the legal form"));
        exiger(manques_adresse(partie).is_empty(), ("le siège social", "the registered office"));
        let organe = partie.representant.as_ref().is_some_and(|r| r.nom.is_some() || r.qualite.is_some());
        exiger(organe, ("l'organe qui la représente", "the representing organ"));
    } else {
        exiger(partie.nom.is_some(), ("le nom", "the surname"));
        exiger(partie.prenoms.is_some(), ("les prénoms", "the first names"));
        exiger(partie.profession.is_some() || partie.activite.is_some(), ("la profession", "the occupation"));
        exiger(manques_adresse(partie).is_empty(), ("le domicile", "the domicile"));
        exiger(partie.nationalite.is_some(), ("la nationalité", "the nationality"));
        let naissance = partie.naissance.as_ref();
        exiger(naissance.is_some_and(|n| n.date.is_some()), ("la date de naissance", "the date of birth"));
        exiger(naissance.is_some_and(|n| n.lieu.is_some()), ("le lieu de naissance", "the place of birth"));
    }
    manques
}

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let creancier = &contexte.dossier.creancier;
    let mut manques = manques(creancier);
    // What only a claimant states is not in an act that the parties sign.
    if contexte.vise_une_lettre().is_some_and(|genre| genre != GenreLettre::Sommation) {
        let signe = ["la forme", "le siège social", "l'organe qui la représente", "le nom", "les prénoms", "le domicile"];
        manques.retain(|(mention, _)| signe.contains(mention));
    }
    if manques.is_empty() || contexte.vise_une_lettre().is_some_and(|genre| !genre.est_un_acte()) {
        return Vec::new();
    }
    let (fr, en) = deux_listes(&manques);
    vec![
        Constat::de_niveau(
            niveau(contexte.objectif.is_some()),
            RULE.code,
            dit!("il manque à l'identité du créancier : {fr}", "the creditor's identity lacks: {en}"),
        )
        .a(creancier.lieux.entite())
        .selon(contexte.article("cpc-54"))
        .remede(Texte::new("compléter `creancier` dans `dossier.yaml`", "complete `creancier` in `dossier.yaml`")),
    ]
}
