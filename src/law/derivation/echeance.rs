//! The due date: the dates of the invoice and of the contract, and the one that counts.

use super::{Grandeur, Noeud, regle};
use crate::diag::{Texte, jour_en, jour_fr};
use crate::dit;
use crate::law::exigibilite::{Exigibilite, Origine, acceptation};
use crate::law::{Certitude, Droit};
use crate::model::{DelaiPaiement, Dossier, Facture, FinDeMois, Jour, Qualite};

/// A day in both languages.
pub(super) fn en_mots(jour: Jour) -> Texte {
    Texte::new(jour_fr(jour), jour_en(jour))
}

/// Where the due date of `facture` comes from.
#[must_use]
pub fn echeance(dossier: &Dossier, facture: &Facture, exigibilite: &Exigibilite, droit: &Droit, jour: Jour) -> Noeud {
    let rattachement = facture.emise_le.or(exigibilite.echeance).unwrap_or(jour);
    // The terms of L441-10 are those of professionals; what a consumer agreed to stands on the contract alone.
    let entre_professionnels = dossier.debiteur.qualite == Some(Qualite::Professionnel);
    let article = regle(droit, &exigibilite.article, rattachement).filter(|_| entre_professionnels);
    let mut noeud = Noeud::new(Texte::new("échéance", "due date")).jour(exigibilite.echeance).selon(article);
    if exigibilite.echeance.is_none() {
        noeud.valeur = Some(Grandeur::Mot(Texte::new("inconnue", "unknown")));
    }
    let delai = dossier.contrat_de(facture).and_then(|contrat| contrat.clauses.delai_paiement);
    if let (Some(delai), Some(termes), Some(contrat)) = (delai, exigibilite.termes, dossier.contrat_de(facture)) {
        let terme = en_mots(termes.1);
        let delai = delai_en_mots(delai);
        let mut convenue = Noeud::new(Texte::new("terme du contrat", "term of the contract")).jour(Some(termes.1));
        let depart =
            facture.recue_le.filter(|_| matches!(contrat.clauses.delai_paiement, Some(DelaiPaiement::AReception))).or(facture.emise_le);
        if let Some(depart) = depart.map(en_mots) {
            convenue = convenue.calcul(Texte::new(
                format!("{} + {} = {}", depart.fr, delai.fr, terme.fr),
                format!("{} + {} = {}", depart.en, delai.en, terme.en),
            ));
        }
        if termes.0 != termes.1 {
            convenue = convenue.sinon(
                Texte::new("l'autre façon de compter « fin de mois »", "the other way of counting \"end of month\""),
                Some(Grandeur::Jour(termes.0)),
                Certitude::NonVerifie,
            );
        }
        let clause = Noeud::new(Texte::new(format!("clause du contrat {}", contrat.id), format!("clause of contract {}", contrat.id)))
            .vaut(Grandeur::Mot(delai))
            .a(contrat.lieux.de("clauses"));
        noeud = noeud.avec([convenue.avec(date(facture, "emise_le").into_iter().chain(date(facture, "recue_le")).chain([clause]))]);
    }
    noeud = noeud.avec(date(facture, "echeance"));
    match exigibilite.origine {
        Origine::Convenue => {
            if let (Some(termes), Some(imprimee), Some(retenue)) = (exigibilite.termes, facture.echeance, exigibilite.echeance) {
                let (a, b, c) = (en_mots(termes.1), en_mots(imprimee), en_mots(retenue));
                noeud = noeud.calcul(Texte::new(
                    format!("la plus tardive de {} (contrat) et {} (facture) = {}", a.fr, b.fr, c.fr),
                    format!("the later of {} (contract) and {} (invoice) = {}", a.en, b.en, c.en),
                ));
                if exigibilite.desaccord.is_some() {
                    noeud = noeud.sinon(
                        Texte::new("la plus proche des deux dates en désaccord", "the earlier of the two dates, which disagree"),
                        exigibilite.prudente.map(Grandeur::Jour),
                        Certitude::NonVerifie,
                    );
                }
            }
        }
        Origine::Imprimee => {
            noeud = noeud.calcul(Texte::new(
                "date seulement imprimée sur la facture du créancier, qu'aucun contrat ne confirme",
                "a date only printed on the creditor's invoice, which no contract backs",
            ));
        }
        Origine::Suppletive => {
            noeud = noeud.avec(["emise_le", "recue_le", "executee_le"].into_iter().filter_map(|cle| date(facture, cle)));
            let execution = facture.executee_le.map(|plage| plage.au);
            let acceptee =
                acceptation(dossier.contrat_de(facture), facture, droit).filter(|_| exigibilite.prudente != exigibilite.echeance);
            let depart = acceptee.or_else(|| facture.recue_le.into_iter().chain(execution).max());
            if exigibilite.prudente != exigibilite.echeance {
                noeud = noeud.avec(date(facture, "verifiee_le")).sinon(
                    Texte::new(
                        "la même, si la vérification ne reporte pas le délai",
                        "the same, if the verification does not postpone the term",
                    ),
                    exigibilite.prudente.map(Grandeur::Jour),
                    Certitude::NonVerifie,
                );
            }
            if let (Some(depart), Some(echeance)) = (depart, exigibilite.echeance) {
                let (a, b) = (en_mots(depart), en_mots(echeance));
                if let Some(delai) = droit.duree("com-l441-10", "delai_suppletif", depart) {
                    let (fr, en) = (delai.valeur.to_string(), delai.valeur.en_anglais());
                    noeud = noeud.calcul(Texte::new(
                        format!("sans terme convenu : {} + {fr} = {}", a.fr, b.fr),
                        format!("without an agreed term: {} + {en} = {}", a.en, b.en),
                    ));
                }
            }
        }
        Origine::Reception => {
            noeud = noeud.avec(["emise_le", "recue_le", "executee_le"].into_iter().filter_map(|cle| date(facture, cle)));
            noeud = noeud.calcul(Texte::new(
                "sans terme convenu : à la réception, et pas avant l'exécution (source unique)",
                "without an agreed term: on receipt, and not before performance (single source)",
            ));
        }
    }
    noeud
}

