//! The whole case.

use super::{
    Acte, Contrat, Demande, Derogation, Echange, Facture, GenreLettre, Jour, JuridictionChoisie, Lieux, Mandataire, NaturePaiement,
    ObjetEchange, Paiement, Partie, Piece, Procedure, Sens,
};

/// A case folder, once read. Lists keep the order of the files, then of the lines.
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct Dossier {
    /// Path as walked from the argument of the command (D17).
    pub chemin: String,
    pub reference: String,
    pub fictif: bool,
    pub objet: Option<String>,
    pub creancier: Partie,
    pub debiteur: Partie,
    pub codebiteurs: Vec<Partie>,
    pub mandataire: Option<Mandataire>,
    /// The story, in the creditor's words.
    pub prestation: Option<String>,
    pub demande: Demande,
    pub procedure: Option<Procedure>,
    pub juridiction: Option<JuridictionChoisie>,
    pub derogations: Vec<Derogation>,
    pub factures: Vec<Facture>,
    pub contrats: Vec<Contrat>,
    pub echanges: Vec<Echange>,
    pub paiements: Vec<Paiement>,
    pub actes: Vec<Acte>,
    pub pieces: Vec<Piece>,
    pub lieux: Lieux,
}

impl Dossier {
    /// The claim items that are asked for: those of `demande.creances`, else all (D71).
    pub fn creances(&self) -> impl Iterator<Item = &Facture> {
        self.factures.iter().filter(|facture| match &self.demande.creances {
            None => true,
            Some(choisies) => choisies.contains(&facture.numero),
        })
    }

    /// The contract a claim item refers to, if any.
    #[must_use]
    pub fn contrat_de(&self, facture: &Facture) -> Option<&Contrat> {
        let id = facture.contrat.as_deref()?;
        self.contrats.iter().find(|contrat| contrat.id == id)
    }

    /// An exhibit by its id.
    #[must_use]
    pub fn piece(&self, id: &str) -> Option<&Piece> {
        self.pieces.iter().find(|piece| piece.id == id)
    }

    /// A claim item by its number.
    #[must_use]
    pub fn facture(&self, numero: &str) -> Option<&Facture> {
        self.factures.iter().find(|facture| facture.numero == numero)
    }

    /// Written disputes known on a day that no answer has followed, oldest first (D15); spoken words stay out (D83).
    #[must_use]
    pub fn contestations_ouvertes(&self, jour: Jour) -> Vec<&Echange> {
        let mut ouvertes: Vec<&Echange> = self
            .echanges
            .iter()
            .filter(|e| e.objet == Some(ObjetEchange::Contestation) && e.sens == Some(Sens::Entrant) && e.est_ecrit() && e.date <= jour)
            .filter(|contestation| {
                let communes = |reponse: &Echange| {
                    reponse.factures.is_empty()
                        || contestation.factures.is_empty()
                        || contestation.factures.iter().all(|numero| reponse.concerne(numero))
                };
                !self.echanges.iter().any(|e| {
                    e.objet == Some(ObjetEchange::ReponseAContestation) && e.date >= contestation.date && e.date <= jour && communes(e)
                })
            })
            .collect();
        ouvertes.sort_by_key(|echange| echange.date);
        ouvertes
    }

    /// Money received, set-offs included: what is imputed.
    pub fn encaissements(&self) -> impl Iterator<Item = &Paiement> {
        self.paiements.iter().filter(|paiement| paiement.nature != NaturePaiement::Avoir)
    }

    /// Credit notes: what reduces the principal.
    pub fn avoirs(&self) -> impl Iterator<Item = &Paiement> {
        self.paiements.iter().filter(|paiement| paiement.nature == NaturePaiement::Avoir)
    }
}

impl GenreLettre {
    /// Whether it leaves for the debtor and asks for money that is due: what a dispute stops.
    #[must_use]
    pub fn reclame(self) -> bool {
        !matches!(self, Self::RappelAvantEcheance | Self::ReponseContestation | Self::Transaction | Self::Pouvoir)
    }

    /// Whether another letter a few days before would make it one too many.
    #[must_use]
    pub fn presse(self) -> bool {
        matches!(self, Self::Relance1 | Self::Relance2 | Self::Relance3 | Self::MiseEnDemeure | Self::Sommation)
    }

    /// Whether it is an act that names the parties in full, as they sign it or have it served.
    #[must_use]
    pub fn est_un_acte(self) -> bool {
        matches!(self, Self::Echeancier | Self::Transaction | Self::Sommation | Self::Pouvoir)
    }

    /// Whether it goes out in the agent's name where there is one, as opposed to the creditor's own.
    #[must_use]
    pub fn est_de_l_auteur(self) -> bool {
        self.presse() && self != Self::Sommation || matches!(self, Self::RappelAvantEcheance | Self::ReponseContestation)
    }
}

/// What the user wants to do with the case: it decides which missing facts are errors (D89, D91).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Objectif {
    Lettre(GenreLettre),
    Procedure(Procedure),
}

impl Objectif {
    /// Reads the word given to `--for`.
    #[must_use]
    pub fn lire(mot: &str) -> Option<Self> {
        GenreLettre::lire(mot).map(Self::Lettre).or_else(|| Procedure::lire(mot).map(Self::Procedure))
    }

    /// The word itself.
    #[must_use]
    pub fn cle(self) -> &'static str {
        match self {
            Self::Lettre(genre) => genre.cle(),
            Self::Procedure(procedure) => procedure.cle(),
        }
    }
}
