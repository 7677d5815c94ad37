//! The limitation table, row by row: the day before, the day and the day after of each expiry, then the events of each kind.

use super::*;
use crate::law::exemples::*;
use crate::law::exigibilite::exigibilite;
use crate::model::NatureCreance as N;
use crate::model::Qualite::{self, Consommateur as C, NonProfessionnel as M, Particulier as I, PersonnePublique as U, Professionnel as P};
use crate::model::*;

/// A claim item of this kind between these parties, performed on 10 March 2020, due on 10 April 2020, invoiced on 20 March.
pub(super) fn cas(nature: N, creancier: Qualite, debiteur: Qualite) -> Dossier {
    let mut dossier = dossier();
    dossier.creancier = partie(creancier);
    dossier.debiteur = partie(debiteur);
    let facture = &mut dossier.factures[0];
    facture.nature = Some(nature);
    facture.executee_le = Some(Executee { du: jour("2020-03-01"), au: jour("2020-03-10") });
    facture.emise_le = Some(jour("2020-03-20"));
    facture.echeance = Some(jour("2020-04-10"));
    dossier
}

pub(super) fn juger(dossier: &Dossier, au: &str) -> Prescription {
    let droit = Droit::integre();
    let facture = &dossier.factures[0];
    prescription(dossier, facture, &exigibilite(dossier, facture, droit), &Encaissements::lire(dossier), jour(au), droit)
}

/// The rule, the article and both expiries; then the state on the day before, the day and the day after of each.
#[track_caller]
pub(super) fn verifier(dossier: &Dossier, regle: &str, regime: &str, prudent: &str, tardif: &str) -> Prescription {
    let le = |au: Jour| juger(dossier, &au.to_string());
    let lue = le(jour(prudent));
    assert_eq!((lue.regle, lue.regime.as_str()), (regle, regime));
    let bornes = [lue.expire_prudent, lue.expire_tardif].map(|jour| jour.map(|jour| jour.to_string()).unwrap_or_default());
    assert_eq!([bornes[0].as_str(), bornes[1].as_str()], [prudent, tardif], "{regle}");
    let (prudent, tardif) = (jour(prudent), jour(tardif));
    let etat = |au: Option<Jour>| au.map(|au| le(au).etat);
    assert_eq!(etat(prudent.pred_opt()), Some(Etat::Sauve), "{regle}: the day before");
    assert_eq!(etat(Some(prudent)), Some(Etat::Sauve), "{regle}: the day");
    if tardif > prudent {
        assert_eq!(etat(prudent.succ_opt()), Some(Etat::Incertain), "{regle}: the day after the conservative expiry");
        assert_eq!(etat(tardif.pred_opt()).filter(|_| tardif.pred_opt() > Some(prudent)), Some(Etat::Incertain), "{regle}");
        assert_eq!(etat(Some(tardif)), Some(Etat::Incertain), "{regle}: the day of the outer expiry");
    }
    assert_eq!(etat(tardif.succ_opt()), Some(Etat::Prescrit), "{regle}: the day after");
    lue
}

