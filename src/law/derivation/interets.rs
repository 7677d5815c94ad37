//! Interest: each segment with its base, its rate and its days; and what the unsettled choices would give.

use super::apres_titre::{apres_decision, capitalises, fige, majore, suspension_de_la_majoration};
use super::echeance::en_mots;
use super::{Grandeur, Noeud, Regle, regle, regle_serie};
use crate::diag::{Texte, euros_en, euros_fr, jour_en, jour_fr, taux_en, taux_fr};
use crate::law::decompte::{Decompte, NatureInteret, Remarque, Segment, Sur, calculer};
use crate::law::frais::{Cadre, Frais, frais_de};
use crate::law::{Certitude, Colonne, Droit};
use crate::model::{Calcul, Dossier, Jour, Montant, NatureActe, RangIndemnite, TypeJuridiction};

/// The engine's answers to the choices that no text settles (money.md, sections 6 and 7).
#[derive(Debug, Clone)]
pub struct Autres {
    /// The other day count.
    pub calcul: Decompte,
    /// The flat indemnity ranked the other way; nothing where no payment or no indemnity makes a difference.
    pub rang: Option<Decompte>,
    /// The last day left out; nothing where it holds a payment or a credit note.
    pub veille: Option<Decompte>,
    /// Service of an order not counted as a start; nothing where there is none.
    pub sans_signification: Option<Decompte>,
    /// What the procedure asked for will cost.
    pub frais_prevus: Vec<Frais>,
}

impl Autres {
    /// Asks the engine anew, once for each choice; `type_`: kind of the court, on which the costs depend.
    #[must_use]
    pub fn new(dossier: &Dossier, decompte: &Decompte, droit: &Droit, type_: Option<TypeJuridiction>) -> Self {
        let jour = decompte.au;
        let mut autre = dossier.clone();
        autre.demande.calcul = Some(match dossier.demande.calcul.unwrap_or(Calcul::Act365) {
            Calcul::Act365 => Calcul::ExactExact,
            Calcul::ExactExact => Calcul::Act365,
        });
        let calcul = calculer(&autre, jour, droit);
        let rang = (!decompte.paiements.is_empty() && !decompte.indemnites.is_empty()).then(|| {
            let mut autre = dossier.clone();
            autre.demande.imputation_indemnite = Some(match dossier.demande.imputation_indemnite {
                Some(RangIndemnite::AvantPrincipal) => RangIndemnite::ApresPrincipal,
                _ => RangIndemnite::AvantPrincipal,
            });
            calculer(&autre, jour, droit)
        });
        let veille = jour
            .pred_opt()
            .filter(|_| dossier.paiements.iter().all(|paiement| paiement.date != jour))
            .map(|veille| calculer(dossier, veille, droit));
        let signifie = dossier.actes.iter().any(|acte| acte.nature == NatureActe::Signification);
        let sans_signification = signifie.then(|| {
            let mut autre = dossier.clone();
            autre.actes.retain(|acte| acte.nature != NatureActe::Signification);
            calculer(&autre, jour, droit)
        });
        let frais_prevus = dossier
            .procedure
            .map_or_else(Vec::new, |procedure| frais_de(procedure, &Cadre::de(dossier, type_, decompte.total.solde), jour, droit));
        Self { calcul, rang, veille, sans_signification, frais_prevus }
    }
}

/// What every node of an account reads.
#[derive(Debug, Clone, Copy)]
pub(super) struct Compte<'a> {
    pub dossier: &'a Dossier,
    pub droit: &'a Droit,
    pub decompte: &'a Decompte,
    pub autres: &'a Autres,
}

/// A sum in both languages.
pub(super) fn euros(montant: Montant) -> Texte {
    Texte::new(euros_fr(montant), euros_en(montant))
}

/// The account of an item, or of a sum awarded.
fn de_la_creance<'a>(decompte: &'a Decompte, numero: &str) -> Option<&'a crate::law::decompte::CompteCreance> {
    decompte.comptes.iter().chain(&decompte.sommes).find(|compte| compte.numero == numero)
}

