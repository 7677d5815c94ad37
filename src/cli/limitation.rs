//! `limitation`: the limitation of each item as a derivation, facts first.

use std::fmt::Write as _;

use clap::ArgMatches;

use super::check::en_bref;
use super::etat::{self, Reglages};
use super::{Arret, CONSTATS, Forme, RIEN, Session, chemin, en_json, imprimer, signaler, verification};
use crate::diag::Langue;
use crate::law::Certitude;
use crate::law::duree::Duree;
use crate::law::prescription::{Effet, Prescription};

pub fn lancer(session: &Session, lus: &ArgMatches) -> Result<u8, Arret> {
    let (racine, nom) = etat::un_seul(&chemin(lus, "dossier").unwrap_or_default())?;
    let etat = etat::lire(&racine, &nom, session, Reglages::default());
    let illisible = etat.dossier.is_none() || etat.constats.iter().any(|constat| constat.code.starts_with("SAI") && constat.refuse());
    match session.forme {
        Forme::Json => imprimer(&en_json(&verification::en_json(session, std::slice::from_ref(&etat))))?,
        Forme::Humain => {
            if illisible {
                signaler(&etat.en_texte(session));
            }
            let texte: String =
                etat.jugement.iter().flat_map(|jugement| &jugement.creances).map(|creance| arbre(session, &creance.prescription)).collect();
            imprimer(&texte)?;
        }
    }
    // The question has its answer even where the answer is "barred"; only a dossier that is not understood fails.
    Ok(if illisible { CONSTATS } else { RIEN })
}

/// The derivation of one item: rule, starts, events, expiries, state.
pub fn arbre(session: &Session, prescription: &Prescription) -> String {
    let mut texte = String::new();
    let jour = |jour: Option<crate::model::Jour>| jour.map_or_else(|| "—".to_owned(), |jour| session.jour(jour));
    let _ = writeln!(texte, "{}  {}", prescription.creance, en_bref(session, prescription));
    let longueur = |duree: Duree| match session.langue {
        Langue::Fr => duree.to_string(),
        Langue::En => duree.en_anglais(),
    };
    let mut duree = longueur(prescription.duree);
    if prescription.duree_tardive != prescription.duree {
        let _ = write!(duree, "{}{}", session.choisir(" ou ", " or "), longueur(prescription.duree_tardive));
    }
    if prescription.forclusion {
        duree.push_str(session.choisir(" (forclusion)", " (foreclosure)"));
    }
    let doute = match prescription.certitude {
        Certitude::Confirme => String::new(),
        autre => format!(" [{}]", autre.cle()),
    };
    if prescription.regime_connu {
        let _ = writeln!(
            texte,
            "├─ {} {}{}{duree}, {}{doute}",
            session.choisir("règle", "rule"),
            prescription.regle,
            session.choisir(" : ", ": "),
            prescription.article
        );
    }
    for motif in prescription.motifs.iter().filter(|_| prescription.regime_connu) {
        let _ = writeln!(texte, "│    {}", session.texte(motif));
    }
    let _ = writeln!(
        texte,
        "├─ {}{} · {}{}",
        session.choisir("départ prudent : ", "conservative start: "),
        jour(prescription.depart_prudent),
        session.choisir("départ tardif : ", "outer start: "),
        jour(prescription.depart_tardif),
    );
    let _ = writeln!(texte, "│    {}:{}", prescription.lieu.fichier, prescription.lieu.ligne);
    for evenement in &prescription.evenements {
        let effet = match (evenement.effet, session.langue) {
            (Effet::Interrompt, Langue::Fr) => "interrompt",
            (Effet::InterromptJusquALIssue, Langue::Fr) => "interrompt jusqu'à l'issue",
            (Effet::Renonce, Langue::Fr) => "renonciation",
            (Effet::Renonce, Langue::En) => "waiver",
            (Effet::Suspend, Langue::Fr) => "suspend",
            (Effet::SansEffet, Langue::Fr) => "sans effet",
            (Effet::Efface, Langue::Fr) => "efface une interruption",
            (Effet::Interrompt, Langue::En) => "interrupts",
            (Effet::InterromptJusquALIssue, Langue::En) => "interrupts until the outcome",
            (Effet::Suspend, Langue::En) => "suspends",
            (Effet::SansEffet, Langue::En) => "no effect",
            (Effet::Efface, Langue::En) => "undoes an interruption",
        };
        let seul = if evenement.tardif_seul { session.choisir(" (lecture tardive seulement)", " (outer reading only)") } else { "" };
        let _ = writeln!(texte, "├─ {} {}{}{effet}{seul}", evenement.date, evenement.nature, session.choisir(" : ", ": "));
        let _ = writeln!(texte, "│    {} ({})", session.texte(&evenement.motif), evenement.article);
        let _ = writeln!(texte, "│    {}:{}", evenement.lieu.fichier, evenement.lieu.ligne);
    }
    if let Some(interets) = prescription.interets_du_titre {
        let _ = writeln!(texte, "├─ {}{}", session.choisir("intérêts nés du titre : ", "interest after the title: "), longueur(interets));
    }
    let _ = writeln!(
        texte,
        "└─ {}{} · {}{}",
        session.choisir("expire, lecture prudente : ", "expires, conservative reading: "),
        jour(prescription.expire_prudent),
        session.choisir("tardive : ", "outer: "),
        jour(prescription.expire_tardif),
    );
    texte.push('\n');
    texte
}
