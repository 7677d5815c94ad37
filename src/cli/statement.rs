//! `statement`: the décompte on a day, as a table or as `exigible/decompte/1`.

use std::fmt::Write as _;

use clap::ArgMatches;
use serde_json::{Value, json};

use super::etat::{self, Etat, Reglages};
use super::{Arret, CONSTATS, Forme, RIEN, Session, chemin, en_json, imprimer, option, signaler};
use crate::diag::Langue;
use crate::law::Certitude;
use crate::law::decompte::{Decompte, Segment};
use crate::law::frais::{Cadre, Charge, Frais, frais_de};
use crate::model::{Calcul, Montant};

pub fn lancer(session: &Session, lus: &ArgMatches) -> Result<u8, Arret> {
    let (racine, nom) = etat::un_seul(&chemin(lus, "dossier").unwrap_or_default())?;
    let calcul = option(lus, "day-count").and_then(Calcul::lire);
    let mut etat = etat::lire(&racine, &nom, session, Reglages { objectif: None, calcul });
    // A décompte speaks of sums: what the filing lacks is `check`'s business.
    etat.constats
        .retain(|constat| ["SAI", "LIQ", "EXI", "DRO"].iter().any(|famille| constat.code.starts_with(famille)) && constat.code != "DRO-03");
    match session.forme {
        Forme::Json => imprimer(&en_json(&reponse(session, &etat)))?,
        Forme::Humain => {
            signaler(&etat.en_texte(session));
            if let Some(jugement) = &etat.jugement {
                imprimer(&tableau(session, &jugement.decompte))?;
            }
        }
    }
    let manque = etat.jugement.as_ref().is_none_or(|jugement| jugement.decompte.total.solde.is_none());
    let illisible = etat.constats.iter().any(|constat| constat.code.starts_with("SAI") && constat.refuse());
    Ok(if manque || illisible { CONSTATS } else { RIEN })
}

fn reponse(session: &Session, etat: &Etat) -> Value {
    let mut valeur = match &etat.jugement {
        Some(jugement) => decompte_en_json(&jugement.decompte, session.langue),
        None => json!({"schema": "exigible/decompte/1", "au": session.jour, "devise": "EUR", "total": {"solde": null}}),
    };
    // What the procedure that the dossier names will cost is told beside what its acts already cost.
    if let (Some(dossier), Some(jugement)) = (&etat.dossier, &etat.jugement)
        && let Some(procedure) = dossier.procedure
        && let Some(frais) = valeur.get_mut("frais").and_then(Value::as_array_mut)
    {
        let cadre = Cadre::de(dossier, jugement.competence.type_, jugement.decompte.total.solde);
        let prevus = frais_de(procedure, &cadre, session.jour, &session.droit);
        frais.extend(prevus.iter().map(|prevu| frais_en_json(prevu, session.langue)));
    }
    if let Some(table) = valeur.as_object_mut() {
        let constats = serde_json::to_value(etat.en_json(session)).unwrap_or_default();
        table.insert("constats".to_owned(), constats);
    }
    valeur
}

