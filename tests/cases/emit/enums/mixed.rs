// src/operations/get_all.rs

use crate::types::All;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_all`](crate::Client::get_all), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetAll {
    call: Call,
}

impl GetAll {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getAll",
    method: Method::GET,
    path: "/all",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetAll);

impl Operation for GetAll {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = All;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/all.rs

use crate::types::{Large, Listed, Untyped};
use excerpt_runtime::record;

/// The schema `All`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct All {
    /// The value of `listed`.
    pub listed: Option<Listed>,
    /// The value of `untyped`.
    pub untyped: Untyped,
    /// The value of `large`.
    pub large: Large,
}

record!(All {
    listed: "listed",
    untyped: "untyped",
    large: "large",
});

// src/types/large.rs

use excerpt_runtime::{Value, value_enum};

/// The schema `Large`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Large {
    /// The value `4294967296`.
    Value4294967296,
    /// The value `-9007199254740993`.
    ValueMinus9007199254740993,
    /// The value `18446744073709551615`.
    Value18446744073709551615,
    /// A value that the document does not list, as it came.
    Unknown(Value),
}

value_enum!(Large {
    Value4294967296 = 4294967296_i64,
    ValueMinus9007199254740993 = -9007199254740993_i64,
    Value18446744073709551615 = 18446744073709551615_u64,
    ..Unknown,
});

// src/types/listed.rs

use crate::types::{ListedVariant1, ListedVariant2};
use excerpt_runtime::{Value, untagged_union};

/// The schema `Listed`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Listed {
    /// One of the forms that a value may have.
    Variant1(ListedVariant1),
    /// One of the forms that a value may have.
    Variant2(ListedVariant2),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

untagged_union!(Listed {
    Variant1,
    Variant2,
    ..Unknown,
});

// src/types/listed_variant1.rs

use excerpt_runtime::string_enum;

/// The schema `ListedVariant1`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListedVariant1 {
    /// The value `"auto"`.
    Auto,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(ListedVariant1 {
    Auto = "auto",
    ..Unknown,
});

// src/types/listed_variant2.rs

use excerpt_runtime::integer_enum;

/// The schema `ListedVariant2`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListedVariant2 {
    /// The value `1`.
    Value1,
    /// The value `2`.
    Value2,
    /// A value that the document does not list, as it came.
    Unknown(i64),
}

integer_enum!(ListedVariant2 {
    Value1 = 1,
    Value2 = 2,
    ..Unknown,
});

// src/types/untyped.rs

use excerpt_runtime::{Value, value_enum};

/// The schema `Untyped`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Untyped {
    /// The value `"none"`.
    None,
    /// The value `0`.
    Value0,
    /// The value `true`.
    True,
    /// A value that the document does not list, as it came.
    Unknown(Value),
}

value_enum!(Untyped {
    None = "none",
    Value0 = 0,
    True = true,
    ..Unknown,
});
