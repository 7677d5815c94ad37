//! What an act that the parties sign has in common: who they are, what they owe, in how many copies.

use serde::Serialize;

use super::comptes::{self, Totaux};
use super::grammaire::{Nomme, majuscule, nombre};
use super::lettre::{FactureDue, facture_due, lieu_date};
use super::parties::identite;
use super::{Affaire, en_lettres, mise_en_demeure, typographie};
use crate::diag::{euros_fr, liste_fr};
use crate::model::{Dossier, Montant, Partie, RoleCodebiteur};

/// Who signs, under what name.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Case {
    pub role: String,
    pub nom: String,
    pub mention: String,
}

/// A party, as an act describes it.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct PartieDecrite {
    pub role: String,
    pub lignes: Vec<String>,
}

/// The inputs that these acts share.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Convenu {
    pub brouillon: bool,
    pub titre: String,
    pub reference: String,
    pub jour: String,
    pub lieu_date: String,
    pub entete: Vec<String>,
    pub parties: Vec<PartieDecrite>,
    pub creancier_a: String,
    pub creancier_tete: String,
    /// « La société X », « Les débiteurs ».
    pub debiteur_tete: String,
    pub plusieurs_debiteurs: bool,
    pub contrat: Option<String>,
    pub factures: Vec<FactureDue>,
    pub au: String,
    pub totaux: Totaux,
    pub solde_en_lettres: String,
    pub iban: Option<String>,
    pub exemplaires: String,
    pub signatures: Vec<Case>,
}

/// The debtors who sign for the debt: the debtor and those bound with it.
pub fn engages(dossier: &Dossier) -> Vec<&Partie> {
    let solidaires = dossier.codebiteurs.iter().filter(|partie| partie.role == Some(RoleCodebiteur::Solidaire));
    std::iter::once(&dossier.debiteur).chain(solidaires).collect()
}

/// The case without the agent: what the creditor signs itself.
pub fn sans_mandataire(dossier: &Dossier) -> Dossier {
    Dossier { mandataire: None, ..dossier.clone() }
}

fn case(role: &str, partie: &Partie) -> Case {
    let representant = partie.representant.as_ref().filter(|_| partie.est_personne_morale());
    let nom = representant.and_then(|r| r.nom.clone()).unwrap_or_else(|| partie.nom_complet());
    let qualite = representant.and_then(|r| r.qualite.as_deref()).map(|qualite| format!("{}, ", majuscule(qualite))).unwrap_or_default();
    let mention = if partie.est_personne_morale() { format!("{qualite}pour {}", Nomme::de(partie).nom()) } else { String::new() };
    Case { role: role.to_owned(), nom, mention }
}

/// The inputs of an act, in whose name `affaire` has no agent.
pub fn convenu(affaire: &Affaire<'_>, nom: &str) -> Convenu {
    let dossier = affaire.dossier;
    let decompte = &affaire.jugement.decompte;
    let debiteurs = engages(dossier);
    let plusieurs = debiteurs.len() > 1;
    let creancier = Nomme::de(&dossier.creancier);
    let role = |partie: &Partie| Nomme::de(partie).accorde("Le débiteur", "La débitrice").to_owned();
    let mut parties = vec![PartieDecrite { role: "Le créancier".to_owned(), lignes: identite(&dossier.creancier, false) }];
    parties.extend(debiteurs.iter().map(|partie| PartieDecrite { role: role(partie), lignes: identite(partie, false) }));
    let mut signatures = vec![case("Le créancier", &dossier.creancier)];
    signatures.extend(debiteurs.iter().map(|partie| case(&role(partie), partie)));
    let noms: Vec<String> = debiteurs.iter().map(|partie| Nomme::de(partie).nom()).collect();
    let originaux = parties.len();
    Convenu {
        brouillon: affaire.brouillon,
        titre: format!("{nom} — {}", dossier.reference),
        reference: dossier.reference.clone(),
        jour: affaire.jugement.jour.to_string(),
        lieu_date: lieu_date(&dossier.creancier, affaire.jugement.jour),
        entete: vec![dossier.creancier.nom_complet()],
        parties,
        creancier_a: creancier.avec_a(),
        creancier_tete: creancier.en_tete(),
        debiteur_tete: majuscule(&liste_fr(&noms)),
        plusieurs_debiteurs: plusieurs,
        contrat: mise_en_demeure::contrats(affaire),
        factures: decompte.comptes.iter().filter(|c| c.reste_principal.est_positif()).map(|c| facture_due(affaire, c)).collect(),
        au: typographie::jour(decompte.au),
        totaux: comptes::totaux(decompte),
        solde_en_lettres: en_lettres::euros(affaire.jugement.decompte.demande()),
        iban: dossier.creancier.iban.as_deref().map(typographie::iban),
        exemplaires: format!(
            "{} {}",
            en_lettres::nombre(u64::try_from(originaux).unwrap_or_default()),
            nombre(originaux, "exemplaire original", "exemplaires originaux")
        ),
        signatures,
    }
}

/// A sum with its words: `1 200,00 € (mille deux cents euros)`.
pub fn somme_en_lettres(montant: Montant) -> String {
    format!("{} ({})", euros_fr(montant), en_lettres::euros(montant))
}
