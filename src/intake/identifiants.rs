//! The check keys of SIREN, SIRET, IBAN and French VAT numbers.

/// What a key check found wrong, with the remainder or sum that shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cle {
    /// Not the right number of digits or letters.
    Forme,
    /// The control sum, which should have been a multiple of ten (Luhn), or the remainder by 97, which should have been 1.
    Somme(u32),
}

/// SIREN of La Poste, whose establishments follow a rule of their own.
const LA_POSTE: &str = "356000000";

fn chiffres(texte: &str) -> Option<Vec<u32>> {
    texte.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_digit(10)).collect()
}

fn luhn(chiffres: &[u32]) -> u32 {
    chiffres
        .iter()
        .rev()
        .enumerate()
        .map(|(rang, chiffre)| {
            if rang % 2 == 0 {
                *chiffre
            } else {
                let double = chiffre * 2;
                if double > 9 { double - 9 } else { double }
            }
        })
        .sum()
}

/// SIREN: nine digits, Luhn.
pub fn siren(texte: &str) -> Result<(), Cle> {
    let chiffres = chiffres(texte).filter(|c| c.len() == 9).ok_or(Cle::Forme)?;
    match luhn(&chiffres) {
        somme if somme.is_multiple_of(10) => Ok(()),
        somme => Err(Cle::Somme(somme)),
    }
}

/// SIRET: fourteen digits, Luhn; those of La Poste add up to a multiple of five.
pub fn siret(texte: &str) -> Result<(), Cle> {
    let brut: String = texte.chars().filter(|c| !c.is_whitespace()).collect();
    let chiffres = chiffres(&brut).filter(|c| c.len() == 14).ok_or(Cle::Forme)?;
    let somme = luhn(&chiffres);
    if somme.is_multiple_of(10) || (brut.starts_with(LA_POSTE) && chiffres.iter().sum::<u32>().is_multiple_of(5)) {
        return Ok(());
    }
    Err(Cle::Somme(somme))
}

/// IBAN: country, key, account; the whole is 1 modulo 97 (ISO 13616).
pub fn iban(texte: &str) -> Result<(), Cle> {
    let brut: Vec<char> = texte.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
    let forme = (15..=34).contains(&brut.len())
        && brut.iter().all(char::is_ascii_alphanumeric)
        && brut.iter().take(2).all(char::is_ascii_alphabetic)
        && brut.iter().skip(2).take(2).all(char::is_ascii_digit)
        && (!brut.starts_with(&['F', 'R']) || brut.len() == 27);
    if !forme {
        return Err(Cle::Forme);
    }
    let reste = brut.iter().cycle().skip(4).take(brut.len()).fold(0u32, |reste, c| {
        let valeur = c.to_digit(36).unwrap_or(0);
        if valeur > 9 { (reste * 100 + valeur) % 97 } else { (reste * 10 + valeur) % 97 }
    });
    if reste == 1 { Ok(()) } else { Err(Cle::Somme(reste)) }
}

/// French VAT number: FR, two digits computed from the SIREN, the SIREN. Other countries are left alone.
pub fn tva(texte: &str) -> Result<(), Cle> {
    let brut: String = texte.chars().filter(|c| !c.is_whitespace()).collect();
    let Some(suite) = brut.strip_prefix("FR") else { return Ok(()) };
    if suite.len() != 11 || !suite.chars().all(|c| c.is_ascii_alphanumeric()) {
        return Err(Cle::Forme);
    }
    let (cle, siren) = suite.split_at(2);
    let (Ok(cle), Ok(nombre)) = (cle.parse::<u32>(), siren.parse::<u32>()) else {
        // The newer keys have letters and no published formula.
        return Ok(());
    };
    let attendue = (12 + 3 * (nombre % 97)) % 97;
    if cle == attendue { Ok(()) } else { Err(Cle::Somme(attendue)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys() {
        assert_eq!(siren("123456782"), Ok(()));
        assert_eq!(siren("123456789"), Err(Cle::Somme(47)));
        assert_eq!(siren("12345678"), Err(Cle::Forme));
        assert_eq!(siren("999999014").is_ok(), luhn(&[9, 9, 9, 9, 9, 9, 0, 1, 4]).is_multiple_of(10));
        assert_eq!(siret("35600000049837"), Ok(()));
        assert_eq!(iban("FR76 3000 6000 0112 3456 7890 189"), Ok(()));
        assert!(matches!(iban("FR7630006000011234567890188"), Err(Cle::Somme(_))));
        assert_eq!(tva("FR32123456789"), Ok(()));
    }
}
