// src/operations/get_received.rs

use crate::types::Received;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_received`](crate::Client::get_received), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetReceived {
    call: Call,
}

impl GetReceived {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getReceived",
    method: Method::GET,
    path: "/received",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetReceived);

impl Operation for GetReceived {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Received;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/put_both.rs

use crate::types::Both;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::put_both`](crate::Client::put_both), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PutBoth {
    call: Call,
}

impl PutBoth {
    pub(crate) fn new(core: &Core, body: Both) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "putBoth",
    method: Method::PUT,
    path: "/both",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(PutBoth);

impl Operation for PutBoth {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Both;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/both.rs

use excerpt_runtime::{Timestamp, record};
use std::collections::BTreeMap;

/// The schema `Both`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Both {
    /// The value of `id`.
    pub id: String,
    /// The value of `note`.
    pub note: Option<String>,
    /// The value of `label`.
    pub label: Option<Option<String>>,
    /// The value of `count`.
    ///
    /// Default: `3`.
    pub count: Option<i32>,
    /// The value of `created`.
    pub created: Option<Timestamp>,
    /// The value of `secret`.
    pub secret: Option<String>,
    /// The value of `type`.
    pub r#type: Option<String>,
    /// The value of `self`.
    pub self_: Option<String>,
    /// The value of `a-b`.
    pub a_b: Option<f64>,
    /// All other members.
    pub additional_properties: BTreeMap<String, i64>,
}

record!(Both {
    id: "id",
    note: "note",
    label: "label" nullable,
    count: "count" optional,
    created: "created" read_only,
    secret: "secret" write_only,
    r#type: "type" optional,
    self_: "self" optional,
    a_b: "a-b" optional,
    ..additional_properties,
});

impl Both {
    /// Makes a value of what must be there.
    pub fn new(
        id: impl Into<String>,
        note: Option<String>,
        secret: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            note,
            label: None,
            count: None,
            created: None,
            secret: Some(secret.into()),
            r#type: None,
            self_: None,
            a_b: None,
            additional_properties: Default::default(),
        }
    }

    /// Sets `label`.
    #[must_use]
    pub fn label(mut self, label: impl Into<Option<String>>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Sets `count`.
    #[must_use]
    pub fn count(mut self, count: i32) -> Self {
        self.count = Some(count);
        self
    }

    /// Sets `type`.
    #[must_use]
    pub fn r#type(mut self, r#type: impl Into<String>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }

    /// Sets `self`.
    #[must_use]
    pub fn self_(mut self, self_: impl Into<String>) -> Self {
        self.self_ = Some(self_.into());
        self
    }

    /// Sets `a-b`.
    #[must_use]
    pub fn a_b(mut self, a_b: f64) -> Self {
        self.a_b = Some(a_b);
        self
    }
}

// src/types/order.rs

use excerpt_runtime::string_enum;

/// The schema `Order`.
///
/// Default: `"asc"`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Order {
    /// The value `"asc"`.
    Asc,
    /// The value `"desc"`.
    Desc,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(Order {
    Asc = "asc",
    Desc = "desc",
    ..Unknown,
});

// src/types/received.rs

use crate::types::Order;
use excerpt_runtime::record;

/// The schema `Received`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Received {
    /// The value of `id`.
    pub id: i64,
    /// The value of `size`.
    ///
    /// Default: `50`.
    pub size: i64,
    /// The value of `order`.
    ///
    /// Default: `"asc"`.
    pub order: Order,
    /// The value of `tags`.
    ///
    /// Default: `[]`.
    pub tags: Vec<String>,
}

record!(Received {
    id: "id",
    size: "size" default(50),
    order: "order" default(Order::Asc),
    tags: "tags" default(Vec::new()),
});
