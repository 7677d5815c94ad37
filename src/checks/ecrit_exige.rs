//! CER-02: Against a non-trader, a claim above the threshold needs a writing, and none is signed by the debtor. Page, texts and cases: `ecrit_exige.md`.

use super::contexte::niveau;
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, euros_en, euros_fr};
use crate::dit;
use crate::law::qualites::est_commercant;
use crate::model::{Montant, Qualite};

/// Against a non-trader, a claim above the threshold needs a writing, and none is signed by the debtor.
pub static RULE: Rule = Rule {
    code: "CER-02",
    name: "ecrit-exige",
    since: "0.1.0",
    textes: &["civ-1359", "com-l110-3"],
    page: include_str!("ecrit_exige.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let debiteur = &contexte.dossier.debiteur;
    if est_commercant(debiteur) == Some(true) || debiteur.qualite == Some(Qualite::PersonnePublique) {
        return Vec::new();
    }
    contexte.par_creance(|creance| {
        let facture = creance.facture;
        let contrat = contexte.dossier.contrat_de(facture);
        let jour = contrat.and_then(|contrat| contrat.date).or(facture.emise_le).unwrap_or(contexte.jour);
        let seuil = Montant::arrondi(contexte.droit.nombre("civ-1359", "seuil", jour)?.valeur);
        // Parts and balances of a larger debt follow the whole (1359 C. civ.).
        let dette = contrat.map_or(Montant::ZERO, |contrat| {
            let parts = contexte.dossier.factures.iter().filter(|autre| autre.contrat.as_deref() == Some(contrat.id.as_str()));
            contrat.montant_ttc.unwrap_or(Montant::ZERO).max(parts.filter_map(|autre| autre.montant_ttc).sum())
        });
        if facture.montant_ttc?.max(dette) <= seuil || contrat.is_some_and(|contrat| contrat.signe_par_le_debiteur()) {
            return None;
        }
        let rien = contrat.is_none() && contexte.piece_de_l_engagement(facture).is_none() && !contexte.admise(&facture.numero);
        let (fr, en) = (euros_fr(seuil), euros_en(seuil));
        let constat = Constat::de_niveau(
            niveau(contexte.vise_une_procedure() && rien),
            RULE.code,
            dit!(
                "au-dessus de {fr}, la preuve contre un non-commerçant est un écrit : aucun n'est signé du débiteur",
                "above {en}, proof against a non-trader is a writing: none is signed by the debtor"
            ),
        )
        .a(contrat.map_or_else(|| facture.lieux.de("montant_ttc"), |contrat| contrat.lieux.de("signe_par")))
        .selon(contexte.article("civ-1359"))
        .remede(Texte::new(
            "à rechercher : devis ou commande signés, aveu écrit, commencement de preuve par écrit",
            "to be looked for: signed quote or order, written admission, beginning of written proof",
        ));
        Some(constat)
    })
}
