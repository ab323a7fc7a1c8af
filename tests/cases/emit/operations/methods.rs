// src/headers.rs

//! The headers of answers, for [`Response::header`](excerpt_runtime::Response::header) and
//! [`Error::header`](excerpt_runtime::Error::header).

mod constants;

pub use constants::X_SIZE;

// src/headers/constants.rs

use excerpt_runtime::Header;

/// The header `X-Size`.
pub const X_SIZE: Header<i64> = Header::new("X-Size");

// src/operations/copy_file.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::copy_file`](crate::Client::copy_file), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct CopyFile {
    call: Call,
}

impl CopyFile {
    pub(crate) fn new(core: &Core, id: String) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("id", id),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "copyFile",
    other_method: Some("Copy"),
    path: "/files/{id}",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(CopyFile);

impl Operation for CopyFile {
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

// src/operations/do_thing.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::do_thing`](crate::Client::do_thing), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct DoThing {
    call: Call,
}

impl DoThing {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "do_thing",
    method: Method::PUT,
    path: "/files",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(DoThing);

impl Operation for DoThing {
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

// src/operations/do_thing2.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::do_thing2`](crate::Client::do_thing2), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct DoThing2 {
    call: Call,
}

impl DoThing2 {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "doThing",
    method: Method::GET,
    path: "/files",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(DoThing2);

impl Operation for DoThing2 {
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

// src/operations/head_file.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::head_file`](crate::Client::head_file), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct HeadFile {
    call: Call,
}

impl HeadFile {
    pub(crate) fn new(core: &Core, id: String) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("id", id),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "headFile",
    method: Method::HEAD,
    path: "/files/{id}",
    responses: &[("200", &[])],
    ..OperationSpec::DEFAULT
};

operation!(HeadFile);

impl Operation for HeadFile {
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

// src/operations/lock_files_id.rs

use crate::types::Lock;
use excerpt_runtime::{Answer, Call, Core, Decoded, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::lock_files_id`](crate::Client::lock_files_id), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct LockFilesId {
    call: Call,
}

impl LockFilesId {
    pub(crate) fn new(core: &Core, id: String, body: Lock) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("id", id).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "LOCK /files/{id}",
    other_method: Some("LOCK"),
    path: "/files/{id}",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(LockFilesId);

impl Operation for LockFilesId {
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

// src/operations/n3_things.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::n3_things`](crate::Client::n3_things), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct N3Things {
    call: Call,
}

impl N3Things {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "3-things!",
    method: Method::POST,
    path: "/files",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(N3Things);

impl Operation for N3Things {
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

// src/operations/options_of_file.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::options_of_file`](crate::Client::options_of_file), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct OptionsOfFile {
    call: Call,
}

impl OptionsOfFile {
    pub(crate) fn new(core: &Core, id: String) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("id", id),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "optionsOfFile",
    method: Method::OPTIONS,
    path: "/files/{id}",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(OptionsOfFile);

impl Operation for OptionsOfFile {
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

// src/operations/patch_files_id.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::patch_files_id`](crate::Client::patch_files_id), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PatchFilesId {
    call: Call,
}

impl PatchFilesId {
    pub(crate) fn new(core: &Core, id: String) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("id", id),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "patch /files/{id}",
    method: Method::PATCH,
    path: "/files/{id}",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(PatchFilesId);

impl Operation for PatchFilesId {
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

// src/operations/query_file.rs

use crate::types::Lock;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::query_file`](crate::Client::query_file), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct QueryFile {
    call: Call,
}

impl QueryFile {
    pub(crate) fn new(core: &Core, id: String, body: Lock) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("id", id).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "queryFile",
    method: Method::QUERY,
    path: "/files/{id}",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(QueryFile);

impl Operation for QueryFile {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Lock;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/trace_file.rs

use excerpt_runtime::{
    Answer, Bytes, Call, Core, Decoded, Method, Operation, OperationSpec, operation,
};
use std::convert::Infallible;

/// A call of [`Client::trace_file`](crate::Client::trace_file), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct TraceFile {
    call: Call,
}

impl TraceFile {
    pub(crate) fn new(core: &Core, id: String) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("id", id),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "traceFile",
    method: Method::TRACE,
    path: "/files/{id}",
    responses: &[("200", &["message/http"])],
    ..OperationSpec::DEFAULT
};

operation!(TraceFile);

impl Operation for TraceFile {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Bytes;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "message/http") => answer.bytes(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/lock.rs

use excerpt_runtime::record;

/// The schema `Lock`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Lock {
    /// The value of `owner`.
    pub owner: String,
}

record!(Lock {
    owner: "owner",
});

impl Lock {
    /// Makes a value of what must be there.
    pub fn new(owner: impl Into<String>) -> Self {
        Self { owner: owner.into() }
    }
}
