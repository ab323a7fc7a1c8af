// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

//! A call for each operation, and what may come of it.

mod get_batch_results;

pub use get_batch_results::{GetBatchResults, GetBatchResultsError};
