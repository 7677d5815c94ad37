//! Numbering, stamping, merging, listing, sealing: the only room that writes a deposit.

mod codes;
mod courriels;
mod defaut;
mod depot;
mod ecriture;
mod examen;
mod fichier;
mod fusion;
mod images;
mod noms;
mod numeros;
mod ouvrir;
mod pdf;
mod sceau;
mod tampon;

#[cfg(test)]
mod essais;

pub use codes::CODES;
pub use depot::{Atelier, Depot, Maison, Scelle, deposer};
pub use ecriture::{ErreurEcriture, ecrire_dossier, ecrire_fichier, ecrire_zip, zipper};
pub use examen::examiner;
pub use fichier::Fichier;
pub use fusion::{Fusion, fusionner};
pub use noms::{nom_acte, nom_original, nom_piece};
pub use numeros::{Numerotation, PieceNumerotee, numeroter};
pub use ouvrir::{PieceOuverte, Rendu, ouvrir_piece};
pub use sceau::{MANIFESTE, SOMMES, empreinte, manifeste, sommes};
pub use tampon::tamponner;
