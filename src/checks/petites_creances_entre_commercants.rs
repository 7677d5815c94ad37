//! JUR-40: The small-claims procedure is closed to claims invoiced between traders. Page, texts and cases: `petites_creances_entre_commercants.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::law::qualites::est_commercant;
use crate::model::Procedure;

/// The small-claims procedure is closed to claims invoiced between traders.
pub static RULE: Rule = Rule {
    code: "JUR-40",
    name: "petites-creances-entre-commercants",
    since: "0.1.0",
    textes: &["cpce-l125-1"],
    page: include_str!("petites_creances_entre_commercants.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if !contexte.vise(Procedure::PetitesCreances) {
        return Vec::new();
    }
    let exclue = contexte
        .droit
        .texte("cpce-l125-1")
        .and_then(|texte| texte.au(contexte.jour))
        .is_some_and(|version| version.valeurs.contains_key("factures_entre_commercants"));
    if !exclue {
        return Vec::new();
    }
    let (creancier, debiteur) = (&contexte.dossier.creancier, &contexte.dossier.debiteur);
    let remede = Texte::new(
        "demander une injonction de payer, sans avocat : en pratique, la procédure des créances commerciales incontestées (L126-1) attend son décret",
        "apply for an order for payment, without a lawyer: in practice the procedure for undisputed commercial claims (L126-1) awaits its decree",
    );
    contexte.par_creance(|creance| {
        // A rent, a loan: nothing was invoiced.
        creance.facture.emise_le?;
        let constat = match (est_commercant(creancier), est_commercant(debiteur)) {
            (Some(false), _) | (_, Some(false)) => return None,
            (Some(true), Some(true)) => Constat::erreur(
                RULE.code,
                Texte::new(
                    "la procédure simplifiée ne vaut plus pour les créances facturées entre commerçants",
                    "the simplified procedure no longer covers claims invoiced between traders",
                ),
            ),
            _ => Constat::avertissement(
                RULE.code,
                Texte::new(
                    "la procédure simplifiée est fermée si les deux parties sont commerçantes, ce que le dossier ne dit pas (`commercant`)",
                    "the simplified procedure is closed if both parties are traders, which the dossier does not say (`commercant`)",
                ),
            ),
        };
        Some(constat.a(creance.facture.lieux.de("emise_le")).selon(contexte.article("cpce-l125-1")).remede(remede.clone()))
    })
}
