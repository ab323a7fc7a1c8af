// src/operations/create_token.rs

use crate::types;
use crate::types::Refusal;
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, Server, operation,
};

/// A call of [`Client::create_token`](crate::Client::create_token), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct CreateToken {
    call: Call,
}

impl CreateToken {
    pub(crate) fn new(core: &Core, body: types::Login) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "createToken",
    method: Method::POST,
    path: "/oauth2/token",
    responses: &[("200", &["text/plain"]), ("401", &["application/json"])],
    servers: &[
        Server {
            url: "https://login.example",
            variables: &[],
        },
    ],
    ..OperationSpec::DEFAULT
};

operation!(CreateToken);

impl Operation for CreateToken {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = String;
    type Error = CreateTokenError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "text/plain") => answer.text(),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("401", "application/json") => {
                answer.json().map(CreateTokenError::Unauthorized)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`CreateToken`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateTokenError {
    /// No.
    Unauthorized(Refusal),
}

// src/operations/list_jobs.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::list_jobs`](crate::Client::list_jobs), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ListJobs {
    call: Call,
}

impl ListJobs {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "listJobs",
    method: Method::GET,
    path: "/jobs",
    security: &[&["bearer"]],
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(ListJobs);

impl Operation for ListJobs {
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

// src/operations/login_.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::login_`](crate::Client::login_), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Login {
    call: Call,
}

impl Login {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "login",
    method: Method::POST,
    path: "/jobs",
    security: &[&["session"]],
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(Login);

impl Operation for Login {
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

// src/operations/open_session.rs

use crate::types;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::open_session`](crate::Client::open_session), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct OpenSession {
    call: Call,
}

impl OpenSession {
    pub(crate) fn new(core: &Core, body: types::Login) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "openSession",
    method: Method::POST,
    path: "/session",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(OpenSession);

impl Operation for OpenSession {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = types::OpenSessionBody;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/replace_jobs.rs

use excerpt_runtime::{
    Answer, Call, Core, Decoded, File, Method, Operation, OperationSpec, operation,
};
use std::convert::Infallible;

/// A call of [`Client::replace_jobs`](crate::Client::replace_jobs), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ReplaceJobs {
    call: Call,
}

impl ReplaceJobs {
    pub(crate) fn new(core: &Core, body: File) -> Self {
        Self {
            call: Call::new(core, &SPEC).bytes("application/octet-stream", body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "replaceJobs",
    method: Method::PUT,
    path: "/jobs",
    security: &[&["bearer"]],
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(ReplaceJobs);

impl Operation for ReplaceJobs {
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

// src/types/login.rs

use excerpt_runtime::record;

/// The schema `Login`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Login {
    /// The value of `username`.
    pub username: String,
    /// The value of `password`.
    pub password: String,
}

record!(Login {
    username: "username",
    password: "password",
});

impl Login {
    /// Makes a value of what must be there.
    pub fn new(username: impl Into<String>, password: impl Into<String>) -> Self {
        Self {
            username: username.into(),
            password: password.into(),
        }
    }
}

// src/types/open_session_body.rs

use crate::types::OpenSessionBodyData;
use excerpt_runtime::record;

/// The schema `OpenSessionBody`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OpenSessionBody {
    /// The value of `data`.
    pub data: Option<OpenSessionBodyData>,
}

record!(OpenSessionBody {
    data: "data" optional,
});

// src/types/open_session_body_data.rs

use excerpt_runtime::record;

/// The schema `OpenSessionBodyData`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OpenSessionBodyData {
    /// The value of `key`.
    pub key: Option<String>,
}

record!(OpenSessionBodyData {
    key: "key" optional,
});

// src/types/refusal.rs

use excerpt_runtime::record;

/// The schema `Refusal`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Refusal {
    /// The value of `reason`.
    pub reason: String,
}

record!(Refusal {
    reason: "reason",
});
