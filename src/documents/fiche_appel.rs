//! The call sheet: whom to call, what is owed, what was said, what may not be said, and what comes next.

use serde::Serialize;

use super::comptes::{self, Totaux};
use super::grammaire::{Nomme, majuscule};
use super::lettre::{FactureDue, deja_mis_en_demeure, facture_due};
use super::{Affaire, Ecrit, ErreurModele, Modeles, typographie};
use crate::diag::euros_fr;
use crate::model::{Canal, Echange, ObjetEchange, Sens};

/// What was said.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Parole {
    pub date: String,
    pub quoi: String,
    pub dit: String,
}

/// The inputs.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct FicheAppel {
    pub brouillon: bool,
    pub titre: String,
    pub jour: String,
    pub reference: String,
    pub au: String,
    pub debiteur: String,
    pub adresse: Option<String>,
    pub telephone: String,
    pub interlocuteurs: Vec<String>,
    pub creancier_de: String,
    pub objet: Option<String>,
    pub profil: &'static str,
    pub factures: Vec<FactureDue>,
    pub total: String,
    pub totaux: Totaux,
    pub echanges: Vec<Parole>,
    /// A promise whose day is past, kept or not.
    pub promesse: Option<String>,
    pub prochaine_action: Option<String>,
    pub lettre_suivante: &'static str,
    pub consommateur: bool,
    pub contestee: bool,
    pub article_frais: String,
    pub article_intimidation: String,
}

fn quoi(echange: &Echange) -> String {
    let sens = match echange.sens {
        Some(Sens::Entrant) => "du débiteur",
        Some(Sens::Sortant) => "de notre part",
        None => "",
    };
    let canal = match echange.canal {
        Some(Canal::Telephone) => "appel",
        Some(Canal::Courriel) => "courriel",
        Some(Canal::Sms) => "message",
        Some(Canal::Courrier) => "lettre",
        Some(Canal::Lrar | Canal::Lre) => "lettre recommandée",
        Some(Canal::Visite) => "visite",
        Some(Canal::CommissaireDeJustice) => "acte",
        None => "échange",
    };
    format!("{} {sens}", majuscule(canal)).trim_end().to_owned()
}

fn objet(objet: Option<ObjetEchange>) -> &'static str {
    match objet {
        Some(ObjetEchange::Relance) => "relance",
        Some(ObjetEchange::MiseEnDemeure) => "mise en demeure",
        Some(ObjetEchange::PromesseDePaiement) => "promesse de paiement",
        Some(ObjetEchange::ReconnaissanceDeDette) => "reconnaissance de dette",
        Some(ObjetEchange::DemandeDeDelai) => "demande de délai",
        Some(ObjetEchange::Contestation) => "contestation",
        Some(ObjetEchange::ReponseAContestation) => "réponse à la contestation",
        Some(ObjetEchange::TentativeAmiable) => "tentative amiable",
        Some(ObjetEchange::Conciliation) => "conciliation",
        Some(ObjetEchange::Mediation) => "médiation",
        Some(ObjetEchange::Echeancier) => "échéancier",
        Some(ObjetEchange::ProcedureParticipative) => "procédure participative",
        Some(ObjetEchange::Renonciation) => "renonciation à la prescription",
        Some(ObjetEchange::Autre) | None => "",
    }
}

/// Exchanges that a person reads before a call; the older ones are in the dossier.
const ECHANGES_AU_PLUS: usize = 8;

