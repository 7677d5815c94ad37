//! JUR-46: The time to declare and the time to be relieved from the bar are both over. Page, texts and cases: `declaration_forclose.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::law::declaration::{delais, procedure_ouverte};
use crate::model::{NatureActe, Procedure};

/// The time to declare and the time to be relieved from the bar are both over.
pub static RULE: Rule = Rule {
    code: "JUR-46",
    name: "declaration-forclose",
    since: "0.1.0",
    textes: &["com-l622-24", "com-l622-26"],
    page: include_str!("declaration_forclose.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let Some(procedure) = procedure_ouverte(contexte.dossier, contexte.jour) else { return Vec::new() };
    let Some(delais) = delais(contexte.dossier, procedure, contexte.jour, contexte.droit) else { return Vec::new() };
    if !contexte.vise(Procedure::DeclarationDeCreance) || contexte.jour <= delais.declaration {
        return Vec::new();
    }
    let declaree = |numero: &str| contexte.actes().any(|acte| acte.nature == NatureActe::DeclarationDeCreance && acte.concerne(numero));
    let ([d_fr, r_fr], [d_en, r_en]) = ([delais.declaration, delais.releve].map(jour_fr), [delais.declaration, delais.releve].map(jour_en));
    contexte.par_creance(|creance| {
        if declaree(&creance.facture.numero) {
            return None;
        }
        let constat = if contexte.jour <= delais.releve {
            Constat::avertissement(
                RULE.code,
                dit!(
                    "le délai de déclaration a pris fin le {d_fr} : la déclaration suppose un relevé de forclusion, à demander au plus tard le {r_fr}",
                    "the time to declare ended on {d_en}: the declaration needs relief from the bar, to be asked for by {r_en}"
                ),
            )
            .remede(Texte::new("saisir le juge-commissaire avant de déclarer", "apply to the juge-commissaire before declaring"))
        } else {
            Constat::erreur(
                RULE.code,
                dit!(
                    "le délai de déclaration a pris fin le {d_fr} et le relevé de forclusion n'est plus recevable depuis le {r_fr} au soir",
                    "the time to declare ended on {d_en} and relief has been out of time since the end of {r_en}"
                ),
            )
            .remede(Texte::new(
                "chercher si le débiteur a porté la créance sur sa liste ; agir contre une caution",
                "see whether the debtor listed the claim; act against a surety",
            ))
        };
        Some(constat.a(procedure.lieux.de("bodacc_le")).selon(contexte.article("com-l622-26")))
    })
}
