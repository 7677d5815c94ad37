//! Sums, days and words, read from the text the user typed and never through a float.

use rust_decimal::Decimal;

use crate::model::{DelaiPaiement, FinDeMois, Jour, Montant};

/// Why a scalar cannot be read; the caller words it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Faute {
    PasUnMontant,
    TropDeDecimales,
    Separateurs,
    Negatif,
    AutreDevise(String),
    TropGrand,
    PasUnJour,
    PasUnTaux,
    MoisInexistant,
    JourInexistant { proposition: Option<Jour> },
}

/// Sums above this are a slip of the keyboard, and keep every later product within range.
const PLAFOND: i64 = 1_000_000_000_000;

/// Reads a sum: `4200.00`, `"4 200,00"`, `4200,00 EUR` (D30).
///
/// One decimal separator at most; thousands only by a space, a no-break space or a narrow no-break space; no
/// exponent; no sign unless `signe`.
pub fn montant(texte: &str, devise: &str, signe: bool) -> Result<Montant, Faute> {
    let texte = texte.trim();
    let rang = texte.find(|c: char| c.is_alphabetic() || c == '€').unwrap_or(texte.len());
    let (nombre, unite) = texte.split_at_checked(rang).unwrap_or((texte, ""));
    let (nombre, unite) = (nombre.trim_end_matches([' ', '\u{a0}', '\u{202f}']), unite.trim());
    if !unite.is_empty() {
        let unite = if unite == "€" { "EUR" } else { unite };
        if unite.len() != 3 || !unite.chars().all(|c| c.is_ascii_uppercase()) {
            return Err(Faute::PasUnMontant);
        }
        if unite != devise {
            return Err(Faute::AutreDevise(unite.to_owned()));
        }
    }
    // A rate is no sum of tax.
    if nombre.contains('%') {
        return Err(Faute::PasUnMontant);
    }
    let valeur = decimal(nombre, signe, true)?;
    // `1.000` may mean one or a thousand: as typed it has three decimals, whatever they are.
    if valeur.scale() > 2 {
        return Err(Faute::TropDeDecimales);
    }
    if valeur.abs() > Decimal::from(PLAFOND) {
        return Err(Faute::TropGrand);
    }
    Montant::exact(valeur).map_err(|_| Faute::TropDeDecimales)
}

/// Reads a rate or a number of points: `14.50`, `14,5`, `14,50 %`.
pub fn taux(texte: &str) -> Result<Decimal, Faute> {
    let texte = texte.trim().trim_end_matches('%').trim_end_matches([' ', '\u{a0}', '\u{202f}']);
    let valeur = decimal(texte, false, false).map_err(|faute| if faute == Faute::PasUnMontant { Faute::PasUnTaux } else { faute })?;
    if valeur > Decimal::from(1_000) { Err(Faute::TropGrand) } else { Ok(valeur) }
}

/// Reads odds: `80`, `80 %`, from 0 to 100.
pub fn pourcentage(texte: &str) -> Option<Decimal> {
    taux(texte).ok().filter(|valeur| *valeur <= Decimal::ONE_HUNDRED)
}

fn decimal(texte: &str, signe: bool, milliers: bool) -> Result<Decimal, Faute> {
    let (negatif, corps) = match texte.strip_prefix('-') {
        Some(_) if !signe => return Err(Faute::Negatif),
        Some(reste) => (true, reste),
        None => (false, texte),
    };
    let separateurs: Vec<char> = corps.chars().filter(|c| matches!(c, '.' | ',')).collect();
    if separateurs.len() > 1 {
        return Err(Faute::Separateurs);
    }
    let (entier, decimales) = match corps.split_once(['.', ',']) {
        Some((entier, decimales)) if !decimales.is_empty() => (entier, decimales),
        Some(_) => return Err(Faute::PasUnMontant),
        None => (corps, ""),
    };
    let chiffres = if milliers { degrouper(entier)? } else { entier.to_owned() };
    let sain = |s: &str| s.chars().all(|c| c.is_ascii_digit());
    if chiffres.is_empty() || !sain(&chiffres) || !sain(decimales) {
        return Err(Faute::PasUnMontant);
    }
    let brut = format!("{}{chiffres}.{}", if negatif { "-" } else { "" }, if decimales.is_empty() { "0" } else { decimales });
    Decimal::from_str_exact(&brut).map_err(|_| Faute::TropGrand)
}

