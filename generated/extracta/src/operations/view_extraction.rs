// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ErrorBody, ExtractionReference, ExtractionView};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::view_extraction`](crate::Client::view_extraction), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ViewExtraction {
    call: Call,
}

impl ViewExtraction {
    pub(crate) fn new(core: &Core, body: ExtractionReference) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "viewExtraction",
    method: Method::POST,
    path: "/viewExtraction",
    security: &[&["bearerAuth"]],
    responses: &[("200", &["application/json"]), ("default", &["application/json"])],
    idempotent: true,
    ..OperationSpec::DEFAULT
};

operation!(ViewExtraction);

impl Operation for ViewExtraction {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = ExtractionView;
    type Error = ViewExtractionError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("default", "application/json") => {
                answer.json().map(ViewExtractionError::Other)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`ViewExtraction`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ViewExtractionError {
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
