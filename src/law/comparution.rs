//! How the parties appear before a court: the form of the case, the lawyer, and the amicable attempt that must come first.

use super::Droit;
use super::competence::Competence;
use super::decompte::Decompte;
use crate::diag::Texte;
use crate::model::{
    Acte, DispenseAmiable, Dossier, Echange, Jour, Montant, MotifDispense, NatureActe, NatureCreance, ObjetEchange, Procedure,
    TypeJuridiction,
};

/// In which form a court hears a writ: the column of the mentions that the writ must bear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forme {
    /// Before a commercial court (853 to 861-2 CPC).
    Commerciale,
    /// Before the tribunal judiciaire, its proximity chamber or the juge des contentieux de la protection, orally (753, 832 CPC); a
    /// référé is always heard orally.
    Orale,
    /// Before the tribunal judiciaire, in writing (752, 763 CPC).
    Ecrite,
}

impl Forme {
    /// The word of the templates.
    #[must_use]
    pub fn cle(self) -> &'static str {
        match self {
            Self::Commerciale => "commerciale",
            Self::Orale => "orale",
            Self::Ecrite => "ecrite",
        }
    }
}

/// How the parties appear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comparution {
    /// The form of the case.
    pub forme: Forme,
    /// A lawyer is mandatory, for both sides.
    pub avocat: bool,
    /// Key of the text that says whether a lawyer is mandatory.
    pub texte: &'static str,
    /// The sum above which a lawyer is mandatory before that court; nothing where none does.
    pub seuil: Option<Montant>,
    /// The rules of representation before that court are sure; those of Alsace-Moselle are not verified.
    pub sure: bool,
}

/// How the parties appear for a writ; nothing before an authority that no writ of this program seizes.
#[must_use]
pub fn comparution(
    dossier: &Dossier,
    competence: &Competence,
    decompte: &Decompte,
    procedure: Procedure,
    jour: Jour,
    droit: &Droit,
) -> Option<Comparution> {
    use TypeJuridiction as T;
    let seuil = |cle: &str| droit.nombre(cle, "seuil", jour).map(|valeur| Montant::arrondi(valeur.valeur));
    let depasse = |seuil: Option<Montant>| seuil.is_some_and(|seuil| decompte.demande() > seuil);
    match competence.type_? {
        T::TribunalDeCommerce | T::TribunalDesActivitesEconomiques | T::TribunalMixteDeCommerce => {
            let seuil = seuil("cpc-853");
            Some(Comparution { forme: Forme::Commerciale, avocat: depasse(seuil), texte: "cpc-853", seuil, sure: true })
        }
        T::ChambreCommerciale => {
            let seuil = seuil("cpc-853");
            Some(Comparution { forme: Forme::Commerciale, avocat: depasse(seuil), texte: "cpc-853", seuil, sure: false })
        }
        T::JugeDesContentieuxDeLaProtection => {
            Some(Comparution { forme: Forme::Orale, avocat: false, texte: "cpc-762", seuil: None, sure: true })
        }
        T::TribunalJudiciaire | T::TribunalDeProximite => {
            let seuil = seuil("cpc-760");
            // Exclusive matters know no threshold (761 CPC).
            let exclusive = dossier.creances().any(|facture| facture.nature == Some(NatureCreance::LoyerCommercial));
            let avocat = exclusive || depasse(seuil);
            let forme = if avocat && procedure == Procedure::Assignation { Forme::Ecrite } else { Forme::Orale };
            Some(Comparution { forme, avocat, texte: if avocat { "cpc-760" } else { "cpc-762" }, seuil, sure: true })
        }
        _ => None,
    }
}

/// Whether an exchange is an amicable attempt that opens the court: a conciliation, a mediation, or talks led by a third person; talks
/// between the parties are not enough (R-AMI-5).
#[must_use]
pub fn est_une_tentative(echange: &Echange) -> bool {
    match echange.objet {
        Some(ObjetEchange::Conciliation | ObjetEchange::Mediation) => true,
        Some(ObjetEchange::TentativeAmiable) => echange.mediateur.is_some(),
        _ => false,
    }
}

/// A small-claims procedure that failed dispenses (R-AMI-2): it is over, or the debtor let its month pass in silence (R-AMI-10).
fn a_echoue(acte: &Acte, jour: Jour, droit: &Droit) -> bool {
    if acte.nature != NatureActe::PetitesCreances {
        return false;
    }
    if let Some(fin) = acte.fin_le {
        return fin <= jour;
    }
    let silence = droit.duree("cpce-l125-1", "silence", acte.date);
    acte.accepte_le.is_none() && silence.is_some_and(|silence| silence.valeur.a_compter_du(acte.date) < jour)
}

