//! The law as dated values, and the claim's arithmetic: pure functions of facts and a day.

pub mod calendrier;
pub mod comparution;
pub mod competence;
pub mod declaration;
pub mod decompte;
pub mod derivation;
pub mod duree;
pub mod exigibilite;
pub mod frais;
pub mod juridictions;
#[cfg(test)]
mod naif;
pub mod prescription;
#[cfg(test)]
mod proprietes;
pub mod qualites;
mod series;
mod textes;
pub mod titre;

#[cfg(test)]
pub use crate::model::exemples;

use std::sync::LazyLock;

use chrono::NaiveDate;
use rust_decimal::Decimal;

pub use series::{Colonne, Periode, Serie};
pub use textes::{Certitude, TexteDeLoi, Version};

use duree::Duree;
use juridictions::{FICHIER_DES_TRIBUNAUX, TableDesTribunaux};

/// A number of law, with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Valeur<T> {
    /// The number itself.
    pub valeur: T,
    /// How sure we are of it.
    pub certitude: Certitude,
    /// The text, as a lawyer writes it.
    pub article: String,
    /// Where the number was read.
    pub source: String,
}

/// Why law data laid over the built-in data could not be read.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{fichier} : {faute}")]
pub struct DonneeInvalide {
    /// File of the overlay.
    pub fichier: String,
    /// What is wrong.
    pub faute: String,
}

/// Everything the program knows of the law.
#[derive(Debug, Clone)]
pub struct Droit {
    textes: Vec<TexteDeLoi>,
    series: Vec<Serie>,
    tribunaux: Option<TableDesTribunaux>,
}

static INTEGRE: LazyLock<Droit> = LazyLock::new(|| {
    // The built-in data is part of the program: a test reads every page, so that a fault cannot ship.
    let mut droit = Droit { textes: Vec::new(), series: Vec::new(), tribunaux: None };
    for (fichier, contenu) in textes::PAGES {
        if let Ok(texte) = textes::lire(fichier, contenu) {
            droit.textes.push(texte);
        }
    }
    for (fichier, contenu) in series::FICHIERS {
        if let Ok(serie) = series::lire(fichier, contenu) {
            droit.series.push(serie);
        }
    }
    droit
});

