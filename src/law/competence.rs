//! Which court a claim goes to, by matter and by place: the quality of the parties, the nature of the claim, the commune of the debtor.

use chrono::NaiveDate;

use super::juridictions::{PAGE_DE_LA_TABLE, ParCodePostal, par_code_postal, par_commune};
use super::qualites::{est_une_sel, releve_du_commerce};
use super::{Certitude, Droit};
use crate::diag::Texte;
use crate::model::{Dossier, Facture, NatureCreance, Partie, Procedure, Qualite, TypeJuridiction};

/// Which place gives the court its territory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rattachement {
    /// Where the debtor lives or has its seat (1406, 42 and 43 CPC; R511-2 CPCE).
    Debiteur,
    /// Where the building let stands (R213-9-7 COJ, R145-23 C. com.), which no key of the dossier gives.
    Immeuble,
    /// None that the program can tell: an authority of its own, or no court.
    Aucun,
}

/// The court of a procedure, and why that one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Competence {
    /// Kind of court; nothing where the qualities that decide are unknown.
    pub type_: Option<TypeJuridiction>,
    /// Its name: from the dossier, from the table of the commercial courts, or from the user's table of the civil ones (D82).
    pub nom: Option<String>,
    /// Its address, where the dossier gives it.
    pub adresse: Option<String>,
    /// The dossier names the court itself.
    pub choisie: bool,
    /// What the rules would have given, where the dossier says otherwise.
    pub deduite: Option<TypeJuridiction>,
    /// The name that the tables give, whatever the dossier says.
    pub nom_deduit: Option<String>,
    /// The name is not from an official list (D12).
    pub nom_a_verifier: bool,
    /// Found by postal code alone, in a department that has one court only.
    pub par_code_postal: bool,
    /// What the postal code alone suggests where it is not enough: the name is then left out.
    pub nom_suggere: Option<String>,
    /// Label of the greffe in the table of the commercial courts.
    pub greffe: Option<&'static str>,
    /// Tribunal de proximité of the commune, in the user's table.
    pub proximite: Option<String>,
    /// A party is a SEL: never a commercial court (L721-5 C. com.).
    pub sel: bool,
    /// A non-trader sues a trader: the tribunal judiciaire was open too (D29).
    pub option: bool,
    /// What gives the court its place.
    pub lieu: Rattachement,
    /// The text.
    pub article: String,
    /// How sure the rule is.
    pub certitude: Certitude,
    /// Why, in a sentence.
    pub motif: Texte,
    /// Where the name comes from: the table, its day and its certainty, or the dossier.
    pub source: Option<String>,
}

/// The court of an injonction de payer, which is that of the debtor's domicile (1406 CPC).
#[must_use]
pub fn competence(dossier: &Dossier, jour: NaiveDate, droit: &Droit) -> Competence {
    pour(Procedure::InjonctionDePayer, dossier, jour, droit)
}

/// The court of a procedure; the dossier's own `juridiction` prevails over what is deduced.
#[must_use]
pub fn pour(procedure: Procedure, dossier: &Dossier, jour: NaiveDate, droit: &Droit) -> Competence {
    let deduite = deduire(procedure, dossier, jour, droit);
    let Some(choisie) = &dossier.juridiction else { return deduite };
    let meme_type = choisie.type_.is_none() || choisie.type_ == deduite.type_;
    let sien = choisie.nom.is_some();
    Competence {
        type_: choisie.type_.or(deduite.type_),
        nom: choisie.nom.clone().or_else(|| deduite.nom.clone().filter(|_| meme_type)),
        adresse: choisie.adresse.clone(),
        choisie: true,
        deduite: deduite.type_,
        nom_a_verifier: !sien && deduite.nom_a_verifier,
        par_code_postal: !sien && deduite.par_code_postal,
        source: if sien {
            Some(match &choisie.motif {
                Some(motif) => format!("le dossier (`juridiction`), au motif : {motif}"),
                None => "le dossier (`juridiction`)".to_owned(),
            })
        } else {
            deduite.source.clone().filter(|_| meme_type)
        },
        ..deduite
    }
}

/// The rule that gives the kind of court.
struct Regle {
    type_: Option<TypeJuridiction>,
    cle: &'static str,
    certitude: Option<Certitude>,
    lieu: Rattachement,
    option: bool,
    motif: Texte,
}

