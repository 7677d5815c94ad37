//! The décompte: principal, interest by segment, indemnities, payments imputed, balance — to the cent, and explained.
//!
//! The days are walked once: credit notes, due dates, notices and payments are events; between two events each open
//! principal bears interest, cut at every 1 January and 1 July, and each segment is rounded by itself (D20).

use chrono::{Datelike, Days, NaiveDate};
use rust_decimal::Decimal;

use super::exigibilite::{Exigibilite, exigibilite};
use super::{Certitude, Colonne, Droit, Valeur};
use crate::diag::{Texte, euros_en, euros_fr, jour_en, jour_fr, taux_en, taux_fr};
use crate::dit;
use crate::model::{
    Calcul, Canal, ChoixInterets, ClausePenale, Dossier, Facture, Jour, Lieu, Montant, NatureActe, NaturePaiement, ObjetEchange,
    PenalitesRetard, Qualite, RangIndemnite, Sens, TauxSousPlancher,
};

/// Which interest a claim item bears (D92).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum NatureInteret {
    Legal,
    PenalitesL44110,
    PenalitesContractuelles,
    Conventionnel,
}

impl NatureInteret {
    /// The word of the JSON form.
    #[must_use]
    pub fn cle(self) -> &'static str {
        match self {
            Self::Legal => "legal",
            Self::PenalitesL44110 => "penalites-l441-10",
            Self::PenalitesContractuelles => "penalites-contractuelles",
            Self::Conventionnel => "conventionnel",
        }
    }
}

/// Interest over days at one rate on one base.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Segment {
    pub creance: String,
    pub du: Jour,
    /// Last day, which bears interest.
    pub au: Jour,
    pub jours: i64,
    pub base: Montant,
    /// Percent a year.
    pub taux: Decimal,
    pub nature: NatureInteret,
    pub montant: Montant,
    pub source: String,
    pub certitude: Certitude,
}

/// A flat sum owed beside the principal.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Indemnite {
    pub creance: String,
    /// `indemnite-forfaitaire` or `clause-penale`.
    pub nature: &'static str,
    pub montant: Montant,
    pub article: String,
}

/// What a part of a payment settles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Sur {
    Interets,
    Principal,
    Indemnites,
}

impl Sur {
    /// The word of the JSON form.
    #[must_use]
    pub fn cle(self) -> &'static str {
        match self {
            Self::Interets => "interets",
            Self::Principal => "principal",
            Self::Indemnites => "indemnites",
        }
    }
}

/// A part of a payment, imputed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct PartImputee {
    pub sur: Sur,
    pub creance: String,
    pub montant: Montant,
}

/// A payment and where it went.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct PaiementImpute {
    pub date: Jour,
    pub montant: Montant,
    pub nature: NaturePaiement,
    pub imputations: Vec<PartImputee>,
    pub lieu: Lieu,
}

/// From which day interest runs, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct PointDeDepart {
    pub creance: String,
    /// First day that bears interest; none where nothing has made interest run.
    pub premier_jour: Option<Jour>,
    pub motif: Texte,
    pub article: String,
    pub lieu: Lieu,
}

/// The account of one claim item.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct CompteCreance {
    pub numero: String,
    /// Invoiced, tax included, in euros.
    pub facture: Montant,
    pub avoirs: Montant,
    pub regle_principal: Montant,
    pub reste_principal: Montant,
    pub interets: Montant,
    pub interets_regles: Montant,
    pub indemnites: Montant,
    pub indemnites_reglees: Montant,
    pub echeance: Option<Jour>,
    pub nature: NatureInteret,
}

impl CompteCreance {
    /// What is left of the item, everything together.
    #[must_use]
    pub fn reste(&self) -> Montant {
        self.reste_principal + self.interets - self.interets_regles + self.indemnites - self.indemnites_reglees
    }
}

/// The totals (D19): `solde` = principal + interets + indemnites + frais − paiements.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Total {
    /// Invoiced less credit notes.
    pub principal: Montant,
    pub interets: Montant,
    pub indemnites: Montant,
    pub frais: Montant,
    pub paiements: Montant,
    /// Nothing where a rate is unknown (D32).
    pub solde: Option<Montant>,
}

/// A remark of the arithmetic that other rooms turn into a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // each variant's sentence names its fields
pub enum Remarque {
    /// A rate is not published for that day: refusal, never an extrapolation.
    TauxInconnu { serie: &'static str, jour: Jour },
    /// A wish that the law refuses (D21).
    VoeuRefuse { creance: String, motif: Texte, article: String },
    /// The contract's rate is below the floor (D22).
    SousPlancher {
        creance: String,
        stipule: Decimal,
        plancher: Decimal,
        defaut: Decimal,
        totaux: [Montant; 3],
        applique: TauxSousPlancher,
        lieu: Lieu,
    },
    /// The notice is a simple letter: receipt is not proved.
    ReceptionNonProuvee { creance: String, lieu: Lieu },
    /// A rate or a text whose certainty is not `confirme` counts in the sum.
    Incertain { article: String, certitude: Certitude, jour: Jour },
    /// More was paid than was owed.
    TropPercu { montant: Montant, lieu: Lieu },
    /// A credit note is larger than what it reduces.
    AvoirExcessif { creance: String, exces: Montant, lieu: Lieu },
    /// An item that cannot be counted: no sum, or a foreign currency without a countervalue.
    NonCompte { creance: String, motif: Texte, lieu: Lieu },
    /// A fact dated after the day is left out (D18).
    Posterieur { lieu: Lieu, jour: Jour },
    /// Capitalisation is asked for and is only requested, not counted.
    CapitalisationDemandee,
}

impl Remarque {
    /// The claim item that the remark is about, if it is about one.
    fn creance(&self) -> Option<&String> {
        match self {
            Self::VoeuRefuse { creance, .. }
            | Self::SousPlancher { creance, .. }
            | Self::ReceptionNonProuvee { creance, .. }
            | Self::AvoirExcessif { creance, .. }
            | Self::NonCompte { creance, .. } => Some(creance),
            _ => None,
        }
    }
}

/// The whole account.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Decompte {
    pub au: Jour,
    pub interets: Vec<Segment>,
    pub indemnites: Vec<Indemnite>,
    pub paiements: Vec<PaiementImpute>,
    pub total: Total,
    pub comptes: Vec<CompteCreance>,
    pub points_de_depart: Vec<PointDeDepart>,
    pub remarques: Vec<Remarque>,
    /// The method, a sentence a line, printed under every décompte.
    pub methode: Vec<Texte>,
    /// Rate that goes on running after the day, if one does.
    pub taux_courant: Option<(Decimal, NatureInteret)>,
}

