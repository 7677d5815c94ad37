//! What a procedure costs by date, and who bears it: fees set by law, costs that an act of the dossier incurred.
//!
//! Before a title every cost stays with the creditor (L111-8 CPCE); dépens are for the judge to put on a party (695 CPC).

use rust_decimal::Decimal;

use super::series::Periode;
use super::{Certitude, Droit};
use crate::diag::{Texte, euros_en, euros_fr, taux_en, taux_fr};
use crate::model::{Acte, Dossier, Jour, Lieu, Montant, NatureActe, Procedure, RoleMandataire, TypeJuridiction};

/// Who bears a cost today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Charge {
    /// The creditor pays or advances it; a judge may put it on the debtor later.
    Creancier,
    /// The debtor owes it already: by a decision, or as a cost of enforcement.
    Debiteur,
}

impl Charge {
    /// The word of the JSON form (D92).
    #[must_use]
    pub fn cle(self) -> &'static str {
        match self {
            Self::Creancier => "creancier",
            Self::Debiteur => "debiteur",
        }
    }
}

/// A cost, set by law or incurred.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frais {
    /// What it is: `greffe`, `contribution-aide-juridique`, `signification`, `depens`…
    pub nature: &'static str,
    /// The sum in euros; nothing where the reference does not give it for that day.
    pub montant: Option<Montant>,
    /// The text, as a lawyer writes it.
    pub article: String,
    /// Who bears it.
    pub a_la_charge_de: Charge,
    /// How sure we are of the sum and of its day.
    pub certitude: Certitude,
    /// Day of the act or of the decision, for a cost of the dossier.
    pub le: Option<Jour>,
    /// Why, and what to check.
    pub motif: Texte,
    /// How the sum was worked out, where it is more than a figure read.
    pub calcul: Option<Texte>,
    /// The period of the tariff, where a series gives it: first day, last day, source.
    pub periode: Option<(Jour, Option<Jour>, String)>,
    /// Where the dossier says it.
    pub lieu: Option<Lieu>,
}

/// What the cost of a procedure depends on.
#[derive(Debug, Clone, Copy, Default)]
pub struct Cadre {
    /// Kind of court; where it is unknown, what depends on it is left out.
    pub type_: Option<TypeJuridiction>,
    /// What is claimed, everything together.
    pub reclame: Option<Montant>,
    /// A lawyer acts.
    pub avocat: bool,
}

impl Cadre {
    /// The frame of a dossier, from its court and its balance.
    #[must_use]
    pub fn de(dossier: &Dossier, type_: Option<TypeJuridiction>, solde: Option<Montant>) -> Self {
        let avocat = dossier.mandataire.as_ref().is_some_and(|mandataire| mandataire.role == Some(RoleMandataire::Avocat));
        Self { type_, reclame: solde, avocat }
    }

    fn judiciaire(&self) -> bool {
        matches!(
            self.type_,
            Some(
                TypeJuridiction::TribunalJudiciaire
                    | TypeJuridiction::TribunalDeProximite
                    | TypeJuridiction::JugeDesContentieuxDeLaProtection
                    | TypeJuridiction::ChambreCommerciale
            )
        )
    }

    fn commerce(&self) -> bool {
        matches!(
            self.type_,
            Some(
                TypeJuridiction::TribunalDeCommerce
                    | TypeJuridiction::TribunalDesActivitesEconomiques
                    | TypeJuridiction::TribunalMixteDeCommerce
            )
        )
    }
}

/// The last two parts of a key such as `coefficient_1280`: the bound that it names.
fn borne(cle: &str, prefixe: &str) -> Option<Decimal> {
    cle.strip_prefix(prefixe).and_then(|reste| reste.split('_').next()).and_then(|nombre| Decimal::from_str_exact(nombre).ok())
}

