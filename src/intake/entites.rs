//! The mirrors of the files: each entity of the dossier format, key by key.

use super::champs::{Champs, Espece, Recolte, liste};
use super::identifiants;
use super::scalaires;
use super::yaml::{Noeud, Valeur};
use crate::diag::{Constat, Texte};
use crate::dit;
use crate::model::*;

macro_rules! mots {
    ($champs:expr, $cle:literal, $type:ty) => {
        $champs.mots($cle, <$type>::lire, <$type>::CLES)
    };
}

macro_rules! mot {
    ($champs:expr, $cle:literal, $type:ty) => {
        $champs.mot($cle, <$type>::lire, <$type>::CLES)
    };
}

pub fn partie(noeud: Noeud, recolte: &mut Recolte) -> Option<Partie> {
    let mut champs = Champs::ouvrir(noeud, &Texte::new("une partie", "a party"), recolte)?;
    let partie = cles_de_partie(&mut champs);
    Some(Partie { lieux: champs.fin(), ..partie })
}

fn cles_de_partie(c: &mut Champs<'_>) -> Partie {
    Partie {
        qualite: mot!(c, "qualite", Qualite),
        commercant: c.booleen("commercant"),
        artisan: c.booleen("artisan"),
        activite: c.texte("activite"),
        taille: mot!(c, "taille", Taille),
        denomination: c.texte("denomination"),
        forme_juridique: c.texte("forme_juridique"),
        capital: c.montant("capital"),
        siren: c.identifiant("siren", identifiants::siren),
        siret_siege: c.identifiant("siret_siege", identifiants::siret),
        rcs: c.texte("rcs"),
        tva_intracommunautaire: c.identifiant("tva_intracommunautaire", identifiants::tva),
        representant: c.noeud("representant").and_then(|n| representant(n, c.recolte)),
        civilite: c.texte("civilite"),
        nom: c.texte("nom"),
        prenoms: c.texte("prenoms"),
        naissance: c.noeud("naissance").and_then(|n| naissance(n, c.recolte)),
        nationalite: c.texte("nationalite"),
        profession: c.texte("profession"),
        adresse: c.noeud("adresse").and_then(|n| adresse(n, c.recolte)),
        telephone: c.texte("telephone"),
        courriel: c.texte("courriel"),
        iban: c.identifiant("iban", identifiants::iban),
        bic: c.texte("bic"),
        situation: c.noeud("situation").and_then(|n| situation(n, c.recolte)).unwrap_or_default(),
        profil: mot!(c, "profil", Profil),
        personne_publique: c.noeud("personne_publique").and_then(|n| {
            let mut c = Champs::ouvrir(n, &Texte::new("`personne_publique`", "`personne_publique`"), c.recolte)?;
            let categorie = mot!(c, "categorie", CategoriePublique);
            c.fin();
            Some(PersonnePublique { categorie })
        }),
        role: mot!(c, "role", RoleCodebiteur),
        heritage: c.noeud("heritage").and_then(|n| {
            let mut c = Champs::ouvrir(n, &Texte::new("`heritage`", "`heritage`"), c.recolte)?;
            let (option, opte_le) = (mot!(c, "option", OptionSuccessorale), c.jour("opte_le"));
            let part = c.forme("part", scalaires::part, &Texte::new("une fraction : `1/2`", "a fraction: `1/2`"));
            Some(Heritage { option, opte_le, part, lieux: Some(c.fin()) })
        }),
        lieux: Lieux::new(c.lieu()),
    }
}

fn representant(noeud: Noeud, recolte: &mut Recolte) -> Option<Representant> {
    let mut c = Champs::ouvrir(noeud, &Texte::new("`representant`", "`representant`"), recolte)?;
    let representant = Representant { nom: c.texte("nom"), qualite: c.texte("qualite") };
    c.fin();
    Some(representant)
}

fn naissance(noeud: Noeud, recolte: &mut Recolte) -> Option<Naissance> {
    let mut c = Champs::ouvrir(noeud, &Texte::new("`naissance`", "`naissance`"), recolte)?;
    let naissance = Naissance { date: c.jour("date"), lieu: c.texte("lieu") };
    c.fin();
    Some(naissance)
}

fn adresse(noeud: Noeud, recolte: &mut Recolte) -> Option<Adresse> {
    let mut c = Champs::ouvrir(noeud, &Texte::new("`adresse`", "`adresse`"), recolte)?;
    let (destinataire, complement, voie) = (c.texte("destinataire"), c.texte("complement"), c.texte("voie"));
    let (code_postal, commune, insee, pays) = (c.texte("code_postal"), c.texte("commune"), c.texte("insee"), c.texte("pays"));
    Some(Adresse { destinataire, complement, voie, code_postal, commune, insee, pays, lieux: c.fin() })
}

