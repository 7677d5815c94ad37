//! The formal notice: the last word before court, with its décompte, its time limit and its real consequence.

use serde::Serialize;

use super::comptes::{self, LigneFacture, LigneInterets, LigneSegment, Totaux};
use super::lettre::{Lettre, delai, lettre, rappels};
use super::{Affaire, Ecrit, ErreurModele, Modeles, typographie};
use crate::diag::taux_fr;
use crate::law::Colonne;
use crate::law::decompte::NatureInteret;
use crate::model::{Qualite, RoleMandataire};

/// What follows if nobody pays: a procedure that is open, before its court.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Suite {
    pub procedure: &'static str,
    /// `au président du tribunal de commerce de Lyon`.
    pub juge: Option<String>,
    /// `le tribunal de commerce de Lyon`.
    pub juridiction: Option<String>,
}

/// The inputs.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct MiseEnDemeure {
    #[serde(flatten)]
    pub lettre: Lettre,
    pub profil: &'static str,
    /// The creditor writes in its own name, as a person: `vous me restez redevable`.
    pub moi: bool,
    pub rappels: Option<String>,
    pub contrat: Option<String>,
    pub au: String,
    pub interets: Vec<LigneInterets>,
    pub totaux: Totaux,
    /// Day by day where that is short; nothing where the account by item says it better.
    pub segments: Vec<LigneSegment>,
    pub comptes: Vec<LigneFacture>,
    pub compte_total: LigneFacture,
    pub nature_interets: Option<&'static str>,
    pub depart_interets: Option<String>,
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

/// Segments that an annex lists; more of them belong to the décompte of a filing.
const SEGMENTS_AU_PLUS: usize = 12;

/// Since when interest runs: `depuis le 1er mai 2025, lendemain de l’échéance`.
pub fn depart(affaire: &Affaire<'_>) -> Option<String> {
    let decompte = &affaire.jugement.decompte;
    let penalites = |nature| matches!(nature, NatureInteret::PenalitesL44110 | NatureInteret::PenalitesContractuelles);
    let nature = decompte.interets.first().map(|segment| segment.nature)?;
    let mut jours: Vec<_> = decompte
        .comptes
        .iter()
        .filter_map(|compte| {
            let premier = decompte.interets.iter().filter(|segment| segment.creance == compte.numero).map(|segment| segment.du).min()?;
            Some((premier, compte.echeance.and_then(|echeance| echeance.succ_opt()) == Some(premier)))
        })
        .collect();
    let lendemain = penalites(nature) && jours.iter().all(|(_, lendemain)| *lendemain);
    jours.sort_unstable();
    jours.dedup();
    Some(match (jours.as_slice(), lendemain) {
        ([(jour, _)], true) => format!("depuis le {}, lendemain de l’échéance", typographie::jour(*jour)),
        ([(jour, _)], false) => format!("depuis le {}", typographie::jour(*jour)),
        (_, true) => "depuis le lendemain de l’échéance de chaque facture".to_owned(),
        (_, false) => "depuis les dates indiquées en annexe".to_owned(),
    })
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
    lettre.entete.envoi = Some(match dossier.mandataire.as_ref().and_then(|mandataire| mandataire.role) {
        Some(RoleMandataire::CommissaireDeJustice) => {
            "Par lettre recommandée avec demande d’avis de réception, hors de toute procédure judiciaire"
        }
        _ => "Par lettre recommandée avec demande d’avis de réception",
    });
    let legale = comptes::en_retard(decompte).any(|compte| compte.nature == NatureInteret::Legal);
    let court_deja = decompte.points_de_depart.iter().any(|point| point.premier_jour.is_some());
    let colonne = if dossier.creancier.est_particulier() { Colonne::Particulier } else { Colonne::Autre };
    let legal_a_venir =
        (legale && !court_deja).then(|| affaire.droit.taux_legal(jugement.jour, colonne)).flatten().map(|taux| taux_fr(taux.valeur));
    let decheance = dossier
        .creances()
        .filter_map(|facture| dossier.contrat_de(facture))
        .any(|contrat| contrat.clauses.decheance_du_terme == Some(true));
    let (par_facture, compte_total) = comptes::par_facture(decompte);
    let court = decompte.interets.len() <= SEGMENTS_AU_PLUS;
    Ok(MiseEnDemeure {
        lettre,
        profil: dossier.debiteur.profil.map_or("", |profil| profil.cle()),
        moi: dossier.mandataire.is_none() && !dossier.creancier.est_personne_morale(),
        rappels: rappels(affaire),
        contrat: contrats(affaire),
        au: typographie::jour(decompte.au),
        interets: if court { Vec::new() } else { comptes::interets_par_taux(decompte) },
        totaux: comptes::totaux(decompte),
        segments: if court { comptes::segments(decompte) } else { Vec::new() },
        comptes: if court { Vec::new() } else { par_facture },
        compte_total,
        nature_interets: decompte.interets.first().map(|segment| comptes::nature(segment.nature)),
        depart_interets: depart(affaire),
        taux_courant: decompte.taux_courant.map(|(taux, _)| taux_fr(taux)),
        legal_a_venir,
        decheance,
        article_interets: decompte.interets.first().map(|segment| comptes::article_de(affaire, segment.nature)),
        article_forfait: comptes::article_forfait(affaire),
        article_clause_penale: typographie::article(affaire.droit, "civ-1231-5"),
        article_mise_en_demeure: typographie::article(affaire.droit, "civ-1344"),
        article_interet_legal: typographie::article(affaire.droit, "civ-1231-6"),
        suite: suite(affaire),
        methode: comptes::methode(decompte),
    })
}

