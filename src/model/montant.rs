//! Sums of money, exact to the cent.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

use rust_decimal::{Decimal, RoundingStrategy};

/// A sum in the currency of the case. Invariant: at most two decimals, never a float.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Montant(Decimal);

/// A sum was given with more than two decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("plus de deux décimales")]
pub struct TropDeDecimales;

impl Montant {
    /// Nothing.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// The sum, if it is a whole number of cents.
    pub fn exact(valeur: Decimal) -> Result<Self, TropDeDecimales> {
        if valeur.normalize().scale() > 2 {
            return Err(TropDeDecimales);
        }
        Ok(Self(deux_decimales(valeur)))
    }

    /// Rounds half away from zero to the cent, as `law/conventions.md` (arrondi) explains.
    #[must_use]
    pub fn arrondi(valeur: Decimal) -> Self {
        Self(deux_decimales(valeur.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)))
    }

    /// The number, in units of the currency.
    #[must_use]
    pub fn valeur(self) -> Decimal {
        self.0
    }

    /// Whether there is nothing.
    #[must_use]
    pub fn est_nul(self) -> bool {
        self.0.is_zero()
    }

    /// Whether the sum is above nothing.
    #[must_use]
    pub fn est_positif(self) -> bool {
        self.0 > Decimal::ZERO
    }
}

fn deux_decimales(mut valeur: Decimal) -> Decimal {
    valeur.rescale(2);
    // A negative zero would print "-0.00".
    if valeur.is_zero() { Decimal::new(0, 2) } else { valeur }
}

impl fmt::Display for Montant {
    /// `1234.50`: the form of JSON and of the dossier.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2}", self.0)
    }
}

impl Add for Montant {
    type Output = Self;
    fn add(self, autre: Self) -> Self {
        Self(self.0 + autre.0)
    }
}

impl AddAssign for Montant {
    fn add_assign(&mut self, autre: Self) {
        *self = *self + autre;
    }
}

impl Sub for Montant {
    type Output = Self;
    fn sub(self, autre: Self) -> Self {
        Self(self.0 - autre.0)
    }
}

impl SubAssign for Montant {
    fn sub_assign(&mut self, autre: Self) {
        *self = *self - autre;
    }
}

impl Neg for Montant {
    type Output = Self;
    fn neg(self) -> Self {
        Self(deux_decimales(-self.0))
    }
}

impl Sum for Montant {
    fn sum<I: Iterator<Item = Self>>(montants: I) -> Self {
        montants.fold(Self::ZERO, Add::add)
    }
}

impl serde::Serialize for Montant {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_cent_goes_away_from_zero() {
        assert_eq!(Montant::arrondi(Decimal::new(1_005, 3)).to_string(), "1.01");
        assert_eq!(Montant::arrondi(Decimal::new(-1_005, 3)).to_string(), "-1.01");
        assert_eq!(Montant::arrondi(Decimal::new(-1, 3)).to_string(), "0.00");
        assert_eq!((-Montant::ZERO).to_string(), "0.00");
    }

    #[test]
    fn a_third_decimal_is_refused_unless_it_is_zero() {
        assert_eq!(Montant::exact(Decimal::new(1_001, 3)), Err(TropDeDecimales));
        assert_eq!(Montant::exact(Decimal::new(1_000, 3)).map(|m| m.to_string()), Ok("1.00".into()));
    }
}
