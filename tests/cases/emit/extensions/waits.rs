// src/operations/poll_job.rs

use crate::types::Job;
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, Polling, operation, pollable,
};
use std::convert::Infallible;
use std::time::Duration;

/// A call of [`Client::poll_job`](crate::Client::poll_job), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PollJob {
    call: Call,
}

impl PollJob {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "pollJob",
    method: Method::POST,
    path: "/job",
    responses: &[("200", &["application/json"])],
    idempotent: true,
    throttle: Some(Duration::from_millis(1500)),
    polling: Some(Polling {
        state: Some("/data/status"),
        pending: &["waiting"],
        done: &["done"],
        failed: &["failed"],
        progress: Some("/data/percent"),
        interval: Duration::from_secs(2),
        timeout: Duration::from_secs(60),
        ..Polling::DEFAULT
    }),
    ..OperationSpec::DEFAULT
};

operation!(PollJob);
pollable!(PollJob);

impl Operation for PollJob {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Job;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/poll_result.rs

use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, Polling, operation, pollable,
};
use std::convert::Infallible;
use std::time::Duration;

/// A call of [`Client::poll_result`](crate::Client::poll_result), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PollResult {
    call: Call,
}

impl PollResult {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "pollResult",
    method: Method::GET,
    path: "/result",
    responses: &[("200", &["application/json"]), ("202", &[])],
    polling: Some(Polling {
        pending_status: &[202],
        interval: Duration::from_secs(1),
        timeout: Duration::from_secs(300),
        ..Polling::DEFAULT
    }),
    ..OperationSpec::DEFAULT
};

operation!(PollResult);
pollable!(PollResult);

impl Operation for PollResult {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = PollResultResponse;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json().map(PollResultResponse::Json),
            ("202", "") => Ok(PollResultResponse::Accepted),
            _ => answer.undocumented(),
        }
    }
}

/// A success of [`PollResult`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PollResultResponse {
    /// It.
    ///
    /// Status `200`, as `application/json`.
    Json(String),
    /// Not yet.
    ///
    /// Status `202`.
    Accepted,
}

// src/types/job.rs

use crate::types::JobData;
use excerpt_runtime::record;

/// The schema `Job`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Job {
    /// The value of `data`.
    pub data: JobData,
}

record!(Job {
    data: "data",
});

// src/types/job_data.rs

use crate::types::JobDataStatus;
use excerpt_runtime::record;

/// The schema `JobData`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct JobData {
    /// The value of `status`.
    pub status: JobDataStatus,
    /// The value of `percent`.
    pub percent: Option<f64>,
}

record!(JobData {
    status: "status",
    percent: "percent" optional,
});

// src/types/job_data_status.rs

use excerpt_runtime::string_enum;

/// The schema `JobDataStatus`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JobDataStatus {
    /// The value `"waiting"`.
    Waiting,
    /// The value `"done"`.
    Done,
    /// The value `"failed"`.
    Failed,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(JobDataStatus {
    Waiting = "waiting",
    Done = "done",
    Failed = "failed",
    ..Unknown,
});
