//! What the examples do not show: the choices left open, each with the figure that the engine gives.

use super::*;
use crate::law::decompte::calculer;
use crate::law::exemples::*;
use crate::law::exigibilite::exigibilite;
use crate::model::*;

fn due(numero: &str, montant: &str, echeance: &str) -> Facture {
    let mut facture = facture(numero);
    facture.montant_ttc = Some(euros(montant));
    facture.echeance = Some(jour(echeance));
    facture
}

fn arbre(dossier: &Dossier, au: &str) -> Noeud {
    let droit = Droit::integre();
    let decompte = calculer(dossier, jour(au), droit);
    let autres = Autres::new(dossier, &decompte, droit, None);
    creance(dossier, droit, &decompte, &autres, "F")
}

/// Every node, outermost first.
fn tous(noeud: &Noeud) -> Vec<&Noeud> {
    std::iter::once(noeud).chain(noeud.enfants.iter().flat_map(tous)).collect()
}

/// `enonce = figure`, a line an alternative.
fn alternatives(noeud: &Noeud) -> Vec<String> {
    let figure = |valeur: &Option<Grandeur>| match valeur {
        Some(Grandeur::Montant(montant)) => montant.to_string(),
        Some(Grandeur::Jour(jour)) => jour.to_string(),
        Some(Grandeur::Mot(mot)) => mot.en.clone(),
        None => String::new(),
    };
    tous(noeud)
        .iter()
        .flat_map(|noeud| &noeud.alternatives)
        .map(|autre| format!("{} = {}", autre.enonce.en, figure(&autre.valeur)))
        .collect()
}

/// Every sum is the sum of what stands below it.
fn additionner(racine: &Noeud) {
    for noeud in tous(racine).into_iter().filter(|noeud| noeud.somme) {
        let somme: Montant = noeud.enfants.iter().filter_map(Noeud::son_montant).sum();
        assert_eq!(noeud.son_montant(), Some(somme), "{}", noeud.enonce.en);
    }
}

#[test]
fn a_leap_year_shows_what_the_other_day_count_gives() {
    let mut d = dossier();
    d.factures = vec![due("F", "36500", "2023-12-31")];
    let arbre = arbre(&d, "2024-06-30");
    additionner(&arbre);
    let mut exacte = d.clone();
    exacte.demande.calcul = Some(Calcul::ExactExact);
    let attendu = calculer(&exacte, jour("2024-06-30"), Droit::integre()).total.interets;
    assert_ne!(attendu, calculer(&d, jour("2024-06-30"), Droit::integre()).total.interets);
    let ligne = format!("exact days of the calendar year (exact/exact) = {attendu}");
    assert!(alternatives(&arbre).contains(&ligne), "{:#?}", alternatives(&arbre));
}

#[test]
fn a_rate_below_the_floor_shows_the_floor_and_the_default() {
    let mut d = dossier();
    d.factures = vec![due("F", "10000", "2025-04-30")];
    d.factures[0].contrat = Some("C".into());
    d.contrats.push(contrat("C", |c| c.clauses.penalites_retard = Some(PenalitesRetard::Taux("1".parse().unwrap()))));
    let arbre = arbre(&d, "2025-12-31");
    additionner(&arbre);
    for (choix, mot) in [(TauxSousPlancher::Plancher, "at the legal floor"), (TauxSousPlancher::Suppletif, "at the default rate")] {
        let mut autre = d.clone();
        autre.demande.taux_sous_plancher = Some(choix);
        let attendu = calculer(&autre, jour("2025-12-31"), Droit::integre()).total.interets;
        assert!(alternatives(&arbre).contains(&format!("{mot} = {attendu}")), "{:#?}", alternatives(&arbre));
    }
}

#[test]
fn a_service_that_may_not_start_interest_shows_what_is_left_without_it() {
    let mut d = dossier();
    d.debiteur = partie(Qualite::Consommateur);
    d.factures = vec![due("F", "10000", "2025-04-30")];
    d.actes.push(acte("2025-09-01", NatureActe::Signification));
    let arbre = arbre(&d, "2025-12-31");
    additionner(&arbre);
    let sans = alternatives(&arbre).into_iter().find(|ligne| ligne.starts_with("if service of the order does not start interest"));
    assert_eq!(sans.as_deref(), Some("if service of the order does not start interest (not verified) = 0.00"));
}

#[test]
fn a_penalty_clause_shows_its_base_and_its_rate() {
    let mut d = dossier();
    d.demande.clause_penale = Some(true);
    d.factures = vec![due("F", "10000", "2025-04-30")];
    d.factures[0].contrat = Some("C".into());
    d.contrats.push(contrat("C", |c| {
        c.clauses.clause_penale = Some(ClausePenale::Taux("15".parse().unwrap()));
        c.clauses.exigibilite_vaut_mise_en_demeure = Some(true);
    }));
    let arbre = arbre(&d, "2025-12-31");
    additionner(&arbre);
    let clause = tous(&arbre).into_iter().find(|noeud| noeud.enonce.en == "penalty clause").unwrap();
    assert_eq!(clause.calcul.as_ref().map(|calcul| calcul.en.as_str()), Some("€10,000.00 × 15.00% = €1,500.00"));
    assert_eq!(clause.enfants[0].valeur, Some(Grandeur::Jour(jour("2025-05-01"))));
}

#[test]
fn too_much_paid_and_a_credit_note_too_large_still_add_up() {
    let mut d = dossier();
    d.factures = vec![due("F", "1000", "2025-04-30")];
    let mut avoir = paiement("2025-05-10", "1200");
    avoir.nature = NaturePaiement::Avoir;
    avoir.facture = Some("F".into());
    d.paiements.extend([avoir, paiement("2025-06-01", "5000")]);
    let droit = Droit::integre();
    let decompte = calculer(&d, jour("2025-12-31"), droit);
    let autres = Autres::new(&d, &decompte, droit, None);
    additionner(&arbre(&d, "2025-12-31"));
    additionner(&total(&d, droit, &decompte, &autres));
}

#[test]
fn an_unknown_rate_gives_no_sum() {
    let mut d = dossier();
    d.factures = vec![due("F", "1000", "2040-01-31")];
    let droit = Droit::integre();
    let decompte = calculer(&d, jour("2040-12-31"), droit);
    assert_eq!(decompte.total.solde, None);
    let arbre = total(&d, droit, &decompte, &Autres::new(&d, &decompte, droit, None));
    assert_eq!(arbre.enfants[0].valeur, Some(Grandeur::Mot(Texte::new("inconnu", "unknown"))));
}

#[test]
fn both_ways_of_counting_the_end_of_the_month_are_shown() {
    let mut d = dossier();
    d.factures = vec![facture("F")];
    d.factures[0].emise_le = Some(jour("2025-02-15"));
    d.factures[0].contrat = Some("C".into());
    d.contrats.push(contrat("C", |c| c.clauses.delai_paiement = Some(DelaiPaiement::FinDeMois(45, FinDeMois::NonPrecise))));
    let droit = Droit::integre();
    let exigible = exigibilite(&d, &d.factures[0], droit);
    let arbre = echeance(&d, &d.factures[0], &exigible, droit, jour("2025-12-31"));
    assert_eq!(arbre.valeur, Some(Grandeur::Jour(jour("2025-04-30"))));
    assert_eq!(alternatives(&arbre), ["the other way of counting \"end of month\" = 2025-04-14"]);
}