/// A proportional fee of a commissaire de justice, before tax, on a sum recovered (A444-31, A444-32 C. com.): slice by slice,
/// each rounded to the cent; nothing where the tariff of that day is not known whole.
#[must_use]
pub fn droit_proportionnel(droit: &Droit, cle: &str, somme: Montant, jour: Jour) -> Option<(Montant, Certitude)> {
    let periode = droit.periode(cle, jour)?;
    let minimum = periode.valeurs.iter().find_map(|(colonne, valeur)| {
        let limite = borne(colonne, "minimum_")?;
        (somme.valeur() <= limite).then(|| colonne.ends_with("_ht").then(|| Decimal::from_str_exact(valeur).ok()).flatten())
    });
    if let Some(minimum) = minimum {
        return Some((Montant::arrondi(minimum?), periode.certitude));
    }
    let (mut total, mut bas) = (Montant::ZERO, Decimal::ZERO);
    for tranche in periode.valeurs.iter().filter(|(colonne, _)| colonne.starts_with("tranche_")).map(|(_, valeur)| valeur) {
        let (haut, taux) = tranche.split_once(':')?;
        let haut = Decimal::from_str_exact(haut).ok();
        let dans = somme.valeur().min(haut.unwrap_or(somme.valeur())) - bas;
        if dans > Decimal::ZERO {
            total += Montant::arrondi(dans * Decimal::from_str_exact(taux).ok()? / Decimal::ONE_HUNDRED);
        }
        bas = haut.unwrap_or(somme.valeur());
    }
    // The top slice of the present tariff is not in the reference: above it nothing is worked out.
    if somme.valeur() > bas {
        return None;
    }
    let plafond = periode.valeurs.get("plafond").and_then(|plafond| Decimal::from_str_exact(plafond).ok()).map(Montant::arrondi);
    Some((plafond.map_or(total, |plafond| total.min(plafond)), periode.certitude))
}

/// The slices that a proportional fee is worked out with, as a reader multiplies them.
fn phrase_proportionnel(periode: &Periode, somme: Montant) -> Option<Texte> {
    if periode.valeurs.keys().filter_map(|cle| borne(cle, "minimum_")).any(|limite| somme.valeur() <= limite) {
        return Some(Texte::new("minimum du tarif", "minimum of the tariff"));
    }
    let (mut fr, mut en, mut bas) = (Vec::new(), Vec::new(), Decimal::ZERO);
    for tranche in periode.valeurs.iter().filter(|(colonne, _)| colonne.starts_with("tranche_")).map(|(_, valeur)| valeur) {
        let (haut, taux) = tranche.split_once(':')?;
        let haut = Decimal::from_str_exact(haut).ok().unwrap_or(somme.valeur());
        let (dans, taux) = (somme.valeur().min(haut) - bas, Decimal::from_str_exact(taux).ok()?);
        if dans > Decimal::ZERO {
            // The percentages of the tariff have three decimals.
            let (dans, t) = (Montant::arrondi(dans), taux.normalize());
            fr.push(format!("{} × {} %", euros_fr(dans), t.to_string().replace('.', ",")));
            en.push(format!("{} × {t}%", euros_en(dans)));
        }
        bas = haut;
    }
    let (f, e) = if periode.valeurs.contains_key("plafond") { (", dans la limite du plafond", ", up to the ceiling") } else { ("", "") };
    Some(Texte::new(format!("{}{f}", fr.join(" + ")), format!("{}{e}", en.join(" + "))))
}

/// The service of an order for payment, tax included: base × coefficient of the sum, travel, VAT.
fn signification(periode: &Periode, somme: Montant) -> Option<(Montant, Texte)> {
    let nombre = |cle: &str| Decimal::from_str_exact(periode.valeurs.get(cle)?).ok();
    let mut bornes: Vec<(Decimal, Decimal)> = periode
        .valeurs
        .iter()
        .filter_map(|(cle, valeur)| Some((borne(cle, "coefficient_")?, Decimal::from_str_exact(valeur).ok()?)))
        .collect();
    bornes.sort();
    let coefficient = bornes.iter().find(|(haut, _)| somme.valeur() <= *haut).map(|(_, coefficient)| *coefficient);
    let (ht, trajet, tva) = (nombre("ht")?, nombre("deplacement_papier")?, nombre("tva")?);
    let coefficient = coefficient.or_else(|| nombre("coefficient_au_dela"))?;
    let total = Montant::arrondi((ht * coefficient + trajet) * (Decimal::ONE_HUNDRED + tva) / Decimal::ONE_HUNDRED);
    let (h, t) = (Montant::arrondi(ht), Montant::arrondi(trajet));
    let (c, c_fr) = (coefficient.normalize(), coefficient.normalize().to_string().replace('.', ","));
    let (v, v_en) = (taux_fr(tva), taux_en(tva));
    let calcul = Texte::new(
        format!("({} × coefficient {c_fr} + trajet {}) + TVA {v} → {}", euros_fr(h), euros_fr(t), euros_fr(total)),
        format!("({} × coefficient {c} + journey {}) + VAT {v_en} → {}", euros_en(h), euros_en(t), euros_en(total)),
    );
    Some((total, calcul))
}

