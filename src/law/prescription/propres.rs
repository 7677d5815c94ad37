//! Events that count for some kinds of claim only, and what a foreclosure, a public debtor or a co-debtor make of the others.

use crate::diag::Texte;
use crate::law::Droit;
use crate::model::{
    Acte, Canal, Dossier, Echange, Facture, Jour, NatureActe, NatureCreance, ObjetEchange, PartieSignataire, RoleCodebiteur, Sens,
};

use super::evenements::{Action, Fait};
use super::regime::Regime;

/// What an exchange does by a rule of its own; nothing where the common rules apply.
pub fn echange(echange: &Echange, dossier: &Dossier, facture: &Facture, regime: &Regime) -> Option<Fait> {
    let objet = echange.objet?;
    let fait = |action, article, fr: &str, en: &str| Fait::de_l_echange(echange, objet, action, article, Texte::new(fr, en));
    let interrompt = Action::Interrompt { tardif_seul: false };
    let demande = matches!(objet, ObjetEchange::MiseEnDemeure | ObjetEchange::Relance)
        && echange.sens != Some(Sens::Entrant)
        && echange.codebiteur.is_none()
        && !echange.est_revenu();
    if demande && regime.annuelle && echange.est_ecrit() {
        return Some(fait(
            interrompt,
            "loi-68-1250",
            "demande de paiement écrite à une personne publique : interrompt, un nouveau délai court du 1er janvier suivant",
            "written payment demand to a public body: interrupts, a new period runs from the following 1 January",
        ));
    }
    let recommandee = matches!(echange.canal, Some(Canal::Lrar | Canal::Lre));
    if demande && recommandee && facture.nature == Some(NatureCreance::PrimeAssurance) {
        return Some(fait(
            interrompt,
            "ass-l114-2",
            "lettre recommandée avec avis de réception de l'assureur pour la prime : interrompt dès son envoi",
            "insurer's registered letter with acknowledgement for the premium: interrupts from its sending",
        ));
    }
    if demande && recommandee && facture.nature == Some(NatureCreance::FranchiseAssurance) {
        return Some(fait(
            Action::SansEffet,
            "ass-l114-2",
            "la lettre recommandée de l'assureur n'interrompt que pour la prime, non pour une franchise",
            "the insurer's registered letter interrupts for the premium only, not for a deductible",
        ));
    }
    if demande && echange.est_ecrit() && facture.nature == Some(NatureCreance::TransportInternational) {
        // Until the refusal: its day as given, else the first written dispute that follows.
        let refus = |autre: &&Echange| {
            autre.objet == Some(ObjetEchange::Contestation)
                && autre.sens == Some(Sens::Entrant)
                && autre.est_ecrit()
                && autre.date >= echange.date
                && autre.concerne(&facture.numero)
        };
        let fin = echange.fin_le.or_else(|| dossier.echanges.iter().filter(refus).map(|autre| autre.date).min());
        let mut reclamation = fait(
            Action::Suspend { fin, cle: "cmr-32" },
            "cmr-32",
            "réclamation écrite : suspend jusqu'à son rejet (non vérifié), lecture tardive seulement",
            "written claim: suspends until its refusal (not verified), outer reading only",
        );
        reclamation.tardif_seul = true;
        return Some(reclamation);
    }
    let sans_accord = echange.accord_le.or(echange.premiere_reunion_le).is_none();
    if !sans_accord || !matches!(objet, ObjetEchange::Mediation | ObjetEchange::Conciliation) {
        return None;
    }
    if echange.mediateur.as_deref() == Some("energie") && facture.nature == Some(NatureCreance::ElectriciteGaz) {
        return Some(fait(
            Action::Suspend { fin: echange.fin_le, cle: "energie-l122-1" },
            "energie-l122-1",
            "saisine du médiateur de l'énergie : suspend jusqu'à sa recommandation",
            "the energy ombudsman is seized: suspends until the recommendation",
        ));
    }
    if echange.mediateur.as_deref() == Some("interne") {
        return Some(fait(
            Action::Suspend { fin: echange.fin_le, cle: "civ-2238" },
            "civ-2238",
            "saisine du médiateur interne de l'adversaire : suspend",
            "the other side's in-house mediator is seized: suspends",
        ));
    }
    let clause = dossier.contrat_de(facture).is_some_and(|contrat| contrat.clauses.conciliation_prealable == Some(true));
    (clause && objet == ObjetEchange::Conciliation).then(|| {
        fait(
            // The six months of 2238 C. civ. are for that article alone (D49).
            Action::Suspend { fin: echange.fin_le, cle: "clause-de-conciliation" },
            "civ-2238",
            "clause de conciliation préalable mise en œuvre : suspend jusqu'à l'issue",
            "mandatory conciliation clause put into practice: suspends until its outcome",
        )
    })
}

/// The small-claims procedure: from the debtor's acceptance (2238 C. civ.).
pub fn petites_creances(acte: &Acte) -> Option<Fait> {
    let date = acte.accepte_le?;
    Some(Fait {
        date,
        nature: acte.nature.cle().to_owned(),
        action: Action::Suspend { fin: acte.fin_le, cle: "civ-2238" },
        article: "cpce-l125-1",
        motif: Texte::new(
            "procédure simplifiée acceptée par le débiteur : suspend",
            "small-claims procedure accepted by the debtor: suspends",
        ),
        lieu: acte.lieux.entite(),
        tardif_seul: false,
    })
}