impl Regle {
    fn new(type_: TypeJuridiction, cle: &'static str, fr: &str, en: &str) -> Self {
        Self { type_: Some(type_), cle, certitude: None, lieu: Rattachement::Debiteur, option: false, motif: Texte::new(fr, en) }
    }

    fn a(self, lieu: Rattachement) -> Self {
        Self { lieu, ..self }
    }
}

fn deduire(procedure: Procedure, dossier: &Dossier, jour: NaiveDate, droit: &Droit) -> Competence {
    let regle = par_procedure(procedure).or_else(|| par_matiere(procedure, dossier)).unwrap_or_else(|| par_qualite(dossier));
    let connue = droit.texte(regle.cle).and_then(|texte| texte.au(jour)).map_or(Certitude::NonVerifie, |version| version.certitude);
    let base = Competence {
        type_: regle.type_,
        nom: None,
        adresse: None,
        choisie: false,
        deduite: regle.type_,
        nom_deduit: None,
        nom_a_verifier: false,
        par_code_postal: false,
        nom_suggere: None,
        greffe: None,
        proximite: None,
        sel: est_une_sel(&dossier.creancier) || est_une_sel(&dossier.debiteur),
        option: regle.option,
        lieu: regle.lieu,
        article: droit.article(regle.cle),
        certitude: regle.certitude.unwrap_or(connue),
        motif: regle.motif,
        source: None,
    };
    if base.lieu == Rattachement::Debiteur { situer(base, &dossier.debiteur, jour, droit) } else { base }
}

/// The name of the court of the place where that party lives.
fn situer(base: Competence, partie: &Partie, jour: NaiveDate, droit: &Droit) -> Competence {
    // A postal code abroad is not one of the table.
    let Some(adresse) = partie.adresse.as_ref().filter(|adresse| adresse.est_en_france()) else { return base };
    let insee = adresse.insee.as_deref();
    match base.type_ {
        Some(TypeJuridiction::TribunalDeCommerce) => {
            let source = droit.texte(PAGE_DE_LA_TABLE).and_then(|texte| texte.au(jour)).map(|version| {
                let certitude = version.certitude.cle();
                format!("{} [{certitude}]", version.source)
            });
            let par_code = || adresse.code_postal.as_deref().and_then(|code| par_code_postal(code, jour, droit));
            let (greffe, par_code_postal) = match insee.and_then(|insee| par_commune(insee, jour, droit)) {
                Some(greffe) => (greffe, false),
                None => match par_code() {
                    Some(ParCodePostal::Sur(greffe)) => (greffe, true),
                    Some(ParCodePostal::Ambigu(greffe)) => return Competence { nom_suggere: Some(greffe.nom), ..base },
                    None => return base,
                },
            };
            Competence {
                type_: Some(greffe.type_),
                deduite: Some(greffe.type_),
                nom: Some(greffe.nom.clone()),
                nom_deduit: Some(greffe.nom),
                nom_a_verifier: greffe.nom_a_verifier,
                par_code_postal,
                greffe: Some(greffe.greffe),
                source,
                ..base
            }
        }
        Some(
            type_ @ (TypeJuridiction::TribunalJudiciaire
            | TypeJuridiction::JugeDesContentieuxDeLaProtection
            | TypeJuridiction::JugeDeLExecution),
        ) => {
            let Some((table, tribunal)) = droit.tribunaux().and_then(|table| Some((table, table.chercher(insee?)?))) else { return base };
            let judiciaire = &tribunal.judiciaire;
            let nom = match type_ {
                TypeJuridiction::JugeDesContentieuxDeLaProtection => format!("juge des contentieux de la protection du {judiciaire}"),
                TypeJuridiction::JugeDeLExecution => format!("juge de l'exécution du {judiciaire}"),
                _ => judiciaire.clone(),
            };
            Competence {
                nom: Some(nom.clone()),
                nom_deduit: Some(nom),
                proximite: tribunal.proximite.clone(),
                source: Some(table.source.clone()),
                ..base
            }
        }
        _ => base,
    }
}

