//! JUR-41: Principal and interest are above the threshold of the small-claims procedure. Page, texts and cases: `petites_creances_au_dela_du_seuil.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, euros_en, euros_fr};
use crate::dit;
use crate::model::{Montant, Procedure};

/// Principal and interest are above the threshold of the small-claims procedure.
pub static RULE: Rule = Rule {
    code: "JUR-41",
    name: "petites-creances-au-dela-du-seuil",
    since: "0.1.0",
    textes: &["cpce-r125-1"],
    page: include_str!("petites_creances_au_dela_du_seuil.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if !contexte.vise(Procedure::PetitesCreances) {
        return Vec::new();
    }
    let Some(seuil) = contexte.droit.nombre("cpce-r125-1", "seuil", contexte.jour) else { return Vec::new() };
    let limite = Montant::arrondi(seuil.valeur);
    // What is left of the principal and of the interest on the day, without the flat indemnity (D39).
    let somme: Montant =
        contexte.decompte.comptes.iter().map(|compte| compte.reste_principal + compte.interets - compte.interets_regles).sum();
    if somme <= limite {
        return Vec::new();
    }
    let ([s_fr, l_fr], [s_en, l_en]) = ([somme, limite].map(euros_fr), [somme, limite].map(euros_en));
    let lieu = contexte.creances.first().map_or_else(|| contexte.dossier.lieux.entite(), |creance| creance.facture.lieux.de("montant_ttc"));
    vec![
        Constat::erreur(
            RULE.code,
            dit!(
                "principal et intérêts font {s_fr}, au-dessus des {l_fr} de la procédure simplifiée",
                "principal and interest make {s_en}, above the {l_en} of the simplified procedure"
            ),
        )
        .a(lieu)
        .selon(seuil.article)
        .remede(Texte::new(
            "demander une injonction de payer, qui n'a pas de plafond",
            "apply for an order for payment, which has no ceiling",
        )),
    ]
}
