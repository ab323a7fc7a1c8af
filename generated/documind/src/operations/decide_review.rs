// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ErrorBody, ReviewDecisionRequest, ReviewState};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::decide_review`](crate::Client::decide_review), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct DecideReview {
    call: Call,
}

impl DecideReview {
    pub(crate) fn new(
        core: &Core,
        document_id: String,
        body: ReviewDecisionRequest,
    ) -> Self {
        Self {
            call: Call::new(core, &SPEC)
                .path("document_id", document_id)
                .json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "decideReview",
    method: Method::POST,
    path: "/review/{document_id}/decision",
    security: &[&["apiKeyAuth"]],
    responses: &[
        ("200", &["application/json"]),
        ("401", &["application/json"]),
        ("403", &["application/json"]),
        ("404", &["application/json"]),
        ("409", &["application/json"]),
    ],
    idempotent: true,
    ..OperationSpec::DEFAULT
};

operation!(DecideReview);

impl Operation for DecideReview {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = ReviewState;
    type Error = DecideReviewError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("401", "application/json") => {
                answer.json().map(DecideReviewError::Unauthorized)
            }
            ("403", "application/json") => {
                answer.json().map(DecideReviewError::Forbidden)
            }
            ("404", "application/json") => answer.json().map(DecideReviewError::NotFound),
            ("409", "application/json") => answer.json().map(DecideReviewError::Conflict),
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`DecideReview`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DecideReviewError {
    /// The API key is missing or invalid.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/guides/error-handling.mdx>
    Unauthorized(ErrorBody),
    /// The key lacks the permission, or it belongs to somebody else.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api/extraction/extract-data.mdx>
    Forbidden(ErrorBody),
    /// There is nothing of this ID.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/guides/error-handling.mdx>
    NotFound(ErrorBody),
    /// The state of the review does not allow it, or the ID is not unique.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api-reference/review-decision.mdx>
    Conflict(ErrorBody),
}
