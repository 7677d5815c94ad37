//! JUR-31: The hearing cannot be held that day, or leaves too little time. Page, texts and cases: `audience_mal_placee.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::law::calendrier::{Zone, reporter};
use crate::law::comparution::Forme;
use crate::model::Procedure;

/// The hearing cannot be held that day, or leaves too little time.
pub static RULE: Rule = Rule {
    code: "JUR-31",
    name: "audience-mal-placee",
    since: "0.1.0",
    textes: &["cpc-856", "cpc-754"],
    page: include_str!("audience_mal_placee.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let Some(comparution) = contexte.comparution() else { return Vec::new() };
    let Some((audience, date)) = contexte.dossier.demande.audience.as_ref().and_then(|audience| Some((audience, audience.date?))) else {
        return Vec::new();
    };
    let lieu = audience.lieux.de("date");
    let (fr, en) = (jour_fr(date), jour_en(date));
    if date <= contexte.jour {
        let message = dit!("l'audience du {fr} n'est plus à venir", "the hearing of {en} is no longer to come");
        return vec![Constat::erreur(RULE.code, message).a(lieu).selon(contexte.article("cpc-56")).remede(redemander())];
    }
    let code_postal = contexte.dossier.debiteur.adresse.as_ref().and_then(|adresse| adresse.code_postal.as_deref()).unwrap_or_default();
    if reporter(date, Zone::du_code(code_postal), contexte.droit) != date {
        let message = dit!("l'audience du {fr} tomberait un jour chômé", "the hearing of {en} would fall on a day off");
        return vec![Constat::avertissement(RULE.code, message).a(lieu).selon(contexte.article("cpc-56")).remede(redemander())];
    }
    if contexte.vise(Procedure::RefereProvision) {
        return Vec::new();
    }
    let (cle, nom, cause_fr, cause_en) = match comparution.forme {
        Forme::Commerciale => ("cpc-856", "delai_comparution", "l'assignation se délivre", "the writ is served"),
        Forme::Orale | Forme::Ecrite => ("cpc-754", "delai_placement", "sa copie se remet au greffe", "its copy is filed at the registry"),
    };
    let Some(delai) = contexte.droit.duree(cle, nom, contexte.jour) else { return Vec::new() };
    let dernier = delai.valeur.avant(date);
    if contexte.jour <= dernier {
        return Vec::new();
    }
    let (duree_fr, duree_en) = (delai.valeur.to_string(), delai.valeur.en_anglais());
    let message = dit!(
        "{cause_fr} {duree_fr} au moins avant l'audience : il est trop tard pour celle du {fr}",
        "{cause_en} at least {duree_en} before the hearing: it is too late for that of {en}"
    );
    vec![Constat::avertissement(RULE.code, message).a(lieu).selon(contexte.article(cle)).remede(redemander())]
}

fn redemander() -> Texte {
    Texte::new("demander une autre date au greffe", "ask the registry for another date")
}
