// src/operations/create_job.rs

use crate::types;
use crate::types::Work;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::create_job`](crate::Client::create_job), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct CreateJob {
    call: Call,
}

impl CreateJob {
    pub(crate) fn new(core: &Core, body: Work) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "createJob",
    method: Method::POST,
    path: "/jobs",
    responses: &[("201", &["application/json"]), ("default", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(CreateJob);

impl Operation for CreateJob {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Work;
    type Error = CreateJobError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("201", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("default", "application/json") => answer.json().map(CreateJobError::Other),
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`CreateJob`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateJobError {
    /// What went wrong.
    Other(types::Error),
}

// src/operations/get_job.rs

use crate::types::Work;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_job`](crate::Client::get_job), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetJob {
    call: Call,
}

impl GetJob {
    pub(crate) fn new(core: &Core, id: String) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("id", id),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getJob",
    method: Method::GET,
    path: "/jobs/{id}",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetJob);

impl Operation for GetJob {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Work;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/error.rs

use crate::types::Work;
use excerpt_runtime::record;

/// The schema `Error`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Error {
    /// The value of `message`.
    pub message: String,
    /// The value of `job`.
    pub job: Option<Work>,
}

record!(Error {
    message: "message",
    job: "job" optional,
});

// src/types/index_error.rs

use excerpt_runtime::record;

/// The schema `IndexError`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct IndexError {
    /// The value of `bytes`.
    pub bytes: Option<i64>,
}

record!(IndexError {
    bytes: "bytes" optional,
});

impl IndexError {
    /// Sets `bytes`.
    #[must_use]
    pub fn bytes(mut self, bytes: i64) -> Self {
        self.bytes = Some(bytes);
        self
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
}

record!(Note {
    text: "text",
});

impl Note {
    /// Makes a value of what must be there.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

// src/types/person.rs

use crate::types::{Note, Work};
use excerpt_runtime::record;

/// The schema `Person`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Person {
    /// The value of `name`.
    pub name: String,
    /// The value of `note`.
    pub note: Option<Note>,
    /// The value of `jobs`.
    pub jobs: Option<Vec<Work>>,
}

record!(Person {
    name: "name",
    note: "note" optional,
    jobs: "jobs" optional,
});

impl Person {
    /// Makes a value of what must be there.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            note: None,
            jobs: None,
        }
    }

    /// Sets `note`.
    #[must_use]
    pub fn note(mut self, note: Note) -> Self {
        self.note = Some(note);
        self
    }

    /// Sets `jobs`.
    #[must_use]
    pub fn jobs(mut self, jobs: Vec<Work>) -> Self {
        self.jobs = Some(jobs);
        self
    }
}

// src/types/work.rs

use crate::types::{IndexError, Note, Person};
use excerpt_runtime::record;

/// The schema `Work`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Work {
    /// The value of `id`.
    pub id: String,
    /// The value of `owner`.
    pub owner: Person,
    /// The value of `after`.
    pub after: Option<Box<Work>>,
    /// The value of `note`.
    pub note: Option<Note>,
    /// The value of `size`.
    pub size: Option<IndexError>,
}

record!(Work {
    id: "id",
    owner: "owner",
    after: "after" optional,
    note: "note" optional,
    size: "size" optional,
});

impl Work {
    /// Makes a value of what must be there.
    pub fn new(id: impl Into<String>, owner: Person) -> Self {
        Self {
            id: id.into(),
            owner,
            after: None,
            note: None,
            size: None,
        }
    }

    /// Sets `after`.
    #[must_use]
    pub fn after(mut self, after: Work) -> Self {
        self.after = Some(Box::new(after));
        self
    }

    /// Sets `note`.
    #[must_use]
    pub fn note(mut self, note: Note) -> Self {
        self.note = Some(note);
        self
    }

    /// Sets `size`.
    #[must_use]
    pub fn size(mut self, size: IndexError) -> Self {
        self.size = Some(size);
        self
    }
}
