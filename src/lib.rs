//! From a folder of facts and a day to what the law allows that day, why, and the papers ready to be filed.
#![doc = ""]
#![doc = include_str!("README.md")]

#[cfg(feature = "pdf")]
pub mod bundle;
pub mod checks;
pub mod cli;
pub mod decision;
pub mod diag;
pub mod documents;
pub mod intake;
pub mod law;
pub mod model;
#[cfg(feature = "pdf")]
pub mod typeset;
