// src/operations/get_job.rs

use crate::types::Job;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_job`](crate::Client::get_job), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetJob {
    call: Call,
}

impl GetJob {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getJob",
    method: Method::GET,
    path: "/job",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetJob);

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

// src/operations/get_listed.rs

use crate::types::Listed;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_listed`](crate::Client::get_listed), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetListed {
    call: Call,
}

impl GetListed {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getListed",
    method: Method::GET,
    path: "/listed",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetListed);

impl Operation for GetListed {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Listed;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/base.rs

use excerpt_runtime::record;

/// The schema `Base`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Base {
    /// The value of `id`.
    pub id: String,
}

record!(Base {
    id: "id",
});

// src/types/done.rs

use excerpt_runtime::record;

/// The schema `Done`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Done {
    /// The value of `state`.
    pub state: String,
    /// The value of `result`.
    pub result: String,
}

record!(Done {
    state: "state",
    result: "result",
});

// src/types/either.rs

use crate::types::{EitherById, EitherByName};
use excerpt_runtime::{Value, untagged_union};

/// The schema `Either`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Either {
    /// One of the forms that a value may have.
    ById(EitherById),
    /// One of the forms that a value may have.
    ByName(EitherByName),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

untagged_union!(Either {
    ById,
    ByName,
    ..Unknown,
});

// src/types/either_by_id.rs

use excerpt_runtime::record;

/// by id
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EitherById {
    /// The value of `id`.
    pub id: String,
}

record!(EitherById {
    id: "id",
});

// src/types/either_by_name.rs

use excerpt_runtime::record;

/// by name
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EitherByName {
    /// The value of `name`.
    pub name: String,
}

record!(EitherByName {
    name: "name",
});

// src/types/failed.rs

use excerpt_runtime::record;

/// The schema `Failed`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Failed {
    /// The value of `state`.
    pub state: String,
    /// The value of `reason`.
    pub reason: Option<String>,
}

record!(Failed {
    state: "state",
    reason: "reason" optional,
});

// src/types/job.rs

use crate::types::{JobDone, JobFailed};
use excerpt_runtime::{Value, tagged_union};

/// The schema `Job`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Job {
    /// `state` is `done`.
    Done(JobDone),
    /// `state` is `failed`.
    Failed(JobFailed),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

tagged_union!(Job by "state" {
    "done" => Done,
    "failed" => Failed,
    ..Unknown,
});

// src/types/job_done.rs

use excerpt_runtime::record;

/// The schema `JobDone`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct JobDone {
    /// The value of `id`.
    pub id: String,
    /// The value of `state`.
    pub state: String,
    /// The value of `result`.
    pub result: String,
}

record!(JobDone {
    id: "id",
    state: "state",
    result: "result",
});

// src/types/job_failed.rs

use excerpt_runtime::record;

/// The schema `JobFailed`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct JobFailed {
    /// The value of `id`.
    pub id: String,
    /// The value of `state`.
    pub state: String,
    /// The value of `reason`.
    pub reason: Option<String>,
}

record!(JobFailed {
    id: "id",
    state: "state",
    reason: "reason" optional,
});

// src/types/listed.rs

use crate::types::{ListedById, ListedByName};
use excerpt_runtime::{Value, untagged_union};

/// The schema `Listed`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Listed {
    /// One of the forms that a value may have.
    ById(ListedById),
    /// One of the forms that a value may have.
    ByName(ListedByName),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

untagged_union!(Listed {
    ById,
    ByName,
    ..Unknown,
});

// src/types/listed_by_id.rs

use excerpt_runtime::record;

/// by id
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ListedById {
    /// The value of `rank`.
    pub rank: Option<i64>,
    /// The value of `id`.
    pub id: String,
}

record!(ListedById {
    rank: "rank" optional,
    id: "id",
});

// src/types/listed_by_name.rs

use excerpt_runtime::record;

/// by name
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ListedByName {
    /// The value of `rank`.
    pub rank: Option<i64>,
    /// The value of `name`.
    pub name: String,
}

record!(ListedByName {
    rank: "rank" optional,
    name: "name",
});
