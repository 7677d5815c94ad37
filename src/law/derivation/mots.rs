//! The words of the closed lists that a derivation prints, in English where they have one.

use crate::diag::Texte;
use crate::law::Colonne;

/// The English name of a column of the legal rate.
pub(super) fn colonne(colonne: Colonne) -> &'static str {
    match colonne {
        Colonne::Particulier => "individual creditor",
        Colonne::Autre => "other creditors",
    }
}

/// The nature of an event of the limitation, as the file writes it and in English; an unknown word stands as it is.
pub(super) fn evenement(nature: &str) -> Texte {
    let en = match nature {
        "paiement" => "payment",
        "compensation" => "set-off",
        "relance" => "reminder",
        "mise-en-demeure" => "formal notice",
        "promesse-de-paiement" => "promise to pay",
        "reconnaissance-de-dette" => "acknowledgement of debt",
        "demande-de-delai" => "request for time",
        "contestation" => "dispute",
        "reponse-a-contestation" => "answer to a dispute",
        "tentative-amiable" => "amicable attempt",
        "conciliation" => "conciliation",
        "mediation" => "mediation",
        "echeancier" => "payment schedule",
        "autre" => "other exchange",
        "procedure-participative" => "participatory procedure",
        "renonciation" => "waiver",
        "minorite" => "minority",
        "majeur-protege" => "protected adult",
        "impossibilite-d-agir" => "impossibility to act",
        "requete-injonction" => "request for an order for payment",
        "ordonnance-injonction" => "order for payment",
        "signification" => "service",
        "opposition" => "opposition",
        "assignation" => "writ of summons",
        "refere" => "interim proceedings",
        "ordonnance-de-refere" => "interim order",
        "jugement" => "judgment",
        "caducite" => "lapse",
        "desistement" => "withdrawal",
        "extinction" => "end of the proceedings",
        "annulation" => "annulment",
        "rejet" => "dismissal",
        "peremption" => "lapse for inaction",
        "mainlevee" => "release",
        "saisie-conservatoire" => "protective attachment",
        "commandement" => "order to pay",
        "commandement-de-payer" => "order to pay",
        "commandement-de-saisie-vente" => "order before seizure and sale",
        "commandement-de-saisie-immobiliere" => "order before seizure of land",
        "saisie-attribution" => "attachment of a claim",
        "declaration-de-creance" => "proof of debt",
        "petites-creances" => "small-claims procedure",
        "demande-reconventionnelle" => "counterclaim",
        "saisine-du-batonnier" => "referral to the bâtonnier",
        "expertise" => "expert inquiry",
        "requete-conciliation" => "request for conciliation",
        "demande-de-mesures-imposees" => "request for imposed measures",
        "acte-notarie" => "notarial deed",
        "titre-de-commissaire-de-justice" => "title of a commissaire de justice",
        "titre-public" => "public title",
        "acte-contresigne" => "countersigned deed",
        autre => autre,
    };
    Texte::new(nature, en)
}
