//! LIQ-10: A penalty clause is asked for: the judge may lower it, and it needs a notice. Page, texts and cases: `clause_penale_moderable.md`.

use super::contexte::reunir;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::model::{ObjetEchange, Sens};

/// A penalty clause is asked for: the judge may lower it, and it needs a notice.
pub static RULE: Rule = Rule {
    code: "LIQ-10",
    name: "clause-penale-moderable",
    since: "0.1.0",
    textes: &["civ-1231-5"],
    page: include_str!("clause_penale_moderable.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if contexte.dossier.demande.clause_penale != Some(true) {
        return Vec::new();
    }
    reunir(contexte.par_creance(|creance| {
        let facture = creance.facture;
        let contrat = contexte.dossier.contrat_de(facture).filter(|contrat| contrat.clauses.clause_penale.is_some())?;
        let notifiee = contexte
            .echanges()
            .any(|e| e.objet == Some(ObjetEchange::MiseEnDemeure) && e.sens != Some(Sens::Entrant) && e.concerne(&facture.numero));
        let constat = if notifiee {
            Constat::info(
                RULE.code,
                Texte::new(
                    "le juge peut modérer la clause pénale, même d'office",
                    "the judge may lower the penalty clause, even of his own motion",
                ),
            )
            .remede(Texte::new("préparer la preuve du préjudice", "prepare the proof of the loss"))
        } else {
            Constat::avertissement(
                RULE.code,
                Texte::new(
                    "aucune mise en demeure : la clause pénale n'est pas encourue et le décompte l'omet",
                    "no notice: the penalty clause is not incurred and the statement leaves it out",
                ),
            )
            .remede(Texte::new("mettre le débiteur en demeure", "give the debtor notice"))
        };
        Some(constat.a(contrat.lieux.de("clauses")).selon(contexte.article("civ-1231-5")))
    }))
}
