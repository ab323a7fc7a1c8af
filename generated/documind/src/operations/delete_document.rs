// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ErrorBody, Outcome};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::delete_document`](crate::Client::delete_document), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct DeleteDocument {
    call: Call,
}

impl DeleteDocument {
    pub(crate) fn new(core: &Core, document_id: String) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("document_id", document_id),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "deleteDocument",
    method: Method::DELETE,
    path: "/documents/{document_id}",
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

operation!(DeleteDocument);

impl Operation for DeleteDocument {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Outcome;
    type Error = DeleteDocumentError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("401", "application/json") => {
                answer.json().map(DeleteDocumentError::Unauthorized)
            }
            ("403", "application/json") => {
                answer.json().map(DeleteDocumentError::Forbidden)
            }
            ("404", "application/json") => {
                answer.json().map(DeleteDocumentError::NotFound)
            }
            ("500", "application/json") => {
                answer.json().map(DeleteDocumentError::InternalServerError)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`DeleteDocument`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DeleteDocumentError {
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
