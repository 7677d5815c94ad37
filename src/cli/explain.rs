//! `explain`: the manual page of a code, or the derivation of an item's figures.

use std::fmt::Write as _;
use std::path::Path;

use clap::ArgMatches;
use serde_json::json;

use super::etat::{self, Reglages};
use super::{Arret, CONSTATS, Forme, RIEN, Session, en_json, imprimer, limitation, option, statement, verification};
use crate::diag::plus_proches;
use crate::dit;
use crate::law::competence::Competence;
use crate::law::decompte::Decompte;
use crate::model::Facture;
use crate::{checks, decision, intake};

pub fn lancer(session: &Session, lus: &ArgMatches) -> Result<u8, Arret> {
    let quoi = option(lus, "quoi").unwrap_or_default();
    match option(lus, "creance") {
        Some(creance) => une_creance(session, Path::new(quoi), creance),
        None => un_code(session, quoi),
    }
}

/// Every code with its name and page, in the order of the manual.
pub fn registre() -> Vec<(&'static str, &'static str, &'static str)> {
    let mut pages: Vec<(&str, &str, &str)> = intake::CODES.to_vec();
    pages.extend(checks::RULES.iter().map(|rule| (rule.code, rule.name, rule.page)));
    pages.push(("SAI-15", "derogation-sans-objet", decision::PAGE_DEROGATION));
    pages.push(("DRO-03", "procedure-non-jugee", decision::PAGE_NON_JUGEE));
    #[cfg(feature = "pdf")]
    pages.extend(crate::bundle::CODES);
    pages
}

fn un_code(session: &Session, quoi: &str) -> Result<u8, Arret> {
    let pages = registre();
    let voulu = quoi.to_uppercase();
    let Some((code, nom, page)) = pages.iter().find(|(code, nom, _)| *code == voulu || *nom == quoi) else {
        if etat::un_seul(Path::new(quoi)).is_ok() {
            return Err(Arret::usage(dit!(
                "{quoi} est un dossier : donner aussi le numéro d'une créance (`explain {quoi} CREANCE`)",
                "{quoi} is a dossier: give the number of a claim item too (`explain {quoi} ITEM`)"
            )));
        }
        let connus: Vec<&str> = pages.iter().map(|(code, ..)| *code).collect();
        let mut proches = plus_proches(&voulu, connus.iter().copied());
        if proches.is_empty() {
            proches = connus.into_iter().filter(|code| voulu.get(..3).is_some_and(|famille| code.starts_with(famille))).collect();
        }
        let liste = proches.join(", ");
        return Err(Arret::usage(if liste.is_empty() {
            dit!("« {quoi} » n'est pas un code", "\"{quoi}\" is not a code")
        } else {
            dit!("« {quoi} » n'est pas un code ; les plus proches : {liste}", "\"{quoi}\" is not a code; the nearest: {liste}")
        }));
    };
    // The cases at the end of a page are the rule's tests, not its explanation.
    let page = page.split("\n## Cas\n").next().unwrap_or(page).trim_end();
    match session.forme {
        Forme::Json => imprimer(&en_json(&json!({"code": code, "nom": nom, "page": page})))?,
        Forme::Humain => imprimer(&format!("{page}\n{}", textes(session, code)))?,
    }
    Ok(RIEN)
}

/// The texts that a rule rests on, with their certainty.
fn textes(session: &Session, code: &str) -> String {
    let mut sortie = String::new();
    for cle in checks::RULES.iter().filter(|rule| rule.code == code).flat_map(|rule| rule.textes) {
        if let Some(texte) = session.droit.texte(cle) {
            let certitude = texte.au(session.jour).map(|version| version.certitude.cle()).unwrap_or("hors période");
            let _ = write!(sortie, "\n= {} [{certitude}]", texte.texte);
        }
    }
    if !sortie.is_empty() {
        sortie.push('\n');
    }
    sortie
}

