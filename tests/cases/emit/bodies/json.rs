// src/operations/add_any.rs

use crate::types::Note;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::add_any`](crate::Client::add_any), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct AddAny {
    call: Call,
}

impl AddAny {
    pub(crate) fn new(core: &Core, body: Note) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "addAny",
    method: Method::POST,
    path: "/any",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(AddAny);

impl Operation for AddAny {
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

// src/operations/add_note.rs

use crate::types::Note;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::add_note`](crate::Client::add_note), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct AddNote {
    call: Call,
}

impl AddNote {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }

    /// The note to keep.
    pub fn body(mut self, body: Note) -> Self {
        self.call = self.call.json("application/json", &body);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "addNote",
    method: Method::POST,
    path: "/notes",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(AddNote);

impl Operation for AddNote {
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

// src/operations/add_words.rs

use crate::types::Words;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::add_words`](crate::Client::add_words), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct AddWords {
    call: Call,
}

impl AddWords {
    pub(crate) fn new(core: &Core, body: Words) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "addWords",
    method: Method::POST,
    path: "/words",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(AddWords);

impl Operation for AddWords {
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

// src/operations/delete_notes.rs

use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, Value, operation,
};
use std::convert::Infallible;

/// A call of [`Client::delete_notes`](crate::Client::delete_notes), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct DeleteNotes {
    call: Call,
}

impl DeleteNotes {
    pub(crate) fn new(core: &Core, body: Value) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "deleteNotes",
    method: Method::DELETE,
    path: "/notes",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(DeleteNotes);

impl Operation for DeleteNotes {
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

// src/operations/patch_notes.rs

use excerpt_runtime::{
    Answer, Call, Core, Decoded, Map, Method, Operation, OperationSpec, Value, operation,
};
use std::convert::Infallible;

/// A call of [`Client::patch_notes`](crate::Client::patch_notes), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PatchNotes {
    call: Call,
}

impl PatchNotes {
    pub(crate) fn new(core: &Core, body: Map<String, Value>) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/merge-patch+json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "patchNotes",
    method: Method::PATCH,
    path: "/notes",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(PatchNotes);

impl Operation for PatchNotes {
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

// src/operations/put_notes.rs

use crate::types::Note;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::put_notes`](crate::Client::put_notes), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PutNotes {
    call: Call,
}

impl PutNotes {
    pub(crate) fn new(core: &Core, body: Vec<Note>) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "putNotes",
    method: Method::PUT,
    path: "/notes",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(PutNotes);

impl Operation for PutNotes {
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

// src/operations/send_either.rs

use crate::types;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::send_either`](crate::Client::send_either), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct SendEither {
    call: Call,
}

impl SendEither {
    pub(crate) fn new(core: &Core, body: SendEitherBody) -> Self {
        Self {
            call: body.apply(Call::new(core, &SPEC)),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "sendEither",
    method: Method::POST,
    path: "/either",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(SendEither);

impl Operation for SendEither {
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

/// The body of [`SendEither`], in one of the ways to write it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum SendEitherBody {
    /// Sent as `application/json`.
    Json(types::SendEitherBody),
    /// Sent as `text/plain`.
    Text(String),
}

impl SendEitherBody {
    fn apply(self, call: Call) -> Call {
        match self {
            Self::Json(body) => call.json("application/json", &body),
            Self::Text(body) => call.text("text/plain", body),
        }
    }
}

// src/types/note.rs

use excerpt_runtime::record;

/// The schema `Note`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Note {
    /// The value of `text`.
    pub text: String,
    /// The value of `pinned`.
    pub pinned: Option<Option<bool>>,
}

record!(Note {
    text: "text",
    pinned: "pinned" nullable,
});

impl Note {
    /// Makes a value of what must be there.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            pinned: None,
        }
    }

    /// Sets `pinned`.
    #[must_use]
    pub fn pinned(mut self, pinned: impl Into<Option<bool>>) -> Self {
        self.pinned = Some(pinned.into());
        self
    }
}

// src/types/send_either_body.rs

use crate::types::Words;
use excerpt_runtime::record;

/// The schema `SendEitherBody`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendEitherBody {
    /// The value of `words`.
    pub words: Words,
}

record!(SendEitherBody {
    words: "words",
});

impl SendEitherBody {
    /// Makes a value of what must be there.
    pub fn new(words: impl Into<Words>) -> Self {
        Self { words: words.into() }
    }
}

// src/types/words.rs

/// The schema `Words`.
pub type Words = String;