impl Decompte {
    /// What is left of the principal of every item.
    #[must_use]
    pub fn reste_principal(&self) -> Montant {
        self.comptes.iter().map(|compte| compte.reste_principal).sum()
    }
}

/// Works out what is owed at the end of `jour` for the items claimed.
#[must_use]
pub fn calculer(dossier: &Dossier, jour: Jour, droit: &Droit) -> Decompte {
    let marche = marcher(dossier, jour, droit, dossier.demande.taux_sous_plancher);
    let planchers = marche.planchers();
    marche.conclure(planchers)
}

/// Walks the days to the end, with a choice of rate where the contract's is below the floor (D22).
fn marcher<'a>(dossier: &'a Dossier, jour: Jour, droit: &'a Droit, choix: Option<TauxSousPlancher>) -> Marche<'a> {
    let mut marche = Marche::new(dossier, jour, droit, choix);
    marche.parcourir();
    marche
}

/// Interest of one segment, rounded: base × rate × days / 365, or by calendar year (D33).
fn interet(base: Montant, taux: Decimal, du: Jour, jours: i64, calcul: Calcul) -> Montant {
    let annee = match calcul {
        Calcul::Act365 => 365,
        // A segment never crosses a 1 January.
        Calcul::ExactExact => {
            if du.leap_year() {
                366
            } else {
                365
            }
        }
    };
    Montant::arrondi(base.valeur() * taux * Decimal::from(jours) / Decimal::from(100 * annee))
}

/// How one item bears interest.
#[derive(Debug, Clone)]
enum Taux {
    Legal(Colonne),
    /// ECB rate of the semester plus points.
    Bce {
        points: Option<Decimal>,
        stipule: bool,
    },
    Fixe(Decimal),
}

struct Etat<'a> {
    facture: &'a Facture,
    exigible: Exigibilite,
    taux: Taux,
    nature: NatureInteret,
    /// First day that bears interest.
    depart: Option<Jour>,
    /// Next day to be counted.
    prochain: Option<Jour>,
    /// Principal still owed.
    base: Montant,
    interets_dus: Montant,
    indemnites_dues: Montant,
    compte: CompteCreance,
    /// A rate was missing: nothing more is counted.
    arrete: bool,
    /// Last day that bears interest: the as-of day, or the eve of the opening judgment (D26).
    dernier: Jour,
    /// Place of the segment counted last, which goes on as long as nothing changes.
    segment: Option<usize>,
}

struct Marche<'a> {
    dossier: &'a Dossier,
    jour: Jour,
    droit: &'a Droit,
    calcul: Calcul,
    choix: Option<TauxSousPlancher>,
    etats: Vec<Etat<'a>>,
    segments: Vec<Segment>,
    indemnites: Vec<Indemnite>,
    paiements: Vec<PaiementImpute>,
    points: Vec<PointDeDepart>,
    remarques: Vec<Remarque>,
}

/// What happens on a day, in the order in which it counts on that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Quoi {
    Avoir(usize),
    /// The day after the due date: the flat indemnity is owed.
    Retard(usize),
    Penale(usize),
    Paiement(usize),
}

impl<'a> Marche<'a> {
    fn new(dossier: &'a Dossier, jour: Jour, droit: &'a Droit, choix: Option<TauxSousPlancher>) -> Self {
        let calcul = dossier.demande.calcul.unwrap_or(Calcul::Act365);
        let mut marche = Self {
            dossier,
            jour,
            droit,
            calcul,
            choix,
            etats: Vec::new(),
            segments: Vec::new(),
            indemnites: Vec::new(),
            paiements: Vec::new(),
            points: Vec::new(),
            remarques: Vec::new(),
        };
        for facture in &dossier.factures {
            marche.ouvrir(facture);
        }
        marche
    }

    fn ouvrir(&mut self, facture: &'a Facture) {
        let lieu = facture.lieux.de("montant_ttc");
        let Some(montant) = facture.montant_ttc else { return };
        let montant = match (&facture.contre_valeur, facture.est_en_euros()) {
            (_, true) => montant,
            (Some(contre_valeur), false) => Montant::arrondi(montant.valeur() * contre_valeur.taux),
            (None, false) => {
                let devise = facture.devise.clone().unwrap_or_default();
                self.remarques.push(Remarque::NonCompte {
                    creance: facture.numero.clone(),
                    motif: dit!(
                        "la créance est en {devise}, sans contre-valeur en euros",
                        "the claim is in {devise}, without a countervalue in euros"
                    ),
                    lieu: facture.lieux.de("devise"),
                });
                return;
            }
        };
        let exigible = exigibilite(self.dossier, facture, self.droit);
        let (taux, nature) = self.regime(facture);
        let depart = self.depart(facture, &exigible, nature, &lieu);
        let dernier = self.ouverture(facture).and_then(|ouverture| ouverture.pred_opt()).map_or(self.jour, |veille| veille.min(self.jour));
        self.etats.push(Etat {
            facture,
            taux,
            nature,
            depart,
            prochain: depart,
            base: montant,
            interets_dus: Montant::ZERO,
            indemnites_dues: Montant::ZERO,
            compte: CompteCreance {
                numero: facture.numero.clone(),
                facture: montant,
                avoirs: Montant::ZERO,
                regle_principal: Montant::ZERO,
                reste_principal: montant,
                interets: Montant::ZERO,
                interets_regles: Montant::ZERO,
                indemnites: Montant::ZERO,
                indemnites_reglees: Montant::ZERO,
                echeance: exigible.echeance,
                nature,
            },
            exigible,
            arrete: false,
            dernier,
            segment: None,
        });
    }

