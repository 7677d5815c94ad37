//! The décompte as documents show it: rows and totals already written in French.

use serde::Serialize;

use super::grammaire::majuscule;
use super::{Affaire, typographie};
use crate::diag::{euros_fr, taux_fr};
use crate::law::Certitude;
use crate::law::decompte::{CompteCreance, Decompte, NatureInteret, Segment};
use crate::model::Montant;

/// The kind of interest, in words.
#[must_use]
pub fn nature(nature: NatureInteret) -> &'static str {
    match nature {
        NatureInteret::Legal => "intérêts au taux légal",
        NatureInteret::LegalMajore => "intérêts au taux légal majoré",
        NatureInteret::PenalitesL44110 => "pénalités de retard",
        NatureInteret::PenalitesContractuelles => "pénalités contractuelles",
        NatureInteret::Conventionnel => "intérêts conventionnels",
        NatureInteret::CommandePublique => "intérêts moratoires",
    }
}

/// The same with the rate that they follow, for what goes on running: `outre les intérêts au taux légal, actuellement de …`.
#[must_use]
pub fn nature_courante(nature: NatureInteret) -> &'static str {
    match nature {
        NatureInteret::Legal => "intérêts au taux légal",
        NatureInteret::LegalMajore => "intérêts au taux légal majoré",
        NatureInteret::PenalitesL44110 => "pénalités de retard au taux en vigueur",
        NatureInteret::PenalitesContractuelles => "pénalités de retard au taux convenu",
        NatureInteret::Conventionnel => "intérêts au taux convenu",
        NatureInteret::CommandePublique => "intérêts moratoires au taux figé",
    }
}

/// The same in one word, for a column.
#[must_use]
pub fn nature_courte(nature: NatureInteret) -> &'static str {
    match nature {
        NatureInteret::Legal => "légal",
        NatureInteret::LegalMajore => "légal majoré",
        NatureInteret::PenalitesL44110 | NatureInteret::PenalitesContractuelles => "pénalités",
        NatureInteret::Conventionnel => "convenu",
        NatureInteret::CommandePublique => "moratoires",
    }
}

/// The text of a kind of interest.
#[must_use]
pub fn article_de(affaire: &Affaire<'_>, nature: NatureInteret) -> String {
    let cle = match nature {
        NatureInteret::Legal => "civ-1231-6",
        NatureInteret::LegalMajore => "cmf-l313-3",
        NatureInteret::PenalitesL44110 | NatureInteret::PenalitesContractuelles => "com-l441-10",
        NatureInteret::Conventionnel => "civ-1343-1",
        NatureInteret::CommandePublique => "ccp-r2192-31",
    };
    typographie::article(affaire.droit, cle)
}

/// A segment of interest, printed.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct LigneSegment {
    pub creance: String,
    pub du: String,
    pub au: String,
    pub jours: String,
    pub base: String,
    pub taux: String,
    pub nature: &'static str,
    pub montant: String,
}

/// Every segment, in the order of the account; a star marks a rate that rests on less than two sources.
#[must_use]
pub fn segments(decompte: &Decompte) -> Vec<LigneSegment> {
    decompte
        .interets
        .iter()
        .map(|segment| LigneSegment {
            creance: segment.creance.clone(),
            du: court(segment.du),
            au: court(segment.au),
            jours: segment.jours.to_string(),
            base: euros_fr(segment.base),
            taux: format!("{}{}", taux_fr(segment.taux), if segment.certitude == Certitude::Confirme { "" } else { "\u{a0}*" }),
            nature: nature_courte(segment.nature),
            montant: euros_fr(segment.montant),
        })
        .collect()
}

/// `31/03/2025`: a date in a table.
#[must_use]
pub fn court(jour: crate::model::Jour) -> String {
    jour.format("%d/%m/%Y").to_string()
}

/// `1 234,50`: a sum in a table whose title says "en euros".
#[must_use]
pub fn chiffres(montant: Montant) -> String {
    euros_fr(montant).trim_end_matches('€').trim_end().to_owned()
}

/// Interest at one rate, over all items and all days.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct LigneInterets {
    pub nature: &'static str,
    pub taux: String,
    pub du: String,
    pub au: String,
    pub montant: String,
}

/// Interest gathered by kind and rate, in the order in which they began.
#[must_use]
pub fn interets_par_taux(decompte: &Decompte) -> Vec<LigneInterets> {
    let mut groupes: Vec<(Segment, Montant)> = Vec::new();
    for segment in &decompte.interets {
        match groupes.iter_mut().find(|(premier, _)| premier.nature == segment.nature && premier.taux == segment.taux) {
            Some((groupe, montant)) => {
                groupe.du = groupe.du.min(segment.du);
                groupe.au = groupe.au.max(segment.au);
                *montant += segment.montant;
            }
            None => groupes.push((segment.clone(), segment.montant)),
        }
    }
    groupes.sort_by_key(|(groupe, _)| (groupe.du, groupe.taux));
    groupes
        .into_iter()
        .map(|(groupe, montant)| LigneInterets {
            nature: nature(groupe.nature),
            taux: taux_fr(groupe.taux),
            du: court(groupe.du),
            au: court(groupe.au),
            montant: euros_fr(montant),
        })
        .collect()
}

