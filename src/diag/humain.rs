//! The form for a person: the sentence, the user's own line underlined, the text, what would change the answer.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use super::{Constat, Langue, Niveau, Texte};
use crate::model::Lieu;

/// The text of each file of a dossier, by its path in the dossier.
pub type Sources = BTreeMap<Arc<str>, String>;

/// Longest stretch of a source line that is shown; a line can be a megabyte.
const LARGEUR: usize = 110;

/// Whether the terminal takes colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Couleurs {
    Oui,
    Non,
}

impl Couleurs {
    fn peindre(self, code: &str, mot: &str) -> String {
        match self {
            Self::Oui => format!("\u{1b}[{code}m{mot}\u{1b}[0m"),
            Self::Non => mot.to_owned(),
        }
    }
}

/// The finding as several lines of text, each ended. `chemin` is the dossier's path, put before the file's.
#[must_use]
pub fn afficher(constat: &Constat, chemin: &str, sources: &Sources, langue: Langue, couleurs: Couleurs) -> String {
    let mut sortie = String::new();
    let code_couleur = match constat.niveau {
        Niveau::Erreur => "1;31",
        Niveau::Avertissement => "1;33",
        Niveau::Info => "1;36",
    };
    let entete = format!("{} {}", constat.code, constat.niveau.mot(langue));
    let _ = write!(sortie, "{}", couleurs.peindre(code_couleur, &entete));
    if let Some(creance) = &constat.creance {
        let _ = write!(sortie, "  {}", visible(creance));
    }
    let _ = writeln!(sortie, "  {}", visible(constat.message.en_langue(langue)));
    if let Some(lieu) = &constat.lieu {
        extrait(&mut sortie, lieu, '━', constat.etiquette.as_ref(), chemin, sources, langue, couleurs);
    }
    for (lieu, etiquette) in &constat.autres {
        extrait(&mut sortie, lieu, '─', Some(etiquette), chemin, sources, langue, couleurs);
    }
    let mut note = |texte: &str| {
        let _ = writeln!(sortie, "  = {}", visible(texte));
    };
    if let Some(article) = &constat.article {
        note(article);
    }
    if let Some(remede) = &constat.remede {
        note(remede.en_langue(langue));
    }
    if let Some(ecarte) = &constat.ecarte {
        let par = ecarte.par.as_deref().unwrap_or("?");
        let jusque = ecarte.jusqu_au.map(|jour| jour.to_string());
        let texte = match (langue, jusque) {
            (Langue::Fr, Some(jour)) => format!("écarté par {par} jusqu'au {jour} : {}", ecarte.motif),
            (Langue::Fr, None) => format!("écarté par {par} : {}", ecarte.motif),
            (Langue::En, Some(jour)) => format!("set aside by {par} until {jour}: {}", ecarte.motif),
            (Langue::En, None) => format!("set aside by {par}: {}", ecarte.motif),
        };
        note(&texte);
    }
    sortie
}

#[allow(clippy::too_many_arguments)] // one private writer, called twice
fn extrait(
    sortie: &mut String,
    lieu: &Lieu,
    trait_: char,
    etiquette: Option<&Texte>,
    chemin: &str,
    sources: &Sources,
    langue: Langue,
    couleurs: Couleurs,
) {
    let separateur = if chemin.is_empty() || chemin.ends_with('/') { "" } else { "/" };
    let _ = writeln!(sortie, "  ┌─ {chemin}{separateur}{}:{}:{}", lieu.fichier, lieu.ligne, lieu.colonne);
    let ligne = sources.get(&lieu.fichier).and_then(|texte| texte.lines().nth(lieu.ligne.saturating_sub(1) as usize));
    let Some(ligne) = ligne else { return };
    let caracteres: Vec<char> = ligne.chars().collect();
    let colonne = (lieu.colonne.saturating_sub(1) as usize).min(caracteres.len());
    // A long line is shown around its span only.
    let debut = if caracteres.len() > LARGEUR { colonne.saturating_sub(LARGEUR / 3) } else { 0 };
    let fin = (debut + LARGEUR).min(caracteres.len());
    let montre: String = caracteres.get(debut..fin).unwrap_or_default().iter().collect();
    let avant = visible(&caracteres.get(debut..colonne).unwrap_or_default().iter().collect::<String>()).chars().count();
    let place = (fin.saturating_sub(colonne)).max(1);
    let longueur = (lieu.longueur as usize).clamp(1, place);
    let numero = lieu.ligne.to_string();
    let marge = " ".repeat(numero.len().max(2));
    let _ = writeln!(sortie, "{numero:>2}│ {}", visible(&montre));
    let souligne = couleurs.peindre("1", &trait_.to_string().repeat(longueur));
    let mot = etiquette.map(|texte| format!(" {}", visible(texte.en_langue(langue)))).unwrap_or_default();
    let _ = writeln!(sortie, "{marge}│ {}{souligne}{mot}", " ".repeat(avant));
}

/// The text without what could drive a terminal: control characters become their picture, a tab one space.
fn visible(texte: &str) -> String {
    texte
        .chars()
        .map(|c| match c {
            '\t' => ' ',
            '\u{0}'..='\u{1f}' => char::from_u32(0x2400 + c as u32).unwrap_or('\u{fffd}'),
            '\u{7f}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
            _ => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_users_line_is_underlined_where_the_fact_stands() {
        let fichier: Arc<str> = Arc::from("factures/F.yaml");
        let sources = Sources::from([(fichier.clone(), "numero: F\necheance: 2021-10-31\n".to_owned())]);
        let constat = Constat::erreur("PRE-01", Texte::new("prescrite", "time-barred"))
            .a(Lieu { fichier, ligne: 2, colonne: 11, longueur: 10 })
            .etiquette(Texte::new("point de départ", "start"))
            .creance("F")
            .selon("Code civil, article 2224");
        assert_eq!(
            afficher(&constat, "dossiers/x", &sources, Langue::Fr, Couleurs::Non),
            "PRE-01 erreur  F  prescrite\n  ┌─ dossiers/x/factures/F.yaml:2:11\n 2│ echeance: 2021-10-31\n  │           ━━━━━━━━━━ point de départ\n  = Code civil, article 2224\n"
        );
    }

    #[test]
    fn a_terminal_is_never_driven_by_a_dossier() {
        let constat = Constat::info("SAI-14", Texte::new("nom \u{1b}[2J\u{202e}x", "x"));
        let texte = afficher(&constat, "", &Sources::new(), Langue::Fr, Couleurs::Non);
        assert!(!texte.contains('\u{1b}') && !texte.contains('\u{202e}'), "{texte:?}");
    }
}
