//! The rate of a day — legal, statutory, agreed, floor — and the interest of a segment.

use chrono::{Datelike, Days, NaiveDate};
use rust_decimal::Decimal;

use crate::diag::{Texte, euros_en, euros_fr, jour_fr, taux_en, taux_fr};
use crate::dit;
use crate::law::{Certitude, Colonne, Droit, Valeur};
use crate::model::{Calcul, Jour, Montant, TauxSousPlancher};

/// Days of the year that the formula divides by: 365, or those of the calendar year (D33); a segment never crosses a 1 January.
pub(super) fn diviseur(du: Jour, calcul: Calcul) -> i64 {
    if calcul == Calcul::ExactExact && du.leap_year() { 366 } else { 365 }
}

/// Interest before it is rounded: base × rate × days / days of the year.
pub(super) fn exact(base: Montant, taux: Decimal, jours: i64, diviseur: i64) -> Decimal {
    base.valeur() * taux * Decimal::from(jours) / Decimal::from(100 * diviseur)
}

/// Interest of one segment, rounded.
pub(super) fn interet(base: Montant, taux: Decimal, du: Jour, jours: i64, calcul: Calcul) -> Montant {
    Montant::arrondi(exact(base, taux, jours, diviseur(du, calcul)))
}

/// How one item bears interest.
#[derive(Debug, Clone)]
pub(super) enum Taux {
    Legal(Colonne),
    /// ECB rate of the semester plus points.
    Bce {
        points: Option<Decimal>,
        stipule: bool,
    },
    Fixe(Decimal),
    /// The rate of a loan: agreed, and no penalty, so that the floor of penalties does not touch it.
    Conventionnel(Decimal),
    /// ECB rate of the semester in which interest started plus points, frozen for the whole delay (R2192-31 CCP).
    Publique(Option<Jour>),
}

/// The series that lacks a value where the rate of an item is not known.
pub(super) fn serie(taux: &Taux) -> &'static str {
    if matches!(taux, Taux::Legal(_)) { "taux-interet-legal" } else { "taux-bce-semestre" }
}

/// The last day of the semester of `jour`.
pub(super) fn fin_de_semestre(jour: Jour) -> Jour {
    let fin = if jour.month() <= 6 { (6, 30) } else { (12, 31) };
    NaiveDate::from_ymd_opt(jour.year(), fin.0, fin.1).unwrap_or(jour)
}

/// Statutory default: the semester's ECB rate plus the points of L441-10.
pub(super) fn defaut(droit: &Droit, jour: Jour) -> Option<Valeur<Decimal>> {
    let bce = droit.taux_bce_semestre(jour)?;
    let points = droit.nombre("com-l441-10", "points", jour)?;
    Some(Valeur {
        valeur: bce.valeur + points.valeur,
        certitude: bce.certitude.max(points.certitude),
        article: points.article,
        source: bce_libelle(bce.valeur, points.valeur),
    })
}

fn bce_libelle(bce: Decimal, points: Decimal) -> String {
    format!("taux BCE du semestre {} + {} points", taux_fr(bce), points.normalize())
}

/// Floor of an agreed rate: three times the legal rate of the column `autre`.
pub(super) fn plancher(droit: &Droit, jour: Jour) -> Option<Valeur<Decimal>> {
    let legal = droit.taux_legal(jour, Colonne::Autre)?;
    let multiple = droit.nombre("com-l441-10", "plancher_multiple", jour)?;
    Some(Valeur {
        valeur: legal.valeur * multiple.valeur,
        certitude: legal.certitude.max(multiple.certitude),
        article: multiple.article,
        source: format!("{} × intérêt légal {}", multiple.valeur.normalize(), taux_fr(legal.valeur)),
    })
}

pub(super) fn stipule(droit: &Droit, taux: &Taux, jour: Jour) -> Option<Decimal> {
    match taux {
        Taux::Fixe(taux) => Some(*taux),
        Taux::Bce { points: Some(points), .. } => Some(droit.taux_bce_semestre(jour)?.valeur + points),
        _ => None,
    }
}

