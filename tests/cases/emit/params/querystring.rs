// src/operations/bare.rs

use crate::types::Filter;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::bare`](crate::Client::bare), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Bare {
    call: Call,
}

impl Bare {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }

    /// The value of `filter`.
    pub fn filter(mut self, filter: Filter) -> Self {
        self.call = self.call.querystring(filter);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "bare",
    method: Method::GET,
    path: "/bare",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(Bare);

impl Operation for Bare {
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

// src/operations/by_both.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::by_both`](crate::Client::by_both), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ByBoth {
    call: Call,
}

impl ByBoth {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }

    /// The value of `page`.
    pub fn page(mut self, page: i64) -> Self {
        self.call = self.call.query("page", page);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "byBoth",
    method: Method::GET,
    path: "/both",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(ByBoth);

impl Operation for ByBoth {
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

// src/operations/by_form.rs

use crate::types::Filter;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::by_form`](crate::Client::by_form), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ByForm {
    call: Call,
}

impl ByForm {
    pub(crate) fn new(core: &Core, filter: Filter) -> Self {
        Self {
            call: Call::new(core, &SPEC).querystring(filter),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "byForm",
    method: Method::GET,
    path: "/form",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(ByForm);

impl Operation for ByForm {
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

// src/operations/by_json.rs

use crate::types::Filter;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::by_json`](crate::Client::by_json), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ByJson {
    call: Call,
}

impl ByJson {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }

    /// The value of `filter`.
    pub fn filter(mut self, filter: Filter) -> Self {
        self.call = self.call.querystring_json(filter);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "byJson",
    method: Method::GET,
    path: "/json",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(ByJson);

impl Operation for ByJson {
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

// src/operations/by_text.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::by_text`](crate::Client::by_text), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ByText {
    call: Call,
}

impl ByText {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }

    /// The value of `words`.
    pub fn words(mut self, words: impl Into<String>) -> Self {
        let words: String = words.into();
        self.call = self.call.querystring(words);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "byText",
    method: Method::GET,
    path: "/text",
    security: &[&["key"]],
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(ByText);

impl Operation for ByText {
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

use crate::types::FilterRange;
use excerpt_runtime::record;

/// The schema `Filter`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Filter {
    /// The value of `field`.
    pub field: String,
    /// The value of `tags`.
    pub tags: Option<Vec<String>>,
    /// The value of `range`.
    pub range: Option<FilterRange>,
}

record!(Filter {
    field: "field",
    tags: "tags" optional,
    range: "range" optional,
});

impl Filter {
    /// Makes a value of what must be there.
    pub fn new(field: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            tags: None,
            range: None,
        }
    }

    /// Sets `tags`.
    #[must_use]
    pub fn tags(mut self, tags: Vec<String>) -> Self {
        self.tags = Some(tags);
        self
    }

    /// Sets `range`.
    #[must_use]
    pub fn range(mut self, range: FilterRange) -> Self {
        self.range = Some(range);
        self
    }
}

// src/types/filter_range.rs

use excerpt_runtime::record;

/// The schema `FilterRange`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FilterRange {
    /// The value of `above`.
    pub above: Option<f64>,
}

record!(FilterRange {
    above: "above" optional,
});

impl FilterRange {
    /// Sets `above`.
    #[must_use]
    pub fn above(mut self, above: f64) -> Self {
        self.above = Some(above);
        self
    }
}
