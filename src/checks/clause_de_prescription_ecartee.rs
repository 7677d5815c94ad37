//! PRE-10: A clause on limitation is not followed. Page, texts and cases: `clause_de_prescription_ecartee.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;

/// A clause on limitation is not followed.
pub static RULE: Rule = Rule {
    code: "PRE-10",
    name: "clause-de-prescription-ecartee",
    since: "0.1.0",
    textes: &["civ-2254", "conso-l218-1", "ass-l114-1"],
    page: include_str!("clause_de_prescription_ecartee.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    contexte.par_creance(|creance| {
        let motif = creance.prescription.clause_ecartee.as_ref()?;
        let lieu = contexte.dossier.contrat_de(creance.facture)?.lieux.de("clauses");
        let texte = if creance.prescription.regime == "L218-2" { "conso-l218-1" } else { "civ-2254" };
        let (fr, en) = (&motif.fr, &motif.en);
        let message = dit!("la clause sur la prescription n'est pas suivie : {fr}", "the clause on limitation is not followed: {en}");
        Some(Constat::avertissement(RULE.code, message).a(lieu).selon(contexte.article(texte)).remede(Texte::new(
            "compter sur la prescription légale, et ne pas invoquer la clause",
            "count on the legal period, and do not plead the clause",
        )))
    })
}
