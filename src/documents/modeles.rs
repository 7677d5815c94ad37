//! The engine: templates compiled in and laid over, values written as data, no work and no page without end.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;
use std::sync::{Arc, OnceLock};

use minijinja::syntax::SyntaxConfig;
use minijinja::value::ValueKind;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value};
use serde::Serialize;

use super::{ErreurModele, typographie};
use crate::diag::plus_proches;

macro_rules! integres {
    ($($chemin:literal),+ $(,)?) => {
        /// Every file of `templates/`, compiled in; a test compares this list with the folder.
        pub(super) const INTEGRES: &[(&str, &str)] = &[ $( ($chemin, include_str!(concat!("../../templates/", $chemin))) ),+ ];
    };
}

integres! {
    "_commun/acte.typ",
    "_commun/base.typ",
    "_commun/fiche.typ",
    "_commun/lettre.typ",
    "_commun/tableaux.typ",
    "_phrases/accessoires.typ.j2",
    "_phrases/acte-factures.typ.j2",
    "_phrases/entrees-comptes.yaml",
    "_phrases/entrees-entete.yaml",
    "_phrases/entrees-lettre.yaml",
    "_phrases/entrees-totaux.yaml",
    "_phrases/lettre-cloture.typ.j2",
    "_phrases/lettre-factures.typ.j2",
    "_phrases/lettre-ouverture.typ.j2",
    "_phrases/lettre-paiement.typ.j2",
    "_phrases/lettre-qualite.typ.j2",
    "_phrases/parties.typ.j2",
    "_phrases/segments.typ.j2",
    "_phrases/signatures.typ.j2",
    "_phrases/totaux.typ.j2",
    "bordereau/corps.typ.j2",
    "bordereau/entrees.yaml",
    "courriel/corps.typ.j2",
    "courriel/entrees.yaml",
    "couverture/corps.typ.j2",
    "couverture/entrees.yaml",
    "decompte/corps.typ.j2",
    "decompte/entrees.yaml",
    "echeancier/corps.typ.j2",
    "echeancier/entrees.yaml",
    "fiche-appel/corps.typ.j2",
    "fiche-appel/entrees.yaml",
    "instruction-petites-creances/corps.typ.j2",
    "instruction-petites-creances/entrees.yaml",
    "lisez-moi/corps.txt.j2",
    "lisez-moi/entrees.yaml",
    "mise-en-demeure/corps.typ.j2",
    "mise-en-demeure/entrees.yaml",
    "pouvoir/corps.typ.j2",
    "pouvoir/entrees.yaml",
    "rappel-avant-echeance/corps.typ.j2",
    "rappel-avant-echeance/entrees.yaml",
    "relance-1/corps.typ.j2",
    "relance-1/entrees.yaml",
    "relance-2/corps.typ.j2",
    "relance-2/entrees.yaml",
    "relance-3/corps.typ.j2",
    "relance-3/entrees.yaml",
    "reponse-contestation/corps.typ.j2",
    "reponse-contestation/entrees.yaml",
    "requete-injonction-de-payer/corps.typ.j2",
    "requete-injonction-de-payer/entrees.yaml",
    "sommation/corps.typ.j2",
    "sommation/entrees.yaml",
    "transaction/corps.typ.j2",
    "transaction/entrees.yaml",
}

/// Work that one document may cost: four hundred invoices take a twentieth of it.
const CARBURANT: u64 = 40_000_000;
/// Bytes of source that one document may give.
const PLAFOND: usize = 16 << 20;

/// The templates: those compiled in, and what the user lays over them.
#[derive(Debug, Clone, Default)]
pub struct Modeles {
    surcharge: BTreeMap<String, String>,
    moteur: OnceLock<Arc<Environment<'static>>>,
}

