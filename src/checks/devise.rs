//! LIQ-03: The claim is in a foreign currency. Page, texts and cases: `devise.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;

/// The claim is in a foreign currency.
pub static RULE: Rule =
    Rule { code: "LIQ-03", name: "devise", since: "0.1.0", textes: &["cpc-1405"], page: include_str!("devise.md"), run };

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
