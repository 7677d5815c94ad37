//! Real decisions and published calculations, replayed as whole dossiers.

use exigible::checks::RULES;
use exigible::decision::{Jugement, juger};
use exigible::intake::{lire, lire_jour};
use exigible::law::Droit;
use exigible::model::{Objectif, Procedure};
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
                "jours" => Value::from(decompte.interets.iter().map(|segment| segment.jours).sum::<i64>()),
                autre => return Err(format!("{id} : {autre} ?").into()),
            };
            assert_eq!(&obtenu, voulu, "{id} : {cle}");
            verifies += 1;
        }
        Ok(verifies)
    })
}
