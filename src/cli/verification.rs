//! The JSON of `check` and `limitation`: schema `exigible/verification/1`.

use serde_json::{Value, json};

use super::Session;
use super::etat::Etat;
use crate::decision::{Conditions, CreanceJugee, Juridiction, ProcedureJugee};
use crate::diag::ConstatJson;
use crate::law::prescription::{Evenement, Prescription};

/// The whole answer.
pub fn en_json(session: &Session, etats: &[Etat]) -> Value {
    json!({
        "schema": "exigible/verification/1",
        "au": session.jour,
        "dossiers": etats.iter().map(|etat| dossier(session, etat)).collect::<Vec<_>>(),
    })
}

fn dossier(session: &Session, etat: &Etat) -> Value {
    let jugement = etat.jugement.as_ref();
    json!({
        "chemin": etat.lecture.chemin,
        "reference": etat.dossier.as_ref().map(|dossier| &dossier.reference),
        "pour": jugement.and_then(|jugement| jugement.objectif).map(|objectif| objectif.cle()),
        "conditions": jugement.map(|jugement| conditions(&jugement.conditions)),
        "creances": jugement.map(|jugement| jugement.creances.iter().map(|creance| une_creance(session, creance)).collect::<Vec<_>>()).unwrap_or_default(),
        "procedures": jugement.map(|jugement| jugement.procedures.iter().map(|procedure| une_procedure(session, procedure)).collect::<Vec<_>>()).unwrap_or_default(),
        "constats": etat.en_json(session),
    })
}

fn conditions(conditions: &Conditions) -> Value {
    json!({
        "certaine": conditions.certaine.cle(),
        "liquide": conditions.liquide.cle(),
        "exigible": conditions.exigible.cle(),
        "non_prescrite": conditions.non_prescrite.cle(),
    })
}

fn une_creance(session: &Session, creance: &CreanceJugee) -> Value {
    json!({
        "numero": creance.numero,
        "echeance": creance.exigibilite.echeance,
        "conditions": conditions(&creance.conditions),
        "prescription": prescription(session, &creance.prescription),
    })
}

/// The limitation of one item.
pub fn prescription(session: &Session, prescription: &Prescription) -> Value {
    // A kind that this version does not know has no rule to show.
    let connu = prescription.regime_connu;
    json!({
        "regime": connu.then_some(&prescription.regime),
        "regle": connu.then_some(prescription.regle),
        "article": connu.then_some(&prescription.article),
        "certitude": prescription.certitude.cle(),
        "duree": connu.then(|| prescription.duree.iso()),
        "duree_tardive": connu.then(|| prescription.duree_tardive.iso()),
        "forclusion": connu.then_some(prescription.forclusion),
        "interets_du_titre": prescription.interets_du_titre.map(|duree| duree.iso()),
        "penalites": prescription.penalites.map(|(depart, expire)| json!({"depart": depart, "expire": expire})),
        "depart_prudent": prescription.depart_prudent,
        "depart_tardif": prescription.depart_tardif,
        "expire_prudent": prescription.expire_prudent,
        "expire_tardif": prescription.expire_tardif,
        "etat": prescription.etat.cle(),
        "evenements": prescription.evenements.iter().map(|evenement| un_evenement(session, evenement)).collect::<Vec<_>>(),
        "motifs": prescription.motifs.iter().map(|motif| session.texte(motif)).collect::<Vec<_>>(),
        "manque": prescription.manque.as_ref().map(|manque| session.texte(manque)),
    })
}

fn un_evenement(session: &Session, evenement: &Evenement) -> Value {
    json!({
        "date": evenement.date,
        "nature": evenement.nature,
        "effet": evenement.effet.cle(),
        "nouveau_depart": evenement.nouveau_depart,
        "tardif_seul": evenement.tardif_seul,
        "motif": session.texte(&evenement.motif),
        "article": evenement.article,
        "fichier": &*evenement.lieu.fichier,
        "ligne": evenement.lieu.ligne,
    })
}

/// A procedure, judged.
pub fn une_procedure(session: &Session, jugee: &ProcedureJugee) -> Value {
    json!({
        "procedure": jugee.procedure.cle(),
        "ouverte": jugee.ouverte,
        "conseillee": jugee.conseillee,
        "motif": session.texte(&jugee.motif),
        "juridiction": jugee.juridiction.as_ref().map(juridiction),
        "avocat": {
            "verdict": jugee.representation.avocat.cle(),
            "motif": session.texte(&jugee.representation.motif),
            "article": jugee.representation.article,
            "certitude": jugee.representation.certitude.cle(),
        },
        "dernier_jour_utile": jugee.dernier_jour_utile,
        "obstacles": jugee.obstacles.iter().map(|constat| ConstatJson::new(constat, session.langue)).collect::<Vec<_>>(),
        "manque": jugee.manque.iter().map(|manque| json!({"code": manque.code, "message": session.texte(&manque.message)})).collect::<Vec<_>>(),
    })
}

fn juridiction(juridiction: &Juridiction) -> Value {
    json!({"type": juridiction.type_.cle(), "nom": juridiction.nom})
}