/// The interest of one item, the sum of its segments, each rounded.
pub(super) fn interets(compte: Compte<'_>, numero: &str) -> Noeud {
    let Some(propre) = de_la_creance(compte.decompte, numero) else { return Noeud::new(Texte::new("intérêts", "interest")) };
    let segments: Vec<&Segment> = compte.decompte.interets.iter().filter(|segment| segment.creance == numero).collect();
    let mut noeud = Noeud::new(Texte::new("intérêts courus", "interest accrued")).montant(propre.interets);
    for point in compte.decompte.points_de_depart.iter().filter(|point| point.creance == numero) {
        let premier = Noeud::new(Texte::new("premier jour qui porte intérêt", "first day that bears interest"))
            .a(point.lieu.clone())
            .selon(regle(compte.droit, &point.article, point.premier_jour.unwrap_or(compte.decompte.au)))
            .calcul(point.motif.clone());
        noeud = noeud.avec([match point.premier_jour {
            Some(jour) => premier.jour(Some(jour)),
            None => premier.vaut(Grandeur::Mot(Texte::new("aucun", "none"))),
        }]);
    }
    noeud = noeud.somme(segments.iter().map(|segment| un_segment(compte, segment)));
    noeud = apres_decision(compte, propre, noeud);
    let interets = |decompte: &Decompte| de_la_creance(decompte, numero).map(|autre| autre.interets);
    // Only a choice that changes the figure is worth a line.
    let mut sinon = |enonce: Texte, valeur: Option<Montant>| {
        if let Some(valeur) = valeur.filter(|valeur| *valeur != propre.interets) {
            noeud.alternatives.push(super::Alternative {
                enonce,
                valeur: Some(Grandeur::Montant(valeur)),
                certitude: Certitude::NonVerifie,
            });
        }
    };
    sinon(autre_calcul(compte.dossier), interets(&compte.autres.calcul));
    sinon(
        Texte::new(
            "sans le dernier jour (l'usage sur les jours extrêmes n'est pas fixé)",
            "without the last day (no text settles the days at the ends)",
        ),
        compte.autres.veille.as_ref().and_then(interets),
    );
    sinon(
        Texte::new("arrondi une seule fois, sur la somme des segments", "rounded once, on the sum of the segments"),
        Some(Montant::arrondi(segments.iter().map(|segment| segment.exact()).sum())),
    );
    sinon(
        Texte::new("l'indemnité imputée à l'autre rang", "the indemnity ranked the other way"),
        compte.autres.rang.as_ref().and_then(interets),
    );
    sinon(
        Texte::new(
            "si la signification ne fait pas courir l'intérêt (point non vérifié)",
            "if service of the order does not start interest (not verified)",
        ),
        compte.autres.sans_signification.as_ref().and_then(interets),
    );
    for remarque in &compte.decompte.remarques {
        if let Remarque::SousPlancher { creance, totaux: [stipule, plancher, suppletif], .. } = remarque
            && creance == numero
        {
            sinon(Texte::new("au taux stipulé, sous le plancher", "at the agreed rate, below the floor"), Some(*stipule));
            sinon(Texte::new("au plancher légal", "at the legal floor"), Some(*plancher));
            sinon(Texte::new("au taux supplétif", "at the default rate"), Some(*suppletif));
        }
    }
    noeud
}

/// How the day count not chosen is named.
pub(super) fn autre_calcul(dossier: &Dossier) -> Texte {
    match dossier.demande.calcul.unwrap_or(Calcul::Act365) {
        Calcul::Act365 => {
            Texte::new("nombre exact de jours de l'année civile (exact/exact)", "exact days of the calendar year (exact/exact)")
        }
        Calcul::ExactExact => Texte::new("365 jours, années bissextiles comprises (act/365)", "365 days, leap years included (act/365)"),
    }
}

fn un_segment(compte: Compte<'_>, segment: &Segment) -> Noeud {
    let exact = segment.exact().round_dp(6).normalize().to_string();
    let (jours, diviseur) = (segment.jours, segment.diviseur);
    let enonce = Texte::new(
        format!("du {} au {} inclus", jour_fr(segment.du), jour_fr(segment.au)),
        format!("{} to {} included", jour_en(segment.du), jour_en(segment.au)),
    );
    let (base, montant) = (euros(segment.base), euros(segment.montant));
    let calcul = Texte::new(
        format!("{} × {} × {jours} j / {diviseur} = {} → {}", base.fr, taux_fr(segment.taux), exact.replace('.', ","), montant.fr),
        format!("{} × {} × {jours} d / {diviseur} = {exact} → {}", base.en, taux_en(segment.taux), montant.en),
    );
    let noeud = Noeud::new(enonce).montant(segment.montant).calcul(calcul).avec([base_du_segment(compte, segment), taux(compte, segment)]);
    noeud.avec(suspension_de_la_majoration(compte, segment))
}

/// The principal that bears interest: the invoice less what came before.
fn base_du_segment(compte: Compte<'_>, segment: &Segment) -> Noeud {
    let principal = principal_du_segment(compte, segment);
    if !segment.capitalise.est_positif() {
        return principal;
    }
    Noeud::new(Texte::new("base, avec les intérêts capitalisés", "base, with capitalised interest"))
        .montant(segment.base)
        .somme([Noeud { enonce: Texte::new("principal encore dû", "principal still owed"), ..principal }, capitalises(compte, segment)])
}

