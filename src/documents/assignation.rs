//! The writ: in référé for an interim payment, or on the merits; every mention of 54, 56, 648, 752, 753 and 855 CPC, each from the
//! dossier, and marked places for what the registry and the commissaire de justice alone can write.

use serde::Serialize;

use super::citations::citer;
use super::comptes::{LigneInterets, Totaux};
use super::grammaire::{Nomme, majuscule};
use super::lettre::{droit_manque, nom_civil};
use super::parties::{a_completer, adresse, identite};
use super::requete::{self, FactureCitee, Fait, Fondement, PieceListee};
use super::{Affaire, Ecrit, ErreurModele, Modeles, typographie};
use crate::diag::{euros_fr, liste_fr};
use crate::law::comparution::{Amiable, Comparution, Forme, amiable, comparution, motif_en_mots};
use crate::law::competence::Rattachement;
use crate::model::{Audience, Echange, NatureCreance, NaturePiece, ObjetEchange, Partie, Procedure, RoleMandataire, Sens, TypeJuridiction};

/// A defendant.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Defendeur {
    pub titre: &'static str,
    pub lignes: Vec<String>,
    pub qualite: Option<&'static str>,
}

/// How parties are called in sentences.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Noms {
    pub demandeur: &'static str,
    pub demandeur_de: &'static str,
    pub demandeur_tete: &'static str,
    pub demandeur_titre: &'static str,
    pub creancier_a: String,
    pub debiteurs: String,
    pub debiteurs_de: String,
    pub debiteur_tete: String,
    pub mis_en_demeure: &'static str,
}

/// The hearing, with marked places for what is not known yet.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct AudienceDite {
    pub jour: String,
    pub heure: String,
    pub salle: Option<String>,
    pub chambre: Option<String>,
}

/// How the defendant appears, and what warns him.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Defense {
    /// `commerciale`, `orale`, `ecrite`.
    pub forme: &'static str,
    pub avocat: bool,
    pub seuil: Option<String>,
    pub article: String,
    /// Time to name a lawyer, in the written procedure.
    pub constitution: Option<String>,
    pub article_constitution: String,
    /// Who appears for the claimant.
    pub demandeur_par: String,
    pub avertissement: String,
    pub extrait: Vec<String>,
    pub article_extrait: Option<String>,
    /// The text of the agreement to a procedure without hearing, where it is given.
    pub sans_audience: Option<String>,
}

/// What the discussion rests on.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Moyens {
    pub competence: String,
    pub force_obligatoire: String,
    pub preuve: String,
    /// The text of the interim payment: in référé only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provision: Option<String>,
    pub engagement: Option<String>,
    pub execution: Option<String>,
    pub exigible_depuis: Option<String>,
    pub reconnaissances: Vec<Fait>,
    pub contestations: Vec<Fait>,
    /// In the creditor's or the lawyer's own words, a paragraph each.
    pub propres: Vec<String>,
    pub diligences: Option<String>,
    pub execution_provisoire: String,
    pub execution_provisoire_refere: String,
}

/// The inputs.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Assignation {
    pub brouillon: bool,
    pub titre: String,
    pub reference: String,
    pub jour: String,
    pub au: String,
    pub entete: Vec<String>,
    pub devant: String,
    pub juridiction: String,
    pub juridiction_adresse: String,
    /// `au tribunal`, `au président`: of whom the operative part asks.
    pub saisi: &'static str,
    pub audience: AudienceDite,
    pub demandeur: Vec<String>,
    pub mandataire_titre: &'static str,
    pub mandataire: Option<Vec<String>>,
    pub domicile_elu: Option<String>,
    pub contre: Vec<Defendeur>,
    pub defense: Defense,
    pub noms: Noms,
    pub objet: String,
    pub recit: Vec<String>,
    pub contrats: Vec<Fait>,
    pub factures: Vec<FactureCitee>,
    pub factures_total: String,
    pub objet_commun: Option<String>,
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
    pub moyens: Moyens,
    pub fondement: FondementAccessoire,
    pub pieces: Vec<PieceListee>,
}

/// The texts of interest and accessories: what a writ keeps of those of an application.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct FondementAccessoire {
    pub penalites: Option<String>,
    pub forfait: Option<String>,
    pub legal: Option<String>,
    pub conventionnel: Option<String>,
    pub clause_penale: Option<String>,
    pub imputation: Option<String>,
    pub capitalisation: Option<String>,
    pub depens: String,
    pub article_700: String,
}

