// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

//! The types of the document's schemas.

mod batch_results_request;
mod batch_results;
mod file_result;
mod error_body;

pub use batch_results_request::BatchResultsRequest;
pub use batch_results::BatchResults;
pub use file_result::FileResult;
pub use error_body::ErrorBody;
