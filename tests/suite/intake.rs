//! Intake (being written).
