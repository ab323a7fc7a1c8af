// src/operations/put_numbers.rs

use crate::types::Numbers;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::put_numbers`](crate::Client::put_numbers), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PutNumbers {
    call: Call,
}

impl PutNumbers {
    pub(crate) fn new(core: &Core, body: Numbers) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "putNumbers",
    method: Method::PUT,
    path: "/numbers",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(PutNumbers);

impl Operation for PutNumbers {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Numbers;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/numbers.rs

use crate::types::{NumbersEither, NumbersLevel};
use excerpt_runtime::record;
use std::collections::BTreeMap;

/// The schema `Numbers`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Numbers {
    /// The value of `plain`.
    pub plain: i64,
    /// The value of `wide`.
    ///
    /// Limits: `at most 4294967295`.
    pub wide: i64,
    /// The value of `unsigned`.
    ///
    /// Limits: `at least 0`, `at most 9223372036854775808`.
    pub unsigned: u64,
    /// The value of `huge`.
    ///
    /// Limits: `at least 0`, `at most 3.402823669209385e+20`.
    pub huge: i128,
    /// The value of `negative`.
    ///
    /// Limits: `at least -3.6893488147419103e+19`.
    pub negative: i128,
    /// The value of `list`.
    pub list: Vec<i32>,
    /// The value of `by_name`.
    pub by_name: BTreeMap<String, i64>,
    /// The value of `either`.
    pub either: Option<NumbersEither>,
    /// The value of `level`.
    pub level: Option<NumbersLevel>,
    /// The value of `exact`.
    pub exact: Option<f64>,
}

record!(Numbers {
    plain: "plain",
    wide: "wide",
    unsigned: "unsigned",
    huge: "huge",
    negative: "negative",
    list: "list",
    by_name: "by_name",
    either: "either" optional,
    level: "level" optional,
    exact: "exact" optional,
});

impl Numbers {
    /// Makes a value of what must be there.
    pub fn new(
        plain: i64,
        wide: i64,
        unsigned: u64,
        huge: i128,
        negative: i128,
        list: Vec<i32>,
        by_name: BTreeMap<String, i64>,
    ) -> Self {
        Self {
            plain,
            wide,
            unsigned,
            huge,
            negative,
            list,
            by_name,
            either: None,
            level: None,
            exact: None,
        }
    }

    /// Sets `either`.
    #[must_use]
    pub fn either(mut self, either: NumbersEither) -> Self {
        self.either = Some(either);
        self
    }

    /// Sets `level`.
    #[must_use]
    pub fn level(mut self, level: NumbersLevel) -> Self {
        self.level = Some(level);
        self
    }

    /// Sets `exact`.
    #[must_use]
    pub fn exact(mut self, exact: f64) -> Self {
        self.exact = Some(exact);
        self
    }
}

// src/types/numbers_either.rs

use excerpt_runtime::{Value, untagged_union};

/// The schema `NumbersEither`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum NumbersEither {
    /// One of the forms that a value may have.
    Integer(i64),
    /// One of the forms that a value may have.
    String(String),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

untagged_union!(NumbersEither {
    Integer,
    String,
    ..Unknown,
});

// src/types/numbers_level.rs

use excerpt_runtime::integer_enum;

/// The schema `NumbersLevel`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NumbersLevel {
    /// The value `1`.
    Value1,
    /// The value `2`.
    Value2,
    /// A value that the document does not list, as it came.
    Unknown(i64),
}

integer_enum!(NumbersLevel {
    Value1 = 1,
    Value2 = 2,
    ..Unknown,
});
