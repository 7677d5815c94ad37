//! The order for payment: on application, without a hearing, opposed within the month.

use super::fiche::{Delai, Faits, Fiche};
use super::{marge, saisie_du_fond};
use crate::model::Procedure;

/// The order for payment: on application, without a hearing, opposed within the month.
pub static FICHE: Fiche = Fiche {
    procedure: Procedure::InjonctionDePayer,
    conditions: &[
        (
            (
                "cause contractuelle ou statutaire et montant déterminé, ou effet accepté",
                "contractual or statutory cause and determined amount, or an accepted bill",
            ),
            "cpc-1405",
        ),
        (("débiteur domicilié en France, à une adresse connue", "debtor living in France, at a known address"), "cpc-1406"),
        (
            ("créance échue, non prescrite, hors procédure collective", "claim due, not barred, outside insolvency proceedings"),
            "com-l622-21",
        ),
    ],
    ferment: &["PRE-01", "QUA-07", "QUA-15", "LIQ-06", "EXI-01", "EXI-06", "QUA-11", "JUR-09"],
    reserves: &[
        "CER-01", "CER-02", "CER-03", "CER-04", "CER-09", "CER-10", "CER-11", "PRE-02", "PRE-04", "QUA-12", "QUA-13", "JUR-51", "JUR-52",
    ],
    autorite: (
        "président du tribunal de commerce, du tribunal judiciaire, ou juge des contentieux de la protection, du lieu où demeure le débiteur",
        "president of the commercial court or of the tribunal judiciaire, or juge des contentieux de la protection, where the debtor lives",
    ),
    avocat: ("non requis à la requête", "not required for the application"),
    amiable: (
        "aucune tentative exigée (avis du 25 septembre 2025, n° 25-70.013)",
        "no attempt required (opinion of 25 September 2025, no. 25-70.013)",
    ),
    delais: &[
        Delai {
            quoi: ("signifier l'ordonnance, sinon non avenue", "serve the order, else it is void"),
            texte: "cpc-1411",
            valeur: "delai_signification",
        },
        Delai { quoi: ("opposition du débiteur", "opposition by the debtor"), texte: "cpc-1416", valeur: "delai" },
        Delai {
            quoi: ("exécution sans avis d'opposition", "enforcement without notice of opposition"),
            texte: "cpc-1422",
            valeur: "delai_execution",
        },
        Delai {
            quoi: ("consignation au greffe du tribunal de commerce", "fees paid in at the commercial registry"),
            texte: "cpc-1425",
            valeur: "delai",
        },
    ],
    pieces: (
        "contrat ou devis signé, bons de livraison, factures, relances, mise en demeure et avis, décompte, bordereau",
        "signed contract or quote, delivery notes, invoices, reminders, notice and its receipt, account, list",
    ),
    risque: (
        "le titre n'existe qu'après la signification à temps et le délai d'opposition ; une opposition en fait un procès ; la requête n'interrompt pas la prescription, la signification oui",
        "the title exists only after timely service and the time to oppose; an opposition makes it a trial; the application does not interrupt limitation, its service does",
    ),
    conseil: (
        "créance non contestée, à temps : la voie la moins chère, sans avocat ni tentative amiable",
        "undisputed and in time: the cheapest way, without a lawyer or an amicable attempt",
    ),
    sinon: (
        "le débiteur demeure en France et rien ne la ferme, mais une autre voie est préférable",
        "nothing closes it, but another way is better",
    ),
    conseillee,
    juridiction: saisie_du_fond,
    dernier_jour: marge,
};

fn conseillee(faits: &Faits) -> bool {
    !faits.contestee && faits.a_temps && !faits.titre
}
