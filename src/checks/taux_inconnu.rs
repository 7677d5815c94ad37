//! DRO-01: A rate is not published for a day of the account. Page, texts and cases: `taux_inconnu.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, jour_en, jour_fr};
use crate::dit;
use crate::law::decompte::Remarque;

/// A rate is not published for a day of the account.
pub static RULE: Rule = Rule {
    code: "DRO-01",
    name: "taux-inconnu",
    since: "0.1.0",
    textes: &["com-l441-10", "cmf-l313-2"],
    page: include_str!("taux_inconnu.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let remarques = contexte.decompte.remarques.iter();
    remarques
        .filter_map(|remarque| {
            let Remarque::TauxInconnu { serie, jour } = remarque else { return None };
            let (fr, en) = (jour_fr(*jour), jour_en(*jour));
            let article = contexte.article(if *serie == "taux-interet-legal" { "cmf-l313-2" } else { "com-l441-10" });
            Some(
                Constat::erreur(
                    RULE.code,
                    dit!(
                        "le taux du {fr} n'est pas connu (`{serie}`) : le solde non plus",
                        "the rate of {en} is not known (`{serie}`): nor is the balance"
                    ),
                )
                .a(contexte.creances.first().map_or_else(|| contexte.dossier.lieux.entite(), |creance| creance.exigibilite.lieu.clone()))
                .selon(article)
                .remede(dit!(
                    "ajouter la période publiée à `series/{serie}.yaml` et passer son dossier par `--law`",
                    "add the published period to `series/{serie}.yaml` and pass its folder with `--law`"
                )),
            )
        })
        .collect()
}
