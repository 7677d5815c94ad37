//! The application for an injonction de payer: every mention of 54, 57 and 1407 CPC, each from the dossier.

use serde::Serialize;

use super::citations::{citer, numeros_seuls};
use super::comptes::{self, LigneInterets, Totaux};
use super::grammaire::{Nomme, majuscule, minuscule};
use super::lettre::{Signataire, auteur, lieu_date, mandataire_externe, nom_civil, signataire};
use super::mise_en_demeure::nom_du_contrat;
use super::parties::{a_completer, identite};
use super::{Affaire, Ecrit, ErreurModele, Modeles, typographie};
use crate::decision::Juridiction;
use crate::diag::{euros_fr, liste_fr, taux_fr};
use crate::law::decompte::{CompteCreance, NatureInteret, capitalisation_exclue};
use crate::model::{Canal, Echange, Montant, NaturePaiement, ObjetEchange, Partie, RoleCodebiteur, RoleMandataire, Sens, TypeJuridiction};

/// A party to the act.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct PartieNommee {
    pub lignes: Vec<String>,
    pub qualite: Option<&'static str>,
}

/// A sentence of the story, with the exhibits that prove it.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Fait {
    pub texte: String,
    pub pieces: String,
}

/// An invoice, as the act lists it.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct FactureCitee {
    pub numero: String,
    pub objet: String,
    pub date: String,
    pub echeance: String,
    pub montant: String,
    pub pieces: String,
}

/// An exhibit of the list that the act carries.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct PieceListee {
    pub numero: u32,
    pub intitule: String,
    pub date: Option<String>,
}

/// The texts that found the claim, those that concern it only.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Fondement {
    pub injonction: String,
    pub requete: String,
    pub penalites: Option<String>,
    pub forfait: Option<String>,
    pub legal: Option<String>,
    pub conventionnel: Option<String>,
    pub clause_penale: Option<String>,
    pub imputation: Option<String>,
    pub capitalisation: Option<String>,
    pub renvoi: Option<String>,
    pub competence: String,
    pub depens: String,
    pub article_700: String,
}

/// How parties are called in sentences.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Noms {
    pub creancier_a: String,
    pub requerant: &'static str,
    pub requerant_tete: &'static str,
    pub requerant_titre: &'static str,
    pub debiteurs_a: String,
    pub debiteurs_de: String,
    pub debiteur: &'static str,
    pub debiteur_tete: String,
    pub representant: &'static str,
    pub mis_en_demeure: &'static str,
}

/// The inputs.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Requete {
    pub brouillon: bool,
    pub titre: String,
    pub reference: String,
    pub jour: String,
    pub au: String,
    pub entete: Vec<String>,
    pub juge: String,
    pub juge_de: Option<String>,
    pub juridiction: String,
    pub juridiction_adresse: Option<String>,
    pub requerant: Vec<String>,
    pub mandataire: Option<Vec<String>>,
    pub contre: Vec<PartieNommee>,
    pub noms: Noms,
    pub objet: String,
    pub recit: Vec<String>,
    pub contrats: Vec<Fait>,
    pub factures: Vec<FactureCitee>,
    pub factures_total: String,
    /// What all the objects begin with, said once in the sentence.
    pub objet_commun: Option<String>,
    /// Something is left to say of each invoice.
    pub objets: bool,
    pub versements: Vec<Fait>,
    pub demarches: Vec<Fait>,
    pub mise_en_demeure: Option<Fait>,
    pub interets: Vec<LigneInterets>,
    pub totaux: Totaux,
    pub principal_restant: String,
    pub interets_restants: Option<String>,
    pub forfait_restant: Option<String>,
    pub clause_penale_restante: Option<String>,
    pub taux_courant: Option<String>,
    pub nature_courante: Option<&'static str>,
    pub depart_courant: Option<String>,
    pub article_700: Option<String>,
    pub solidaire: bool,
    pub fondement: Fondement,
    pub pieces: Vec<PieceListee>,
    pub lieu_date: String,
    pub signataire: Signataire,
}

