//! The whole way from a case's exhibits and acts to a sealed deposit, in memory; writing it is another step.

use sha2::{Digest, Sha256};

use super::defaut::{Defaut, ILLISIBLE, REMARQUE};
use super::fichier::Fichier;
use super::fusion::Fusion;
use super::numeros::numeroter;
use super::sceau::{self, MANIFESTE, SOMMES};
use super::{noms, ouvrir, pdf, tampon};
use crate::diag::Constat;
use crate::dit;
use crate::documents::{self, Affaire, Courriel, Ecrit, ErreurModele, Modeles, PieceCitee};
use crate::model::{Dossier, Jour, Procedure};
use crate::typeset::{self, Composition, Norme, Pages};

/// Who writes the acts; the deposit only says with which exhibits. [`Maison`] is the one of the program.
pub trait Atelier {
    /// The first act.
    fn acte(&self, pieces: &[PieceCitee]) -> Result<Pages, String>;
    /// The décompte.
    fn decompte(&self, pieces: &[PieceCitee]) -> Result<Pages, String>;
    /// The bordereau.
    fn bordereau(&self, pieces: &[PieceCitee]) -> Result<Pages, String>;
    /// What to do with the deposit, as plain text.
    fn lisez_moi(&self, pieces: &[PieceCitee]) -> Result<String, String>;
    /// The cover sheet of a draft.
    fn couverture(&self, pieces: &[PieceCitee], constats: &[Constat]) -> Result<Pages, String>;
    /// The pages of an e-mail or of a text.
    fn courriel(&self, courriel: &Courriel) -> Result<Vec<u8>, String>;
}

/// The words of `documents`, laid out by `typeset`.
#[derive(Debug, Clone, Copy)]
pub struct Maison<'a> {
    /// The case; its list of exhibits is replaced by that of the deposit.
    pub affaire: Affaire<'a>,
    /// What is filed.
    pub procedure: Procedure,
    /// The templates.
    pub modeles: &'a Modeles,
}

impl Maison<'_> {
    fn composer(&self, ecrit: Result<Ecrit, ErreurModele>) -> Result<Pages, String> {
        composer(ecrit, Norme::Archive, self.affaire.jugement.jour, self.modeles)
    }

    /// The pages of an e-mail or of a text, as an exhibit.
    pub(super) fn en_pages(courriel: &Courriel, jour: Jour, modeles: &Modeles) -> Result<Vec<u8>, String> {
        composer(documents::courriel(courriel, modeles), Norme::Libre, jour, modeles).map(|pages| pages.pdf)
    }

    fn affaire<'b>(&'b self, pieces: &'b [PieceCitee]) -> Affaire<'b> {
        Affaire { pieces, ..self.affaire }
    }
}

impl Atelier for Maison<'_> {
    fn acte(&self, pieces: &[PieceCitee]) -> Result<Pages, String> {
        self.composer(documents::acte(self.procedure, &self.affaire(pieces), self.modeles))
    }

    fn decompte(&self, pieces: &[PieceCitee]) -> Result<Pages, String> {
        self.composer(documents::decompte(&self.affaire(pieces), self.modeles))
    }

    fn bordereau(&self, pieces: &[PieceCitee]) -> Result<Pages, String> {
        self.composer(documents::bordereau(&self.affaire(pieces), self.modeles))
    }

    fn lisez_moi(&self, pieces: &[PieceCitee]) -> Result<String, String> {
        documents::lisez_moi(self.procedure, &self.affaire(pieces), self.modeles).map_err(|faute| faute.to_string())
    }

    fn couverture(&self, pieces: &[PieceCitee], constats: &[Constat]) -> Result<Pages, String> {
        self.composer(documents::couverture(&self.affaire(pieces), constats, self.modeles))
    }

    fn courriel(&self, courriel: &Courriel) -> Result<Vec<u8>, String> {
        Self::en_pages(courriel, self.affaire.jugement.jour, self.modeles)
    }
}

