// Generated from specs/extracta.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ClassificationResults, ClassificationResultsRequest, ErrorBody};
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, Polling, operation, pollable,
};
use std::time::Duration;

/// A call of [`Client::get_classification_results`](crate::Client::get_classification_results), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetClassificationResults {
    call: Call,
}

impl GetClassificationResults {
    pub(crate) fn new(core: &Core, body: ClassificationResultsRequest) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getClassificationResults",
    method: Method::POST,
    path: "/documentClassification/getResults",
    security: &[&["bearerAuth"]],
    responses: &[("200", &["application/json"]), ("default", &["application/json"])],
    idempotent: true,
    throttle: Some(Duration::from_secs(2)),
    polling: Some(Polling {
        state: Some("/status"),
        pending: &["waiting"],
        done: &["success"],
        interval: Duration::from_secs(2),
        timeout: Duration::from_secs(300),
        ..Polling::DEFAULT
    }),
    ..OperationSpec::DEFAULT
};

operation!(GetClassificationResults);
pollable!(GetClassificationResults);

impl Operation for GetClassificationResults {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = ClassificationResults;
    type Error = GetClassificationResultsError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("default", "application/json") => {
                answer.json().map(GetClassificationResultsError::Other)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`GetClassificationResults`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetClassificationResultsError {
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
