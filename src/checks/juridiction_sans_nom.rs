//! JUR-10: The act must name the court, and nothing tells which one it is. Page, texts and cases: `juridiction_sans_nom.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::model::{Procedure, TypeJuridiction};

/// The act must name the court, and nothing tells which one it is.
pub static RULE: Rule = Rule {
    code: "JUR-10",
    name: "juridiction-sans-nom",
    since: "0.1.0",
    textes: &["cpc-54"],
    page: include_str!("juridiction_sans_nom.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let competence = contexte.competence;
    // Nobody's name is needed where no court is seized.
    let sans_juge = matches!(competence.type_, None | Some(TypeJuridiction::CommissaireDeJustice | TypeJuridiction::MandataireJudiciaire));
    let sans_juge = sans_juge || contexte.vise(Procedure::Execution);
    if !contexte.vise_une_procedure() || sans_juge || competence.nom.is_some() {
        return Vec::new();
    }
    let message = Texte::new(
        "l'acte doit désigner la juridiction saisie, dont le nom n'est pas connu",
        "the act must name the court seized, whose name is not known",
    );
    vec![Constat::erreur(RULE.code, message).a(contexte.dossier.debiteur.lieux.de("adresse")).selon(contexte.article("cpc-54")).remede(
        Texte::new(
            "écrire `juridiction: {type, nom, motif}` dans `dossier.yaml`",
            "write `juridiction: {type, nom, motif}` in `dossier.yaml`",
        ),
    )]
}
