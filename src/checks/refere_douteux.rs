//! CER-12: The obligation may be seriously disputed: an interim payment order is doubtful. Page, texts and cases: `refere_douteux.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::model::{MoyenContestation, Procedure};

/// The obligation may be seriously disputed: an interim payment order is doubtful.
pub static RULE: Rule =
    Rule { code: "CER-12", name: "refere-douteux", since: "0.1.0", textes: &["cpc-835"], page: include_str!("refere_douteux.md"), run };

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if !contexte.vise(Procedure::RefereProvision) {
        return Vec::new();
    }
    contexte.par_creance(|creance| {
        let facture = creance.facture;
        let numero = &facture.numero;
        let contrat = contexte.dossier.contrat_de(facture);
        let conteste = |moyen| contexte.moyen_oppose(numero, moyen);
        let (message, lieu) = if let Some(echange) = conteste(MoyenContestation::TravauxNonCommandes) {
            let message = Texte::new(
                "le débiteur dit n'avoir pas commandé les travaux : l'obligation est sérieusement contestable",
                "the debtor says that the works were not ordered: the obligation is seriously disputable",
            );
            (message, echange.lieux.de("moyen"))
        } else if let Some((contrat, ..)) = contexte.depassement(facture) {
            let message = Texte::new(
                "des travaux supplémentaires ne sont pas signés : même payée en partie, l'obligation est sérieusement contestable",
                "additional works are not signed for: even partly paid, the obligation is seriously disputable",
            );
            (message, contrat.lieux.de("montant_ttc"))
        } else if let Some(echange) =
            [MoyenContestation::Inexecution, MoyenContestation::Compensation, MoyenContestation::Retention, MoyenContestation::DetteConnexe]
                .into_iter()
                .find_map(conteste)
        {
            let message = Texte::new(
                "le débiteur oppose un moyen qui peut être sérieux : la provision est douteuse",
                "the debtor pleads something that may be serious: the interim payment is doubtful",
            );
            (message, echange.lieux.de("moyen"))
        } else if !contrat.is_some_and(|contrat| contrat.signe_par_le_debiteur()) && contexte.aveu_ecrit(numero).is_none() {
            let message = Texte::new(
                "aucun contrat signé du débiteur ni aveu écrit : la provision est douteuse",
                "no contract signed by the debtor nor written admission: the interim payment is doubtful",
            );
            (message, contrat.map_or_else(|| facture.lieux.de("contrat"), |contrat| contrat.lieux.de("signe_par")))
        } else {
            return None;
        };
        let constat = Constat::avertissement(RULE.code, message).a(lieu).selon(contexte.article("cpc-835")).remede(Texte::new(
            "produire des factures ou situations contresignées, ou assigner au fond : un référé rejeté efface l'interruption de la prescription",
            "produce countersigned invoices or statements, or sue on the merits: a dismissed référé erases the interruption of limitation",
        ));
        Some(constat)
    })
}
