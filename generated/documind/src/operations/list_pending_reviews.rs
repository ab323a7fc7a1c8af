// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ErrorBody, PendingReview};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::list_pending_reviews`](crate::Client::list_pending_reviews), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ListPendingReviews {
    call: Call,
}

impl ListPendingReviews {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "listPendingReviews",
    method: Method::GET,
    path: "/pending-reviews",
    security: &[&["apiKeyAuth"]],
    responses: &[
        ("200", &["application/json"]),
        ("401", &["application/json"]),
        ("403", &["application/json"]),
        ("500", &["application/json"]),
    ],
    ..OperationSpec::DEFAULT
};

operation!(ListPendingReviews);

impl Operation for ListPendingReviews {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Vec<PendingReview>;
    type Error = ListPendingReviewsError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("401", "application/json") => {
                answer.json().map(ListPendingReviewsError::Unauthorized)
            }
            ("403", "application/json") => {
                answer.json().map(ListPendingReviewsError::Forbidden)
            }
            ("500", "application/json") => {
                answer.json().map(ListPendingReviewsError::InternalServerError)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`ListPendingReviews`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListPendingReviewsError {
    /// The API key is missing or invalid.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/guides/error-handling.mdx>
    Unauthorized(ErrorBody),
    /// The key lacks the permission, or it belongs to somebody else.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api/extraction/extract-data.mdx>
    Forbidden(ErrorBody),
    /// The server failed.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api/extraction/extract-data.mdx>
    InternalServerError(ErrorBody),
}
