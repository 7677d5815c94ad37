//! The action on the merits, by writ.

use super::fiche::{Delai, Faits, Fiche};
use super::{expiration, saisie_du_fond};
use crate::model::Procedure;

/// The action on the merits, by writ.
pub static FICHE: Fiche = Fiche {
    procedure: Procedure::Assignation,
    conditions: &[
        (
            ("créance échue, non prescrite, hors procédure collective", "claim due, not barred, outside insolvency proceedings"),
            "com-l622-21",
        ),
        (
            (
                "matière qui n'a pas d'autorité propre (honoraires d'avocat, salaires)",
                "a matter without an authority of its own (lawyer's fees, wages)",
            ),
            "coj-l211-3",
        ),
    ],
    ferment: &["PRE-01", "QUA-07", "QUA-15", "LIQ-06", "EXI-01", "EXI-06", "JUR-09"],
    reserves: &["CER-02", "CER-03", "CER-04", "CER-05", "PRE-02", "QUA-12", "JUR-11", "JUR-52"],
    autorite: (
        "tribunal de commerce ou des activités économiques entre commerçants et artisans ; sinon tribunal judiciaire, ou juge des contentieux de la protection",
        "commercial or economic activities court between traders and artisans; else tribunal judiciaire, or juge des contentieux de la protection",
    ),
    avocat: (
        "obligatoire au-dessus du seuil de la juridiction, et à toute somme dans les matières exclusives du tribunal judiciaire",
        "mandatory above the threshold of the court, and at any sum in the exclusive matters of the tribunal judiciaire",
    ),
    amiable: (
        "exigée devant le tribunal judiciaire jusqu'au seuil de l'article 750-1, hors crédit ; jamais devant le tribunal de commerce",
        "required before the tribunal judiciaire up to the sum of article 750-1, credit apart; never before a commercial court",
    ),
    delais: &[
        Delai {
            quoi: ("assigner avant l'audience, tribunal de commerce", "serve before the hearing, commercial court"),
            texte: "cpc-856",
            valeur: "delai_comparution",
        },
        Delai {
            quoi: ("placer l'assignation, tribunal de commerce", "file the writ, commercial court"),
            texte: "cpc-857",
            valeur: "delai_placement",
        },
        Delai {
            quoi: ("placer l'assignation, tribunal judiciaire", "file the writ, tribunal judiciaire"),
            texte: "cpc-754",
            valeur: "delai_placement",
        },
        Delai {
            quoi: ("constitution d'avocat du défendeur, procédure écrite", "the defendant appoints a lawyer, written procedure"),
            texte: "cpc-763",
            valeur: "delai",
        },
        Delai { quoi: ("péremption de l'instance sans diligence", "the case lapses without a step"), texte: "cpc-386", valeur: "delai" },
    ],
    pieces: ("toutes les pièces, sous bordereau annexé à l'assignation", "every exhibit, listed and annexed to the writ"),
    risque: (
        "la plus longue et la plus chère ; une mention omise l'annule, un placement tardif la rend caduque",
        "the longest and dearest; a missing mention voids it, a late filing lapses it",
    ),
    conseil: (
        "contestée, trop près de la prescription, ou sans autre voie : elle interrompt aussitôt et tranche",
        "disputed, too near the bar, or without another way: it interrupts at once and settles",
    ),
    sinon: (
        "ouverte ; plus longue et plus chère, elle sert si l'injonction est refusée ou frappée d'opposition",
        "open; longer and dearer, it serves if the order is refused or opposed",
    ),
    conseillee,
    juridiction: saisie_du_fond,
    dernier_jour: expiration,
};

fn conseillee(faits: &Faits) -> bool {
    let sommaire = faits.ouvertes.contains(&Procedure::InjonctionDePayer)
        || (faits.debiteur_hors_de_france && faits.ouvertes.contains(&Procedure::InjonctionEuropeenne));
    !faits.titre && (faits.contestee || !faits.a_temps || !sommaire)
}
