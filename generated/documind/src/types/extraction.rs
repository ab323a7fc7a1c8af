// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ExtractionStatus, ReviewMetadata};
use excerpt_runtime::{Map, Timestamp, Value, record};

/// One extraction from a document, with what a review made of it.
///
/// **Assumption:** The page marks no field as required and shows all thirteen in its only sample. Required are
/// those that every extraction must have; the results and what a review adds may be absent or null.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Extraction {
    /// Unique extraction ID.
    ///
    /// **Assumption:** Called a UUID but sampled as `extr_abc123`, so a plain string; likewise `reviewed_by`.
    pub id: String,
    /// ID (a UUID) of the source document.
    pub document_id: String,
    /// Name of the uploaded file.
    pub original_filename: String,
    /// The processing status of an extraction.
    pub status: ExtractionStatus,
    /// When the extraction was created.
    pub created_at: Timestamp,
    /// When the extraction was last updated.
    pub updated_at: Timestamp,
    /// Whether the extraction requires human review.
    pub needs_review: bool,
    /// Whether the extraction has been reviewed by a human.
    pub is_reviewed: bool,
    /// When the review was completed. Null if not reviewed.
    pub reviewed_at: Option<Timestamp>,
    /// ID of the user who performed the review. Null if not reviewed.
    pub reviewed_by: Option<String>,
    /// Extracted data matching the schema of the extraction.
    ///
    /// **Assumption:** What stands here before an extraction is completed, or when it failed, is not stated: it may
    /// be absent, null or empty.
    pub results: Option<Map<String, Value>>,
    /// Corrected data after human review. Null if not reviewed. Use it for automation when `is_reviewed` is true.
    pub reviewed_results: Option<Map<String, Value>>,
    /// Confidence scores and review flags. Only present in Advanced/VLM extractions.
    ///
    /// **Assumption:** Said to be absent in other modes; null is accepted as well.
    pub needs_review_metadata: Option<ReviewMetadata>,
}

record!(Extraction {
    id: "id",
    document_id: "document_id",
    original_filename: "original_filename",
    status: "status",
    created_at: "created_at",
    updated_at: "updated_at",
    needs_review: "needs_review",
    is_reviewed: "is_reviewed",
    reviewed_at: "reviewed_at" optional,
    reviewed_by: "reviewed_by" optional,
    results: "results" optional,
    reviewed_results: "reviewed_results" optional,
    needs_review_metadata: "needs_review_metadata" optional,
});