/// A measure of inquiry suspends for the party who asked for it, until it is carried out (2239 C. civ., R-SUSP-3).
pub fn expertise(acte: &Acte) -> Fait {
    let suspend = Action::Suspend { fin: acte.fin_le, cle: "civ-2239" };
    let (action, tardif_seul, motif) = match acte.demandeur {
        Some(PartieSignataire::Creancier) => {
            (suspend, false, Texte::new("mesure d'instruction ordonnée avant tout procès", "measure of inquiry ordered before trial"))
        }
        Some(PartieSignataire::Debiteur) => (
            Action::SansEffet,
            false,
            Texte::new(
                "une expertise demandée par le débiteur ne suspend pas au profit du créancier",
                "an expert report asked by the debtor does not suspend for the creditor",
            ),
        ),
        None => (
            suspend,
            true,
            Texte::new(
                "expertise dont le demandeur n'est pas donné (`demandeur`) : lecture tardive seulement",
                "expert report without its applicant (`demandeur`): outer reading only",
            ),
        ),
    };
    Fait {
        date: acte.date,
        nature: acte.nature.cle().to_owned(),
        action,
        article: "civ-2239",
        motif,
        lieu: acte.lieux.entite(),
        tardif_seul,
    }
}

/// Over-indebtedness forbids enforcement: the holder of a notarial deed cannot act (2234 C. civ., R-SUSP-4).
pub fn surendettement(dossier: &Dossier, facture: &Facture, droit: &Droit) -> Option<Fait> {
    let date = dossier.debiteur.situation.surendettement?;
    let notarie = |mode: &str| mode.to_lowercase().contains("notari");
    let signe =
        || dossier.contrat_de(facture).is_some_and(|contrat| contrat.signe_par.iter().any(|s| s.mode.as_deref().is_some_and(notarie)));
    let recu = |acte: &Acte| acte.nature == NatureActe::ActeNotarie && acte.concerne(&facture.numero) && acte.date <= date;
    if !signe() && !dossier.actes.iter().any(recu) {
        return None;
    }
    Some(Fait {
        date,
        nature: "surendettement".to_owned(),
        action: Action::Suspend { fin: Some(droit.duree("conso-l722-3", "duree", date)?.valeur.a_compter_du(date)), cle: "civ-2234" },
        article: "civ-2234",
        motif: Texte::new(
            "le surendettement interdit d'exécuter l'acte notarié : lecture tardive seulement, deux ans au plus",
            "over-indebtedness forbids enforcing the notarial deed: outer reading only, two years at most",
        ),
        lieu: dossier.debiteur.lieux.de("situation"),
        tardif_seul: true,
    })
}

/// An act or an exchange with a co-debtor, as it reaches the debtor (2245, 2246 C. civ.).
pub fn contre_un_codebiteur(mut fait: Fait, role: Option<RoleCodebiteur>, nature: Option<NatureActe>) -> Fait {
    let Some(role) = role else { return fait };
    if matches!(fait.action, Action::SansEffet | Action::Efface | Action::Renonce) {
        return fait;
    }
    // A title against another is no title against the debtor.
    if matches!(fait.action, Action::Titre { .. }) {
        fait.action = Action::FinInstance;
    }
    match role {
        RoleCodebiteur::Solidaire if nature == Some(NatureActe::SaisieConservatoire) => {
            fait.action = Action::SansEffet;
            fait.article = "civ-2245";
            fait.motif = Texte::new(
                "une mesure conservatoire contre un codébiteur solidaire n'atteint pas les autres",
                "a conservatory measure against a solidary co-debtor does not reach the others",
            );
        }
        RoleCodebiteur::Solidaire => {
            fait.article = "civ-2245";
            fait.motif = Texte::new(
                "acte contre un codébiteur solidaire, ou reconnaissance de celui-ci : vaut contre tous",
                "act against a solidary co-debtor, or his acknowledgement: counts against all",
            );
        }
        RoleCodebiteur::Caution => {
            fait.tardif_seul = true;
            fait.article = "civ-2246";
            fait.motif = Texte::new(
                "acte contre la seule caution : lecture tardive seulement contre le débiteur",
                "act against the surety alone: outer reading only against the debtor",
            );
        }
        RoleCodebiteur::Heritier => {
            fait.tardif_seul = true;
            fait.article = "civ-2245";
            fait.motif = Texte::new(
                "acte contre un héritier : pour sa part seulement, lecture tardive",
                "act against one heir: for his share only, outer reading",
            );
        }
    }
    fait
}

/// What a foreclosure and the four-year rule make of the common events (R-SUSP-6, D31; A37).
pub fn selon_le_regime(mut fait: Fait, regime: &Regime) -> Fait {
    let suspend = matches!(fait.action, Action::Suspend { .. });
    if regime.forclusion {
        let reconnaissance = fait.article == "civ-2240" && matches!(fait.action, Action::Interrompt { .. });
        if fait.nature == ObjetEchange::Echeancier.cle() && fait.action == (Action::Interrompt { tardif_seul: false }) {
            fait.article = "conso-r312-35";
            fait.motif = Texte::new(
                "réaménagement écrit : le délai repart, le premier incident qui le suit compte",
                "written rescheduling: the period starts anew, the first incident after it counts",
            );
        } else if reconnaissance || suspend {
            fait.action = Action::SansEffet;
            fait.article = "civ-2220";
            fait.motif = Texte::new(
                "une forclusion n'est touchée ni par une reconnaissance ni par une médiation ou une expertise",
                "a foreclosure is moved neither by an acknowledgement nor by mediation or an expert report",
            );
        }
    }
    if regime.annuelle && suspend {
        fait.tardif_seul = true;
    }
    fait
}

/// The first day on which the period counts again after an event.
pub fn nouveau_depart(jour: Jour, annuelle: bool) -> Jour {
    if annuelle { super::natures::premier_janvier_suivant(jour) } else { jour }
}
