//! The décompte a second time, the naive way: one day after the other, no segments, no rounding, integers only.
//!
//! It shares nothing with the engine but the dated rates, and must agree with it on thousands of generated claims.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Droit;
use super::decompte::calculer;
use super::exemples::{dossier, facture, jour, paiement};
use crate::model::{Dossier, Montant, NaturePaiement};

/// One euro, in the unit of this file: a millionth of a millionth.
const EURO: i128 = 1_000_000_000_000;

/// What one invoice owes.
struct Dette {
    echeance: NaiveDate,
    principal: i128,
    interets: i128,
    indemnite: i128,
    interets_courus: i128,
}

fn unites(montant: Montant) -> i128 {
    (montant.valeur() * Decimal::ONE_HUNDRED).to_i128().unwrap_or_default() * (EURO / 100)
}

/// The yearly rate of a day, in hundredths of a percent: ECB rate of the semester plus ten points.
fn taux(jour: NaiveDate, connus: &mut BTreeMap<(i32, bool), i128>) -> i128 {
    use chrono::Datelike;
    *connus.entry((jour.year(), jour.month() > 6)).or_insert_with(|| {
        let bce = Droit::integre().taux_bce_semestre(jour).map(|valeur| valeur.valeur).unwrap_or_default();
        ((bce + Decimal::TEN) * Decimal::ONE_HUNDRED).to_i128().unwrap_or_default()
    })
}

/// Principal left, interest run, indemnities owed in all, and balance, at the end of `au`.
fn naif(cas: &Dossier, au: NaiveDate) -> (i128, i128, i128) {
    let mut dettes: Vec<Dette> = cas
        .factures
        .iter()
        .map(|facture| Dette {
            echeance: facture.echeance.unwrap_or(au),
            principal: unites(facture.montant_ttc.unwrap_or_default()),
            interets: 0,
            indemnite: 0,
            interets_courus: 0,
        })
        .collect();
    let mut connus = BTreeMap::new();
    let mut jour = jour("2021-01-01");
    while jour <= au {
        for avoir in cas.paiements.iter().filter(|p| p.nature == NaturePaiement::Avoir && p.date == jour) {
            for (rang, facture) in cas.factures.iter().enumerate() {
                if avoir.facture.as_deref() == Some(&facture.numero) {
                    dettes[rang].principal = (dettes[rang].principal - unites(avoir.montant)).max(0);
                }
            }
        }
        for dette in &mut dettes {
            if jour > dette.echeance {
                let un_jour = dette.principal * taux(jour, &mut connus) / 10_000 / 365;
                dette.interets += un_jour;
                dette.interets_courus += un_jour;
                if jour == dette.echeance + Days::new(1) && dette.principal > 0 {
                    dette.indemnite += 40 * EURO;
                }
            }
        }
        for recu in cas.paiements.iter().filter(|p| p.nature == NaturePaiement::Paiement && p.date == jour) {
            let mut reste = unites(recu.montant);
            // Due debts first, those that bear interest before those that do not yet, then the oldest (1342-10 C. civ.).
            let mut ordre: Vec<usize> = (0..dettes.len()).collect();
            ordre.sort_by_key(|rang| (dettes[*rang].echeance > jour, dettes[*rang].echeance >= jour, dettes[*rang].echeance));
            for rang in &ordre {
                for poste in [|d: &mut Dette| &mut d.interets, |d: &mut Dette| &mut d.principal] as [fn(&mut Dette) -> &mut i128; 2] {
                    let du = poste(&mut dettes[*rang]);
                    let pris = reste.min(*du);
                    *du -= pris;
                    reste -= pris;
                }
            }
            for dette in &mut dettes {
                let pris = reste.min(dette.indemnite);
                dette.indemnite -= pris;
                reste -= pris;
            }
        }
        jour = jour + Days::new(1);
    }
    let courus = dettes.iter().map(|dette| dette.interets_courus).sum();
    let principal: i128 = dettes.iter().map(|dette| dette.principal).sum();
    let solde = dettes.iter().map(|dette| dette.principal + dette.interets + dette.indemnite).sum();
    (principal, courus, solde)
}

/// A small generator of our own, so that a failure can be replayed by its number.
struct Tirage(u64);

impl Tirage {
    fn entre(&mut self, bas: u64, haut: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        bas + (self.0 >> 33) % (haut - bas + 1)
    }

    fn jour(&mut self) -> NaiveDate {
        jour("2021-01-01") + Days::new(self.entre(0, 1_800))
    }

    fn montant(&mut self, haut: u64) -> Montant {
        Montant::arrondi(Decimal::new(i64::try_from(self.entre(1, haut * 100)).unwrap_or(1), 2))
    }
}

fn tirer(numero: u64) -> (Dossier, NaiveDate) {
    let mut tirage = Tirage(numero);
    let mut cas = dossier();
    cas.factures.clear();
    let mut echeances = std::collections::BTreeSet::new();
    for rang in 0..tirage.entre(1, 3) {
        let echeance = tirage.jour();
        if echeances.insert(echeance) {
            let mut f = facture(&format!("F{rang}"));
            f.echeance = Some(echeance);
            f.emise_le = Some(echeance);
            f.montant_ttc = Some(tirage.montant(20_000));
            cas.factures.push(f);
        }
    }
    let mut jours = std::collections::BTreeSet::new();
    for _ in 0..tirage.entre(0, 4) {
        let mut p = paiement("2021-01-01", "1");
        p.date = tirage.jour();
        p.montant = tirage.montant(8_000);
        if tirage.entre(0, 3) == 0 {
            p.nature = NaturePaiement::Avoir;
            p.facture = Some(cas.factures[0].numero.clone());
        }
        if jours.insert(p.date) {
            cas.paiements.push(p);
        }
    }
    let au = tirage.jour() + Days::new(200);
    (cas, au.min(jour("2026-12-31")))
}

#[test]
fn ten_thousand_claims_counted_day_by_day() {
    let mut segments_comptes = 0;
    for numero in 0..10_000 {
        let (cas, au) = tirer(numero);
        let compte = calculer(&cas, au, Droit::integre());
        let (principal, courus, solde) = naif(&cas, au);
        let segments = i128::try_from(compte.interets.len()).unwrap_or_default();
        segments_comptes += segments;
        // Half a cent a segment; what a cent of principal then bears stays far below another half.
        let tolere = EURO / 200 * (segments + 1);
        for (nom, moteur, a_la_main) in [
            ("principal", unites(compte.reste_principal()), principal),
            ("intérêts", unites(compte.total.interets), courus),
            ("solde", compte.total.solde.map(unites).unwrap_or_default(), solde),
        ] {
            assert!(
                (moteur - a_la_main).abs() <= tolere,
                "cas {numero} au {au} : {nom} {moteur} contre {a_la_main} ({segments} segments)\n{cas:#?}"
            );
        }
    }
    assert!(segments_comptes > 50_000, "{segments_comptes}");
}
