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
    path: "/jobs",
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

// src/types/job.rs

use crate::types::Owner;
use excerpt_runtime::record;

/// The schema `Job`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Job {
    /// The value of `owner`.
    pub owner: Owner,
}

record!(Job {
    owner: "owner",
});

// src/types/owner.rs

use excerpt_runtime::record;

/// The schema `Owner`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Owner {
    /// The value of `name`.
    pub name: Option<String>,
}

record!(Owner {
    name: "name",
});
