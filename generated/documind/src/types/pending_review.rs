// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ExtractionStatus, ReviewStatus};
use excerpt_runtime::{Timestamp, record};

/// An extraction that waits for review.
///
/// **Assumption:** Nothing is marked as required; counted on are the two IDs alone.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/pending-reviews.mdx>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PendingReview {
    /// ID of the extraction.
    pub id: String,
    /// ID of the document.
    pub document_id: String,
    /// ID of the owner.
    pub user_id: Option<String>,
    /// Name of the uploaded file.
    pub filename: Option<String>,
    /// When the extraction was created.
    pub created_at: Option<Timestamp>,
    /// When the extraction was last updated.
    pub updated_at: Option<Timestamp>,
    /// The processing status of an extraction.
    pub status: Option<ExtractionStatus>,
    /// Where a review stands.
    pub review_status: Option<ReviewStatus>,
    /// When the review was asked for.
    pub review_requested_at: Option<Timestamp>,
    /// When it was decided.
    pub review_decided_at: Option<Timestamp>,
    /// Why it was decided so.
    pub review_reason_code: Option<String>,
    /// What the reviewer remarked.
    pub review_comment: Option<String>,
    /// ID of the decision.
    pub review_decision_id: Option<String>,
}

record!(PendingReview {
    id: "id",
    document_id: "document_id",
    user_id: "user_id" optional,
    filename: "filename" optional,
    created_at: "created_at" optional,
    updated_at: "updated_at" optional,
    status: "status" optional,
    review_status: "review_status" optional,
    review_requested_at: "review_requested_at" optional,
    review_decided_at: "review_decided_at" optional,
    review_reason_code: "review_reason_code" optional,
    review_comment: "review_comment" optional,
    review_decision_id: "review_decision_id" optional,
});