struct Tarif<'a> {
    cadre: &'a Cadre,
    jour: Jour,
    droit: &'a Droit,
    sortie: Vec<Frais>,
}

impl Tarif<'_> {
    fn article_de(&self, serie: &str) -> String {
        self.droit.series().iter().find(|autre| autre.cle == serie).map_or_else(String::new, |autre| autre.texte.clone())
    }

    fn ligne(&mut self, nature: &'static str, montant: Option<Montant>, article: String, certitude: Certitude, motif: Texte) {
        self.sortie.push(Frais {
            nature,
            montant,
            article,
            a_la_charge_de: Charge::Creancier,
            certitude,
            le: None,
            motif,
            calcul: None,
            periode: None,
            lieu: None,
        });
    }

    /// A sum that a series gives; a line without a sum where it does not know the day.
    fn serie(&mut self, nature: &'static str, cle: &str, colonne: &str, motif: Texte) {
        let valeur = self.droit.serie(cle, colonne, self.jour);
        let article = self.article_de(cle);
        let certitude = valeur.as_ref().map_or(Certitude::NonVerifie, |valeur| valeur.certitude);
        self.ligne(nature, valeur.map(|valeur| Montant::arrondi(valeur.valeur)), article, certitude, motif);
        self.dater(cle, None);
    }

    /// Gives the last line the period of its tariff and its arithmetic.
    fn dater(&mut self, cle: &str, calcul: Option<Texte>) {
        let periode = self.droit.periode(cle, self.jour).map(|periode| (periode.du, periode.au, periode.source.clone()));
        if let Some(ligne) = self.sortie.last_mut() {
            ligne.periode = periode;
            ligne.calcul = calcul;
        }
    }

    /// What no data gives: the line stands without a sum, so that nobody believes it to be nothing.
    fn sans_montant(&mut self, nature: &'static str, cle: &str, motif: Texte) {
        let article = self.droit.article(cle);
        self.ligne(nature, None, article, Certitude::NonVerifie, motif);
    }

    fn injonction(&mut self) {
        let avance = Texte::new(
            "avancés par le créancier ; compris dans les dépens, que le juge met à la charge d'une partie",
            "advanced by the creditor; part of the costs that the judge puts on a party",
        );
        if self.cadre.commerce() {
            self.serie("greffe", "greffe-injonction-commerce", "ttc", avance);
        } else if self.cadre.judiciaire() {
            self.serie("greffe", "greffe-injonction-judiciaire", "ttc", Texte::new("sans frais de greffe", "no court fee"));
            if let Some(periode) = self.droit.periode("contribution-aide-juridique", self.jour) {
                let article = self.article_de("contribution-aide-juridique");
                let certitude = periode.certitude.max(Certitude::SourceUnique);
                self.ligne(
                    "contribution-aide-juridique",
                    Some(Montant::ZERO),
                    article,
                    certitude,
                    Texte::new("l'injonction de payer en est exemptée (source unique)", "an order for payment is exempt (single source)"),
                );
            }
        }
        self.justice_economique(Certitude::SourceUnique);
        let tarif = self.droit.periode("signification-injonction", self.jour);
        let trouve = tarif.zip(self.cadre.reclame).and_then(|(periode, somme)| signification(periode, somme));
        let (montant, calcul) = trouve.map_or((None, None), |(montant, calcul)| (Some(montant), Some(calcul)));
        let article = self.article_de("signification-injonction");
        self.ligne(
            "signification",
            montant,
            article,
            tarif.map_or(Certitude::NonVerifie, |periode| periode.certitude),
            Texte::new(
                "signification de l'ordonnance, TTC, un déplacement compris ; avancée par le créancier",
                "service of the order, tax and one journey included; advanced by the creditor",
            ),
        );
        self.dater("signification-injonction", calcul);
    }

    fn instance(&mut self) {
        let due = self.cadre.judiciaire() || self.cadre.type_ == Some(TypeJuridiction::ConseilDePrudHommes);
        if due && self.droit.periode("contribution-aide-juridique", self.jour).is_some() {
            self.serie(
                "contribution-aide-juridique",
                "contribution-aide-juridique",
                "montant",
                Texte::new("due par instance ; sa preuve se joint à l'acte", "owed for each proceedings; its proof goes with the act"),
            );
        }
        self.justice_economique(Certitude::Confirme);
        if self.cadre.avocat {
            self.serie(
                "droit-de-plaidoirie",
                "droit-de-plaidoirie",
                "montant",
                Texte::new("dû à la plaidoirie de l'avocat", "owed when the lawyer pleads"),
            );
            if self.cadre.commerce()
                && let Some(ligne) = self.sortie.last_mut()
            {
                ligne.certitude = Certitude::NonVerifie;
                ligne.motif = Texte::new(
                    "dû à la plaidoirie de l'avocat ; une source l'exclut en matière commerciale",
                    "owed when the lawyer pleads; one source leaves it out in commercial matters",
                );
            }
        }
        self.sans_montant(
            "assignation",
            "cpc-695",
            Texte::new(
                "acte du commissaire de justice : le tarif actuel n'est pas dans les données, à lui demander",
                "act of the commissaire de justice: the present tariff is not in the data, to be asked",
            ),
        );
    }

    /// Above a threshold, before an economic activities court, by the size of the claimant, which the dossier does not tell.
    fn justice_economique(&mut self, certitude: Certitude) {
        if self.cadre.type_ != Some(TypeJuridiction::TribunalDesActivitesEconomiques) {
            return;
        }
        let Some(seuil) = self.droit.serie("contribution-justice-economique", "seuil", self.jour) else { return };
        if self.cadre.reclame.is_some_and(|reclame| reclame.valeur() > seuil.valeur) {
            self.ligne(
                "contribution-justice-economique",
                None,
                seuil.article,
                seuil.certitude.max(certitude),
                Texte::new(
                    "due seulement d'un demandeur assez grand, selon son effectif, son chiffre d'affaires et son bénéfice",
                    "owed only by a large enough claimant, by its workforce, turnover and profit",
                ),
            );
        }
    }

    fn recouvrement(&mut self, nature: &'static str, cle: &str, charge: Charge) {
        let calcul = self.cadre.reclame.and_then(|somme| droit_proportionnel(self.droit, cle, somme, self.jour));
        let article = self.article_de(cle);
        let motif = Texte::new("hors taxe, si la somme entière est recouvrée", "before tax, if the whole sum is recovered");
        let certitude = calcul.map_or(Certitude::NonVerifie, |(_, certitude)| certitude);
        let taux = calcul.and_then(|_| phrase_proportionnel(self.droit.periode(cle, self.jour)?, self.cadre.reclame?));
        self.ligne(nature, calcul.map(|(montant, _)| montant), article, certitude, motif);
        self.dater(cle, taux);
        if let Some(ligne) = self.sortie.last_mut() {
            ligne.a_la_charge_de = charge;
        }
    }
}

