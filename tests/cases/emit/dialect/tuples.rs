// src/operations/exchange.rs

use crate::types::Tuples;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::exchange`](crate::Client::exchange), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Exchange {
    call: Call,
}

impl Exchange {
    pub(crate) fn new(core: &Core, body: Tuples) -> Self {
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
    type Output = Tuples;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/point.rs

use excerpt_runtime::record;

/// The schema `Point`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Point {
    /// The value of `x`.
    pub x: i64,
}

record!(Point {
    x: "x",
});

impl Point {
    /// Makes a value of what must be there.
    pub fn new(x: i64) -> Self {
        Self { x }
    }
}

// src/types/span.rs

use crate::types::Point;

/// The schema `Span`.
pub type Span = (Point, Option<String>);

// src/types/tuples.rs

use crate::types::{Span, TuplesOpen};
use excerpt_runtime::{Value, record};

/// The schema `Tuples`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Tuples {
    /// The value of `span`.
    pub span: Span,
    /// The value of `pair`.
    ///
    /// Limits: `items: at least 2`, `items: at most 2`.
    pub pair: Option<(f64, bool)>,
    /// The value of `open`.
    pub open: TuplesOpen,
    /// The value of `short`.
    pub short: Option<TuplesOpen>,
    /// The value of `further`.
    pub further: Option<Vec<Value>>,
}

record!(Tuples {
    span: "span",
    pair: "pair" optional,
    open: "open",
    short: "short" optional,
    further: "further" optional,
});

impl Tuples {
    /// Makes a value of what must be there.
    pub fn new(span: Span, open: TuplesOpen) -> Self {
        Self {
            span,
            pair: None,
            open,
            short: None,
            further: None,
        }
    }

    /// Sets `pair`.
    #[must_use]
    pub fn pair(mut self, pair: (f64, bool)) -> Self {
        self.pair = Some(pair);
        self
    }

    /// Sets `short`.
    #[must_use]
    pub fn short(mut self, short: TuplesOpen) -> Self {
        self.short = Some(short);
        self
    }

    /// Sets `further`.
    #[must_use]
    pub fn further(mut self, further: Vec<Value>) -> Self {
        self.further = Some(further);
        self
    }
}

// src/types/tuples_open.rs

use excerpt_runtime::{Value, untagged_union};

/// The schema `TuplesOpen`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TuplesOpen {
    /// One of the forms that a value may have.
    List((String, i64)),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

untagged_union!(TuplesOpen {
    List,
    ..Unknown,
});
