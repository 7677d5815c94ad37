//! QUA-12: The debtor is a public body: its debts are not recovered like others. Page, texts and cases: `debiteur_public.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::model::Qualite;

/// The debtor is a public body: its debts are not recovered like others.
pub static RULE: Rule = Rule {
    code: "QUA-12",
    name: "debiteur-public",
    since: "0.1.0",
    textes: &["ccp-l2192-10"],
    page: include_str!("debiteur_public.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let debiteur = &contexte.dossier.debiteur;
    if debiteur.qualite != Some(Qualite::PersonnePublique) {
        return Vec::new();
    }
    let message = Texte::new(
        "le débiteur est une personne publique : l'injonction de payer et l'exécution forcée sont discutées ou exclues",
        "the debtor is a public body: orders for payment and enforcement are disputed or excluded",
    );
    vec![Constat::avertissement(RULE.code, message).a(debiteur.lieux.de("qualite")).selon(contexte.article("ccp-l2192-10")).remede(
        Texte::new(
            "présenter une réclamation préalable, puis saisir le tribunal administratif si le contrat est administratif",
            "send a claim first, then go to the administrative court if the contract is administrative",
        ),
    )]
}
