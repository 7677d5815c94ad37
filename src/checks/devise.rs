//! LIQ-03: The claim is in a foreign currency. Page, texts and cases: `devise.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::model::{ContreValeur, Jour, NatureActe, Procedure};

/// The claim is in a foreign currency.
pub static RULE: Rule = Rule {
    code: "LIQ-03",
    name: "devise",
    since: "0.1.0",
    textes: &["cpc-1405", "civ-1343-3", "com-l622-25"],
    page: include_str!("devise.md"),
    run,
};

/// The day whose rate the procedure asks for, what that day is, and the text; nothing where the claim itself chooses it.
fn jour_du_cours(contexte: &Contexte<'_>) -> Option<(Jour, &'static str, &'static str, &'static str)> {
    let ouverture = contexte.dossier.debiteur.situation.procedure_collective.as_ref().and_then(|procedure| procedure.jugement_le);
    if let Some(ouverture) = ouverture.filter(|jour| *jour <= contexte.jour)
        && (contexte.vise(Procedure::DeclarationDeCreance) || contexte.objectif.is_none())
    {
        return Some((ouverture, "du jugement d'ouverture", "of the opening judgment", "com-l622-25"));
    }
    if !contexte.vise(Procedure::Execution) {
        return None;
    }
    let saisies = contexte.actes().filter(|acte| acte.nature == NatureActe::SaisieAttribution).map(|acte| acte.date);
    Some((saisies.max()?, "de la saisie, à défaut de clause", "of the seizure, failing a clause", "civ-1343-3"))
}

fn cours_du_mauvais_jour(contexte: &Contexte<'_>, valeur: &ContreValeur) -> Option<Constat> {
    let (attendu, quoi_fr, quoi_en, cle) = jour_du_cours(contexte)?;
    if valeur.le == Some(attendu) {
        return None;
    }
    let (a_fr, a_en) = (jour_fr(attendu), jour_en(attendu));
    let message = match valeur.le {
        Some(le) => {
            let (fr, en) = (jour_fr(le), jour_en(le));
            dit!("le cours est celui du {fr}, et non du jour {quoi_fr}, le {a_fr}", "the rate is of {en}, not of the day {quoi_en}, {a_en}")
        }
        None => dit!(
            "le cours n'est pas daté ; il doit être celui du jour {quoi_fr}, le {a_fr}",
            "the rate has no date; it must be that of the day {quoi_en}, {a_en}"
        ),
    };
    Some(Constat::avertissement(RULE.code, message).selon(contexte.article(cle)).remede(Texte::new(
        "écrire dans `contre_valeur` le cours de ce jour, `le` et `source` compris",
        "write the rate of that day in `contre_valeur`, with `le` and `source`",
    )))
}

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    contexte.par_creance(|creance| {
        let facture = creance.facture;
        if facture.est_en_euros() {
            return None;
        }
        let devise = facture.devise.clone().unwrap_or_default();
        let lieu = facture.lieux.de("devise");
        let constat = match &facture.contre_valeur {
            Some(valeur) => {
                if let Some(constat) = cours_du_mauvais_jour(contexte, valeur) {
                    return Some(constat.a(lieu));
                }
                let (taux, taux_fr) = (valeur.taux, valeur.taux.to_string().replace('.', ","));
                let (fr, en) = match valeur.le {
                    Some(le) => (format!(" au {}", jour_fr(le)), format!(" on {}", jour_en(le))),
                    None => (String::new(), String::new()),
                };
                Constat::info(
                    RULE.code,
                    dit!("comptée en euros au taux de {taux_fr} pour 1 {devise}{fr}", "counted in euros at {taux} for 1 {devise}{en}"),
                )
                .remede(Texte::new(
                    "vérifier le cours et sa source au jour de la demande",
                    "check the rate and its source on the day of the claim",
                ))
            }
            None => Constat::erreur(
                RULE.code,
                dit!(
                    "la créance est en {devise}, sans contre-valeur en euros",
                    "the claim is in {devise}, without a countervalue in euros"
                ),
            )
            .remede(Texte::new("écrire `contre_valeur: {taux, le, source}`", "write `contre_valeur: {taux, le, source}`")),
        };
        Some(constat.a(lieu).selon(contexte.article("cpc-1405")))
    })
}