impl Modeles {
    /// The built-in templates with files laid over them, by path (`mise-en-demeure/corps.typ.j2`, `_commun/lettre.typ`).
    ///
    /// A path that no built-in file has is an error of every document, and of [`Modeles::verifier`].
    #[must_use]
    pub fn avec(surcharge: BTreeMap<String, String>) -> Self {
        Self { surcharge, moteur: OnceLock::new() }
    }

    /// Whether every file laid over takes the place of a known one.
    pub fn verifier(&self) -> Result<(), ErreurModele> {
        let Some(inconnu) = self.surcharge.keys().find(|chemin| !INTEGRES.iter().any(|(connu, _)| connu == chemin)) else { return Ok(()) };
        let proches = plus_proches(inconnu, INTEGRES.iter().map(|(chemin, _)| *chemin));
        let faute = match proches.first() {
            Some(proche) => format!("aucun modèle ne porte ce nom ; le plus proche est {proche}"),
            None => "aucun modèle ne porte ce nom".to_owned(),
        };
        Err(ErreurModele { modele: inconnu.clone(), faute })
    }

    /// The shared Typst files that every source imports, by path (`_commun/lettre.typ`).
    #[must_use]
    pub fn communs(&self) -> Vec<(String, Vec<u8>)> {
        INTEGRES
            .iter()
            .filter(|(chemin, _)| chemin.starts_with("_commun/") && chemin.ends_with(".typ"))
            .map(|(chemin, contenu)| {
                ((*chemin).to_owned(), self.surcharge.get(*chemin).map_or(*contenu, String::as_str).as_bytes().to_vec())
            })
            .collect()
    }

    /// Fills `modele` with `entrees`.
    pub(super) fn remplir(&self, modele: &str, entrees: &impl Serialize) -> Result<String, ErreurModele> {
        self.verifier()?;
        let faute = |faute: Error| ErreurModele { modele: faute.name().unwrap_or(modele).to_owned(), faute: dire(&faute) };
        let moteur = self.moteur.get_or_init(|| Arc::new(moteur(&self.surcharge)));
        let mut sortie = Plafonnee(Vec::new());
        let entrees = Value::from(minijinja::value::Serde(entrees));
        moteur.get_template(modele).and_then(|gabarit| gabarit.render_captured_to(entrees, &mut sortie).map(drop)).map_err(faute)?;
        String::from_utf8(sortie.0)
            .map_err(|_| ErreurModele { modele: modele.to_owned(), faute: "le texte produit n'est pas de l'UTF-8".to_owned() })
    }
}

fn dire(faute: &Error) -> String {
    let detail = faute.detail().unwrap_or_default();
    let ligne = faute.line().map(|ligne| format!("ligne {ligne} : ")).unwrap_or_default();
    match faute.kind() {
        ErrorKind::OutOfFuel => format!("{ligne}le modèle travaille sans fin"),
        ErrorKind::UndefinedError => format!("{ligne}une entrée inconnue est employée {detail}").trim_end().to_owned(),
        ErrorKind::TemplateNotFound => format!("{ligne}le modèle inclus n'existe pas {detail}").trim_end().to_owned(),
        _ => format!("{ligne}{faute}"),
    }
}

/// A buffer that refuses to grow without end.
struct Plafonnee(Vec<u8>);

