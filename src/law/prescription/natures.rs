//! The limitation table by kind of claim: rows as data (`natures.yaml`), and the start point of each kind.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use crate::diag::Texte;
use crate::dit;
use crate::law::duree::Duree;
use crate::law::exigibilite::{Exigibilite, Origine};
use crate::law::{Certitude, Droit};
use crate::model::{CategoriePublique, Contrat, Dossier, Facture, Jour, NatureCreance, Partie};

use super::regime::{Depart, Regime};

/// How the start of a kind of claim is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GenreDepart {
    /// Each due date.
    Terme,
    /// The agreed term of a loan: without one, nothing can be said.
    TermeDuPret,
    /// Delivery, or its offer; the end of a treatment.
    Livraison,
    /// End of a lawyer's mandate.
    FinDuMandat,
    /// Each deed.
    Acte,
    /// Meter reading, then the invoice.
    Releve,
    /// Day of the regularisation.
    Regularisation,
    /// End of the year regularised, then the regularisation.
    FinDExercice,
    /// Day of the payment to be given back.
    Paiement,
    /// First unregularised incident.
    PremierIncident,
    /// A delay after the contract was concluded.
    ConclusionDuContrat,
    /// End of the time to present a cheque.
    Presentation,
    /// Performance, then the day of a public body's title, which is that of the invoice.
    Titre,
    /// 1 January of the next year.
    AnneeSuivante,
}

#[derive(Debug, Clone, Deserialize)]
struct Phrase {
    fr: String,
    en: String,
}

impl Phrase {
    fn texte(&self) -> Texte {
        Texte::new(self.fr.clone(), self.en.clone())
    }
}

fn duree_simple() -> String {
    "duree".to_owned()
}

/// A row of the table.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ligne {
    /// Row of the reference; absent where the qualities of the parties give it.
    #[serde(default)]
    pub regle: Option<String>,
    #[serde(default)]
    natures: Vec<String>,
    #[serde(default)]
    creancier: Vec<String>,
    #[serde(default)]
    debiteur: Vec<String>,
    #[serde(default)]
    signataire: Vec<String>,
    /// Page of the period; absent for the ordinary one.
    #[serde(default)]
    pub texte: Option<String>,
    #[serde(default = "duree_simple")]
    valeur: String,
    #[serde(default)]
    tardif: Option<String>,
    #[serde(default = "duree_simple")]
    valeur_tardive: String,
    #[serde(default)]
    regime: String,
    #[serde(default)]
    depart: Option<GenreDepart>,
    #[serde(default)]
    forclusion: bool,
    #[serde(default)]
    consommateur: bool,
    /// The period was shortened in 2008 (2222 C. civ.).
    #[serde(default)]
    reforme_2008: bool,
    /// The parties may change the period (2254 C. civ.).
    #[serde(default)]
    pub amenageable: bool,
    #[serde(default = "confirme")]
    pub certitude: Certitude,
    #[serde(default)]
    motif: Option<Phrase>,
    #[serde(default)]
    hors: Option<Phrase>,
}

fn confirme() -> Certitude {
    Certitude::Confirme
}

/// The table; a test reads it whole, so that a fault cannot ship.
static TABLE: LazyLock<Vec<Ligne>> = LazyLock::new(|| lire().unwrap_or_default());

fn lire() -> Result<Vec<Ligne>, serde_yaml::Error> {
    serde_yaml::from_str(include_str!("natures.yaml"))
}

impl Ligne {
    fn convient(&self, dossier: &Dossier, facture: &Facture) -> bool {
        let contient = |liste: &[String], mot: Option<&str>| liste.is_empty() || mot.is_some_and(|mot| liste.iter().any(|l| l == mot));
        let qualite = |partie: &Partie| partie.qualite.map(crate::model::Qualite::cle);
        contient(&self.natures, facture.nature.map(NatureCreance::cle))
            && contient(&self.creancier, qualite(&dossier.creancier))
            && contient(&self.debiteur, qualite(&dossier.debiteur))
            && contient(&self.signataire, facture.signataire.map(crate::model::Signataire::cle))
    }

