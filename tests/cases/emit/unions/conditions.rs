// src/operations/put_it.rs

use crate::types::{Mixture, Target};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::put_it`](crate::Client::put_it), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PutIt {
    call: Call,
}

impl PutIt {
    pub(crate) fn new(core: &Core, body: Target) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "putIt",
    method: Method::PUT,
    path: "/it",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(PutIt);

impl Operation for PutIt {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Mixture;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/extended.rs

use excerpt_runtime::record;

/// The schema `Extended`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Extended {
    /// The value of `id`.
    pub id: Option<String>,
    /// The value of `url`.
    pub url: Option<String>,
    /// The value of `more`.
    pub more: Option<String>,
}

record!(Extended {
    id: "id" optional,
    url: "url" optional,
    more: "more" optional,
});

// src/types/mixture.rs

use excerpt_runtime::Value;

/// The schema `Mixture`.
pub type Mixture = Value;

// src/types/target.rs

use excerpt_runtime::record;

/// The schema `Target`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Target {
    /// The value of `id`.
    pub id: Option<String>,
    /// The value of `url`.
    pub url: Option<String>,
}

record!(Target {
    id: "id" optional,
    url: "url" optional,
});

impl Target {
    /// Sets `id`.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets `url`.
    #[must_use]
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }
}
