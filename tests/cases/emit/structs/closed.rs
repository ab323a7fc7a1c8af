// src/operations/get_closed.rs

use crate::types::Closed;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_closed`](crate::Client::get_closed), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetClosed {
    call: Call,
}

impl GetClosed {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getClosed",
    method: Method::GET,
    path: "/closed",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetClosed);

impl Operation for GetClosed {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Closed;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/closed.rs

use crate::types::ClosedInner;
use excerpt_runtime::record;

/// The schema `Closed`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Closed {
    /// The value of `id`.
    pub id: String,
    /// The value of `inner`.
    pub inner: Option<ClosedInner>,
}

record!(Closed {
    id: "id",
    inner: "inner" optional,
});

// src/types/closed_inner.rs

use excerpt_runtime::record;

/// The schema `ClosedInner`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ClosedInner {
    /// The value of `a`.
    pub a: Option<i64>,
}

record!(ClosedInner {
    a: "a" optional,
});
