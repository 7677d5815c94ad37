//! QUA-31: A claimant who lives abroad elects a domicile in France, and the dossier gives none. Page, texts and cases: `domicile_elu_absent.md`.

use super::{Contexte, Rule};
use crate::diag::{Constat, Texte};
use crate::law::comparution::Forme;
use crate::model::{Partie, RoleMandataire};

/// A claimant who lives abroad elects a domicile in France, and the dossier gives none.
pub static RULE: Rule = Rule {
    code: "QUA-31",
    name: "domicile-elu-absent",
    since: "0.1.0",
    textes: &["cpc-753", "cpc-855"],
    page: include_str!("domicile_elu_absent.md"),
    run,
};

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    let Some(comparution) = contexte.comparution() else { return Vec::new() };
    let article = match comparution.forme {
        Forme::Commerciale => "cpc-855",
        Forme::Orale => "cpc-753",
        // Naming a lawyer is enough there.
        Forme::Ecrite => return Vec::new(),
    };
    let dossier = contexte.dossier;
    let en_france = |partie: &Partie| partie.adresse.as_ref().is_none_or(|adresse| adresse.est_en_france());
    // Whoever has a lawyer in France is at home in that office.
    let chez_l_avocat = dossier.mandataire.as_ref().is_some_and(|mandataire| {
        mandataire.role == Some(RoleMandataire::Avocat) && mandataire.partie.adresse.is_some() && en_france(&mandataire.partie)
    });
    if en_france(&dossier.creancier) || chez_l_avocat || dossier.demande.domicile_elu.is_some() {
        return Vec::new();
    }
    let message = Texte::new(
        "le créancier réside à l'étranger : l'assignation élit un domicile en France, et le dossier n'en donne pas",
        "the creditor lives abroad: the writ elects a domicile in France, and the dossier gives none",
    );
    vec![
        Constat::erreur(RULE.code, message)
            .a(dossier.creancier.lieux.de("adresse"))
            .selon(contexte.article(article))
            .remede(Texte::new("écrire l'adresse élue : `demande.domicile_elu`", "write the elected address: `demande.domicile_elu`")),
    ]
}
