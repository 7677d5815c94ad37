//! The number of each exhibit: those that are fixed, then the others in the order in which the claim is told.

use std::collections::BTreeMap;

use super::defaut::NUMERO;
use crate::diag::Constat;
use crate::dit;
use crate::model::{Dossier, Jour, NaturePiece, ObjetEchange, Piece};

/// An exhibit and its number.
#[derive(Debug, Clone, Copy)]
pub struct PieceNumerotee<'a> {
    /// From 1.
    pub numero: u32,
    /// The exhibit.
    pub piece: &'a Piece,
}

/// The exhibits to communicate, in the order of their numbers.
#[derive(Debug, Clone)]
pub struct Numerotation<'a> {
    /// In the order of their numbers.
    pub pieces: Vec<PieceNumerotee<'a>>,
    /// Numbers claimed twice, gaps.
    pub constats: Vec<Constat>,
}

/// Numbers the exhibits with `communiquer: true`. A number fixed in the dossier is kept; where two exhibits claim one, the
/// first keeps it and an error says so.
#[must_use]
pub fn numeroter(dossier: &Dossier) -> Numerotation<'_> {
    let mut constats = Vec::new();
    let mut prises: BTreeMap<u32, &Piece> = BTreeMap::new();
    let mut libres: Vec<(Cle, &Piece)> = Vec::new();
    for (ordre, piece) in dossier.pieces.iter().enumerate().filter(|(_, piece)| piece.communiquer) {
        let cle = (rang(dossier, piece), piece.date.is_none(), piece.date, ordre);
        match piece.numero {
            Some(0) => {
                let id = &piece.id;
                constats.push(
                    Constat::erreur(NUMERO, dit!("la pièce {id} porte le numéro 0", "exhibit {id} is numbered 0"))
                        .a(piece.lieux.de("numero"))
                        .remede(dit!("compter les pièces à partir de 1", "count exhibits from 1")),
                );
                libres.push((cle, piece));
            }
            Some(numero) => match prises.get(&numero) {
                Some(premiere) => {
                    let (id, autre) = (&piece.id, &premiere.id);
                    constats.push(
                        Constat::erreur(
                            NUMERO,
                            dit!(
                                "les pièces {autre} et {id} portent le même numéro {numero}",
                                "exhibits {autre} and {id} bear the same number {numero}"
                            ),
                        )
                        .a(piece.lieux.de("numero"))
                        .voir(premiere.lieux.de("numero"), dit!("même numéro", "same number"))
                        .remede(dit!("changer ou retirer l'un des deux numéros", "change or remove one of the two numbers")),
                    );
                    libres.push((cle, piece));
                }
                None => {
                    prises.insert(numero, piece);
                }
            },
            None => libres.push((cle, piece)),
        }
    }
    libres.sort_by_key(|(cle, _)| *cle);
    let mut numero = 1;
    for (_, piece) in libres {
        while prises.contains_key(&numero) {
            numero += 1;
        }
        prises.insert(numero, piece);
    }
    let mut attendu = 1;
    for (numero, piece) in &prises {
        if *numero != attendu {
            let id = &piece.id;
            constats.push(
                Constat::avertissement(
                    NUMERO,
                    dit!(
                        "la pièce {id} porte le numéro {numero}, aucune pièce le numéro {attendu}",
                        "exhibit {id} is numbered {numero}, no exhibit {attendu}"
                    ),
                )
                .a(piece.lieux.de("numero"))
                .remede(dit!("numéroter les pièces sans trou", "number exhibits without a gap")),
            );
        }
        attendu = numero.saturating_add(1);
    }
    Numerotation { pieces: prises.into_iter().map(|(numero, piece)| PieceNumerotee { numero, piece }).collect(), constats }
}

/// Rank in the story, undated last, date, order of the file.
type Cle = (u8, bool, Option<Jour>, usize);

/// The place of an exhibit in the story: what was agreed, performed, invoiced, paid, asked for, demanded; then who the parties are.
fn rang(dossier: &Dossier, piece: &Piece) -> u8 {
    match piece.nature {
        Some(NaturePiece::Contrat | NaturePiece::Devis | NaturePiece::BonDeCommande) => 0,
        Some(NaturePiece::BonDeLivraison | NaturePiece::PvDeReception) => 1,
        Some(NaturePiece::Facture) => 2,
        Some(NaturePiece::ReleveDeCompte) => 3,
        Some(NaturePiece::Courriel) => 4,
        Some(NaturePiece::MiseEnDemeure | NaturePiece::AvisDeReception) => 5,
        Some(NaturePiece::ExtraitKbis) => 6,
        Some(NaturePiece::Pouvoir) => 7,
        Some(NaturePiece::Autre) | None => rang_selon_emploi(dossier, &piece.id),
    }
}

/// An exhibit of no named kind stands where the dossier uses it.
fn rang_selon_emploi(dossier: &Dossier, id: &str) -> u8 {
    let cite = |piece: &Option<String>| piece.as_deref() == Some(id);
    if dossier.contrats.iter().any(|contrat| cite(&contrat.piece)) {
        0
    } else if let Some(echange) = dossier.echanges.iter().find(|echange| cite(&echange.piece)) {
        if echange.objet == Some(ObjetEchange::MiseEnDemeure) { 5 } else { 4 }
    } else if dossier.paiements.iter().any(|paiement| cite(&paiement.piece)) {
        3
    } else {
        8
    }
}
