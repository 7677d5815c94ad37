//! QUA-08: The debtor's over-indebtedness file was declared admissible. Page, texts and cases: `surendettement.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;

/// The debtor's over-indebtedness file was declared admissible.
pub static RULE: Rule = Rule {
    code: "QUA-08",
    name: "surendettement",
    since: "0.1.0",
    textes: &["conso-liminaire"],
    page: include_str!("surendettement.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let debiteur = &contexte.dossier.debiteur;
    let Some(recevable) = debiteur.situation.surendettement.filter(|jour| *jour <= contexte.jour) else { return Vec::new() };
    let (fr, en) = (jour_fr(recevable), jour_en(recevable));
    vec![
        Constat::avertissement(
            RULE.code,
            dit!(
                "le dossier de surendettement du débiteur est recevable depuis le {fr} : l'exécution est suspendue",
                "the debtor's over-indebtedness file is admissible since {en}: enforcement is suspended"
            ),
        )
        .a(debiteur.lieux.de("situation"))
        .selon("Code de la consommation, articles L722-2 et L722-3")
        .remede(Texte::new(
            "déclarer la créance à la commission ; demander un titre reste possible",
            "declare the claim to the commission; asking for a title stays possible",
        )),
    ]
}
