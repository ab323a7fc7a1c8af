// Generated from specs/documind.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ErrorBody, ExtractionDetail};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::get_extraction`](crate::Client::get_extraction), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetExtraction {
    call: Call,
}

impl GetExtraction {
    pub(crate) fn new(core: &Core, extraction_id: String) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("extraction_id", extraction_id),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getExtraction",
    method: Method::GET,
    path: "/data/extractions/{extraction_id}",
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

operation!(GetExtraction);

impl Operation for GetExtraction {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = ExtractionDetail;
    type Error = GetExtractionError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("401", "application/json") => {
                answer.json().map(GetExtractionError::Unauthorized)
            }
            ("403", "application/json") => {
                answer.json().map(GetExtractionError::Forbidden)
            }
            ("404", "application/json") => {
                answer.json().map(GetExtractionError::NotFound)
            }
            ("500", "application/json") => {
                answer.json().map(GetExtractionError::InternalServerError)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`GetExtraction`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetExtractionError {
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
