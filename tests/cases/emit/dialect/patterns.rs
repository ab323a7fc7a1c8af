// src/operations/get_it.rs

use crate::types::Patterns;
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
    type Output = Patterns;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/patterns.rs

use crate::types::{PatternsBeside, PatternsSeveralValue};
use excerpt_runtime::record;
use std::collections::BTreeMap;

/// The schema `Patterns`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Patterns {
    /// The value of `one`.
    pub one: BTreeMap<String, i64>,
    /// The value of `several`.
    pub several: BTreeMap<String, PatternsSeveralValue>,
    /// The value of `beside`.
    pub beside: PatternsBeside,
}

record!(Patterns {
    one: "one",
    several: "several",
    beside: "beside",
});

// src/types/patterns_beside.rs

use crate::types::PatternsBesideValue;
use excerpt_runtime::record;
use std::collections::BTreeMap;

/// The schema `PatternsBeside`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PatternsBeside {
    /// The value of `id`.
    pub id: Option<String>,
    /// All other members.
    pub additional_properties: BTreeMap<String, PatternsBesideValue>,
}

record!(PatternsBeside {
    id: "id" optional,
    ..additional_properties,
});

// src/types/patterns_beside_value.rs

use excerpt_runtime::record;

/// The schema `PatternsBesideValue`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PatternsBesideValue {
    /// The value of `n`.
    pub n: i64,
}

record!(PatternsBesideValue {
    n: "n",
});

// src/types/patterns_several_value.rs

use excerpt_runtime::{Value, untagged_union};

/// The schema `PatternsSeveralValue`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PatternsSeveralValue {
    /// One of the forms that a value may have.
    Integer(i64),
    /// One of the forms that a value may have.
    String(String),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

untagged_union!(PatternsSeveralValue {
    Integer,
    String,
    ..Unknown,
});
