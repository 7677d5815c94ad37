//! The table of the civil courts, which the user supplies: from the commune to its tribunal judiciaire.

use std::collections::BTreeMap;

use crate::law::DonneeInvalide;

/// Path of the table, below the folder given to `--law`.
pub const FICHIER_DES_TRIBUNAUX: &str = "juridictions/tribunaux-judiciaires.csv";

/// The civil courts of a commune.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TribunalCivil {
    /// `tribunal judiciaire de …`.
    pub judiciaire: String,
    /// `tribunal de proximité de …`, where the commune has one.
    pub proximite: Option<String>,
}

/// A table of communes, as the user supplied it.
#[derive(Debug, Clone)]
pub struct TableDesTribunaux {
    lignes: BTreeMap<String, TribunalCivil>,
    /// What `law` shows of it: number of communes, and the user's own words on its source and day.
    pub valeurs: BTreeMap<String, String>,
    /// Where it comes from, in one line.
    pub source: String,
}

/// Names of a column, without accents: the short form, then the one of the official file.
const COMMUNE: [&str; 3] = ["insee", "commune", "code insee"];
const JUDICIAIRE: [&str; 2] = ["nom", "tribunal judiciaire competent"];
const PROXIMITE: [&str; 2] = ["proximite", "tribunal de proximite competent (hors communes exclusives aux tj)"];

/// Codes of the whole towns that are cut in arrondissements, and the first three characters of these.
const VILLES_A_ARRONDISSEMENTS: [(&str, &str); 3] = [("751", "75056"), ("6938", "69123"), ("132", "13055")];

impl TableDesTribunaux {
    /// Reads the table: UTF-8, `;`, a header line, after any number of lines of comment (`# source : …`).
    ///
    /// Errors: a missing column, a line of another width, a code that is none, a commune given twice with two courts.
    pub fn lire(fichier: &str, contenu: &str) -> Result<Self, DonneeInvalide> {
        let invalide = |ligne: usize, faute: String| DonneeInvalide { fichier: format!("{fichier}:{ligne}"), faute };
        let mut commentaires = Vec::new();
        let mut colonnes: Option<(usize, usize, usize, Option<usize>)> = None;
        let mut lignes: BTreeMap<String, TribunalCivil> = BTreeMap::new();
        let mut derniere = 1;
        for (rang, ligne) in contenu.trim_start_matches('\u{feff}').lines().enumerate() {
            let numero = rang + 1;
            derniere = numero;
            let ligne = ligne.trim_end();
            if let Some(commentaire) = ligne.strip_prefix('#').filter(|_| colonnes.is_none()) {
                commentaires.push(commentaire.trim().to_owned());
                continue;
            }
            if ligne.is_empty() {
                continue;
            }
            let champs: Vec<&str> = ligne.split(';').map(|champ| champ.trim().trim_matches('"').trim()).collect();
            let Some((largeur, commune, judiciaire, proximite)) = colonnes else {
                let ou = |noms: &[&str]| champs.iter().position(|champ| noms.contains(&plier(champ).as_str()));
                let (Some(commune), Some(judiciaire)) = (ou(&COMMUNE), ou(&JUDICIAIRE)) else {
                    return Err(invalide(
                        numero,
                        "colonnes attendues : `insee;nom` (et `proximite`), ou celles du fichier officiel (`Commune`, `Tribunal judiciaire compétent`)"
                            .to_owned(),
                    ));
                };
                colonnes = Some((champs.len(), commune, judiciaire, ou(&PROXIMITE)));
                continue;
            };
            if champs.len() != largeur {
                let lus = champs.len();
                return Err(invalide(numero, format!("{lus} colonnes au lieu de {largeur}")));
            }
            let champ = |rang: usize| champs.get(rang).copied().unwrap_or_default();
            let code = champ(commune);
            if code.len() != 5 || !code.bytes().all(|octet| octet.is_ascii_digit() || matches!(octet, b'A' | b'B')) {
                return Err(invalide(numero, format!("« {code} » n'est pas le code INSEE d'une commune (cinq caractères)")));
            }
            if champ(judiciaire).is_empty() {
                return Err(invalide(numero, format!("la commune {code} n'a pas de tribunal judiciaire")));
            }
            let tribunal = TribunalCivil {
                judiciaire: nommer("tribunal judiciaire", champ(judiciaire)),
                proximite: proximite.map(champ).filter(|nom| !nom.is_empty()).map(|nom| nommer("tribunal de proximité", nom)),
            };
            if lignes.get(code).is_some_and(|connu| *connu != tribunal) {
                return Err(invalide(numero, format!("la commune {code} a déjà un autre tribunal plus haut")));
            }
            lignes.insert(code.to_owned(), tribunal);
        }
        if lignes.is_empty() {
            return Err(invalide(derniere, "aucune commune".to_owned()));
        }
        let compte = lignes.len();
        let dit = if commentaires.is_empty() { "sans mention de source ni de date".to_owned() } else { commentaires.join(" ; ") };
        let valeurs = BTreeMap::from([("communes".to_owned(), compte.to_string())]);
        Ok(Self { lignes, valeurs, source: format!("table fournie par l'utilisateur ({FICHIER_DES_TRIBUNAUX}), {dit}") })
    }