    /// The opening judgment that stops the interest of an item: one that came after the item was born (D26, D100).
    fn ouverture(&self, facture: &Facture) -> Option<Jour> {
        let ouverture = self.dossier.debiteur.situation.procedure_collective.as_ref()?.jugement_le?;
        facture.nee_le().is_none_or(|naissance| naissance < ouverture).then_some(ouverture)
    }

    /// Whether L441-10 applies: the creditor and the debtor are professionals.
    fn entre_professionnels(&self) -> bool {
        self.dossier.creancier.qualite == Some(Qualite::Professionnel) && self.dossier.debiteur.qualite == Some(Qualite::Professionnel)
    }

    fn legal(&self) -> (Taux, NatureInteret) {
        let colonne = if self.dossier.creancier.est_particulier() { Colonne::Particulier } else { Colonne::Autre };
        (Taux::Legal(colonne), NatureInteret::Legal)
    }

    /// The regime of money.md section 1, and the wishes that the law grants.
    fn regime(&mut self, facture: &Facture) -> (Taux, NatureInteret) {
        let clauses = self.dossier.contrat_de(facture).map(|contrat| &contrat.clauses);
        let professionnels = self.entre_professionnels();
        let claimed = self.dossier.creances().any(|autre| autre.numero == facture.numero);
        let mut refuser = |motif: Texte, cle: &str| {
            if claimed {
                let article = self.droit.article(cle);
                self.remarques.push(Remarque::VoeuRefuse { creance: facture.numero.clone(), motif, article });
            }
        };
        match self.dossier.demande.interets {
            Some(ChoixInterets::Legal) => self.legal(),
            Some(ChoixInterets::Conventionnel) => match clauses.and_then(|clauses| clauses.interets) {
                Some(taux) => (Taux::Fixe(taux), NatureInteret::Conventionnel),
                None => {
                    refuser(
                        Texte::new(
                            "aucun taux conventionnel n'est stipulé par écrit : le décompte applique l'intérêt légal",
                            "no conventional rate is agreed in writing: the statement applies legal interest",
                        ),
                        "civ-1343-1",
                    );
                    self.legal()
                }
            },
            Some(ChoixInterets::Penalites) | None if professionnels => {
                let points = self
                    .droit
                    .nombre("com-l441-10", "points", facture.echeance.or(facture.emise_le).unwrap_or(self.jour))
                    .map(|v| v.valeur);
                match clauses.and_then(|clauses| clauses.penalites_retard) {
                    Some(PenalitesRetard::Taux(taux)) => (Taux::Fixe(taux), NatureInteret::PenalitesContractuelles),
                    Some(PenalitesRetard::BcePlus(stipules)) if Some(stipules) != points => {
                        (Taux::Bce { points: Some(stipules), stipule: true }, NatureInteret::PenalitesContractuelles)
                    }
                    // A clause that only repeats the statute is the statute.
                    _ => (Taux::Bce { points: None, stipule: false }, NatureInteret::PenalitesL44110),
                }
            }
            Some(ChoixInterets::Penalites) => {
                refuser(
                    Texte::new(
                        "les pénalités de retard ne sont dues qu'entre professionnels : le décompte applique l'intérêt légal",
                        "late-payment penalties are owed between professionals only: the statement applies legal interest",
                    ),
                    "com-l441-10",
                );
                self.legal()
            }
            None => self.legal(),
        }
    }

