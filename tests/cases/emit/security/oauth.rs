// src/operations/home_jobs.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::home_jobs`](crate::Client::home_jobs), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct HomeJobs {
    call: Call,
}

impl HomeJobs {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "homeJobs",
    method: Method::PATCH,
    path: "/jobs",
    security: &[&["home"]],
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(HomeJobs);

impl Operation for HomeJobs {
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
    security: &[&["machine"]],
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(ListJobs);

impl Operation for ListJobs {
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

// src/operations/my_jobs.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::my_jobs`](crate::Client::my_jobs), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct MyJobs {
    call: Call,
}

impl MyJobs {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "myJobs",
    method: Method::POST,
    path: "/jobs",
    security: &[&["person"], &["odd"]],
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(MyJobs);

impl Operation for MyJobs {
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

// src/operations/own_jobs.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::own_jobs`](crate::Client::own_jobs), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct OwnJobs {
    call: Call,
}

impl OwnJobs {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "ownJobs",
    method: Method::PUT,
    path: "/jobs",
    security: &[&["own"]],
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(OwnJobs);

impl Operation for OwnJobs {
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
