//! LIQ-09: Recovery costs are put on the debtor before any title. Page, texts and cases: `frais_de_recouvrement_reclames.md`.

use super::contexte::{plier, reserve};
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, euros_en, euros_fr};
use crate::dit;
use crate::law::Certitude;
use crate::model::{Facture, Montant, NatureCreance};

/// Recovery costs are put on the debtor before any title.
pub static RULE: Rule = Rule {
    code: "LIQ-09",
    name: "frais-de-recouvrement-reclames",
    since: "0.1.0",
    textes: &["cpce-l111-8", "com-d441-5", "loi-65-557-10-1", "cmf-l131-73"],
    page: include_str!("frais_de_recouvrement_reclames.md"),
    run,
};

/// Words that, beside `frais`, say recovery costs.
const DE_RECOUVREMENT: [&str; 9] =
    ["relance", "rappel", "dossier", "recouvrement", "contentieux", "huissier", "commissaire de justice", "mise en demeure", "impaye"];

/// Whether a wording reads like recovery costs; the flat indemnity of L441-10 is not one of them.
fn se_lit_comme_des_frais(texte: &str) -> bool {
    let texte = plier(texte);
    texte.contains("frais") && !texte.contains("indemnite forfaitaire") && DE_RECOUVREMENT.iter().any(|mot| texte.contains(mot))
}

/// What an item charges as recovery costs, with its sum where it is known.
fn reclames(facture: &Facture) -> Option<(String, Option<Montant>, &'static str)> {
    let ligne = facture.lignes.iter().filter(|ligne| !ligne.acte_prescrit).find_map(|ligne| {
        let designation = ligne.designation.as_deref().filter(|texte| se_lit_comme_des_frais(texte))?;
        Some((designation.to_owned(), ligne.montant_ht.or(ligne.prix_unitaire), "lignes"))
    });
    ligne.or_else(|| {
        let objet =
            facture.objet.as_deref().filter(|texte| facture.nature == Some(NatureCreance::Autre) && se_lit_comme_des_frais(texte))?;
        Some((objet.to_owned(), facture.montant_ttc, "objet"))
    })
}

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    // With a title, the costs of enforcement are the debtor's.
    if contexte.actes().any(|acte| acte.executoire_le.is_some_and(|jour| jour <= contexte.jour)) {
        return Vec::new();
    }
    let remede = || {
        let indemnite = contexte.droit.nombre("com-d441-5", "indemnite", contexte.jour).filter(|_| contexte.entre_professionnels());
        match indemnite.map(|valeur| Montant::arrondi(valeur.valeur)) {
            Some(montant) => {
                let (fr, en) = (euros_fr(montant), euros_en(montant));
                dit!(
                    "retirer ces frais ; entre professionnels, demander l'indemnité forfaitaire de {fr} par facture (`indemnite_forfaitaire`)",
                    "take these costs out; between professionals, ask for the flat indemnity of {en} an invoice (`indemnite_forfaitaire`)"
                )
            }
            None => Texte::new(
                "retirer ces frais : seul le juge peut les mettre à la charge d'un débiteur de mauvaise foi",
                "take these costs out: only a judge may put them on a debtor in bad faith",
            ),
        }
    };
    let mut constats = contexte.par_creance(|creance| {
        let facture = creance.facture;
        if reclames(facture).is_none()
            && let Some(designation) =
                facture.lignes.iter().filter(|ligne| ligne.acte_prescrit).find_map(|ligne| ligne.designation.as_ref())
        {
            let constat = Constat::info(
                RULE.code,
                dit!(
                    "« {designation} » : acte que la loi prescrit au créancier, à la charge du débiteur",
                    "\"{designation}\": an act that the law requires of the creditor, borne by the debtor"
                ),
            );
            return Some(constat.a(facture.lieux.de("lignes")).selon(contexte.article("cpce-l111-8")));
        }
        let (designation, montant, cle) = reclames(facture)?;
        let (fr, en) = montant.map_or_else(Default::default, |m| (format!(" ({})", euros_fr(m)), format!(" ({})", euros_en(m))));
        let constat = match facture.nature {
            // Art. 10-1 of the act on condominiums lets the syndicate charge them.
            Some(NatureCreance::ChargesCopropriete) => Constat::info(
                RULE.code,
                dit!(
                    "« {designation} »{fr} : frais à la charge du copropriétaire s'ils étaient nécessaires",
                    "\"{designation}\"{en}: costs borne by the co-owner if they were necessary"
                ),
            )
            .selon(contexte.article("loi-65-557-10-1")),
            Some(NatureCreance::Cheque) => {
                let (r_fr, r_en) = reserve(Certitude::NonVerifie);
                Constat::avertissement(
                    RULE.code,
                    dit!(
                        "« {designation} »{fr} : frais d'un chèque impayé, à la charge du débiteur selon une lecture{r_fr}",
                        "\"{designation}\"{en}: costs of an unpaid cheque, borne by the debtor on one reading{r_en}"
                    ),
                )
                .selon(contexte.article("cmf-l131-73"))
            }
            _ => Constat::avertissement(
                RULE.code,
                dit!(
                    "« {designation} »{fr} se lit comme des frais de recouvrement, qui restent à la charge du créancier",
                    "\"{designation}\"{en} reads like recovery costs, which stay with the creditor"
                ),
            )
            .selon(contexte.article("cpce-l111-8"))
            .remede(remede()),
        };
        Some(constat.a(facture.lieux.de(cle)))
    });
    let clauses = contexte.dossier.contrats.iter().filter(|contrat| contrat.clauses.frais_de_recouvrement == Some(true));
    constats.extend(clauses.map(|contrat| {
        let id = &contrat.id;
        Constat::avertissement(
            RULE.code,
            dit!(
                "la clause de `{id}` qui met les frais de recouvrement à la charge du débiteur est réputée non écrite",
                "the clause of `{id}` that puts recovery costs on the debtor is deemed not written"
            ),
        )
        .a(contrat.lieux.de("clauses"))
        .selon(contexte.article("cpce-l111-8"))
        .remede(remede())
    }));
    constats
}
