// src/operations/exchange.rs

use crate::types::{Received, Sent};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::exchange`](crate::Client::exchange), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Exchange {
    call: Call,
}

impl Exchange {
    pub(crate) fn new(core: &Core, body: Sent) -> Self {
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
    type Output = Received;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/level.rs

use excerpt_runtime::integer_enum;

/// The schema `Level`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Level {
    /// The value `1`.
    Value1,
    /// The value `2`.
    Value2,
    /// The value `3`.
    Value3,
    /// A value that the document does not list, as it came.
    Unknown(i64),
}

integer_enum!(Level {
    Value1 = 1,
    Value2 = 2,
    Value3 = 3,
    ..Unknown,
});

// src/types/received.rs

use crate::types::{Level, ReceivedState};
use excerpt_runtime::{Date, Value, record};
use std::collections::BTreeMap;

/// The schema `Received`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Received {
    /// The value of `always`.
    ///
    /// Default: `1`.
    pub always: i64,
    /// The value of `text`.
    ///
    /// Default: `"a \"quoted\" one\n"`.
    pub text: String,
    /// The value of `flag`.
    ///
    /// Default: `true`.
    pub flag: bool,
    /// The value of `small`.
    ///
    /// Default: `-3`.
    pub small: i32,
    /// The value of `big`.
    ///
    /// Default: `9007199254740993`.
    pub big: i64,
    /// The value of `huge`.
    ///
    /// Default: `18446744073709551615`.
    pub huge: u64,
    /// The value of `ratio`.
    ///
    /// Default: `3.14`.
    pub ratio: f64,
    /// The value of `whole`.
    ///
    /// Default: `2`.
    pub whole: f64,
    /// The value of `state`.
    ///
    /// Default: `"old"`.
    pub state: ReceivedState,
    /// The value of `level`.
    ///
    /// Default: `2`.
    pub level: Level,
    /// The value of `none`.
    ///
    /// Default: `[]`.
    pub none: Vec<String>,
    /// The value of `some`.
    ///
    /// Default: `["a","b"]`.
    pub some: Vec<String>,
    /// The value of `map`.
    ///
    /// Default: `{}`.
    pub map: BTreeMap<String, i64>,
    /// The value of `any`.
    ///
    /// Default: `{"a":1}`.
    pub any: Option<Value>,
    /// The value of `day`.
    ///
    /// Default: `"2024-02-29"`.
    pub day: Option<Date>,
    /// The value of `nothing`.
    pub nothing: Option<String>,
    /// The value of `maybe`.
    ///
    /// Default: `5`.
    pub maybe: Option<i64>,
}

record!(Received {
    always: "always",
    text: "text" default("a \"quoted\" one\n".to_owned()),
    flag: "flag" default(true),
    small: "small" default(-3),
    big: "big" default(9007199254740993),
    huge: "huge" default(18446744073709551615),
    ratio: "ratio" default(3.14),
    whole: "whole" default(2.0),
    state: "state" default(ReceivedState::Old),
    level: "level" default(Level::Value2),
    none: "none" default(Vec::new()),
    some: "some" default(vec!["a".to_owned(), "b".to_owned()]),
    map: "map" default(Default::default()),
    any: "any" optional,
    day: "day" optional,
    nothing: "nothing" optional,
    maybe: "maybe" optional,
});

// src/types/received_state.rs

use excerpt_runtime::string_enum;

/// The schema `ReceivedState`.
///
/// Default: `"old"`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReceivedState {
    /// The value `"new"`.
    New,
    /// The value `"old"`.
    Old,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(ReceivedState {
    New = "new",
    Old = "old",
    ..Unknown,
});

// src/types/sent.rs

use crate::types::{Level, SentState};
use excerpt_runtime::{Date, Value, record};
use std::collections::BTreeMap;

/// The schema `Sent`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Sent {
    /// The value of `always`.
    ///
    /// Default: `1`.
    pub always: i64,
    /// The value of `text`.
    ///
    /// Default: `"a \"quoted\" one\n"`.
    pub text: Option<String>,
    /// The value of `flag`.
    ///
    /// Default: `true`.
    pub flag: Option<bool>,
    /// The value of `small`.
    ///
    /// Default: `-3`.
    pub small: Option<i32>,
    /// The value of `big`.
    ///
    /// Default: `9007199254740993`.
    pub big: Option<i64>,
    /// The value of `huge`.
    ///
    /// Default: `18446744073709551615`.
    pub huge: Option<u64>,
    /// The value of `ratio`.
    ///
    /// Default: `3.14`.
    pub ratio: Option<f64>,
    /// The value of `whole`.
    ///
    /// Default: `2`.
    pub whole: Option<f64>,
    /// The value of `state`.
    ///
    /// Default: `"old"`.
    pub state: Option<SentState>,
    /// The value of `level`.
    ///
    /// Default: `2`.
    pub level: Option<Level>,
    /// The value of `none`.
    ///
    /// Default: `[]`.
    pub none: Option<Vec<String>>,
    /// The value of `some`.
    ///
    /// Default: `["a","b"]`.
    pub some: Option<Vec<String>>,
    /// The value of `map`.
    ///
    /// Default: `{}`.
    pub map: Option<BTreeMap<String, i64>>,
    /// The value of `any`.
    ///
    /// Default: `{"a":1}`.
    pub any: Option<Value>,
    /// The value of `day`.
    ///
    /// Default: `"2024-02-29"`.
    pub day: Option<Date>,
    /// The value of `nothing`.
    pub nothing: Option<Option<String>>,
    /// The value of `maybe`.
    ///
    /// Default: `5`.
    pub maybe: Option<Option<i64>>,
}

record!(Sent {
    always: "always",
    text: "text" optional,
    flag: "flag" optional,
    small: "small" optional,
    big: "big" optional,
    huge: "huge" optional,
    ratio: "ratio" optional,
    whole: "whole" optional,
    state: "state" optional,
    level: "level" optional,
    none: "none" optional,
    some: "some" optional,
    map: "map" optional,
    any: "any" optional,
    day: "day" optional,
    nothing: "nothing" nullable,
    maybe: "maybe" nullable,
});

impl Sent {
    /// Makes a value of what must be there.
    pub fn new(always: i64) -> Self {
        Self {
            always,
            text: None,
            flag: None,
            small: None,
            big: None,
            huge: None,
            ratio: None,
            whole: None,
            state: None,
            level: None,
            none: None,
            some: None,
            map: None,
            any: None,
            day: None,
            nothing: None,
            maybe: None,
        }
    }

    /// Sets `text`.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }

    /// Sets `flag`.
    #[must_use]
    pub fn flag(mut self, flag: bool) -> Self {
        self.flag = Some(flag);
        self
    }

    /// Sets `small`.
    #[must_use]
    pub fn small(mut self, small: i32) -> Self {
        self.small = Some(small);
        self
    }

    /// Sets `big`.
    #[must_use]
    pub fn big(mut self, big: i64) -> Self {
        self.big = Some(big);
        self
    }

    /// Sets `huge`.
    #[must_use]
    pub fn huge(mut self, huge: u64) -> Self {
        self.huge = Some(huge);
        self
    }

    /// Sets `ratio`.
    #[must_use]
    pub fn ratio(mut self, ratio: f64) -> Self {
        self.ratio = Some(ratio);
        self
    }

    /// Sets `whole`.
    #[must_use]
    pub fn whole(mut self, whole: f64) -> Self {
        self.whole = Some(whole);
        self
    }

    /// Sets `state`.
    #[must_use]
    pub fn state(mut self, state: SentState) -> Self {
        self.state = Some(state);
        self
    }

    /// Sets `level`.
    #[must_use]
    pub fn level(mut self, level: Level) -> Self {
        self.level = Some(level);
        self
    }

    /// Sets `none`.
    #[must_use]
    pub fn none(mut self, none: Vec<String>) -> Self {
        self.none = Some(none);
        self
    }

    /// Sets `some`.
    #[must_use]
    pub fn some(mut self, some: Vec<String>) -> Self {
        self.some = Some(some);
        self
    }

    /// Sets `map`.
    #[must_use]
    pub fn map(mut self, map: BTreeMap<String, i64>) -> Self {
        self.map = Some(map);
        self
    }

    /// Sets `any`.
    #[must_use]
    pub fn any(mut self, any: Value) -> Self {
        self.any = Some(any);
        self
    }

    /// Sets `day`.
    #[must_use]
    pub fn day(mut self, day: Date) -> Self {
        self.day = Some(day);
        self
    }

    /// Sets `nothing`.
    #[must_use]
    pub fn nothing(mut self, nothing: impl Into<Option<String>>) -> Self {
        self.nothing = Some(nothing.into());
        self
    }

    /// Sets `maybe`.
    #[must_use]
    pub fn maybe(mut self, maybe: impl Into<Option<i64>>) -> Self {
        self.maybe = Some(maybe.into());
        self
    }
}

// src/types/sent_state.rs

use excerpt_runtime::string_enum;

/// The schema `SentState`.
///
/// Default: `"old"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SentState {
    /// The value `"new"`.
    New,
    /// The value `"old"`.
    Old,
}

string_enum!(SentState {
    New = "new",
    Old = "old",
});