impl From<Fondement> for FondementAccessoire {
    fn from(tout: Fondement) -> Self {
        Self {
            penalites: tout.penalites,
            forfait: tout.forfait,
            legal: tout.legal,
            conventionnel: tout.conventionnel,
            clause_penale: tout.clause_penale,
            imputation: tout.imputation,
            capitalisation: tout.capitalisation,
            depens: tout.depens,
            article_700: tout.article_700,
        }
    }
}

/// Folder of the template of a writ.
fn gabarit(procedure: Procedure) -> &'static str {
    if procedure == Procedure::RefereProvision { "assignation-refere-provision" } else { "assignation-au-fond" }
}

/// The inputs of the writ of a procedure.
pub fn entrees(procedure: Procedure, affaire: &Affaire<'_>) -> Result<Assignation, ErreurModele> {
    let dossier = affaire.dossier;
    let refere = procedure == Procedure::RefereProvision;
    // What is owed, the facts, the exhibits and their texts are those of any act for payment.
    let acte = requete::entrees(affaire);
    let defendeurs: Vec<&Partie> = std::iter::once(&dossier.debiteur).chain(&dossier.codebiteurs).collect();
    let nommes: Vec<Nomme> = defendeurs.iter().map(|partie| Nomme::de(partie)).collect();
    let debiteur = Nomme::de(&dossier.debiteur);
    let demandeur = Nomme::de(&dossier.creancier);
    let (juridiction, saisi) = juridiction(affaire, refere);
    let comparution = comparution_de(procedure, affaire);
    let avocat = dossier.mandataire.as_ref().filter(|mandataire| mandataire.role == Some(RoleMandataire::Avocat));
    let mut mandataire = acte.mandataire;
    if comparution.forme == Forme::Ecrite
        && let (Some(lignes), Some(avocat)) = (&mut mandataire, avocat)
    {
        let constitue = Nomme::de(&avocat.partie).accorde("constitué", "constituée");
        lignes.push(format!("{constitue} {} sur la présente assignation", demandeur.accorde("pour le demandeur", "pour la demanderesse")));
    }
    Ok(Assignation {
        brouillon: affaire.brouillon,
        titre: format!("{} — {}", if refere { "Assignation en référé-provision" } else { "Assignation en paiement" }, dossier.reference),
        reference: acte.reference,
        jour: acte.jour,
        au: acte.au,
        entete: acte.entete,
        devant: format!("Devant {juridiction}"),
        juridiction,
        juridiction_adresse: acte.juridiction_adresse.unwrap_or_else(|| a_inscrire("adresse de la juridiction")),
        saisi,
        audience: audience(dossier.demande.audience.as_ref()),
        demandeur: acte.requerant,
        mandataire_titre: match (avocat, dossier.mandataire.as_ref()) {
            (Some(avocat), _) => Nomme::de(&avocat.partie).accorde("Avocat", "Avocate"),
            (None, Some(autre)) => Nomme::de(&autre.partie).accorde("Représentant", "Représentante"),
            (None, None) => "Représentant",
        },
        domicile_elu: domicile_elu(affaire),
        mandataire,
        contre: defendeurs
            .iter()
            .map(|partie| Defendeur {
                titre: Nomme::de(partie).accorde("Défendeur", "Défenderesse"),
                lignes: identite(partie, false),
                qualite: partie.role.map(|role| requete::qualite(role, partie)),
            })
            .collect(),
        defense: defense(procedure, affaire, comparution)?,
        noms: Noms {
            demandeur: demandeur.accorde("le demandeur", "la demanderesse"),
            demandeur_de: demandeur.accorde("du demandeur", "de la demanderesse"),
            demandeur_tete: demandeur.accorde("Le demandeur", "La demanderesse"),
            demandeur_titre: demandeur.accorde("Demandeur", "Demanderesse"),
            creancier_a: acte.noms.creancier_a,
            debiteurs: liste_fr(&nommes.iter().map(Nomme::nom).collect::<Vec<_>>()),
            debiteurs_de: acte.noms.debiteurs_de,
            debiteur_tete: debiteur.en_tete(),
            mis_en_demeure: acte.noms.mis_en_demeure,
        },
        objet: acte.objet,
        recit: acte.recit,
        contrats: acte.contrats,
        factures: acte.factures,
        factures_total: acte.factures_total,
        objet_commun: acte.objet_commun,
        objets: acte.objets,
        versements: acte.versements,
        demarches: acte.demarches,
        mise_en_demeure: acte.mise_en_demeure,
        interets: acte.interets,
        totaux: acte.totaux,
        principal_restant: acte.principal_restant,
        interets_restants: acte.interets_restants,
        forfait_restant: acte.forfait_restant,
        clause_penale_restante: acte.clause_penale_restante,
        taux_courant: acte.taux_courant,
        nature_courante: acte.nature_courante,
        depart_courant: acte.depart_courant,
        article_700: acte.article_700,
        solidaire: acte.solidaire,
        moyens: moyens(procedure, affaire, comparution),
        fondement: acte.fondement.into(),
        pieces: acte.pieces,
    })
}

