//! JUR-49: A référé-provision is asked against a debtor in insolvency proceedings, which forbid it. Page, texts and cases: `refere_contre_un_debiteur_insolvable.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::model::Procedure;

/// A référé-provision is asked against a debtor in insolvency proceedings, which forbid it.
pub static RULE: Rule = Rule {
    code: "JUR-49",
    name: "refere-contre-un-debiteur-insolvable",
    since: "0.1.0",
    textes: &["com-l622-21", "cpc-835"],
    page: include_str!("refere_contre_un_debiteur_insolvable.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let Some(procedure) = &contexte.dossier.debiteur.situation.procedure_collective else { return Vec::new() };
    if !contexte.vise(Procedure::RefereProvision) || procedure.jugement_le.is_some_and(|jugement| jugement > contexte.jour) {
        return Vec::new();
    }
    let message = Texte::new(
        "le référé-provision n'est pas la voie contre un débiteur en procédure collective : il demande une obligation non sérieusement contestable, et l'ouverture l'interdit pour les créances qu'elle atteint",
        "a référé-provision is not the way against a debtor in insolvency proceedings: it needs an obligation that is not seriously disputable, and the opening forbids it for the claims that it catches",
    );
    vec![
        Constat::avertissement(RULE.code, message)
            .a(procedure.lieux.de("jugement_le"))
            .selon(contexte.article("com-l622-21"))
            .remede(Texte::new("déclarer la créance au mandataire judiciaire", "declare the claim to the court-appointed agent")),
    ]
}
