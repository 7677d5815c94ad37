//! The décompte a second time, the naive way: one day after the other, no segments, no rounding, integers only.
//!
//! It shares nothing with the engine but the dated rates, and must agree with it on thousands of generated claims: penalties
//! between professionals, public procurement, a loan with capitalisation, legal interest raised by a judgment.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, Months, NaiveDate};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::decompte::calculer;
use super::exemples::{acte, contrat, dossier, echange, facture, jour, paiement, partie};
use super::{Colonne, Droit};
use crate::model::{AvisDeReception, Canal, ChoixInterets, Dossier, Montant, NatureActe, NaturePaiement, ObjetEchange, Qualite, Sens};

/// One euro, in the unit of this file: a millionth of a millionth.
const EURO: i128 = 1_000_000_000_000;

/// Which interest a generated case bears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Regime {
    Penalites,
    Publique,
    /// A rate of a loan, in hundredths of a percent, interest on interest each full year.
    Pret(i128),
    Legal,
}

/// A case as it was drawn: the dossier for the engine, the same facts for this file.
struct Cas {
    dossier: Dossier,
    au: NaiveDate,
    regime: Regime,
    /// Day on which the notice was handed over.
    notice: Option<NaiveDate>,
    jugement: Option<NaiveDate>,
    executoire: Option<NaiveDate>,
    grace: Option<NaiveDate>,
    article_700: i128,
}

/// What one invoice owes, or the sum of article 700.
struct Dette {
    regime: Regime,
    echeance: NaiveDate,
    /// The eve of the first day of interest.
    veille: Option<NaiveDate>,
    principal: i128,
    interets: i128,
    capitalise: i128,
    indemnite: i128,
    interets_courus: i128,
}

fn unites(montant: Montant) -> i128 {
    (montant.valeur() * Decimal::ONE_HUNDRED).to_i128().unwrap_or_default() * (EURO / 100)
}

fn centiemes(taux: Decimal) -> i128 {
    (taux * Decimal::ONE_HUNDRED).to_i128().unwrap_or_default()
}

/// The rates of a semester, in hundredths of a percent: that of the central bank, then the legal one.
fn semestre(jour: NaiveDate, connus: &mut BTreeMap<(i32, bool), (i128, i128)>) -> (i128, i128) {
    *connus.entry((jour.year(), jour.month() > 6)).or_insert_with(|| {
        let droit = Droit::integre();
        let bce = droit.taux_bce_semestre(jour).map(|valeur| valeur.valeur).unwrap_or_default();
        let legal = droit.taux_legal(jour, Colonne::Autre).map(|valeur| valeur.valeur).unwrap_or_default();
        (centiemes(bce), centiemes(legal))
    })
}

impl Cas {
    /// Whether the time that the judgment gives covers that day.
    fn en_grace(&self, jour: NaiveDate) -> bool {
        matches!((self.jugement, self.grace), (Some(du), Some(au)) if du <= jour && jour <= au)
    }

    /// The first day of the five more points.
    fn majore(&self, jour: NaiveDate) -> bool {
        self.executoire.is_some_and(|executoire| jour > executoire + Months::new(2)) && !self.en_grace(jour)
    }

    /// The yearly rate of a day for a debt whose interest began the day after `veille`.
    fn taux(&self, regime: Regime, jour: NaiveDate, veille: NaiveDate, connus: &mut BTreeMap<(i32, bool), (i128, i128)>) -> i128 {
        match regime {
            Regime::Penalites => semestre(jour, connus).0 + 1_000,
            Regime::Publique => semestre(veille + Days::new(1), connus).0 + 800,
            Regime::Pret(taux) => taux,
            Regime::Legal => semestre(jour, connus).1 + if self.majore(jour) { 500 } else { 0 },
        }
    }

    /// The eve of the first day of interest of a debt due on that day.
    fn veille(&self, echeance: NaiveDate) -> Option<NaiveDate> {
        if self.regime != Regime::Legal {
            return Some(echeance);
        }
        // A notice handed over after the judgment adds nothing to it.
        let notice = self.notice.filter(|notice| self.jugement.is_none_or(|jugement| *notice <= jugement));
        notice.or(self.jugement).map(|depart| depart.max(echeance))
    }
}

/// Whether a full number of years ended the day before, counted from `veille`.
fn commence_une_annee(veille: NaiveDate, jour: NaiveDate) -> bool {
    (1..=8).any(|annees| veille + Months::new(12 * annees) + Days::new(1) == jour)
}

