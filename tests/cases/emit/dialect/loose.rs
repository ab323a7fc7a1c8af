// src/operations/exchange.rs

use crate::types::Loose;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::exchange`](crate::Client::exchange), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Exchange {
    call: Call,
}

impl Exchange {
    pub(crate) fn new(core: &Core, id: String, page: String) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("id", id).path("page", page),
        }
    }

    /// Sets the request's body.
    pub fn body(mut self, body: Loose) -> Self {
        self.call = self.call.json("application/json", &body);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "exchange",
    method: Method::POST,
    path: "/it/{id}/{page}",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(Exchange);

impl Operation for Exchange {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Loose;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/put_it_id_page.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::put_it_id_page`](crate::Client::put_it_id_page), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PutItIdPage {
    call: Call,
}

impl PutItIdPage {
    pub(crate) fn new(core: &Core, page: i64, id: String) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("page", page).path("id", id),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "put /it/{id}/{page}",
    method: Method::PUT,
    path: "/it/{id}/{page}",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(PutItIdPage);

impl Operation for PutItIdPage {
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

// src/types/loose.rs

use crate::types::LooseOne;
use excerpt_runtime::record;

/// The schema `Loose`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Loose {
    /// The value of `id`.
    ///
    /// Limits: `at least 1`, `at most 18446744073709551615`.
    pub id: u64,
    /// The value of `name`.
    ///
    /// Limits: `characters: at most 10`.
    pub name: Option<Option<String>>,
    /// The value of `note`.
    pub note: Option<Option<String>>,
    /// The value of `one`.
    pub one: Option<LooseOne>,
}

record!(Loose {
    id: "id",
    name: "name" nullable,
    note: "note" nullable,
    one: "one" optional,
});

impl Loose {
    /// Makes a value of what must be there.
    pub fn new(id: u64) -> Self {
        Self {
            id,
            name: None,
            note: None,
            one: None,
        }
    }

    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl Into<Option<String>>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `note`.
    #[must_use]
    pub fn note(mut self, note: impl Into<Option<String>>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Sets `one`.
    #[must_use]
    pub fn one(mut self, one: LooseOne) -> Self {
        self.one = Some(one);
        self
    }
}

// src/types/loose_one.rs

use excerpt_runtime::string_enum;

/// The schema `LooseOne`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LooseOne {
    /// The value `"only"`.
    Only,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(LooseOne {
    Only = "only",
    ..Unknown,
});
