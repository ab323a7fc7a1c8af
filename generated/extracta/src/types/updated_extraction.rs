// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// An extraction that was changed.
///
/// Source: <https://docs.extracta.ai/data-extraction-api/api-endpoints-data-extraction/3.-update-extraction>
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UpdatedExtraction {
    /// The word `updated`.
    pub status: String,
    /// When it was changed, in milliseconds since 1970.
    pub updated_at: i64,
    /// The ID of the extraction.
    pub extraction_id: String,
}

record!(UpdatedExtraction {
    status: "status",
    updated_at: "updatedAt",
    extraction_id: "extractionId",
});
