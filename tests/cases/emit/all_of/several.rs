// src/operations/put_top.rs

use crate::types::Top;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::put_top`](crate::Client::put_top), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PutTop {
    call: Call,
}

impl PutTop {
    pub(crate) fn new(core: &Core, body: Top) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "putTop",
    method: Method::PUT,
    path: "/top",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(PutTop);

impl Operation for PutTop {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Top;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/bag.rs

use std::collections::BTreeMap;

/// The schema `Bag`.
pub type Bag = BTreeMap<String, i64>;

// src/types/base.rs

use excerpt_runtime::{Uuid, record};

/// The schema `Base`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Base {
    /// The value of `id`.
    pub id: Uuid,
    /// The value of `note`.
    pub note: Option<String>,
}

record!(Base {
    id: "id",
    note: "note" optional,
});

// src/types/middle.rs

use excerpt_runtime::{Timestamp, Uuid, record};
use std::collections::BTreeMap;

/// The schema `Middle`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Middle {
    /// The value of `id`.
    pub id: Uuid,
    /// The value of `note`.
    pub note: Option<String>,
    /// The value of `created`.
    pub created: Option<Timestamp>,
    /// All other members.
    pub additional_properties: BTreeMap<String, String>,
}

record!(Middle {
    id: "id",
    note: "note" optional,
    created: "created" optional,
    ..additional_properties,
});

// src/types/odd.rs

use excerpt_runtime::Value;

/// The schema `Odd`.
pub type Odd = Value;

// src/types/self_schema.rs

use excerpt_runtime::{Uuid, record};

/// The schema `SelfSchema`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SelfSchema {
    /// The value of `id`.
    pub id: Uuid,
    /// The value of `note`.
    pub note: Option<String>,
    /// The value of `again`.
    pub again: Option<Box<SelfSchema>>,
}

record!(SelfSchema {
    id: "id",
    note: "note" optional,
    again: "again" optional,
});

// src/types/stamped.rs

use excerpt_runtime::{Timestamp, record};
use std::collections::BTreeMap;

/// The schema `Stamped`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Stamped {
    /// The value of `created`.
    pub created: Option<Timestamp>,
    /// All other members.
    pub additional_properties: BTreeMap<String, String>,
}

record!(Stamped {
    created: "created" optional,
    ..additional_properties,
});

// src/types/top.rs

use excerpt_runtime::{Timestamp, Uuid, record};
use std::collections::BTreeMap;

/// The schema `Top`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Top {
    /// The value of `id`.
    pub id: Uuid,
    /// The value of `note`.
    pub note: String,
    /// The value of `created`.
    pub created: Timestamp,
    /// The value of `size`.
    pub size: i32,
    /// The value of `beside`.
    pub beside: bool,
    /// All other members.
    pub additional_properties: BTreeMap<String, String>,
}

record!(Top {
    id: "id",
    note: "note",
    created: "created",
    size: "size",
    beside: "beside",
    ..additional_properties,
});

impl Top {
    /// Makes a value of what must be there.
    pub fn new(
        id: Uuid,
        note: impl Into<String>,
        created: Timestamp,
        size: i32,
        beside: bool,
    ) -> Self {
        Self {
            id,
            note: note.into(),
            created,
            size,
            beside,
            additional_properties: Default::default(),
        }
    }
}