/// The décompte as data, without findings: also what a deposit embeds.
pub fn decompte_en_json(decompte: &Decompte, langue: Langue) -> Value {
    let total = &decompte.total;
    json!({
        "schema": "exigible/decompte/1",
        "au": decompte.au,
        "devise": "EUR",
        "principal": total.principal,
        "interets": decompte.interets.iter().map(|segment| json!({
            "creance": segment.creance,
            "du": segment.du,
            "au": segment.au,
            "jours": segment.jours,
            "base": segment.base,
            "taux": format!("{:.2}", segment.taux),
            "nature": segment.nature.cle(),
            "montant": segment.montant,
            "diviseur": segment.diviseur,
            "exact": segment.exact().round_dp(6).normalize().to_string(),
            "source": segment.source,
            "certitude": segment.certitude.cle(),
        })).collect::<Vec<_>>(),
        "indemnites": decompte.indemnites.iter().map(|indemnite| json!({
            "creance": indemnite.creance,
            "nature": indemnite.nature,
            "montant": indemnite.montant,
            "article": indemnite.article,
            "certitude": indemnite.certitude.cle(),
        })).collect::<Vec<_>>(),
        "frais": decompte.frais.iter().map(|frais| frais_en_json(frais, langue)).collect::<Vec<_>>(),
        "paiements": decompte.paiements.iter().map(|paiement| json!({
            "date": paiement.date,
            "montant": paiement.montant,
            "nature": paiement.nature.cle(),
            "imputations": paiement.imputations.iter().map(|part| json!({
                "sur": part.sur.cle(),
                "creance": part.creance,
                "montant": part.montant,
            })).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "total": {
            "principal": total.principal,
            "interets": total.interets,
            "indemnites": total.indemnites,
            "frais": total.frais,
            "paiements": total.paiements,
            "solde": total.solde,
        },
        "points_de_depart": decompte.points_de_depart.iter().map(|point| json!({
            "creance": point.creance,
            "premier_jour": point.premier_jour,
            "motif": point.motif.en_langue(langue),
            "article": point.article,
        })).collect::<Vec<_>>(),
        "methode": decompte.methode.iter().map(|ligne| ligne.en_langue(langue)).collect::<Vec<_>>(),
    })
}

/// A cost; `montant` is null where the data does not give it.
fn frais_en_json(frais: &Frais, langue: Langue) -> Value {
    json!({
        "nature": frais.nature,
        "montant": frais.montant,
        "article": frais.article,
        "a_la_charge_de": frais.a_la_charge_de.cle(),
        "certitude": frais.certitude.cle(),
        "date": frais.le,
        "motif": frais.motif.en_langue(langue),
    })
}

fn somme(session: &Session, montant: Montant) -> String {
    format!("{:>16}", session.euros(montant))
}

/// Item by item: what runs from when, each segment, each indemnity; then each payment and where it went.
pub fn detail(session: &Session, decompte: &Decompte) -> String {
    let mut texte = String::new();
    for compte in &decompte.comptes {
        let echeance = compte.echeance.map_or_else(|| "?".to_owned(), |jour| jour.to_string());
        let _ = writeln!(
            texte,
            "{}  {}{}  {}{echeance}",
            compte.numero,
            session.choisir("facturé ", "invoiced "),
            session.euros(compte.facture),
            session.choisir("échéance ", "due "),
        );
        if compte.avoirs.est_positif() {
            let _ = writeln!(texte, "  {}{}", session.choisir("avoirs ", "credit notes "), session.euros(compte.avoirs));
        }
        for point in decompte.points_de_depart.iter().filter(|point| point.creance == compte.numero) {
            let _ = writeln!(texte, "  {} ({})", session.texte(&point.motif), point.article);
        }
        for segment in decompte.interets.iter().filter(|segment| segment.creance == compte.numero) {
            let _ = writeln!(texte, "{}", ligne(session, segment));
        }
        for indemnite in decompte.indemnites.iter().filter(|indemnite| indemnite.creance == compte.numero) {
            let doute = doute(indemnite.certitude);
            let libelle = format!("{} ({}){doute}", indemnite.nature, indemnite.article);
            let _ = writeln!(texte, "  {libelle:<62}{}", somme(session, indemnite.montant));
        }
        // Two kinds of indemnity and a payment on them: which of the two is left.
        if compte.indemnites_reglees.est_positif() && compte.clause_penale.est_positif() && compte.clause_penale < compte.indemnites {
            let (forfait, clause) = (session.euros(compte.forfait_restant()), session.euros(compte.clause_penale_restante()));
            let _ = writeln!(
                texte,
                "  {} {forfait}, {} {clause}",
                session.choisir("reste : indemnité forfaitaire", "left: flat indemnity"),
                session.choisir("clause pénale", "penalty clause"),
            );
        }
    }
    texte.push_str(&detail_des_frais(session, decompte));
    texte.push('\n');
    for paiement in &decompte.paiements {
        let _ = writeln!(texte, "{} {} {}", paiement.date, paiement.nature.cle(), session.euros(paiement.montant));
        for part in &paiement.imputations {
            let _ = writeln!(texte, "  {:<62}{}", format!("{} {}", part.creance, part.sur.cle()), somme(session, part.montant));
        }
    }
    texte
}

/// Costs of the dossier and who bears them; the interest that a sum awarded bears.
fn detail_des_frais(session: &Session, decompte: &Decompte) -> String {
    let mut texte = String::new();
    for frais in &decompte.frais {
        let charge = match frais.a_la_charge_de {
            Charge::Debiteur => session.choisir("à la charge du débiteur", "borne by the debtor"),
            Charge::Creancier => session.choisir("à la charge du créancier", "borne by the creditor"),
        };
        let jour = frais.le.map(|jour| format!(" {jour}")).unwrap_or_default();
        let _ = writeln!(texte, "{}{jour} ({})", frais.nature, frais.article);
        let montant = frais.montant.map_or_else(String::new, |montant| somme(session, montant));
        let _ = writeln!(texte, "  {charge:<62}{montant}");
    }
    for compte in &decompte.sommes {
        for point in decompte.points_de_depart.iter().filter(|point| point.creance == compte.numero) {
            let _ = writeln!(texte, "{}\n  {} ({})", compte.numero, session.texte(&point.motif), point.article);
        }
        for segment in decompte.interets.iter().filter(|segment| segment.creance == compte.numero) {
            let _ = writeln!(texte, "{}", ligne(session, segment));
        }
    }
    texte
}

/// `[source-unique]` where a value is not confirmed.
fn doute(certitude: Certitude) -> String {
    if certitude == Certitude::Confirme { String::new() } else { format!(" [{}]", certitude.cle()) }
}

fn tableau(session: &Session, decompte: &Decompte) -> String {
    let mut texte = format!("{} {}\n\n", session.choisir("Décompte arrêté au", "Statement as of"), session.jour(decompte.au));
    texte.push_str(&detail(session, decompte));
    let total = &decompte.total;
    // Nothing is said of costs where none is owed.
    let frais = session.choisir("dépens, article 700 et frais d'exécution dus", "costs awarded and of enforcement, owed");
    let lignes = [
        (session.choisir("principal, avoirs déduits", "principal, less credit notes"), Some(total.principal)),
        (session.choisir("intérêts", "interest"), Some(total.interets)),
        (session.choisir("indemnités", "indemnities"), Some(total.indemnites)),
        (frais, Some(total.frais)),
        (session.choisir("paiements reçus", "payments received"), Some(-total.paiements)),
        (session.choisir("SOLDE", "BALANCE"), total.solde),
    ];
    texte.push('\n');
    for (libelle, montant) in lignes.into_iter().filter(|(libelle, montant)| *libelle != frais || *montant != Some(Montant::ZERO)) {
        let montant = montant.map_or_else(|| format!("{:>16}", session.choisir("inconnu", "unknown")), |montant| somme(session, montant));
        let _ = writeln!(texte, "  {libelle:<62}{montant}");
    }
    texte.push('\n');
    for phrase in &decompte.methode {
        let _ = writeln!(texte, "{}", session.texte(phrase));
    }
    texte
}

fn ligne(session: &Session, segment: &Segment) -> String {
    let doute = doute(segment.certitude);
    let jours = session.choisir("j", "d");
    format!(
        "  {} → {}  {:>3} {jours}  {:>14} × {:>8}{doute:<16}{:>16}",
        segment.du,
        segment.au,
        segment.jours,
        session.euros(segment.base),
        session.taux(segment.taux),
        session.euros(segment.montant),
    )
}
