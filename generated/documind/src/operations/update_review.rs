// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ErrorBody, Outcome, ReviewUpdate};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::update_review`](crate::Client::update_review), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct UpdateReview {
    call: Call,
}

impl UpdateReview {
    pub(crate) fn new(core: &Core, document_id: String, body: ReviewUpdate) -> Self {
        Self {
            call: Call::new(core, &SPEC)
                .path("document_id", document_id)
                .json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "updateReview",
    method: Method::PUT,
    path: "/review/{document_id}",
    security: &[&["apiKeyAuth"]],
    responses: &[
        ("200", &["application/json"]),
        ("401", &["application/json"]),
        ("403", &["application/json"]),
        ("404", &["application/json"]),
        ("409", &["application/json"]),
        ("500", &["application/json"]),
    ],
    ..OperationSpec::DEFAULT
};

operation!(UpdateReview);

impl Operation for UpdateReview {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Outcome;
    type Error = UpdateReviewError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("401", "application/json") => {
                answer.json().map(UpdateReviewError::Unauthorized)
            }
            ("403", "application/json") => {
                answer.json().map(UpdateReviewError::Forbidden)
            }
            ("404", "application/json") => answer.json().map(UpdateReviewError::NotFound),
            ("409", "application/json") => answer.json().map(UpdateReviewError::Conflict),
            ("500", "application/json") => {
                answer.json().map(UpdateReviewError::InternalServerError)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`UpdateReview`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum UpdateReviewError {
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
    /// The server failed.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api/extraction/extract-data.mdx>
    InternalServerError(ErrorBody),
}
