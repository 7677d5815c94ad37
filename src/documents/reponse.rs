//! The answer to a written dispute, point by point: what was pleaded, what the dossier shows, what the creditor says of it.

use serde::Serialize;

use super::lettre::{Entete, auteur, contact, delai, entete, iban};
use super::{Affaire, Ecrit, ErreurModele, Modeles, comptes, mise_en_demeure, typographie};
use crate::diag::{euros_fr, liste_fr};
use crate::model::{Canal, Echange, Facture, MoyenContestation, NatureCreance, NaturePiece};

/// One point of a dispute.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Point {
    pub rang: usize,
    pub sujet: &'static str,
    pub ecrit: String,
    pub soutenu: String,
    pub compris: Option<String>,
    pub faits: Vec<String>,
    pub reponse: Vec<String>,
}

/// The inputs.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Reponse {
    #[serde(flatten)]
    pub entete: Entete,
    pub points: Vec<Point>,
    pub total: Option<String>,
    pub limite: String,
    pub iban: Option<String>,
    pub contact: String,
}

/// The exhibits that an item or its contract names, of some natures.
fn pieces<'a>(affaire: &Affaire<'a>, facture: &'a Facture, natures: &[NaturePiece]) -> Vec<&'a str> {
    let contrat = affaire.dossier.contrat_de(facture).and_then(|contrat| contrat.piece.as_deref());
    let ids = facture.pieces.iter().map(String::as_str).chain(contrat);
    ids.filter(|id| affaire.dossier.piece(id).and_then(|piece| piece.nature).is_some_and(|nature| natures.contains(&nature))).collect()
}

/// The name of an exhibit, as an enclosure.
fn nom_de_piece(affaire: &Affaire<'_>, id: &str) -> Option<String> {
    let piece = affaire.dossier.piece(id)?;
    let nom =
        piece.intitule.as_deref().map_or_else(|| super::bordereau::nature(piece.nature.map_or("pièce", |n| n.cle())), typographie::prose);
    Some(super::grammaire::majuscule(&nom))
}

fn citer<'a>(affaire: &Affaire<'a>, ids: &[&'a str], jointes: &mut Vec<String>) -> String {
    let mut noms = Vec::new();
    for id in ids {
        if let Some(nom) = nom_de_piece(affaire, id) {
            noms.push(format!("«\u{a0}{nom}\u{a0}»"));
            if !jointes.contains(&nom) {
                jointes.push(nom);
            }
        }
    }
    match noms.len() {
        0 => String::new(),
        1 => format!(" (pièce jointe {})", liste_fr(&noms)),
        _ => format!(" (pièces jointes {})", liste_fr(&noms)),
    }
}

