//! The register of the exhibits' messages: each code with its name and its page.

/// Code, name and page of each message, in the order of the manual.
pub const CODES: &[(&str, &str, &str)] = &[
    ("PIE-20", "piece-illisible", include_str!("codes/PIE-20.md")),
    ("PIE-21", "piece-a-mot-de-passe", include_str!("codes/PIE-21.md")),
    ("PIE-22", "piece-abimee", include_str!("codes/PIE-22.md")),
    ("PIE-23", "format-non-pris-en-charge", include_str!("codes/PIE-23.md")),
    ("PIE-24", "page-hors-du-fichier", include_str!("codes/PIE-24.md")),
    ("PIE-25", "piece-vide", include_str!("codes/PIE-25.md")),
    ("PIE-26", "piece-trop-grande", include_str!("codes/PIE-26.md")),
    ("PIE-27", "piece-indechiffrable", include_str!("codes/PIE-27.md")),
    ("PIE-28", "numero-de-piece", include_str!("codes/PIE-28.md")),
    ("PIE-29", "remarque-sur-une-piece", include_str!("codes/PIE-29.md")),
];
