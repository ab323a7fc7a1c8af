// src/operations/get_holder.rs

use crate::types::Holder;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_holder`](crate::Client::get_holder), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetHolder {
    call: Call,
}

impl GetHolder {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getHolder",
    method: Method::GET,
    path: "/holder",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetHolder);

impl Operation for GetHolder {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Holder;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/anything.rs

use excerpt_runtime::{Map, Value};

/// The schema `Anything`.
pub type Anything = Map<String, Value>;

// src/types/closed.rs

use excerpt_runtime::record;

/// The schema `Closed`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Closed {
    /// The value of `id`.
    pub id: Option<String>,
}

record!(Closed {
    id: "id" optional,
});

// src/types/holder.rs

// The document nests lists and maps that deep.
#![allow(clippy::type_complexity)]

use crate::types::{Anything, Closed, Labels, Open, Same, Typed};
use excerpt_runtime::{Timestamp, record};
use std::collections::BTreeMap;

/// The schema `Holder`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Holder {
    /// The value of `labels`.
    pub labels: Labels,
    /// The value of `anything`.
    pub anything: Anything,
    /// The value of `open`.
    pub open: Open,
    /// The value of `typed`.
    pub typed: Typed,
    /// The value of `closed`.
    pub closed: Closed,
    /// The value of `same`.
    pub same: Same,
    /// The value of `scores`.
    pub scores: Option<BTreeMap<String, Option<f64>>>,
    /// The value of `deep`.
    pub deep: Option<
        BTreeMap<String, BTreeMap<String, Vec<Vec<Option<BTreeMap<String, Timestamp>>>>>>,
    >,
    /// The value of `groups`.
    pub groups: Option<BTreeMap<String, Vec<Labels>>>,
}

record!(Holder {
    labels: "labels",
    anything: "anything",
    open: "open",
    typed: "typed",
    closed: "closed",
    same: "same",
    scores: "scores" optional,
    deep: "deep" optional,
    groups: "groups" optional,
});

// src/types/labels.rs

use std::collections::BTreeMap;

/// The schema `Labels`.
pub type Labels = BTreeMap<String, String>;

// src/types/open.rs

use excerpt_runtime::{Map, Value, record};

/// The schema `Open`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Open {
    /// The value of `id`.
    pub id: Option<String>,
    /// All other members.
    pub additional_properties: Map<String, Value>,
}

record!(Open {
    id: "id" optional,
    ..additional_properties,
});

// src/types/same.rs

use crate::types::Labels;
use excerpt_runtime::record;
use std::collections::BTreeMap;

/// The schema `Same`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Same {
    /// The value of `additional_properties`.
    pub additional_properties: Option<bool>,
    /// All other members.
    pub other_properties: BTreeMap<String, Labels>,
}

record!(Same {
    additional_properties: "additional_properties" optional,
    ..other_properties,
});

// src/types/typed.rs

use crate::types::TypedValue;
use excerpt_runtime::record;
use std::collections::BTreeMap;

/// The schema `Typed`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Typed {
    /// The value of `id`.
    pub id: Option<String>,
    /// All other members.
    pub additional_properties: BTreeMap<String, TypedValue>,
}

record!(Typed {
    id: "id" optional,
    ..additional_properties,
});

// src/types/typed_value.rs

use excerpt_runtime::record;

/// The schema `TypedValue`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TypedValue {
    /// The value of `count`.
    pub count: Option<i64>,
}

record!(TypedValue {
    count: "count" optional,
});