/// What the dossier shows on a point, a sentence a fact; the exhibits cited are enclosed.
fn faits<'a>(affaire: &Affaire<'a>, contestation: &Echange, jointes: &mut Vec<String>) -> Vec<String> {
    let visees: Vec<&Facture> = affaire.dossier.creances().filter(|facture| contestation.concerne(&facture.numero)).collect();
    let compte = |numero: &str| affaire.jugement.decompte.comptes.iter().find(|compte| compte.numero == numero);
    let mut faits = Vec::new();
    match contestation.moyen {
        Some(MoyenContestation::Inexecution) => {
            for facture in &visees {
                let Some(executee) = facture.executee_le else { continue };
                let quand = if executee.du == executee.au {
                    format!("le\u{a0}{}", typographie::jour(executee.du))
                } else {
                    format!("du\u{a0}{} au\u{a0}{}", typographie::jour(executee.du), typographie::jour(executee.au))
                };
                let preuves = pieces(affaire, facture, &[NaturePiece::BonDeLivraison, NaturePiece::PvDeReception]);
                let preuves = citer(affaire, &preuves, jointes);
                let quoi = match facture.nature {
                    Some(NatureCreance::VenteDeMarchandises) => ["les marchandises de la facture", "ont été livrées"],
                    Some(NatureCreance::Travaux) => ["les travaux de la facture", "ont été exécutés"],
                    _ => ["la prestation de la facture", "a été exécutée"],
                };
                let [sujet, verbe] = quoi;
                faits.push(format!("{sujet} n°\u{a0}{} {verbe} {quand}{preuves}", facture.numero));
            }
        }
        Some(MoyenContestation::TravauxNonCommandes) => {
            let mut dits: Vec<&str> = Vec::new();
            for facture in &visees {
                let Some(contrat) = affaire.dossier.contrat_de(facture).filter(|contrat| !dits.contains(&contrat.id.as_str())) else {
                    continue;
                };
                dits.push(&contrat.id);
                let preuve = citer(affaire, contrat.piece.as_deref().as_slice(), jointes);
                faits.push(format!("l’engagement est le suivant\u{a0}: {}{preuve}", mise_en_demeure::nom_du_contrat(contrat)));
            }
        }
        Some(MoyenContestation::Montant) => {
            for compte in visees.iter().filter_map(|facture| compte(&facture.numero)) {
                let avoirs =
                    if compte.avoirs.est_positif() { format!(", moins {} d’avoirs", euros_fr(compte.avoirs)) } else { String::new() };
                faits.push(format!("la facture n°\u{a0}{} s’élève à {} TTC{avoirs}", compte.numero, euros_fr(compte.facture)));
            }
            for facture in &visees {
                if let Some(contrat) = affaire.dossier.contrat_de(facture).and_then(|contrat| Some((contrat, contrat.montant_ttc?))) {
                    let preuve = citer(affaire, contrat.0.piece.as_deref().as_slice(), jointes);
                    let fait = format!("le prix convenu est de {} TTC{preuve}", euros_fr(contrat.1));
                    if !faits.contains(&fait) {
                        faits.push(fait);
                    }
                }
            }
        }
        Some(MoyenContestation::Paiement) => {
            let jour = affaire.jugement.jour;
            let recus: Vec<String> = affaire
                .dossier
                .encaissements()
                .filter(|paiement| paiement.date <= jour)
                .map(|paiement| format!("{} le\u{a0}{}", euros_fr(paiement.montant), typographie::jour(paiement.date)))
                .collect();
            faits.push(match recus.as_slice() {
                [] => "aucun règlement n’a été reçu à ce jour".to_owned(),
                [_] => format!("le règlement reçu à ce jour est déjà déduit\u{a0}: {}", liste_fr(&recus)),
                _ => format!("les règlements reçus à ce jour sont déjà déduits\u{a0}: {}", liste_fr(&recus)),
            });
        }
        Some(MoyenContestation::Compensation | MoyenContestation::DetteConnexe) => {
            let article = typographie::article(affaire.droit, "civ-1347");
            faits.push(format!("la compensation suppose deux dettes réciproques, certaines, liquides et exigibles ({article})"));
        }
        Some(MoyenContestation::Prescription) => {
            for creance in affaire.jugement.creances.iter().filter(|creance| contestation.concerne(&creance.numero)) {
                if let Some(jour) = creance.prescription.expire_prudent {
                    let article = typographie::article_nomme(&creance.prescription.article);
                    let jour = typographie::jour(jour);
                    faits.push(format!(
                        "l’action en paiement de la facture n°\u{a0}{} reste ouverte jusqu’au {jour} ({article})",
                        creance.numero
                    ));
                }
            }
        }
        Some(MoyenContestation::Retention | MoyenContestation::Autre) | None => {}
    }
    faits
}

