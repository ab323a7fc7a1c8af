// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{DecisionEvidence, ReviewStatus};
use excerpt_runtime::{Timestamp, record};

/// Where a review stands, with the decision once there is one.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/get-review.mdx>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReviewState {
    /// ID of the document.
    pub document_id: String,
    /// Where a review stands.
    pub review_status: ReviewStatus,
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
    /// The decision.
    pub decision: Option<DecisionEvidence>,
}

record!(ReviewState {
    document_id: "document_id",
    review_status: "review_status",
    review_requested_at: "review_requested_at" optional,
    review_decided_at: "review_decided_at" optional,
    review_reason_code: "review_reason_code" optional,
    review_comment: "review_comment" optional,
    review_decision_id: "review_decision_id" optional,
    decision: "decision" optional,
});
