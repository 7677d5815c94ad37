//! The décompte as a document: the account of each item, then the interest day by day, the payments, the method.

use serde::Serialize;

use super::comptes::{self, LigneSegment, Totaux};
use super::grammaire::{Nomme, majuscule};
use super::lettre::{Signataire, auteur, lieu_date, signataire};
use super::{Affaire, Ecrit, ErreurModele, Modeles, typographie};
use crate::diag::{euros_fr, liste_fr, taux_fr};
use crate::law::Certitude;
use crate::law::decompte::{CompteCreance, PointDeDepart, Sur};
use crate::law::frais::Charge;
use crate::model::{Montant, NaturePaiement};

/// The account of an item.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct LigneCompte {
    pub numero: String,
    pub echeance: String,
    pub facture: String,
    pub avoirs: String,
    pub regle: String,
    pub reste: String,
    pub accessoires: String,
    pub total: String,
}

/// A payment and where it went.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct LignePaiement {
    pub date: String,
    pub nature: &'static str,
    pub montant: String,
    pub imputation: String,
}

/// A cost of the dossier and who bears it.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct LigneFrais {
    pub date: String,
    pub nature: &'static str,
    pub charge: &'static str,
    pub article: String,
    pub montant: String,
}

/// The first day of interest and its ground.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Depart {
    pub creances: String,
    pub premier_jour: String,
    pub motif: String,
    pub article: String,
}

/// The inputs.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Decompte {
    pub brouillon: bool,
    pub titre: String,
    pub reference: String,
    pub jour: String,
    pub au: String,
    pub creancier: String,
    pub debiteurs: String,
    pub comptes: Vec<LigneCompte>,
    pub total_facture: String,
    pub total_avoirs: String,
    pub total_regle: String,
    pub total_reste: String,
    pub total_accessoires: String,
    pub total_du: String,
    pub segments: Vec<LigneSegment>,
    pub reserve: Vec<String>,
    pub paiements: Vec<LignePaiement>,
    pub departs: Vec<Depart>,
    pub frais: Vec<LigneFrais>,
    pub totaux: Totaux,
    pub article_forfait: String,
    pub article_clause_penale: String,
    pub taux_courant: Option<String>,
    pub nature_courante: Option<&'static str>,
    pub depart_courant: Option<String>,
    pub principal_restant: String,
    pub methode: Vec<String>,
    pub lieu_date: String,
    pub signataire: Signataire,
}

/// The inputs of the décompte.
pub fn entrees(affaire: &Affaire<'_>) -> Decompte {
    let dossier = affaire.dossier;
    let decompte = &affaire.jugement.decompte;
    let debiteurs: Vec<String> =
        std::iter::once(&dossier.debiteur).chain(&dossier.codebiteurs).map(|partie| Nomme::de(partie).nom()).collect();
    let somme = |part: fn(&CompteCreance) -> Montant| comptes::chiffres(decompte.comptes.iter().map(part).sum());
    Decompte {
        brouillon: affaire.brouillon,
        titre: format!("Décompte — {}", dossier.reference),
        reference: dossier.reference.clone(),
        jour: affaire.jugement.jour.to_string(),
        au: typographie::jour(decompte.au),
        creancier: Nomme::de(&dossier.creancier).en_tete(),
        debiteurs: majuscule(&liste_fr(&debiteurs)),
        comptes: decompte
            .comptes
            .iter()
            .map(|compte| LigneCompte {
                numero: compte.numero.clone(),
                echeance: compte.echeance.map(comptes::court).unwrap_or_default(),
                facture: comptes::chiffres(compte.facture),
                avoirs: comptes::chiffres(compte.avoirs),
                regle: comptes::chiffres(compte.regle_principal),
                reste: comptes::chiffres(compte.reste_principal),
                accessoires: comptes::chiffres(accessoires(compte)),
                total: comptes::chiffres(compte.reste()),
            })
            .collect(),
        total_facture: somme(|compte| compte.facture),
        total_avoirs: somme(|compte| compte.avoirs),
        total_regle: somme(|compte| compte.regle_principal),
        total_reste: somme(|compte| compte.reste_principal),
        total_accessoires: somme(accessoires),
        total_du: somme(CompteCreance::reste),
        segments: comptes::segments(decompte),
        reserve: reserves(affaire),
        paiements: paiements(affaire),
        departs: departs(affaire),
        frais: frais(affaire),
        totaux: comptes::totaux(decompte),
        article_forfait: comptes::article_forfait(affaire),
        article_clause_penale: typographie::article(affaire.droit, "civ-1231-5"),
        taux_courant: decompte.taux_courant.map(|(taux, _)| taux_fr(taux)),
        nature_courante: decompte.taux_courant.map(|(_, nature)| comptes::nature_courante(nature)),
        depart_courant: decompte.au.succ_opt().map(typographie::jour).filter(|_| decompte.taux_courant.is_some()),
        principal_restant: euros_fr(decompte.reste_principal()),
        methode: comptes::methode(decompte),
        lieu_date: lieu_date(auteur(affaire), affaire.jugement.jour),
        signataire: signataire(affaire),
    }
}

/// Interest and indemnities still owed on an item.
fn accessoires(compte: &CompteCreance) -> Montant {
    compte.interets - compte.interets_regles + compte.indemnites - compte.indemnites_reglees
}