    /// The courts of a commune; for an arrondissement that the table does not list, those of the whole town.
    #[must_use]
    pub fn chercher(&self, insee: &str) -> Option<&TribunalCivil> {
        let insee = insee.trim();
        self.lignes.get(insee).or_else(|| {
            let (_, ville) = VILLES_A_ARRONDISSEMENTS.iter().find(|(debut, _)| insee.starts_with(debut))?;
            self.lignes.get(*ville)
        })
    }
}

/// Lower case, without accents, spaces made single.
fn plier(texte: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let nu: String = texte.nfd().filter(char::is_ascii).map(|c| c.to_ascii_lowercase()).collect();
    nu.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name of a court from what the table holds: the whole name, or the town alone.
fn nommer(genre: &str, brut: &str) -> String {
    let plie = plier(brut);
    let genre_plie = plier(genre);
    if plie.starts_with(&genre_plie) {
        let suite: String = brut.chars().skip(genre.chars().count()).collect();
        return format!("{genre}{suite}");
    }
    match brut.split_once(' ') {
        Some(("Le", ville)) => format!("{genre} du {ville}"),
        Some(("Les", ville)) => format!("{genre} des {ville}"),
        _ if plie.starts_with(['a', 'e', 'i', 'o', 'u', 'y']) => format!("{genre} d'{brut}"),
        _ => format!("{genre} de {brut}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noms(table: &TableDesTribunaux, insee: &str) -> Option<(String, Option<String>)> {
        table.chercher(insee).map(|tribunal| (tribunal.judiciaire.clone(), tribunal.proximite.clone()))
    }

    #[test]
    fn a_short_table_and_the_official_one_are_read() -> Result<(), DonneeInvalide> {
        let courte = TableDesTribunaux::lire(
            "t.csv",
            "# source : annuaire fictif, état du 1er juillet 2026\ninsee;nom\n69264;tribunal judiciaire de Villefranche-sur-Saône\n75056;Paris\n76351;Le Havre\n89024;Auxerre\n",
        )?;
        let tj = |nom: &str| Some((nom.to_owned(), None));
        assert_eq!(noms(&courte, "69264"), tj("tribunal judiciaire de Villefranche-sur-Saône"));
        assert_eq!(noms(&courte, "75111"), tj("tribunal judiciaire de Paris"));
        assert_eq!(noms(&courte, "76351"), tj("tribunal judiciaire du Havre"));
        assert_eq!(noms(&courte, "89024"), tj("tribunal judiciaire d'Auxerre"));
        assert_eq!(noms(&courte, "01001"), None);
        assert!(courte.source.contains("1er juillet 2026"), "{}", courte.source);
        let officielle = TableDesTribunaux::lire(
            "t.csv",
            "\u{feff}Commune;Libelle Commune;Orig. TJ;N TJ;Tribunal judiciaire compétent;Tribunal de proximité compétent (hors communes exclusives aux TJ)\r\n01283;OYONNAX;x;1;Tribunal judiciaire de Bourg-en-Bresse;Tribunal de proximité de Nantua\r\n01053;BOURG-EN-BRESSE;x;1;Tribunal judiciaire de Bourg-en-Bresse;\r\n",
        )?;
        let bourg = "tribunal judiciaire de Bourg-en-Bresse".to_owned();
        assert_eq!(noms(&officielle, "01283"), Some((bourg.clone(), Some("tribunal de proximité de Nantua".to_owned()))));
        assert_eq!(noms(&officielle, "01053"), Some((bourg, None)));
        assert_eq!(officielle.valeurs.get("communes").map(String::as_str), Some("2"));
        Ok(())
    }

    #[test]
    fn a_fault_of_the_table_is_placed_on_its_line() {
        for (contenu, attendu) in [
            ("", "t.csv:1 : aucune commune"),
            ("insee;nom\n", "t.csv:1 : aucune commune"),
            ("a;b\n", "t.csv:1 : colonnes attendues"),
            ("insee;nom\n69264;X\n6926;X\n", "t.csv:3 : « 6926 » n'est pas le code INSEE"),
            ("# s\ninsee;nom\n69264\n", "t.csv:3 : 1 colonnes au lieu de 2"),
            ("insee;nom\n69264;\n", "t.csv:2 : la commune 69264 n'a pas de tribunal judiciaire"),
            ("insee;nom\n69264;X\n69264;Y\n", "t.csv:3 : la commune 69264 a déjà un autre tribunal"),
        ] {
            let faute = TableDesTribunaux::lire("t.csv", contenu).map(|_| ()).map_err(|faute| faute.to_string());
            assert!(faute.as_ref().is_err_and(|faute| faute.starts_with(attendu)), "{contenu:?} : {faute:?}");
        }
    }
}
