//! What the claimant must do with a writ: the hearing, the commissaire de justice, the registry, the costs and the last days.

use serde::Serialize;

use super::assignation::{comparution_de, heure, juridiction};
use super::grammaire::{majuscule, minuscule};
use super::lettre::{droit_manque, signataire};
use super::lisez_moi::{Avertissement, FichierDepose, avertissements, fichiers};
use super::{Affaire, ErreurModele, Modeles, typographie};
use crate::diag::euros_fr;
use crate::law::Certitude;
use crate::law::comparution::Forme;
use crate::law::duree::Duree;
use crate::model::{Montant, Procedure, RoleMandataire, TypeJuridiction};

/// The inputs.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct LisezMoi {
    pub brouillon: bool,
    pub acte: &'static str,
    pub reference: String,
    pub au: String,
    pub somme: String,
    pub article_700: Option<String>,
    pub fichiers: Vec<FichierDepose>,
    pub signataire: String,
    pub signataire_qualite: Option<String>,
    pub pouvoir: bool,
    pub avocat: bool,
    pub sure: bool,
    pub seuil: Option<String>,
    pub article_avocat: String,
    pub juridiction_tete: String,
    pub juridiction_adresse: Option<String>,
    pub audience: Option<String>,
    pub article_date: String,
    pub article_audience: String,
    pub exemplaires: String,
    pub comparution: Option<String>,
    pub comparution_le: Option<String>,
    pub article_comparution: String,
    pub placement: Option<String>,
    pub placement_le: Option<String>,
    pub placement_sous_condition: bool,
    pub article_placement: String,
    pub contribution: Option<String>,
    pub contribution_reserve: Option<&'static str>,
    pub article_contribution: String,
    pub contribution_economique: Option<String>,
    pub effectif: String,
    pub commerce: bool,
    pub plaidoirie: Option<String>,
    pub dernier_jour_utile: Option<String>,
    pub dernier_jour_passe: bool,
    pub article_interruption: String,
    pub article_non_avenue: String,
    pub article_peremption: String,
    pub appel: Option<String>,
    pub article_appel: String,
    pub article_execution: String,
    pub reproduit: Option<String>,
    pub avertissements: Vec<Avertissement>,
}

const MODELE: &str = "lisez-moi-assignation";

