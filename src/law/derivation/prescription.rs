//! Limitation: the rule, the fact that starts the period, each event and the day it leads to, both readings.

use super::echeance::{date, echeance, en_mots};
use super::{Grandeur, Noeud, Regle, regle};
use crate::diag::Texte;
use crate::law::Droit;
use crate::law::duree::Duree;
use crate::law::exigibilite::Exigibilite;
use crate::law::prescription::{Effet, Etat, Evenement, Prescription};
use crate::model::{Dossier, Facture, Jour};

/// One of the two readings of the period.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lecture {
    Prudente,
    Tardive,
}

/// Where the limitation of `facture` comes from.
#[must_use]
pub fn prescription(
    dossier: &Dossier,
    facture: &Facture,
    exigibilite: &Exigibilite,
    prescription: &Prescription,
    droit: &Droit,
    jour: Jour,
) -> Noeud {
    let mut racine = Noeud::new(etat(prescription)).jour(match prescription.etat {
        Etat::Prescrit => prescription.expire_tardif,
        Etat::Indetermine => None,
        _ => prescription.expire_prudent,
    });
    if let Some(manque) = &prescription.manque {
        racine.valeur = Some(Grandeur::Mot(manque.clone()));
        racine.lieu = Some(prescription.lieu.clone());
    }
    if !prescription.regime_connu {
        return racine;
    }
    racine = racine.avec([la_regle(prescription, droit, jour)]);
    let lire = |lecture| une_lecture(dossier, facture, exigibilite, prescription, droit, jour, lecture);
    if prescription.depart_prudent.is_some() {
        racine = racine.avec([lire(Lecture::Prudente)]);
    }
    let distincte = prescription.depart_tardif != prescription.depart_prudent
        || prescription.duree_tardive != prescription.duree
        || prescription.expire_tardif != prescription.expire_prudent;
    if distincte && prescription.depart_tardif.is_some() {
        racine = racine.avec([lire(Lecture::Tardive)]);
    }
    if prescription.expire_tardif != prescription.expire_prudent && prescription.expire_prudent.is_some() {
        let (valeur, enonce) = if prescription.etat == Etat::Prescrit {
            (
                prescription.expire_prudent,
                Texte::new("comptée prudemment, elle était acquise plus tôt", "counted prudently, it came earlier"),
            )
        } else {
            (
                prescription.expire_tardif,
                Texte::new("comptée du départ le plus tardif qui se plaide", "counted from the latest start that can be argued"),
            )
        };
        racine = racine.sinon(enonce, valeur.map(Grandeur::Jour), prescription.certitude);
    }
    if let Some(duree) = prescription.interets_du_titre {
        let enonce = Texte::new("intérêts nés du titre", "interest after the title");
        racine = racine.avec([Noeud::new(enonce).vaut(Grandeur::Mot(duree_en_mots(duree)))]);
    }
    let sans_effet = prescription.evenements.iter().filter(|evenement| matches!(evenement.effet, Effet::SansEffet | Effet::Efface));
    racine.avec(sans_effet.map(|evenement| un_evenement(evenement, droit)))
}

fn etat(prescription: &Prescription) -> Texte {
    match prescription.etat {
        Etat::Sauve if prescription.expire_prudent.is_none() => Texte::new("non prescrite, interrompue", "not barred, interrupted"),
        Etat::Sauve => Texte::new("non prescrite, dernier jour utile", "not barred, last safe day"),
        Etat::Incertain => Texte::new(
            "prescription incertaine, dernier jour de la lecture prudente",
            "limitation uncertain, last day of the conservative reading",
        ),
        Etat::Prescrit => Texte::new("prescrite, au soir du", "time-barred, since the end of"),
        Etat::NonExigible => Texte::new("non exigible, dernier jour utile", "not yet due, last safe day"),
        Etat::Indetermine => Texte::new("prescription inconnue", "limitation unknown"),
    }
}

fn duree_en_mots(duree: Duree) -> Texte {
    Texte::new(duree.to_string(), duree.en_anglais())
}