/// How the parties appear; orally, without a lawyer, in the draft of a dossier whose court is not known.
pub(super) fn comparution_de(procedure: Procedure, affaire: &Affaire<'_>) -> Comparution {
    let jugement = affaire.jugement;
    comparution(affaire.dossier, &jugement.competence, &jugement.decompte, procedure, jugement.jour, affaire.droit).unwrap_or(Comparution {
        forme: Forme::Orale,
        avocat: false,
        texte: "cpc-762",
        seuil: None,
        sure: false,
    })
}

/// The court in a sentence, and of whom its decision is asked.
pub(super) fn juridiction(affaire: &Affaire<'_>, refere: bool) -> (String, &'static str) {
    let Some(juridiction) = &affaire.jugement.juridiction else { return (a_completer("juridiction"), "à la juridiction") };
    let (juge, tribunal) = requete::nommer(juridiction);
    let jcp = juridiction.type_ == TypeJuridiction::JugeDesContentieuxDeLaProtection;
    let saisi = match (jcp, refere) {
        (true, _) => "au juge des contentieux de la protection",
        (false, true) => "au président",
        (false, false) if tribunal.starts_with("la ") => "à la chambre commerciale",
        (false, false) => "au tribunal",
    };
    let nom = match (jcp, refere) {
        (_, true) => format!("{juge}, statuant en référé"),
        (true, false) => juge,
        (false, false) => tribunal,
    };
    (nom, saisi)
}

/// A place that is filled in before service, when the registry has given the hearing.
fn a_inscrire(quoi: &str) -> String {
    format!("[{quoi} à inscrire]")
}

fn audience(audience: Option<&Audience>) -> AudienceDite {
    AudienceDite {
        jour: audience.and_then(|audience| audience.date).map_or_else(|| a_inscrire("jour de l’audience"), typographie::jour),
        heure: audience.and_then(|audience| audience.heure.as_deref()).map_or_else(|| a_inscrire("heure"), heure),
        salle: audience.and_then(|audience| audience.salle.as_deref()).map(typographie::prose),
        chambre: audience.and_then(|audience| audience.chambre.as_deref()).map(typographie::prose),
    }
}

/// `14:00` as a person writes it: `14 h 00`, on one line.
pub(super) fn heure(heure: &str) -> String {
    heure.split_once(':').map_or_else(
        || heure.to_owned(),
        |(heures, minutes)| format!("{}\u{a0}h\u{a0}{minutes}", heures.strip_prefix('0').unwrap_or(heures)),
    )
}

/// Where acts reach in France a claimant who lives abroad.
fn domicile_elu(affaire: &Affaire<'_>) -> Option<String> {
    let dossier = affaire.dossier;
    if let Some(elu) = &dossier.demande.domicile_elu {
        return Some(typographie::prose(elu));
    }
    let a_l_etranger = dossier.creancier.adresse.as_ref().is_some_and(|adresse| !adresse.est_en_france());
    let avocat = dossier.mandataire.as_ref().filter(|mandataire| mandataire.role == Some(RoleMandataire::Avocat));
    match (a_l_etranger, avocat.and_then(|avocat| Some((nom_civil(&avocat.partie), avocat.partie.adresse.as_ref()?)))) {
        (true, Some((nom, lieu))) if lieu.est_en_france() => Some(format!("au cabinet de {nom}, {}", adresse(lieu))),
        (true, _) => Some(a_completer("domicile élu en France")),
        (false, _) => None,
    }
}

