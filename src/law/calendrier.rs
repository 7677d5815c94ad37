//! Days on which a procedural time limit cannot end (642 CPC); limitation knows none of this.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::Droit;

/// Where the court sits, for its public holidays (R-CALC-6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Zone {
    /// Metropolitan France.
    #[default]
    Metropole,
    /// Bas-Rhin, Haut-Rhin, Moselle: Good Friday and 26 December too.
    AlsaceMoselle,
    /// Overseas, here and below: the day on which the abolition of slavery is remembered, too.
    Guadeloupe,
    #[allow(missing_docs)]
    Martinique,
    #[allow(missing_docs)]
    Guyane,
    #[allow(missing_docs)]
    Reunion,
    #[allow(missing_docs)]
    Mayotte,
    #[allow(missing_docs)]
    SaintBarthelemy,
    #[allow(missing_docs)]
    SaintMartin,
}

impl Zone {
    /// The zone of a French postal or INSEE code.
    #[must_use]
    pub fn du_code(code: &str) -> Self {
        // The two islands that left Guadeloupe in 2007 keep its postal prefix and have their own INSEE one.
        [
            ("97133", Self::SaintBarthelemy),
            ("977", Self::SaintBarthelemy),
            ("97150", Self::SaintMartin),
            ("978", Self::SaintMartin),
            ("971", Self::Guadeloupe),
            ("972", Self::Martinique),
            ("973", Self::Guyane),
            ("974", Self::Reunion),
            ("976", Self::Mayotte),
            ("57", Self::AlsaceMoselle),
            ("67", Self::AlsaceMoselle),
            ("68", Self::AlsaceMoselle),
        ]
        .iter()
        .find(|(debut, _)| code.trim().starts_with(debut))
        .map_or(Self::Metropole, |(_, zone)| *zone)
    }

    /// The page that gives the zone's own days, and the name of their value; nothing for metropolitan France.
    fn page(self) -> Option<(&'static str, &'static str)> {
        Some(match self {
            Self::Metropole => return None,
            Self::AlsaceMoselle => ("feries-alsace-moselle", "jours"),
            Self::Guadeloupe => ("loi-83-550", "guadeloupe"),
            Self::Martinique => ("loi-83-550", "martinique"),
            Self::Guyane => ("loi-83-550", "guyane"),
            Self::Reunion => ("loi-83-550", "reunion"),
            Self::Mayotte => ("loi-83-550", "mayotte"),
            Self::SaintBarthelemy => ("loi-83-550", "saint-barthelemy"),
            Self::SaintMartin => ("loi-83-550", "saint-martin"),
        })
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

/// Whether a list of the law data (`05-08`, month and day; `paques+39`, days from Easter) names the day.
fn nomme(liste: &str, jour: NaiveDate) -> bool {
    liste.split_whitespace().any(|mot| match mot.strip_prefix("paques") {
        Some(ecart) => ecart.parse().ok() == paques(jour.year()).map(|dimanche| jour.signed_duration_since(dimanche).num_days()),
        None => mot == jour.format("%m-%d").to_string(),
    })
}

/// Whether a day is a public holiday in the zone.
#[must_use]
pub fn est_ferie(jour: NaiveDate, zone: Zone, droit: &Droit) -> bool {
    let dit = |(page, nom): (&str, &str)| droit.texte_de(page, nom, jour).is_some_and(|liste| nomme(liste, jour));
    dit(("travail-l3133-1", "jours")) || zone.page().is_some_and(dit)
}

/// The end of a procedural time limit: carried to the next working day if it falls on a Saturday, a Sunday or a
/// public holiday (642 CPC).
#[must_use]
pub fn reporter(mut jour: NaiveDate, zone: Zone, droit: &Droit) -> NaiveDate {
    while matches!(jour.weekday(), Weekday::Sat | Weekday::Sun) || est_ferie(jour, zone, droit) {
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
            ("2026-05-27", Zone::Guadeloupe, "2026-05-28"),
            ("2026-05-22", Zone::Martinique, "2026-05-26"), // …then the week-end and Whit Monday
            ("2026-06-10", Zone::Guyane, "2026-06-11"),
            ("2027-12-20", Zone::Reunion, "2027-12-21"),
            ("2026-04-27", Zone::Mayotte, "2026-04-28"),
            ("2026-10-09", Zone::SaintBarthelemy, "2026-10-12"),
            ("2026-05-28", Zone::SaintMartin, "2026-05-29"),
            ("2026-05-27", Zone::Metropole, "2026-05-27"),
        ] {
            assert_eq!(
                jour.parse().map(|jour| reporter(jour, zone, Droit::integre()).to_string()).as_deref(),
                Ok(attendu),
                "{jour} {zone:?}"
            );
        }
    }

    #[test]
    fn the_postal_code_gives_the_zone() {
        for (code, zone) in [
            ("69003", Zone::Metropole),
            ("67000", Zone::AlsaceMoselle),
            ("97110", Zone::Guadeloupe),
            ("97133", Zone::SaintBarthelemy),
            ("97150", Zone::SaintMartin),
            ("97200", Zone::Martinique),
            ("97300", Zone::Guyane),
            ("97400", Zone::Reunion),
            ("97600", Zone::Mayotte),
            ("", Zone::Metropole),
        ] {
            assert_eq!(Zone::du_code(code), zone, "{code}");
        }
    }
}
