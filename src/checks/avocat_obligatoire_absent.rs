//! QUA-30: A lawyer is mandatory before that court, and the dossier names none. Page, texts and cases: `avocat_obligatoire_absent.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, euros_en, euros_fr};
use crate::dit;
use crate::model::RoleMandataire;

/// A lawyer is mandatory before that court, and the dossier names none.
pub static RULE: Rule = Rule {
    code: "QUA-30",
    name: "avocat-obligatoire-absent",
    since: "0.1.0",
    textes: &["cpc-853", "cpc-760", "cpc-752"],
    page: include_str!("avocat_obligatoire_absent.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let Some(comparution) = contexte.comparution() else { return Vec::new() };
    let avocat = contexte.dossier.mandataire.as_ref().is_some_and(|mandataire| mandataire.role == Some(RoleMandataire::Avocat));
    let lieu = contexte.dossier.mandataire.as_ref().map_or_else(|| contexte.dossier.lieux.entite(), |m| m.partie.lieux.de("role"));
    let mut constats = Vec::new();
    if comparution.avocat && !avocat {
        let somme = contexte.decompte.demande();
        let message = match comparution.seuil.filter(|seuil| somme > *seuil) {
            Some(seuil) => {
                let (s_fr, s_en, d_fr, d_en) = (euros_fr(seuil), euros_en(seuil), euros_fr(somme), euros_en(somme));
                dit!(
                    "la demande ({d_fr}) dépasse {s_fr} : l'avocat est obligatoire, et le dossier n'en nomme pas",
                    "the claim ({d_en}) is above {s_en}: a lawyer is mandatory, and the dossier names none"
                )
            }
            None => Texte::new(
                "dans cette matière l'avocat est obligatoire à tout montant, et le dossier n'en nomme pas",
                "in this matter a lawyer is mandatory for any sum, and the dossier names none",
            ),
        };
        constats.push(Constat::erreur(RULE.code, message).a(lieu.clone()).selon(contexte.article(comparution.texte)).remede(Texte::new(
            "nommer l'avocat : `mandataire: {role: avocat, civilite, nom, prenoms, barreau, adresse}`",
            "name the lawyer: `mandataire: {role: avocat, civilite, nom, prenoms, barreau, adresse}`",
        )));
    }
    if !comparution.sure {
        let message = Texte::new(
            "devant la chambre commerciale d'Alsace-Moselle, les règles de représentation ne sont pas vérifiées",
            "before the commercial chamber in Alsace-Moselle, the rules of representation are not verified",
        );
        constats.push(Constat::avertissement(RULE.code, message).a(lieu).selon(contexte.article("com-l731-1")).remede(Texte::new(
            "demander au greffe si l'avocat est obligatoire, et sous quel barreau",
            "ask the registry whether a lawyer is mandatory, and of which bar",
        )));
    }
    constats
}