/// `regle article creancier debiteur nature prudent tardif`: rows whose facts are those of [`cas`].
const LIGNES: &[(&str, &str, Qualite, Qualite, N, &str, &str)] = &[
    ("A01", "L110-4", P, P, N::VenteDeMarchandises, "2025-03-10", "2025-04-10"),
    ("A01", "L110-4", P, P, N::PrestationDeServices, "2025-03-10", "2025-04-10"),
    ("A02", "L218-2", P, C, N::VenteDeMarchandises, "2022-03-10", "2022-04-10"),
    ("A02", "L218-2", P, I, N::PrestationDeServices, "2022-03-10", "2022-04-10"),
    ("A02", "L218-2", P, C, N::Pret, "2022-04-10", "2022-04-10"),
    ("A02", "L218-2", P, C, N::Restitution, "2022-03-10", "2025-03-10"),
    ("A03", "2224", P, M, N::PrestationDeServices, "2025-03-10", "2025-04-10"),
    ("A04", "2224", I, I, N::VenteDeMarchandises, "2025-03-10", "2025-04-10"),
    ("A05", "2224", C, P, N::Restitution, "2025-03-10", "2025-04-10"),
    ("A06", "7-1", P, C, N::LoyerHabitation, "2023-04-10", "2023-04-10"),
    ("A06", "7-1", I, I, N::LoyerHabitation, "2023-04-10", "2023-04-10"),
    ("A07", "7-1", P, C, N::RegularisationDeCharges, "2023-03-10", "2023-03-20"),
    ("A07", "7-1", C, P, N::RegularisationDeCharges, "2023-03-20", "2023-03-20"),
    ("A08", "7-1", I, C, N::RevisionDeLoyer, "2021-04-10", "2021-04-10"),
    ("A09", "2224", P, P, N::LoyerCommercial, "2025-04-10", "2025-04-10"),
    ("A10", "L133-6", P, P, N::TransportDeMarchandises, "2021-03-10", "2021-03-10"),
    ("A10", "L133-6", P, C, N::TransportDeMarchandises, "2021-03-10", "2021-03-10"),
    ("A12", "L110-4", P, P, N::Transit, "2025-03-10", "2025-04-10"),
    ("A13", "L5422-18", P, P, N::TransportMaritime, "2021-03-10", "2021-03-10"),
    ("A14", "L34-2", P, P, N::CommunicationsElectroniques, "2021-04-10", "2021-04-10"),
    ("A14", "L34-2", P, C, N::CommunicationsElectroniques, "2021-04-10", "2021-04-10"),
    ("A15", "L34-2", C, P, N::CommunicationsElectroniques, "2021-03-10", "2021-03-10"),
    ("A16", "L218-2", P, C, N::ElectriciteGaz, "2022-03-10", "2022-03-20"),
    ("A17", "L110-4", P, P, N::ElectriciteGaz, "2025-03-10", "2025-04-10"),
    ("A18", "L218-2", P, C, N::Eau, "2022-03-10", "2022-03-20"),
    ("A18", "2224", P, M, N::Eau, "2025-03-10", "2025-04-10"),
    ("A19", "L218-2", U, C, N::Eau, "2022-03-10", "2024-03-20"),
    ("A20", "L114-1", P, C, N::PrimeAssurance, "2022-04-10", "2022-04-10"),
    ("A20", "L114-1", P, P, N::FranchiseAssurance, "2022-04-10", "2022-04-10"),
    ("A22", "L218-2", P, C, N::PretImmobilier, "2022-04-10", "2022-04-10"),
    ("A23", "L110-4", P, P, N::Pret, "2025-04-10", "2025-04-10"),
    ("A24", "2224", I, I, N::Pret, "2025-04-10", "2025-04-10"),
    ("A26", "L218-2", P, C, N::HonorairesAvocat, "2022-03-10", "2022-03-10"),
    ("A26", "2224", P, P, N::HonorairesAvocat, "2025-03-10", "2025-03-10"),
    ("A27", "L218-2", P, C, N::EmolumentsNotaire, "2022-03-10", "2025-03-10"),
    ("A27", "1897-1", P, P, N::EmolumentsNotaire, "2025-03-10", "2025-03-10"),
    ("A28", "L218-2", P, C, N::EmolumentsCommissaireDeJustice, "2022-03-10", "2025-03-10"),
    ("A28", "1897-1", P, P, N::EmolumentsCommissaireDeJustice, "2025-03-10", "2025-03-10"),
    ("A29", "L218-2", P, C, N::Soins, "2022-03-10", "2022-03-10"),
    ("A31", "42", M, I, N::ChargesCopropriete, "2025-04-10", "2025-04-10"),
    ("A32", "L3245-1", I, P, N::Salaire, "2023-04-10", "2023-04-10"),
    ("A33", "L511-78", P, P, N::LettreDeChange, "2021-04-10", "2023-04-10"),
    // Drawn on 20 March, to be presented by 28 March.
    ("A34", "L131-59", P, C, N::Cheque, "2020-09-28", "2020-09-28"),
    ("A35", "L218-2", P, C, N::Cotisation, "2022-04-10", "2025-04-10"),
    ("A35", "2224", M, I, N::Cotisation, "2025-04-10", "2025-04-10"),
    ("A37", "68-1250", P, U, N::Travaux, "2024-12-31", "2024-12-31"),
    ("A37", "68-1250", P, U, N::LoyerCommercial, "2024-12-31", "2024-12-31"),
    ("A39", "L110-4", P, P, N::Travaux, "2025-03-10", "2025-04-10"),
    ("A40", "L218-2", P, C, N::Travaux, "2022-03-10", "2022-04-10"),
    ("A45", "L133-9", P, C, N::Demenagement, "2021-03-10", "2021-03-10"),
    ("A46", "L110-4", P, P, N::AvitaillementDeNavire, "2021-03-10", "2025-03-10"),
    ("A01", "L110-4", P, P, N::Autre, "2025-03-10", "2025-04-10"),
];

