// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// An extraction by its ID.
///
/// Source: <https://docs.extracta.ai/data-extraction-api/api-endpoints-data-extraction/2.-view-extraction>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExtractionReference {
    /// The ID of the extraction.
    pub extraction_id: String,
}

record!(ExtractionReference {
    extraction_id: "extractionId",
});

impl ExtractionReference {
    /// Makes a value of what must be there.
    pub fn new(extraction_id: impl Into<String>) -> Self {
        Self {
            extraction_id: extraction_id.into(),
        }
    }
}
