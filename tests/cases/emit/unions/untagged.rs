// src/operations/put_all.rs

use crate::types::{All, Id};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::put_all`](crate::Client::put_all), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PutAll {
    call: Call,
}

impl PutAll {
    pub(crate) fn new(core: &Core, body: All) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }

    /// The value of `id`.
    pub fn id(mut self, id: Id) -> Self {
        self.call = self.call.query("id", id);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "putAll",
    method: Method::PUT,
    path: "/all",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(PutAll);

impl Operation for PutAll {
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

use crate::types;
use crate::types::{Found, Id, When};
use excerpt_runtime::record;

/// The schema `All`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct All {
    /// The value of `id`.
    pub id: Id,
    /// The value of `values`.
    pub values: Vec<types::Value>,
    /// The value of `when`.
    pub when: When,
    /// The value of `found`.
    pub found: Found,
}

record!(All {
    id: "id",
    values: "values",
    when: "when",
    found: "found",
});

impl All {
    /// Makes a value of what must be there.
    pub fn new(id: Id, values: Vec<types::Value>, when: When, found: Found) -> Self {
        Self { id, values, when, found }
    }
}

// src/types/few.rs

use excerpt_runtime::record;

/// The schema `Few`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Few {
    /// The value of `a`.
    pub a: String,
}

record!(Few {
    a: "a",
});

impl Few {
    /// Makes a value of what must be there.
    pub fn new(a: impl Into<String>) -> Self {
        Self { a: a.into() }
    }
}

// src/types/found.rs

use crate::types::{Few, Many};
use excerpt_runtime::{Value, untagged_union};

/// The schema `Found`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Found {
    /// One of the forms that a value may have.
    Many(Many),
    /// One of the forms that a value may have.
    Few(Few),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

untagged_union!(Found {
    Many,
    Few,
    ..Unknown,
});

// src/types/id.rs

use excerpt_runtime::{Value, untagged_union};

/// The schema `Id`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Id {
    /// One of the forms that a value may have.
    Integer(i64),
    /// One of the forms that a value may have.
    String(String),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

untagged_union!(Id {
    Integer,
    String,
    ..Unknown,
});

// src/types/many.rs

use excerpt_runtime::record;

/// The schema `Many`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Many {
    /// The value of `a`.
    pub a: String,
    /// The value of `b`.
    pub b: String,
}

record!(Many {
    a: "a",
    b: "b",
});

impl Many {
    /// Makes a value of what must be there.
    pub fn new(a: impl Into<String>, b: impl Into<String>) -> Self {
        Self { a: a.into(), b: b.into() }
    }
}

// src/types/value.rs

use excerpt_runtime::{Map, untagged_union};

/// The schema `Value`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Value {
    /// One of the forms that a value may have.
    Boolean(bool),
    /// One of the forms that a value may have.
    String(String),
    /// One of the forms that a value may have.
    Number(f64),
    /// One of the forms that a value may have.
    List(Vec<String>),
    /// One of the forms that a value may have.
    Object(Map<String, excerpt_runtime::Value>),
    /// Something that the document does not describe, as it came.
    Unknown(excerpt_runtime::Value),
}

untagged_union!(Value {
    Boolean,
    String,
    Number,
    List,
    Object,
    ..Unknown,
});

// src/types/when.rs

use crate::types::WhenVariant3;
use excerpt_runtime::{Timestamp, Value, untagged_union};

/// The schema `When`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum When {
    /// One of the forms that a value may have.
    Variant3(WhenVariant3),
    /// One of the forms that a value may have.
    Timestamp(Timestamp),
    /// One of the forms that a value may have.
    String(String),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

untagged_union!(When {
    Variant3,
    Timestamp,
    String,
    ..Unknown,
});

// src/types/when_variant3.rs

use excerpt_runtime::string_enum;

/// The schema `WhenVariant3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WhenVariant3 {
    /// The value `"now"`.
    Now,
    /// The value `"never"`.
    Never,
}

string_enum!(WhenVariant3 {
    Now = "now",
    Never = "never",
});