fn defense(procedure: Procedure, affaire: &Affaire<'_>, comparution: Comparution) -> Result<Defense, ErreurModele> {
    let (droit, jour) = (affaire.droit, affaire.jugement.jour);
    let article = |cle: &str| typographie::article(droit, cle);
    let a_reproduire = match comparution.forme {
        Forme::Commerciale => Some("cpc-861-2"),
        Forme::Orale => Some("cpc-832"),
        Forme::Ecrite => None,
    };
    let extrait = match a_reproduire {
        Some(cle) => {
            let texte = droit.texte(cle).and_then(|texte| texte.au(jour)).and_then(|version| version.extrait.as_deref());
            texte.ok_or_else(|| droit_manque(gabarit(procedure), cle))?.lines().map(typographie::prose).collect()
        }
        None => Vec::new(),
    };
    let constitution = match comparution.forme {
        Forme::Ecrite => {
            let delai = droit.duree("cpc-763", "delai", jour).ok_or_else(|| droit_manque(gabarit(procedure), "cpc-763"))?;
            Some(delai.valeur.to_string().replace(' ', "\u{a0}"))
        }
        Forme::Commerciale | Forme::Orale => None,
    };
    let au_fond = procedure == Procedure::Assignation;
    let sans_audience = au_fond && comparution.forme != Forme::Commerciale && affaire.dossier.demande.sans_audience == Some(true);
    Ok(Defense {
        forme: comparution.forme.cle(),
        avocat: comparution.avocat,
        // An exclusive matter, where the sum decides nothing, has no threshold to tell.
        seuil: comparution.seuil.filter(|seuil| affaire.jugement.decompte.demande() > *seuil).map(euros_fr).filter(|_| comparution.avocat),
        article: article(comparution.texte),
        constitution,
        article_constitution: article("cpc-763"),
        demandeur_par: demandeur_par(affaire),
        avertissement: article("cpc-56"),
        extrait,
        article_extrait: a_reproduire.map(article),
        sans_audience: sans_audience.then(|| article(if comparution.forme == Forme::Ecrite { "cpc-752" } else { "cpc-753" })),
    })
}

/// Who appears for the claimant, after "comparaît" or "est représenté".
fn demandeur_par(affaire: &Affaire<'_>) -> String {
    let dossier = affaire.dossier;
    let demandeur = Nomme::de(&dossier.creancier);
    let represente = demandeur.accorde("est représenté", "est représentée");
    if let Some(mandataire) = &dossier.mandataire {
        let nom = nom_civil(&mandataire.partie);
        return match mandataire.role {
            Some(RoleMandataire::Avocat) => {
                format!("{represente} par {nom}, {}", Nomme::de(&mandataire.partie).accorde("avocat", "avocate"))
            }
            _ => format!("{represente} par {nom}"),
        };
    }
    if dossier.creancier.est_personne_morale() {
        let organe = dossier.creancier.representant.as_ref().and_then(|representant| representant.nom.clone());
        return format!("{represente} par {}", organe.unwrap_or_else(|| a_completer("organe représentant")));
    }
    "comparaît en personne".to_owned()
}

fn moyens(procedure: Procedure, affaire: &Affaire<'_>, comparution: Comparution) -> Moyens {
    let dossier = affaire.dossier;
    let article = |cle: &str| typographie::article(affaire.droit, cle);
    let citees = |natures: &[NaturePiece]| {
        let ids: Vec<&str> = dossier
            .creances()
            .flat_map(|facture| facture.pieces.iter())
            .filter(|id| dossier.piece(id).and_then(|piece| piece.nature).is_some_and(|nature| natures.contains(&nature)))
            .map(String::as_str)
            .collect();
        Some(citer(affaire, ids)).filter(|citation| !citation.is_empty())
    };
    let engagement: Vec<&str> =
        dossier.creances().filter_map(|facture| dossier.contrat_de(facture)).filter_map(|contrat| contrat.piece.as_deref()).collect();
    let echeances = affaire.jugement.decompte.comptes.iter().filter_map(|compte| compte.echeance);
    Moyens {
        competence: competence(affaire),
        force_obligatoire: article("civ-1103"),
        preuve: article("civ-1353"),
        provision: (procedure == Procedure::RefereProvision).then(|| {
            article(if comparution.forme == Forme::Commerciale { "cpc-873" } else { "cpc-835" }).replacen(" du ", ", alinéa 2, du ", 1)
        }),
        engagement: Some(citer(affaire, engagement)).filter(|citation| !citation.is_empty()),
        execution: citees(&[NaturePiece::BonDeLivraison, NaturePiece::PvDeReception]),
        exigible_depuis: echeances.min().and_then(|echeance| echeance.succ_opt()).map(typographie::jour),
        reconnaissances: entrants(affaire, |objet| {
            Some(match objet {
                ObjetEchange::ReconnaissanceDeDette => "reconnaissance de dette",
                ObjetEchange::DemandeDeDelai => "demande de délai",
                ObjetEchange::PromesseDePaiement => "promesse de paiement",
                ObjetEchange::Echeancier => "accord sur un échéancier",
                _ => return None,
            })
        }),
        contestations: contestations(affaire),
        propres: dossier.demande.moyens.as_deref().map(typographie::paragraphes).unwrap_or_default(),
        diligences: diligences(affaire),
        execution_provisoire: article("cpc-514"),
        execution_provisoire_refere: article("cpc-514-1"),
    }
}

