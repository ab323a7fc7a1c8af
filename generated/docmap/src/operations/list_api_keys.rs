// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ApiKeyList, ErrorEnvelope};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::list_api_keys`](crate::Client::list_api_keys), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ListApiKeys {
    call: Call,
}

impl ListApiKeys {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "listApiKeys",
    method: Method::GET,
    path: "/v1/api-keys",
    security: &[&["bearerAuth"]],
    responses: &[
        ("200", &["application/json"]),
        ("401", &["application/json"]),
        ("default", &["application/json"]),
    ],
    ..OperationSpec::DEFAULT
};

operation!(ListApiKeys);

impl Operation for ListApiKeys {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = ApiKeyList;
    type Error = ListApiKeysError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("401", "application/json") => {
                answer.json().map(ListApiKeysError::Unauthorized)
            }
            ("default", "application/json") => answer.json().map(ListApiKeysError::Other),
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`ListApiKeys`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListApiKeysError {
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
