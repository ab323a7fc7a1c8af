// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{CreateClassificationRequest, CreatedClassification, ErrorBody};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::create_classification`](crate::Client::create_classification), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct CreateClassification {
    call: Call,
}

impl CreateClassification {
    pub(crate) fn new(core: &Core, body: CreateClassificationRequest) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "createClassification",
    method: Method::POST,
    path: "/documentClassification/createClassification",
    security: &[&["bearerAuth"]],
    responses: &[("200", &["application/json"]), ("default", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(CreateClassification);

impl Operation for CreateClassification {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = CreatedClassification;
    type Error = CreateClassificationError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("default", "application/json") => {
                answer.json().map(CreateClassificationError::Other)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`CreateClassification`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateClassificationError {
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