/// The court of the place where that party lives, for the matter of the case: to compare debtors of several places.
#[must_use]
pub fn chez(partie: &Partie, competence: &Competence, jour: NaiveDate, droit: &Droit) -> Option<String> {
    use TypeJuridiction::{ChambreCommerciale, TribunalDeCommerce, TribunalDesActivitesEconomiques, TribunalMixteDeCommerce};
    let genre = match competence.deduite? {
        TribunalDeCommerce | TribunalDesActivitesEconomiques | TribunalMixteDeCommerce | ChambreCommerciale => TribunalDeCommerce,
        autre => autre,
    };
    let vide = Competence { type_: Some(genre), nom: None, nom_deduit: None, ..competence.clone() };
    situer(vide, partie, jour, droit).nom_deduit
}

/// Procedures that have an authority of their own, whatever the matter.
fn par_procedure(procedure: Procedure) -> Option<Regle> {
    use TypeJuridiction::{CommissaireDeJustice, JugeDeLExecution, MandataireJudiciaire};
    match procedure {
        Procedure::PetitesCreances => Some(
            Regle::new(
                CommissaireDeJustice,
                "cpce-l125-1",
                "procédure simplifiée : un commissaire de justice, sans juge",
                "simplified procedure: a commissaire de justice, no court",
            )
            .a(Rattachement::Aucun),
        ),
        Procedure::SaisieConservatoire => Some(Regle::new(
            JugeDeLExecution,
            "cpce-l511-3",
            "mesure conservatoire : juge de l'exécution ; avant tout procès, le président du tribunal de commerce le peut aussi pour une créance commerciale",
            "conservatory measure: juge de l'exécution; before trial, the president of the commercial court too for a commercial claim",
        )),
        Procedure::Execution => Some(Regle::new(
            JugeDeLExecution,
            "coj-l213-6",
            "difficultés d'exécution : juge de l'exécution",
            "difficulties of enforcement: juge de l'exécution",
        )),
        Procedure::DeclarationDeCreance => Some(
            Regle::new(
                MandataireJudiciaire,
                "com-l622-24",
                "la créance se déclare au mandataire judiciaire ou au liquidateur",
                "the claim is declared to the insolvency administrator",
            )
            .a(Rattachement::Aucun),
        ),
        _ => None,
    }
}

/// Matters that have a court of their own, whoever the parties are (procedures 2.2).
fn par_matiere(procedure: Procedure, dossier: &Dossier) -> Option<Regle> {
    if dossier.debiteur.qualite == Some(Qualite::PersonnePublique) {
        return Some(
            Regle::new(
                TypeJuridiction::TribunalAdministratif,
                "coj-l211-3",
                "le débiteur est une personne publique",
                "the debtor is a public body",
            )
            .a(Rattachement::Aucun),
        );
    }
    dossier.creances().find_map(|facture| de_la_nature(procedure, dossier, facture))
}

fn de_la_nature(procedure: Procedure, dossier: &Dossier, facture: &Facture) -> Option<Regle> {
    use TypeJuridiction::{Batonnier, ConseilDePrudHommes, JugeDesContentieuxDeLaProtection};
    // The order for payment keeps its own place, that of the debtor, even for a lease (1406 CPC).
    let immeuble = match procedure {
        Procedure::InjonctionDePayer => Rattachement::Debiteur,
        _ => Rattachement::Immeuble,
    };
    Some(match facture.nature? {
        NatureCreance::HonorairesAvocat => {
            Regle::new(Batonnier, "decret-91-1197-174", "honoraires d'avocat : bâtonnier seul", "lawyer's fees: bâtonnier only")
                .a(Rattachement::Aucun)
        }
        NatureCreance::Salaire => {
            Regle::new(ConseilDePrudHommes, "coj-l211-3", "salaires : conseil de prud'hommes", "wages: conseil de prud'hommes")
                .a(Rattachement::Aucun)
        }
        NatureCreance::LoyerHabitation | NatureCreance::RevisionDeLoyer => Regle::new(
            JugeDesContentieuxDeLaProtection,
            "coj-l213-4-4",
            "bail d'habitation : juge des contentieux de la protection",
            "dwelling lease: juge des contentieux de la protection",
        )
        .a(immeuble),
        // Charges are settled under a dwelling lease as well as under a commercial one: the tenant tells.
        NatureCreance::RegularisationDeCharges if releve_du_commerce(&dossier.debiteur) == Some(true) => bail_commercial(dossier, immeuble),
        NatureCreance::RegularisationDeCharges => Regle::new(
            JugeDesContentieuxDeLaProtection,
            "coj-l213-4-4",
            "bail d'habitation : juge des contentieux de la protection",
            "dwelling lease: juge des contentieux de la protection",
        )
        .a(immeuble),
        NatureCreance::CreditConsommation => Regle::new(
            JugeDesContentieuxDeLaProtection,
            "coj-l213-4-5",
            "crédit à la consommation : juge des contentieux de la protection",
            "consumer credit: juge des contentieux de la protection",
        ),
        NatureCreance::LoyerCommercial => bail_commercial(dossier, immeuble),
        _ => return None,
    })
}

