// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

//! The types of the document's schemas.

mod extraction_page;
mod extraction;
mod extraction_status;
mod review_metadata;
mod sort_field;
mod sort_order;
mod error_body;

pub use extraction_page::ExtractionPage;
pub use extraction::Extraction;
pub use extraction_status::ExtractionStatus;
pub use review_metadata::ReviewMetadata;
pub use sort_field::SortField;
pub use sort_order::SortOrder;
pub use error_body::ErrorBody;
