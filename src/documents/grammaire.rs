//! How a party is named in a sentence: article, gender, number, and what agrees with them.

use crate::model::{Partie, RoleMandataire};

/// Grammatical gender.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Genre {
    /// Masculine, and the form used where the dossier does not tell.
    Masculin,
    /// Feminine.
    Feminin,
}

/// How a name takes its article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Article {
    La,
    Le,
    Elide,
    Aucun,
}

/// A party, ready to stand in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nomme {
    corps: String,
    article: Article,
    /// Its gender.
    pub genre: Genre,
}

/// Words that already say what a legal person is, with the gender of its designation.
const NOMS_COMMUNS: [(&str, Article, Genre); 12] = [
    ("société", Article::La, Genre::Feminin),
    ("compagnie", Article::La, Genre::Feminin),
    ("association", Article::Elide, Genre::Feminin),
    ("union", Article::Elide, Genre::Feminin),
    ("commune", Article::La, Genre::Feminin),
    ("ville", Article::La, Genre::Feminin),
    ("fondation", Article::La, Genre::Feminin),
    ("mutuelle", Article::La, Genre::Feminin),
    ("coopérative", Article::La, Genre::Feminin),
    ("syndicat", Article::Le, Genre::Masculin),
    ("comité", Article::Le, Genre::Masculin),
    ("groupement", Article::Le, Genre::Masculin),
];

impl Nomme {
    /// The party as prose names it: `la société X`, `Madame Y`, `l’association Z`.
    #[must_use]
    pub fn de(partie: &Partie) -> Self {
        let Some(denomination) = &partie.denomination else { return Self::personne(partie) };
        let premier = denomination.split_whitespace().next().unwrap_or_default().to_lowercase();
        if let Some((_, article, genre)) = NOMS_COMMUNS.iter().find(|(nom, _, _)| *nom == premier) {
            return Self { corps: denomination.clone(), article: *article, genre: *genre };
        }
        let forme = partie.forme_juridique.as_deref().unwrap_or_default().to_lowercase();
        let (nom, article, genre) =
            NOMS_COMMUNS.iter().find(|(nom, _, _)| forme.starts_with(nom)).copied().unwrap_or(("société", Article::La, Genre::Feminin));
        Self { corps: format!("{nom} {denomination}"), article, genre }
    }

    fn personne(partie: &Partie) -> Self {
        let civilite = partie.civilite.as_deref().unwrap_or_default().trim();
        let genre = if est_feminin(civilite) { Genre::Feminin } else { Genre::Masculin };
        let nom = partie.nom_complet();
        let corps = if civilite.is_empty() { nom } else { format!("{}\u{a0}{nom}", en_toutes_lettres(civilite)) };
        Self { corps, article: Article::Aucun, genre }
    }

    /// `la société X`.
    #[must_use]
    pub fn nom(&self) -> String {
        match self.article {
            Article::La => format!("la {}", self.corps),
            Article::Le => format!("le {}", self.corps),
            Article::Elide => format!("l’{}", self.corps),
            Article::Aucun => self.corps.clone(),
        }
    }

    /// `La société X`, at the head of a sentence.
    #[must_use]
    pub fn en_tete(&self) -> String {
        majuscule(&self.nom())
    }

    /// `de la société X`, `du syndicat Y`, `d’Étienne Z`.
    #[must_use]
    pub fn avec_de(&self) -> String {
        match self.article {
            Article::Le => format!("du {}", self.corps),
            Article::Aucun if commence_par_une_voyelle(&self.corps) => format!("d’{}", self.corps),
            _ => format!("de {}", self.nom()),
        }
    }

    /// `à la société X`, `au syndicat Y`.
    #[must_use]
    pub fn avec_a(&self) -> String {
        match self.article {
            Article::Le => format!("au {}", self.corps),
            _ => format!("à {}", self.nom()),
        }
    }

    /// The form that agrees: `accorde("débiteur", "débitrice")`.
    #[must_use]
    pub fn accorde<'a>(&self, masculin: &'a str, feminin: &'a str) -> &'a str {
        match self.genre {
            Genre::Masculin => masculin,
            Genre::Feminin => feminin,
        }
    }
}

/// The first letter as a capital.
#[must_use]
pub fn majuscule(texte: &str) -> String {
    let mut lettres = texte.chars();
    lettres.next().map(|c| c.to_uppercase().collect::<String>()).unwrap_or_default() + lettres.as_str()
}

/// The first letter small, unless the word is an acronym.
#[must_use]
pub fn minuscule(nom: &str) -> String {
    let mut lettres = nom.chars();
    let premiere = lettres.next();
    if lettres.clone().next().is_some_and(char::is_uppercase) {
        return nom.to_owned();
    }
    premiere.map(|c| c.to_lowercase().collect::<String>()).unwrap_or_default() + lettres.as_str()
}

/// The form for a number: `nombre(2, "facture", "factures")`.
#[must_use]
pub fn nombre<'a>(n: usize, singulier: &'a str, pluriel: &'a str) -> &'a str {
    if n > 1 { pluriel } else { singulier }
}

/// `de` before a name of place: `de Lyon`, `d’Avignon`, `du Havre`, `des Sables`.
#[must_use]
pub fn de_lieu(lieu: &str) -> String {
    if let Some(suite) = lieu.strip_prefix("Le ") {
        format!("du {suite}")
    } else if let Some(suite) = lieu.strip_prefix("Les ") {
        format!("des {suite}")
    } else if commence_par_une_voyelle(lieu) {
        format!("d’{lieu}")
    } else {
        format!("de {lieu}")
    }
}

