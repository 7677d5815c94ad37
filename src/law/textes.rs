//! One text of law, one page: dated versions of its values, with their source and how sure we are.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::DonneeInvalide;

/// How sure we are of a value; the order goes from sure to unsure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certitude {
    /// Two independent sources, or the text itself.
    Confirme,
    /// One source only.
    SourceUnique,
    /// Recollection, contradiction between sources, or a future event: never blocks by itself.
    NonVerifie,
}

impl Certitude {
    /// The word of the data files and of JSON (D92).
    #[must_use]
    pub fn cle(self) -> &'static str {
        match self {
            Self::Confirme => "confirme",
            Self::SourceUnique => "source-unique",
            Self::NonVerifie => "non-verifie",
        }
    }
}

/// A wording of a text, from a day to a day, both included.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// First day; open where the reference does not give it.
    pub du: Option<NaiveDate>,
    /// Last day; open where the version is in force.
    pub au: Option<NaiveDate>,
    /// Where it was read.
    pub source: String,
    /// The numbers, by name, as text.
    #[serde(default)]
    pub valeurs: BTreeMap<String, String>,
    /// How sure we are.
    pub certitude: Certitude,
    /// Wording to reproduce, paragraph by line.
    #[serde(default)]
    pub extrait: Option<String>,
}

