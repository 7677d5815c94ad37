//! PIE-08: The dossier does not show some of what an invoice between professionals must say. Page, texts and cases: `mentions_de_la_facture.md`.

use super::contexte::{deux_listes, reunir};
use super::{Contexte, Rule};
use crate::diag::{Constat, Niveau, Texte};
use crate::dit;
use crate::model::{Facture, Montant, NatureCreance};

/// The dossier does not show some of what an invoice between professionals must say.
pub static RULE: Rule = Rule {
    code: "PIE-08",
    name: "mentions-de-la-facture",
    since: "0.1.0",
    textes: &["com-l441-9", "cgi-242-nonies-a"],
    page: include_str!("mentions_de_la_facture.md"),
    run,
};

/// Items that no invoice carries.
fn est_facturee(facture: &Facture) -> bool {
    use NatureCreance::{Cheque, CreditConsommation, LettreDeChange, Pret, PretImmobilier, Restitution, Salaire};
    !matches!(facture.nature, Some(Cheque | CreditConsommation | LettreDeChange | Pret | PretImmobilier | Restitution | Salaire))
}

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if !contexte.entre_professionnels() {
        return Vec::new();
    }
    let dossier = contexte.dossier;
    reunir(contexte.par_creance(|creance| {
        let facture = creance.facture;
        let seuil = Montant::arrondi(contexte.droit.nombre("cgi-242-nonies-a", "seuil_simplifie", contexte.jour)?.valeur);
        let simplifiee = facture.montant_ht.is_some_and(|ht| ht <= seuil);
        if !est_facturee(facture) {
            return None;
        }
        // What dates the debt weighs more than what identifies the parties (R-INV-4).
        let dates = facture.echeance.is_none() || facture.executee_le.is_none() || facture.emise_le.is_none();
        let mut manques = Vec::new();
        if facture.emise_le.is_none() {
            manques.push(("la date", "the date"));
        }
        if facture.executee_le.is_none() {
            manques.push(("la date de l'opération", "the date of supply"));
        }
        if facture.echeance.is_none() {
            manques.push(("l'échéance", "the due date"));
        }
        if !simplifiee {
            if dossier.creancier.siren.is_none() {
                manques.push(("le SIREN du créancier", "the creditor's SIREN"));
            }
            if dossier.debiteur.siren.is_none() {
                manques.push(("le SIREN du débiteur", "the debtor's SIREN"));
            }
            if facture.montant_ht.is_none() || facture.tva.is_none() {
                manques.push(("le détail hors taxe et TVA", "the net amount and the VAT"));
            }
        }
        if manques.is_empty() {
            return None;
        }
        let (fr, en) = deux_listes(&manques);
        let constat = Constat::de_niveau(
            if dates { Niveau::Avertissement } else { Niveau::Info },
            RULE.code,
            dit!(
                "le dossier ne montre pas ces mentions de la facture : {fr}",
                "the dossier does not show these mentions of the invoice: {en}"
            ),
        )
        .a(facture.lieux.de("numero"))
        .selon(contexte.article("com-l441-9"))
        .remede(Texte::new(
            "les recopier de la facture ; si elles y manquent, elle prouve mal l'échéance et les pénalités",
            "copy them from the invoice; if it lacks them, it is weak proof of the due date and the penalties",
        ));
        Some(constat)
    }))
}
