// src/operations/get_all.rs

use crate::types::{All, GetAllExact, GetAllLoose};
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

    /// The value of `exact`.
    pub fn exact(mut self, exact: GetAllExact) -> Self {
        self.call = self.call.query("exact", exact);
        self
    }

    /// The value of `loose`.
    pub fn loose(mut self, loose: GetAllLoose) -> Self {
        self.call = self.call.query("loose", loose);
        self
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

use crate::types::{Flag, Level, Mixed, Named, Perhaps, Ratio, Things};
use excerpt_runtime::record;

/// The schema `All`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct All {
    /// The value of `level`.
    pub level: Level,
    /// The value of `ratio`.
    pub ratio: Option<Ratio>,
    /// The value of `mixed`.
    pub mixed: Option<Mixed>,
    /// The value of `perhaps`.
    pub perhaps: Option<Perhaps>,
    /// The value of `named`.
    pub named: Option<Named>,
    /// The value of `flag`.
    pub flag: Option<Flag>,
    /// The value of `things`.
    pub things: Option<Things>,
}

record!(All {
    level: "level",
    ratio: "ratio" optional,
    mixed: "mixed",
    perhaps: "perhaps",
    named: "named" optional,
    flag: "flag" optional,
    things: "things" optional,
});

// src/types/flag.rs

/// The schema `Flag`.
pub type Flag = bool;

// src/types/get_all_exact.rs

use excerpt_runtime::integer_enum;

/// The schema `GetAllExact`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GetAllExact {
    /// The value `1`.
    Value1,
    /// The value `2`.
    Value2,
}

integer_enum!(GetAllExact {
    Value1 = 1,
    Value2 = 2,
});

// src/types/get_all_loose.rs

use excerpt_runtime::value_enum;

/// The schema `GetAllLoose`.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetAllLoose {
    /// The value `"x"`.
    X,
    /// The value `3`.
    Value3,
}

value_enum!(GetAllLoose {
    X = "x",
    Value3 = 3,
});

// src/types/level.rs

use excerpt_runtime::integer_enum;

/// The schema `Level`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Level {
    /// The value `-1`.
    ValueMinus1,
    /// The value `0`.
    Value0,
    /// The value `1`.
    Value1,
    /// The value `100`.
    Value100,
    /// A value that the document does not list, as it came.
    Unknown(i64),
}

integer_enum!(Level {
    ValueMinus1 = -1,
    Value0 = 0,
    Value1 = 1,
    Value100 = 100,
    ..Unknown,
});

// src/types/mixed.rs

use excerpt_runtime::{Value, value_enum};

/// The schema `Mixed`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Mixed {
    /// The value `"auto"`.
    Auto,
    /// The value `1`.
    Value1,
    /// The value `true`.
    True,
    /// The value `2.5`.
    Value25,
    /// A value that the document does not list, as it came.
    Unknown(Value),
}

value_enum!(Mixed {
    Auto = "auto",
    Value1 = 1,
    True = true,
    Value25 = 2.5,
    ..Unknown,
});

// src/types/named.rs

use excerpt_runtime::integer_enum;

/// The schema `Named`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Named {
    /// As low as can be.
    Low,
    /// As high as `can` be.
    HighEst,
    /// A value that the document does not list, as it came.
    Unknown(i64),
}

integer_enum!(Named {
    Low = 10,
    HighEst = 20,
    ..Unknown,
});

// src/types/perhaps.rs

use excerpt_runtime::string_enum;

/// The schema `Perhaps`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Perhaps {
    /// The value `"a"`.
    A,
    /// The value `"b"`.
    B,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(Perhaps {
    A = "a",
    B = "b",
    ..Unknown,
});

// src/types/ratio.rs

use excerpt_runtime::{Value, value_enum};

/// The schema `Ratio`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Ratio {
    /// The value `0.5`.
    Value05,
    /// The value `3.14`.
    Value314,
    /// The value `2`.
    Value2,
    /// A value that the document does not list, as it came.
    Unknown(Value),
}

value_enum!(Ratio {
    Value05 = 0.5,
    Value314 = 3.14,
    Value2 = 2,
    ..Unknown,
});

// src/types/things.rs

use excerpt_runtime::Value;

/// The schema `Things`.
pub type Things = Value;
