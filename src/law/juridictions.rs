//! Which commercial court a commune belongs to; provenance and defects of the table in `juridictions/README.md`.

mod tribunaux;

pub use tribunaux::{FICHIER_DES_TRIBUNAUX, TableDesTribunaux, TribunalCivil};

use chrono::NaiveDate;

use super::Droit;
use crate::model::TypeJuridiction;

const COMMUNES: &str = include_str!("juridictions/communes.txt");
const CODES_POSTAUX: &str = include_str!("juridictions/codes-postaux.txt");
const GREFFES: &str = include_str!("juridictions/greffes.csv");

/// Names that come from general knowledge and not from an annexe of the code: to be checked (D12).
const NOMS_A_VERIFIER: [&str; 13] = [
    "ALBI",
    "BRIVE",
    "CASTRES",
    "CHERBOURG",
    "FOIX",
    "GUERET",
    "LAVAL",
    "LILLE METROPOLE",
    "MONTAUBAN",
    "RENNES",
    "ROANNE",
    "ROMANS",
    "VILLEFRANCHE-TARARE",
];

/// Key of the page that says where the table comes from, of which day it is and how sure it is.
pub const PAGE_DE_LA_TABLE: &str = "table-greffes";
/// Key of the text under which some commercial courts are economic activities courts, for a time.
const EXPERIENCE_DES_TAE: &str = "decret-2024-674";

/// A commercial court.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Greffe {
    /// Label of the greffe.
    pub greffe: &'static str,
    /// Kind of court, on the day asked.
    pub type_: TypeJuridiction,
    /// Official name, or one built from the label.
    pub nom: String,
    /// Town of the seat; empty where the data does not give it.
    pub siege: &'static str,
    /// The name is not from an official list.
    pub nom_a_verifier: bool,
}

/// What a postal code alone says of the court.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ParCodePostal {
    /// The whole department belongs to that court: the code cannot mislead.
    Sur(Greffe),
    /// The department has several courts, or the row is doubtful: the court that the code suggests, to be confirmed by the commune.
    Ambigu(Greffe),
}

/// The commercial court of a commune, by its INSEE code, on a day.
#[must_use]
pub fn par_commune(insee: &str, jour: NaiveDate, droit: &Droit) -> Option<Greffe> {
    nommer(chercher(COMMUNES, insee)?, jour, droit)
}

/// The commercial court that a postal code suggests, on a day, and whether the code is enough to tell it.
#[must_use]
pub fn par_code_postal(code: &str, jour: NaiveDate, droit: &Droit) -> Option<ParCodePostal> {
    let label = chercher(CODES_POSTAUX, code)?;
    let greffe = nommer(label, jour, droit)?;
    let seul = greffes_du_departement(code.trim()) == [label];
    Some(if seul { ParCodePostal::Sur(greffe) } else { ParCodePostal::Ambigu(greffe) })
}

/// The label of the greffe of a commune, as the source has it.
#[must_use]
pub fn greffe_de_la_commune(insee: &str) -> Option<&'static str> {
    chercher(COMMUNES, insee)
}

/// Kind, seat and name of a greffe; the experiment of the economic activities courts counts only while it lasts.
fn nommer(greffe: &'static str, jour: NaiveDate, droit: &Droit) -> Option<Greffe> {
    let mut champs = GREFFES.lines().find(|ligne| ligne.split(';').next() == Some(greffe))?.split(';').skip(1);
    let (genre, siege, nom) = (champs.next()?, champs.next()?, champs.next()?);
    let en_cours = droit.texte(EXPERIENCE_DES_TAE).and_then(|texte| texte.au(jour)).is_some();
    let (type_, debut) = match genre {
        "TAE" if en_cours => (TypeJuridiction::TribunalDesActivitesEconomiques, "tribunal des activités économiques"),
        "TMC" => (TypeJuridiction::TribunalMixteDeCommerce, "tribunal mixte de commerce"),
        "CHCOM" => (TypeJuridiction::ChambreCommerciale, "chambre commerciale du tribunal judiciaire"),
        _ => (TypeJuridiction::TribunalDeCommerce, "tribunal de commerce"),
    };
    let construit = nom.is_empty();
    let nom = match nom.strip_prefix("tribunal des activités économiques") {
        _ if construit => format!("{debut} de {greffe}"),
        // The same court, under the name it had before and takes again.
        Some(suite) => format!("{debut}{suite}"),
        None => nom.to_owned(),
    };
    Some(Greffe { greffe, type_, nom, siege, nom_a_verifier: construit || NOMS_A_VERIFIER.contains(&greffe) })
}

