//! From a folder of facts and a day to what the law allows that day, why, and the papers ready to be filed.

pub mod diag;
pub mod intake;
pub mod model;
#[cfg(feature = "pdf")]
pub mod typeset;
