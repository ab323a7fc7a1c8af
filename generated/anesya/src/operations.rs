// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

//! A call for each operation, and what may come of it.

mod get_extraction;

pub use get_extraction::{GetExtraction, GetExtractionError, GetExtractionResponse};