/// `Madame ou Monsieur le président`, `du tribunal de commerce de Lyon`, from the court of the verdict.
fn juge(affaire: &Affaire<'_>) -> (String, Option<String>, String, Option<String>) {
    let Some(juridiction) = &affaire.jugement.juridiction else {
        let absente = a_completer("juridiction");
        return (absente.clone(), None, absente, None);
    };
    let (juge, de, nom) = president(juridiction);
    (format!("Madame ou Monsieur {juge}"), de, nom, juridiction.adresse.clone())
}

/// A court: `le président du tribunal de commerce de Lyon`, and `le tribunal de commerce de Lyon`.
pub fn nommer(juridiction: &Juridiction) -> (String, String) {
    let (juge, de, nom) = president(juridiction);
    (de.map_or_else(|| juge.clone(), |de| format!("{juge} {de}")), nom)
}

fn president(juridiction: &Juridiction) -> (String, Option<String>, String) {
    let defaut = match juridiction.type_ {
        TypeJuridiction::TribunalDeCommerce => "tribunal de commerce",
        TypeJuridiction::TribunalDesActivitesEconomiques => "tribunal des activités économiques",
        TypeJuridiction::TribunalMixteDeCommerce => "tribunal mixte de commerce",
        TypeJuridiction::ChambreCommerciale => "chambre commerciale du tribunal judiciaire",
        TypeJuridiction::TribunalDeProximite => "tribunal de proximité",
        _ => "tribunal judiciaire",
    };
    let nom = juridiction.nom.clone().unwrap_or_else(|| format!("{defaut} {}", a_completer("ressort")));
    let minuscules = nom.to_lowercase();
    let (article, de) =
        if minuscules.starts_with("chambre") || minuscules.starts_with("juridiction") { ("la", "de la") } else { ("le", "du") };
    let du = Some(format!("{de} {nom}"));
    let (juge, du) = match juridiction.type_ {
        TypeJuridiction::JugeDesContentieuxDeLaProtection if minuscules.starts_with("juge") => (format!("le {nom}"), None),
        TypeJuridiction::JugeDesContentieuxDeLaProtection => ("le juge des contentieux de la protection".to_owned(), du),
        _ => ("le président".to_owned(), du),
    };
    (juge, du, format!("{article} {nom}"))
}