/// The inputs of the sheet.
pub fn entrees(affaire: &Affaire<'_>) -> FicheAppel {
    let dossier = affaire.dossier;
    let jour = affaire.jugement.jour;
    let decompte = &affaire.jugement.decompte;
    let debiteur = &dossier.debiteur;
    let mut connus: Vec<&Echange> = dossier.echanges.iter().filter(|echange| echange.date <= jour).collect();
    connus.sort_by_key(|echange| std::cmp::Reverse(echange.date));
    let mut interlocuteurs: Vec<String> = Vec::new();
    let dirigeant = debiteur.representant.as_ref().and_then(|r| Some((r.nom.clone()?, r.qualite.clone())));
    interlocuteurs.extend(dirigeant.map(|(nom, qualite)| match qualite {
        Some(qualite) => format!("{nom}, {qualite}"),
        None => nom,
    }));
    for nom in connus.iter().filter_map(|echange| echange.interlocuteur.as_ref()) {
        if !interlocuteurs.iter().any(|connu| connu.starts_with(nom.as_str())) {
            interlocuteurs.push(nom.clone());
        }
    }
    let promesse = connus.iter().find(|e| e.objet == Some(ObjetEchange::PromesseDePaiement)).map(|promesse| {
        let montant = promesse.montant.map(|montant| format!(" de {}", euros_fr(montant))).unwrap_or_default();
        let recu = dossier.encaissements().any(|paiement| paiement.date >= promesse.date && paiement.date <= jour);
        let suite = if recu { "un paiement est venu depuis" } else { "aucun paiement n’est venu depuis" };
        format!("promesse{montant} faite le\u{a0}{}\u{a0}; {suite}", typographie::jour(promesse.date)).replace("\u{a0};", "\u{202f};")
    });
    let factures: Vec<FactureDue> = comptes::en_retard(decompte).map(|compte| facture_due(affaire, compte)).collect();
    let relances = dossier.echanges.iter().filter(|e| e.date <= jour && e.objet == Some(ObjetEchange::Relance) && e.est_ecrit()).count();
    FicheAppel {
        brouillon: affaire.brouillon,
        titre: format!("Fiche d’appel — {}", dossier.reference),
        jour: jour.to_string(),
        reference: dossier.reference.clone(),
        au: typographie::jour(jour),
        debiteur: super::lettre::nom_civil(debiteur),
        adresse: debiteur.adresse.as_ref().map(super::parties::adresse),
        telephone: debiteur
            .telephone
            .as_ref()
            .map_or_else(|| super::parties::a_completer("numéro"), |numero| numero.replace(' ', "\u{a0}")),
        interlocuteurs,
        creancier_de: Nomme::de(&dossier.creancier).avec_de(),
        objet: dossier.objet.as_deref().map(typographie::prose),
        profil: debiteur.profil.map_or("", |profil| profil.cle()),
        total: euros_fr(comptes::en_retard(decompte).map(|compte| compte.reste_principal).sum()),
        factures,
        totaux: comptes::totaux(decompte),
        echanges: connus
            .iter()
            .take(ECHANGES_AU_PLUS)
            .map(|echange| {
                let (objet, resume) = (objet(echange.objet), echange.resume.as_deref().map(typographie::prose).unwrap_or_default());
                let dit = match (objet.is_empty(), resume.is_empty()) {
                    (false, false) => format!("{}\u{a0}: {resume}", majuscule(objet)),
                    (false, true) => majuscule(objet),
                    (true, _) => resume,
                };
                Parole { date: comptes::court(echange.date), quoi: quoi(echange), dit }
            })
            .collect(),
        promesse,
        prochaine_action: connus.iter().find_map(|echange| echange.prochaine_action.as_deref()).map(typographie::prose),
        lettre_suivante: match (deja_mis_en_demeure(affaire), relances) {
            (true, _) => "une procédure, selon ce que dit la vérification du dossier",
            (false, 0) => "la première relance",
            (false, 1) => "la deuxième relance",
            (false, 2) => "la troisième relance",
            (false, _) => "la mise en demeure",
        },
        consommateur: debiteur.est_particulier(),
        contestee: !dossier.contestations_ouvertes(jour).is_empty(),
        article_frais: typographie::article(affaire.droit, "cpce-l111-8"),
        article_intimidation: typographie::article(affaire.droit, "pen-433-13"),
    }
}

/// Writes the sheet.
pub fn ecrire(affaire: &Affaire<'_>, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    let entrees = entrees(affaire);
    let source = modeles.remplir("fiche-appel/corps.typ.j2", &entrees)?;
    Ok(Ecrit { titre: entrees.titre.clone(), source })
}