/// Both lengths where two can be argued, and what kind of period it is.
fn longueur(prescription: &Prescription) -> Texte {
    let mut longueur = duree_en_mots(prescription.duree);
    if prescription.duree_tardive != prescription.duree {
        let autre = duree_en_mots(prescription.duree_tardive);
        longueur = Texte::new(format!("{} ou {}", longueur.fr, autre.fr), format!("{} or {}", longueur.en, autre.en));
    }
    if prescription.forclusion {
        longueur = Texte::new(format!("{} (forclusion)", longueur.fr), format!("{} (foreclosure)", longueur.en));
    }
    longueur
}

fn la_regle(prescription: &Prescription, droit: &Droit, jour: Jour) -> Noeud {
    let depart = prescription.depart_prudent.or(prescription.depart_tardif).unwrap_or(jour);
    let regle = regle(droit, &prescription.article, depart).map(|regle| Regle { certitude: prescription.certitude_regle, ..regle });
    let numero = prescription.regle;
    let nom = if prescription.forclusion {
        Texte::new(format!("délai pour agir (ligne {numero})"), format!("time to sue (row {numero})"))
    } else {
        Texte::new(format!("durée (ligne {numero})"), format!("length (row {numero})"))
    };
    let mut noeud = Noeud::new(nom).vaut(Grandeur::Mot(longueur(prescription))).selon(regle);
    if prescription.duree_tardive != prescription.duree {
        noeud = noeud.sinon(
            Texte::new("la durée la plus longue qui se plaide", "the longest length that can be argued"),
            Some(Grandeur::Mot(duree_en_mots(prescription.duree_tardive))),
            prescription.certitude,
        );
    }
    noeud.avec(prescription.motifs.iter().cloned().map(Noeud::new))
}

fn une_lecture(
    dossier: &Dossier,
    facture: &Facture,
    exigibilite: &Exigibilite,
    prescription: &Prescription,
    droit: &Droit,
    jour: Jour,
    lecture: Lecture,
) -> Noeud {
    let prudente = lecture == Lecture::Prudente;
    let (depart, initiale, fin, enonce) = if prudente {
        (
            prescription.depart_prudent,
            prescription.fin_sans_evenement_prudente,
            prescription.expire_prudent,
            Texte::new("lecture prudente, expire le", "conservative reading, expires on"),
        )
    } else {
        (
            prescription.depart_tardif,
            prescription.fin_sans_evenement_tardive,
            prescription.expire_tardif,
            Texte::new("lecture tardive, expire le", "outer reading, expires on"),
        )
    };
    let duree = if prudente { prescription.duree } else { prescription.duree_tardive };
    let mut noeud = Noeud::new(enonce).jour(fin);
    // What is unsure of the starts beyond the rule is said where they stand.
    if prescription.certitude > prescription.certitude_regle {
        let certitude = prescription.certitude.cle();
        noeud = noeud.calcul(crate::dit!("point de départ : {certitude}", "start: {certitude}"));
    }
    if fin.is_none() {
        noeud.valeur = Some(Grandeur::Mot(Texte::new("ne court pas", "does not run")));
    }
    if let Some(depart) = depart {
        let fait = depart_fait(dossier, facture, exigibilite, prescription, droit, jour, depart);
        let pas = Noeud::new(Texte::new("du point de départ", "from the start")).jour(initiale).avec([fait]);
        noeud = noeud.avec([match initiale {
            Some(fin) => pas.calcul(addition(depart, duree, fin)),
            None => pas,
        }]);
    }
    let mut courante = initiale;
    for evenement in &prescription.evenements {
        if matches!(evenement.effet, Effet::SansEffet | Effet::Efface) || (prudente && evenement.tardif_seul) {
            continue;
        }
        let apres = if prudente { evenement.fin_prudente } else { evenement.fin_tardive };
        // The step says what follows; the fact and its reason stand below.
        let (jour, nature) = (en_mots(evenement.date), super::mots::evenement(&evenement.nature));
        let mut pas = Noeud::new(Texte::new(format!("après {} du {}", nature.fr, jour.fr), format!("after {} of {}", nature.en, jour.en)));
        let fait = un_evenement(evenement, droit);
        pas.valeur = Some(apres.map_or_else(|| Grandeur::Mot(Texte::new("ne court plus", "no longer runs")), Grandeur::Jour));
        pas.calcul = match (apres, evenement.nouveau_depart) {
            (Some(fin), Some(depart)) => Some(addition(depart, duree, fin)),
            (Some(fin), None) => courante.map(|avant| {
                let (a, b) = (en_mots(avant), en_mots(fin));
                Texte::new(
                    format!("le délai, qui finissait le {}, s'arrête puis reprend : {}", a.fr, b.fr),
                    format!("the period, which ended on {}, stops then goes on: {}", a.en, b.en),
                )
            }),
            _ => None,
        };
        courante = apres;
        noeud = noeud.avec([pas.avec([fait])]);
    }
    noeud
}

