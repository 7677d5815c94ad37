//! Which court a claim goes to, from the quality of the parties and the place of the debtor.

use super::Droit;
use super::juridictions::tribunal_de_commerce;
use super::qualites::{est_une_sel, releve_du_commerce};
use crate::diag::Texte;
use crate::model::{Dossier, NatureCreance, Qualite, TypeJuridiction};

/// The court of an application, and why that one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Competence {
    /// Kind of court; nothing where the qualities that decide are unknown.
    pub type_: Option<TypeJuridiction>,
    /// Its name: from the dossier, or from the table of the commercial courts; nothing for a tribunal judiciaire without a table (D82).
    pub nom: Option<String>,
    /// Its address, where the dossier gives it.
    pub adresse: Option<String>,
    /// The dossier names the court itself.
    pub choisie: bool,
    /// What the table would have given, where the dossier says otherwise.
    pub deduite: Option<TypeJuridiction>,
    /// The name is not from an official list (D12).
    pub nom_a_verifier: bool,
    /// Found by postal code alone.
    pub par_code_postal: bool,
    /// A party is a SEL: never a commercial court (L721-5 C. com.).
    pub sel: bool,
    /// A non-trader sues a trader: the tribunal judiciaire was open too (D29).
    pub option: bool,
    /// The text.
    pub article: String,
    /// Why, in a sentence.
    pub motif: Texte,
}

/// The court of an injonction de payer, which is that of the debtor's domicile (1406 CPC).
#[must_use]
pub fn competence(dossier: &Dossier, droit: &Droit) -> Competence {
    let deduite = deduire(dossier, droit);
    let Some(choisie) = &dossier.juridiction else { return deduite };
    Competence {
        type_: choisie.type_.or(deduite.type_),
        nom: choisie.nom.clone().or_else(|| deduite.nom.clone().filter(|_| choisie.type_.is_none() || choisie.type_ == deduite.type_)),
        adresse: choisie.adresse.clone(),
        choisie: true,
        deduite: deduite.type_,
        nom_a_verifier: choisie.nom.is_none() && deduite.nom_a_verifier,
        par_code_postal: choisie.nom.is_none() && deduite.par_code_postal,
        ..deduite
    }
}

fn deduire(dossier: &Dossier, droit: &Droit) -> Competence {
    let (creancier, debiteur) = (&dossier.creancier, &dossier.debiteur);
    let sel = est_une_sel(creancier) || est_une_sel(debiteur);
    let simple = |type_: Option<TypeJuridiction>, cle: &str, motif: Texte| Competence {
        type_,
        nom: None,
        adresse: None,
        choisie: false,
        deduite: type_,
        nom_a_verifier: false,
        par_code_postal: false,
        sel,
        option: false,
        article: droit.article(cle),
        motif,
    };
    if let Some(par_matiere) = par_matiere(dossier) {
        let (type_, motif) = par_matiere;
        return simple(Some(type_), "coj-l211-3", motif);
    }
    if sel {
        return simple(
            Some(TypeJuridiction::TribunalJudiciaire),
            "com-l721-5",
            Texte::new(
                "une société d'exercice libéral relève du tribunal judiciaire",
                "a société d'exercice libéral goes to the tribunal judiciaire",
            ),
        );
    }
    match releve_du_commerce(debiteur) {
        Some(false) => simple(
            Some(TypeJuridiction::TribunalJudiciaire),
            "coj-l211-3",
            Texte::new("le débiteur n'est ni commerçant ni artisan", "the debtor is neither a trader nor an artisan"),
        ),
        None => simple(
            None,
            "com-l721-3",
            Texte::new(
                "on ne sait pas si le débiteur est commerçant ou artisan (`commercant`, `artisan`)",
                "whether the debtor is a trader or an artisan is not known (`commercant`, `artisan`)",
            ),
        ),
        Some(true) => {
            let option = releve_du_commerce(creancier) != Some(true);
            // A postal code abroad is not one of the table.
            let adresse = debiteur.adresse.as_ref().filter(|adresse| adresse.est_en_france());
            let greffe = tribunal_de_commerce(
                adresse.and_then(|adresse| adresse.insee.as_deref()),
                adresse.and_then(|adresse| adresse.code_postal.as_deref()),
            );
            let motif = if option {
                Texte::new(
                    "le débiteur est commerçant ; le créancier, qui ne l'est pas, pouvait aussi saisir le tribunal judiciaire",
                    "the debtor is a trader; the creditor, who is not, could also go to the tribunal judiciaire",
                )
            } else {
                Texte::new("les deux parties sont commerçantes ou artisanes", "both parties are traders or artisans")
            };
            let base = simple(Some(TypeJuridiction::TribunalDeCommerce), "com-l721-3", motif);
            match greffe {
                Some(greffe) => Competence {
                    type_: Some(greffe.type_),
                    deduite: Some(greffe.type_),
                    nom: Some(greffe.nom),
                    nom_a_verifier: greffe.nom_a_verifier,
                    par_code_postal: greffe.par_code_postal,
                    option,
                    ..base
                },
                None => Competence { option, ..base },
            }
        }
    }
}

/// Matters that have a court of their own, whoever the parties are (procedures 2.2).
fn par_matiere(dossier: &Dossier) -> Option<(TypeJuridiction, Texte)> {
    if dossier.debiteur.qualite == Some(Qualite::PersonnePublique) {
        return Some((
            TypeJuridiction::TribunalAdministratif,
            Texte::new("le débiteur est une personne publique", "the debtor is a public body"),
        ));
    }
    let nature = dossier.creances().find_map(|facture| facture.nature)?;
    let par = |type_: TypeJuridiction, fr: &str, en: &str| Some((type_, Texte::new(fr, en)));
    match nature {
        NatureCreance::HonorairesAvocat => {
            par(TypeJuridiction::Batonnier, "honoraires d'avocat : bâtonnier seul", "lawyer's fees: bâtonnier only")
        }
        NatureCreance::Salaire => {
            par(TypeJuridiction::ConseilDePrudHommes, "salaires : conseil de prud'hommes", "wages: conseil de prud'hommes")
        }
        NatureCreance::LoyerHabitation
        | NatureCreance::RevisionDeLoyer
        | NatureCreance::RegularisationDeCharges
        | NatureCreance::CreditConsommation => par(
            TypeJuridiction::JugeDesContentieuxDeLaProtection,
            "bail d'habitation ou crédit à la consommation : juge des contentieux de la protection",
            "dwelling lease or consumer credit: juge des contentieux de la protection",
        ),
        NatureCreance::LoyerCommercial => {
            par(TypeJuridiction::TribunalJudiciaire, "bail commercial : tribunal judiciaire", "commercial lease: tribunal judiciaire")
        }
        _ => None,
    }
}
