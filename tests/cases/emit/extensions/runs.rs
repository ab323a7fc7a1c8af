// src/operations/find_batch.rs

use crate::types::{Job, Query};
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, Polling, operation, pollable,
};
use std::convert::Infallible;
use std::time::Duration;

/// A call of [`Client::find_batch`](crate::Client::find_batch), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct FindBatch {
    call: Call,
}

impl FindBatch {
    pub(crate) fn new(core: &Core, body: Query) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "findBatch",
    method: Method::POST,
    path: "/batches/find",
    responses: &[("200", &["application/json"])],
    idempotent: true,
    polling: Some(Polling {
        state: Some("/status"),
        pending: &["waiting"],
        interval: Duration::from_secs(2),
        timeout: Duration::from_secs(300),
        ..Polling::DEFAULT
    }),
    ..OperationSpec::DEFAULT
};

operation!(FindBatch);
pollable!(FindBatch);

impl Operation for FindBatch {
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

// src/operations/get_job.rs

use crate::types::Job;
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, Polling, operation, pollable,
};
use std::convert::Infallible;
use std::time::Duration;

/// A call of [`Client::get_job`](crate::Client::get_job), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetJob {
    call: Call,
}

impl GetJob {
    pub(crate) fn new(core: &Core, id: i64) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("id", id),
        }
    }

    /// The value of `trace`.
    pub fn trace(mut self, trace: i64) -> Self {
        self.call = self.call.query("trace", trace);
        self
    }

    /// The value of `X-Job`.
    pub fn x_job(mut self, x_job: i64) -> Self {
        self.call = self.call.header("X-Job", x_job);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getJob",
    method: Method::GET,
    path: "/jobs/{id}",
    responses: &[("200", &["application/json"])],
    polling: Some(Polling {
        state: Some("/status"),
        pending: &["waiting"],
        failed: &["failed"],
        interval: Duration::from_secs(2),
        timeout: Duration::from_secs(60),
        ..Polling::DEFAULT
    }),
    ..OperationSpec::DEFAULT
};

operation!(GetJob);
pollable!(GetJob);

impl Operation for GetJob {
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

// src/operations/start_batch.rs

use crate::operations::FindBatch;
use crate::types::Started;
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, RunSpec, operation, runnable,
};
use std::convert::Infallible;

/// A call of [`Client::start_batch`](crate::Client::start_batch), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct StartBatch {
    call: Call,
}

impl StartBatch {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "startBatch",
    method: Method::POST,
    path: "/batches",
    responses: &[("200", &["application/json"])],
    run: Some(RunSpec {
        operation: <FindBatch as Operation>::SPEC,
        body: &[("jobId", "/data/id"), ("kind", "/data/id")],
        ..RunSpec::DEFAULT
    }),
    ..OperationSpec::DEFAULT
};

operation!(StartBatch);
runnable!(StartBatch => FindBatch);

impl Operation for StartBatch {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Started;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/start_job.rs

use crate::operations::GetJob;
use crate::types::Started;
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, RunSpec, operation, runnable,
};
use std::convert::Infallible;

/// A call of [`Client::start_job`](crate::Client::start_job), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct StartJob {
    call: Call,
}

impl StartJob {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }

    /// The value of `async`.
    pub fn r#async(mut self, r#async: bool) -> Self {
        self.call = self.call.query("async", r#async);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "startJob",
    method: Method::POST,
    path: "/jobs",
    responses: &[("202", &["application/json"])],
    run: Some(RunSpec {
        operation: <GetJob as Operation>::SPEC,
        path: &[("id", "/data/id")],
        query: &[("trace", "/data/id")],
        header: &[("X-Job", "/data/id")],
        set: &[("async", "true")],
        ..RunSpec::DEFAULT
    }),
    ..OperationSpec::DEFAULT
};

operation!(StartJob);
runnable!(StartJob => GetJob);

impl Operation for StartJob {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Started;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("202", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/job.rs

use crate::types::JobStatus;
use excerpt_runtime::record;

/// The schema `Job`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Job {
    /// The value of `status`.
    pub status: JobStatus,
}

record!(Job {
    status: "status",
});

// src/types/job_status.rs

use excerpt_runtime::string_enum;

/// The schema `JobStatus`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JobStatus {
    /// The value `"waiting"`.
    Waiting,
    /// The value `"done"`.
    Done,
    /// The value `"failed"`.
    Failed,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(JobStatus {
    Waiting = "waiting",
    Done = "done",
    Failed = "failed",
    ..Unknown,
});

// src/types/query.rs

use excerpt_runtime::record;

/// The schema `Query`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Query {
    /// The value of `jobId`.
    pub job_id: i64,
    /// The value of `kind`.
    pub kind: String,
}

record!(Query {
    job_id: "jobId",
    kind: "kind",
});

impl Query {
    /// Makes a value of what must be there.
    pub fn new(job_id: i64, kind: impl Into<String>) -> Self {
        Self { job_id, kind: kind.into() }
    }
}

// src/types/started.rs

use crate::types::StartedData;
use excerpt_runtime::record;

/// The schema `Started`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Started {
    /// The value of `data`.
    pub data: StartedData,
}

record!(Started {
    data: "data",
});

// src/types/started_data.rs

use excerpt_runtime::record;

/// The schema `StartedData`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StartedData {
    /// The value of `id`.
    pub id: i64,
}

record!(StartedData {
    id: "id",
});
