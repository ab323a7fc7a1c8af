// src/operations/chat.rs

use crate::types;
use crate::types::{ChatStatus429, Chunk};
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, events, operation,
};

/// A call of [`Client::chat`](crate::Client::chat), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Chat {
    call: Call,
}

impl Chat {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }

    /// The value of `events`.
    pub fn events_(mut self, events_: bool) -> Self {
        self.call = self.call.query("events", events_);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "chat",
    method: Method::POST,
    path: "/chat",
    responses: &[
        ("200", &["application/json", "text/event-stream"]),
        ("429", &["application/json"]),
    ],
    stream: Some("text/event-stream"),
    ..OperationSpec::DEFAULT
};

operation!(Chat);
events!(Chat => Chunk);

impl Operation for Chat {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = types::Chat;
    type Error = ChatError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            ("200", "text/event-stream") => answer.streamed(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("429", "application/json") => answer.json().map(ChatError::TooManyRequests),
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`Chat`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChatError {
    /// Slowly.
    TooManyRequests(ChatStatus429),
}

// src/operations/deltas.rs

use crate::types::Chunk;
use excerpt_runtime::{
    Answer, Bytes, Call, Core, Decoded, Method, Operation, OperationSpec, events, operation,
};
use std::convert::Infallible;

/// A call of [`Client::deltas`](crate::Client::deltas), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Deltas {
    call: Call,
}

impl Deltas {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "deltas",
    method: Method::GET,
    path: "/deltas",
    responses: &[("200", &["text/event-stream"])],
    stream: Some("text/event-stream"),
    ..OperationSpec::DEFAULT
};

operation!(Deltas);
events!(Deltas => Chunk);

impl Operation for Deltas {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Bytes;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "text/event-stream") => answer.bytes(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/mixed.rs

use excerpt_runtime::{
    Answer, Bytes, Call, Core, Decoded, Method, Operation, OperationSpec, Value, events, operation,
};
use std::convert::Infallible;

/// A call of [`Client::mixed`](crate::Client::mixed), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Mixed {
    call: Call,
}

impl Mixed {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "mixed",
    method: Method::GET,
    path: "/mixed",
    responses: &[("200", &["text/event-stream"])],
    stream: Some("text/event-stream"),
    ..OperationSpec::DEFAULT
};

operation!(Mixed);
events!(Mixed => Value);

impl Operation for Mixed {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Bytes;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "text/event-stream") => answer.bytes(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/read_both.rs

use excerpt_runtime::{
    Answer, Bytes, Call, Core, Decoded, Method, Operation, OperationSpec, operation, text_events,
};
use std::convert::Infallible;

/// A call of [`Client::read_both`](crate::Client::read_both), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ReadBoth {
    call: Call,
}

impl ReadBoth {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "readBoth",
    method: Method::GET,
    path: "/both",
    responses: &[("200", &["text/event-stream", "application/jsonl"])],
    stream: Some("text/event-stream"),
    ..OperationSpec::DEFAULT
};

operation!(ReadBoth);
text_events!(ReadBoth);

impl Operation for ReadBoth {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Bytes;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/jsonl") => answer.bytes(),
            ("200", "text/event-stream") => answer.streamed(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/read_log.rs

use crate::types::Chunk;
use excerpt_runtime::{
    Answer, Bytes, Call, Core, Decoded, Method, Operation, OperationSpec, lines, operation,
};
use std::convert::Infallible;

/// A call of [`Client::read_log`](crate::Client::read_log), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ReadLog {
    call: Call,
}

impl ReadLog {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "readLog",
    method: Method::GET,
    path: "/log",
    responses: &[("200", &["application/x-ndjson"])],
    stream: Some("application/x-ndjson"),
    ..OperationSpec::DEFAULT
};

operation!(ReadLog);
lines!(ReadLog => Chunk);

impl Operation for ReadLog {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Bytes;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/x-ndjson") => answer.bytes(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/read_sequence.rs

use excerpt_runtime::{
    Answer, Bytes, Call, Core, Decoded, Method, Operation, OperationSpec, lines, operation,
};
use std::convert::Infallible;

/// A call of [`Client::read_sequence`](crate::Client::read_sequence), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ReadSequence {
    call: Call,
}

impl ReadSequence {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "readSequence",
    method: Method::GET,
    path: "/sequence",
    responses: &[("200", &["application/json-seq"])],
    stream: Some("application/json-seq"),
    ..OperationSpec::DEFAULT
};

operation!(ReadSequence);
lines!(ReadSequence => Vec<i64>);

impl Operation for ReadSequence {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Bytes;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json-seq") => answer.bytes(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/read_whole.rs

use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, Value, operation,
};
use std::convert::Infallible;

/// A call of [`Client::read_whole`](crate::Client::read_whole), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ReadWhole {
    call: Call,
}

impl ReadWhole {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "readWhole",
    method: Method::GET,
    path: "/whole",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(ReadWhole);

impl Operation for ReadWhole {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Value;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/texts.rs

use excerpt_runtime::{
    Answer, Bytes, Call, Core, Decoded, Method, Operation, OperationSpec, operation, text_events,
};
use std::convert::Infallible;

/// A call of [`Client::texts`](crate::Client::texts), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Texts {
    call: Call,
}

impl Texts {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "texts",
    method: Method::GET,
    path: "/texts",
    responses: &[("200", &["text/event-stream"]), ("204", &[])],
    stream: Some("text/event-stream"),
    ..OperationSpec::DEFAULT
};

operation!(Texts);
text_events!(Texts);

impl Operation for Texts {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = TextsResponse;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "text/event-stream") => {
                answer.bytes().map(TextsResponse::EventStream)
            }
            ("204", "") => Ok(TextsResponse::NoContent),
            _ => answer.undocumented(),
        }
    }
}

