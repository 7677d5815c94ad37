//! `route`: every way to recover, open, closed or not advised, why, before whom, at what cost, and the one to take.

use std::fmt::Write as _;

use clap::ArgMatches;
use serde_json::{Value, json};

use super::etat::{self, Etat, Reglages};
use super::{Arret, CONSTATS, Forme, RIEN, Session, chemin, en_json, imprimer, signaler, verification};
use crate::decision::{Jugement, Voie, recommandee, voies};
use crate::diag::{Constat, ConstatJson, Langue, Texte};
use crate::law::Certitude;
use crate::law::duree::Duree;
use crate::law::frais::{Charge, Frais};
use crate::model::{Dossier, Procedure};

/// Outside the closed list of procedures: enacted, and not usable as far as the law data knows.
const HORS_LISTE: &str = "creances-commerciales-incontestees";

pub fn lancer(session: &Session, lus: &ArgMatches) -> Result<u8, Arret> {
    let (racine, nom) = etat::un_seul(&chemin(lus, "dossier").unwrap_or_default())?;
    let etat = etat::lire(&racine, &nom, session, Reglages::default());
    let illisible = etat.dossier.is_none() || etat.constats.iter().any(|constat| constat.code.starts_with("SAI") && constat.refuse());
    let juge = etat.dossier.as_ref().zip(etat.jugement.as_ref());
    match session.forme {
        Forme::Json => imprimer(&en_json(&rapport(session, &etat, juge)))?,
        Forme::Humain => {
            if illisible {
                signaler(&etat.en_texte(session));
            }
            if let Some((dossier, jugement)) = juge {
                imprimer(&texte(session, &etat, dossier, jugement))?;
            }
        }
    }
    // The question has its answer even where every way is closed; only a dossier that is not understood fails.
    Ok(if illisible { CONSTATS } else { RIEN })
}

fn certitude(certitude: Certitude) -> String {
    match certitude {
        Certitude::Confirme => String::new(),
        autre => format!(" [{}]", autre.cle()),
    }
}

fn duree(session: &Session, duree: Duree) -> String {
    match session.langue {
        Langue::Fr => duree.to_string(),
        Langue::En => duree.en_anglais(),
    }
}

/// The time that the user expects, in the language of the messages.
fn delai(session: &Session, texte: &str) -> String {
    Duree::lire(texte).map_or_else(|| texte.to_owned(), |lue| duree(session, lue))
}

/// What would open a closed procedure: the cure of each finding that closes it.
fn ouvriraient<'a>(voie: &'a Voie<'_>) -> Vec<&'a Texte> {
    let mut remedes: Vec<&Texte> = Vec::new();
    for remede in voie.jugee.obstacles.iter().filter_map(|constat| constat.remede.as_ref()) {
        if !remedes.contains(&remede) {
            remedes.push(remede);
        }
    }
    remedes
}

/// What the ways have in common and no procedure of the list tells: instalments to come, the procedure that is off.
fn notes(session: &Session, jugement: &Jugement) -> Vec<Texte> {
    let mut notes = Vec::new();
    if jugement.creances.iter().any(|creance| creance.prescription.etat == crate::law::prescription::Etat::NonExigible) {
        notes.push(Texte::new(
            "une créance n'est pas échue : ni sa somme ni ses pénalités ne se réclament d'avance, sauf déchéance du terme stipulée et notifiée ; les pénalités s'arrêtent au jour du décompte et courent ensuite jusqu'au paiement",
            "a claim is not due: neither its sum nor its penalties are claimed in advance, save an acceleration agreed and notified; penalties stop on the day of the account, then run until payment",
        ));
    }
    if jugement.creances.iter().any(|creance| creance.prescription.etat == crate::law::prescription::Etat::Prescrit) {
        notes.push(Texte::new(
            "rien n'est demandé à un juge, et aucune lettre ne menace, pour une créance prescrite : un paiement forcé se répète (article 2249 du code civil)",
            "nothing is asked of a court, and no letter threatens, for a barred claim: a forced payment is recoverable (article 2249 of the civil code)",
        ));
    }
    if session.droit.texte("cpce-l126-1").is_some() {
        notes.push(Texte::new(
            "créances commerciales incontestées (L126-1) : fermée par défaut, ni décret ni tarif connus ; à vérifier auprès d'un commissaire de justice [non-verifie]",
            "undisputed commercial claims (L126-1): off by default, no decree or tariff known; to be checked with a commissaire de justice [non-verifie]",
        ));
    }
    notes
}

