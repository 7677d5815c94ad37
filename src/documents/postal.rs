//! The postal block: six lines of thirty-eight characters, the last three in bare capitals, the country on a seventh.

use unicode_normalization::UnicodeNormalization;

use crate::diag::Texte;
use crate::dit;
use crate::model::Partie;

/// Characters of a line: a format of the post, not a number of law.
const LARGEUR: usize = 38;
/// Lines of a block, the country aside.
const LIGNES: usize = 6;

/// Why an address cannot be printed in the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdresseImpossible {
    /// What is wrong, as a finding says it.
    pub faute: Texte,
}

/// Words that the post itself shortens, tried from the left until the line fits.
const ABREGES: [(&str, &str); 16] = [
    ("AVENUE", "AV"),
    ("BOULEVARD", "BD"),
    ("PLACE", "PL"),
    ("ROUTE", "RTE"),
    ("CHEMIN", "CHE"),
    ("IMPASSE", "IMP"),
    ("ALLEE", "ALL"),
    ("SQUARE", "SQ"),
    ("FAUBOURG", "FG"),
    ("SAINTE", "STE"),
    ("SAINT", "ST"),
    ("GENERAL", "GAL"),
    ("MARECHAL", "MAL"),
    ("RESIDENCE", "RES"),
    ("BATIMENT", "BAT"),
    ("ZONE", "ZN"),
];

/// The lines to print for a party, at most seven; an error rather than a cut where they do not fit.
pub fn bloc_postal(partie: &Partie) -> Result<Vec<String>, AdresseImpossible> {
    let refus = |faute: Texte| Err(AdresseImpossible { faute });
    let nom = match (&partie.denomination, partie.civilite.as_deref()) {
        (None, Some(civilite)) => format!("{} {}", civilite.trim(), partie.nom_complet()),
        _ => partie.nom_complet(),
    };
    let nom_affiche = nom.trim().to_owned();
    let Some(adresse) = &partie.adresse else {
        return refus(dit!("l'adresse de {nom_affiche} manque", "the address of {nom_affiche} is missing"));
    };
    let commune = adresse.commune.as_deref().unwrap_or_default();
    if commune.trim().is_empty() {
        return refus(dit!("la commune de {nom_affiche} manque", "the town of {nom_affiche} is missing"));
    }
    let etranger = !adresse.est_en_france();
    let pays = etranger.then(|| capitales(adresse.pays.as_deref().unwrap_or_default()));
    let localite = capitales(&format!("{} {commune}", adresse.code_postal.as_deref().unwrap_or_default()));
    let voie = adresse.voie.as_deref().map(capitales).filter(|voie| !voie.is_empty());
    let mut haut = couper(&nom);
    for ligne in [&adresse.destinataire, &adresse.complement].into_iter().flatten() {
        haut.extend(couper(ligne));
    }
    let mut bas = Vec::new();
    if let Some(voie) = voie {
        bas.extend(serrer(&voie));
    }
    bas.extend(serrer(&localite));
    bas.extend(pays);
    // The last three lines of the six are in capitals: the line above the street too, where there is one.
    let place = LIGNES + usize::from(etranger);
    if let (Some(dernier), true) = (haut.last_mut(), haut_len_avant(&bas, etranger) < 3 && adresse.complement.is_some()) {
        *dernier = capitales(dernier);
    }
    let lignes: Vec<String> = haut.into_iter().chain(bas).filter(|ligne| !ligne.trim().is_empty()).collect();
    let nombre = lignes.len();
    if nombre > place {
        return refus(dit!(
            "l'adresse de {nom_affiche} prend {nombre} lignes, la fenêtre en montre {place}",
            "the address of {nom_affiche} takes {nombre} lines, the window shows {place}"
        ));
    }
    if let Some(longue) = lignes.iter().find(|ligne| ligne.chars().count() > LARGEUR) {
        return refus(dit!(
            "la ligne « {longue} » dépasse {LARGEUR} caractères et ne peut être coupée",
            "the line \"{longue}\" exceeds {LARGEUR} characters and cannot be broken"
        ));
    }
    Ok(lignes)
}

fn haut_len_avant(bas: &[String], etranger: bool) -> usize {
    bas.len() - usize::from(etranger)
}

