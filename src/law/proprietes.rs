//! What must hold of the décompte and of limitation whatever the claim: splitting, order, passing days.

use chrono::Days;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use rust_decimal::Decimal;

use super::Droit;
use super::decompte::{Decompte, calculer};
use super::exemples::{acte, dossier, echange, facture, jour, paiement, partie};
use super::exigibilite::exigibilite;
use super::prescription::{Encaissements, Prescription, prescription};
use crate::model::{Canal, Dossier, Facture, Imputation, Jour, Montant, NatureActe, NaturePaiement, ObjetEchange, Qualite, Sens};

/// Three hundred cases, always the same.
fn pour_tous<S: Strategy>(strategie: S, epreuve: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let config = Config { cases: 300, failure_persistence: None, ..Config::default() };
    let resultat = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha)).run(&strategie, epreuve);
    assert!(resultat.is_ok(), "{resultat:?}");
}

fn centimes(centimes: i64) -> Montant {
    Montant::arrondi(Decimal::new(centimes, 2))
}

fn au_jour(rang: u64) -> Jour {
    jour("2021-01-01").checked_add_days(Days::new(rang)).unwrap_or_default()
}

fn le_22_novembre(dossier: &Dossier) -> Decompte {
    calculer(dossier, jour("2026-11-22"), Droit::integre())
}

/// Items as (day of the due date, cents), several on one day more often than not, payments as (day, cents, kind, item).
type Cas = (Vec<(u64, i64)>, Vec<(u64, i64, u8, usize)>, bool);

fn cas() -> impl Strategy<Value = Cas> {
    let factures = prop::collection::vec(((0..3_u64).prop_map(|rang| rang * 600), 2..2_000_000_i64), 1..6);
    let versements = prop::collection::vec((0..2_100_u64, 1..1_500_000_i64, 0..4_u8, 0..6_usize), 0..6);
    (factures, versements, any::<bool>())
}

/// Payments of one day stand in the file in an order that is the user's own: each has its day here.
fn construire((factures, versements, consommateur): &Cas) -> Dossier {
    let mut cas = dossier();
    cas.factures.clear();
    for (rang, (echeance, montant)) in factures.iter().enumerate() {
        let mut item = facture(&format!("F-{rang}"));
        item.echeance = Some(au_jour(*echeance));
        item.executee_le = None;
        item.emise_le = Some(au_jour(*echeance));
        item.montant_ttc = Some(centimes(*montant));
        cas.factures.push(item);
    }
    let mut jours = std::collections::BTreeSet::new();
    for (rang, montant, genre, cible) in versements {
        if !jours.insert(*rang) {
            continue;
        }
        let mut versement = paiement("2021-01-01", "1");
        versement.date = au_jour(*rang);
        versement.montant = centimes(*montant);
        let numero = cas.factures[cible % cas.factures.len()].numero.clone();
        match genre {
            0 => {
                versement.nature = NaturePaiement::Avoir;
                versement.facture = Some(numero);
            }
            1 => versement.impute_sur = vec![Imputation { facture: numero, montant: None }],
            _ => {}
        }
        cas.paiements.push(versement);
    }
    if *consommateur {
        cas.debiteur = partie(Qualite::Consommateur);
        cas.echanges.push(echange("2022-03-01", Sens::Sortant, Canal::Lrar, ObjetEchange::MiseEnDemeure));
    }
    cas
}

/// The account of each item, by its number: what the order of the files must not change.
fn par_numero(decompte: &Decompte) -> Vec<String> {
    let mut lignes: Vec<String> = decompte.comptes.iter().map(|compte| format!("{compte:?}")).collect();
    lignes.extend(decompte.interets.iter().map(|segment| format!("{segment:?}")));
    lignes.extend(decompte.indemnites.iter().map(|indemnite| format!("{indemnite:?}")));
    for paiement in &decompte.paiements {
        lignes.extend(paiement.imputations.iter().map(|part| format!("{} {part:?}", paiement.date)));
    }
    lignes.sort();
    lignes
}

#[test]
fn the_order_of_the_files_changes_nothing() {
    pour_tous((cas(), any::<u64>()), |(cas, graine)| {
        let droit = construire(&cas);
        let mut melange = droit.clone();
        let tour = usize::try_from(graine % 97).unwrap_or_default();
        let longueur = melange.factures.len();
        melange.factures.rotate_left(tour % longueur);
        if graine % 2 == 0 {
            melange.factures.reverse();
        }
        melange.paiements.reverse();
        let (avant, apres) = (le_22_novembre(&droit), le_22_novembre(&melange));
        prop_assert_eq!(par_numero(&avant), par_numero(&apres));
        prop_assert_eq!(avant.total, apres.total);
        for item in &droit.factures {
            let lire = |cas: &Dossier| {
                let item = cas.factures.iter().find(|autre| autre.numero == item.numero);
                item.map(|item| expiration(cas, item, jour("2026-11-22")))
            };
            prop_assert_eq!(lire(&droit), lire(&melange));
        }
        Ok(())
    });
}

fn expiration(cas: &Dossier, item: &Facture, au: Jour) -> (Option<Jour>, Option<Jour>, String) {
    let lu: Prescription =
        prescription(cas, item, &exigibilite(cas, item, Droit::integre()), &Encaissements::lire(cas), au, Droit::integre());
    (lu.expire_prudent, lu.expire_tardif, lu.etat.cle().to_owned())
}

