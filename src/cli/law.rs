//! `law`: what the program knows of the law on a day, from where, how surely; and what changes between two days.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use clap::ArgMatches;
use serde_json::{Value, json};

use super::etat::{self, Etat, Reglages};
use super::{Arret, Forme, RIEN, Session, en_json, imprimer, option};
use crate::diag::plus_proches;
use crate::dit;
use crate::intake;
use crate::law::{Certitude, Droit};
use crate::model::Jour;

/// Key under which the user's table of the civil courts is shown.
const TABLE_DES_TRIBUNAUX: &str = "table-tribunaux";

/// What a text or a series says on a day.
struct Entree<'a> {
    cle: &'a str,
    nom: &'a str,
    genre: &'static str,
    du: Option<Jour>,
    au: Option<Jour>,
    valeurs: &'a BTreeMap<String, String>,
    certitude: Certitude,
    source: &'a str,
}

pub fn lancer(session: &Session, lus: &ArgMatches) -> Result<u8, Arret> {
    if let Some(("diff", lus)) = lus.subcommand() {
        return difference(session, lus);
    }
    let cles: Vec<&str> = lus.get_many::<String>("cles").unwrap_or_default().map(String::as_str).collect();
    let toutes = en_vigueur(&session.droit, session.jour);
    let connues: Vec<&str> = session
        .droit
        .textes()
        .iter()
        .map(|texte| texte.cle.as_str())
        .chain(session.droit.series().iter().map(|serie| serie.cle.as_str()))
        .chain(session.droit.tribunaux().map(|_| TABLE_DES_TRIBUNAUX))
        .collect();
    for cle in &cles {
        if !connues.contains(cle) {
            let proches = plus_proches(cle, connues.iter().copied()).join(", ");
            return Err(Arret::usage(dit!(
                "« {cle} » n'est pas une clé du droit ; les plus proches : {proches}",
                "\"{cle}\" is not a key of the law data; the nearest: {proches}"
            )));
        }
    }
    let choisies: Vec<&Entree<'_>> = toutes.iter().filter(|entree| cles.is_empty() || cles.contains(&entree.cle)).collect();
    match session.forme {
        Forme::Json => imprimer(&en_json(&json!({
            "schema": "exigible/droit/1",
            "au": session.jour,
            "entrees": choisies.iter().map(|entree| une_entree(entree)).collect::<Vec<_>>(),
        })))?,
        Forme::Humain => {
            let mut texte = String::new();
            for entree in &choisies {
                ligne(session, entree, &mut texte);
            }
            // A key that is named but has no version on that day is said, not left out.
            for cle in cles.iter().filter(|cle| !choisies.iter().any(|entree| entree.cle == **cle)) {
                let _ =
                    writeln!(texte, "{cle}  {} {}", session.choisir("rien de connu au", "nothing known on"), session.jour(session.jour));
            }
            for cle in &cles {
                if let Some(page) = session.droit.texte(cle) {
                    let verifie = session.choisir("vérifié le", "checked on");
                    let _ = writeln!(texte, "\n{}\n\n{verifie} {} ({})", page.page, session.jour(page.verifie_le), page.verifie_sur);
                }
            }
            imprimer(&texte)?;
        }
    }
    Ok(RIEN)
}

fn en_vigueur(droit: &Droit, jour: Jour) -> Vec<Entree<'_>> {
    let textes = droit.textes().iter().filter_map(|texte| {
        let version = texte.au(jour)?;
        Some(Entree {
            cle: &texte.cle,
            nom: &texte.texte,
            genre: "texte",
            du: version.du,
            au: version.au,
            valeurs: &version.valeurs,
            certitude: version.certitude,
            source: &version.source,
        })
    });
    let series = droit.series().iter().filter_map(|serie| {
        let periode = serie.au(jour)?;
        Some(Entree {
            cle: &serie.cle,
            nom: &serie.texte,
            genre: "serie",
            du: Some(periode.du),
            au: periode.au,
            valeurs: &periode.valeurs,
            certitude: periode.certitudes.values().copied().chain([periode.certitude]).max().unwrap_or(periode.certitude),
            source: &periode.source,
        })
    });
    let tribunaux = droit.tribunaux().map(|table| Entree {
        cle: TABLE_DES_TRIBUNAUX,
        nom: "Table des tribunaux judiciaires",
        genre: "table",
        du: None,
        au: None,
        valeurs: &table.valeurs,
        certitude: Certitude::NonVerifie,
        source: &table.source,
    });
    textes.chain(series).chain(tribunaux).collect()
}

fn une_entree(entree: &Entree<'_>) -> Value {
    json!({
        "cle": entree.cle,
        "texte": entree.nom,
        "genre": entree.genre,
        "du": entree.du,
        "au": entree.au,
        "valeurs": entree.valeurs,
        "certitude": entree.certitude.cle(),
        "source": entree.source,
    })
}

fn ligne(session: &Session, entree: &Entree<'_>, texte: &mut String) {
    let bornes = match (entree.du, entree.au) {
        (None, None) => String::new(),
        (du, au) => {
            let mot = |jour: Option<Jour>| jour.map_or_else(|| "…".to_owned(), |jour| jour.to_string());
            format!("  {} → {}", mot(du), mot(au))
        }
    };
    let _ = writeln!(texte, "{}  {}{bornes}  [{}]", entree.cle, entree.nom, entree.certitude.cle());
    for (nom, valeur) in entree.valeurs {
        let _ = writeln!(texte, "    {nom} = {valeur}");
    }
    if session.detail {
        let _ = writeln!(texte, "    {}{}", session.choisir("source : ", "source: "), entree.source);
    }
}

