//! The settlement: a dispute, what each gives up to end it, in as many copies as there are parties.

use serde::Serialize;

use super::convenu::{Convenu, convenu, sans_mandataire, somme_en_lettres};
use super::lettre::delai;
use super::parties::a_completer;
use super::{Affaire, Ecrit, ErreurModele, Modeles, typographie};
use crate::diag::euros_fr;
use crate::model::Qualite;

/// The inputs.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Transaction {
    #[serde(flatten)]
    pub convenu: Convenu,
    pub differend: Vec<String>,
    pub somme: String,
    /// What the creditor gives up, in euros.
    pub remise: Option<String>,
    pub payable_le: String,
    pub concession_creancier: Vec<String>,
    pub concession_debiteur: Vec<String>,
    pub delai: String,
    pub article_transaction: String,
    pub article_effet: String,
    pub article_originaux: String,
}

/// The inputs of the settlement.
pub fn entrees(affaire: &Affaire<'_>) -> Result<Transaction, ErreurModele> {
    let dossier = sans_mandataire(affaire.dossier);
    let affaire = &Affaire { dossier: &dossier, ..*affaire };
    let concessions = dossier.demande.transaction.as_ref();
    let consommateur = matches!(dossier.debiteur.qualite, Some(Qualite::Consommateur | Qualite::Particulier));
    let delai = delai(affaire, "transaction", if consommateur { "delai_mise_en_demeure_consommateur" } else { "delai_mise_en_demeure" })?;
    let article = |cle: &str| typographie::article(affaire.droit, cle);
    let texte = |texte: Option<&String>, quoi: &str| match texte {
        Some(texte) => typographie::paragraphes(texte),
        None => vec![a_completer(quoi)],
    };
    let du = affaire.jugement.decompte.demande();
    let montant = concessions.and_then(|c| c.montant);
    Ok(Transaction {
        convenu: convenu(affaire, "Transaction"),
        differend: texte(concessions.and_then(|c| c.differend.as_ref()), "différend"),
        somme: montant.map_or_else(|| a_completer("somme"), somme_en_lettres),
        remise: montant.filter(|montant| *montant < du).map(|montant| euros_fr(du - montant)),
        payable_le: concessions.and_then(|c| c.payable_le).map_or_else(|| a_completer("date"), typographie::jour),
        concession_creancier: match concessions.and_then(|c| c.concession_creancier.as_ref()) {
            None if montant.is_some_and(|montant| montant < du) => Vec::new(),
            autre => texte(autre, "concession du créancier"),
        },
        concession_debiteur: texte(concessions.and_then(|c| c.concession_debiteur.as_ref()), "concession du débiteur"),
        delai: delai.to_string().replace(' ', "\u{a0}"),
        article_transaction: article("civ-2044"),
        article_effet: article("civ-2052"),
        article_originaux: article("civ-1375"),
    })
}

/// Writes the settlement.
pub fn ecrire(affaire: &Affaire<'_>, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    let entrees = entrees(affaire)?;
    let source = modeles.remplir("transaction/corps.typ.j2", &entrees)?;
    Ok(Ecrit { titre: entrees.convenu.titre.clone(), source })
}
