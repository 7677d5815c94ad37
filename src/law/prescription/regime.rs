//! Which period a claim item follows, and from which days it can be argued to run.

use super::amenagement::amenager;
use super::natures::{self, GenreDepart};
use crate::diag::Texte;
use crate::dit;
use crate::law::duree::Duree;
use crate::law::exigibilite::{Exigibilite, Origine};
use crate::law::qualites::est_commercant;
use crate::law::{Certitude, Droit};
use crate::model::{CauseInterruption, CauseSuspension, Dossier, Facture, Jour, Lieu, NatureCreance, Qualite};

/// The period of a claim item, or the fact that is missing to know it.
#[derive(Debug, Clone)]
pub struct Regime {
    /// Row of the limitation table.
    pub regle: &'static str,
    /// Key of the text.
    pub cle: &'static str,
    /// The article, as JSON prints it.
    pub court: &'static str,
    /// Length.
    pub duree: Duree,
    /// The longer length, where two can be argued.
    pub tardive: Duree,
    /// How sure we are.
    pub certitude: Certitude,
    /// The debtor is protected as a consumer.
    pub consommateur: bool,
    /// A time to sue: neither an acknowledgement nor mediation moves it (2220 C. civ.).
    pub forclusion: bool,
    /// Counted in whole years from 1 January (A37).
    pub annuelle: bool,
    /// Page of the reform that shortened the period while it ran.
    pub transition: Option<&'static str>,
    /// Start point of the kind; nothing where the qualities of the parties give it.
    pub depart: Option<GenreDepart>,
    /// Why.
    pub motifs: Vec<Texte>,
    /// Causes of interruption and of suspension that the contract adds (2254 C. civ.).
    pub interruption: Vec<CauseInterruption>,
    pub suspension: Vec<CauseSuspension>,
    /// Why the contract's clause is not followed.
    pub clause_ecartee: Option<Texte>,
    /// What must be known first.
    pub manque: Option<Texte>,
}

/// Earliest and latest arguable starts.
#[derive(Debug, Clone)]
pub struct Depart {
    pub prudent: Option<Jour>,
    pub tardif: Option<Jour>,
    pub certitude: Certitude,
    /// The outer start rests on a date that only the creditor printed (D23).
    pub imprimee: bool,
    pub motifs: Vec<Texte>,
    pub manque: Option<Texte>,
    pub lieu: Lieu,
}

impl Depart {
    /// No start known yet; `lieu` is the line that would tell it.
    pub fn inconnu(lieu: Lieu) -> Self {
        Self { prudent: None, tardif: None, certitude: Certitude::Confirme, imprimee: false, motifs: Vec::new(), manque: None, lieu }
    }
}

/// The period that governs a claim item, as the contract may change it (R-ADJ-1).
pub fn regime(dossier: &Dossier, facture: &Facture, droit: &Droit, jour: Jour) -> Regime {
    let mut regime = legal(dossier, facture, droit, jour);
    let commune = regime.depart.is_none() && natures::ligne(dossier, facture).is_none_or(|ligne| ligne.amenageable);
    let professionnel = dossier.creancier.qualite == Some(Qualite::Professionnel);
    amenager(&mut regime, dossier, facture, commune && professionnel, droit, jour);
    if facture.action_directe.is_some() && regime.manque.is_none() {
        // A41: conditions and not a period; its five years are not verified.
        regime.regle = "A41";
        regime.certitude = Certitude::NonVerifie;
        if let Some(droit_commun) = droit.duree("civ-2224", "duree", jour).filter(|_| regime.consommateur) {
            regime.tardive = droit_commun.valeur;
        }
        regime.motifs.push(Texte::new(
            "action directe du sous-traitant contre le maître de l'ouvrage : prescription non vérifiée",
            "direct action of the subcontractor against the owner: limitation not verified",
        ));
    }
    regime
}

