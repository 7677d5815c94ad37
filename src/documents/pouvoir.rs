//! The special power of attorney: who gives it, to whom, for which claim and which acts.

use serde::Serialize;

use super::convenu::{Case, PartieDecrite, sans_mandataire};
use super::grammaire::{Nomme, majuscule, metier};
use super::lettre::{lieu_date, signataire};
use super::parties::{a_completer, identite};
use super::{Affaire, Ecrit, ErreurModele, Modeles, typographie};
use crate::diag::{euros_fr, liste_fr};
use crate::model::Procedure;

/// The inputs.
#[derive(Debug, Serialize)]
#[allow(missing_docs)]
pub struct Pouvoir {
    pub brouillon: bool,
    pub titre: String,
    pub reference: String,
    pub jour: String,
    pub lieu_date: String,
    pub entete: Vec<String>,
    pub parties: Vec<PartieDecrite>,
    pub mandant_tete: String,
    pub mandataire_a: String,
    pub debiteurs: String,
    pub factures: String,
    pub principal: String,
    pub au: String,
    pub procedure: &'static str,
    pub juridiction: Option<String>,
    pub signatures: Vec<Case>,
}

/// The inputs of the power.
pub fn entrees(affaire: &Affaire<'_>) -> Pouvoir {
    let mandataire = affaire.dossier.mandataire.clone();
    let dossier = sans_mandataire(affaire.dossier);
    let affaire = &Affaire { dossier: &dossier, ..*affaire };
    let decompte = &affaire.jugement.decompte;
    let mandant = signataire(affaire);
    let nomme = mandataire.as_ref().map(|mandataire| Nomme::de(&mandataire.partie));
    let lignes = mandataire.as_ref().map_or_else(
        || vec![a_completer("mandataire")],
        |mandataire| {
            let partie = &mandataire.partie;
            if partie.est_personne_morale() {
                return identite(partie, false);
            }
            let mut lignes = vec![super::lettre::nom_civil(partie)];
            lignes.push(match mandataire.role {
                Some(crate::model::RoleMandataire::Salarie) => {
                    let mot = Nomme::de(partie).accorde("salarié", "salariée");
                    let quoi = partie.profession.as_ref().map(|profession| format!(", {profession}")).unwrap_or_default();
                    format!("{mot} {}{quoi}", Nomme::de(&dossier.creancier).avec_de())
                }
                role => metier(role, mandataire.barreau.as_deref(), partie),
            });
            lignes.extend(mandataire.office.clone());
            lignes.extend(partie.adresse.as_ref().map(super::parties::adresse));
            lignes
        },
    );
    let debiteurs: Vec<String> = std::iter::once(&dossier.debiteur)
        .chain(&dossier.codebiteurs)
        .map(|partie| match partie.adresse.as_ref() {
            Some(adresse) => format!("{} ({})", Nomme::de(partie).nom(), super::parties::adresse(adresse)),
            None => Nomme::de(partie).nom(),
        })
        .collect();
    let numeros: Vec<String> = decompte.comptes.iter().map(|compte| compte.numero.clone()).collect();
    let factures = match numeros.as_slice() {
        [seule] => format!("de la facture n°\u{a0}{seule}"),
        plusieurs => format!("des factures n°\u{a0}{}", liste_fr(plusieurs)),
    };
    let nom_mandataire = mandataire.as_ref().map(|mandataire| {
        let partie = &mandataire.partie;
        let representant = partie.representant.as_ref().and_then(|r| r.nom.clone()).filter(|_| partie.est_personne_morale());
        representant.unwrap_or_else(|| super::lettre::nom_civil(partie))
    });
    let procedure = dossier.procedure.unwrap_or(Procedure::InjonctionDePayer);
    Pouvoir {
        brouillon: affaire.brouillon,
        titre: format!("Pouvoir spécial — {}", dossier.reference),
        reference: dossier.reference.clone(),
        jour: affaire.jugement.jour.to_string(),
        lieu_date: lieu_date(&dossier.creancier, affaire.jugement.jour),
        entete: vec![dossier.creancier.nom_complet()],
        parties: vec![
            PartieDecrite { role: "Le mandant".to_owned(), lignes: identite(&dossier.creancier, false) },
            PartieDecrite { role: "Le mandataire".to_owned(), lignes },
        ],
        mandant_tete: Nomme::de(&dossier.creancier).en_tete(),
        mandataire_a: nomme.map_or_else(|| format!("à {}", a_completer("mandataire")), |nomme| nomme.avec_a()),
        debiteurs: liste_fr(&debiteurs),
        factures,
        principal: euros_fr(decompte.reste_principal()),
        au: typographie::jour(decompte.au),
        procedure: procedure.cle(),
        juridiction: affaire
            .jugement
            .juridiction
            .as_ref()
            .filter(|juridiction| juridiction.nom.is_some())
            .map(|juridiction| super::requete::nommer(juridiction).1),
        signatures: vec![
            Case { role: "Le mandant".to_owned(), nom: mandant.nom.clone(), mention: mandant.mention.clone().unwrap_or_default() },
            Case {
                role: "Le mandataire".to_owned(),
                nom: majuscule(&nom_mandataire.unwrap_or_else(|| a_completer("mandataire"))),
                mention: "qui accepte le pouvoir".to_owned(),
            },
        ],
    }
}

/// Writes the power.
pub fn ecrire(affaire: &Affaire<'_>, modeles: &Modeles) -> Result<Ecrit, ErreurModele> {
    let entrees = entrees(affaire);
    let source = modeles.remplir("pouvoir/corps.typ.j2", &entrees)?;
    Ok(Ecrit { titre: entrees.titre.clone(), source })
}