#[test]
fn every_row_the_day_before_the_day_and_the_day_after() {
    for &(regle, regime, creancier, debiteur, nature, prudent, tardif) in LIGNES {
        verifier(&cas(nature, creancier, debiteur), regle, regime, prudent, tardif);
    }
}

#[test]
fn consumer_credit_is_barred_two_years_after_the_first_incident() {
    let mut dossier = cas(N::CreditConsommation, P, C);
    dossier.factures[0].premier_incident_le = Some(jour("2020-02-05"));
    assert!(verifier(&dossier, "A21", "R312-35", "2022-02-05", "2022-02-05").forclusion);
    // Without the incident only one thing is sure: it came no later than the due date.
    dossier.factures[0].premier_incident_le = None;
    assert_eq!(juger(&dossier, "2022-04-10").etat, Etat::Indetermine);
    assert!(juger(&dossier, "2022-04-10").manque.is_some_and(|manque| manque.fr.contains("premier_incident_le")));
    assert_eq!(juger(&dossier, "2022-04-11").etat, Etat::Prescrit);
}

#[test]
fn a_foreclosure_is_moved_by_a_court_a_rescheduling_or_imposed_measures_alone() {
    let mut dossier = cas(N::CreditConsommation, P, C);
    dossier.factures[0].premier_incident_le = Some(jour("2020-02-05"));
    let base = dossier.clone();
    // An acknowledgement, a payment, mediation, an expert report: nothing.
    dossier.echanges.push(echange("2021-01-10", Sens::Entrant, Canal::Courriel, ObjetEchange::DemandeDeDelai));
    dossier.paiements.push(paiement("2021-02-10", "10"));
    let mut mediation = echange("2021-03-10", Sens::Sortant, Canal::Courrier, ObjetEchange::Mediation);
    (mediation.accord_le, mediation.fin_le) = (Some(jour("2021-03-10")), Some(jour("2021-09-10")));
    dossier.echanges.push(mediation);
    dossier.actes.push(acte("2021-04-10", NatureActe::Expertise));
    let lue = verifier(&dossier, "A21", "R312-35", "2022-02-05", "2022-02-05");
    assert!(lue.evenements.iter().all(|evenement| evenement.effet == Effet::SansEffet));
    assert_eq!(lue.evenements.len(), 4);
    let mut avec = base.clone();
    avec.actes.push(acte("2021-06-01", NatureActe::DemandeDeMesuresImposees));
    verifier(&avec, "A21", "R312-35", "2023-06-01", "2023-06-01");
    let mut avec = base.clone();
    avec.actes.push(acte("2021-06-01", NatureActe::SaisieAttribution));
    verifier(&avec, "A21", "R312-35", "2023-06-01", "2023-06-01");
    let mut avec = base.clone();
    avec.echanges.push(echange("2021-06-01", Sens::Entrant, Canal::Courrier, ObjetEchange::Echeancier));
    verifier(&avec, "A21", "R312-35", "2023-06-01", "2023-06-01");
    let mut avec = base;
    avec.actes.push(acte("2021-06-01", NatureActe::Assignation));
    assert_eq!(juger(&avec, "2026-01-01").etat, Etat::Sauve);
}

#[test]
fn a_loan_without_a_term_is_for_a_lawyer() {
    let mut dossier = cas(N::Pret, I, I);
    dossier.factures[0].echeance = None;
    let lue = juger(&dossier, "2040-01-01");
    assert_eq!((lue.regle, lue.etat), ("A25", Etat::Indetermine));
    assert!(lue.manque.is_some_and(|manque| manque.fr.contains("sans terme")));
}

#[test]
fn rows_out_of_scope_say_why() {
    for (regle, nature) in [("A30", N::Soins), ("A38", N::PrestationDeServices)] {
        let lue = juger(&cas(nature, U, C), "2026-01-01");
        assert_eq!((lue.regle, lue.etat, lue.regime_connu), (regle, Etat::Indetermine, false));
        assert!(lue.manque.is_some_and(|manque| manque.fr.contains(regle)), "{regle}");
    }
}

#[test]
fn international_carriage_runs_three_months_after_the_contract() {
    let mut dossier = cas(N::TransportInternational, P, P);
    dossier.factures[0].ne_le = Some(jour("2021-01-15"));
    let lue = verifier(&dossier, "A11", "CMR-32", "2022-04-15", "2022-04-15");
    assert_eq!(lue.certitude, Certitude::NonVerifie);
}

