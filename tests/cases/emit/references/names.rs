// src/operations/plant.rs

use crate::types::{Forest, Leaf, Tree};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::plant`](crate::Client::plant), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Plant {
    call: Call,
}

impl Plant {
    pub(crate) fn new(core: &Core, body: Tree) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "plant",
    method: Method::POST,
    path: "/trees",
    responses: &[("200", &["application/json"]), ("201", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(Plant);

impl Operation for Plant {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = PlantResponse;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json().map(PlantResponse::Forest),
            ("201", "application/json") => answer.json().map(PlantResponse::Leaf),
            _ => answer.undocumented(),
        }
    }
}

/// A success of [`Plant`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PlantResponse {
    /// ok
    ///
    /// Status `200`, as `application/json`.
    Forest(Forest),
    /// ok
    ///
    /// Status `201`, as `application/json`.
    Leaf(Leaf),
}

// src/types/colour.rs

use excerpt_runtime::string_enum;

/// The schema `Colour`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Colour {
    /// The value `"red"`.
    Red,
    /// The value `"brown"`.
    Brown,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(Colour {
    Red = "red",
    Brown = "brown",
    ..Unknown,
});

// src/types/forest.rs

use crate::types::{Owner, Tree};
use excerpt_runtime::record;

/// The schema `Forest`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Forest {
    /// The value of `trees`.
    pub trees: Vec<Tree>,
    /// The value of `owner`.
    pub owner: Option<Owner>,
    /// The value of `next`.
    pub next: Option<Owner>,
    /// The value of `near`.
    pub near: Option<Box<Forest>>,
}

record!(Forest {
    trees: "trees",
    owner: "owner" optional,
    next: "next" optional,
    near: "near" optional,
});

// src/types/leaf.rs

use crate::types::Colour;
use excerpt_runtime::record;

/// The schema `Leaf`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Leaf {
    /// The value of `green`.
    pub green: bool,
    /// The value of `colour`.
    pub colour: Option<Colour>,
}

record!(Leaf {
    green: "green",
    colour: "colour" optional,
});

impl Leaf {
    /// Makes a value of what must be there.
    pub fn new(green: bool) -> Self {
        Self { green, colour: None }
    }

    /// Sets `colour`.
    #[must_use]
    pub fn colour(mut self, colour: Colour) -> Self {
        self.colour = Some(colour);
        self
    }
}

// src/types/owner.rs

use excerpt_runtime::record;

/// The schema `Owner`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Owner {
    /// The value of `name`.
    pub name: String,
}

record!(Owner {
    name: "name",
});

// src/types/tree.rs

use crate::types::Leaf;
use excerpt_runtime::record;

/// The schema `Tree`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Tree {
    /// The value of `leaves`.
    pub leaves: Vec<Leaf>,
    /// The value of `branches`.
    pub branches: Option<Vec<Tree>>,
}

record!(Tree {
    leaves: "leaves",
    branches: "branches" optional,
});

impl Tree {
    /// Makes a value of what must be there.
    pub fn new(leaves: Vec<Leaf>) -> Self {
        Self { leaves, branches: None }
    }

    /// Sets `branches`.
    #[must_use]
    pub fn branches(mut self, branches: Vec<Tree>) -> Self {
        self.branches = Some(branches);
        self
    }
}
