// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ErrorEnvelope, ExtractionEnvelope};
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, Polling, operation, pollable,
};
use std::time::Duration;

/// A call of [`Client::get_extraction`](crate::Client::get_extraction), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetExtraction {
    call: Call,
}

impl GetExtraction {
    pub(crate) fn new(core: &Core, id: String) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("id", id),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getExtraction",
    method: Method::GET,
    path: "/v1/extractions/{id}",
    security: &[&["bearerAuth"]],
    responses: &[
        ("200", &["application/json"]),
        ("401", &["application/json"]),
        ("403", &["application/json"]),
        ("404", &["application/json"]),
        ("default", &["application/json"]),
    ],
    polling: Some(Polling {
        state: Some("/data/status"),
        pending: &["processing"],
        failed: &["failed"],
        interval: Duration::from_secs(2),
        timeout: Duration::from_secs(60),
        ..Polling::DEFAULT
    }),
    ..OperationSpec::DEFAULT
};

operation!(GetExtraction);
pollable!(GetExtraction);

impl Operation for GetExtraction {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = ExtractionEnvelope;
    type Error = GetExtractionError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("401", "application/json") => {
                answer.json().map(GetExtractionError::Unauthorized)
            }
            ("403", "application/json") => {
                answer.json().map(GetExtractionError::Forbidden)
            }
            ("404", "application/json") => {
                answer.json().map(GetExtractionError::NotFound)
            }
            ("default", "application/json") => {
                answer.json().map(GetExtractionError::Other)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`GetExtraction`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetExtractionError {
    /// The API key or token is missing, invalid or expired.
    Unauthorized(ErrorEnvelope),
    /// It belongs to a different user.
    Forbidden(ErrorEnvelope),
    /// Nothing exists with the specified ID.
    NotFound(ErrorEnvelope),
    /// Any other error of the API, such as 429, 500, 501 or 502.
    ///
    /// **Assumption:** The page lists 401, 403 and 404 alone. The codes of the error reference apply to the whole
    /// API, so every other error is expected in the same envelope.
    ///
    /// Source: <https://docs.docmap.io/reference/errors>
    Other(ErrorEnvelope),
}