/// The fact of a date key of the invoice.
pub(super) fn date(facture: &Facture, cle: &str) -> Option<Noeud> {
    let (jour, enonce) = match cle {
        "emise_le" => (facture.emise_le, Texte::new("facture émise le", "invoice issued on")),
        "recue_le" => (facture.recue_le, Texte::new("facture reçue le", "invoice received on")),
        "echeance" => (facture.echeance, Texte::new("échéance portée sur la facture", "due date printed on the invoice")),
        "executee_le" => (
            facture.executee_le.map(|plage| plage.au),
            Texte::new("exécution ou livraison achevée le", "performance or delivery completed on"),
        ),
        "premier_incident_le" => {
            (facture.premier_incident_le, Texte::new("premier incident non régularisé", "first incident not made good"))
        }
        "verifiee_le" => (facture.verifiee_le, Texte::new("vérification terminée le", "verification over on")),
        "ne_le" => (facture.ne_le, Texte::new("créance née le", "claim born on")),
        _ => (None, Texte::new("", "")),
    };
    jour.map(|jour| Noeud::new(enonce).jour(Some(jour)).a(facture.lieux.de(cle)))
}

fn delai_en_mots(delai: DelaiPaiement) -> Texte {
    match delai {
        DelaiPaiement::AReception => Texte::new("à réception", "on receipt"),
        DelaiPaiement::Jours(n) => dit!("{n} jours", "{n} days"),
        DelaiPaiement::FinDeMois(n, FinDeMois::JoursPuisFin) => {
            dit!("{n} jours, puis la fin du mois", "{n} days, then the end of the month")
        }
        DelaiPaiement::FinDeMois(n, FinDeMois::FinPuisJours) => {
            dit!("la fin du mois, puis {n} jours", "the end of the month, then {n} days")
        }
        DelaiPaiement::FinDeMois(n, FinDeMois::NonPrecise) => {
            dit!("{n} jours fin de mois (méthode non précisée)", "{n} days end of month (method not said)")
        }
    }
}
