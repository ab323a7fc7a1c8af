// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use excerpt_runtime::record;

/// An extraction that was created.
///
/// Source: <https://docs.extracta.ai/data-extraction-api/api-endpoints-data-extraction/1.-create-extraction>
///
/// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreatedExtraction {
    /// The word `created`.
    pub status: String,
    /// When it was created, in milliseconds since 1970.
    pub created_at: i64,
    /// The ID of the extraction.
    pub extraction_id: String,
}

record!(CreatedExtraction {
    status: "status",
    created_at: "createdAt",
    extraction_id: "extractionId",
});
