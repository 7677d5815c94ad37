//! JUR-07: Before an economic activities court, a large claim may bear a contribution. Page, texts and cases: `contribution_pour_la_justice_economique.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, euros_en, euros_fr};
use crate::dit;
use crate::model::{Montant, TypeJuridiction};

/// Before an economic activities court, a large claim may bear a contribution.
pub static RULE: Rule = Rule {
    code: "JUR-07",
    name: "contribution-pour-la-justice-economique",
    since: "0.1.0",
    textes: &["cpc-1425"],
    page: include_str!("contribution_pour_la_justice_economique.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let competence = contexte.competence;
    let tae = competence.type_ == Some(TypeJuridiction::TribunalDesActivitesEconomiques);
    let Some(solde) = contexte.decompte.total.solde.filter(|_| tae && contexte.vise_une_lettre().is_none()) else { return Vec::new() };
    let valeur = |colonne| contexte.droit.serie("contribution-justice-economique", colonne, contexte.jour);
    let (Some(seuil), Some(effectif)) = (valeur("seuil"), valeur("effectif")) else { return Vec::new() };
    let (texte, limite, effectif) = (seuil.article, Montant::arrondi(seuil.valeur), effectif.valeur);
    if solde <= limite {
        return Vec::new();
    }
    let (fr, en) = (euros_fr(limite), euros_en(limite));
    vec![
        Constat::info(
            RULE.code,
            dit!(
                "au-dessus de {fr} devant ce tribunal, un demandeur d'au moins {effectif} salariés doit une contribution",
                "above {en} before this court, a claimant with {effectif} employees or more owes a contribution"
            ),
        )
        .a(contexte.dossier.creancier.lieux.entite())
        .selon(texte)
        .remede(Texte::new(
            "vérifier l'effectif du créancier ; pour une injonction de payer, une seule source la dit due",
            "check the number of employees; for an order for payment, one source only says that it is due",
        )),
    ]
}
