//! By matter, by quality and by place: each rule of the reference once.

use super::*;
use crate::law::exemples::{dossier, facture, jour, partie};
use crate::model::{Adresse, JuridictionChoisie};

const JOUR: &str = "2026-11-22";

fn adresse(insee: &str) -> Option<Adresse> {
    let lieux = dossier().lieux;
    let (destinataire, complement, voie, code_postal, commune, pays) = Default::default();
    Some(Adresse { destinataire, complement, voie, code_postal, commune, insee: Some(insee.into()), pays, lieux })
}

/// A trader sued in Lyon by another, shaped by `forme`.
fn affaire(forme: impl FnOnce(&mut Dossier)) -> Dossier {
    let mut dossier = dossier();
    dossier.debiteur.adresse = adresse("69383");
    forme(&mut dossier);
    dossier
}

fn de_nature(nature: NatureCreance) -> Dossier {
    affaire(|dossier| dossier.factures[0].nature = Some(nature))
}

fn juge(procedure: Procedure, dossier: &Dossier) -> Competence {
    pour(procedure, dossier, jour(JOUR), Droit::integre())
}

#[test]
fn the_matter_gives_the_court_whoever_the_parties_are() {
    use NatureCreance::{
        CreditConsommation, HonorairesAvocat, LoyerCommercial, LoyerHabitation, RegularisationDeCharges, RevisionDeLoyer, Salaire,
    };
    use Rattachement::{Aucun, Debiteur, Immeuble};
    use TypeJuridiction::{
        Batonnier, ConseilDePrudHommes, JugeDesContentieuxDeLaProtection as Jcp, TribunalAdministratif, TribunalJudiciaire,
    };
    for (nature, type_, article, sur_injonction, sur_assignation) in [
        (HonorairesAvocat, Batonnier, "Décret n° 91-1197 du 27 novembre 1991, article 174", Aucun, Aucun),
        (Salaire, ConseilDePrudHommes, "Code de l'organisation judiciaire, article L211-3", Aucun, Aucun),
        (LoyerHabitation, Jcp, "Code de l'organisation judiciaire, article L213-4-4", Debiteur, Immeuble),
        (RevisionDeLoyer, Jcp, "Code de l'organisation judiciaire, article L213-4-4", Debiteur, Immeuble),
        (CreditConsommation, Jcp, "Code de l'organisation judiciaire, article L213-4-5", Debiteur, Debiteur),
        (LoyerCommercial, TribunalJudiciaire, "Code de l'organisation judiciaire, article R211-3-26", Debiteur, Immeuble),
        (RegularisationDeCharges, TribunalJudiciaire, "Code de l'organisation judiciaire, article R211-3-26", Debiteur, Immeuble),
    ] {
        let dossier = de_nature(nature);
        for (procedure, lieu) in [
            (Procedure::InjonctionDePayer, sur_injonction),
            (Procedure::Assignation, sur_assignation),
            (Procedure::RefereProvision, sur_assignation),
        ] {
            let trouve = juge(procedure, &dossier);
            assert_eq!((trouve.type_, trouve.article.as_str(), trouve.lieu), (Some(type_), article, lieu), "{nature:?} {procedure:?}");
        }
    }
    // Between traders, that arrears of a commercial lease go to the tribunal judiciaire is argued; against a non-trader it is not.
    let bail = |commercant| affaire(|d| (d.factures[0].nature, d.debiteur.commercant) = (Some(LoyerCommercial), Some(commercant)));
    assert_eq!(juge(Procedure::Assignation, &bail(true)).certitude, Certitude::NonVerifie);
    assert_eq!(juge(Procedure::Assignation, &bail(false)).certitude, Certitude::Confirme);
    let charges = affaire(|d| {
        d.debiteur = partie(Qualite::Consommateur);
        d.factures[0].nature = Some(RegularisationDeCharges);
    });
    assert_eq!(juge(Procedure::Assignation, &charges).type_, Some(Jcp));
    let public = affaire(|d| d.debiteur.qualite = Some(Qualite::PersonnePublique));
    assert_eq!(juge(Procedure::InjonctionDePayer, &public).type_, Some(TribunalAdministratif));
}

