//! LET-23: A settlement lacks its dispute, its sum, its day, or what one of the parties gives up. Page, texts and cases: `concessions_absentes.md`.

use super::contexte::{Mention, deux_listes};
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::model::GenreLettre;

/// A settlement lacks its dispute, its sum, its day, or what one of the parties gives up.
pub static RULE: Rule = Rule {
    code: "LET-23",
    name: "concessions-absentes",
    since: "0.1.0",
    textes: &["civ-2044"],
    page: include_str!("concessions_absentes.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if contexte.vise_une_lettre() != Some(GenreLettre::Transaction) {
        return Vec::new();
    }
    let demande = &contexte.dossier.demande;
    let constat = |message: Texte, lieu| {
        Constat::erreur(RULE.code, message)
            .a(lieu)
            .selon(contexte.article("civ-2044"))
            .remede(Texte::new("compléter `demande.transaction`", "complete `demande.transaction`"))
    };
    let Some(concessions) = &demande.transaction else {
        let lieu = demande.lieux.as_ref().unwrap_or(&contexte.dossier.lieux).entite();
        return vec![constat(
            Texte::new("aucune transaction n'est proposée (`demande.transaction`)", "no settlement is proposed (`demande.transaction`)"),
            lieu,
        )];
    };
    let remise = concessions.montant.zip(contexte.decompte.total.solde).is_some_and(|(montant, solde)| montant < solde);
    let mut manques: Vec<Mention> = Vec::new();
    if concessions.differend.is_none() {
        manques.push(("le différend (`differend`)", "the dispute (`differend`)"));
    }
    if concessions.montant.is_none() {
        manques.push(("la somme (`montant`)", "the sum (`montant`)"));
    }
    if concessions.payable_le.is_none() {
        manques.push(("la date du paiement (`payable_le`)", "the day of payment (`payable_le`)"));
    }
    if concessions.concession_creancier.is_none() && !remise {
        manques.push((
            "la concession du créancier (`concession_creancier`, ou une somme réduite)",
            "the creditor's concession (`concession_creancier`, or a lower sum)",
        ));
    }
    if concessions.concession_debiteur.is_none() {
        manques.push(("la concession du débiteur (`concession_debiteur`)", "the debtor's concession (`concession_debiteur`)"));
    }
    let mut constats = Vec::new();
    if !manques.is_empty() {
        let (fr, en) = deux_listes(&manques);
        constats.push(constat(dit!("il manque à la transaction : {fr}", "the settlement lacks: {en}"), concessions.lieux.entite()));
    }
    if let Some(jour) = concessions.payable_le.filter(|jour| *jour <= contexte.jour) {
        let (fr, en) = (jour_fr(jour), jour_en(jour));
        constats.push(constat(
            dit!("le paiement convenu, le {fr}, n'est pas à venir", "the payment agreed, on {en}, is not to come"),
            concessions.lieux.de("payable_le"),
        ));
    }
    constats
}
