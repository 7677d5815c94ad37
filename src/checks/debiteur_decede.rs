//! QUA-09: The debtor is dead. Page, texts and cases: `debiteur_decede.md`.

use super::contexte::{lendemain, niveau};
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::model::{Jour, Procedure, RoleCodebiteur};

/// The debtor is dead.
pub static RULE: Rule = Rule {
    code: "QUA-09",
    name: "debiteur-decede",
    since: "0.1.0",
    textes: &["civ-771", "civ-792", "civ-873"],
    page: include_str!("debiteur_decede.md"),
    run,
};

/// Where the heirs stand in their choice, from the death and the summons (R-STA-3).
fn option(contexte: &Contexte<'_>, deces: Jour, sommation: Option<Jour>) -> Option<Texte> {
    let libre = contexte.droit.duree("civ-771", "option", deces)?.valeur.a_compter_du(deces);
    let ouverte = lendemain(libre);
    let (o_fr, o_en) = (jour_fr(ouverte), jour_en(ouverte));
    let Some(sommation) = sommation else {
        return Some(if contexte.jour <= libre {
            dit!("ses héritiers ne peuvent être sommés d'opter avant le {o_fr}", "the heirs cannot be summoned to choose before {o_en}")
        } else {
            dit!("ses héritiers peuvent être sommés d'opter depuis le {o_fr}", "the heirs may be summoned to choose since {o_en}")
        });
    };
    let (s_fr, s_en) = (jour_fr(sommation), jour_en(sommation));
    if sommation <= libre {
        return Some(dit!(
            "la sommation d'opter du {s_fr} vient trop tôt, avant le {o_fr}",
            "the summons of {s_en} comes too early, before {o_en}"
        ));
    }
    let fin = contexte.droit.duree("civ-771", "sommation", sommation)?.valeur.a_compter_du(sommation);
    let (f_fr, f_en) = (jour_fr(fin), jour_en(fin));
    Some(if contexte.jour <= fin {
        dit!(
            "ses héritiers, sommés le {s_fr}, ont jusqu'au {f_fr} pour opter",
            "the heirs, summoned on {s_en}, have until {f_en} to choose"
        )
    } else {
        dit!(
            "le délai d'option de ses héritiers, sommés le {s_fr}, a pris fin le {f_fr}",
            "the time of the heirs, summoned on {s_en}, to choose ended on {f_en}"
        )
    })
}

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let debiteur = &contexte.dossier.debiteur;
    let Some(deces) = debiteur.situation.deces.filter(|jour| *jour <= contexte.jour) else { return Vec::new() };
    let succession = debiteur.situation.succession.as_ref();
    let connu = |jour: Option<Jour>| jour.filter(|jour| *jour <= contexte.jour);
    let sommation = connu(succession.and_then(|succession| succession.sommation_le));
    let Some(Texte { fr: suite_fr, en: suite_en }) = option(contexte, deces, sommation) else { return Vec::new() };
    let (fr, en) = (jour_fr(deces), jour_en(deces));
    // With heirs named, the case goes on against them.
    let heritiers = contexte.dossier.codebiteurs.iter().any(|codebiteur| codebiteur.role == Some(RoleCodebiteur::Heritier));
    let mut constats = vec![
        Constat::de_niveau(
            niveau(contexte.objectif.is_some() && !heritiers),
            RULE.code,
            dit!("le débiteur est décédé le {fr} : {suite_fr}", "the debtor died on {en}: {suite_en}"),
        )
        .a(debiteur.lieux.de("situation"))
        .selon(contexte.article("civ-771"))
        .remede(Texte::new(
            "agir contre les héritiers, chacun pour sa part, et les écrire dans `codebiteurs` (`role: heritier`)",
            "act against the heirs, each for a share, and write them in `codebiteurs` (`role: heritier`)",
        )),
    ];
    let place = |constat: Constat| constat.a(debiteur.lieux.de("situation")).selon(contexte.article("civ-873"));
    if contexte.vise(Procedure::Execution)
        && let Some(attente) = contexte.droit.duree("civ-873", "signification", contexte.jour)
    {
        let (d_fr, d_en) = (attente.valeur, attente.valeur.en_anglais());
        constats.push(place(Constat::info(
            RULE.code,
            dit!(
                "un titre contre le défunt ne s'exécute contre un héritier que {d_fr} après lui avoir été signifié",
                "a title against the deceased is enforced against an heir only {d_en} after it was served on the heir"
            ),
        )));
    }
    let vacance = contexte.droit.duree("civ-873", "vacance", deces).map(|duree| duree.valeur.a_compter_du(deces));
    if let Some(fin) = vacance.filter(|fin| contexte.jour > *fin && !heritiers && succession.is_none()) {
        let (v_fr, v_en) = (jour_fr(fin), jour_en(fin));
        constats.push(
            place(Constat::info(
                RULE.code,
                dit!(
                    "si aucun héritier n'a opté le {v_fr}, la succession peut être tenue pour vacante",
                    "if no heir had chosen by {v_en}, the estate may be treated as vacant"
                ),
            ))
            .remede(Texte::new("demander au juge la nomination d'un curateur", "apply to the judge for a curator")),
        );
    }
    let publication = connu(succession.and_then(|succession| succession.actif_net_publie_le));
    let declaration = publication.and_then(|jour| Some(contexte.droit.duree("civ-792", "declaration", jour)?.valeur.a_compter_du(jour)));
    if let Some(fin) = declaration {
        let (f_fr, f_en) = (jour_fr(fin), jour_en(fin));
        let message = if contexte.jour <= fin {
            dit!(
                "la succession est acceptée à concurrence de l'actif net : la créance se déclare jusqu'au {f_fr}",
                "the estate is accepted up to the net assets: the claim is declared until {f_en}"
            )
        } else {
            dit!(
                "le délai pour déclarer la créance à la succession a pris fin le {f_fr}",
                "the time to declare the claim to the estate ended on {f_en}"
            )
        };
        let lieu = succession.and_then(|succession| succession.lieux.as_ref()).map(|lieux| lieux.de("actif_net_publie_le"));
        constats.push(
            Constat::avertissement(RULE.code, message)
                .a(lieu.unwrap_or_else(|| debiteur.lieux.de("situation")))
                .selon(contexte.article("civ-792"))
                .remede(Texte::new(
                    "déclarer la créance au domicile élu de la succession",
                    "declare the claim at the address chosen for the estate",
                )),
        );
    }
    constats
}
