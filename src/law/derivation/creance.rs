//! The account of one claim item: principal, interest, indemnities, each less what was paid.

use super::echeance::en_mots;
use super::indemnites::une_indemnite;
use super::interets::{Autres, Compte, euros, interets};
use super::{Alternative, Grandeur, Noeud, regle};
use crate::diag::{Texte, jour_en, jour_fr};
use crate::law::decompte::{CompteCreance, Decompte, Sur};
use crate::law::{Certitude, Droit};
use crate::model::{Dossier, Montant};

/// What is left of a claim item at the end of the day, and all that it is made of.
#[must_use]
pub fn creance(dossier: &Dossier, droit: &Droit, decompte: &Decompte, autres: &Autres, numero: &str) -> Noeud {
    let compte = Compte { dossier, droit, decompte, autres };
    let Some(propre) = decompte.comptes.iter().find(|propre| propre.numero == numero) else {
        return Noeud::new(Texte::new(format!("{numero}, non comptée"), format!("{numero}, not counted")));
    };
    let mut noeud = reste(propre).somme([
        Noeud::new(Texte::new("principal restant dû", "principal still owed"))
            .montant(propre.reste_principal)
            .somme(principal(compte, propre).into_iter().chain(parts(compte, numero, Sur::Principal))),
        Noeud::new(Texte::new("intérêts restant dus", "interest still owed"))
            .montant(propre.interets - propre.interets_regles)
            .somme([interets(compte, numero)].into_iter().chain(parts(compte, numero, Sur::Interets))),
        Noeud::new(Texte::new("indemnités restant dues", "indemnities still owed"))
            .montant(propre.indemnites - propre.indemnites_reglees)
            .somme(
                decompte
                    .indemnites
                    .iter()
                    .filter(|indemnite| indemnite.creance == numero)
                    .map(|indemnite| une_indemnite(compte, indemnite))
                    .chain(parts(compte, numero, Sur::Indemnites)),
            ),
    ]);
    if let (Some(mots), Some(indemnites)) = (reste_des_deux(propre), noeud.enfants.last_mut()) {
        indemnites.calcul = Some(mots);
        indemnites.alternatives.push(Alternative {
            enonce: Texte::new(
                "la clause pénale payée avant l'indemnité forfaitaire (aucun texte n'en fixe le rang)",
                "the penalty clause paid before the flat indemnity (no text ranks them)",
            ),
            valeur: None,
            certitude: Certitude::NonVerifie,
        });
    }
    let restes = |decompte: &Decompte| decompte.comptes.iter().find(|autre| autre.numero == numero).map(CompteCreance::reste);
    if let Some(valeur) = autres.rang.as_ref().and_then(restes).filter(|valeur| *valeur != propre.reste()) {
        noeud.alternatives.push(Alternative {
            enonce: Texte::new("l'indemnité imputée à l'autre rang", "the indemnity ranked the other way"),
            valeur: Some(Grandeur::Montant(valeur)),
            certitude: Certitude::NonVerifie,
        });
    }
    noeud
}

/// Which of the two indemnities a payment left, where there are two.
fn reste_des_deux(propre: &CompteCreance) -> Option<Texte> {
    let deux = propre.clause_penale.est_positif() && propre.clause_penale < propre.indemnites;
    let (forfait, clause) = (euros(propre.forfait_restant()), euros(propre.clause_penale_restante()));
    (deux && propre.indemnites_reglees.est_positif()).then(|| {
        Texte::new(
            format!("indemnité forfaitaire : {}, clause pénale : {}", forfait.fr, clause.fr),
            format!("flat indemnity: {}, penalty clause: {}", forfait.en, clause.en),
        )
    })
}

/// What is left of an item, without its parts.
pub(super) fn reste(propre: &CompteCreance) -> Noeud {
    let numero = &propre.numero;
    Noeud::new(Texte::new(format!("{numero}, reste dû"), format!("{numero}, still owed"))).montant(propre.reste())
}

/// The invoice, less its credit notes.
pub(super) fn principal(compte: Compte<'_>, propre: &CompteCreance) -> Vec<Noeud> {
    let numero = &propre.numero;
    let mut facture = Noeud::new(Texte::new(format!("facturé, {numero}"), format!("invoiced, {numero}"))).montant(propre.facture);
    if let Some(origine) = compte.dossier.facture(numero) {
        facture = facture.a(origine.lieux.de("montant_ttc"));
        if let (Some(montant), Some(valeur), false) = (origine.montant_ttc, &origine.contre_valeur, origine.est_en_euros()) {
            let (devise, euros) = (origine.devise.clone().unwrap_or_default(), euros(propre.facture));
            let taux = valeur.taux.normalize();
            facture = facture.calcul(Texte::new(
                format!("{montant} {devise} × {taux} = {}", euros.fr),
                format!("{montant} {devise} × {taux} = {}", euros.en),
            ));
        }
    }
    let mut noeuds = vec![facture];
    let avoirs: Vec<_> =
        compte.dossier.avoirs().filter(|avoir| avoir.facture.as_ref() == Some(numero) && avoir.date <= compte.decompte.au).collect();
    if avoirs.iter().map(|avoir| avoir.montant).sum::<Montant>() == propre.avoirs {
        noeuds.extend(avoirs.into_iter().map(|avoir| {
            let jour = en_mots(avoir.date);
            Noeud::new(Texte::new(format!("avoir du {}", jour.fr), format!("credit note of {}", jour.en)))
                .montant(-avoir.montant)
                .a(avoir.lieux.de("montant"))
        }));
    } else {
        // A credit note larger than the debt counts up to the debt.
        noeuds.push(
            Noeud::new(Texte::new("avoirs", "credit notes"))
                .montant(-propre.avoirs)
                .calcul(Texte::new("dans la limite du principal dû", "up to the principal owed")),
        );
    }
    noeuds
}

/// The parts of payments that settled a kind of debt of an item, each with a minus.
pub(super) fn parts(compte: Compte<'_>, numero: &str, sur: Sur) -> Vec<Noeud> {
    let parts = compte.decompte.paiements.iter().flat_map(|paiement| {
        paiement.imputations.iter().filter(|part| part.creance == numero && part.sur == sur).map(move |part| (paiement, part))
    });
    parts
        .map(|(paiement, part)| {
            let (fr, en) = (jour_fr(paiement.date), jour_en(paiement.date));
            let recu = euros(paiement.montant);
            let article = match sur {
                Sur::Interets => "civ-1343-1",
                _ => "civ-1342-10",
            };
            Noeud::new(Texte::new(format!("paiement du {fr}"), format!("payment of {en}")))
                .montant(-part.montant)
                .a(paiement.lieu.clone())
                .selon(regle(compte.droit, &compte.droit.article(article), paiement.date))
                .calcul(Texte::new(format!("part du paiement de {}", recu.fr), format!("part of the payment of {}", recu.en)))
        })
        .collect()
}