/// The inputs of the note.
pub fn entrees(procedure: Procedure, affaire: &Affaire<'_>) -> Result<LisezMoi, ErreurModele> {
    let (dossier, jugement, droit) = (affaire.dossier, affaire.jugement, affaire.droit);
    let jour = jugement.jour;
    let refere = procedure == Procedure::RefereProvision;
    let article = |cle: &str| typographie::article(droit, cle);
    let duree = |cle: &str, nom: &str| -> Result<Duree, ErreurModele> {
        droit.duree(cle, nom, jour).map(|valeur| valeur.valeur).ok_or_else(|| droit_manque(MODELE, cle))
    };
    let dite = |duree: Duree| duree.to_string().replace(' ', "\u{a0}");
    let comparution = comparution_de(procedure, affaire);
    let commerce = comparution.forme == Forme::Commerciale;
    let audience = dossier.demande.audience.as_ref();
    let date = audience.and_then(|audience| audience.date);
    // The time limits of 754, 856 and 857 are those of the merits: in référé none is verified.
    let avant_l_audience = if refere || !commerce { None } else { Some(duree("cpc-856", "delai_comparution")?) };
    let placement = match (refere, commerce) {
        (true, _) => None,
        (false, true) => Some(duree("cpc-857", "delai_placement")?),
        (false, false) => Some(duree("cpc-754", "delai_placement")?),
    };
    let le = |delai: Option<Duree>| Some(typographie::jour(delai?.avant(date?)));
    let type_ = jugement.juridiction.as_ref().map(|juridiction| juridiction.type_);
    let serie = |cle: &str, colonne: &str| droit.serie(cle, colonne, jour);
    let contribution = serie("contribution-aide-juridique", "montant").filter(|_| !commerce);
    let economique = serie("contribution-justice-economique", "seuil").filter(|seuil| {
        type_ == Some(TypeJuridiction::TribunalDesActivitesEconomiques) && jugement.decompte.demande() > Montant::arrondi(seuil.valeur)
    });
    let avocat = dossier.mandataire.as_ref().is_some_and(|mandataire| mandataire.role == Some(RoleMandataire::Avocat));
    let dernier_jour = jugement.procedure(procedure).and_then(|jugee| jugee.dernier_jour_utile);
    let signe = signataire(affaire);
    let defendeurs = 1 + dossier.codebiteurs.len();
    Ok(LisezMoi {
        brouillon: affaire.brouillon,
        acte: if refere { "assignation en référé-provision" } else { "assignation en paiement" },
        reference: dossier.reference.clone(),
        au: typographie::jour(jour),
        somme: jugement.decompte.total.solde.map_or_else(|| "non arrêtée".to_owned(), euros_fr),
        article_700: dossier.demande.article_700.filter(|montant| montant.est_positif()).map(euros_fr),
        fichiers: fichiers(affaire, ["01_assignation.pdf", "l’assignation, à faire délivrer"]),
        signataire: signe.nom,
        signataire_qualite: signe.qualite.or(signe.mention).map(|qualite| minuscule(&qualite)),
        pouvoir: dossier.mandataire.is_some() && !avocat,
        avocat: comparution.avocat,
        sure: comparution.sure,
        seuil: comparution.seuil.filter(|seuil| comparution.avocat && jugement.decompte.demande() > *seuil).map(euros_fr),
        article_avocat: article(comparution.texte),
        juridiction_tete: majuscule(&juridiction(affaire, refere).0),
        juridiction_adresse: jugement.juridiction.as_ref().and_then(|juridiction| juridiction.adresse.clone()),
        audience: date.map(|date| {
            let a = audience.and_then(|audience| audience.heure.as_deref()).map(|h| format!(" à {}", heure(h))).unwrap_or_default();
            format!("{}{a}", typographie::jour(date))
        }),
        article_date: article(match (refere, commerce) {
            (true, _) => "cpc-485",
            (false, true) => "cpc-56",
            (false, false) => "cpc-751",
        }),
        article_audience: article("cpc-56"),
        exemplaires: match defendeurs {
            1 => "un exemplaire pour le défendeur, en plus des deux originaux".to_owned(),
            n => format!("{n} exemplaires, un par défendeur, en plus des deux originaux"),
        },
        comparution_le: le(avant_l_audience),
        comparution: avant_l_audience.map(dite),
        article_comparution: article("cpc-856"),
        placement_le: le(placement),
        placement: placement.map(dite),
        placement_sous_condition: !commerce && !refere,
        article_placement: article(if commerce { "cpc-857" } else { "cpc-754" }),
        contribution: contribution.as_ref().map(|valeur| euros_fr(Montant::arrondi(valeur.valeur))),
        contribution_reserve: contribution.as_ref().and_then(|valeur| match valeur.certitude {
            Certitude::Confirme => None,
            Certitude::SourceUnique => Some("montant d’une seule source"),
            Certitude::NonVerifie => Some("montant ou date non vérifiés"),
        }),
        article_contribution: contribution.map(|valeur| typographie::article_nomme(&valeur.article)).unwrap_or_default(),
        contribution_economique: economique.map(|seuil| euros_fr(Montant::arrondi(seuil.valeur))),
        effectif: serie("contribution-justice-economique", "effectif").map(|valeur| valeur.valeur.to_string()).unwrap_or_default(),
        commerce,
        plaidoirie: serie("droit-de-plaidoirie", "montant").filter(|_| avocat).map(|valeur| euros_fr(Montant::arrondi(valeur.valeur))),
        dernier_jour_utile: dernier_jour.map(typographie::jour),
        dernier_jour_passe: dernier_jour.is_some_and(|dernier| dernier < jour),
        article_interruption: article("civ-2241"),
        article_non_avenue: article("civ-2243"),
        article_peremption: article("cpc-386"),
        appel: if refere { Some(dite(duree("cpc-490", "delai")?)) } else { None },
        article_appel: article("cpc-490"),
        article_execution: article("cpc-514"),
        reproduit: match comparution.forme {
            Forme::Commerciale => Some(article("cpc-861-2")),
            Forme::Orale => Some(article("cpc-832")),
            Forme::Ecrite => None,
        },
        avertissements: avertissements(affaire),
    })
}

/// Writes the note.
pub fn ecrire(procedure: Procedure, affaire: &Affaire<'_>, modeles: &Modeles) -> Result<String, ErreurModele> {
    // The engine drops the last end of line; a text file has one.
    modeles.remplir("lisez-moi-assignation/corps.txt.j2", &entrees(procedure, affaire)?).map(|texte| texte + "\n")
}
