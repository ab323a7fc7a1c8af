// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::ExtractionDetails;
use excerpt_runtime::record;

/// The extraction to create.
///
/// Source: <https://docs.extracta.ai/data-extraction-api/api-endpoints-data-extraction/1.-create-extraction>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateExtractionRequest {
    /// What to extract from documents, and how to read them.
    pub extraction_details: ExtractionDetails,
}

record!(CreateExtractionRequest {
    extraction_details: "extractionDetails",
});

impl CreateExtractionRequest {
    /// Makes a value of what must be there.
    pub fn new(extraction_details: ExtractionDetails) -> Self {
        Self { extraction_details }
    }
}
