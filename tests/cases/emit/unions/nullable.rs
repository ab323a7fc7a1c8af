// src/operations/put_all.rs

use crate::types::All;
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

use crate::types::{AllInline, Flagged, Listed, OneOrNull, Single};
use excerpt_runtime::record;

/// The schema `All`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct All {
    /// The value of `flagged`.
    pub flagged: Option<Flagged>,
    /// The value of `listed`.
    pub listed: Listed,
    /// The value of `single`.
    pub single: Option<Single>,
    /// The value of `one_or_null`.
    pub one_or_null: OneOrNull,
    /// The value of `inline`.
    pub inline: Option<Option<AllInline>>,
}

record!(All {
    flagged: "flagged",
    listed: "listed",
    single: "single" optional,
    one_or_null: "one_or_null",
    inline: "inline" nullable,
});

impl All {
    /// Makes a value of what must be there.
    pub fn new(
        flagged: Option<Flagged>,
        listed: Listed,
        one_or_null: OneOrNull,
    ) -> Self {
        Self {
            flagged,
            listed,
            single: None,
            one_or_null,
            inline: None,
        }
    }

    /// Sets `single`.
    #[must_use]
    pub fn single(mut self, single: Single) -> Self {
        self.single = Some(single);
        self
    }

    /// Sets `inline`.
    #[must_use]
    pub fn inline(mut self, inline: impl Into<Option<AllInline>>) -> Self {
        self.inline = Some(inline.into());
        self
    }
}

// src/types/all_inline.rs

use excerpt_runtime::{Value, untagged_union};

/// The schema `AllInline`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AllInline {
    /// One of the forms that a value may have.
    Boolean(bool),
    /// One of the forms that a value may have.
    String(String),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

untagged_union!(AllInline {
    Boolean,
    String,
    ..Unknown,
});

// src/types/flagged.rs

use excerpt_runtime::{Value, untagged_union};

/// The schema `Flagged`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Flagged {
    /// One of the forms that a value may have.
    Integer(i64),
    /// One of the forms that a value may have.
    String(String),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

untagged_union!(Flagged {
    Integer,
    String,
    ..Unknown,
});

// src/types/listed.rs

use crate::types::ListedValue;

/// The schema `Listed`.
pub type Listed = Option<ListedValue>;

// src/types/listed_value.rs

use excerpt_runtime::{Value, untagged_union};

/// The schema `ListedValue`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListedValue {
    /// One of the forms that a value may have.
    Integer(i64),
    /// One of the forms that a value may have.
    String(String),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

untagged_union!(ListedValue {
    Integer,
    String,
    ..Unknown,
});

// src/types/one_or_null.rs

use crate::types::Thing;

/// The schema `OneOrNull`.
pub type OneOrNull = Option<Thing>;

// src/types/single.rs

/// The schema `Single`.
pub type Single = Option<String>;

// src/types/thing.rs

use excerpt_runtime::record;

/// The schema `Thing`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// The value of `a`.
    pub a: String,
}

record!(Thing {
    a: "a",
});

impl Thing {
    /// Makes a value of what must be there.
    pub fn new(a: impl Into<String>) -> Self {
        Self { a: a.into() }
    }
}