/// A commercial or professional lease; that the tribunal de commerce could hear arrears between traders is argued.
fn bail_commercial(dossier: &Dossier, lieu: Rattachement) -> Regle {
    let regle = Regle::new(
        TypeJuridiction::TribunalJudiciaire,
        "coj-r211-3-26",
        "bail commercial : tribunal judiciaire",
        "commercial lease: tribunal judiciaire",
    )
    .a(lieu);
    Regle { certitude: entre_gens_du_commerce(dossier).then_some(Certitude::NonVerifie), ..regle }
}

/// Whether both parties belong to the commercial courts.
#[must_use]
pub fn entre_gens_du_commerce(dossier: &Dossier) -> bool {
    [&dossier.creancier, &dossier.debiteur].iter().all(|partie| releve_du_commerce(partie) == Some(true))
}

/// Kinds of court of the items claimed, where the items do not all go to the same one.
#[must_use]
pub fn matieres_melees(dossier: &Dossier) -> Vec<TypeJuridiction> {
    if dossier.debiteur.qualite == Some(Qualite::PersonnePublique) {
        return Vec::new();
    }
    let ordinaire = par_qualite(dossier).type_;
    let mut genres: Vec<TypeJuridiction> = Vec::new();
    for facture in dossier.creances() {
        let genre = de_la_nature(Procedure::InjonctionDePayer, dossier, facture).map_or(ordinaire, |regle| regle.type_);
        if let Some(genre) = genre.filter(|genre| !genres.contains(genre)) {
            genres.push(genre);
        }
    }
    if genres.len() > 1 { genres } else { Vec::new() }
}

/// The court that the quality of the parties gives, where the matter gives none.
fn par_qualite(dossier: &Dossier) -> Regle {
    use TypeJuridiction::{TribunalDeCommerce, TribunalJudiciaire};
    let (creancier, debiteur) = (&dossier.creancier, &dossier.debiteur);
    if est_une_sel(creancier) || est_une_sel(debiteur) {
        return Regle::new(
            TribunalJudiciaire,
            "com-l721-5",
            "une société d'exercice libéral relève du tribunal judiciaire",
            "a société d'exercice libéral goes to the tribunal judiciaire",
        );
    }
    match (releve_du_commerce(debiteur), releve_du_commerce(creancier)) {
        (Some(false), _) => Regle::new(
            TribunalJudiciaire,
            "coj-l211-3",
            "le débiteur n'est ni commerçant ni artisan",
            "the debtor is neither a trader nor an artisan",
        ),
        (None, _) => Regle {
            type_: None,
            lieu: Rattachement::Aucun,
            ..Regle::new(
                TribunalDeCommerce,
                "com-l721-3",
                "on ne sait pas si le débiteur est commerçant ou artisan (`commercant`, `artisan`)",
                "whether the debtor is a trader or an artisan is not known (`commercant`, `artisan`)",
            )
        },
        (Some(true), Some(true)) => Regle::new(
            TribunalDeCommerce,
            "com-l721-3",
            "les deux parties sont commerçantes ou artisanes",
            "both parties are traders or artisans",
        ),
        (Some(true), _) => Regle {
            option: true,
            // The choice of the claimant who does not trade rests on case law read once (D29).
            certitude: Some(Certitude::SourceUnique),
            ..Regle::new(
                TribunalDeCommerce,
                "com-l721-3",
                "le débiteur est commerçant ; le créancier, qui ne l'est pas, pouvait aussi saisir le tribunal judiciaire",
                "the debtor is a trader; the creditor, who is not, could also go to the tribunal judiciaire",
            )
        },
    }
}

#[cfg(test)]
mod tests;