fn situation(noeud: Noeud, recolte: &mut Recolte) -> Option<Situation> {
    let mut c = Champs::ouvrir(noeud, &Texte::new("`situation`", "`situation`"), recolte)?;
    let situation = Situation {
        procedure_collective: c.noeud("procedure_collective").and_then(|n| procedure_collective(n, c.recolte)),
        surendettement: c.jour("surendettement"),
        mesures_jusqu_au: c.jour("mesures_jusqu_au"),
        retablissement_personnel: c.jour("retablissement_personnel"),
        deces: c.jour("deces"),
        succession: c.noeud("succession").and_then(|n| {
            let mut c = Champs::ouvrir(n, &Texte::new("`succession`", "`succession`"), c.recolte)?;
            let (sommation_le, actif_net_publie_le) = (c.jour("sommation_le"), c.jour("actif_net_publie_le"));
            Some(Succession { sommation_le, actif_net_publie_le, lieux: Some(c.fin()) })
        }),
        dissolution: c.noeud("dissolution").and_then(|n| {
            let mut c = Champs::ouvrir(n, &Texte::new("`dissolution`", "`dissolution`"), c.recolte)?;
            let (publiee_le, cloture_publiee_le) = (c.jour("publiee_le"), c.jour("cloture_publiee_le"));
            let associe_unique = c.booleen("associe_unique").unwrap_or(false);
            Some(Dissolution { publiee_le, associe_unique, cloture_publiee_le, lieux: Some(c.fin()) })
        }),
        radiation: c.jour("radiation"),
        sans_domicile_connu: c.booleen("sans_domicile_connu").unwrap_or(false),
        empechements: c.liste("empechements", |n, r| {
            let mut c = Champs::ouvrir(n, &Texte::new("un empêchement", "an impediment"), r)?;
            let (nature, du, au) = (mot!(c, "nature", NatureEmpechement), c.jour("du"), c.jour("au"));
            if du.is_none() {
                c.exiger("du");
            }
            let motif = c.texte("motif");
            let lieux = c.fin();
            Some(Empechement { nature, du: du?, au, motif, lieux })
        }),
    };
    c.fin();
    Some(situation)
}

fn procedure_collective(noeud: Noeud, recolte: &mut Recolte) -> Option<ProcedureCollective> {
    let mut c = Champs::ouvrir(noeud, &Texte::new("`procedure_collective`", "`procedure_collective`"), recolte)?;
    let nature = mot!(c, "nature", NatureProcedureCollective);
    let (jugement_le, bodacc_le, tribunal) = (c.jour("jugement_le"), c.jour("bodacc_le"), c.texte("tribunal"));
    let avertissement_personnel_le = c.jour("avertissement_personnel_le");
    let mandataire = c.noeud("mandataire").and_then(|n| partie(n, c.recolte)).map(Box::new);
    let (cloture_le, cloture_motif) = (c.jour("cloture_le"), mot!(c, "cloture_motif", MotifCloture));
    let lieux = c.fin();
    Some(ProcedureCollective {
        nature,
        jugement_le,
        bodacc_le,
        avertissement_personnel_le,
        tribunal,
        mandataire,
        cloture_le,
        cloture_motif,
        lieux,
    })
}

pub fn mandataire(noeud: Noeud, recolte: &mut Recolte) -> Option<Mandataire> {
    let mut c = Champs::ouvrir(noeud, &Texte::new("`mandataire`", "`mandataire`"), recolte)?;
    // `role` of a mandate has its own list: it is read first, so that the party's keys do not claim it.
    let role = mot!(c, "role", RoleMandataire);
    let partie = cles_de_partie(&mut c);
    let (barreau, toque, office) = (c.texte("barreau"), c.texte("toque"), c.texte("office"));
    let (pouvoir_le, convention_le) = (c.jour("pouvoir_le"), c.jour("convention_le"));
    Some(Mandataire { role, partie: Partie { lieux: c.fin(), ..partie }, barreau, toque, office, pouvoir_le, convention_le })
}