/// Takes the thousands' spaces away, if they group by three.
fn degrouper(entier: &str) -> Result<String, Faute> {
    let groupes: Vec<&str> = entier.split([' ', '\u{a0}', '\u{202f}']).collect();
    let Some((premier, suite)) = groupes.split_first() else { return Ok(String::new()) };
    if !suite.is_empty() && (premier.is_empty() || premier.len() > 3 || suite.iter().any(|groupe| groupe.len() != 3)) {
        return Err(Faute::Separateurs);
    }
    Ok(groupes.concat())
}

/// Reads a day: `2025-03-31` or `31/03/2025`, nothing else.
pub fn jour(texte: &str) -> Result<Jour, Faute> {
    let texte = texte.trim();
    let champ = |s: &str, longueur: usize| -> Option<u32> {
        (s.len() == longueur && s.chars().all(|c| c.is_ascii_digit())).then(|| s.parse().ok()).flatten()
    };
    let parties: Vec<&str> = texte.split('-').collect();
    let lu = if let [annee, mois, jour] = parties.as_slice() {
        Some((champ(annee, 4), champ(mois, 2), champ(jour, 2)))
    } else {
        let parties: Vec<&str> = texte.split('/').collect();
        if let [jour, mois, annee] = parties.as_slice() { Some((champ(annee, 4), champ(mois, 2), champ(jour, 2))) } else { None }
    };
    let Some((Some(annee), Some(mois), Some(jour))) = lu else { return Err(Faute::PasUnJour) };
    let annee = i32::try_from(annee).map_err(|_| Faute::PasUnJour)?;
    // A date before 1900 or after 2199 is a slip: no claim lives that long, and no sum of days overflows between.
    if !(1900..2200).contains(&annee) {
        return Err(Faute::JourInexistant { proposition: None });
    }
    Jour::from_ymd_opt(annee, mois, jour).ok_or_else(|| match dernier_du_mois(annee, mois) {
        None => Faute::MoisInexistant,
        proposition => Faute::JourInexistant { proposition },
    })
}

fn dernier_du_mois(annee: i32, mois: u32) -> Option<Jour> {
    (28..=31).rev().find_map(|jour| Jour::from_ymd_opt(annee, mois, jour))
}

/// Reads `true`, `false`, and their French and YAML 1.1 forms.
pub fn booleen(texte: &str) -> Option<bool> {
    match texte.trim() {
        "true" | "True" | "oui" | "Oui" | "yes" | "vrai" => Some(true),
        "false" | "False" | "non" | "Non" | "no" | "faux" => Some(false),
        _ => None,
    }
}

/// Reads `HH:MM`.
pub fn heure(texte: &str) -> Option<String> {
    let (heures, minutes) = texte.trim().split_once([':', 'h'])?;
    let nombre = |s: &str, max: u32| (s.len() == 2).then(|| s.parse::<u32>().ok()).flatten().filter(|n| *n < max);
    Some(format!("{:02}:{:02}", nombre(heures, 24)?, nombre(minutes, 60)?))
}

/// Reads a payment term (D38): `30 jours`, `45 jours fin de mois`, `45 jours puis fin de mois`, `fin de mois puis
/// 45 jours`, `a reception`.
pub fn delai_paiement(texte: &str) -> Option<DelaiPaiement> {
    let mots: Vec<String> = texte.trim().to_lowercase().split_whitespace().map(str::to_owned).collect();
    let mots: Vec<&str> = mots.iter().map(String::as_str).collect();
    let nombre = |s: &str| s.parse::<u32>().ok().filter(|n| *n <= 3_650);
    match mots.as_slice() {
        ["a" | "à", "reception" | "réception"] | ["comptant"] => Some(DelaiPaiement::AReception),
        [n, "jours" | "jour"] | [n, "jours", "nets"] => Some(DelaiPaiement::Jours(nombre(n)?)),
        [n, "jours", "fin", "de", "mois"] => Some(DelaiPaiement::FinDeMois(nombre(n)?, FinDeMois::NonPrecise)),
        [n, "jours", "puis", "fin", "de", "mois"] => Some(DelaiPaiement::FinDeMois(nombre(n)?, FinDeMois::JoursPuisFin)),
        ["fin", "de", "mois", "puis", n, "jours"] => Some(DelaiPaiement::FinDeMois(nombre(n)?, FinDeMois::FinPuisJours)),
        _ => None,
    }
}

