//! JUR-09: The matter belongs to an authority of its own: no court is seized by these procedures. Page, texts and cases: `autre_autorite_seule_competente.md`.

use super::contexte::niveau;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::model::TypeJuridiction;

/// The matter belongs to an authority of its own: no court is seized by these procedures.
pub static RULE: Rule = Rule {
    code: "JUR-09",
    name: "autre-autorite-seule-competente",
    since: "0.1.0",
    textes: &["cpc-1405", "coj-l211-3"],
    page: include_str!("autre_autorite_seule_competente.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    use TypeJuridiction::{Batonnier, ConseilDePrudHommes};
    let competence = contexte.competence;
    if !matches!(competence.type_, Some(Batonnier | ConseilDePrudHommes)) || contexte.vise_une_lettre().is_some() {
        return Vec::new();
    }
    let Texte { fr, en } = competence.motif.clone();
    let nature = contexte.creances.first().map_or_else(|| contexte.dossier.lieux.entite(), |creance| creance.facture.lieux.de("nature"));
    vec![
        Constat::de_niveau(
            niveau(contexte.vise_une_procedure()),
            RULE.code,
            dit!("aucun tribunal n'est saisi de cette créance : {fr}", "no court is seized of this claim: {en}"),
        )
        .a(nature)
        .selon(competence.article.clone())
        .remede(Texte::new("saisir l'autorité nommée par sa propre procédure", "go to the authority named, by its own procedure")),
    ]
}
