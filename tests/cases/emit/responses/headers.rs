// src/headers.rs

//! The headers of answers, for [`Response::header`](excerpt_runtime::Response::header) and
//! [`Error::header`](excerpt_runtime::Error::header).

mod constants;

pub use constants::{RETRY_AFTER, X_CACHED, X_IDS, X_NEXT, X_SINCE, X_TOTAL, X_TOTAL2};

// src/headers/constants.rs

use excerpt_runtime::{Header, Timestamp};

/// How many there are.
pub const X_TOTAL: Header<i64> = Header::new("X-Total");

/// Where to go on, **if** there is `more`.
pub const X_NEXT: Header<String> = Header::new("X-Next");

/// The header `X-Ids`.
pub const X_IDS: Header<Vec<i64>> = Header::new("X-Ids");

/// The header `X-Since`.
pub const X_SINCE: Header<Timestamp> = Header::new("X-Since");

/// The header `X-Cached`.
pub const X_CACHED: Header<bool> = Header::new("X-Cached");

/// As text.
pub const X_TOTAL2: Header<String> = Header::new("X-Total");

/// The header `Retry-After`.
pub const RETRY_AFTER: Header<i32> = Header::new("Retry-After");

// src/operations/head_list.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::head_list`](crate::Client::head_list), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct HeadList {
    call: Call,
}

impl HeadList {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "headList",
    method: Method::HEAD,
    path: "/list",
    responses: &[("200", &[])],
    ..OperationSpec::DEFAULT
};

operation!(HeadList);

impl Operation for HeadList {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = ();
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "") => Ok(()),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/list.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::list`](crate::Client::list), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct List {
    call: Call,
}

impl List {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "list",
    method: Method::GET,
    path: "/list",
    responses: &[("200", &["application/json"]), ("429", &[])],
    ..OperationSpec::DEFAULT
};

operation!(List);

impl Operation for List {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Vec<i64>;
    type Error = ListError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("429", "") => Ok(ListError::TooManyRequests),
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`List`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListError {
    /// Too many.
    TooManyRequests,
}
