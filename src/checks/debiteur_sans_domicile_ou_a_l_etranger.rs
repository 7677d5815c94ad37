//! QUA-11: The debtor lives abroad or has no known home. Page, texts and cases: `debiteur_sans_domicile_ou_a_l_etranger.md`.

use super::contexte::{niveau, plier};
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::model::Procedure;

/// The debtor lives abroad or has no known home.
pub static RULE: Rule = Rule {
    code: "QUA-11",
    name: "debiteur-sans-domicile-ou-a-l-etranger",
    since: "0.1.0",
    textes: &["cpc-1406", "reg-1896-2006"],
    page: include_str!("debiteur_sans_domicile_ou_a_l_etranger.md"),
    run,
};

/// Whether a country is bound by the European order for payment: its code or its French name stands in the page.
fn injonction_europeenne(contexte: &Contexte<'_>, pays: &str) -> bool {
    let version = contexte.droit.texte("reg-1896-2006").and_then(|texte| texte.au(contexte.jour));
    let Some(etats) = version.and_then(|version| version.valeurs.get("etats")) else { return false };
    let pays = plier(pays.trim());
    etats.split(',').filter_map(|etat| etat.trim().split_once(' ')).any(|(code, nom)| plier(code) == pays || plier(nom) == pays)
}

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let debiteur = &contexte.dossier.debiteur;
    let ailleurs = debiteur.adresse.as_ref().filter(|adresse| !adresse.est_en_france());
    let (message, lieu, article, remede) = if debiteur.situation.sans_domicile_connu {
        (
            Texte::new("le débiteur n'a pas de domicile connu", "the debtor has no known home"),
            debiteur.lieux.de("situation"),
            "cpc-1406",
            Texte::new(
                "l'injonction est fermée : assigner, après les recherches d'usage",
                "the order is closed: sue, after the usual searches",
            ),
        )
    } else if let Some(adresse) = ailleurs {
        let pays = adresse.pays.clone().unwrap_or_default();
        let lieu = adresse.lieux.de("pays");
        if injonction_europeenne(contexte, &pays) {
            (
                dit!(
                    "le débiteur demeure hors de France ({pays}), dans un État de l'injonction de payer européenne",
                    "the debtor lives outside France ({pays}), in a State of the European order for payment"
                ),
                lieu,
                "reg-1896-2006",
                Texte::new(
                    "l'injonction nationale est fermée : demander l'injonction européenne, ou assigner",
                    "the national order is closed: apply for the European order, or sue",
                ),
            )
        } else {
            (
                dit!("le débiteur demeure hors de France ({pays})", "the debtor lives outside France ({pays})"),
                lieu,
                "cpc-1406",
                Texte::new(
                    "l'injonction nationale est fermée et l'européenne ne vaut pas là : assigner",
                    "the national order is closed and the European one does not apply there: sue",
                ),
            )
        }
    } else {
        return Vec::new();
    };
    vec![
        Constat::de_niveau(niveau(contexte.vise(Procedure::InjonctionDePayer)), RULE.code, message)
            .a(lieu)
            .selon(contexte.article(article))
            .remede(remede),
    ]
}
