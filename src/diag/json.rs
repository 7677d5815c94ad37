//! The JSON form of a finding, as `check`, `limitation` and `statement` print it.

use serde::Serialize;

use super::{Constat, Langue};

/// A finding, flattened; keys in French as in the dossier.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct ConstatJson {
    pub code: &'static str,
    pub niveau: &'static str,
    pub message: String,
    pub article: Option<String>,
    pub fichier: Option<String>,
    pub ligne: Option<u32>,
    pub colonne: Option<u32>,
    pub remede: Option<String>,
    pub creance: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub derogation: Option<DerogationJson>,
}

/// Who set the finding aside, why, and until when.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct DerogationJson {
    pub par: Option<String>,
    pub motif: String,
    pub jusqu_au: Option<String>,
}

impl ConstatJson {
    /// The finding in one language.
    #[must_use]
    pub fn new(constat: &Constat, langue: Langue) -> Self {
        Self {
            code: constat.code,
            niveau: constat.niveau.cle(),
            message: constat.message.en_langue(langue).to_owned(),
            article: constat.article.clone(),
            fichier: constat.lieu.as_ref().map(|lieu| lieu.fichier.to_string()),
            ligne: constat.lieu.as_ref().map(|lieu| lieu.ligne),
            colonne: constat.lieu.as_ref().map(|lieu| lieu.colonne),
            remede: constat.remede.as_ref().map(|remede| remede.en_langue(langue).to_owned()),
            creance: constat.creance.clone(),
            derogation: constat.ecarte.as_ref().map(|ecarte| DerogationJson {
                par: ecarte.par.clone(),
                motif: ecarte.motif.clone(),
                jusqu_au: ecarte.jusqu_au.map(|jour| jour.to_string()),
            }),
        }
    }
}
