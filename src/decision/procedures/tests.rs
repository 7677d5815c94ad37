//! Which ways are open, and until when.

use crate::decision::{Appreciation, Jugement, juger};
use crate::law::Droit;
use crate::law::exemples::{dossier, facture, jour, partie};
use crate::model::{Adresse, Dossier, Executee, Procedure, Qualite, TypeJuridiction};

fn decider(dossier: &Dossier, au: &str) -> Jugement {
    juger(dossier, jour(au), None, Droit::integre())
}

fn dernier(dossier: &Dossier, procedure: Procedure) -> Option<String> {
    decider(dossier, "2026-01-01").procedure(procedure)?.dernier_jour_utile.map(|jour| jour.to_string())
}

/// A service performed on 31 October 2021, due on 30 November 2021.
fn a_terme() -> Dossier {
    let mut dossier = dossier();
    dossier.factures[0].executee_le = Some(Executee { du: jour("2021-10-31"), au: jour("2021-10-31") });
    dossier.factures[0].echeance = Some(jour("2021-11-30"));
    dossier
}

#[test]
fn the_order_needs_a_margin() {
    let mut dossier = a_terme();
    // 31 October 2026 less ninety days (D10); a writ interrupts at once.
    assert_eq!(dernier(&dossier, Procedure::InjonctionDePayer).as_deref(), Some("2026-08-02"));
    assert_eq!(dernier(&dossier, Procedure::Assignation).as_deref(), Some("2026-10-31"));
    dossier.demande.marge_injonction_jours = Some(30);
    assert_eq!(dernier(&dossier, Procedure::InjonctionDePayer).as_deref(), Some("2026-10-01"));
    // The earliest of the items claimed (D85).
    dossier.factures.push(facture("AUTRE"));
    dossier.factures[1].executee_le = Some(Executee { du: jour("2021-03-01"), au: jour("2021-03-01") });
    assert_eq!(dernier(&dossier, Procedure::Assignation).as_deref(), Some("2026-03-01"));
    dossier.demande.creances = Some(vec!["F".into()]);
    assert_eq!(dernier(&dossier, Procedure::Assignation).as_deref(), Some("2026-10-31"));
}

#[test]
fn a_claim_not_yet_due_is_not_due_even_where_its_limitation_is_unknown() {
    let mut dossier = a_terme();
    dossier.factures[0].executee_le = None;
    dossier.factures[0].echeance = Some(jour("2026-02-28"));
    let conditions = decider(&dossier, "2026-02-28").conditions;
    assert_eq!((conditions.exigible, conditions.non_prescrite), (Appreciation::Absente, Appreciation::Indeterminee));
    assert_eq!(decider(&dossier, "2026-03-01").conditions.exigible, Appreciation::Etablie);
}

#[test]
fn the_capacity_in_which_a_party_acts_gives_the_court() {
    let mut dossier = a_terme();
    let court = |dossier: &Dossier| decider(dossier, "2026-01-01").juridiction.map(|juridiction| (juridiction.type_, juridiction.nom));
    let adresse = |code: &str, pays: Option<&str>| {
        Some(Adresse {
            destinataire: None,
            complement: None,
            voie: None,
            code_postal: Some(code.into()),
            commune: None,
            insee: None,
            pays: pays.map(Into::into),
            lieux: crate::law::exemples::dossier().lieux,
        })
    };
    dossier.debiteur.adresse = adresse("75011", None);
    let paris = (TypeJuridiction::TribunalDesActivitesEconomiques, Some("tribunal des activités économiques de Paris".into()));
    assert_eq!(court(&dossier), Some(paris));
    // A German postal code looks like a French one.
    dossier.debiteur.adresse = adresse("10115", Some("DE"));
    assert_eq!(court(&dossier), Some((TypeJuridiction::TribunalDeCommerce, None)));
    // A trader who buys for himself is a consumer.
    dossier.debiteur = partie(Qualite::Consommateur);
    dossier.debiteur.commercant = Some(true);
    assert_eq!(court(&dossier), Some((TypeJuridiction::TribunalJudiciaire, None)));
    // A SEL never goes to a commercial court, on either side (L721-5 C. com.).
    dossier.debiteur = partie(Qualite::Professionnel);
    dossier.creancier.forme_juridique = Some("SELARL".into());
    assert_eq!(court(&dossier), Some((TypeJuridiction::TribunalJudiciaire, None)));
    // Artisans go there together (D34).
    dossier.creancier = partie(Qualite::Professionnel);
    for partie in [&mut dossier.creancier, &mut dossier.debiteur] {
        (partie.commercant, partie.artisan) = (Some(false), Some(true));
    }
    assert_eq!(court(&dossier), Some((TypeJuridiction::TribunalDeCommerce, None)));
}
