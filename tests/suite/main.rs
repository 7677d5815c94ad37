//! The only integration binary: each one would link Typst again.

// Tests read and write files, and stop at the first surprise: the invariants are those of the program.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "tests may touch files and must fail loudly"
)]

#[cfg(feature = "pdf")]
mod depot;
mod derivation;
mod docs;
mod galerie;
mod intake;
mod juridictions;
mod ligne;
mod mentions;
mod messages;
mod murs;
mod oracles;
mod reference;
mod regles;
mod table;
