//! PRE-13: A capital was accelerated without the notice that must come first. Page, texts and cases: `decheance_sans_mise_en_demeure.md`.

use super::{Contexte, Creance, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::model::{Echange, ObjetEchange, Sens};

/// A capital was accelerated without the notice that must come first.
pub static RULE: Rule = Rule {
    code: "PRE-13",
    name: "decheance-sans-mise-en-demeure",
    since: "0.1.0",
    textes: &["civ-1344", "civ-1305-5"],
    page: include_str!("decheance_sans_mise_en_demeure.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let mut constats = contexte.par_creance(|creance| capital(contexte, creance));
    // 1305-5: what the debtor lost, the others keep.
    if let (Some(autre), Some(creance)) =
        (contexte.dossier.codebiteurs.first(), contexte.creances.iter().find(|creance| creance.facture.decheance_du_terme))
    {
        let message = Texte::new(
            "la déchéance du terme ne vaut pas contre les coobligés ni contre les cautions",
            "the acceleration does not bind co-debtors and sureties",
        );
        constats.push(
            Constat::avertissement(RULE.code, message)
                .a(autre.lieux.entite())
                .selon(contexte.article("civ-1305-5"))
                .remede(Texte::new("ne leur demander que les échéances tombées", "claim from them the instalments fallen due alone"))
                .creance(creance.facture.numero.clone()),
        );
    }
    constats
}

fn capital(contexte: &Contexte<'_>, creance: &Creance<'_>) -> Option<Constat> {
    let facture = creance.facture;
    let decheance = facture.echeance.filter(|_| facture.decheance_du_terme)?;
    let clauses = contexte.dossier.contrat_de(facture).map(|contrat| &contrat.clauses);
    let (fr, en) = (jour_fr(decheance), jour_en(decheance));
    let remede = Texte::new(
        "réclamer les seules échéances impayées, ou mettre en demeure avec un délai puis prononcer la déchéance",
        "claim the unpaid instalments alone, or give notice with a time to pay and then accelerate",
    );
    let constat = |message: Texte| {
        Constat::avertissement(RULE.code, message)
            .a(facture.lieux.de("echeance"))
            .selon(contexte.article("civ-1344"))
            .remede(remede.clone())
    };
    if clauses.is_some_and(|clauses| clauses.decheance_sans_mise_en_demeure == Some(true)) {
        // Between professionals the clause is enough; against a consumer it may be unfair.
        return contexte.dossier.debiteur.est_particulier().then(|| {
            constat(Texte::new(
                "la clause qui dispense de mise en demeure peut être abusive contre un consommateur",
                "the clause that spares the notice may be unfair against a consumer",
            ))
        });
    }
    let notice = |echange: &&Echange| {
        echange.objet == Some(ObjetEchange::MiseEnDemeure)
            && echange.sens != Some(Sens::Entrant)
            && echange.est_ecrit()
            && !echange.est_revenu()
            && echange.codebiteur.is_none()
            && echange.concerne(&facture.numero)
            && echange.date < decheance
    };
    let notices: Vec<&Echange> = contexte.echanges().filter(notice).collect();
    if notices.is_empty() {
        return Some(constat(dit!(
            "la déchéance du terme du {fr} n'a été précédée d'aucune mise en demeure",
            "the acceleration of {en} was preceded by no notice"
        )));
    }
    // The time that the notice leaves must have run out before.
    if notices.iter().any(|notice| notice.delai_jusqu_au.is_some_and(|limite| limite < decheance)) {
        return None;
    }
    Some(match notices.iter().filter_map(|notice| notice.delai_jusqu_au).min() {
        Some(limite) => {
            let (l_fr, l_en) = (jour_fr(limite), jour_en(limite));
            constat(dit!(
                "la déchéance du terme du {fr} précède la fin du délai laissé par la mise en demeure, le {l_fr} au soir",
                "the acceleration of {en} comes before the end of the time left by the notice, {l_en} at midnight"
            ))
        }
        None => constat(Texte::new(
            "la mise en demeure ne dit pas le délai laissé pour éviter la déchéance du terme (`delai_jusqu_au`)",
            "the notice does not state the time left to avoid the acceleration (`delai_jusqu_au`)",
        )),
    })
}