    /// From which day interest runs (money.md 5, D05), with the ground.
    fn depart(&mut self, facture: &Facture, exigible: &Exigibilite, nature: NatureInteret, lieu: &Lieu) -> Option<Jour> {
        let lendemain = |jour: Jour| jour.succ_opt();
        let echeance = exigible.echeance;
        let mut point = |premier: Option<Jour>, motif: Texte, cle: &str, lieu: Lieu| {
            let article = self.droit.article(cle);
            self.points.push(PointDeDepart { creance: facture.numero.clone(), premier_jour: premier, motif, article, lieu });
            premier
        };
        let Some(echeance) = echeance else {
            return point(None, Texte::new("l'échéance n'est pas connue", "the due date is not known"), "com-l441-10", lieu.clone());
        };
        if nature != NatureInteret::Legal {
            let cle = if nature == NatureInteret::Conventionnel { "civ-1343-1" } else { "com-l441-10" };
            let (fr, en) = (jour_fr(echeance), jour_en(echeance));
            let motif = dit!("de plein droit, le lendemain de l'échéance du {fr}", "as of right, the day after the due date of {en}");
            return point(lendemain(echeance), motif, cle, exigible.lieu.clone());
        }
        let vaut_notice =
            self.dossier.contrat_de(facture).and_then(|contrat| contrat.clauses.exigibilite_vaut_mise_en_demeure) == Some(true);
        if vaut_notice {
            let motif = Texte::new(
                "le contrat dit que l'exigibilité vaut mise en demeure : lendemain de l'échéance",
                "the contract says that falling due is notice enough: day after the due date",
            );
            return point(lendemain(echeance), motif, "civ-1344", exigible.lieu.clone());
        }
        let notice = self
            .dossier
            .echanges
            .iter()
            .filter(|e| {
                e.objet == Some(ObjetEchange::MiseEnDemeure)
                    && e.sens != Some(Sens::Entrant)
                    && e.concerne(&facture.numero)
                    && e.date <= self.jour
                    && !e.est_revenu()
            })
            .min_by_key(|e| e.date);
        if let Some(notice) = notice {
            let avis = notice.avis_de_reception.as_ref();
            let lieu = notice.lieux.entite();
            let (recue, motif) = match (avis.and_then(|a| a.distribue_le).or(notice.recu_le), avis.and_then(|a| a.presente_le)) {
                (Some(jour), _) => (jour, {
                    let (fr, en) = (jour_fr(jour), jour_en(jour));
                    dit!(
                        "lendemain de la réception de la mise en demeure, distribuée le {fr}",
                        "day after the notice was received, handed over on {en}"
                    )
                }),
                (None, Some(jour)) => (jour, {
                    let (fr, en) = (jour_fr(jour), jour_en(jour));
                    dit!(
                        "lendemain de la présentation de la mise en demeure, le {fr} (non réclamée)",
                        "day after the notice was presented, on {en} (not collected)"
                    )
                }),
                (None, None) => (notice.date, {
                    let (fr, en) = (jour_fr(notice.date), jour_en(notice.date));
                    if notice.canal != Some(Canal::CommissaireDeJustice) {
                        self.remarques.push(Remarque::ReceptionNonProuvee { creance: facture.numero.clone(), lieu: lieu.clone() });
                    }
                    dit!("lendemain de la mise en demeure du {fr}", "day after the notice of {en}")
                }),
            };
            let premier = lendemain(recue.max(echeance));
            let article = self.droit.article("civ-1344-1");
            self.points.push(PointDeDepart { creance: facture.numero.clone(), premier_jour: premier, motif, article, lieu });
            return premier;
        }
        let acte = self
            .dossier
            .actes
            .iter()
            .filter(|a| {
                matches!(a.nature, NatureActe::Assignation | NatureActe::Refere | NatureActe::Signification)
                    && a.concerne(&facture.numero)
                    && a.date <= self.jour
            })
            .min_by_key(|a| a.date);
        let mut point = |premier: Option<Jour>, motif: Texte, lieu: Lieu| {
            let article = self.droit.article("civ-1231-6");
            self.points.push(PointDeDepart { creance: facture.numero.clone(), premier_jour: premier, motif, article, lieu });
            premier
        };
        match acte {
            Some(acte) => {
                let (fr, en) = (jour_fr(acte.date), jour_en(acte.date));
                let motif = if acte.nature == NatureActe::Signification {
                    dit!(
                        "lendemain de la signification du {fr} (point de départ non vérifié)",
                        "day after service on {en} (start not verified)"
                    )
                } else {
                    dit!("lendemain de l'assignation du {fr}", "day after the writ of {en}")
                };
                point(lendemain(acte.date.max(echeance)), motif, acte.lieux.entite())
            }
            None => point(
                None,
                Texte::new(
                    "aucune mise en demeure ni demande en justice : l'intérêt légal ne court pas encore",
                    "no notice and no claim in court: legal interest does not run yet",
                ),
                lieu.clone(),
            ),
        }
    }

    fn parcourir(&mut self) {
        let mut evenements: Vec<(Jour, Quoi)> = Vec::new();
        for (rang, etat) in self.etats.iter().enumerate() {
            if let Some(retard) = etat.exigible.echeance.and_then(|jour| jour.succ_opt()) {
                evenements.push((retard, Quoi::Retard(rang)));
            }
            if let Some(jour) = self.jour_de_la_clause_penale(etat.facture, &etat.exigible) {
                evenements.push((jour, Quoi::Penale(rang)));
            }
        }
        for (rang, paiement) in self.dossier.paiements.iter().enumerate() {
            let quoi = if paiement.nature == NaturePaiement::Avoir { Quoi::Avoir(rang) } else { Quoi::Paiement(rang) };
            if paiement.date > self.jour {
                self.remarques.push(Remarque::Posterieur { lieu: paiement.lieux.de("date"), jour: paiement.date });
            }
            evenements.push((paiement.date, quoi));
        }
        evenements.retain(|(jour, _)| *jour <= self.jour);
        evenements.sort();
        for (jour, quoi) in evenements {
            match quoi {
                // A credit note reduces the principal from its date: that day already bears less.
                Quoi::Avoir(rang) => self.avoir(rang),
                Quoi::Retard(rang) => self.retard(rang),
                Quoi::Penale(rang) => self.penale(rang),
                Quoi::Paiement(rang) => {
                    // The day of the payment bears interest on what was owed before it.
                    for etat in 0..self.etats.len() {
                        self.courir(etat, jour);
                    }
                    self.payer(rang);
                }
            }
        }
        for etat in 0..self.etats.len() {
            self.courir(etat, self.jour);
        }
    }

    /// Counts interest on an item up to the end of `jusqu_a`.
    fn courir(&mut self, rang: usize, jusqu_a: Jour) {
        let professionnels = self.entre_professionnels();
        loop {
            let Some(etat) = self.etats.get_mut(rang) else { return };
            let jusqu_a = jusqu_a.min(etat.dernier);
            let Some(du) = etat.prochain.filter(|du| *du <= jusqu_a && !etat.arrete) else { return };
            let au = fin_de_semestre(du).min(jusqu_a);
            etat.prochain = au.succ_opt();
            if !etat.base.est_positif() {
                continue;
            }
            let Some(taux) = taux_du_jour(self.droit, &etat.taux, du, self.choix, professionnels) else {
                let serie = match etat_taux(&self.etats, rang) {
                    Some(Taux::Legal(_)) => "taux-interet-legal",
                    _ => "taux-bce-semestre",
                };
                if let Some(etat) = self.etats.get_mut(rang) {
                    etat.arrete = true;
                }
                if !self.remarques.contains(&Remarque::TauxInconnu { serie, jour: du }) {
                    self.remarques.push(Remarque::TauxInconnu { serie, jour: du });
                }
                return;
            };
            let jours = au.signed_duration_since(du).num_days() + 1;
            // A payment that touched another item ends no segment here: neither the base nor the rate has changed.
            let suite = etat.segment.and_then(|place| self.segments.get_mut(place)).filter(|segment| {
                segment.au.succ_opt() == Some(du)
                    && segment.base == etat.base
                    && segment.taux == taux.valeur
                    && fin_de_semestre(segment.du) == fin_de_semestre(du)
            });
            if let Some(segment) = suite {
                segment.au = au;
                segment.jours += jours;
                let entier = interet(etat.base, taux.valeur, segment.du, segment.jours, self.calcul);
                let montant = entier - segment.montant;
                segment.montant = entier;
                etat.interets_dus += montant;
                etat.compte.interets += montant;
                continue;
            }
            let montant = interet(etat.base, taux.valeur, du, jours, self.calcul);
            etat.interets_dus += montant;
            etat.compte.interets += montant;
            etat.segment = Some(self.segments.len());
            self.segments.push(Segment {
                creance: etat.facture.numero.clone(),
                du,
                au,
                jours,
                base: etat.base,
                taux: taux.valeur,
                nature: etat.nature,
                montant,
                source: format!("{} ; {}", taux.article, taux.source),
                certitude: taux.certitude,
            });
        }
    }