/// What a writ must say of the amicable attempt (54 5° and 750-1 CPC).
#[derive(Debug, Clone, Copy)]
pub enum Amiable<'a> {
    /// Nothing: the court is not one before which an attempt is required, or the claim is a credit (L314-26 C. conso.).
    HorsChamp,
    /// The principal is above the sum under which an attempt is required.
    AuDessus(Montant),
    /// An attempt took place.
    Tentative(&'a Echange),
    /// The small-claims procedure failed, which dispenses (750-1, 5°).
    PetitesCreances(Jour),
    /// The dossier gives a ground of dispensation.
    Dispense(&'a DispenseAmiable),
    /// A claim without a determined amount, outside the text (R-AMI-4, single source).
    Indeterminee,
    /// An attempt is required up to that sum, and none is recorded.
    Manque(Montant),
}

/// What a dossier says of the amicable attempt on a day.
#[must_use]
pub fn amiable<'a>(dossier: &'a Dossier, competence: &Competence, decompte: &Decompte, jour: Jour, droit: &Droit) -> Amiable<'a> {
    use TypeJuridiction::{JugeDesContentieuxDeLaProtection, TribunalDeProximite, TribunalJudiciaire};
    let civil = matches!(competence.type_, Some(TribunalJudiciaire | TribunalDeProximite | JugeDesContentieuxDeLaProtection));
    let credit = |nature| matches!(nature, Some(NatureCreance::CreditConsommation | NatureCreance::PretImmobilier));
    let seuil = droit.nombre("cpc-750-1", "seuil", jour).map(|valeur| Montant::arrondi(valeur.valeur));
    let Some(seuil) = seuil.filter(|_| civil && !dossier.creances().any(|facture| credit(facture.nature))) else {
        return Amiable::HorsChamp;
    };
    let mut tentatives: Vec<&Echange> =
        dossier.echanges.iter().filter(|echange| echange.date <= jour && est_une_tentative(echange)).collect();
    tentatives.sort_by_key(|echange| echange.date);
    if let Some(derniere) = tentatives.last() {
        return Amiable::Tentative(derniere);
    }
    if decompte.reste_principal() > seuil {
        return Amiable::AuDessus(seuil);
    }
    if let Some(acte) = dossier.actes.iter().find(|acte| acte.date <= jour && a_echoue(acte, jour, droit)) {
        return Amiable::PetitesCreances(acte.date);
    }
    if dossier.demande.indeterminee {
        return Amiable::Indeterminee;
    }
    dossier.demande.dispense_amiable.as_ref().map_or(Amiable::Manque(seuil), Amiable::Dispense)
}

