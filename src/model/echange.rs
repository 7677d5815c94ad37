//! The contact history, in both directions.

use super::{Canal, Jour, Lieux, Montant, MoyenContestation, ObjetEchange, RetourAvis, RoleCodebiteur, Sens};

/// What the post says of a registered letter.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)]
pub struct AvisDeReception {
    pub presente_le: Option<Jour>,
    pub distribue_le: Option<Jour>,
    pub retour: Option<RetourAvis>,
}

/// An exchange between the parties.
#[derive(Debug, Clone)]
#[allow(missing_docs)] // each field is the key of the same name in the dossier format
pub struct Echange {
    /// Day of sending (D69).
    pub date: Jour,
    pub heure: Option<String>,
    pub sens: Option<Sens>,
    pub canal: Option<Canal>,
    pub objet: Option<ObjetEchange>,
    pub resume: Option<String>,
    pub interlocuteur: Option<String>,
    pub recu_le: Option<Jour>,
    pub avis_de_reception: Option<AvisDeReception>,
    /// Numbers of claim items; empty means all.
    pub factures: Vec<String>,
    /// Id of an exhibit.
    pub piece: Option<String>,
    /// What a dispute pleads.
    pub moyen: Option<MoyenContestation>,
    /// Last day that a notice leaves the debtor to pay.
    pub delai_jusqu_au: Option<Jour>,
    /// What the creditor answers to a dispute, in its own words.
    pub reponse: Option<String>,
    /// Amount of a promise, or of what a dispute pleads.
    pub montant: Option<Montant>,
    pub prochaine_action: Option<String>,
    /// Written agreement to conciliate or mediate (D56).
    pub accord_le: Option<Jour>,
    pub premiere_reunion_le: Option<Jour>,
    pub fin_le: Option<Jour>,
    pub mediateur: Option<String>,
    /// The exchange was with this co-debtor, and not with the debtor.
    pub codebiteur: Option<RoleCodebiteur>,
    pub lieux: Lieux,
}

impl Echange {
    /// Whether the exchange concerns a claim item: it names it, or names none.
    #[must_use]
    pub fn concerne(&self, numero: &str) -> bool {
        self.factures.is_empty() || self.factures.iter().any(|facture| facture == numero)
    }

    /// Whether words were written, as opposed to spoken.
    #[must_use]
    pub fn est_ecrit(&self) -> bool {
        !matches!(self.canal, Some(Canal::Telephone | Canal::Visite) | None)
    }

    /// Whether the post gave the letter back for want of a right name or address: it reached nobody.
    #[must_use]
    pub fn est_revenu(&self) -> bool {
        let avis = self.avis_de_reception.as_ref();
        self.recu_le.is_none()
            && avis.is_some_and(|avis| {
                avis.distribue_le.is_none()
                    && matches!(avis.retour, Some(RetourAvis::DestinataireInconnu | RetourAvis::AdresseInsuffisante))
            })
    }

    /// Day on which a notice reached the debtor: handed over, else presented (D05).
    #[must_use]
    pub fn recu(&self) -> Option<Jour> {
        let avis = self.avis_de_reception.as_ref();
        avis.and_then(|avis| avis.distribue_le).or(self.recu_le).or_else(|| avis.and_then(|avis| avis.presente_le))
    }
}
