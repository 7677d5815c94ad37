//! The formal notice: the last word before court, with its décompte, its time limit and its real consequence.

use serde::Serialize;

use super::comptes::{self, LigneInterets, LigneSegment, Totaux};
use super::lettre::{Lettre, delai, lettre, rappels};
use super::{Affaire, Ecrit, ErreurModele, Modeles, typographie};
use crate::diag::taux_fr;
use crate::law::Colonne;
use crate::law::decompte::NatureInteret;
use crate::model::{Canal, Qualite, RoleMandataire};

/// What follows if nobody pays: a procedure that is open, before its court.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Suite {
    pub procedure: &'static str,
    pub juridiction: Option<String>,
}

/// The inputs.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct MiseEnDemeure {
    #[serde(flatten)]
    pub lettre: Lettre,
    pub profil: &'static str,
    pub rappels: Option<String>,
    pub contrat: Option<String>,
    pub au: String,
    pub interets: Vec<LigneInterets>,
    pub totaux: Totaux,
    pub segments: Vec<LigneSegment>,
    pub taux_courant: Option<String>,
    /// Legal interest, which the notice itself sets running.
    pub legal_a_venir: Option<String>,
    pub decheance: bool,
    pub article_interets: Option<String>,
    pub article_forfait: String,
    pub article_clause_penale: String,
    pub article_mise_en_demeure: String,
    pub article_interet_legal: String,
    pub suite: Option<Suite>,
    pub methode: Vec<String>,
}

/// The inputs of the notice.
pub fn entrees(affaire: &Affaire<'_>) -> Result<MiseEnDemeure, ErreurModele> {
    let modele = "mise-en-demeure";
    let dossier = affaire.dossier;
    let jugement = affaire.jugement;
    let decompte = &jugement.decompte;
    let consommateur = matches!(dossier.debiteur.qualite, Some(Qualite::Consommateur | Qualite::Particulier));
    let limite = delai(affaire, modele, if consommateur { "delai_mise_en_demeure_consommateur" } else { "delai_mise_en_demeure" })?;
    let nombre = comptes::en_retard(decompte).count();
    let jointes = vec![
        format!("Décompte arrêté au {}", typographie::jour(decompte.au)),
        super::grammaire::nombre(nombre, "Copie de la facture", "Copie des factures").to_owned(),
    ];
    let mut lettre = lettre(affaire, modele, "MISE EN DEMEURE", jointes, limite.to_string().replace(' ', "\u{a0}"))?;
    lettre.envoi = Some(match dossier.mandataire.as_ref().and_then(|mandataire| mandataire.role) {
        Some(RoleMandataire::CommissaireDeJustice) => "Par lettre recommandée avec demande d’avis de réception, hors de toute procédure judiciaire",
        _ => "Par lettre recommandée avec demande d’avis de réception",
    });
    let legale = comptes::en_retard(decompte).any(|compte| compte.nature == NatureInteret::Legal);
    let court_deja = decompte.points_de_depart.iter().any(|point| point.premier_jour.is_some());
    let colonne = if dossier.creancier.est_particulier() { Colonne::Particulier } else { Colonne::Autre };
    let legal_a_venir = (legale && !court_deja).then(|| affaire.droit.taux_legal(jugement.jour, colonne)).flatten().map(|taux| taux_fr(taux.valeur));
    let decheance = dossier.creances().filter_map(|facture| dossier.contrat_de(facture)).any(|contrat| contrat.clauses.decheance_du_terme == Some(true));
    Ok(MiseEnDemeure {
        lettre,
        profil: dossier.debiteur.profil.map_or("", |profil| profil.cle()),
        rappels: rappels(affaire),
        contrat: contrats(affaire),
        au: typographie::jour(decompte.au),
        interets: comptes::interets_par_taux(decompte),
        totaux: comptes::totaux(decompte),
        segments: comptes::segments(decompte),
        taux_courant: decompte.taux_courant.map(|(taux, _)| taux_fr(taux)),
        legal_a_venir,
        decheance,
        article_interets: decompte.interets.first().map(|segment| comptes::article_de(affaire, segment.nature)),
        article_forfait: typographie::article(affaire.droit, "com-d441-5"),
        article_clause_penale: typographie::article(affaire.droit, "civ-1231-5"),
        article_mise_en_demeure: typographie::article(affaire.droit, "civ-1344"),
        article_interet_legal: typographie::article(affaire.droit, "civ-1231-6"),
        suite: suite(affaire),
        methode: decompte.methode.iter().map(|texte| typographie::prose(&texte.fr)).collect(),
    })
}

/// What binds the debtor: `devis n° 2025-031, accepté le 10 février 2025`.
pub fn contrats(affaire: &Affaire<'_>) -> Option<String> {
    let mut noms: Vec<String> = Vec::new();
    for contrat in affaire.dossier.creances().filter_map(|facture| affaire.dossier.contrat_de(facture)) {
        let nom = nom_du_contrat(contrat);
        if !noms.contains(&nom) {
            noms.push(nom);
        }
    }
    (!noms.is_empty()).then(|| crate::diag::liste_fr(&noms))
}

/// A contract, named with its article and its day: `le devis du 3 février 2025, signé par vos soins le …` is the template's own.
pub fn nom_du_contrat(contrat: &crate::model::Contrat) -> String {
    use crate::model::NatureContrat;
    let article = match contrat.nature {
        Some(NatureContrat::Devis) => "devis",
        Some(NatureContrat::BonDeCommande) => "bon de commande",
        Some(NatureContrat::ConditionsGenerales) => "conditions générales",
        Some(NatureContrat::Bail) => "bail",
        Some(NatureContrat::Pret) => "contrat de prêt",
        Some(NatureContrat::ReconnaissanceDeDette) => "reconnaissance de dette",
        Some(NatureContrat::Contrat) | None => "contrat",
    };
    let nom = contrat.intitule.as_deref().map_or_else(|| article.to_owned(), typographie::prose);
    let signe = contrat.signature_du_debiteur().and_then(|signature| signature.le);
    match (signe, contrat.date) {
        (Some(le), _) => format!("{nom}, signé le\u{a0}{}", typographie::jour(le)),
        (None, Some(date)) => format!("{nom} du\u{a0}{}", typographie::jour(date)),
        (None, None) => nom,
    }
}

/// The open procedure that is advised, else the first that is open; never one that the law closes.
fn suite(affaire: &Affaire<'_>) -> Option<Suite> {
    let ouvertes = || affaire.jugement.procedures.iter().filter(|procedure| procedure.ouverte == Some(true));
    let choisie = ouvertes().find(|procedure| procedure.conseillee).or_else(|| ouvertes().next())?;
    Some(Suite { procedure: choisie.procedure.cle(), juridiction: choisie.juridiction.as_ref().and_then(|juridiction| juridiction.nom.clone()) })
}

/// Writes the notice.
pub fn ecrire(affaire: &Affaire<'_>, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    let entrees = entrees(affaire)?;
    let source = modeles.remplir("mise-en-demeure/corps.typ.j2", &entrees)?;
    Ok(Ecrit { titre: entrees.lettre.titre.clone(), source })
}

/// Whether a notice went by a channel that proves its sending.
#[must_use]
pub fn recommandee(canal: Option<Canal>) -> bool {
    matches!(canal, Some(Canal::Lrar | Canal::Lre))
}
