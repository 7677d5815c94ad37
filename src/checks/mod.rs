//! The conditions of a claim and the completeness of a file: one rule, one file, one page.

mod action_directe_du_sous_traitant;
mod adresse_insuffisante;
mod appel_impossible;
mod audience_a_fixer;
mod audience_mal_placee;
mod auteur_incomplet;
mod autre_autorite_seule_competente;
mod avocat_obligatoire_absent;
mod bordereau_vide;
mod capitalisation_demandee;
mod cause_de_l_injonction_discutee;
mod caution_poursuivie;
mod clause_de_competence;
mod clause_de_prescription_ecartee;
mod clause_penale_moderable;
mod code_postal_seul;
mod commercialite_presumee;
mod compensation_invoquee;
mod concessions_absentes;
mod conciliation_prealable;
mod condition_pendante;
mod conditions_generales_non_acceptees;
mod contestation_arrete_les_lettres;
mod contestation_sans_reponse;
mod contexte;
pub use contexte::{Acomptes, reunir};
mod contribution_pour_la_justice_economique;
mod creance_non_declaree;
mod creances_de_juridictions_differentes;
mod creancier_averti_personnellement;
mod creancier_empeche;
mod debiteur_decede;
mod debiteur_public;
mod debiteur_sans_domicile_ou_a_l_etranger;
mod debiteurs_de_ressorts_differents;
mod decheance_sans_mise_en_demeure;
mod declaration_forclose;
mod declaration_sans_objet;
mod delai_de_grace;
mod delai_de_paiement_excessif;
mod dernier_jour_de_l_injonction_passe;
mod dette_connexe_invoquee;
mod devise;
mod domicile_elu_absent;
mod echeance_inconnue;
mod echeance_seulement_imprimee;
mod echeances_discordantes;
mod echeancier_incomplet;
mod echelon_saute;
mod ecrit_exige;
mod engagement_sans_piece;
mod execution_non_prouvee;
mod execution_sans_piece;
mod expediteur_incomplet;
mod expiration_proche;
mod expose_des_faits_absent;
mod facture_au_dela_de_l_engagement;
mod facture_electronique;
mod facture_sans_piece;
mod fait_posterieur;
mod fichier_absent;
mod fin_de_mois_a_preciser;
mod frais_de_recouvrement_reclames;
mod heritier_tenu_pour_sa_part;
mod identite_d_un_codebiteur_incomplete;
mod identite_du_creancier_incomplete;
mod identite_du_debiteur_incomplete;
mod inexecution_invoquee;
mod juridiction_disparue;
mod juridiction_imposee;
mod juridiction_inconnue;
mod juridiction_sans_nom;
mod lettre_trop_rapprochee;
mod lieu_de_l_immeuble;
mod litige_sans_element_europeen;
mod loyers_commerciaux_entre_commercants;
mod menace_sur_le_recouvrement_absente;
mod mentions_de_la_facture;
mod mesure_conservatoire_a_suivre;
mod mesure_conservatoire_sans_titre;
mod mise_en_demeure_sans_effet;
mod mise_en_demeure_sans_piece;
mod montant_incoherent;
mod moyen_de_paiement_absent;
mod nom_a_verifier;
mod option_de_lieu;
mod option_du_demandeur;
mod paiement_impute_sur_une_dette_prescrite;
mod particulier_traite_en_consommateur;
mod peremption_menacante;
mod petites_creances_au_dela_du_seuil;
mod petites_creances_entre_commercants;
mod petites_creances_fermees;
mod petites_creances_hors_de_france;
mod piece_non_rattachee;
mod point_de_depart_inconnu;
mod pouvoir_ou_convention_manquant;
mod pouvoir_sans_mandataire;
mod prescription_acquise;
mod prescription_incertaine;
mod preuve_de_l_engagement_absente;
mod procedure_collective;
mod procedure_d_acceptation_excessive;
mod procedure_sans_audience_hors_champ;
mod qualite_inconnue;
mod rappel_apres_echeance;
mod reception_non_prouvee;
mod reconnaissance_equivoque;
mod reconnaissance_irreguliere;
mod refere_contre_un_debiteur_insolvable;
mod refere_douteux;
mod renonciation_a_la_prescription;
mod reponse_a_preparer;
mod representant_mal_nomme;
mod retablissement_personnel;
mod retention_invoquee;
mod rien_ne_reste_du;
mod signature_electronique_a_prouver;
mod societe_d_exercice_liberal;
mod societe_dissoute;
mod societe_radiee;
mod surendettement;
mod taux_inconnu;
mod taux_sous_le_plancher;
mod tentative_amiable_absente;
mod terme_non_echu;
mod titre_deja_obtenu;
mod titre_executoire_absent;
mod tribunal_hors_de_sa_periode;
mod tribunal_judiciaire_sans_table;
mod trop_percu;
mod valeur_non_confirmee;
mod voeu_refuse;

