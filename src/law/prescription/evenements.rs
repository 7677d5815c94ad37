//! What interrupts or suspends a period, what does not, and what undoes an interruption (2231 to 2244 C. civ.).

use crate::diag::Texte;
use crate::law::Droit;
use crate::law::calendrier::{Zone, reporter};
use crate::law::duree::Duree;
use crate::model::{Acte, Dossier, Echange, Facture, Jour, Lieu, NatureActe, NatureContrat, ObjetEchange, Sens};

use super::encaissements::Encaissements;
use super::propres::{self, nouveau_depart};
use super::regime::Regime;
use super::{Effet, Evenement};
use super::{amenagement, empechements, mesures};

/// Where a period stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Position {
    /// It runs and ends on a day.
    Court { expire: Jour },
    /// It does not run: proceedings or a suspension last.
    Interrompue,
}

/// One reading of the period: from the conservative start or from the outer one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piste {
    pub position: Position,
    /// Length of the title's period, once there is a title.
    pub titre: Option<Duree>,
    /// End of the last suspension: what another one shares with it is not counted twice.
    repris_le: Option<Jour>,
    course: Course,
    /// The period has not run before that day: what suspends earlier takes nothing from it.
    ouverte_le: Jour,
}

/// How a period is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Course {
    duree: Duree,
    /// Whole years from 1 January (A37).
    annuelle: bool,
    /// Page of the reform that shortened it.
    transition: Option<&'static str>,
}

impl Piste {
    /// The period begun on `depart`, with the 2008 transition and the extension of the 2020 health emergency.
    pub fn ouverte(depart: Jour, duree: Duree, regime: &Regime, droit: &Droit) -> Self {
        let course = Course { duree, annuelle: regime.annuelle, transition: regime.transition };
        let expire = course.fin(depart, droit);
        Self {
            position: Position::Court { expire: urgence_sanitaire(expire, droit) },
            titre: None,
            repris_le: None,
            course,
            ouverte_le: depart,
        }
    }

    /// Last day of the period; nothing while it does not run.
    pub fn fin(&self) -> Option<Jour> {
        match self.position {
            Position::Court { expire } => Some(expire),
            Position::Interrompue => None,
        }
    }

    /// End of a new period of the same length, or of the title's.
    fn nouvelle(&self, jour: Jour, droit: &Droit) -> Jour {
        let fin = match self.titre {
            Some(titre) => transition(jour, titre, Some("cpce-l111-4"), droit),
            None => self.course.fin(nouveau_depart(jour, self.course.annuelle), droit),
        };
        urgence_sanitaire(fin, droit)
    }

    fn en_cours(&self, jour: Jour) -> bool {
        match self.position {
            Position::Court { expire } => jour <= expire,
            Position::Interrompue => true,
        }
    }

    fn repartir(&mut self, jour: Jour, droit: &Droit) {
        self.position = Position::Court { expire: self.nouvelle(jour, droit) };
    }

    /// A new period from an acknowledgement or a measure; one that comes before the period began, or while
    /// proceedings last, moves nothing. The 20 years of 2232 C. civ. bound what an acknowledgement gives.
    fn interrompre(&mut self, jour: Jour, plafond: Option<Jour>, droit: &Droit) -> bool {
        let Position::Court { expire } = self.position else { return false };
        let nouvelle = self.nouvelle(jour, droit);
        let nouvelle = plafond.map_or(nouvelle, |plafond| nouvelle.min(plafond));
        if nouvelle <= expire {
            return false;
        }
        self.position = Position::Court { expire: nouvelle };
        true
    }
}

impl Course {
    fn fin(self, depart: Jour, droit: &Droit) -> Jour {
        let fin = transition(depart, self.duree, self.transition, droit);
        // A period that counts whole years from 1 January ends on 31 December (D47).
        if self.annuelle { fin.pred_opt().unwrap_or(fin) } else { fin }
    }
}

