//! PIE-09: An invoice issued since the start of electronic invoicing: who had to issue it so, and what it must say. Page, texts and cases: `facture_electronique.md`.

use super::contexte::{reserve, reunir};
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::model::Taille;

/// An invoice issued since the start of electronic invoicing: who had to issue it so, and what it must say.
pub static RULE: Rule = Rule {
    code: "PIE-09",
    name: "facture-electronique",
    since: "0.1.0",
    textes: &["lf-2024-91", "cgi-242-nonies-a"],
    page: include_str!("facture_electronique.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if !contexte.entre_professionnels() {
        return Vec::new();
    }
    let creancier = &contexte.dossier.creancier;
    let mut constats = contexte.par_creance(|creance| {
        let facture = creance.facture;
        let emise = facture.emise_le?;
        let grandes = contexte.droit.date("lf-2024-91", "grandes", emise)?;
        let autres = contexte.droit.date("lf-2024-91", "autres", emise)?;
        let debut = match creancier.taille {
            Some(Taille::PetiteOuMicro) => autres.valeur,
            Some(Taille::Grande | Taille::Intermediaire) | None => grandes.valeur,
        };
        if emise < debut {
            return None;
        }
        let (r_fr, r_en) = reserve(grandes.certitude);
        let (a_fr, a_en) = (jour_fr(autres.valeur), jour_en(autres.valeur));
        let message = if creancier.taille.is_none() && emise < autres.valeur {
            dit!(
                "la facture est électronique, sauf pour une petite ou micro-entreprise, qui n'y est tenue que le {a_fr} ; la taille du créancier est inconnue (`taille`){r_fr}",
                "the invoice is electronic, except for a small or micro business, bound from {a_en} only; the creditor's size is not known (`taille`){r_en}"
            )
        } else {
            dit!("la facture doit avoir été émise par voie électronique{r_fr}", "the invoice must have been issued electronically{r_en}")
        };
        let constat = Constat::info(RULE.code, message).a(facture.lieux.de("emise_le")).selon(grandes.article).remede(Texte::new(
            "produire la version lisible remise par la plateforme, avec son statut",
            "produce the readable version that the platform gives, with its status",
        ));
        Some(constat)
    });
    constats.extend(contexte.par_creance(|creance| {
        let facture = creance.facture;
        let debut = contexte.droit.date("lf-2024-91", "grandes", facture.emise_le?)?;
        if facture.emise_le? < debut.valeur || facture.categorie_operation.is_some() {
            return None;
        }
        let (d_fr, d_en, (r_fr, r_en)) = (jour_fr(debut.valeur), jour_en(debut.valeur), reserve(debut.certitude));
        let constat = Constat::info(
            RULE.code,
            dit!(
                "depuis le {d_fr}, la facture dit la catégorie de l'opération ; le dossier ne la montre pas (`categorie_operation`){r_fr}",
                "since {d_en} the invoice says the category of the operation; the dossier does not show it (`categorie_operation`){r_en}"
            ),
        )
        .a(facture.lieux.de("emise_le"))
        .selon(contexte.article("cgi-242-nonies-a"))
        .remede(Texte::new(
            "vérifier aussi l'adresse de livraison, si elle diffère, et l'option pour les débits",
            "check also the delivery address, where it differs, and the option for tax on invoicing",
        ));
        Some(constat)
    }));
    reunir(constats)
}
