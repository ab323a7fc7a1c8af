// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{Document, ErrorBody};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::get_document`](crate::Client::get_document), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetDocument {
    call: Call,
}

impl GetDocument {
    pub(crate) fn new(core: &Core, document_id: String) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("document_id", document_id),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getDocument",
    method: Method::GET,
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

operation!(GetDocument);

impl Operation for GetDocument {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Document;
    type Error = GetDocumentError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("401", "application/json") => {
                answer.json().map(GetDocumentError::Unauthorized)
            }
            ("403", "application/json") => answer.json().map(GetDocumentError::Forbidden),
            ("404", "application/json") => answer.json().map(GetDocumentError::NotFound),
            ("500", "application/json") => {
                answer.json().map(GetDocumentError::InternalServerError)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`GetDocument`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetDocumentError {
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
