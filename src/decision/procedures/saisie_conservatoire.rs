//! The conservatory measure: it freezes, it does not condemn.

use super::fiche::{Delai, Faits, Fiche};
use super::{expiration, juridiction};
use crate::checks::Contexte;
use crate::decision::Juridiction;
use crate::model::Procedure;

/// The conservatory measure: it freezes, it does not condemn.
pub static FICHE: Fiche = Fiche {
    procedure: Procedure::SaisieConservatoire,
    conditions: &[
        (
            ("créance paraissant fondée en son principe, même à terme", "claim appearing founded in principle, even if not yet due"),
            "cpce-l511-1",
        ),
        (("circonstances menaçant le recouvrement", "circumstances that threaten recovery"), "cpce-l511-1"),
        (("hors procédure collective, non prescrite", "outside insolvency proceedings, not barred"), "com-l622-21"),
    ],
    ferment: &["PRE-01", "QUA-07", "QUA-15", "LIQ-06"],
    reserves: &["CER-01", "CER-09", "CER-10", "PRE-02", "QUA-08", "QUA-12", "JUR-44"],
    autorite: (
        "juge de l'exécution du lieu où demeure le débiteur ; avant procès, aussi le président du tribunal de commerce pour une créance commerciale",
        "juge de l'exécution where the debtor lives; before trial, also the president of the commercial court for a commercial claim",
    ),
    avocat: ("obligatoire au-dessus du seuil du juge de l'exécution", "mandatory above the threshold of the juge de l'exécution"),
    amiable: ("aucune", "none"),
    delais: &[
        Delai { quoi: ("exécuter la mesure autorisée", "carry out the measure"), texte: "cpce-r511-6", valeur: "execution" },
        Delai { quoi: ("dénoncer au débiteur", "give notice to the debtor"), texte: "cpce-r523-3", valeur: "delai" },
        Delai {
            quoi: ("engager la procédure qui mène à un titre", "start proceedings for a title"),
            texte: "cpce-r511-7",
            valeur: "delai",
        },
        Delai { quoi: ("le dire au tiers saisi", "tell the third party"), texte: "cpce-r511-8", valeur: "tiers" },
    ],
    pieces: (
        "preuves du principe de la créance, de la menace (chèque impayé, autres poursuites, comptes, mises en vente) et des biens",
        "proof of the claim in principle, of the threat (bounced cheque, other suits, accounts, sales) and of the assets",
    ),
    risque: (
        "elle gèle sans condamner : sans titre demandé à temps elle est caduque ; levée, elle engage le créancier",
        "it freezes and does not condemn: without a title sought in time it lapses; lifted, it makes the creditor liable",
    ),
    conseil: (
        "le recouvrement est menacé : geler d'abord, avec la voie qui mène au titre",
        "recovery is threatened: freeze first, with the way that leads to a title",
    ),
    sinon: (
        "ouverte si des circonstances menacent le recouvrement ; elle ne donne pas de titre",
        "open if circumstances threaten recovery; it gives no title",
    ),
    conseillee,
    juridiction: autorite,
    dernier_jour: expiration,
};

fn conseillee(faits: &Faits) -> bool {
    faits.menace && !faits.titre && !faits.contestee
}

fn autorite(contexte: &Contexte<'_>) -> Option<Juridiction> {
    juridiction(contexte.competence)
}