fn une_creance(session: &Session, chemin: &Path, numero: &str) -> Result<u8, Arret> {
    let (racine, nom) = etat::un_seul(chemin)?;
    let etat = etat::lire(&racine, &nom, session, Reglages::default());
    let Some(jugement) = &etat.jugement else {
        super::signaler(&etat.en_texte(session));
        return Ok(CONSTATS);
    };
    let Some(creance) = jugement.creances.iter().find(|creance| creance.numero == numero) else {
        let connus: Vec<String> = jugement.creances.iter().map(|creance| creance.numero.clone()).collect();
        let liste = connus.join(", ");
        return Err(Arret::usage(dit!(
            "« {numero} » n'est pas une créance réclamée : {liste}",
            "\"{numero}\" is not an item claimed: {liste}"
        )));
    };
    let mut decompte = jugement.decompte.clone();
    decompte.comptes.retain(|compte| compte.numero == numero);
    decompte.interets.retain(|segment| segment.creance == numero);
    decompte.indemnites.retain(|indemnite| indemnite.creance == numero);
    decompte.points_de_depart.retain(|point| point.creance == numero);
    for paiement in &mut decompte.paiements {
        paiement.imputations.retain(|part| part.creance == numero);
    }
    decompte.paiements.retain(|paiement| !paiement.imputations.is_empty());
    match session.forme {
        Forme::Json => imprimer(&en_json(&json!({
            "schema": "exigible/explication/1",
            "au": session.jour,
            "creance": numero,
            "prescription": verification::prescription(session, &creance.prescription),
            "decompte": statement::decompte_en_json(&decompte, session.langue),
        })))?,
        Forme::Humain => {
            let faits = etat
                .dossier
                .as_ref()
                .and_then(|dossier| dossier.facture(numero))
                .map(|facture| faits(session, facture))
                .unwrap_or_default();
            let arbre = limitation::arbre(session, &creance.prescription);
            imprimer(&format!(
                "{faits}\n{arbre}{}{}{}",
                statement::detail(session, &decompte),
                calculs(session, &decompte),
                juridiction(session, &jugement.competence)
            ))?
        }
    }
    Ok(RIEN)
}

/// The court, why that one, and where its name comes from.
fn juridiction(session: &Session, competence: &Competence) -> String {
    let mut texte = format!("\n{}\n", session.choisir("juridiction", "court"));
    let type_ = competence.type_.map_or(session.choisir("inconnue", "unknown"), |type_| type_.cle());
    let _ = writeln!(texte, "  {}", competence.nom.as_deref().unwrap_or(type_));
    let _ = writeln!(texte, "      {} ({}) [{}]", session.texte(&competence.motif), competence.article, competence.certitude.cle());
    if let Some(source) = &competence.source {
        let _ = writeln!(texte, "      {}{source}", session.choisir("nom : ", "name: "));
    }
    texte
}

/// Where each fact of the item stands in the user's files.
fn faits(session: &Session, facture: &Facture) -> String {
    let mut texte = format!("{}  {}\n", facture.numero, session.choisir("faits", "facts"));
    for cle in ["montant_ttc", "devise", "emise_le", "executee_le", "echeance", "contrat"].iter().filter(|cle| facture.lieux.connait(cle)) {
        let lieu = facture.lieux.de(cle);
        let _ = writeln!(texte, "    {cle} : {}:{}:{}", lieu.fichier, lieu.ligne, lieu.colonne);
    }
    texte
}

/// The arithmetic of each segment with what it gives before the cent, and where its rate comes from.
fn calculs(session: &Session, decompte: &Decompte) -> String {
    let mut texte = format!("\n{}\n", session.choisir("calcul des intérêts", "interest, worked out"));
    for segment in &decompte.interets {
        let _ = writeln!(
            texte,
            "  {} → {} : {} × {} × {} / {} = {} → {}",
            segment.du,
            segment.au,
            session.euros(segment.base),
            session.taux(segment.taux),
            segment.jours,
            segment.diviseur,
            segment.exact().round_dp(6).normalize(),
            session.euros(segment.montant),
        );
        let _ = writeln!(texte, "      {} [{}]", segment.source, segment.certitude.cle());
    }
    texte
}
