// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ErrorBody, UploadRequest};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::upload_documents`](crate::Client::upload_documents), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct UploadDocuments {
    call: Call,
}

impl UploadDocuments {
    pub(crate) fn new(core: &Core, body: UploadRequest) -> Self {
        Self {
            call: Call::new(core, &SPEC).multipart(body.into()),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "uploadDocuments",
    method: Method::POST,
    path: "/upload",
    security: &[&["apiKeyAuth"]],
    responses: &[
        ("200", &["application/json"]),
        ("400", &["application/json"]),
        ("401", &["application/json"]),
        ("402", &["application/json"]),
        ("413", &["application/json"]),
        ("500", &["application/json"]),
    ],
    ..OperationSpec::DEFAULT
};

operation!(UploadDocuments);

impl Operation for UploadDocuments {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Vec<String>;
    type Error = UploadDocumentsError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("400", "application/json") => {
                answer.json().map(UploadDocumentsError::BadRequest)
            }
            ("401", "application/json") => {
                answer.json().map(UploadDocumentsError::Unauthorized)
            }
            ("402", "application/json") => {
                answer.json().map(UploadDocumentsError::PaymentRequired)
            }
            ("413", "application/json") => {
                answer.json().map(UploadDocumentsError::ContentTooLarge)
            }
            ("500", "application/json") => {
                answer.json().map(UploadDocumentsError::InternalServerError)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`UploadDocuments`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum UploadDocumentsError {
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
    /// The request is too large.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api/extraction/upload-documents.mdx>
    ContentTooLarge(ErrorBody),
    /// The server failed.
    ///
    /// Source: <https://github.com/native-aihub/docs/blob/HEAD/api/extraction/extract-data.mdx>
    InternalServerError(ErrorBody),
}
