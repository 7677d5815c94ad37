//! Opens every exhibit without writing anything: what a deposit would refuse, `check` says first.

use super::defaut::{Defaut, ILLISIBLE};
use super::depot::Maison;
use super::numeros::numeroter;
use super::ouvrir::ouvrir_piece;
use crate::diag::Constat;
use crate::dit;
use crate::documents::{Courriel, Modeles};
use crate::model::{Dossier, Jour};

/// The findings of the exhibits to communicate: numbers, then each file in the order of its number. An exhibit whose file was
/// not there when the dossier was read is left to the rule that says so.
#[must_use]
pub fn examiner(dossier: &Dossier, jour: Jour, lire: &dyn Fn(&str) -> Result<Vec<u8>, String>, modeles: &Modeles) -> Vec<Constat> {
    let numerotation = numeroter(dossier);
    let mut constats = numerotation.constats;
    let rendu = |courriel: &Courriel| Maison::en_pages(courriel, jour, modeles);
    for numerotee in numerotation.pieces.iter().filter(|numerotee| numerotee.piece.presente) {
        let piece = numerotee.piece;
        let Some(fichier) = piece.fichier.as_deref() else { continue };
        match lire(fichier) {
            Ok(octets) => match ouvrir_piece(piece, &octets, &rendu) {
                Ok(ouverte) => constats.extend(ouverte.constats),
                Err(constat) => constats.push(*constat),
            },
            Err(faute) => constats.push(
                Defaut::new(
                    ILLISIBLE,
                    dit!("ne se lit pas ({fichier}) : {faute}", "cannot be read ({fichier}): {faute}"),
                    dit!("vérifier le fichier et ses droits", "check the file and its permissions"),
                )
                .constat(piece),
            ),
        }
    }
    constats
}
