// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{NotFound, Unauthorized};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::delete_extraction`](crate::Client::delete_extraction), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct DeleteExtraction {
    call: Call,
}

impl DeleteExtraction {
    pub(crate) fn new(core: &Core, id: String) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("id", id),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "deleteExtraction",
    method: Method::DELETE,
    path: "/extract/{id}/",
    security: &[&["tokenAuth"]],
    responses: &[
        ("204", &[]),
        ("401", &["application/json"]),
        ("404", &["application/json"]),
    ],
    ..OperationSpec::DEFAULT
};

operation!(DeleteExtraction);

impl Operation for DeleteExtraction {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = ();
    type Error = DeleteExtractionError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("204", "") => Ok(()),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("401", "application/json") => {
                answer.json().map(DeleteExtractionError::Unauthorized)
            }
            ("404", "application/json") => {
                answer.json().map(DeleteExtractionError::NotFound)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`DeleteExtraction`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DeleteExtractionError {
    /// The API key is missing, deleted or expired.
    Unauthorized(Unauthorized),
    /// There is nothing of this ID.
    NotFound(NotFound),
}