/// A ground of 750-1, as an act states it.
#[must_use]
pub fn motif_en_mots(motif: MotifDispense) -> Texte {
    let (fr, en) = match motif {
        MotifDispense::Homologation => ("homologation d'un accord", "approval of an agreement"),
        MotifDispense::RecoursPrealable => ("recours préalable imposé", "prior recourse imposed"),
        MotifDispense::Urgence => ("urgence manifeste", "manifest urgency"),
        MotifDispense::Impossibilite => ("tentative impossible", "attempt impossible"),
        MotifDispense::DecisionNonContradictoire => ("décision non contradictoire", "decision without hearing the other side"),
        MotifDispense::ConciliateurIndisponible => ("conciliateur indisponible", "conciliateur unavailable"),
        MotifDispense::ConciliationParLeJuge => ("conciliation par le juge lui-même", "conciliation by the judge"),
    };
    Texte::new(fr, en)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::competence::competence;
    use crate::law::decompte::calculer;
    use crate::law::exemples::{dossier, echange, euros, jour};
    use crate::model::{Canal, JuridictionChoisie, Lieu, Lieux, Sens};

    fn cas(type_: TypeJuridiction, montant: &str, forme: impl FnOnce(&mut Dossier)) -> Dossier {
        let mut d = dossier();
        d.factures[0].montant_ttc = Some(euros(montant));
        d.juridiction = Some(JuridictionChoisie {
            type_: Some(type_),
            nom: None,
            motif: None,
            adresse: None,
            lieux: Lieux::new(Lieu::debut("dossier.yaml")),
        });
        forme(&mut d);
        d
    }

    #[track_caller]
    fn check(type_: TypeJuridiction, montant: &str, procedure: Procedure, attendu: Option<(Forme, bool)>) {
        check_avec(type_, montant, procedure, |_| {}, attendu);
    }

    #[track_caller]
    fn check_avec(
        type_: TypeJuridiction,
        montant: &str,
        procedure: Procedure,
        forme: impl FnOnce(&mut Dossier),
        attendu: Option<(Forme, bool)>,
    ) {
        let d = cas(type_, montant, forme);
        let (droit, au) = (Droit::integre(), jour("2025-02-01"));
        let decompte = calculer(&d, au, droit);
        let obtenu = comparution(&d, &competence(&d, au, droit), &decompte, procedure, au, droit);
        assert_eq!(obtenu.map(|c| (c.forme, c.avocat)), attendu, "{type_:?} {montant} {procedure:?}");
    }

    #[test]
    fn columns_of_the_matrix_of_mentions() {
        use Forme::{Commerciale, Ecrite, Orale};
        use Procedure::{Assignation, RefereProvision};
        use TypeJuridiction as T;
        for procedure in [Assignation, RefereProvision] {
            for type_ in [T::TribunalDeCommerce, T::TribunalDesActivitesEconomiques, T::TribunalMixteDeCommerce, T::ChambreCommerciale] {
                check(type_, "9000", procedure, Some((Commerciale, false)));
                check(type_, "10000.01", procedure, Some((Commerciale, true)));
            }
            check(T::TribunalJudiciaire, "9000", procedure, Some((Orale, false)));
            check(T::TribunalDeProximite, "9000", procedure, Some((Orale, false)));
            check(T::JugeDesContentieuxDeLaProtection, "50000", procedure, Some((Orale, false)));
            check(T::Batonnier, "9000", procedure, None);
            check(T::TribunalAdministratif, "9000", procedure, None);
        }
        check(T::TribunalJudiciaire, "10000.01", Assignation, Some((Ecrite, true)));
        // The référé is oral, but a lawyer is mandatory there too (procedures 2.4, 3.F).
        check(T::TribunalJudiciaire, "10000.01", RefereProvision, Some((Orale, true)));
        // An exclusive matter knows no threshold.
        let bail = |d: &mut Dossier| d.factures[0].nature = Some(NatureCreance::LoyerCommercial);
        check_avec(T::TribunalJudiciaire, "100", Assignation, bail, Some((Ecrite, true)));
        check_avec(T::TribunalJudiciaire, "100", RefereProvision, bail, Some((Orale, true)));
    }

    #[track_caller]
    fn dit(type_: TypeJuridiction, montant: &str, forme: impl FnOnce(&mut Dossier), attendu: &str) {
        let d = cas(type_, montant, forme);
        let (droit, au) = (Droit::integre(), jour("2026-11-22"));
        let obtenu = match amiable(&d, &competence(&d, au, droit), &calculer(&d, au, droit), au, droit) {
            Amiable::HorsChamp => "hors champ".to_owned(),
            Amiable::AuDessus(seuil) => format!("au-dessus de {seuil}"),
            Amiable::Tentative(echange) => format!("tentative du {}", echange.date),
            Amiable::PetitesCreances(jour) => format!("petites créances du {jour}"),
            Amiable::Dispense(dispense) => format!("dispense : {:?}", dispense.motif),
            Amiable::Indeterminee => "indéterminée".to_owned(),
            Amiable::Manque(seuil) => format!("manque sous {seuil}"),
        };
        assert_eq!(obtenu, attendu);
    }

    #[test]
    fn what_a_writ_says_of_the_amicable_attempt() {
        use TypeJuridiction as T;
        dit(T::TribunalDeCommerce, "900", |_| {}, "hors champ");
        dit(T::TribunalJudiciaire, "900", |d| d.factures[0].nature = Some(NatureCreance::CreditConsommation), "hors champ");
        dit(T::TribunalJudiciaire, "5000.01", |_| {}, "au-dessus de 5000.00");
        dit(T::TribunalJudiciaire, "5000", |_| {}, "manque sous 5000.00");
        dit(T::JugeDesContentieuxDeLaProtection, "5000", |_| {}, "manque sous 5000.00");
        let essais = |d: &mut Dossier| {
            d.echanges = ["2026-03-01", "2026-06-01", "2026-12-01"]
                .map(|le| echange(le, Sens::Sortant, Canal::Courrier, ObjetEchange::Conciliation))
                .to_vec();
        };
        // The last one known on the day.
        dit(T::TribunalJudiciaire, "900", essais, "tentative du 2026-06-01");
        let pourparlers =
            |d: &mut Dossier| d.echanges = vec![echange("2026-03-01", Sens::Sortant, Canal::Courrier, ObjetEchange::TentativeAmiable)];
        dit(T::TribunalJudiciaire, "900", pourparlers, "manque sous 5000.00");
        let simplifiee = |d: &mut Dossier| d.actes = vec![crate::law::exemples::acte("2026-05-04", NatureActe::PetitesCreances)];
        dit(T::TribunalJudiciaire, "900", simplifiee, "petites créances du 2026-05-04");
        // Its month is not over.
        let recente = |d: &mut Dossier| d.actes = vec![crate::law::exemples::acte("2026-11-02", NatureActe::PetitesCreances)];
        dit(T::TribunalJudiciaire, "900", recente, "manque sous 5000.00");
        let motif = |d: &mut Dossier| {
            let motif = Some(MotifDispense::Urgence);
            let dispense = DispenseAmiable { motif, le: None, premiere_reunion_le: None, precision: None, piece: None, lieux: None };
            d.demande.dispense_amiable = Some(dispense);
        };
        dit(T::TribunalJudiciaire, "900", motif, "dispense : Some(Urgence)");
        dit(T::TribunalJudiciaire, "900", |d| d.demande.indeterminee = true, "indéterminée");
    }
}
