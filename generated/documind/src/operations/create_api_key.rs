// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{CreateApiKeyRequest, CreatedApiKey, ErrorBody};
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
    path: "/auth/api-keys",
    security: &[&["apiKeyAuth"]],
    responses: &[
        ("2XX", &["application/json"]),
        ("400", &["application/json"]),
        ("401", &["application/json"]),
        ("403", &["application/json"]),
        ("500", &["application/json"]),
    ],
    ..OperationSpec::DEFAULT
};

operation!(CreateApiKey);

impl Operation for CreateApiKey {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = CreatedApiKey;
    type Error = CreateApiKeyError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("2XX", "application/json") => answer.json(),
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
            ("403", "application/json") => {
                answer.json().map(CreateApiKeyError::Forbidden)
            }
            ("500", "application/json") => {
                answer.json().map(CreateApiKeyError::InternalServerError)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`CreateApiKey`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateApiKeyError {
    /// The request is invalid.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/guides/error-handling.mdx>
    BadRequest(ErrorBody),
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
