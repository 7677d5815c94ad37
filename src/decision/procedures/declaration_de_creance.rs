//! The declaration of a claim in insolvency proceedings: what is left when everything else stops.

use super::fiche::{Delai, Faits, Fiche};
use super::mandataire;
use crate::checks::Contexte;
use crate::law::declaration::{delais, procedure_ouverte};
use crate::model::{Jour, Procedure};

/// The declaration of a claim in insolvency proceedings: what is left when everything else stops.
pub static FICHE: Fiche = Fiche {
    procedure: Procedure::DeclarationDeCreance,
    conditions: &[
        (("procédure collective ouverte contre le débiteur", "insolvency proceedings open against the debtor"), "com-l622-24"),
        (
            (
                "créance née avant l'ouverture, ou postérieure et non privilégiée, échue ou à échoir",
                "claim born before the opening, or later and not privileged, due or to fall due",
            ),
            "com-l622-17",
        ),
        (
            (
                "dans le délai de la publication au BODACC, sinon relevé de forclusion",
                "within the time of the BODACC notice, else relief from the bar",
            ),
            "com-l622-26",
        ),
    ],
    ferment: &["PRE-01", "QUA-07", "QUA-15", "LIQ-06", "JUR-45", "JUR-46"],
    reserves: &["PRE-02", "QUA-14", "JUR-45", "JUR-46"],
    autorite: ("mandataire judiciaire, ou liquidateur", "court-appointed agent, or liquidator"),
    avocat: (
        "non requis ; un mandataire autre qu'un avocat produit un pouvoir écrit",
        "not required; an agent other than a lawyer produces a written power",
    ),
    amiable: ("aucune", "none"),
    delais: &[
        Delai {
            quoi: ("déclarer, depuis la publication au BODACC", "declare, from the BODACC notice"),
            texte: "com-l622-24",
            valeur: "delai",
        },
        Delai {
            quoi: ("de plus pour les créanciers éloignés", "more for creditors far away"),
            texte: "com-l622-24",
            valeur: "delai_supplementaire",
        },
        Delai { quoi: ("demander le relevé de forclusion", "ask for relief from the bar"), texte: "com-l622-26", valeur: "releve" },
    ],
    pieces: (
        "décompte arrêté au jour de l'ouverture, titre ou contrat, factures, preuve des sûretés, pouvoir, bordereau",
        "account as of the opening day, title or contract, invoices, proof of securities, power, list",
    ),
    risque: (
        "hors délai, la créance n'est pas admise dans les répartitions ; le paiement dépend de l'actif",
        "out of time, the claim has no part in distributions; payment depends on the assets",
    ),
    conseil: (
        "procédure collective : toute poursuite s'arrête, la créance se déclare",
        "insolvency proceedings: every suit stops, the claim is declared",
    ),
    sinon: ("déjà déclarée", "already declared"),
    conseillee,
    juridiction: mandataire,
    dernier_jour: dernier,
};

fn conseillee(faits: &Faits) -> bool {
    !faits.declaree
}

/// The end of the time to declare, from the BODACC notice (D27); nothing where its day is unknown.
fn dernier(contexte: &Contexte<'_>) -> Option<Jour> {
    let procedure = procedure_ouverte(contexte.dossier, contexte.jour)?;
    Some(delais(contexte.dossier, procedure, contexte.jour, contexte.droit)?.declaration)
}
