//! LET-01: A written dispute without an answer stops the letters. Page, texts and cases: `contestation_arrete_les_lettres.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::model::GenreLettre;

/// A written dispute without an answer stops the letters.
pub static RULE: Rule = Rule {
    code: "LET-01",
    name: "contestation-arrete-les-lettres",
    since: "0.1.0",
    textes: &["cpc-1409"],
    page: include_str!("contestation_arrete_les_lettres.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    // The answer itself leaves, the settlement ends the dispute, the power is not for the debtor.
    let arretee = |genre: GenreLettre| genre.reclame() || genre == GenreLettre::RappelAvantEcheance;
    if !contexte.vise_une_lettre().is_some_and(arretee) {
        return Vec::new();
    }
    contexte.par_creance(|creance| {
        let contestation = contexte.contestation(&creance.facture.numero)?;
        let (fr, en) = (jour_fr(contestation.date), jour_en(contestation.date));
        let constat = Constat::erreur(
            RULE.code,
            dit!(
                "aucune lettre ne part : la contestation du {fr} attend une réponse",
                "no letter leaves: the dispute of {en} awaits an answer"
            ),
        )
        .a(contestation.lieux.de("objet"))
        .selon(contexte.article("cpc-1409"))
        .remede(Texte::new(
            "répondre au fond, puis inscrire la réponse (`objet: reponse-a-contestation`)",
            "answer on the merits, then record the answer (`objet: reponse-a-contestation`)",
        ));
        Some(constat)
    })
}
