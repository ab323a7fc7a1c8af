// src/operations/list_jobs.rs

use crate::types::{Job, ListJobsOrder, State};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::list_jobs`](crate::Client::list_jobs), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ListJobs {
    call: Call,
}

impl ListJobs {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }

    /// The value of `order`.
    pub fn order(mut self, order: ListJobsOrder) -> Self {
        self.call = self.call.query("order", order);
        self
    }

    /// State of a job.
    pub fn state(mut self, state: State) -> Self {
        self.call = self.call.query("state", state);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "listJobs",
    method: Method::GET,
    path: "/jobs",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(ListJobs);

impl Operation for ListJobs {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Vec<Job>;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/job.rs

use crate::types::{JobKind, State};
use excerpt_runtime::record;

/// The schema `Job`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Job {
    /// State of a job.
    pub state: State,
    /// The value of `kind`.
    pub kind: Option<JobKind>,
}

record!(Job {
    state: "state",
    kind: "kind" optional,
});

// src/types/job_kind.rs

use excerpt_runtime::string_enum;

/// The schema `JobKind`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JobKind {
    /// The value `"only"`.
    Only,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(JobKind {
    Only = "only",
    ..Unknown,
});

// src/types/list_jobs_order.rs

use excerpt_runtime::string_enum;

/// The schema `ListJobsOrder`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListJobsOrder {
    /// The value `"asc"`.
    Asc,
    /// The value `"desc"`.
    Desc,
}

string_enum!(ListJobsOrder {
    Asc = "asc",
    Desc = "desc",
});

// src/types/state.rs

use excerpt_runtime::string_enum;

/// State of a job.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum State {
    /// The value `"in_progress"`.
    InProgress,
    /// The value `"done"`.
    Done,
    /// The value `"unknown"`.
    Unknown,
    /// A value that the document does not list, as it came.
    Other(String),
}

string_enum!(State {
    InProgress = "in_progress",
    Done = "done",
    Unknown = "unknown",
    ..Other,
});
