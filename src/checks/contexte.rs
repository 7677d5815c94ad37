//! What several rules ask of a case: the facts known on the day, who wrote what, and what is missing from an identity.

use std::collections::BTreeMap;

use super::{Contexte, Creance};
use crate::diag::{Constat, Niveau, Texte, liste_en, liste_fr};
use crate::law::Certitude;
use crate::law::comparution::{Comparution, comparution};
use crate::law::duree::Duree;
use crate::model::{
    Acte, Contrat, Dossier, Echange, Facture, Jour, Montant, MoyenContestation, NaturePaiement, NaturePiece, Objectif, ObjetEchange,
    Paiement, Partie, Piece, Procedure, Qualite, Sens,
};

/// Something that an identity or an address must bear: its name in French, in English.
pub type Mention = (&'static str, &'static str);

/// An error where what is asked needs the fact, a warning otherwise (D91).
#[must_use]
pub fn niveau(exige: bool) -> Niveau {
    if exige { Niveau::Erreur } else { Niveau::Avertissement }
}

/// The names of `mentions`, as a list in each language.
#[must_use]
pub fn deux_listes(mentions: &[Mention]) -> (String, String) {
    let fr: Vec<String> = mentions.iter().map(|(fr, _)| (*fr).to_owned()).collect();
    let en: Vec<String> = mentions.iter().map(|(_, en)| (*en).to_owned()).collect();
    (liste_fr(&fr), liste_en(&en))
}

/// The day after; the same day at the end of the calendar.
#[must_use]
pub fn lendemain(jour: Jour) -> Jour {
    jour.succ_opt().unwrap_or(jour)
}

/// What a sentence adds where the law behind it is not confirmed: nothing where it is.
#[must_use]
pub fn reserve(certitude: Certitude) -> (String, String) {
    let mot = certitude.cle();
    match certitude {
        Certitude::Confirme => (String::new(), String::new()),
        Certitude::SourceUnique | Certitude::NonVerifie => (format!(" (certitude « {mot} »)"), format!(" (certainty \"{mot}\")")),
    }
}

/// Lower case, without accents: what words are looked for in.
#[must_use]
pub fn plier(texte: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    texte.nfd().filter(char::is_ascii).map(|c| c.to_ascii_lowercase()).collect()
}

/// One finding where several items would repeat the same sentence; it keeps the first place and names no item.
#[must_use]
pub fn reunir(constats: Vec<Constat>) -> Vec<Constat> {
    let mut uniques: Vec<Constat> = Vec::new();
    for constat in constats {
        match uniques.iter_mut().find(|autre| autre.message == constat.message) {
            Some(connu) if connu.creance != constat.creance => connu.creance = None,
            Some(_) => {}
            None => uniques.push(constat),
        }
    }
    uniques
}

/// What an address lacks to receive a letter or to be written in an act.
#[must_use]
pub fn manques_adresse(partie: &Partie) -> Vec<Mention> {
    let adresse = partie.adresse.as_ref();
    let mut manques = Vec::new();
    if adresse.is_none_or(|adresse| adresse.voie.is_none() && adresse.complement.is_none()) {
        manques.push(("la voie", "the street"));
    }
    if adresse.is_none_or(|adresse| adresse.code_postal.is_none()) {
        manques.push(("le code postal", "the postal code"));
    }
    if adresse.is_none_or(|adresse| adresse.commune.is_none()) {
        manques.push(("la commune", "the town"));
    }
    manques
}

/// Whether an exhibit of that nature can prove the agreement.
#[must_use]
pub fn prouve_engagement(piece: &Piece) -> bool {
    matches!(piece.nature, Some(NaturePiece::Contrat | NaturePiece::Devis | NaturePiece::BonDeCommande))
}

/// Whether an exhibit of that nature can prove delivery or performance.
#[must_use]
pub fn prouve_execution(piece: &Piece) -> bool {
    matches!(piece.nature, Some(NaturePiece::BonDeLivraison | NaturePiece::PvDeReception | NaturePiece::Autre))
}

/// The first payment by the debtor on each item, read once for all the rules.
#[derive(Debug)]
pub struct Acomptes<'a>(BTreeMap<&'a str, &'a Paiement>);

