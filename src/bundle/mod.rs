//! Numbering, stamping, merging, listing, sealing: the only room that writes a deposit.
