//! The whole account: the balance by kind of debt, the same by item, and the columns of the document.

use super::creance::{principal, reste};
use super::echeance::en_mots;
use super::frais::{frais_dus, reste_de_la_somme, tous_les_frais};
use super::indemnites::une_indemnite;
use super::interets::{Autres, Compte, autre_calcul, euros, interets};
use super::{Alternative, Grandeur, Noeud, regle};
use crate::diag::{Texte, taux_en, taux_fr};
use crate::law::decompte::{CompteCreance, Decompte, PaiementImpute, Segment, Sur};
use crate::law::{Certitude, Droit};
use crate::model::{Dossier, Montant};

/// Every figure of an account.
#[must_use]
pub fn total(dossier: &Dossier, droit: &Droit, decompte: &Decompte, autres: &Autres) -> Noeud {
    let compte = Compte { dossier, droit, decompte, autres };
    let jour = en_mots(decompte.au);
    Noeud::new(Texte::new(format!("décompte arrêté au {}", jour.fr), format!("statement as of {}", jour.en))).avec(
        [
            solde(compte),
            Noeud::new(Texte::new("le même, créance par créance", "the same, item by item"))
                .montant(decompte.comptes.iter().chain(&decompte.sommes).map(CompteCreance::reste).sum())
                .somme(decompte.comptes.iter().map(une_ligne).chain(decompte.sommes.iter().map(|somme| reste_de_la_somme(compte, somme)))),
            colonnes(decompte),
            par_taux(decompte),
        ]
        .into_iter()
        .chain(tous_les_frais(compte)),
    )
}

/// Interest gathered by kind and rate, as letters show it.
fn par_taux(decompte: &Decompte) -> Noeud {
    let mut groupes: Vec<&Segment> = Vec::new();
    for segment in &decompte.interets {
        if !groupes.iter().any(|autre| autre.nature == segment.nature && autre.taux == segment.taux) {
            groupes.push(segment);
        }
    }
    let groupes = groupes.into_iter().map(|premier| {
        let propres = || decompte.interets.iter().filter(|autre| autre.nature == premier.nature && autre.taux == premier.taux);
        let nature = premier.nature.cle();
        let enonce = Texte::new(format!("{nature} à {}", taux_fr(premier.taux)), format!("{nature} at {}", taux_en(premier.taux)));
        Noeud::new(enonce).montant(propres().map(|segment| segment.montant).sum()).somme(propres().map(|segment| {
            let (du, au, numero) = (en_mots(segment.du), en_mots(segment.au), &segment.creance);
            let enonce = Texte::new(format!("{numero}, du {} au {}", du.fr, au.fr), format!("{numero}, {} to {}", du.en, au.en));
            Noeud::new(enonce).montant(segment.montant)
        }))
    });
    Noeud::new(Texte::new("intérêts par taux", "interest by rate")).montant(decompte.total.interets).somme(groupes)
}

fn solde(compte: Compte<'_>) -> Noeud {
    let decompte = compte.decompte;
    let total = &decompte.total;
    let comptes = &decompte.comptes;
    let mut noeud = Noeud::new(Texte::new("solde", "balance")).somme([
        Noeud::new(Texte::new("principal, avoirs déduits", "principal, less credit notes")).montant(total.principal).somme(
            comptes.iter().map(|propre| {
                Noeud::new(Texte::new(format!("principal, {}", propre.numero), format!("principal, {}", propre.numero)))
                    .montant(propre.facture - propre.avoirs)
                    .somme(principal(compte, propre))
            }),
        ),
        Noeud::new(Texte::new("intérêts", "interest")).montant(total.interets).somme(comptes.iter().chain(&decompte.sommes).map(
            |propre| {
                let noeud = interets(compte, &propre.numero);
                let enonce =
                    Texte::new(format!("{}, {}", noeud.enonce.fr, propre.numero), format!("{}, {}", noeud.enonce.en, propre.numero));
                Noeud { enonce, ..noeud }
            },
        )),
        les_indemnites(compte),
        frais_dus(compte),
        Noeud::new(Texte::new("paiements reçus", "payments received"))
            .montant(-total.paiements)
            .somme(decompte.paiements.iter().map(|paiement| un_paiement(compte, paiement))),
    ]);
    match total.solde {
        Some(montant) => {
            noeud = noeud.montant(montant);
            let mut sinon = |enonce: Texte, autre: Option<&Decompte>| {
                if let Some(valeur) = autre.and_then(|autre| autre.total.solde).filter(|valeur| *valeur != montant) {
                    let valeur = Some(Grandeur::Montant(valeur));
                    noeud.alternatives.push(Alternative { enonce, valeur, certitude: Certitude::NonVerifie });
                }
            };
            sinon(autre_calcul(compte.dossier), Some(&compte.autres.calcul));
            sinon(Texte::new("sans le dernier jour", "without the last day"), compte.autres.veille.as_ref());
            sinon(
                Texte::new(
                    "l'indemnité imputée à l'autre rang (aucun texte ne le fixe)",
                    "the indemnity ranked the other way (no text fixes it)",
                ),
                compte.autres.rang.as_ref(),
            );
        }
        None => {
            // A sum that lacks a part is no sum.
            noeud.somme = false;
            noeud = noeud.vaut(Grandeur::Mot(Texte::new("inconnu", "unknown")));
        }
    }
    noeud
}

