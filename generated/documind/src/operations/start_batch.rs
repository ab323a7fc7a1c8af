// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::operations::GetBatch;
use crate::types::{BatchRequest, BatchStart, ErrorBody};
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, RunSpec, operation, runnable,
};

/// A call of [`Client::start_batch`](crate::Client::start_batch), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct StartBatch {
    call: Call,
}

impl StartBatch {
    pub(crate) fn new(core: &Core, body: BatchRequest) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "startBatch",
    method: Method::POST,
    path: "/batch/extract",
    security: &[&["apiKeyAuth"]],
    responses: &[
        ("202", &["application/json"]),
        ("400", &["application/json"]),
        ("401", &["application/json"]),
        ("402", &["application/json"]),
        ("403", &["application/json"]),
        ("500", &["application/json"]),
    ],
    run: Some(RunSpec {
        operation: <GetBatch as Operation>::SPEC,
        path: &[("batch_id", "/batch_id")],
        ..RunSpec::DEFAULT
    }),
    ..OperationSpec::DEFAULT
};

operation!(StartBatch);
runnable!(StartBatch => GetBatch);

impl Operation for StartBatch {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = BatchStart;
    type Error = StartBatchError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("202", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("400", "application/json") => answer.json().map(StartBatchError::BadRequest),
            ("401", "application/json") => {
                answer.json().map(StartBatchError::Unauthorized)
            }
            ("402", "application/json") => {
                answer.json().map(StartBatchError::PaymentRequired)
            }
            ("403", "application/json") => answer.json().map(StartBatchError::Forbidden),
            ("500", "application/json") => {
                answer.json().map(StartBatchError::InternalServerError)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`StartBatch`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum StartBatchError {
    /// The request is invalid.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/guides/error-handling.mdx>
    BadRequest(ErrorBody),
    /// The API key is missing or invalid.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/guides/error-handling.mdx>
    Unauthorized(ErrorBody),
    /// There are not enough credits.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/guides/error-handling.mdx>
    PaymentRequired(ErrorBody),
    /// The key lacks the permission, or it belongs to somebody else.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api/extraction/extract-data.mdx>
    Forbidden(ErrorBody),
    /// The server failed.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api/extraction/extract-data.mdx>
    InternalServerError(ErrorBody),
}
