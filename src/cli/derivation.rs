//! The two printed forms of a derivation: a tree of text, and JSON.

use serde_json::{Value, json};

use super::Session;
use crate::diag::Texte;
use crate::law::derivation::{Grandeur, Noeud, Regle};

/// Widest line of a tree, in characters.
const LARGEUR: usize = 96;

/// The tree as text, each line ended.
pub fn en_texte(session: &Session, noeud: &Noeud) -> String {
    let mut sortie = String::new();
    ecrire(session, noeud, "", "", &mut sortie);
    sortie
}

/// `tete` stands before the first line of the node, `suite` before all the others.
fn ecrire(session: &Session, noeud: &Noeud, tete: &str, suite: &str, sortie: &mut String) {
    let deux_points = session.choisir(" : ", ": ");
    let mut enonce = session.texte(&noeud.enonce).to_owned();
    if let Some(valeur) = &noeud.valeur {
        enonce = format!("{enonce}{deux_points}{}", grandeur(session, valeur));
    }
    if let Some(lieu) = &noeud.lieu {
        enonce = format!("{enonce}  ({}:{})", lieu.fichier, lieu.ligne);
    }
    let corps = format!("{suite}{}", if noeud.enfants.is_empty() { "   " } else { "│  " });
    plier(&enonce, tete, &corps, sortie);
    let mut note = |signe: &str, texte: &str| plier(&format!("{signe} {texte}"), &corps, &format!("{corps}  "), sortie);
    if let Some(calcul) = &noeud.calcul {
        note("=", session.texte(calcul));
    }
    if let Some(regle) = &noeud.regle {
        note("§", &une_regle(session, regle));
    }
    for autre in &noeud.alternatives {
        let valeur = autre.valeur.as_ref().map(|valeur| format!("{deux_points}{}", grandeur(session, valeur))).unwrap_or_default();
        note(session.choisir("ou", "or"), &format!("{}{valeur} [{}]", session.texte(&autre.enonce), autre.certitude.cle()));
    }
    let dernier = noeud.enfants.len().saturating_sub(1);
    for (rang, enfant) in noeud.enfants.iter().enumerate() {
        let (branche, dessous) = if rang == dernier { ("└─ ", "   ") } else { ("├─ ", "│  ") };
        ecrire(session, enfant, &format!("{suite}{branche}"), &format!("{suite}{dessous}"), sortie);
    }
}

/// Cuts a text at its ordinary spaces; the spaces that do not break keep a sum or a date whole.
fn plier(texte: &str, tete: &str, suite: &str, sortie: &mut String) {
    let mut ligne = tete.to_owned();
    let mut vide = true;
    for mot in visible(texte).split(' ') {
        // A mark that French sets apart stays with its word.
        let seul = matches!(mot, ";" | ":" | "?" | "!" | "»");
        if !vide && !seul && ligne.chars().count() + 1 + mot.chars().count() > LARGEUR {
            sortie.push_str(ligne.trim_end());
            sortie.push('\n');
            suite.clone_into(&mut ligne);
            vide = true;
        }
        if !vide {
            ligne.push(' ');
        }
        ligne.push_str(mot);
        vide = false;
    }
    sortie.push_str(ligne.trim_end());
    sortie.push('\n');
}

/// What a dossier says never drives a terminal.
fn visible(texte: &str) -> String {
    texte
        .chars()
        .map(|c| if c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') { '\u{fffd}' } else { c })
        .collect()
}

fn grandeur(session: &Session, valeur: &Grandeur) -> String {
    match valeur {
        Grandeur::Montant(montant) => session.euros(*montant),
        Grandeur::Jour(jour) => session.jour(*jour),
        Grandeur::Mot(texte) => session.texte(texte).to_owned(),
    }
}

fn une_regle(session: &Session, regle: &Regle) -> String {
    let version = match (regle.du, regle.au) {
        (Some(du), Some(au)) => session.texte(&Texte::new(format!(", du {du} au {au}"), format!(", {du} to {au}"))).to_owned(),
        (Some(du), None) => session.texte(&Texte::new(format!(", en vigueur depuis le {du}"), format!(", in force since {du}"))).to_owned(),
        (None, Some(au)) => session.texte(&Texte::new(format!(", jusqu'au {au}"), format!(", until {au}"))).to_owned(),
        // A text whose version has no date is told by its certainty alone.
        (None, None) => String::new(),
    };
    format!("{}{version} [{}]", regle.article, regle.certitude.cle())
}

/// The tree as data.
pub fn en_json(session: &Session, noeud: &Noeud) -> Value {
    let (genre, valeur) = noeud.valeur.as_ref().map_or((Value::Null, Value::Null), |valeur| une_grandeur(session, valeur));
    json!({
        "enonce": session.texte(&noeud.enonce),
        "genre": genre,
        "valeur": valeur,
        "fichier": noeud.lieu.as_ref().map(|lieu| lieu.fichier.to_string()),
        "ligne": noeud.lieu.as_ref().map(|lieu| lieu.ligne),
        "regle": noeud.regle.as_ref().map(|regle| json!({
            "article": regle.article,
            "du": regle.du,
            "au": regle.au,
            "certitude": regle.certitude.cle(),
            "source": regle.source,
        })),
        "calcul": noeud.calcul.as_ref().map(|calcul| session.texte(calcul)),
        "somme": noeud.somme,
        "alternatives": noeud.alternatives.iter().map(|autre| {
            let (genre, valeur) = autre.valeur.as_ref().map_or((Value::Null, Value::Null), |valeur| une_grandeur(session, valeur));
            json!({"enonce": session.texte(&autre.enonce), "genre": genre, "valeur": valeur, "certitude": autre.certitude.cle()})
        }).collect::<Vec<_>>(),
        "enfants": noeud.enfants.iter().map(|enfant| en_json(session, enfant)).collect::<Vec<_>>(),
    })
}

fn une_grandeur(session: &Session, valeur: &Grandeur) -> (Value, Value) {
    match valeur {
        Grandeur::Montant(montant) => (json!("montant"), json!(montant)),
        Grandeur::Jour(jour) => (json!("jour"), json!(jour)),
        Grandeur::Mot(texte) => (json!("mot"), json!(session.texte(texte))),
    }
}
