//! The interim payment order: an obligation that is not seriously disputable.

use super::fiche::{Delai, Faits, Fiche};
use super::{expiration, saisie_du_fond};
use crate::model::Procedure;

/// The interim payment order: an obligation that is not seriously disputable.
pub static FICHE: Fiche = Fiche {
    procedure: Procedure::RefereProvision,
    conditions: &[
        (
            (
                "obligation non sérieusement contestable ; l'urgence n'est pas exigée",
                "obligation not seriously disputable; urgency is not required",
            ),
            "cpc-835",
        ),
        (
            (
                "créance échue, non prescrite, hors procédure collective : ce n'est pas la voie contre un débiteur insolvable",
                "claim due, not barred, outside insolvency proceedings: it is not the way against an insolvent debtor",
            ),
            "com-l622-21",
        ),
    ],
    ferment: &["PRE-01", "QUA-07", "QUA-15", "LIQ-06", "EXI-01", "EXI-06", "JUR-09"],
    reserves: &["CER-01", "CER-09", "CER-10", "CER-12", "CER-13", "CER-14", "PRE-02", "QUA-12", "JUR-11", "JUR-49", "JUR-52"],
    autorite: (
        "tribunal de commerce ou des activités économiques entre commerçants et artisans ; sinon tribunal judiciaire, ou juge des contentieux de la protection",
        "commercial or economic activities court between traders and artisans; else tribunal judiciaire, or juge des contentieux de la protection",
    ),
    avocat: (
        "obligatoire au-dessus du seuil de la juridiction, et à toute somme dans les matières exclusives du tribunal judiciaire",
        "mandatory above the threshold of the court, and at any sum in the exclusive matters of the tribunal judiciaire",
    ),
    amiable: (
        "qu'elle soit exigée en référé devant le tribunal judiciaire n'est pas vérifié : dire la tentative ou la dispense",
        "whether it is required in référé before the tribunal judiciaire is not verified: tell the attempt or the dispensation",
    ),
    delais: &[Delai { quoi: ("appel de l'ordonnance", "appeal against the order"), texte: "cpc-490", valeur: "delai" }],
    pieces: (
        "comme pour l'injonction, avec la mise en demeure, son avis, et tout aveu écrit",
        "as for the order for payment, with the notice, its receipt and any written admission",
    ),
    risque: (
        "décision provisoire, sans autorité au principal, exécutoire de droit ; rejetée, elle efface l'interruption de la prescription",
        "provisional, without authority on the merits, enforceable by right; dismissed, it erases the interruption of limitation",
    ),
    conseil: ("obligation incontestable", "indisputable obligation"),
    sinon: (
        "ouverte ; l'injonction, sans audience ni avocat, vient d'abord",
        "open; the order for payment, without hearing or lawyer, comes first",
    ),
    conseillee,
    juridiction: saisie_du_fond,
    dernier_jour: expiration,
};

/// Never the first choice: the sheet says when it serves.
fn conseillee(_: &Faits) -> bool {
    false
}
