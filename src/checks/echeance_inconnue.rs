//! EXI-04: No fact of the dossier gives a due date. Page, texts and cases: `echeance_inconnue.md`.

use super::contexte::niveau;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::model::Qualite;

/// No fact of the dossier gives a due date.
pub static RULE: Rule = Rule {
    code: "EXI-04",
    name: "echeance-inconnue",
    since: "0.1.0",
    textes: &["com-l441-10"],
    page: include_str!("echeance_inconnue.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    contexte.par_creance(|creance| {
        if creance.exigibilite.echeance.is_some() {
            return None;
        }
        let message = Texte::new("inconnu : aucune échéance ne peut être établie", "unknown: no due date can be established");
        let constat = Constat::de_niveau(niveau(contexte.objectif.is_some()), RULE.code, message)
            .a(creance.facture.lieux.entite())
            .selon(creance.exigibilite.article.clone())
            .remede(if contexte.dossier.debiteur.qualite == Some(Qualite::PersonnePublique) {
                Texte::new(
                    "écrire `echeance`, ou `recue_le` et `personne_publique: {categorie}` : le délai de l'acheteur public en part",
                    "write `echeance`, or `recue_le` and `personne_publique: {categorie}`: the public buyer's term starts there",
                )
            } else {
                Texte::new(
                    "écrire `echeance`, ou `executee_le` et `recue_le` : entre professionnels le délai supplétif en part",
                    "write `echeance`, or `executee_le` and `recue_le`: between professionals the default term starts there",
                )
            });
        Some(constat)
    })
}
