// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::ReviewMetadata;
use excerpt_runtime::{Map, Value, record};

/// What was extracted from a document. Members beyond those named here are kept.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api/extraction/extract-data.mdx>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExtractionResult {
    /// ID of the document.
    pub document_id: String,
    /// Extracted data matching the schema.
    pub results: Option<Map<String, Value>>,
    /// Whether a person should look at it.
    pub needs_review: bool,
    /// Confidence scores and review flags; empty in a basic extraction.
    pub needs_review_metadata: Option<ReviewMetadata>,
    /// All other members.
    pub additional_properties: Map<String, Value>,
}

record!(ExtractionResult {
    document_id: "document_id",
    results: "results" optional,
    needs_review: "needs_review",
    needs_review_metadata: "needs_review_metadata" optional,
    ..additional_properties,
});