/// 2222 C. civ.: a period shortened while it ran begins anew on the day of the reform, within the old total (R-START-11).
fn transition(depart: Jour, duree: Duree, page: Option<&str>, droit: &Droit) -> Jour {
    let directe = duree.a_compter_du(depart);
    let Some(page) = page else { return directe };
    let Some(reforme) = droit.date(page, "entree_en_vigueur", depart) else { return directe };
    let Some(ancienne) = droit.duree(page, "ancienne_duree", depart) else { return directe };
    let fin_ancienne = ancienne.valeur.a_compter_du(depart);
    if depart >= reforme.valeur || fin_ancienne < reforme.valeur {
        return directe;
    }
    duree.a_compter_du(reforme.valeur).min(fin_ancienne).max(directe)
}

/// Ordonnance 2020-306, article 2: a period that ended in the protected time is met until 23 August 2020 (R-CALC-8).
fn urgence_sanitaire(expire: Jour, droit: &Droit) -> Jour {
    let lire = |nom: &str| droit.date("ord-2020-306", nom, expire).map(|valeur| valeur.valeur);
    match (lire("debut"), lire("fin"), lire("limite")) {
        (Some(debut), Some(fin), Some(limite)) if (debut..=fin).contains(&expire) => limite,
        _ => expire,
    }
}

/// The two readings after every event, and the events.
pub struct Deroule {
    pub prudente: Option<Piste>,
    pub tardive: Piste,
    pub evenements: Vec<Evenement>,
}

/// What an event would do, before one knows whether it comes in time.
#[derive(Debug)]
pub struct Fait {
    pub date: Jour,
    pub nature: String,
    pub action: Action,
    pub article: &'static str,
    pub motif: Texte,
    pub lieu: Lieu,
    /// Whatever it does, it does to the outer reading alone.
    pub tardif_seul: bool,
}

impl Fait {
    /// What an exchange does, on its day and at its line.
    pub fn de_l_echange(echange: &Echange, objet: ObjetEchange, action: Action, article: &'static str, motif: Texte) -> Self {
        Self {
            date: echange.date,
            nature: objet.cle().to_owned(),
            action,
            article,
            motif,
            lieu: echange.lieux.entite(),
            tardif_seul: false,
        }
    }

    /// The days on which the fact changes something.
    fn jours(&self) -> impl Iterator<Item = Jour> + use<> {
        let autre = match self.action {
            Action::Titre { depuis } => Some(depuis),
            Action::Suspend { fin, .. } => fin,
            _ => None,
        };
        std::iter::once(self.date).chain(autre)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// New period on both readings, or on the outer one alone.
    Interrompt {
        tardif_seul: bool,
    },
    /// Proceedings begin.
    Instance,
    /// Proceedings end: a new period begins.
    FinInstance,
    /// A title: its own period, from the day given.
    Titre {
        depuis: Jour,
    },
    /// From the day of the event to `fin`, the period does not run.
    Suspend {
        fin: Option<Jour>,
        cle: &'static str,
    },
    /// The debtor waives a period that is over.
    Renonce,
    SansEffet,
    Efface,
}

/// Walks the events of a claim item up to `jour`.
#[allow(clippy::too_many_arguments)] // the one caller has just worked them out
pub fn derouler(
    dossier: &Dossier,
    facture: &Facture,
    jour: Jour,
    droit: &Droit,
    regime: &Regime,
    encaissements: &Encaissements<'_>,
    prudente: Option<Piste>,
    tardive: Piste,
) -> Deroule {
    let mut faits = Vec::new();
    faits.extend(dossier.echanges.iter().filter(|echange| echange.concerne(&facture.numero)).filter_map(|echange| {
        let fait = amenagement::echange(echange, regime)
            .or_else(|| propres::echange(echange, dossier, facture, regime))
            .or_else(|| lire_echange(echange))?;
        Some(propres::contre_un_codebiteur(fait, echange.codebiteur, None))
    }));
    let place = faits.len();
    faits.extend(reconnaissances_signees(dossier, facture));
    faits.extend(propres::surendettement(dossier, facture, droit));
    faits.extend(empechements::empechements(dossier, facture));
    let actes: Vec<&Acte> = dossier.actes.iter().filter(|acte| acte.concerne(&facture.numero) && acte.date <= jour).collect();
    faits.extend(lire_actes(&actes, dossier, jour, droit));
    let bornes: Vec<Jour> = faits.iter().flat_map(Fait::jours).collect();
    // On one day, what was written comes before what was paid, and acts last.
    faits.splice(place..place, encaissements.faits(facture, [regime.duree, regime.tardive], &bornes));
    faits.retain(|fait| fait.date <= jour);
    // Stable: on one day the order of the files decides, acts last.
    faits.sort_by_key(|fait| fait.date);
    let butoir = facture.nee_le().and_then(|naissance| Some(droit.duree("civ-2232", "duree", naissance)?.valeur.a_compter_du(naissance)));
    let mut marche = Marche { prudente, tardive, evenements: Vec::new(), droit, regime, butoir };
    for fait in faits {
        marche.appliquer(fait, jour);
    }
    Deroule { prudente: marche.prudente, tardive: marche.tardive, evenements: marche.evenements }
}

struct Marche<'a> {
    prudente: Option<Piste>,
    tardive: Piste,
    evenements: Vec<Evenement>,
    droit: &'a Droit,
    regime: &'a Regime,
    /// Twenty years from the birth of the right.
    butoir: Option<Jour>,
}

