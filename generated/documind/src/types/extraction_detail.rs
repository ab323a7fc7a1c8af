// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ExtractionStatus, ReviewMetadata};
use excerpt_runtime::{Map, Timestamp, Value, record};

/// One extraction, asked for by its ID. Members beyond those named here are kept.
///
/// **Assumption:** The sample shows fewer members than an item of the list has, and is abbreviated. Those it
/// shows are required, results apart; the others are those of the list.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/get-extraction.mdx>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExtractionDetail {
    /// Unique extraction ID.
    pub id: String,
    /// ID (a UUID) of the source document.
    pub document_id: String,
    /// Name of the uploaded file.
    pub original_filename: Option<String>,
    /// The processing status of an extraction.
    pub status: Option<ExtractionStatus>,
    /// When the extraction was created.
    pub created_at: Timestamp,
    /// When the extraction was last updated.
    pub updated_at: Option<Timestamp>,
    /// Whether the extraction requires human review.
    pub needs_review: bool,
    /// Whether the extraction has been reviewed by a human.
    pub is_reviewed: bool,
    /// When the review was completed.
    pub reviewed_at: Option<Timestamp>,
    /// ID of the user who performed the review.
    pub reviewed_by: Option<String>,
    /// Extracted data matching the schema of the extraction.
    pub results: Option<Map<String, Value>>,
    /// Corrected data after human review. Use it for automation when `is_reviewed` is true.
    pub reviewed_results: Option<Map<String, Value>>,
    /// Confidence scores and review flags.
    pub needs_review_metadata: Option<ReviewMetadata>,
    /// All other members.
    pub additional_properties: Map<String, Value>,
}

record!(ExtractionDetail {
    id: "id",
    document_id: "document_id",
    original_filename: "original_filename" optional,
    status: "status" optional,
    created_at: "created_at",
    updated_at: "updated_at" optional,
    needs_review: "needs_review",
    is_reviewed: "is_reviewed",
    reviewed_at: "reviewed_at" optional,
    reviewed_by: "reviewed_by" optional,
    results: "results" optional,
    reviewed_results: "reviewed_results" optional,
    needs_review_metadata: "needs_review_metadata" optional,
    ..additional_properties,
});
