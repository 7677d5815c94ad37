//! What every letter has: who writes, to whom, of which invoices, in what capacity, and how to pay.

use serde::Serialize;

use super::grammaire::{self, Nomme, appel, metier};
use super::parties::{adresse, lignes_d_adresse, pied};
use super::postal::bloc_postal;
use super::{Affaire, ErreurModele, comptes, typographie};
use crate::diag::{euros_fr, liste_fr};
use crate::law::decompte::CompteCreance;
use crate::law::duree::Duree;
use crate::model::{Canal, Jour, Mandataire, ObjetEchange, Partie, RoleMandataire, Sens};

/// Who writes.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Expediteur {
    pub nom: String,
    pub lignes: Vec<String>,
}

/// A line of the references.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Reference {
    pub nom: &'static str,
    pub valeur: String,
}

/// Who signs.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Signataire {
    pub nom: String,
    pub qualite: Option<String>,
    pub mention: Option<String>,
}

/// The creditor, in a sentence.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct CreancierNomme {
    pub nom: String,
    pub avec_de: String,
    pub adresse: String,
}

/// An invoice still owed.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct FactureDue {
    pub numero: String,
    pub date: String,
    pub echeance: String,
    pub montant: String,
    pub regle: String,
    pub reste: String,
    /// Days late, where a letter says them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retard: Option<String>,
}

/// What every letter has around its words.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Entete {
    pub brouillon: bool,
    pub titre: String,
    pub jour: String,
    pub lieu_date: String,
    pub expediteur: Expediteur,
    pub destinataire: Vec<String>,
    pub envoi: Option<&'static str>,
    pub references: Vec<Reference>,
    pub objet: String,
    pub pied: String,
    pub appel: String,
    /// `creancier`, or the word of the agent's role.
    pub role: &'static str,
    pub creancier: CreancierNomme,
    pub convention_le: Option<String>,
    /// Nothing is due yet.
    pub a_echoir: bool,
    /// More than one invoice is claimed.
    pub plusieurs: bool,
    /// Paragraphs that a collector's letter reproduces.
    pub extrait: Vec<String>,
    pub article_extrait: String,
    /// First day of the wording that is reproduced.
    pub redaction_le: Option<String>,
    pub signataire: Signataire,
    pub jointes: Vec<String>,
}

/// The inputs that the letters share that ask for money already owed.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Lettre {
    #[serde(flatten)]
    pub entete: Entete,
    pub factures: Vec<FactureDue>,
    pub total: String,
    pub imputation: Option<String>,
    pub limite: String,
    pub iban: Option<String>,
    pub contact: String,
}

/// What a value of law is missing for.
pub fn droit_manque(modele: &str, cle: &str) -> ErreurModele {
    ErreurModele { modele: modele.to_owned(), faute: format!("la valeur de droit {cle} n'est pas connue à ce jour") }
}

/// A usual period of the program.
pub fn delai(affaire: &Affaire<'_>, modele: &str, nom: &str) -> Result<Duree, ErreurModele> {
    affaire.droit.convention(nom, affaire.jugement.jour).map(|valeur| valeur.valeur).ok_or_else(|| droit_manque(modele, nom))
}

/// Who speaks for the creditor, where it is not one of its own people.
pub fn mandataire_externe<'a>(affaire: &Affaire<'a>) -> Option<&'a Mandataire> {
    affaire.dossier.mandataire.as_ref().filter(|mandataire| mandataire.role != Some(RoleMandataire::Salarie))
}

/// The party whose name stands at the head of the letter.
pub fn auteur<'a>(affaire: &Affaire<'a>) -> &'a Partie {
    mandataire_externe(affaire).map_or(&affaire.dossier.creancier, |mandataire| &mandataire.partie)
}

/// The name with its civility, for those who have one: `Maître Camille Ferrand`.
pub fn nom_civil(partie: &Partie) -> String {
    if partie.est_personne_morale() { partie.nom_complet() } else { Nomme::de(partie).nom() }
}

/// `Lyon, le 22 novembre 2026`.
pub fn lieu_date(partie: &Partie, jour: Jour) -> String {
    let commune = partie.adresse.as_ref().and_then(|adresse| adresse.commune.as_deref()).filter(|commune| !commune.trim().is_empty());
    let jour = typographie::jour(jour);
    commune.map_or_else(|| format!("Le\u{a0}{jour}"), |commune| format!("{commune}, le\u{a0}{jour}"))
}

