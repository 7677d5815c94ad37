//! EXI-05: Between professionals, the payment term goes beyond what the law allows. Page, texts and cases: `delai_de_paiement_excessif.md`.

use super::contexte::reserve;
use super::{Contexte, Creance, Rule};
use crate::diag::{Constat, Texte, euros_en, euros_fr, jour_en, jour_fr};
use crate::dit;
use crate::law::Valeur;
use crate::law::duree::Duree;
use crate::law::exigibilite::{Origine, fin_de_decade, fin_de_mois};
use crate::model::{DelaiPaiement, FinDeMois, Jour, Montant, NatureCreance, Secteur};

/// Between professionals, the payment term goes beyond what the law allows.
pub static RULE: Rule = Rule {
    code: "EXI-05",
    name: "delai-de-paiement-excessif",
    since: "0.1.0",
    textes: &["com-l441-10", "com-l441-11", "com-l441-11-transport", "com-l441-16"],
    page: include_str!("delai_de_paiement_excessif.md"),
    run,
};

/// The last day allowed, the period behind it, and from what it is counted.
struct Plafond {
    jour: Jour,
    duree: Valeur<Duree>,
    depuis: Texte,
}

fn plafond(contexte: &Contexte<'_>, creance: &Creance<'_>) -> Option<Plafond> {
    let facture = creance.facture;
    let emise = facture.emise_le?;
    let livraison = facture.executee_le.map(|plage| plage.au);
    let delai = contexte.dossier.contrat_de(facture).and_then(|contrat| contrat.clauses.delai_paiement);
    let duree = |cle: &str, nom: &str| contexte.droit.duree(cle, nom, emise);
    let de = |cle: &str, nom: &str, depart: Jour, depuis: Texte| {
        let duree = duree(cle, nom)?;
        Some(Plafond { jour: duree.valeur.a_compter_du(depart), duree, depuis })
    };
    let facturee = || Texte::new("à compter de la facture", "from the invoice");
    let livree = || Texte::new("à compter de la livraison", "from delivery");
    let transport = (facture.nature == Some(NatureCreance::TransportDeMarchandises)).then_some(Secteur::Transport);
    match facture.secteur.or(transport) {
        Some(Secteur::Transport) => return de("com-l441-11-transport", "transport", emise, facturee()),
        Some(Secteur::DenreesPerissables) if facture.periodique => {
            let depuis = Texte::new("à compter de la fin de la décade de livraison", "from the end of the ten days of delivery");
            return de("com-l441-11", "denrees_perissables", fin_de_decade(livraison?), depuis);
        }
        Some(Secteur::DenreesPerissables) => return de("com-l441-11", "denrees_perissables", livraison?, livree()),
        Some(Secteur::BetailEtViandes) => return de("com-l441-11", "betail_et_viandes", livraison?, livree()),
        Some(Secteur::Alcools) => {
            let depuis = Texte::new("à compter de la fin du mois de livraison", "from the end of the month of delivery");
            return de("com-l441-11", "alcools", fin_de_mois(livraison?), depuis);
        }
        Some(Secteur::RaisinsEtVins) | None => {}
    }
    if facture.periodique && facture.secteur.is_none() {
        return de("com-l441-10", "delai_periodique", emise, Texte::new("à compter de la facture périodique", "from the summary invoice"));
    }
    if let Some(DelaiPaiement::FinDeMois(_, methode)) = delai {
        let duree = duree("com-l441-10", "delai_fin_de_mois")?;
        let (a, b) = (fin_de_mois(duree.valeur.a_compter_du(emise)), duree.valeur.a_compter_du(fin_de_mois(emise)));
        let jour = match methode {
            FinDeMois::JoursPuisFin => a,
            FinDeMois::FinPuisJours => b,
            FinDeMois::NonPrecise => a.max(b),
        };
        return Some(Plafond { jour, duree, depuis: Texte::new("fin de mois", "end of month") });
    }
    if facture.secteur == Some(Secteur::RaisinsEtVins) {
        return de("com-l441-11", "raisins_et_vins", emise, facturee());
    }
    de("com-l441-10", "delai_maximum", emise, facturee())
}

fn run(contexte: &Contexte<'_>) -> Vec<Constat> {
    if !contexte.entre_professionnels() {
        return Vec::new();
    }
    contexte.par_creance(|creance| {
        if !matches!(creance.exigibilite.origine, Origine::Convenue | Origine::Imprimee) {
            return None;
        }
        let echeance = creance.exigibilite.echeance?;
        let Plafond { jour, duree, depuis } = plafond(contexte, creance)?;
        if echeance <= jour {
            return None;
        }
        let ((e_fr, j_fr), (e_en, j_en)) = ((jour_fr(echeance), jour_fr(jour)), (jour_en(echeance), jour_en(jour)));
        let (d_fr, d_en, Texte { fr, en }) = (duree.valeur, duree.valeur.en_anglais(), depuis);
        let (r_fr, r_en) = reserve(duree.certitude);
        let constat = Constat::avertissement(
            RULE.code,
            dit!(
                "le terme du {e_fr} dépasse le maximum de {d_fr} {fr}, atteint le {j_fr}{r_fr}",
                "the due date of {e_en} goes beyond the maximum of {d_en} {en}, reached on {j_en}{r_en}"
            ),
        )
        .a(creance.exigibilite.lieu.clone())
        .selon(duree.article);
        let amende = contexte.droit.nombre("com-l441-16", "amende_morale", contexte.jour).map(|valeur| Montant::arrondi(valeur.valeur));
        Some(match amende {
            Some(amende) => {
                let (fr, en) = (euros_fr(amende), euros_en(amende));
                constat.remede(dit!(
                    "faire relire la clause avant de la produire : l'amende peut atteindre {fr} pour une société ; le décompte part du terme convenu",
                    "have the clause reviewed before it is produced: the fine may reach {en} for a company; the statement starts from the agreed term"
                ))
            }
            None => constat,
        })
    })
}