fn texte(session: &Session, etat: &Etat, dossier: &Dossier, jugement: &Jugement) -> String {
    let mut sortie = String::new();
    let sep = session.choisir(" : ", ": ");
    let au = session.choisir("au", "as of");
    let _ = writeln!(sortie, "{}  {}  {au} {}", etat.lecture.chemin, dossier.reference, session.jour(session.jour));
    let voies = voies(dossier, jugement, &session.droit);
    let conseil = recommandee(jugement);
    let titre = session.choisir("conseillée", "advised");
    match conseil {
        Some(jugee) => {
            let _ = writeln!(sortie, "  {titre}{sep}{}{sep}{}", jugee.procedure.cle(), session.texte(&jugee.motif));
        }
        None => {
            let _ = writeln!(sortie, "  {titre}{sep}{}", session.choisir("aucune", "none"));
        }
    }
    for voie in voies.iter().filter(|voie| voie.jugee.procedure == Procedure::SaisieConservatoire && voie.jugee.conseillee) {
        let complement = session.choisir("en complément", "beside it");
        let _ = writeln!(sortie, "  {complement}{sep}{}{sep}{}", voie.jugee.procedure.cle(), session.texte(&voie.jugee.motif));
    }
    for voie in &voies {
        sortie.push('\n');
        une_voie(session, etat, voie, &mut sortie);
    }
    sortie.push('\n');
    for note in notes(session, jugement) {
        let _ = writeln!(sortie, "  = {}", session.texte(&note));
    }
    chandelle(session, &voies, &mut sortie);
    sortie
}

fn une_voie(session: &Session, etat: &Etat, voie: &Voie<'_>, sortie: &mut String) {
    let (jugee, fiche) = (voie.jugee, voie.fiche);
    let sep = session.choisir(" : ", ": ");
    let verdict = match (jugee.ouverte, jugee.conseillee) {
        (Some(true), true) => session.choisir("ouverte, conseillée", "open, advised"),
        (Some(true), false) => session.choisir("ouverte, non conseillée", "open, not advised"),
        (Some(false), _) => session.choisir("fermée", "closed"),
        (None, _) => session.choisir("non jugée", "not judged"),
    };
    let _ = writeln!(sortie, "  {}{sep}{verdict}", jugee.procedure.cle());
    let mut dire = |fr: &str, en: &str, texte: &str| {
        let _ = writeln!(sortie, "    {}{sep}{texte}", session.choisir(fr, en));
    };
    let constat = |constat: &Constat| {
        let creance = constat.creance.iter().map(|numero| format!(" {numero}")).collect::<String>();
        let article = constat.article.iter().map(|article| format!(" ({article})")).collect::<String>();
        let lieu = constat.lieu.iter().map(|lieu| format!(" {}/{}:{}", etat.lecture.chemin, lieu.fichier, lieu.ligne)).collect::<String>();
        format!("{}{creance} {}{article}{lieu}", constat.code, session.texte(&constat.message))
    };
    for obstacle in &jugee.obstacles {
        dire("obstacle", "obstacle", &constat(obstacle));
    }
    for remede in ouvriraient(voie) {
        dire("ce qui changerait la réponse", "what would change the answer", session.texte(remede));
    }
    if jugee.ouverte == Some(false) {
        if jugee.obstacles.is_empty() {
            dire("pourquoi", "why", session.texte(&jugee.motif));
        }
        return;
    }
    dire("pourquoi", "why", session.texte(&jugee.motif));
    let autorite = jugee.juridiction.as_ref().map(|juridiction| juridiction.nom.as_deref().unwrap_or_else(|| juridiction.type_.cle()));
    dire("juridiction", "court", autorite.unwrap_or_else(|| session.choisir(fiche.autorite.0, fiche.autorite.1)));
    let representation = &jugee.representation;
    dire(
        "avocat",
        "lawyer",
        &format!("{} ({}){}", session.texte(&representation.motif), representation.article, certitude(representation.certitude)),
    );
    dire("tentative amiable", "amicable attempt", session.choisir(fiche.amiable.0, fiche.amiable.1));
    if let Some(jour) = jugee.dernier_jour_utile {
        dire("dernier jour utile", "last safe day", &session.jour(jour));
    }
    for etape in &voie.etapes {
        let certitude = certitude(etape.certitude);
        let texte = format!("{}{sep}{} ({}){certitude}", session.texte(&etape.quoi), duree(session, etape.duree), etape.article);
        dire("délai", "time limit", &texte);
    }
    for cout in &voie.couts {
        dire("coût", "cost", &un_cout(session, cout));
    }
    dire("risque", "risk", session.choisir(fiche.risque.0, fiche.risque.1));
    for reserve in &jugee.reserves {
        dire("à lire", "to read", &constat(reserve));
    }
    let mut codes: Vec<&str> = jugee.manque.iter().map(|manque| manque.code).collect();
    codes.dedup();
    if !codes.is_empty() {
        dire("manque", "lacks", &codes.join(", "));
    }
}