/// Takes what it can of what is owed.
fn prendre(reste: &mut i128, du: &mut i128) {
    let pris = (*reste).min(*du);
    *du -= pris;
    *reste -= pris;
}

/// Principal left, interest run, and balance, at the end of the day of the case.
fn naif(cas: &Cas) -> (i128, i128, i128) {
    let ouvrir = |regime: Regime, echeance: NaiveDate, veille: Option<NaiveDate>, principal: i128| Dette {
        regime,
        echeance,
        veille,
        principal,
        interets: 0,
        capitalise: 0,
        indemnite: 0,
        interets_courus: 0,
    };
    let mut dettes: Vec<Dette> = cas
        .dossier
        .factures
        .iter()
        .map(|facture| {
            let echeance = facture.echeance.unwrap_or(cas.au);
            ouvrir(cas.regime, echeance, cas.veille(echeance), unites(facture.montant_ttc.unwrap_or_default()))
        })
        .collect();
    let factures = dettes.len();
    // The sum of article 700: owed from the judgment, after everything else.
    dettes.push(ouvrir(Regime::Legal, NaiveDate::MAX, cas.jugement, 0));
    let mut connus = BTreeMap::new();
    let mut jour = jour("2021-01-01");
    while jour <= cas.au {
        for avoir in cas.dossier.paiements.iter().filter(|p| p.nature == NaturePaiement::Avoir && p.date == jour) {
            for (rang, facture) in cas.dossier.factures.iter().enumerate() {
                if avoir.facture.as_deref() == Some(&facture.numero) {
                    dettes[rang].principal = (dettes[rang].principal - unites(avoir.montant)).max(0);
                }
            }
        }
        for dette in &mut dettes {
            if let Some(veille) = dette.veille.filter(|veille| jour > *veille) {
                if matches!(dette.regime, Regime::Pret(_)) && commence_une_annee(veille, jour) {
                    dette.capitalise = dette.interets;
                }
                let suspendu = dette.regime == Regime::Penalites && cas.en_grace(jour);
                if !suspendu {
                    let un_jour = (dette.principal + dette.capitalise) * cas.taux(dette.regime, jour, veille, &mut connus) / 10_000 / 365;
                    dette.interets += un_jour;
                    dette.interets_courus += un_jour;
                }
            }
            if dette.regime != Regime::Legal && jour.pred_opt() == Some(dette.echeance) && dette.principal > 0 {
                dette.indemnite += 40 * EURO;
            }
        }
        for recu in cas.dossier.paiements.iter().filter(|p| p.nature == NaturePaiement::Paiement && p.date == jour) {
            let mut reste = unites(recu.montant);
            // Due debts first, then the dearer on that day, then the oldest (1342-10 C. civ.).
            let mut ordre: Vec<usize> = (0..factures).collect();
            ordre.sort_by_key(|rang| {
                let dette = &dettes[*rang];
                let taux =
                    dette.veille.filter(|veille| *veille < jour).map_or(0, |veille| cas.taux(dette.regime, jour, veille, &mut connus));
                (dette.echeance > jour, -taux, dette.echeance)
            });
            for rang in ordre {
                prendre(&mut reste, &mut dettes[rang].interets);
                prendre(&mut reste, &mut dettes[rang].principal);
            }
            for dette in &mut dettes {
                prendre(&mut reste, &mut dette.indemnite);
            }
            prendre(&mut reste, &mut dettes[factures].interets);
            prendre(&mut reste, &mut dettes[factures].principal);
            for dette in &mut dettes {
                dette.capitalise = dette.capitalise.min(dette.interets);
            }
        }
        if cas.jugement == Some(jour) && cas.executoire.is_some_and(|executoire| executoire <= cas.au) {
            dettes[factures].principal = cas.article_700;
        }
        jour = jour + Days::new(1);
    }
    let courus = dettes.iter().map(|dette| dette.interets_courus).sum();
    let principal: i128 = dettes[..factures].iter().map(|dette| dette.principal).sum();
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

fn tirer(numero: u64) -> Cas {
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
    let au = (tirage.jour() + Days::new(200)).min(jour("2026-12-31"));
    let regime = match tirage.entre(0, 3) {
        0 => Regime::Penalites,
        1 => Regime::Publique,
        2 => Regime::Pret(i128::from(tirage.entre(1, 1_500))),
        _ => Regime::Legal,
    };
    match regime {
        Regime::Publique => cas.debiteur = partie(Qualite::PersonnePublique),
        Regime::Legal => cas.debiteur = partie(Qualite::Consommateur),
        Regime::Pret(taux) => {
            cas.demande.interets = Some(ChoixInterets::Conventionnel);
            cas.contrats.push(contrat("C", |contrat| {
                contrat.clauses.interets = Some(Decimal::new(i64::try_from(taux).unwrap_or(1), 2));
                contrat.clauses.capitalisation = Some(true);
            }));
            for facture in &mut cas.factures {
                facture.contrat = Some("C".into());
            }
        }
        Regime::Penalites => {}
    }
    let mut tire = Cas { dossier: cas, au, regime, notice: None, jugement: None, executoire: None, grace: None, article_700: 0 };
    if tirage.entre(0, 2) > 0 {
        let recue = tirage.jour();
        let mut notice = echange("2021-01-01", Sens::Sortant, Canal::Lrar, ObjetEchange::MiseEnDemeure);
        notice.date = recue;
        notice.avis_de_reception = Some(AvisDeReception { presente_le: None, distribue_le: Some(recue), retour: None });
        tire.dossier.echanges.push(notice);
        tire.notice = Some(recue).filter(|recue| *recue <= au);
    }
    if tirage.entre(0, 2) > 0 {
        let rendu = tirage.jour();
        let mut jugement = acte("2021-01-01", NatureActe::Jugement);
        jugement.date = rendu;
        jugement.executoire_le = Some(rendu + Days::new(tirage.entre(0, 60)));
        jugement.grace_jusqu_au = (tirage.entre(0, 1) == 0).then(|| rendu + Days::new(tirage.entre(0, 700)));
        jugement.montants.article_700 = (tirage.entre(0, 1) == 0).then(|| tirage.montant(1_500));
        if rendu <= au {
            tire.jugement = Some(rendu);
            tire.executoire = jugement.executoire_le.filter(|executoire| *executoire <= au);
            tire.grace = jugement.grace_jusqu_au;
            tire.article_700 = jugement.montants.article_700.map(unites).unwrap_or_default();
        }
        tire.dossier.actes.push(jugement);
    }
    tire
}

#[test]
fn ten_thousand_claims_counted_day_by_day() {
    let (mut segments_comptes, mut vus) = (0, BTreeMap::<&str, u32>::new());
    for numero in 0..10_000 {
        let cas = tirer(numero);
        let compte = calculer(&cas.dossier, cas.au, Droit::integre());
        let (principal, courus, solde) = naif(&cas);
        let segments = i128::try_from(compte.interets.len()).unwrap_or_default();
        segments_comptes += segments;
        for segment in &compte.interets {
            *vus.entry(segment.nature.cle()).or_default() += 1;
        }
        if compte.comptes.iter().any(|compte| compte.interets_capitalises.est_positif()) {
            *vus.entry("capitalisation").or_default() += 1;
        }
        if compte.total.frais.est_positif() {
            *vus.entry("frais").or_default() += 1;
        }
        // Half a cent a segment; what a cent of principal then bears stays far below another half.
        let tolere = EURO / 200 * (segments + 1);
        for (nom, moteur, a_la_main) in [
            ("principal", unites(compte.reste_principal()), principal),
            ("intérêts", unites(compte.total.interets), courus),
            ("solde", compte.total.solde.map(unites).unwrap_or_default(), solde),
        ] {
            assert!(
                (moteur - a_la_main).abs() <= tolere,
                "cas {numero} : {nom} {moteur} contre {a_la_main} ({segments} segments)\n{:?} au {}, notice {:?}, jugement {:?} exécutoire {:?}, grâce {:?}\n{:#?}",
                cas.regime,
                cas.au,
                cas.notice,
                cas.jugement,
                cas.executoire,
                cas.grace,
                compte.interets
            );
        }
    }
    assert!(segments_comptes > 30_000, "{segments_comptes}");
    // Every regime was really met, and often.
    for regime in ["legal", "legal-majore", "penalites-l441-10", "conventionnel", "commande-publique", "capitalisation", "frais"] {
        assert!(vus.get(regime).is_some_and(|fois| *fois > 500), "{regime} : {vus:?}");
    }
}
