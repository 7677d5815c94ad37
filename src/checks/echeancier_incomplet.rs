//! LET-22: A payment plan lacks what makes its instalments, or starts in the past. Page, texts and cases: `echeancier_incomplet.md`.

use rust_decimal::Decimal;

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::model::GenreLettre;

/// A payment plan lacks what makes its instalments, or starts in the past.
pub static RULE: Rule = Rule {
    code: "LET-22",
    name: "echeancier-incomplet",
    since: "0.1.0",
    textes: &["civ-1305-4", "civ-1376"],
    page: include_str!("echeancier_incomplet.md"),
    run,
};

/// Instalments that a plan may have: a format of the program, not a number of law.
const VERSEMENTS_AU_PLUS: u32 = 240;

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if contexte.vise_une_lettre() != Some(GenreLettre::Echeancier) {
        return Vec::new();
    }
    let demande = &contexte.dossier.demande;
    let constat = |message: Texte, lieu| {
        Constat::erreur(RULE.code, message)
            .a(lieu)
            .selon(contexte.article("civ-1305-4"))
            .remede(Texte::new("compléter `demande.echeancier`", "complete `demande.echeancier`"))
    };
    let Some(plan) = &demande.echeancier else {
        let lieu = demande.lieux.as_ref().unwrap_or(&contexte.dossier.lieux).entite();
        return vec![constat(
            Texte::new("aucun échéancier n'est proposé (`demande.echeancier`)", "no payment plan is proposed (`demande.echeancier`)"),
            lieu,
        )];
    };
    let mut constats = Vec::new();
    match plan.nombre {
        None => constats.push(constat(
            Texte::new("il manque le nombre d'échéances (`nombre`)", "the number of instalments is missing (`nombre`)"),
            plan.lieux.entite(),
        )),
        Some(nombre) => {
            let solde = contexte.decompte.total.solde.unwrap_or_default().valeur();
            let trop = nombre > VERSEMENTS_AU_PLUS || solde * Decimal::ONE_HUNDRED < Decimal::from(nombre);
            if nombre == 0 || trop {
                constats.push(constat(
                    dit!(
                        "{nombre} échéances : de 1 à {VERSEMENTS_AU_PLUS}, d'un centime au moins",
                        "{nombre} instalments: 1 to {VERSEMENTS_AU_PLUS}, of a cent at least"
                    ),
                    plan.lieux.de("nombre"),
                ));
            }
        }
    }
    match plan.premiere_le {
        None => constats.push(constat(
            Texte::new(
                "il manque le jour de la première échéance (`premiere_le`)",
                "the day of the first instalment is missing (`premiere_le`)",
            ),
            plan.lieux.entite(),
        )),
        Some(premiere) if premiere <= contexte.jour => {
            let (fr, en) = (jour_fr(premiere), jour_en(premiere));
            constats.push(constat(
                dit!("la première échéance, le {fr}, n'est pas à venir", "the first instalment, on {en}, is not to come"),
                plan.lieux.de("premiere_le"),
            ));
        }
        Some(_) => {}
    }
    if plan.periodicite.is_none() {
        constats.push(constat(
            Texte::new("il manque la périodicité (`periodicite`)", "the pace is missing (`periodicite`)"),
            plan.lieux.entite(),
        ));
    }
    constats
}