    fn avoir(&mut self, rang: usize) {
        let Some(avoir) = self.dossier.paiements.get(rang) else { return };
        let Some(numero) = &avoir.facture else { return };
        let Some(etat) = self.etats.iter().position(|etat| etat.facture.numero == *numero) else { return };
        if let Some(veille) = avoir.date.pred_opt() {
            self.courir(etat, veille);
        }
        let Some(etat) = self.etats.get_mut(etat) else { return };
        let applique = avoir.montant.min(etat.base);
        etat.base -= applique;
        etat.compte.avoirs += applique;
        let exces = avoir.montant - applique;
        if exces.est_positif() {
            self.remarques.push(Remarque::AvoirExcessif { creance: numero.clone(), exces, lieu: avoir.lieux.de("montant") });
        }
    }

    /// The flat indemnity: per invoice paid late, once, between professionals only (D441-5).
    fn retard(&mut self, rang: usize) {
        let entre_professionnels = self.entre_professionnels();
        let ouverture = self.etats.get(rang).and_then(|etat| self.ouverture(etat.facture));
        let Some(etat) = self.etats.get_mut(rang) else { return };
        let Some(echeance) = etat.exigible.echeance else { return };
        // What was settled on the due date itself was not late: the payments of that day came before this event.
        if !entre_professionnels || !etat.base.est_positif() || ouverture.is_some_and(|ouverture| echeance >= ouverture) {
            return;
        }
        if self.dossier.demande.indemnite_forfaitaire == Some(false) {
            return;
        }
        if let Some(indemnite) = self.droit.nombre("com-d441-5", "indemnite", echeance) {
            let montant = Montant::arrondi(indemnite.valeur);
            etat.indemnites_dues += montant;
            etat.compte.indemnites += montant;
            self.indemnites.push(Indemnite {
                creance: etat.facture.numero.clone(),
                nature: "indemnite-forfaitaire",
                montant,
                article: indemnite.article,
            });
        }
    }

    /// The day on which a penalty clause is incurred: the day after the notice was received, once the debt is due (1231-5 C. civ.).
    fn jour_de_la_clause_penale(&self, facture: &Facture, exigible: &Exigibilite) -> Option<Jour> {
        if self.dossier.demande.clause_penale != Some(true) {
            return None;
        }
        let clauses = &self.dossier.contrat_de(facture)?.clauses;
        clauses.clause_penale?;
        let echeance = exigible.echeance?;
        // Where the contract says that falling due is notice enough, nothing more is waited for (1344 C. civ.).
        if clauses.exigibilite_vaut_mise_en_demeure == Some(true) {
            return echeance.succ_opt();
        }
        let notice = self
            .dossier
            .echanges
            .iter()
            .filter(|e| e.objet == Some(ObjetEchange::MiseEnDemeure) && e.sens != Some(Sens::Entrant) && e.concerne(&facture.numero))
            .filter(|e| e.date <= self.jour && !e.est_revenu())
            .map(|e| e.recu().unwrap_or(e.date))
            .min()?;
        notice.max(echeance).succ_opt()
    }

    fn penale(&mut self, rang: usize) {
        let Some(etat) = self.etats.get_mut(rang) else { return };
        let Some(clause) = self.dossier.contrat_de(etat.facture).and_then(|contrat| contrat.clauses.clause_penale) else { return };
        let montant = match clause {
            ClausePenale::Taux(taux) => Montant::arrondi(etat.base.valeur() * taux / Decimal::ONE_HUNDRED),
            ClausePenale::Montant(montant) => montant,
        };
        if !etat.base.est_positif() {
            return;
        }
        etat.indemnites_dues += montant;
        etat.compte.indemnites += montant;
        let article = self.droit.article("civ-1231-5");
        self.indemnites.push(Indemnite { creance: etat.facture.numero.clone(), nature: "clause-penale", montant, article });
    }

    /// Imputes a payment: the debtor's choice, then the order of 1342-10 C. civ.; within a debt, interest first (1343-1).
    fn payer(&mut self, rang: usize) {
        let Some(paiement) = self.dossier.paiements.get(rang) else { return };
        let mut reste = paiement.montant;
        let mut parts: Vec<PartImputee> = Vec::new();
        for choix in &paiement.impute_sur {
            if let Some(etat) = self.etats.iter().position(|etat| etat.facture.numero == choix.facture) {
                let voulu = choix.montant.unwrap_or(reste).min(reste);
                let pris = self.eteindre(etat, voulu, &mut parts, true);
                reste -= pris;
            }
        }
        for groupe in self.ordre(paiement.date) {
            if !reste.est_positif() {
                break;
            }
            reste -= self.repartir(&groupe, reste, &mut parts);
        }
        // The indemnities come after every principal, unless the dossier says otherwise (D06).
        for etat in 0..self.etats.len() {
            if reste.est_positif() {
                reste -= self.prendre(etat, Sur::Indemnites, reste, &mut parts);
            }
        }
        if reste.est_positif() {
            self.remarques.push(Remarque::TropPercu { montant: reste, lieu: paiement.lieux.de("montant") });
        }
        let lieu = paiement.lieux.entite();
        self.paiements.push(PaiementImpute {
            date: paiement.date,
            montant: paiement.montant,
            nature: paiement.nature,
            imputations: parts,
            lieu,
        });
    }

