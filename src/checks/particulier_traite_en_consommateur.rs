//! QUA-03: A private person who owes a professional is treated as a consumer. Page, texts and cases: `particulier_traite_en_consommateur.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::model::Qualite;

/// A private person who owes a professional is treated as a consumer.
pub static RULE: Rule = Rule {
    code: "QUA-03",
    name: "particulier-traite-en-consommateur",
    since: "0.1.0",
    textes: &["conso-liminaire", "conso-l218-2"],
    page: include_str!("particulier_traite_en_consommateur.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let (creancier, debiteur) = (&contexte.dossier.creancier, &contexte.dossier.debiteur);
    if creancier.qualite != Some(Qualite::Professionnel) || debiteur.qualite != Some(Qualite::Particulier) {
        return Vec::new();
    }
    let message = Texte::new(
        "le débiteur, particulier envers un professionnel, est traité en consommateur",
        "the debtor, a private person towards a professional, is treated as a consumer",
    );
    vec![Constat::avertissement(RULE.code, message).a(debiteur.lieux.de("qualite")).selon(contexte.article("conso-liminaire")).remede(
        Texte::new(
            "écrire `consommateur`, ou `professionnel` si la dépense sert son activité",
            "write `consommateur`, or `professionnel` if the purchase serves a business",
        ),
    )]
}
