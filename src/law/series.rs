//! Rates and tariffs by date: both bounds of every period are given, and nothing is extrapolated.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;

use super::{Certitude, DonneeInvalide};

/// The column of the legal interest rate: it depends on the CREDITOR (L313-2 CMF).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colonne {
    /// Natural person who does not act for professional needs.
    Particulier,
    /// Every other creditor.
    Autre,
}

impl Colonne {
    /// The name of the column in the data.
    #[must_use]
    pub fn cle(self) -> &'static str {
        match self {
            Self::Particulier => "particulier",
            Self::Autre => "autre",
        }
    }
}

/// A period of a series, both days included.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Periode {
    /// First day.
    pub du: NaiveDate,
    /// Last day; open only for what is in force until repealed.
    pub au: Option<NaiveDate>,
    /// The values, by column, as text.
    pub valeurs: BTreeMap<String, String>,
    /// How sure we are.
    pub certitude: Certitude,
    /// How sure we are of one column, where it differs.
    #[serde(default)]
    pub certitudes: BTreeMap<String, Certitude>,
    /// Where it was read.
    pub source: String,
    /// What else a reader must know.
    #[serde(default)]
    pub note: Option<String>,
    /// Worked out from other rows.
    #[serde(default)]
    pub calcule: bool,
    /// False where the law did not yet work that way.
    #[serde(default = "vrai")]
    pub legal: bool,
}

fn vrai() -> bool {
    true
}

impl Periode {
    /// How sure we are of a column.
    #[must_use]
    pub fn certitude_de(&self, colonne: &str) -> Certitude {
        self.certitudes.get(colonne).copied().unwrap_or(self.certitude)
    }
}

/// A series of values by date.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Serie {
    /// Key, such as `taux-interet-legal`.
    pub cle: String,
    /// The text behind it.
    pub texte: String,
    /// Periods, oldest first.
    pub periodes: Vec<Periode>,
}

impl Serie {
    /// The period that holds `jour`.
    #[must_use]
    pub fn au(&self, jour: NaiveDate) -> Option<&Periode> {
        self.periodes.iter().find(|periode| periode.du <= jour && periode.au.is_none_or(|au| jour <= au))
    }

    /// Adds the periods of `autre`, or replaces those that begin on the same day.
    pub(super) fn superposer(&mut self, autre: Self) {
        for periode in autre.periodes {
            self.periodes.retain(|connue| connue.du != periode.du);
            self.periodes.push(periode);
        }
        self.periodes.sort_by_key(|periode| periode.du);
    }
}

/// Reads a series file.
pub(super) fn lire(fichier: &str, contenu: &str) -> Result<Serie, DonneeInvalide> {
    serde_yaml::from_str(contenu).map_err(|faute| DonneeInvalide { fichier: fichier.to_owned(), faute: faute.to_string() })
}

/// The series compiled in, sorted; a test compares this list with the folder.
pub(super) const FICHIERS: &[(&str, &str)] = &[
    ("commande-publique.yaml", include_str!("series/commande-publique.yaml")),
    ("contribution-aide-juridique.yaml", include_str!("series/contribution-aide-juridique.yaml")),
    ("contribution-justice-economique.yaml", include_str!("series/contribution-justice-economique.yaml")),
    ("droit-d-appel.yaml", include_str!("series/droit-d-appel.yaml")),
    ("droit-de-plaidoirie.yaml", include_str!("series/droit-de-plaidoirie.yaml")),
    ("greffe-injonction-commerce.yaml", include_str!("series/greffe-injonction-commerce.yaml")),
    ("greffe-injonction-judiciaire.yaml", include_str!("series/greffe-injonction-judiciaire.yaml")),
    ("petites-creances-tarif.yaml", include_str!("series/petites-creances-tarif.yaml")),
    ("signification-injonction.yaml", include_str!("series/signification-injonction.yaml")),
    ("tarif-a444-31.yaml", include_str!("series/tarif-a444-31.yaml")),
    ("tarif-a444-32.yaml", include_str!("series/tarif-a444-32.yaml")),
    ("taux-bce-semestre.yaml", include_str!("series/taux-bce-semestre.yaml")),
    ("taux-bce.yaml", include_str!("series/taux-bce.yaml")),
    ("taux-interet-legal.yaml", include_str!("series/taux-interet-legal.yaml")),
];
