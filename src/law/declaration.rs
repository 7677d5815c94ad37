//! Until when a claim caught by insolvency proceedings may be declared, and which claims are (L622-24, R622-24, L622-26 C. com.).

use super::calendrier::{Zone, reporter};
use super::{Certitude, Droit};
use crate::model::{Adresse, Dossier, Facture, Jour, MotifCloture, ProcedureCollective};

/// The last days to declare a claim, and to ask for relief from the time bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DelaisDeDeclaration {
    /// Last day to declare, carried over where it falls on a day off (642 CPC, D43).
    pub declaration: Jour,
    /// Sure, save where the second period of R622-24 is (creditor abroad, overseas proceedings).
    pub certitude: Certitude,
    /// Last day to ask the juge-commissaire for relief.
    pub releve: Jour,
}

/// Where an address lies, for R622-24: metropolitan France, an overseas territory by its postal code, or abroad.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Territoire {
    Metropole,
    OutreMer(String),
    Etranger,
}

fn territoire(adresse: Option<&Adresse>) -> Territoire {
    let Some(adresse) = adresse else { return Territoire::Metropole };
    if !adresse.est_en_france() {
        return Territoire::Etranger;
    }
    let code: String = adresse.code_postal.iter().flat_map(|code| code.chars().take(3)).collect();
    if code.starts_with("97") || code.starts_with("98") { Territoire::OutreMer(code) } else { Territoire::Metropole }
}

/// The proceedings known on `jour` and still open: opened by then, or on an unknown day, and not closed.
#[must_use]
pub fn procedure_ouverte(dossier: &Dossier, jour: Jour) -> Option<&ProcedureCollective> {
    let procedure = dossier.debiteur.situation.procedure_collective.as_ref()?;
    let ouverte = procedure.jugement_le.is_none_or(|jugement| jugement <= jour);
    // Closed for lack of assets without the day: closed all the same (QUA-07 reads it so).
    let vide = procedure.cloture_motif == Some(MotifCloture::InsuffisanceActif);
    let close = procedure.cloture_le.map_or(vide, |cloture| cloture <= jour);
    (ouverte && !close).then_some(procedure)
}

/// Whether a claim is one to declare: born before the opening, or a later one that is not privileged (L622-24 C. com., D100);
/// nothing where it is later and the dossier does not say whether it is privileged.
#[must_use]
pub fn est_a_declarer(facture: &Facture, procedure: &ProcedureCollective) -> Option<bool> {
    match (procedure.jugement_le, facture.nee_le()) {
        (Some(jugement), Some(naissance)) if naissance >= jugement => facture.privilegiee.map(|privilegiee| !privilegiee),
        _ => Some(true),
    }
}

/// The time limits, from the publication; nothing while its day is unknown or to come.
#[must_use]
pub fn delais(dossier: &Dossier, procedure: &ProcedureCollective, jour: Jour, droit: &Droit) -> Option<DelaisDeDeclaration> {
    let publication = procedure.bodacc_le.filter(|bodacc| *bodacc <= jour)?;
    let delai = droit.duree("com-l622-24", "delai", publication)?.valeur;
    let supplement = droit.duree("com-l622-24", "delai_supplementaire", publication)?.valeur;
    let releve = droit.duree("com-l622-26", "releve", publication)?.valeur;
    // R-STA-1e: a second period where the creditor is not in the territory of the court, taken to be the debtor's.
    let [creancier, tribunal] = [&dossier.creancier, &dossier.debiteur].map(|partie| territoire(partie.adresse.as_ref()));
    let loin = creancier != tribunal;
    let sure = !loin || (matches!(creancier, Territoire::OutreMer(_)) && tribunal == Territoire::Metropole);
    let fin = delai.a_compter_du(publication);
    let fin = if loin { supplement.a_compter_du(fin) } else { fin };
    Some(DelaisDeDeclaration {
        declaration: reporter(fin, Zone::Metropole, droit),
        certitude: if sure { Certitude::Confirme } else { Certitude::NonVerifie },
        releve: reporter(releve.a_compter_du(publication), Zone::Metropole, droit),
    })
}