pub fn facture(noeud: Noeud, recolte: &mut Recolte) -> Option<Facture> {
    let mut c = Champs::ouvrir(noeud, &Texte::new("une créance", "a claim item"), recolte)?;
    let numero = c.texte("numero");
    if numero.is_none() {
        c.exiger("numero");
    }
    let devise = c.texte("devise");
    let unite = devise.clone().unwrap_or_else(|| "EUR".to_owned());
    let nature = mot!(c, "nature", NatureCreance);
    let (objet, emise_le, recue_le) = (c.texte("objet"), c.jour("emise_le"), c.jour("recue_le"));
    let executee_le = c.noeud("executee_le").and_then(|n| executee(n, &mut c));
    let echeance = c.jour("echeance");
    let (montant_ht, tva) = (c.montant_en("montant_ht", &unite, false), c.montant_en("tva", &unite, false));
    let montant_ttc = c.montant_en("montant_ttc", &unite, false);
    if montant_ttc.is_none() {
        c.exiger("montant_ttc");
    }
    let contre_valeur = c.noeud("contre_valeur").and_then(|n| {
        let mut c = Champs::ouvrir(n, &Texte::new("`contre_valeur`", "`contre_valeur`"), c.recolte)?;
        let (taux, le, source) = (c.taux("taux"), c.jour("le"), c.texte("source"));
        if taux.is_none() {
            c.exiger("taux");
        }
        c.fin();
        taux.map(|taux| ContreValeur { taux, le, source })
    });
    let contrat = c.reference("contrat", Espece::Contrat);
    let pieces = c.references("pieces", Espece::Piece).unwrap_or_default();
    let lignes = c.liste("lignes", |n, r| ligne(n, &unite, r));
    let inachevee = c.booleen("inachevee").unwrap_or(false);
    let (ne_le, premier_incident_le) = (c.jour("ne_le"), c.jour("premier_incident_le"));
    let condition = c.noeud("condition").and_then(|n| {
        let mut c = Champs::ouvrir(n, &Texte::new("`condition`", "`condition`"), c.recolte)?;
        let (objet, realisee_le) = (c.texte("objet"), c.jour("realisee_le"));
        c.fin();
        Some(Condition { objet, realisee_le })
    });
    let periodique = c.booleen("periodique").unwrap_or(false);
    let (secteur, privilegiee) = (mot!(c, "secteur", Secteur), c.booleen("privilegiee"));
    let categorie_operation = mot!(c, "categorie_operation", CategorieOperation);
    let signataire = mot!(c, "signataire", Signataire);
    let portee_sur_la_liste = c.booleen("portee_sur_la_liste").unwrap_or(false);
    let (verifiee_le, cedant) = (c.jour("verifiee_le"), c.texte("cedant"));
    let terme_periodique = c.booleen("terme_periodique").unwrap_or(false);
    let decheance_du_terme = c.booleen("decheance_du_terme").unwrap_or(false);
    let action_directe = c.noeud("action_directe").and_then(|n| {
        let mut c = Champs::ouvrir(n, &Texte::new("`action_directe`", "`action_directe`"), c.recolte)?;
        let directe = ActionDirecte {
            mise_en_demeure_le: c.jour("mise_en_demeure_le"),
            copie_recue_le: c.jour("copie_recue_le"),
            sous_traitant_accepte: c.booleen("sous_traitant_accepte"),
            conditions_agreees: c.booleen("conditions_agreees"),
            restant_du: c.montant("restant_du"),
        };
        c.fin();
        Some(directe)
    });
    let lieux = c.fin();
    // Without a number an item cannot be named; without a sum it cannot be claimed: both have been said.
    Some(Facture {
        numero: numero?,
        nature,
        objet,
        emise_le,
        recue_le,
        executee_le,
        echeance,
        montant_ht,
        tva,
        montant_ttc,
        devise,
        contre_valeur,
        contrat,
        pieces,
        lignes,
        inachevee,
        ne_le,
        premier_incident_le,
        condition,
        periodique,
        secteur,
        categorie_operation,
        privilegiee,
        portee_sur_la_liste,
        verifiee_le,
        cedant,
        terme_periodique,
        decheance_du_terme,
        action_directe,
        signataire,
        lieux,
    })
}

fn executee(noeud: Noeud, c: &mut Champs<'_>) -> Option<Executee> {
    if !matches!(noeud.valeur, Valeur::Table(_)) {
        return c.jour_de(noeud, "executee_le").map(|jour| Executee { du: jour, au: jour });
    }
    let lieu = noeud.lieu.clone();
    let mut plage = Champs::ouvrir(noeud, &Texte::new("`executee_le`", "`executee_le`"), c.recolte)?;
    let (du, au) = (plage.jour("du"), plage.jour("au"));
    if du.is_none() {
        plage.exiger("du");
    }
    if au.is_none() {
        plage.exiger("au");
    }
    plage.fin();
    let (du, au) = (du?, au?);
    if du > au {
        c.recolte.constats.push(
            Constat::erreur("SAI-07", dit!("`executee_le` : {du} est après {au}", "`executee_le`: {du} is after {au}")).a(lieu).remede(
                Texte::new("mettre le premier jour dans `du`, le dernier dans `au`", "put the first day in `du`, the last in `au`"),
            ),
        );
        return None;
    }
    Some(Executee { du, au })
}