/// The inputs of the application.
pub fn entrees(affaire: &Affaire<'_>) -> Requete {
    let dossier = affaire.dossier;
    let jugement = affaire.jugement;
    let decompte = &jugement.decompte;
    let droit = affaire.droit;
    let creancier = Nomme::de(&dossier.creancier);
    let debiteurs: Vec<&Partie> = std::iter::once(&dossier.debiteur).chain(&dossier.codebiteurs).collect();
    let nommes_debiteurs: Vec<Nomme> = debiteurs.iter().map(|partie| Nomme::de(partie)).collect();
    let debiteur = Nomme::de(&dossier.debiteur);
    let plusieurs = debiteurs.len() > 1;
    let solidaire = plusieurs && dossier.codebiteurs.iter().all(|partie| partie.role == Some(RoleCodebiteur::Solidaire));
    let (juge, juge_de, juridiction, juridiction_adresse) = juge(affaire);
    let representant = dossier.mandataire.as_ref().map(|mandataire| Nomme::de(&mandataire.partie));
    let mandataire = dossier.mandataire.as_ref().map(|mandataire| {
        let partie = &mandataire.partie;
        // A company is named as a party is, where the dossier says enough of it.
        let complete = partie.est_personne_morale() && partie.forme_juridique.is_some() && partie.adresse.is_some();
        let mut lignes = if complete { identite(partie, false) } else { vec![nom_civil(partie)] };
        lignes.push(match mandataire.role {
            Some(RoleMandataire::Salarie) => {
                let mot = Nomme::de(partie).accorde("salarié", "salariée");
                format!("{mot} {}", creancier.avec_de())
            }
            role => super::grammaire::metier(role, mandataire.barreau.as_deref(), &mandataire.partie),
        });
        lignes.extend(mandataire.office.clone());
        lignes.extend(partie.adresse.as_ref().filter(|_| !complete).map(super::parties::adresse));
        if mandataire.role != Some(RoleMandataire::Avocat) || mandataire.pouvoir_le.is_some() {
            let pouvoir = mandataire.pouvoir_le.map_or_else(|| a_completer("date du pouvoir"), typographie::jour);
            lignes.push(format!("en vertu d’un pouvoir du\u{a0}{pouvoir}"));
        }
        lignes
    });
    let mut factures = factures(affaire);
    let objet_commun = partager_objet(&mut factures);
    let somme = |filtre: fn(&CompteCreance) -> Montant| decompte.comptes.iter().map(filtre).sum::<Montant>();
    let interets_restants = somme(|compte| compte.interets - compte.interets_regles);
    let indemnites_restantes = somme(|compte| compte.indemnites - compte.indemnites_reglees);
    let clause = comptes::indemnites(decompte, "clause-penale");
    let clause_restante = somme(CompteCreance::clause_penale_restante);
    let forfait_restant = indemnites_restantes - clause_restante;
    let positif = |montant: Montant| montant.est_positif().then(|| euros_fr(montant));
    let nature_de = |voulue: NatureInteret| decompte.comptes.iter().any(|compte| compte.nature == voulue);
    let interets_courent = !decompte.interets.is_empty() || decompte.taux_courant.is_some();
    let article = |cle: &str| typographie::article(droit, cle);
    // Nothing is asked that the law refuses.
    let capitalisation =
        dossier.demande.capitalisation == Some(true) && !dossier.creances().all(|facture| capitalisation_exclue(dossier, facture));
    let renvoi = dossier.demande.renvoi_en_cas_d_opposition == Some(true);
    Requete {
        brouillon: affaire.brouillon,
        titre: format!("Requête en injonction de payer — {}", dossier.reference),
        reference: dossier.reference.clone(),
        jour: jugement.jour.to_string(),
        au: typographie::jour(decompte.au),
        entete: entete(affaire),
        juge,
        juge_de,
        juridiction,
        juridiction_adresse,
        requerant: identite(&dossier.creancier, true),
        mandataire,
        contre: debiteurs
            .iter()
            .map(|partie| PartieNommee { lignes: identite(partie, false), qualite: partie.role.map(|role| qualite(role, partie)) })
            .collect(),
        noms: Noms {
            creancier_a: creancier.avec_a(),
            requerant: creancier.accorde("le requérant", "la requérante"),
            requerant_tete: creancier.accorde("Le requérant", "La requérante"),
            requerant_titre: creancier.accorde("Requérant", "Requérante"),
            debiteurs_a: liste_fr(&nommes_debiteurs.iter().map(Nomme::avec_a).collect::<Vec<_>>()),
            debiteurs_de: liste_fr(&nommes_debiteurs.iter().map(Nomme::avec_de).collect::<Vec<_>>()),
            mis_en_demeure: debiteur.accorde("mis en demeure", "mise en demeure"),
            debiteur: if plusieurs { "l’un au moins des débiteurs" } else { debiteur.accorde("le débiteur", "la débitrice") },
            debiteur_tete: if plusieurs { debiteur.en_tete() } else { debiteur.accorde("Le débiteur", "La débitrice").to_owned() },
            representant: representant.as_ref().map_or("Représentant", |nomme| nomme.accorde("Représentant", "Représentante")),
        },
        objet: dossier.objet.as_deref().map_or_else(|| "Facture impayée".to_owned(), typographie::prose),
        recit: dossier.prestation.as_deref().map(typographie::paragraphes).unwrap_or_default(),
        contrats: contrats(affaire),
        objets: factures.iter().any(|facture| !facture.objet.is_empty()),
        factures_total: euros_fr(decompte.comptes.iter().map(|compte| compte.facture).sum()),
        objet_commun,
        factures,
        versements: versements(affaire),
        demarches: demarches(affaire),
        mise_en_demeure: mise_en_demeure(affaire),
        interets: comptes::interets_par_taux(decompte),
        totaux: comptes::totaux(decompte),
        principal_restant: euros_fr(decompte.reste_principal()),
        interets_restants: positif(interets_restants),
        forfait_restant: positif(forfait_restant),
        clause_penale_restante: positif(clause_restante),
        taux_courant: decompte.taux_courant.map(|(taux, _)| taux_fr(taux)),
        nature_courante: decompte.taux_courant.map(|(_, nature)| comptes::nature_courante(nature)),
        depart_courant: decompte.au.succ_opt().map(typographie::jour).filter(|_| decompte.taux_courant.is_some()),
        article_700: dossier.demande.article_700.and_then(positif),
        solidaire,
        fondement: Fondement {
            injonction: article("cpc-1405"),
            requete: article("cpc-1407"),
            penalites: (interets_courent
                && (nature_de(NatureInteret::PenalitesL44110) || nature_de(NatureInteret::PenalitesContractuelles)))
            .then(|| article("com-l441-10")),
            forfait: positif(comptes::indemnites(decompte, "indemnite-forfaitaire")).map(|_| comptes::article_forfait(affaire)),
            legal: nature_de(NatureInteret::Legal).then(|| article("civ-1231-6")),
            conventionnel: nature_de(NatureInteret::Conventionnel).then(|| article("civ-1343-1")),
            clause_penale: positif(clause).map(|_| article("civ-1231-5")),
            imputation: decompte.total.paiements.est_positif().then(|| article("civ-1343-1")),
            capitalisation: capitalisation.then(|| article("civ-1343-2")),
            renvoi: renvoi.then(|| article("cpc-1408")),
            competence: article("cpc-1406"),
            depens: article("cpc-695"),
            article_700: article("cpc-700"),
        },
        pieces: affaire
            .pieces
            .iter()
            .map(|piece| PieceListee {
                numero: piece.numero,
                intitule: typographie::prose(&piece.intitule),
                date: piece.date.map(typographie::jour),
            })
            .collect(),
        lieu_date: lieu_date(auteur(affaire), jugement.jour),
        signataire: signataire(affaire),
    }
}