impl Marche<'_> {
    fn appliquer(&mut self, fait: Fait, jour: Jour) {
        // Once there is a title, its own period is of the common kind.
        let fait = if self.tardive.titre.is_none() { propres::selon_le_regime(fait, self.regime) } else { fait };
        let date = fait.date;
        if fait.action == Action::Renonce {
            self.renoncer(fait);
            return;
        }
        let seul = fait.tardif_seul || matches!(fait.action, Action::Interrompt { tardif_seul: true });
        // A title stands whatever became of the period before it.
        let titre = matches!(fait.action, Action::Titre { .. });
        let prudente_a_temps = self.prudente.is_some_and(|piste| titre || piste.en_cours(date)) && !seul;
        let tardive_a_temps = titre || self.tardive.en_cours(date);
        let droit = self.droit;
        let annuelle = self.regime.annuelle && self.tardive.titre.is_none();
        let butoir = self.butoir.filter(|_| fait.article == "civ-2240");
        // Whether the reading moved.
        let toucher = |piste: &mut Piste| match fait.action {
            Action::Interrompt { .. } => {
                let butoir = butoir.filter(|_| piste.titre.is_none());
                piste.interrompre(date, butoir, droit)
            }
            Action::FinInstance => {
                piste.repartir(date, droit);
                true
            }
            Action::Instance => {
                piste.position = Position::Interrompue;
                true
            }
            Action::Titre { depuis } => {
                let Some(titre) = droit.duree("cpce-l111-4", "duree", depuis) else { return false };
                piste.titre = Some(titre.valeur);
                piste.repartir(depuis, droit);
                true
            }
            Action::Suspend { fin, cle } => {
                suspendre(piste, date, fin.filter(|fin| *fin <= jour), cle, droit);
                true
            }
            Action::Renonce | Action::SansEffet | Action::Efface => false,
        };
        let en_instance = self.tardive.position == Position::Interrompue;
        let mut prudente_touchee = false;
        if prudente_a_temps && let Some(piste) = self.prudente.as_mut() {
            prudente_touchee = toucher(piste);
        }
        let tardive_touchee = tardive_a_temps && toucher(&mut self.tardive);
        let touche = prudente_touchee || tardive_touchee;
        let a_temps = prudente_a_temps || tardive_a_temps;
        let (effet, depart) = match fait.action {
            Action::SansEffet | Action::Renonce => (Effet::SansEffet, None),
            Action::Efface => (Effet::Efface, None),
            _ if !touche => (Effet::SansEffet, None),
            Action::Interrompt { .. } | Action::FinInstance => (Effet::Interrompt, Some(nouveau_depart(date, annuelle))),
            Action::Titre { depuis } => (Effet::Interrompt, Some(depuis)),
            Action::Instance => (Effet::InterromptJusquALIssue, None),
            Action::Suspend { .. } => (Effet::Suspend, None),
        };
        let vaine = !touche && !matches!(fait.action, Action::SansEffet | Action::Efface);
        let motif = match vaine {
            false => fait.motif,
            true if !a_temps => Texte::new(format!("après l'expiration : {}", fait.motif.fr), format!("after expiry: {}", fait.motif.en)),
            true if en_instance => Texte::new(
                format!("pendant une instance ou une suspension, qui dure : {}", fait.motif.fr),
                format!("while proceedings or a suspension last: {}", fait.motif.en),
            ),
            true => Texte::new(
                format!("n'allonge pas le délai : {}", fait.motif.fr),
                format!("does not lengthen the period: {}", fait.motif.en),
            ),
        };
        self.evenements.push(Evenement {
            date,
            nature: fait.nature,
            effet,
            nouveau_depart: depart,
            tardif_seul: tardive_touchee && !prudente_touchee,
            article: self.droit.article(fait.article),
            motif,
            lieu: fait.lieu,
            fin_prudente: self.prudente.as_ref().and_then(Piste::fin),
            fin_tardive: self.tardive.fin(),
        });
    }
}