#[test]
fn the_quality_of_the_parties_gives_the_court_of_the_rest() {
    use TypeJuridiction::{TribunalDesActivitesEconomiques as Tae, TribunalJudiciaire as Tj};
    let cas = |creancier: (Option<bool>, Option<bool>), debiteur: (Option<bool>, Option<bool>)| {
        let dossier = affaire(|d| {
            (d.creancier.commercant, d.creancier.artisan) = creancier;
            (d.debiteur.commercant, d.debiteur.artisan) = debiteur;
        });
        let trouve = juge(Procedure::InjonctionDePayer, &dossier);
        (trouve.type_, trouve.option, trouve.certitude)
    };
    let (commercant, artisan, ni) = ((Some(true), None), (Some(false), Some(true)), (Some(false), None));
    for creancier in [commercant, artisan] {
        for debiteur in [commercant, artisan] {
            assert_eq!(cas(creancier, debiteur), (Some(Tae), false, Certitude::Confirme), "{creancier:?} {debiteur:?}");
        }
        // A mixed act: a non-trader is never brought before the commercial court.
        assert_eq!(cas(creancier, ni), (Some(Tj), false, Certitude::Confirme));
        // He may choose it against a trader (D29).
        assert_eq!(cas(ni, creancier), (Some(Tae), true, Certitude::SourceUnique));
        assert_eq!(cas(creancier, (None, None)).0, None);
    }
    for forme in ["SELARL", "SELAS", "S.E.L.A.F.A."] {
        for debiteur in [true, false] {
            let dossier = affaire(|d| {
                let partie = if debiteur { &mut d.debiteur } else { &mut d.creancier };
                partie.forme_juridique = Some(forme.into());
            });
            let trouve = juge(Procedure::InjonctionDePayer, &dossier);
            assert_eq!((trouve.type_, trouve.sel), (Some(Tj), true), "{forme} {debiteur}");
        }
    }
    let consommateur = affaire(|d| (d.debiteur.qualite, d.debiteur.commercant) = (Some(Qualite::Consommateur), Some(true)));
    assert_eq!(juge(Procedure::InjonctionDePayer, &consommateur).type_, Some(Tj));
}

#[test]
fn some_procedures_have_an_authority_of_their_own() {
    use TypeJuridiction::{CommissaireDeJustice, JugeDeLExecution, MandataireJudiciaire};
    let dossier = affaire(|_| {});
    for (procedure, type_, article) in [
        (Procedure::PetitesCreances, CommissaireDeJustice, "L125-1"),
        (Procedure::SaisieConservatoire, JugeDeLExecution, "L511-3"),
        (Procedure::Execution, JugeDeLExecution, "L213-6"),
        (Procedure::DeclarationDeCreance, MandataireJudiciaire, "L622-24"),
    ] {
        let trouve = juge(procedure, &dossier);
        assert_eq!((trouve.type_, trouve.nom.as_deref()), (Some(type_), None), "{procedure:?}");
        assert!(trouve.article.contains(article), "{procedure:?} : {}", trouve.article);
    }
}

#[test]
fn the_commune_of_the_debtor_gives_the_name_and_the_postal_code_only_where_it_is_enough() {
    let nom = |insee: Option<&str>, code: Option<&str>, pays: Option<&str>| {
        let dossier = affaire(|d| {
            if let Some(adresse) = &mut d.debiteur.adresse {
                (adresse.insee, adresse.code_postal, adresse.pays) = (insee.map(Into::into), code.map(Into::into), pays.map(Into::into));
            }
        });
        let trouve = juge(Procedure::InjonctionDePayer, &dossier);
        (trouve.nom, trouve.par_code_postal, trouve.nom_suggere)
    };
    let lyon = || Some("tribunal des activités économiques de Lyon".to_owned());
    assert_eq!(nom(Some("69383"), Some("69003"), None), (lyon(), false, None));
    assert_eq!(nom(None, Some("69003"), None), (None, false, lyon()));
    assert_eq!(nom(Some("99999"), Some("01100"), None), (Some("tribunal de commerce de Bourg-en-Bresse".into()), true, None));
    assert_eq!(nom(None, Some("10115"), Some("DE")), (None, false, None));
    assert_eq!(nom(None, None, None), (None, false, None));
    // What the name rests on is said.
    let source = juge(Procedure::InjonctionDePayer, &affaire(|_| {})).source.unwrap_or_default();
    assert!(source.contains("Datainfogreffe") && source.contains("11 août 2025") && source.contains("source-unique"), "{source}");
}

