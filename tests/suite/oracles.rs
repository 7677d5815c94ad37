//! Real decisions and published calculations, replayed as whole dossiers.

use std::collections::BTreeSet;

use exigible::checks::RULES;
use exigible::decision::{Jugement, juger};
use exigible::intake::{lire, lire_jour};
use exigible::law::Droit;
use exigible::model::{Montant, Objectif, Procedure};
use rust_decimal::Decimal;
use serde_json::Value;
use serde_yaml as yaml;

use crate::regles::ecrire;

type Resultat<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// Every case of a file, judged; `verifier` gets the id, what is expected and the verdict.
fn rejouer(fichier: &str, verifier: impl Fn(&str, &Value, &Jugement) -> Resultat<usize>) -> Resultat {
    let cas: Vec<Value> = yaml::from_str(fichier)?;
    assert!(!cas.is_empty());
    for cas in cas {
        let id = cas["id"].as_str().ok_or("sans id")?;
        let jour = cas["au"].as_str().and_then(lire_jour).ok_or_else(|| format!("{id} : jour"))?;
        let dossier = tempfile::tempdir()?;
        ecrire(dossier.path(), &serde_json::to_string(&cas["dossier"])?)?;
        let lecture = lire(dossier.path(), id);
        let graves: Vec<_> = lecture.constats.iter().filter(|constat| constat.refuse()).collect();
        assert!(graves.is_empty(), "{id} : {graves:?}");
        let dossier = lecture.dossier.ok_or_else(|| format!("{id} : illisible"))?;
        let jugement = juger(&dossier, jour, Some(Objectif::Procedure(Procedure::InjonctionDePayer)), Droit::integre());
        let attendus = cas["attendu"].as_object().ok_or_else(|| format!("{id} : attendu"))?;
        assert!(!attendus.is_empty(), "{id}");
        let verifies = verifier(id, &cas["attendu"], &jugement)?;
        assert_eq!(verifies, attendus.len(), "{id} : une attente n'a pas été comparée");
    }
    Ok(())
}

#[test]
fn decisions_of_the_courts() -> Resultat {
    rejouer(include_str!("../oracles/prescription.yaml"), |id, attendu, jugement| {
        let creance = jugement.creances.first().ok_or("sans créance")?;
        let prescription = &creance.prescription;
        let injonction = jugement.procedure(Procedure::InjonctionDePayer).ok_or("sans injonction")?;
        let mut verifies = 0;
        for (cle, voulu) in attendu.as_object().into_iter().flatten() {
            let obtenu = match cle.as_str() {
                "etat" => Value::from(prescription.etat.cle()),
                "regle" => Value::from(prescription.regle),
                "regime" => Value::from(prescription.regime.clone()),
                "duree" => Value::from(prescription.duree.iso()),
                "duree_tardive" => Value::from(prescription.duree_tardive.iso()),
                "forclusion" => Value::from(prescription.forclusion),
                "interets_du_titre" => Value::from(prescription.interets_du_titre.map(|duree| duree.iso())),
                "effets" => prescription.evenements.iter().map(|evenement| Value::from(evenement.effet.cle())).collect(),
                "etats" => jugement
                    .creances
                    .iter()
                    .map(|creance| (creance.prescription.creance.clone(), Value::from(creance.prescription.etat.cle())))
                    .collect::<serde_json::Map<_, _>>()
                    .into(),
                "expire_prudent" => serde_json::to_value(prescription.expire_prudent)?,
                "expire_tardif" => serde_json::to_value(prescription.expire_tardif)?,
                "certaine" => Value::from(creance.conditions.certaine.cle()),
                "ouverte" => serde_json::to_value(injonction.ouverte)?,
                "code" => {
                    let code = voulu.as_str().unwrap_or_default();
                    assert!(RULES.iter().any(|rule| rule.code == code), "{id} : {code}");
                    assert!(jugement.constats.iter().any(|constat| constat.code == code), "{id} : {:?}", jugement.constats);
                    voulu.clone()
                }
                autre => return Err(format!("{id} : {autre} ?").into()),
            };
            assert_eq!(&obtenu, voulu, "{id} : {cle}");
            verifies += 1;
        }
        Ok(verifies)
    })
}

