//! The payment plan: an acknowledgement of the whole debt, instalments that add up to it, and what happens if one is missed.

use chrono::{Days, Months};
use rust_decimal::Decimal;
use serde::Serialize;

use super::convenu::{Convenu, convenu, sans_mandataire, somme_en_lettres};
use super::lettre::delai;
use super::{Affaire, Ecrit, ErreurModele, Modeles, comptes, typographie};
use crate::diag::{euros_fr, taux_fr};
use crate::model::{Jour, Montant, Periodicite, Qualite};

/// An instalment.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Versement {
    pub rang: String,
    pub date: String,
    pub montant: String,
    pub reste: String,
}

/// The inputs.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Echeancier {
    #[serde(flatten)]
    pub convenu: Convenu,
    pub versements: Vec<Versement>,
    pub somme: String,
    pub interets_suspendus: bool,
    pub interets_courants: Option<String>,
    pub delai: String,
    pub article_imputation: String,
    pub article_terme: String,
    pub article_surete: String,
    pub article_novation: String,
    pub article_aveu: String,
    pub article_originaux: String,
    pub article_mention: String,
}

/// Equal parts to the cent, the last of which takes what the division leaves: their sum is the whole, exactly.
pub fn parts(solde: Montant, nombre: u32) -> Vec<Montant> {
    let nombre = nombre.max(1);
    let part = Montant::arrondi((solde.valeur() / Decimal::from(nombre)).trunc_with_scale(2));
    let mut parts = vec![part; usize::try_from(nombre - 1).unwrap_or_default()];
    let deja: Montant = parts.iter().copied().sum();
    parts.push(solde - deja);
    parts
}

/// The day of an instalment, the first of which has the rank 0; a month without that day gives its last one.
pub fn jour_du_versement(premier: Jour, periodicite: Periodicite, rang: u32) -> Jour {
    let jour = match periodicite {
        Periodicite::Hebdomadaire => premier.checked_add_days(Days::new(u64::from(rang) * 7)),
        Periodicite::Mensuelle => premier.checked_add_months(Months::new(rang)),
        Periodicite::Trimestrielle => premier.checked_add_months(Months::new(rang.saturating_mul(3))),
    };
    jour.unwrap_or(premier)
}

fn versements(affaire: &Affaire<'_>) -> Vec<Versement> {
    let Some(plan) = &affaire.dossier.demande.echeancier else { return Vec::new() };
    let (Some(nombre), Some(premier)) = (plan.nombre, plan.premiere_le) else { return Vec::new() };
    let periodicite = plan.periodicite.unwrap_or(Periodicite::Mensuelle);
    let mut reste = affaire.jugement.decompte.demande();
    (0u32..)
        .zip(parts(reste, nombre.min(VERSEMENTS_AU_PLUS)))
        .map(|(rang, part)| {
            reste -= part;
            Versement {
                rang: (rang + 1).to_string(),
                date: comptes::court(jour_du_versement(premier, periodicite, rang)),
                montant: euros_fr(part),
                reste: euros_fr(reste),
            }
        })
        .collect()
}

/// What a draft may print of a plan that a finding refuses: not pages without end.
const VERSEMENTS_AU_PLUS: u32 = 240;

/// The inputs of the plan.
pub fn entrees(affaire: &Affaire<'_>) -> Result<Echeancier, ErreurModele> {
    let dossier = sans_mandataire(affaire.dossier);
    let affaire = &Affaire { dossier: &dossier, ..*affaire };
    let decompte = &affaire.jugement.decompte;
    let consommateur = matches!(dossier.debiteur.qualite, Some(Qualite::Consommateur | Qualite::Particulier));
    let delai = delai(affaire, "echeancier", if consommateur { "delai_mise_en_demeure_consommateur" } else { "delai_mise_en_demeure" })?;
    let article = |cle: &str| typographie::article(affaire.droit, cle);
    Ok(Echeancier {
        convenu: convenu(affaire, "Échéancier"),
        versements: versements(affaire),
        somme: somme_en_lettres(affaire.jugement.decompte.demande()),
        interets_suspendus: dossier.demande.echeancier.as_ref().is_some_and(|plan| plan.interets_suspendus == Some(true)),
        interets_courants: decompte
            .taux_courant
            .map(|(taux, nature)| format!("{}, actuellement de {} l’an", comptes::nature_courante(nature), taux_fr(taux))),
        delai: delai.to_string().replace(' ', "\u{a0}"),
        article_imputation: article("civ-1343-1"),
        article_terme: article("civ-1344"),
        article_surete: article("civ-1305-4"),
        article_novation: article("civ-1330"),
        article_aveu: article("civ-2240"),
        article_originaux: article("civ-1375"),
        article_mention: article("civ-1376"),
    })
}

/// Writes the plan.
pub fn ecrire(affaire: &Affaire<'_>, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    let entrees = entrees(affaire)?;
    let source = modeles.remplir("echeancier/corps.typ.j2", &entrees)?;
    Ok(Ecrit { titre: entrees.convenu.titre.clone(), source })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::exemples::{euros, jour};

    #[test]
    fn instalments_add_up_to_the_balance() {
        for solde in ["6041.28", "100.00", "0.05", "1000000.01", "33.34"] {
            for nombre in [1, 2, 3, 7, 12, 36, 240] {
                let parts = parts(euros(solde), nombre);
                assert_eq!(parts.len(), nombre as usize);
                assert_eq!(parts.iter().copied().sum::<Montant>(), euros(solde), "{solde} en {nombre}");
                let (derniere, autres) = parts.split_last().expect("une part au moins");
                assert!(autres.windows(2).all(|deux| deux[0] == deux[1]) && autres.iter().all(|part| part <= derniere));
            }
        }
        assert_eq!(parts(euros("100.00"), 3), [euros("33.33"), euros("33.33"), euros("33.34")]);
    }

    #[test]
    fn the_last_day_of_a_month_stays_one() {
        let le = |rang| jour_du_versement(jour("2027-01-31"), Periodicite::Mensuelle, rang).to_string();
        assert_eq!([le(0), le(1), le(2)], ["2027-01-31", "2027-02-28", "2027-03-31"]);
        assert_eq!(jour_du_versement(jour("2026-12-28"), Periodicite::Hebdomadaire, 1).to_string(), "2027-01-04");
        assert_eq!(jour_du_versement(jour("2026-11-30"), Periodicite::Trimestrielle, 1).to_string(), "2027-02-28");
    }
}
