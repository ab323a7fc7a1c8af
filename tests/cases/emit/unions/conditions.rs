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

use crate::types::{MixtureVariant2, Target};
use excerpt_runtime::{Value, untagged_union};

/// The schema `Mixture`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Mixture {
    /// One of the forms that a value may have.
    Variant2(MixtureVariant2),
    /// One of the forms that a value may have.
    Target(Target),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

untagged_union!(Mixture {
    Variant2,
    Target,
    ..Unknown,
});

// src/types/mixture_variant2.rs

use excerpt_runtime::record;

/// The schema `MixtureVariant2`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MixtureVariant2 {
    /// The value of `id`.
    pub id: Option<String>,
    /// The value of `n`.
    pub n: i64,
}

record!(MixtureVariant2 {
    id: "id" optional,
    n: "n",
});

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
