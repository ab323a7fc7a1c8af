// src/operations/get_outcome.rs

use crate::types::Outcome;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_outcome`](crate::Client::get_outcome), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetOutcome {
    call: Call,
}

impl GetOutcome {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getOutcome",
    method: Method::GET,
    path: "/outcome",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetOutcome);

impl Operation for GetOutcome {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Outcome;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/failed.rs

use crate::types::Outcome;
use excerpt_runtime::record;

/// The schema `Failed`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Failed {
    /// The value of `error`.
    pub error: Option<String>,
    /// The value of `inner`.
    pub inner: Option<Outcome>,
}

record!(Failed {
    error: "error" optional,
    inner: "inner" optional,
});

// src/types/found.rs

use excerpt_runtime::record;

/// The schema `Found`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Found {
    /// The value of `data`.
    pub data: Option<Vec<String>>,
    /// The value of `page`.
    pub page: Option<i64>,
}

record!(Found {
    data: "data" optional,
    page: "page" optional,
});

// src/types/missing.rs

use excerpt_runtime::record;

/// The schema `Missing`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Missing {
    /// The value of `warning`.
    pub warning: Option<String>,
}

record!(Missing {
    warning: "warning" optional,
});

// src/types/outcome.rs

use crate::types::{Failed, Found, Missing};
use excerpt_runtime::{Value, untagged_union};

/// The schema `Outcome`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Outcome {
    /// One of the forms that a value may have.
    Found(Found),
    /// One of the forms that a value may have.
    Missing(Missing),
    /// One of the forms that a value may have.
    Failed(Box<Failed>),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

untagged_union!(Outcome {
    Found,
    Missing,
    Failed,
    ..Unknown,
});