    /// The debts in the order of 1342-10, equals together: due ones first, then the dearer, then the older.
    fn ordre(&self, jour: Jour) -> Vec<Vec<usize>> {
        let cle = |rang: &usize| {
            let etat = self.etats.get(*rang)?;
            let echue = etat.exigible.echeance.is_some_and(|echeance| echeance <= jour);
            let taux = if etat.depart.is_some_and(|depart| depart <= jour) {
                taux_du_jour(self.droit, &etat.taux, jour, self.choix, self.entre_professionnels())
                    .map_or(Decimal::ZERO, |taux| taux.valeur)
            } else {
                Decimal::ZERO
            };
            Some((!echue, std::cmp::Reverse(taux), etat.exigible.echeance.unwrap_or(NaiveDate::MAX), etat.facture.emise_le))
        };
        let mut rangs: Vec<usize> = (0..self.etats.len()).collect();
        rangs.sort_by_key(cle);
        let mut groupes: Vec<Vec<usize>> = Vec::new();
        for rang in rangs {
            match groupes.last_mut() {
                Some(groupe) if groupe.first().map(&cle) == Some(cle(&rang)) => groupe.push(rang),
                _ => groupes.push(vec![rang]),
            }
        }
        groupes
    }

    /// Spreads a payment over equal debts in proportion to what each owes; the last takes the rounding.
    fn repartir(&mut self, groupe: &[usize], reste: Montant, parts: &mut Vec<PartImputee>) -> Montant {
        let avant = self.indemnite_avant_principal();
        let du = |marche: &Self, rang: usize| {
            marche.etats.get(rang).map_or(Montant::ZERO, |etat| {
                let indemnites = if avant { etat.indemnites_dues } else { Montant::ZERO };
                etat.interets_dus + etat.base + indemnites
            })
        };
        let total: Montant = groupe.iter().map(|rang| du(self, *rang)).sum();
        if !total.est_positif() {
            return Montant::ZERO;
        }
        let enveloppe = reste.min(total);
        let mut pris = Montant::ZERO;
        for (place, rang) in groupe.iter().enumerate() {
            let part = if place + 1 == groupe.len() {
                enveloppe - pris
            } else {
                Montant::arrondi(enveloppe.valeur() * du(self, *rang).valeur() / total.valeur()).min(enveloppe - pris)
            };
            pris += self.eteindre(*rang, part, parts, false);
        }
        pris
    }

    /// Settles one debt: interest, then principal; the indemnity before the principal where the dossier says so.
    fn eteindre(&mut self, rang: usize, somme: Montant, parts: &mut Vec<PartImputee>, choisie: bool) -> Montant {
        let avant = self.indemnite_avant_principal();
        let ordre: &[Sur] = match (avant, choisie) {
            (true, _) => &[Sur::Interets, Sur::Indemnites, Sur::Principal],
            // A sum that the debtor sent for one invoice settles its indemnity too before going elsewhere.
            (false, true) => &[Sur::Interets, Sur::Principal, Sur::Indemnites],
            (false, false) => &[Sur::Interets, Sur::Principal],
        };
        let mut pris = Montant::ZERO;
        for sur in ordre {
            pris += self.prendre(rang, *sur, somme - pris, parts);
        }
        pris
    }

    fn indemnite_avant_principal(&self) -> bool {
        self.dossier.demande.imputation_indemnite == Some(RangIndemnite::AvantPrincipal)
    }

    fn prendre(&mut self, rang: usize, sur: Sur, somme: Montant, parts: &mut Vec<PartImputee>) -> Montant {
        let Some(etat) = self.etats.get_mut(rang) else { return Montant::ZERO };
        let (du, regle) = match sur {
            Sur::Interets => (&mut etat.interets_dus, &mut etat.compte.interets_regles),
            Sur::Principal => (&mut etat.base, &mut etat.compte.regle_principal),
            Sur::Indemnites => (&mut etat.indemnites_dues, &mut etat.compte.indemnites_reglees),
        };
        let pris = somme.min(*du);
        if !pris.est_positif() {
            return Montant::ZERO;
        }
        *du -= pris;
        *regle += pris;
        // What a payment settled of an item was counted to its day: the next day begins a segment.
        if sur != Sur::Indemnites {
            etat.segment = None;
        }
        parts.push(PartImputee { sur, creance: etat.facture.numero.clone(), montant: pris });
        pris
    }

