//! Exhibits.

use super::{Jour, Lieux, NaturePiece};

/// Pages chosen from an exhibit's file, as typed: `2`, `1-3`, `1,4-6`. Invariant: numbers from 1, ranges not reversed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlagePages(pub String);

/// An exhibit of `pieces.yaml`.
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct Piece {
    pub id: String,
    /// Path relative to the dossier.
    pub fichier: Option<String>,
    pub nature: Option<NaturePiece>,
    pub intitule: Option<String>,
    pub date: Option<Jour>,
    pub pages: Option<PlagePages>,
    /// Whether it goes to the other side; true unless said otherwise.
    pub communiquer: bool,
    /// Fixed number; else the bundle numbers it.
    pub numero: Option<u32>,
    /// Whether the file was found, inside the dossier, when the dossier was read.
    pub presente: bool,
    pub lieux: Lieux,
}
