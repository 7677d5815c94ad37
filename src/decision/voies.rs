//! The ways to recover, side by side: what each is worth for whoever must choose, and what the user expects of it.

use rust_decimal::Decimal;

use super::{Delai, FICHES, Fiche, Jugement, ProcedureJugee};
use crate::diag::Texte;
use crate::law::duree::Duree;
use crate::law::{Certitude, Droit};
use crate::model::{Dossier, Jour, Montant, Procedure, TypeJuridiction};

/// A time limit, as the law has it on the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Etape {
    /// What must be done within it.
    pub quoi: Texte,
    /// How long.
    pub duree: Duree,
    /// The text.
    pub article: String,
    /// How sure it is.
    pub certitude: Certitude,
}

/// A cost that the creditor advances.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cout {
    /// What it pays.
    pub quoi: Texte,
    /// The sum; nothing where the law data does not give it for that day.
    pub montant: Option<Montant>,
    /// The text.
    pub article: String,
    /// How sure it is.
    pub certitude: Certitude,
}

/// What the user expects of a procedure (`demande.pronostic`), set against what is claimed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Esperance {
    /// Odds, in percent.
    pub chances: Option<Decimal>,
    /// What is claimed, times the odds.
    pub attendu: Option<Montant>,
    /// The user's own cost, with the fees that the law data knows.
    pub cout: Montant,
    /// Some fee has no known sum: the cost is a minimum.
    pub cout_minimal: bool,
    /// What is left of the one after the other.
    pub net: Option<Montant>,
    /// How long, as typed.
    pub delai: Option<String>,
}

/// A procedure seen by whoever must choose one.
#[derive(Debug, Clone)]
pub struct Voie<'a> {
    /// The verdict.
    pub jugee: &'a ProcedureJugee,
    /// What it is in general.
    pub fiche: &'static Fiche,
    /// Its time limits on that day.
    pub etapes: Vec<Etape>,
    /// What it costs to begin.
    pub couts: Vec<Cout>,
    /// What the user expects; nothing where the dossier says nothing.
    pub esperance: Option<Esperance>,
}

/// The time limits of a sheet on a day; one that the law data does not know is left out.
pub(super) fn etapes(delais: &[Delai], jour: Jour, droit: &Droit) -> Vec<Etape> {
    delais
        .iter()
        .filter_map(|delai| {
            let valeur = droit.duree(delai.texte, delai.valeur, jour)?;
            let quoi = Texte::new(delai.quoi.0, delai.quoi.1);
            Some(Etape { quoi, duree: valeur.valeur, article: valeur.article, certitude: valeur.certitude })
        })
        .collect()
}

/// Every procedure, in the order of the list.
#[must_use]
pub fn voies<'a>(dossier: &Dossier, jugement: &'a Jugement, droit: &Droit) -> Vec<Voie<'a>> {
    jugement
        .procedures
        .iter()
        .filter_map(|jugee| {
            let fiche = FICHES.iter().copied().find(|fiche| fiche.procedure == jugee.procedure)?;
            let couts = couts(jugee, jugement.jour, droit);
            let esperance = esperance(dossier, jugement, jugee.procedure, &couts);
            Some(Voie { jugee, fiche, etapes: etapes(fiche.delais, jugement.jour, droit), couts, esperance })
        })
        .collect()
}

/// The way to take: what insolvency or a title leaves first, then the summary ways, then the merits; a conservatory measure goes
/// beside another way and is never it.
#[must_use]
pub fn recommandee(jugement: &Jugement) -> Option<&ProcedureJugee> {
    use Procedure::{Assignation, DeclarationDeCreance, Execution, InjonctionDePayer, InjonctionEuropeenne};
    [DeclarationDeCreance, Execution, InjonctionDePayer, InjonctionEuropeenne, Assignation]
        .into_iter()
        .filter_map(|procedure| jugement.procedure(procedure))
        .find(|jugee| jugee.conseillee)
}