fn composer(ecrit: Result<Ecrit, ErreurModele>, norme: Norme, jour: Jour, modeles: &Modeles) -> Result<Pages, String> {
    let ecrit = ecrit.map_err(|faute| faute.to_string())?;
    let communs = modeles.communs();
    let fichiers: Vec<(&str, &[u8])> = communs.iter().map(|(nom, octets)| (nom.as_str(), octets.as_slice())).collect();
    let composition = Composition { source: &ecrit.source, fichiers: &fichiers, titre: &ecrit.titre, jour, norme };
    typeset::composer(&composition).map_err(|faute| faute.to_string())
}

/// What a deposit is made from.
#[derive(Clone, Copy)]
#[allow(missing_docs)]
pub struct Depot<'a> {
    pub dossier: &'a Dossier,
    pub procedure: Procedure,
    pub jour: Jour,
    /// Findings of the case, for the cover sheet of a draft.
    pub constats: &'a [Constat],
    pub brouillon: bool,
    /// Reads an exhibit by its path in the dossier; the error is worded for the user.
    pub lire: &'a dyn Fn(&str) -> Result<Vec<u8>, String>,
    /// The décompte and the state of the law, as data.
    pub decompte: &'a serde_json::Value,
    pub etat_du_droit: &'a serde_json::Value,
    /// Version of the program.
    pub version: &'a str,
}

impl std::fmt::Debug for Depot<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Depot").field("reference", &self.dossier.reference).field("procedure", &self.procedure).finish_non_exhaustive()
    }
}

/// A deposit, sealed, in the order of its files; none where an exhibit is refused.
#[derive(Debug, Clone, Default)]
pub struct Scelle {
    /// Empty where a finding refuses.
    pub fichiers: Vec<Fichier>,
    /// The exhibits as cited.
    pub pieces: Vec<PieceCitee>,
    /// What the exhibits call for.
    pub constats: Vec<Constat>,
}

/// Makes the deposit, without writing it. Every exhibit is looked at, so that a person sees every fault at once; where one is
/// refused there is no file, a draft apart: it goes without that exhibit. An error is a fault of a template or of a font.
pub fn deposer(depot: &Depot<'_>, atelier: &dyn Atelier) -> Result<Scelle, String> {
    let numerotation = numeroter(depot.dossier);
    let mut constats = numerotation.constats;
    let chiffres = numerotation.pieces.last().map_or(1, |derniere| derniere.numero.to_string().len());
    let rendu = |courriel: &Courriel| atelier.courriel(courriel);
    let (mut pieces, mut estampillees, mut originaux) = (Vec::new(), Vec::new(), Vec::new());
    let mut fusion = Fusion::new();
    let mut tout = Sha256::new();
    for numerotee in &numerotation.pieces {
        let (numero, piece) = (numerotee.numero, numerotee.piece);
        let octets = match lire(depot, piece) {
            Ok(octets) => octets,
            Err(defaut) => {
                constats.push(defaut.constat(piece));
                continue;
            }
        };
        let ouverte = match ouvrir::ouvrir_piece(piece, &octets, &rendu) {
            Ok(ouverte) => ouverte,
            Err(constat) => {
                constats.push(*constat);
                continue;
            }
        };
        constats.extend(ouverte.constats);
        let intitule = piece.intitule.clone().unwrap_or_else(|| piece.id.clone());
        let nom = noms::nom_piece(numero, &intitule, piece.date, chiffres);
        let empreinte = Sha256::new().chain_update(&octets).chain_update(&nom).finalize();
        tout.update(empreinte);
        let mut document = ouverte.document;
        tampon::tamponner(&mut document, numero);
        let signet = signet(numero, &intitule);
        fusion.ajouter(document.clone(), &signet, numero);
        pdf::signer(&mut document, &signet, depot.jour, &empreinte);
        let pdf = pdf::ecrire(&mut document)?;
        estampillees.push(Fichier { nom: nom.clone(), octets: pdf, pages: Some(ouverte.pages), piece: Some(numero) });
        if ouverte.partielle {
            let id = &piece.id;
            constats.push(
                Constat::info(
                    REMARQUE,
                    dit!(
                        "la pièce {id} n'est communiquée qu'en partie, son fichier d'origine n'est pas joint",
                        "exhibit {id} is communicated in part only, its original file is not joined"
                    ),
                )
                .a(piece.lieux.de("pages")),
            );
        } else {
            originaux.push(Fichier { piece: Some(numero), ..Fichier::new(noms::nom_original(numero, piece, chiffres), octets) });
        }
        pieces.push(PieceCitee {
            id: piece.id.clone(),
            numero,
            intitule,
            nature: piece.nature.map(|nature| nature.cle()),
            date: piece.date,
            pages: ouverte.pages,
            fichier: nom,
        });
    }
    if constats.iter().any(Constat::refuse) && !depot.brouillon {
        return Ok(Scelle { fichiers: Vec::new(), pieces, constats });
    }
    let mut fichiers = actes(depot, atelier, &pieces, &constats)?;
    fichiers.append(&mut estampillees);
    if !pieces.is_empty() {
        let titre = format!("Pièces – {}", depot.dossier.reference);
        let octets = fusion.finir(&titre, depot.jour, &tout.finalize())?;
        let pages = pieces.iter().map(|piece| piece.pages).sum();
        fichiers.push(Fichier { pages: Some(pages), ..Fichier::new("pieces/Toutes-les-pieces.pdf", octets) });
    }
    fichiers.append(&mut originaux);
    let sujet = sceau::Sujet {
        reference: &depot.dossier.reference,
        fictif: depot.dossier.fictif,
        procedure: depot.procedure.cle(),
        brouillon: depot.brouillon,
        jour: depot.jour,
        version: depot.version,
        etat_du_droit: depot.etat_du_droit,
        decompte: depot.decompte,
    };
    fichiers.push(Fichier::new(MANIFESTE, sceau::ecrire_manifeste(&fichiers, sujet)));
    fichiers.push(Fichier::new(SOMMES, sceau::sommes(&fichiers)));
    Ok(Scelle { fichiers, pieces, constats })
}

