//! CER-11: More is invoiced than the price that the debtor agreed to. Page, texts and cases: `facture_au_dela_de_l_engagement.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, euros_en, euros_fr};
use crate::dit;
use crate::model::Montant;

/// More is invoiced than the price that the debtor agreed to.
pub static RULE: Rule = Rule {
    code: "CER-11",
    name: "facture-au-dela-de-l-engagement",
    since: "0.1.0",
    textes: &["civ-1353", "cpc-835"],
    page: include_str!("facture_au_dela_de_l_engagement.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    contexte.par_creance(|creance| {
        let (contrat, convenu, facture) = contexte.depassement(creance.facture)?;
        let exces: Montant = facture - convenu;
        let [c_fr, f_fr, e_fr] = [convenu, facture, exces].map(euros_fr);
        let [c_en, f_en, e_en] = [convenu, facture, exces].map(euros_en);
        let constat = Constat::avertissement(
            RULE.code,
            dit!(
                "{f_fr} facturés pour {c_fr} convenus : {e_fr} ne reposent sur aucun engagement",
                "{f_en} invoiced for {c_en} agreed: {e_en} rest on no agreement"
            ),
        )
        .a(contrat.lieux.de("montant_ttc"))
        .voir(creance.facture.lieux.de("montant_ttc"), Texte::new("facturé", "invoiced"))
        .selon(contexte.article("civ-1353"))
        .remede(Texte::new(
            "à rechercher : un avenant ou des travaux supplémentaires signés ; à défaut, réclamer le prix convenu",
            "to be looked for: an amendment or additional works signed for; failing that, claim the price agreed",
        ));
        Some(constat)
    })
}
