// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ClassificationReference, Deletion, ErrorBody};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::delete_classification`](crate::Client::delete_classification), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct DeleteClassification {
    call: Call,
}

impl DeleteClassification {
    pub(crate) fn new(core: &Core, body: ClassificationReference) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "deleteClassification",
    method: Method::DELETE,
    path: "/documentClassification/deleteClassification",
    security: &[&["bearerAuth"]],
    responses: &[("200", &["application/json"]), ("default", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(DeleteClassification);

impl Operation for DeleteClassification {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Deletion;
    type Error = DeleteClassificationError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("default", "application/json") => {
                answer.json().map(DeleteClassificationError::Other)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`DeleteClassification`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DeleteClassificationError {
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
