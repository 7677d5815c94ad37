//! What every room may say: findings, coded, worded in French and English, placed at the user's own line.

mod humain;
mod json;
mod mots;

pub use humain::{Couleurs, Sources, afficher};
pub use json::ConstatJson;
pub use mots::{euros_en, euros_fr, jour_en, jour_fr, liste_en, liste_fr, plus_proches, taux_en, taux_fr};

use crate::model::{Jour, Lieu};

/// The language of messages; codes are the same in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Langue {
    /// French, the default.
    #[default]
    Fr,
    /// English.
    En,
}

/// One sentence, in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texte {
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
}

impl Texte {
    /// A sentence in both languages.
    pub fn new(fr: impl Into<String>, en: impl Into<String>) -> Self {
        Self { fr: fr.into(), en: en.into() }
    }

    /// The sentence in one language.
    #[must_use]
    pub fn en_langue(&self, langue: Langue) -> &str {
        match langue {
            Langue::Fr => &self.fr,
            Langue::En => &self.en,
        }
    }
}

/// Writes one sentence in both languages, with the variables in scope: `dit!("échue le {j}", "due on {j}")`.
#[macro_export]
macro_rules! dit {
    ($fr:literal, $en:literal $(,)?) => {
        $crate::diag::Texte::new(format!($fr), format!($en))
    };
}

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Niveau {
    /// Worth knowing.
    Info,
    /// To be looked at by a person; nothing is refused.
    Avertissement,
    /// Refuses the document or procedure asked for.
    Erreur,
}

impl Niveau {
    /// The word of the JSON form.
    #[must_use]
    pub fn cle(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Avertissement => "avertissement",
            Self::Erreur => "erreur",
        }
    }

    /// Reads the word given to `--deny`.
    #[must_use]
    pub fn lire(mot: &str) -> Option<Self> {
        match mot {
            "info" => Some(Self::Info),
            "avertissement" | "warning" => Some(Self::Avertissement),
            "erreur" | "error" => Some(Self::Erreur),
            _ => None,
        }
    }

    /// The word shown to a person.
    #[must_use]
    pub fn mot(self, langue: Langue) -> &'static str {
        match (self, langue) {
            (Self::Info, _) => "info",
            (Self::Avertissement, Langue::Fr) => "avertissement",
            (Self::Avertissement, Langue::En) => "warning",
            (Self::Erreur, Langue::Fr) => "erreur",
            (Self::Erreur, Langue::En) => "error",
        }
    }
}

/// A finding that the user set aside: it is still shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ecarte {
    /// Who.
    pub par: Option<String>,
    /// Why.
    pub motif: String,
    /// Until when.
    pub jusqu_au: Option<Jour>,
}

/// What is said of a case: one sentence, one code, one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Constat {
    /// Stable code, such as `PRE-01`.
    pub code: &'static str,
    /// Weight.
    pub niveau: Niveau,
    /// The sentence: lower case, present tense, no advice.
    pub message: Texte,
    /// The text it rests on, as a lawyer writes it.
    pub article: Option<String>,
    /// The user's own line.
    pub lieu: Option<Lieu>,
    /// A word under the underlined span.
    pub etiquette: Option<Texte>,
    /// Other lines that matter, each with a word.
    pub autres: Vec<(Lieu, Texte)>,
    /// What would change the answer.
    pub remede: Option<Texte>,
    /// Number of the claim item concerned.
    pub creance: Option<String>,
    /// Set aside by the user.
    pub ecarte: Option<Ecarte>,
}

impl Constat {
    fn new(code: &'static str, niveau: Niveau, message: Texte) -> Self {
        Self {
            code,
            niveau,
            message,
            article: None,
            lieu: None,
            etiquette: None,
            autres: Vec::new(),
            remede: None,
            creance: None,
            ecarte: None,
        }
    }

    /// An error.
    #[must_use]
    pub fn erreur(code: &'static str, message: Texte) -> Self {
        Self::new(code, Niveau::Erreur, message)
    }

    /// A warning.
    #[must_use]
    pub fn avertissement(code: &'static str, message: Texte) -> Self {
        Self::new(code, Niveau::Avertissement, message)
    }

    /// A remark.
    #[must_use]
    pub fn info(code: &'static str, message: Texte) -> Self {
        Self::new(code, Niveau::Info, message)
    }

    /// A finding whose weight depends on what is asked (D91).
    #[must_use]
    pub fn de_niveau(niveau: Niveau, code: &'static str, message: Texte) -> Self {
        Self::new(code, niveau, message)
    }

    /// Places the finding.
    #[must_use]
    pub fn a(mut self, lieu: Lieu) -> Self {
        self.lieu = Some(lieu);
        self
    }

    /// Adds a word under the place.
    #[must_use]
    pub fn etiquette(mut self, etiquette: Texte) -> Self {
        self.etiquette = Some(etiquette);
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn voir(mut self, lieu: Lieu, etiquette: Texte) -> Self {
        self.autres.push((lieu, etiquette));
        self
    }

    /// Names the text.
    #[must_use]
    pub fn selon(mut self, article: impl Into<String>) -> Self {
        self.article = Some(article.into());
        self
    }

    /// Says what would change the answer.
    #[must_use]
    pub fn remede(mut self, remede: Texte) -> Self {
        self.remede = Some(remede);
        self
    }

    /// Names the claim item.
    #[must_use]
    pub fn creance(mut self, numero: impl Into<String>) -> Self {
        self.creance = Some(numero.into());
        self
    }

    /// Whether the finding still refuses: an error that nobody set aside.
    #[must_use]
    pub fn refuse(&self) -> bool {
        self.pese(Niveau::Erreur)
    }

    /// Whether the finding weighs at least `seuil` and nobody set it aside.
    #[must_use]
    pub fn pese(&self, seuil: Niveau) -> bool {
        self.niveau >= seuil && self.ecarte.is_none()
    }
}
