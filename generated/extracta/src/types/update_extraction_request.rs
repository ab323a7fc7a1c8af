// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::ExtractionChanges;
use excerpt_runtime::record;

/// What to change of an extraction.
///
/// Source: <https://docs.extracta.ai/data-extraction-api/api-endpoints-data-extraction/3.-update-extraction>
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UpdateExtractionRequest {
    /// The ID of the extraction.
    pub extraction_id: String,
    /// The parts of an extraction to change, one or more.
    pub extraction_details: ExtractionChanges,
}

record!(UpdateExtractionRequest {
    extraction_id: "extractionId",
    extraction_details: "extractionDetails",
});

impl UpdateExtractionRequest {
    /// Makes a value of what must be there.
    pub fn new(
        extraction_id: impl Into<String>,
        extraction_details: ExtractionChanges,
    ) -> Self {
        Self {
            extraction_id: extraction_id.into(),
            extraction_details,
        }
    }
}
