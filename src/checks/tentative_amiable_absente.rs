//! JUR-11: Before the tribunal judiciaire a small claim needs an amicable attempt, and none is recorded. Page, texts and cases: `tentative_amiable_absente.md`.

use super::contexte::niveau;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, euros_en, euros_fr};
use crate::dit;
use crate::model::{Acte, Echange, Montant, NatureActe, NatureCreance, ObjetEchange, Procedure, TypeJuridiction};

/// Before the tribunal judiciaire a small claim needs an amicable attempt, and none is recorded.
pub static RULE: Rule = Rule {
    code: "JUR-11",
    name: "tentative-amiable-absente",
    since: "0.1.0",
    textes: &["cpc-750-1", "conso-l314-26", "cpce-l125-1"],
    page: include_str!("tentative_amiable_absente.md"),
    run,
};

/// A conciliation or a mediation, or an attempt led by a third person; talks between the parties are not enough (R-AMI-5).
fn est_une_tentative(echange: &Echange) -> bool {
    match echange.objet {
        Some(ObjetEchange::Conciliation | ObjetEchange::Mediation) => true,
        Some(ObjetEchange::TentativeAmiable) => echange.mediateur.is_some(),
        _ => false,
    }
}

/// A small-claims procedure that failed dispenses (R-AMI-2): it is over, or the debtor let its month pass in silence (R-AMI-10).
fn a_echoue(acte: &Acte, contexte: &Contexte<'_>) -> bool {
    if acte.nature != NatureActe::PetitesCreances {
        return false;
    }
    if let Some(fin) = acte.fin_le {
        return fin <= contexte.jour;
    }
    let silence = contexte.droit.duree("cpce-l125-1", "silence", acte.date);
    acte.accepte_le.is_none() && silence.is_some_and(|silence| silence.valeur.a_compter_du(acte.date) < contexte.jour)
}

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    use TypeJuridiction::{JugeDesContentieuxDeLaProtection, TribunalDeProximite, TribunalJudiciaire};
    let civil = matches!(contexte.competence.type_, Some(TribunalJudiciaire | TribunalDeProximite | JugeDesContentieuxDeLaProtection));
    let (fond, refere) = (contexte.vise(Procedure::Assignation), contexte.vise(Procedure::RefereProvision));
    if !civil || !(fond || refere) {
        return Vec::new();
    }
    // L314-26 C. conso.: consumer and real-estate credit are outside 750-1.
    let credit = |nature| matches!(nature, Some(NatureCreance::CreditConsommation | NatureCreance::PretImmobilier));
    if contexte.creances.iter().any(|creance| credit(creance.facture.nature)) {
        return Vec::new();
    }
    let Some(seuil) = contexte.droit.nombre("cpc-750-1", "seuil", contexte.jour) else { return Vec::new() };
    let limite = Montant::arrondi(seuil.valeur);
    let principal: Montant = contexte.decompte.comptes.iter().map(|compte| compte.reste_principal).sum();
    let demande = contexte.decompte.total.solde.unwrap_or(principal);
    let petites = contexte.actes().any(|acte| a_echoue(acte, contexte));
    if principal > limite || petites || contexte.echanges().any(est_une_tentative) {
        return Vec::new();
    }
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
                "saisir le conciliateur de justice et l'inscrire (`objet: conciliation`), ou écarter ce constat en donnant le motif de dispense",
                "apply to the conciliateur de justice and record it (`objet: conciliation`), or set this finding aside with the ground of dispensation",
            ),
        ),
    ]
}
