//! Names of the files of a deposit: plain ASCII, bounded, unique, the same on every system.

use unicode_normalization::UnicodeNormalization;

use crate::model::{Jour, Piece, Procedure};

/// Longest name of an exhibit's file, its folder and extension not counted.
const LONGUEUR: usize = 76;

/// The first act of a deposit.
#[must_use]
pub fn nom_acte(procedure: Procedure) -> &'static str {
    match procedure {
        Procedure::Assignation | Procedure::RefereProvision => "01_assignation.pdf",
        Procedure::DeclarationDeCreance => "01_declaration.pdf",
        Procedure::InjonctionEuropeenne => "01_demande.pdf",
        Procedure::InjonctionDePayer | Procedure::PetitesCreances | Procedure::SaisieConservatoire | Procedure::Execution => {
            "01_requete.pdf"
        }
    }
}

/// `pieces/Piece_01_Devis-accepte_2025-02-10.pdf`; the number has as many digits as the greatest, two at least.
#[must_use]
pub fn nom_piece(numero: u32, intitule: &str, date: Option<Jour>, chiffres: usize) -> String {
    let chiffres = chiffres.max(2);
    let tete = format!("Piece_{numero:0chiffres$}");
    let queue = date.map(|jour| format!("_{jour}")).unwrap_or_default();
    let place = LONGUEUR.saturating_sub(tete.len() + queue.len() + 1);
    let milieu = assainir(intitule, place);
    let milieu = if milieu.is_empty() { milieu } else { format!("_{milieu}") };
    format!("pieces/{tete}{milieu}{queue}.pdf")
}

/// `originaux/01_devis-2025-018.pdf`: the number makes it unique, the rest recalls the user's own name for the file.
#[must_use]
pub fn nom_original(numero: u32, piece: &Piece, chiffres: usize) -> String {
    let chiffres = chiffres.max(2);
    let fichier = piece.fichier.as_deref().unwrap_or_default();
    let base = fichier.rsplit(['/', '\\']).next().unwrap_or_default();
    let (nom, extension) = base.rsplit_once('.').unwrap_or((base, ""));
    let (nom, extension) = (assainir(nom, 60), assainir(extension, 8));
    let nom = if nom.is_empty() { "original".to_owned() } else { nom };
    let point = if extension.is_empty() { "" } else { "." };
    format!("originaux/{numero:0chiffres$}_{nom}{point}{}", extension.to_ascii_lowercase())
}

/// Letters, digits and single hyphens, no accent, cut at `longueur` on a word where one is near.
fn assainir(texte: &str, longueur: usize) -> String {
    let mut net = String::new();
    for c in texte.replace(['œ', 'Œ'], "oe").replace(['æ', 'Æ'], "ae").replace("n°", "").nfd() {
        if c.is_ascii_alphanumeric() {
            net.push(c);
        } else if unicode_normalization::char::is_combining_mark(c) {
            // The accent of the letter before it.
        } else if !net.is_empty() && !net.ends_with('-') {
            net.push('-');
        }
    }
    if net.len() > longueur {
        net.truncate(longueur);
        if let Some(mot) = net.rfind('-').filter(|mot| *mot > longueur / 2) {
            net.truncate(mot);
        }
    }
    net.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_plain_bounded_and_keep_the_date() {
        let jour = Jour::from_ymd_opt(2025, 2, 10);
        assert_eq!(nom_piece(1, "Devis accepté", jour, 1), "pieces/Piece_01_Devis-accepte_2025-02-10.pdf");
        assert_eq!(nom_piece(7, "Facture n° F-2025/114 — « cœur »", None, 3), "pieces/Piece_007_Facture-F-2025-114-coeur.pdf");
        assert_eq!(nom_piece(2, "日本", None, 1), "pieces/Piece_02.pdf");
        let long = nom_piece(12, &"mot très long ".repeat(30), jour, 2);
        let base = long.strip_prefix("pieces/").unwrap_or_default();
        assert!(base.len() <= 80 && base.ends_with("_2025-02-10.pdf"), "{long}");
        assert!(long.bytes().all(|o| o.is_ascii_alphanumeric() || b"/_-.".contains(&o)), "{long}");
    }
}
