// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types;
use crate::types::ErrorBody;
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
    path: "/auth/api-keys",
    security: &[&["apiKeyAuth"]],
    responses: &[
        ("200", &["application/json"]),
        ("401", &["application/json"]),
        ("403", &["application/json"]),
        ("500", &["application/json"]),
    ],
    ..OperationSpec::DEFAULT
};

operation!(ListApiKeys);

impl Operation for ListApiKeys {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Vec<types::ApiKey>;
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
            ("403", "application/json") => answer.json().map(ListApiKeysError::Forbidden),
            ("500", "application/json") => {
                answer.json().map(ListApiKeysError::InternalServerError)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`ListApiKeys`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListApiKeysError {
    /// The API key is missing or invalid.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/guides/error-handling.mdx>
    Unauthorized(ErrorBody),
    /// The key lacks the permission, or it belongs to somebody else.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api/extraction/extract-data.mdx>
    Forbidden(ErrorBody),
    /// The server failed.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api/extraction/extract-data.mdx>
    InternalServerError(ErrorBody),
}
