//! Limitation of one claim item: rule, starts, events, expiries, and the state on a day.

mod amenagement;
mod empechements;
mod encaissements;
mod evenements;
pub mod mesures;
mod natures;
mod propres;
mod regime;

use super::duree::Duree;
use super::exigibilite::Exigibilite;
use super::{Certitude, Droit};
use crate::diag::Texte;
use crate::dit;
use crate::model::{Dossier, Facture, Jour, Lieu, Qualite};

pub use encaissements::Encaissements;
use evenements::{Piste, Position, derouler};
use regime::{Depart, Regime};

/// Whether an interrupting act done on the day would be in time (D02).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Etat {
    /// On or before the conservative expiry, or while an interruption lasts.
    Sauve,
    /// Between the two expiries: a lawyer must look.
    Incertain,
    /// After the outer expiry.
    Prescrit,
    /// The term is not reached (D25).
    NonExigible,
    /// A fact is missing (D04).
    Indetermine,
}

impl Etat {
    /// The word of the JSON form.
    #[must_use]
    pub fn cle(self) -> &'static str {
        match self {
            Self::Sauve => "sauve",
            Self::Incertain => "incertain",
            Self::Prescrit => "prescrit",
            Self::NonExigible => "non_exigible",
            Self::Indetermine => "indetermine",
        }
    }
}

/// What an event does to the period (D70).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effet {
    /// A new period of the same length begins (2231 C. civ.).
    Interrompt,
    /// The period does not run until the proceedings end (2242 C. civ., D03).
    InterromptJusquALIssue,
    /// The period stops, then goes on.
    Suspend,
    /// The debtor waives a period that is over (2250 C. civ.): outer reading only.
    Renonce,
    /// Nothing.
    SansEffet,
    /// An earlier interruption is undone (2243 C. civ.).
    Efface,
}

impl Effet {
    /// The word of the JSON form.
    #[must_use]
    pub fn cle(self) -> &'static str {
        match self {
            Self::Interrompt => "interrompt",
            Self::InterromptJusquALIssue => "interrompt-jusqu-a-l-issue",
            Self::Suspend => "suspend",
            Self::Renonce => "renonce",
            Self::SansEffet => "sans-effet",
            Self::Efface => "efface",
        }
    }
}

/// A fact of the case, read as the law of limitation reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evenement {
    /// Day of the event.
    pub date: Jour,
    /// The dossier's word for it: `mise-en-demeure`, `paiement`, `assignation`…
    pub nature: String,
    /// What it does.
    pub effet: Effet,
    /// New start of the period, where one begins.
    pub nouveau_depart: Option<Jour>,
    /// The event moves the outer expiry alone (D09).
    pub tardif_seul: bool,
    /// The text.
    pub article: String,
    /// Why, in a sentence.
    pub motif: Texte,
    /// The user's own line.
    pub lieu: Lieu,
    /// Last day of the period after the event, counted prudently; nothing while it does not run.
    pub fin_prudente: Option<Jour>,
    /// The same, from the latest start.
    pub fin_tardive: Option<Jour>,
}

/// The limitation of one claim item on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prescription {
    /// Number of the claim item.
    pub creance: String,
    /// The article of the period (`L110-4`, `2224`, `L218-2`, D92).
    pub regime: String,
    /// Row of the limitation table (`A01`).
    pub regle: &'static str,
    /// Length of the period.
    pub duree: Duree,
    /// The longer length, for the outer reading, where two can be argued; else the same.
    pub duree_tardive: Duree,
    /// A time to sue, and not a limitation (A21).
    pub forclusion: bool,
    /// Period of the interest that fell due after the title, once there is one (A43).
    pub interets_du_titre: Option<Duree>,
    /// Why the contract's clause on limitation is not followed, where it has one (2254 C. civ.).
    pub clause_ecartee: Option<Texte>,
    /// First and last day of the period of penalties and of the flat indemnity between professionals (A44, unverified).
    pub penalites: Option<(Jour, Jour)>,
    /// Whether the rule is known at all: where it is not, the three fields above say nothing.
    pub regime_connu: bool,
    /// The full name of the article.
    pub article: String,
    /// How sure we are of the rule and of the starts.
    pub certitude: Certitude,
    /// How sure we are of the rule alone.
    pub certitude_regle: Certitude,
    /// Earliest arguable start, before any event.
    pub depart_prudent: Option<Jour>,
    /// Latest arguable start, before any event.
    pub depart_tardif: Option<Jour>,
    /// Last day of the period from the earliest start, before any event.
    pub fin_sans_evenement_prudente: Option<Jour>,
    /// The same from the latest start.
    pub fin_sans_evenement_tardive: Option<Jour>,
    /// Last day on which an interrupting act is in time, counted prudently.
    pub expire_prudent: Option<Jour>,
    /// The same, counted from the latest start.
    pub expire_tardif: Option<Jour>,
    /// The state on the day.
    pub etat: Etat,
    /// Why this rule and these starts, a sentence a line.
    pub motifs: Vec<Texte>,
    /// The start rests only on a date printed on the creditor's invoice against a consumer (D23).
    pub echeance_seulement_imprimee: bool,
    /// Events in the order of their days.
    pub evenements: Vec<Evenement>,
    /// The fact that is missing where the state is `Indetermine`.
    pub manque: Option<Texte>,
    /// The line of the start.
    pub lieu: Lieu,
}

