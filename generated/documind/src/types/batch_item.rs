// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ExtractionStatus, ReviewMetadata};
use excerpt_runtime::{Map, Value, record};

/// A document of a batch, and what was extracted from it. Members beyond those named here are kept.
///
/// **Assumption:** Samples show `parsed_content`, `layout` and `sources` as null only, so they may be any value.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/batch-extract.mdx>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BatchItem {
    /// ID of the document.
    pub document_id: String,
    /// ID of the extraction.
    pub extraction_id: String,
    /// Name of the uploaded file.
    pub original_filename: Option<String>,
    /// The processing status of an extraction.
    pub status: ExtractionStatus,
    /// Extracted data matching the schema; empty for an item that failed.
    pub results: Option<Map<String, Value>>,
    /// Whether a person should look at it.
    pub needs_review: Option<bool>,
    /// Confidence scores and review flags.
    pub needs_review_metadata: Option<ReviewMetadata>,
    /// What is known of the extraction, such as the `batch_id`.
    pub results_metadata: Option<Map<String, Value>>,
    /// Why the item failed.
    pub error_message: Option<String>,
    /// Text of the document.
    pub parsed_content: Option<Value>,
    /// Layout of the document.
    pub layout: Option<Value>,
    /// Where the values stand in the document.
    pub sources: Option<Value>,
    /// All other members.
    pub additional_properties: Map<String, Value>,
}

record!(BatchItem {
    document_id: "document_id",
    extraction_id: "extraction_id",
    original_filename: "original_filename" optional,
    status: "status",
    results: "results" optional,
    needs_review: "needs_review" optional,
    needs_review_metadata: "needs_review_metadata" optional,
    results_metadata: "results_metadata" optional,
    error_message: "error_message" optional,
    parsed_content: "parsed_content" optional,
    layout: "layout" optional,
    sources: "sources" optional,
    ..additional_properties,
});
