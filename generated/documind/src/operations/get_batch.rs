// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{Batch, ErrorBody};
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, Polling, operation, pollable,
};
use std::time::Duration;

/// A call of [`Client::get_batch`](crate::Client::get_batch), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetBatch {
    call: Call,
}

impl GetBatch {
    pub(crate) fn new(core: &Core, batch_id: String) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("batch_id", batch_id),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getBatch",
    method: Method::GET,
    path: "/batch/{batch_id}",
    security: &[&["apiKeyAuth"]],
    responses: &[
        ("200", &["application/json"]),
        ("400", &["application/json"]),
        ("401", &["application/json"]),
        ("403", &["application/json"]),
        ("404", &["application/json"]),
        ("500", &["application/json"]),
    ],
    polling: Some(Polling {
        state: Some("/status"),
        pending: &["pending"],
        failed: &["failed"],
        interval: Duration::from_secs(10),
        timeout: Duration::from_secs(1800),
        ..Polling::DEFAULT
    }),
    ..OperationSpec::DEFAULT
};

operation!(GetBatch);
pollable!(GetBatch);

impl Operation for GetBatch {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Batch;
    type Error = GetBatchError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("400", "application/json") => answer.json().map(GetBatchError::BadRequest),
            ("401", "application/json") => answer.json().map(GetBatchError::Unauthorized),
            ("403", "application/json") => answer.json().map(GetBatchError::Forbidden),
            ("404", "application/json") => answer.json().map(GetBatchError::NotFound),
            ("500", "application/json") => {
                answer.json().map(GetBatchError::InternalServerError)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`GetBatch`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetBatchError {
    /// The request is invalid.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/guides/error-handling.mdx>
    BadRequest(ErrorBody),
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
    /// The server failed.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api/extraction/extract-data.mdx>
    InternalServerError(ErrorBody),
}
