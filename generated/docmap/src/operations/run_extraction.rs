// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use crate::operations::GetExtraction;
use crate::types::{ErrorEnvelope, ExtractionEnvelope, RunExtractionRequest};
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, RunSpec, operation, runnable,
};

/// A call of [`Client::run_extraction`](crate::Client::run_extraction), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct RunExtraction {
    call: Call,
}

impl RunExtraction {
    pub(crate) fn new(core: &Core, body: RunExtractionRequest) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }

    /// Whether to answer at once instead of waiting for the extraction.
    ///
    /// Default: `false`.
    ///
    /// **Assumption:** Documented as a string with the values `true` and `false`. A boolean looks the same in a query
    /// and cannot be misspelt.
    ///
    /// Source: <https://docs.docmap.io/api/extractions/run>
    pub fn r#async(mut self, r#async: bool) -> Self {
        self.call = self.call.query("async", r#async);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "runExtraction",
    method: Method::POST,
    path: "/v1/extractions/run",
    security: &[&["bearerAuth"]],
    responses: &[
        ("2XX", &["application/json"]),
        ("400", &["application/json"]),
        ("401", &["application/json"]),
        ("403", &["application/json"]),
        ("404", &["application/json"]),
        ("429", &["application/json"]),
        ("502", &["application/json"]),
        ("default", &["application/json"]),
    ],
    run: Some(RunSpec {
        operation: <GetExtraction as Operation>::SPEC,
        path: &[("id", "/data/id")],
        set: &[("async", "true")],
        ..RunSpec::DEFAULT
    }),
    ..OperationSpec::DEFAULT
};

operation!(RunExtraction);
runnable!(RunExtraction => GetExtraction);

impl Operation for RunExtraction {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = ExtractionEnvelope;
    type Error = RunExtractionError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("2XX", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("400", "application/json") => {
                answer.json().map(RunExtractionError::BadRequest)
            }
            ("401", "application/json") => {
                answer.json().map(RunExtractionError::Unauthorized)
            }
            ("403", "application/json") => {
                answer.json().map(RunExtractionError::Forbidden)
            }
            ("404", "application/json") => {
                answer.json().map(RunExtractionError::NotFound)
            }
            ("429", "application/json") => {
                answer.json().map(RunExtractionError::TooManyRequests)
            }
            ("502", "application/json") => {
                answer.json().map(RunExtractionError::BadGateway)
            }
            ("default", "application/json") => {
                answer.json().map(RunExtractionError::Other)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`RunExtraction`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RunExtractionError {
    /// The request is not valid, or the file or the number of keys is over a limit.
    ///
    /// Source: <https://docs.docmap.io/reference/errors>
    BadRequest(ErrorEnvelope),
    /// The API key or token is missing, invalid or expired.
    Unauthorized(ErrorEnvelope),
    /// It belongs to a different user.
    Forbidden(ErrorEnvelope),
    /// Nothing exists with the specified ID.
    NotFound(ErrorEnvelope),
    /// The plan's number of extractions for this month is used up.
    ///
    /// Source: <https://docs.docmap.io/guides/rate-limits>
    TooManyRequests(ErrorEnvelope),
    /// The extraction failed, or what it gave could not be read.
    ///
    /// Source: <https://docs.docmap.io/reference/errors>
    BadGateway(ErrorEnvelope),
    /// Any other error of the API, such as 429, 500, 501 or 502.
    ///
    /// **Assumption:** The page lists 401, 403 and 404 alone. The codes of the error reference apply to the whole
    /// API, so every other error is expected in the same envelope.
    ///
    /// Source: <https://docs.docmap.io/reference/errors>
    Other(ErrorEnvelope),
}
