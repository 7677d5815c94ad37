//! EXI-02: The contract's term and the date printed on the invoice differ. Page, texts and cases: `echeances_discordantes.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;

/// The contract's term and the date printed on the invoice differ.
pub static RULE: Rule = Rule {
    code: "EXI-02",
    name: "echeances-discordantes",
    since: "0.1.0",
    textes: &["com-l441-10"],
    page: include_str!("echeances_discordantes.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    contexte.par_creance(|creance| {
        let exigibilite = &creance.exigibilite;
        let (contrat, facture) = exigibilite.desaccord?;
        let retenue = exigibilite.echeance?;
        let [c_fr, f_fr, r_fr] = [contrat, facture, retenue].map(jour_fr);
        let [c_en, f_en, r_en] = [contrat, facture, retenue].map(jour_en);
        let mut constat = Constat::avertissement(
            RULE.code,
            dit!(
                "le contrat mène au {c_fr}, la facture au {f_fr} : le {r_fr} est retenu",
                "the contract leads to {c_en}, the invoice to {f_en}: {r_en} is kept"
            ),
        )
        .a(creance.facture.lieux.de("echeance"))
        .etiquette(Texte::new("échéance de la facture", "due date of the invoice"))
        .selon(exigibilite.article.clone());
        if let Some(contrat) = contexte.dossier.contrat_de(creance.facture) {
            constat = constat.voir(contrat.lieux.de("clauses"), Texte::new("délai du contrat", "term of the contract"));
        }
        Some(constat)
    })
}