fn les_indemnites(compte: Compte<'_>) -> Noeud {
    let mut natures: Vec<&'static str> = Vec::new();
    for indemnite in &compte.decompte.indemnites {
        if !natures.contains(&indemnite.nature) {
            natures.push(indemnite.nature);
        }
    }
    Noeud::new(Texte::new("indemnités", "indemnities")).montant(compte.decompte.total.indemnites).somme(natures.into_iter().map(|nature| {
        let propres = || compte.decompte.indemnites.iter().filter(|indemnite| indemnite.nature == nature);
        let nom = propres().next().map_or_else(|| Texte::new(nature, nature), |indemnite| une_indemnite(compte, indemnite).enonce);
        Noeud::new(nom).montant(propres().map(|indemnite| indemnite.montant).sum()).somme(propres().map(|indemnite| {
            let noeud = une_indemnite(compte, indemnite);
            Noeud { enonce: Texte::new(indemnite.creance.clone(), indemnite.creance.clone()), ..noeud }
        }))
    }))
}

/// A payment and where it went: as much as was imputed to what is claimed.
fn un_paiement(compte: Compte<'_>, paiement: &PaiementImpute) -> Noeud {
    let (jour, recu) = (en_mots(paiement.date), euros(paiement.montant));
    let impute: Montant = paiement.imputations.iter().map(|part| part.montant).sum();
    let noeud = Noeud::new(Texte::new(format!("paiement du {}", jour.fr), format!("payment of {}", jour.en)))
        .montant(-impute)
        .a(paiement.lieu.clone())
        .selon(regle(compte.droit, &compte.droit.article("civ-1342-10"), paiement.date))
        .somme(paiement.imputations.iter().map(|part| {
            let (fr, en) = match part.sur {
                Sur::Interets => ("intérêts", "interest"),
                Sur::Principal => ("principal", "principal"),
                Sur::Indemnites => ("indemnité", "indemnity"),
                Sur::Frais => ("frais", "costs"),
            };
            Noeud::new(Texte::new(format!("{fr}, {}", part.creance), format!("{en}, {}", part.creance))).montant(-part.montant)
        }));
    if impute == paiement.montant {
        return noeud;
    }
    // What went elsewhere is no part of the sum, and the sum received is still a fact of the file.
    let somme = Noeud::new(Texte::new("reçu", "received")).montant(paiement.montant).a(paiement.lieu.clone());
    let noeud = noeud.avec([Noeud::new(Texte::new("somme entière, pour mémoire", "whole sum, for the record")).avec([somme])]);
    let compte = euros(impute);
    noeud.calcul(Texte::new(
        format!("{} reçus, dont {} imputés sur ce qui est réclamé", recu.fr, compte.fr),
        format!("{} received, of which {} imputed to what is claimed", recu.en, compte.en),
    ))
}

/// The line of an item in the document.
fn une_ligne(propre: &CompteCreance) -> Noeud {
    let n = |fr: &str, en: &str, montant: Montant| Noeud::new(Texte::new(fr, en)).montant(montant);
    reste(propre).somme([
        n("reste en principal", "principal left", propre.reste_principal).somme([
            n("facturé", "invoiced", propre.facture),
            n("avoirs", "credit notes", -propre.avoirs),
            n("réglé en principal", "principal paid", -propre.regle_principal),
        ]),
        n("accessoires", "interest and indemnities", accessoires(propre)).somme([
            n("intérêts", "interest", propre.interets),
            n("intérêts réglés", "interest paid", -propre.interets_regles),
            n("indemnités", "indemnities", propre.indemnites),
            n("indemnités réglées", "indemnities paid", -propre.indemnites_reglees),
        ]),
    ])
}

fn accessoires(propre: &CompteCreance) -> Montant {
    propre.interets - propre.interets_regles + propre.indemnites - propre.indemnites_reglees
}

/// The totals at the foot of the document's columns.
fn colonnes(decompte: &Decompte) -> Noeud {
    let colonne = |fr: &str, en: &str, part: &dyn Fn(&CompteCreance) -> Montant| {
        let lignes: Vec<Noeud> = decompte
            .comptes
            .iter()
            .map(|propre| Noeud::new(Texte::new(propre.numero.clone(), propre.numero.clone())).montant(part(propre)))
            .collect();
        Noeud::new(Texte::new(fr, en)).montant(decompte.comptes.iter().map(part).sum()).somme(lignes)
    };
    Noeud::new(Texte::new("les colonnes du décompte", "the columns of the statement")).avec([
        colonne("facturé", "invoiced", &|propre| propre.facture),
        colonne("avoirs", "credit notes", &|propre| propre.avoirs),
        colonne("réglé en principal", "principal paid", &|propre| propre.regle_principal),
        colonne("reste en principal", "principal left", &|propre| propre.reste_principal),
        colonne("intérêts", "interest", &|propre| propre.interets),
        colonne("intérêts réglés", "interest paid", &|propre| propre.interets_regles),
        colonne("intérêts restant dus", "interest still owed", &|propre| propre.interets - propre.interets_regles),
        colonne("indemnités restant dues", "indemnities still owed", &|propre| propre.indemnites - propre.indemnites_reglees),
        colonne("accessoires", "interest and indemnities", &accessoires),
        colonne("total dû", "total owed", &CompteCreance::reste),
    ])
}
