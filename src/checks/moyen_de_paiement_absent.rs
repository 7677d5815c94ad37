//! LET-04: A letter asks for money without saying where to pay. Page, texts and cases: `moyen_de_paiement_absent.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::model::GenreLettre;

/// A letter asks for money without saying where to pay.
pub static RULE: Rule = Rule {
    code: "LET-04",
    name: "moyen-de-paiement-absent",
    since: "0.1.0",
    textes: &["cpce-r124-4"],
    page: include_str!("moyen_de_paiement_absent.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let creancier = &contexte.dossier.creancier;
    let du_mandataire = contexte.dossier.mandataire.as_ref().is_some_and(|mandataire| mandataire.partie.iban.is_some());
    let sans_compte = [None, Some(GenreLettre::FicheAppel), Some(GenreLettre::Pouvoir), Some(GenreLettre::ReponseContestation)];
    if sans_compte.contains(&contexte.vise_une_lettre()) || creancier.iban.is_some() || du_mandataire {
        return Vec::new();
    }
    let message = Texte::new("la lettre ne dit pas où payer : aucun IBAN", "the letter does not say where to pay: no IBAN");
    vec![
        Constat::avertissement(RULE.code, message)
            .a(creancier.lieux.entite())
            .selon(contexte.article("cpce-r124-4"))
            .remede(Texte::new("écrire `creancier.iban`", "write `creancier.iban`")),
    ]
}
