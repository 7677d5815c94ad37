//! Indemnities: the flat sum and the penalty clause, with the clause and the base.

use super::interets::{Compte, euros};
use super::{Noeud, regle};
use crate::diag::{Texte, taux_en, taux_fr};
use crate::law::Certitude;
use crate::law::decompte::Indemnite;

/// One indemnity.
pub(super) fn une_indemnite(compte: Compte<'_>, indemnite: &Indemnite) -> Noeud {
    let regle = regle(compte.droit, &indemnite.article, indemnite.jour.unwrap_or(compte.decompte.au));
    let penale = indemnite.nature == "clause-penale";
    let enonce = match indemnite.nature {
        "indemnite-forfaitaire" => Texte::new("indemnité forfaitaire de recouvrement", "flat indemnity for recovery costs"),
        "clause-penale" => Texte::new("clause pénale", "penalty clause"),
        autre => Texte::new(autre, autre),
    };
    let mut noeud = Noeud::new(enonce).montant(indemnite.montant).selon(regle);
    let facture = compte.dossier.facture(&indemnite.creance);
    if let Some((base, taux)) = indemnite.assiette {
        let (base, montant) = (euros(base), euros(indemnite.montant));
        noeud = noeud.calcul(Texte::new(
            format!("{} × {} = {}", base.fr, taux_fr(taux), montant.fr),
            format!("{} × {} = {}", base.en, taux_en(taux), montant.en),
        ));
    } else if penale {
        noeud = noeud.calcul(Texte::new("somme fixée par la clause", "a sum set by the clause"));
    } else {
        noeud =
            noeud.calcul(Texte::new("somme fixe, une fois par facture payée en retard", "a fixed sum, once for each invoice paid late"));
    }
    if penale {
        noeud = noeud.sinon(
            Texte::new("le juge peut modérer une clause manifestement excessive", "the court may reduce a manifestly excessive clause"),
            None,
            Certitude::Confirme,
        );
        if let Some(contrat) = facture.and_then(|facture| compte.dossier.contrat_de(facture)) {
            noeud = noeud.a(contrat.lieux.de("clauses"));
        }
    }
    if let Some(jour) = indemnite.jour {
        noeud = noeud.avec([Noeud::new(Texte::new("due depuis le", "owed since")).jour(Some(jour))]);
    }
    noeud
}
