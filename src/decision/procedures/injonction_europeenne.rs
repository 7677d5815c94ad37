//! The European order for payment: a party in another Member State.

use super::fiche::{Delai, Faits, Fiche};
use super::{marge, saisie_du_fond};
use crate::checks::Contexte;
use crate::decision::Juridiction;
use crate::model::Procedure;

/// The European order for payment: a party in another Member State.
pub static FICHE: Fiche = Fiche {
    procedure: Procedure::InjonctionEuropeenne,
    conditions: &[
        (("une partie dans un autre État membre, sauf le Danemark", "a party in another Member State, Denmark apart"), "reg-1896-2006"),
        (("créance liquide et exigible, sans plafond", "liquid and due claim, without a ceiling"), "reg-1896-2006"),
        (("non prescrite, hors procédure collective", "not barred, outside insolvency proceedings"), "com-l622-21"),
    ],
    ferment: &["PRE-01", "QUA-07", "QUA-15", "LIQ-06", "EXI-01", "EXI-06", "JUR-09", "JUR-47"],
    reserves: &["CER-01", "CER-09", "CER-10", "PRE-02", "QUA-12", "JUR-52"],
    autorite: ("juridiction du défendeur, par le formulaire A", "the defendant's court, by form A"),
    avocat: ("facultatif", "optional"),
    amiable: ("aucune", "none"),
    delais: &[
        Delai {
            quoi: ("opposition du défendeur, formulaire F", "opposition by the defendant, form F"),
            texte: "reg-1896-2006",
            valeur: "opposition",
        },
        Delai {
            quoi: ("déclaration de force exécutoire, après l'opposition", "declaration of enforceability, after the time to oppose"),
            texte: "cpc-1424-14",
            valeur: "apres",
        },
    ],
    pieces: (
        "aucune pièce exigée ; les moyens de preuve se décrivent dans le formulaire A",
        "no exhibit required; evidence is described in form A",
    ),
    risque: (
        "une opposition en fait un procès ; le jour où elle interrompt la prescription n'est pas vérifié : la marge de l'injonction nationale est gardée",
        "an opposition makes it a trial; the day on which it interrupts limitation is not verified: the margin of the national order is kept",
    ),
    conseil: (
        "débiteur dans un autre État membre, créance non contestée : sans plafond ni avocat",
        "debtor in another Member State, undisputed claim: no ceiling, no lawyer",
    ),
    sinon: (
        "ouverte ; le débiteur demeure en France, l'injonction nationale suffit",
        "open; the debtor lives in France, the national order is enough",
    ),
    conseillee,
    juridiction: autorite,
    dernier_jour: marge,
};

fn conseillee(faits: &Faits) -> bool {
    faits.debiteur_hors_de_france && !faits.contestee && faits.a_temps && !faits.titre
}

/// The court of a debtor abroad is that of another State, which no list of this program names.
fn autorite(contexte: &Contexte<'_>) -> Option<Juridiction> {
    let ailleurs = contexte.dossier.debiteur.adresse.as_ref().is_some_and(|adresse| !adresse.est_en_france());
    if ailleurs { None } else { saisie_du_fond(contexte) }
}
