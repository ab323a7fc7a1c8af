// src/operations/get_events.rs

use crate::types::Event;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_events`](crate::Client::get_events), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetEvents {
    call: Call,
}

impl GetEvents {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getEvents",
    method: Method::GET,
    path: "/events",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetEvents);

impl Operation for GetEvents {
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

// src/types/event.rs

use crate::types::{Started, Stopped};
use excerpt_runtime::{Value, tagged_union};

/// The schema `Event`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// `event` is `Started`.
    Started(Started),
    /// `event` is `Stopped`.
    Stopped(Stopped),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

tagged_union!(Event by "event" {
    "Started" => Started,
    "Stopped" => Stopped,
    ..Unknown,
});

// src/types/event_event.rs

use excerpt_runtime::string_enum;

/// The schema `EventEvent`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EventEvent {
    /// The value `"Started"`.
    Started,
    /// The value `"Stopped"`.
    Stopped,
}

string_enum!(EventEvent {
    Started = "Started",
    Stopped = "Stopped",
});

// src/types/root.rs

use excerpt_runtime::record;

/// The schema `Root`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Root {
    /// The value of `at`.
    pub at: String,
}

record!(Root {
    at: "at",
});

// src/types/started.rs

use crate::types::EventEvent;
use excerpt_runtime::record;

/// The schema `Started`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Started {
    /// The value of `at`.
    pub at: String,
    /// The value of `event`.
    pub event: EventEvent,
    /// The value of `by`.
    pub by: Option<String>,
}

record!(Started {
    at: "at",
    event: "event",
    by: "by" optional,
});

// src/types/stopped.rs

use crate::types::EventEvent;
use excerpt_runtime::record;

/// The schema `Stopped`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Stopped {
    /// The value of `at`.
    pub at: String,
    /// The value of `event`.
    pub event: EventEvent,
    /// The value of `after`.
    pub after: Option<i64>,
}

record!(Stopped {
    at: "at",
    event: "event",
    after: "after" optional,
});
