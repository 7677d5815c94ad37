//! What must follow a conservatory measure: the debtor told in eight days, proceedings in one month (R523-3, R511-7 CPCE).

use crate::law::Droit;
use crate::law::calendrier::{Zone, reporter};
use crate::model::{Acte, Dossier, Jour, NatureActe};

/// The two time limits of a conservatory measure, and what met them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suites {
    /// Last day to make the measure known to the debtor.
    pub denoncer_avant: Jour,
    /// Last day to begin proceedings.
    pub agir_avant: Jour,
    /// The measure was made known in time.
    pub denoncee: bool,
    /// Proceedings were begun in time, or there was a title or an instance already.
    pub engagee: bool,
}

impl Suites {
    /// Whether on `jour` a limit has passed without its step.
    #[must_use]
    pub fn manquees(&self, jour: Jour) -> bool {
        (jour > self.denoncer_avant && !self.denoncee) || (jour > self.agir_avant && !self.engagee)
    }
}

/// The time limits of a measure, carried to the next working day (642 CPC); nothing for another act.
#[must_use]
pub fn suites(acte: &Acte, dossier: &Dossier, droit: &Droit) -> Option<Suites> {
    use NatureActe::{
        ActeContresigne, ActeNotarie, Assignation, DemandeReconventionnelle, Jugement, OrdonnanceDeRefere, OrdonnanceInjonction, Refere,
        RequeteInjonction, SaisineDuBatonnier, Signification, TitreDeCommissaireDeJustice, TitrePublic,
    };
    if acte.nature != NatureActe::SaisieConservatoire {
        return None;
    }
    let code = dossier.debiteur.adresse.as_ref().and_then(|adresse| adresse.code_postal.as_deref()).unwrap_or_default();
    let limite = |cle: &str| {
        let delai = droit.duree(cle, "delai", acte.date)?.valeur;
        Some(reporter(delai.a_compter_du(acte.date), Zone::du_code(code), droit))
    };
    let (denoncer_avant, agir_avant) = (limite("cpce-r523-3")?, limite("cpce-r511-7")?);
    let engagee = dossier.actes.iter().any(|autre| {
        autre.date <= agir_avant
            && matches!(
                autre.nature,
                ActeContresigne
                    | ActeNotarie
                    | Assignation
                    | DemandeReconventionnelle
                    | Jugement
                    | OrdonnanceDeRefere
                    | OrdonnanceInjonction
                    | Refere
                    | RequeteInjonction
                    | SaisineDuBatonnier
                    | Signification
                    | TitreDeCommissaireDeJustice
                    | TitrePublic
            )
    });
    Some(Suites { denoncer_avant, agir_avant, denoncee: acte.denoncee_le.is_some_and(|jour| jour <= denoncer_avant), engagee })
}
