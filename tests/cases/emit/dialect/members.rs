// src/operations/conditional.rs

use crate::types;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::conditional`](crate::Client::conditional), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Conditional {
    call: Call,
}

impl Conditional {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "conditional",
    method: Method::PUT,
    path: "/it",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(Conditional);

impl Operation for Conditional {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = types::Conditional;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/exchange.rs

use crate::types::Members;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::exchange`](crate::Client::exchange), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Exchange {
    call: Call,
}

impl Exchange {
    pub(crate) fn new(core: &Core, body: Members) -> Self {
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
    type Output = Members;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/conditional.rs

use excerpt_runtime::record;

/// The schema `Conditional`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Conditional {
    /// The value of `kind`.
    pub kind: Option<String>,
    /// The value of `card`.
    pub card: Option<String>,
    /// The value of `iban`.
    pub iban: Option<String>,
}

record!(Conditional {
    kind: "kind" optional,
    card: "card" optional,
    iban: "iban" optional,
});

// src/types/members.rs

use crate::types::{MembersKind, Size};
use excerpt_runtime::{Base64, Value, record};
use std::collections::BTreeMap;

/// The schema `Members`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Members {
    /// The value of `kind`.
    pub kind: MembersKind,
    /// How large it is.
    ///
    /// **Deprecated** by the document.
    pub size: Size,
    /// The value of `code`.
    pub code: Option<Base64>,
    /// The value of `page`.
    ///
    /// Limits: `more than 0`.
    pub page: Option<i64>,
    /// The value of `anything`.
    pub anything: Option<Value>,
    /// All other members.
    pub additional_properties: BTreeMap<String, i64>,
}

record!(Members {
    kind: "kind",
    size: "size",
    code: "code" optional,
    page: "page" optional,
    anything: "anything" optional,
    ..additional_properties,
});

impl Members {
    /// Makes a value of what must be there.
    pub fn new(kind: MembersKind, size: Size) -> Self {
        Self {
            kind,
            size,
            code: None,
            page: None,
            anything: None,
            additional_properties: Default::default(),
        }
    }

    /// Sets `code`.
    #[must_use]
    pub fn code(mut self, code: impl Into<Base64>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// Sets `page`.
    #[must_use]
    pub fn page(mut self, page: i64) -> Self {
        self.page = Some(page);
        self
    }

    /// Sets `anything`.
    #[must_use]
    pub fn anything(mut self, anything: Value) -> Self {
        self.anything = Some(anything);
        self
    }
}

// src/types/members_kind.rs

use excerpt_runtime::string_enum;

/// The schema `MembersKind`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MembersKind {
    /// The value `"members"`.
    Members,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(MembersKind {
    Members = "members",
    ..Unknown,
});

// src/types/size.rs

use excerpt_runtime::string_enum;

/// The schema `Size`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Size {
    /// The value `"small"`.
    Small,
    /// The value `"large"`.
    Large,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(Size {
    Small = "small",
    Large = "large",
    ..Unknown,
});
