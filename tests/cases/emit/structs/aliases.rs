// src/operations/put_thing.rs

use crate::types::{Id, Other, Thing};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::put_thing`](crate::Client::put_thing), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PutThing {
    call: Call,
}

impl PutThing {
    pub(crate) fn new(core: &Core, id: Id, body: Thing) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("id", id).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "putThing",
    method: Method::PUT,
    path: "/things/{id}",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(PutThing);

impl Operation for PutThing {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Other;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/free.rs

use excerpt_runtime::Value;

/// The schema `Free`.
pub type Free = Value;

// src/types/gaps.rs

/// The schema `Gaps`.
pub type Gaps = Vec<Option<i64>>;

// src/types/id.rs

use excerpt_runtime::Uuid;

/// Names a thing.
pub type Id = Uuid;

// src/types/ids.rs

use crate::types::Id;

/// The schema `Ids`.
pub type Ids = Vec<Id>;

// src/types/matrix.rs

/// The schema `Matrix`.
pub type Matrix = Vec<Vec<f64>>;

// src/types/other.rs

use crate::types::Ids;

/// The schema `Other`.
pub type Other = Ids;

// src/types/perhaps.rs

/// The schema `Perhaps`.
pub type Perhaps = String;

// src/types/thing.rs

use crate::types::{Free, Gaps, Id, Matrix, Other, Perhaps, Tree};
use excerpt_runtime::record;

/// The schema `Thing`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// Names a thing.
    pub id: Id,
    /// The value of `others`.
    pub others: Option<Other>,
    /// The value of `matrix`.
    pub matrix: Option<Matrix>,
    /// The value of `gaps`.
    pub gaps: Option<Gaps>,
    /// The value of `perhaps`.
    pub perhaps: Option<Perhaps>,
    /// The value of `free`.
    pub free: Free,
    /// The value of `tree`.
    pub tree: Option<Tree>,
    /// The value of `list_of_perhaps`.
    pub list_of_perhaps: Option<Vec<Option<Perhaps>>>,
}

record!(Thing {
    id: "id",
    others: "others" optional,
    matrix: "matrix" optional,
    gaps: "gaps" optional,
    perhaps: "perhaps",
    free: "free",
    tree: "tree" optional,
    list_of_perhaps: "list_of_perhaps" optional,
});

impl Thing {
    /// Makes a value of what must be there.
    pub fn new(id: Id, perhaps: Option<Perhaps>, free: Free) -> Self {
        Self {
            id,
            others: None,
            matrix: None,
            gaps: None,
            perhaps,
            free,
            tree: None,
            list_of_perhaps: None,
        }
    }

    /// Sets `others`.
    #[must_use]
    pub fn others(mut self, others: Other) -> Self {
        self.others = Some(others);
        self
    }

    /// Sets `matrix`.
    #[must_use]
    pub fn matrix(mut self, matrix: Matrix) -> Self {
        self.matrix = Some(matrix);
        self
    }

    /// Sets `gaps`.
    #[must_use]
    pub fn gaps(mut self, gaps: Gaps) -> Self {
        self.gaps = Some(gaps);
        self
    }

    /// Sets `tree`.
    #[must_use]
    pub fn tree(mut self, tree: Tree) -> Self {
        self.tree = Some(tree);
        self
    }

    /// Sets `list_of_perhaps`.
    #[must_use]
    pub fn list_of_perhaps(mut self, list_of_perhaps: Vec<Option<Perhaps>>) -> Self {
        self.list_of_perhaps = Some(list_of_perhaps);
        self
    }
}

// src/types/tree.rs

use excerpt_runtime::Value;

/// The schema `Tree`.
pub type Tree = Vec<Value>;