fn qualite(role: RoleCodebiteur, partie: &Partie) -> &'static str {
    let nomme = Nomme::de(partie);
    match role {
        RoleCodebiteur::Caution => "en qualité de caution",
        RoleCodebiteur::Solidaire => nomme.accorde("débiteur solidaire", "débitrice solidaire"),
        RoleCodebiteur::Heritier => nomme.accorde("en qualité d’héritier", "en qualité d’héritière"),
    }
}

/// Who files: the agent's own head where there is one, else the creditor's name.
fn entete(affaire: &Affaire<'_>) -> Vec<String> {
    let partie = auteur(affaire);
    let mut lignes = vec![nom_civil(partie)];
    if let Some(mandataire) = mandataire_externe(affaire) {
        lignes.push(majuscule(&super::grammaire::metier(mandataire.role, mandataire.barreau.as_deref(), &mandataire.partie)));
        lignes.extend(mandataire.office.clone());
        lignes.extend(mandataire.toque.as_ref().map(|toque| format!("Toque {toque}")));
    }
    lignes.extend(partie.adresse.as_ref().map(super::parties::adresse));
    lignes.extend(partie.telephone.as_ref().map(|numero| format!("Téléphone\u{a0}: {}", numero.replace(' ', "\u{a0}"))));
    lignes.extend(partie.courriel.clone());
    lignes
}

