//! The three reminders: their tone rises with the level and bends to the debtor's profile.

use serde::Serialize;

use super::comptes;
use super::lettre::{Lettre, deja_mis_en_demeure, delai, lettre, rappels};
use super::{Affaire, Ecrit, ErreurModele, Modeles, typographie};
use crate::diag::{euros_fr, taux_fr};
use crate::law::decompte::NatureInteret;
use crate::model::Montant;

/// Penalties and indemnity between professionals, already accrued.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Accessoires {
    pub interets: String,
    pub taux: Option<String>,
    pub article_interets: String,
    pub forfait: Option<String>,
    pub forfait_nombre: usize,
    pub article_forfait: String,
    pub solde: String,
}

/// The inputs of the first reminder.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Premiere {
    #[serde(flatten)]
    pub lettre: Lettre,
    pub profil: &'static str,
    /// Only in a collector's letter, which must tell every element of the debt (R124-4, 3°).
    pub accessoires: Option<Accessoires>,
}

/// The inputs of the second.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Deuxieme {
    #[serde(flatten)]
    pub lettre: Lettre,
    pub profil: &'static str,
    pub rappels: Option<String>,
    pub accessoires: Option<Accessoires>,
}

/// The inputs of the third, which announces the formal notice.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Troisieme {
    #[serde(flatten)]
    pub deuxieme: Deuxieme,
    pub mise_en_demeure_le: String,
    pub deja_mis_en_demeure: bool,
}

fn base(affaire: &Affaire<'_>, niveau: &str) -> Result<(Lettre, &'static str), ErreurModele> {
    let modele = format!("relance-{niveau}");
    let limite = delai(affaire, &modele, "delai_relance")?.a_compter_du(affaire.jugement.jour);
    let nombre = comptes::en_retard(&affaire.jugement.decompte).count();
    let jointes = vec![super::grammaire::nombre(nombre, "Copie de la facture", "Copie des factures").to_owned()];
    let lettre = lettre(affaire, &modele, &format!("Relance n°\u{a0}{niveau}"), jointes, typographie::jour(limite))?;
    Ok((lettre, affaire.dossier.debiteur.profil.map_or("", |profil| profil.cle())))
}

/// Level 1.
pub fn premiere(affaire: &Affaire<'_>) -> Result<Premiere, ErreurModele> {
    let (lettre, profil) = base(affaire, "1")?;
    let accessoires = if lettre.entete.extrait.is_empty() { None } else { accessoires(affaire) };
    Ok(Premiere { lettre, profil, accessoires })
}

/// Level 2.
pub fn deuxieme(affaire: &Affaire<'_>) -> Result<Deuxieme, ErreurModele> {
    avec_rappels(affaire, "2")
}

/// Level 3.
pub fn troisieme(affaire: &Affaire<'_>) -> Result<Troisieme, ErreurModele> {
    let jour = delai(affaire, "relance-3", "delai_avant_mise_en_demeure")?.a_compter_du(affaire.jugement.jour);
    Ok(Troisieme {
        deuxieme: avec_rappels(affaire, "3")?,
        mise_en_demeure_le: typographie::jour(jour),
        deja_mis_en_demeure: deja_mis_en_demeure(affaire),
    })
}

fn avec_rappels(affaire: &Affaire<'_>, niveau: &str) -> Result<Deuxieme, ErreurModele> {
    let (lettre, profil) = base(affaire, niveau)?;
    Ok(Deuxieme { lettre, profil, rappels: rappels(affaire), accessoires: accessoires(affaire) })
}

/// What runs without a notice, between professionals: never legal interest, nor a penalty clause, which a notice must come before.
fn accessoires(affaire: &Affaire<'_>) -> Option<Accessoires> {
    let decompte = &affaire.jugement.decompte;
    let nature = comptes::en_retard(decompte)
        .map(|compte| compte.nature)
        .find(|nature| matches!(nature, NatureInteret::PenalitesL44110 | NatureInteret::PenalitesContractuelles))?;
    decompte.total.solde?;
    let interets: Montant = decompte.comptes.iter().map(|compte| compte.interets - compte.interets_regles).sum();
    let indemnites: Montant = decompte.comptes.iter().map(|compte| compte.indemnites - compte.indemnites_reglees).sum();
    let forfait = comptes::indemnites(decompte, "indemnite-forfaitaire").min(indemnites);
    let principal: Montant = comptes::en_retard(decompte).map(|compte| compte.reste_principal).sum();
    Some(Accessoires {
        interets: euros_fr(interets),
        taux: decompte.taux_courant.map(|(taux, _)| taux_fr(taux)),
        article_interets: comptes::article_de(affaire, nature),
        forfait: forfait.est_positif().then(|| euros_fr(forfait)),
        forfait_nombre: comptes::nombre_de_forfaits(decompte),
        article_forfait: comptes::article_forfait(affaire),
        solde: euros_fr(principal + interets + forfait),
    })
}

/// Writes the reminder of a level.
pub fn ecrire(niveau: u8, affaire: &Affaire<'_>, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    let (titre, source) = match niveau {
        1 => {
            let entrees = premiere(affaire)?;
            (entrees.lettre.entete.titre.clone(), modeles.remplir("relance-1/corps.typ.j2", &entrees)?)
        }
        2 => {
            let entrees = deuxieme(affaire)?;
            (entrees.lettre.entete.titre.clone(), modeles.remplir("relance-2/corps.typ.j2", &entrees)?)
        }
        _ => {
            let entrees = troisieme(affaire)?;
            (entrees.deuxieme.lettre.entete.titre.clone(), modeles.remplir("relance-3/corps.typ.j2", &entrees)?)
        }
    };
    Ok(Ecrit { titre, source })
}
