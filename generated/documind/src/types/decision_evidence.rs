// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::ReviewStatus;
use excerpt_runtime::{Timestamp, record};

/// A decision that has been made, which never changes.
///
/// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/get-review.mdx>
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DecisionEvidence {
    /// ID of the decision.
    pub id: String,
    /// ID of the extraction.
    pub extraction_id: Option<String>,
    /// ID of the document.
    pub document_id: Option<String>,
    /// ID of the organization.
    pub organization_id: Option<String>,
    /// ID of the project.
    pub project_id: Option<String>,
    /// Where a review stands.
    pub previous_state: Option<ReviewStatus>,
    /// Where a review stands.
    pub new_state: ReviewStatus,
    /// ID of the user who decided.
    pub actor_user_id: Option<String>,
    /// ID of the API key that decided.
    pub actor_api_key_id: Option<String>,
    /// When it was decided.
    pub decided_at: Timestamp,
    /// Why it was decided so.
    pub reason_code: Option<String>,
    /// What the reviewer remarked.
    pub comment: Option<String>,
    /// The UUID that the caller made for the decision.
    pub idempotency_key: Option<String>,
}

record!(DecisionEvidence {
    id: "id",
    extraction_id: "extraction_id" optional,
    document_id: "document_id" optional,
    organization_id: "organization_id" optional,
    project_id: "project_id" optional,
    previous_state: "previous_state" optional,
    new_state: "new_state",
    actor_user_id: "actor_user_id" optional,
    actor_api_key_id: "actor_api_key_id" optional,
    decided_at: "decided_at",
    reason_code: "reason_code" optional,
    comment: "comment" optional,
    idempotency_key: "idempotency_key" optional,
});
