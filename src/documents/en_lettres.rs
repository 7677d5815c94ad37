//! A sum in words, as an acknowledgement of debt must bear it (1376 C. civ.).

use rust_decimal::prelude::ToPrimitive;

use crate::model::Montant;

const UNITES: [&str; 17] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze",
    "seize",
];
const DIZAINES: [&str; 7] = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"];

fn mot(table: &[&'static str], rang: u64) -> &'static str {
    usize::try_from(rang).ok().and_then(|rang| table.get(rang)).copied().unwrap_or_default()
}

/// Below one hundred. `final_` is false before `mille`, where `quatre-vingt` takes no s.
fn sous_cent(n: u64, final_: bool) -> String {
    match n {
        0..=16 => mot(&UNITES, n).to_owned(),
        17..=19 => format!("dix-{}", mot(&UNITES, n - 10)),
        20..=69 => match n % 10 {
            0 => mot(&DIZAINES, n / 10).to_owned(),
            1 => format!("{} et un", mot(&DIZAINES, n / 10)),
            unite => format!("{}-{}", mot(&DIZAINES, n / 10), mot(&UNITES, unite)),
        },
        71 => "soixante et onze".to_owned(),
        70..=79 => format!("soixante-{}", sous_cent(n - 60, true)),
        80 => (if final_ { "quatre-vingts" } else { "quatre-vingt" }).to_owned(),
        _ => format!("quatre-vingt-{}", sous_cent(n - 80, true)),
    }
}

fn sous_mille(n: u64, final_: bool) -> String {
    let (centaines, reste) = (n / 100, n % 100);
    match (centaines, reste) {
        (0, _) => sous_cent(n, final_),
        (1, 0) => "cent".to_owned(),
        (1, _) => format!("cent {}", sous_cent(reste, final_)),
        (_, 0) => format!("{} cent{}", mot(&UNITES, centaines), if final_ { "s" } else { "" }),
        (_, _) => format!("{} cent {}", mot(&UNITES, centaines), sous_cent(reste, final_)),
    }
}

/// A whole number, in the usual spelling: `quatre-vingts`, `deux cent mille`, `trois millions`.
pub fn nombre(n: u64) -> String {
    let mut mots: Vec<String> = Vec::new();
    let mut reste = n;
    for (valeur, un, plusieurs) in [(1_000_000_000, "milliard", "milliards"), (1_000_000, "million", "millions")] {
        let combien = reste / valeur;
        reste %= valeur;
        if combien > 0 {
            mots.push(format!("{} {}", nombre(combien), if combien > 1 { plusieurs } else { un }));
        }
    }
    match reste / 1_000 {
        0 => {}
        1 => mots.push("mille".to_owned()),
        milliers => mots.push(format!("{} mille", sous_mille(milliers, false))),
    }
    if !reste.is_multiple_of(1_000) || n == 0 {
        mots.push(sous_mille(reste % 1_000, true));
    }
    mots.join(" ")
}

/// `six mille quarante et un euros et vingt-huit centimes`.
pub fn euros(montant: Montant) -> String {
    let entiers = montant.valeur().trunc().to_u64().unwrap_or_default();
    let centimes = (montant.valeur().fract() * rust_decimal::Decimal::ONE_HUNDRED).trunc().to_u64().unwrap_or_default();
    // Only a whole million takes `de`: « un million d’euros », « un million deux cents euros ».
    let de = if entiers >= 1_000_000 && entiers.is_multiple_of(1_000_000) { "d’" } else { "" };
    let euro = format!("{} {de}euro{}", nombre(entiers), if entiers > 1 { "s" } else { "" });
    match centimes {
        0 => euro,
        un => format!("{euro} et {} centime{}", nombre(un), if un > 1 { "s" } else { "" }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_in_words() {
        for (montant, mots) in [
            ("6041.28", "six mille quarante et un euros et vingt-huit centimes"),
            ("1", "un euro"),
            ("0.01", "zéro euro et un centime"),
            ("71", "soixante et onze euros"),
            ("77.91", "soixante-dix-sept euros et quatre-vingt-onze centimes"),
            ("80", "quatre-vingts euros"),
            ("81", "quatre-vingt-un euros"),
            ("99", "quatre-vingt-dix-neuf euros"),
            ("100", "cent euros"),
            ("200", "deux cents euros"),
            ("201", "deux cent un euros"),
            ("1000", "mille euros"),
            ("1080", "mille quatre-vingts euros"),
            ("80000", "quatre-vingt mille euros"),
            ("200000", "deux cent mille euros"),
            ("1000000", "un million d’euros"),
            ("3000200.02", "trois millions deux cents euros et deux centimes"),
            ("1210016.16", "un million deux cent dix mille seize euros et seize centimes"),
        ] {
            assert_eq!(euros(crate::law::exemples::euros(montant)), mots);
        }
    }
}
