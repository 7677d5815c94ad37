//! LET-24: The simplified procedure for small claims is not open, or nobody is named to run it. Page, texts and cases: `petites_creances_fermees.md`.

use super::contexte::{deux_listes, manques_adresse};
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, euros_en, euros_fr};
use crate::dit;
use crate::law::qualites::est_commercant;
use crate::model::{GenreLettre, Montant, RoleMandataire, TypeJuridiction};

/// The simplified procedure for small claims is not open, or nobody is named to run it.
pub static RULE: Rule = Rule {
    code: "LET-24",
    name: "petites-creances-fermees",
    since: "0.1.0",
    textes: &["cpce-l125-1", "cpce-r125-1"],
    page: include_str!("petites_creances_fermees.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if contexte.vise_une_lettre() != Some(GenreLettre::InstructionPetitesCreances) {
        return Vec::new();
    }
    let dossier = contexte.dossier;
    let mut constats = Vec::new();
    let commissaire = dossier.mandataire.as_ref().filter(|m| m.role == Some(RoleMandataire::CommissaireDeJustice));
    let manques = commissaire.map(|commissaire| manques_adresse(&commissaire.partie));
    match manques {
        None => constats.push(
            Constat::erreur(RULE.code, Texte::new("aucun commissaire de justice n'est désigné", "no commissaire de justice is named"))
                .a(dossier.mandataire.as_ref().map_or_else(|| dossier.lieux.entite(), |mandataire| mandataire.partie.lieux.entite()))
                .selon(contexte.article("cpce-l125-1"))
                .remede(Texte::new(
                    "écrire `mandataire`, de rôle `commissaire-de-justice`",
                    "write `mandataire`, with the role `commissaire-de-justice`",
                )),
        ),
        Some(manques) if !manques.is_empty() => {
            let (fr, en) = deux_listes(&manques);
            constats.extend(commissaire.map(|commissaire| {
                Constat::erreur(
                    RULE.code,
                    dit!("il manque à l'adresse du commissaire de justice : {fr}", "the address of the commissaire de justice lacks: {en}"),
                )
                .a(commissaire.partie.lieux.entite())
                .selon(contexte.article("cpce-l125-1"))
                .remede(Texte::new("compléter `mandataire.adresse`", "complete `mandataire.adresse`"))
            }));
        }
        Some(_) => {}
    }
    let version = contexte.droit.texte("cpce-l125-1").and_then(|texte| texte.au(contexte.jour));
    let exclues = version.is_some_and(|version| version.valeurs.contains_key("factures_entre_commercants"));
    let commercants = [&dossier.creancier, &dossier.debiteur].iter().all(|partie| est_commercant(partie) == Some(true));
    if exclues && commercants {
        let message = Texte::new(
            "la procédure n'est plus ouverte aux créances facturées entre commerçants",
            "the procedure is no longer open to claims invoiced between traders",
        );
        constats.push(
            Constat::erreur(RULE.code, message)
                .a(dossier.debiteur.lieux.entite())
                .selon(contexte.article("cpce-l125-1"))
                .remede(Texte::new("présenter une requête en injonction de payer", "apply for an injonction de payer")),
        );
    }
    if let Some(seuil) = contexte.droit.nombre("cpce-r125-1", "seuil", contexte.jour) {
        let interets: Montant = contexte.decompte.comptes.iter().map(|compte| compte.interets - compte.interets_regles).sum();
        let assiette = contexte.decompte.reste_principal() + interets;
        if assiette.valeur() > seuil.valeur {
            let plafond = Montant::arrondi(seuil.valeur);
            let (a_fr, s_fr, a_en, s_en) = (euros_fr(assiette), euros_fr(plafond), euros_en(assiette), euros_en(plafond));
            constats.push(
                Constat::erreur(
                    RULE.code,
                    dit!("principal et intérêts font {a_fr}, au-dessus de {s_fr}", "principal and interest come to {a_en}, above {s_en}"),
                )
                .a(contexte.creances.first().map_or_else(|| dossier.lieux.entite(), |creance| creance.facture.lieux.de("montant_ttc")))
                .selon(contexte.article("cpce-r125-1"))
                .remede(Texte::new("présenter une requête en injonction de payer", "apply for an injonction de payer")),
            );
        }
    }
    let ailleurs = [TypeJuridiction::Batonnier, TypeJuridiction::ConseilDePrudHommes, TypeJuridiction::TribunalAdministratif];
    if contexte.competence.type_.is_some_and(|type_| ailleurs.contains(&type_)) {
        constats.push(
            Constat::erreur(RULE.code, Texte::new("la créance relève d'une autre autorité", "the claim belongs to another authority"))
                .a(dossier.lieux.entite())
                .selon(contexte.article("cpce-l125-1"))
                .remede(Texte::new("saisir l'autorité que nomme la vérification du dossier", "go to the authority that the check names")),
        );
    }
    constats
}
