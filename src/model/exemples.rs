//! Small cases built in memory, for the tests of this room and of those that stand on it.

use super::*;

/// A day, in a test.
pub fn jour(texte: &str) -> Jour {
    texte.parse().unwrap_or_else(|_| panic!("not a day: {texte}"))
}

/// A sum, in a test.
pub fn euros(texte: &str) -> Montant {
    Montant::arrondi(texte.parse().unwrap_or_else(|_| panic!("not a sum: {texte}")))
}

fn lieux() -> Lieux {
    Lieux::new(Lieu::debut("exemple.yaml"))
}

/// A professional trader without any detail.
pub fn partie(qualite: Qualite) -> Partie {
    Partie {
        qualite: Some(qualite),
        commercant: (qualite == Qualite::Professionnel).then_some(true),
        artisan: None,
        activite: None,
        taille: None,
        denomination: None,
        forme_juridique: None,
        capital: None,
        siren: None,
        siret_siege: None,
        rcs: None,
        tva_intracommunautaire: None,
        representant: None,
        civilite: None,
        nom: Some("Exemple".into()),
        prenoms: None,
        naissance: None,
        nationalite: None,
        profession: None,
        adresse: None,
        telephone: None,
        courriel: None,
        iban: None,
        bic: None,
        situation: Situation::default(),
        profil: None,
        personne_publique: None,
        role: None,
        heritage: None,
        lieux: lieux(),
    }
}

/// A service invoice of 1,000 EUR, performed on 1 January 2025, without a due date.
pub fn facture(numero: &str) -> Facture {
    Facture {
        numero: numero.into(),
        nature: Some(NatureCreance::PrestationDeServices),
        objet: None,
        emise_le: None,
        recue_le: None,
        executee_le: Some(Executee { du: jour("2025-01-01"), au: jour("2025-01-01") }),
        echeance: None,
        montant_ht: None,
        tva: None,
        montant_ttc: Some(euros("1000")),
        devise: None,
        contre_valeur: None,
        contrat: None,
        pieces: Vec::new(),
        lignes: Vec::new(),
        inachevee: false,
        ne_le: None,
        premier_incident_le: None,
        condition: None,
        periodique: false,
        secteur: None,
        categorie_operation: None,
        privilegiee: None,
        portee_sur_la_liste: false,
        verifiee_le: None,
        cedant: None,
        terme_periodique: false,
        decheance_du_terme: false,
        action_directe: None,
        signataire: None,
        lieux: lieux(),
    }
}

/// A contract, shaped by `forme`.
pub fn contrat(id: &str, forme: impl FnOnce(&mut Contrat)) -> Contrat {
    let mut contrat = Contrat {
        id: id.into(),
        nature: None,
        intitule: None,
        date: None,
        signe_par: Vec::new(),
        clauses: Clauses::default(),
        montant_ttc: None,
        mention_manuscrite: None,
        piece: None,
        lieux: lieux(),
    };
    forme(&mut contrat);
    contrat
}

/// A payment by transfer.
pub fn paiement(date: &str, montant: &str) -> Paiement {
    Paiement {
        date: jour(date),
        montant: euros(montant),
        mode: Some(ModePaiement::Virement),
        nature: NaturePaiement::Paiement,
        facture: None,
        impute_sur: Vec::new(),
        libelle: None,
        payeur: None,
        piece: None,
        lieux: lieux(),
    }
}

/// An exchange.
pub fn echange(date: &str, sens: Sens, canal: Canal, objet: ObjetEchange) -> Echange {
    Echange {
        date: jour(date),
        heure: None,
        sens: Some(sens),
        canal: Some(canal),
        objet: Some(objet),
        resume: None,
        interlocuteur: None,
        recu_le: None,
        avis_de_reception: None,
        factures: Vec::new(),
        piece: None,
        moyen: None,
        delai_jusqu_au: None,
        reponse: None,
        montant: None,
        prochaine_action: None,
        accord_le: None,
        premiere_reunion_le: None,
        fin_le: None,
        mediateur: None,
        codebiteur: None,
        lieux: lieux(),
    }
}

/// An act of procedure.
pub fn acte(date: &str, nature: NatureActe) -> Acte {
    Acte {
        id: None,
        nature,
        date: jour(date),
        juridiction: None,
        numero_rg: None,
        montants: MontantsActe::default(),
        frais: None,
        vise: None,
        a_personne: None,
        executoire_le: None,
        grace_jusqu_au: None,
        capitalisation_depuis: None,
        fin_le: None,
        denoncee_le: None,
        accepte_le: None,
        demandeur: None,
        codebiteur: None,
        factures: Vec::new(),
        piece: None,
        lieux: lieux(),
    }
}

/// One service invoice between two traders.
pub fn dossier() -> Dossier {
    Dossier {
        chemin: "exemple".into(),
        reference: "exemple".into(),
        fictif: true,
        objet: None,
        creancier: partie(Qualite::Professionnel),
        debiteur: partie(Qualite::Professionnel),
        codebiteurs: Vec::new(),
        mandataire: None,
        prestation: None,
        demande: Demande::default(),
        procedure: None,
        juridiction: None,
        derogations: Vec::new(),
        factures: vec![facture("F")],
        contrats: Vec::new(),
        echanges: Vec::new(),
        paiements: Vec::new(),
        actes: Vec::new(),
        pieces: Vec::new(),
        lieux: lieux(),
    }
}