fn ligne(noeud: Noeud, devise: &str, recolte: &mut Recolte) -> Option<Ligne> {
    let mut c = Champs::ouvrir(noeud, &Texte::new("une ligne", "a line"), recolte)?;
    let ligne = Ligne {
        designation: c.texte("designation"),
        quantite: c.texte("quantite"),
        prix_unitaire: c.montant_en("prix_unitaire", devise, true),
        montant_ht: c.montant_en("montant_ht", devise, true),
        acte_prescrit: c.booleen("acte_prescrit").unwrap_or(false),
    };
    c.fin();
    Some(ligne)
}

pub fn contrat(noeud: Noeud, recolte: &mut Recolte) -> Option<Contrat> {
    let mut c = Champs::ouvrir(noeud, &Texte::new("un contrat", "a contract"), recolte)?;
    let id = c.texte("id");
    if id.is_none() {
        c.exiger("id");
    }
    let (nature, intitule, date) = (mot!(c, "nature", NatureContrat), c.texte("intitule"), c.jour("date"));
    let signe_par = c.liste("signe_par", |n, r| {
        let mut c = Champs::ouvrir(n, &Texte::new("une signature", "a signature"), r)?;
        let signature = Signature { partie: mot!(c, "partie", PartieSignataire), le: c.jour("le"), mode: c.texte("mode") };
        c.fin();
        Some(signature)
    });
    let clauses = c.noeud("clauses").and_then(|n| clauses(n, c.recolte)).unwrap_or_default();
    let (montant_ttc, mention_manuscrite) = (c.montant("montant_ttc"), c.booleen("mention_manuscrite"));
    let piece = c.reference("piece", Espece::Piece);
    let lieux = c.fin();
    Some(Contrat { id: id?, nature, intitule, date, signe_par, clauses, montant_ttc, mention_manuscrite, piece, lieux })
}

fn clauses(noeud: Noeud, recolte: &mut Recolte) -> Option<Clauses> {
    let mut c = Champs::ouvrir(noeud, &Texte::new("`clauses`", "`clauses`"), recolte)?;
    let delai = Texte::new(
        "`30 jours`, `45 jours puis fin de mois`, `fin de mois puis 45 jours` ou `a reception`",
        "`30 jours`, `45 jours puis fin de mois`, `fin de mois puis 45 jours` or `a reception`",
    );
    let (mut interruption, mut suspension) = (Vec::new(), Vec::new());
    let clauses = Clauses {
        delai_paiement: c.forme("delai_paiement", scalaires::delai_paiement, &delai),
        penalites_retard: c.noeud("penalites_retard").and_then(|n| {
            let mut c = Champs::ouvrir(n, &Texte::new("`penalites_retard`", "`penalites_retard`"), c.recolte)?;
            let (taux, bce_plus) = (c.taux("taux"), c.taux("bce_plus"));
            let lieu = c.lieu();
            match (taux, bce_plus) {
                (Some(_), Some(_)) => c.recolte.constats.push(
                    Constat::erreur(
                        "SAI-20",
                        Texte::new(
                            "`penalites_retard` donne à la fois `taux` et `bce_plus`",
                            "`penalites_retard` gives both `taux` and `bce_plus`",
                        ),
                    )
                    .a(lieu),
                ),
                (None, None) => c.exiger("taux"),
                _ => {}
            }
            c.fin();
            taux.map(PenalitesRetard::Taux).or(bce_plus.map(PenalitesRetard::BcePlus))
        }),
        interets: c.noeud("interets").and_then(|n| {
            let mut c = Champs::ouvrir(n, &Texte::new("`interets`", "`interets`"), c.recolte)?;
            let taux = c.taux("taux");
            c.fin();
            taux
        }),
        clause_penale: c.noeud("clause_penale").and_then(|n| {
            let mut c = Champs::ouvrir(n, &Texte::new("`clause_penale`", "`clause_penale`"), c.recolte)?;
            let (taux, montant) = (c.taux("taux"), c.montant("montant"));
            c.fin();
            taux.map(ClausePenale::Taux).or(montant.map(ClausePenale::Montant))
        }),
        decheance_du_terme: c.booleen("decheance_du_terme"),
        attribution_competence: c.texte("attribution_competence"),
        reserve_propriete: c.booleen("reserve_propriete"),
        prescription: c.noeud("prescription").and_then(|n| {
            let mut c = Champs::ouvrir(n, &Texte::new("`prescription`", "`prescription`"), c.recolte)?;
            let duree =
                c.forme("duree", scalaires::duree, &Texte::new("`3 ans`, `18 mois` ou `90 jours`", "`3 ans`, `18 mois` or `90 jours`"));
            interruption = mots!(c, "interruption", CauseInterruption);
            suspension = mots!(c, "suspension", CauseSuspension);
            c.fin();
            duree
        }),
        interruption,
        suspension,
        decheance_sans_mise_en_demeure: c.booleen("decheance_sans_mise_en_demeure"),
        conciliation_prealable: c.booleen("conciliation_prealable"),
        capitalisation: c.booleen("capitalisation"),
        periode_de_capitalisation: c.forme(
            "periode_de_capitalisation",
            scalaires::duree,
            &Texte::new("`1 an`, `6 mois` ou `90 jours`", "`1 an`, `6 mois` or `90 jours`"),
        ),
        exigibilite_vaut_mise_en_demeure: c.booleen("exigibilite_vaut_mise_en_demeure"),
        procedure_d_acceptation: c.forme(
            "procedure_d_acceptation",
            scalaires::duree,
            &Texte::new("`30 jours` ou `1 mois`", "`30 jours` or `1 mois`"),
        ),
        frais_de_recouvrement: c.booleen("frais_de_recouvrement"),
    };
    c.fin();
    Some(clauses)
}