/// Which date of the case selects the version of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Rattachement {
    Naissance,
    PointDeDepart,
    JourDeLActe,
    JourDeLOrdonnance,
    ChaqueJour,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Verification {
    le: NaiveDate,
    sur: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct EnTete {
    cle: String,
    texte: String,
    rattachement: Rattachement,
    versions: Vec<Version>,
    #[serde(default)]
    jurisprudence: Vec<String>,
    verifie: Verification,
}

/// A text of law.
#[derive(Debug, Clone)]
pub struct TexteDeLoi {
    /// Key, such as `civ-2224`.
    pub cle: String,
    /// The name a lawyer gives it.
    pub texte: String,
    /// Which date selects the version.
    pub rattachement: Rattachement,
    /// Versions, oldest first.
    pub versions: Vec<Version>,
    /// Decisions that read it.
    pub jurisprudence: Vec<String>,
    /// Day on which it was last checked.
    pub verifie_le: NaiveDate,
    /// Against what.
    pub verifie_sur: String,
    /// What we keep of it, in French.
    pub page: String,
}

impl TexteDeLoi {
    /// The version in force on `jour`.
    ///
    /// Nothing outside the known period: the caller must say that the law is not known there.
    #[must_use]
    pub fn au(&self, jour: NaiveDate) -> Option<&Version> {
        self.versions.iter().find(|version| version.du.is_none_or(|du| du <= jour) && version.au.is_none_or(|au| jour <= au))
    }
}

/// Reads a page: a YAML head between two `---`, then prose.
pub(super) fn lire(fichier: &str, contenu: &str) -> Result<TexteDeLoi, DonneeInvalide> {
    let invalide = |faute: String| DonneeInvalide { fichier: fichier.to_owned(), faute };
    let (tete, page) = contenu
        .strip_prefix("---\n")
        .and_then(|suite| suite.split_once("\n---\n"))
        .ok_or_else(|| invalide("l'en-tête entre deux lignes `---` manque".to_owned()))?;
    let EnTete { cle, texte, rattachement, versions, jurisprudence, verifie } =
        serde_yaml::from_str(tete).map_err(|faute| invalide(faute.to_string()))?;
    Ok(TexteDeLoi {
        cle,
        texte,
        rattachement,
        versions,
        jurisprudence,
        verifie_le: verifie.le,
        verifie_sur: verifie.sur,
        page: page.trim().to_owned(),
    })
}

/// The pages compiled in, sorted; a test compares this list with the folder.
pub(super) const PAGES: &[(&str, &str)] = &[
    ("ass-l114-1.md", include_str!("textes/ass-l114-1.md")),
    ("ass-l114-2.md", include_str!("textes/ass-l114-2.md")),
    ("avis-25-70.013.md", include_str!("textes/avis-25-70.013.md")),
    ("ccp-l2192-10.md", include_str!("textes/ccp-l2192-10.md")),
    ("ccp-r2192-31.md", include_str!("textes/ccp-r2192-31.md")),
    ("cgct-l1617-5.md", include_str!("textes/cgct-l1617-5.md")),
    ("cgi-242-nonies-a.md", include_str!("textes/cgi-242-nonies-a.md")),
    ("civ-1103.md", include_str!("textes/civ-1103.md")),
    ("civ-1119.md", include_str!("textes/civ-1119.md")),
    ("civ-1219.md", include_str!("textes/civ-1219.md")),
    ("civ-1231-5.md", include_str!("textes/civ-1231-5.md")),
    ("civ-1231-6.md", include_str!("textes/civ-1231-6.md")),
    ("civ-1231-7.md", include_str!("textes/civ-1231-7.md")),
    ("civ-1304.md", include_str!("textes/civ-1304.md")),
    ("civ-1305-4.md", include_str!("textes/civ-1305-4.md")),
    ("civ-1305-5.md", include_str!("textes/civ-1305-5.md")),
    ("civ-1324.md", include_str!("textes/civ-1324.md")),
    ("civ-1330.md", include_str!("textes/civ-1330.md")),
    ("civ-1342-10.md", include_str!("textes/civ-1342-10.md")),
    ("civ-1343-1.md", include_str!("textes/civ-1343-1.md")),
    ("civ-1343-2.md", include_str!("textes/civ-1343-2.md")),
    ("civ-1343-3.md", include_str!("textes/civ-1343-3.md")),
    ("civ-1343-5.md", include_str!("textes/civ-1343-5.md")),
    ("civ-1344-1.md", include_str!("textes/civ-1344-1.md")),
    ("civ-1344.md", include_str!("textes/civ-1344.md")),
    ("civ-1347.md", include_str!("textes/civ-1347.md")),
    ("civ-1353.md", include_str!("textes/civ-1353.md")),
    ("civ-1359.md", include_str!("textes/civ-1359.md")),
    ("civ-1363.md", include_str!("textes/civ-1363.md")),
    ("civ-1366.md", include_str!("textes/civ-1366.md")),
    ("civ-1375.md", include_str!("textes/civ-1375.md")),
    ("civ-1376.md", include_str!("textes/civ-1376.md")),
    ("civ-1844-5.md", include_str!("textes/civ-1844-5.md")),
    ("civ-1844-8.md", include_str!("textes/civ-1844-8.md")),
    ("civ-1859.md", include_str!("textes/civ-1859.md")),
    ("civ-1900.md", include_str!("textes/civ-1900.md")),
    ("civ-2044.md", include_str!("textes/civ-2044.md")),
    ("civ-2052.md", include_str!("textes/civ-2052.md")),
    ("civ-2220.md", include_str!("textes/civ-2220.md")),
    ("civ-2222.md", include_str!("textes/civ-2222.md")),
    ("civ-2224.md", include_str!("textes/civ-2224.md")),
    ("civ-2228.md", include_str!("textes/civ-2228.md")),
    ("civ-2229.md", include_str!("textes/civ-2229.md")),
    ("civ-2231.md", include_str!("textes/civ-2231.md")),
    ("civ-2232.md", include_str!("textes/civ-2232.md")),
    ("civ-2233.md", include_str!("textes/civ-2233.md")),
    ("civ-2234.md", include_str!("textes/civ-2234.md")),
    ("civ-2235.md", include_str!("textes/civ-2235.md")),
    ("civ-2238.md", include_str!("textes/civ-2238.md")),
    ("civ-2239.md", include_str!("textes/civ-2239.md")),
    ("civ-2240.md", include_str!("textes/civ-2240.md")),
    ("civ-2241.md", include_str!("textes/civ-2241.md")),
    ("civ-2242.md", include_str!("textes/civ-2242.md")),
    ("civ-2243.md", include_str!("textes/civ-2243.md")),
    ("civ-2244.md", include_str!("textes/civ-2244.md")),
    ("civ-2245.md", include_str!("textes/civ-2245.md")),
    ("civ-2246.md", include_str!("textes/civ-2246.md")),
    ("civ-2249.md", include_str!("textes/civ-2249.md")),
    ("civ-2250.md", include_str!("textes/civ-2250.md")),
    ("civ-2251.md", include_str!("textes/civ-2251.md")),
    ("civ-2254.md", include_str!("textes/civ-2254.md")),
    ("civ-2286.md", include_str!("textes/civ-2286.md")),
    ("civ-771.md", include_str!("textes/civ-771.md")),
    ("civ-792.md", include_str!("textes/civ-792.md")),
    ("civ-873.md", include_str!("textes/civ-873.md")),
    ("cmf-l131-32.md", include_str!("textes/cmf-l131-32.md")),
    ("cmf-l131-59.md", include_str!("textes/cmf-l131-59.md")),
    ("cmf-l131-73.md", include_str!("textes/cmf-l131-73.md")),
    ("cmf-l313-2.md", include_str!("textes/cmf-l313-2.md")),
    ("cmf-l313-3.md", include_str!("textes/cmf-l313-3.md")),
    ("cmr-32.md", include_str!("textes/cmr-32.md")),
    ("coj-l211-3.md", include_str!("textes/coj-l211-3.md")),
    ("coj-l213-4-4.md", include_str!("textes/coj-l213-4-4.md")),
    ("coj-l213-4-5.md", include_str!("textes/coj-l213-4-5.md")),
    ("coj-l213-6.md", include_str!("textes/coj-l213-6.md")),
    ("coj-r211-3-26.md", include_str!("textes/coj-r211-3-26.md")),
    ("coj-r213-9-7.md", include_str!("textes/coj-r213-9-7.md")),
    ("com-d441-5.md", include_str!("textes/com-d441-5.md")),
    ("com-l110-3.md", include_str!("textes/com-l110-3.md")),
    ("com-l110-4-ii.md", include_str!("textes/com-l110-4-ii.md")),
    ("com-l110-4.md", include_str!("textes/com-l110-4.md")),
    ("com-l133-6.md", include_str!("textes/com-l133-6.md")),
    ("com-l133-9.md", include_str!("textes/com-l133-9.md")),
    ("com-l210-1.md", include_str!("textes/com-l210-1.md")),
    ("com-l237-13.md", include_str!("textes/com-l237-13.md")),
    ("com-l441-10.md", include_str!("textes/com-l441-10.md")),
    ("com-l441-11-transport.md", include_str!("textes/com-l441-11-transport.md")),
    ("com-l441-11.md", include_str!("textes/com-l441-11.md")),
    ("com-l441-16.md", include_str!("textes/com-l441-16.md")),
    ("com-l441-9.md", include_str!("textes/com-l441-9.md")),
    ("com-l511-78.md", include_str!("textes/com-l511-78.md")),
    ("com-l622-17.md", include_str!("textes/com-l622-17.md")),
    ("com-l622-21.md", include_str!("textes/com-l622-21.md")),
    ("com-l622-24.md", include_str!("textes/com-l622-24.md")),
    ("com-l622-25.md", include_str!("textes/com-l622-25.md")),
    ("com-l622-26.md", include_str!("textes/com-l622-26.md")),
    ("com-l622-28.md", include_str!("textes/com-l622-28.md")),
    ("com-l643-11.md", include_str!("textes/com-l643-11.md")),
    ("com-l721-3.md", include_str!("textes/com-l721-3.md")),
    ("com-l721-5.md", include_str!("textes/com-l721-5.md")),
    ("com-l731-1.md", include_str!("textes/com-l731-1.md")),
    ("com-r123-237.md", include_str!("textes/com-r123-237.md")),
    ("com-r145-23.md", include_str!("textes/com-r145-23.md")),
    ("conso-l218-1.md", include_str!("textes/conso-l218-1.md")),
    ("conso-l218-2.md", include_str!("textes/conso-l218-2.md")),
    ("conso-l224-11.md", include_str!("textes/conso-l224-11.md")),
    ("conso-l314-26.md", include_str!("textes/conso-l314-26.md")),
    ("conso-l721-5.md", include_str!("textes/conso-l721-5.md")),
    ("conso-l722-2.md", include_str!("textes/conso-l722-2.md")),
    ("conso-l722-3.md", include_str!("textes/conso-l722-3.md")),
    ("conso-l733-16.md", include_str!("textes/conso-l733-16.md")),
    ("conso-l741-2.md", include_str!("textes/conso-l741-2.md")),
    ("conso-liminaire.md", include_str!("textes/conso-liminaire.md")),
    ("conso-r312-35.md", include_str!("textes/conso-r312-35.md")),
    ("conso-r631-3.md", include_str!("textes/conso-r631-3.md")),
    ("cpc-1405.md", include_str!("textes/cpc-1405.md")),
    ("cpc-1406.md", include_str!("textes/cpc-1406.md")),
    ("cpc-1407.md", include_str!("textes/cpc-1407.md")),
    ("cpc-1408.md", include_str!("textes/cpc-1408.md")),
    ("cpc-1409.md", include_str!("textes/cpc-1409.md")),
    ("cpc-1410.md", include_str!("textes/cpc-1410.md")),
    ("cpc-1411.md", include_str!("textes/cpc-1411.md")),
    ("cpc-1413.md", include_str!("textes/cpc-1413.md")),
    ("cpc-1416.md", include_str!("textes/cpc-1416.md")),
    ("cpc-1418.md", include_str!("textes/cpc-1418.md")),
    ("cpc-1422.md", include_str!("textes/cpc-1422.md")),
    ("cpc-1424-14.md", include_str!("textes/cpc-1424-14.md")),
    ("cpc-1425.md", include_str!("textes/cpc-1425.md")),
    ("cpc-386.md", include_str!("textes/cpc-386.md")),
    ("cpc-42.md", include_str!("textes/cpc-42.md")),
    ("cpc-46.md", include_str!("textes/cpc-46.md")),
    ("cpc-48.md", include_str!("textes/cpc-48.md")),
    ("cpc-485.md", include_str!("textes/cpc-485.md")),
    ("cpc-488.md", include_str!("textes/cpc-488.md")),
    ("cpc-490.md", include_str!("textes/cpc-490.md")),
    ("cpc-514-1.md", include_str!("textes/cpc-514-1.md")),
    ("cpc-514.md", include_str!("textes/cpc-514.md")),
    ("cpc-54.md", include_str!("textes/cpc-54.md")),
    ("cpc-56.md", include_str!("textes/cpc-56.md")),
    ("cpc-57.md", include_str!("textes/cpc-57.md")),
    ("cpc-640.md", include_str!("textes/cpc-640.md")),
    ("cpc-643.md", include_str!("textes/cpc-643.md")),
    ("cpc-648.md", include_str!("textes/cpc-648.md")),
    ("cpc-695.md", include_str!("textes/cpc-695.md")),
    ("cpc-700.md", include_str!("textes/cpc-700.md")),
    ("cpc-750-1.md", include_str!("textes/cpc-750-1.md")),
    ("cpc-751.md", include_str!("textes/cpc-751.md")),
    ("cpc-752.md", include_str!("textes/cpc-752.md")),
    ("cpc-753.md", include_str!("textes/cpc-753.md")),
    ("cpc-754.md", include_str!("textes/cpc-754.md")),
    ("cpc-760.md", include_str!("textes/cpc-760.md")),
    ("cpc-762.md", include_str!("textes/cpc-762.md")),
    ("cpc-763.md", include_str!("textes/cpc-763.md")),
    ("cpc-820.md", include_str!("textes/cpc-820.md")),
    ("cpc-832.md", include_str!("textes/cpc-832.md")),
    ("cpc-835.md", include_str!("textes/cpc-835.md")),
    ("cpc-853.md", include_str!("textes/cpc-853.md")),
    ("cpc-855.md", include_str!("textes/cpc-855.md")),
    ("cpc-856.md", include_str!("textes/cpc-856.md")),
    ("cpc-857.md", include_str!("textes/cpc-857.md")),
    ("cpc-861-2.md", include_str!("textes/cpc-861-2.md")),
    ("cpc-873.md", include_str!("textes/cpc-873.md")),
    ("cpce-l111-2.md", include_str!("textes/cpce-l111-2.md")),
    ("cpce-l111-3.md", include_str!("textes/cpce-l111-3.md")),
    ("cpce-l111-4.md", include_str!("textes/cpce-l111-4.md")),
    ("cpce-l111-8.md", include_str!("textes/cpce-l111-8.md")),
    ("cpce-l121-4.md", include_str!("textes/cpce-l121-4.md")),
    ("cpce-l122-1.md", include_str!("textes/cpce-l122-1.md")),
    ("cpce-l125-1.md", include_str!("textes/cpce-l125-1.md")),
    ("cpce-l126-1.md", include_str!("textes/cpce-l126-1.md")),
    ("cpce-l511-1.md", include_str!("textes/cpce-l511-1.md")),
    ("cpce-l511-2.md", include_str!("textes/cpce-l511-2.md")),
    ("cpce-l511-3.md", include_str!("textes/cpce-l511-3.md")),
    ("cpce-r124-3.md", include_str!("textes/cpce-r124-3.md")),
    ("cpce-r124-4.md", include_str!("textes/cpce-r124-4.md")),
    ("cpce-r125-1.md", include_str!("textes/cpce-r125-1.md")),
    ("cpce-r211-11.md", include_str!("textes/cpce-r211-11.md")),
    ("cpce-r211-3.md", include_str!("textes/cpce-r211-3.md")),
    ("cpce-r221-1.md", include_str!("textes/cpce-r221-1.md")),
    ("cpce-r511-2.md", include_str!("textes/cpce-r511-2.md")),
    ("cpce-r511-6.md", include_str!("textes/cpce-r511-6.md")),
    ("cpce-r511-7.md", include_str!("textes/cpce-r511-7.md")),
    ("cpce-r511-8.md", include_str!("textes/cpce-r511-8.md")),
    ("cpce-r523-3.md", include_str!("textes/cpce-r523-3.md")),
    ("decret-2024-674.md", include_str!("textes/decret-2024-674.md")),
    ("decret-91-1197-174.md", include_str!("textes/decret-91-1197-174.md")),
    ("energie-l122-1.md", include_str!("textes/energie-l122-1.md")),
    ("feries-alsace-moselle.md", include_str!("textes/feries-alsace-moselle.md")),
    ("lf-2024-91.md", include_str!("textes/lf-2024-91.md")),
    ("loi-1897-1.md", include_str!("textes/loi-1897-1.md")),
    ("loi-65-557-10-1.md", include_str!("textes/loi-65-557-10-1.md")),
    ("loi-65-557-42.md", include_str!("textes/loi-65-557-42.md")),
    ("loi-68-1250.md", include_str!("textes/loi-68-1250.md")),
    ("loi-75-1334.md", include_str!("textes/loi-75-1334.md")),
    ("loi-83-550.md", include_str!("textes/loi-83-550.md")),
    ("loi-89-462-7-1.md", include_str!("textes/loi-89-462-7-1.md")),
    ("ord-2020-306.md", include_str!("textes/ord-2020-306.md")),
    ("pen-433-13.md", include_str!("textes/pen-433-13.md")),
    ("postes-l34-2.md", include_str!("textes/postes-l34-2.md")),
    ("reg-1896-2006.md", include_str!("textes/reg-1896-2006.md")),
    ("rin-5-5.md", include_str!("textes/rin-5-5.md")),
    ("rin-8-2.md", include_str!("textes/rin-8-2.md")),
    ("table-greffes.md", include_str!("textes/table-greffes.md")),
    ("transports-l5422-18.md", include_str!("textes/transports-l5422-18.md")),
    ("travail-l3133-1.md", include_str!("textes/travail-l3133-1.md")),
    ("travail-l3245-1.md", include_str!("textes/travail-l3245-1.md")),
    ("conventions.md", include_str!("conventions.md")),
];
