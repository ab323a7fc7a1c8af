// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ClassificationFilesReference, DeletedFiles, ErrorBody};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::delete_classification_files`](crate::Client::delete_classification_files), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct DeleteClassificationFiles {
    call: Call,
}

impl DeleteClassificationFiles {
    pub(crate) fn new(core: &Core, body: ClassificationFilesReference) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "deleteClassificationFiles",
    method: Method::DELETE,
    path: "/documentClassification/deleteFiles",
    security: &[&["bearerAuth"]],
    responses: &[("200", &["application/json"]), ("default", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(DeleteClassificationFiles);

impl Operation for DeleteClassificationFiles {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = DeletedFiles;
    type Error = DeleteClassificationFilesError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("default", "application/json") => {
                answer.json().map(DeleteClassificationFilesError::Other)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`DeleteClassificationFiles`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DeleteClassificationFilesError {
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
