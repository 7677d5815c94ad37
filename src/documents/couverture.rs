//! The cover sheet of a draft: what stands against filing, and where.

use serde::Serialize;

use super::{Affaire, Ecrit, ErreurModele, Modeles, typographie};
use crate::diag::{Constat, Langue};

/// A finding.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Ligne {
    pub code: &'static str,
    pub niveau: &'static str,
    pub message: String,
    pub lieu: Option<String>,
    pub article: Option<String>,
    pub remede: Option<String>,
    pub ecarte: Option<String>,
}

/// The inputs.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Couverture {
    pub titre: String,
    pub reference: String,
    pub jour: String,
    pub au: String,
    pub objectif: Option<&'static str>,
    pub refus: usize,
    pub constats: Vec<Ligne>,
}

/// The inputs of the sheet.
pub fn entrees(affaire: &Affaire<'_>, constats: &[Constat]) -> Couverture {
    Couverture {
        titre: format!("Projet — {}", affaire.dossier.reference),
        reference: affaire.dossier.reference.clone(),
        jour: affaire.jugement.jour.to_string(),
        au: typographie::jour(affaire.jugement.jour),
        objectif: affaire.jugement.objectif.map(|objectif| match objectif.cle() {
            "injonction-de-payer" => "requête en injonction de payer",
            "mise-en-demeure" => "mise en demeure",
            "relance-1" => "première relance",
            "relance-2" => "deuxième relance",
            "relance-3" => "troisième relance",
            "rappel-avant-echeance" => "rappel avant l’échéance",
            "echeancier" => "échéancier",
            "reponse-contestation" => "réponse à une contestation",
            "sommation" => "sommation de payer",
            "instruction-petites-creances" => "instruction pour une petite créance",
            "transaction" => "transaction",
            "pouvoir" => "pouvoir spécial",
            "fiche-appel" => "fiche d’appel",
            autre => autre,
        }),
        refus: constats.iter().filter(|constat| constat.refuse()).count(),
        constats: constats
            .iter()
            .map(|constat| Ligne {
                code: constat.code,
                niveau: constat.niveau.mot(Langue::Fr),
                message: typographie::prose(&constat.message.fr),
                lieu: constat.lieu.as_ref().map(|lieu| format!("{}:{}", lieu.fichier, lieu.ligne)),
                article: constat.article.as_deref().map(typographie::article_nomme),
                remede: constat.remede.as_ref().map(|remede| typographie::prose(&remede.fr)),
                ecarte: constat.ecarte.as_ref().map(|ecarte| {
                    let par = ecarte.par.as_ref().map(|par| format!(" par {par}")).unwrap_or_default();
                    let fin = ecarte.jusqu_au.map(|jour| format!(", jusqu'au {}", typographie::jour(jour))).unwrap_or_default();
                    typographie::prose(&format!("écarté{par}{fin}\u{a0}: {}", ecarte.motif))
                }),
            })
            .collect(),
    }
}

/// Writes the sheet.
pub fn ecrire(affaire: &Affaire<'_>, constats: &[Constat], modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    let entrees = entrees(affaire, constats);
    let source = modeles.remplir("couverture/corps.typ.j2", &entrees)?;
    Ok(Ecrit { titre: entrees.titre, source })
}
