// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ErrorBody, Outcome};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::revoke_api_key`](crate::Client::revoke_api_key), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct RevokeApiKey {
    call: Call,
}

impl RevokeApiKey {
    pub(crate) fn new(core: &Core, key_id: String) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("key_id", key_id),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "revokeApiKey",
    method: Method::DELETE,
    path: "/auth/api-keys/{key_id}",
    security: &[&["apiKeyAuth"]],
    responses: &[
        ("200", &["application/json"]),
        ("401", &["application/json"]),
        ("403", &["application/json"]),
        ("404", &["application/json"]),
        ("500", &["application/json"]),
    ],
    ..OperationSpec::DEFAULT
};

operation!(RevokeApiKey);

impl Operation for RevokeApiKey {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Outcome;
    type Error = RevokeApiKeyError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("401", "application/json") => {
                answer.json().map(RevokeApiKeyError::Unauthorized)
            }
            ("403", "application/json") => {
                answer.json().map(RevokeApiKeyError::Forbidden)
            }
            ("404", "application/json") => answer.json().map(RevokeApiKeyError::NotFound),
            ("500", "application/json") => {
                answer.json().map(RevokeApiKeyError::InternalServerError)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`RevokeApiKey`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RevokeApiKeyError {
    /// The API key is missing or invalid.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/guides/error-handling.mdx>
    Unauthorized(ErrorBody),
    /// The key lacks the permission, or it belongs to somebody else.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api/extraction/extract-data.mdx>
    Forbidden(ErrorBody),
    /// There is nothing of this ID.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/guides/error-handling.mdx>
    NotFound(ErrorBody),
    /// The server failed.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api/extraction/extract-data.mdx>
    InternalServerError(ErrorBody),
}