/// The fees, stamps and contributions of a procedure begun on `jour`, and who bears or advances them; a line without a sum is a
/// cost whose amount the data does not give.
#[must_use]
pub fn frais_de(procedure: Procedure, cadre: &Cadre, jour: Jour, droit: &Droit) -> Vec<Frais> {
    let mut tarif = Tarif { cadre, jour, droit, sortie: Vec::new() };
    match procedure {
        Procedure::InjonctionDePayer => tarif.injonction(),
        Procedure::Assignation | Procedure::RefereProvision => tarif.instance(),
        Procedure::PetitesCreances => {
            let creancier = || Texte::new("à la charge du créancier seul", "borne by the creditor alone");
            tarif.serie("petites-creances-depot", "petites-creances-tarif", "depot", creancier());
            tarif.serie("petites-creances-titre", "petites-creances-tarif", "titre", creancier());
            tarif.recouvrement("droit-proportionnel-creancier", "tarif-a444-32", Charge::Creancier);
        }
        Procedure::InjonctionEuropeenne => tarif.sans_montant(
            "greffe",
            "cpc-1425",
            Texte::new("frais consignés au greffe du tribunal de commerce", "fees paid in at the registry of a commercial court"),
        ),
        Procedure::SaisieConservatoire => tarif.sans_montant(
            "acte-de-commissaire-de-justice",
            "cpce-l111-8",
            Texte::new("tarif à demander au commissaire de justice", "tariff to be asked of the commissaire de justice"),
        ),
        Procedure::Execution => {
            tarif.recouvrement("droit-proportionnel-debiteur", "tarif-a444-31", Charge::Debiteur);
            tarif.recouvrement("droit-proportionnel-creancier", "tarif-a444-32", Charge::Creancier);
        }
        Procedure::DeclarationDeCreance => {}
    }
    tarif.sortie
}

