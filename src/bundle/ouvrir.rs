//! One exhibit's file to pages, or a refusal at the exhibit's own line.

use lopdf::Document;

use super::defaut::{Defaut, FORMAT, REMARQUE, VIDE, abimee, indechiffrable};
use super::{courriels, images, pdf};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::documents::Courriel;
use crate::model::Piece;

/// Lays out an e-mail or a text as a PDF; the error is worded for the user.
pub type Rendu<'a> = dyn Fn(&Courriel) -> Result<Vec<u8>, String> + 'a;

/// An exhibit as pages, not stamped yet.
#[derive(Debug)]
pub struct PieceOuverte {
    /// The pages, and nothing else.
    pub document: Document,
    /// Their number.
    pub pages: usize,
    /// Whether some pages of the file are left out: then the original is not communicated either.
    pub partielle: bool,
    /// Remarks.
    pub constats: Vec<Constat>,
}

/// Opens an exhibit. `rendu` lays out an e-mail or a text.
pub fn ouvrir_piece(piece: &Piece, octets: &[u8], rendu: &Rendu<'_>) -> Result<PieceOuverte, Box<Constat>> {
    ouvrir(piece, octets, rendu).map_err(|defaut| Box::new(defaut.constat(piece)))
}

fn ouvrir(piece: &Piece, octets: &[u8], rendu: &Rendu<'_>) -> Result<PieceOuverte, Defaut> {
    if octets.iter().all(u8::is_ascii_whitespace) {
        return Err(Defaut::new(
            VIDE,
            dit!("est un fichier vide", "is an empty file"),
            dit!("reprendre le fichier à sa source", "fetch the file again from its source"),
        ));
    }
    let (source, remarques) = lire(piece, octets, rendu)?;
    let toutes = source.page_iter().count();
    let choix = piece.pages.as_ref().map(|plage| pdf::plage(&plage.0, toutes)).transpose()?;
    let partielle = choix.as_ref().is_some_and(|choix| (1..=toutes).any(|page| !choix.contains(&page)));
    let document = pdf::extraire(source, choix.as_deref());
    let pages = document.page_iter().count();
    if pages == 0 {
        return Err(abimee("aucune page ne s'y trouve", "no page is found in it"));
    }
    let id = &piece.id;
    let constats = remarques
        .into_iter()
        .map(|Texte { fr, en }| Constat::info(REMARQUE, dit!("la pièce {id} {fr}", "exhibit {id} {en}")).a(piece.lieux.de("fichier")))
        .collect();
    Ok(PieceOuverte { document, pages, partielle, constats })
}

/// By what the bytes say first; a name only decides between texts.
fn lire(piece: &Piece, octets: &[u8], rendu: &Rendu<'_>) -> Result<(Document, Vec<Texte>), Defaut> {
    let entete = octets.get(..octets.len().min(1024)).unwrap_or_default();
    let extension =
        piece.fichier.as_deref().and_then(|nom| nom.rsplit_once('.')).map(|(_, fin)| fin.to_ascii_lowercase()).unwrap_or_default();
    if let Some(format) = images::format(octets) {
        return Ok((images::en_page(octets, format)?, Vec::new()));
    }
    match extension.as_str() {
        "eml" => Ok((composer(&courriels::lire(octets)?, rendu)?, Vec::new())),
        "txt" => {
            let texte = courriels::lire_texte(octets)?;
            let courriel = Courriel { objet: piece.intitule.clone().unwrap_or_default(), corps: texte, ..Courriel::default() };
            Ok((composer(&courriel, rendu)?, Vec::new()))
        }
        "pdf" => pdf::lire(octets).map(|lu| (lu.document, lu.remarques)),
        _ if entete.windows(5).any(|fenetre| fenetre == b"%PDF-") => pdf::lire(octets).map(|lu| (lu.document, lu.remarques)),
        "png" | "jpg" | "jpeg" | "tif" | "tiff" => {
            Err(indechiffrable("ce n'est pas une image PNG, JPEG ou TIFF", "it is not a PNG, JPEG or TIFF picture"))
        }
        _ => {
            let nom = if extension.is_empty() { dit!("sans extension", "without extension") } else { dit!(".{extension}", ".{extension}") };
            let Texte { fr, en } = nom;
            Err(Defaut::new(
                FORMAT,
                dit!("est d'un format qui n'est pas repris ({fr})", "is in a format that is not taken ({en})"),
                dit!(
                    "la convertir en PDF ; sont repris : pdf, png, jpeg, tiff, eml, txt",
                    "convert it to PDF; taken are: pdf, png, jpeg, tiff, eml, txt"
                ),
            ))
        }
    }
}

fn composer(courriel: &Courriel, rendu: &Rendu<'_>) -> Result<Document, Defaut> {
    let octets = rendu(courriel).map_err(|faute| indechiffrable(&faute, &faute))?;
    pdf::lire(&octets).map(|lu| lu.document)
}