impl Marche<'_> {
    /// 2250 C. civ.: only a period that is over, by one reading at least, can be waived; never a foreclosure (2220).
    fn renoncer(&mut self, fait: Fait) {
        let date = fait.date;
        let acquise = |piste: &Piste| !piste.en_cours(date);
        let acquise = self.prudente.as_ref().is_some_and(acquise) || acquise(&self.tardive);
        let forclusion = self.regime.forclusion && self.tardive.titre.is_none();
        let (effet, depart, motif) = if forclusion {
            (Effet::SansEffet, None, Texte::new("on ne renonce pas à une forclusion", "a foreclosure cannot be waived"))
        } else if acquise {
            self.tardive.repartir(date, self.droit);
            (Effet::Renonce, Some(date), fait.motif)
        } else {
            (
                Effet::SansEffet,
                None,
                Texte::new(
                    "avant l'expiration : seule une prescription acquise se renonce",
                    "before expiry: only an acquired limitation can be waived",
                ),
            )
        };
        self.evenements.push(Evenement {
            date,
            nature: fait.nature,
            effet,
            nouveau_depart: depart,
            tardif_seul: effet == Effet::Renonce,
            fin_prudente: self.prudente.as_ref().and_then(Piste::fin),
            fin_tardive: self.tardive.fin(),
            article: self.droit.article(fait.article),
            motif,
            lieu: fait.lieu,
        });
    }
}

/// 2238 and 2239 C. civ.: the period stops, then goes on for what was left, and six months at least (D49).
fn suspendre(piste: &mut Piste, debut: Jour, fin: Option<Jour>, cle: &str, droit: &Droit) {
    let Position::Court { expire } = piste.position else { return };
    let Some(fin) = fin else {
        piste.position = Position::Interrompue;
        return;
    };
    // Days already suspended are not suspended again.
    if piste.repris_le.is_some_and(|repris| repris >= fin) || fin <= piste.ouverte_le {
        return;
    }
    let debut = debut.max(piste.ouverte_le);
    let debut = piste.repris_le.map_or(debut, |repris| repris.max(debut));
    piste.repris_le = Some(fin);
    let reste = expire.signed_duration_since(debut);
    let reprise = fin.checked_add_signed(reste).unwrap_or(expire);
    let plancher = droit.duree(cle, "plancher", fin).map_or(reprise, |plancher| plancher.valeur.a_compter_du(fin));
    piste.position = Position::Court { expire: reprise.max(plancher) };
}

