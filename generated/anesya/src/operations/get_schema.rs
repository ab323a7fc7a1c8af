// Generated from specs/anesya.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{ExtractionSchema, NotFound, Unauthorized};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::get_schema`](crate::Client::get_schema), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetSchema {
    call: Call,
}

impl GetSchema {
    pub(crate) fn new(core: &Core, id: String) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("id", id),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getSchema",
    method: Method::GET,
    path: "/schema/{id}/",
    security: &[&["tokenAuth"]],
    responses: &[
        ("200", &["application/json"]),
        ("401", &["application/json"]),
        ("404", &["application/json"]),
    ],
    ..OperationSpec::DEFAULT
};

operation!(GetSchema);

impl Operation for GetSchema {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = ExtractionSchema;
    type Error = GetSchemaError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("401", "application/json") => {
                answer.json().map(GetSchemaError::Unauthorized)
            }
            ("404", "application/json") => answer.json().map(GetSchemaError::NotFound),
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`GetSchema`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetSchemaError {
    /// The API key is missing, deleted or expired.
    Unauthorized(Unauthorized),
    /// There is nothing of this ID.
    NotFound(NotFound),
}