/// Works out the limitation of `facture` on `jour`.
#[must_use]
pub fn prescription(
    dossier: &Dossier,
    facture: &Facture,
    exigibilite: &Exigibilite,
    encaissements: &Encaissements<'_>,
    jour: Jour,
    droit: &Droit,
) -> Prescription {
    let regime = regime::regime(dossier, facture, droit, jour);
    let mut sortie = Prescription {
        creance: facture.numero.clone(),
        regime: regime.court.to_owned(),
        regle: regime.regle,
        duree: regime.duree,
        duree_tardive: regime.tardive,
        forclusion: regime.forclusion,
        interets_du_titre: None,
        clause_ecartee: regime.clause_ecartee.clone(),
        penalites: None,
        regime_connu: regime.manque.is_none(),
        article: droit.article(regime.cle),
        certitude: regime.certitude,
        certitude_regle: regime.certitude,
        depart_prudent: None,
        depart_tardif: None,
        fin_sans_evenement_prudente: None,
        fin_sans_evenement_tardive: None,
        expire_prudent: None,
        expire_tardif: None,
        etat: Etat::Indetermine,
        motifs: regime.motifs.clone(),
        echeance_seulement_imprimee: false,
        evenements: Vec::new(),
        manque: regime.manque.clone(),
        lieu: exigibilite.lieu.clone(),
    };
    if sortie.manque.is_some() {
        return sortie;
    }
    let depart = regime::depart(dossier, facture, exigibilite, droit, &regime);
    sortie.motifs.extend(depart.motifs.iter().cloned());
    sortie.lieu = depart.lieu.clone();
    sortie.certitude = sortie.certitude.max(depart.certitude);
    sortie.echeance_seulement_imprimee = depart.imprimee;
    if facture.inachevee {
        return inachevee(sortie, &depart, &regime);
    }
    suivre(sortie, dossier, facture, exigibilite, encaissements, jour, droit, &regime, &depart)
}

/// Works never completed are neither safe nor barred (R-START-7, D77).
fn inachevee(mut sortie: Prescription, depart: &Depart, regime: &Regime) -> Prescription {
    sortie.depart_prudent = depart.prudent;
    sortie.expire_prudent = depart.prudent.map(|jour| regime.duree.a_compter_du(jour));
    sortie.etat = Etat::Incertain;
    sortie
}