fn lire_echange(echange: &Echange) -> Option<Fait> {
    let objet = echange.objet?;
    let fait = |action, article, motif| Fait::de_l_echange(echange, objet, action, article, motif);
    match objet {
        ObjetEchange::MiseEnDemeure => Some(fait(
            Action::SansEffet,
            "civ-2240",
            Texte::new("une mise en demeure n'interrompt pas la prescription", "a formal notice does not interrupt limitation"),
        )),
        ObjetEchange::ReconnaissanceDeDette
        | ObjetEchange::DemandeDeDelai
        | ObjetEchange::PromesseDePaiement
        | ObjetEchange::Echeancier => {
            let du_debiteur = echange.sens == Some(Sens::Entrant);
            if du_debiteur && echange.est_ecrit() {
                return Some(fait(
                    Action::Interrompt { tardif_seul: false },
                    "civ-2240",
                    Texte::new("le débiteur reconnaît la dette par écrit", "the debtor acknowledges the debt in writing"),
                ));
            }
            // A schedule that only the creditor sent binds nobody.
            if objet == ObjetEchange::Echeancier && !du_debiteur && echange.est_ecrit() {
                return Some(fait(
                    Action::SansEffet,
                    "civ-2240",
                    Texte::new(
                        "un échéancier proposé par le créancier n'est pas une reconnaissance",
                        "a schedule offered by the creditor is no acknowledgement",
                    ),
                ));
            }
            Some(fait(
                Action::Interrompt { tardif_seul: true },
                "civ-2240",
                Texte::new(
                    "reconnaissance orale, ou rapportée par le créancier : elle ne compte que pour la lecture tardive",
                    "oral acknowledgement, or reported by the creditor: it counts for the outer reading only",
                ),
            ))
        }
        ObjetEchange::Conciliation | ObjetEchange::Mediation | ObjetEchange::ProcedureParticipative => {
            let Some(debut) = echange.accord_le.or(echange.premiere_reunion_le) else {
                return Some(fait(
                    Action::SansEffet,
                    "civ-2238",
                    Texte::new(
                        "la seule saisine ne suspend pas : il faut un accord écrit ou une première réunion",
                        "seizing alone does not suspend: a written agreement or a first meeting is needed",
                    ),
                ));
            };
            Some(Fait {
                date: debut,
                ..fait(
                    Action::Suspend { fin: echange.fin_le, cle: "civ-2238" },
                    "civ-2238",
                    Texte::new("conciliation ou médiation convenue", "agreed conciliation or mediation"),
                )
            })
        }
        _ => None,
    }
}

/// Acknowledgements of debt signed by the debtor, kept among the contracts.
fn reconnaissances_signees(dossier: &Dossier, facture: &Facture) -> Vec<Fait> {
    dossier
        .contrats
        .iter()
        .filter(|contrat| contrat.nature == Some(NatureContrat::ReconnaissanceDeDette))
        .filter(|contrat| {
            let liee = dossier.factures.iter().any(|autre| autre.contrat.as_deref() == Some(contrat.id.as_str()));
            !liee || facture.contrat.as_deref() == Some(contrat.id.as_str())
        })
        .filter_map(|contrat| {
            let date = contrat.signature_du_debiteur()?.le.or(contrat.date)?;
            Some(Fait {
                date,
                nature: "reconnaissance-de-dette".to_owned(),
                action: Action::Interrompt { tardif_seul: false },
                article: "civ-2240",
                motif: Texte::new("reconnaissance de dette signée par le débiteur", "acknowledgement of debt signed by the debtor"),
                lieu: contrat.lieux.entite(),
                tardif_seul: false,
            })
        })
        .collect()
}

fn est_une_demande(nature: NatureActe) -> bool {
    matches!(nature, NatureActe::Assignation | NatureActe::Refere | NatureActe::DemandeReconventionnelle | NatureActe::SaisineDuBatonnier)
}

fn efface(nature: NatureActe) -> bool {
    matches!(
        nature,
        NatureActe::Caducite
            | NatureActe::Desistement
            | NatureActe::Extinction
            | NatureActe::Annulation
            | NatureActe::Rejet
            | NatureActe::Peremption
    )
}

/// The act that an outcome names, or the last one of its kind before it (D53).
fn vise<'a>(actes: &[&'a Acte], rang: usize, accepte: impl Fn(NatureActe) -> bool) -> Option<(usize, &'a Acte)> {
    let acte = actes.get(rang)?;
    if let Some(id) = &acte.vise {
        return actes.iter().enumerate().find(|(_, autre)| autre.id.as_deref() == Some(id)).map(|(rang, acte)| (rang, *acte));
    }
    actes
        .iter()
        .enumerate()
        .filter(|(autre, candidat)| *autre != rang && candidat.date <= acte.date && accepte(candidat.nature))
        .max_by_key(|(autre, candidat)| (candidat.date, *autre))
        .map(|(rang, acte)| (rang, *acte))
}

