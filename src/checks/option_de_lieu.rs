//! JUR-23: The claimant may choose another place than the debtor's. Page, texts and cases: `option_de_lieu.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::law::competence::Rattachement;
use crate::model::{Procedure, Qualite};

/// The claimant may choose another place than the debtor's.
pub static RULE: Rule = Rule {
    code: "JUR-23",
    name: "option-de-lieu",
    since: "0.1.0",
    textes: &["cpc-42", "cpc-46", "conso-r631-3"],
    page: include_str!("option_de_lieu.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let competence = contexte.competence;
    let assigne = contexte.vise(Procedure::Assignation) || contexte.vise(Procedure::RefereProvision);
    if !assigne || competence.choisie || competence.lieu != Rattachement::Debiteur {
        return Vec::new();
    }
    let creancier = &contexte.dossier.creancier;
    let (message, article) = if creancier.qualite == Some(Qualite::Consommateur) {
        (
            Texte::new(
                "le consommateur qui demande peut aussi saisir la juridiction du lieu où il demeurait à la conclusion du contrat",
                "the consumer who claims may also go to the court of the place where he lived when the contract was made",
            ),
            "conso-r631-3",
        )
    } else {
        (
            Texte::new(
                "le demandeur peut aussi saisir la juridiction du lieu de la livraison ou de l'exécution de la prestation",
                "the claimant may also go to the court of the place of delivery or of performance",
            ),
            "cpc-46",
        )
    };
    vec![
        Constat::info(RULE.code, message)
            .a(contexte.dossier.debiteur.lieux.de("adresse"))
            .selon(contexte.article(article))
            .remede(Texte::new("pour s'en servir, écrire `juridiction` avec le motif", "to use it, write `juridiction` with the reason")),
    ]
}
