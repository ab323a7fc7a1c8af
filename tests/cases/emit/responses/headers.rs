// src/operations/list.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

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
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(List);

impl Operation for List {
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
