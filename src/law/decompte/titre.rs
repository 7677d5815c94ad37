//! What a court decision changes in the account: five more points, sums awarded, interest of 1231-7, time to pay.

use super::types::{CompteCreance, NatureInteret, PointDeDepart, Titre};
use super::{Etat, Marche};
use crate::diag::{Texte, jour_en, jour_fr};
use crate::dit;
use crate::law::calendrier::{Zone, reporter};
use crate::law::frais::{Charge, Frais, frais_de_l_acte};
use crate::law::{Certitude, Droit};
use crate::model::{Acte, Dossier, Jour, Montant, NatureActe};

/// A decision against the debtor, known on the day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Decision<'a> {
    pub(super) acte: &'a Acte,
    /// Day from which it is enforceable; nothing where the dossier does not tell.
    pub(super) executoire: Option<Jour>,
}

/// Outcomes that take a decision away, where they name it, or name nothing and come after it (D53).
fn est_defaite(acte: &Acte, actes: &[&Acte]) -> bool {
    actes.iter().any(|autre| {
        matches!(
            autre.nature,
            NatureActe::Caducite
                | NatureActe::Desistement
                | NatureActe::Extinction
                | NatureActe::Annulation
                | NatureActe::Rejet
                | NatureActe::Peremption
        ) && match &autre.vise {
            Some(vise) => Some(vise) == acte.id.as_ref(),
            None => autre.date >= acte.date,
        }
    })
}

/// Decisions of a court known on `jour`, in the order of their days: a title that no judge gave is not one (D101).
pub(super) fn decisions<'a>(dossier: &'a Dossier, jour: Jour, droit: &Droit) -> Vec<Decision<'a>> {
    let connus: Vec<&Acte> = dossier.actes.iter().filter(|acte| acte.date <= jour && acte.codebiteur.is_none()).collect();
    let code = dossier.debiteur.adresse.as_ref().and_then(|adresse| adresse.code_postal.as_deref()).unwrap_or_default();
    let mut sortie: Vec<Decision<'a>> = Vec::new();
    for acte in connus.iter().copied() {
        let ordonnance = acte.nature == NatureActe::OrdonnanceInjonction;
        if !(ordonnance || matches!(acte.nature, NatureActe::Jugement | NatureActe::OrdonnanceDeRefere)) || est_defaite(acte, &connus) {
            continue;
        }
        let signification = connus.iter().copied().find(|autre| {
            autre.nature == NatureActe::Signification && autre.date >= acte.date && (autre.vise.is_none() || autre.vise == acte.id)
        });
        let executoire = if ordonnance {
            // Served and not opposed: an order is enforceable once the time to oppose it is over (1422 CPC).
            let opposee =
                signification.is_some_and(|s| connus.iter().any(|autre| autre.nature == NatureActe::Opposition && autre.date >= s.date));
            if opposee {
                continue;
            }
            acte.executoire_le.or_else(|| {
                let signification = signification?;
                signification.executoire_le.or_else(|| {
                    let delai = droit.duree("cpc-1422", "delai_execution", acte.date)?;
                    reporter(delai.valeur.a_compter_du(signification.date), Zone::du_code(code), droit).succ_opt()
                })
            })
        } else {
            acte.executoire_le.or(signification.and_then(|signification| signification.executoire_le))
        };
        sortie.push(Decision { acte, executoire: executoire.filter(|executoire| *executoire <= jour) });
    }
    sortie.sort_by_key(|decision| decision.acte.date);
    sortie
}

impl<'a> Marche<'a> {
    /// The decision that made `numero` a title first, with its day.
    pub(super) fn titre_de(&self, numero: &str) -> Option<(&'a Acte, Jour)> {
        self.decisions
            .iter()
            .filter(|decision| decision.acte.concerne(numero))
            .filter_map(|decision| Some((decision.acte, decision.executoire?)))
            .min_by_key(|(_, executoire)| *executoire)
    }

    /// First day of the five more points: the day after the two months that follow the day a decision is enforceable (D78).
    pub(super) fn majoration_de(&self, numero: &str) -> Option<Jour> {
        self.majoration_depuis(self.titre_de(numero)?.1)
    }

