//! JUR-11: Before the tribunal judiciaire a small claim needs an amicable attempt, and none is recorded. Page, texts and cases: `tentative_amiable_absente.md`.

use super::contexte::{niveau, reserve};
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, euros_en, euros_fr, jour_en, jour_fr};
use crate::dit;
use crate::law::Certitude;
use crate::law::comparution::{Amiable, amiable, motif_en_mots};
use crate::model::{DispenseAmiable, Lieu, MotifDispense, Procedure};

/// Before the tribunal judiciaire a small claim needs an amicable attempt, and none is recorded.
pub static RULE: Rule = Rule {
    code: "JUR-11",
    name: "tentative-amiable-absente",
    since: "0.1.0",
    textes: &["cpc-750-1", "conso-l314-26", "cpce-l125-1", "cpc-54"],
    page: include_str!("tentative_amiable_absente.md"),
    run,
};

/// Where `demande` says `cle`.
fn lieu_de_la_demande(contexte: &Contexte<'_>, cle: &str) -> Lieu {
    contexte.dossier.demande.lieux.as_ref().map_or_else(|| contexte.dossier.lieux.entite(), |lieux| lieux.de(cle))
}

/// A claim without a determined amount is outside 750-1, even where the arrears are small (R-AMI-4, single source).
fn hors_du_texte(contexte: &Contexte<'_>) -> Constat {
    let (r_fr, r_en) = reserve(Certitude::SourceUnique);
    let message = dit!(
        "la demande, sans montant déterminé, échappe à la tentative amiable{r_fr}",
        "the claim, without a determined amount, is outside the amicable attempt{r_en}"
    );
    Constat::avertissement(RULE.code, message).a(lieu_de_la_demande(contexte, "indeterminee")).selon(contexte.article("cpc-750-1"))
}

/// What the ground given for a dispensation is worth (R-AMI-2): the date of the conciliateur is computed, the rest is for the judge.
fn dispenser(contexte: &Contexte<'_>, dispense: &DispenseAmiable) -> Constat {
    let lieu = |cle: &str| dispense.lieux.as_ref().map_or_else(|| lieu_de_la_demande(contexte, "dispense_amiable"), |lieux| lieux.de(cle));
    let (mut m_fr, mut m_en) = dispense.motif.map(motif_en_mots).map(|mots| (mots.fr, mots.en)).unwrap_or_default();
    if let Some(precision) = &dispense.precision {
        m_fr = format!("{m_fr} ({precision})");
        m_en = format!("{m_en} ({precision})");
    }
    let fond = niveau(contexte.vise(Procedure::Assignation));
    if dispense.motif == Some(MotifDispense::ConciliateurIndisponible) {
        let (Some(saisine), Some(reunion)) = (dispense.le, dispense.premiere_reunion_le) else {
            let message = Texte::new(
                "conciliateur indisponible : il faut le jour de sa saisine (`le`) et celui de la première réunion (`premiere_reunion_le`)",
                "conciliateur unavailable: the day of the request (`le`) and that of the first meeting (`premiere_reunion_le`) are needed",
            );
            return Constat::de_niveau(fond, RULE.code, message).a(lieu("motif")).selon(contexte.article("cpc-750-1"));
        };
        let limite = contexte.droit.duree("cpc-750-1", "conciliateur", saisine).map(|delai| delai.valeur.a_compter_du(saisine));
        if let Some(limite) = limite.filter(|limite| reunion <= *limite) {
            let ((r_fr, r_en), (l_fr, l_en)) = ((jour_fr(reunion), jour_en(reunion)), (jour_fr(limite), jour_en(limite)));
            let message = dit!(
                "la première réunion du conciliateur, le {r_fr}, ne vient pas après le {l_fr} : elle ne dispense pas de la tentative amiable",
                "the first meeting of the conciliateur, on {r_en}, does not come after {l_en}: it does not dispense from the amicable attempt"
            );
            return Constat::de_niveau(fond, RULE.code, message)
                .a(lieu("premiere_reunion_le"))
                .selon(contexte.article("cpc-750-1"))
                .remede(Texte::new("aller à cette réunion avant d'assigner", "go to that meeting before suing"));
        }
    }
    // 54 5° CPC: the initial claim says the ground, on pain of nullity; the judge weighs it.
    if dispense.piece.is_some() {
        let message = dit!(
            "dispense de tentative amiable : {m_fr} ; le juge en décide",
            "dispensed from the amicable attempt: {m_en}; the judge decides"
        );
        return Constat::info(RULE.code, message).a(lieu("motif")).selon(contexte.article("cpc-54"));
    }
    let message = dit!(
        "dispense de tentative amiable : {m_fr}, qu'aucune pièce ne prouve",
        "dispensed from the amicable attempt: {m_en}, which no exhibit proves"
    );
    Constat::avertissement(RULE.code, message).a(lieu("piece")).selon(contexte.article("cpc-54")).remede(Texte::new(
        "joindre la preuve et nommer la pièce (`piece`) : l'acte dit la dispense à peine de nullité",
        "join the proof and name the exhibit (`piece`): the act states the dispensation on pain of nullity",
    ))
}

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let (fond, refere) = (contexte.vise(Procedure::Assignation), contexte.vise(Procedure::RefereProvision));
    if !(fond || refere) {
        return Vec::new();
    }
    let limite = match amiable(contexte.dossier, contexte.competence, contexte.decompte, contexte.jour, contexte.droit) {
        Amiable::Manque(limite) => limite,
        Amiable::Indeterminee => return vec![hors_du_texte(contexte)],
        Amiable::Dispense(dispense) => return vec![dispenser(contexte, dispense)],
        _ => return Vec::new(),
    };
    let demande = contexte.decompte.demande();
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