/// The rate of a day, with its source; nothing where it is not published.
pub(super) fn taux_du_jour(
    droit: &Droit,
    taux: &Taux,
    jour: Jour,
    choix: Option<TauxSousPlancher>,
    professionnels: bool,
) -> Option<Valeur<Decimal>> {
    let contractuel = |valeur: Decimal, source: String, certitude: Certitude| -> Option<Valeur<Decimal>> {
        let propre = Valeur { valeur, certitude, article: "clause du contrat".to_owned(), source };
        // The floor concerns penalties between professionals only.
        match choix {
            Some(TauxSousPlancher::Plancher) if professionnels && plancher(droit, jour).is_some_and(|bas| valeur < bas.valeur) => {
                plancher(droit, jour)
            }
            Some(TauxSousPlancher::Suppletif) if professionnels && plancher(droit, jour).is_some_and(|bas| valeur < bas.valeur) => {
                defaut(droit, jour)
            }
            _ => Some(propre),
        }
    };
    match taux {
        Taux::Legal(colonne) => {
            let legal = droit.taux_legal(jour, *colonne)?;
            Some(Valeur { source: format!("intérêt légal du semestre, colonne {}", colonne.cle()), ..legal })
        }
        Taux::Bce { points: Some(points), stipule: true } => {
            let bce = droit.taux_bce_semestre(jour)?;
            contractuel(bce.valeur + points, bce_libelle(bce.valeur, *points), bce.certitude)
        }
        Taux::Bce { .. } => defaut(droit, jour),
        Taux::Conventionnel(taux) => Some(Valeur {
            valeur: *taux,
            certitude: Certitude::Confirme,
            article: droit.article("civ-1343-1"),
            source: format!("taux conventionnel {}, par an", taux_fr(*taux)),
        }),
        Taux::Publique(debut) => {
            // The table of the reference starts in 2026: elsewhere the same sum is worked out (D44).
            let debut = (*debut)?;
            let bce = droit.taux_bce_semestre(debut)?;
            let marge = droit.serie("commande-publique", "marge", debut)?;
            Some(Valeur {
                valeur: bce.valeur + marge.valeur,
                certitude: bce.certitude.max(marge.certitude),
                article: droit.article("ccp-r2192-31"),
                source: format!("{}, calculé au {} et figé", bce_libelle(bce.valeur, marge.valeur), jour_fr(debut)),
            })
        }
        Taux::Fixe(taux) => contractuel(*taux, format!("taux stipulé {}", taux_fr(*taux)), Certitude::Confirme),
    }
}

/// The sentence that a floor remark deserves.
#[must_use]
pub fn phrase_plancher(stipule: Decimal, plancher: Decimal, defaut: Decimal, totaux: [Montant; 3]) -> Texte {
    let [ts, tp, td] = totaux;
    let (s, p, d) = (taux_fr(stipule), taux_fr(plancher), taux_fr(defaut));
    let (se, pe, de) = (taux_en(stipule), taux_en(plancher), taux_en(defaut));
    let (a, b, c) = (euros_fr(ts), euros_fr(tp), euros_fr(td));
    let (ae, be, ce) = (euros_en(ts), euros_en(tp), euros_en(td));
    dit!(
        "le taux stipulé {s} est sous le plancher légal {p} (taux supplétif {d}) ; intérêts : {a} au taux stipulé, {b} au plancher, {c} au taux supplétif",
        "the agreed rate {se} is below the legal floor {pe} (default rate {de}); interest: {ae} at the agreed rate, {be} at the floor, {ce} at the default rate"
    )
}

/// Days from `du` to `au`, both bearing interest.
#[must_use]
pub fn jours_inclus(du: Jour, au: Jour) -> u64 {
    au.checked_add_days(Days::new(1)).map_or(0, |fin| u64::try_from(fin.signed_duration_since(du).num_days()).unwrap_or(0))
}
