//! The closed lists of the dossier's vocabulary, each value with the word the user types.

macro_rules! listes {
    ($( $(#[$doc:meta])* $nom:ident { $( $variante:ident = $cle:literal ),+ $(,)? } )+) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs)] // each variant is the word beside it
        pub enum $nom { $( $variante ),+ }

        impl $nom {
            /// Every word of the list, in the order of the documentation.
            pub const CLES: &'static [&'static str] = &[ $( $cle ),+ ];

            /// The value for a word, if the word is in the list.
            #[must_use]
            pub fn lire(cle: &str) -> Option<Self> {
                match cle { $( $cle => Some(Self::$variante), )+ _ => None }
            }

            /// The word, as typed in a dossier and printed in JSON.
            #[must_use]
            pub fn cle(self) -> &'static str {
                match self { $( Self::$variante => $cle ),+ }
            }
        }

        impl serde::Serialize for $nom {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.cle())
            }
        }
    )+ };
}

listes! {
    /// In what capacity a party takes part in the claim.
    Qualite {
        Professionnel = "professionnel", Consommateur = "consommateur", Particulier = "particulier",
        NonProfessionnel = "non-professionnel", PersonnePublique = "personne-publique",
    }
    /// How a debtor behaves; it only changes the tone of a letter.
    Profil {
        Oubli = "oubli", TresorerieTendue = "tresorerie-tendue", MauvaisPayeur = "mauvais-payeur", Mecontent = "mecontent",
    }
    /// Who acts for the creditor.
    RoleMandataire {
        Avocat = "avocat", CommissaireDeJustice = "commissaire-de-justice",
        SocieteDeRecouvrement = "societe-de-recouvrement", Salarie = "salarie", Autre = "autre",
    }
    /// A cause of interruption that a contract between professionals may add (2254 C. civ.).
    CauseInterruption { LettreRecommandee = "lettre-recommandee", MiseEnDemeure = "mise-en-demeure" }
    /// A cause of suspension that a contract between professionals may add (2254 C. civ.).
    CauseSuspension { TentativeAmiable = "tentative-amiable" }
    /// What keeps a creditor from suing (2234, 2235 C. civ.).
    NatureEmpechement {
        Minorite = "minorite", MajeurProtege = "majeur-protege", ImpossibiliteDAgir = "impossibilite-d-agir",
    }
    /// How a co-debtor is bound.
    RoleCodebiteur { Caution = "caution", Solidaire = "solidaire", Heritier = "heritier" }
    /// Which public body the debtor is.
    CategoriePublique {
        Etat = "etat", Collectivite = "collectivite", Sante = "sante", EntreprisePublique = "entreprise-publique",
    }
    /// Kind of insolvency proceedings.
    NatureProcedureCollective {
        Sauvegarde = "sauvegarde", RedressementJudiciaire = "redressement-judiciaire", LiquidationJudiciaire = "liquidation-judiciaire",
    }
    /// Why insolvency proceedings were closed.
    MotifCloture { InsuffisanceActif = "insuffisance-actif", ExtinctionPassif = "extinction-passif", Plan = "plan" }
    /// Kind of claim: it decides the limitation period.
    NatureCreance {
        VenteDeMarchandises = "vente-de-marchandises", PrestationDeServices = "prestation-de-services", Travaux = "travaux",
        LoyerHabitation = "loyer-habitation", LoyerCommercial = "loyer-commercial",
        RegularisationDeCharges = "regularisation-de-charges", TransportDeMarchandises = "transport-de-marchandises",
        Demenagement = "demenagement", CommunicationsElectroniques = "communications-electroniques",
        ElectriciteGaz = "electricite-gaz", Eau = "eau", PrimeAssurance = "prime-assurance",
        FranchiseAssurance = "franchise-assurance", CreditConsommation = "credit-consommation",
        PretImmobilier = "pret-immobilier", Pret = "pret", HonorairesAvocat = "honoraires-avocat",
        ChargesCopropriete = "charges-copropriete", Cotisation = "cotisation", LettreDeChange = "lettre-de-change",
        Cheque = "cheque", Salaire = "salaire", Restitution = "restitution", Autre = "autre",
        RevisionDeLoyer = "revision-de-loyer", TransportInternational = "transport-international",
        TransportMaritime = "transport-maritime", Transit = "transit", EmolumentsNotaire = "emoluments-notaire",
        EmolumentsCommissaireDeJustice = "emoluments-commissaire-de-justice", Soins = "soins",
        AvitaillementDeNavire = "avitaillement-de-navire",
    }
    /// In what capacity the debtor signed a bill of exchange, a promissory note or a cheque.
    Signataire {
        Accepteur = "accepteur", Souscripteur = "souscripteur", Tireur = "tireur", Endosseur = "endosseur",
        EntreEndosseurs = "entre-endosseurs", BanqueTiree = "banque-tiree",
    }
    /// What the supply of an invoice is, as it must say from 2026 on.
    CategorieOperation { Biens = "biens", Services = "services", Mixte = "mixte" }
    /// A trade that has a payment term of its own (L441-11 C. com.).
    Secteur {
        DenreesPerissables = "denrees-perissables", BetailEtViandes = "betail-et-viandes", Alcools = "alcools",
        RaisinsEtVins = "raisins-et-vins", Transport = "transport",
    }
    /// Size of a business: it decides from when it must issue electronic invoices.
    Taille { Grande = "grande", Intermediaire = "intermediaire", PetiteOuMicro = "petite-ou-micro" }
    /// What a debtor pleads against a claim.
    MoyenContestation {
        Inexecution = "inexecution", Compensation = "compensation", TravauxNonCommandes = "travaux-non-commandes",
        Montant = "montant", Paiement = "paiement", Prescription = "prescription", Autre = "autre",
        Retention = "retention", DetteConnexe = "dette-connexe",
    }
    /// Why no amicable attempt preceded the claim (750-1 CPC).
    MotifDispense {
        Homologation = "homologation", RecoursPrealable = "recours-prealable", Urgence = "urgence",
        Impossibilite = "impossibilite", DecisionNonContradictoire = "decision-non-contradictoire",
        ConciliateurIndisponible = "conciliateur-indisponible", ConciliationParLeJuge = "conciliation-par-le-juge",
    }
    /// What an heir chose.
    OptionSuccessorale {
        PureEtSimple = "pure-et-simple", ActifNet = "actif-net", Renonciation = "renonciation",
    }
    /// Kind of contractual document.
    NatureContrat {
        Contrat = "contrat", Devis = "devis", BonDeCommande = "bon-de-commande", ConditionsGenerales = "conditions-generales",
        Bail = "bail", Pret = "pret", ReconnaissanceDeDette = "reconnaissance-de-dette",
    }
    /// Who signed.
    PartieSignataire { Creancier = "creancier", Debiteur = "debiteur" }
    /// Direction of an exchange, seen from the creditor.
    Sens { Sortant = "sortant", Entrant = "entrant" }
    /// By what means.
    Canal {
        Telephone = "telephone", Courriel = "courriel", Sms = "sms", Courrier = "courrier", Lrar = "lrar", Lre = "lre",
        Visite = "visite", CommissaireDeJustice = "commissaire-de-justice",
    }
    /// What an exchange is about.
    ObjetEchange {
        Relance = "relance", MiseEnDemeure = "mise-en-demeure", PromesseDePaiement = "promesse-de-paiement",
        ReconnaissanceDeDette = "reconnaissance-de-dette", DemandeDeDelai = "demande-de-delai", Contestation = "contestation",
        ReponseAContestation = "reponse-a-contestation", TentativeAmiable = "tentative-amiable", Conciliation = "conciliation",
        Mediation = "mediation", Echeancier = "echeancier", Autre = "autre",
        ProcedureParticipative = "procedure-participative", Renonciation = "renonciation",
    }
    /// What happened to a registered letter that came back.
    RetourAvis {
        NonReclame = "non-reclame", RefuseParLeDestinataire = "refuse", DestinataireInconnu = "destinataire-inconnu",
        AdresseInsuffisante = "adresse-insuffisante",
    }
    /// What a line of `paiements.yaml` is.
    NaturePaiement { Paiement = "paiement", Avoir = "avoir", Compensation = "compensation" }
    /// How money came.
    ModePaiement {
        Virement = "virement", Cheque = "cheque", Especes = "especes", Carte = "carte", Prelevement = "prelevement",
        LettreDeChange = "lettre-de-change", Saisie = "saisie", Autre = "autre",
    }
    /// What was filed, ordered, served.
    NatureActe {
        RequeteInjonction = "requete-injonction", OrdonnanceInjonction = "ordonnance-injonction", Signification = "signification",
        Opposition = "opposition", Assignation = "assignation", Refere = "refere", OrdonnanceDeRefere = "ordonnance-de-refere",
        Jugement = "jugement", Caducite = "caducite", Desistement = "desistement", Extinction = "extinction",
        Annulation = "annulation", Rejet = "rejet", Peremption = "peremption", Mainlevee = "mainlevee",
        SaisieConservatoire = "saisie-conservatoire", Commandement = "commandement",
        CommandementDePayer = "commandement-de-payer", CommandementDeSaisieVente = "commandement-de-saisie-vente",
        CommandementDeSaisieImmobiliere = "commandement-de-saisie-immobiliere", SaisieAttribution = "saisie-attribution",
        DeclarationDeCreance = "declaration-de-creance", PetitesCreances = "petites-creances",
        DemandeReconventionnelle = "demande-reconventionnelle", SaisineDuBatonnier = "saisine-du-batonnier",
        Expertise = "expertise", RequeteConciliation = "requete-conciliation",
        DemandeDeMesuresImposees = "demande-de-mesures-imposees", ActeNotarie = "acte-notarie",
        TitreDeCommissaireDeJustice = "titre-de-commissaire-de-justice", TitrePublic = "titre-public",
        ActeContresigne = "acte-contresigne",
    }
    /// What an exhibit is.
    NaturePiece {
        Facture = "facture", Contrat = "contrat", Devis = "devis", BonDeCommande = "bon-de-commande",
        BonDeLivraison = "bon-de-livraison", PvDeReception = "pv-de-reception", MiseEnDemeure = "mise-en-demeure",
        AvisDeReception = "avis-de-reception", Courriel = "courriel", ReleveDeCompte = "releve-de-compte",
        ExtraitKbis = "extrait-kbis", Pouvoir = "pouvoir", Autre = "autre",
    }
    /// Which interest the creditor asks for.
    ChoixInterets { Legal = "legal", Penalites = "penalites", Conventionnel = "conventionnel" }
    /// Rank of the flat indemnity when a payment is imputed.
    RangIndemnite { ApresPrincipal = "apres-principal", AvantPrincipal = "avant-principal" }
    /// How often an instalment of a payment plan falls due.
    Periodicite { Hebdomadaire = "hebdomadaire", Mensuelle = "mensuelle", Trimestrielle = "trimestrielle" }
    /// How days are counted.
    Calcul { Act365 = "act/365", ExactExact = "exact/exact" }
    /// Which rate is applied where the contract's own is below the legal floor.
    TauxSousPlancher { Stipule = "stipule", Plancher = "plancher", Suppletif = "supletif" }
    /// A procedure that a bundle can be made for.
    Procedure {
        InjonctionDePayer = "injonction-de-payer", RefereProvision = "refere-provision", Assignation = "assignation",
        PetitesCreances = "petites-creances", SaisieConservatoire = "saisie-conservatoire",
        DeclarationDeCreance = "declaration-de-creance", InjonctionEuropeenne = "injonction-europeenne", Execution = "execution",
    }
    /// A letter that can be written.
    GenreLettre {
        Relance1 = "relance-1", Relance2 = "relance-2", Relance3 = "relance-3", MiseEnDemeure = "mise-en-demeure",
        RappelAvantEcheance = "rappel-avant-echeance", Echeancier = "echeancier", ReponseContestation = "reponse-contestation",
        Sommation = "sommation", InstructionPetitesCreances = "instruction-petites-creances", Transaction = "transaction",
        Pouvoir = "pouvoir", FicheAppel = "fiche-appel",
    }
    /// Kind of court or authority.
    TypeJuridiction {
        TribunalDeCommerce = "tribunal-de-commerce", TribunalDesActivitesEconomiques = "tribunal-des-activites-economiques",
        TribunalMixteDeCommerce = "tribunal-mixte-de-commerce", ChambreCommerciale = "chambre-commerciale",
        TribunalJudiciaire = "tribunal-judiciaire", TribunalDeProximite = "tribunal-de-proximite",
        JugeDesContentieuxDeLaProtection = "juge-des-contentieux-de-la-protection", JugeDeLExecution = "juge-de-l-execution",
        ConseilDePrudHommes = "conseil-de-prud-hommes", TribunalAdministratif = "tribunal-administratif",
        Batonnier = "batonnier", MandataireJudiciaire = "mandataire-judiciaire", CommissaireDeJustice = "commissaire-de-justice",
    }
}
