//! What the payments of a case say of each claim item: acknowledgements, certain or doubtful (2240 C. civ., D09).

use std::collections::BTreeMap;

use super::evenements::{Action, Fait};
use crate::diag::{Texte, jour_en, jour_fr};
use crate::law::duree::Duree;
use crate::model::{Dossier, Facture, Jour, ModePaiement, Montant, NaturePaiement, ObjetEchange, Paiement, Sens};

/// The payments of a case, read once for all its items: which ones each label names, and which were open that day.
#[derive(Debug, Clone)]
pub struct Encaissements<'a> {
    dossier: &'a Dossier,
    rangs: BTreeMap<&'a str, usize>,
    lus: Vec<Lu<'a>>,
    /// Places in `lus` of the payments that name an item, by item.
    nommes: BTreeMap<usize, Vec<usize>>,
    /// Places of those that name none but are no plain transfer: a seizure, a third party's, one made while a single debt was open.
    particuliers: Vec<usize>,
    /// Places of the plain transfers without a label among several open debts, by day.
    anonymes: Vec<usize>,
    /// Unlabelled payments said one by one; a longer run is said as a whole.
    un_a_un: usize,
}

#[derive(Debug, Clone)]
struct Lu<'a> {
    paiement: &'a Paiement,
    /// Items that the label names.
    nommees: Vec<usize>,
    /// The only item open on the day of the payment, where there is one only.
    seule_ouverte: Option<usize>,
}

/// A dozen payments are read at a glance, hundreds are not.
const UN_A_UN: usize = 12;

impl<'a> Encaissements<'a> {
    /// Reads the payments of a case; credit notes are no payments.
    #[must_use]
    pub fn lire(dossier: &'a Dossier) -> Self {
        let rangs: BTreeMap<&str, usize> = dossier.factures.iter().enumerate().map(|(rang, f)| (f.numero.as_str(), rang)).collect();
        let numeros: Vec<String> = dossier.factures.iter().map(|facture| facture.numero.to_lowercase()).collect();
        let reglements = reglements(dossier, &rangs);
        let recus = dossier.paiements.iter().filter(|paiement| paiement.nature != NaturePaiement::Avoir);
        let lus: Vec<Lu<'_>> = recus
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
        let mut encaissements =
            Self { dossier, rangs, lus, nommes: BTreeMap::new(), particuliers: Vec::new(), anonymes: Vec::new(), un_a_un: UN_A_UN };
        encaissements.trier();
        encaissements
    }

    /// The same, every payment said by itself: what the short form is compared with.
    #[cfg(test)]
    pub(in crate::law) fn un_a_un(dossier: &'a Dossier) -> Self {
        Self { un_a_un: usize::MAX, ..Self::lire(dossier) }
    }

    /// Sorts the payments by what they can say of which items.
    fn trier(&mut self) {
        for (place, lu) in self.lus.iter().enumerate() {
            let paiement = lu.paiement;
            // What the debtor set the payment against prevails over its label.
            let vises: Vec<usize> = match paiement.impute_sur.as_slice() {
                [] => lu.nommees.clone(),
                parts => parts.iter().filter_map(|part| self.rangs.get(part.facture.as_str()).copied()).collect(),
            };
            for rang in &vises {
                let places = self.nommes.entry(*rang).or_default();
                if places.last() != Some(&place) {
                    places.push(place);
                }
            }
            if !vises.is_empty() || !paiement.impute_sur.is_empty() {
                continue;
            }
            if est_volontaire(paiement) && lu.seule_ouverte.is_none() && paiement.nature != NaturePaiement::Compensation {
                self.anonymes.push(place);
            } else {
                self.particuliers.push(place);
            }
        }
        let date = |place: &usize| self.lus.get(*place).map(|lu| lu.paiement.date);
        self.anonymes.sort_by_key(date);
    }

