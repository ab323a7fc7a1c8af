// src/headers.rs

//! The headers of answers, for [`Response::header`](excerpt_runtime::Response::header) and
//! [`Error::header`](excerpt_runtime::Error::header).

mod constants;

pub use constants::LOCATION;

// src/headers/constants.rs

use excerpt_runtime::Header;

/// The header `Location`.
pub const LOCATION: Header<String> = Header::new("Location");

// src/operations/different.rs

use crate::types::{Job, Problem, Ticket};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::different`](crate::Client::different), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Different {
    call: Call,
}

impl Different {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "different",
    method: Method::POST,
    path: "/different",
    responses: &[
        ("200", &["application/json"]),
        ("202", &["application/json"]),
        ("204", &[]),
        ("404", &["application/problem+json"]),
        ("4XX", &["application/json"]),
        ("5XX", &["text/plain"]),
        ("default", &["application/json"]),
    ],
    ..OperationSpec::DEFAULT
};

operation!(Different);

impl Operation for Different {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = DifferentResponse;
    type Error = DifferentError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json().map(DifferentResponse::Job),
            ("202", "application/json") => answer.json().map(DifferentResponse::Ticket),
            ("204", "") => Ok(DifferentResponse::NoContent),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("404", "application/problem+json") => {
                answer.json().map(DifferentError::NotFound)
            }
            ("4XX", "application/json") => answer.json().map(DifferentError::ClientError),
            ("5XX", "text/plain") => answer.text().map(DifferentError::ServerError),
            ("default", "application/json") => answer.json().map(DifferentError::Other),
            _ => answer.undocumented(),
        }
    }
}

/// A success of [`Different`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DifferentResponse {
    /// At once.
    ///
    /// Status `200`, as `application/json`.
    Job(Job),
    /// Later.
    ///
    /// Status `202`, as `application/json`.
    Ticket(Ticket),
    /// Nothing to do.
    ///
    /// Status `204`.
    NoContent,
}

/// A documented error of [`Different`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DifferentError {
    /// There is none.
    NotFound(Problem),
    /// Your fault.
    ClientError(Problem),
    /// Our fault.
    ServerError(String),
    /// Who knows.
    Other(Problem),
}

// src/operations/not_modified.rs

use crate::types::Job;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::not_modified`](crate::Client::not_modified), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct NotModified {
    call: Call,
}

impl NotModified {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "notModified",
    method: Method::GET,
    path: "/not-modified",
    responses: &[("200", &["application/json"]), ("304", &[]), ("303", &[])],
    ..OperationSpec::DEFAULT
};

operation!(NotModified);

impl Operation for NotModified {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = NotModifiedResponse;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json().map(NotModifiedResponse::Job),
            ("304", "") => Ok(NotModifiedResponse::NotModified),
            _ => answer.undocumented(),
        }
    }
}

/// A success of [`NotModified`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum NotModifiedResponse {
    /// It.
    ///
    /// Status `200`, as `application/json`.
    Job(Job),
    /// As it was.
    ///
    /// Status `304`.
    NotModified,
}

// src/operations/only_default.rs

use crate::types::Job;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::only_default`](crate::Client::only_default), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct OnlyDefault {
    call: Call,
}

impl OnlyDefault {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "onlyDefault",
    method: Method::POST,
    path: "/only-default",
    responses: &[("default", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(OnlyDefault);

impl Operation for OnlyDefault {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Job;
    type Error = OnlyDefaultError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("default", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("default", "application/json") => answer.json().map(OnlyDefaultError::Other),
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`OnlyDefault`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum OnlyDefaultError {
    /// Anything.
    Other(Job),
}

// src/operations/range.rs

use crate::types::Job;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::range`](crate::Client::range), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Range {
    call: Call,
}

impl Range {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "range",
    method: Method::POST,
    path: "/range",
    responses: &[("2XX", &["application/json"]), ("default", &[])],
    ..OperationSpec::DEFAULT
};

operation!(Range);

impl Operation for Range {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Job;
    type Error = RangeError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("2XX", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("default", "") => Ok(RangeError::Other),
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`Range`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RangeError {
    /// Not fine.
    Other,
}

// src/operations/redirect.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::redirect`](crate::Client::redirect), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Redirect {
    call: Call,
}

impl Redirect {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "redirect",
    method: Method::GET,
    path: "/redirect",
    responses: &[("302", &[])],
    ..OperationSpec::DEFAULT
};

operation!(Redirect);

impl Operation for Redirect {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = ();
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("302", "") => Ok(()),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/same.rs

use crate::types::{Job, Problem};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::same`](crate::Client::same), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Same {
    call: Call,
}

impl Same {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "same",
    method: Method::POST,
    path: "/same",
    responses: &[
        ("200", &["application/json"]),
        ("202", &["application/json"]),
        ("404", &["application/problem+json"]),
    ],
    ..OperationSpec::DEFAULT
};

operation!(Same);

impl Operation for Same {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Job;
    type Error = SameError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200" | "202", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("404", "application/problem+json") => answer.json().map(SameError::NotFound),
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`Same`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SameError {
    /// There is none.
    NotFound(Problem),
}

// src/types/job.rs

use excerpt_runtime::record;

/// The schema `Job`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Job {
    /// The value of `id`.
    pub id: String,
}

record!(Job {
    id: "id",
});

// src/types/problem.rs

use excerpt_runtime::record;

/// The schema `Problem`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    /// The value of `detail`.
    pub detail: Option<String>,
}

record!(Problem {
    detail: "detail" optional,
});

// src/types/ticket.rs

use excerpt_runtime::record;

/// The schema `Ticket`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Ticket {
    /// The value of `ticket`.
    pub ticket: i64,
}

record!(Ticket {
    ticket: "ticket",
});