/// The period that the law gives, by the quality of both parties (rows A01 to A05, A39, A40).
fn legal(dossier: &Dossier, facture: &Facture, droit: &Droit, jour: Jour) -> Regime {
    let qualites_connues = dossier.creancier.qualite.is_some() && dossier.debiteur.qualite.is_some();
    let ligne = natures::ligne(dossier, facture).filter(|_| qualites_connues);
    if let Some(propre) = ligne.and_then(|ligne| natures::regime(ligne, dossier, facture, droit, jour)) {
        return propre;
    }
    let travaux = facture.nature == Some(NatureCreance::Travaux);
    let commercant = |partie: &crate::model::Partie| est_commercant(partie) == Some(true);
    let (regle, cle, court, consommateur, motif) = match (dossier.creancier.qualite, dossier.debiteur.qualite) {
        (Some(Qualite::Professionnel), Some(Qualite::Consommateur | Qualite::Particulier)) => (
            if travaux { "A40" } else { "A02" },
            "conso-l218-2",
            "L218-2",
            true,
            Texte::new(
                "l'action d'un professionnel contre un consommateur se prescrit par deux ans",
                "a professional's action against a consumer is barred after two years",
            ),
        ),
        (Some(Qualite::Professionnel), Some(Qualite::NonProfessionnel)) => (
            "A03",
            "civ-2224",
            "2224",
            false,
            Texte::new(
                "une personne morale n'est pas un consommateur : prescription de droit commun",
                "a legal person is no consumer: ordinary limitation",
            ),
        ),
        (Some(Qualite::Professionnel), Some(Qualite::Professionnel)) => {
            let commercial = commercant(&dossier.creancier) || commercant(&dossier.debiteur);
            (
                if travaux { "A39" } else { "A01" },
                if commercial { "com-l110-4" } else { "civ-2224" },
                if commercial { "L110-4" } else { "2224" },
                false,
                Texte::new("créance entre professionnels", "claim between professionals"),
            )
        }
        (Some(Qualite::Particulier | Qualite::Consommateur | Qualite::NonProfessionnel), Some(Qualite::Professionnel)) => {
            ("A05", "civ-2224", "2224", false, Texte::new("créance d'un non-professionnel", "claim of a non-professional"))
        }
        (Some(Qualite::Particulier | Qualite::Consommateur | Qualite::NonProfessionnel), Some(_)) => {
            ("A04", "civ-2224", "2224", false, Texte::new("créance civile", "civil claim"))
        }
        _ => ("A01", "civ-2224", "2224", false, Texte::new("prescription de droit commun", "ordinary limitation")),
    };
    let manque = if dossier.creancier.qualite.is_none() {
        Some(Texte::new("la qualité du créancier n'est pas donnée", "the creditor's quality is not given"))
    } else if dossier.debiteur.qualite.is_none() {
        Some(Texte::new("la qualité du débiteur n'est pas donnée", "the debtor's quality is not given"))
    } else if matches!(dossier.debiteur.qualite, Some(Qualite::PersonnePublique))
        || matches!(dossier.creancier.qualite, Some(Qualite::PersonnePublique))
    {
        Some(Texte::new(
            "la prescription d'une créance sur ou d'une personne publique n'est pas traitée par cette version",
            "limitation of a claim on or of a public body is not handled by this version",
        ))
    } else {
        match facture.nature {
            Some(NatureCreance::VenteDeMarchandises | NatureCreance::PrestationDeServices | NatureCreance::Travaux) => None,
            None => Some(Texte::new("la nature de la créance n'est pas donnée", "the kind of the claim is not given")),
            Some(_) if ligne.is_some() => None,
            Some(autre) => {
                let autre = autre.cle();
                Some(dit!(
                    "la prescription propre à la nature « {autre} » n'est pas traitée par cette version",
                    "the limitation of the kind \"{autre}\" is not handled by this version"
                ))
            }
        }
    };
    let valeur = droit.duree(cle, "duree", facture.executee_le.map_or(jour, |plage| plage.au)).or_else(|| droit.duree(cle, "duree", jour));
    let mut regime = Regime {
        regle,
        cle,
        court,
        duree: valeur.as_ref().map_or(Duree::Ans(0), |valeur| valeur.valeur),
        tardive: valeur.as_ref().map_or(Duree::Ans(0), |valeur| valeur.valeur),
        forclusion: false,
        annuelle: false,
        transition: Some("civ-2222"),
        depart: None,
        // A05 has one source only.
        certitude: valeur.as_ref().map_or(Certitude::NonVerifie, |valeur| valeur.certitude).max(if regle == "A05" {
            Certitude::SourceUnique
        } else {
            Certitude::Confirme
        }),
        consommateur,
        motifs: vec![motif],
        interruption: Vec::new(),
        suspension: Vec::new(),
        clause_ecartee: None,
        manque: manque.or_else(|| {
            valeur.is_none().then(|| Texte::new("la durée de la prescription n'est pas connue", "the length of the period is not known"))
        }),
    };
    if let Some(ligne) = ligne {
        regime.regle = ligne.regle.as_deref().unwrap_or(regime.regle);
        regime.certitude = regime.certitude.max(ligne.certitude);
        regime.motifs.extend(ligne.motif());
    }
    regime
}

