//! LIQ-06: Nothing is owed on the day. Page, texts and cases: `rien_ne_reste_du.md`.

use super::contexte::niveau;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, euros_en, euros_fr};
use crate::dit;

/// Nothing is owed on the day.
pub static RULE: Rule = Rule {
    code: "LIQ-06",
    name: "rien-ne-reste-du",
    since: "0.1.0",
    textes: &["civ-1353"],
    page: include_str!("rien_ne_reste_du.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let dossier = contexte.dossier;
    if contexte.creances.is_empty() {
        let message = Texte::new("aucune créance n'est réclamée", "no claim item is claimed");
        let lieu = dossier.demande.lieux.as_ref().map_or_else(|| dossier.lieux.entite(), |lieux| lieux.de("creances"));
        return vec![
            Constat::de_niveau(niveau(contexte.objectif.is_some()), RULE.code, message)
                .a(lieu)
                .remede(Texte::new("déclarer une créance dans `factures/`", "declare a claim item in `factures/`")),
        ];
    }
    let Some(solde) = contexte.decompte.total.solde.filter(|solde| !solde.est_positif()) else { return Vec::new() };
    let (fr, en) = (euros_fr(solde), euros_en(solde));
    let lieu = contexte.decompte.paiements.last().map(|paiement| paiement.lieu.clone());
    let constat = Constat::de_niveau(
        niveau(contexte.objectif.is_some()),
        RULE.code,
        dit!("rien ne reste dû : le solde est de {fr}", "nothing is owed: the balance is {en}"),
    )
    .selon(contexte.article("civ-1353"))
    .a(lieu
        .or_else(|| contexte.creances.first().map(|creance| creance.facture.lieux.de("montant_ttc")))
        .unwrap_or_else(|| dossier.lieux.entite()));
    vec![constat]
}
