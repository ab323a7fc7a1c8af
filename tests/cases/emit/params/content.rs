// src/operations/search.rs

use crate::types::Filter;
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, Value, operation,
};
use std::collections::BTreeMap;
use std::convert::Infallible;

/// A call of [`Client::search`](crate::Client::search), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Search {
    call: Call,
}

impl Search {
    pub(crate) fn new(core: &Core, filter: Filter) -> Self {
        Self {
            call: Call::new(core, &SPEC).query_json("filter", filter),
        }
    }

    /// The value of `X-Trace`.
    pub fn x_trace(mut self, x_trace: BTreeMap<String, String>) -> Self {
        self.call = self.call.header_json("X-Trace", x_trace);
        self
    }

    /// The value of `free`.
    pub fn free(mut self, free: Value) -> Self {
        self.call = self.call.query_json("free", free);
        self
    }

    /// The value of `xml`.
    pub fn xml(mut self, xml: impl Into<String>) -> Self {
        let xml: String = xml.into();
        self.call = self.call.query("xml", xml);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "search",
    method: Method::GET,
    path: "/search",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(Search);

impl Operation for Search {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = ();
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("204", "") => Ok(()),
            _ => answer.undocumented(),
        }
    }
}

// src/types/filter.rs

use excerpt_runtime::record;

/// The schema `Filter`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Filter {
    /// The value of `field`.
    pub field: String,
    /// The value of `above`.
    pub above: Option<f64>,
}

record!(Filter {
    field: "field",
    above: "above" optional,
});

impl Filter {
    /// Makes a value of what must be there.
    pub fn new(field: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            above: None,
        }
    }

    /// Sets `above`.
    #[must_use]
    pub fn above(mut self, above: f64) -> Self {
        self.above = Some(above);
        self
    }
}
