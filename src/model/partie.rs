//! The people of a case: creditor, debtors, and who acts for the creditor.

use super::{
    CategoriePublique, Jour, Lieux, Montant, MotifCloture, NatureEmpechement, NatureProcedureCollective, OptionSuccessorale, Profil,
    Qualite, RoleCodebiteur, RoleMandataire, Taille,
};

/// A creditor, a debtor or a co-debtor, as the dossier describes them.
#[derive(Debug, Clone)]
#[allow(missing_docs)] // each field is the key of the same name in the dossier format
pub struct Partie {
    pub qualite: Option<Qualite>,
    pub commercant: Option<bool>,
    pub artisan: Option<bool>,
    pub activite: Option<String>,
    /// Size of the business, for electronic invoices.
    pub taille: Option<Taille>,
    pub denomination: Option<String>,
    pub forme_juridique: Option<String>,
    pub capital: Option<Montant>,
    pub siren: Option<String>,
    pub siret_siege: Option<String>,
    pub rcs: Option<String>,
    pub tva_intracommunautaire: Option<String>,
    pub representant: Option<Representant>,
    pub civilite: Option<String>,
    pub nom: Option<String>,
    pub prenoms: Option<String>,
    pub naissance: Option<Naissance>,
    pub nationalite: Option<String>,
    pub profession: Option<String>,
    pub adresse: Option<Adresse>,
    pub telephone: Option<String>,
    pub courriel: Option<String>,
    pub iban: Option<String>,
    pub bic: Option<String>,
    pub situation: Situation,
    pub profil: Option<Profil>,
    pub personne_publique: Option<PersonnePublique>,
    /// Only on a co-debtor.
    pub role: Option<RoleCodebiteur>,
    /// Only on a co-debtor who is an heir of the debtor.
    pub heritage: Option<Heritage>,
    pub lieux: Lieux,
}

impl Partie {
    /// Whether the party is a legal person: it has a company name.
    #[must_use]
    pub fn est_personne_morale(&self) -> bool {
        self.denomination.is_some()
    }

    /// The name to print: company name, or first names and surname.
    #[must_use]
    pub fn nom_complet(&self) -> String {
        if let Some(denomination) = &self.denomination {
            return denomination.clone();
        }
        [self.prenoms.as_deref(), self.nom.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// Whether the party is a natural person who is not acting for a business.
    #[must_use]
    pub fn est_particulier(&self) -> bool {
        matches!(self.qualite, Some(Qualite::Consommateur | Qualite::Particulier))
    }
}

/// What an heir chose, and for what share (771, 792, 873 C. civ.).
#[derive(Debug, Clone, Default)]
pub struct Heritage {
    /// What the heir chose; absent while there is no choice.
    pub option: Option<OptionSuccessorale>,
    /// The day of the choice.
    pub opte_le: Option<Jour>,
    /// The share of the debts: `(1, 2)` for one half.
    pub part: Option<(u32, u32)>,
    /// Where it is told.
    pub lieux: Option<Lieux>,
}

/// The organ that represents a legal person.
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct Representant {
    pub nom: Option<String>,
    pub qualite: Option<String>,
}

/// Birth of a natural person (54 CPC asks for it of a claimant).
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct Naissance {
    pub date: Option<Jour>,
    pub lieu: Option<String>,
}

/// A postal address.
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct Adresse {
    pub destinataire: Option<String>,
    pub complement: Option<String>,
    pub voie: Option<String>,
    pub code_postal: Option<String>,
    pub commune: Option<String>,
    pub insee: Option<String>,
    /// French name or ISO 3166 alpha-2 code; absent means France (D67).
    pub pays: Option<String>,
    pub lieux: Lieux,
}

impl Adresse {
    /// Whether the address is in France, overseas included.
    #[must_use]
    pub fn est_en_france(&self) -> bool {
        match self.pays.as_deref().map(str::trim) {
            None | Some("") => true,
            Some(pays) => pays.eq_ignore_ascii_case("fr") || pays.eq_ignore_ascii_case("france"),
        }
    }
}

/// What has befallen a debtor.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)]
pub struct Situation {
    pub procedure_collective: Option<ProcedureCollective>,
    /// Day on which an over-indebtedness file was declared admissible.
    pub surendettement: Option<Jour>,
    /// Last day of the measures of an over-indebtedness file.
    pub mesures_jusqu_au: Option<Jour>,
    /// Day on which a personal recovery procedure erased the debts.
    pub retablissement_personnel: Option<Jour>,
    pub deces: Option<Jour>,
    pub succession: Option<Succession>,
    pub dissolution: Option<Dissolution>,
    pub radiation: Option<Jour>,
    pub sans_domicile_connu: bool,
    /// What kept this party, as a creditor, from suing (2234, 2235 C. civ.).
    pub empechements: Vec<Empechement>,
}

/// A time during which limitation does not run against a creditor (2234, 2235 C. civ.).
#[derive(Debug, Clone)]
pub struct Empechement {
    /// Minority, protection, or another impossibility.
    pub nature: Option<NatureEmpechement>,
    /// First day.
    pub du: Jour,
    /// Last day; absent while it lasts.
    pub au: Option<Jour>,
    /// What it was.
    pub motif: Option<String>,
    /// Where it is told.
    pub lieux: Lieux,
}

/// What happened to the estate of a dead debtor.
#[derive(Debug, Clone, Default)]
pub struct Succession {
    /// Day on which the heirs were summoned to choose (771 C. civ.).
    pub sommation_le: Option<Jour>,
    /// Day on which an acceptance up to the net assets was published (792 C. civ.).
    pub actif_net_publie_le: Option<Jour>,
    /// Where it is told.
    pub lieux: Option<Lieux>,
}

/// The dissolution of a debtor company.
#[derive(Debug, Clone, Default)]
pub struct Dissolution {
    /// Day on which it was published.
    pub publiee_le: Option<Jour>,
    /// The sole member is itself a company: no liquidation (1844-5 C. civ.).
    pub associe_unique: bool,
    /// Day on which the closing of the liquidation was published (1844-8 C. civ.).
    pub cloture_publiee_le: Option<Jour>,
    /// Where it is told.
    pub lieux: Option<Lieux>,
}

/// Insolvency proceedings opened against a debtor.
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct ProcedureCollective {
    pub nature: Option<NatureProcedureCollective>,
    pub jugement_le: Option<Jour>,
    pub bodacc_le: Option<Jour>,
    /// Day on which a secured or published creditor was told in person (R622-24 C. com., unverified effect).
    pub avertissement_personnel_le: Option<Jour>,
    pub tribunal: Option<String>,
    pub mandataire: Option<Box<Partie>>,
    pub cloture_le: Option<Jour>,
    pub cloture_motif: Option<MotifCloture>,
    pub lieux: Lieux,
}

/// What kind of public body a debtor is (D45, D80).
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct PersonnePublique {
    pub categorie: Option<CategoriePublique>,
}

/// Who acts for the creditor: it decides who signs and which mentions a letter must bear.
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct Mandataire {
    pub role: Option<RoleMandataire>,
    /// Name, form, address: the keys of a party (D74).
    pub partie: Partie,
    pub barreau: Option<String>,
    pub toque: Option<String>,
    pub office: Option<String>,
    pub pouvoir_le: Option<Jour>,
    pub convention_le: Option<Jour>,
}
