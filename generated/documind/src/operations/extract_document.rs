// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ErrorBody, ExtractionRequest, ExtractionResult};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::extract_document`](crate::Client::extract_document), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ExtractDocument {
    call: Call,
}

impl ExtractDocument {
    pub(crate) fn new(
        core: &Core,
        document_id: String,
        body: ExtractionRequest,
    ) -> Self {
        Self {
            call: Call::new(core, &SPEC)
                .path("document_id", document_id)
                .json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "extractDocument",
    method: Method::POST,
    path: "/extract/{document_id}",
    security: &[&["apiKeyAuth"]],
    responses: &[
        ("200", &["application/json"]),
        ("400", &["application/json"]),
        ("401", &["application/json"]),
        ("402", &["application/json"]),
        ("403", &["application/json"]),
        ("404", &["application/json"]),
        ("500", &["application/json"]),
    ],
    ..OperationSpec::DEFAULT
};

operation!(ExtractDocument);

impl Operation for ExtractDocument {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = ExtractionResult;
    type Error = ExtractDocumentError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("400", "application/json") => {
                answer.json().map(ExtractDocumentError::BadRequest)
            }
            ("401", "application/json") => {
                answer.json().map(ExtractDocumentError::Unauthorized)
            }
            ("402", "application/json") => {
                answer.json().map(ExtractDocumentError::PaymentRequired)
            }
            ("403", "application/json") => {
                answer.json().map(ExtractDocumentError::Forbidden)
            }
            ("404", "application/json") => {
                answer.json().map(ExtractDocumentError::NotFound)
            }
            ("500", "application/json") => {
                answer.json().map(ExtractDocumentError::InternalServerError)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`ExtractDocument`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ExtractDocumentError {
    /// The request is invalid.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/guides/error-handling.mdx>
    BadRequest(ErrorBody),
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