/// `depart + duree = fin`; where something else made the day, it says so.
fn addition(depart: Jour, duree: Duree, fin: Jour) -> Texte {
    let (a, d, b) = (en_mots(depart), duree_en_mots(duree), en_mots(fin));
    let direct = duree.a_compter_du(depart);
    if direct == fin {
        return Texte::new(format!("{} + {} = {}", a.fr, d.fr, b.fr), format!("{} + {} = {}", a.en, d.en, b.en));
    }
    let c = en_mots(direct);
    Texte::new(
        format!("{} + {} = {}, porté au {} (délai annuel, réforme, état d'urgence ou plafond)", a.fr, d.fr, c.fr, b.fr),
        format!("{} + {} = {}, moved to {} (whole years, reform, emergency or ceiling)", a.en, d.en, c.en, b.en),
    )
}

/// The fact that gives a start.
#[allow(clippy::too_many_arguments)] // the one caller has them all
fn depart_fait(
    dossier: &Dossier,
    facture: &Facture,
    exigibilite: &Exigibilite,
    prescription: &Prescription,
    droit: &Droit,
    jour: Jour,
    depart: Jour,
) -> Noeud {
    let fait = ["executee_le", "echeance", "premier_incident_le", "emise_le", "recue_le", "ne_le"]
        .into_iter()
        .filter_map(|cle| date(facture, cle))
        .find(|noeud| noeud.valeur == Some(Grandeur::Jour(depart)));
    if let Some(fait) = fait {
        return fait;
    }
    let terme = echeance(dossier, facture, exigibilite, droit, jour);
    if exigibilite.echeance == Some(depart) {
        return terme;
    }
    if let Some(convenu) = terme.enfants.iter().find(|enfant| enfant.valeur == Some(Grandeur::Jour(depart)) && !enfant.enfants.is_empty()) {
        return convenu.clone();
    }
    // A start worked out from a fact: the fact stands below.
    let appui = ["executee_le", "echeance", "emise_le"]
        .into_iter()
        .filter_map(|cle| date(facture, cle))
        .find(|fait| fait.lieu.as_ref() == Some(&prescription.lieu));
    let noeud = Noeud::new(Texte::new("point de départ", "start")).jour(Some(depart));
    match appui {
        Some(appui) => noeud.avec([appui]),
        None => noeud.a(prescription.lieu.clone()),
    }
}

fn un_evenement(evenement: &Evenement, droit: &Droit) -> Noeud {
    let (fr, en) = match evenement.effet {
        Effet::Interrompt => ("interrompt", "interrupts"),
        Effet::InterromptJusquALIssue => ("interrompt jusqu'à l'issue", "interrupts until the outcome"),
        Effet::Suspend => ("suspend", "suspends"),
        Effet::Renonce => ("renonciation", "waiver"),
        Effet::SansEffet => ("sans effet", "no effect"),
        Effet::Efface => ("efface une interruption", "undoes an interruption"),
    };
    let (seul_fr, seul_en) = if evenement.tardif_seul { (" (lecture tardive seulement)", " (outer reading only)") } else { ("", "") };
    let nature = super::mots::evenement(&evenement.nature);
    Noeud::new(Texte::new(format!("{}, {fr}{seul_fr}", nature.fr), format!("{}, {en}{seul_en}", nature.en)))
        .jour(Some(evenement.date))
        .a(evenement.lieu.clone())
        .selon(regle(droit, &evenement.article, evenement.date))
        .calcul(evenement.motif.clone())
}