    /// Why this row.
    pub fn motif(&self) -> Option<Texte> {
        self.motif.as_ref().map(Phrase::texte)
    }
}

/// The row of a claim item, if its kind has one; sales, services and works follow the qualities of the parties.
pub fn ligne(dossier: &Dossier, facture: &Facture) -> Option<&'static Ligne> {
    TABLE.iter().find(|ligne| ligne.convient(dossier, facture))
}

/// The period of a kind of claim that has its own; nothing for the ordinary one.
pub fn regime(ligne: &'static Ligne, dossier: &Dossier, facture: &Facture, droit: &Droit, jour: Jour) -> Option<Regime> {
    let sans_terme = ligne.depart == Some(GenreDepart::TermeDuPret) && terme_du_pret(dossier, facture).is_none();
    let manque = if let Some(hors) = &ligne.hors {
        Some(hors.texte())
    } else if sans_terme {
        Some(Texte::new(
            "prêt sans terme : le point de départ se recherche dans l'intention des parties, un juriste doit le fixer (ligne A25 de la table)",
            "loan without a term: the start is sought in the parties' intention, a lawyer must settle it (row A25 of the table)",
        ))
    } else {
        None
    };
    let cle = match (sans_terme, ligne.texte.as_deref(), manque.is_some()) {
        (true, ..) => "civ-1900",
        (false, Some(texte), _) => texte,
        (false, None, true) => "cgct-l1617-5",
        (false, None, false) => return None,
    };
    // The wording of the day on which the claim fell due, else of the day of judgment.
    let point = facture.executee_le.map(|plage| plage.au).or(facture.echeance).or(facture.emise_le).unwrap_or(jour);
    let lire = |cle: &str, nom: &str| droit.duree(cle, nom, point).or_else(|| droit.duree(cle, nom, jour));
    let valeur = lire(cle, &ligne.valeur);
    let tardive = match &ligne.tardif {
        Some(tardif) => lire(tardif, &ligne.valeur_tardive),
        None => valeur.clone(),
    };
    let inconnue = || Texte::new("la durée de la prescription n'est pas connue", "the length of the period is not known");
    let manque = manque.or_else(|| (valeur.is_none() || tardive.is_none()).then(inconnue));
    let duree = valeur.as_ref().map_or(Duree::Ans(0), |valeur| valeur.valeur);
    let tardive = tardive.map_or(duree, |valeur| valeur.valeur);
    let mut motifs: Vec<Texte> = ligne.motif().into_iter().collect();
    if tardive != duree {
        motifs.push(dit!(
            "deux durées se discutent : {duree} (prudent), {tardive} (tardif)",
            "two periods can be argued: the shorter one is the conservative one"
        ));
    }
    let mut certitude = valeur.map_or(Certitude::NonVerifie, |valeur| valeur.certitude).max(ligne.certitude);
    let publique = ligne.depart == Some(GenreDepart::AnneeSuivante);
    let categorie = dossier.debiteur.personne_publique.as_ref().and_then(|publique| publique.categorie);
    if publique && categorie == Some(CategoriePublique::EntreprisePublique) {
        certitude = Certitude::NonVerifie;
        motifs.push(Texte::new(
            "une entreprise publique sans comptable public relève du droit commun : à vérifier",
            "a public undertaking without a public accountant follows ordinary law: to be checked",
        ));
    }
    motifs.extend(anteriorite(facture, droit));
    Some(Regime {
        regle: if sans_terme { "A25" } else { ligne.regle.as_deref().unwrap_or("A01") },
        cle,
        court: if sans_terme { "2224" } else { &ligne.regime },
        duree,
        tardive,
        certitude,
        consommateur: ligne.consommateur,
        forclusion: ligne.forclusion,
        annuelle: publique,
        transition: match cle {
            "loi-65-557-42" => Some(cle),
            _ => ligne.reforme_2008.then_some("civ-2222"),
        },
        depart: ligne.depart,
        motifs,
        interruption: Vec::new(),
        suspension: Vec::new(),
        clause_ecartee: None,
        manque,
    })
}

