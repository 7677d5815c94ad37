//! QUA-08: The debtor's over-indebtedness file was declared admissible. Page, texts and cases: `surendettement.md`.

use super::contexte::niveau;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::model::Procedure;

/// The debtor's over-indebtedness file was declared admissible.
pub static RULE: Rule = Rule {
    code: "QUA-08",
    name: "surendettement",
    since: "0.1.0",
    textes: &["conso-l722-2", "conso-l733-16"],
    page: include_str!("surendettement.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let debiteur = &contexte.dossier.debiteur;
    if let Some(fin) = debiteur.situation.mesures_jusqu_au.filter(|fin| contexte.jour <= *fin) {
        let (fr, en) = (jour_fr(fin), jour_en(fin));
        return vec![
            Constat::de_niveau(
                niveau(contexte.vise(Procedure::Execution)),
                RULE.code,
                dit!(
                    "les mesures de surendettement interdisent l'exécution jusqu'au {fr}",
                    "the over-indebtedness measures forbid enforcement until {en}"
                ),
            )
            .a(debiteur.lieux.de("situation"))
            .selon(contexte.article("conso-l733-16"))
            .remede(Texte::new(
                "suivre les échéances des mesures ; demander un titre reste possible",
                "follow the instalments of the measures; asking for a title stays possible",
            )),
        ];
    }
    let Some(recevable) = debiteur.situation.surendettement.filter(|jour| *jour <= contexte.jour) else { return Vec::new() };
    let (fr, en) = (jour_fr(recevable), jour_en(recevable));
    let suspension = contexte.droit.duree("conso-l722-2", "suspension", recevable).map(|duree| duree.valeur.a_compter_du(recevable));
    let constat = match suspension.map(|fin| (fin, jour_fr(fin), jour_en(fin))) {
        Some((fin, f_fr, f_en)) if fin < contexte.jour => Constat::avertissement(
            RULE.code,
            dit!(
                "la suspension ouverte le {fr} par le dossier de surendettement a pris fin le {f_fr} au plus tard",
                "the suspension opened on {en} by the over-indebtedness file ended on {f_en} at the latest"
            ),
        )
        .remede(Texte::new(
            "lire les mesures de la commission : elles interdisent l'exécution pendant leur durée",
            "read the commission's measures: they forbid enforcement while they last",
        )),
        Some((_, f_fr, f_en)) => Constat::de_niveau(
            niveau(contexte.vise(Procedure::Execution)),
            RULE.code,
            dit!(
                "le dossier de surendettement du débiteur est recevable depuis le {fr} : l'exécution est suspendue, au plus tard jusqu'au {f_fr}",
                "the debtor's over-indebtedness file is admissible since {en}: enforcement is suspended, until {f_en} at the latest"
            ),
        )
        .remede(Texte::new(
            "déclarer la créance à la commission ; demander un titre reste possible",
            "declare the claim to the commission; asking for a title stays possible",
        )),
        None => return Vec::new(),
    };
    vec![constat.a(debiteur.lieux.de("situation")).selon(contexte.article("conso-l722-2"))]
}
