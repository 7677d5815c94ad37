//! What a contract changes in a period (2254 C. civ., R-ADJ-1), and the debtor's waiver of one that is over (2250, 2251).

use crate::diag::Texte;
use crate::dit;
use crate::law::Droit;
use crate::law::duree::Duree;
use crate::model::{Canal, CauseInterruption, CauseSuspension, Dossier, Echange, Facture, Jour, NatureCreance, ObjetEchange, Sens};

use super::evenements::{Action, Fait};
use super::regime::Regime;

/// Whether a claim is payable yearly or more often: neither a contract (2254) nor minority (2235) changes its period.
pub fn est_periodique(facture: &Facture) -> bool {
    use NatureCreance::{
        ChargesCopropriete, CommunicationsElectroniques, Cotisation, Eau, ElectriciteGaz, LoyerCommercial, LoyerHabitation, PrimeAssurance,
        RegularisationDeCharges, Salaire,
    };
    facture.terme_periodique
        || matches!(
            facture.nature,
            Some(
                ChargesCopropriete
                    | CommunicationsElectroniques
                    | Cotisation
                    | Eau
                    | ElectriciteGaz
                    | LoyerCommercial
                    | LoyerHabitation
                    | PrimeAssurance
                    | RegularisationDeCharges
                    | Salaire
            )
        )
}

/// Follows the clause on limitation where the parties may have one, and says why where they may not.
pub fn amenager(regime: &mut Regime, dossier: &Dossier, facture: &Facture, entre_professionnels: bool, droit: &Droit, jour: Jour) {
    let Some(clauses) = dossier.contrat_de(facture).map(|contrat| &contrat.clauses) else { return };
    let choisie = clauses.prescription.as_deref().and_then(Duree::lire);
    if choisie.is_none() && clauses.interruption.is_empty() && clauses.suspension.is_empty() {
        return;
    }
    let refus = if regime.consommateur {
        Some(Texte::new(
            "un contrat avec un consommateur ne change pas la prescription (code de la consommation, article L218-1)",
            "a contract with a consumer cannot change limitation (Consumer Code, article L218-1)",
        ))
    } else if matches!(facture.nature, Some(NatureCreance::PrimeAssurance | NatureCreance::FranchiseAssurance)) {
        Some(Texte::new(
            "un contrat d'assurance ne change pas la prescription (code des assurances, article L114-3)",
            "an insurance contract cannot change limitation (Insurance Code, article L114-3)",
        ))
    } else if est_periodique(facture) {
        Some(Texte::new(
            "la créance se paie par année ou plus souvent : le contrat n'en change pas la prescription (code civil, article 2254)",
            "the claim is payable yearly or more often: the contract cannot change its period (Civil Code, article 2254)",
        ))
    } else if !entre_professionnels {
        Some(Texte::new(
            "la nature de la créance ou la qualité des parties ne permet pas de changer la prescription par contrat",
            "the kind of the claim or the quality of the parties does not let a contract change limitation",
        ))
    } else {
        None
    };
    if let Some(refus) = refus {
        let (fr, en) = (&refus.fr, &refus.en);
        regime.motifs.push(dit!("clause sur la prescription non suivie : {fr}", "clause on limitation not followed: {en}"));
        regime.clause_ecartee = Some(refus);
        return;
    }
    regime.interruption.clone_from(&clauses.interruption);
    regime.suspension.clone_from(&clauses.suspension);
    let Some(choisie) = choisie else { return };
    let borne = |nom: &str| droit.duree("civ-2254", nom, jour).map(|valeur| valeur.valeur.a_compter_du(jour));
    let fin = choisie.a_compter_du(jour);
    let permise = borne("minimum").is_some_and(|min| fin >= min) && borne("maximum").is_some_and(|max| fin <= max);
    if permise {
        regime.duree = choisie;
        regime.tardive = choisie;
        regime.motifs.push(dit!(
            "le contrat fixe la prescription à {choisie} (code civil, article 2254)",
            "the contract sets the period (Civil Code, article 2254)"
        ));
    } else {
        regime.motifs.push(dit!(
            "la clause qui fixe la prescription à {choisie} sort des bornes permises : elle n'est pas suivie (code civil, article 2254)",
            "the clause that sets the period is out of bounds: it is not followed (Civil Code, article 2254)"
        ));
        regime.clause_ecartee = Some(dit!(
            "la durée de {choisie} sort des bornes permises (code civil, article 2254)",
            "the length is out of the permitted bounds (Civil Code, article 2254)"
        ));
    }
}

/// What an exchange does by the contract, or by a waiver.
pub fn echange(echange: &Echange, regime: &Regime) -> Option<Fait> {
    let objet = echange.objet?;
    let fait = |action, article, fr: &str, en: &str| Fait::de_l_echange(echange, objet, action, article, Texte::new(fr, en));
    if objet == ObjetEchange::Renonciation {
        return Some(if echange.sens == Some(Sens::Entrant) && echange.est_ecrit() && echange.codebiteur.is_none() {
            fait(
                Action::Renonce,
                "civ-2250",
                "le débiteur renonce à la prescription acquise : lecture tardive seulement, un juge apprécie si la renonciation est sans équivoque",
                "the debtor waives the acquired limitation: outer reading only, a judge weighs whether the waiver is unequivocal",
            )
        } else {
            fait(
                Action::SansEffet,
                "civ-2251",
                "une renonciation ne compte que si le débiteur l'a écrite lui-même",
                "a waiver counts only if the debtor himself wrote it",
            )
        });
    }
    if echange.sens == Some(Sens::Entrant) || echange.codebiteur.is_some() {
        return None;
    }
    let recommandee = matches!(echange.canal, Some(Canal::Lrar | Canal::Lre));
    let convient = |cause: &CauseInterruption| match cause {
        CauseInterruption::LettreRecommandee => recommandee && matches!(objet, ObjetEchange::MiseEnDemeure | ObjetEchange::Relance),
        CauseInterruption::MiseEnDemeure => objet == ObjetEchange::MiseEnDemeure && echange.est_ecrit(),
    };
    if !echange.est_revenu() && regime.interruption.iter().any(convient) {
        return Some(fait(
            Action::Interrompt { tardif_seul: false },
            "civ-2254",
            "le contrat entre professionnels en fait une cause d'interruption",
            "the contract between professionals makes it a cause of interruption",
        ));
    }
    if objet == ObjetEchange::TentativeAmiable && regime.suspension.contains(&CauseSuspension::TentativeAmiable) {
        let mut suspension = fait(
            Action::Suspend { fin: echange.fin_le, cle: "civ-2254" },
            "civ-2254",
            "le contrat entre professionnels en fait une cause de suspension",
            "the contract between professionals makes it a cause of suspension",
        );
        // Without its end, how long it suspended can be argued.
        suspension.tardif_seul = echange.fin_le.is_none();
        return Some(suspension);
    }
    None
}
