//! French typography in one place: which spaces do not break, which apostrophe, how a date and an article are written.

use crate::diag;
use crate::law::Droit;
use crate::model::Jour;

const FINE: char = '\u{202f}';
const INSECABLE: char = '\u{a0}';
const MOIS: [&str; 12] = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
/// Words that a number or a name follows on the same line.
const LIES: [&str; 9] = ["n°", "N°", "nos", "art.", "Art.", "Me", "M.", "Mme", "p."];
/// Words that only bind to an article's own number.
const LIES_A_UN_ARTICLE: [&str; 4] = ["article", "articles", "Article", "Articles"];

/// Sets a piece of prose as a French printer would. A name is never given to this function: it keeps its own characters.
#[must_use]
pub fn prose(texte: &str) -> String {
    let mut sortie = String::with_capacity(texte.len() + 16);
    let mut reste = texte.chars();
    while let Some(c) = reste.next() {
        let suite = reste.as_str();
        match c {
            ' ' | INSECABLE => sortie.push(espace(&sortie, suite).unwrap_or(c)),
            '\'' if entre_lettres(&sortie, suite) => sortie.push('’'),
            _ => sortie.push(c),
        }
    }
    sortie
}

fn entre_lettres(avant: &str, apres: &str) -> bool {
    // A template's literal may end on the apostrophe, with a name to come.
    avant.chars().next_back().is_some_and(char::is_alphabetic) && apres.chars().next().is_none_or(|c| c.is_alphanumeric() || c == '«')
}

/// What a space becomes between what is written and what follows; nothing where it stays as it is.
fn espace(avant: &str, apres: &str) -> Option<char> {
    let suivant = apres.chars().next();
    if matches!(suivant, Some(';' | '!' | '?')) {
        return Some(FINE);
    }
    let deux_points = suivant == Some(':') && apres.chars().nth(1).is_none_or(char::is_whitespace);
    if deux_points || matches!(suivant, Some('%' | '€' | '»')) || avant.ends_with('«') {
        return Some(INSECABLE);
    }
    let mot = avant.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '’' | '«' | '[')).next().unwrap_or_default();
    if LIES.contains(&mot) && suivant.is_none_or(|c| c.is_alphanumeric()) {
        return Some(INSECABLE);
    }
    if LIES_A_UN_ARTICLE.contains(&mot) && suivant.is_none_or(|c| c.is_ascii_digit() || matches!(c, 'L' | 'R' | 'D')) {
        return Some(INSECABLE);
    }
    let chiffre_avant = mot.ends_with(|c: char| c.is_ascii_digit());
    if (chiffre_avant || mot == "1er") && MOIS.iter().any(|mois| apres.starts_with(mois)) {
        return Some(INSECABLE);
    }
    let groupe = apres.chars().take_while(char::is_ascii_digit).count();
    let tete = mot.chars().rev().take_while(char::is_ascii_digit).count();
    (groupe == 3 && (1..=3).contains(&tete)).then_some(FINE)
}

/// The same, on the source of a template: only its own words, not its tags.
#[must_use]
pub fn modele(source: &str) -> String {
    let mut sortie = String::with_capacity(source.len() + 64);
    let mut reste = source;
    while let Some(debut) = reste.find('{') {
        let (avant, suite) = reste.split_at(debut);
        let fin = match suite.get(..2) {
            Some("{{") => "}}",
            Some("{%") => "%}",
            Some("{#") => "#}",
            _ => {
                sortie.push_str(&prose(avant));
                sortie.push('{');
                reste = suite.get(1..).unwrap_or_default();
                continue;
            }
        };
        sortie.push_str(&prose(avant));
        let longueur = suite.find(fin).map_or(suite.len(), |fin| fin + 2);
        let (balise, suivant) = suite.split_at(longueur);
        sortie.push_str(balise);
        reste = suivant;
        // The space that follows a tag is seen with nothing before it: only the signs after it decide, which is enough.
    }
    sortie.push_str(&prose(reste));
    sortie
}

