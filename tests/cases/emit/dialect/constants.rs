// src/operations/get_it.rs

use crate::types::Constants;
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
    type Output = Constants;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/constants.rs

use crate::types::{ConstantsFraction, ConstantsNullable, ConstantsText, ConstantsWhole};
use excerpt_runtime::{Value, record};

/// The schema `Constants`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Constants {
    /// The value of `text`.
    pub text: ConstantsText,
    /// The value of `whole`.
    pub whole: ConstantsWhole,
    /// The value of `fraction`.
    pub fraction: Option<ConstantsFraction>,
    /// The value of `flag`.
    pub flag: Option<bool>,
    /// The value of `nothing`.
    pub nothing: Option<Value>,
    /// The value of `nullable`.
    pub nullable: Option<ConstantsNullable>,
}

record!(Constants {
    text: "text",
    whole: "whole",
    fraction: "fraction" optional,
    flag: "flag" optional,
    nothing: "nothing" optional,
    nullable: "nullable" optional,
});

// src/types/constants_fraction.rs

use excerpt_runtime::{Value, value_enum};

/// The schema `ConstantsFraction`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ConstantsFraction {
    /// The value `1.5`.
    Value15,
    /// A value that the document does not list, as it came.
    Unknown(Value),
}

value_enum!(ConstantsFraction {
    Value15 = 1.5,
    ..Unknown,
});

// src/types/constants_nullable.rs

use excerpt_runtime::string_enum;

/// The schema `ConstantsNullable`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ConstantsNullable {
    /// The value `"b"`.
    B,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(ConstantsNullable {
    B = "b",
    ..Unknown,
});

// src/types/constants_text.rs

use excerpt_runtime::string_enum;

/// The schema `ConstantsText`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ConstantsText {
    /// The value `"a"`.
    A,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(ConstantsText {
    A = "a",
    ..Unknown,
});

// src/types/constants_whole.rs

use excerpt_runtime::integer_enum;

/// The schema `ConstantsWhole`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ConstantsWhole {
    /// The value `1`.
    Value1,
    /// A value that the document does not list, as it came.
    Unknown(i64),
}

integer_enum!(ConstantsWhole {
    Value1 = 1,
    ..Unknown,
});
