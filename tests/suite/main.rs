//! The only integration binary: each one links everything again.

mod regles;
