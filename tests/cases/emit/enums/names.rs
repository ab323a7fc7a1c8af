// src/operations/get_sort.rs

use crate::types::{GetSortClosed, GetSortLevel, Number, Sort};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_sort`](crate::Client::get_sort), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetSort {
    call: Call,
}

impl GetSort {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }

    /// The value of `closed`.
    pub fn closed(mut self, closed: GetSortClosed) -> Self {
        self.call = self.call.query("closed", closed);
        self
    }

    /// The value of `level`.
    pub fn level(mut self, level: GetSortLevel) -> Self {
        self.call = self.call.query("level", level);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getSort",
    method: Method::GET,
    path: "/sort",
    responses: &[("200", &["application/json"]), ("201", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetSort);

impl Operation for GetSort {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = GetSortResponse;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json().map(GetSortResponse::Sort),
            ("201", "application/json") => answer.json().map(GetSortResponse::Number),
            _ => answer.undocumented(),
        }
    }
}

/// A success of [`GetSort`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetSortResponse {
    /// It.
    ///
    /// Status `200`, as `application/json`.
    Sort(Sort),
    /// It.
    ///
    /// Status `201`, as `application/json`.
    Number(Number),
}

// src/types/get_sort_closed.rs

use excerpt_runtime::string_enum;

/// The schema `GetSortClosed`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GetSortClosed {
    /// The value `"err"`.
    Err,
    /// The value `"error"`.
    Error,
    /// The value `"ok"`.
    Ok,
    /// The value `"item"`.
    Item,
}

string_enum!(GetSortClosed {
    Err = "err",
    Error = "error",
    Ok = "ok",
    Item = "item",
});

// src/types/get_sort_level.rs

use excerpt_runtime::integer_enum;

/// The schema `GetSortLevel`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GetSortLevel {
    /// The value `1`.
    Error,
    /// The value `2`.
    Err,
}

integer_enum!(GetSortLevel {
    Error = 1,
    Err = 2,
});

// src/types/number.rs

use excerpt_runtime::integer_enum;

/// The schema `Number`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Number {
    /// The value `1`.
    Error,
    /// The value `2`.
    Self_,
    /// A value that the document does not list, as it came.
    Unknown(i64),
}

integer_enum!(Number {
    Error = 1,
    Self_ = 2,
    ..Unknown,
});

// src/types/sort.rs

use excerpt_runtime::string_enum;

/// The schema `Sort`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Sort {
    /// The value `"A"`.
    A,
    /// The value `"a"`.
    A2,
    /// The value `"+1"`.
    Plus1,
    /// The value `"-1"`.
    Minus1,
    /// The value `""`.
    Empty,
    /// The value `"unknown"`.
    Unknown,
    /// The value `"*"`.
    Star,
    /// The value `"1st"`.
    V1st,
    /// The value `"größe"`.
    Größe,
    /// The value `"名前"`.
    名前,
    /// The value `"Self"`.
    Self_,
    /// The value `"self"`.
    Self2,
    /// The value `"type"`.
    Type,
    /// The value `"None"`.
    None,
    /// The value `"Ok"`.
    Ok,
    /// The value `"Err"`.
    Err,
    /// The value `"Error"`.
    Error,
    /// The value `"Output"`.
    Output,
    /// The value `"a b"`.
    AB,
    /// The value `"a-b"`.
    AB2,
    /// The value `"say \"hi\""`.
    SayHi,
    /// The value `"line\nbreak"`.
    LineBreak,
    /// The value `"\\"`.
    Variant,
    /// The value ``"`"``.
    Variant2,
    /// The value `""`.
    Variant3,
    /// A value that the document does not list, as it came.
    Other(String),
}

string_enum!(Sort {
    A = "A",
    A2 = "a",
    Plus1 = "+1",
    Minus1 = "-1",
    Empty = "",
    Unknown = "unknown",
    Star = "*",
    V1st = "1st",
    Größe = "größe",
    名前 = "名前",
    Self_ = "Self",
    Self2 = "self",
    Type = "type",
    None = "None",
    Ok = "Ok",
    Err = "Err",
    Error = "Error",
    Output = "Output",
    AB = "a b",
    AB2 = "a-b",
    SayHi = "say \"hi\"",
    LineBreak = "line\nbreak",
    Variant = "\\",
    Variant2 = "`",
    Variant3 = "\u{202e}",
    ..Other,
});