/// What is pleaded: in two words, then in a sentence.
fn moyen(moyen: Option<MoyenContestation>) -> (&'static str, &'static str) {
    match moyen {
        Some(MoyenContestation::Inexecution) => {
            ("l’exécution", "Vous soutenez que ce qui est facturé n’a pas été exécuté ou livré, ou ne l’a pas été comme convenu.")
        }
        Some(MoyenContestation::Compensation) => ("la compensation", "Vous opposez une somme qui vous serait due."),
        Some(MoyenContestation::DetteConnexe) => ("la dette connexe", "Vous opposez une dette liée à celle qui vous est réclamée."),
        Some(MoyenContestation::Retention) => ("la rétention", "Vous retenez une chose jusqu’au paiement de ce qui vous serait dû."),
        Some(MoyenContestation::TravauxNonCommandes) => {
            ("la commande", "Vous soutenez ne pas avoir commandé tout ou partie de ce qui est facturé.")
        }
        Some(MoyenContestation::Montant) => ("le montant", "Vous contestez le montant facturé."),
        Some(MoyenContestation::Paiement) => ("le paiement", "Vous soutenez avoir déjà payé."),
        Some(MoyenContestation::Prescription) => ("le temps écoulé", "Vous soutenez qu’il serait trop tard pour réclamer cette somme."),
        Some(MoyenContestation::Autre) | None => ("votre contestation", "Vous contestez cette somme."),
    }
}

/// The inputs of the answer.
pub fn entrees(affaire: &Affaire<'_>) -> Result<Reponse, ErreurModele> {
    let modele = "reponse-contestation";
    let mut jointes = Vec::new();
    let contestations = affaire.dossier.contestations_ouvertes(affaire.jugement.jour);
    let points: Vec<Point> = contestations
        .iter()
        .enumerate()
        .map(|(rang, contestation)| {
            let (sujet, soutenu) = moyen(contestation.moyen);
            let canal = match contestation.canal {
                Some(Canal::Courriel) => "votre courriel",
                Some(Canal::Sms) => "votre message",
                _ => "votre lettre",
            };
            Point {
                rang: rang + 1,
                sujet,
                ecrit: format!("{canal} du\u{a0}{}", typographie::jour(contestation.date)),
                soutenu: soutenu.to_owned(),
                compris: contestation.resume.as_deref().map(|resume| {
                    let resume = typographie::prose(resume.trim().trim_end_matches('.'));
                    super::grammaire::minuscule(&resume)
                }),
                faits: faits(affaire, contestation, &mut jointes),
                reponse: contestation.reponse.as_deref().map(typographie::paragraphes).unwrap_or_default(),
            }
        })
        .collect();
    let mut ecrits: Vec<String> = Vec::new();
    for point in &points {
        if !ecrits.contains(&point.ecrit) {
            ecrits.push(point.ecrit.clone());
        }
    }
    let du = |contestation: Option<&&Echange>| contestation.map(|c| typographie::jour(c.date)).unwrap_or_default();
    let sujet = match ecrits.len() {
        0 => super::parties::a_completer("écrit contesté"),
        1 | 2 => liste_fr(&ecrits),
        _ => format!("vos écrits du\u{a0}{} au\u{a0}{}", du(contestations.first()), du(contestations.last())),
    };
    let reste = comptes::en_retard(&affaire.jugement.decompte).map(|compte| compte.reste_principal).sum::<crate::model::Montant>();
    let limite = delai(affaire, modele, "delai_relance")?.a_compter_du(affaire.jugement.jour);
    Ok(Reponse {
        entete: entete(affaire, modele, "Réponse à votre contestation", &sujet, jointes)?,
        points,
        total: reste.est_positif().then(|| euros_fr(reste)),
        limite: typographie::jour(limite),
        iban: iban(affaire),
        contact: contact(auteur(affaire)),
    })
}

/// Writes the answer.
pub fn ecrire(affaire: &Affaire<'_>, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    let entrees = entrees(affaire)?;
    let source = modeles.remplir("reponse-contestation/corps.typ.j2", &entrees)?;
    Ok(Ecrit { titre: entrees.entete.titre.clone(), source })
}
