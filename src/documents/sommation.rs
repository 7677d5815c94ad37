//! The words of a sommation de payer, for the commissaire de justice who completes, signs and serves it.

use serde::Serialize;

use super::comptes::{self, Totaux};
use super::convenu::{PartieDecrite, sans_mandataire};
use super::grammaire::Nomme;
use super::lettre::{FactureDue, Signataire, delai, facture_due, iban, lieu_date, signataire};
use super::mise_en_demeure::{Suite, contrats, depart, suite};
use super::parties::identite;
use super::{Affaire, Ecrit, ErreurModele, Modeles, typographie};
use crate::diag::taux_fr;
use crate::model::{Qualite, RoleCodebiteur};

/// The inputs.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Sommation {
    pub brouillon: bool,
    pub titre: String,
    pub reference: String,
    pub jour: String,
    pub lieu_date: String,
    pub entete: Vec<String>,
    pub parties: Vec<PartieDecrite>,
    pub creancier_a: String,
    /// How several debtors are bound: `solidairement`.
    pub tenus: Option<&'static str>,
    pub contrat: Option<String>,
    pub factures: Vec<FactureDue>,
    pub total: String,
    pub au: String,
    pub totaux: Totaux,
    pub delai: String,
    pub nature_interets: Option<&'static str>,
    pub depart_interets: Option<String>,
    pub taux_courant: Option<String>,
    pub iban: Option<String>,
    pub suite: Option<Suite>,
    pub article_acte: String,
    pub article_interets: Option<String>,
    pub article_mise_en_demeure: String,
    pub article_frais: String,
    pub signataire: Signataire,
}

/// The inputs of the act.
pub fn entrees(affaire: &Affaire<'_>) -> Result<Sommation, ErreurModele> {
    let dossier = sans_mandataire(affaire.dossier);
    let affaire = &Affaire { dossier: &dossier, ..*affaire };
    let decompte = &affaire.jugement.decompte;
    let consommateur = matches!(dossier.debiteur.qualite, Some(Qualite::Consommateur | Qualite::Particulier));
    let delai = delai(affaire, "sommation", if consommateur { "delai_mise_en_demeure_consommateur" } else { "delai_mise_en_demeure" })?;
    let article = |cle: &str| typographie::article(affaire.droit, cle);
    let debiteurs: Vec<_> = std::iter::once(&dossier.debiteur).chain(&dossier.codebiteurs).collect();
    let mut parties = vec![PartieDecrite {
        role: Nomme::de(&dossier.creancier).accorde("Requérant", "Requérante").to_owned(),
        lignes: identite(&dossier.creancier, true),
    }];
    parties.extend(debiteurs.iter().map(|partie| PartieDecrite { role: "Destinataire".to_owned(), lignes: identite(partie, false) }));
    Ok(Sommation {
        brouillon: affaire.brouillon,
        titre: format!("Sommation de payer — {}", dossier.reference),
        reference: dossier.reference.clone(),
        jour: affaire.jugement.jour.to_string(),
        lieu_date: lieu_date(&dossier.creancier, affaire.jugement.jour),
        entete: vec![dossier.creancier.nom_complet()],
        parties,
        creancier_a: Nomme::de(&dossier.creancier).avec_a(),
        tenus: (debiteurs.len() > 1).then(|| {
            let solidaires = dossier.codebiteurs.iter().all(|partie| partie.role == Some(RoleCodebiteur::Solidaire));
            if solidaires { "solidairement" } else { "chacun dans la limite de ce à quoi il est tenu" }
        }),
        contrat: contrats(affaire),
        factures: comptes::en_retard(decompte).map(|compte| facture_due(affaire, compte)).collect(),
        total: crate::diag::euros_fr(comptes::en_retard(decompte).map(|compte| compte.reste_principal).sum()),
        au: typographie::jour(decompte.au),
        totaux: comptes::totaux(decompte),
        delai: delai.to_string().replace(' ', "\u{a0}"),
        nature_interets: decompte.interets.first().map(|segment| comptes::nature(segment.nature)),
        depart_interets: depart(affaire).map(|depart| depart.replace("en annexe", "au décompte")),
        taux_courant: decompte.taux_courant.map(|(taux, _)| taux_fr(taux)),
        iban: iban(affaire),
        suite: suite(affaire),
        article_acte: article("cpc-648"),
        article_interets: decompte.interets.first().map(|segment| comptes::article_de(affaire, segment.nature)),
        article_mise_en_demeure: article("civ-1344"),
        article_frais: article("cpce-l111-8"),
        signataire: signataire(affaire),
    })
}

/// Writes the act.
pub fn ecrire(affaire: &Affaire<'_>, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    let entrees = entrees(affaire)?;
    let source = modeles.remplir("sommation/corps.typ.j2", &entrees)?;
    Ok(Ecrit { titre: entrees.titre.clone(), source })
}
