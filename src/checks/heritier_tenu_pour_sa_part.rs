//! QUA-18: What each heir of the debtor owes, from the choice made and the share. Page, texts and cases: `heritier_tenu_pour_sa_part.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, euros_en, euros_fr, jour_en, jour_fr};
use crate::dit;
use crate::model::{Montant, OptionSuccessorale, Partie, RoleCodebiteur};
use rust_decimal::Decimal;

/// What each heir of the debtor owes, from the choice made and the share.
pub static RULE: Rule = Rule {
    code: "QUA-18",
    name: "heritier-tenu-pour-sa-part",
    since: "0.1.0",
    textes: &["civ-873", "civ-771", "civ-792"],
    page: include_str!("heritier_tenu_pour_sa_part.md"),
    run,
};

/// A share of a sum, to the cent.
fn part_de(somme: Montant, (dessus, dessous): (u32, u32)) -> Option<Montant> {
    let produit = somme.valeur().checked_mul(Decimal::from(dessus))?;
    produit.checked_div(Decimal::from(dessous)).map(Montant::arrondi)
}

/// What the finding says of one heir, and whether it warns.
fn dire(contexte: &Contexte<'_>, heritier: &Partie) -> (Texte, bool, &'static str) {
    let nom = heritier.nom_complet();
    let heritage = heritier.heritage.clone().unwrap_or_default();
    let option = heritage.option.filter(|_| heritage.opte_le.is_none_or(|jour| jour <= contexte.jour));
    let (le_fr, le_en) =
        heritage.opte_le.map_or_else(Default::default, |jour| (format!(" le {}", jour_fr(jour)), format!(" on {}", jour_en(jour))));
    let Some(option) = option else {
        let message = dit!(
            "l'option de {nom} n'est pas au dossier : un héritier ne doit sa part qu'après avoir opté",
            "the choice of {nom} is not in the dossier: an heir owes a share only after choosing"
        );
        return (message, true, "civ-771");
    };
    if option == OptionSuccessorale::Renonciation {
        let message = dit!("{nom} a renoncé à la succession{le_fr} et ne doit rien", "{nom} renounced the estate{le_en} and owes nothing");
        return (message, true, "civ-771");
    }
    let reste: Montant = contexte.decompte.comptes.iter().map(|compte| compte.reste_principal).sum();
    let (Some(part), Some(somme)) = (heritage.part, heritage.part.and_then(|part| part_de(reste, part))) else {
        let message = dit!(
            "{nom} a accepté la succession{le_fr}, pour une part que le dossier ne dit pas (`part`)",
            "{nom} accepted the estate{le_en}, for a share that the dossier does not say (`part`)"
        );
        return (message, true, "civ-873");
    };
    let (dessus, dessous) = part;
    let (s_fr, s_en) = (euros_fr(somme), euros_en(somme));
    let message = if option == OptionSuccessorale::ActifNet {
        dit!(
            "{nom} a accepté à concurrence de l'actif net{le_fr} : sa part est de {dessus}/{dessous}, {s_fr} du principal au plus",
            "{nom} accepted up to the net assets{le_en}: the share is {dessus}/{dessous}, {s_en} of the principal at most"
        )
    } else {
        dit!(
            "{nom} a accepté la succession{le_fr} et doit {dessus}/{dessous} de la dette, {s_fr} du principal",
            "{nom} accepted the estate{le_en} and owes {dessus}/{dessous} of the debt, {s_en} of the principal"
        )
    };
    (message, false, if option == OptionSuccessorale::ActifNet { "civ-792" } else { "civ-873" })
}

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let dossier = contexte.dossier;
    if dossier.debiteur.situation.deces.is_none_or(|jour| jour > contexte.jour) {
        return Vec::new();
    }
    let heritiers = dossier.codebiteurs.iter().filter(|partie| partie.role == Some(RoleCodebiteur::Heritier));
    heritiers
        .map(|heritier| {
            let (message, avertit, cle) = dire(contexte, heritier);
            let constat = if avertit {
                Constat::avertissement(RULE.code, message).remede(Texte::new(
                    "demander au notaire l'option et la part de chacun, et les écrire (`heritage`)",
                    "ask the notaire for each heir's choice and share, and write them (`heritage`)",
                ))
            } else {
                Constat::info(RULE.code, message)
            };
            constat.a(heritier.lieux.de("heritage")).selon(contexte.article(cle))
        })
        .collect()
}
