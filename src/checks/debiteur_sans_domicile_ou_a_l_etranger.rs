//! QUA-11: The debtor lives abroad or has no known home. Page, texts and cases: `debiteur_sans_domicile_ou_a_l_etranger.md`.

use super::contexte::niveau;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::model::Procedure;

/// The debtor lives abroad or has no known home.
pub static RULE: Rule = Rule {
    code: "QUA-11",
    name: "debiteur-sans-domicile-ou-a-l-etranger",
    since: "0.1.0",
    textes: &["cpc-1406"],
    page: include_str!("debiteur_sans_domicile_ou_a_l_etranger.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let debiteur = &contexte.dossier.debiteur;
    let ailleurs = debiteur.adresse.as_ref().filter(|adresse| !adresse.est_en_france());
    let (message, lieu) = if debiteur.situation.sans_domicile_connu {
        (Texte::new("le débiteur n'a pas de domicile connu", "the debtor has no known home"), debiteur.lieux.de("situation"))
    } else if let Some(adresse) = ailleurs {
        let pays = adresse.pays.clone().unwrap_or_default();
        (dit!("le débiteur demeure hors de France ({pays})", "the debtor lives outside France ({pays})"), adresse.lieux.de("pays"))
    } else {
        return Vec::new();
    };
    vec![
        Constat::de_niveau(niveau(contexte.vise(Procedure::InjonctionDePayer)), RULE.code, message)
            .a(lieu)
            .selon(contexte.article("cpc-1406"))
            .remede(Texte::new(
                "l'injonction nationale est fermée : assigner, ou demander l'injonction européenne dans l'Union sauf au Danemark",
                "the national order is closed: sue, or apply for the European order inside the Union except in Denmark",
            )),
    ]
}
