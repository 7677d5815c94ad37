//! What the payments of a case say of each claim item: acknowledgements, certain or doubtful (2240 C. civ., D09).

use std::collections::BTreeMap;

use super::evenements::{Action, Fait};
use crate::diag::Texte;
use crate::model::{Dossier, Facture, Jour, ModePaiement, Montant, NaturePaiement, ObjetEchange, Paiement, Sens};

/// The payments of a case, read once for all its items: which ones each label names, and which were open that day.
#[derive(Debug, Clone)]
pub struct Encaissements<'a> {
    dossier: &'a Dossier,
    rangs: BTreeMap<&'a str, usize>,
    lus: Vec<Lu<'a>>,
}

#[derive(Debug, Clone)]
struct Lu<'a> {
    paiement: &'a Paiement,
    /// Items that the label names.
    nommees: Vec<usize>,
    /// The only item open on the day of the payment, where there is one only.
    seule_ouverte: Option<usize>,
}

impl<'a> Encaissements<'a> {
    /// Reads the payments of a case; credit notes are no payments.
    #[must_use]
    pub fn lire(dossier: &'a Dossier) -> Self {
        let rangs: BTreeMap<&str, usize> = dossier.factures.iter().enumerate().map(|(rang, f)| (f.numero.as_str(), rang)).collect();
        let numeros: Vec<String> = dossier.factures.iter().map(|facture| facture.numero.to_lowercase()).collect();
        let reglements = reglements(dossier, &rangs);
        let recus = dossier.paiements.iter().filter(|paiement| paiement.nature != NaturePaiement::Avoir);
        let lus = recus
            .map(|paiement| {
                let libelle = paiement.libelle.as_deref().unwrap_or_default().to_lowercase();
                let nommees = match libelle.as_str() {
                    "" => Vec::new(),
                    libelle => numeros.iter().enumerate().filter(|(_, numero)| nomme(libelle, numero)).map(|(rang, _)| rang).collect(),
                };
                let mut ouvertes = dossier
                    .factures
                    .iter()
                    .zip(&reglements)
                    .enumerate()
                    .filter(|(_, (facture, regle))| ouverte_au(facture, regle, paiement.date))
                    .map(|(rang, _)| rang);
                let (premiere, seconde) = (ouvertes.next(), ouvertes.next());
                Lu { paiement, nommees, seule_ouverte: premiere.filter(|_| seconde.is_none()) }
            })
            .collect();
        Self { dossier, rangs, lus }
    }

    /// What the payments do to the limitation of an item.
    pub(super) fn faits(&self, facture: &Facture) -> impl Iterator<Item = Fait> {
        let rang = self.rangs.get(facture.numero.as_str()).copied();
        self.lus.iter().filter_map(move |lu| fait(lu, rang?, self.dossier, facture))
    }
}

/// What was sent for each item, by day: part payments, and the credit notes that name it.
fn reglements(dossier: &Dossier, rangs: &BTreeMap<&str, usize>) -> Vec<Vec<(Jour, Montant)>> {
    let mut reglements = vec![Vec::new(); dossier.factures.len()];
    let mut noter = |numero: &str, jour: Jour, montant: Montant| {
        if let Some(regle) = rangs.get(numero).and_then(|rang| reglements.get_mut(*rang)) {
            regle.push((jour, montant));
        }
    };
    for paiement in &dossier.paiements {
        if let Some(numero) = &paiement.facture {
            noter(numero, paiement.date, paiement.montant);
        }
        for part in paiement.impute_sur.iter().filter(|part| paiement.facture.as_ref() != Some(&part.facture)) {
            noter(&part.facture, paiement.date, part.montant.unwrap_or(paiement.montant));
        }
    }
    reglements
}

/// Whether a claim item was already there on `jour` and not settled by what was sent for it before.
fn ouverte_au(facture: &Facture, reglements: &[(Jour, Montant)], jour: Jour) -> bool {
    let nee = facture.executee_le.map(|plage| plage.du).or(facture.emise_le).or(facture.echeance);
    if nee.is_some_and(|nee| nee > jour) {
        return false;
    }
    let regle: Montant = reglements.iter().filter(|(date, _)| *date < jour).map(|(_, montant)| *montant).sum();
    facture.montant_ttc.is_none_or(|montant| regle < montant)
}

/// Whether a label names a claim item, both in lower case: `f-1` is not in `f-10`.
fn nomme(libelle: &str, numero: &str) -> bool {
    libelle.match_indices(numero).any(|(debut, trouve)| {
        let avant = libelle.get(..debut).and_then(|avant| avant.chars().next_back());
        let apres = libelle.get(debut + trouve.len()..).and_then(|apres| apres.chars().next());
        !avant.is_some_and(char::is_alphanumeric) && !apres.is_some_and(char::is_alphanumeric)
    })
}

/// A part payment: the debtor's own act, for this debt, without dispute, moves both readings; else the outer one (D09).
fn fait(lu: &Lu<'_>, rang: usize, dossier: &Dossier, facture: &Facture) -> Option<Fait> {
    let paiement = lu.paiement;
    let vise = paiement.impute_sur.iter().any(|part| part.facture == facture.numero);
    let libelle_vise = lu.nommees.contains(&rang);
    // Sent for other debts: it says nothing of this one.
    if (!paiement.impute_sur.is_empty() && !vise) || (!lu.nommees.is_empty() && !libelle_vise && !vise) {
        return None;
    }
    let pour_cette_dette = vise || libelle_vise || lu.seule_ouverte == Some(rang);
    let du_debiteur = paiement.est_du_debiteur() && paiement.mode != Some(ModePaiement::Saisie);
    let contestee = dossier.echanges.iter().any(|e| {
        e.objet == Some(ObjetEchange::Contestation)
            && e.sens != Some(Sens::Sortant)
            && e.concerne(&facture.numero)
            && e.date <= paiement.date
    });
    let compensation = paiement.nature == NaturePaiement::Compensation;
    let tardif_seul = !pour_cette_dette || !du_debiteur || contestee || compensation;
    let motif = if !tardif_seul {
        Texte::new(
            "paiement partiel du débiteur pour cette dette : reconnaissance",
            "part payment by the debtor for this debt: acknowledgement",
        )
    } else if contestee {
        Texte::new("paiement alors que la dette est contestée : équivoque", "payment while the debt is disputed: equivocal")
    } else if !du_debiteur {
        Texte::new("paiement qui n'émane pas volontairement du débiteur : équivoque", "payment that is not the debtor's own act: equivocal")
    } else if compensation {
        Texte::new("compensation : équivoque", "set-off: equivocal")
    } else {
        Texte::new(
            "paiement sans libellé alors que plusieurs dettes sont ouvertes : équivoque",
            "unlabelled payment while several debts are open: equivocal",
        )
    };
    Some(Fait {
        date: paiement.date,
        nature: paiement.nature.cle().to_owned(),
        action: Action::Interrompt { tardif_seul },
        article: "civ-2240",
        motif,
        lieu: paiement.lieux.entite(),
        tardif_seul: false,
    })
}
