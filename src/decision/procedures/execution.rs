//! Enforcement of a title by a commissaire de justice.

use super::expiration;
use super::fiche::{Delai, Faits, Fiche};
use crate::checks::Contexte;
use crate::decision::Juridiction;
use crate::model::{Procedure, TypeJuridiction};

/// Enforcement of a title by a commissaire de justice.
pub static FICHE: Fiche = Fiche {
    procedure: Procedure::Execution,
    conditions: &[
        (("titre exécutoire de la liste de l'article L111-3", "a title of the list of article L111-3"), "cpce-l111-3"),
        (("créance liquide et exigible, titre non prescrit", "liquid and due claim, title not barred"), "cpce-l111-2"),
        (
            (
                "ni procédure collective, ni suspension de surendettement, ni délai de grâce",
                "no insolvency proceedings, over-indebtedness stay or time to pay",
            ),
            "com-l622-21",
        ),
    ],
    ferment: &["PRE-01", "QUA-07", "QUA-15", "LIQ-06", "EXI-01", "EXI-06", "JUR-48", "QUA-08", "EXI-07"],
    reserves: &["PRE-02", "QUA-08", "QUA-12", "JUR-48"],
    autorite: (
        "commissaire de justice ; juge de l'exécution en cas de difficulté",
        "commissaire de justice; juge de l'exécution in case of difficulty",
    ),
    avocat: (
        "non requis pour l'instruction ; devant le juge de l'exécution, obligatoire au-dessus de son seuil",
        "not required for the instruction; before the juge de l'exécution, mandatory above the threshold",
    ),
    amiable: ("aucune", "none"),
    delais: &[
        Delai {
            quoi: ("payer sur commandement aux fins de saisie-vente", "pay on an order before seizure and sale"),
            texte: "cpce-r221-1",
            valeur: "paiement",
        },
        Delai {
            quoi: ("dénoncer la saisie-attribution", "give notice of the seizure of a claim"),
            texte: "cpce-r211-3",
            valeur: "denonciation",
        },
        Delai {
            quoi: ("contester la saisie-attribution", "contest the seizure of a claim"),
            texte: "cpce-r211-11",
            valeur: "contestation",
        },
        Delai { quoi: ("prescription du titre", "limitation of the title"), texte: "cpce-l111-4", valeur: "duree" },
    ],
    pieces: (
        "titre et sa signification, décompte distinct du principal, des frais et des intérêts, biens et employeur connus, coordonnées bancaires",
        "title and its service, separate account of principal, costs and interest, known assets and employer, bank details",
    ),
    risque: (
        "frais à la charge du débiteur s'ils étaient nécessaires, du créancier sinon ; rien à saisir, rien n'est payé",
        "costs on the debtor if they were necessary, else on the creditor; with nothing to seize nothing is paid",
    ),
    conseil: ("un titre est exécutoire : l'exécuter", "a title can be enforced: enforce it"),
    sinon: ("le titre ne couvre pas toute la demande", "the title does not cover the whole claim"),
    conseillee,
    juridiction: autorite,
    dernier_jour: expiration,
};

fn conseillee(faits: &Faits) -> bool {
    faits.titre
}

/// Whoever enforces; the juge de l'exécution only settles difficulties.
fn autorite(_: &Contexte<'_>) -> Option<Juridiction> {
    Some(Juridiction { type_: TypeJuridiction::CommissaireDeJustice, nom: None, adresse: None })
}
