//! JUR-52: A title can already be enforced: another is not to be sought. Page, texts and cases: `titre_deja_obtenu.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::law::titre::{EtatDuTitre, titres};
use crate::model::{Objectif, Procedure};

/// A title can already be enforced: another is not to be sought.
pub static RULE: Rule = Rule {
    code: "JUR-52",
    name: "titre-deja-obtenu",
    since: "0.1.0",
    textes: &["cpce-l111-2"],
    page: include_str!("titre_deja_obtenu.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    use Procedure::{Assignation, InjonctionDePayer, InjonctionEuropeenne, PetitesCreances, RefereProvision};
    let mene_a_un_titre = matches!(
        contexte.objectif,
        Some(Objectif::Procedure(Assignation | InjonctionDePayer | InjonctionEuropeenne | PetitesCreances | RefereProvision))
    );
    if !mene_a_un_titre {
        return Vec::new();
    }
    let titres = titres(contexte.dossier, contexte.jour, contexte.droit);
    contexte.par_creance(|creance| {
        let (acte, depuis) =
            titres.iter().filter(|titre| titre.acte.concerne(&creance.facture.numero)).find_map(|titre| match titre.etat {
                EtatDuTitre::Executoire(depuis) => Some((titre.acte, depuis)),
                _ => None,
            })?;
        let (fr, en) = (jour_fr(depuis), jour_en(depuis));
        Some(
            Constat::avertissement(
                RULE.code,
                dit!("un titre est exécutoire depuis le {fr} : il s'exécute", "a title can be enforced since {en}: enforce it"),
            )
            .a(acte.lieux.de("date"))
            .selon(contexte.article("cpce-l111-2"))
            .remede(Texte::new("charger un commissaire de justice de l'exécuter", "instruct a commissaire de justice to enforce it")),
        )
    })
}