/// Rates that rest on less than two sources, said under the table that stars them.
fn reserves(affaire: &Affaire<'_>) -> Vec<String> {
    let mut sortie: Vec<String> = Vec::new();
    for segment in &affaire.jugement.decompte.interets {
        let mot = match segment.certitude {
            Certitude::Confirme => continue,
            Certitude::SourceUnique => "source unique",
            Certitude::NonVerifie => "non vérifié",
        };
        let ligne = typographie::prose(&format!("{} l'an, {}\u{a0}: {mot}", taux_fr(segment.taux), segment.source));
        if !sortie.contains(&ligne) {
            sortie.push(ligne);
        }
    }
    sortie
}

fn paiements(affaire: &Affaire<'_>) -> Vec<LignePaiement> {
    let decompte = &affaire.jugement.decompte;
    let reclamees: Vec<&str> = decompte.comptes.iter().map(|compte| compte.numero.as_str()).collect();
    let avoirs = affaire
        .dossier
        .avoirs()
        .filter(|avoir| avoir.date <= decompte.au && avoir.facture.as_deref().is_some_and(|f| reclamees.contains(&f)));
    let mut lignes: Vec<(crate::model::Jour, LignePaiement)> = avoirs
        .map(|avoir| {
            let imputation = format!("principal de {}", avoir.facture.clone().unwrap_or_default());
            (avoir.date, LignePaiement { date: comptes::court(avoir.date), nature: "avoir", montant: euros_fr(avoir.montant), imputation })
        })
        .collect();
    for paiement in &decompte.paiements {
        let parts: Vec<String> = paiement
            .imputations
            .iter()
            .map(|part| {
                let sur = match part.sur {
                    Sur::Interets => "les intérêts",
                    Sur::Principal => "le principal",
                    Sur::Indemnites => "les indemnités",
                    Sur::Frais => "les frais",
                };
                format!("{} sur {sur} de {}", euros_fr(part.montant), part.creance)
            })
            .collect();
        let nature = match paiement.nature {
            NaturePaiement::Compensation => "compensation",
            NaturePaiement::Avoir => "avoir",
            NaturePaiement::Paiement => "paiement",
        };
        let ligne = LignePaiement {
            date: comptes::court(paiement.date),
            nature,
            montant: euros_fr(paiement.montant),
            imputation: parts.join("\u{202f}; "),
        };
        lignes.push((paiement.date, ligne));
    }
    lignes.sort_by_key(|(date, _)| *date);
    lignes.into_iter().map(|(_, ligne)| ligne).collect()
}

fn frais(affaire: &Affaire<'_>) -> Vec<LigneFrais> {
    let lignes = affaire.jugement.decompte.frais.iter();
    lignes
        .map(|frais| LigneFrais {
            date: frais.le.map(comptes::court).unwrap_or_default(),
            nature: match frais.nature {
                "depens" => "dépens",
                "article-700" => "somme allouée au titre de l’article 700",
                "frais-d-execution" => "frais d’exécution",
                _ => "frais exposés",
            },
            charge: match frais.a_la_charge_de {
                Charge::Debiteur => "débiteur",
                Charge::Creancier => "créancier, non réclamés ici",
            },
            article: typographie::article_nomme(&frais.article),
            montant: frais.montant.map(euros_fr).unwrap_or_default(),
        })
        .collect()
}

/// One line for the items that share a ground, whatever their due dates.
fn departs(affaire: &Affaire<'_>) -> Vec<Depart> {
    let points = &affaire.jugement.decompte.points_de_depart;
    let mut groupes: Vec<(String, Vec<&PointDeDepart>)> = Vec::new();
    for point in points {
        let motif = point.motif.fr.as_str();
        // The due date of each item stands in the table above.
        let motif = if motif.starts_with("de plein droit") { motif.rsplit_once(" du ").map_or(motif, |(avant, _)| avant) } else { motif };
        match groupes
            .iter_mut()
            .find(|(autre, membres)| autre == motif && membres.first().is_some_and(|premier| premier.article == point.article))
        {
            Some((_, membres)) => membres.push(point),
            None => groupes.push((motif.to_owned(), vec![point])),
        }
    }
    let tous = points.len();
    groupes
        .into_iter()
        .map(|(motif, membres)| {
            let numeros: Vec<String> = membres.iter().map(|point| point.creance.clone()).collect();
            let mut jours: Vec<_> = membres.iter().map(|point| point.premier_jour).collect();
            jours.dedup();
            Depart {
                creances: match numeros.len() {
                    nombre if nombre > 3 && nombre == tous => "toutes les factures".to_owned(),
                    _ => liste_fr(&numeros),
                },
                premier_jour: match jours.as_slice() {
                    [Some(jour)] => comptes::court(*jour),
                    [None] => "—".to_owned(),
                    _ => "selon l’échéance".to_owned(),
                },
                motif: typographie::prose(&motif),
                article: membres.first().map(|point| typographie::article_nomme(&point.article)).unwrap_or_default(),
            }
        })
        .collect()
}

/// Writes the décompte.
pub fn ecrire(affaire: &Affaire<'_>, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    let entrees = entrees(affaire);
    let source = modeles.remplir("decompte/corps.typ.j2", &entrees)?;
    Ok(Ecrit { titre: entrees.titre, source })
}