fn contrats(affaire: &Affaire<'_>) -> Vec<Fait> {
    let mut vus: Vec<&str> = Vec::new();
    let mut faits = Vec::new();
    for contrat in affaire.dossier.creances().filter_map(|facture| affaire.dossier.contrat_de(facture)) {
        if vus.contains(&contrat.id.as_str()) {
            continue;
        }
        vus.push(&contrat.id);
        faits.push(Fait { texte: minuscule(&nom_du_contrat(contrat)), pieces: citer(affaire, contrat.piece.as_deref()) });
    }
    faits
}

fn factures(affaire: &Affaire<'_>) -> Vec<FactureCitee> {
    let comptes = &affaire.jugement.decompte.comptes;
    affaire
        .dossier
        .creances()
        .map(|facture| {
            let compte = comptes.iter().find(|compte| compte.numero == facture.numero);
            FactureCitee {
                numero: facture.numero.clone(),
                objet: facture.objet.as_deref().map(typographie::prose).unwrap_or_default(),
                date: facture.emise_le.map(comptes::court).unwrap_or_default(),
                echeance: compte.and_then(|compte| compte.echeance).or(facture.echeance).map(comptes::court).unwrap_or_default(),
                montant: compte.map(|compte| compte.facture).or(facture.montant_ttc).map(euros_fr).unwrap_or_default(),
                pieces: numeros_seuls(affaire, facture.pieces.iter().map(String::as_str)),
            }
        })
        .collect()
}

/// Takes from the objects of several invoices what they all begin with, as far as a comma: it is said once, before the table.
fn partager_objet(factures: &mut [FactureCitee]) -> Option<String> {
    let tete = |objet: &str| objet.split_once(", ").map_or(objet, |(tete, _)| tete).to_owned();
    let [premiere, autres @ ..] = &*factures else { return None };
    let entier = autres.iter().all(|facture| facture.objet == premiere.objet);
    let commun = if entier { premiere.objet.clone() } else { tete(&premiere.objet) };
    let partage = !autres.is_empty() && !commun.is_empty() && (entier || autres.iter().all(|facture| tete(&facture.objet) == commun));
    if !partage {
        return None;
    }
    for facture in factures.iter_mut() {
        facture.objet = facture.objet.strip_prefix(&commun).map(|reste| reste.trim_start_matches(", ").to_owned()).unwrap_or_default();
    }
    Some(commun)
}

fn versements(affaire: &Affaire<'_>) -> Vec<Fait> {
    let jour = affaire.jugement.jour;
    let mut paiements: Vec<_> = affaire.dossier.paiements.iter().filter(|paiement| paiement.date <= jour).collect();
    paiements.sort_by_key(|paiement| paiement.date);
    paiements
        .into_iter()
        .map(|paiement| {
            let (montant, le) = (euros_fr(paiement.montant), typographie::jour(paiement.date));
            let texte = match (paiement.nature, &paiement.facture) {
                (NaturePaiement::Avoir, Some(facture)) => format!("avoir de {montant} du {le}, sur la facture n°\u{a0}{facture}"),
                (NaturePaiement::Avoir, None) => format!("avoir de {montant} du {le}"),
                (NaturePaiement::Compensation, _) => format!("compensation de {montant} le {le}"),
                (NaturePaiement::Paiement, _) => format!("versement de {montant} le {le}"),
            };
            Fait { texte, pieces: citer(affaire, paiement.piece.as_deref()) }
        })
        .collect()
}

fn tries<'a>(affaire: &Affaire<'a>) -> Vec<&'a Echange> {
    let jour = affaire.jugement.jour;
    let mut echanges: Vec<&Echange> = affaire.dossier.echanges.iter().filter(|echange| echange.date <= jour).collect();
    echanges.sort_by_key(|echange| echange.date);
    echanges
}

