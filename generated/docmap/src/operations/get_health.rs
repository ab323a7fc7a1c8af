// Generated from specs/docmap.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::Health;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_health`](crate::Client::get_health), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetHealth {
    call: Call,
}

impl GetHealth {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getHealth",
    method: Method::GET,
    path: "/health",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetHealth);

impl Operation for GetHealth {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Health;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}
