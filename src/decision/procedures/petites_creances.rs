//! The simplified procedure for small claims, led by a commissaire de justice.

use super::expiration;
use super::fiche::{Delai, Faits, Fiche};
use crate::checks::Contexte;
use crate::decision::Juridiction;
use crate::model::{Jour, Procedure, TypeJuridiction};

/// The simplified procedure for small claims, led by a commissaire de justice.
pub static FICHE: Fiche = Fiche {
    procedure: Procedure::PetitesCreances,
    conditions: &[
        (
            (
                "cause contractuelle ou statutaire, principal et intérêts jusqu'au seuil",
                "contractual or statutory cause, principal and interest up to the threshold",
            ),
            "cpce-r125-1",
        ),
        (
            (
                "pas de créance facturée entre commerçants, depuis la loi du 23 avril 2026",
                "no claim invoiced between traders, since the law of 23 April 2026",
            ),
            "cpce-l125-1",
        ),
        (("débiteur domicilié en France, non insolvable", "debtor living in France, not insolvent"), "com-l622-21"),
    ],
    ferment: &["PRE-01", "QUA-07", "QUA-15", "LIQ-06", "EXI-01", "EXI-06", "JUR-40", "JUR-41", "JUR-42"],
    reserves: &["CER-01", "CER-09", "CER-10", "PRE-02", "JUR-40", "JUR-52"],
    autorite: (
        "commissaire de justice du ressort de la cour d'appel où demeure le débiteur",
        "commissaire de justice of the court of appeal area where the debtor lives",
    ),
    avocat: ("non requis", "not required"),
    amiable: (
        "aucune ; son échec dispense de la tentative de l'article 750-1",
        "none; its failure dispenses from the attempt of article 750-1",
    ),
    delais: &[Delai {
        quoi: ("réponse du débiteur, le silence vaut refus", "answer of the debtor, silence is refusal"),
        texte: "cpce-l125-1",
        valeur: "silence",
    }],
    pieces: (
        "contrat ou facture, mise en demeure, décompte, identité et adresses du débiteur, coordonnées bancaires",
        "contract or invoice, notice, account, identity and addresses of the debtor, bank details",
    ),
    risque: (
        "rien sans l'accord du débiteur ; tous les frais restent au créancier ; seul l'accord suspend la prescription",
        "nothing without the debtor's agreement; every cost stays with the creditor; only the agreement suspends limitation",
    ),
    conseil: ("le débiteur accepte", "the debtor agrees"),
    sinon: (
        "ouverte si le débiteur accepte ; le créancier en paie seul les frais",
        "open if the debtor agrees; the creditor alone pays for it",
    ),
    conseillee,
    juridiction: autorite,
    dernier_jour: dernier,
};

/// Never the first choice: the sheet says when it serves.
fn conseillee(_: &Faits) -> bool {
    false
}

fn autorite(_: &Contexte<'_>) -> Option<Juridiction> {
    Some(Juridiction { type_: TypeJuridiction::CommissaireDeJustice, nom: None, adresse: None })
}

/// Nothing is interrupted while the debtor thinks: the month is kept before the bar, so that a writ stays possible.
fn dernier(contexte: &Contexte<'_>) -> Option<Jour> {
    let silence = contexte.droit.duree("cpce-l125-1", "silence", contexte.jour)?;
    Some(silence.valeur.avant(expiration(contexte)?))
}