use crate::diag::Constat;
use crate::law::Droit;
use crate::law::competence::Competence;
use crate::law::decompte::Decompte;
use crate::law::exigibilite::Exigibilite;
use crate::law::prescription::Prescription;
use crate::model::{Dossier, Facture, GenreLettre, Jour, Objectif, Procedure};

/// One claim item, with what the law room says of it.
#[derive(Debug, Clone)]
pub struct Creance<'a> {
    /// The item.
    pub facture: &'a Facture,
    /// When it falls due.
    pub exigibilite: Exigibilite,
    /// Its limitation.
    pub prescription: Prescription,
}

/// Everything a rule may look at.
#[derive(Debug, Clone, Copy)]
pub struct Contexte<'a> {
    /// The case.
    pub dossier: &'a Dossier,
    /// The day on which it is judged.
    pub jour: Jour,
    /// What is asked: it decides which missing facts are errors (D91).
    pub objectif: Option<Objectif>,
    /// The law.
    pub droit: &'a Droit,
    /// The items claimed (D71), in the order of the dossier.
    pub creances: &'a [Creance<'a>],
    /// The account of the items claimed.
    pub decompte: &'a Decompte,
    /// The court of the debtor.
    pub competence: &'a Competence,
    /// What the debtor paid on each item, by its number.
    pub acomptes: &'a Acomptes<'a>,
}

impl Contexte<'_> {
    /// Whether a procedure is asked for.
    #[must_use]
    pub fn vise_une_procedure(&self) -> bool {
        matches!(self.objectif, Some(Objectif::Procedure(_)))
    }

    /// Whether a letter is asked for.
    #[must_use]
    pub fn vise_une_lettre(&self) -> Option<GenreLettre> {
        match self.objectif {
            Some(Objectif::Lettre(genre)) => Some(genre),
            _ => None,
        }
    }

    /// Whether that very procedure is asked for.
    #[must_use]
    pub fn vise(&self, procedure: Procedure) -> bool {
        self.objectif == Some(Objectif::Procedure(procedure))
    }
}

/// A rule: its code, its page, its reasoning.
#[derive(Debug)]
pub struct Rule {
    /// Stable code, such as `PRE-01`.
    pub code: &'static str,
    /// The obstacle: `prescription-acquise`.
    pub name: &'static str,
    /// Version of the program in which the rule appeared.
    pub since: &'static str,
    /// Keys of the texts it rests on.
    pub textes: &'static [&'static str],
    /// The manual page, which is also the answer of `explain` and the rule's tests.
    pub page: &'static str,
    /// The reasoning.
    pub run: fn(&Contexte<'_>) -> Vec<Constat>,
}