fn lire_actes(actes: &[&Acte], dossier: &Dossier, jour: Jour, droit: &Droit) -> Vec<Fait> {
    let mut faits = Vec::new();
    // First what is undone: an interruption that is "non avenue" never was (2243 C. civ.).
    let mut effaces: Vec<usize> = Vec::new();
    for (rang, acte) in actes.iter().enumerate().filter(|(_, acte)| efface(acte.nature)) {
        let cible = vise(actes, rang, |nature| {
            est_une_demande(nature)
                || matches!(
                    nature,
                    NatureActe::Signification
                        | NatureActe::SaisieConservatoire
                        | NatureActe::CommandementDeSaisieVente
                        | NatureActe::CommandementDeSaisieImmobiliere
                        | NatureActe::SaisieAttribution
                )
        });
        let Some((cible, visee)) = cible else { continue };
        // A claim annulled for a defect of procedure interrupts all the same (2241 C. civ., second paragraph).
        if acte.nature == NatureActe::Annulation && est_une_demande(visee.nature) {
            faits.push(fait(
                acte,
                Action::FinInstance,
                "civ-2241",
                Texte::new(
                    "acte annulé pour vice de procédure : l'interruption demeure",
                    "act annulled for a defect of procedure: the interruption stays",
                ),
            ));
            continue;
        }
        // The effect of an order before seizure of goods survives its lapse (Civ. 2e, 13 May 2015, n° 14-16.025).
        if visee.nature == NatureActe::CommandementDeSaisieVente && matches!(acte.nature, NatureActe::Caducite | NatureActe::Peremption) {
            faits.push(fait(
                acte,
                Action::SansEffet,
                "civ-2244",
                Texte::new(
                    "l'interruption du commandement de saisie-vente survit à sa caducité",
                    "the interruption of the order before seizure of goods survives its lapse",
                ),
            ));
            continue;
        }
        effaces.push(cible);
        faits.push(fait(
            acte,
            Action::Efface,
            "civ-2243",
            Texte::new("l'interruption de l'acte visé est non avenue", "the interruption of the act named is undone"),
        ));
    }
    for (rang, acte) in actes.iter().enumerate().filter(|(_, acte)| !efface(acte.nature)) {
        if effaces.contains(&rang) {
            faits.push(fait(acte, Action::SansEffet, "civ-2243", Texte::new("interruption non avenue", "interruption undone")));
            continue;
        }
        let lus = lire_acte(actes, rang, acte, dossier, jour, droit);
        faits.extend(lus.into_iter().map(|fait| propres::contre_un_codebiteur(fait, acte.codebiteur, Some(acte.nature))));
    }
    faits
}

fn fait(acte: &Acte, action: Action, article: &'static str, motif: Texte) -> Fait {
    Fait { date: acte.date, nature: acte.nature.cle().to_owned(), action, article, motif, lieu: acte.lieux.entite(), tardif_seul: false }
}