/// What binds the debtor, after « en exécution »: `du devis signé le 10 février 2025`.
pub fn contrats(affaire: &Affaire<'_>) -> Option<String> {
    let mut noms: Vec<String> = Vec::new();
    for contrat in affaire.dossier.creances().filter_map(|facture| affaire.dossier.contrat_de(facture)) {
        let (article, _) = mots_du_contrat(contrat);
        let nom = nom_du_contrat(contrat);
        let nom =
            if article.ends_with(": ") { format!("{article}{nom}") } else { format!("{article}{}", super::grammaire::minuscule(&nom)) };
        if !noms.contains(&nom) {
            noms.push(nom);
        }
    }
    (!noms.is_empty()).then(|| crate::diag::liste_fr(&noms))
}

/// `de` with the article of a contract's first word, and how `signé` agrees with it. A word that is not known gives no article.
fn mots_du_contrat(contrat: &crate::model::Contrat) -> (&'static str, &'static str) {
    let nom = contrat.intitule.as_deref().unwrap_or_else(|| nature_du_contrat(contrat)).to_lowercase();
    match nom.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default() {
        "devis" | "bon" | "bail" | "contrat" | "protocole" | "marché" | "mandat" | "prêt" | "procès" => ("du ", ""),
        "accord" | "acte" | "avenant" | "engagement" | "ordre" => ("de l’", ""),
        "offre" => ("de l’", "e"),
        "convention" | "commande" | "lettre" | "reconnaissance" | "proposition" | "confirmation" | "promesse" => ("de la ", "e"),
        "conditions" => ("des ", "es"),
        _ => ("de l’acte suivant\u{a0}: ", ""),
    }
}

/// A contract with its day: `devis signé le 10 février 2025`.
pub fn nom_du_contrat(contrat: &crate::model::Contrat) -> String {
    let nom = contrat.intitule.as_deref().map_or_else(|| nature_du_contrat(contrat).to_owned(), typographie::prose);
    let signe = contrat.signature_du_debiteur().and_then(|signature| signature.le);
    let (article, accord) = mots_du_contrat(contrat);
    let virgule = if contrat.intitule.is_some() { "," } else { "" };
    // Two deeds in one title, or a word that is not known: nothing that agrees is said of them.
    let accordable = !article.ends_with(": ") && !nom.contains(" et ");
    match (signe, contrat.date) {
        (Some(le), _) if !accordable => format!("{nom}, signature du\u{a0}{}", typographie::jour(le)),
        (Some(le), _) => format!("{nom}{virgule} signé{accord} le\u{a0}{}", typographie::jour(le)),
        (None, Some(date)) => format!("{nom} du\u{a0}{}", typographie::jour(date)),
        (None, None) => nom,
    }
}

fn nature_du_contrat(contrat: &crate::model::Contrat) -> &'static str {
    use crate::model::NatureContrat;
    match contrat.nature {
        Some(NatureContrat::Devis) => "devis",
        Some(NatureContrat::BonDeCommande) => "bon de commande",
        Some(NatureContrat::ConditionsGenerales) => "conditions générales",
        Some(NatureContrat::Bail) => "bail",
        Some(NatureContrat::Pret) => "contrat de prêt",
        Some(NatureContrat::ReconnaissanceDeDette) => "reconnaissance de dette",
        Some(NatureContrat::Contrat) | None => "contrat",
    }
}

/// The open procedure that is advised, else the first that is open; never one that the law closes.
pub fn suite(affaire: &Affaire<'_>) -> Option<Suite> {
    let ouvertes = || affaire.jugement.procedures.iter().filter(|procedure| procedure.ouverte == Some(true));
    let choisie = ouvertes().find(|procedure| procedure.conseillee).or_else(|| ouvertes().next())?;
    let juridiction = choisie.juridiction.as_ref().filter(|juridiction| juridiction.nom.is_some());
    let nommes = juridiction.map(super::requete::nommer);
    Some(Suite {
        procedure: choisie.procedure.cle(),
        juge: nommes.as_ref().map(|(juge, _)| juge.strip_prefix("le ").map_or_else(|| format!("à {juge}"), |juge| format!("au {juge}"))),
        juridiction: nommes.map(|(_, juridiction)| juridiction),
    })
}

/// Writes the notice.
pub fn ecrire(affaire: &Affaire<'_>, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    let entrees = entrees(affaire)?;
    let source = modeles.remplir("mise-en-demeure/corps.typ.j2", &entrees)?;
    Ok(Ecrit { titre: entrees.lettre.entete.titre.clone(), source })
}
