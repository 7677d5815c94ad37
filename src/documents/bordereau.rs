//! The list of exhibits, numbered as they are cited.

use serde::Serialize;

use super::grammaire::{Nomme, majuscule};
use super::lettre::{Signataire, auteur, lieu_date, mandataire_externe, nom_civil, signataire};
use super::{Affaire, Ecrit, ErreurModele, Modeles, typographie};
use crate::diag::liste_fr;

/// A line of the list.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct LignePiece {
    pub numero: u32,
    pub intitule: String,
    pub nature: String,
    pub date: String,
    pub pages: usize,
}

/// The inputs.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Bordereau {
    pub brouillon: bool,
    pub titre: String,
    pub reference: String,
    pub jour: String,
    pub juridiction: Option<String>,
    pub creancier: String,
    pub debiteurs: String,
    pub conseil: Option<String>,
    pub pieces: Vec<LignePiece>,
    pub nombre: usize,
    pub pages_total: usize,
    pub lieu_date: String,
    pub signataire: Signataire,
}

/// The inputs of the list.
pub fn entrees(affaire: &Affaire<'_>) -> Bordereau {
    let dossier = affaire.dossier;
    let debiteurs: Vec<String> =
        std::iter::once(&dossier.debiteur).chain(&dossier.codebiteurs).map(|partie| Nomme::de(partie).nom()).collect();
    Bordereau {
        brouillon: affaire.brouillon,
        titre: format!("Bordereau de pièces — {}", dossier.reference),
        reference: dossier.reference.clone(),
        jour: affaire.jugement.jour.to_string(),
        juridiction: affaire.jugement.juridiction.as_ref().and_then(|juridiction| juridiction.nom.as_deref()).map(majuscule),
        creancier: Nomme::de(&dossier.creancier).en_tete(),
        debiteurs: majuscule(&liste_fr(&debiteurs)),
        conseil: mandataire_externe(affaire).map(|mandataire| {
            let toque = mandataire.toque.as_ref().map(|toque| format!(", toque {toque}")).unwrap_or_default();
            format!(
                "{}, {}{toque}",
                nom_civil(&mandataire.partie),
                super::grammaire::metier(mandataire.role, mandataire.barreau.as_deref(), &mandataire.partie)
            )
        }),
        pieces: affaire
            .pieces
            .iter()
            .map(|piece| LignePiece {
                numero: piece.numero,
                intitule: typographie::prose(&piece.intitule),
                nature: piece.nature.map(nature).unwrap_or_default(),
                date: piece.date.map(super::comptes::court).unwrap_or_default(),
                pages: piece.pages,
            })
            .collect(),
        nombre: affaire.pieces.len(),
        pages_total: affaire.pieces.iter().map(|piece| piece.pages).sum(),
        lieu_date: lieu_date(auteur(affaire), affaire.jugement.jour),
        signataire: signataire(affaire),
    }
}

/// The word of the dossier, as a person writes it.
pub fn nature(cle: &str) -> String {
    match cle {
        "pv-de-reception" => "procès-verbal de réception".to_owned(),
        "avis-de-reception" => "avis de réception".to_owned(),
        "releve-de-compte" => "relevé de compte".to_owned(),
        "extrait-kbis" => "extrait Kbis".to_owned(),
        "bon-de-livraison" => "bon de livraison".to_owned(),
        // The word of the dossier for what has no name says nothing to a court.
        "autre" => "—".to_owned(),
        autre => autre.replace('-', " "),
    }
}

/// Writes the list.
pub fn ecrire(affaire: &Affaire<'_>, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    let entrees = entrees(affaire);
    let source = modeles.remplir("bordereau/corps.typ.j2", &entrees)?;
    Ok(Ecrit { titre: entrees.titre, source })
}
