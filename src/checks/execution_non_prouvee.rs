//! CER-04: Nothing shows that the creditor performed. Page, texts and cases: `execution_non_prouvee.md`.

use super::contexte::prouve_execution;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::model::NatureCreance;

/// Nothing shows that the creditor performed.
pub static RULE: Rule = Rule {
    code: "CER-04",
    name: "execution-non-prouvee",
    since: "0.1.0",
    textes: &["civ-1353"],
    page: include_str!("execution_non_prouvee.md"),
    run,
};

/// Claims that are earned by doing something; the others come from a loan, a lease, a bill.
fn se_gagne(nature: Option<NatureCreance>) -> bool {
    use NatureCreance::{
        Autre, CommunicationsElectroniques, Demenagement, Eau, ElectriciteGaz, HonorairesAvocat, PrestationDeServices,
        TransportDeMarchandises, Travaux, VenteDeMarchandises,
    };
    match nature {
        None => true,
        Some(nature) => matches!(
            nature,
            Autre
                | CommunicationsElectroniques
                | Demenagement
                | Eau
                | ElectriciteGaz
                | HonorairesAvocat
                | PrestationDeServices
                | TransportDeMarchandises
                | Travaux
                | VenteDeMarchandises
        ),
    }
}

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    contexte.par_creance(|creance| {
        let facture = creance.facture;
        let prouvee = contexte.pieces_de(facture).any(prouve_execution) || contexte.admise(&facture.numero);
        if !se_gagne(facture.nature) || prouvee {
            return None;
        }
        let message = if facture.inachevee {
            Texte::new("les travaux ne sont pas achevés", "the works are not completed")
        } else if facture.executee_le.is_some() {
            Texte::new(
                "l'exécution n'est prouvée par aucune pièce ni par un aveu du débiteur",
                "performance is proved by no exhibit and no admission of the debtor",
            )
        } else {
            Texte::new("le jour de l'exécution est inconnu et rien ne la prouve", "the day of performance is unknown and nothing proves it")
        };
        let constat = Constat::avertissement(RULE.code, message)
            .a(facture.lieux.de(if facture.inachevee { "inachevee" } else { "executee_le" }))
            .selon(contexte.article("civ-1353"))
            .remede(Texte::new(
                "à rechercher : bon de livraison, procès-verbal de réception, compte rendu signé",
                "to be looked for: delivery note, acceptance report, signed work sheet",
            ));
        Some(constat)
    })
}
