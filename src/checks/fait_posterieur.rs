//! SAI-14: Facts dated after the day are left out. Page, texts and cases: `fait_posterieur.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::model::Lieu;

/// Facts dated after the day are left out.
pub static RULE: Rule =
    Rule { code: "SAI-14", name: "fait-posterieur", since: "0.1.0", textes: &[], page: include_str!("fait_posterieur.md"), run };

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let dossier = contexte.dossier;
    let echanges = dossier.echanges.iter().map(|echange| (echange.date, &echange.lieux));
    let paiements = dossier.paiements.iter().map(|paiement| (paiement.date, &paiement.lieux));
    let actes = dossier.actes.iter().map(|acte| (acte.date, &acte.lieux));
    let tardifs: Vec<Lieu> =
        echanges.chain(paiements).chain(actes).filter(|(date, _)| *date > contexte.jour).map(|(_, lieux)| lieux.de("date")).collect();
    let Some((premier, suite)) = tardifs.split_first() else { return Vec::new() };
    let (fr, en, nombre) = (jour_fr(contexte.jour), jour_en(contexte.jour), tardifs.len());
    let message = if suite.is_empty() {
        dit!("un fait postérieur au {fr} n'est pas compté", "one fact later than {en} is not counted")
    } else {
        dit!("{nombre} faits postérieurs au {fr} ne sont pas comptés", "{nombre} facts later than {en} are not counted")
    };
    let constat =
        Constat::info(RULE.code, message).a(premier.clone()).etiquette(Texte::new("après le jour d'examen", "after the day of the case"));
    vec![suite.iter().fold(constat, |constat, lieu| constat.voir(lieu.clone(), Texte::new("de même", "likewise")))]
}