/// A success of [`Texts`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TextsResponse {
    /// Events that are text.
    ///
    /// Status `200`, as `text/event-stream`.
    EventStream(Bytes),
    /// None.
    ///
    /// Status `204`.
    NoContent,
}

// src/operations/write_log.rs

use crate::types::Chunk;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::write_log`](crate::Client::write_log), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct WriteLog {
    call: Call,
}

impl WriteLog {
    pub(crate) fn new(core: &Core, body: Vec<Chunk>) -> Self {
        Self {
            call: Call::new(core, &SPEC).json_lines("application/x-ndjson", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "writeLog",
    method: Method::POST,
    path: "/log",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(WriteLog);

impl Operation for WriteLog {
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

// src/operations/write_parts.rs

use excerpt_runtime::{
    Answer, Call, Core, Decoded, Form, Method, Operation, OperationSpec, operation,
};
use std::convert::Infallible;

/// A call of [`Client::write_parts`](crate::Client::write_parts), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct WriteParts {
    call: Call,
}

impl WriteParts {
    pub(crate) fn new(core: &Core, body: Form) -> Self {
        Self {
            call: Call::new(core, &SPEC).multipart_as("multipart/mixed", body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "writeParts",
    method: Method::POST,
    path: "/parts",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(WriteParts);

impl Operation for WriteParts {
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

// src/operations/write_sequence.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::write_sequence`](crate::Client::write_sequence), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct WriteSequence {
    call: Call,
}

impl WriteSequence {
    pub(crate) fn new(core: &Core, body: Vec<Vec<i64>>) -> Self {
        Self {
            call: Call::new(core, &SPEC).json_lines("application/jsonl", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "writeSequence",
    method: Method::POST,
    path: "/sequence",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(WriteSequence);

impl Operation for WriteSequence {
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

// src/types/chat.rs

use excerpt_runtime::record;

/// The schema `Chat`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Chat {
    /// The value of `answer`.
    pub answer: String,
}

record!(Chat {
    answer: "answer",
});

// src/types/chat_status429.rs

use excerpt_runtime::record;

/// The schema `ChatStatus429`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ChatStatus429 {
    /// The value of `wait`.
    pub wait: Option<i64>,
}

record!(ChatStatus429 {
    wait: "wait" optional,
});

// src/types/chunk.rs

use excerpt_runtime::record;

/// The schema `Chunk`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Chunk {
    /// The value of `text`.
    pub text: String,
    /// The value of `left`.
    pub left: Option<Option<i64>>,
}

record!(Chunk {
    text: "text",
    left: "left" nullable,
});

impl Chunk {
    /// Makes a value of what must be there.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            left: None,
        }
    }

    /// Sets `left`.
    #[must_use]
    pub fn left(mut self, left: impl Into<Option<i64>>) -> Self {
        self.left = Some(left.into());
        self
    }
}

// src/types/delta.rs

use crate::types::DeltaEvent;
use excerpt_runtime::record;

/// The schema `Delta`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Delta {
    /// The value of `event`.
    pub event: Option<DeltaEvent>,
    /// The value of `data`.
    pub data: Option<String>,
}

record!(Delta {
    event: "event" optional,
    data: "data" optional,
});

// src/types/delta_event.rs

use excerpt_runtime::string_enum;

/// The schema `DeltaEvent`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DeltaEvent {
    /// The value `"delta"`.
    Delta,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(DeltaEvent {
    Delta = "delta",
    ..Unknown,
});

// src/types/end.rs

use crate::types::EndData;
use excerpt_runtime::record;

/// The schema `End`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct End {
    /// The value of `data`.
    pub data: Option<EndData>,
}

record!(End {
    data: "data" optional,
});

// src/types/end_data.rs

use excerpt_runtime::string_enum;

/// The schema `EndData`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EndData {
    /// The value `"[DONE]"`.
    Done,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(EndData {
    Done = "[DONE]",
    ..Unknown,
});

// src/types/ping.rs

use crate::types::PingEvent;
use excerpt_runtime::record;

/// The schema `Ping`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Ping {
    /// The value of `event`.
    pub event: Option<PingEvent>,
    /// The value of `data`.
    pub data: Option<i64>,
}

record!(Ping {
    event: "event" optional,
    data: "data" optional,
});

// src/types/ping_event.rs

use excerpt_runtime::string_enum;

/// The schema `PingEvent`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PingEvent {
    /// The value `"ping"`.
    Ping,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(PingEvent {
    Ping = "ping",
    ..Unknown,
});