/// The fees of a procedure that the law data knows by date.
fn couts(jugee: &ProcedureJugee, jour: Jour, droit: &Droit) -> Vec<Cout> {
    use TypeJuridiction as T;
    let type_ = jugee.juridiction.as_ref().map(|juridiction| juridiction.type_);
    let commerce = matches!(type_, Some(T::TribunalDeCommerce | T::TribunalDesActivitesEconomiques | T::TribunalMixteDeCommerce));
    let judiciaire =
        matches!(type_, Some(T::TribunalJudiciaire | T::TribunalDeProximite | T::JugeDesContentieuxDeLaProtection | T::ChambreCommerciale));
    let serie = |cle: &str, colonne: &str, fr: &str, en: &str| {
        let valeur = droit.serie(cle, colonne, jour);
        let article = droit.series().iter().find(|serie| serie.cle == cle).map_or_else(String::new, |serie| serie.texte.clone());
        Cout {
            quoi: Texte::new(fr, en),
            certitude: valeur.as_ref().map_or(Certitude::NonVerifie, |valeur| valeur.certitude),
            montant: valeur.map(|valeur| Montant::arrondi(valeur.valeur)),
            article,
        }
    };
    let inconnu = |cle: &str, fr: &str, en: &str| Cout {
        quoi: Texte::new(fr, en),
        montant: None,
        article: droit.article(cle),
        certitude: Certitude::NonVerifie,
    };
    match jugee.procedure {
        Procedure::InjonctionDePayer => {
            let mut couts = Vec::new();
            if commerce {
                couts.push(serie("greffe-injonction-commerce", "ttc", "greffe", "registry"));
            } else if judiciaire {
                couts.push(serie("greffe-injonction-judiciaire", "ttc", "greffe", "registry"));
            }
            couts.push(inconnu("cpc-1411", "signification de l'ordonnance", "service of the order"));
            couts
        }
        Procedure::RefereProvision | Procedure::Assignation => {
            let mut couts = vec![inconnu("cpc-695", "acte du commissaire de justice", "act of the commissaire de justice")];
            if judiciaire {
                let (fr, en) = ("contribution pour l'aide juridique", "contribution to legal aid");
                couts.push(serie("contribution-aide-juridique", "montant", fr, en));
            }
            if jugee.representation.avocat != super::Avocat::NonRequis {
                let (fr, en) = ("droit de plaidoirie, si un avocat plaide", "pleading fee, if a lawyer pleads");
                couts.push(serie("droit-de-plaidoirie", "montant", fr, en));
            }
            couts
        }
        Procedure::PetitesCreances => vec![
            serie("petites-creances-tarif", "depot", "dépôt de la demande, hors taxe", "filing of the request, before tax"),
            serie("petites-creances-tarif", "titre", "délivrance du titre, hors taxe", "delivery of the title, before tax"),
        ],
        Procedure::SaisieConservatoire | Procedure::Execution => {
            vec![inconnu("cpce-l111-8", "actes du commissaire de justice", "acts of the commissaire de justice")]
        }
        Procedure::InjonctionEuropeenne => vec![inconnu("cpc-1425", "frais de la juridiction saisie", "fees of the court seized")],
        Procedure::DeclarationDeCreance => Vec::new(),
    }
}

/// The user's own odds and costs against what is claimed; the program supposes neither.
fn esperance(dossier: &Dossier, jugement: &Jugement, procedure: Procedure, couts: &[Cout]) -> Option<Esperance> {
    let pronostic = dossier.demande.pronostic.iter().find(|pronostic| pronostic.procedure == procedure)?;
    let fixes: Montant = couts.iter().filter_map(|cout| cout.montant).sum();
    let cout = fixes + pronostic.cout.unwrap_or(Montant::ZERO);
    let attendu = jugement
        .decompte
        .total
        .solde
        .zip(pronostic.chances)
        .map(|(solde, chances)| Montant::arrondi(solde.valeur() * chances / Decimal::ONE_HUNDRED));
    Some(Esperance {
        chances: pronostic.chances,
        attendu,
        cout,
        cout_minimal: pronostic.cout.is_none() || couts.iter().any(|cout| cout.montant.is_none()),
        net: attendu.map(|attendu| attendu - cout),
        delai: pronostic.delai.clone(),
    })
}
