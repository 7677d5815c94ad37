//! Days on which a procedural time limit cannot end (642 CPC); limitation knows none of this.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Where the court sits, for its public holidays (R-CALC-6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Zone {
    /// Metropolitan France.
    #[default]
    Metropole,
    /// Bas-Rhin, Haut-Rhin, Moselle: Good Friday and 26 December too.
    AlsaceMoselle,
}

impl Zone {
    /// The zone of a French postal or INSEE code.
    #[must_use]
    pub fn du_code(code: &str) -> Self {
        if ["57", "67", "68"].iter().any(|departement| code.starts_with(departement)) { Self::AlsaceMoselle } else { Self::Metropole }
    }
}

/// Easter Sunday (Gregorian computus).
fn paques(annee: i32) -> Option<NaiveDate> {
    let (a, b, c) = (annee.rem_euclid(19), annee.div_euclid(100), annee.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let g = (8 * b + 13).div_euclid(25);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c.div_euclid(4), c.rem_euclid(4));
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 19 * l).div_euclid(433);
    let mois = (h + l - 7 * m + 90).div_euclid(25);
    let jour = (h + l - 7 * m + 33 * mois + 19).rem_euclid(32);
    NaiveDate::from_ymd_opt(annee, u32::try_from(mois).ok()?, u32::try_from(jour).ok()?)
}

/// Whether a day is a public holiday in the zone.
#[must_use]
pub fn est_ferie(jour: NaiveDate, zone: Zone) -> bool {
    let fixe = matches!((jour.month(), jour.day()), (1, 1) | (5, 1) | (5, 8) | (7, 14) | (8, 15) | (11, 1) | (11, 11) | (12, 25));
    let mobile = paques(jour.year()).is_some_and(|dimanche| matches!(jour.signed_duration_since(dimanche).num_days(), 1 | 39 | 50));
    let local = zone == Zone::AlsaceMoselle
        && ((jour.month(), jour.day()) == (12, 26)
            || paques(jour.year()).is_some_and(|dimanche| jour.signed_duration_since(dimanche).num_days() == -2));
    fixe || mobile || local
}

/// The end of a procedural time limit: carried to the next working day if it falls on a Saturday, a Sunday or a
/// public holiday (642 CPC).
#[must_use]
pub fn reporter(mut jour: NaiveDate, zone: Zone) -> NaiveDate {
    while matches!(jour.weekday(), Weekday::Sat | Weekday::Sun) || est_ferie(jour, zone) {
        match jour.checked_add_days(Days::new(1)) {
            Some(suivant) => jour = suivant,
            None => break,
        }
    }
    jour
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn carried_to_the_next_working_day() {
        for (jour, zone, attendu) in [
            ("2027-02-28", Zone::Metropole, "2027-03-01"),     // a Sunday
            ("2026-04-06", Zone::Metropole, "2026-04-07"),     // Easter Monday
            ("2026-05-14", Zone::Metropole, "2026-05-15"),     // Ascension
            ("2026-05-25", Zone::Metropole, "2026-05-26"),     // Whit Monday
            ("2026-04-03", Zone::Metropole, "2026-04-03"),     // Good Friday
            ("2026-04-03", Zone::AlsaceMoselle, "2026-04-07"), // …and the Easter week-end after it
            ("2026-12-25", Zone::AlsaceMoselle, "2026-12-28"),
        ] {
            assert_eq!(jour.parse().map(|jour| reporter(jour, zone).to_string()).as_deref(), Ok(attendu), "{jour} {zone:?}");
        }
    }
}