fn principal_du_segment(compte: Compte<'_>, segment: &Segment) -> Noeud {
    let noeud = Noeud::new(Texte::new("base, principal encore dû", "base, principal still owed"));
    let base = segment.base - segment.capitalise;
    let Some(propre) = de_la_creance(compte.decompte, &segment.creance) else { return noeud };
    let avoirs = compte
        .dossier
        .avoirs()
        .filter(|avoir| avoir.facture.as_ref() == Some(&segment.creance) && avoir.date <= segment.du)
        .map(|avoir| (avoir.date, avoir.montant, Texte::new("avoir du", "credit note of")));
    let parts = compte.decompte.paiements.iter().filter(|paiement| paiement.date < segment.du).flat_map(|paiement| {
        paiement
            .imputations
            .iter()
            .filter(|part| part.creance == segment.creance && matches!(part.sur, Sur::Principal | Sur::Frais))
            .map(|part| (paiement.date, part.montant, Texte::new("paiement du", "payment of")))
    });
    let mut retraits: Vec<(Jour, Montant, Texte)> = avoirs.chain(parts).collect();
    retraits.sort_by_key(|(jour, ..)| *jour);
    let retire: Montant = retraits.iter().map(|(_, montant, _)| *montant).sum();
    let noeud = noeud.montant(base);
    if retraits.is_empty() || propre.facture - retire != base {
        return noeud;
    }
    let (debut, fin) = (euros(propre.facture), euros(base));
    let (mut fr, mut en) = (debut.fr, debut.en);
    for (jour, montant, mot) in retraits {
        let (jour, montant) = (en_mots(jour), euros(montant));
        fr.push_str(&format!(" − {} ({} {})", montant.fr, mot.fr, jour.fr));
        en.push_str(&format!(" − {} ({} {})", montant.en, mot.en, jour.en));
    }
    noeud.calcul(Texte::new(format!("{fr} = {}", fin.fr), format!("{en} = {}", fin.en)))
}

/// The rate of a segment, with the series and the points it is made of.
fn taux(compte: Compte<'_>, segment: &Segment) -> Noeud {
    let droit = compte.droit;
    let mots = |taux: rust_decimal::Decimal| Texte::new(taux_fr(taux), taux_en(taux));
    let noeud = Noeud::new(Texte::new("taux", "rate")).vaut(Grandeur::Mot(mots(segment.taux)));
    // A rate stated by the engine without a series of its own keeps the words of the engine.
    let brut = |noeud: Noeud| {
        let (article, source) = segment.source.split_once(" ; ").unwrap_or((&segment.source, ""));
        let mut regle = regle(droit, article, segment.du);
        if let Some(regle) = regle.as_mut() {
            *regle = Regle { certitude: segment.certitude, source: source.to_owned(), ..regle.clone() };
        }
        let clause = compte
            .dossier
            .facture(&segment.creance)
            .and_then(|facture| compte.dossier.contrat_de(facture))
            .filter(|_| matches!(segment.nature, NatureInteret::PenalitesContractuelles | NatureInteret::Conventionnel))
            .map(|contrat| contrat.lieux.de("clauses"));
        let noeud = noeud.selon(regle);
        match clause {
            Some(lieu) => noeud.a(lieu),
            None => noeud,
        }
    };
    match segment.nature {
        NatureInteret::Legal => {
            let colonne = if compte.dossier.creancier.est_particulier() { Colonne::Particulier } else { Colonne::Autre };
            match droit.taux_legal(segment.du, colonne) {
                Some(legal) if legal.valeur == segment.taux => {
                    noeud.selon(regle_serie(droit, "taux-interet-legal", colonne.cle(), segment.du)).calcul(Texte::new(
                        format!("intérêt légal du semestre, colonne {}", colonne.cle()),
                        format!("legal interest of the semester, column {}", super::mots::colonne(colonne)),
                    ))
                }
                _ => brut(noeud),
            }
        }
        NatureInteret::PenalitesL44110 => {
            let (bce, points) = (droit.taux_bce_semestre(segment.du), droit.nombre("com-l441-10", "points", segment.du));
            match (bce, points) {
                (Some(bce), Some(points)) if bce.valeur + points.valeur == segment.taux => {
                    let n = points.valeur.normalize();
                    let (b, t) = (mots(bce.valeur), mots(segment.taux));
                    noeud.calcul(Texte::new(format!("{} + {n} points = {}", b.fr, t.fr), format!("{} + {n} points = {}", b.en, t.en))).avec(
                        [
                            Noeud::new(Texte::new("taux de la BCE pour le semestre", "ECB rate of the semester"))
                                .vaut(Grandeur::Mot(b))
                                .selon(regle_serie(droit, "taux-bce-semestre", "taux", segment.du)),
                            Noeud::new(Texte::new("majoration", "points added"))
                                .vaut(Grandeur::Mot(Texte::new(format!("{n} points"), format!("{n} points"))))
                                .selon(regle(droit, &points.article, segment.du)),
                        ],
                    )
                }
                _ => brut(noeud),
            }
        }
        NatureInteret::LegalMajore => majore(compte, segment, noeud)
            .unwrap_or_else(|| brut(Noeud::new(Texte::new("taux", "rate")).vaut(Grandeur::Mot(mots(segment.taux))))),
        NatureInteret::CommandePublique => fige(compte, segment, noeud)
            .unwrap_or_else(|| brut(Noeud::new(Texte::new("taux", "rate")).vaut(Grandeur::Mot(mots(segment.taux))))),
        // Agreed rates, and the regimes that state their own source.
        _ => brut(noeud),
    }
}
