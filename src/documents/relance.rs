//! The three reminders: their tone rises with the level and bends to the debtor's profile.

use serde::Serialize;

use super::comptes;
use super::lettre::{Lettre, delai, lettre, rappels};
use super::{Affaire, Ecrit, ErreurModele, Modeles, typographie};
use crate::diag::{euros_fr, taux_fr};
use crate::law::decompte::NatureInteret;

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
}

fn base(affaire: &Affaire<'_>, niveau: &str) -> Result<(Lettre, &'static str), ErreurModele> {
    let modele = format!("relance-{niveau}");
    let limite = delai(affaire, &modele, "delai_relance")?.a_compter_du(affaire.jugement.jour);
    let jointes = vec![comptes::en_retard(&affaire.jugement.decompte).count()]
        .into_iter()
        .map(|nombre| super::grammaire::nombre(nombre, "Copie de la facture", "Copie des factures").to_owned())
        .collect();
    let lettre = lettre(affaire, &modele, &format!("Relance n°\u{a0}{niveau}"), jointes, typographie::jour(limite))?;
    Ok((lettre, affaire.dossier.debiteur.profil.map_or("", |profil| profil.cle())))
}

/// Level 1.
pub fn premiere(affaire: &Affaire<'_>) -> Result<Premiere, ErreurModele> {
    let (lettre, profil) = base(affaire, "1")?;
    Ok(Premiere { lettre, profil })
}

/// Level 2.
pub fn deuxieme(affaire: &Affaire<'_>) -> Result<Deuxieme, ErreurModele> {
    avec_rappels(affaire, "2")
}

/// Level 3.
pub fn troisieme(affaire: &Affaire<'_>) -> Result<Troisieme, ErreurModele> {
    let jour = delai(affaire, "relance-3", "delai_avant_mise_en_demeure")?.a_compter_du(affaire.jugement.jour);
    Ok(Troisieme { deuxieme: avec_rappels(affaire, "3")?, mise_en_demeure_le: typographie::jour(jour) })
}

fn avec_rappels(affaire: &Affaire<'_>, niveau: &str) -> Result<Deuxieme, ErreurModele> {
    let (lettre, profil) = base(affaire, niveau)?;
    Ok(Deuxieme { lettre, profil, rappels: rappels(affaire), accessoires: accessoires(affaire) })
}

/// What runs without a notice: never legal interest, which does not run before it.
fn accessoires(affaire: &Affaire<'_>) -> Option<Accessoires> {
    let decompte = &affaire.jugement.decompte;
    let nature = comptes::en_retard(decompte).map(|compte| compte.nature).find(|nature| *nature != NatureInteret::Legal)?;
    let interets = decompte.comptes.iter().map(|compte| compte.interets - compte.interets_regles).sum();
    let forfait = decompte.comptes.iter().map(|compte| compte.indemnites - compte.indemnites_reglees).sum::<crate::model::Montant>();
    Some(Accessoires {
        interets: euros_fr(interets),
        taux: decompte.taux_courant.map(|(taux, _)| taux_fr(taux)),
        article_interets: comptes::article_de(affaire, nature),
        forfait: forfait.est_positif().then(|| euros_fr(forfait)),
        forfait_nombre: comptes::nombre_de_forfaits(decompte),
        article_forfait: typographie::article(affaire.droit, "com-d441-5"),
        solde: decompte.total.solde.map(euros_fr)?,
    })
}

/// Writes the reminder of a level.
pub fn ecrire(niveau: u8, affaire: &Affaire<'_>, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    let (titre, source) = match niveau {
        1 => {
            let entrees = premiere(affaire)?;
            (entrees.lettre.titre.clone(), modeles.remplir("relance-1/corps.typ.j2", &entrees)?)
        }
        2 => {
            let entrees = deuxieme(affaire)?;
            (entrees.lettre.titre.clone(), modeles.remplir("relance-2/corps.typ.j2", &entrees)?)
        }
        _ => {
            let entrees = troisieme(affaire)?;
            (entrees.deuxieme.lettre.titre.clone(), modeles.remplir("relance-3/corps.typ.j2", &entrees)?)
        }
    };
    Ok(Ecrit { titre, source })
}
