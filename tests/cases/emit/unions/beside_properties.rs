// src/operations/put_events.rs

use crate::types::Event;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::put_events`](crate::Client::put_events), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PutEvents {
    call: Call,
}

impl PutEvents {
    pub(crate) fn new(core: &Core, body: Vec<Event>) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "putEvents",
    method: Method::PUT,
    path: "/events",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(PutEvents);

impl Operation for PutEvents {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Vec<Event>;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/created.rs

use excerpt_runtime::record;

/// The schema `Created`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Created {
    /// The value of `at`.
    pub at: String,
}

record!(Created {
    at: "at",
});

// src/types/event.rs

use crate::types::{EventCreated, EventNote, Moved};
use excerpt_runtime::{Value, untagged_union};

/// The schema `Event`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// One of the forms that a value may have.
    Created(EventCreated),
    /// One of the forms that a value may have.
    Moved(Moved),
    /// One of the forms that a value may have.
    Note(EventNote),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

untagged_union!(Event {
    Created,
    Moved,
    Note,
    ..Unknown,
});

// src/types/event_created.rs

use crate::types::EventStatus;
use excerpt_runtime::record;

/// The schema `EventCreated`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EventCreated {
    /// The value of `id`.
    pub id: String,
    /// The value of `status`.
    pub status: Option<EventStatus>,
    /// The value of `at`.
    pub at: String,
}

record!(EventCreated {
    id: "id",
    status: "status" optional,
    at: "at",
});

impl EventCreated {
    /// Makes a value of what must be there.
    pub fn new(id: impl Into<String>, at: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            status: None,
            at: at.into(),
        }
    }

    /// Sets `status`.
    #[must_use]
    pub fn status(mut self, status: EventStatus) -> Self {
        self.status = Some(status);
        self
    }
}

// src/types/event_note.rs

use crate::types::EventStatus;
use excerpt_runtime::record;

/// note
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EventNote {
    /// The value of `id`.
    pub id: String,
    /// The value of `status`.
    pub status: Option<EventStatus>,
    /// The value of `text`.
    pub text: String,
}

record!(EventNote {
    id: "id",
    status: "status" optional,
    text: "text",
});

impl EventNote {
    /// Makes a value of what must be there.
    pub fn new(id: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            status: None,
            text: text.into(),
        }
    }

    /// Sets `status`.
    #[must_use]
    pub fn status(mut self, status: EventStatus) -> Self {
        self.status = Some(status);
        self
    }
}

// src/types/event_status.rs

use excerpt_runtime::string_enum;

/// The schema `EventStatus`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EventStatus {
    /// The value `"new"`.
    New,
    /// The value `"read"`.
    Read,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(EventStatus {
    New = "new",
    Read = "read",
    ..Unknown,
});

// src/types/moved.rs

use excerpt_runtime::record;

/// The schema `Moved`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Moved {
    /// The value of `id`.
    pub id: String,
    /// The value of `status`.
    pub status: Option<String>,
    /// The value of `to`.
    pub to: String,
}

record!(Moved {
    id: "id",
    status: "status" optional,
    to: "to",
});

impl Moved {
    /// Makes a value of what must be there.
    pub fn new(id: impl Into<String>, to: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            status: None,
            to: to.into(),
        }
    }

    /// Sets `status`.
    #[must_use]
    pub fn status(mut self, status: impl Into<String>) -> Self {
        self.status = Some(status.into());
        self
    }
}
