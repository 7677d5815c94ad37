//! JUR-47: The European order for payment needs a party in another Member State. Page, texts and cases: `litige_sans_element_europeen.md`.

use super::contexte::plier;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::model::{Partie, Procedure};

/// A country bound by the regulation, other than France.
fn etat_membre(contexte: &Contexte<'_>, partie: &Partie) -> Option<bool> {
    let adresse = partie.adresse.as_ref().filter(|adresse| !adresse.est_en_france())?;
    let pays = plier(adresse.pays.as_deref().unwrap_or_default().trim());
    let version = contexte.droit.texte("reg-1896-2006").and_then(|texte| texte.au(contexte.jour))?;
    let etats = version.valeurs.get("etats")?;
    Some(etats.split(',').filter_map(|etat| etat.trim().split_once(' ')).any(|(code, nom)| plier(code) == pays || plier(nom) == pays))
}

/// The European order for payment needs a party in another Member State.
pub static RULE: Rule = Rule {
    code: "JUR-47",
    name: "litige-sans-element-europeen",
    since: "0.1.0",
    textes: &["reg-1896-2006"],
    page: include_str!("litige_sans_element_europeen.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if !contexte.vise(Procedure::InjonctionEuropeenne) {
        return Vec::new();
    }
    let (creancier, debiteur) = (&contexte.dossier.creancier, &contexte.dossier.debiteur);
    let (message, remede) = match (etat_membre(contexte, debiteur), etat_membre(contexte, creancier)) {
        // The defendant's court is in that State: it is seized there, by form A.
        (Some(true), _) | (None, Some(true)) => return Vec::new(),
        (Some(false), _) => {
            let pays = debiteur.adresse.as_ref().and_then(|adresse| adresse.pays.clone()).unwrap_or_default();
            (
                dit!(
                    "le débiteur demeure hors des États du règlement ({pays}) : l'injonction européenne ne vaut pas",
                    "the debtor lives outside the States of the regulation ({pays}): the European order is not available"
                ),
                Texte::new("assigner", "sue by writ"),
            )
        }
        (None, _) => (
            Texte::new(
                "aucune partie ne demeure dans un autre État membre : l'injonction européenne demande un litige transfrontalier",
                "no party lives in another Member State: the European order needs a cross-border case",
            ),
            Texte::new("demander l'injonction de payer nationale", "apply for the national order for payment"),
        ),
    };
    vec![Constat::erreur(RULE.code, message).a(debiteur.lieux.de("adresse")).selon(contexte.article("reg-1896-2006")).remede(remede)]
}