impl io::Write for Plafonnee {
    fn write(&mut self, octets: &[u8]) -> io::Result<usize> {
        if self.0.len() + octets.len() > PLAFOND {
            return Err(io::Error::other("le document dépasse la taille permise"));
        }
        self.0.extend_from_slice(octets);
        Ok(octets.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn moteur(surcharge: &BTreeMap<String, String>) -> Environment<'static> {
    let mut moteur = Environment::new();
    moteur.set_undefined_behavior(UndefinedBehavior::Strict);
    moteur.set_fuel(Some(CARBURANT));
    if let Ok(syntaxe) = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build() {
        moteur.set_syntax(syntaxe);
    }
    // Any mode but `None` marks what a block or a macro gives as already written, so that it is not quoted twice.
    moteur.set_auto_escape_callback(|nom| if nom.contains(".typ.") { AutoEscape::Custom("typst".into()) } else { AutoEscape::None });
    moteur.set_formatter(ecrire);
    moteur.add_filter("chaine", |valeur: &Value| {
        brut(valeur).map(|texte| Value::from_safe_string(texte.as_deref().map_or_else(|| "none".to_owned(), chaine)))
    });
    moteur.add_filter("chaines", chaines);
    moteur.add_filter("booleen", |valeur: bool| Value::from_safe_string(valeur.to_string()));
    moteur.add_filter("triple", triple);
    let surcharge = surcharge.clone();
    moteur.set_loader(move |nom| {
        let integre = INTEGRES.iter().find(|(chemin, _)| *chemin == nom && nom.ends_with(".j2"));
        Ok(integre.map(|(_, contenu)| typographie::modele(surcharge.get(nom).map_or(*contenu, String::as_str))))
    });
    moteur
}

/// Writes a value where the template puts it: in Typst, as the content of a string, which no name can leave.
fn ecrire(sortie: &mut Output<'_>, etat: &mut State<'_, '_>, valeur: &Value) -> Result<(), Error> {
    let echec = |_| Error::new(ErrorKind::WriteFailure, "écriture impossible");
    if valeur.is_safe() {
        return sortie.write_str(valeur.as_str().unwrap_or_default()).map_err(echec);
    }
    let Some(texte) = brut(valeur)? else {
        return Err(Error::new(ErrorKind::InvalidOperation, "une entrée vide est écrite telle quelle"));
    };
    if matches!(etat.auto_escape(), AutoEscape::None) {
        return sortie.write_str(&texte).map_err(echec);
    }
    sortie.write_fmt(format_args!("#{};", chaine(&texte))).map_err(echec)
}

/// The text of a value; nothing for an empty input, an error for what is not a text.
fn brut(valeur: &Value) -> Result<Option<String>, Error> {
    match valeur.kind() {
        ValueKind::String | ValueKind::Number => Ok(Some(valeur.to_string())),
        ValueKind::None => Ok(None),
        autre => Err(Error::new(ErrorKind::InvalidOperation, format!("une entrée de genre {autre} n'est pas un texte"))),
    }
}

/// A Typst string literal.
fn chaine(texte: &str) -> String {
    let mut sortie = String::with_capacity(texte.len() + 2);
    sortie.push('"');
    for c in texte.chars() {
        match c {
            '"' => sortie.push_str("\\\""),
            '\\' => sortie.push_str("\\\\"),
            '\n' => sortie.push_str("\\n"),
            '\r' => sortie.push_str("\\r"),
            '\t' => sortie.push_str("\\t"),
            // Controls and marks that a reader of the source would not see.
            c if c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') => {
                // Writing to a string cannot fail.
                let _ = write!(sortie, "\\u{{{:x}}}", u32::from(c));
            }
            c => sortie.push(c),
        }
    }
    sortie.push('"');
    sortie
}

/// A Typst array of strings.
fn chaines(valeurs: &Value) -> Result<Value, Error> {
    let mut sortie = String::from("(");
    for valeur in valeurs.try_iter()? {
        sortie.push_str(&brut(&valeur)?.as_deref().map_or_else(|| "none".to_owned(), chaine));
        sortie.push_str(", ");
    }
    sortie.push(')');
    Ok(Value::from_safe_string(sortie))
}

/// A day as Typst counts it: `(2026, 11, 22)`.
fn triple(jour: &str) -> Result<Value, Error> {
    use chrono::Datelike;
    let jour: chrono::NaiveDate = jour.parse().map_err(|_| Error::new(ErrorKind::InvalidOperation, "une entrée n'est pas un jour"))?;
    Ok(Value::from_safe_string(format!("({}, {}, {})", jour.year(), jour.month(), jour.day())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rendre(gabarit: &str, valeur: &str) -> Result<String, Error> {
        let moteur = moteur(&BTreeMap::new());
        moteur.render_named_str("essai.typ.j2", gabarit, minijinja::context! { x => valeur })
    }

    #[test]
    fn hostile_values_stay_inside_their_string() {
        for (valeur, litteral) in [
            ("#panic()", r##""#panic()""##),
            ("{{ 7*7 }}", r#""{{ 7*7 }}""#),
            (r#""; #read("/etc/passwd")"#, r##""\"; #read(\"/etc/passwd\")""##),
            ("$x$ @x <y> *z* _t_ `u`", r#""$x$ @x <y> *z* _t_ `u`""#),
            (r"\", r#""\\""#),
            ("a\nb\r\t\0", r#""a\nb\r\t\u{0}""#),
            ("\u{202e}gauche", r#""\u{202e}gauche""#),
        ] {
            assert_eq!(rendre("{{ x }}", valeur).ok(), Some(format!("#{litteral};")), "{valeur}");
            assert_eq!(rendre("{{ x | chaine }}", valeur).ok().as_deref(), Some(litteral), "{valeur}");
            assert_eq!(rendre("{% set y %}{{ x }}{% endset %}{{ y }}", valeur).ok(), Some(format!("#{litteral};")), "{valeur}");
        }
        let long = "é".repeat(5_000);
        assert_eq!(rendre("{{ x }}", &long).ok(), Some(format!("#\"{long}\";")));
    }

    #[test]
    fn nothing_runs_without_end_and_nothing_is_silently_empty() {
        let faute = |gabarit: &str| rendre(gabarit, "").map_err(|faute| dire(&faute)).expect_err(gabarit);
        assert!(faute("{{ absent }}").starts_with("ligne 1 : une entrée inconnue"));
        assert!(faute("{% for i in range(100000) %}{% for j in range(100000) %}{{ j }}{% endfor %}{% endfor %}").contains("sans fin"));
        assert!(faute("{{ none }}").contains("une entrée vide"));
        let mut plein = Plafonnee(vec![0; PLAFOND]);
        assert!(io::Write::write(&mut plein, b"x").is_err());
    }

    #[test]
    fn an_unknown_overlay_names_the_nearest() {
        let modeles = Modeles::avec(BTreeMap::from([("mise-en-demeur/corps.typ.j2".to_owned(), String::new())]));
        let erreur = modeles.verifier().expect_err("inconnu");
        assert_eq!(
            erreur.to_string(),
            "modèle mise-en-demeur/corps.typ.j2 : aucun modèle ne porte ce nom ; le plus proche est mise-en-demeure/corps.typ.j2"
        );
    }

    #[test]
    fn an_overlay_replaces_the_built_in_words() {
        let modeles = Modeles::avec(BTreeMap::from([("bordereau/corps.typ.j2".to_owned(), "Bonjour {{ nom }} !".to_owned())]));
        let texte = modeles.remplir("bordereau/corps.typ.j2", &BTreeMap::from([("nom", "X")]));
        assert_eq!(texte.ok().as_deref(), Some("Bonjour #\"X\";\u{202f}!"));
    }

    #[test]
    fn the_list_and_the_folder_agree() {
        let racine = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
        let mut presents: Vec<String> = walkdir::WalkDir::new(&racine)
            .into_iter()
            .filter_map(Result::ok)
            .filter(|entree| entree.file_type().is_file())
            .filter_map(|entree| Some(entree.path().strip_prefix(&racine).ok()?.to_string_lossy().into_owned()))
            .filter(|chemin| !chemin.ends_with("apercu.txt") && chemin != "README.md")
            .collect();
        presents.sort();
        assert_eq!(presents, INTEGRES.iter().map(|(chemin, _)| (*chemin).to_owned()).collect::<Vec<_>>());
    }
}
