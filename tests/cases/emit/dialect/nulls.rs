// src/operations/exchange.rs

use crate::types::Nulls;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::exchange`](crate::Client::exchange), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Exchange {
    call: Call,
}

impl Exchange {
    pub(crate) fn new(core: &Core, body: Nulls) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "exchange",
    method: Method::POST,
    path: "/it",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(Exchange);

impl Operation for Exchange {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Nulls;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/kind.rs

use excerpt_runtime::string_enum;

/// The schema `Kind`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// The value `"a"`.
    A,
    /// The value `"b"`.
    B,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(Kind {
    A = "a",
    B = "b",
    ..Unknown,
});

// src/types/nulls.rs

use crate::types::{Kind, NullsValues};
use excerpt_runtime::{Value, record};

/// The schema `Nulls`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Nulls {
    /// The value of `listed`.
    pub listed: Option<String>,
    /// The value of `named`.
    pub named: Option<Kind>,
    /// The value of `one`.
    pub one: Option<i64>,
    /// The value of `values`.
    pub values: Option<NullsValues>,
    /// The value of `only`.
    pub only: Value,
    /// The value of `all`.
    pub all: Value,
    /// The value of `absent`.
    pub absent: Option<Option<i64>>,
}

record!(Nulls {
    listed: "listed",
    named: "named",
    one: "one",
    values: "values",
    only: "only",
    all: "all",
    absent: "absent" nullable,
});

impl Nulls {
    /// Makes a value of what must be there.
    pub fn new(
        listed: Option<String>,
        named: Option<Kind>,
        one: Option<i64>,
        values: Option<NullsValues>,
        only: Value,
        all: Value,
    ) -> Self {
        Self {
            listed,
            named,
            one,
            values,
            only,
            all,
            absent: None,
        }
    }

    /// Sets `absent`.
    #[must_use]
    pub fn absent(mut self, absent: impl Into<Option<i64>>) -> Self {
        self.absent = Some(absent.into());
        self
    }
}

// src/types/nulls_values.rs

use excerpt_runtime::string_enum;

/// The schema `NullsValues`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NullsValues {
    /// The value `"x"`.
    X,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(NullsValues {
    X = "x",
    ..Unknown,
});
