//! The ways to recover, side by side: what each is worth for whoever must choose, and what the user expects of it.

use rust_decimal::Decimal;

use super::{Avocat, Delai, FICHES, Fiche, Jugement, ProcedureJugee};
use crate::diag::Texte;
use crate::law::duree::Duree;
use crate::law::frais::{Cadre, Charge, Frais, frais_de};
use crate::law::{Certitude, Droit};
use crate::model::{Dossier, Jour, Montant, Procedure};

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
    pub couts: Vec<Frais>,
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
            let couts = couts(dossier, jugement, jugee, droit);
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

/// The fees of a procedure that the law data knows by date, and those it knows to exist.
fn couts(dossier: &Dossier, jugement: &Jugement, jugee: &ProcedureJugee, droit: &Droit) -> Vec<Frais> {
    let type_ = jugee.juridiction.as_ref().map(|juridiction| juridiction.type_);
    let cadre = Cadre::de(dossier, type_, jugement.decompte.total.solde);
    let avocat = cadre.avocat || jugee.representation.avocat == Avocat::Obligatoire;
    frais_de(jugee.procedure, &Cadre { avocat, ..cadre }, jugement.jour, droit)
}

/// The user's own odds and costs against what is claimed; the program supposes neither.
fn esperance(dossier: &Dossier, jugement: &Jugement, procedure: Procedure, couts: &[Frais]) -> Option<Esperance> {
    let pronostic = dossier.demande.pronostic.iter().find(|pronostic| pronostic.procedure == procedure)?;
    let avances = || couts.iter().filter(|frais| frais.a_la_charge_de == Charge::Creancier);
    let fixes: Montant = avances().filter_map(|frais| frais.montant).sum();
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
        cout_minimal: pronostic.cout.is_none() || avances().any(|frais| frais.montant.is_none()),
        net: attendu.map(|attendu| attendu - cout),
        delai: pronostic.delai.clone(),
    })
}
