//! PRE-06: A pending instance without any step may lapse and take the interruption with it. Page, texts and cases: `peremption_menacante.md`.

use super::contexte::lendemain;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::model::{Acte, NatureActe};

/// A pending instance without any step may lapse and take the interruption with it.
pub static RULE: Rule = Rule {
    code: "PRE-06",
    name: "peremption-menacante",
    since: "0.1.0",
    textes: &["cpc-386", "civ-2243"],
    page: include_str!("peremption_menacante.md"),
    run,
};

/// What opens an instance.
fn introduit(acte: &Acte) -> bool {
    use NatureActe::{Assignation, DemandeReconventionnelle, Opposition, Refere};
    matches!(acte.nature, Assignation | DemandeReconventionnelle | Opposition | Refere)
}

/// What ends one.
fn termine(acte: &Acte) -> bool {
    use NatureActe::{Annulation, Caducite, Desistement, Extinction, Jugement, OrdonnanceDeRefere, Peremption, Rejet};
    matches!(acte.nature, Annulation | Caducite | Desistement | Extinction | Jugement | OrdonnanceDeRefere | Peremption | Rejet)
}

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let finie = |instance: &Acte| {
        contexte.actes().any(|acte| termine(acte) && acte.date >= instance.date && (acte.vise.is_none() || acte.vise == instance.id))
    };
    let Some(instance) = contexte.actes().filter(|acte| introduit(acte) && !finie(acte)).max_by_key(|acte| acte.date) else {
        return Vec::new();
    };
    let Some(dernier) = contexte.actes().filter(|acte| !termine(acte)).max_by_key(|acte| acte.date) else { return Vec::new() };
    let valeur = |nom| contexte.droit.duree("cpc-386", nom, dernier.date).map(|duree| duree.valeur.a_compter_du(dernier.date));
    let (Some(alerte), Some(fin)) = (valeur("alerte"), valeur("delai")) else { return Vec::new() };
    if contexte.jour < alerte {
        return Vec::new();
    }
    let (d_fr, d_en) = (jour_fr(dernier.date), jour_en(dernier.date));
    let message = if contexte.jour > fin {
        let (f_fr, f_en) = (jour_fr(lendemain(fin)), jour_en(lendemain(fin)));
        dit!(
            "aucune diligence connue depuis le {d_fr} : l'instance est périmée depuis le {f_fr} si personne n'a agi",
            "no known step since {d_en}: the instance has lapsed since {f_en} if nobody acted"
        )
    } else {
        let (f_fr, f_en) = (jour_fr(fin), jour_en(fin));
        dit!(
            "aucune diligence connue depuis le {d_fr} : sans elle, l'instance se périme le {f_fr} au soir",
            "no known step since {d_en}: without one, the instance lapses at the end of {f_en}"
        )
    };
    vec![
        Constat::avertissement(RULE.code, message)
            .a(dernier.lieux.de("date"))
            .etiquette(Texte::new("dernière diligence connue", "last known step"))
            .voir(instance.lieux.de("nature"), Texte::new("instance pendante", "pending instance"))
            .selon(contexte.article("cpc-386"))
            .remede(Texte::new(
                "conclure ou demander la fixation, et inscrire l'acte dans `procedure.yaml`",
                "file submissions or ask for a hearing, and record the act in `procedure.yaml`",
            )),
    ]
}