#[test]
fn bills_and_cheques_depend_on_who_signed() {
    for (signataire, prudent) in [
        (Signataire::Accepteur, "2023-04-10"),
        (Signataire::Souscripteur, "2023-04-10"),
        (Signataire::Tireur, "2021-04-10"),
        (Signataire::Endosseur, "2021-04-10"),
        // From the payment made by the endorser, 10 March.
        (Signataire::EntreEndosseurs, "2020-09-10"),
    ] {
        let mut dossier = cas(N::LettreDeChange, P, P);
        dossier.factures[0].signataire = Some(signataire);
        verifier(&dossier, "A33", "L511-78", prudent, prudent);
    }
    let mut dossier = cas(N::Cheque, P, P);
    dossier.factures[0].signataire = Some(Signataire::BanqueTiree);
    verifier(&dossier, "A34", "L131-59", "2021-03-28", "2021-03-28");
}

#[test]
fn a_missing_start_fact_is_named() {
    for (nature, creancier, debiteur, cle) in [
        (N::HonorairesAvocat, P, C, "executee_le"),
        (N::LoyerHabitation, P, C, "echeance"),
        (N::Cheque, P, C, "emise_le"),
        (N::TransportDeMarchandises, P, P, "executee_le"),
        (N::TransportInternational, P, P, "ne_le"),
        (N::RegularisationDeCharges, C, P, "emise_le"),
        (N::ElectriciteGaz, P, C, "executee_le"),
        (N::Travaux, P, U, "executee_le"),
    ] {
        let mut dossier = cas(nature, creancier, debiteur);
        let facture = &mut dossier.factures[0];
        (facture.executee_le, facture.emise_le, facture.echeance) = (None, None, None);
        let lue = juger(&dossier, "2026-01-01");
        assert_eq!(lue.etat, Etat::Indetermine, "{nature:?}");
        assert!(lue.manque.is_some_and(|manque| manque.fr.contains(cle)), "{nature:?}");
    }
}

#[test]
fn the_contract_cannot_change_a_special_period() {
    for (nature, prudent) in
        [(N::LoyerCommercial, "2025-04-10"), (N::PrimeAssurance, "2022-04-10"), (N::TransportDeMarchandises, "2021-03-10")]
    {
        let mut dossier = cas(nature, P, P);
        dossier.factures[0].contrat = Some("C".into());
        dossier.contrats.push(contrat("C", |contrat| contrat.clauses.prescription = Some("8 ans".into())));
        assert_eq!(juger(&dossier, "2021-01-01").expire_prudent, Some(jour(prudent)), "{nature:?}");
        // Ordinary law may be changed.
        dossier.factures[0].nature = Some(N::Transit);
        assert_eq!(juger(&dossier, "2021-01-01").expire_prudent, Some(jour("2028-03-10")));
    }
}

#[test]
fn an_insurer_interrupts_by_registered_letter_for_the_premium_alone() {
    let mut dossier = cas(N::PrimeAssurance, P, C);
    dossier.echanges.push(echange("2022-04-10", Sens::Sortant, Canal::Lrar, ObjetEchange::MiseEnDemeure));
    verifier(&dossier, "A20", "L114-1", "2024-04-10", "2024-04-10");
    dossier.echanges[0].canal = Some(Canal::Courrier);
    verifier(&dossier, "A20", "L114-1", "2022-04-10", "2022-04-10");
    dossier.echanges[0].canal = Some(Canal::Lre);
    dossier.factures[0].nature = Some(N::FranchiseAssurance);
    verifier(&dossier, "A20", "L114-1", "2022-04-10", "2022-04-10");
}

#[test]
fn a_written_demand_to_a_public_debtor_opens_four_years_from_the_next_january() {
    let mut dossier = cas(N::Travaux, P, U);
    dossier.echanges.push(echange("2024-12-31", Sens::Sortant, Canal::Courrier, ObjetEchange::Relance));
    let lue = verifier(&dossier, "A37", "68-1250", "2028-12-31", "2028-12-31");
    assert_eq!(lue.evenements[0].nouveau_depart, Some(jour("2025-01-01")));
    // A telephone call does not; a demand a day too late neither.
    dossier.echanges[0].canal = Some(Canal::Telephone);
    verifier(&dossier, "A37", "68-1250", "2024-12-31", "2024-12-31");
    dossier.echanges[0] = echange("2025-01-01", Sens::Sortant, Canal::Courrier, ObjetEchange::Relance);
    assert_eq!(juger(&dossier, "2025-01-01").etat, Etat::Prescrit);
    // Born in one year, due in the next: both are arguable.
    let mut dossier = cas(N::Travaux, P, U);
    dossier.factures[0].executee_le = Some(Executee { du: jour("2019-12-20"), au: jour("2019-12-31") });
    verifier(&dossier, "A37", "68-1250", "2023-12-31", "2024-12-31");
}

