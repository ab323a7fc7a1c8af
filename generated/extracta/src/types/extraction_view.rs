// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::StoredExtraction;
use excerpt_runtime::record;

/// An extraction.
///
/// Source: <https://docs.extracta.ai/data-extraction-api/api-endpoints-data-extraction/2.-view-extraction>
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExtractionView {
    /// The ID of the extraction.
    pub extraction_id: String,
    /// What an extraction extracts, and its batches.
    pub extraction_details: StoredExtraction,
}

record!(ExtractionView {
    extraction_id: "extractionId",
    extraction_details: "extractionDetails",
});
