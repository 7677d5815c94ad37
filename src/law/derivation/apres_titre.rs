//! What a decision, a public contract or a capitalisation changes in interest: raised and frozen rates, times to pay, base, barred part.

use super::echeance::en_mots;
use super::interets::{Compte, euros};
use super::{Alternative, Grandeur, Noeud, regle, regle_serie};
use crate::diag::{Texte, taux_en, taux_fr};
use crate::law::decompte::{CompteCreance, NatureInteret, Remarque, Segment, Sur};
use crate::law::{Certitude, Colonne};
use crate::model::{Acte, Montant};

fn points(n: rust_decimal::Decimal) -> Grandeur {
    Grandeur::Mot(Texte::new(format!("{n} points"), format!("{n} points")))
}

fn addition(base: rust_decimal::Decimal, n: rust_decimal::Decimal, total: rust_decimal::Decimal) -> Texte {
    Texte::new(
        format!("{} + {n} points = {}", taux_fr(base), taux_fr(total)),
        format!("{} + {n} points = {}", taux_en(base), taux_en(total)),
    )
}

/// The legal rate with the points of L313-3, and the day from which they count.
pub(super) fn majore(compte: Compte<'_>, segment: &Segment, noeud: Noeud) -> Option<Noeud> {
    let droit = compte.droit;
    let colonne = if compte.dossier.creancier.est_particulier() { Colonne::Particulier } else { Colonne::Autre };
    let (legal, plus) = (droit.taux_legal(segment.du, colonne)?, droit.nombre("cmf-l313-3", "points", segment.du)?);
    if legal.valeur + plus.valeur != segment.taux {
        return None;
    }
    let n = plus.valeur.normalize();
    let mots = Texte::new(taux_fr(legal.valeur), taux_en(legal.valeur));
    let mut majoration =
        Noeud::new(Texte::new("majoration", "points added")).vaut(points(n)).selon(regle(droit, &plus.article, segment.du));
    if let Some(titre) = compte.decompte.titres.iter().find(|titre| titre.creance == segment.creance) {
        let delai = droit.duree("cmf-l313-3", "delai", titre.executoire)?.valeur;
        let (e, fin, d_en) = (en_mots(titre.executoire), en_mots(delai.a_compter_du(titre.executoire)), delai.en_anglais());
        majoration = majoration.avec([Noeud::new(Texte::new("premier jour majoré", "first day raised"))
            .jour(titre.majore)
            .calcul(Texte::new(
                format!("lendemain de {} + {delai} = {}", e.fr, fin.fr),
                format!("day after {} + {d_en} = {}", e.en, fin.en),
            ))
            .avec([Noeud::new(Texte::new("décision exécutoire le", "decision enforceable on"))
                .jour(Some(titre.executoire))
                .a(titre.lieu.clone())])]);
    }
    majoration = majoration.sinon(
        Texte::new("le juge de l'exécution peut en exonérer le débiteur ou la réduire", "the enforcement judge may waive or reduce it"),
        None,
        Certitude::Confirme,
    );
    Some(
        noeud.calcul(addition(legal.valeur, n, segment.taux)).avec([
            Noeud::new(Texte::new(
                format!("intérêt légal du semestre, colonne {}", colonne.cle()),
                format!("legal interest of the semester, column {}", super::mots::colonne(colonne)),
            ))
            .vaut(Grandeur::Mot(mots))
            .selon(regle_serie(droit, "taux-interet-legal", colonne.cle(), segment.du)),
            majoration,
        ]),
    )
}

