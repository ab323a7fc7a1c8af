// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ReviewDecision, ReviewReason};
use excerpt_runtime::{Map, Uuid, Value, record};

/// A decision about a document that waits for review.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/review-decision.mdx>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReviewDecisionRequest {
    /// A decision; only a document that has waited for more than ten days can be `expired`.
    pub decision: ReviewDecision,
    /// Why it is decided so, which depends on the decision.
    pub reason_code: Option<ReviewReason>,
    /// A remark of up to 2000 characters; required for a rejection with the reason `other`.
    ///
    /// Limits: `characters: at most 2000`.
    pub comment: Option<String>,
    /// All the data, corrected. For an approval only.
    pub reviewed_results: Option<Map<String, Value>>,
    /// A UUID made for this decision.
    pub idempotency_key: Uuid,
}

record!(ReviewDecisionRequest {
    decision: "decision",
    reason_code: "reason_code" optional,
    comment: "comment" optional,
    reviewed_results: "reviewed_results" optional,
    idempotency_key: "idempotency_key",
});

impl ReviewDecisionRequest {
    /// Makes a value of what must be there.
    pub fn new(decision: ReviewDecision, idempotency_key: Uuid) -> Self {
        Self {
            decision,
            reason_code: None,
            comment: None,
            reviewed_results: None,
            idempotency_key,
        }
    }

    /// Sets `reason_code`.
    #[must_use]
    pub fn reason_code(mut self, reason_code: ReviewReason) -> Self {
        self.reason_code = Some(reason_code);
        self
    }

    /// Sets `comment`.
    #[must_use]
    pub fn comment(mut self, comment: impl Into<String>) -> Self {
        self.comment = Some(comment.into());
        self
    }

    /// Sets `reviewed_results`.
    #[must_use]
    pub fn reviewed_results(mut self, reviewed_results: Map<String, Value>) -> Self {
        self.reviewed_results = Some(reviewed_results);
        self
    }
}
