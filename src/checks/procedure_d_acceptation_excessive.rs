//! EXI-08: An acceptance or verification lasts longer than the law allows between professionals. Page, texts and cases: `procedure_d_acceptation_excessive.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte, jour_en, jour_fr};
use crate::dit;
use crate::law::duree::Duree;
use crate::law::exigibilite::fin_d_acceptation;

/// An acceptance or verification lasts longer than the law allows between professionals.
pub static RULE: Rule = Rule {
    code: "EXI-08",
    name: "procedure-d-acceptation-excessive",
    since: "0.1.0",
    textes: &["com-l441-10"],
    page: include_str!("procedure_d_acceptation_excessive.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if !contexte.entre_professionnels() {
        return Vec::new();
    }
    contexte.par_creance(|creance| {
        let facture = creance.facture;
        let contrat = contexte.dossier.contrat_de(facture)?;
        let prevue = Duree::lire(contrat.clauses.procedure_d_acceptation.as_deref()?)?;
        let depart = facture.executee_le?.au;
        let fin = fin_d_acceptation(facture, contexte.droit)?;
        let duree = contexte.droit.duree("com-l441-10", "acceptation", depart)?;
        let (d_fr, d_en) = (duree.valeur, duree.valeur.en_anglais());
        let (f_fr, f_en) = (jour_fr(fin), jour_en(fin));
        let verifiee = facture.verifiee_le.filter(|jour| *jour <= contexte.jour);
        let (message, lieu) = if let Some(jour) = verifiee.filter(|jour| *jour > fin) {
            let (v_fr, v_en) = (jour_fr(jour), jour_en(jour));
            let message = dit!(
                "la vérification a pris fin le {v_fr}, après les {d_fr} permis, atteints le {f_fr} : elle ne compte que jusque-là",
                "the verification was over on {v_en}, after the {d_en} allowed, reached on {f_en}: it counts only until then"
            );
            (message, facture.lieux.de("verifiee_le"))
        } else if prevue.a_compter_du(depart) > fin {
            let p_en = prevue.en_anglais();
            let message = dit!(
                "le contrat laisse {prevue} pour vérifier, au-delà du maximum de {d_fr}, atteint le {f_fr}",
                "the contract leaves {p_en} to verify, beyond the maximum of {d_en}, reached on {f_en}"
            );
            (message, contrat.lieux.de("clauses"))
        } else if verifiee.is_none() && contexte.jour > fin {
            let message = dit!(
                "rien ne montre la fin de la vérification, qui ne pouvait dépasser le {f_fr}",
                "nothing shows the end of the verification, which could not go beyond {f_en}"
            );
            (message, facture.lieux.de("executee_le"))
        } else {
            return None;
        };
        Some(Constat::avertissement(RULE.code, message).a(lieu).selon(duree.article).remede(Texte::new(
            "écrire le jour de la vérification (`verifiee_le`) et en produire la preuve",
            "write the day of the verification (`verifiee_le`) and produce the proof of it",
        )))
    })
}