#[test]
fn the_energy_ombudsman_suspends_until_the_recommendation() {
    let mut dossier = cas(N::ElectriciteGaz, P, C);
    let mut saisine = echange("2021-03-10", Sens::Entrant, Canal::Courriel, ObjetEchange::Mediation);
    (saisine.mediateur, saisine.fin_le) = (Some("energie".into()), Some(jour("2021-05-10")));
    dossier.echanges.push(saisine);
    // Sixty-one days, without the six months of 2238.
    verifier(&dossier, "A16", "L218-2", "2022-05-10", "2022-05-20");
    dossier.echanges[0].mediateur = None;
    verifier(&dossier, "A16", "L218-2", "2022-03-10", "2022-03-20");
}

#[test]
fn an_in_house_mediator_and_an_agreed_conciliation_suspend_from_the_day_they_are_seized() {
    let mut dossier = cas(N::LoyerCommercial, P, P);
    let mut saisine = echange("2025-03-10", Sens::Sortant, Canal::Courriel, ObjetEchange::Conciliation);
    saisine.fin_le = Some(jour("2025-03-20"));
    dossier.echanges.push(saisine);
    verifier(&dossier, "A09", "2224", "2025-04-10", "2025-04-10");
    dossier.echanges[0].mediateur = Some("interne".into());
    verifier(&dossier, "A09", "2224", "2025-09-20", "2025-09-20");
    dossier.echanges[0].mediateur = None;
    dossier.factures[0].contrat = Some("C".into());
    dossier.contrats.push(contrat("C", |contrat| contrat.clauses.conciliation_prealable = Some(true)));
    verifier(&dossier, "A09", "2224", "2025-04-20", "2025-04-20");
}

#[test]
fn the_small_claims_procedure_suspends_from_the_acceptance() {
    let mut dossier = cas(N::LoyerCommercial, P, P);
    let mut procedure = acte("2025-03-01", NatureActe::PetitesCreances);
    dossier.actes.push(procedure.clone());
    verifier(&dossier, "A09", "2224", "2025-04-10", "2025-04-10");
    (procedure.accepte_le, procedure.fin_le) = (Some(jour("2025-03-10")), Some(jour("2025-03-20")));
    dossier.actes[0] = procedure;
    verifier(&dossier, "A09", "2224", "2025-09-20", "2025-09-20");
}

#[test]
fn conciliation_at_the_court_interrupts_from_its_registration() {
    let mut dossier = cas(N::LoyerCommercial, P, P);
    dossier.actes.push(acte("2025-04-10", NatureActe::RequeteConciliation));
    verifier(&dossier, "A09", "2224", "2030-04-10", "2030-04-10");
    dossier.actes[0].date = jour("2025-04-11");
    assert_eq!(juger(&dossier, "2025-04-11").etat, Etat::Prescrit);
}

#[test]
fn acts_against_a_co_debtor_reach_the_debtor_as_far_as_they_go() {
    let base = cas(N::LoyerCommercial, P, P);
    for (role, nature, prudent, tardif) in [
        (RoleCodebiteur::Solidaire, NatureActe::SaisieAttribution, "2029-06-01", "2029-06-01"),
        (RoleCodebiteur::Solidaire, NatureActe::SaisieConservatoire, "2025-04-10", "2025-04-10"),
        (RoleCodebiteur::Caution, NatureActe::SaisieAttribution, "2025-04-10", "2029-06-01"),
        (RoleCodebiteur::Heritier, NatureActe::SaisieAttribution, "2025-04-10", "2029-06-01"),
    ] {
        let mut dossier = base.clone();
        let mut mesure = acte("2024-06-01", nature);
        mesure.codebiteur = Some(role);
        dossier.actes.push(mesure);
        verifier(&dossier, "A09", "2224", prudent, tardif);
    }
    let mut dossier = base;
    let mut aveu = echange("2024-06-01", Sens::Entrant, Canal::Courriel, ObjetEchange::ReconnaissanceDeDette);
    aveu.codebiteur = Some(RoleCodebiteur::Solidaire);
    dossier.echanges.push(aveu);
    verifier(&dossier, "A09", "2224", "2029-06-01", "2029-06-01");
    dossier.echanges[0].codebiteur = Some(RoleCodebiteur::Caution);
    verifier(&dossier, "A09", "2224", "2025-04-10", "2029-06-01");
}

