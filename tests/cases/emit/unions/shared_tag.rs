// src/operations/put_shapes.rs

use crate::types::Shape;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::put_shapes`](crate::Client::put_shapes), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PutShapes {
    call: Call,
}

impl PutShapes {
    pub(crate) fn new(core: &Core, body: Vec<Shape>) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "putShapes",
    method: Method::PUT,
    path: "/shapes",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(PutShapes);

impl Operation for PutShapes {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Vec<Shape>;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/circle.rs

use crate::types::Kind;
use excerpt_runtime::record;

/// The schema `Circle`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Circle {
    /// The value of `kind`.
    pub kind: Kind,
    /// The value of `radius`.
    pub radius: Option<f64>,
}

record!(Circle {
    kind: "kind",
    radius: "radius" optional,
});

impl Circle {
    /// Makes a value of what must be there.
    pub fn new(kind: Kind) -> Self {
        Self { kind, radius: None }
    }

    /// Sets `radius`.
    #[must_use]
    pub fn radius(mut self, radius: f64) -> Self {
        self.radius = Some(radius);
        self
    }
}

// src/types/kind.rs

use excerpt_runtime::string_enum;

/// The schema `Kind`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// The value `"circle"`.
    Circle,
    /// The value `"square"`.
    Square,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(Kind {
    Circle = "circle",
    Square = "square",
    ..Unknown,
});

// src/types/shape.rs

use crate::types::{Circle, Square};
use excerpt_runtime::{Value, tagged_union};

/// The schema `Shape`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Shape {
    /// `kind` is `circle`.
    Circle(Circle),
    /// `kind` is `square`.
    Square(Square),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

tagged_union!(Shape by "kind" {
    "circle" => Circle,
    "square" => Square,
    ..Unknown,
});

// src/types/square.rs

use crate::types::Kind;
use excerpt_runtime::record;

/// The schema `Square`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Square {
    /// The value of `kind`.
    pub kind: Kind,
    /// The value of `side`.
    pub side: Option<f64>,
}

record!(Square {
    kind: "kind",
    side: "side" optional,
});

impl Square {
    /// Makes a value of what must be there.
    pub fn new(kind: Kind) -> Self {
        Self { kind, side: None }
    }

    /// Sets `side`.
    #[must_use]
    pub fn side(mut self, side: f64) -> Self {
        self.side = Some(side);
        self
    }
}