/// A value that is not the same on both days.
struct Changement<'a> {
    cle: &'a str,
    texte: &'a str,
    nom: String,
    avant: Option<&'a str>,
    apres: Option<&'a str>,
    source: Option<&'a str>,
}

fn difference(session: &Session, lus: &ArgMatches) -> Result<u8, Arret> {
    let lire = |nom: &str| {
        let texte = option(lus, nom).unwrap_or_default();
        intake::lire_jour(texte).ok_or_else(|| Arret::usage(dit!("« {texte} » n'est pas une date", "\"{texte}\" is not a date")))
    };
    let (de, a) = (lire("de")?, lire("a")?);
    let changements = changements(&session.droit, de, a);
    let mut dossiers = Vec::new();
    for chemin in lus.get_many::<PathBuf>("chemins").unwrap_or_default() {
        for (racine, nom) in etat::trouver(chemin)? {
            let juge = |jour: Jour| {
                let au = Session { jour, droit: session.droit.clone(), modeles: session.modeles.clone(), ..*session };
                resume(&etat::lire(&racine, &nom, &au, Reglages::default()))
            };
            let (avant, apres) = (juge(de), juge(a));
            if avant != apres {
                dossiers.push((nom, avant, apres));
            }
        }
    }
    match session.forme {
        Forme::Json => imprimer(&en_json(&json!({
            "schema": "exigible/droit-difference/1",
            "de": de,
            "a": a,
            "changements": changements.iter().map(|c| json!({
                "cle": c.cle, "texte": c.texte, "valeur": c.nom, "avant": c.avant, "apres": c.apres, "source": c.source,
            })).collect::<Vec<_>>(),
            "dossiers": dossiers.iter().map(|(chemin, avant, apres)| json!({"chemin": chemin, "avant": avant, "apres": apres})).collect::<Vec<_>>(),
        })))?,
        Forme::Humain => {
            let mut texte = String::new();
            for c in &changements {
                let rien = session.choisir("inconnu", "unknown");
                let _ = writeln!(texte, "{} ({}) : {} → {}", c.texte, c.nom, c.avant.unwrap_or(rien), c.apres.unwrap_or(rien));
                if let Some(source) = c.source {
                    let _ = writeln!(texte, "    {source}");
                }
            }
            if changements.is_empty() {
                let _ = writeln!(texte, "{}", session.choisir("aucune valeur du droit ne change", "no value of the law changes"));
            }
            for (chemin, avant, apres) in &dossiers {
                let _ = writeln!(texte, "\n{chemin}");
                for (cle, valeur) in apres.iter().filter(|(cle, valeur)| avant.get(*cle) != Some(valeur)) {
                    let _ = writeln!(texte, "    {cle} : {} → {valeur}", avant.get(cle).map_or("—", String::as_str));
                }
                for (cle, valeur) in avant.iter().filter(|(cle, _)| !apres.contains_key(*cle)) {
                    let _ = writeln!(texte, "    {cle} : {valeur} → —");
                }
            }
            imprimer(&texte)?;
        }
    }
    Ok(RIEN)
}

fn changements<'a>(droit: &'a Droit, de: Jour, a: Jour) -> Vec<Changement<'a>> {
    let (avant, apres) = (en_vigueur(droit, de), en_vigueur(droit, a));
    let mut cles: Vec<(&str, &str)> = avant.iter().chain(&apres).map(|entree| (entree.cle, entree.nom)).collect();
    cles.sort_unstable();
    cles.dedup();
    let mut sortie = Vec::new();
    for (cle, texte) in cles {
        let ancien = avant.iter().find(|entree| entree.cle == cle).map(|entree| entree.valeurs);
        let nouveau = apres.iter().find(|entree| entree.cle == cle);
        let valeurs = nouveau.map(|entree| entree.valeurs);
        let mut noms: Vec<&String> = ancien.into_iter().chain(valeurs).flat_map(BTreeMap::keys).collect();
        noms.sort_unstable();
        noms.dedup();
        for nom in noms {
            let lire = |table: Option<&'a BTreeMap<String, String>>| table.and_then(|table| table.get(nom)).map(String::as_str);
            let (avant, apres) = (lire(ancien), lire(valeurs));
            if avant != apres {
                sortie.push(Changement { cle, texte, nom: nom.clone(), avant, apres, source: nouveau.map(|entree| entree.source) });
            }
        }
    }
    sortie
}

/// What a person would compare: conditions, states, procedures, codes of the findings.
fn resume(etat: &Etat) -> BTreeMap<String, String> {
    let mut faits = BTreeMap::new();
    if let Some(jugement) = &etat.jugement {
        for creance in &jugement.creances {
            faits.insert(format!("{} prescription", creance.numero), creance.prescription.etat.cle().to_owned());
        }
        for jugee in jugement.procedures.iter().filter(|jugee| jugee.ouverte.is_some()) {
            let ouverte = if jugee.ouverte == Some(true) { "ouverte" } else { "fermee" };
            let conseillee = if jugee.conseillee { ", conseillee" } else { "" };
            faits.insert(jugee.procedure.cle().to_owned(), format!("{ouverte}{conseillee}"));
        }
        // A balance grows every day; what the law changes is whether it can be told.
        let solde = if jugement.decompte.total.solde.is_some() { "connu" } else { "inconnu" };
        faits.insert("solde".to_owned(), solde.to_owned());
    }
    let mut codes: Vec<&str> = etat.constats.iter().map(|constat| constat.code).collect();
    codes.sort_unstable();
    codes.dedup();
    faits.insert("constats".to_owned(), codes.join(" "));
    faits
}