fn competence(affaire: &Affaire<'_>) -> String {
    let dossier = affaire.dossier;
    let article = |cle: &str| typographie::article(affaire.droit, cle);
    let competence = &affaire.jugement.competence;
    let natures: Vec<NatureCreance> = dossier.creances().filter_map(|facture| facture.nature).collect();
    let credit = natures.contains(&NatureCreance::CreditConsommation);
    let matiere = match competence.type_ {
        Some(
            TypeJuridiction::TribunalDeCommerce
            | TypeJuridiction::TribunalDesActivitesEconomiques
            | TypeJuridiction::TribunalMixteDeCommerce,
        ) => format!("Le litige relève de la juridiction commerciale ({}).", article("com-l721-3")),
        Some(TypeJuridiction::ChambreCommerciale) => {
            format!("Le litige relève de la chambre commerciale du tribunal judiciaire ({}).", article("com-l731-1"))
        }
        Some(TypeJuridiction::JugeDesContentieuxDeLaProtection) if credit => {
            format!("Le crédit à la consommation relève du juge des contentieux de la protection ({}).", article("coj-l213-4-5"))
        }
        Some(TypeJuridiction::JugeDesContentieuxDeLaProtection) => {
            format!("Le bail d’habitation relève du juge des contentieux de la protection ({}).", article("coj-l213-4-4"))
        }
        _ if competence.sel => {
            format!("Le litige relève du tribunal judiciaire, une partie étant une société d’exercice libéral ({}).", article("com-l721-5"))
        }
        _ => format!("Le litige relève du tribunal judiciaire ({}).", article("coj-l211-3")),
    };
    let lieu = match dossier.juridiction.as_ref().and_then(|juridiction| juridiction.motif.as_deref()) {
        // The dossier names the court: the reason is its own.
        Some(motif) => {
            let motif = typographie::prose(motif.trim());
            format!("{}{}", majuscule(&motif), if motif.ends_with(['.', '!', '?']) { "" } else { "." })
        }
        None if competence.lieu == Rattachement::Immeuble => {
            let habitation = competence.type_ == Some(TypeJuridiction::JugeDesContentieuxDeLaProtection);
            format!("Sa compétence est celle du lieu de l’immeuble ({}).", article(if habitation { "coj-r213-9-7" } else { "com-r145-23" }))
        }
        None => {
            let debiteur = if dossier.codebiteurs.is_empty() {
                Nomme::de(&dossier.debiteur).nom()
            } else {
                "l’un au moins des défendeurs".to_owned()
            };
            format!("Sa compétence est celle du lieu où demeure {debiteur} ({}).", article("cpc-42"))
        }
    };
    format!("{matiere} {lieu}")
}

/// What the debtor wrote or said, of the kinds that `quoi` names, with the day and the exhibit.
fn entrants(affaire: &Affaire<'_>, quoi: impl Fn(ObjetEchange) -> Option<&'static str>) -> Vec<Fait> {
    let mut echanges: Vec<&Echange> = affaire
        .dossier
        .echanges
        .iter()
        .filter(|echange| echange.date <= affaire.jugement.jour && echange.sens == Some(Sens::Entrant) && echange.est_ecrit())
        .collect();
    echanges.sort_by_key(|echange| echange.date);
    echanges
        .into_iter()
        .filter_map(|echange| {
            let texte = format!("{} du {}", quoi(echange.objet?)?, typographie::jour(echange.date));
            Some(Fait { texte, pieces: citer(affaire, echange.piece.as_deref()) })
        })
        .collect()
}