/// The arguable starts (eligibility.md, section 0 and A.2).
pub fn depart(dossier: &Dossier, facture: &Facture, exigibilite: &Exigibilite, droit: &Droit, regime: &Regime) -> Depart {
    if let Some(genre) = regime.depart {
        return natures::depart(genre, dossier, facture, exigibilite, droit);
    }
    let execution = facture.executee_le.map(|plage| plage.au);
    let mut depart = Depart::inconnu(if execution.is_some() { facture.lieux.de("executee_le") } else { exigibilite.lieu.clone() });
    let sans_execution = || {
        Texte::new(
            "le jour de la livraison ou de l'achèvement n'est pas donné (`executee_le`)",
            "the day of delivery or completion is not given (`executee_le`)",
        )
    };
    let convenue = exigibilite.origine == Origine::Convenue;
    let imprimee = exigibilite.origine == Origine::Imprimee;
    if facture.inachevee {
        depart.prudent = execution.into_iter().chain(exigibilite.prudente.filter(|_| convenue || imprimee)).min();
        depart.certitude = Certitude::SourceUnique;
        depart.motifs.push(Texte::new(
            "travaux inachevés : le départ tardif n'est pas connu ; le prudent est le premier des jours connus",
            "unfinished works: the outer start is not known; the conservative one is the earliest known day",
        ));
        return depart;
    }
    // A legal person that is no consumer follows the rule of professionals (A03); a civil claim follows its term (A04, A05).
    let civile = matches!(regime.regle, "A04" | "A05");
    if regime.consommateur || civile || !(convenue || imprimee || dossier.debiteur.qualite == Some(Qualite::Professionnel)) {
        non_professionnel(&mut depart, exigibilite, execution, regime);
    } else if convenue || imprimee {
        entre_professionnels(&mut depart, facture, exigibilite, execution);
    } else {
        depart.prudent = execution;
        // Before the default term existed, nothing postponed the start.
        depart.tardif =
            execution.map(|jour| droit.duree("com-l441-10", "delai_suppletif", jour).map_or(jour, |delai| delai.valeur.a_compter_du(jour)));
        depart.certitude = Certitude::NonVerifie;
        depart.motifs.push(Texte::new(
            "sans terme convenu : de l'exécution, ou trente jours après elle au plus tard (départ tardif non vérifié)",
            "without an agreed term: from performance, or thirty days after it at the latest (outer start not verified)",
        ));
    }
    if depart.prudent.is_none() || depart.tardif.is_none() {
        depart.manque = Some(sans_execution());
    }
    depart.motifs.extend(confiance_anterieure(facture, execution, regime, droit));
    depart
}

/// R-START-10: an invoice later than completion and older than the reversal of 2021 may have been relied on; only a flag.
fn confiance_anterieure(facture: &Facture, execution: Option<Jour>, regime: &Regime, droit: &Droit) -> Option<Texte> {
    let (emise, execution) = (facture.emise_le?, execution?);
    let revirement = droit.date("conso-l218-2", "revirement", emise)?.valeur;
    (regime.consommateur && execution < emise && emise < revirement).then(|| {
        dit!(
            "facture du {emise}, antérieure au revirement du {revirement} : un juge a pu, pour une affaire de ce temps, garder la date de facture (`pre_2021_reliance`) ; elle n'est pas retenue ici",
            "invoice of {emise}, before the reversal of {revirement}: for a case of that time a judge may have kept the invoice date (`pre_2021_reliance`); it is not used here"
        )
    })
}

fn entre_professionnels(depart: &mut Depart, facture: &Facture, exigibilite: &Exigibilite, execution: Option<Jour>) {
    let (tot, tard) = (exigibilite.prudente, exigibilite.tardive);
    depart.prudent = execution.and_then(|execution| Some(execution.min(tot?)));
    if facture.nature == Some(NatureCreance::VenteDeMarchandises) {
        // A later delivery does not move the start past the term the seller set (Com. 14 June 2023, n° 21-14.841).
        depart.tardif = tard;
        depart.lieu = facture.lieux.de("echeance");
        depart.motifs.push(Texte::new(
            "vente à terme : du terme au plus tard, de la livraison si elle précède",
            "sale with a term: from the term at the latest, from delivery if earlier",
        ));
    } else {
        depart.tardif = execution.max(tard);
        depart.certitude = Certitude::SourceUnique;
        depart.motifs.push(Texte::new(
            "prestation à terme entre professionnels : de l'exécution (prudent) ou du terme (tardif) ; la question n'est pas tranchée",
            "service with a term between professionals: from performance (conservative) or from the term (outer); the question is not settled",
        ));
    }
}

fn non_professionnel(depart: &mut Depart, exigibilite: &Exigibilite, execution: Option<Jour>, regime: &Regime) {
    match exigibilite.origine {
        Origine::Convenue => {
            depart.prudent = exigibilite.prudente;
            depart.tardif = exigibilite.tardive;
            depart.lieu = exigibilite.lieu.clone();
            depart.motifs.push(Texte::new("du terme convenu", "from the agreed term"));
        }
        Origine::Imprimee if !regime.consommateur => {
            depart.prudent = execution.and_then(|execution| Some(execution.min(exigibilite.prudente?))).or(exigibilite.prudente);
            depart.tardif = exigibilite.tardive;
            depart.motifs.push(Texte::new("de l'exécution, ou du terme au plus tard", "from performance, or from the term at the latest"));
        }
        Origine::Imprimee => {
            depart.prudent = execution;
            depart.tardif = execution.and_then(|execution| exigibilite.tardive.map(|terme| terme.max(execution)));
            depart.imprimee = depart.tardif > depart.prudent;
            depart.motifs.push(Texte::new(
                "de l'achèvement ; l'échéance seulement imprimée sur la facture ne compte que pour la lecture tardive",
                "from completion; a due date merely printed on the invoice counts for the outer reading only",
            ));
        }
        Origine::Suppletive | Origine::Reception => {
            depart.prudent = execution;
            depart.tardif = execution;
            depart.motifs.push(Texte::new("de l'achèvement ou de la livraison", "from completion or delivery"));
        }
    }
}