impl<'a> Acomptes<'a> {
    /// The payments of a case known on `jour`: each names its items, or the case has only one.
    #[must_use]
    pub fn lire(dossier: &'a Dossier, jour: Jour) -> Self {
        let mut acomptes = BTreeMap::new();
        for paiement in dossier.encaissements().filter(|paiement| paiement.date <= jour && paiement.est_du_debiteur()) {
            match dossier.factures.as_slice() {
                [seule] => {
                    acomptes.entry(seule.numero.as_str()).or_insert(paiement);
                }
                _ => {
                    for part in &paiement.impute_sur {
                        acomptes.entry(part.facture.as_str()).or_insert(paiement);
                    }
                }
            }
        }
        Self(acomptes)
    }
}

impl<'a> Contexte<'a> {
    /// How the parties appear, where a writ is asked for before a court that this program summons to.
    #[must_use]
    pub fn comparution(&self) -> Option<Comparution> {
        let procedure = [Procedure::Assignation, Procedure::RefereProvision].into_iter().find(|procedure| self.vise(*procedure))?;
        comparution(self.dossier, self.competence, self.decompte, procedure, self.jour, self.droit)
    }

    /// Exchanges known on the day: later ones do not count (D18).
    pub fn echanges(&self) -> impl Iterator<Item = &'a Echange> + use<'a> {
        let jour = self.jour;
        self.dossier.echanges.iter().filter(move |echange| echange.date <= jour)
    }

    /// Acts known on the day.
    pub fn actes(&self) -> impl Iterator<Item = &'a Acte> + use<'a> {
        let jour = self.jour;
        self.dossier.actes.iter().filter(move |acte| acte.date <= jour)
    }

    /// Money received by the day.
    pub fn encaissements(&self) -> impl Iterator<Item = &'a Paiement> + use<'a> {
        let jour = self.jour;
        self.dossier.encaissements().filter(move |paiement| paiement.date <= jour)
    }

    /// How a lawyer names a text.
    #[must_use]
    pub fn article(&self, cle: &str) -> String {
        self.droit.article(cle)
    }

    /// A procedure that sues or enforces, as opposed to the declaration of a claim in insolvency proceedings.
    #[must_use]
    pub fn poursuit(&self) -> bool {
        matches!(self.objectif, Some(Objectif::Procedure(procedure)) if procedure != Procedure::DeclarationDeCreance)
    }

    /// Any finding of a rule whose items are looked at one by one.
    pub fn par_creance(&self, examiner: impl Fn(&'a Creance<'a>) -> Option<Constat>) -> Vec<Constat> {
        self.creances.iter().filter_map(|creance| Some(examiner(creance)?.creance(creance.facture.numero.clone()))).collect()
    }

