//! JUR-30: A writ summons to a hearing, and a fact of that hearing is not known yet. Page, texts and cases: `audience_a_fixer.md`.

use super::contexte::{Mention, deux_listes};
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::dit;

/// A writ summons to a hearing, and a fact of that hearing is not known yet.
pub static RULE: Rule =
    Rule { code: "JUR-30", name: "audience-a-fixer", since: "0.1.0", textes: &["cpc-56"], page: include_str!("audience_a_fixer.md"), run };

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if contexte.comparution().is_none() {
        return Vec::new();
    }
    let dossier = contexte.dossier;
    let audience = dossier.demande.audience.as_ref();
    let mut manques: Vec<Mention> = Vec::new();
    if contexte.competence.adresse.is_none() {
        manques.push(("l'adresse de la juridiction", "the address of the court"));
    }
    if audience.is_none_or(|audience| audience.date.is_none()) {
        manques.push(("le jour de l'audience", "the day of the hearing"));
    }
    if audience.is_none_or(|audience| audience.heure.is_none()) {
        manques.push(("l'heure de l'audience", "the hour of the hearing"));
    }
    if manques.is_empty() {
        return Vec::new();
    }
    let (fr, en) = deux_listes(&manques);
    let lieu = match (audience, &dossier.demande.lieux) {
        (Some(audience), _) => audience.lieux.entite(),
        (None, Some(lieux)) => lieux.entite(),
        (None, None) => dossier.lieux.entite(),
    };
    // The registry gives the hearing to whoever shows the draft: the act leaves with these places marked, to be filled in before service.
    vec![
        Constat::avertissement(
            RULE.code,
            dit!("à inscrire sur l'acte avant qu'il ne soit signifié : {fr}", "to be written on the act before it is served: {en}"),
        )
        .a(lieu)
        .selon(contexte.article("cpc-56"))
        .remede(Texte::new(
            "demander la date au greffe, puis écrire `demande.audience: {date, heure}` et `juridiction.adresse`",
            "ask the registry for the date, then write `demande.audience: {date, heure}` and `juridiction.adresse`",
        )),
    ]
}