impl Droit {
    /// The law compiled into the program.
    #[must_use]
    pub fn integre() -> &'static Self {
        &INTEGRE
    }

    /// The built-in law with files laid over it: a page replaces the page of its key, a series adds its periods or
    /// replaces those that begin on the same day; the table of the civil courts, which the program has not, is taken as it is.
    pub fn avec(surcharge: &[(String, String)]) -> Result<Self, DonneeInvalide> {
        let mut droit = Self::integre().clone();
        for (fichier, contenu) in surcharge {
            if fichier.ends_with(".csv") {
                if fichier != FICHIER_DES_TRIBUNAUX {
                    let faute = format!("table inconnue ; la seule attendue est `{FICHIER_DES_TRIBUNAUX}`");
                    return Err(DonneeInvalide { fichier: fichier.clone(), faute });
                }
                droit.tribunaux = Some(TableDesTribunaux::lire(fichier, contenu)?);
            } else if fichier.ends_with(".md") {
                let texte = textes::lire(fichier, contenu)?;
                droit.textes.retain(|autre| autre.cle != texte.cle);
                droit.textes.push(texte);
            } else {
                let serie = series::lire(fichier, contenu)?;
                match droit.series.iter_mut().find(|autre| autre.cle == serie.cle) {
                    Some(connue) => connue.superposer(serie),
                    None => droit.series.push(serie),
                }
            }
        }
        Ok(droit)
    }

    /// Every text, in the order of the keys.
    #[must_use]
    pub fn textes(&self) -> &[TexteDeLoi] {
        &self.textes
    }

    /// Every series.
    #[must_use]
    pub fn series(&self) -> &[Serie] {
        &self.series
    }

    /// The table of the civil courts, where the user supplied one.
    #[must_use]
    pub fn tribunaux(&self) -> Option<&TableDesTribunaux> {
        self.tribunaux.as_ref()
    }

    /// A text by its key.
    #[must_use]
    pub fn texte(&self, cle: &str) -> Option<&TexteDeLoi> {
        self.textes.iter().find(|texte| texte.cle == cle)
    }

    /// How a lawyer names a text; the key itself where the text is not in the data.
    #[must_use]
    pub fn article(&self, cle: &str) -> String {
        self.texte(cle).map_or_else(|| cle.to_owned(), |texte| texte.texte.clone())
    }

    fn valeur<T>(&self, cle: &str, nom: &str, jour: NaiveDate, lire: impl Fn(&str) -> Option<T>) -> Option<Valeur<T>> {
        let texte = self.texte(cle)?;
        let version = texte.au(jour)?;
        let valeur = lire(version.valeurs.get(nom)?)?;
        Some(Valeur { valeur, certitude: version.certitude, article: texte.texte.clone(), source: version.source.clone() })
    }

    /// A period or time limit, in the version in force on `jour`.
    #[must_use]
    pub fn duree(&self, cle: &str, nom: &str, jour: NaiveDate) -> Option<Valeur<Duree>> {
        self.valeur(cle, nom, jour, Duree::lire)
    }

    /// A sum, a threshold, a number of points, in the version in force on `jour`.
    #[must_use]
    pub fn nombre(&self, cle: &str, nom: &str, jour: NaiveDate) -> Option<Valeur<Decimal>> {
        self.valeur(cle, nom, jour, |texte| Decimal::from_str_exact(texte).ok())
    }

    /// A day named by a text.
    #[must_use]
    pub fn date(&self, cle: &str, nom: &str, jour: NaiveDate) -> Option<Valeur<NaiveDate>> {
        self.valeur(cle, nom, jour, |texte| texte.parse().ok())
    }

    /// A value kept as text, such as a list of days, in the version in force on `jour`.
    #[must_use]
    pub fn texte_de(&self, cle: &str, nom: &str, jour: NaiveDate) -> Option<&str> {
        self.texte(cle)?.au(jour)?.valeurs.get(nom).map(String::as_str)
    }

    /// A convention of the program (`law/conventions.md`), with the same reading as a text.
    #[must_use]
    pub fn convention(&self, nom: &str, jour: NaiveDate) -> Option<Valeur<Duree>> {
        self.duree("conventions", nom, jour)
    }

    /// A value of a series on `jour`; nothing outside the known periods, since the last known rate is not the rate of today.
    #[must_use]
    pub fn serie(&self, cle: &str, colonne: &str, jour: NaiveDate) -> Option<Valeur<Decimal>> {
        let serie = self.series.iter().find(|serie| serie.cle == cle)?;
        let periode = serie.au(jour)?;
        let valeur = Decimal::from_str_exact(periode.valeurs.get(colonne)?).ok()?;
        // A row worked out for a time when the law did not yet work that way is never sure.
        let certitude = if periode.legal { periode.certitude_de(colonne) } else { Certitude::NonVerifie };
        Some(Valeur { valeur, certitude, article: serie.texte.clone(), source: periode.source.clone() })
    }

    /// The whole row of a series that holds `jour`: columns are then read one by one.
    #[must_use]
    pub fn periode(&self, cle: &str, jour: NaiveDate) -> Option<&Periode> {
        self.series.iter().find(|serie| serie.cle == cle)?.au(jour)
    }

    /// The legal interest rate of a semester, in percent a year, for the creditor's column (L313-2 CMF).
    #[must_use]
    pub fn taux_legal(&self, jour: NaiveDate, colonne: Colonne) -> Option<Valeur<Decimal>> {
        self.serie("taux-interet-legal", colonne.cle(), jour)
    }

    /// The ECB rate that holds for a whole semester (L441-10 II C. com.), in percent a year.
    #[must_use]
    pub fn taux_bce_semestre(&self, jour: NaiveDate) -> Option<Valeur<Decimal>> {
        self.serie("taux-bce-semestre", "taux", jour)
    }

    /// Last day for which a series holds a value; nothing if it is open-ended or unknown.
    #[must_use]
    pub fn dernier_jour_connu(&self, cle: &str) -> Option<NaiveDate> {
        self.series.iter().find(|serie| serie.cle == cle)?.periodes.iter().map(|periode| periode.au).max()?
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[allow(clippy::disallowed_methods, reason = "a test compares the pages on disk with those compiled in")]
    fn every_page_and_series_is_read_and_listed() -> Result<(), Box<dyn std::error::Error>> {
        for (fichier, contenu) in textes::PAGES {
            textes::lire(fichier, contenu)?;
        }
        for (fichier, contenu) in series::FICHIERS {
            series::lire(fichier, contenu)?;
        }
        let ici = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/law");
        for (dossier, connus) in [
            ("textes", textes::PAGES.iter().map(|(nom, _)| *nom).collect::<Vec<_>>()),
            ("series", series::FICHIERS.iter().map(|(nom, _)| *nom).collect()),
        ] {
            let mut presents: Vec<String> = std::fs::read_dir(ici.join(dossier))?
                .map(|e| e.map(|e| e.file_name().to_string_lossy().into_owned()))
                .collect::<Result<_, _>>()?;
            presents.sort();
            let connus: Vec<&str> = connus.into_iter().filter(|nom| *nom != "conventions.md").collect();
            assert_eq!(presents, connus, "src/law/{dossier}");
        }
        Ok(())
    }

    #[test]
    fn periods_follow_each_other_without_hole_or_overlap() {
        for serie in Droit::integre().series() {
            for paire in serie.periodes.windows(2) {
                let suivant = paire[0].au.and_then(|au| au.succ_opt());
                let contigu = suivant == Some(paire[1].du);
                // The small-claims tariff and nothing else has a known hole.
                assert!(contigu, "{} : {:?} puis {:?}", serie.cle, paire[0].au, paire[1].du);
            }
            for periode in &serie.periodes {
                assert!(!periode.source.trim().is_empty(), "{} : période sans source", serie.cle);
                assert!(periode.au.is_none_or(|au| au >= periode.du), "{}", serie.cle);
            }
        }
        for texte in Droit::integre().textes() {
            for paire in texte.versions.windows(2) {
                assert_eq!(paire[0].au.and_then(|au| au.succ_opt()), paire[1].du, "{}", texte.cle);
            }
            assert!(texte.versions.iter().all(|version| !version.source.trim().is_empty()), "{}", texte.cle);
        }
    }

    #[test]
    fn beyond_the_last_known_day_nothing_is_answered() {
        let droit = Droit::integre();
        let jour = |a, m, j| NaiveDate::from_ymd_opt(a, m, j).unwrap_or_default();
        assert!(droit.taux_legal(jour(2026, 12, 31), Colonne::Autre).is_some());
        assert!(droit.taux_legal(jour(2027, 1, 1), Colonne::Autre).is_none());
        assert!(droit.taux_bce_semestre(jour(2027, 1, 1)).is_none());
        assert_eq!(droit.taux_legal(jour(2026, 8, 1), Colonne::Particulier).map(|v| v.certitude), Some(Certitude::SourceUnique));
        assert_eq!(
            droit.duree("cpc-1411", "delai_signification", jour(2026, 8, 31)).map(|v| v.valeur.to_string()).as_deref(),
            Some("6 mois")
        );
        assert_eq!(
            droit.duree("cpc-1411", "delai_signification", jour(2026, 9, 1)).map(|v| v.valeur.to_string()).as_deref(),
            Some("3 mois")
        );
    }

    #[test]
    fn published_penalty_rates_and_floors_are_found_again() {
        let droit = Droit::integre();
        for (semestre, defaut, plancher) in [
            ("2021-01-01", "10.00", "2.37"),
            ("2021-07-01", "10.00", "2.28"),
            ("2022-07-01", "10.00", "2.31"),
            ("2023-01-01", "12.50", "6.18"),
            ("2023-07-01", "14.00", "12.66"),
            ("2024-01-01", "14.50", "15.21"),
            ("2024-07-01", "14.25", "14.76"),
            ("2025-01-01", "13.15", "11.13"),
            ("2025-07-01", "12.15", "8.28"),
            ("2026-01-01", "12.15", "7.86"),
            ("2026-07-01", "12.40", "8.25"),
        ] {
            let jour: NaiveDate = semestre.parse().unwrap_or_default();
            let points = droit.nombre("com-l441-10", "points", jour).map(|v| v.valeur);
            let multiple = droit.nombre("com-l441-10", "plancher_multiple", jour).map(|v| v.valeur);
            let taux = droit.taux_bce_semestre(jour).and_then(|v| Some(v.valeur + points?)).map(|t| format!("{t:.2}"));
            let bas = droit.taux_legal(jour, Colonne::Autre).and_then(|v| Some(v.valeur * multiple?)).map(|t| format!("{t:.2}"));
            assert_eq!((taux.as_deref(), bas.as_deref()), (Some(defaut), Some(plancher)), "{semestre}");
        }
    }
}
