// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::operations::GetClassificationResults;
use crate::types::{ErrorBody, UploadClassificationFilesRequest, UploadedClassificationBatch};
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, RunSpec, operation, runnable,
};

/// A call of [`Client::upload_classification_files`](crate::Client::upload_classification_files), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct UploadClassificationFiles {
    call: Call,
}

impl UploadClassificationFiles {
    pub(crate) fn new(core: &Core, body: UploadClassificationFilesRequest) -> Self {
        Self {
            call: Call::new(core, &SPEC).multipart(body.into()),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "uploadClassificationFiles",
    method: Method::POST,
    path: "/documentClassification/uploadFiles",
    security: &[&["bearerAuth"]],
    responses: &[("200", &["application/json"]), ("default", &["application/json"])],
    run: Some(RunSpec {
        operation: <GetClassificationResults as Operation>::SPEC,
        body: &[("classificationId", "/classificationId"), ("batchId", "/batchId")],
        ..RunSpec::DEFAULT
    }),
    ..OperationSpec::DEFAULT
};

operation!(UploadClassificationFiles);
runnable!(UploadClassificationFiles => GetClassificationResults);

impl Operation for UploadClassificationFiles {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = UploadedClassificationBatch;
    type Error = UploadClassificationFilesError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("default", "application/json") => {
                answer.json().map(UploadClassificationFilesError::Other)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`UploadClassificationFiles`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum UploadClassificationFilesError {
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