/// Reminders sent, and what the debtor wrote: a dispute too, since a judge must not learn it from the other side.
fn demarches(affaire: &Affaire<'_>) -> Vec<Fait> {
    let debiteur = Nomme::de(&affaire.dossier.debiteur).accorde("du débiteur", "de la débitrice");
    tries(affaire)
        .into_iter()
        .filter_map(|echange| {
            let entrant = echange.sens == Some(Sens::Entrant);
            let quoi = match (echange.objet?, entrant) {
                (ObjetEchange::Relance | ObjetEchange::TentativeAmiable, false) => "relance".to_owned(),
                (ObjetEchange::ReponseAContestation, false) => "réponse à la contestation".to_owned(),
                (ObjetEchange::DemandeDeDelai, true) => format!("demande de délai {debiteur}"),
                (ObjetEchange::ReconnaissanceDeDette, true) => format!("reconnaissance de dette {debiteur}"),
                (ObjetEchange::PromesseDePaiement, _) => format!("promesse de paiement {debiteur}"),
                (ObjetEchange::Contestation, true) => format!("contestation {debiteur}"),
                _ => return None,
            };
            let moyen = match echange.canal {
                Some(Canal::Telephone) => "par téléphone",
                Some(Canal::Courriel) => "par courriel",
                Some(Canal::Sms) => "par message",
                Some(Canal::Courrier) => "par lettre",
                Some(Canal::Lrar) => "par lettre recommandée",
                Some(Canal::Lre) => "par lettre recommandée électronique",
                Some(Canal::Visite) => "lors d’une visite",
                Some(Canal::CommissaireDeJustice) => "par acte de commissaire de justice",
                None => "",
            };
            let virgule = if moyen.is_empty() { "" } else { ", " };
            let texte = format!("le {}{virgule}{moyen}, {quoi}", typographie::jour(echange.date));
            Some(Fait { texte, pieces: citer(affaire, echange.piece.as_deref()) })
        })
        .collect()
}

/// The last formal notice, with what the post says of it.
fn mise_en_demeure(affaire: &Affaire<'_>) -> Option<Fait> {
    let notice = tries(affaire)
        .into_iter()
        .rfind(|echange| echange.objet == Some(ObjetEchange::MiseEnDemeure) && echange.sens != Some(Sens::Entrant))?;
    let moyen = match notice.canal {
        Some(Canal::Lrar) => "lettre recommandée avec demande d’avis de réception",
        Some(Canal::Lre) => "lettre recommandée électronique",
        Some(Canal::CommissaireDeJustice) => "acte de commissaire de justice",
        Some(Canal::Courriel) => "courriel",
        _ => "lettre",
    };
    let avis = notice.avis_de_reception.as_ref();
    let (distribuee, presentee) = (avis.and_then(|avis| avis.distribue_le).or(notice.recu_le), avis.and_then(|avis| avis.presente_le));
    let accord = if matches!(notice.canal, Some(Canal::Courriel | Canal::CommissaireDeJustice)) { "" } else { "e" };
    let suite = match (distribuee, presentee) {
        (Some(jour), _) => format!(", reçu{accord} le {}", typographie::jour(jour)),
        (None, Some(jour)) => format!(", présenté{accord} le {} et non réclamé{accord}", typographie::jour(jour)),
        (None, None) => String::new(),
    };
    let mut pieces: Vec<&str> = notice.piece.as_deref().into_iter().collect();
    // The post's receipt is often an exhibit of its own.
    pieces.extend(affaire.pieces.iter().filter(|piece| piece.nature == Some("avis-de-reception")).map(|piece| piece.id.as_str()));
    Some(Fait { texte: format!("{moyen} du {}{suite}", typographie::jour(notice.date)), pieces: citer(affaire, pieces) })
}

/// Writes the application.
pub fn ecrire(affaire: &Affaire<'_>, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    let entrees = entrees(affaire);
    let source = modeles.remplir("requete-injonction-de-payer/corps.typ.j2", &entrees)?;
    Ok(Ecrit { titre: entrees.titre, source })
}