/// `1er janvier 2026`, on one line.
#[must_use]
pub fn jour(jour: Jour) -> String {
    prose(&diag::jour_fr(jour))
}

/// `article L441-10 du code de commerce`, from the name that the law data gives a text.
#[must_use]
pub fn article(droit: &Droit, cle: &str) -> String {
    article_nomme(&droit.article(cle))
}

/// The same, from the name itself.
#[must_use]
pub fn article_nomme(nom: &str) -> String {
    let Some((code, numero)) = nom.split_once(", article ") else { return prose(nom) };
    let mot = if numero.contains(" et ") || numero.contains(" à ") { "articles" } else { "article" };
    let mut lettres = code.chars();
    let code: String = lettres.next().map(|c| c.to_lowercase().to_string()).unwrap_or_default() + lettres.as_str();
    let liaison = if code.starts_with("ordonnance") { "de l'" } else { "du " };
    prose(&format!("{mot} {numero} {liaison}{code}"))
}

/// `123 456 782`: a SIREN as the registry prints it.
#[must_use]
pub fn siren(brut: &str) -> String {
    let chiffres: Vec<char> = brut.chars().filter(|c| !c.is_whitespace()).collect();
    chiffres.chunks(3).map(|trois| trois.iter().collect::<String>()).collect::<Vec<_>>().join("\u{a0}")
}

/// `FR76 3000 6000 …`: an IBAN by fours.
#[must_use]
pub fn iban(brut: &str) -> String {
    let chiffres: Vec<char> = brut.chars().filter(|c| !c.is_whitespace()).collect();
    chiffres.chunks(4).map(|quatre| quatre.iter().collect::<String>()).collect::<Vec<_>>().join("\u{a0}")
}

/// A story told in several paragraphs, one a line.
#[must_use]
pub fn paragraphes(texte: &str) -> Vec<String> {
    texte.split('\n').map(str::trim).filter(|ligne| !ligne.is_empty()).map(prose).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(texte: &str, attendu: &str) {
        let lisible = prose(texte).replace(FINE, "|").replace(INSECABLE, "_");
        assert_eq!(lisible, attendu);
    }

    #[test]
    fn spaces_that_do_not_break() {
        check("Payez : vite ; non ? oui !", "Payez_: vite|; non|? oui|!");
        check("« Bien » et 12,40 % de 1 234,50 €", "«_Bien_» et 12,40_% de 1|234,50_€");
        check("facture n° 12, art. L441-10, Me Dupont", "facture n°_12, art._L441-10, Me_Dupont");
        check("l'article 1405 et l'article premier", "l’article_1405 et l’article premier");
        check("le 1er janvier 2026 et le 12 mars", "le 1er_janvier 2026 et le 12_mars");
        check("https://exemple.example 04 00 00 00 12", "https://exemple.example 04 00 00 00 12");
        check("ratio 1:2 et 12 345 678", "ratio 1:2 et 12|345|678");
    }

    #[test]
    fn a_template_keeps_its_tags() {
        assert_eq!(modele("n° {{ a }} : {% if a != b %} ! {% endif %}"), "n°\u{a0}{{ a }}\u{a0}: {% if a != b %}\u{202f}! {% endif %}");
        assert_eq!(modele("l'{{ a }} #f(x: {y})"), "l’{{ a }} #f(x: {y})");
    }

    #[test]
    fn articles_dates_identifiers() {
        let droit = Droit::integre();
        assert_eq!(article(droit, "com-l441-10"), "article\u{a0}L441-10 du code de commerce");
        assert_eq!(article(droit, "cpc-1416"), "articles\u{a0}1415 et 1416 du code de procédure civile");
        assert_eq!(siren("123456782"), "123\u{a0}456\u{a0}782");
        assert_eq!(iban("FR7630006000011234567890189"), "FR76\u{a0}3000\u{a0}6000\u{a0}0112\u{a0}3456\u{a0}7890\u{a0}189");
        assert_eq!(paragraphes("Un : deux.\n\n\nTrois."), ["Un\u{a0}: deux.", "Trois."]);
    }
}
