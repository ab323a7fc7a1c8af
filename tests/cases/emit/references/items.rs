// src/operations/get_tasks_old.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_tasks_old`](crate::Client::get_tasks_old), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetTasksOld {
    call: Call,
}

impl GetTasksOld {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }

    /// The value of `limit`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call = self.call.query("limit", limit);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "get /tasks/old",
    method: Method::GET,
    path: "/tasks/old",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetTasksOld);

impl Operation for GetTasksOld {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Vec<i64>;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/get_work.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_work`](crate::Client::get_work), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetWork {
    call: Call,
}

impl GetWork {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "get /work",
    method: Method::GET,
    path: "/work",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetWork);

impl Operation for GetWork {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Vec<String>;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/list_jobs.rs

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
    type Output = Vec<String>;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/list_tasks.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::list_tasks`](crate::Client::list_tasks), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ListTasks {
    call: Call,
}

impl ListTasks {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }

    /// The value of `limit`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call = self.call.query("limit", limit);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "listTasks",
    method: Method::GET,
    path: "/tasks",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(ListTasks);

impl Operation for ListTasks {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Vec<i64>;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/start_work.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::start_work`](crate::Client::start_work), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct StartWork {
    call: Call,
}

impl StartWork {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "startWork",
    method: Method::POST,
    path: "/work",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(StartWork);

impl Operation for StartWork {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = ();
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("204", "") => Ok(()),
            _ => answer.undocumented(),
        }
    }
}