    fn conclure(mut self, planchers: Vec<Remarque>) -> Decompte {
        let reclamees: Vec<String> = self.dossier.creances().map(|facture| facture.numero.clone()).collect();
        let reclamee = |numero: &String| reclamees.contains(numero);
        self.remarques.extend(planchers);
        // An item that is not claimed is followed for the sake of the imputation only.
        self.remarques.retain(|remarque| remarque.creance().is_none_or(&reclamee));
        self.segments.retain(|segment| reclamee(&segment.creance));
        self.indemnites.retain(|indemnite| reclamee(&indemnite.creance));
        self.points.retain(|point| reclamee(&point.creance));
        for paiement in &mut self.paiements {
            paiement.imputations.retain(|part| reclamee(&part.creance));
        }
        self.paiements.retain(|paiement| !paiement.imputations.is_empty());
        self.segments.sort_by_key(|segment| (reclamees.iter().position(|numero| *numero == segment.creance), segment.du));
        let mut incertains: Vec<Remarque> = Vec::new();
        for segment in self.segments.iter().filter(|segment| segment.certitude != Certitude::Confirme) {
            let remarque = Remarque::Incertain { article: segment.source.clone(), certitude: segment.certitude, jour: segment.du };
            if !incertains.iter().any(|autre| matches!(autre, Remarque::Incertain { article, .. } if *article == segment.source)) {
                incertains.push(remarque);
            }
        }
        self.remarques.append(&mut incertains);
        if self.dossier.demande.capitalisation == Some(true) {
            self.remarques.push(Remarque::CapitalisationDemandee);
        }
        let comptes: Vec<CompteCreance> = self
            .etats
            .iter()
            .filter(|etat| reclamee(&etat.facture.numero))
            .map(|etat| CompteCreance { reste_principal: etat.base, ..etat.compte.clone() })
            .collect();
        let manque = self.remarques.iter().any(|remarque| matches!(remarque, Remarque::TauxInconnu { .. } | Remarque::NonCompte { .. }));
        let principal: Montant = comptes.iter().map(|compte| compte.facture - compte.avoirs).sum();
        let interets: Montant = comptes.iter().map(|compte| compte.interets).sum();
        let indemnites: Montant = comptes.iter().map(|compte| compte.indemnites).sum();
        let paiements: Montant = self.paiements.iter().flat_map(|paiement| &paiement.imputations).map(|part| part.montant).sum();
        let solde = principal + interets + indemnites - paiements;
        let taux_courant = self
            .etats
            .iter()
            .find(|etat| reclamee(&etat.facture.numero) && etat.base.est_positif() && etat.depart.is_some())
            .and_then(|etat| {
                let taux =
                    taux_du_jour(self.droit, &etat.taux, self.jour, self.dossier.demande.taux_sous_plancher, self.entre_professionnels())?;
                (etat.dernier == self.jour).then_some((taux.valeur, etat.nature))
            });
        let arret =
            self.etats.iter().filter(|etat| reclamee(&etat.facture.numero) && etat.dernier < self.jour).map(|etat| etat.dernier).min();
        let methode = self.methode(arret);
        Decompte {
            au: self.jour,
            interets: self.segments,
            indemnites: self.indemnites,
            paiements: self.paiements,
            total: Total { principal, interets, indemnites, frais: Montant::ZERO, paiements, solde: (!manque).then_some(solde) },
            comptes,
            points_de_depart: self.points,
            remarques: self.remarques,
            methode,
            taux_courant,
        }
    }

    /// Items whose agreed rate is below three times the legal rate in some semester counted (D22).
    fn planchers(&self) -> Vec<Remarque> {
        let mut remarques = Vec::new();
        for etat in self.etats.iter().filter(|etat| etat.nature == NatureInteret::PenalitesContractuelles) {
            let numero = &etat.facture.numero;
            let segments: Vec<&Segment> = self.segments.iter().filter(|segment| segment.creance == *numero).collect();
            let sous = segments.iter().find_map(|segment| {
                let stipule = stipule(self.droit, &etat.taux, segment.du)?;
                let plancher = plancher(self.droit, segment.du)?.valeur;
                let defaut = defaut(self.droit, segment.du)?.valeur;
                (stipule < plancher).then_some((stipule, plancher, defaut))
            });
            let Some((s, p, d)) = sous else { continue };
            // The other totals are what the choice would really give: payments are imputed anew.
            let total = |choix: TauxSousPlancher| -> Montant {
                let autre = marcher(self.dossier, self.jour, self.droit, Some(choix));
                autre.etats.iter().find(|etat| etat.facture.numero == *numero).map_or(Montant::ZERO, |etat| etat.compte.interets)
            };
            remarques.push(Remarque::SousPlancher {
                creance: numero.clone(),
                stipule: s,
                plancher: p,
                defaut: d,
                totaux: [total(TauxSousPlancher::Stipule), total(TauxSousPlancher::Plancher), total(TauxSousPlancher::Suppletif)],
                applique: self.choix.unwrap_or(TauxSousPlancher::Stipule),
                lieu: self
                    .dossier
                    .contrat_de(etat.facture)
                    .map_or_else(|| etat.facture.lieux.entite(), |contrat| contrat.lieux.de("clauses")),
            });
        }
        remarques
    }

    fn methode(&self, arret: Option<Jour>) -> Vec<Texte> {
        let diviseur = match self.calcul {
            Calcul::Act365 => Texte::new(
                "Intérêts simples : base × taux × jours / 365, années bissextiles comprises.",
                "Simple interest: base × rate × days / 365, leap years included.",
            ),
            Calcul::ExactExact => Texte::new(
                "Intérêts simples : base × taux × jours / nombre exact de jours de l'année civile.",
                "Simple interest: base × rate × days / exact number of days of the calendar year.",
            ),
        };
        let rang = if self.indemnite_avant_principal() {
            Texte::new(
                "Les paiements s'imputent sur les intérêts, puis sur l'indemnité forfaitaire, puis sur le principal (code civil, articles 1343-1 et 1342-10 ; rang de l'indemnité : choix du dossier).",
                "Payments are imputed to interest, then to the flat indemnity, then to the principal (Civil Code, 1343-1 and 1342-10; rank of the indemnity: the dossier's choice).",
            )
        } else {
            Texte::new(
                "Les paiements s'imputent sur les intérêts, puis sur le principal, puis sur l'indemnité forfaitaire (code civil, articles 1343-1 et 1342-10 ; le rang de l'indemnité n'est fixé par aucun texte).",
                "Payments are imputed to interest, then to the principal, then to the flat indemnity (Civil Code, 1343-1 and 1342-10; no text fixes the rank of the indemnity).",
            )
        };
        let mut methode = vec![
            diviseur,
            Texte::new(
                "Le lendemain du point de départ porte intérêt, de même que le jour du paiement et celui de l'arrêté ; un avoir réduit le principal dès sa date.",
                "The day after the start bears interest, and so do the day of payment and the closing day; a credit note reduces the principal from its date.",
            ),
            Texte::new(
                "La période est coupée à chaque 1er janvier et 1er juillet, et à chaque changement de base ou de taux ; chaque segment est arrondi au centime, la moitié s'éloignant de zéro, et le total est la somme des segments arrondis.",
                "The period is cut at each 1 January and 1 July, and at each change of base or rate; each segment is rounded to the cent, half away from zero, and the total is the sum of the rounded segments.",
            ),
            rang,
        ];
        if let Some(dernier) = arret {
            let (fr, en) = (jour_fr(dernier), jour_en(dernier));
            methode.push(dit!(
                "Le cours des intérêts est arrêté par le jugement d'ouverture : dernier jour compté, le {fr}.",
                "Interest stops at the opening judgment: last day counted, {en}."
            ));
        }
        methode
    }
}