/// L224-11 C. conso: consumption that may no longer be billed, whatever the period.
fn anteriorite(facture: &Facture, droit: &Droit) -> Option<Texte> {
    let plage = facture.executee_le.filter(|_| facture.nature == Some(NatureCreance::ElectriciteGaz))?;
    let limite = droit.duree("conso-l224-11", "anteriorite", plage.au)?.valeur.avant(plage.au);
    (plage.du < limite).then(|| {
        dit!(
            "la consommation antérieure au {limite} ne peut pas être facturée à un consommateur (code de la consommation, article L224-11)",
            "consumption before {limite} may not be billed to a consumer (Consumer Code, article L224-11)"
        )
    })
}

fn terme_du_pret(dossier: &Dossier, facture: &Facture) -> Option<()> {
    let convenu = dossier.contrat_de(facture).is_some_and(|contrat: &Contrat| contrat.clauses.delai_paiement.is_some());
    (facture.echeance.is_some() || convenu).then_some(())
}

/// The first day of the next year: the four-year rule counts whole years (D47).
pub fn premier_janvier_suivant(jour: Jour) -> Jour {
    NaiveDate::from_ymd_opt(jour.year().saturating_add(1), 1, 1).unwrap_or(jour)
}

/// The arguable starts of a kind of claim that has its own.
pub fn depart(genre: GenreDepart, dossier: &Dossier, facture: &Facture, exigibilite: &Exigibilite, droit: &Droit) -> Depart {
    let execution = facture.executee_le.map(|plage| plage.au);
    let mut depart = Depart::inconnu(facture.lieux.de("executee_le"));
    let terme = matches!(exigibilite.origine, Origine::Convenue | Origine::Imprimee);
    let meme = |jour: Option<Jour>| (jour, jour);
    let absent = |cle: &str, fr: &str, en: &str| Some(dit!("{fr} n'est pas donné (`{cle}`)", "{en} is not given (`{cle}`)"));
    let (bornes, manque) = match genre {
        GenreDepart::Terme | GenreDepart::TermeDuPret => {
            depart.lieu = exigibilite.lieu.clone();
            let bornes = if terme {
                (exigibilite.prudente, exigibilite.tardive)
            } else {
                (execution, execution.map(|jour| exigibilite.echeance.map_or(jour, |echeance| echeance.max(jour))))
            };
            (bornes, absent("echeance", "le jour où la somme est devenue exigible", "the day on which the sum fell due"))
        }
        GenreDepart::Livraison => {
            (meme(execution), absent("executee_le", "le jour de la livraison ou de l'achèvement", "the day of delivery or completion"))
        }
        GenreDepart::FinDuMandat => (meme(execution), absent("executee_le", "le jour de la fin du mandat", "the day the mandate ended")),
        GenreDepart::Acte => (meme(execution), absent("executee_le", "le jour de l'acte", "the day of the deed")),
        GenreDepart::Releve => (
            (execution, execution.max(facture.emise_le).filter(|_| execution.is_some())),
            absent(
                "executee_le",
                "le jour du relevé ou de la fin de la période",
                "the day of the meter reading or of the end of the period",
            ),
        ),
        GenreDepart::Regularisation => {
            (meme(facture.emise_le), absent("emise_le", "le jour de la régularisation", "the day of the regularisation"))
        }
        GenreDepart::FinDExercice => (
            (execution, execution.max(facture.emise_le)),
            absent("executee_le", "la fin de l'exercice régularisé", "the end of the year regularised"),
        ),
        GenreDepart::Paiement => (meme(execution), absent("executee_le", "le jour du paiement", "the day of the payment")),
        GenreDepart::PremierIncident => {
            depart.lieu = facture.lieux.de("premier_incident_le");
            (
                premier_incident(dossier, facture),
                absent("premier_incident_le", "le premier incident non régularisé", "the first unregularised incident"),
            )
        }
        GenreDepart::ConclusionDuContrat => {
            let conclu = dossier.contrat_de(facture).and_then(|contrat| contrat.date).or(facture.ne_le);
            let depart = conclu.and_then(|jour| Some(droit.duree("cmr-32", "delai_depart", jour)?.valeur.a_compter_du(jour)));
            (
                meme(depart),
                absent("ne_le", "le jour où le contrat de transport a été conclu", "the day the contract of carriage was concluded"),
            )
        }
        GenreDepart::Presentation => {
            let fin = facture.emise_le.and_then(|jour| Some(droit.duree("cmf-l131-32", "presentation", jour)?.valeur.a_compter_du(jour)));
            (meme(fin), absent("emise_le", "le jour de l'émission du chèque", "the day the cheque was drawn"))
        }
        GenreDepart::Titre => (
            (execution.into_iter().chain(facture.emise_le).min(), facture.emise_le),
            absent("emise_le", "le jour du titre", "the day of the title"),
        ),
        GenreDepart::AnneeSuivante => {
            let echeance = exigibilite.echeance.filter(|_| terme);
            let naissances = || facture.ne_le.or(execution).into_iter().chain(echeance);
            let bornes = (naissances().min().map(premier_janvier_suivant), naissances().max().map(premier_janvier_suivant));
            (bornes, absent("executee_le", "le jour où le droit est né", "the day on which the right arose"))
        }
    };
    (depart.prudent, depart.tardif) = bornes;
    if depart.prudent.is_none() || depart.tardif.is_none() {
        depart.manque = manque;
    }
    depart
}

