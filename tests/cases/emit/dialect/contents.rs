// src/operations/get_it.rs

use crate::types::Contents;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_it`](crate::Client::get_it), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetIt {
    call: Call,
}

impl GetIt {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getIt",
    method: Method::GET,
    path: "/it",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetIt);

impl Operation for GetIt {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Contents;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/contents.rs

use excerpt_runtime::{Base64, record};

/// The schema `Contents`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Contents {
    /// The value of `bytes`.
    pub bytes: Base64,
    /// The value of `other`.
    pub other: String,
    /// The value of `json`.
    pub json: String,
}

record!(Contents {
    bytes: "bytes",
    other: "other",
    json: "json",
});
