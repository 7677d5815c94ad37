//! QUA-16: The debtor company is dissolved: who represents it, or who owes in its place. Page, texts and cases: `societe_dissoute.md`.

use super::contexte::{lendemain, niveau};
use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::law::qualites::commerciale_par_la_forme;
use crate::model::Jour;

/// The debtor company is dissolved: who represents it, or who owes in its place.
pub static RULE: Rule = Rule {
    code: "QUA-16",
    name: "societe-dissoute",
    since: "0.1.0",
    textes: &["civ-1844-8", "civ-1844-5", "com-l237-13", "civ-1859"],
    page: include_str!("societe_dissoute.md"),
    run,
};

/// Until when the members may be sued, and the text (R-STA-4).
fn associes(contexte: &Contexte<'_>, publiee: Jour) -> Option<(Jour, String)> {
    let cle = if commerciale_par_la_forme(&contexte.dossier.debiteur) { "com-l237-13" } else { "civ-1859" };
    let delai = contexte.droit.duree(cle, "associes", publiee)?;
    Some((delai.valeur.a_compter_du(publiee), delai.article))
}

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let debiteur = &contexte.dossier.debiteur;
    let Some(dissolution) = &debiteur.situation.dissolution else { return Vec::new() };
    let lieu = |cle: &str| dissolution.lieux.as_ref().map_or_else(|| debiteur.lieux.de("situation"), |lieux| lieux.de(cle));
    let connu = |jour: Option<Jour>| jour.filter(|jour| *jour <= contexte.jour);
    let publiee = connu(dissolution.publiee_le);
    if let Some(cloture) = connu(dissolution.cloture_publiee_le) {
        let (fr, en) = (jour_fr(cloture), jour_en(cloture));
        let mut constat = Constat::de_niveau(
            niveau(contexte.poursuit()),
            RULE.code,
            dit!(
                "la clôture de la liquidation est publiée depuis le {fr} : la société n'a plus de personnalité",
                "the closing of the liquidation has been published since {en}: the company exists no more"
            ),
        )
        .a(lieu("cloture_publiee_le"))
        .selon(contexte.article("civ-1844-8"));
        constat = match publiee.and_then(|publiee| associes(contexte, publiee)) {
            Some((fin, article)) if contexte.jour <= fin => {
                let (f_fr, f_en) = (jour_fr(fin), jour_en(fin));
                constat.remede(dit!(
                    "agir contre les associés jusqu'au {f_fr} ({article}), ou faire désigner un mandataire ad hoc",
                    "sue the members until {f_en} ({article}), or have an ad hoc representative appointed"
                ))
            }
            _ => constat.remede(Texte::new(
                "faire désigner un mandataire ad hoc pour représenter la société",
                "have an ad hoc representative of the company appointed",
            )),
        };
        return vec![constat];
    }
    let Some(publiee) = publiee else { return Vec::new() };
    let (p_fr, p_en) = (jour_fr(publiee), jour_en(publiee));
    if dissolution.associe_unique {
        let Some(opposition) = contexte.droit.duree("civ-1844-5", "opposition", publiee).map(|delai| delai.valeur.a_compter_du(publiee))
        else {
            return Vec::new();
        };
        let constat = if contexte.jour <= opposition {
            let (o_fr, o_en) = (jour_fr(opposition), jour_en(opposition));
            Constat::avertissement(
                RULE.code,
                dit!(
                    "la dissolution publiée le {p_fr} transmet le patrimoine à l'associé unique : l'opposition est ouverte jusqu'au {o_fr}",
                    "the dissolution published on {p_en} transfers everything to the sole member: opposition is open until {o_en}"
                ),
            )
            .remede(Texte::new("former opposition devant le tribunal de commerce", "file an opposition with the commercial court"))
        } else {
            let (o_fr, o_en) = (jour_fr(lendemain(opposition)), jour_en(lendemain(opposition)));
            Constat::de_niveau(
                niveau(contexte.poursuit()),
                RULE.code,
                dit!(
                    "le patrimoine de la société dissoute est transmis à l'associé unique depuis le {o_fr} : c'est lui qui doit",
                    "everything the dissolved company had went to its sole member on {o_en}: the member owes"
                ),
            )
            .remede(Texte::new("écrire l'associé unique comme `debiteur`", "write the sole member as the `debiteur`"))
        };
        return vec![constat.a(lieu("publiee_le")).selon(contexte.article("civ-1844-5"))];
    }
    vec![
        Constat::avertissement(
            RULE.code,
            dit!(
                "la société est dissoute depuis le {p_fr} : elle subsiste pour sa liquidation, représentée par son liquidateur",
                "the company has been dissolved since {p_en}: it subsists for its liquidation, represented by its liquidator"
            ),
        )
        .a(lieu("publiee_le"))
        .selon(contexte.article("civ-1844-8"))
        .remede(Texte::new(
            "écrire le liquidateur dans `representant` et lui adresser lettres et actes",
            "write the liquidator in `representant` and address letters and acts there",
        )),
    ]
}
