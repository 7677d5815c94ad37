//! The one clock: the day it is in Paris, since the days of French law end at midnight there.

use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, Weekday};

use crate::model::Jour;

/// Today, read once.
pub fn aujourd_hui() -> Jour {
    // The clock comes in here and nowhere else.
    let maintenant = SystemTime::now();
    let secondes = maintenant.duration_since(UNIX_EPOCH).map_or(0, |duree| duree.as_secs());
    let utc = i64::try_from(secondes).ok().and_then(|secondes| DateTime::from_timestamp(secondes, 0)).unwrap_or_default().naive_utc();
    a_paris(utc)
}

fn a_paris(utc: NaiveDateTime) -> Jour {
    let bascule = |mois: u32| dernier_dimanche(utc.year(), mois).and_then(|jour| jour.and_hms_opt(1, 0, 0));
    let ete = matches!((bascule(3), bascule(10)), (Some(debut), Some(fin)) if (debut..fin).contains(&utc));
    (utc + Duration::hours(if ete { 2 } else { 1 })).date()
}

fn dernier_dimanche(annee: i32, mois: u32) -> Option<NaiveDate> {
    let dernier = NaiveDate::from_ymd_opt(annee, mois, 31)?;
    let recul = if dernier.weekday() == Weekday::Sun { 0 } else { i64::from(dernier.weekday().number_from_monday()) };
    dernier.checked_sub_signed(Duration::days(recul))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn midnight_in_paris_changes_the_day() {
        for (utc, jour) in [
            ("2026-11-24T22:59:59", "2026-11-24"),
            ("2026-11-24T23:00:00", "2026-11-25"),
            ("2026-07-14T21:59:59", "2026-07-14"),
            ("2026-07-14T22:00:00", "2026-07-15"),
            ("2026-03-28T23:30:00", "2026-03-29"),
        ] {
            assert_eq!(utc.parse().map(a_paris).map(|jour| jour.to_string()).as_deref(), Ok(jour), "{utc}");
        }
    }
}
