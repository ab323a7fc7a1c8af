// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::operations::GetBatchResults;
use crate::types::{ErrorBody, UploadFilesRequest, UploadedBatch};
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, RunSpec, operation, runnable,
};

/// A call of [`Client::upload_files`](crate::Client::upload_files), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct UploadFiles {
    call: Call,
}

impl UploadFiles {
    pub(crate) fn new(core: &Core, body: UploadFilesRequest) -> Self {
        Self {
            call: Call::new(core, &SPEC).multipart(body.into()),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "uploadFiles",
    method: Method::POST,
    path: "/uploadFiles",
    security: &[&["bearerAuth"]],
    responses: &[("200", &["application/json"]), ("default", &["application/json"])],
    run: Some(RunSpec {
        operation: <GetBatchResults as Operation>::SPEC,
        body: &[("extractionId", "/extractionId"), ("batchId", "/batchId")],
        ..RunSpec::DEFAULT
    }),
    ..OperationSpec::DEFAULT
};

operation!(UploadFiles);
runnable!(UploadFiles => GetBatchResults);

impl Operation for UploadFiles {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = UploadedBatch;
    type Error = UploadFilesError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("default", "application/json") => answer.json().map(UploadFilesError::Other),
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`UploadFiles`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum UploadFilesError {
    /// The request failed.
    ///
    /// **Assumption:** The page of the results prints an error body without its status code, so it stands for every
    /// other status. Other operations answer alike.
    ///
    /// Source: <https://docs.extracta.ai/api-reference/api-endpoints/6.-get-batch-results>
    ///
    /// Source: <https://github.com/corsairdev/corsair/tree/main/packages/extractaai>
    Other(ErrorBody),
}