#[test]
fn what_undoes_a_measure_and_what_does_not() {
    let base = cas(N::LoyerCommercial, P, P);
    for (mesure, fin, expire) in [
        (NatureActe::SaisieConservatoire, NatureActe::Caducite, "2025-04-10"),
        (NatureActe::SaisieConservatoire, NatureActe::Annulation, "2025-04-10"),
        (NatureActe::CommandementDeSaisieVente, NatureActe::Annulation, "2025-04-10"),
        (NatureActe::CommandementDeSaisieVente, NatureActe::Caducite, "2029-06-01"),
    ] {
        let mut dossier = base.clone();
        dossier.actes.push(acte("2024-06-01", mesure));
        dossier.actes.push(acte("2024-09-01", fin));
        verifier(&dossier, "A09", "2224", expire, expire);
    }
    // The release of a measure that was followed in time undoes nothing.
    let mut dossier = base.clone();
    let mut mesure = acte("2024-06-03", NatureActe::SaisieConservatoire);
    mesure.denoncee_le = Some(jour("2024-06-05"));
    dossier.actes = vec![mesure, acte("2024-06-10", NatureActe::RequeteInjonction), acte("2024-09-01", NatureActe::Mainlevee)];
    verifier(&dossier, "A09", "2224", "2029-06-03", "2029-06-03");
    // A commandement under a termination clause never interrupts.
    let mut dossier = base;
    dossier.actes.push(acte("2024-06-01", NatureActe::CommandementDePayer));
    verifier(&dossier, "A09", "2224", "2025-04-10", "2025-04-10");
}

#[test]
fn a_declaration_interrupts_until_closing_then_the_same_length() {
    let mut dossier = cas(N::LoyerCommercial, P, P);
    dossier.actes.push(acte("2021-02-01", NatureActe::DeclarationDeCreance));
    assert_eq!(juger(&dossier, "2040-01-01").etat, Etat::Sauve);
    dossier.debiteur.situation.procedure_collective = Some(ProcedureCollective {
        nature: Some(NatureProcedureCollective::LiquidationJudiciaire),
        jugement_le: Some(jour("2021-01-01")),
        bodacc_le: None,
        avertissement_personnel_le: None,
        tribunal: None,
        mandataire: None,
        cloture_le: Some(jour("2023-05-05")),
        cloture_motif: Some(MotifCloture::ExtinctionPassif),
        lieux: Lieux::new(Lieu::debut("exemple.yaml")),
    });
    verifier(&dossier, "A09", "2224", "2028-05-05", "2028-05-05");
}

#[test]
fn over_indebtedness_stops_the_clock_of_a_notarial_deed_for_the_outer_reading() {
    let mut dossier = cas(N::PretImmobilier, P, C);
    dossier.debiteur.situation.surendettement = Some(jour("2021-04-10"));
    verifier(&dossier, "A22", "L218-2", "2022-04-10", "2022-04-10");
    dossier.factures[0].contrat = Some("P".into());
    dossier.contrats.push(contrat("P", |contrat| {
        contrat.signe_par = vec![Signature { partie: Some(PartieSignataire::Debiteur), le: None, mode: Some("acte notarié".into()) }];
    }));
    // While it lasts the outer expiry is not known; two years at most, then the 365 days that were left.
    for (au, etat, tardif) in [
        ("2022-04-10", Etat::Sauve, None),
        ("2022-04-11", Etat::Incertain, None),
        ("2023-04-10", Etat::Incertain, Some(jour("2024-04-09"))),
        ("2024-04-09", Etat::Incertain, Some(jour("2024-04-09"))),
        ("2024-04-10", Etat::Prescrit, Some(jour("2024-04-09"))),
    ] {
        let lue = juger(&dossier, au);
        assert_eq!((lue.etat, lue.expire_prudent, lue.expire_tardif), (etat, Some(jour("2022-04-10")), tardif), "{au}");
    }
}

