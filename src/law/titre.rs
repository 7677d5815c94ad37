//! Which act of the dossier is a title that can be enforced, and from which day (L111-2, L111-3 CPCE).

use super::Droit;
use super::calendrier::{Zone, reporter};
use crate::diag::Texte;
use crate::model::{Acte, Dossier, Jour, NatureActe};

/// A decision or a title of the dossier, on a day.
#[derive(Debug, Clone)]
pub struct Titre<'a> {
    /// The decision.
    pub acte: &'a Acte,
    /// Where it stands.
    pub etat: EtatDuTitre,
}

/// Where a title stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EtatDuTitre {
    /// Enforceable since that day.
    Executoire(Jour),
    /// A decision enforceable by right, whose day the dossier does not give (488, 514 CPC).
    ADater,
    /// Not enforceable, why, and the key of the text that says so.
    Pas(Texte, &'static str),
}

/// Whether an outcome took the decision away: one that names it, or names nothing and comes after it (D53).
fn est_defait(acte: &Acte, actes: &[&Acte]) -> bool {
    use NatureActe::{Annulation, Caducite, Desistement, Extinction, Peremption, Rejet};
    actes.iter().any(|autre| {
        matches!(autre.nature, Caducite | Desistement | Extinction | Annulation | Rejet | Peremption)
            && autre.vise.as_ref().map_or(autre.date >= acte.date, |vise| Some(vise) == acte.id.as_ref())
    })
}

/// The service of a decision: one that names it, or names nothing and follows it.
fn signification_de<'a>(acte: &Acte, actes: &[&'a Acte]) -> Option<&'a Acte> {
    actes
        .iter()
        .copied()
        .filter(|autre| autre.nature == NatureActe::Signification && autre.date >= acte.date)
        .find(|autre| autre.vise.is_none() || autre.vise == acte.id)
}

/// The decisions against the debtor known on `jour`, oldest first, and whether each can be enforced.
#[must_use]
pub fn titres<'a>(dossier: &'a Dossier, jour: Jour, droit: &Droit) -> Vec<Titre<'a>> {
    let connus: Vec<&Acte> = dossier.actes.iter().filter(|acte| acte.date <= jour && acte.codebiteur.is_none()).collect();
    let mut titres: Vec<Titre<'a>> = connus
        .iter()
        .copied()
        .filter(|acte| match acte.nature {
            NatureActe::Jugement | NatureActe::OrdonnanceDeRefere | NatureActe::OrdonnanceInjonction => true,
            // A small-claims procedure is a title once the commissaire de justice delivered it (L111-3 5° CPCE).
            NatureActe::PetitesCreances => acte.executoire_le.is_some(),
            _ => false,
        })
        .map(|acte| Titre { acte, etat: etat(acte, &connus, dossier, jour, droit) })
        .collect();
    titres.sort_by_key(|titre| titre.acte.date);
    titres
}

fn etat(acte: &Acte, connus: &[&Acte], dossier: &Dossier, jour: Jour, droit: &Droit) -> EtatDuTitre {
    let pas = |cle, fr: &str, en: &str| EtatDuTitre::Pas(Texte::new(fr, en), cle);
    if est_defait(acte, connus) {
        return pas("cpce-l111-2", "la décision a perdu son effet", "the decision has lost its effect");
    }
    let signification = signification_de(acte, connus);
    let injonction = acte.nature == NatureActe::OrdonnanceInjonction;
    let code = dossier.debiteur.adresse.as_ref().and_then(|adresse| adresse.code_postal.as_deref()).unwrap_or_default();
    if injonction {
        let Some(signification) = signification else {
            return pas("cpc-1411", "l'ordonnance n'est pas signifiée", "the order has not been served");
        };
        let limite = droit
            .duree("cpc-1411", "delai_signification", acte.date)
            .map(|delai| reporter(delai.valeur.a_compter_du(acte.date), Zone::du_code(code), droit));
        if limite.is_some_and(|limite| signification.date > limite) {
            return pas("cpc-1411", "signifiée hors délai, l'ordonnance est non avenue", "served too late, the order is void");
        }
        if connus.iter().any(|autre| autre.nature == NatureActe::Opposition && autre.date >= signification.date) {
            return pas("cpc-1416", "l'ordonnance est frappée d'opposition", "the order is opposed");
        }
    }
    let dit = acte.executoire_le.or_else(|| signification?.executoire_le);
    let executoire = dit.or_else(|| {
        if !injonction {
            return None;
        }
        let delai = droit.duree("cpc-1422", "delai_execution", acte.date)?;
        reporter(delai.valeur.a_compter_du(signification?.date), Zone::du_code(code), droit).succ_opt()
    });
    match executoire {
        Some(depuis) if depuis <= jour => EtatDuTitre::Executoire(depuis),
        Some(_) => pas(
            if injonction { "cpc-1422" } else { "cpce-l111-2" },
            "la décision n'est pas encore exécutoire",
            "the decision is not enforceable yet",
        ),
        None => EtatDuTitre::ADater,
    }
}