pub fn echange(noeud: Noeud, recolte: &mut Recolte) -> Option<Echange> {
    let mut c = Champs::ouvrir(noeud, &Texte::new("un échange", "an exchange"), recolte)?;
    let date = c.jour("date");
    if date.is_none() {
        c.exiger("date");
    }
    let heure = c.forme("heure", scalaires::heure, &Texte::new("\"14:35\"", "\"14:35\""));
    let (sens, canal, objet) = (mot!(c, "sens", Sens), mot!(c, "canal", Canal), mot!(c, "objet", ObjetEchange));
    let (resume, interlocuteur, recu_le) = (c.texte("resume"), c.texte("interlocuteur"), c.jour("recu_le"));
    let avis_de_reception = c.noeud("avis_de_reception").and_then(|n| {
        let mut c = Champs::ouvrir(n, &Texte::new("`avis_de_reception`", "`avis_de_reception`"), c.recolte)?;
        let avis = AvisDeReception {
            presente_le: c.jour("presente_le"),
            distribue_le: c.jour("distribue_le"),
            retour: mot!(c, "retour", RetourAvis),
        };
        c.fin();
        Some(avis)
    });
    let factures = c.references("factures", Espece::Facture).unwrap_or_default();
    let piece = c.reference("piece", Espece::Piece);
    let delai_jusqu_au = c.jour("delai_jusqu_au");
    let (moyen, reponse) = (mot!(c, "moyen", MoyenContestation), c.texte("reponse"));
    let (montant, prochaine_action) = (c.montant("montant"), c.texte("prochaine_action"));
    let (accord_le, premiere_reunion_le, fin_le) = (c.jour("accord_le"), c.jour("premiere_reunion_le"), c.jour("fin_le"));
    let mediateur = c.texte("mediateur");
    let codebiteur = mot!(c, "codebiteur", RoleCodebiteur);
    let lieux = c.fin();
    Some(Echange {
        date: date?,
        heure,
        sens,
        canal,
        objet,
        resume,
        interlocuteur,
        recu_le,
        avis_de_reception,
        factures,
        piece,
        moyen,
        delai_jusqu_au,
        reponse,
        montant,
        prochaine_action,
        accord_le,
        premiere_reunion_le,
        fin_le,
        mediateur,
        codebiteur,
        lieux,
    })
}

pub fn paiement(noeud: Noeud, recolte: &mut Recolte) -> Option<Paiement> {
    let mut c = Champs::ouvrir(noeud, &Texte::new("un paiement", "a payment"), recolte)?;
    let (date, montant) = (c.jour("date"), c.montant("montant"));
    if date.is_none() {
        c.exiger("date");
    }
    if montant.is_none() {
        c.exiger("montant");
    }
    let (mode, nature) = (mot!(c, "mode", ModePaiement), mot!(c, "nature", NaturePaiement));
    let facture = c.reference("facture", Espece::Facture);
    if nature == Some(NaturePaiement::Avoir) && facture.is_none() {
        c.exiger("facture");
    }
    let impute_sur = c.noeud("impute_sur").map(|n| imputations(n, c.recolte)).unwrap_or_default();
    let (libelle, payeur, piece) = (c.texte("libelle"), c.texte("payeur"), c.reference("piece", Espece::Piece));
    let lieux = c.fin();
    Some(Paiement {
        date: date?,
        montant: montant?,
        mode,
        nature: nature.unwrap_or(NaturePaiement::Paiement),
        facture,
        impute_sur,
        libelle,
        payeur,
        piece,
        lieux,
    })
}

