// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

//! The types of the document's schemas.

mod extraction_envelope;
mod extraction;
mod extraction_status;
mod extraction_source;
mod variable;
mod error_envelope;
mod error_detail;

pub use extraction_envelope::ExtractionEnvelope;
pub use extraction::Extraction;
pub use extraction_status::ExtractionStatus;
pub use extraction_source::ExtractionSource;
pub use variable::Variable;
pub use error_envelope::ErrorEnvelope;
pub use error_detail::ErrorDetail;
