//! CER-09: The debtor pleads a set-off. Page, texts and cases: `compensation_invoquee.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, euros_en, euros_fr};
use crate::dit;
use crate::model::MoyenContestation;

/// The debtor pleads a set-off.
pub static RULE: Rule = Rule {
    code: "CER-09",
    name: "compensation-invoquee",
    since: "0.1.0",
    textes: &["civ-1347"],
    page: include_str!("compensation_invoquee.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    contexte.par_creance(|creance| {
        let invoque = contexte.moyen_oppose(&creance.facture.numero, MoyenContestation::Compensation)?;
        let message = match invoque.montant {
            Some(montant) => {
                let (fr, en) = (euros_fr(montant), euros_en(montant));
                dit!("le débiteur oppose une compensation de {fr}", "the debtor pleads a set-off of {en}")
            }
            None => Texte::new("le débiteur oppose une compensation, d'un montant inconnu", "the debtor pleads a set-off of an unknown sum"),
        };
        let constat = Constat::avertissement(RULE.code, message)
            .a(invoque.lieux.de("moyen"))
            .selon(contexte.article("civ-1347"))
            .remede(Texte::new(
                "vérifier si sa créance est certaine, liquide et exigible ; si elle l'est, l'inscrire dans `paiements.yaml` (`nature: compensation`)",
                "check whether his claim is certain, of a known sum and due; if it is, record it in `paiements.yaml` (`nature: compensation`)",
            ));
        Some(constat)
    })
}