/// The acts, in the order in which they are read.
fn actes(depot: &Depot<'_>, atelier: &dyn Atelier, pieces: &[PieceCitee], constats: &[Constat]) -> Result<Vec<Fichier>, String> {
    let en_pages = |nom: &str, pages: Pages| Fichier { nom: nom.to_owned(), octets: pages.pdf, pages: Some(pages.nombre), piece: None };
    let mut fichiers = vec![Fichier::new("00_LISEZ-MOI.txt", atelier.lisez_moi(pieces)?.into_bytes())];
    if depot.brouillon {
        let tous: Vec<Constat> = depot.constats.iter().chain(constats).cloned().collect();
        fichiers.push(en_pages("00_PROJET_constats.pdf", atelier.couverture(pieces, &tous)?));
    }
    fichiers.push(en_pages(noms::nom_acte(depot.procedure), atelier.acte(pieces)?));
    fichiers.push(en_pages("02_decompte.pdf", atelier.decompte(pieces)?));
    fichiers.push(en_pages("03_bordereau.pdf", atelier.bordereau(pieces)?));
    Ok(fichiers)
}

/// The line of the bordereau, as a bookmark.
fn signet(numero: u32, intitule: &str) -> String {
    format!("Pièce n°\u{a0}{numero} – {intitule}")
}

fn lire(depot: &Depot<'_>, piece: &crate::model::Piece) -> Result<Vec<u8>, Defaut> {
    let remede = || {
        dit!(
            "mettre le fichier à sa place dans le dossier, ou corriger son chemin",
            "put the file in its place in the folder, or correct its path"
        )
    };
    let Some(fichier) = piece.fichier.as_deref() else {
        return Err(Defaut::new(ILLISIBLE, dit!("n'a pas de fichier", "has no file"), remede()));
    };
    (depot.lire)(fichier).map_err(|faute| {
        Defaut::new(ILLISIBLE, dit!("ne se lit pas ({fichier}) : {faute}", "cannot be read ({fichier}): {faute}"), remede())
    })
}