fn lire_acte(actes: &[&Acte], rang: usize, acte: &Acte, dossier: &Dossier, jour: Jour, droit: &Droit) -> Vec<Fait> {
    let un = |action: Action, article: &'static str, fr: &str, en: &str| vec![fait(acte, action, article, Texte::new(fr, en))];
    match acte.nature {
        nature if est_une_demande(nature) => un(
            Action::Instance,
            "civ-2241",
            "demande en justice : interrompt jusqu'à l'extinction de l'instance",
            "claim in court: interrupts until the proceedings end",
        ),
        NatureActe::RequeteInjonction | NatureActe::OrdonnanceInjonction => un(
            Action::SansEffet,
            "civ-2241",
            "ni la requête ni l'ordonnance n'interrompent : seule la signification le fait",
            "neither the application nor the order interrupts: only its service does",
        ),
        NatureActe::Signification => signification(actes, rang, acte, dossier, jour, droit),
        NatureActe::Jugement | NatureActe::OrdonnanceDeRefere => match acte.executoire_le {
            Some(depuis) if depuis <= jour => un(
                Action::Titre { depuis },
                "cpce-l111-4",
                "titre exécutoire : la prescription est désormais celle du titre",
                "enforceable title: the period is now that of the title",
            ),
            // The référé ends; the claim on the merits goes on.
            _ if acte.nature == NatureActe::OrdonnanceDeRefere && au_fond(actes, acte) => Vec::new(),
            _ => un(
                Action::FinInstance,
                "civ-2242",
                "fin de l'instance : un nouveau délai court",
                "end of the proceedings: a new period runs",
            ),
        },
        NatureActe::DeclarationDeCreance => declaration(acte, dossier, jour),
        NatureActe::SaisieConservatoire if mesures::suites(acte, dossier, droit).is_some_and(|suites| suites.manquees(jour)) => un(
            Action::Interrompt { tardif_seul: true },
            "cpce-r511-7",
            "mesure conservatoire sans dénonciation ou sans procédure dans le délai : interruption tenue pour perdue (non vérifié), lecture tardive seulement",
            "conservatory measure without its notice or its proceedings in time: interruption taken as lost (not verified), outer reading only",
        ),
        NatureActe::SaisieConservatoire | NatureActe::SaisieAttribution | NatureActe::CommandementDeSaisieVente => un(
            Action::Interrompt { tardif_seul: false },
            "civ-2244",
            "mesure conservatoire ou acte d'exécution forcée",
            "conservatory measure or act of enforcement",
        ),
        NatureActe::CommandementDeSaisieImmobiliere => un(
            Action::Instance,
            "civ-2244",
            "commandement de saisie immobilière : interrompt jusqu'à la fin de la procédure",
            "order before seizure of land: interrupts until the procedure ends",
        ),
        NatureActe::Commandement => un(
            Action::Interrompt { tardif_seul: true },
            "civ-2244",
            "commandement dont la nature n'est pas précisée : lecture tardive seulement",
            "order to pay of an unspecified kind: outer reading only",
        ),
        NatureActe::CommandementDePayer => un(
            Action::SansEffet,
            "civ-2244",
            "un commandement visant la clause résolutoire n'interrompt pas (source unique)",
            "an order to pay under a termination clause does not interrupt (single source)",
        ),
        NatureActe::Expertise => vec![propres::expertise(acte)],
        NatureActe::RequeteConciliation => un(
            Action::Interrompt { tardif_seul: false },
            "cpc-820",
            "requête aux fins de conciliation : interrompt dès son enregistrement",
            "application for conciliation: interrupts from its registration",
        ),
        NatureActe::DemandeDeMesuresImposees => un(
            Action::Interrompt { tardif_seul: false },
            "conso-l721-5",
            "demande de mesures imposées par le débiteur surendetté : interrompt prescription et forclusion",
            "request of the over-indebted debtor for imposed measures: interrupts limitation and foreclosure",
        ),
        NatureActe::ActeNotarie | NatureActe::TitreDeCommissaireDeJustice | NatureActe::TitrePublic | NatureActe::ActeContresigne => un(
            Action::SansEffet,
            "cpce-l111-4",
            "titre exécutoire hors des dix ans : le délai reste celui de la créance",
            "enforceable title outside the ten years: the period stays that of the claim",
        ),
        NatureActe::PetitesCreances => propres::petites_creances(acte).into_iter().collect(),
        NatureActe::Mainlevee => un(
            Action::SansEffet,
            "civ-2244",
            "la mainlevée d'une mesure n'efface pas l'interruption",
            "the release of a measure does not undo the interruption",
        ),
        _ => Vec::new(),
    }
}

/// Whether a claim on the merits is pending when `acte` comes.
fn au_fond(actes: &[&Acte], acte: &Acte) -> bool {
    let jugee = |assignation: &Acte| actes.iter().any(|autre| autre.nature == NatureActe::Jugement && autre.date >= assignation.date);
    let defaite = |assignation: &Acte| {
        actes.iter().any(|autre| efface(autre.nature) && autre.vise.is_some() && autre.vise == assignation.id)
            || actes.iter().any(|autre| efface(autre.nature) && autre.vise.is_none() && autre.date >= assignation.date)
    };
    actes.iter().any(|autre| autre.nature == NatureActe::Assignation && autre.date <= acte.date && !jugee(autre) && !defaite(autre))
}

