//! `limitation`: the limitation of each item as a derivation, facts first.

use clap::ArgMatches;
use serde_json::Value;

use super::etat::{self, Etat, Reglages};
use super::{Arret, CONSTATS, Forme, RIEN, Session, chemin, derivation, en_json, imprimer, signaler, verification};
use crate::diag::Texte;
use crate::law;
use crate::law::derivation::Noeud;

pub fn lancer(session: &Session, lus: &ArgMatches) -> Result<u8, Arret> {
    let (racine, nom) = etat::un_seul(&chemin(lus, "dossier").unwrap_or_default())?;
    let etat = etat::lire(&racine, &nom, session, Reglages::default());
    let illisible = etat.dossier.is_none() || etat.constats.iter().any(|constat| constat.code.starts_with("SAI") && constat.refuse());
    let arbres = arbres(session, &etat);
    match session.forme {
        Forme::Json => {
            let mut valeur = verification::en_json(session, std::slice::from_ref(&etat));
            let creances = valeur.pointer_mut("/dossiers/0/creances").and_then(Value::as_array_mut);
            for (creance, arbre) in creances.into_iter().flatten().zip(&arbres) {
                if let Some(table) = creance.as_object_mut() {
                    table.insert("derivation".to_owned(), derivation::en_json(session, arbre));
                }
            }
            imprimer(&en_json(&valeur))?;
        }
        Forme::Humain => {
            if illisible {
                signaler(&etat.en_texte(session));
            }
            let textes: Vec<String> = arbres.iter().map(|arbre| derivation::en_texte(session, arbre)).collect();
            imprimer(&textes.join("\n"))?;
        }
    }
    // The question has its answer even where the answer is "barred"; only a dossier that is not understood fails.
    Ok(if illisible { CONSTATS } else { RIEN })
}

/// The tree of each item judged, headed by its number.
fn arbres(session: &Session, etat: &Etat) -> Vec<Noeud> {
    let Some(dossier) = &etat.dossier else { return Vec::new() };
    let creances = etat.jugement.iter().flat_map(|jugement| &jugement.creances);
    creances
        .filter_map(|creance| {
            let facture = dossier.facture(&creance.numero)?;
            let (exigibilite, prescription) = (&creance.exigibilite, &creance.prescription);
            let arbre = law::derivation::prescription(dossier, facture, exigibilite, prescription, &session.droit, session.jour);
            let (numero, enonce) = (&creance.numero, &arbre.enonce);
            let enonce = Texte::new(format!("{numero}, {}", enonce.fr), format!("{numero}, {}", enonce.en));
            Some(Noeud { enonce, ..arbre })
        })
        .collect()
}