#[test]
fn the_table_of_the_user_names_the_civil_courts() -> Result<(), Box<dyn std::error::Error>> {
    let table = "# annuaire fictif du 1er juillet 2026\ninsee;nom;proximite\n69383;tribunal judiciaire de Lyon;\n69264;Villefranche-sur-Saône;Exemple\n";
    let droit = Droit::avec(&[(super::super::juridictions::FICHIER_DES_TRIBUNAUX.to_owned(), table.to_owned())])?;
    let consommateur = |insee: &str| {
        affaire(|d| {
            d.debiteur = partie(Qualite::Consommateur);
            d.debiteur.adresse = adresse(insee);
        })
    };
    let trouve = competence(&consommateur("69383"), jour(JOUR), &droit);
    assert_eq!((trouve.nom.as_deref(), trouve.proximite), (Some("tribunal judiciaire de Lyon"), None));
    assert!(trouve.source.is_some_and(|source| source.contains("annuaire fictif du 1er juillet 2026")));
    let trouve = competence(&consommateur("69264"), jour(JOUR), &droit);
    assert_eq!(trouve.nom.as_deref(), Some("tribunal judiciaire de Villefranche-sur-Saône"));
    assert_eq!(trouve.proximite.as_deref(), Some("tribunal de proximité d'Exemple"));
    // A commune that the table does not have, or no table: the kind alone, never a guess (D82).
    assert_eq!(competence(&consommateur("01001"), jour(JOUR), &droit).nom, None);
    assert_eq!(competence(&consommateur("69383"), jour(JOUR), Droit::integre()).nom, None);
    let mut credit = consommateur("69383");
    credit.factures[0].nature = Some(NatureCreance::CreditConsommation);
    let nom = |procedure| pour(procedure, &credit, jour(JOUR), &droit).nom;
    assert_eq!(nom(Procedure::InjonctionDePayer).as_deref(), Some("juge des contentieux de la protection du tribunal judiciaire de Lyon"));
    assert_eq!(nom(Procedure::Execution).as_deref(), Some("juge de l'exécution du tribunal judiciaire de Lyon"));
    // A file that is not the one expected is refused, not ignored.
    let autre = Droit::avec(&[("juridictions/tc.csv".to_owned(), table.to_owned())]);
    assert!(autre.is_err_and(|faute| faute.to_string().contains("tribunaux-judiciaires.csv")));
    Ok(())
}

#[test]
fn the_court_that_the_dossier_names_prevails() {
    let choisie = |type_: Option<TypeJuridiction>, nom: Option<&str>| {
        let dossier = affaire(|d| {
            let lieux = d.lieux.clone();
            let motif = Some("clause acceptée".into());
            d.juridiction = Some(JuridictionChoisie { type_, nom: nom.map(Into::into), motif, adresse: None, lieux });
        });
        juge(Procedure::InjonctionDePayer, &dossier)
    };
    let impose = choisie(Some(TypeJuridiction::TribunalJudiciaire), Some("tribunal judiciaire de Lyon"));
    assert_eq!(
        (impose.type_, impose.nom.as_deref(), impose.choisie, impose.deduite),
        (
            Some(TypeJuridiction::TribunalJudiciaire),
            Some("tribunal judiciaire de Lyon"),
            true,
            Some(TypeJuridiction::TribunalDesActivitesEconomiques)
        )
    );
    assert_eq!(impose.source.as_deref(), Some("le dossier (`juridiction`), au motif : clause acceptée"));
    assert_eq!(impose.nom_deduit.as_deref(), Some("tribunal des activités économiques de Lyon"));
    // Another kind without a name takes none from the table of the deduced kind.
    assert_eq!(choisie(Some(TypeJuridiction::TribunalJudiciaire), None).nom, None);
    assert_eq!(choisie(None, None).nom.as_deref(), Some("tribunal des activités économiques de Lyon"));
}

#[test]
fn items_of_several_courts_are_seen() {
    let mut dossier = affaire(|_| {});
    assert_eq!(matieres_melees(&dossier), []);
    dossier.factures.push(facture("BAIL"));
    dossier.factures[1].nature = Some(NatureCreance::LoyerCommercial);
    assert_eq!(matieres_melees(&dossier), [TypeJuridiction::TribunalDeCommerce, TypeJuridiction::TribunalJudiciaire]);
}