/// The declaration interrupts until the insolvency proceedings are closed (L622-25-1 C. com.).
fn declaration(acte: &Acte, dossier: &Dossier, jour: Jour) -> Vec<Fait> {
    let mut faits = vec![fait(
        acte,
        Action::Instance,
        "com-l622-24",
        Texte::new(
            "déclaration de créance : interrompt jusqu'à la clôture de la procédure",
            "declaration of claim: interrupts until the proceedings are closed",
        ),
    )];
    let cloture = dossier.debiteur.situation.procedure_collective.as_ref().and_then(|procedure| procedure.cloture_le);
    if let Some(cloture) = cloture.filter(|cloture| *cloture <= jour && *cloture >= acte.date) {
        let mut fin = fait(
            acte,
            Action::FinInstance,
            "civ-2231",
            Texte::new("clôture : un nouveau délai de même durée court", "closing: a new period of the same length runs"),
        );
        fin.date = cloture;
        fin.nature = "cloture".to_owned();
        faits.push(fin);
    }
    faits
}

/// Service of an order: in time it interrupts, and without opposition the order becomes a title (1411, 1422 CPC; D79).
fn signification(actes: &[&Acte], rang: usize, acte: &Acte, dossier: &Dossier, jour: Jour, droit: &Droit) -> Vec<Fait> {
    let Some((_, ordonnance)) = vise(actes, rang, |nature| {
        matches!(
            nature,
            NatureActe::OrdonnanceInjonction | NatureActe::Jugement | NatureActe::OrdonnanceDeRefere | NatureActe::RequeteInjonction
        )
    }) else {
        return vec![fait(
            acte,
            Action::Interrompt { tardif_seul: true },
            "civ-2241",
            Texte::new(
                "signification dont l'ordonnance n'est pas au dossier : lecture tardive seulement",
                "service of an order that is not in the dossier: outer reading only",
            ),
        )];
    };
    if matches!(ordonnance.nature, NatureActe::Jugement | NatureActe::OrdonnanceDeRefere) {
        return match ordonnance.executoire_le {
            // The title's own day was counted with the decision.
            Some(_) => Vec::new(),
            None => vec![fait(
                acte,
                Action::Titre { depuis: acte.date },
                "cpce-l111-4",
                Texte::new("décision signifiée : la prescription est celle du titre", "decision served: the period is that of the title"),
            )],
        };
    }
    let code = dossier.debiteur.adresse.as_ref().and_then(|adresse| adresse.code_postal.as_deref()).unwrap_or_default();
    let limite = (ordonnance.nature == NatureActe::OrdonnanceInjonction)
        .then(|| droit.duree("cpc-1411", "delai_signification", ordonnance.date))
        .flatten()
        .map(|delai| reporter(delai.valeur.a_compter_du(ordonnance.date), Zone::du_code(code), droit));
    if limite.is_some_and(|limite| acte.date > limite) {
        return vec![fait(
            acte,
            Action::SansEffet,
            "cpc-1411",
            Texte::new(
                "signifiée hors délai : l'ordonnance est non avenue et rien n'est interrompu",
                "served too late: the order is void and nothing was interrupted",
            ),
        )];
    }
    let mut faits = vec![fait(
        acte,
        Action::Instance,
        "civ-2241",
        Texte::new("signification de l'ordonnance d'injonction de payer : interrompt", "service of the order to pay: interrupts"),
    )];
    let opposition = actes.iter().any(|autre| autre.nature == NatureActe::Opposition && autre.date >= acte.date);
    let titre = acte.executoire_le.or(ordonnance.executoire_le).or_else(|| {
        let delai = droit.duree("cpc-1422", "delai_execution", ordonnance.date)?;
        reporter(delai.valeur.a_compter_du(acte.date), Zone::du_code(code), droit).succ_opt()
    });
    if let Some(depuis) = titre.filter(|depuis| !opposition && *depuis <= jour) {
        let mut fin = fait(
            acte,
            Action::Titre { depuis },
            "cpce-l111-4",
            Texte::new("sans opposition, l'ordonnance vaut titre : dix ans", "without opposition the order is a title: its own period"),
        );
        fin.date = depuis;
        fin.nature = "titre-executoire".to_owned();
        faits.push(fin);
    }
    faits
}
