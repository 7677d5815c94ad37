//! Whether a lawyer must act, by court, matter and sum (853, 760 to 762 and 1407 CPC, L121-4 CPCE).

use crate::diag::{Texte, euros_en, euros_fr};
use crate::dit;
use crate::law::competence::Competence;
use crate::law::decompte::Decompte;
use crate::law::{Certitude, Droit};
use crate::model::{Dossier, Jour, Montant, NatureCreance, Procedure, TypeJuridiction};

/// Whether a lawyer must act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Avocat {
    /// No lawyer has to act, whatever the sum.
    NonRequis,
    /// The party may act alone at that sum.
    Facultatif,
    /// A lawyer is mandatory.
    Obligatoire,
    /// The reference does not settle it.
    Indetermine,
}

impl Avocat {
    /// The word of the JSON form.
    #[must_use]
    pub fn cle(self) -> &'static str {
        match self {
            Self::NonRequis => "non-requis",
            Self::Facultatif => "facultatif",
            Self::Obligatoire => "obligatoire",
            Self::Indetermine => "indetermine",
        }
    }
}

/// Who must or may represent the creditor, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Representation {
    pub avocat: Avocat,
    pub motif: Texte,
    pub article: String,
    pub certitude: Certitude,
}

/// Representation for a procedure before its court.
#[must_use]
pub fn representation(
    procedure: Procedure,
    competence: &Competence,
    decompte: &Decompte,
    dossier: &Dossier,
    jour: Jour,
    droit: &Droit,
) -> Representation {
    use TypeJuridiction as T;
    let dire = |avocat, cle: &str, motif: Texte| {
        let certitude = droit.texte(cle).and_then(|texte| texte.au(jour)).map_or(Certitude::NonVerifie, |version| version.certitude);
        Representation { avocat, motif, article: droit.article(cle), certitude }
    };
    let seul = Texte::new("par le créancier ou tout mandataire", "by the creditor or any agent");
    match procedure {
        Procedure::InjonctionDePayer => return dire(Avocat::NonRequis, "cpc-1407", seul),
        Procedure::InjonctionEuropeenne => {
            return dire(Avocat::Facultatif, "reg-1896-2006", Texte::new("avocat facultatif", "lawyer optional"));
        }
        Procedure::PetitesCreances => {
            return dire(Avocat::NonRequis, "cpce-l125-1", Texte::new("par un commissaire de justice", "by a commissaire de justice"));
        }
        Procedure::Execution => {
            let motif = Texte::new("par un commissaire de justice seul", "by a commissaire de justice alone");
            return dire(Avocat::NonRequis, "cpce-l122-1", motif);
        }
        Procedure::DeclarationDeCreance => {
            let motif = Texte::new(
                "par le créancier, un salarié ou un mandataire ; un avocat n'a pas à produire de pouvoir, les autres si",
                "by the creditor, an employee or an agent; a lawyer produces no power, the others do",
            );
            return dire(Avocat::NonRequis, "com-l622-24", motif);
        }
        Procedure::RefereProvision | Procedure::Assignation | Procedure::SaisieConservatoire => {}
    }
    let au_seuil = |cle: &str| {
        let Some(seuil) = droit.nombre(cle, "seuil", jour).map(|seuil| Montant::arrondi(seuil.valeur)) else {
            return dire(Avocat::Indetermine, cle, Texte::new("seuil inconnu à ce jour", "threshold unknown on that day"));
        };
        let (principal, demande) = (decompte.reste_principal(), decompte.demande());
        let (fr, en) = (euros_fr(seuil), euros_en(seuil));
        if demande <= seuil {
            dire(Avocat::Facultatif, cle, dit!("facultatif jusqu'à {fr}", "optional up to {en}"))
        } else if principal <= seuil {
            let motif = dit!("les accessoires seuls portent la demande au-dessus de {fr}", "accessories alone bring the claim above {en}");
            Representation { certitude: Certitude::NonVerifie, ..dire(Avocat::Obligatoire, cle, motif) }
        } else {
            dire(Avocat::Obligatoire, cle, dit!("obligatoire au-dessus de {fr}", "mandatory above {en}"))
        }
    };
    match competence.type_ {
        Some(T::JugeDeLExecution) => au_seuil("cpce-l121-4"),
        Some(T::TribunalDeCommerce | T::TribunalDesActivitesEconomiques | T::TribunalMixteDeCommerce) => au_seuil("cpc-853"),
        Some(T::JugeDesContentieuxDeLaProtection) => {
            dire(Avocat::Facultatif, "cpc-762", Texte::new("facultatif, quelle que soit la somme", "optional, whatever the sum"))
        }
        Some(T::TribunalJudiciaire | T::TribunalDeProximite) => {
            // Exclusive matters know no threshold (761 CPC).
            if dossier.creances().any(|facture| facture.nature == Some(NatureCreance::LoyerCommercial)) {
                let motif = Texte::new(
                    "matière exclusive du tribunal judiciaire : obligatoire à toute somme",
                    "exclusive matter of the tribunal judiciaire: mandatory at any sum",
                );
                dire(Avocat::Obligatoire, "cpc-760", motif)
            } else {
                au_seuil("cpc-760")
            }
        }
        Some(T::ChambreCommerciale) => {
            let motif = Texte::new("règles d'Alsace-Moselle non vérifiées", "rules of Alsace-Moselle not verified");
            Representation { certitude: Certitude::NonVerifie, ..dire(Avocat::Indetermine, "com-l731-1", motif) }
        }
        _ => Representation {
            certitude: Certitude::NonVerifie,
            ..dire(Avocat::Indetermine, "cpc-760", Texte::new("à demander à la juridiction", "to be asked of the court"))
        },
    }
}