#[test]
fn condominium_charges_before_2018_have_a_transition() {
    let mut dossier = cas(N::ChargesCopropriete, M, I);
    dossier.factures[0].echeance = Some(jour("2012-05-01"));
    // Ten years in all.
    verifier(&dossier, "A31", "42", "2022-05-01", "2022-05-01");
    dossier.factures[0].echeance = Some(jour("2016-05-01"));
    verifier(&dossier, "A31", "42", "2023-11-24", "2023-11-24");
    dossier.factures[0].echeance = Some(jour("2018-11-24"));
    verifier(&dossier, "A31", "42", "2023-11-24", "2023-11-24");
}

#[test]
fn a_title_has_ten_years_and_its_interest_the_period_of_the_claim() {
    for (debiteur, interets) in [(C, Duree::Ans(2)), (P, Duree::Ans(5))] {
        let mut dossier = cas(N::PrestationDeServices, P, debiteur);
        let mut jugement = acte("2021-06-01", NatureActe::Jugement);
        jugement.executoire_le = Some(jour("2021-07-01"));
        dossier.actes.push(acte("2021-01-05", NatureActe::Assignation));
        dossier.actes.push(jugement);
        let regle = if debiteur == C { "A02" } else { "A01" };
        let lue = verifier(&dossier, regle, "L111-4", "2031-07-01", "2031-07-01");
        assert_eq!(lue.interets_du_titre, Some(interets));
    }
    // A title of before 2008: ten years from the reform.
    let mut dossier = cas(N::PrestationDeServices, P, P);
    let facture = &mut dossier.factures[0];
    (facture.executee_le, facture.echeance) = (Some(Executee { du: jour("2001-06-30"), au: jour("2001-06-30") }), Some(jour("2001-06-30")));
    let mut jugement = acte("2002-06-01", NatureActe::Jugement);
    jugement.executoire_le = Some(jour("2002-09-17"));
    dossier.actes.push(jugement);
    verifier(&dossier, "A01", "L111-4", "2018-06-19", "2018-06-19");
}

#[test]
fn an_acknowledgement_keeps_a_title_alive_even_for_a_credit() {
    let mut dossier = cas(N::CreditConsommation, P, C);
    dossier.factures[0].premier_incident_le = Some(jour("2020-02-05"));
    let mut jugement = acte("2021-06-01", NatureActe::Jugement);
    jugement.executoire_le = Some(jour("2021-07-01"));
    dossier.actes.push(jugement);
    dossier.echanges.push(echange("2025-01-10", Sens::Entrant, Canal::Courriel, ObjetEchange::DemandeDeDelai));
    let lue = verifier(&dossier, "A21", "L111-4", "2035-01-10", "2035-01-10");
    assert!(!lue.forclusion);
}

#[test]
fn each_instalment_has_its_own_day_and_the_capital_its_acceleration() {
    let mut dossier = cas(N::PretImmobilier, P, C);
    let mut expiries = Vec::new();
    for echeance in ["2020-04-10", "2020-05-10", "2020-06-30"] {
        dossier.factures[0].echeance = Some(jour(echeance));
        expiries.push(juger(&dossier, "2021-01-01").expire_prudent.map(|jour| jour.to_string()).unwrap_or_default());
    }
    assert_eq!(expiries, ["2022-04-10", "2022-05-10", "2022-06-30"]);
}

#[test]
fn consumption_older_than_fourteen_months_is_pointed_out() {
    let mut dossier = cas(N::ElectriciteGaz, P, C);
    let dite = |dossier: &Dossier| juger(dossier, "2021-01-01").motifs.iter().any(|motif| motif.fr.contains("L224-11"));
    dossier.factures[0].executee_le = Some(Executee { du: jour("2019-01-10"), au: jour("2020-03-10") });
    assert!(!dite(&dossier));
    dossier.factures[0].executee_le = Some(Executee { du: jour("2019-01-09"), au: jour("2020-03-10") });
    assert!(dite(&dossier));
}

#[test]
fn special_periods_are_never_carried_to_monday() {
    // 10 April 2021 is a Saturday, 28 March 2021 a Sunday: R-CALC-3.
    verifier(&cas(N::CommunicationsElectroniques, P, P), "A14", "L34-2", "2021-04-10", "2021-04-10");
}

#[test]
fn an_expert_report_suspends_for_the_party_who_asked() {
    let mut dossier = cas(N::LoyerCommercial, P, P);
    let mut expertise = acte("2025-03-10", NatureActe::Expertise);
    (expertise.fin_le, expertise.demandeur) = (Some(jour("2025-03-20")), Some(PartieSignataire::Creancier));
    dossier.actes.push(expertise);
    verifier(&dossier, "A09", "2224", "2025-09-20", "2025-09-20");
    dossier.actes[0].demandeur = Some(PartieSignataire::Debiteur);
    verifier(&dossier, "A09", "2224", "2025-04-10", "2025-04-10");
    dossier.actes[0].demandeur = None;
    verifier(&dossier, "A09", "2224", "2025-04-10", "2025-09-20");
}