/// The incident as given; without it, the earliest unpaid due date of the same contract is the latest it can be.
fn premier_incident(dossier: &Dossier, facture: &Facture) -> (Option<Jour>, Option<Jour>) {
    if let Some(jour) = facture.premier_incident_le {
        return (Some(jour), Some(jour));
    }
    let du_contrat = |autre: &&Facture| {
        autre.numero == facture.numero || (facture.contrat.is_some() && autre.contrat == facture.contrat && autre.nature == facture.nature)
    };
    (None, dossier.factures.iter().filter(du_contrat).filter_map(|autre| autre.echeance).min())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_read_whole_and_names_known_words_and_pages() {
        use crate::model::{Qualite, Signataire};
        let table = lire().unwrap();
        assert!(table.len() > 40);
        let droit = Droit::integre();
        for ligne in &table {
            assert!(ligne.natures.iter().all(|mot| NatureCreance::lire(mot).is_some()), "{ligne:?}");
            assert!(ligne.creancier.iter().chain(&ligne.debiteur).all(|mot| Qualite::lire(mot).is_some()), "{ligne:?}");
            assert!(ligne.signataire.iter().all(|mot| Signataire::lire(mot).is_some()), "{ligne:?}");
            assert!(ligne.motif.is_some() != ligne.hors.is_some(), "{ligne:?}");
            assert!(ligne.texte.is_some() == ligne.depart.is_some(), "{ligne:?}");
            let jour = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
            for (texte, valeur) in
                ligne.texte.iter().map(|texte| (texte, &ligne.valeur)).chain(ligne.tardif.iter().map(|t| (t, &ligne.valeur_tardive)))
            {
                assert!(droit.duree(texte, valeur, jour).is_some(), "{texte}: {valeur}");
            }
        }
    }

    #[test]
    fn no_kind_is_left_without_a_rule() {
        let table = lire().unwrap();
        for mot in NatureCreance::CLES {
            // These three follow the qualities of the parties alone.
            let generale = ["vente-de-marchandises", "prestation-de-services", "travaux"].contains(mot);
            let prevue = table.iter().any(|ligne| ligne.natures.iter().any(|nature| nature == mot));
            assert_ne!(generale, prevue, "{mot}");
        }
    }
}
