//! Periods of law — years, months, days — and the day on which they end.

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate};

/// A period as the law writes it: `5 ans`, `6 mois`, `30 jours`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Duree {
    Ans(u32),
    Mois(u32),
    Jours(u32),
}

impl Duree {
    /// Reads `5 ans`, `6 mois`, `30 jours`; nothing else.
    #[must_use]
    pub fn lire(texte: &str) -> Option<Self> {
        let (nombre, unite) = texte.trim().split_once(' ')?;
        let nombre: u32 = nombre.parse().ok().filter(|n| *n <= 36_500)?;
        match unite.trim() {
            "an" | "ans" => Some(Self::Ans(nombre)),
            "mois" => Some(Self::Mois(nombre)),
            "jour" | "jours" => Some(Self::Jours(nombre)),
            _ => None,
        }
    }

    /// ISO 8601: `P5Y`.
    #[must_use]
    pub fn iso(self) -> String {
        match self {
            Self::Ans(n) => format!("P{n}Y"),
            Self::Mois(n) => format!("P{n}M"),
            Self::Jours(n) => format!("P{n}D"),
        }
    }

    /// In English: `5 years`.
    #[must_use]
    pub fn en_anglais(self) -> String {
        let (n, unite) = match self {
            Self::Ans(n) => (n, "year"),
            Self::Mois(n) => (n, "month"),
            Self::Jours(n) => (n, "day"),
        };
        format!("{n} {unite}{}", if n > 1 { "s" } else { "" })
    }

    /// The last day of a period that begins on `depart`, which does not count (2228 C. civ.): the same date, and
    /// where the month has no such day its last (by analogy with 641 CPC: R-CALC-2b, unverified).
    #[must_use]
    pub fn a_compter_du(self, depart: NaiveDate) -> NaiveDate {
        let fin = match self {
            Self::Ans(n) => depart.checked_add_months(Months::new(n.saturating_mul(12))),
            Self::Mois(n) => depart.checked_add_months(Months::new(n)),
            Self::Jours(n) => depart.checked_add_days(Days::new(u64::from(n))),
        };
        // Dates come between 1900 and 2199 and periods stay under a century: the calendar has room.
        fin.unwrap_or(NaiveDate::MAX)
    }

    /// The day such that the period begun on it ends on `fin`.
    #[must_use]
    pub fn avant(self, fin: NaiveDate) -> NaiveDate {
        let debut = match self {
            Self::Ans(n) => fin.checked_sub_months(Months::new(n.saturating_mul(12))),
            Self::Mois(n) => fin.checked_sub_months(Months::new(n)),
            Self::Jours(n) => fin.checked_sub_days(Days::new(u64::from(n))),
        };
        debut.unwrap_or(NaiveDate::MIN)
    }

    /// Whether the date had to be brought back to the end of a shorter month.
    #[must_use]
    pub fn quantieme_manque(self, depart: NaiveDate) -> bool {
        !matches!(self, Self::Jours(_)) && self.a_compter_du(depart).day() != depart.day()
    }
}

impl fmt::Display for Duree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Ans(n) => write!(f, "{n} an{}", if n > 1 { "s" } else { "" }),
            Self::Mois(n) => write!(f, "{n} mois"),
            Self::Jours(n) => write!(f, "{n} jour{}", if n > 1 { "s" } else { "" }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(calcul: &str, attendu: &str) {
        let (depart, duree) = calcul.split_once(" + ").unwrap_or((calcul, ""));
        let fin = depart.parse::<NaiveDate>().ok().zip(Duree::lire(duree)).map(|(depart, duree)| duree.a_compter_du(depart).to_string());
        assert_eq!(fin.as_deref(), Some(attendu), "{calcul}");
    }

    #[test]
    fn delays() {
        check("2021-10-31 + 5 ans", "2026-10-31");
        check("2013-04-19 + 5 ans", "2018-04-19");
        check("2024-02-29 + 1 an", "2025-02-28"); // no such day: by analogy with 641 CPC
        check("2026-08-31 + 6 mois", "2027-02-28");
        check("2026-01-30 + 8 jours", "2026-02-07");
        assert_eq!(Duree::lire("5 lustres"), None);
        assert_eq!(Duree::Ans(5).iso(), "P5Y");
    }

    #[test]
    fn a_length_reads_in_both_languages() {
        for (duree, fr, en) in [
            (Duree::Ans(1), "1 an", "1 year"),
            (Duree::Ans(5), "5 ans", "5 years"),
            (Duree::Mois(1), "1 mois", "1 month"),
            (Duree::Mois(6), "6 mois", "6 months"),
            (Duree::Jours(1), "1 jour", "1 day"),
            (Duree::Jours(90), "90 jours", "90 days"),
        ] {
            assert_eq!((duree.to_string(), duree.en_anglais()), (fr.to_owned(), en.to_owned()));
        }
    }
}