/// Who signs, and in what capacity.
pub fn signataire(affaire: &Affaire<'_>) -> Signataire {
    let creancier = &affaire.dossier.creancier;
    let nomme = Nomme::de(creancier);
    match &affaire.dossier.mandataire {
        Some(mandataire) => {
            let partie = &mandataire.partie;
            let physique = partie.representant.as_ref().and_then(|representant| representant.nom.clone());
            // Nobody signs with a civility of one's own, a lawyer's title aside.
            let seul = || if mandataire.role == Some(RoleMandataire::Salarie) { partie.nom_complet() } else { nom_civil(partie) };
            let nom = physique.filter(|_| partie.est_personne_morale()).unwrap_or_else(seul);
            let pouvoir =
                mandataire.pouvoir_le.map(|jour| format!(", en vertu d’un pouvoir du {}", typographie::jour(jour))).unwrap_or_default();
            if mandataire.role == Some(RoleMandataire::SocieteDeRecouvrement) {
                let qualite = partie.representant.as_ref().and_then(|representant| representant.qualite.as_deref());
                let mention = format!("pour {}, mandataire {}{pouvoir}", Nomme::de(partie).nom(), nomme.avec_de());
                return Signataire { nom, qualite: qualite.map(grammaire::majuscule), mention: Some(mention) };
            }
            let qualite = match mandataire.role {
                Some(RoleMandataire::Salarie) => partie.profession.as_deref().map(grammaire::majuscule),
                role => Some(grammaire::majuscule(&metier(role, mandataire.barreau.as_deref(), &mandataire.partie))),
            };
            Signataire { nom, qualite, mention: Some(format!("pour {}{pouvoir}", nomme.nom())) }
        }
        None if creancier.est_personne_morale() => {
            let representant = creancier.representant.as_ref();
            Signataire {
                nom: representant.and_then(|r| r.nom.clone()).unwrap_or_else(|| creancier.nom_complet()),
                qualite: representant.and_then(|r| r.qualite.as_deref()).map(grammaire::majuscule),
                mention: Some(format!("pour {}", nomme.nom())),
            }
        }
        // Nobody signs with a civility of one's own.
        None => Signataire { nom: creancier.nom_complet(), qualite: None, mention: None },
    }
}

/// What stands around the words of a letter to the debtor.
pub fn entete(affaire: &Affaire<'_>, modele: &str, nom: &str, sujet: &str, jointes: Vec<String>) -> Result<Entete, ErreurModele> {
    let dossier = affaire.dossier;
    let jour = affaire.jugement.jour;
    let auteur = auteur(affaire);
    let mandataire = mandataire_externe(affaire);
    let destinataire = match bloc_postal(&dossier.debiteur) {
        Ok(lignes) => lignes,
        Err(impossible) if affaire.brouillon => vec![dossier.debiteur.nom_complet(), format!("[{}]", impossible.faute.fr)],
        Err(impossible) => return Err(ErreurModele { modele: modele.to_owned(), faute: impossible.faute.fr }),
    };
    let recouvreur = mandataire.is_some_and(|m| m.role == Some(RoleMandataire::SocieteDeRecouvrement));
    let (extrait, redaction_le) = if recouvreur { extrait_l111_8(affaire, modele)? } else { (Vec::new(), None) };
    Ok(Entete {
        brouillon: affaire.brouillon,
        titre: format!("{nom} — {}", dossier.reference),
        jour: jour.to_string(),
        lieu_date: lieu_date(auteur, jour),
        expediteur: expediteur(auteur, mandataire),
        destinataire,
        envoi: None,
        references: references(affaire),
        objet: format!("{nom} — {sujet}"),
        pied: pied(auteur),
        appel: appel(&dossier.debiteur),
        role: dossier.mandataire.as_ref().map_or("creancier", |m| m.role.unwrap_or(RoleMandataire::Autre).cle()),
        creancier: CreancierNomme {
            nom: Nomme::de(&dossier.creancier).nom(),
            avec_de: Nomme::de(&dossier.creancier).avec_de(),
            adresse: dossier.creancier.adresse.as_ref().map(adresse).unwrap_or_default(),
        },
        convention_le: mandataire.and_then(|m| m.convention_le).map(typographie::jour),
        a_echoir: false,
        plusieurs: affaire.jugement.decompte.comptes.iter().filter(|compte| compte.reste_principal.est_positif()).count() > 1,
        extrait,
        redaction_le: redaction_le.map(typographie::jour),
        article_extrait: typographie::article(affaire.droit, "cpce-l111-8"),
        signataire: signataire(affaire),
        jointes,
    })
}