/// How a letter opens: `Madame,`, `Monsieur,`, `Madame, Monsieur,`.
#[must_use]
pub fn appel(partie: &Partie) -> String {
    let civilite = partie.civilite.as_deref().map(str::trim).filter(|civilite| !civilite.is_empty() && !partie.est_personne_morale());
    civilite.map_or_else(|| "Madame, Monsieur,".to_owned(), |civilite| format!("{},", en_toutes_lettres(civilite)))
}

/// What an agent calls itself: `avocat au barreau de Lyon`, `avocate` where the dossier says that it is a woman.
#[must_use]
pub fn metier(role: Option<RoleMandataire>, barreau: Option<&str>, partie: &Partie) -> String {
    let feminin = est_feminin(partie.civilite.as_deref().unwrap_or_default().trim())
        || partie.profession.as_deref().is_some_and(|profession| profession.trim().to_lowercase().starts_with("avocate"));
    let avocat = if feminin { "avocate" } else { "avocat" };
    match (role, barreau) {
        (Some(RoleMandataire::Avocat), Some(barreau)) => format!("{avocat} au barreau {}", de_lieu(barreau)),
        (Some(RoleMandataire::Avocat), None) => avocat.to_owned(),
        (Some(RoleMandataire::CommissaireDeJustice), _) => "commissaire de justice".to_owned(),
        (Some(RoleMandataire::SocieteDeRecouvrement), _) => "activité de recouvrement amiable".to_owned(),
        (Some(RoleMandataire::Salarie | RoleMandataire::Autre) | None, _) => "mandataire".to_owned(),
    }
}

fn en_toutes_lettres(civilite: &str) -> &str {
    match civilite {
        "M" | "M." | "Mr" | "monsieur" => "Monsieur",
        "Mme" | "madame" | "Mlle" => "Madame",
        "Me" | "maître" => "Maître",
        autre => autre,
    }
}

fn est_feminin(civilite: &str) -> bool {
    matches!(en_toutes_lettres(civilite), "Madame" | "Mademoiselle")
}

fn commence_par_une_voyelle(mot: &str) -> bool {
    mot.chars().next().is_some_and(|c| "aeiouyàâäéèêëîïôöùûüh".contains(c.to_lowercase().next().unwrap_or(c)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::exemples::partie;
    use crate::model::Qualite;

    #[track_caller]
    fn check(forme: impl FnOnce(&mut Partie), attendus: [&str; 3], genre: Genre) {
        let mut p = partie(Qualite::Professionnel);
        p.nom = None;
        forme(&mut p);
        let nomme = Nomme::de(&p);
        assert_eq!([nomme.nom(), nomme.avec_de(), nomme.avec_a()], attendus);
        assert_eq!(nomme.genre, genre);
    }

    #[test]
    fn parties_in_a_sentence() {
        check(
            |p| p.denomination = Some("Martin".into()),
            ["la société Martin", "de la société Martin", "à la société Martin"],
            Genre::Feminin,
        );
        check(
            |p| p.denomination = Some("Compagnie du Rhône".into()),
            ["la Compagnie du Rhône", "de la Compagnie du Rhône", "à la Compagnie du Rhône"],
            Genre::Feminin,
        );
        check(
            |p| {
                p.denomination = Some("Les Tilleuls".into());
                p.forme_juridique = Some("Syndicat de copropriétaires".into());
            },
            ["le syndicat Les Tilleuls", "du syndicat Les Tilleuls", "au syndicat Les Tilleuls"],
            Genre::Masculin,
        );
        check(
            |p| {
                p.denomination = Some("Chœur".into());
                p.forme_juridique = Some("association".into());
            },
            ["l’association Chœur", "de l’association Chœur", "à l’association Chœur"],
            Genre::Feminin,
        );
        check(
            |p| {
                p.civilite = Some("Mme".into());
                p.nom = Some("Durand".into());
            },
            ["Madame\u{a0}Durand", "de Madame\u{a0}Durand", "à Madame\u{a0}Durand"],
            Genre::Feminin,
        );
        check(|p| p.nom = Some("Éluard".into()), ["Éluard", "d’Éluard", "à Éluard"], Genre::Masculin);
    }

    #[test]
    fn places_and_openings() {
        assert_eq!([de_lieu("Lyon"), de_lieu("Avignon"), de_lieu("Le Havre")], ["de Lyon", "d’Avignon", "du Havre"]);
        let mut p = partie(Qualite::Consommateur);
        assert_eq!(appel(&p), "Madame, Monsieur,");
        p.civilite = Some("M.".into());
        assert_eq!(appel(&p), "Monsieur,");
    }

    #[test]
    fn a_lawyer_is_named_as_the_dossier_says() {
        let dit = |civilite: &str, profession: Option<&str>| {
            let mut p = partie(Qualite::Professionnel);
            p.civilite = Some(civilite.into());
            p.profession = profession.map(Into::into);
            metier(Some(RoleMandataire::Avocat), Some("Avignon"), &p)
        };
        assert_eq!(dit("Mme", None), "avocate au barreau d’Avignon");
        assert_eq!(dit("Maître", Some("Avocate")), "avocate au barreau d’Avignon");
        assert_eq!(dit("Maître", None), "avocat au barreau d’Avignon");
    }
}
