//! What the filer must do: what to file, sign and pay, where and by when, and what follows the order.

use serde::Serialize;

use super::lettre::{droit_manque, signataire};
use super::{Affaire, ErreurModele, Modeles, typographie};
use crate::diag::{Constat, Niveau, euros_fr, liste_fr};
use crate::law::Certitude;
use crate::law::duree::Duree;
use crate::model::{Montant, Procedure, TypeJuridiction};

/// A file of the deposit.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct FichierDepose {
    pub nom: String,
    pub quoi: String,
}

/// The greffe's fee.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Frais {
    pub montant: String,
    pub certitude: Option<&'static str>,
}

/// A finding that a person must look at before filing.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Avertissement {
    pub code: &'static str,
    pub message: String,
    pub creances: Option<String>,
    pub article: Option<String>,
    pub ecarte: Option<String>,
}

/// The inputs.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct LisezMoi {
    pub brouillon: bool,
    pub reference: String,
    pub au: String,
    pub somme: String,
    pub fichiers: Vec<FichierDepose>,
    pub signataire: String,
    pub signataire_qualite: Option<String>,
    pub pouvoir: bool,
    pub juridiction: Option<String>,
    pub juridiction_adresse: Option<String>,
    /// Where the name of the court comes from.
    pub juridiction_source: Option<String>,
    pub commerce: bool,
    pub gratuit: bool,
    pub frais: Option<Frais>,
    pub consignation: String,
    pub article_consignation: String,
    pub dernier_jour_utile: Option<String>,
    pub dernier_jour_passe: bool,
    pub marge: String,
    pub signification: String,
    pub article_signification: String,
    pub opposition: String,
    pub article_opposition: String,
    pub execution: String,
    pub article_execution: String,
    pub avertissements: Vec<Avertissement>,
}

const MODELE: &str = "lisez-moi";

/// The inputs of the note.
pub fn entrees(affaire: &Affaire<'_>) -> Result<LisezMoi, ErreurModele> {
    let jugement = affaire.jugement;
    let jour = jugement.jour;
    let droit = affaire.droit;
    let duree = |cle: &str, nom: &str| {
        droit.duree(cle, nom, jour).map(|valeur| valeur.valeur.to_string().replace(' ', "\u{a0}")).ok_or_else(|| droit_manque(MODELE, cle))
    };
    let injonction = jugement.procedures.iter().find(|jugee| jugee.procedure == Procedure::InjonctionDePayer);
    let juridiction = jugement.juridiction.as_ref();
    let commerce = matches!(
        juridiction.map(|juridiction| juridiction.type_),
        Some(
            TypeJuridiction::TribunalDeCommerce
                | TypeJuridiction::TribunalDesActivitesEconomiques
                | TypeJuridiction::TribunalMixteDeCommerce
        )
    );
    let judiciaire = matches!(
        juridiction.map(|juridiction| juridiction.type_),
        Some(
            TypeJuridiction::TribunalJudiciaire | TypeJuridiction::TribunalDeProximite | TypeJuridiction::JugeDesContentieuxDeLaProtection
        )
    );
    let frais = droit.serie("greffe-injonction-commerce", "ttc", jour).filter(|_| commerce).map(|valeur| Frais {
        montant: euros_fr(Montant::arrondi(valeur.valeur)),
        certitude: match valeur.certitude {
            Certitude::Confirme => None,
            Certitude::SourceUnique => Some("source unique"),
            Certitude::NonVerifie => Some("montant non vérifié"),
        },
    });
    let gratuit = judiciaire && droit.serie("greffe-injonction-judiciaire", "ttc", jour).is_some_and(|valeur| valeur.valeur.is_zero());
    let dernier_jour = injonction.and_then(|injonction| injonction.dernier_jour_utile);
    let marge = match affaire.dossier.demande.marge_injonction_jours {
        Some(jours) => Duree::Jours(jours).to_string(),
        None => droit
            .convention("marge_injonction", jour)
            .map(|valeur| valeur.valeur.to_string())
            .ok_or_else(|| droit_manque(MODELE, "marge_injonction"))?,
    };
    let signe = signataire(affaire);
    Ok(LisezMoi {
        brouillon: affaire.brouillon,
        reference: affaire.dossier.reference.clone(),
        au: typographie::jour(jour),
        somme: jugement.decompte.total.solde.map_or_else(|| "non arrêtée".to_owned(), euros_fr),
        fichiers: fichiers(affaire),
        signataire: signe.nom,
        signataire_qualite: signe.qualite.or(signe.mention).map(|qualite| super::grammaire::minuscule(&qualite)),
        pouvoir: affaire.dossier.mandataire.as_ref().is_some_and(|m| m.role != Some(crate::model::RoleMandataire::Avocat)),
        juridiction: juridiction.and_then(|juridiction| juridiction.nom.clone()),
        juridiction_adresse: juridiction.and_then(|juridiction| juridiction.adresse.clone()),
        juridiction_source: juridiction
            .and(jugement.competence.source.as_deref())
            .map(|source| typographie::prose(source.replace('`', "").replace("source-unique", "source unique").trim_end_matches('.'))),
        commerce,
        gratuit,
        frais,
        consignation: duree("cpc-1425", "delai")?,
        article_consignation: typographie::article(droit, "cpc-1425"),
        dernier_jour_utile: dernier_jour.map(typographie::jour),
        dernier_jour_passe: dernier_jour.is_some_and(|dernier| dernier < jour),
        marge: marge.replace(' ', "\u{a0}"),
        signification: duree("cpc-1411", "delai_signification")?,
        article_signification: typographie::article(droit, "cpc-1411"),
        opposition: en_lettres(duree("cpc-1416", "delai")?),
        article_opposition: typographie::article(droit, "cpc-1416"),
        execution: duree("cpc-1422", "delai_execution")?,
        article_execution: typographie::article(droit, "cpc-1422"),
        avertissements: avertissements(affaire),
    })
}

