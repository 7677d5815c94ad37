//! LET-26: A call sheet is asked for, and nobody can be called, or the caller may not call. Page, texts and cases: `appel_impossible.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::model::{GenreLettre, RoleMandataire};

/// A call sheet is asked for, and nobody can be called, or the caller may not call.
pub static RULE: Rule =
    Rule { code: "LET-26", name: "appel-impossible", since: "0.1.0", textes: &["rin-8-2"], page: include_str!("appel_impossible.md"), run };

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if contexte.vise_une_lettre() != Some(GenreLettre::FicheAppel) {
        return Vec::new();
    }
    let dossier = contexte.dossier;
    let mut constats = Vec::new();
    if dossier.debiteur.telephone.is_none() {
        constats.push(
            Constat::erreur(
                RULE.code,
                Texte::new("le débiteur n'a pas de téléphone au dossier", "the debtor has no telephone in the dossier"),
            )
            .a(dossier.debiteur.lieux.entite())
            .remede(Texte::new("écrire `debiteur.telephone`", "write `debiteur.telephone`")),
        );
    }
    if let Some(avocat) = dossier.mandataire.as_ref().filter(|mandataire| mandataire.role == Some(RoleMandataire::Avocat)) {
        let message = Texte::new(
            "un avocat ne prend pas l'initiative d'appeler la partie adverse",
            "a lawyer does not take the initiative of calling the other party",
        );
        constats.push(
            Constat::erreur(RULE.code, message)
                .a(avocat.partie.lieux.de("role"))
                .selon(contexte.article("rin-8-2"))
                .remede(Texte::new("lui écrire", "write to it")),
        );
    }
    constats
}