/// Whether pages are written as numbers from 1 and rising ranges: `2`, `1-3`, `1,4-6`.
pub fn pages(texte: &str) -> Option<String> {
    let texte: String = texte.chars().filter(|c| !c.is_whitespace()).collect();
    let sain = !texte.is_empty()
        && texte.split(',').all(|partie| {
            let mut bornes = partie.split('-').map(|n| n.parse::<u32>().ok().filter(|n| (1..=100_000).contains(n)));
            match (bornes.next(), bornes.next(), bornes.next()) {
                (Some(Some(_)), None, _) => true,
                (Some(Some(a)), Some(Some(b)), None) => a <= b,
                _ => false,
            }
        });
    sain.then_some(texte)
}

/// A period as the law writes it, kept as typed: `3 ans`, `18 mois`, `90 jours`.
pub fn duree(texte: &str) -> Option<String> {
    let texte = texte.trim();
    let (nombre, unite) = texte.split_once(' ')?;
    let nombre: u32 = nombre.parse().ok()?;
    ((1..=36_500).contains(&nombre) && matches!(unite, "an" | "ans" | "mois" | "jour" | "jours")).then(|| texte.to_owned())
}

/// Reads a share: `1/2`, never more than the whole.
pub fn part(texte: &str) -> Option<(u32, u32)> {
    let (dessus, dessous) = texte.trim().split_once('/')?;
    let (dessus, dessous): (u32, u32) = (dessus.trim().parse().ok()?, dessous.trim().parse().ok()?);
    (dessus >= 1 && dessus <= dessous).then_some((dessus, dessous))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lu(texte: &str) -> Result<String, Faute> {
        montant(texte, "EUR", false).map(|m| m.to_string())
    }

    #[test]
    fn sums_are_read_from_the_text_typed() {
        for (texte, attendu) in [
            ("4200.00", "4200.00"),
            ("4 200,00", "4200.00"),
            ("4\u{202f}200,5 €", "4200.50"),
            ("4200,00 EUR", "4200.00"),
            ("0.1", "0.10"),
            ("1\u{a0}234\u{a0}567", "1234567.00"),
        ] {
            assert_eq!(lu(texte).as_deref(), Ok(attendu), "{texte}");
        }
    }

    #[test]
    fn doubtful_sums_are_refused() {
        for (texte, faute) in [
            ("1e3", Faute::PasUnMontant),
            (".5", Faute::PasUnMontant),
            ("5.", Faute::PasUnMontant),
            ("+5", Faute::PasUnMontant),
            ("1_000", Faute::PasUnMontant),
            ("4,2,0", Faute::Separateurs),
            ("4.200,00", Faute::Separateurs),
            ("42 00", Faute::Separateurs),
            ("4,201", Faute::TropDeDecimales),
            ("1.000", Faute::TropDeDecimales),
            ("20 %", Faute::PasUnMontant),
            ("-5", Faute::Negatif),
            ("4200 CHF", Faute::AutreDevise("CHF".into())),
            ("99999999999999999999999999999999", Faute::TropGrand),
            ("", Faute::PasUnMontant),
            ("EUR", Faute::PasUnMontant),
        ] {
            assert_eq!(lu(texte), Err(faute), "{texte}");
        }
    }

    #[test]
    fn days_are_iso_or_french() {
        assert_eq!(jour("2025-03-31"), jour("31/03/2025"));
        assert_eq!(jour("2025-3-31"), Err(Faute::PasUnJour));
        assert_eq!(jour("31/02/2025"), Err(Faute::JourInexistant { proposition: Jour::from_ymd_opt(2025, 2, 28) }));
        assert_eq!(jour("1899-12-31"), Err(Faute::JourInexistant { proposition: None }));
    }

    #[test]
    fn payment_terms_and_pages() {
        assert_eq!(delai_paiement("45 jours fin de mois"), Some(DelaiPaiement::FinDeMois(45, FinDeMois::NonPrecise)));
        assert_eq!(delai_paiement("à réception"), Some(DelaiPaiement::AReception));
        assert_eq!(delai_paiement("bientôt"), None);
        assert_eq!(pages(" 1, 4-6 ").as_deref(), Some("1,4-6"));
        assert_eq!(pages("6-4"), None);
        assert_eq!(pages("0"), None);
    }
}
