//! The court: which one, why, and where its name comes from.

use super::{Grandeur, Noeud, regle};
use crate::diag::Texte;
use crate::law::Droit;
use crate::law::competence::Competence;
use crate::law::derivation::Regle;
use crate::model::Jour;

/// The court of what is asked, with its text and the origin of its name.
#[must_use]
pub fn juridiction(competence: &Competence, droit: &Droit, jour: Jour) -> Noeud {
    let nom = match (&competence.nom, competence.type_) {
        (Some(nom), _) => Texte::new(nom, nom),
        (None, Some(type_)) => Texte::new(type_.cle(), type_.cle()),
        (None, None) => Texte::new("inconnue", "unknown"),
    };
    let regle = regle(droit, &competence.article, jour).map(|regle| Regle { certitude: competence.certitude, ..regle });
    let noeud = Noeud::new(Texte::new("juridiction", "court")).vaut(Grandeur::Mot(nom)).selon(regle).calcul(competence.motif.clone());
    let source = competence.source.iter().map(|source| Noeud::new(Texte::new(format!("nom : {source}"), format!("name: {source}"))));
    noeud.avec(source)
}
