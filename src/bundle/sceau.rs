//! The list of what is in a deposit and the sums that prove it unchanged.

use sha2::{Digest, Sha256};

use super::fichier::Fichier;
use crate::model::Jour;

/// Name of the manifest.
pub const MANIFESTE: &str = "manifeste.json";
/// Name of the sums, for `sha256sum -c`.
pub const SOMMES: &str = "SHA256SUMS";

/// The SHA-256 of a file, in hexadecimal.
#[must_use]
pub fn empreinte(octets: &[u8]) -> String {
    Sha256::digest(octets).iter().map(|octet| format!("{octet:02x}")).collect()
}

/// What the manifest says besides the files.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sujet<'a> {
    pub reference: &'a str,
    pub fictif: bool,
    pub procedure: &'a str,
    pub brouillon: bool,
    pub jour: Jour,
    pub version: &'a str,
    pub etat_du_droit: &'a serde_json::Value,
    pub decompte: &'a serde_json::Value,
}

/// The manifest of the files given: schema `exigible/manifeste/1`.
pub(super) fn ecrire_manifeste(fichiers: &[Fichier], sujet: Sujet<'_>) -> Vec<u8> {
    manifeste(
        fichiers,
        &serde_json::json!({
            "schema": "exigible/manifeste/1",
            "version": sujet.version,
            "reference": sujet.reference,
            "fictif": sujet.fictif,
            "procedure": sujet.procedure,
            "brouillon": sujet.brouillon,
            "au": sujet.jour.to_string(),
            "etat_du_droit": sujet.etat_du_droit,
            "decompte": sujet.decompte,
        }),
    )
}

/// The manifest: what `tete` says, then the files.
#[must_use]
pub fn manifeste(fichiers: &[Fichier], tete: &serde_json::Value) -> Vec<u8> {
    let liste: Vec<serde_json::Value> = fichiers
        .iter()
        .map(|fichier| {
            serde_json::json!({
                "nom": fichier.nom,
                "octets": fichier.octets.len(),
                "sha256": empreinte(&fichier.octets),
                "pages": fichier.pages,
                "piece": fichier.piece,
            })
        })
        .collect();
    let mut tout = tete.clone();
    if let Some(table) = tout.as_object_mut() {
        table.insert("fichiers".to_owned(), serde_json::Value::Array(liste));
    }
    let mut texte = serde_json::to_vec_pretty(&tout).unwrap_or_default();
    texte.push(b'\n');
    texte
}

/// The sums of the files given, one a line, in the form that `sha256sum -c` reads.
#[must_use]
pub fn sommes(fichiers: &[Fichier]) -> Vec<u8> {
    fichiers.iter().map(|fichier| format!("{}  {}\n", empreinte(&fichier.octets), fichier.nom)).collect::<String>().into_bytes()
}