/// The rate of public procurement: the ECB rate of the semester in which interest started, for the whole delay.
pub(super) fn fige(compte: Compte<'_>, segment: &Segment, noeud: Noeud) -> Option<Noeud> {
    let droit = compte.droit;
    let point = compte.decompte.points_de_depart.iter().find(|point| point.creance == segment.creance)?;
    let debut = point.premier_jour?;
    let (bce, marge) = (droit.taux_bce_semestre(debut)?, droit.serie("commande-publique", "marge", debut)?);
    if bce.valeur + marge.valeur != segment.taux {
        return None;
    }
    let (n, jour) = (marge.valeur.normalize(), en_mots(debut));
    Some(
        noeud.calcul(addition(bce.valeur, n, segment.taux)).selon(regle(droit, &droit.article("ccp-r2192-31"), debut)).avec([
            Noeud::new(Texte::new(
                format!("taux de la BCE au premier jour, le {}, figé pour tout le retard", jour.fr),
                format!("ECB rate on the first day, {}, frozen for the whole delay", jour.en),
            ))
            .vaut(Grandeur::Mot(Texte::new(taux_fr(bce.valeur), taux_en(bce.valeur))))
            .selon(regle_serie(droit, "taux-bce-semestre", "taux", debut)),
            Noeud::new(Texte::new("majoration", "points added")).vaut(points(n)).selon(regle_serie(
                droit,
                "commande-publique",
                "marge",
                debut,
            )),
        ]),
    )
}

/// The part of the base that is interest: which year capitalised it, and what makes it so.
pub(super) fn capitalises(compte: Compte<'_>, segment: &Segment) -> Noeud {
    let droit = compte.droit;
    let noeud = Noeud::new(Texte::new("intérêts capitalisés", "capitalised interest")).montant(segment.capitalise);
    let Some(annee) = segment.capitalise_le else { return noeud };
    let decompte = compte.decompte;
    let echus: Montant =
        decompte.interets.iter().filter(|autre| autre.creance == segment.creance && autre.au < annee).map(|autre| autre.montant).sum();
    let payes = decompte
        .paiements
        .iter()
        .filter(|paiement| paiement.date < annee)
        .flat_map(|paiement| &paiement.imputations)
        .filter(|part| part.creance == segment.creance && part.sur == Sur::Interets)
        .map(|part| part.montant)
        .sum();
    let (jour, a, b, c) = (en_mots(annee), euros(echus), euros(payes), euros(segment.capitalise));
    let calcul = if echus - payes == segment.capitalise {
        Texte::new(
            format!("{} (échus avant le {}) − {} (réglés avant ce jour) = {}", a.fr, jour.fr, b.fr, c.fr),
            format!("{} (due before {}) − {} (paid before that day) = {}", a.en, jour.en, b.en, c.en),
        )
    } else {
        Texte::new(
            format!("capitalisés le {}, dans la limite de ce qui en reste dû après paiement", jour.fr),
            format!("capitalised on {}, up to what payments left of them", jour.en),
        )
    };
    let noeud = noeud.calcul(calcul).selon(regle(droit, &droit.article("civ-1343-2"), annee)).avec([Noeud::new(Texte::new(
        "année entière échue, capitalisés à compter du",
        "full year due, capitalised from",
    ))
    .jour(Some(annee))]);
    // A clause that the law refuses leaves the decision alone.
    let refusee = decompte
        .remarques
        .iter()
        .any(|remarque| matches!(remarque, Remarque::CapitalisationExclue { creance, .. } if *creance == segment.creance));
    let clause =
        compte.dossier.facture(&segment.creance).and_then(|facture| compte.dossier.contrat_de(facture)).filter(|contrat| {
            contrat.clauses.capitalisation == Some(true) && compte.dossier.demande.capitalisation != Some(false) && !refusee
        });
    let decision = || actes(compte, &segment.creance).find(|acte| acte.capitalisation_depuis.is_some());
    match (clause, clause.is_none().then(decision).flatten()) {
        (Some(contrat), _) => noeud.a(contrat.lieux.de("clauses")),
        (None, Some(acte)) => noeud.a(acte.lieux.de("capitalisation_depuis")),
        (None, None) => noeud,
    }
}

/// The acts known on the day that are about an account: for a sum awarded, those of the same file line.
fn actes<'a>(compte: Compte<'a>, creance: &'a str) -> impl Iterator<Item = &'a Acte> {
    let au = compte.decompte.au;
    let somme = compte.decompte.sommes.iter().any(|somme| somme.numero == creance);
    compte
        .dossier
        .actes
        .iter()
        .filter(move |acte| acte.date <= au && acte.codebiteur.is_none())
        .filter(move |acte| if somme { creance.contains(&format!("({}", acte.date)) } else { acte.concerne(creance) })
}

