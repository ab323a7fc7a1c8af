// src/operations/by_cursor.rs

use crate::types::{Item, Page};
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, PageStyle, Pagination, operation,
    pageable,
};
use std::convert::Infallible;

/// A call of [`Client::by_cursor`](crate::Client::by_cursor), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ByCursor {
    call: Call,
}

impl ByCursor {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }

    /// The value of `after`.
    pub fn after(mut self, after: impl Into<String>) -> Self {
        let after: String = after.into();
        self.call = self.call.query("after", after);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "byCursor",
    method: Method::GET,
    path: "/cursor",
    responses: &[("200", &["application/json"])],
    pagination: Some(Pagination {
        style: PageStyle::Cursor {
            cursor: "after",
            next: "/next",
        },
        items: "/items",
        ..Pagination::DEFAULT
    }),
    ..OperationSpec::DEFAULT
};

operation!(ByCursor);
pageable!(ByCursor => Item, |page| page.items);

impl Operation for ByCursor {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Page;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/by_header.rs

use crate::types::{Item, Items};
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, PageStyle, Pagination, operation,
    pageable,
};
use std::convert::Infallible;

/// A call of [`Client::by_header`](crate::Client::by_header), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ByHeader {
    call: Call,
}

impl ByHeader {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "byHeader",
    method: Method::GET,
    path: "/header",
    responses: &[("200", &["application/json"])],
    pagination: Some(Pagination {
        style: PageStyle::Link { next: None },
        items: "",
        ..Pagination::DEFAULT
    }),
    ..OperationSpec::DEFAULT
};

operation!(ByHeader);
pageable!(ByHeader => Item, |page| page);

impl Operation for ByHeader {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Items;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/by_last_item.rs

use crate::types::{Item, Page};
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, PageStyle, Pagination, operation,
    pageable,
};
use std::convert::Infallible;

/// A call of [`Client::by_last_item`](crate::Client::by_last_item), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ByLastItem {
    call: Call,
}

impl ByLastItem {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }

    /// The value of `before`.
    pub fn before(mut self, before: i64) -> Self {
        self.call = self.call.query("before", before);
        self
    }

    /// The value of `limit`.
    ///
    /// Default: `50`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call = self.call.query("limit", limit);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "byLastItem",
    method: Method::GET,
    path: "/last",
    responses: &[("200", &["application/json"])],
    pagination: Some(Pagination {
        style: PageStyle::LastItem {
            cursor: "before",
            next: "/id",
            limit: "limit",
            more: Some("/more"),
        },
        items: "/items",
        default_limit: Some(50),
        ..Pagination::DEFAULT
    }),
    ..OperationSpec::DEFAULT
};

operation!(ByLastItem);
pageable!(ByLastItem => Item, |page| page.items);

impl Operation for ByLastItem {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Page;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/by_link.rs

use crate::types::{Item, Page};
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, PageStyle, Pagination, operation,
    pageable,
};
use std::convert::Infallible;

/// A call of [`Client::by_link`](crate::Client::by_link), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ByLink {
    call: Call,
}

impl ByLink {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "byLink",
    method: Method::GET,
    path: "/link",
    responses: &[("200", &["application/json"])],
    pagination: Some(Pagination {
        style: PageStyle::Link {
            next: Some("/next"),
        },
        items: "/items",
        ..Pagination::DEFAULT
    }),
    ..OperationSpec::DEFAULT
};

operation!(ByLink);
pageable!(ByLink => Item, |page| page.items);

impl Operation for ByLink {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Page;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/by_offset.rs

use crate::types::{Item, Page};
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, PageStyle, Pagination, operation,
    pageable,
};
use std::convert::Infallible;

/// A call of [`Client::by_offset`](crate::Client::by_offset), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ByOffset {
    call: Call,
}

impl ByOffset {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }

    /// The value of `skip`.
    ///
    /// Default: `0`.
    pub fn skip(mut self, skip: i64) -> Self {
        self.call = self.call.query("skip", skip);
        self
    }

    /// The value of `limit`.
    ///
    /// Default: `50`.
    ///
    /// Limits: `at most 100`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call = self.call.query("limit", limit);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "byOffset",
    method: Method::GET,
    path: "/offset",
    responses: &[("200", &["application/json"])],
    pagination: Some(Pagination {
        style: PageStyle::Offset {
            offset: "skip",
            limit: "limit",
        },
        items: "/items",
        total: Some("/total"),
        default_limit: Some(50),
    }),
    ..OperationSpec::DEFAULT
};

operation!(ByOffset);
pageable!(ByOffset => Item, |page| page.items);

impl Operation for ByOffset {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Page;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/by_page.rs

use crate::types::{Item, Wrapped};
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, PageStyle, Pagination, operation,
    pageable,
};
use std::convert::Infallible;

/// A call of [`Client::by_page`](crate::Client::by_page), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ByPage {
    call: Call,
}

impl ByPage {
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
    id: "byPage",
    method: Method::GET,
    path: "/page",
    responses: &[("200", &["application/json"])],
    pagination: Some(Pagination {
        style: PageStyle::Page {
            page: "page",
            size: "",
            first: 1,
        },
        items: "/data/items",
        ..Pagination::DEFAULT
    }),
    ..OperationSpec::DEFAULT
};

operation!(ByPage);
pageable!(ByPage => Item, |page| page.data.items.unwrap_or_default());

impl Operation for ByPage {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Wrapped;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/item.rs

use excerpt_runtime::record;

/// The schema `Item`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Item {
    /// The value of `id`.
    pub id: i64,
}

record!(Item {
    id: "id",
});

// src/types/items.rs

use crate::types::Item;

/// The schema `Items`.
pub type Items = Vec<Item>;

// src/types/page.rs

use crate::types::Items;
use excerpt_runtime::record;

/// The schema `Page`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Page {
    /// The value of `items`.
    pub items: Items,
    /// The value of `total`.
    pub total: Option<i64>,
    /// The value of `next`.
    pub next: Option<String>,
    /// The value of `more`.
    pub more: Option<bool>,
}

record!(Page {
    items: "items",
    total: "total" optional,
    next: "next" optional,
    more: "more" optional,
});

// src/types/wrapped.rs

use crate::types::WrappedData;
use excerpt_runtime::record;

/// The schema `Wrapped`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Wrapped {
    /// The value of `data`.
    pub data: WrappedData,
}

record!(Wrapped {
    data: "data",
});

// src/types/wrapped_data.rs

use crate::types::Items;
use excerpt_runtime::record;

/// The schema `WrappedData`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct WrappedData {
    /// The value of `items`.
    pub items: Option<Items>,
}

record!(WrappedData {
    items: "items" optional,
});