/// The invoices that a subject names: `facture n° 1`, `factures n° 1 et 2`, or how many there are.
pub fn sujet(factures: &[FactureDue], plusieurs: &str) -> String {
    match factures {
        [] => "compte débiteur".to_owned(),
        [seule] => format!("facture n°\u{a0}{}", seule.numero),
        [un, deux] => format!("factures n°\u{a0}{} et {}", un.numero, deux.numero),
        autres => format!("{} {plusieurs}", autres.len()),
    }
}

/// An item of the account as a letter shows it.
pub fn facture_due(affaire: &Affaire<'_>, compte: &CompteCreance) -> FactureDue {
    FactureDue {
        numero: compte.numero.clone(),
        date: affaire.dossier.facture(&compte.numero).and_then(|facture| facture.emise_le).map(comptes::court).unwrap_or_default(),
        echeance: compte.echeance.map(comptes::court).unwrap_or_default(),
        montant: euros_fr(compte.facture),
        regle: euros_fr(compte.facture - compte.reste_principal),
        reste: euros_fr(compte.reste_principal),
        retard: None,
    }
}

/// The account to pay into: the agent's own, else the creditor's.
pub fn iban(affaire: &Affaire<'_>) -> Option<String> {
    let du_mandataire = mandataire_externe(affaire).and_then(|m| m.partie.iban.as_deref());
    du_mandataire.or(affaire.dossier.creancier.iban.as_deref()).map(typographie::iban)
}

/// The shared inputs, for a letter whose title, subject and time limit are given.
pub fn lettre(affaire: &Affaire<'_>, modele: &str, nom: &str, jointes: Vec<String>, limite: String) -> Result<Lettre, ErreurModele> {
    let decompte = &affaire.jugement.decompte;
    let jour = affaire.jugement.jour;
    let retard = |compte: &CompteCreance| compte.echeance.map(|echeance| jour.signed_duration_since(echeance).num_days().to_string());
    let factures: Vec<FactureDue> = comptes::en_retard(decompte)
        .map(|compte| FactureDue { retard: Some(retard(compte).unwrap_or_default()), ..facture_due(affaire, compte) })
        .collect();
    let interets_regles = decompte.comptes.iter().any(|compte| compte.interets_regles.est_positif());
    Ok(Lettre {
        entete: Entete { plusieurs: factures.len() > 1, ..entete(affaire, modele, nom, &sujet(&factures, "factures échues"), jointes)? },
        total: euros_fr(comptes::en_retard(decompte).map(|compte| compte.reste_principal).sum()),
        imputation: interets_regles.then(|| typographie::article(affaire.droit, "civ-1343-1")),
        factures,
        limite,
        iban: iban(affaire),
        contact: contact(auteur(affaire)),
    })
}

/// The letterhead of whoever writes.
pub fn expediteur(partie: &Partie, mandataire: Option<&Mandataire>) -> Expediteur {
    let mut lignes = Vec::new();
    if let Some(mandataire) = mandataire {
        lignes.push(grammaire::majuscule(&metier(mandataire.role, mandataire.barreau.as_deref(), &mandataire.partie)));
        lignes.extend(mandataire.office.clone());
        lignes.extend(mandataire.toque.as_ref().map(|toque| format!("Toque {toque}")));
    }
    lignes.extend(partie.adresse.as_ref().map(lignes_d_adresse).unwrap_or_default());
    lignes.extend(partie.telephone.as_ref().map(|numero| format!("Téléphone\u{a0}: {}", numero.replace(' ', "\u{a0}"))));
    lignes.extend(partie.courriel.clone());
    let nom = if mandataire.is_some() { nom_civil(partie) } else { partie.nom_complet() };
    Expediteur { nom, lignes }
}

fn references(affaire: &Affaire<'_>) -> Vec<Reference> {
    let mut references = vec![Reference { nom: "Nos références", valeur: affaire.dossier.reference.clone() }];
    // R124-4: any later step recalls the collector's first letter, which is none of those that the creditor sent before it.
    if let Some(recouvreur) = mandataire_externe(affaire).filter(|m| m.role == Some(RoleMandataire::SocieteDeRecouvrement)) {
        let depuis = recouvreur.convention_le.or(recouvreur.pouvoir_le);
        let ecrit = |canal| !matches!(canal, Some(Canal::Telephone | Canal::Visite | Canal::Sms));
        let premiere = precedentes(affaire)
            .filter(|echange| ecrit(echange.canal) && depuis.is_none_or(|jour| echange.date >= jour))
            .map(|echange| echange.date)
            .min();
        references.extend(premiere.map(|jour| Reference { nom: "Première lettre", valeur: typographie::jour(jour) }));
    }
    references
}