/// `un mois`, where a sentence has a single month.
fn en_lettres(duree: String) -> String {
    if duree == "1\u{a0}mois" { "un mois".to_owned() } else { duree }
}

fn fichiers(affaire: &Affaire<'_>) -> Vec<FichierDepose> {
    let fixe = |nom: &str, quoi: &str| FichierDepose { nom: nom.to_owned(), quoi: quoi.to_owned() };
    let mut fichiers = vec![
        fixe("01_requete.pdf", "la requête, à signer"),
        fixe("02_decompte.pdf", "le décompte, à signer"),
        fixe("03_bordereau.pdf", "le bordereau des pièces, à signer"),
    ];
    fichiers.extend(affaire.pieces.iter().map(|piece| FichierDepose {
        nom: piece.fichier.clone(),
        quoi: format!("pièce n°\u{a0}{}, {}", piece.numero, typographie::prose(&piece.intitule)),
    }));
    fichiers
}

fn avertissements(affaire: &Affaire<'_>) -> Vec<Avertissement> {
    // The same remark on several items is one line, with their numbers.
    let mut groupes: Vec<(&Constat, Vec<String>)> = Vec::new();
    for constat in affaire.jugement.constats.iter().filter(|constat| constat.niveau >= Niveau::Avertissement) {
        let creance = constat.creance.clone();
        match groupes
            .iter_mut()
            .find(|(premier, _)| premier.code == constat.code && premier.message == constat.message && premier.ecarte == constat.ecarte)
        {
            Some((_, creances)) => creances.extend(creance),
            None => groupes.push((constat, creance.into_iter().collect())),
        }
    }
    groupes
        .into_iter()
        .map(|(constat, creances)| Avertissement {
            code: constat.code,
            message: typographie::prose(&constat.message.fr),
            creances: (!creances.is_empty()).then(|| liste_fr(&creances)),
            article: constat.article.as_deref().map(typographie::article_nomme),
            ecarte: constat.ecarte.as_ref().map(|ecarte| {
                let par = ecarte.par.as_ref().map(|par| format!(" par {par}")).unwrap_or_default();
                typographie::prose(&format!("écarté{par}\u{a0}: {}", ecarte.motif))
            }),
        })
        .collect()
}

/// Writes the note.
pub fn ecrire(affaire: &Affaire<'_>, modeles: &Modeles) -> Result<String, ErreurModele> {
    // The engine drops the last end of line; a text file has one.
    modeles.remplir("lisez-moi/corps.txt.j2", &entrees(affaire)?).map(|texte| texte + "\n")
}
