//! How dates, sums and rates are written inside a message.

use rust_decimal::Decimal;

use crate::model::{Jour, Montant};
use chrono::Datelike;

const MOIS_FR: [&str; 12] =
    ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
const MOIS_EN: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

fn mois(noms: &[&'static str; 12], jour: Jour) -> &'static str {
    noms.get(jour.month0() as usize).copied().unwrap_or_default()
}

/// `1er novembre 2026`.
#[must_use]
pub fn jour_fr(jour: Jour) -> String {
    let quantieme = if jour.day() == 1 { "1er".to_owned() } else { jour.day().to_string() };
    format!("{quantieme} {} {}", mois(&MOIS_FR, jour), jour.year())
}

/// `1 November 2026`.
#[must_use]
pub fn jour_en(jour: Jour) -> String {
    format!("{} {} {}", jour.day(), mois(&MOIS_EN, jour), jour.year())
}

fn groupes(entier: &str, separateur: char) -> String {
    let mut sortie = String::new();
    for (rang, chiffre) in entier.chars().enumerate() {
        if rang > 0 && (entier.len() - rang).is_multiple_of(3) {
            sortie.push(separateur);
        }
        sortie.push(chiffre);
    }
    sortie
}

fn ecrire(montant: Montant, milliers: char, decimale: char) -> String {
    let brut = montant.to_string();
    let (signe, brut) = brut.strip_prefix('-').map_or(("", brut.as_str()), |positif| ("-", positif));
    let (entier, cents) = brut.split_once('.').unwrap_or((brut, "00"));
    format!("{signe}{}{decimale}{cents}", groupes(entier, milliers))
}

/// `1 234,50 €`, with the spaces that do not break.
#[must_use]
pub fn euros_fr(montant: Montant) -> String {
    format!("{}\u{a0}€", ecrire(montant, '\u{202f}', ','))
}

/// `€1,234.50`.
#[must_use]
pub fn euros_en(montant: Montant) -> String {
    format!("€{}", ecrire(montant, ',', '.'))
}

/// `12,40 %`.
#[must_use]
pub fn taux_fr(taux: Decimal) -> String {
    format!("{}\u{a0}%", format!("{taux:.2}").replace('.', ","))
}

/// `12.40%`.
#[must_use]
pub fn taux_en(taux: Decimal) -> String {
    format!("{taux:.2}%")
}

fn liste(elements: &[String], et: &str) -> String {
    match elements {
        [] => String::new(),
        [seul] => seul.clone(),
        [debut @ .., dernier] => format!("{} {et} {dernier}", debut.join(", ")),
    }
}

/// `a, b et c`.
#[must_use]
pub fn liste_fr(elements: &[String]) -> String {
    liste(elements, "et")
}

/// `a, b and c`.
#[must_use]
pub fn liste_en(elements: &[String]) -> String {
    liste(elements, "and")
}

/// The known words nearest to a mistyped one, best first, at most three; empty when none is near.
#[must_use]
pub fn plus_proches<'a>(mot: &str, connus: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mot_plie = plier(mot);
    let mut notes: Vec<(usize, &str)> = connus
        .into_iter()
        .filter_map(|connu| {
            let connu_plie = plier(connu);
            let toleree = (connu.chars().count().max(mot.chars().count()) / 3).max(1);
            // The lengths alone often settle it, and a dossier may declare thousands of ids.
            if connu_plie.len().abs_diff(mot_plie.len()) > toleree {
                return None;
            }
            let distance = strsim::damerau_levenshtein(&mot_plie, &connu_plie);
            (distance <= toleree).then_some((distance, connu))
        })
        .collect();
    notes.sort_unstable();
    notes.dedup();
    notes.into_iter().take(3).map(|(_, connu)| connu).collect()
}

/// Lower case, without accents, `_` and space read as `-`: what a hurried hand means.
fn plier(mot: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    mot.nfd().filter(char::is_ascii).map(|c| if c == '_' || c == ' ' { '-' } else { c.to_ascii_lowercase() }).take(64).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_and_days_read_well() {
        let montant = Montant::arrondi(Decimal::new(123_456_750, 2));
        assert_eq!(euros_fr(montant), "1\u{202f}234\u{202f}567,50\u{a0}€");
        assert_eq!(euros_en(-montant), "€-1,234,567.50");
        assert_eq!(Jour::from_ymd_opt(2026, 11, 1).map(jour_fr).as_deref(), Some("1er novembre 2026"));
    }

    #[test]
    fn a_mistyped_word_finds_its_neighbour() {
        assert_eq!(plus_proches("échéance", ["echeance", "emise_le"]), ["echeance"]);
        assert_eq!(plus_proches("emis_le", ["echeance", "emise_le"]), ["emise_le"]);
        assert!(plus_proches("zzz", ["echeance"]).is_empty());
    }
}