/// `impute_sur: F-1`, `[F-1, F-2]` or `[{facture, montant}]` (D93).
fn imputations(noeud: Noeud, recolte: &mut Recolte) -> Vec<Imputation> {
    let noeuds = match noeud.valeur {
        Valeur::Liste(noeuds) => noeuds,
        _ => vec![noeud],
    };
    noeuds
        .into_iter()
        .filter_map(|noeud| {
            if let Valeur::Scalaire(id) = &noeud.valeur {
                let facture = id.trim().to_owned();
                recolte.references.push(super::champs::Reference { vers: Espece::Facture, id: facture.clone(), lieu: noeud.lieu });
                return Some(Imputation { facture, montant: None });
            }
            let mut c = Champs::ouvrir(noeud, &Texte::new("une imputation", "an imputation"), recolte)?;
            let (facture, montant) = (c.reference("facture", Espece::Facture), c.montant("montant"));
            if facture.is_none() {
                c.exiger("facture");
            }
            c.fin();
            Some(Imputation { facture: facture?, montant })
        })
        .collect()
}

pub fn acte(noeud: Noeud, recolte: &mut Recolte) -> Option<Acte> {
    let mut c = Champs::ouvrir(noeud, &Texte::new("un acte", "an act"), recolte)?;
    let (id, nature, date) = (c.texte("id"), mot!(c, "nature", NatureActe), c.jour("date"));
    if nature.is_none() {
        c.exiger("nature");
    }
    if date.is_none() {
        c.exiger("date");
    }
    let (juridiction, numero_rg) = (c.texte("juridiction"), c.texte("numero_rg"));
    let montants = c.noeud("montants").and_then(|n| {
        let mut c = Champs::ouvrir(n, &Texte::new("`montants`", "`montants`"), c.recolte)?;
        let montants = MontantsActe {
            principal: c.montant("principal"),
            interets: c.montant("interets"),
            depens: c.montant("depens"),
            article_700: c.montant("article_700"),
        };
        c.fin();
        Some(montants)
    });
    let frais = c.montant("frais");
    let vise = c.reference("vise", Espece::Acte);
    let (a_personne, executoire_le, fin_le) = (c.booleen("a_personne"), c.jour("executoire_le"), c.jour("fin_le"));
    let grace_jusqu_au = c.jour("grace_jusqu_au");
    let (denoncee_le, accepte_le) = (c.jour("denoncee_le"), c.jour("accepte_le"));
    let capitalisation_depuis = c.jour("capitalisation_depuis");
    let demandeur = mot!(c, "demandeur", PartieSignataire);
    let codebiteur = mot!(c, "codebiteur", RoleCodebiteur);
    let factures = c.references("factures", Espece::Facture).unwrap_or_default();
    let piece = c.reference("piece", Espece::Piece);
    let lieux = c.fin();
    Some(Acte {
        id,
        nature: nature?,
        date: date?,
        juridiction,
        numero_rg,
        montants: montants.unwrap_or_default(),
        frais,
        vise,
        a_personne,
        executoire_le,
        grace_jusqu_au,
        capitalisation_depuis,
        fin_le,
        denoncee_le,
        accepte_le,
        demandeur,
        codebiteur,
        factures,
        piece,
        lieux,
    })
}

pub fn piece(noeud: Noeud, recolte: &mut Recolte) -> Option<Piece> {
    let mut c = Champs::ouvrir(noeud, &Texte::new("une pièce", "an exhibit"), recolte)?;
    let (id, fichier) = (c.texte("id"), c.texte("fichier"));
    if id.is_none() {
        c.exiger("id");
    }
    if fichier.is_none() {
        c.exiger("fichier");
    }
    let (nature, intitule, date) = (mot!(c, "nature", NaturePiece), c.texte("intitule"), c.jour("date"));
    let pages = c.forme("pages", scalaires::pages, &Texte::new("`2`, `1-3` ou `1,4-6`", "`2`, `1-3` or `1,4-6`")).map(PlagePages);
    let communiquer = c.booleen("communiquer").unwrap_or(true);
    let numero = c.forme(
        "numero",
        |t| t.trim().parse::<u32>().ok().filter(|n| (1..=9_999).contains(n)),
        &Texte::new("un numéro à partir de 1", "a number from 1"),
    );
    let lieux = c.fin();
    Some(Piece { id: id?, fichier, nature, intitule, date, pages, communiquer, numero, presente: false, lieux })
}

