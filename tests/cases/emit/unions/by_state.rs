// src/operations/get_task.rs

use crate::types;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_task`](crate::Client::get_task), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetTask {
    call: Call,
}

impl GetTask {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getTask",
    method: Method::GET,
    path: "/task",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetTask);

impl Operation for GetTask {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = types::GetTaskBody;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/get_task_body.rs

use crate::types::{GetTaskBodyFailure, GetTaskBodyFinishedTask, GetTaskBodyVariant1};
use excerpt_runtime::{Value, tagged_union};

/// The schema `GetTaskBody`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetTaskBody {
    /// `state` is `PENDING` or `RUNNING`.
    Variant1(GetTaskBodyVariant1),
    /// `state` is `SUCCESS`.
    FinishedTask(GetTaskBodyFinishedTask),
    /// `state` is `FAILURE`.
    Failure(GetTaskBodyFailure),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

tagged_union!(GetTaskBody by "state" {
    "PENDING" | "RUNNING" => Variant1,
    "SUCCESS" => FinishedTask,
    "FAILURE" => Failure,
    ..Unknown,
});

// src/types/get_task_body_failure.rs

use excerpt_runtime::record;

/// The schema `GetTaskBodyFailure`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetTaskBodyFailure {
    /// The value of `reason`.
    pub reason: Option<String>,
}

record!(GetTaskBodyFailure {
    "state" = "FAILURE",
    reason: "reason" optional,
});

// src/types/get_task_body_finished_task.rs

use excerpt_runtime::record;

/// finished task
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetTaskBodyFinishedTask {
    /// The value of `result`.
    pub result: String,
}

record!(GetTaskBodyFinishedTask {
    "state" = "SUCCESS",
    result: "result",
});

// src/types/get_task_body_variant1.rs

use crate::types::GetTaskBodyVariant1State;
use excerpt_runtime::record;

/// The schema `GetTaskBodyVariant1`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetTaskBodyVariant1 {
    /// The value of `state`.
    pub state: GetTaskBodyVariant1State,
    /// The value of `current`.
    pub current: Option<i64>,
}

record!(GetTaskBodyVariant1 {
    state: "state",
    current: "current" optional,
});

// src/types/get_task_body_variant1_state.rs

use excerpt_runtime::string_enum;

/// The schema `GetTaskBodyVariant1State`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GetTaskBodyVariant1State {
    /// The value `"PENDING"`.
    Pending,
    /// The value `"RUNNING"`.
    Running,
}

string_enum!(GetTaskBodyVariant1State {
    Pending = "PENDING",
    Running = "RUNNING",
});