#[allow(clippy::too_many_arguments)] // the one caller has just worked them out
fn suivre(
    mut sortie: Prescription,
    dossier: &Dossier,
    facture: &Facture,
    exigibilite: &Exigibilite,
    encaissements: &Encaissements<'_>,
    jour: Jour,
    droit: &Droit,
    regime: &Regime,
    depart: &Depart,
) -> Prescription {
    let piste = |jour: Option<Jour>, duree: Duree| jour.map(|jour| Piste::ouverte(jour, duree, regime, droit));
    let (prudente, tardive) = (piste(depart.prudent, regime.duree), piste(depart.tardif, regime.tardive));
    let Some(tardive) = tardive else {
        sortie.manque = depart.manque.clone();
        return sortie;
    };
    sortie.fin_sans_evenement_prudente = prudente.as_ref().and_then(Piste::fin);
    sortie.fin_sans_evenement_tardive = tardive.fin();
    let deroule = derouler(dossier, facture, jour, droit, regime, encaissements, prudente, tardive);
    sortie.evenements = deroule.evenements;
    let connue = |position: &Position| match position {
        Position::Court { expire, .. } => Some(*expire),
        Position::Interrompue => None,
    };
    let etat_tardif = connue(&deroule.tardive.position);
    let passee = |expire: Option<Jour>| expire.is_some_and(|expire| jour > expire);
    // Without the earlier start only one thing is sure: what is barred from the later one is barred.
    let Some(prudente) = deroule.prudente else {
        if passee(etat_tardif) {
            sortie.depart_tardif = depart.tardif;
            sortie.expire_tardif = etat_tardif;
            sortie.etat = Etat::Prescrit;
        } else {
            sortie.manque = depart.manque.clone();
        }
        return sortie;
    };
    if let Some(titre) = deroule.tardive.titre.or(prudente.titre) {
        sortie.regime = "L111-4".to_owned();
        sortie.duree = titre;
        sortie.duree_tardive = titre;
        sortie.forclusion = false;
        let page = if regime.consommateur { "conso-l218-2" } else { "civ-2224" };
        if let Some(interets) = droit.duree(page, "duree", jour) {
            let duree = interets.valeur;
            sortie.interets_du_titre = Some(duree);
            sortie.motifs.push(dit!(
                "les intérêts échus après le titre se prescrivent par {duree} (ligne A43 de la table, source unique)",
                "interest fallen due after the title is barred on its own period (row A43 of the table, single source)"
            ));
        }
        sortie.article = droit.article("cpce-l111-4");
    }
    // The starts stay those of the claim; an event gives its own new start.
    sortie.depart_prudent = depart.prudent;
    sortie.depart_tardif = depart.tardif;
    sortie.expire_prudent = connue(&prudente.position);
    sortie.expire_tardif = etat_tardif;
    // The emergency of 2020 extends the period that ended in its time and not the one that ended a day later: the
    // earlier start can then give the later expiry.
    if let (Some(prudent), Some(tardif)) = (sortie.expire_prudent, sortie.expire_tardif)
        && tardif < prudent
    {
        (sortie.expire_prudent, sortie.expire_tardif) = (Some(tardif), Some(prudent));
    }
    // What was unsure of the start no longer counts once an event has set both readings on one day.
    let reparti = sortie.evenements.iter().any(|evenement| evenement.effet != Effet::SansEffet && !evenement.tardif_seul);
    if reparti && sortie.expire_prudent == sortie.expire_tardif {
        sortie.certitude = regime.certitude;
        sortie.echeance_seulement_imprimee = false;
    }
    // No such day in the month: the last one is taken by analogy, which no text says for limitation (R-CALC-2b).
    let sans_quantieme = |depart: Option<Jour>, expire: Option<Jour>| {
        [sortie.duree, sortie.duree_tardive]
            .iter()
            .any(|duree| depart.is_some_and(|jour| duree.quantieme_manque(jour) && expire == Some(duree.a_compter_du(jour))))
    };
    if sans_quantieme(sortie.depart_prudent, sortie.expire_prudent) || sans_quantieme(sortie.depart_tardif, sortie.expire_tardif) {
        sortie.certitude = Certitude::NonVerifie;
        sortie.motifs.push(Texte::new(
            "un 29 février n'a pas de quantième à l'échéance : dernier jour du mois (non vérifié)",
            "29 February has no such day at the end: last day of the month (not verified)",
        ));
    }
    let renoncee = sortie.evenements.iter().any(|evenement| evenement.effet == Effet::Renonce);
    if renoncee {
        sortie.certitude = Certitude::NonVerifie;
        sortie.motifs.push(Texte::new(
            "le délai qui suit une renonciation n'est pas vérifié : la même durée, de son jour, pour la lecture tardive",
            "the period that follows a waiver is not verified: the same length, from its day, for the outer reading",
        ));
    }
    // Penalties and the flat indemnity follow the claim, from the day after the later of the due dates (A44).
    let touchee = sortie.evenements.iter().any(|evenement| !matches!(evenement.effet, Effet::SansEffet | Effet::Efface));
    let lendemain = exigibilite.tardive.and_then(|echeance| echeance.succ_opt());
    let entre_professionnels = [&dossier.creancier, &dossier.debiteur].iter().all(|p| p.qualite == Some(Qualite::Professionnel));
    sortie.penalites = lendemain.filter(|_| entre_professionnels && sortie.regime != "L111-4").and_then(|depart| {
        let expire = if touchee { sortie.expire_prudent? } else { regime.duree.a_compter_du(depart) };
        Some((depart, expire))
    });
    let pas_echue = exigibilite.echeance.is_some_and(|echeance| jour <= echeance);
    sortie.etat = if passee(sortie.expire_tardif) {
        Etat::Prescrit
    } else if passee(sortie.expire_prudent) {
        Etat::Incertain
    } else if pas_echue && sortie.regime != "L111-4" {
        Etat::NonExigible
    } else {
        Etat::Sauve
    };
    sortie
}

#[cfg(test)]
mod faits;
#[cfg(test)]
mod table;
#[cfg(test)]
mod tests;
