//! The reminder before the due date: when and how to pay, and nothing that says that anything is late.

use serde::Serialize;

use super::lettre::{Entete, FactureDue, auteur, contact, entete, facture_due, iban, sujet};
use super::{Affaire, Ecrit, ErreurModele, Modeles};
use crate::diag::euros_fr;
use crate::law::decompte::CompteCreance;

/// The inputs.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Rappel {
    #[serde(flatten)]
    pub entete: Entete,
    pub factures: Vec<FactureAVenir>,
    pub total: String,
    /// All fall due on one day.
    pub meme_jour: Option<String>,
    pub iban: Option<String>,
    pub contact: String,
}

/// An invoice not due yet.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct FactureAVenir {
    pub numero: String,
    pub date: String,
    pub echeance: String,
    pub montant: String,
    pub reste: String,
}

/// The inputs of the reminder.
pub fn entrees(affaire: &Affaire<'_>) -> Result<Rappel, ErreurModele> {
    let decompte = &affaire.jugement.decompte;
    let a_venir: Vec<&CompteCreance> = decompte
        .comptes
        .iter()
        .filter(|compte| compte.reste_principal.est_positif() && compte.echeance.is_none_or(|echeance| echeance >= decompte.au))
        .collect();
    let dues: Vec<FactureDue> = a_venir.iter().map(|compte| facture_due(affaire, compte)).collect();
    let jointes = vec![super::grammaire::nombre(dues.len(), "Copie de la facture", "Copie des factures").to_owned()];
    let mut jours: Vec<_> = a_venir.iter().filter_map(|compte| compte.echeance).collect();
    jours.sort_unstable();
    jours.dedup();
    let meme_jour = match jours.as_slice() {
        [seul] => Some(super::typographie::jour(*seul)),
        _ => None,
    };
    Ok(Rappel {
        entete: Entete {
            a_echoir: true,
            plusieurs: dues.len() > 1,
            ..entete(affaire, "rappel-avant-echeance", "Prochaine échéance", &sujet(&dues, "factures"), jointes)?
        },
        total: euros_fr(a_venir.iter().map(|compte| compte.reste_principal).sum()),
        meme_jour,
        iban: iban(affaire),
        contact: contact(auteur(affaire)),
        factures: dues
            .into_iter()
            .map(|due| FactureAVenir { numero: due.numero, date: due.date, echeance: due.echeance, montant: due.montant, reste: due.reste })
            .collect(),
    })
}

/// Writes the reminder.
pub fn ecrire(affaire: &Affaire<'_>, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    let entrees = entrees(affaire)?;
    let source = modeles.remplir("rappel-avant-echeance/corps.typ.j2", &entrees)?;
    Ok(Ecrit { titre: entrees.entete.titre.clone(), source })
}
