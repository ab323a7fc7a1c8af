// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

use crate::operations::GetExtraction;
use crate::types::{CreateExtractionRequest, Extraction, Forbidden, InvalidFields, Unauthorized};
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, RunSpec, operation, runnable,
};

/// A call of [`Client::create_extraction`](crate::Client::create_extraction), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct CreateExtraction {
    call: Call,
}

impl CreateExtraction {
    pub(crate) fn new(core: &Core, body: CreateExtractionRequest) -> Self {
        Self {
            call: Call::new(core, &SPEC).multipart(body.into()),
        }
    }

    /// First page to extract. For PDF documents only.
    ///
    /// Source: <https://docs.anesya.app/api/schema/extracts/extract_create.md>
    pub fn pdf_page_start(mut self, pdf_page_start: i64) -> Self {
        self.call = self.call.query("pdf_page_start", pdf_page_start);
        self
    }

    /// Last page to extract. For PDF documents only.
    ///
    /// Source: <https://docs.anesya.app/api/schema/extracts/extract_create.md>
    pub fn pdf_page_end(mut self, pdf_page_end: i64) -> Self {
        self.call = self.call.query("pdf_page_end", pdf_page_end);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "createExtraction",
    method: Method::POST,
    path: "/extract/",
    security: &[&["tokenAuth"]],
    responses: &[
        ("201", &["application/json"]),
        ("400", &["application/json"]),
        ("401", &["application/json"]),
        ("403", &["application/json"]),
    ],
    run: Some(RunSpec {
        operation: <GetExtraction as Operation>::SPEC,
        path: &[("id", "/id")],
        ..RunSpec::DEFAULT
    }),
    ..OperationSpec::DEFAULT
};

operation!(CreateExtraction);
runnable!(CreateExtraction => GetExtraction);

impl Operation for CreateExtraction {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Extraction;
    type Error = CreateExtractionError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("201", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("400", "application/json") => {
                answer.json().map(CreateExtractionError::BadRequest)
            }
            ("401", "application/json") => {
                answer.json().map(CreateExtractionError::Unauthorized)
            }
            ("403", "application/json") => {
                answer.json().map(CreateExtractionError::Forbidden)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`CreateExtraction`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateExtractionError {
    /// Fields are missing or invalid.
    ///
    /// **Assumption:** The status is in the vendor's list, its body is not. It is what the server's framework usually
    /// says.
    ///
    /// Source: <https://docs.anesya.app/api/schema/schemas/schema_retrieve>
    BadRequest(InvalidFields),
    /// The API key is missing, deleted or expired.
    Unauthorized(Unauthorized),
    /// There are not enough credits.
    ///
    /// **Assumption:** The status is in the vendor's list, its body is not. It is taken to be like that of 404.
    ///
    /// Source: <https://docs.anesya.app/api/schema/schemas/schema_retrieve>
    Forbidden(Forbidden),
}