    /// The written dispute of an item that nothing has answered since (D15); spoken words stay out (D83).
    #[must_use]
    pub fn contestation(&self, numero: &str) -> Option<&'a Echange> {
        let derniere = self
            .echanges()
            .filter(|e| e.objet == Some(ObjetEchange::Contestation) && e.sens == Some(Sens::Entrant) && e.est_ecrit() && e.concerne(numero))
            .max_by_key(|e| e.date)?;
        let repondue =
            self.echanges().any(|e| e.objet == Some(ObjetEchange::ReponseAContestation) && e.concerne(numero) && e.date >= derniere.date);
        (!repondue).then_some(derniere)
    }

    /// What the debtor pleaded in writing against an item; a set-off that the creditor has since counted is no longer pleaded.
    #[must_use]
    pub fn moyen_oppose(&self, numero: &str, moyen: MoyenContestation) -> Option<&'a Echange> {
        let oppose = self
            .echanges()
            .filter(|e| e.objet == Some(ObjetEchange::Contestation) && e.sens == Some(Sens::Entrant) && e.est_ecrit())
            .filter(|e| e.moyen == Some(moyen) && e.concerne(numero))
            .max_by_key(|e| e.date)?;
        let comptee = matches!(moyen, MoyenContestation::Compensation | MoyenContestation::DetteConnexe)
            && self.encaissements().any(|paiement| paiement.nature == NaturePaiement::Compensation && paiement.date >= oppose.date);
        (!comptee).then_some(oppose)
    }

    /// The contract of an item whose invoices, less credit notes, go beyond the price it fixes: the price, and what is invoiced.
    #[must_use]
    pub fn depassement(&self, facture: &'a Facture) -> Option<(&'a Contrat, Montant, Montant)> {
        let dossier = self.dossier;
        let contrat = dossier.contrat_de(facture)?;
        let convenu = contrat.montant_ttc?;
        let memes =
            || dossier.factures.iter().filter(|autre| autre.contrat.as_deref() == Some(contrat.id.as_str()) && autre.est_en_euros());
        let factures: Montant = memes().filter_map(|autre| autre.montant_ttc).sum();
        let avoirs: Montant = dossier
            .avoirs()
            .filter(|avoir| avoir.date <= self.jour && memes().any(|autre| avoir.facture.as_deref() == Some(autre.numero.as_str())))
            .map(|avoir| avoir.montant)
            .sum();
        let net = factures - avoirs;
        (net > convenu).then_some((contrat, convenu, net))
    }

    /// Whether both parties act for their business.
    #[must_use]
    pub fn entre_professionnels(&self) -> bool {
        [&self.dossier.creancier, &self.dossier.debiteur].iter().all(|partie| partie.qualite == Some(Qualite::Professionnel))
    }

    /// What the debtor wrote that admits the item: acknowledgement, promise, request for time, schedule.
    #[must_use]
    pub fn aveu_ecrit(&self, numero: &str) -> Option<&'a Echange> {
        use ObjetEchange::{DemandeDeDelai, Echeancier, PromesseDePaiement, ReconnaissanceDeDette};
        self.echanges().find(|e| {
            e.sens == Some(Sens::Entrant)
                && e.est_ecrit()
                && e.concerne(numero)
                && matches!(e.objet, Some(ReconnaissanceDeDette | DemandeDeDelai | PromesseDePaiement | Echeancier))
        })
    }

    /// A payment by the debtor on that item: it names it, or the dossier has no other.
    #[must_use]
    pub fn acompte(&self, numero: &str) -> Option<&'a Paiement> {
        self.acomptes.0.get(numero).copied()
    }

    /// Whether the debtor admitted the item, in writing or by paying a part of it.
    #[must_use]
    pub fn admise(&self, numero: &str) -> bool {
        self.aveu_ecrit(numero).is_some() || self.acompte(numero).is_some()
    }

    /// The exhibits that an item names.
    pub fn pieces_de(&self, facture: &'a Facture) -> impl Iterator<Item = &'a Piece> + use<'a> {
        let dossier = self.dossier;
        facture.pieces.iter().filter_map(move |id| dossier.piece(id))
    }

    /// The exhibit that proves the agreement behind an item: that of its contract, or one that the item names.
    #[must_use]
    pub fn piece_de_l_engagement(&self, facture: &'a Facture) -> Option<&'a Piece> {
        let du_contrat = self.dossier.contrat_de(facture).and_then(|contrat: &Contrat| self.dossier.piece(contrat.piece.as_deref()?));
        du_contrat.or_else(|| self.pieces_de(facture).find(|piece| prouve_engagement(piece)))
    }

    /// Time kept between the filing of an application and the service of the order (D10).
    #[must_use]
    pub fn marge_injonction(&self) -> Option<Duree> {
        match self.dossier.demande.marge_injonction_jours {
            Some(jours) => Some(Duree::Jours(jours)),
            None => self.droit.convention("marge_injonction", self.jour).map(|marge| marge.valeur),
        }
    }

    /// Letters already sent, reminders and notices, oldest first.
    #[must_use]
    pub fn lettres_envoyees(&self) -> Vec<&'a Echange> {
        let mut lettres: Vec<&Echange> = self
            .echanges()
            .filter(|e| e.sens == Some(Sens::Sortant) && e.est_ecrit())
            .filter(|e| matches!(e.objet, Some(ObjetEchange::Relance | ObjetEchange::MiseEnDemeure)))
            .collect();
        lettres.sort_by_key(|echange| echange.date);
        lettres
    }

    /// Creditor and debtor, each with its name in both languages.
    #[must_use]
    pub fn parties(&self) -> [(Texte, &'a Partie); 2] {
        [
            (Texte::new("le créancier", "the creditor"), &self.dossier.creancier),
            (Texte::new("le débiteur", "the debtor"), &self.dossier.debiteur),
        ]
    }
}