#[test]
fn published_calculations() -> Resultat {
    rejouer(include_str!("../oracles/argent.yaml"), |id, attendu, jugement| {
        let decompte = &jugement.decompte;
        let mut verifies = 0;
        for (cle, voulu) in attendu.as_object().into_iter().flatten() {
            let obtenu = match cle.as_str() {
                "interets" => serde_json::to_value(decompte.total.interets)?,
                "indemnites" => serde_json::to_value(decompte.total.indemnites)?,
                "reste_principal" => serde_json::to_value(decompte.reste_principal())?,
                "solde" => serde_json::to_value(decompte.total.solde)?,
                "exact" => Value::from(decompte.interets.iter().map(|segment| segment.exact()).sum::<Decimal>().round_dp(4).to_string()),
                "capitalise" => serde_json::to_value(decompte.comptes.iter().map(|compte| compte.interets_capitalises).sum::<Montant>())?,
                "natures" => decompte.interets.iter().map(|segment| segment.nature.cle()).collect::<BTreeSet<_>>().into_iter().collect(),
                "taux" => decompte.interets.iter().map(|segment| segment.taux.to_string()).collect::<BTreeSet<_>>().into_iter().collect(),
                "jours" => Value::from(decompte.interets.iter().map(|segment| segment.jours).sum::<i64>()),
                autre => return Err(format!("{id} : {autre} ?").into()),
            };
            assert_eq!(&obtenu, voulu, "{id} : {cle}");
            verifies += 1;
        }
        Ok(verifies)
    })
}

/// The same of the published calculations: as data where a dossier can say it, else in a test that names it.
#[test]
fn every_calculation_of_the_reference_is_replayed() -> Resultat {
    let racine = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut nos = String::new();
    for fichier in ["tests/oracles/argent.yaml", "src/law/frais.rs", "src/law/exigibilite.rs", "src/law/decompte/tests.rs"] {
        nos += &std::fs::read_to_string(racine.join(fichier))?;
    }
    for id in ["money-O01", "money-O08", "money-O10", "money-O15", "money-O17", "money-O20", "money-D01"] {
        assert!(nos.contains(id), "{id}");
    }
    let Ok(texte) = std::fs::read_to_string(racine.join("../shared/law/oracles/money.yaml")) else {
        eprintln!("skipped: the reference does not lie beside the project");
        return Ok(());
    };
    let leurs: Value = yaml::from_str(&texte)?;
    let leurs: Vec<&str> = leurs["oracles"].as_array().into_iter().flatten().filter_map(|cas| cas["id"].as_str()).collect();
    assert!(leurs.len() > 10, "{leurs:?}");
    let absents: Vec<&&str> = leurs.iter().filter(|id| !nos.contains(**id)).collect();
    assert!(absents.is_empty(), "not replayed: {absents:?}");
    Ok(())
}

/// The reference of the law may lie beside the project: every decision it lists is then replayed here.
#[test]
fn every_decision_of_the_reference_is_replayed() -> Resultat {
    let nos: Vec<Value> = yaml::from_str(include_str!("../oracles/prescription.yaml"))?;
    let nos: Vec<&str> = nos.iter().filter_map(|cas| cas["id"].as_str()).collect();
    assert!(nos.len() > 25, "{nos:?}");
    let uniques: std::collections::BTreeSet<&&str> = nos.iter().collect();
    assert_eq!(uniques.len(), nos.len(), "an id is given twice");
    let reference = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/law/oracles/limitation.yaml");
    let Ok(texte) = std::fs::read_to_string(reference) else {
        eprintln!("skipped: the reference does not lie beside the project");
        return Ok(());
    };
    let leurs: Value = yaml::from_str(&texte)?;
    let leurs: Vec<&str> = leurs["oracles"].as_array().into_iter().flatten().filter_map(|cas| cas["id"].as_str()).collect();
    assert!(!leurs.is_empty());
    let absents: Vec<&&str> = leurs.iter().filter(|id| !nos.contains(id)).collect();
    assert!(absents.is_empty(), "not replayed: {absents:?}");
    Ok(())
}