fn demande(noeud: Noeud, recolte: &mut Recolte) -> Option<Demande> {
    let mut c = Champs::ouvrir(noeud, &Texte::new("`demande`", "`demande`"), recolte)?;
    let demande = Demande {
        interets: mot!(c, "interets", ChoixInterets),
        capitalisation: c.booleen("capitalisation"),
        indemnite_forfaitaire: c.booleen("indemnite_forfaitaire"),
        clause_penale: c.booleen("clause_penale"),
        article_700: c.montant("article_700"),
        renvoi_en_cas_d_opposition: c.booleen("renvoi_en_cas_d_opposition"),
        imputation_indemnite: mot!(c, "imputation_indemnite", RangIndemnite),
        taux_sous_plancher: mot!(c, "taux_sous_plancher", TauxSousPlancher),
        calcul: mot!(c, "calcul", Calcul),
        creances: c.references("creances", Espece::Facture),
        marge_injonction_jours: c.nombre("marge_injonction_jours"),
        audience: c.noeud("audience").and_then(|n| audience(n, c.recolte)),
        domicile_elu: c.texte("domicile_elu"),
        moyens: c.texte("moyens"),
        sans_audience: c.booleen("sans_audience"),
        circonstances: c.texte("circonstances"),
        pronostic: c.noeud("pronostic").and_then(|n| pronostics(n, c.recolte)).unwrap_or_default(),
        dispense_amiable: c.noeud("dispense_amiable").and_then(|n| dispense_amiable(n, c.recolte)),
        indeterminee: c.booleen("indeterminee").unwrap_or(false),
        echeancier: c.noeud("echeancier").and_then(|n| echelonnement(n, c.recolte)),
        transaction: c.noeud("transaction").and_then(|n| concessions(n, c.recolte)),
        lieux: None,
    };
    Some(Demande { lieux: Some(c.fin()), ..demande })
}

fn audience(noeud: Noeud, recolte: &mut Recolte) -> Option<Audience> {
    let mut c = Champs::ouvrir(noeud, &Texte::new("`audience`", "`audience`"), recolte)?;
    let (date, heure) = (c.jour("date"), c.forme("heure", scalaires::heure, &Texte::new("\"14:35\"", "\"14:35\"")));
    let (salle, chambre) = (c.texte("salle"), c.texte("chambre"));
    Some(Audience { date, heure, salle, chambre, lieux: c.fin() })
}

/// The user's expectations: a group whose keys are the words of the procedures.
fn pronostics(noeud: Noeud, recolte: &mut Recolte) -> Option<Vec<Pronostic>> {
    let mut c = Champs::ouvrir(noeud, &Texte::new("`pronostic`", "`pronostic`"), recolte)?;
    let mut pronostics = Vec::new();
    for (cle, procedure) in Procedure::CLES.iter().filter_map(|cle| Some((*cle, Procedure::lire(cle)?))) {
        pronostics.extend(c.noeud(cle).and_then(|n| pronostic(procedure, n, c.recolte)));
    }
    c.fin();
    Some(pronostics)
}

fn pronostic(procedure: Procedure, noeud: Noeud, recolte: &mut Recolte) -> Option<Pronostic> {
    let mut c = Champs::ouvrir(noeud, &Texte::new("un pronostic", "an expectation"), recolte)?;
    let chances = c.forme("chances", scalaires::pourcentage, &Texte::new("un pourcentage de 0 à 100", "a percentage from 0 to 100"));
    let cout = c.montant("cout");
    let delai = c.forme("delai", scalaires::duree, &Texte::new("`90 jours`, `4 mois` ou `1 an`", "`90 jours`, `4 mois` or `1 an`"));
    let lieux = c.fin();
    Some(Pronostic { procedure, chances, cout, delai, lieux })
}

fn dispense_amiable(noeud: Noeud, recolte: &mut Recolte) -> Option<DispenseAmiable> {
    let mut c = Champs::ouvrir(noeud, &Texte::new("`dispense_amiable`", "`dispense_amiable`"), recolte)?;
    let motif = mot!(c, "motif", MotifDispense);
    if motif.is_none() {
        c.exiger("motif");
    }
    let (le, premiere_reunion_le) = (c.jour("le"), c.jour("premiere_reunion_le"));
    let (precision, piece) = (c.texte("precision"), c.reference("piece", Espece::Piece));
    Some(DispenseAmiable { motif, le, premiere_reunion_le, precision, piece, lieux: Some(c.fin()) })
}

fn echelonnement(noeud: Noeud, recolte: &mut Recolte) -> Option<Echelonnement> {
    let mut c = Champs::ouvrir(noeud, &Texte::new("`echeancier`", "`echeancier`"), recolte)?;
    let (nombre, premiere_le) = (c.nombre("nombre"), c.jour("premiere_le"));
    let periodicite = mot!(c, "periodicite", Periodicite);
    let interets_suspendus = c.booleen("interets_suspendus");
    Some(Echelonnement { nombre, premiere_le, periodicite, interets_suspendus, lieux: c.fin() })
}

