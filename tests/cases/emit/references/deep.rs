// src/operations/get_job.rs

use crate::types;
use crate::types::JobProblem;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::get_job`](crate::Client::get_job), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetJob {
    call: Call,
}

impl GetJob {
    pub(crate) fn new(core: &Core, id: String) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("id", id),
        }
    }

    /// The value of `depth`.
    pub fn depth(mut self, depth: i32) -> Self {
        self.call = self.call.query("depth", depth);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getJob",
    method: Method::GET,
    path: "/jobs/{id}",
    responses: &[("200", &["application/json"]), ("404", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetJob);

impl Operation for GetJob {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = types::GetJobBody;
    type Error = GetJobError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("404", "application/json") => answer.json().map(GetJobError::NotFound),
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`GetJob`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetJobError {
    /// None.
    NotFound(JobProblem),
}

// src/operations/get_last.rs

use crate::types::GetJobBody;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_last`](crate::Client::get_last), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetLast {
    call: Call,
}

impl GetLast {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getLast",
    method: Method::GET,
    path: "/last",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetLast);

impl Operation for GetLast {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = GetJobBody;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/redo_job.rs

use crate::types::{GetJobBody, JobProblem};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::redo_job`](crate::Client::redo_job), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct RedoJob {
    call: Call,
}

impl RedoJob {
    pub(crate) fn new(core: &Core, id: String) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("id", id),
        }
    }

    /// The value of `depth`.
    pub fn depth(mut self, depth: i32) -> Self {
        self.call = self.call.query("depth", depth);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "redoJob",
    method: Method::POST,
    path: "/jobs/{id}/again",
    responses: &[("200", &["application/json"]), ("404", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(RedoJob);

impl Operation for RedoJob {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = GetJobBody;
    type Error = RedoJobError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("404", "application/json") => answer.json().map(RedoJobError::NotFound),
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`RedoJob`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RedoJobError {
    /// None.
    NotFound(JobProblem),
}

// src/types/choice.rs

use crate::types::{ChoiceA, ChoiceB};
use excerpt_runtime::{Value, tagged_union};

/// The schema `Choice`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Choice {
    /// `kind` is `a`.
    A(ChoiceA),
    /// `kind` is `b`.
    B(ChoiceB),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

tagged_union!(Choice by "kind" {
    "a" => A,
    "b" => B,
    ..Unknown,
});

// src/types/choice_a.rs

use excerpt_runtime::record;

/// The schema `ChoiceA`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ChoiceA {
    /// The value of `a`.
    pub a: Option<String>,
}

record!(ChoiceA {
    "kind" = "a",
    a: "a" optional,
});

// src/types/choice_b.rs

use excerpt_runtime::record;

/// The schema `ChoiceB`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ChoiceB {
    /// The value of `b`.
    pub b: Option<String>,
}

record!(ChoiceB {
    "kind" = "b",
    b: "b" optional,
});

// src/types/get_job_body.rs

use crate::types::Job;
use excerpt_runtime::record;

/// The schema `GetJobBody`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetJobBody {
    /// The value of `job`.
    pub job: Job,
}

record!(GetJobBody {
    job: "job",
});

// src/types/job.rs

use crate::types::{ChoiceA, JobProblem, JobSize};
use excerpt_runtime::record;

/// The schema `Job`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Job {
    /// The value of `id`.
    pub id: String,
    /// The value of `size`.
    pub size: JobSize,
    /// The value of `problem`.
    pub problem: Option<JobProblem>,
    /// The value of `first`.
    pub first: Option<ChoiceA>,
}

record!(Job {
    id: "id",
    size: "size",
    problem: "problem" optional,
    first: "first" optional,
});

// src/types/job_problem.rs

use excerpt_runtime::record;

/// The schema `JobProblem`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct JobProblem {
    /// The value of `message`.
    pub message: String,
    /// The value of `causes`.
    pub causes: Option<Vec<JobProblem>>,
}

record!(JobProblem {
    message: "message",
    causes: "causes" optional,
});

// src/types/job_size.rs

use crate::types::OddNameItem;
use excerpt_runtime::record;

/// The schema `JobSize`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct JobSize {
    /// The value of `bytes`.
    pub bytes: i32,
    /// The value of `unit`.
    pub unit: Option<OddNameItem>,
}

record!(JobSize {
    bytes: "bytes",
    unit: "unit" optional,
});

// src/types/odd_name.rs

use crate::types::OddNameItem;

/// The schema `OddName`.
pub type OddName = Vec<OddNameItem>;

// src/types/odd_name_item.rs

use excerpt_runtime::string_enum;

/// The schema `OddNameItem`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OddNameItem {
    /// The value `"kB"`.
    KB,
    /// The value `"MB"`.
    Mb,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(OddNameItem {
    KB = "kB",
    Mb = "MB",
    ..Unknown,
});
