//! QUA-15: A personal recovery procedure erased the debt. Page, texts and cases: `retablissement_personnel.md`.

use super::contexte::niveau;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;

/// A personal recovery procedure erased the debt.
pub static RULE: Rule = Rule {
    code: "QUA-15",
    name: "retablissement-personnel",
    since: "0.1.0",
    textes: &["conso-l741-2"],
    page: include_str!("retablissement_personnel.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let debiteur = &contexte.dossier.debiteur;
    let Some(effacement) = debiteur.situation.retablissement_personnel.filter(|jour| *jour <= contexte.jour) else { return Vec::new() };
    contexte.par_creance(|creance| {
        let facture = creance.facture;
        if facture.nee_le().is_some_and(|naissance| naissance > effacement) {
            return None;
        }
        let (fr, en) = (jour_fr(effacement), jour_en(effacement));
        let constat = Constat::de_niveau(
            niveau(contexte.objectif.is_some()),
            RULE.code,
            dit!(
                "le rétablissement personnel du {fr} efface les dettes du débiteur",
                "the personal recovery procedure of {en} erases the debtor's debts"
            ),
        )
        .a(debiteur.lieux.de("situation"))
        .selon(contexte.article("conso-l741-2"))
        .remede(Texte::new(
            "vérifier si la créance est de celles qui échappent à l'effacement (articles L711-4 et L711-5), et agir contre la caution",
            "check whether the claim escapes the erasing (articles L711-4 and L711-5), and act against the surety",
        ));
        Some(constat)
    })
}
