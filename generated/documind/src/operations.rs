// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

//! A call for each operation, and what may come of it.

mod list_extractions;

pub use list_extractions::{ListExtractions, ListExtractionsError};