/// What an act of the dossier cost (`frais`), and who bears it: enforcement on a title is the debtor's (L111-8 CPCE, first
/// paragraph), everything else stays with the creditor until a judge says otherwise. `titre`: day of the first title.
#[must_use]
pub fn frais_de_l_acte(acte: &Acte, titre: Option<Jour>, droit: &Droit) -> Option<Frais> {
    let montant = acte.frais.filter(|montant| montant.est_positif())?;
    let execution = matches!(
        acte.nature,
        NatureActe::SaisieAttribution | NatureActe::CommandementDeSaisieVente | NatureActe::CommandementDeSaisieImmobiliere
    ) && titre.is_some_and(|titre| titre <= acte.date)
        && acte.codebiteur.is_none();
    Some(Frais {
        nature: if execution { "frais-d-execution" } else { "frais-exposes" },
        montant: Some(montant),
        article: droit.article("cpce-l111-8"),
        a_la_charge_de: if execution { Charge::Debiteur } else { Charge::Creancier },
        certitude: Certitude::Confirme,
        le: Some(acte.date),
        motif: if execution {
            Texte::new(
                "frais d'exécution forcée, à la charge du débiteur sauf s'ils n'étaient manifestement pas nécessaires",
                "costs of enforcement, borne by the debtor unless they were plainly not necessary",
            )
        } else {
            Texte::new(
                "avancés par le créancier ; le juge seul peut les mettre à la charge du débiteur",
                "advanced by the creditor; only a judge may put them on the debtor",
            )
        },
        calcul: None,
        periode: None,
        lieu: Some(acte.lieux.de("frais")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::exemples::{acte, euros, jour};

    fn droit() -> &'static Droit {
        Droit::integre()
    }

    #[test]
    fn a_proportional_fee_is_worked_out_slice_by_slice() {
        let calcul = |cle: &str, somme: &str, le: &str| {
            droit_proportionnel(droit(), cle, euros(somme), jour(le)).map(|(montant, _)| montant.to_string())
        };
        // Oracle money-O17: 14.63 + 52.04 + 93.70 + 96.53.
        assert_eq!(calcul("tarif-a444-32", "4000", "2018-03-01").as_deref(), Some("256.90"));
        // bad_oracles, sheet F10404: 12.19 + 30.75 + 31.20 + 7.18.
        assert_eq!(calcul("tarif-a444-31", "4000", "2018-03-01").as_deref(), Some("81.32"));
        assert_eq!(calcul("tarif-a444-32", "188", "2018-03-01").as_deref(), Some("21.45"));
        assert_eq!(calcul("tarif-a444-32", "188.01", "2018-03-01").as_deref(), Some("21.39"));
        assert_eq!(calcul("tarif-a444-31", "44", "2026-01-01").as_deref(), Some("4.30"));
        // The cap, the slice that nobody gives, the day that no tariff covers, the minimum known with tax only.
        assert_eq!(calcul("tarif-a444-31", "1000000", "2026-01-01").as_deref(), Some("550.00"));
        assert_eq!(calcul("tarif-a444-32", "52400", "2026-01-01").as_deref(), Some("2149.89"));
        assert_eq!(calcul("tarif-a444-32", "52400.01", "2026-01-01"), None);
        assert_eq!(calcul("tarif-a444-32", "4000", "2018-02-28"), None);
        assert_eq!(calcul("tarif-a444-31", "44", "2018-03-01"), None);
    }

    /// `nature montant certitude`, a line a cost.
    fn lignes(procedure: Procedure, cadre: Cadre, le: &str) -> Vec<String> {
        let ligne = |frais: Frais| {
            let montant = frais.montant.map_or_else(|| "?".to_owned(), |montant| montant.to_string());
            format!("{} {montant} {} {}", frais.nature, frais.certitude.cle(), frais.a_la_charge_de.cle())
        };
        frais_de(procedure, &cadre, jour(le), droit()).into_iter().map(ligne).collect()
    }

    fn devant(type_: TypeJuridiction, reclame: &str) -> Cadre {
        Cadre { type_: Some(type_), reclame: Some(euros(reclame)), avocat: false }
    }

    #[test]
    fn an_order_for_payment_costs_what_its_day_and_its_court_ask() {
        let commerce = devant(TypeJuridiction::TribunalDeCommerce, "6000");
        // (25.79 × 2 + 9.40) × 1.20
        assert_eq!(
            lignes(Procedure::InjonctionDePayer, commerce, "2026-11-22"),
            ["greffe 30.23 non-verifie creancier", "signification 73.18 source-unique creancier"]
        );
        assert_eq!(lignes(Procedure::InjonctionDePayer, commerce, "2026-02-28")[0], "greffe 33.47 confirme creancier");
        assert_eq!(lignes(Procedure::InjonctionDePayer, commerce, "2016-02-29")[0], "greffe ? non-verifie creancier");
        for (somme, signification) in [("128", "26.75"), ("128.01", "42.23"), ("1280", "42.23"), ("1280.01", "73.18")] {
            let ligne = format!("signification {signification} source-unique creancier");
            assert_eq!(lignes(Procedure::InjonctionDePayer, devant(TypeJuridiction::TribunalDeCommerce, somme), "2026-11-22")[1], ligne);
        }
        let judiciaire = devant(TypeJuridiction::TribunalJudiciaire, "6000");
        assert_eq!(
            lignes(Procedure::InjonctionDePayer, judiciaire, "2026-11-22")[..2],
            ["greffe 0.00 confirme creancier", "contribution-aide-juridique 0.00 source-unique creancier"]
        );
        // A contribution that did not exist yet is not named.
        assert_eq!(lignes(Procedure::InjonctionDePayer, judiciaire, "2026-02-28").len(), 2);
        // Twelve courts, above the threshold only.
        for (somme, due) in [("50000", false), ("50000.01", true)] {
            let tae = devant(TypeJuridiction::TribunalDesActivitesEconomiques, somme);
            let dite = lignes(Procedure::InjonctionDePayer, tae, "2026-11-22")
                .contains(&"contribution-justice-economique ? source-unique creancier".to_owned());
            assert_eq!(dite, due, "{somme}");
        }
    }

    #[test]
    fn other_procedures_have_their_own_costs() {
        let judiciaire = devant(TypeJuridiction::TribunalJudiciaire, "6000");
        for (le, attendu) in [("2026-04-30", "non-verifie"), ("2026-05-01", "confirme")] {
            let ligne = format!("contribution-aide-juridique 50.00 {attendu} creancier");
            assert_eq!(lignes(Procedure::Assignation, judiciaire, le)[0], ligne, "{le}");
        }
        assert_eq!(lignes(Procedure::RefereProvision, judiciaire, "2026-02-28"), ["assignation ? non-verifie creancier"]);
        let avocat = Cadre { avocat: true, ..devant(TypeJuridiction::TribunalDeCommerce, "6000") };
        assert_eq!(lignes(Procedure::Assignation, avocat, "2026-11-22")[0], "droit-de-plaidoirie 13.00 non-verifie creancier");
        // The tariff of 2020 is not carried to 2026.
        assert_eq!(
            lignes(Procedure::PetitesCreances, Cadre { reclame: Some(euros("4000")), ..Cadre::default() }, "2020-06-01"),
            [
                "petites-creances-depot 14.92 source-unique creancier",
                "petites-creances-titre 30.00 source-unique creancier",
                "droit-proportionnel-creancier 256.90 confirme creancier"
            ]
        );
        assert_eq!(lignes(Procedure::PetitesCreances, judiciaire, "2026-11-22")[0], "petites-creances-depot ? non-verifie creancier");
        assert_eq!(
            lignes(Procedure::Execution, judiciaire, "2026-11-22"),
            ["droit-proportionnel-debiteur 87.19 non-verifie debiteur", "droit-proportionnel-creancier 335.65 non-verifie creancier"]
        );
        assert_eq!(lignes(Procedure::DeclarationDeCreance, judiciaire, "2026-11-22"), Vec::<String>::new());
    }

    #[test]
    fn only_enforcement_on_a_title_is_the_debtors() {
        let charge = |nature: NatureActe, titre: Option<&str>| {
            let mut acte = acte("2026-06-01", nature);
            acte.frais = Some(euros("120"));
            frais_de_l_acte(&acte, titre.map(jour), droit()).map(|frais| frais.a_la_charge_de)
        };
        assert_eq!(charge(NatureActe::SaisieAttribution, Some("2026-06-01")), Some(Charge::Debiteur));
        assert_eq!(charge(NatureActe::SaisieAttribution, Some("2026-06-02")), Some(Charge::Creancier));
        assert_eq!(charge(NatureActe::SaisieAttribution, None), Some(Charge::Creancier));
        for nature in [NatureActe::RequeteInjonction, NatureActe::Signification, NatureActe::SaisieConservatoire] {
            assert_eq!(charge(nature, Some("2026-01-01")), Some(Charge::Creancier), "{nature:?}");
        }
        assert_eq!(frais_de_l_acte(&acte("2026-06-01", NatureActe::SaisieAttribution), None, droit()), None);
    }
}
