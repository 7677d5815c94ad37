//! JUR-11: Before the tribunal judiciaire a small claim needs an amicable attempt, and none is recorded. Page, texts and cases: `tentative_amiable_absente.md`.

use super::contexte::niveau;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, euros_en, euros_fr};
use crate::dit;
use crate::law::comparution::{Amiable, amiable, demande};
use crate::model::Procedure;

/// Before the tribunal judiciaire a small claim needs an amicable attempt, and none is recorded.
pub static RULE: Rule = Rule {
    code: "JUR-11",
    name: "tentative-amiable-absente",
    since: "0.1.0",
    textes: &["cpc-750-1", "conso-l314-26", "cpce-l125-1"],
    page: include_str!("tentative_amiable_absente.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let (fond, refere) = (contexte.vise(Procedure::Assignation), contexte.vise(Procedure::RefereProvision));
    if !(fond || refere) {
        return Vec::new();
    }
    let limite = match amiable(contexte.dossier, contexte.competence, contexte.decompte, contexte.jour, contexte.droit) {
        Amiable::Manque(limite) => limite,
        Amiable::Dispense(motif) => return vec![dispense(contexte, motif)],
        _ => return Vec::new(),
    };
    let demande = demande(contexte.decompte);
    let (l_fr, l_en) = (euros_fr(limite), euros_en(limite));
    let message = if refere {
        dit!(
            "jusqu'à {l_fr}, aucune tentative amiable n'est enregistrée ; qu'elle soit exigée en référé n'est pas vérifié",
            "up to {l_en}, no amicable attempt is recorded; whether it is required in référé is not verified"
        )
    } else if demande > limite {
        dit!(
            "les intérêts et indemnités portent seuls la demande au-dessus de {l_fr}, et aucune tentative amiable n'est enregistrée",
            "interest and indemnities alone bring the claim above {l_en}, and no amicable attempt is recorded"
        )
    } else {
        dit!(
            "jusqu'à {l_fr} devant le tribunal judiciaire, la demande est irrecevable sans tentative amiable, et aucune n'est enregistrée",
            "up to {l_en} before the tribunal judiciaire, the claim is inadmissible without an amicable attempt, and none is recorded"
        )
    };
    let lieu = contexte.creances.first().map_or_else(|| contexte.dossier.lieux.entite(), |creance| creance.facture.lieux.de("montant_ttc"));
    vec![
        Constat::de_niveau(niveau(fond && demande <= limite), RULE.code, message).a(lieu).selon(contexte.article("cpc-750-1")).remede(
            Texte::new(
                "saisir le conciliateur de justice et l'inscrire (`objet: conciliation`), ou donner le motif de dispense (`demande.dispense_amiable`)",
                "apply to the conciliateur de justice and record it (`objet: conciliation`), or give the ground of dispensation (`demande.dispense_amiable`)",
            ),
        ),
    ]
}

/// The ground is the creditor's: the judge weighs it.
fn dispense(contexte: &Contexte<'_>, motif: &str) -> Constat {
    let lieu =
        contexte.dossier.demande.lieux.as_ref().map_or_else(|| contexte.dossier.lieux.entite(), |lieux| lieux.de("dispense_amiable"));
    Constat::avertissement(
        RULE.code,
        dit!(
            "l'assignation dit pourquoi aucune tentative amiable n'a eu lieu (« {motif} ») : le juge en décide",
            "the writ says why no amicable attempt took place (\"{motif}\"): the judge decides"
        ),
    )
    .a(lieu)
    .selon(contexte.article("cpc-750-1"))
    .remede(Texte::new("en joindre la preuve", "join the proof of it"))
}