    /// The enforceable decision of each account claimed that has one.
    pub(super) fn titres(&self) -> Vec<Titre> {
        let titre = |etat: &Etat<'a>| {
            let (acte, executoire) = match etat.accordee {
                Some((acte, _)) => (acte, self.decisions.iter().find(|decision| std::ptr::eq(decision.acte, acte))?.executoire?),
                None => self.titre_de(&etat.numero)?,
            };
            let lieu = if acte.lieux.connait("executoire_le") { acte.lieux.de("executoire_le") } else { acte.lieux.entite() };
            Some(Titre { creance: etat.numero.clone(), executoire, majore: etat.majore, lieu })
        };
        self.reclames().filter_map(titre).collect()
    }

    fn majoration_depuis(&self, executoire: Jour) -> Option<Jour> {
        self.droit.duree("cmf-l313-3", "delai", executoire)?.valeur.a_compter_du(executoire).succ_opt()
    }

    /// Days on which neither penalties nor more points are incurred: from the decision to the end of the time it gives (1343-5 C. civ.).
    pub(super) fn graces_de(&self, numero: &str) -> Vec<(Jour, Jour)> {
        let actes = self.dossier.actes.iter().filter(|acte| acte.date <= self.jour && acte.codebiteur.is_none() && acte.concerne(numero));
        actes.filter_map(|acte| Some((acte.date, acte.grace_jusqu_au?))).filter(|(du, au)| du <= au).collect()
    }

    /// The decision from which interest runs where nothing else made it run (1231-7 C. civ.).
    pub(super) fn decision_sur(&self, numero: &str) -> Option<&'a Acte> {
        self.decisions.iter().map(|decision| decision.acte).find(|acte| acte.concerne(numero))
    }

    /// Opens an account for each sum that an enforceable decision puts on the debtor beside the claim.
    pub(super) fn ouvrir_les_sommes(&mut self) {
        let reclamees: Vec<&str> = self.dossier.creances().map(|facture| facture.numero.as_str()).collect();
        for Decision { acte, executoire } in self.decisions.clone() {
            let Some(executoire) = executoire else { continue };
            if !reclamees.iter().any(|numero| acte.concerne(numero)) {
                continue;
            }
            let sommes = [("depens", acte.montants.depens, "cpc-695"), ("article-700", acte.montants.article_700, "cpc-700")];
            for (nature, montant, page) in sommes {
                if let Some(montant) = montant.filter(|montant| montant.est_positif()) {
                    self.ouvrir_une_somme(nature, montant, acte, Some(executoire));
                    let article = self.droit.article(page);
                    self.frais.push(Frais {
                        nature,
                        montant: Some(montant),
                        article,
                        a_la_charge_de: Charge::Debiteur,
                        certitude: Certitude::Confirme,
                        le: Some(acte.date),
                        motif: Texte::new("alloué par une décision exécutoire", "awarded by an enforceable decision"),
                        calcul: None,
                        periode: None,
                        lieu: Some(acte.lieux.de("montants")),
                    });
                }
            }
        }
        self.ouvrir_les_frais();
    }

    /// What the acts of the dossier cost: the debtor owes what enforcement on a title cost.
    fn ouvrir_les_frais(&mut self) {
        let sans_juge = self
            .dossier
            .actes
            .iter()
            .filter(|acte| acte.nature == NatureActe::PetitesCreances && acte.date <= self.jour)
            .filter_map(|acte| acte.executoire_le);
        let titre = self.decisions.iter().filter_map(|decision| decision.executoire).chain(sans_juge).min();
        let (dossier, jour) = (self.dossier, self.jour);
        let concerne = |acte: &Acte| acte.factures.is_empty() || dossier.creances().any(|facture| acte.concerne(&facture.numero));
        for acte in dossier.actes.iter().filter(|acte| acte.date <= jour && concerne(acte)) {
            let Some(frais) = frais_de_l_acte(acte, titre, self.droit) else { continue };
            if let (Charge::Debiteur, Some(montant)) = (frais.a_la_charge_de, frais.montant) {
                self.ouvrir_une_somme(frais.nature, montant, acte, None);
            }
            self.frais.push(frais);
        }
    }

    fn ouvrir_une_somme(&mut self, cle: &'static str, montant: Montant, acte: &'a Acte, executoire: Option<Jour>) {
        // Two acts of one day and one kind keep an account each.
        let semblables =
            self.etats.iter().filter(|etat| etat.accordee.is_some_and(|(autre, c)| c == cle && autre.date == acte.date)).count();
        let numero = match semblables {
            0 => format!("{cle} ({})", acte.date),
            n => format!("{cle} ({}, {})", acte.date, n + 1),
        };
        let (taux, nature) = self.legal();
        // An indemnity awarded bears interest from the decision without being asked; for costs the reference says nothing.
        let depart = (cle == "article-700").then(|| acte.date.succ_opt()).flatten();
        if depart.is_some() {
            let (fr, en) = (jour_fr(acte.date), jour_en(acte.date));
            self.points.push(PointDeDepart {
                creance: numero.clone(),
                premier_jour: depart,
                motif: dit!(
                    "lendemain de la décision du {fr} (que ce texte vise cette somme n'est pas vérifié)",
                    "day after the decision of {en} (that this text covers that sum is not verified)"
                ),
                article: self.droit.article("civ-1231-7"),
                lieu: acte.lieux.de("montants"),
            });
        }
        let majore = executoire.and_then(|executoire| self.majoration_depuis(executoire));
        let compte = CompteCreance::ouvrir(numero, montant, None, nature);
        // Interest on a sum awarded before the opening judgment stops there too (D26).
        let ouverture = self.dossier.debiteur.situation.procedure_collective.as_ref().and_then(|procedure| procedure.jugement_le);
        let veille = ouverture.filter(|ouverture| acte.date < *ouverture).and_then(|ouverture| ouverture.pred_opt());
        let dernier = veille.map_or(self.jour, |veille| veille.min(self.jour));
        let graces = acte.grace_jusqu_au.map(|fin| (acte.date, fin)).filter(|(du, au)| du <= au).into_iter().collect();
        self.etats.push(Etat {
            majore,
            graces,
            accordee: Some((acte, cle)),
            base: Montant::ZERO,
            ..Etat::ouvrir(None, taux, nature, depart, compte, dernier)
        });
    }

    /// The sum awarded is owed from the day of the decision: what came before is not imputed to it.
    pub(super) fn accorder(&mut self, rang: usize) {
        if let Some(etat) = self.etats.get_mut(rang) {
            etat.base = etat.compte.facture;
        }
    }

    /// Compares the principal of a decision with what the account had left of it on that day.
    pub(super) fn comparer(&mut self, rang: usize) {
        let Some(Decision { acte, .. }) = self.decisions.get(rang).copied() else { return };
        let Some(principal) = acte.montants.principal else { return };
        let vises = self.etats.iter().filter(|etat| etat.reclamee && etat.accordee.is_none() && acte.concerne(&etat.numero));
        let reste: Montant = vises.map(|etat| etat.base).sum();
        if reste != principal {
            let (fr, en) = (jour_fr(acte.date), jour_en(acte.date));
            let (p_fr, r_fr) = (crate::diag::euros_fr(principal), crate::diag::euros_fr(reste));
            let (p_en, r_en) = (crate::diag::euros_en(principal), crate::diag::euros_en(reste));
            self.lignes.push(dit!(
                "La décision du {fr} condamne à {p_fr} en principal ; le décompte en comptait {r_fr} ce jour-là : relire l'une et l'autre.",
                "The decision of {en} awards {p_en} of principal; the account had {r_en} left that day: read both again."
            ));
        }
    }

    /// What the decisions change, a sentence a line.
    pub(super) fn lignes_des_decisions(&self) -> Vec<Texte> {
        let mut lignes = Vec::new();
        let natures = |voulue: &dyn Fn(NatureInteret) -> bool| self.reclames().any(|etat| etat.facture.is_some() && voulue(etat.nature));
        let penalites = natures(&est_une_penalite);
        let mut vues: Vec<Jour> = Vec::new();
        for etat in self.reclames().filter(|etat| etat.nature == NatureInteret::Legal && etat.depart.is_some()) {
            let executoire = match (etat.facture, etat.accordee) {
                (Some(facture), _) => self.titre_de(&facture.numero).map(|(_, executoire)| executoire),
                (None, Some((acte, _))) => {
                    self.decisions.iter().find(|decision| std::ptr::eq(decision.acte, acte)).and_then(|decision| decision.executoire)
                }
                (None, None) => None,
            };
            let (Some(executoire), Some(majore)) = (executoire, etat.majore) else { continue };
            if vues.contains(&majore) {
                continue;
            }
            vues.push(majore);
            let (m_fr, m_en, e_fr, e_en) = (jour_fr(majore), jour_en(majore), jour_fr(executoire), jour_en(executoire));
            let Some(points) = self.droit.nombre("cmf-l313-3", "points", majore).map(|points| points.valeur.normalize()) else { continue };
            lignes.push(dit!(
                "Taux légal majoré de {points} points à compter du {m_fr}, lendemain des deux mois qui suivent le jour où la décision est exécutoire, le {e_fr} (code monétaire et financier, article L313-3) ; le juge de l'exécution peut en exonérer le débiteur ou la réduire.",
                "Legal rate raised by {points} points from {m_en}, the day after the two months that follow the day the decision is enforceable, {e_en} (Code monétaire et financier, L313-3); the enforcement judge may waive or reduce it."
            ));
        }
        if penalites && self.reclames().any(|etat| etat.facture.is_some() && est_une_penalite(etat.nature) && etat.majore.is_some()) {
            lignes.push(Texte::new(
                "La majoration de l'article L313-3 n'est pas ajoutée aux pénalités de retard (point non vérifié).",
                "The increase of article L313-3 is not added to late-payment penalties (not verified).",
            ));
        }
        if self.decisions.iter().any(|decision| self.dossier.creances().any(|facture| decision.acte.concerne(&facture.numero))) {
            lignes.push(Texte::new(
                "Après la décision, chaque créance continue d'être comptée selon son régime ; les intérêts que la décision liquide n'y sont pas ajoutés une seconde fois ; si elle fixe un autre taux ou un autre départ, c'est elle qui l'emporte.",
                "After the decision each claim goes on under its own regime; interest that the decision fixes is not added a second time; where it sets another rate or start, the decision prevails.",
            ));
            if self.decisions.iter().any(|decision| decision.executoire.is_none()) {
                lignes.push(Texte::new(
                    "Une décision dont le jour exécutoire n'est pas connu ou n'est pas venu n'ajoute ni majoration, ni dépens, ni somme de l'article 700.",
                    "A decision whose enforceable day is not known or has not come adds neither increase, nor costs, nor article 700 sum.",
                ));
            }
        }
        if self.etats.iter().any(|etat| etat.accordee.is_some()) {
            lignes.push(Texte::new(
                "Les sommes que la décision alloue et les frais d'exécution forcée viennent en dernier dans l'imputation (aucun texte n'en fixe le rang) ; les autres frais restent à la charge du créancier (code des procédures civiles d'exécution, article L111-8).",
                "Sums awarded and costs of enforcement come last in the imputation (no text ranks them); other costs stay with the creditor (Code des procédures civiles d'exécution, L111-8).",
            ));
        }
        let sans_juge =
            self.dossier.actes.iter().any(|acte| {
                acte.nature == NatureActe::PetitesCreances && acte.executoire_le.is_some_and(|executoire| executoire <= self.jour)
            });
        if sans_juge && self.decisions.is_empty() && natures(&|nature| nature == NatureInteret::Legal) {
            lignes.push(Texte::new(
                "Le titre n'est pas une décision de justice : le taux légal n'est pas majoré.",
                "The title is not a court decision: the legal rate is not raised.",
            ));
        }
        if self.reclames().any(|etat| !etat.graces.is_empty()) {
            lignes.push(Texte::new(
                "Pendant le délai de grâce, du jour de la décision au dernier jour accordé, ni pénalités de retard, ni majoration, ni clause pénale ne sont comptées (code civil, article 1343-5) ; les intérêts légaux et conventionnels continuent.",
                "During the time to pay, from the day of the decision to the last day given, neither late-payment penalties, nor increase, nor penalty clause are counted (Civil Code, 1343-5); legal and conventional interest goes on.",
            ));
        }
        lignes
    }
}

/// Penalties of delay, which a time to pay suspends.
pub(super) fn est_une_penalite(nature: NatureInteret) -> bool {
    matches!(nature, NatureInteret::PenalitesL44110 | NatureInteret::PenalitesContractuelles)
}