#[test]
fn splitting_an_invoice_changes_nothing_but_the_rounding() {
    pour_tous((cas(), 1..100_i64), |(mut cas, part)| {
        // A label names one invoice and a credit note too: a split invoice would need both split, so that here money has no label.
        for versement in &mut cas.1 {
            versement.2 = 3;
        }
        let mut entier = construire(&cas);
        // Forty euros are owed per invoice: the one thing that splitting does change.
        entier.demande.indemnite_forfaitaire = Some(false);
        let mut coupe = entier.clone();
        let Some(premiere) = coupe.factures.first_mut() else { return Ok(()) };
        let total = premiere.montant_ttc.unwrap_or_default();
        let moitie = Montant::arrondi(total.valeur() * Decimal::new(part, 2));
        premiere.montant_ttc = Some(moitie);
        let mut seconde = premiere.clone();
        seconde.numero = "F-0-bis".into();
        seconde.montant_ttc = Some(total - moitie);
        coupe.factures.push(seconde);

        let (avant, apres) = (le_22_novembre(&entier), le_22_novembre(&coupe));
        // Half a cent a segment on both sides, and as much for the share of each payment.
        let tolere = Decimal::new(5, 3) * Decimal::from(avant.interets.len() + apres.interets.len() + 4 * cas.1.len());
        for (un, deux) in [
            (avant.total.principal, apres.total.principal),
            (avant.total.interets, apres.total.interets),
            (avant.total.solde.unwrap_or_default(), apres.total.solde.unwrap_or_default()),
            (avant.total.paiements, apres.total.paiements),
        ] {
            prop_assert!((un - deux).valeur().abs() <= tolere, "{un} contre {deux}, {tolere} toléré");
        }
        prop_assert_eq!(avant.total.principal, apres.total.principal);
        prop_assert_eq!(avant.total.indemnites, apres.total.indemnites);
        Ok(())
    });
}

#[test]
fn a_later_day_never_lowers_what_is_owed_nor_opens_a_barred_claim() {
    pour_tous((cas(), 0..2_500_u64, 1..400_u64), |(mut cas, rang, delai)| {
        // Money received lowers a balance: without it, time only adds.
        cas.1.clear();
        let cas = construire(&cas);
        let (tot, tard) = (au_jour(rang).min(jour("2026-11-22")), au_jour(rang + delai).min(jour("2026-12-31")));
        let solde = |jour| calculer(&cas, jour, Droit::integre()).total.solde.unwrap_or_default();
        prop_assert!(solde(tot) <= solde(tard), "{tot} {tard}");
        for item in &cas.factures {
            if expiration(&cas, item, tot).2 == "prescrit" {
                prop_assert_eq!(expiration(&cas, item, tard).2, "prescrit");
            }
        }
        Ok(())
    });
}

/// Unlabelled payments as days, and up to three other events as (day, kind).
fn suite() -> impl Strategy<Value = (Vec<u64>, Vec<(u64, u8)>)> {
    (prop::collection::vec(0..5_800_u64, 13..60), prop::collection::vec((0..5_800_u64, 0..7_u8), 0..4))
}

#[test]
fn a_long_run_of_payments_said_as_a_whole_changes_no_day() {
    let en_groupe = std::cell::Cell::new(0);
    let debut = jour("2010-01-01");
    let au_jour = |rang: u64| debut.checked_add_days(Days::new(rang)).unwrap_or_default();
    pour_tous(suite(), |(jours, autres)| {
        let mut cas = dossier();
        cas.factures.clear();
        for (rang, echeance) in [200, 900, 2_400].into_iter().enumerate() {
            let mut item = facture(&format!("F-{rang}"));
            item.executee_le = None;
            item.emise_le = Some(au_jour(echeance));
            item.echeance = Some(au_jour(echeance + 30));
            cas.factures.push(item);
        }
        cas.paiements = jours.iter().map(|rang| crate::model::Paiement { date: au_jour(*rang), ..paiement("2010-01-01", "10") }).collect();
        for (rang, genre) in &autres {
            let date = au_jour(*rang).to_string();
            let fin = Some(au_jour(rang + 200));
            match genre {
                0 => cas.echanges.push(echange(&date, Sens::Entrant, Canal::Courriel, ObjetEchange::Contestation)),
                1 => cas.echanges.push(echange(&date, Sens::Entrant, Canal::Courriel, ObjetEchange::ReconnaissanceDeDette)),
                2 => {
                    let accord_le = Some(au_jour(*rang));
                    let mediation = echange(&date, Sens::Entrant, Canal::Courriel, ObjetEchange::Mediation);
                    cas.echanges.push(crate::model::Echange { accord_le, fin_le: fin, ..mediation });
                }
                3 => cas.actes.push(acte(&date, NatureActe::Assignation)),
                4 => cas.actes.push(crate::model::Acte { executoire_le: fin, ..acte(&date, NatureActe::Jugement) }),
                5 => cas.actes.push(acte(&date, NatureActe::CommandementDeSaisieVente)),
                _ => cas.actes.push(acte(&date, NatureActe::Desistement)),
            }
        }
        let au = jour("2026-11-22");
        let lire = |encaissements: &Encaissements<'_>, item| {
            prescription(&cas, item, &exigibilite(&cas, item, Droit::integre()), encaissements, au, Droit::integre())
        };
        let (courts, longs) = (Encaissements::lire(&cas), Encaissements::un_a_un(&cas));
        for item in &cas.factures {
            let (court, long) = (lire(&courts, item), lire(&longs, item));
            prop_assert_eq!(
                (court.expire_prudent, court.expire_tardif, court.etat),
                (long.expire_prudent, long.expire_tardif, long.etat),
                "{} : {:#?}\n{:#?}",
                item.numero,
                court.evenements,
                long.evenements
            );
            prop_assert!(court.evenements.len() <= long.evenements.len());
            en_groupe.set(en_groupe.get() + long.evenements.len() - court.evenements.len());
        }
        Ok(())
    });
    assert!(en_groupe.get() > 5_000, "{}", en_groupe.get());
}