/// Where to answer, after « pour toute question ».
pub fn contact(partie: &Partie) -> String {
    let moyens: Vec<String> = [
        partie.courriel.as_ref().map(|adresse| format!("écrivez à {adresse}")),
        partie.telephone.as_ref().map(|numero| format!("appelez le {}", numero.replace(' ', "\u{a0}"))),
    ]
    .into_iter()
    .flatten()
    .collect();
    if moyens.is_empty() { "écrivez à l’adresse ci-dessus".to_owned() } else { moyens.join(" ou ") }
}

/// The paragraphs to reproduce, and the first day of their wording.
fn extrait_l111_8(affaire: &Affaire<'_>, modele: &str) -> Result<(Vec<String>, Option<Jour>), ErreurModele> {
    let manque = || droit_manque(modele, "cpce-l111-8");
    let texte = affaire.droit.texte("cpce-l111-8").and_then(|texte| texte.au(affaire.jugement.jour)).ok_or_else(manque)?;
    // The second and third paragraphs (R124-4, 5°), word for word.
    let alineas: Vec<String> = texte.extrait.as_deref().unwrap_or_default().lines().skip(1).take(2).map(typographie::prose).collect();
    if alineas.len() < 2 { Err(manque()) } else { Ok((alineas, texte.du)) }
}

fn precedentes<'a>(affaire: &Affaire<'a>) -> impl Iterator<Item = &'a crate::model::Echange> {
    let jour = affaire.jugement.jour;
    affaire.dossier.echanges.iter().filter(move |echange| {
        echange.sens != Some(Sens::Entrant)
            && matches!(echange.objet, Some(ObjetEchange::Relance | ObjetEchange::TentativeAmiable | ObjetEchange::MiseEnDemeure))
            && echange.date < jour
    })
}

/// A formal notice has gone before this day: another one is a new one.
pub fn deja_mis_en_demeure(affaire: &Affaire<'_>) -> bool {
    precedentes(affaire).any(|echange| echange.objet == Some(ObjetEchange::MiseEnDemeure))
}

/// The letters and calls already sent, named with their dates, those of a kind together; nothing where there is none.
pub fn rappels(affaire: &Affaire<'_>) -> Option<String> {
    let mut rappels: Vec<&crate::model::Echange> = precedentes(affaire).collect();
    rappels.sort_by_key(|echange| echange.date);
    let mut groupes: Vec<([&'static str; 2], Vec<String>)> = Vec::new();
    for echange in rappels {
        let (quoi, le) = (canal(echange.canal, echange.objet), format!("du {}", typographie::jour(echange.date)));
        match groupes.iter_mut().find(|(autre, _)| *autre == quoi) {
            Some((_, jours)) => jours.push(le),
            None => groupes.push((quoi, vec![le])),
        }
    }
    let noms: Vec<String> = groupes
        .iter()
        .map(|([un, plusieurs], jours)| format!("{} {}", grammaire::nombre(jours.len(), un, plusieurs), liste_fr(jours)))
        .collect();
    (!noms.is_empty()).then(|| liste_fr(&noms))
}

/// What was sent, with its article, one and several.
fn canal(canal: Option<Canal>, objet: Option<ObjetEchange>) -> [&'static str; 2] {
    if objet == Some(ObjetEchange::MiseEnDemeure) {
        return ["la mise en demeure", "les mises en demeure"];
    }
    match canal {
        Some(Canal::Telephone) => ["l’appel téléphonique", "les appels téléphoniques"],
        Some(Canal::Courriel) => ["le courriel", "les courriels"],
        Some(Canal::Sms) => ["le message", "les messages"],
        Some(Canal::Courrier) | None => ["la lettre", "les lettres"],
        Some(Canal::Lrar) => ["la lettre recommandée", "les lettres recommandées"],
        Some(Canal::Lre) => ["la lettre recommandée électronique", "les lettres recommandées électroniques"],
        Some(Canal::Visite) => ["la visite", "les visites"],
        Some(Canal::CommissaireDeJustice) => ["l’acte de commissaire de justice", "les actes de commissaire de justice"],
    }
}
