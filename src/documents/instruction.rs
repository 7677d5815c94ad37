//! The instruction to a commissaire de justice for the simplified recovery of small claims (L125-1 CPCE).

use serde::Serialize;

use super::comptes::{self, Totaux};
use super::convenu::{PartieDecrite, sans_mandataire};
use super::grammaire::{Nomme, nombre};
use super::lettre::{Entete, FactureDue, contact, entete, facture_due};
use super::parties::identite;
use super::postal::bloc_postal;
use super::{Affaire, Ecrit, ErreurModele, Modeles, mise_en_demeure, typographie};
use crate::diag::euros_fr;
use crate::law::qualites::est_commercant;
use crate::model::{Mandataire, RoleMandataire};

/// The inputs.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Instruction {
    #[serde(flatten)]
    pub entete: Entete,
    pub parties: Vec<PartieDecrite>,
    pub joindre: Vec<String>,
    pub contrat: Option<String>,
    pub factures: Vec<FactureDue>,
    pub au: String,
    pub totaux: Totaux,
    /// Principal and interest, what the threshold looks at.
    pub assiette: String,
    pub seuil: String,
    pub sous_le_seuil: bool,
    pub entre_commercants: bool,
    pub iban: Option<String>,
    pub contact: String,
    pub article_procedure: String,
    pub article_seuil: String,
}

/// The inputs of the letter.
pub fn entrees(affaire: &Affaire<'_>) -> Result<Instruction, ErreurModele> {
    let modele = "instruction-petites-creances";
    let commissaire: Option<Mandataire> =
        affaire.dossier.mandataire.clone().filter(|m| m.role == Some(RoleMandataire::CommissaireDeJustice));
    let dossier = sans_mandataire(affaire.dossier);
    let affaire = &Affaire { dossier: &dossier, ..*affaire };
    let decompte = &affaire.jugement.decompte;
    let factures: Vec<FactureDue> = comptes::en_retard(decompte).map(|compte| facture_due(affaire, compte)).collect();
    let mut jointes = vec![
        nombre(factures.len(), "Copie de la facture", "Copie des factures").to_owned(),
        format!("Décompte arrêté au {}", typographie::jour(decompte.au)),
        "Relevé d’identité bancaire".to_owned(),
    ];
    if mise_en_demeure::contrats(affaire).is_some() {
        jointes.insert(0, "Copie du contrat".to_owned());
    }
    if super::lettre::deja_mis_en_demeure(affaire) {
        jointes.push("Mise en demeure et preuve de sa réception".to_owned());
    }
    let destinataire = match commissaire.as_ref().map(|commissaire| bloc_postal(&commissaire.partie)) {
        Some(Ok(mut lignes)) => {
            let office = commissaire.as_ref().and_then(|commissaire| commissaire.office.clone());
            // The window shows six lines: the office where there is room for it.
            if let Some(office) = office.filter(|office| lignes.len() < 6 && office.chars().count() <= 38) {
                lignes.insert(1.min(lignes.len()), office);
            }
            lignes
        }
        Some(Err(impossible)) if affaire.brouillon => vec![format!("[{}]", impossible.faute.fr)],
        Some(Err(impossible)) => return Err(ErreurModele { modele: modele.to_owned(), faute: impossible.faute.fr }),
        None if affaire.brouillon => vec!["[commissaire de justice à désigner]".to_owned()],
        None => return Err(ErreurModele { modele: modele.to_owned(), faute: "aucun commissaire de justice n'est désigné".to_owned() }),
    };
    let assiette = decompte.reste_principal() + decompte.comptes.iter().map(|compte| compte.interets - compte.interets_regles).sum();
    let seuil = affaire.droit.nombre("cpce-r125-1", "seuil", affaire.jugement.jour);
    let seuil = seuil.ok_or_else(|| super::lettre::droit_manque(modele, "cpce-r125-1"))?.valeur;
    let sujet = Nomme::de(&dossier.debiteur).nom();
    let debiteur = &dossier.debiteur;
    let joindre = [
        debiteur.telephone.as_ref().map(|numero| format!("Téléphone\u{a0}: {}", numero.replace(' ', "\u{a0}"))),
        debiteur.courriel.as_ref().map(|adresse| format!("Courriel\u{a0}: {adresse}")),
    ];
    Ok(Instruction {
        entete: Entete {
            destinataire,
            appel: "Maître,".to_owned(),
            plusieurs: factures.len() > 1,
            ..entete(affaire, modele, "Recouvrement d’une petite créance", &super::grammaire::majuscule(&sujet), jointes)?
        },
        parties: vec![
            PartieDecrite { role: "Le créancier".to_owned(), lignes: identite(&dossier.creancier, false) },
            PartieDecrite {
                role: Nomme::de(debiteur).accorde("Le débiteur", "La débitrice").to_owned(),
                lignes: identite(debiteur, false),
            },
        ],
        joindre: joindre.into_iter().flatten().collect(),
        contrat: mise_en_demeure::contrats(affaire),
        au: typographie::jour(decompte.au),
        totaux: comptes::totaux(decompte),
        assiette: euros_fr(assiette),
        sous_le_seuil: assiette.valeur() <= seuil,
        entre_commercants: [&dossier.creancier, debiteur].iter().all(|partie| est_commercant(partie) == Some(true)),
        seuil: super::parties::euros_ronds(crate::model::Montant::arrondi(seuil)),
        iban: dossier.creancier.iban.as_deref().map(typographie::iban),
        contact: contact(&dossier.creancier),
        article_procedure: typographie::article(affaire.droit, "cpce-l125-1"),
        article_seuil: typographie::article(affaire.droit, "cpce-r125-1"),
        factures,
    })
}

/// Writes the letter.
pub fn ecrire(affaire: &Affaire<'_>, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    let entrees = entrees(affaire)?;
    let source = modeles.remplir("instruction-petites-creances/corps.typ.j2", &entrees)?;
    Ok(Ecrit { titre: entrees.entete.titre.clone(), source })
}
