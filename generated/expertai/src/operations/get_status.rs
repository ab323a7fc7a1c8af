// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::{Forbidden, TaskStatus};
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, Polling, operation, pollable,
};
use std::time::Duration;

/// A call of [`Client::get_status`](crate::Client::get_status), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetStatus {
    call: Call,
}

impl GetStatus {
    pub(crate) fn new(core: &Core, task_id: String) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("taskId", task_id),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getStatus",
    method: Method::GET,
    path: "/status/{taskId}",
    security: &[&["bearerAuth"]],
    responses: &[
        ("200", &["application/json"]),
        ("401", &[]),
        ("403", &["application/json"]),
        ("404", &[]),
        ("405", &[]),
        ("413", &[]),
        ("500", &[]),
    ],
    polling: Some(Polling {
        state: Some("/state"),
        pending: &["PENDING", "PROGRESS"],
        done: &["SUCCESS"],
        failed: &["FAILURE", "ABORTED"],
        progress: Some("/current"),
        interval: Duration::from_secs(2),
        timeout: Duration::from_secs(600),
        ..Polling::DEFAULT
    }),
    ..OperationSpec::DEFAULT
};

operation!(GetStatus);
pollable!(GetStatus);

impl Operation for GetStatus {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = TaskStatus;
    type Error = GetStatusError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("401", "") => Ok(GetStatusError::Unauthorized),
            ("403", "application/json") => answer.json().map(GetStatusError::Forbidden),
            ("404", "") => Ok(GetStatusError::NotFound),
            ("405", "") => Ok(GetStatusError::MethodNotAllowed),
            ("413", "") => Ok(GetStatusError::ContentTooLarge),
            ("500", "") => Ok(GetStatusError::InternalServerError),
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`GetStatus`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetStatusError {
    /// The authorization token is missing, not valid or expired, or it was requested with invalid credentials.
    Unauthorized,
    /// The user has no active subscription.
    ///
    /// Source: <https://github.com/therealexpertai/extract-python>
    Forbidden(Forbidden),
    /// The resource does not exist, the URL is wrong.
    ///
    /// **Assumption:** Whether an unknown task is answered so, or as a pending one, is not stated.
    NotFound,
    /// The resource does not support the request method.
    MethodNotAllowed,
    /// The request is larger than the limit of the plan subscribed to.
    ///
    /// **Assumption:** The request has no body; the page seems to take this over from the one that starts a task.
    ContentTooLarge,
    /// The server ran into a situation it cannot handle.
    InternalServerError,
}
