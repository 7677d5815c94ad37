//! Real files and whole deposits.
