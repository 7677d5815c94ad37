//! Findings that the user set aside: still shown, with who, why and until when; a waiver that does nothing is itself a finding.

use crate::diag::{Constat, Ecarte, Niveau, Texte, jour_en, jour_fr};
use crate::dit;
use crate::model::{Dossier, Jour};

/// The manual page of SAI-15.
pub const PAGE: &str = include_str!("derogations.md");

/// What no reason sets aside: the law closes the way, or the sum is not known.
const SANS_DEROGATION: [&str; 3] = ["PRE-01", "QUA-07", "DRO-01"];

/// Marks the findings that waivers set aside, and adds one for each waiver that sets nothing aside.
pub fn appliquer(dossier: &Dossier, jour: Jour, constats: &mut Vec<Constat>) {
    let mut vaines = Vec::new();
    for derogation in &dossier.derogations {
        let code = derogation.code.clone();
        let vaine = |message: Texte, cle: &str| {
            Constat::avertissement("SAI-15", message)
                .a(derogation.lieux.de(cle))
                .remede(Texte::new("retirer la dérogation, ou la corriger", "remove the waiver, or mend it"))
        };
        if let Some(fin) = derogation.jusqu_au.filter(|fin| *fin < jour) {
            let (fr, en) = (jour_fr(fin), jour_en(fin));
            vaines.push(vaine(dit!("la dérogation à {code} a pris fin le {fr}", "the waiver of {code} ended on {en}"), "jusqu_au"));
            continue;
        }
        if SANS_DEROGATION.contains(&code.as_str()) {
            vaines.push(vaine(dit!("{code} ne peut pas être écarté", "{code} cannot be set aside"), "code"));
            continue;
        }
        let Some(motif) = derogation.motif.clone() else {
            vaines.push(vaine(dit!("la dérogation à {code} n'a pas de motif", "the waiver of {code} gives no reason"), "code"));
            continue;
        };
        let mut utile = false;
        let vise = |constat: &&mut Constat| {
            constat.code == code && derogation.creance.as_ref().is_none_or(|numero| constat.creance.as_ref() == Some(numero))
        };
        for constat in constats.iter_mut().filter(vise) {
            utile |= constat.niveau > Niveau::Info || constat.ecarte.is_none();
            constat.ecarte = Some(Ecarte { par: derogation.par.clone(), motif: motif.clone(), jusqu_au: derogation.jusqu_au });
        }
        if !utile {
            vaines.push(vaine(dit!("la dérogation à {code} n'écarte aucun constat", "the waiver of {code} sets no finding aside"), "code"));
        }
    }
    constats.extend(vaines);
}
