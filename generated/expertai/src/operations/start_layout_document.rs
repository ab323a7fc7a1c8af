// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

use crate::operations::GetStatus;
use crate::types::{Forbidden, LayoutDocumentRequest, StartedTask};
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, RunSpec, operation, runnable,
};

/// A call of [`Client::start_layout_document`](crate::Client::start_layout_document), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct StartLayoutDocument {
    call: Call,
}

impl StartLayoutDocument {
    pub(crate) fn new(core: &Core, body: LayoutDocumentRequest) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "startLayoutDocument",
    method: Method::POST,
    path: "/layout-document-async",
    security: &[&["bearerAuth"]],
    responses: &[
        ("202", &["application/json"]),
        ("400", &[]),
        ("401", &[]),
        ("403", &["application/json"]),
        ("404", &[]),
        ("405", &[]),
        ("413", &[]),
        ("500", &[]),
    ],
    run: Some(RunSpec {
        operation: <GetStatus as Operation>::SPEC,
        path: &[("taskId", "/taskId")],
        ..RunSpec::DEFAULT
    }),
    ..OperationSpec::DEFAULT
};

operation!(StartLayoutDocument);
runnable!(StartLayoutDocument => GetStatus);

impl Operation for StartLayoutDocument {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = StartedTask;
    type Error = StartLayoutDocumentError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("202", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("400", "") => Ok(StartLayoutDocumentError::BadRequest),
            ("401", "") => Ok(StartLayoutDocumentError::Unauthorized),
            ("403", "application/json") => {
                answer.json().map(StartLayoutDocumentError::Forbidden)
            }
            ("404", "") => Ok(StartLayoutDocumentError::NotFound),
            ("405", "") => Ok(StartLayoutDocumentError::MethodNotAllowed),
            ("413", "") => Ok(StartLayoutDocumentError::ContentTooLarge),
            ("500", "") => Ok(StartLayoutDocumentError::InternalServerError),
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`StartLayoutDocument`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum StartLayoutDocumentError {
    /// The request's body is not valid JSON.
    BadRequest,
    /// The authorization token is missing, not valid or expired, or it was requested with invalid credentials.
    Unauthorized,
    /// The user has no active subscription.
    Forbidden(Forbidden),
    /// The resource does not exist, the URL is wrong.
    NotFound,
    /// The resource does not support the request method.
    MethodNotAllowed,
    /// The request is larger than the limit of the plan subscribed to.
    ContentTooLarge,
    /// The server ran into a situation it cannot handle.
    InternalServerError,
}