fn concessions(noeud: Noeud, recolte: &mut Recolte) -> Option<Concessions> {
    let mut c = Champs::ouvrir(noeud, &Texte::new("`transaction`", "`transaction`"), recolte)?;
    let (differend, montant, payable_le) = (c.texte("differend"), c.montant("montant"), c.jour("payable_le"));
    let (concession_creancier, concession_debiteur) = (c.texte("concession_creancier"), c.texte("concession_debiteur"));
    Some(Concessions { differend, montant, payable_le, concession_creancier, concession_debiteur, lieux: c.fin() })
}

fn juridiction(noeud: Noeud, recolte: &mut Recolte) -> Option<JuridictionChoisie> {
    let mut c = Champs::ouvrir(noeud, &Texte::new("`juridiction`", "`juridiction`"), recolte)?;
    let (type_, nom, motif, adresse) = (mot!(c, "type", TypeJuridiction), c.texte("nom"), c.texte("motif"), c.texte("adresse"));
    if motif.is_none() {
        c.exiger("motif");
    }
    Some(JuridictionChoisie { type_, nom, motif, adresse, lieux: c.fin() })
}

fn derogation(noeud: Noeud, recolte: &mut Recolte) -> Option<Derogation> {
    let mut c = Champs::ouvrir(noeud, &Texte::new("une dérogation", "a waiver"), recolte)?;
    let (code, motif, jusqu_au, par) = (c.texte("code"), c.texte("motif"), c.jour("jusqu_au"), c.texte("par"));
    let creance = c.reference("creance", Espece::Facture);
    if code.is_none() {
        c.exiger("code");
    }
    if motif.is_none() {
        c.exiger("motif");
    }
    let lieux = c.fin();
    Some(Derogation { code: code?, motif, jusqu_au, par, creance, lieux })
}

/// The keys of `dossier.yaml`; the other files are added by the caller.
pub fn dossier(noeud: Noeud, chemin: &str, recolte: &mut Recolte) -> Option<Dossier> {
    let mut c = Champs::ouvrir(noeud, &Texte::new("`dossier.yaml`", "`dossier.yaml`"), recolte)?;
    let reference = c.texte("reference");
    if reference.is_none() {
        c.exiger("reference");
    }
    let (fictif, objet) = (c.booleen("fictif").unwrap_or(false), c.texte("objet"));
    let creancier = c.noeud("creancier").and_then(|n| partie(n, c.recolte));
    if creancier.is_none() {
        c.exiger("creancier");
    }
    let debiteur = c.noeud("debiteur").and_then(|n| partie(n, c.recolte));
    if debiteur.is_none() {
        c.exiger("debiteur");
    }
    let codebiteurs = c.liste("codebiteurs", partie);
    let mandataire = c.noeud("mandataire").and_then(|n| mandataire(n, c.recolte));
    let prestation = c.texte("prestation");
    let demande = c.noeud("demande").and_then(|n| demande(n, c.recolte)).unwrap_or_default();
    let procedure = mot!(c, "procedure", Procedure);
    let juridiction = c.noeud("juridiction").and_then(|n| juridiction(n, c.recolte));
    let derogations = c.liste("derogations", derogation);
    let lieux = c.fin();
    Some(Dossier {
        chemin: chemin.to_owned(),
        reference: reference?,
        fictif,
        objet,
        creancier: creancier?,
        debiteur: debiteur?,
        codebiteurs,
        mandataire,
        prestation,
        demande,
        procedure,
        juridiction,
        derogations,
        factures: Vec::new(),
        contrats: Vec::new(),
        echanges: Vec::new(),
        paiements: Vec::new(),
        actes: Vec::new(),
        pieces: Vec::new(),
        lieux,
    })
}

/// `procedure.yaml`: a mapping with `actes` (D94).
pub fn procedure(noeud: Noeud, recolte: &mut Recolte) -> Vec<Acte> {
    let Some(mut c) = Champs::ouvrir(noeud, &Texte::new("`procedure.yaml`", "`procedure.yaml`"), recolte) else { return Vec::new() };
    let actes = c.liste("actes", acte);
    c.fin();
    actes
}

/// A file that holds one mapping or a list of them (D94).
pub fn un_ou_plusieurs<T>(noeud: Noeud, recolte: &mut Recolte, lire: impl Fn(Noeud, &mut Recolte) -> Option<T>) -> Vec<T> {
    match noeud.valeur {
        Valeur::Liste(_) => liste(noeud, "liste", recolte, lire),
        _ => lire(noeud, recolte).into_iter().collect(),
    }
}
