//! PRE-08: A missing fact leaves limitation undetermined. Page, texts and cases: `point_de_depart_inconnu.md`.

use super::contexte::niveau;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::law::prescription::Etat;

/// A missing fact leaves limitation undetermined.
pub static RULE: Rule = Rule {
    code: "PRE-08",
    name: "point-de-depart-inconnu",
    since: "0.1.0",
    textes: &["civ-2224"],
    page: include_str!("point_de_depart_inconnu.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    contexte.par_creance(|creance| {
        let prescription = &creance.prescription;
        if prescription.etat != Etat::Indetermine {
            return None;
        }
        let manque = prescription
            .manque
            .clone()
            .unwrap_or_else(|| Texte::new("le point de départ de la prescription", "the starting point of limitation"));
        let Texte { fr, en } = manque;
        let constat = Constat::de_niveau(niveau(contexte.vise_une_procedure()), RULE.code, dit!("inconnu : {fr}", "unknown: {en}"))
            .a(prescription.lieu.clone())
            .selon(prescription.article.clone())
            .remede(Texte::new(
                "sans ce fait, la prescription n'est ni acquise ni écartée",
                "without that fact, limitation is neither complete nor excluded",
            ));
        Some(constat)
    })
}
