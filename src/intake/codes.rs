//! The register of intake's messages: each code with its name and its page.

/// Code, name and page of each message, in the order of the manual.
pub const CODES: &[(&str, &str, &str)] = &[
    ("SAI-01", "fichier-illisible", include_str!("codes/SAI-01.md")),
    ("SAI-02", "yaml-invalide", include_str!("codes/SAI-02.md")),
    ("SAI-03", "valeur-absente", include_str!("codes/SAI-03.md")),
    ("SAI-04", "cle-inconnue", include_str!("codes/SAI-04.md")),
    ("SAI-05", "cle-en-double", include_str!("codes/SAI-05.md")),
    ("SAI-06", "forme-inattendue", include_str!("codes/SAI-06.md")),
    ("SAI-07", "date-invalide", include_str!("codes/SAI-07.md")),
    ("SAI-08", "montant-invalide", include_str!("codes/SAI-08.md")),
    ("SAI-09", "mot-hors-liste", include_str!("codes/SAI-09.md")),
    ("SAI-10", "reference-pendante", include_str!("codes/SAI-10.md")),
    ("SAI-11", "identifiant-en-double", include_str!("codes/SAI-11.md")),
    ("SAI-12", "cle-de-controle-fausse", include_str!("codes/SAI-12.md")),
    ("SAI-13", "chemin-hors-du-dossier", include_str!("codes/SAI-13.md")),
    ("SAI-16", "caractere-invisible", include_str!("codes/SAI-16.md")),
    ("SAI-17", "fichier-demesure", include_str!("codes/SAI-17.md")),
    ("SAI-18", "fichier-ignore", include_str!("codes/SAI-18.md")),
    ("SAI-19", "caractere-sans-glyphe", include_str!("codes/SAI-19.md")),
    ("SAI-20", "valeur-illisible", include_str!("codes/SAI-20.md")),
];
