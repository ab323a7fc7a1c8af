// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{CreateExtractionRequest, CreatedExtraction, ErrorBody};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::create_extraction`](crate::Client::create_extraction), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct CreateExtraction {
    call: Call,
}

impl CreateExtraction {
    pub(crate) fn new(core: &Core, body: CreateExtractionRequest) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "createExtraction",
    method: Method::POST,
    path: "/createExtraction",
    security: &[&["bearerAuth"]],
    responses: &[("200", &["application/json"]), ("default", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(CreateExtraction);

impl Operation for CreateExtraction {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = CreatedExtraction;
    type Error = CreateExtractionError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("default", "application/json") => {
                answer.json().map(CreateExtractionError::Other)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`CreateExtraction`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateExtractionError {
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
