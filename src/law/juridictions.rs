//! Which commercial court a commune belongs to; provenance and defects of the table in `juridictions/README.md`.

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

/// State of the table.
pub const ETAT: &str = "Datainfogreffe, 11 août 2025";

/// A commercial court.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Greffe {
    /// Label of the greffe.
    pub greffe: &'static str,
    /// Kind of court.
    pub type_: TypeJuridiction,
    /// Official name, or one built from the label.
    pub nom: String,
    /// Town of the seat.
    pub siege: &'static str,
    /// The name is not from an official list.
    pub nom_a_verifier: bool,
    /// Found by postal code alone: it can straddle two courts.
    pub par_code_postal: bool,
}

/// The commercial court of a commune: by INSEE code, else by postal code.
#[must_use]
pub fn tribunal_de_commerce(insee: Option<&str>, code_postal: Option<&str>) -> Option<Greffe> {
    let par_commune = insee.and_then(|code| chercher(COMMUNES, code));
    let par_code_postal = par_commune.is_none();
    let greffe = par_commune.or_else(|| code_postal.and_then(|code| chercher(CODES_POSTAUX, code)))?;
    let mut champs = GREFFES.lines().find(|ligne| ligne.split(';').next() == Some(greffe))?.split(';').skip(1);
    let (genre, siege, nom) = (champs.next()?, champs.next()?, champs.next()?);
    let (type_, debut) = match genre {
        "TAE" => (TypeJuridiction::TribunalDesActivitesEconomiques, "tribunal des activités économiques de "),
        "TMC" => (TypeJuridiction::TribunalMixteDeCommerce, "tribunal mixte de commerce de "),
        "CHCOM" => (TypeJuridiction::ChambreCommerciale, "chambre commerciale du tribunal judiciaire de "),
        _ => (TypeJuridiction::TribunalDeCommerce, "tribunal de commerce de "),
    };
    let construit = nom.is_empty();
    let nom = if construit { format!("{debut}{greffe}") } else { nom.to_owned() };
    let nom_a_verifier = construit || NOMS_A_VERIFIER.contains(&greffe);
    Some(Greffe { greffe, type_, nom, siege, nom_a_verifier, par_code_postal })
}

fn chercher(table: &'static str, code: &str) -> Option<&'static str> {
    let code = code.trim();
    if code.len() != 5 || !code.is_ascii() {
        return None;
    }
    table
        .lines()
        .filter_map(|ligne| ligne.split_once('='))
        .find(|(_, codes)| codes.split(' ').any(|autre| autre == code))
        .map(|(greffe, _)| greffe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn courts_of_a_few_communes() {
        for (insee, cp, nom, type_) in [
            (Some("69264"), None, "tribunal de commerce de Villefranche-Tarare", TypeJuridiction::TribunalDeCommerce),
            (Some("69383"), None, "tribunal des activités économiques de Lyon", TypeJuridiction::TribunalDesActivitesEconomiques),
            (Some("67482"), None, "chambre commerciale du tribunal judiciaire de Strasbourg", TypeJuridiction::ChambreCommerciale),
            (None, Some("75011"), "tribunal des activités économiques de Paris", TypeJuridiction::TribunalDesActivitesEconomiques),
            (Some("97411"), None, "tribunal mixte de commerce de Saint-Denis", TypeJuridiction::TribunalMixteDeCommerce),
        ] {
            let greffe = tribunal_de_commerce(insee, cp);
            assert_eq!(greffe.as_ref().map(|g| (g.nom.as_str(), g.type_)), Some((nom, type_)), "{insee:?} {cp:?}");
        }
        assert_eq!(tribunal_de_commerce(Some("99999"), None), None);
        assert_eq!(tribunal_de_commerce(None, Some("é0000")), None);
        assert_eq!(tribunal_de_commerce(Some("69264"), None).map(|g| g.nom_a_verifier), Some(true));
    }
}