/// The time to pay that holds on the days of a segment, which keeps the rate from being raised.
pub(super) fn suspension_de_la_majoration(compte: Compte<'_>, segment: &Segment) -> Option<Noeud> {
    let titre = compte.decompte.titres.iter().find(|titre| titre.creance == segment.creance)?;
    if segment.nature != NatureInteret::Legal || titre.majore.is_none_or(|majore| majore > segment.du) {
        return None;
    }
    let acte = actes(compte, &segment.creance).find(|acte| acte.date <= segment.du && acte.grace_jusqu_au >= Some(segment.du))?;
    Some(grace(compte, acte, &Texte::new("non majoré, délai de grâce jusqu'au", "not raised, time to pay until")))
}

fn grace(compte: Compte<'_>, acte: &Acte, enonce: &Texte) -> Noeud {
    let jour = en_mots(acte.date);
    Noeud::new(enonce.clone())
        .jour(acte.grace_jusqu_au)
        .a(acte.lieux.de("grace_jusqu_au"))
        .selon(regle(compte.droit, &compte.droit.article("civ-1343-5"), acte.date))
        .calcul(Texte::new(
            format!("du {}, jour de la décision, au dernier jour accordé : ni pénalité ni majoration", jour.fr),
            format!("from {}, day of the decision, to the last day given: neither penalty nor increase", jour.en),
        ))
}

/// Days without penalty, the increase that is not added, and the part that may be barred.
pub(super) fn apres_decision(compte: Compte<'_>, propre: &CompteCreance, mut noeud: Noeud) -> Noeud {
    let penalite = matches!(propre.nature, NatureInteret::PenalitesL44110 | NatureInteret::PenalitesContractuelles);
    if penalite {
        let graces = actes(compte, &propre.numero).filter(|acte| acte.grace_jusqu_au.is_some_and(|au| acte.date <= au));
        let enonce = Texte::new("aucune pénalité, délai de grâce jusqu'au", "no penalty, time to pay until");
        noeud = noeud.avec(graces.map(|acte| grace(compte, acte, &enonce)));
    }
    let titre = compte.decompte.titres.iter().find(|titre| titre.creance == propre.numero);
    if penalite && titre.is_some_and(|titre| titre.majore.is_some_and(|majore| majore <= compte.decompte.au)) {
        noeud.alternatives.push(Alternative {
            enonce: Texte::new(
                "majorées par l'article L313-3 après la décision (non vérifié pour des pénalités)",
                "raised by article L313-3 after the decision (not verified for penalties)",
            ),
            valeur: None,
            certitude: Certitude::NonVerifie,
        });
    }
    if let Some(prescrits) = &propre.prescrits {
        let montant = propre.interets_prescrits;
        noeud.alternatives.push(Alternative {
            enonce: Texte::new(
                "sans ceux échus après le titre, si leur prescription est opposée",
                "without what fell due after the title, if its limitation is pleaded",
            ),
            valeur: Some(Grandeur::Montant(propre.interets - montant)),
            certitude: Certitude::SourceUnique,
        });
        let (t, l) = (en_mots(prescrits.titre), en_mots(prescrits.au));
        let (a, b, c) = (euros(prescrits.echus), euros(prescrits.regles), euros(montant));
        let mut apart = Noeud::new(Texte::new(
            format!("échus après le {} et au plus tard le {}", t.fr, l.fr),
            format!("due after {} and by {}", t.en, l.en),
        ))
        .montant(montant)
        .selon(regle(compte.droit, &prescrits.article, prescrits.au));
        if prescrits.echus - prescrits.regles == montant {
            apart = apart.calcul(Texte::new(
                format!("{} (échus) − {} (réglés) = {}", a.fr, b.fr, c.fr),
                format!("{} (due) − {} (paid) = {}", a.en, b.en, c.en),
            ));
        }
        noeud = noeud.avec([Noeud::new(Texte::new(
            "peut-être prescrits, comptés ci-dessus tant que ce n'est pas opposé (source unique)",
            "may be barred, counted above until that is pleaded (single source)",
        ))
        .avec([apart])]);
    }
    noeud
}