/// Whether the court is one of those of the experiment, whatever the day.
#[must_use]
pub fn est_un_tae(greffe: &str) -> bool {
    GREFFES.lines().any(|ligne| ligne.strip_prefix(greffe).is_some_and(|suite| suite.starts_with(";TAE;")))
}

/// A code as the tables hold it: its first two characters, then its number.
fn couper(code: &str) -> Option<(&str, u16)> {
    let code = code.trim();
    let (tete, suite) = (code.get(..2)?, code.get(2..)?);
    let bon = code.len() == 5 && suite.bytes().all(|octet| octet.is_ascii_digit());
    bon.then(|| suite.parse().ok()).flatten().map(|nombre| (tete, nombre))
}

/// The ranges of a greffe under one head: `47:1-115,117-148`.
fn plages(groupe: &str) -> impl Iterator<Item = (u16, u16)> {
    groupe.split(',').filter_map(|plage| {
        let (du, au) = plage.split_once('-').unwrap_or((plage, plage));
        Some((du.parse().ok()?, au.parse().ok()?))
    })
}

/// The lines of a table whose ranges under that head meet `du`-`au`.
fn rencontrent(table: &'static str, tete: &str, du: u16, au: u16) -> impl Iterator<Item = &'static str> {
    table.lines().filter_map(|ligne| ligne.split_once('=')).filter_map(move |(greffe, groupes)| {
        let groupe = groupes.split(' ').find_map(|groupe| groupe.strip_prefix(tete)?.strip_prefix(':'))?;
        plages(groupe).any(|(premier, dernier)| premier <= au && dernier >= du).then_some(greffe)
    })
}

fn chercher(table: &'static str, code: &str) -> Option<&'static str> {
    let (tete, nombre) = couper(code)?;
    rencontrent(table, tete, nombre, nombre).next()
}

/// The greffes of the communes of a department; the postal code begins like the commune's code, except in Corsica.
fn greffes_du_departement(code_postal: &str) -> Vec<&'static str> {
    let Some((tete, nombre)) = couper(code_postal) else { return Vec::new() };
    let (du, au) = match tete {
        // Overseas, the department is three characters long.
        "97" | "98" => (nombre / 100 * 100, nombre / 100 * 100 + 99),
        _ => (0, 999),
    };
    rencontrent(COMMUNES, tete, du, au).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::exemples::jour;

    fn nom(insee: &str, au: &str) -> Option<(TypeJuridiction, String)> {
        par_commune(insee, jour(au), Droit::integre()).map(|greffe| (greffe.type_, greffe.nom))
    }

    #[test]
    fn courts_of_a_few_communes() {
        use TypeJuridiction::{ChambreCommerciale, TribunalDeCommerce, TribunalDesActivitesEconomiques as Tae, TribunalMixteDeCommerce};
        for (insee, attendu, type_) in [
            ("69264", "tribunal de commerce de Villefranche-Tarare", TribunalDeCommerce),
            ("69383", "tribunal des activités économiques de Lyon", Tae),
            ("67482", "chambre commerciale du tribunal judiciaire de Strasbourg", ChambreCommerciale),
            ("57463", "chambre commerciale du tribunal judiciaire de Metz", ChambreCommerciale),
            ("75111", "tribunal des activités économiques de Paris", Tae),
            ("13208", "tribunal des activités économiques de Marseille", Tae),
            ("97411", "tribunal mixte de commerce de Saint-Denis", TribunalMixteDeCommerce),
            ("97416", "tribunal mixte de commerce de Saint-Pierre", TribunalMixteDeCommerce),
            ("2A004", "tribunal de commerce d'Ajaccio", TribunalDeCommerce),
            ("98818", "tribunal de commerce de Nouvelle Calédonie", TribunalDeCommerce),
        ] {
            assert_eq!(nom(insee, "2026-11-22"), Some((type_, attendu.to_owned())), "{insee}");
        }
        for absent in ["99999", "é0000", "1", "", "69 01", "97154"] {
            assert_eq!(nom(absent, "2026-11-22"), None, "{absent}");
        }
        let a_verifier = |insee| par_commune(insee, jour("2026-11-22"), Droit::integre()).map(|greffe| greffe.nom_a_verifier);
        assert_eq!(["69264", "98818", "69383"].map(a_verifier), [Some(true), Some(true), Some(false)]);
    }

    #[test]
    fn the_economic_activities_courts_last_as_long_as_their_text() {
        let avant = (TypeJuridiction::TribunalDeCommerce, "tribunal de commerce du Havre".to_owned());
        let pendant = (TypeJuridiction::TribunalDesActivitesEconomiques, "tribunal des activités économiques du Havre".to_owned());
        for (au, attendu) in
            [("2024-12-31", &avant), ("2025-01-01", &pendant), ("2028-12-30", &pendant), ("2028-12-31", &pendant), ("2029-01-01", &avant)]
        {
            assert_eq!(nom("76351", au).as_ref(), Some(attendu), "{au}");
        }
        // A court outside the experiment is what it was.
        assert_eq!(nom("76540", "2029-01-01"), nom("76540", "2026-11-22"));
    }

    #[test]
    fn the_list_of_the_experiment_is_that_of_its_text() {
        let texte = Droit::integre().texte(EXPERIENCE_DES_TAE).and_then(|texte| texte.au(jour("2026-11-22")));
        let liste = texte.and_then(|version| version.valeurs.get("tribunaux")).cloned().unwrap_or_default();
        let sieges: Vec<&str> =
            GREFFES.lines().filter(|ligne| ligne.contains(";TAE;")).filter_map(|ligne| ligne.split(';').nth(2)).collect();
        assert_eq!((sieges.len(), sieges.join(", ")), (12, liste));
        assert!(est_un_tae("LYON") && !est_un_tae("BORDEAUX") && !est_un_tae("LY"));
    }

    #[test]
    fn a_postal_code_is_enough_only_where_the_department_has_one_court() {
        let lire = |code: &str| par_code_postal(code, jour("2026-11-22"), Droit::integre());
        for sur in ["75011", "01100", "92000", "97200", "97600"] {
            assert!(matches!(lire(sur), Some(ParCodePostal::Sur(_))), "{sur} : {:?}", lire(sur));
        }
        // Several courts in the department; a code sent to the court of another department.
        for ambigu in ["69003", "69400", "97400", "57000", "05110", "05130", "13780", "48250", "62147", "20000"] {
            assert!(matches!(lire(ambigu), Some(ParCodePostal::Ambigu(_))), "{ambigu} : {:?}", lire(ambigu));
        }
        for absent in ["97410", "98620", "97132", "99100", "é0000", "690"] {
            assert_eq!(lire(absent), None, "{absent}");
        }
    }

    #[test]
    fn the_page_of_the_table_counts_its_rows() {
        let page = Droit::integre().texte(PAGE_DE_LA_TABLE).and_then(|texte| texte.au(jour("2026-11-22")));
        let valeur = |nom: &str| page.and_then(|version| version.valeurs.get(nom)).cloned().unwrap_or_default();
        let compter = |table: &'static str| {
            let groupes = table.lines().filter_map(|ligne| ligne.split_once('=')).flat_map(|(_, groupes)| groupes.split(' '));
            groupes
                .filter_map(|groupe| groupe.split_once(':'))
                .flat_map(|(_, groupe)| plages(groupe))
                .map(|(du, au)| u32::from(au - du) + 1)
                .sum::<u32>()
                .to_string()
        };
        assert_eq!(compter(COMMUNES), valeur("communes"));
        assert_eq!(compter(CODES_POSTAUX), valeur("codes_postaux"));
        assert_eq!((GREFFES.lines().count() - 1).to_string(), valeur("greffes"));
        // Every greffe of the table has its row, and its name.
        for ligne in COMMUNES.lines().chain(CODES_POSTAUX.lines()) {
            let label = ligne.split('=').next().unwrap_or_default();
            assert!(nommer(label, jour("2026-11-22"), Droit::integre()).is_some_and(|greffe| !greffe.nom.is_empty()), "{label}");
        }
    }
}
