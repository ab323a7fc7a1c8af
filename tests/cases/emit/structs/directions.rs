// src/operations/put_both.rs

use crate::types::{Both, Secrets};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::put_both`](crate::Client::put_both), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PutBoth {
    call: Call,
}

impl PutBoth {
    pub(crate) fn new(core: &Core, body: Both) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "putBoth",
    method: Method::PUT,
    path: "/both",
    responses: &[("200", &["application/json"]), ("409", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(PutBoth);

impl Operation for PutBoth {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Both;
    type Error = PutBothError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("409", "application/json") => answer.json().map(PutBothError::Conflict),
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`PutBoth`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PutBothError {
    /// None.
    Conflict(Secrets),
}

// src/operations/send.rs

use crate::types::{Received, Sent};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::send`](crate::Client::send), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct SendCall {
    call: Call,
}

impl SendCall {
    pub(crate) fn new(core: &Core, body: Sent) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "send",
    method: Method::POST,
    path: "/sent",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(SendCall);

impl Operation for SendCall {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Received;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/both.rs

use excerpt_runtime::{Timestamp, record};

/// The schema `Both`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Both {
    /// The value of `id`.
    pub id: Option<String>,
    /// The value of `created`.
    pub created: Option<Timestamp>,
    /// The value of `password`.
    pub password: Option<String>,
    /// The value of `hint`.
    pub hint: Option<String>,
    /// The value of `name`.
    pub name: String,
}

record!(Both {
    id: "id" read_only,
    created: "created" read_only,
    password: "password" write_only,
    hint: "hint" write_only,
    name: "name",
});

impl Both {
    /// Makes a value of what must be there.
    pub fn new(password: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            id: None,
            created: None,
            password: Some(password.into()),
            hint: None,
            name: name.into(),
        }
    }

    /// Sets `hint`.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

// src/types/received.rs

use excerpt_runtime::{Timestamp, record};

/// The schema `Received`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Received {
    /// The value of `id`.
    pub id: String,
    /// The value of `created`.
    pub created: Option<Timestamp>,
    /// The value of `name`.
    pub name: String,
}

record!(Received {
    id: "id",
    created: "created" optional,
    name: "name",
});

// src/types/secrets.rs

use excerpt_runtime::record;

/// The schema `Secrets`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Secrets {}

record!(Secrets {});

// src/types/sent.rs

use excerpt_runtime::record;

/// The schema `Sent`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Sent {
    /// The value of `password`.
    pub password: String,
    /// The value of `hint`.
    pub hint: Option<String>,
    /// The value of `name`.
    pub name: String,
}

record!(Sent {
    password: "password",
    hint: "hint" optional,
    name: "name",
});

impl Sent {
    /// Makes a value of what must be there.
    pub fn new(password: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            password: password.into(),
            hint: None,
            name: name.into(),
        }
    }

    /// Sets `hint`.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

// src/types/unused.rs

use excerpt_runtime::{Timestamp, record};

/// The schema `Unused`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Unused {
    /// The value of `id`.
    pub id: String,
    /// The value of `created`.
    pub created: Option<Timestamp>,
    /// The value of `name`.
    pub name: String,
}

record!(Unused {
    id: "id",
    created: "created" optional,
    name: "name",
});
