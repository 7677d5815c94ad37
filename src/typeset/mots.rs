//! What a laid-out page says, read from its frames: tests compare words, not pixels.

use typst::layout::{Abs, Em, Frame, FrameItem, Point, Transform};
use typst::text::TextItem;

/// The hyphen that a line break made, so that it differs from one that the writer typed.
const CESURE: char = '\u{2010}';

/// One printed line under construction.
struct Ligne {
    texte: String,
    base: Abs,
    fin: Abs,
    corps: Abs,
}

/// The lines of a page, in the order of the document: a block beside another is read whole before it.
pub(super) fn de_la_page(cadre: &Frame) -> String {
    let mut lignes: Vec<Ligne> = Vec::new();
    lire(cadre, Transform::identity(), &mut lignes);
    let textes = lignes.iter().map(|ligne| lisible(&ligne.texte)).filter(|texte| !texte.is_empty());
    textes.collect::<Vec<String>>().join("\n")
}

/// The line as a person reads it: no mark without ink, and the break of a word shown.
fn lisible(ligne: &str) -> String {
    let ligne = ligne.trim_matches(' ');
    let coupee = ligne.strip_suffix('\u{AD}');
    let mut lue: String = coupee.unwrap_or(ligne).chars().filter(|c| !matches!(c, '\u{AD}' | '\u{200B}')).collect();
    if coupee.is_some() {
        lue.push(CESURE);
    }
    lue
}

fn lire(cadre: &Frame, transformation: Transform, lignes: &mut Vec<Ligne>) {
    for (place, element) in cadre.items() {
        match element {
            FrameItem::Group(groupe) => {
                let ici = transformation.pre_concat(Transform::translate(place.x, place.y)).pre_concat(groupe.transform);
                lire(&groupe.frame, ici, lignes);
            }
            FrameItem::Text(texte) => poser(texte, place.transform(transformation), lignes),
            _ => {}
        }
    }
}

fn poser(texte: &TextItem, place: Point, lignes: &mut Vec<Ligne>) {
    let fin = place.x + texte.width();
    if let Some(ligne) = lignes.last_mut() {
        let corps = ligne.corps.max(texte.size);
        // An exponent sits higher, a small capital is smaller: half a body is still the same line.
        let meme_ligne = (place.y - ligne.base).abs() < Em::new(0.5).at(corps) && place.x + Em::new(0.3).at(corps) > ligne.fin;
        if meme_ligne {
            if place.x - ligne.fin > Em::new(0.12).at(corps) && !ligne.texte.ends_with(' ') {
                ligne.texte.push(' ');
            }
            ligne.texte.push_str(&texte.text);
            ligne.fin = fin;
            ligne.corps = corps;
            return;
        }
    }
    lignes.push(Ligne { texte: texte.text.to_string(), base: place.y, fin, corps: texte.size });
}

/// Pages to one line of words; a hyphen that only breaks a word is undone.
pub(super) fn recoudre(pages: &[String]) -> String {
    let mut tout = String::new();
    for ligne in pages.iter().flat_map(|page| page.lines()) {
        if tout.ends_with(CESURE) {
            tout.pop();
        } else if !tout.is_empty() {
            tout.push(' ');
        }
        tout.push_str(ligne);
    }
    tout
}

/// Where each run of text starts and ends, for the tests that look into the window of the envelope.
#[cfg(test)]
pub(super) fn places(cadre: &Frame) -> Vec<(String, Point, Abs)> {
    fn voir(cadre: &Frame, transformation: Transform, vus: &mut Vec<(String, Point, Abs)>) {
        for (place, element) in cadre.items() {
            match element {
                FrameItem::Group(groupe) => {
                    let ici = transformation.pre_concat(Transform::translate(place.x, place.y)).pre_concat(groupe.transform);
                    voir(&groupe.frame, ici, vus);
                }
                FrameItem::Text(texte) => {
                    let debut = place.transform(transformation);
                    vus.push((texte.text.to_string(), debut, debut.x + texte.width()));
                }
                _ => {}
            }
        }
    }
    let mut vus = Vec::new();
    voir(cadre, Transform::identity(), &mut vus);
    vus
}