fn un_cout(session: &Session, frais: &Frais) -> String {
    let somme = frais.montant.map_or_else(
        || session.choisir("somme inconnue de ces données, à demander", "sum unknown to this data, to be asked").to_owned(),
        |montant| session.euros(montant),
    );
    let charge = match frais.a_la_charge_de {
        Charge::Creancier => "",
        Charge::Debiteur => session.choisir(", à la charge du débiteur", ", borne by the debtor"),
    };
    let (sep, motif) = (session.choisir(" : ", ": "), session.texte(&frais.motif));
    format!("{}{sep}{somme}{charge} ({}){} — {motif}", frais.nature, frais.article, certitude(frais.certitude))
}

/// Cost against expected recovery, by the user's own odds.
fn chandelle(session: &Session, voies: &[Voie<'_>], sortie: &mut String) {
    let absent = || session.choisir("non dit", "not told").to_owned();
    let lignes: Vec<[String; 6]> = voies
        .iter()
        .filter_map(|voie| {
            let esperance = voie.esperance.as_ref()?;
            let au_moins = if esperance.cout_minimal { session.choisir("au moins ", "at least ") } else { "" };
            let au_plus = if esperance.cout_minimal { session.choisir("au plus ", "at most ") } else { "" };
            let ferme = if voie.jugee.ouverte == Some(true) { "" } else { session.choisir(" (fermée)", " (closed)") };
            Some([
                format!("{}{ferme}", voie.jugee.procedure.cle()),
                esperance.chances.map_or_else(absent, |chances| session.taux(chances)),
                esperance.attendu.map_or_else(absent, |montant| session.euros(montant)),
                format!("{au_moins}{}", session.euros(esperance.cout)),
                esperance.net.map_or_else(absent, |montant| format!("{au_plus}{}", session.euros(montant))),
                esperance.delai.as_deref().map_or_else(absent, |texte| delai(session, texte)),
            ])
        })
        .collect();
    if lignes.is_empty() {
        let _ = writeln!(
            sortie,
            "  = {}",
            session.choisir(
                "le jeu en vaut-il la chandelle ? écrire `demande.pronostic` (chances, coûts, délais) : rien n'est supposé",
                "is it worth it? write `demande.pronostic` (odds, costs, time): nothing is supposed",
            )
        );
        return;
    }
    let titres = match session.langue {
        Langue::Fr => ["le jeu en vaut-il la chandelle ?", "chances", "attendu", "coût", "net", "délai"],
        Langue::En => ["is it worth it?", "odds", "expected", "cost", "net", "time"],
    }
    .map(str::to_owned);
    let toutes: Vec<&[String; 6]> = std::iter::once(&titres).chain(&lignes).collect();
    let largeur = |rang: usize| toutes.iter().filter_map(|ligne| ligne.get(rang)).map(|mot| mot.chars().count()).max().unwrap_or(0);
    let largeurs: Vec<usize> = (0..6).map(largeur).collect();
    sortie.push('\n');
    for ligne in toutes {
        let cases: Vec<String> = ligne.iter().zip(&largeurs).map(|(mot, largeur)| format!("{mot:<largeur$}")).collect();
        let _ = writeln!(sortie, "  {}", cases.join("  ").trim_end());
    }
}

fn rapport(session: &Session, etat: &Etat, juge: Option<(&Dossier, &Jugement)>) -> Value {
    let voies = juge.map(|(dossier, jugement)| voies(dossier, jugement, &session.droit)).unwrap_or_default();
    let jugement = juge.map(|(_, jugement)| jugement);
    json!({
        "schema": "exigible/voies/1",
        "au": session.jour,
        "chemin": etat.lecture.chemin,
        "reference": juge.map(|(dossier, _)| &dossier.reference),
        "conseillee": jugement.and_then(recommandee).map(|jugee| jugee.procedure.cle()),
        "voies": voies.iter().map(|voie| une_voie_json(session, voie)).collect::<Vec<_>>(),
        "hors_liste": hors_liste(session),
        "notes": jugement.map(|jugement| notes(session, jugement).iter().map(|note| session.texte(note).to_owned()).collect::<Vec<_>>()).unwrap_or_default(),
        "constats": etat.en_json(session),
    })
}

fn hors_liste(session: &Session) -> Vec<Value> {
    let version = session.droit.texte("cpce-l126-1").and_then(|texte| Some((texte, texte.au(session.jour)?)));
    version
        .map(|(texte, version)| json!({"nom": HORS_LISTE, "ouverte": null, "article": texte.texte, "certitude": version.certitude.cle()}))
        .into_iter()
        .collect()
}

fn une_voie_json(session: &Session, voie: &Voie<'_>) -> Value {
    let mut valeur = verification::une_procedure(session, voie.jugee);
    let ligne = |ligne: (&'static str, &'static str)| session.choisir(ligne.0, ligne.1).to_owned();
    let suite = json!({
        "ouvriraient": ouvriraient(voie).into_iter().map(|remede| session.texte(remede)).collect::<Vec<_>>(),
        "reserves": voie.jugee.reserves.iter().map(|constat| ConstatJson::new(constat, session.langue)).collect::<Vec<_>>(),
        "autorite": ligne(voie.fiche.autorite),
        "tentative_amiable": ligne(voie.fiche.amiable),
        "delais": voie.etapes.iter().map(|etape| json!({
            "quoi": session.texte(&etape.quoi), "duree": etape.duree.iso(), "article": etape.article, "certitude": etape.certitude.cle(),
        })).collect::<Vec<_>>(),
        "couts": voie.couts.iter().map(|cout| json!({
            "nature": cout.nature, "montant": cout.montant.map(|montant| montant.to_string()), "article": cout.article,
            "a_la_charge_de": cout.a_la_charge_de.cle(), "certitude": cout.certitude.cle(), "motif": session.texte(&cout.motif),
        })).collect::<Vec<_>>(),
        "risque": ligne(voie.fiche.risque),
        "esperance": voie.esperance.as_ref().map(|esperance| json!({
            "chances": esperance.chances.map(|chances| chances.normalize().to_string()),
            "attendu": esperance.attendu.map(|montant| montant.to_string()),
            "cout": esperance.cout.to_string(),
            "cout_minimal": esperance.cout_minimal,
            "net": esperance.net.map(|montant| montant.to_string()),
            "delai": esperance.delai.as_deref().and_then(Duree::lire).map(Duree::iso),
        })),
    });
    if let (Some(table), Value::Object(suite)) = (valeur.as_object_mut(), suite) {
        table.extend(suite);
    }
    valeur
}
