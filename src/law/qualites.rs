//! In what capacity a party acts, where the dossier does not say it outright.

use crate::model::Partie;

/// Companies that are commercial by their form (L210-1 C. com.).
const COMMERCIALES_PAR_LA_FORME: [&str; 8] = ["SARL", "EURL", "SAS", "SASU", "SA", "SNC", "SCA", "SCS"];

/// The abbreviation of a legal form: `S.A.R.L.` and `société à responsabilité limitée` read as `SARL`.
#[must_use]
pub fn forme(partie: &Partie) -> Option<String> {
    use unicode_normalization::UnicodeNormalization;
    let brute: String = partie.forme_juridique.as_deref()?.nfd().filter(char::is_ascii).collect::<String>().to_uppercase();
    let mots = brute.replace('.', "");
    Some(match mots.trim() {
        "SOCIETE A RESPONSABILITE LIMITEE" => "SARL".to_owned(),
        "SOCIETE PAR ACTIONS SIMPLIFIEE" => "SAS".to_owned(),
        "SOCIETE PAR ACTIONS SIMPLIFIEE UNIPERSONNELLE" => "SASU".to_owned(),
        "ENTREPRISE UNIPERSONNELLE A RESPONSABILITE LIMITEE" => "EURL".to_owned(),
        "SOCIETE ANONYME" => "SA".to_owned(),
        "SOCIETE EN NOM COLLECTIF" => "SNC".to_owned(),
        "SOCIETE EN COMMANDITE PAR ACTIONS" => "SCA".to_owned(),
        "SOCIETE EN COMMANDITE SIMPLE" => "SCS".to_owned(),
        autre => autre.to_owned(),
    })
}

/// Whether the company is commercial by its form.
#[must_use]
pub fn commerciale_par_la_forme(partie: &Partie) -> bool {
    forme(partie).is_some_and(|forme| COMMERCIALES_PAR_LA_FORME.contains(&forme.as_str()))
}

/// Whether the party is a société d'exercice libéral, which never goes to a commercial court (L721-5 C. com.).
#[must_use]
pub fn est_une_sel(partie: &Partie) -> bool {
    forme(partie).is_some_and(|forme| forme.starts_with("SEL") || forme.contains("EXERCICE LIBERAL"))
}

/// Whether the party is a trader: as said, else by its form; nothing where neither tells (D40).
#[must_use]
pub fn est_commercant(partie: &Partie) -> Option<bool> {
    // Whoever acts as a consumer in this claim does not trade in it, even if he trades elsewhere.
    if partie.est_particulier() {
        return Some(false);
    }
    if let Some(dit) = partie.commercant {
        return Some(dit);
    }
    if commerciale_par_la_forme(partie) {
        return Some(true);
    }
    // An association, a non-trading company do not trade; a sole trader must say so.
    partie.est_personne_morale().then_some(false)
}

/// Whether the party belongs to the commercial court: trader or artisan, in any combination (L721-3 C. com., D34).
#[must_use]
pub fn releve_du_commerce(partie: &Partie) -> Option<bool> {
    if partie.artisan == Some(true) && !partie.est_particulier() { Some(true) } else { est_commercant(partie) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::exemples::partie;
    use crate::model::Qualite;

    fn societe(forme_juridique: &str) -> Partie {
        let denomination = Some("Exemple".to_owned());
        Partie {
            commercant: None,
            nom: None,
            denomination,
            forme_juridique: Some(forme_juridique.into()),
            ..partie(Qualite::Professionnel)
        }
    }

    #[test]
    fn a_form_reads_the_same_in_letters_and_in_words() {
        for (ecrite, lue, commerciale, sel) in [
            ("SARL", "SARL", true, false),
            (" s.a.r.l. ", "SARL", true, false),
            ("Société à responsabilité limitée", "SARL", true, false),
            ("société par actions simplifiée", "SAS", true, false),
            ("Société par actions simplifiée unipersonnelle", "SASU", true, false),
            ("entreprise unipersonnelle à responsabilité limitée", "EURL", true, false),
            ("Société anonyme", "SA", true, false),
            ("société en nom collectif", "SNC", true, false),
            ("société en commandite par actions", "SCA", true, false),
            ("société en commandite simple", "SCS", true, false),
            ("SCI", "SCI", false, false),
            ("SELARL", "SELARL", false, true),
            ("Selas", "SELAS", false, true),
            ("société d'exercice libéral à responsabilité limitée", "SOCIETE D'EXERCICE LIBERAL A RESPONSABILITE LIMITEE", false, true),
        ] {
            let partie = societe(ecrite);
            assert_eq!(forme(&partie).as_deref(), Some(lue), "{ecrite}");
            assert_eq!((commerciale_par_la_forme(&partie), est_une_sel(&partie)), (commerciale, sel), "{ecrite}");
        }
        assert_eq!(forme(&partie(Qualite::Professionnel)), None);
    }

    #[test]
    fn who_trades_is_said_or_follows_from_the_form() {
        let seul = Partie { commercant: None, ..partie(Qualite::Professionnel) };
        for (partie, attendu) in [
            (societe("SAS"), Some(true)),
            (Partie { commercant: Some(false), ..societe("SAS") }, Some(false)),
            (societe("SCI"), Some(false)),
            (Partie { commercant: Some(true), ..societe("SCI") }, Some(true)),
            (seul.clone(), None),
            (Partie { commercant: Some(true), ..seul.clone() }, Some(true)),
            // A trader who buys as a consumer does not trade in this claim.
            (Partie { commercant: Some(true), ..partie(Qualite::Consommateur) }, Some(false)),
        ] {
            assert_eq!(est_commercant(&partie), attendu, "{partie:?}");
            assert_eq!(releve_du_commerce(&partie), attendu, "{partie:?}");
        }
        let artisan = |partie: Partie| releve_du_commerce(&Partie { artisan: Some(true), ..partie });
        assert_eq!(artisan(seul.clone()), Some(true));
        assert_eq!(artisan(Partie { commercant: None, ..partie(Qualite::Consommateur) }), Some(false));
        assert_eq!(releve_du_commerce(&Partie { artisan: Some(false), ..seul }), None);
    }
}