/// The account of an item in one line: what a letter shows where the segments would fill pages.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct LigneFacture {
    pub numero: String,
    pub du: String,
    pub principal: String,
    pub interets: String,
    pub interets_regles: String,
    pub indemnites: String,
    pub reste: String,
}

/// A line for each item, then their sums under the name `Total`.
#[must_use]
pub fn par_facture(decompte: &Decompte) -> (Vec<LigneFacture>, LigneFacture) {
    let ligne = |numero: &str, du: String, comptes: &[&CompteCreance]| {
        let somme = |part: fn(&CompteCreance) -> Montant| chiffres(comptes.iter().map(|compte| part(compte)).sum());
        LigneFacture {
            numero: numero.to_owned(),
            du,
            principal: somme(|compte| compte.reste_principal),
            interets: somme(|compte| compte.interets),
            interets_regles: somme(|compte| compte.interets_regles),
            indemnites: somme(|compte| compte.indemnites - compte.indemnites_reglees),
            reste: somme(CompteCreance::reste),
        }
    };
    let tous: Vec<&CompteCreance> = decompte.comptes.iter().collect();
    let lignes = tous
        .iter()
        .map(|compte| {
            let premier = decompte.interets.iter().filter(|segment| segment.creance == compte.numero).map(|segment| segment.du).min();
            ligne(&compte.numero, premier.map_or_else(|| "—".to_owned(), court), &[compte])
        })
        .collect();
    (lignes, ligne("Total", String::new(), &tous))
}

/// The totals of the account, printed; a line that is nothing is not given.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Totaux {
    pub factures: String,
    pub avoirs: Option<String>,
    pub principal: String,
    pub nature_interets: Option<String>,
    pub interets: Option<String>,
    pub forfait_nombre: usize,
    pub forfait: Option<String>,
    pub clause_penale: Option<String>,
    pub frais: Option<String>,
    pub paiements: Option<String>,
    pub solde: String,
}

/// The totals.
#[must_use]
pub fn totaux(decompte: &Decompte) -> Totaux {
    // A true minus sign: a hyphen before a sum could be left at the end of a line.
    let non_nul = |montant: Montant| (!montant.est_nul()).then(|| euros_fr(montant).replace('-', "−\u{a0}"));
    let avoirs: Montant = decompte.comptes.iter().map(|compte| compte.avoirs).sum();
    let forfait = indemnites(decompte, "indemnite-forfaitaire");
    Totaux {
        factures: euros_fr(decompte.comptes.iter().map(|compte| compte.facture).sum()),
        avoirs: non_nul(-avoirs),
        principal: euros_fr(decompte.total.principal),
        nature_interets: decompte.interets.first().map(|segment| majuscule(nature(segment.nature))),
        interets: non_nul(decompte.total.interets),
        forfait_nombre: nombre_de_forfaits(decompte),
        forfait: non_nul(forfait),
        clause_penale: non_nul(indemnites(decompte, "clause-penale")),
        frais: non_nul(decompte.total.frais),
        paiements: non_nul(-decompte.total.paiements),
        solde: decompte.total.solde.map_or_else(|| "non arrêté (un taux n’est pas publié)".to_owned(), euros_fr),
    }
}

/// The sum of one kind of indemnity.
#[must_use]
pub fn indemnites(decompte: &Decompte, nature: &str) -> Montant {
    decompte.indemnites.iter().filter(|indemnite| indemnite.nature == nature).map(|indemnite| indemnite.montant).sum()
}

/// The text of the flat indemnity counted: that of public procurement, or that of commerce.
#[must_use]
pub fn article_forfait(affaire: &Affaire<'_>) -> String {
    let comptee = affaire.jugement.decompte.indemnites.iter().find(|indemnite| indemnite.nature == "indemnite-forfaitaire");
    comptee.map_or_else(|| typographie::article(affaire.droit, "com-d441-5"), |indemnite| typographie::article_nomme(&indemnite.article))
}

/// How many invoices bear the flat indemnity.
#[must_use]
pub fn nombre_de_forfaits(decompte: &Decompte) -> usize {
    decompte.indemnites.iter().filter(|indemnite| indemnite.nature == "indemnite-forfaitaire").count()
}

/// The method, a sentence a line; the rank of the flat indemnity is not told where there is none.
#[must_use]
pub fn methode(decompte: &Decompte) -> Vec<String> {
    let sans_forfait = nombre_de_forfaits(decompte) == 0;
    let phrases = decompte.methode.iter().map(|texte| texte.fr.as_str());
    phrases.filter(|phrase| !(sans_forfait && phrase.contains("indemnité forfaitaire"))).map(typographie::prose).collect()
}

/// The items still owed whose term is past.
pub fn en_retard(decompte: &Decompte) -> impl Iterator<Item = &CompteCreance> {
    decompte
        .comptes
        .iter()
        .filter(|compte| compte.reste_principal.est_positif() && compte.echeance.is_some_and(|echeance| echeance < decompte.au))
}
