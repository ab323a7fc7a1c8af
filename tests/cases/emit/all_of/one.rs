// src/operations/get_whole.rs

use crate::types::{Another, Whole};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::get_whole`](crate::Client::get_whole), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetWhole {
    call: Call,
}

impl GetWhole {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getWhole",
    method: Method::GET,
    path: "/whole",
    responses: &[("200", &["application/json"]), ("404", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetWhole);

impl Operation for GetWhole {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Whole;
    type Error = GetWholeError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("404", "application/json") => answer.json().map(GetWholeError::NotFound),
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`GetWhole`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetWholeError {
    /// None.
    NotFound(Another),
}

// src/types/another.rs

use crate::types::Part;

/// The schema `Another`.
pub type Another = Part;

// src/types/part.rs

use excerpt_runtime::record;

/// The schema `Part`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Part {
    /// The value of `n`.
    pub n: i64,
}

record!(Part {
    n: "n",
});

// src/types/status.rs

use excerpt_runtime::string_enum;

/// The schema `Status`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Status {
    /// The value `"new"`.
    New,
    /// The value `"old"`.
    Old,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(Status {
    New = "new",
    Old = "old",
    ..Unknown,
});

// src/types/whole.rs

use crate::types::{Part, Status};
use excerpt_runtime::record;

/// The schema `Whole`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Whole {
    /// The part.
    pub part: Part,
    /// The value of `other`.
    pub other: Option<Part>,
    /// The value of `status`.
    ///
    /// Default: `"new"`.
    pub status: Status,
    /// The value of `words`.
    pub words: Option<Status>,
    /// The value of `text`.
    pub text: Option<String>,
}

record!(Whole {
    part: "part",
    other: "other",
    status: "status" default(Status::New),
    words: "words" optional,
    text: "text" optional,
});
