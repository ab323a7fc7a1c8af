// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ErrorEnvelope, UsageEnvelope};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::get_usage`](crate::Client::get_usage), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetUsage {
    call: Call,
}

impl GetUsage {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getUsage",
    method: Method::GET,
    path: "/v1/usage",
    security: &[&["bearerAuth"]],
    responses: &[
        ("200", &["application/json"]),
        ("401", &["application/json"]),
        ("default", &["application/json"]),
    ],
    ..OperationSpec::DEFAULT
};

operation!(GetUsage);

impl Operation for GetUsage {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = UsageEnvelope;
    type Error = GetUsageError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("401", "application/json") => answer.json().map(GetUsageError::Unauthorized),
            ("default", "application/json") => answer.json().map(GetUsageError::Other),
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`GetUsage`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetUsageError {
    /// The API key or token is missing, invalid or expired.
    Unauthorized(ErrorEnvelope),
    /// Any other error of the API, such as 429, 500, 501 or 502.
    ///
    /// **Assumption:** The page lists 401, 403 and 404 alone. The codes of the error reference apply to the whole
    /// API, so every other error is expected in the same envelope.
    ///
    /// Source: <https://docs.docmap.io/reference/errors>
    Other(ErrorEnvelope),
}
