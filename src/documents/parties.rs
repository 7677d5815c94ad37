//! How a party is described in full: in the head of a letter, at its foot, and as an act must name it.

use super::grammaire::{Genre, Nomme, de_lieu};
use super::typographie::{self, prose};
use crate::diag::euros_fr;
use crate::model::{Adresse, Montant, Partie};

/// A sum without its cents where it has none: `15 000 €`, as a share capital is written.
#[must_use]
pub fn euros_ronds(montant: Montant) -> String {
    euros_fr(montant).replace(",00\u{a0}", "\u{a0}")
}

/// The address on one line: `3 place du Marché, 69400 Villefranche-sur-Saône`.
#[must_use]
pub fn adresse(adresse: &Adresse) -> String {
    lignes_d_adresse(adresse).join(", ")
}

/// The address, line by line, in ordinary letters.
#[must_use]
pub fn lignes_d_adresse(adresse: &Adresse) -> Vec<String> {
    let commune = [adresse.code_postal.as_deref(), adresse.commune.as_deref()].into_iter().flatten().collect::<Vec<_>>().join("\u{a0}");
    let pays = (!adresse.est_en_france()).then(|| adresse.pays.clone()).flatten();
    [adresse.complement.clone(), adresse.voie.clone(), Some(commune), pays]
        .into_iter()
        .flatten()
        .filter(|ligne| !ligne.trim().is_empty())
        .collect()
}

/// A fact that an act must state and the dossier does not give: seen on the page, never left out in silence.
#[must_use]
pub fn a_completer(quoi: &str) -> String {
    format!("[{quoi} à compléter]")
}

/// The legal line at the foot of a letter (R123-237 C. com.).
#[must_use]
pub fn pied(partie: &Partie) -> String {
    let mut morceaux = Vec::new();
    let siren = partie.siren.as_deref().map(typographie::siren);
    if partie.est_personne_morale() {
        let forme = partie.forme_juridique.clone().unwrap_or_default();
        let capital = partie.capital.map(|capital| format!("au capital de {}", euros_ronds(capital))).unwrap_or_default();
        morceaux.push(format!("{}, {forme} {capital}", partie.nom_complet()));
        morceaux.extend(match (&partie.rcs, siren) {
            (Some(rcs), Some(siren)) => Some(format!("{siren} RCS {rcs}")),
            (None, Some(siren)) => Some(format!("SIREN {siren}")),
            _ => None,
        });
    } else if let Some(siren) = siren {
        morceaux.push(format!("{}, entrepreneur individuel (EI)", partie.nom_complet()));
        morceaux.push(format!("SIREN {siren}"));
    }
    morceaux.extend(partie.tva_intracommunautaire.as_ref().map(|numero| format!("TVA {numero}")));
    if partie.est_personne_morale() {
        morceaux.extend(partie.adresse.as_ref().map(|siege| format!("siège\u{a0}: {}", adresse(siege))));
    }
    morceaux.iter().map(|m| m.split(' ').filter(|mot| !mot.is_empty()).collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join(" — ")
}

/// The lines by which an act names a claimant (54 3° CPC) or a debtor (57 CPC).
///
/// `demandeur` asks for what only a claimant must state: profession, nationality, birth; or the representing organ.
#[must_use]
pub fn identite(partie: &Partie, demandeur: bool) -> Vec<String> {
    let ou = |valeur: Option<String>, quoi: &str| valeur.unwrap_or_else(|| a_completer(quoi));
    let domicile = partie.adresse.as_ref().map(adresse).filter(|adresse| !adresse.is_empty());
    let siren = partie.siren.as_deref().map(typographie::siren);
    let nomme = Nomme::de(partie);
    if partie.est_personne_morale() {
        let forme = ou(partie.forme_juridique.clone(), "forme");
        let capital = partie.capital.map(|capital| format!(" au capital de {}", euros_ronds(capital))).unwrap_or_default();
        let mut lignes = vec![partie.nom_complet(), format!("{forme}{capital}")];
        lignes.extend(match (&partie.rcs, siren) {
            (Some(rcs), Some(siren)) => {
                Some(format!("{} au RCS {} sous le n°\u{a0}{siren}", nomme.accorde("immatriculé", "immatriculée"), de_lieu(rcs)))
            }
            (None, Some(siren)) => Some(format!("SIREN {siren}")),
            _ => None,
        });
        lignes.push(format!("dont le siège est {}", ou(domicile, "siège")));
        let representant = partie.representant.as_ref();
        let organe = representant.and_then(|r| r.nom.as_ref()).map(|nom| {
            let qualite = representant.and_then(|r| r.qualite.as_ref()).map(|qualite| format!(", {qualite}")).unwrap_or_default();
            format!("{} par {nom}{qualite}", nomme.accorde("représenté", "représentée"))
        });
        match organe {
            Some(organe) => lignes.push(organe),
            None if demandeur => {
                lignes.push(format!("{} par {}", nomme.accorde("représenté", "représentée"), a_completer("organe représentant")))
            }
            None => {}
        }
        return lignes;
    }
    let civilite = partie.civilite.as_deref().map(|_| nomme.nom()).unwrap_or_else(|| partie.nom_complet());
    let prenoms_manquants = if partie.prenoms.is_none() { format!(" {}", a_completer("prénoms")) } else { String::new() };
    let mut lignes = vec![format!("{civilite}{prenoms_manquants}")];
    if demandeur {
        lignes.push(ou(partie.profession.clone().or_else(|| partie.activite.clone()), "profession"));
        let naissance = partie.naissance.as_ref();
        let date = ou(naissance.and_then(|n| n.date).map(typographie::jour), "date de naissance");
        let lieu = ou(naissance.and_then(|n| n.lieu.clone()), "lieu de naissance");
        lignes.push(match (partie.civilite.is_some(), nomme.genre) {
            (true, Genre::Feminin) => format!("née le {date} à {lieu}"),
            (true, Genre::Masculin) => format!("né le {date} à {lieu}"),
            (false, _) => format!("date et lieu de naissance\u{a0}: {date}, {lieu}"),
        });
        lignes.push(format!("de nationalité {}", ou(partie.nationalite.clone(), "nationalité")));
    } else {
        lignes.extend(partie.profession.clone().or_else(|| partie.activite.clone()));
    }
    lignes.extend(siren.map(|siren| format!("entrepreneur individuel (EI), SIREN {siren}")));
    lignes.push(format!("demeurant {}", ou(domicile, "domicile")));
    lignes.iter().map(|ligne| if ligne.contains('[') { prose(ligne) } else { ligne.clone() }).collect()
}
