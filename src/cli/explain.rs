//! `explain`: the manual page of a code, or the derivation of an item's figures.

use std::fmt::Write as _;
use std::path::Path;

use clap::ArgMatches;
use rust_decimal::Decimal;
use serde_json::json;

use super::etat::{self, Reglages};
use super::{Arret, CONSTATS, Forme, RIEN, Session, check, derivation, en_json, imprimer, option, statement, verification};
use crate::decision::{CreanceJugee, Jugement};
use crate::diag::{Niveau, Texte, jour_fr, plus_proches};
use crate::dit;
use crate::law::decompte::Decompte;
use crate::law::derivation::{Autres, Grandeur, Noeud};
use crate::model::{Dossier, Montant};
use crate::{checks, decision, intake, law};

pub fn lancer(session: &Session, lus: &ArgMatches) -> Result<u8, Arret> {
    let quoi = option(lus, "quoi").unwrap_or_default();
    match option(lus, "creance") {
        Some(creance) => un_chiffre(session, Path::new(quoi), creance),
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

/// What a dossier is asked to explain: an item, a part of the account, a sum or a day.
fn un_chiffre(session: &Session, chemin: &Path, quoi: &str) -> Result<u8, Arret> {
    let (racine, nom) = etat::un_seul(chemin)?;
    let etat = etat::lire(&racine, &nom, session, Reglages::default());
    let (Some(jugement), Some(dossier)) = (&etat.jugement, &etat.dossier) else {
        super::signaler(&etat.en_texte(session));
        return Ok(CONSTATS);
    };
    let arbres = Arbres::new(session, dossier, jugement);
    if let Some(creance) = jugement.creances.iter().find(|creance| creance.numero == quoi) {
        let racine = arbres.creance(creance);
        match session.forme {
            Forme::Json => {
                let mut decompte = jugement.decompte.clone();
                garder(&mut decompte, quoi);
                imprimer(&en_json(&json!({
                    "schema": "exigible/explication/1",
                    "au": session.jour,
                    "creance": quoi,
                    "prescription": verification::prescription(session, &creance.prescription),
                    "decompte": statement::decompte_en_json(&decompte, session.langue),
                    "derivation": derivation::en_json(session, &racine),
                })))?;
            }
            Forme::Humain => imprimer(&derivation::en_texte(session, &racine))?,
        }
        return Ok(RIEN);
    }
    let trouves = arbres.trouver(quoi);
    if trouves.is_empty() {
        let connus: Vec<String> = jugement.creances.iter().map(|creance| creance.numero.clone()).collect();
        let liste = connus.join(", ");
        return Err(Arret::usage(dit!(
            "« {quoi} » n'est ni une créance réclamée ({liste}), ni total, principal, interets, indemnites ou paiements, ni une somme ou un jour du dossier",
            "\"{quoi}\" is neither an item claimed ({liste}), nor total, principal, interest, indemnities or payments, nor a sum or a day of the dossier"
        )));
    }
    match session.forme {
        Forme::Json => {
            // One statement is an object, like an item's; several are a list under a name.
            let liste: Vec<_> = trouves.iter().map(|noeud| derivation::en_json(session, noeud)).collect();
            imprimer(&en_json(&json!({
                "schema": "exigible/explication/1",
                "au": session.jour,
                "quoi": quoi,
                "derivation": liste.first(),
                "autres": liste.get(1..).unwrap_or_default(),
            })))?;
        }
        Forme::Humain => {
            let textes: Vec<String> = trouves.iter().map(|noeud| derivation::en_texte(session, noeud)).collect();
            imprimer(&textes.join("\n"))?;
        }
    }
    Ok(RIEN)
}

/// Leaves the account of one item.
fn garder(decompte: &mut Decompte, numero: &str) {
    decompte.comptes.retain(|compte| compte.numero == numero);
    decompte.interets.retain(|segment| segment.creance == numero);
    decompte.indemnites.retain(|indemnite| indemnite.creance == numero);
    decompte.points_de_depart.retain(|point| point.creance == numero);
    for paiement in &mut decompte.paiements {
        paiement.imputations.retain(|part| part.creance == numero);
    }
    decompte.paiements.retain(|paiement| !paiement.imputations.is_empty());
}

/// The derivations of a dossier.
struct Arbres<'a> {
    session: &'a Session,
    dossier: &'a Dossier,
    jugement: &'a Jugement,
    autres: Autres,
}

impl<'a> Arbres<'a> {
    fn new(session: &'a Session, dossier: &'a Dossier, jugement: &'a Jugement) -> Self {
        Self { session, dossier, jugement, autres: Autres::new(dossier, &jugement.decompte, &session.droit, jugement.competence.type_) }
    }

    /// All that is said of an item: the account, the due date, the conditions, the limitation.
    fn creance(&self, creance: &CreanceJugee) -> Noeud {
        let (droit, jour) = (&self.session.droit, self.session.jour);
        let numero = &creance.numero;
        let compte = law::derivation::creance(self.dossier, droit, &self.jugement.decompte, &self.autres, numero);
        let racine = Noeud::new(Texte::new(numero, numero)).avec([compte]);
        let Some(facture) = self.dossier.facture(numero) else { return racine };
        racine.avec([
            law::derivation::echeance(self.dossier, facture, &creance.exigibilite, droit, jour),
            self.conditions(creance),
            law::derivation::juridiction(&self.jugement.competence, droit, jour),
            law::derivation::prescription(self.dossier, facture, &creance.exigibilite, &creance.prescription, droit, jour),
        ])
    }

    /// The four conditions, with the findings that weaken them.
    fn conditions(&self, creance: &CreanceJugee) -> Noeud {
        let mots = check::conditions(self.session, &creance.conditions);
        let constats = self
            .jugement
            .constats
            .iter()
            .filter(|constat| constat.creance.as_ref() == Some(&creance.numero) && constat.niveau >= Niveau::Avertissement);
        let constats = constats.map(|constat| {
            let (code, message) = (constat.code, &constat.message);
            let noeud = Noeud::new(Texte::new(format!("{code}, {}", message.fr), format!("{code}, {}", message.en)));
            let noeud = match &constat.article {
                Some(article) => noeud.calcul(Texte::new(article, article)),
                None => noeud,
            };
            match &constat.lieu {
                Some(lieu) => noeud.a(lieu.clone()),
                None => noeud,
            }
        });
        Noeud::new(Texte::new("conditions", "conditions")).vaut(Grandeur::Mot(Texte::new(&mots, &mots))).avec(constats)
    }

    /// The statements that a word, a sum or a day names; the outermost of each tree, none twice.
    fn trouver(&self, quoi: &str) -> Vec<Noeud> {
        let total = law::derivation::total(self.dossier, &self.session.droit, &self.jugement.decompte, &self.autres);
        let rang = match quoi.to_lowercase().as_str() {
            "total" | "decompte" | "décompte" | "statement" => return vec![total],
            "solde" | "balance" => None,
            "principal" => Some(0),
            "interets" | "intérêts" | "interest" => Some(1),
            "indemnites" | "indemnités" | "indemnities" => Some(2),
            "frais" | "costs" => Some(3),
            "paiements" | "payments" => Some(4),
            _ => return self.chercher(quoi, &total),
        };
        let solde = total.enfants.into_iter().next();
        let choisi = match rang {
            None => solde,
            Some(rang) => solde.and_then(|solde| solde.enfants.into_iter().nth(rang)),
        };
        choisi.into_iter().collect()
    }

    fn chercher(&self, quoi: &str, total: &Noeud) -> Vec<Noeud> {
        let montant = lire_montant(quoi);
        let jour = intake::lire_jour(quoi);
        if montant.is_none() && jour.is_none() {
            return Vec::new();
        }
        let cite = jour.map(jour_fr);
        let voulu = |noeud: &Noeud| match (montant, jour) {
            (Some(montant), _) => noeud.son_montant().is_some_and(|propre| propre == montant || -propre == montant),
            (None, Some(jour)) => {
                noeud.valeur == Some(Grandeur::Jour(jour)) || cite.as_ref().is_some_and(|cite| noeud.enonce.fr.contains(cite.as_str()))
            }
            (None, None) => false,
        };
        let creances: Vec<Noeud> = self.jugement.creances.iter().map(|creance| self.creance(creance)).collect();
        let mut vus = Vec::new();
        for arbre in creances.iter().chain([total]) {
            arbre.chercher(&voulu, &mut vus);
        }
        let mut sortie: Vec<Noeud> = Vec::new();
        for noeud in vus {
            if !sortie.contains(noeud) {
                sortie.push(noeud.clone());
            }
        }
        sortie
    }
}

/// A sum as a page prints it (`1 234,50 €`, `€1,234.50`) or as a file writes it (`1234.50`).
fn lire_montant(texte: &str) -> Option<Montant> {
    let brut: String = texte.chars().filter(|c| !c.is_whitespace() && *c != '€').collect();
    // Of two separators the last is the decimal one.
    let decimale = brut.rfind([',', '.']);
    let chiffres: String = brut
        .char_indices()
        .filter_map(|(place, c)| match c {
            ',' | '.' if Some(place) == decimale => Some('.'),
            ',' | '.' => None,
            autre => Some(autre),
        })
        .collect();
    Montant::exact(Decimal::from_str_exact(&chiffres).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_read_as_a_page_prints_it() {
        let lu = |texte: &str| lire_montant(texte).map(|montant| montant.to_string());
        for texte in ["1\u{202f}234,50\u{a0}€", "€1,234.50", "1234.5", "1 234,50"] {
            assert_eq!(lu(texte).as_deref(), Some("1234.50"), "{texte}");
        }
        assert_eq!((lu("2026-01-02"), lu("F-1"), lu("1,234")), (None, None, None));
    }
}
