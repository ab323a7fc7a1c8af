// src/operations/put_tree.rs

use crate::types::{Expression, Node};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::put_tree`](crate::Client::put_tree), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PutTree {
    call: Call,
}

impl PutTree {
    pub(crate) fn new(core: &Core, body: Node) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "putTree",
    method: Method::PUT,
    path: "/tree",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(PutTree);

impl Operation for PutTree {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Expression;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/and.rs

use crate::types::Expression;
use excerpt_runtime::record;

/// The schema `And`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct And {
    /// The value of `all`.
    pub all: Vec<Expression>,
}

record!(And {
    "op" = "And",
    all: "all",
});

// src/types/expression.rs

use crate::types::{And, Literal, Not};
use excerpt_runtime::{Value, tagged_union};

/// The schema `Expression`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Expression {
    /// `op` is `Literal`.
    Literal(Literal),
    /// `op` is `Not`.
    Not(Not),
    /// `op` is `And`.
    And(And),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

tagged_union!(Expression by "op" {
    "Literal" => Literal,
    "Not" => Not,
    "And" => And,
    ..Unknown,
});

// src/types/husband.rs

use crate::types::Wife;
use excerpt_runtime::record;

/// The schema `Husband`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Husband {
    /// The value of `wife`.
    pub wife: Option<Wife>,
}

record!(Husband {
    wife: "wife" optional,
});

// src/types/leaf.rs

use excerpt_runtime::record;

/// The schema `Leaf`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Leaf {
    /// The value of `color`.
    pub color: Option<String>,
}

record!(Leaf {
    color: "color" optional,
});

// src/types/linked.rs

use crate::types::LinkedAlias;
use excerpt_runtime::record;

/// The schema `Linked`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Linked {
    /// The value of `head`.
    pub head: Option<Box<LinkedAlias>>,
}

record!(Linked {
    head: "head",
});

// src/types/linked_alias.rs

use crate::types::Linked;

/// The schema `LinkedAlias`.
pub type LinkedAlias = Linked;

// src/types/literal.rs

use excerpt_runtime::record;

/// The schema `Literal`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Literal {
    /// The value of `value`.
    pub value: bool,
}

record!(Literal {
    "op" = "Literal",
    value: "value",
});

// src/types/node.rs

use excerpt_runtime::record;
use std::collections::BTreeMap;

/// The schema `Node`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Node {
    /// The value of `value`.
    pub value: String,
    /// The value of `next`.
    pub next: Option<Box<Node>>,
    /// The value of `children`.
    pub children: Option<Vec<Node>>,
    /// The value of `named`.
    pub named: Option<BTreeMap<String, Node>>,
}

record!(Node {
    value: "value",
    next: "next" optional,
    children: "children" optional,
    named: "named" optional,
});

impl Node {
    /// Makes a value of what must be there.
    pub fn new(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            next: None,
            children: None,
            named: None,
        }
    }

    /// Sets `next`.
    #[must_use]
    pub fn next(mut self, next: Node) -> Self {
        self.next = Some(Box::new(next));
        self
    }

    /// Sets `children`.
    #[must_use]
    pub fn children(mut self, children: Vec<Node>) -> Self {
        self.children = Some(children);
        self
    }

    /// Sets `named`.
    #[must_use]
    pub fn named(mut self, named: BTreeMap<String, Node>) -> Self {
        self.named = Some(named);
        self
    }
}

// src/types/not.rs

use crate::types::Expression;
use excerpt_runtime::record;

/// The schema `Not`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Not {
    /// The value of `of`.
    pub of: Box<Expression>,
}

record!(Not {
    "op" = "Not",
    of: "of",
});

// src/types/wife.rs

use crate::types::{Husband, Leaf};
use excerpt_runtime::record;

/// The schema `Wife`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Wife {
    /// The value of `husband`.
    pub husband: Option<Box<Husband>>,
    /// The value of `leaf`.
    pub leaf: Option<Leaf>,
}

record!(Wife {
    husband: "husband" optional,
    leaf: "leaf" optional,
});