/// Breaks a line at spaces so that each part fits; a word too long stays whole and is seen as an error above.
fn couper(ligne: &str) -> Vec<String> {
    let mut lignes = Vec::new();
    let mut courante = String::new();
    for mot in ligne.split_whitespace() {
        let tient = courante.is_empty() || courante.chars().count() + 1 + mot.chars().count() <= LARGEUR;
        if !tient {
            lignes.push(std::mem::take(&mut courante));
        }
        if !courante.is_empty() {
            courante.push(' ');
        }
        courante.push_str(mot);
    }
    if !courante.is_empty() {
        lignes.push(courante);
    }
    lignes
}

/// Shortens the words that the post shortens, one after the other, then breaks what still does not fit.
fn serrer(ligne: &str) -> Vec<String> {
    let mut mots: Vec<&str> = ligne.split(' ').collect();
    for rang in 0..mots.len() {
        if mots.iter().map(|mot| mot.chars().count() + 1).sum::<usize>() <= LARGEUR + 1 {
            break;
        }
        if let Some(mot) = mots.get_mut(rang)
            && let Some((_, abrege)) = ABREGES.iter().find(|(long, _)| long == mot)
        {
            *mot = abrege;
        }
    }
    couper(&mots.join(" "))
}

/// Capitals without accents nor punctuation, single spaces.
fn capitales(texte: &str) -> String {
    let sans_accent: String = texte
        .replace(['œ', 'Œ'], "OE")
        .replace(['æ', 'Æ'], "AE")
        .nfd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
        .collect();
    let bare: String = sans_accent.to_uppercase().chars().map(|c| if c.is_alphanumeric() || c == '/' { c } else { ' ' }).collect();
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::exemples::partie;
    use crate::model::{Adresse, Lieu, Lieux, Qualite};

    fn adresse() -> Adresse {
        Adresse {
            destinataire: None,
            complement: None,
            voie: Some("3 place du Marché".into()),
            code_postal: Some("69400".into()),
            commune: Some("Villefranche-sur-Saône".into()),
            insee: None,
            pays: None,
            lieux: Lieux::new(Lieu::debut("dossier.yaml")),
        }
    }

    #[track_caller]
    fn check(nom: &str, forme: impl FnOnce(&mut Adresse), attendu: Result<&[&str], &str>) {
        let mut p = partie(Qualite::Professionnel);
        p.denomination = Some(nom.into());
        let mut a = adresse();
        forme(&mut a);
        p.adresse = Some(a);
        let obtenu = bloc_postal(&p).map_err(|impossible| impossible.faute.fr);
        assert_eq!(obtenu, attendu.map(|lignes| lignes.iter().map(|l| (*l).to_owned()).collect()).map_err(str::to_owned));
    }

    #[test]
    fn blocks() {
        check("Boulangerie Martin", |_| {}, Ok(&["Boulangerie Martin", "3 PLACE DU MARCHE", "69400 VILLEFRANCHE SUR SAONE"]));
        check(
            "Société bourguignonne de distribution alimentaire et de produits d’entretien Quarante et Fils",
            |a| a.complement = Some("Zone d’activités des Bruyères".into()),
            Ok(&[
                "Société bourguignonne de distribution",
                "alimentaire et de produits d’entretien",
                "Quarante et Fils",
                "ZONE D ACTIVITES DES BRUYERES",
                "3 PLACE DU MARCHE",
                "69400 VILLEFRANCHE SUR SAONE",
            ]),
        );
        check(
            "Bäckerei",
            |a| {
                a.pays = Some("Allemagne".into());
                a.voie = Some("12, avenue du Général-de-Gaulle-et-des-Braves".into());
            },
            Ok(&["Bäckerei", "12 AV DU GAL DE GAULLE ET DES BRAVES", "69400 VILLEFRANCHE SUR SAONE", "ALLEMAGNE"]),
        );
    }

    #[test]
    fn nothing_is_lost_in_silence() {
        check("X", |a| a.commune = None, Err("la commune de X manque"));
        check(&"a".repeat(40), |_| {}, Err(&format!("la ligne « {} » dépasse 38 caractères et ne peut être coupée", "a".repeat(40))));
        check(
            &"mot ".repeat(60),
            |_| {},
            Err(&format!("l'adresse de {} prend 9 lignes, la fenêtre en montre 6", "mot ".repeat(60).trim())),
        );
    }
}
