// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{CreateApiKeyRequest, CreatedApiKeyEnvelope, ErrorEnvelope};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::create_api_key`](crate::Client::create_api_key), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct CreateApiKey {
    call: Call,
}

impl CreateApiKey {
    pub(crate) fn new(core: &Core, body: CreateApiKeyRequest) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "createApiKey",
    method: Method::POST,
    path: "/v1/api-keys",
    security: &[&["bearerAuth"]],
    responses: &[
        ("201", &["application/json"]),
        ("400", &["application/json"]),
        ("401", &["application/json"]),
        ("default", &["application/json"]),
    ],
    ..OperationSpec::DEFAULT
};

operation!(CreateApiKey);

impl Operation for CreateApiKey {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = CreatedApiKeyEnvelope;
    type Error = CreateApiKeyError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("201", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("400", "application/json") => {
                answer.json().map(CreateApiKeyError::BadRequest)
            }
            ("401", "application/json") => {
                answer.json().map(CreateApiKeyError::Unauthorized)
            }
            ("default", "application/json") => {
                answer.json().map(CreateApiKeyError::Other)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`CreateApiKey`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateApiKeyError {
    /// The request is not valid, or the file or the number of keys is over a limit.
    ///
    /// Source: <https://docs.docmap.io/reference/errors>
    BadRequest(ErrorEnvelope),
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
