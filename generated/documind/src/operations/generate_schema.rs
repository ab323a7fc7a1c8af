// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ErrorBody, GeneratedSchema};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::generate_schema`](crate::Client::generate_schema), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GenerateSchema {
    call: Call,
}

impl GenerateSchema {
    pub(crate) fn new(core: &Core, document_id: String) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("document_id", document_id),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "generateSchema",
    method: Method::POST,
    path: "/schema/{document_id}",
    security: &[&["apiKeyAuth"]],
    responses: &[
        ("200", &["application/json"]),
        ("401", &["application/json"]),
        ("402", &["application/json"]),
        ("403", &["application/json"]),
        ("404", &["application/json"]),
        ("500", &["application/json"]),
    ],
    ..OperationSpec::DEFAULT
};

operation!(GenerateSchema);

impl Operation for GenerateSchema {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = GeneratedSchema;
    type Error = GenerateSchemaError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("401", "application/json") => {
                answer.json().map(GenerateSchemaError::Unauthorized)
            }
            ("402", "application/json") => {
                answer.json().map(GenerateSchemaError::PaymentRequired)
            }
            ("403", "application/json") => {
                answer.json().map(GenerateSchemaError::Forbidden)
            }
            ("404", "application/json") => {
                answer.json().map(GenerateSchemaError::NotFound)
            }
            ("500", "application/json") => {
                answer.json().map(GenerateSchemaError::InternalServerError)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`GenerateSchema`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GenerateSchemaError {
    /// The API key is missing or invalid.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/guides/error-handling.mdx>
    Unauthorized(ErrorBody),
    /// There are not enough credits.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/guides/error-handling.mdx>
    PaymentRequired(ErrorBody),
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
