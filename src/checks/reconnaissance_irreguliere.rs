//! CER-07: An individual's acknowledgement of debt lacks the sum in words and figures. Page, texts and cases: `reconnaissance_irreguliere.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::law::qualites::est_commercant;
use crate::model::NatureContrat;

/// An individual's acknowledgement of debt lacks the sum in words and figures.
pub static RULE: Rule = Rule {
    code: "CER-07",
    name: "reconnaissance-irreguliere",
    since: "0.1.0",
    textes: &["civ-1376"],
    page: include_str!("reconnaissance_irreguliere.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if est_commercant(&contexte.dossier.debiteur) == Some(true) {
        return Vec::new();
    }
    contexte.par_creance(|creance| {
        let contrat = contexte.dossier.contrat_de(creance.facture).filter(|c| c.nature == Some(NatureContrat::ReconnaissanceDeDette))?;
        let message = match contrat.mention_manuscrite {
            Some(true) => return None,
            Some(false) => Texte::new(
                "la reconnaissance ne porte pas la somme écrite par le débiteur en lettres et en chiffres",
                "the acknowledgement does not bear the sum written by the debtor in words and in figures",
            ),
            None => Texte::new(
                "on ne sait pas si la reconnaissance porte la somme écrite par le débiteur en lettres et en chiffres (`mention_manuscrite`)",
                "whether the acknowledgement bears the sum written by the debtor in words and in figures is not known (`mention_manuscrite`)",
            ),
        };
        let constat = Constat::avertissement(RULE.code, message)
            .a(contrat.lieux.de("mention_manuscrite"))
            .selon(contexte.article("civ-1376"))
            .remede(Texte::new(
                "à rechercher : un autre écrit du débiteur, la remise des fonds, un paiement partiel",
                "to be looked for: another writing of the debtor, the handing over of the money, a part payment",
            ));
        Some(constat)
    })
}
