// src/operations/exchange.rs

use crate::types::Several;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::exchange`](crate::Client::exchange), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Exchange {
    call: Call,
}

impl Exchange {
    pub(crate) fn new(core: &Core, body: Several) -> Self {
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
    type Output = Several;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/several.rs

use crate::types::{SeveralEither, SeveralId, SeveralList, SeveralMixed};
use excerpt_runtime::record;

/// The schema `Several`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Several {
    /// The value of `id`.
    pub id: SeveralId,
    /// The value of `either`.
    pub either: Option<SeveralEither>,
    /// The value of `mixed`.
    pub mixed: SeveralMixed,
    /// The value of `list`.
    pub list: Option<SeveralList>,
}

record!(Several {
    id: "id",
    either: "either",
    mixed: "mixed",
    list: "list" optional,
});

impl Several {
    /// Makes a value of what must be there.
    pub fn new(
        id: SeveralId,
        either: Option<SeveralEither>,
        mixed: SeveralMixed,
    ) -> Self {
        Self {
            id,
            either,
            mixed,
            list: None,
        }
    }

    /// Sets `list`.
    #[must_use]
    pub fn list(mut self, list: SeveralList) -> Self {
        self.list = Some(list);
        self
    }
}

// src/types/several_either.rs

use crate::types::SeveralEitherVariant2;
use excerpt_runtime::{Value, untagged_union};

/// The schema `SeveralEither`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SeveralEither {
    /// One of the forms that a value may have.
    Variant2(SeveralEitherVariant2),
    /// One of the forms that a value may have.
    String(String),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

untagged_union!(SeveralEither {
    Variant2,
    String,
    ..Unknown,
});

// src/types/several_either_variant2.rs

use excerpt_runtime::record;

/// The schema `SeveralEitherVariant2`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SeveralEitherVariant2 {
    /// The value of `name`.
    pub name: String,
}

record!(SeveralEitherVariant2 {
    name: "name",
});

impl SeveralEitherVariant2 {
    /// Makes a value of what must be there.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

// src/types/several_id.rs

use excerpt_runtime::{Value, untagged_union};

/// The schema `SeveralId`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SeveralId {
    /// One of the forms that a value may have.
    Integer(i64),
    /// One of the forms that a value may have.
    String(String),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

untagged_union!(SeveralId {
    Integer,
    String,
    ..Unknown,
});

// src/types/several_list.rs

use excerpt_runtime::{Value, untagged_union};

/// The schema `SeveralList`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SeveralList {
    /// One of the forms that a value may have.
    String(String),
    /// One of the forms that a value may have.
    List(Vec<String>),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

untagged_union!(SeveralList {
    String,
    List,
    ..Unknown,
});

// src/types/several_mixed.rs

use crate::types::{SeveralMixedVariant1, SeveralMixedVariant2};
use excerpt_runtime::{Value, untagged_union};

/// The schema `SeveralMixed`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SeveralMixed {
    /// One of the forms that a value may have.
    Variant1(SeveralMixedVariant1),
    /// One of the forms that a value may have.
    Variant2(SeveralMixedVariant2),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

untagged_union!(SeveralMixed {
    Variant1,
    Variant2,
    ..Unknown,
});

// src/types/several_mixed_variant1.rs

use excerpt_runtime::string_enum;

/// The schema `SeveralMixedVariant1`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SeveralMixedVariant1 {
    /// The value `"auto"`.
    Auto,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(SeveralMixedVariant1 {
    Auto = "auto",
    ..Unknown,
});

// src/types/several_mixed_variant2.rs

use excerpt_runtime::integer_enum;

/// The schema `SeveralMixedVariant2`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SeveralMixedVariant2 {
    /// The value `1`.
    Value1,
    /// The value `2`.
    Value2,
    /// A value that the document does not list, as it came.
    Unknown(i64),
}

integer_enum!(SeveralMixedVariant2 {
    Value1 = 1,
    Value2 = 2,
    ..Unknown,
});