fn etat_taux<'a>(etats: &'a [Etat<'_>], rang: usize) -> Option<&'a Taux> {
    etats.get(rang).map(|etat| &etat.taux)
}

/// The last day of the semester of `jour`.
fn fin_de_semestre(jour: Jour) -> Jour {
    let fin = if jour.month() <= 6 { (6, 30) } else { (12, 31) };
    NaiveDate::from_ymd_opt(jour.year(), fin.0, fin.1).unwrap_or(jour)
}

/// Statutory default: the semester's ECB rate plus the points of L441-10.
fn defaut(droit: &Droit, jour: Jour) -> Option<Valeur<Decimal>> {
    let bce = droit.taux_bce_semestre(jour)?;
    let points = droit.nombre("com-l441-10", "points", jour)?;
    Some(Valeur {
        valeur: bce.valeur + points.valeur,
        certitude: bce.certitude.max(points.certitude),
        article: points.article,
        source: bce_libelle(bce.valeur, points.valeur),
    })
}

fn bce_libelle(bce: Decimal, points: Decimal) -> String {
    format!("taux BCE du semestre {} + {} points", taux_fr(bce), points.normalize())
}

/// Floor of an agreed rate: three times the legal rate of the column `autre`.
fn plancher(droit: &Droit, jour: Jour) -> Option<Valeur<Decimal>> {
    let legal = droit.taux_legal(jour, Colonne::Autre)?;
    let multiple = droit.nombre("com-l441-10", "plancher_multiple", jour)?;
    Some(Valeur {
        valeur: legal.valeur * multiple.valeur,
        certitude: legal.certitude.max(multiple.certitude),
        article: multiple.article,
        source: format!("{} × intérêt légal {}", multiple.valeur.normalize(), taux_fr(legal.valeur)),
    })
}

fn stipule(droit: &Droit, taux: &Taux, jour: Jour) -> Option<Decimal> {
    match taux {
        Taux::Fixe(taux) => Some(*taux),
        Taux::Bce { points: Some(points), .. } => Some(droit.taux_bce_semestre(jour)?.valeur + points),
        _ => None,
    }
}

/// The rate of a day, with its source; nothing where it is not published.
fn taux_du_jour(droit: &Droit, taux: &Taux, jour: Jour, choix: Option<TauxSousPlancher>, professionnels: bool) -> Option<Valeur<Decimal>> {
    let contractuel = |valeur: Decimal, source: String, certitude: Certitude| -> Option<Valeur<Decimal>> {
        let propre = Valeur { valeur, certitude, article: "clause du contrat".to_owned(), source };
        // The floor concerns penalties between professionals only.
        match choix {
            Some(TauxSousPlancher::Plancher) if professionnels && plancher(droit, jour).is_some_and(|bas| valeur < bas.valeur) => {
                plancher(droit, jour)
            }
            Some(TauxSousPlancher::Suppletif) if professionnels && plancher(droit, jour).is_some_and(|bas| valeur < bas.valeur) => {
                defaut(droit, jour)
            }
            _ => Some(propre),
        }
    };
    match taux {
        Taux::Legal(colonne) => {
            let legal = droit.taux_legal(jour, *colonne)?;
            Some(Valeur { source: format!("intérêt légal du semestre, colonne {}", colonne.cle()), ..legal })
        }
        Taux::Bce { points: Some(points), stipule: true } => {
            let bce = droit.taux_bce_semestre(jour)?;
            contractuel(bce.valeur + points, bce_libelle(bce.valeur, *points), bce.certitude)
        }
        Taux::Bce { .. } => defaut(droit, jour),
        Taux::Fixe(taux) => contractuel(*taux, format!("taux stipulé {}", taux_fr(*taux)), Certitude::Confirme),
    }
}

/// The sentence that a floor remark deserves.
#[must_use]
pub fn phrase_plancher(stipule: Decimal, plancher: Decimal, defaut: Decimal, totaux: [Montant; 3]) -> Texte {
    let [ts, tp, td] = totaux;
    let (s, p, d) = (taux_fr(stipule), taux_fr(plancher), taux_fr(defaut));
    let (se, pe, de) = (taux_en(stipule), taux_en(plancher), taux_en(defaut));
    let (a, b, c) = (euros_fr(ts), euros_fr(tp), euros_fr(td));
    let (ae, be, ce) = (euros_en(ts), euros_en(tp), euros_en(td));
    dit!(
        "le taux stipulé {s} est sous le plancher légal {p} (taux supplétif {d}) ; intérêts : {a} au taux stipulé, {b} au plancher, {c} au taux supplétif",
        "the agreed rate {se} is below the legal floor {pe} (default rate {de}); interest: {ae} at the agreed rate, {be} at the floor, {ce} at the default rate"
    )
}

/// Days from `du` to `au`, both bearing interest.
#[must_use]
pub fn jours_inclus(du: Jour, au: Jour) -> u64 {
    au.checked_add_days(Days::new(1)).map_or(0, |fin| u64::try_from(fin.signed_duration_since(du).num_days()).unwrap_or(0))
}

#[cfg(test)]
mod tests;