    /// What the payments do to the limitation of an item. `bornes` are the days of its other events and `durees` its periods: of a
    /// long run of unlabelled payments, those alone are kept without which the day of expiry would change.
    pub(super) fn faits(&self, facture: &Facture, durees: [Duree; 2], bornes: &[Jour]) -> Vec<Fait> {
        let Some(rang) = self.rangs.get(facture.numero.as_str()).copied() else { return Vec::new() };
        let lire = |place: &usize| self.lus.get(*place);
        let contestee = contestee_depuis(self.dossier, facture);
        let nommes = self.nommes.get(&rang).into_iter().flatten().filter_map(lire);
        let particuliers = self.particuliers.iter().filter_map(lire);
        let mut faits: Vec<Fait> = nommes.chain(particuliers).map(|lu| fait(lu, rang, facture, contestee)).collect();
        if self.anonymes.len() <= self.un_a_un {
            faits.extend(self.anonymes.iter().filter_map(lire).map(|lu| fait(lu, rang, facture, contestee)));
        } else {
            // In a long run, money that came before the item was born says nothing of it.
            let nee = nee_le(facture);
            let tot = self.anonymes.partition_point(|place| lire(place).is_some_and(|lu| nee.is_some_and(|nee| lu.paiement.date < nee)));
            let anonymes: Vec<&Lu<'_>> = self.anonymes.get(tot..).unwrap_or_default().iter().filter_map(lire).collect();
            let mut bornes = bornes.to_vec();
            bornes.extend(contestee);
            bornes.extend(faits.iter().map(|fait| fait.date));
            bornes.sort_unstable();
            faits.extend(suites(&anonymes, durees, &bornes).into_iter().filter_map(|suite| {
                let (premier, dernier) = (suite.first()?, suite.last()?);
                let fait = fait(dernier, rang, facture, contestee);
                Some(if suite.len() == 1 { fait } else { Fait { motif: ensemble(suite.len(), premier, dernier), ..fait } })
            }));
        }
        faits
    }
}

/// Cuts a run of payments into as few parts as leave the period unchanged when only the last of each counts: a part is never longer than
/// the period, and never reaches over another event.
fn suites<'a, 'b>(anonymes: &'b [&'a Lu<'a>], durees: [Duree; 2], bornes: &[Jour]) -> Vec<&'b [&'a Lu<'a>]> {
    let mut suites = Vec::new();
    let mut reste = anonymes;
    // The first payment decides whether the period still ran: it stands alone.
    let mut limite = None;
    while let Some(premier) = reste.first() {
        let debut = premier.paiement.date;
        let borne = bornes.iter().copied().find(|borne| *borne >= debut);
        let longueur = match limite {
            None => 1,
            Some(limite) => reste
                .iter()
                .take_while(|lu| {
                    lu.paiement.date <= limite
                        && borne.is_none_or(|borne| lu.paiement.date < borne || debut == borne && lu.paiement.date == borne)
                })
                .count()
                .max(1),
        };
        let (suite, apres) = reste.split_at(longueur);
        limite = suite.last().and_then(|lu| durees.iter().map(|duree| duree.a_compter_du(lu.paiement.date)).min());
        suites.push(suite);
        reste = apres;
    }
    suites
}

fn ensemble(nombre: usize, premier: &Lu<'_>, dernier: &Lu<'_>) -> Texte {
    let (du, au) = (premier.paiement.date, dernier.paiement.date);
    Texte::new(
        format!(
            "{nombre} paiements sans libellé alors que plusieurs dettes sont ouvertes, du {} au {} : équivoques",
            jour_fr(du),
            jour_fr(au)
        ),
        format!("{nombre} unlabelled payments while several debts are open, from {} to {}: equivocal", jour_en(du), jour_en(au)),
    )
}

/// The debtor's own payment, not taken from him.
fn est_volontaire(paiement: &Paiement) -> bool {
    paiement.est_du_debiteur() && paiement.mode != Some(ModePaiement::Saisie)
}

/// The day since which the item is disputed.
fn contestee_depuis(dossier: &Dossier, facture: &Facture) -> Option<Jour> {
    let contestations = dossier
        .echanges
        .iter()
        .filter(|e| e.objet == Some(ObjetEchange::Contestation) && e.sens != Some(Sens::Sortant) && e.concerne(&facture.numero));
    contestations.map(|e| e.date).min()
}

fn nee_le(facture: &Facture) -> Option<Jour> {
    facture.executee_le.map(|plage| plage.du).or(facture.emise_le).or(facture.echeance)
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
    if nee_le(facture).is_some_and(|nee| nee > jour) {
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
fn fait(lu: &Lu<'_>, rang: usize, facture: &Facture, contestee: Option<Jour>) -> Fait {
    let paiement = lu.paiement;
    let vise = paiement.impute_sur.iter().any(|part| part.facture == facture.numero);
    let pour_cette_dette = vise || lu.nommees.contains(&rang) || lu.seule_ouverte == Some(rang);
    let du_debiteur = est_volontaire(paiement);
    let contestee = contestee.is_some_and(|depuis| depuis <= paiement.date);
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
    Fait {
        date: paiement.date,
        nature: paiement.nature.cle().to_owned(),
        action: Action::Interrompt { tardif_seul },
        article: "civ-2240",
        motif,
        lieu: paiement.lieux.entite(),
        tardif_seul: false,
    }
}
