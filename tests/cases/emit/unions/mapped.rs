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

use excerpt_runtime::record;

/// The schema `Circle`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Circle {
    /// The value of `kind`.
    pub kind: String,
    /// The value of `radius`.
    pub radius: f64,
}

record!(Circle {
    kind: "kind",
    radius: "radius",
});

impl Circle {
    /// Makes a value of what must be there.
    pub fn new(kind: impl Into<String>, radius: f64) -> Self {
        Self { kind: kind.into(), radius }
    }
}

// src/types/rectangle.rs

use crate::types::RectangleKind;
use excerpt_runtime::record;

/// The schema `Rectangle`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Rectangle {
    /// The value of `kind`.
    pub kind: RectangleKind,
    /// The value of `width`.
    pub width: f64,
    /// The value of `height`.
    pub height: Option<f64>,
}

record!(Rectangle {
    kind: "kind",
    width: "width",
    height: "height" optional,
});

impl Rectangle {
    /// Makes a value of what must be there.
    pub fn new(kind: RectangleKind, width: f64) -> Self {
        Self { kind, width, height: None }
    }

    /// Sets `height`.
    #[must_use]
    pub fn height(mut self, height: f64) -> Self {
        self.height = Some(height);
        self
    }
}

// src/types/rectangle_kind.rs

use excerpt_runtime::string_enum;

/// The schema `RectangleKind`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RectangleKind {
    /// The value `"square"`.
    Square,
    /// The value `"oblong"`.
    Oblong,
}

string_enum!(RectangleKind {
    Square = "square",
    Oblong = "oblong",
});

// src/types/shape.rs

use crate::types::{Circle, Rectangle};
use excerpt_runtime::{Value, tagged_union};

/// The schema `Shape`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Shape {
    /// `kind` is `round`.
    Circle(Circle),
    /// `kind` is `square` or `oblong`.
    Rectangle(Rectangle),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

tagged_union!(Shape by "kind" {
    "round" => Circle,
    "square" | "oblong" => Rectangle,
    ..Unknown,
});
