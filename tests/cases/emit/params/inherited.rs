// src/operations/delete_item.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::delete_item`](crate::Client::delete_item), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct DeleteItem {
    call: Call,
}

impl DeleteItem {
    pub(crate) fn new(core: &Core, id: String, tenant: String) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("id", id).header("tenant", tenant),
        }
    }

    /// The value of `limit`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call = self.call.query("limit", limit);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "deleteItem",
    method: Method::DELETE,
    path: "/items/{id}",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(DeleteItem);

impl Operation for DeleteItem {
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

// src/operations/get_item.rs

use crate::types::GetItemLimit;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_item`](crate::Client::get_item), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetItem {
    call: Call,
}

impl GetItem {
    pub(crate) fn new(
        core: &Core,
        id: String,
        limit: GetItemLimit,
        tenant: String,
    ) -> Self {
        Self {
            call: Call::new(core, &SPEC)
                .path("id", id)
                .query("limit", limit)
                .header("tenant", tenant),
        }
    }

    /// The value of `id`.
    pub fn id_query(mut self, id_query: i64) -> Self {
        self.call = self.call.query("id", id_query);
        self
    }

    /// Counted from one.
    ///
    /// Default: `1`.
    ///
    /// Limits: `at least 1`.
    pub fn page(mut self, page: i64) -> Self {
        self.call = self.call.query("page", page);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getItem",
    method: Method::GET,
    path: "/items/{id}",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(GetItem);

impl Operation for GetItem {
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

// src/types/get_item_limit.rs

use excerpt_runtime::string_enum;

/// The schema `GetItemLimit`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GetItemLimit {
    /// The value `"few"`.
    Few,
    /// The value `"many"`.
    Many,
}

string_enum!(GetItemLimit {
    Few = "few",
    Many = "many",
});