#[test]
fn six_months_are_a_floor_and_not_a_gift() {
    // Two years are left when the conciliation begins: it adds its own ten days and no more.
    let mut dossier = cas(N::LoyerCommercial, P, P);
    let mut conciliation = echange("2023-04-10", Sens::Sortant, Canal::Courrier, ObjetEchange::Conciliation);
    (conciliation.premiere_reunion_le, conciliation.fin_le) = (Some(jour("2023-04-10")), Some(jour("2023-04-20")));
    dossier.echanges.push(conciliation.clone());
    verifier(&dossier, "A09", "2224", "2025-04-20", "2025-04-20");
    // Begun a day too late, it suspends nothing.
    (conciliation.premiere_reunion_le, conciliation.fin_le) = (Some(jour("2025-04-11")), Some(jour("2025-05-20")));
    dossier.echanges[0] = conciliation;
    verifier(&dossier, "A09", "2224", "2025-04-10", "2025-04-10");
}

#[test]
fn what_interrupts_nothing() {
    let mut dossier = cas(N::LoyerCommercial, P, P);
    for objet in [
        ObjetEchange::Relance,
        ObjetEchange::MiseEnDemeure,
        ObjetEchange::TentativeAmiable,
        ObjetEchange::ReponseAContestation,
        ObjetEchange::Conciliation,
        ObjetEchange::Autre,
    ] {
        dossier.echanges.push(echange("2024-06-01", Sens::Sortant, Canal::Lrar, objet));
    }
    // The debtor disputes the debt, or sues: he acknowledges nothing.
    dossier.echanges.push(echange("2024-06-01", Sens::Entrant, Canal::Courrier, ObjetEchange::Contestation));
    for nature in
        [NatureActe::RequeteInjonction, NatureActe::OrdonnanceInjonction, NatureActe::CommandementDePayer, NatureActe::PetitesCreances]
    {
        dossier.actes.push(acte("2024-06-02", nature));
    }
    let mut expertise = acte("2024-06-03", NatureActe::Expertise);
    expertise.demandeur = Some(PartieSignataire::Debiteur);
    dossier.actes.push(expertise);
    dossier.debiteur.situation.surendettement = Some(jour("2024-06-04"));
    // A part payment after expiry revives nothing.
    dossier.paiements.push(paiement("2025-04-11", "10"));
    let lue = verifier(&dossier, "A09", "2224", "2025-04-10", "2025-04-10");
    assert!(lue.evenements.iter().all(|evenement| evenement.effet == Effet::SansEffet));
    assert_eq!(juger(&dossier, "2025-04-12").etat, Etat::Prescrit);
    assert!(juger(&dossier, "2025-04-12").evenements.iter().all(|evenement| evenement.effet == Effet::SansEffet));
}

#[test]
fn where_the_debtor_lives_changes_no_limitation() {
    let mut dossier = cas(N::LoyerCommercial, P, P);
    for (code, pays) in [("67000", None), ("97400", None), ("10115", Some("Allemagne"))] {
        dossier.debiteur.adresse = Some(Adresse {
            destinataire: None,
            complement: None,
            voie: None,
            code_postal: Some(code.into()),
            commune: None,
            insee: None,
            pays: pays.map(Into::into),
            lieux: Lieux::new(Lieu::debut("exemple.yaml")),
        });
        verifier(&dossier, "A09", "2224", "2025-04-10", "2025-04-10");
    }
}

#[test]
fn a_claim_not_yet_due_is_not_running() {
    let mut dossier = cas(N::Pret, I, I);
    dossier.factures[0].echeance = Some(jour("2030-01-01"));
    assert_eq!(juger(&dossier, "2030-01-01").etat, Etat::NonExigible);
    assert_eq!(juger(&dossier, "2030-01-02").etat, Etat::Sauve);
    verifier_fin(&dossier, "2035-01-01");
}

/// The end alone, where the day before it is long after the due date.
#[track_caller]
fn verifier_fin(dossier: &Dossier, fin: &str) {
    assert_eq!(juger(dossier, fin).etat, Etat::Sauve);
    assert_eq!(jour(fin).succ_opt().map(|suivant| juger(dossier, &suivant.to_string()).etat), Some(Etat::Prescrit));
}
