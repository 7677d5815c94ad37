//! Costs: the sums that a decision put on the debtor, and every other cost with who bears it.

use super::creance::{parts, reste};
use super::interets::{Compte, euros, interets};
use super::{Grandeur, Noeud, Regle, regle};
use crate::diag::Texte;
use crate::law::Certitude;
use crate::law::decompte::{CompteCreance, Sur};
use crate::law::frais::{Charge, Frais};

/// What an act or a procedure costs, in both languages; an unknown word stands as it is.
fn nom(nature: &str) -> Texte {
    let (fr, en) = match nature {
        "greffe" => ("frais de greffe", "court registry fee"),
        "contribution-aide-juridique" => ("contribution pour l'aide juridique", "legal aid contribution"),
        "contribution-justice-economique" => ("contribution pour la justice économique", "economic justice contribution"),
        "signification" => ("signification", "service by a commissaire de justice"),
        "droit-de-plaidoirie" => ("droit de plaidoirie", "pleading fee"),
        "assignation" => ("assignation", "writ of summons"),
        "petites-creances-depot" => ("petites créances, dépôt de la demande", "small claims, filing"),
        "petites-creances-titre" => ("petites créances, titre", "small claims, title"),
        "droit-proportionnel-creancier" => ("droit proportionnel à la charge du créancier", "proportional fee of the creditor"),
        "droit-proportionnel-debiteur" => ("droit proportionnel à la charge du débiteur", "proportional fee of the debtor"),
        "acte-de-commissaire-de-justice" => ("acte du commissaire de justice", "act of a commissaire de justice"),
        "depens" => ("dépens", "costs of the proceedings"),
        "article-700" => ("somme de l'article 700", "article 700 sum"),
        "frais-d-execution" => ("frais d'exécution forcée", "costs of enforcement"),
        "frais-exposes" => ("frais exposés", "costs incurred"),
        autre => (autre, autre),
    };
    Texte::new(fr, en)
}

/// One cost: its sum or that it has none, who bears it, how it was worked out.
fn un_frais(compte: Compte<'_>, frais: &Frais) -> Noeud {
    let jour = frais.le.unwrap_or(compte.decompte.au);
    let regle = regle(compte.droit, &frais.article, jour).map(|regle| match &frais.periode {
        Some((du, au, source)) => Regle { du: Some(*du), au: *au, certitude: frais.certitude, source: source.clone(), ..regle },
        None => Regle { certitude: frais.certitude, ..regle },
    });
    let mut noeud = Noeud::new(nom(frais.nature)).selon(regle);
    noeud = match frais.montant {
        Some(montant) => noeud.montant(montant),
        None => noeud.vaut(Grandeur::Mot(Texte::new("montant inconnu des données", "sum not in the data"))),
    };
    if let Some(calcul) = &frais.calcul {
        noeud = noeud.calcul(calcul.clone());
    }
    if let Some(lieu) = &frais.lieu {
        noeud = noeud.a(lieu.clone());
    }
    let charge = match frais.a_la_charge_de {
        Charge::Creancier => Texte::new("le créancier", "the creditor"),
        Charge::Debiteur => Texte::new("le débiteur", "the debtor"),
    };
    let le = match frais.le {
        Some(_) => Noeud::new(Texte::new("acte du", "act of")).jour(frais.le),
        None => Noeud::new(Texte::new("tarif du jour", "tariff of the day")).jour(Some(compte.decompte.au)),
    };
    let charge = Noeud::new(Texte::new("supporté ou avancé par", "borne or advanced by"))
        .vaut(Grandeur::Mot(charge))
        .selon(super::regle(compte.droit, &compte.droit.article("cpce-l111-8"), jour))
        .calcul(frais.motif.clone());
    noeud.avec([le, charge])
}

/// Every cost, owed or not: those of the acts of the dossier, then those of the procedure to come. None of them is added here.
pub(super) fn tous_les_frais(compte: Compte<'_>) -> Option<Noeud> {
    let groupe = |fr: &str, en: &str, frais: &[Frais]| {
        (!frais.is_empty()).then(|| Noeud::new(Texte::new(fr, en)).avec(frais.iter().map(|frais| un_frais(compte, frais))))
    };
    let groupes: Vec<Noeud> = [
        groupe("frais du dossier", "costs of the dossier", &compte.decompte.frais),
        groupe(
            "frais de la procédure demandée, hors du solde",
            "costs of the procedure asked for, outside the balance",
            &compte.autres.frais_prevus,
        ),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!groupes.is_empty()).then(|| Noeud::new(Texte::new("frais, et qui les supporte", "costs, and who bears them")).avec(groupes))
}

/// The costs that the debtor owes: the sums awarded and those of enforcement.
pub(super) fn frais_dus(compte: Compte<'_>) -> Noeud {
    let decompte = compte.decompte;
    let noeud = Noeud::new(Texte::new("frais", "costs")).montant(decompte.total.frais).selon(regle(
        compte.droit,
        &compte.droit.article("cpce-l111-8"),
        decompte.au,
    ));
    if decompte.sommes.is_empty() {
        return noeud.calcul(Texte::new("aucun frais n'est compté", "no cost is counted"));
    }
    noeud.somme(decompte.sommes.iter().map(|somme| une_somme(compte, somme))).sinon(
        Texte::new("imputés à un autre rang que le dernier (aucun texte ne le fixe)", "ranked otherwise than last (no text fixes it)"),
        None,
        Certitude::NonVerifie,
    )
}

/// The sum awarded itself, where the decision says it.
fn une_somme(compte: Compte<'_>, somme: &CompteCreance) -> Noeud {
    let noeud = Noeud::new(Texte::new(somme.numero.clone(), somme.numero.clone())).montant(somme.facture);
    // The account is named after the cost and its day.
    let propre = compte.decompte.frais.iter().find(|frais| {
        frais.a_la_charge_de == Charge::Debiteur
            && frais.montant == Some(somme.facture)
            && frais.le.is_some_and(|le| somme.numero.starts_with(&format!("{} ({le}", frais.nature)))
    });
    match propre {
        Some(frais) => {
            let modele = un_frais(compte, frais);
            Noeud { enonce: noeud.enonce, valeur: noeud.valeur, ..modele }
        }
        None => noeud,
    }
}

/// What is left of a sum awarded, its interest and what was paid of it.
pub(super) fn reste_de_la_somme(compte: Compte<'_>, somme: &CompteCreance) -> Noeud {
    let accordee = euros(somme.facture);
    reste(somme).somme([
        Noeud::new(Texte::new("somme restant due", "sum still owed"))
            .montant(somme.reste_principal)
            .calcul(Texte::new(format!("allouée : {}", accordee.fr), format!("awarded: {}", accordee.en)))
            .somme([une_somme(compte, somme)].into_iter().chain(parts(compte, &somme.numero, Sur::Frais))),
        Noeud::new(Texte::new("intérêts restant dus", "interest still owed"))
            .montant(somme.interets - somme.interets_regles)
            .somme([interets(compte, &somme.numero)].into_iter().chain(parts(compte, &somme.numero, Sur::Interets))),
    ])
}