/// Every rule, in the order of the report and of the manual.
pub static RULES: &[&Rule] = &[
    &fait_posterieur::RULE,
    &qualite_inconnue::RULE,
    &commercialite_presumee::RULE,
    &particulier_traite_en_consommateur::RULE,
    &identite_du_creancier_incomplete::RULE,
    &identite_du_debiteur_incomplete::RULE,
    &pouvoir_ou_convention_manquant::RULE,
    &procedure_collective::RULE,
    &surendettement::RULE,
    &debiteur_decede::RULE,
    &societe_radiee::RULE,
    &debiteur_sans_domicile_ou_a_l_etranger::RULE,
    &debiteur_public::RULE,
    &caution_poursuivie::RULE,
    &creance_non_declaree::RULE,
    &retablissement_personnel::RULE,
    &societe_dissoute::RULE,
    &creancier_averti_personnellement::RULE,
    &heritier_tenu_pour_sa_part::RULE,
    &avocat_obligatoire_absent::RULE,
    &domicile_elu_absent::RULE,
    &identite_d_un_codebiteur_incomplete::RULE,
    &representant_mal_nomme::RULE,
    &contestation_sans_reponse::RULE,
    &ecrit_exige::RULE,
    &preuve_de_l_engagement_absente::RULE,
    &execution_non_prouvee::RULE,
    &conciliation_prealable::RULE,
    &conditions_generales_non_acceptees::RULE,
    &reconnaissance_irreguliere::RULE,
    &signature_electronique_a_prouver::RULE,
    &compensation_invoquee::RULE,
    &inexecution_invoquee::RULE,
    &facture_au_dela_de_l_engagement::RULE,
    &refere_douteux::RULE,
    &retention_invoquee::RULE,
    &dette_connexe_invoquee::RULE,
    &montant_incoherent::RULE,
    &voeu_refuse::RULE,
    &devise::RULE,
    &taux_sous_le_plancher::RULE,
    &trop_percu::RULE,
    &rien_ne_reste_du::RULE,
    &reception_non_prouvee::RULE,
    &capitalisation_demandee::RULE,
    &frais_de_recouvrement_reclames::RULE,
    &clause_penale_moderable::RULE,
    &terme_non_echu::RULE,
    &echeances_discordantes::RULE,
    &fin_de_mois_a_preciser::RULE,
    &echeance_inconnue::RULE,
    &delai_de_paiement_excessif::RULE,
    &condition_pendante::RULE,
    &delai_de_grace::RULE,
    &procedure_d_acceptation_excessive::RULE,
    &prescription_acquise::RULE,
    &prescription_incertaine::RULE,
    &mise_en_demeure_sans_effet::RULE,
    &dernier_jour_de_l_injonction_passe::RULE,
    &reconnaissance_equivoque::RULE,
    &peremption_menacante::RULE,
    &echeance_seulement_imprimee::RULE,
    &point_de_depart_inconnu::RULE,
    &expiration_proche::RULE,
    &clause_de_prescription_ecartee::RULE,
    &renonciation_a_la_prescription::RULE,
    &creancier_empeche::RULE,
    &decheance_sans_mise_en_demeure::RULE,
    &mesure_conservatoire_a_suivre::RULE,
    &action_directe_du_sous_traitant::RULE,
    &paiement_impute_sur_une_dette_prescrite::RULE,
    &fichier_absent::RULE,
    &facture_sans_piece::RULE,
    &engagement_sans_piece::RULE,
    &execution_sans_piece::RULE,
    &mise_en_demeure_sans_piece::RULE,
    &piece_non_rattachee::RULE,
    &mentions_de_la_facture::RULE,
    &facture_electronique::RULE,
    &bordereau_vide::RULE,
    &juridiction_inconnue::RULE,
    &nom_a_verifier::RULE,
    &code_postal_seul::RULE,
    &tribunal_judiciaire_sans_table::RULE,
    &societe_d_exercice_liberal::RULE,
    &juridiction_imposee::RULE,
    &contribution_pour_la_justice_economique::RULE,
    &option_du_demandeur::RULE,
    &autre_autorite_seule_competente::RULE,
    &juridiction_sans_nom::RULE,
    &tentative_amiable_absente::RULE,
    &clause_de_competence::RULE,
    &lieu_de_l_immeuble::RULE,
    &loyers_commerciaux_entre_commercants::RULE,
    &option_de_lieu::RULE,
    &debiteurs_de_ressorts_differents::RULE,
    &tribunal_hors_de_sa_periode::RULE,
    &creances_de_juridictions_differentes::RULE,
    &audience_a_fixer::RULE,
    &audience_mal_placee::RULE,
    &expose_des_faits_absent::RULE,
    &procedure_sans_audience_hors_champ::RULE,
    &petites_creances_entre_commercants::RULE,
    &petites_creances_au_dela_du_seuil::RULE,
    &petites_creances_hors_de_france::RULE,
    &menace_sur_le_recouvrement_absente::RULE,
    &mesure_conservatoire_sans_titre::RULE,
    &declaration_sans_objet::RULE,
    &declaration_forclose::RULE,
    &litige_sans_element_europeen::RULE,
    &titre_executoire_absent::RULE,
    &refere_contre_un_debiteur_insolvable::RULE,
    &juridiction_disparue::RULE,
    &cause_de_l_injonction_discutee::RULE,
    &titre_deja_obtenu::RULE,
    &contestation_arrete_les_lettres::RULE,
    &echelon_saute::RULE,
    &adresse_insuffisante::RULE,
    &moyen_de_paiement_absent::RULE,
    &lettre_trop_rapprochee::RULE,
    &expediteur_incomplet::RULE,
    &rappel_apres_echeance::RULE,
    &reponse_a_preparer::RULE,
    &echeancier_incomplet::RULE,
    &concessions_absentes::RULE,
    &petites_creances_fermees::RULE,
    &pouvoir_sans_mandataire::RULE,
    &appel_impossible::RULE,
    &auteur_incomplet::RULE,
    &taux_inconnu::RULE,
    &valeur_non_confirmee::RULE,
];

/// Every finding of every rule, in the order of the rules.
#[must_use]
pub fn examiner(contexte: &Contexte<'_>) -> Vec<Constat> {
    RULES.iter().flat_map(|rule| (rule.run)(contexte)).collect()
}

/// The manual page of a rule, by its code.
#[must_use]
pub fn page(code: &str) -> Option<&'static str> {
    RULES.iter().find(|rule| rule.code == code).map(|rule| rule.page)
}