/// Each dispute, with the answer that followed it.
fn contestations(affaire: &Affaire<'_>) -> Vec<Fait> {
    let jour = affaire.jugement.jour;
    let mut echanges: Vec<&Echange> = affaire.dossier.echanges.iter().filter(|echange| echange.date <= jour).collect();
    echanges.sort_by_key(|echange| echange.date);
    let reponse = |contestation: &Echange| {
        echanges.iter().find(|echange| {
            echange.objet == Some(ObjetEchange::ReponseAContestation)
                && echange.sens != Some(Sens::Entrant)
                && echange.date >= contestation.date
        })
    };
    echanges
        .iter()
        .filter(|echange| echange.objet == Some(ObjetEchange::Contestation) && echange.sens == Some(Sens::Entrant))
        .map(|contestation| {
            let texte = format!("contestation du {}", typographie::jour(contestation.date));
            let citee = citer(affaire, contestation.piece.as_deref());
            let suite = reponse(contestation).map_or_else(String::new, |reponse| {
                format!(", à laquelle il a été répondu le {}{}", typographie::jour(reponse.date), citer(affaire, reponse.piece.as_deref()))
            });
            Fait { texte, pieces: format!("{citee}{suite}") }
        })
        .collect()
}

/// The sentence on the amicable attempt (54 5° CPC), where there is something to say.
fn diligences(affaire: &Affaire<'_>) -> Option<String> {
    let (dossier, jugement) = (affaire.dossier, affaire.jugement);
    let article = typographie::article(affaire.droit, "cpc-750-1");
    Some(match amiable(dossier, &jugement.competence, &jugement.decompte, jugement.jour, affaire.droit) {
        Amiable::HorsChamp | Amiable::Indeterminee => return None,
        Amiable::AuDessus(seuil) => {
            let seuil = euros_fr(seuil);
            format!(
                "La demande excède {seuil} en principal\u{a0}: elle n’est pas de celles qu’une tentative amiable doit précéder ({article})."
            )
        }
        Amiable::Tentative(echange) => {
            let quoi = match echange.objet {
                Some(ObjetEchange::Conciliation) => "conciliation",
                Some(ObjetEchange::Mediation) => "médiation",
                _ => "tentative de résolution amiable",
            };
            let avec = echange.mediateur.as_ref().map(|nom| format!(" avec {nom}")).unwrap_or_default();
            let fin = echange.fin_le.map(|fin| format!(" et close le {} sans accord", typographie::jour(fin))).unwrap_or_default();
            let citee = citer(affaire, echange.piece.as_deref());
            typographie::prose(&format!(
                "La demande a été précédée d’une {quoi}{avec}, engagée le {}{fin}{citee} ({article}).",
                typographie::jour(echange.date)
            ))
        }
        Amiable::PetitesCreances(jour) => format!(
            "La procédure simplifiée de recouvrement engagée le {} a échoué, ce qui dispense de la tentative amiable ({article}).",
            typographie::jour(jour)
        ),
        Amiable::Dispense(dispense) => {
            let motif = dispense.motif.map(|motif| motif_en_mots(motif).fr);
            let precision = dispense.precision.as_deref().map(|texte| texte.trim().trim_end_matches('.').to_owned());
            let motif = match (motif, precision) {
                (Some(motif), Some(precision)) => format!("{motif} ({precision})"),
                (motif, precision) => motif.or(precision).unwrap_or_else(|| a_completer("motif de dispense")),
            };
            let citee = citer(affaire, dispense.piece.as_deref());
            typographie::prose(&format!(
                "Aucune tentative amiable n’a précédé la demande, pour le motif suivant\u{a0}: {motif}{citee} ({article})."
            ))
        }
        Amiable::Manque(_) => format!("{} ({article}).", a_completer("tentative amiable, ou motif de dispense,")),
    })
}

/// Writes the writ.
pub fn ecrire(procedure: Procedure, affaire: &Affaire<'_>, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    let entrees = entrees(procedure, affaire)?;
    let source = modeles.remplir(&format!("{}/corps.typ.j2", gabarit(procedure)), &entrees)?;
    Ok(Ecrit { titre: entrees.titre, source })
}
