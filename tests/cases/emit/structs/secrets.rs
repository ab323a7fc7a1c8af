// src/operations/login.rs

use crate::types;
use crate::types::Session;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::login`](crate::Client::login), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Login {
    call: Call,
}

impl Login {
    pub(crate) fn new(core: &Core, body: types::Login) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "login",
    method: Method::POST,
    path: "/login",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(Login);

impl Operation for Login {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Session;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/login.rs

use crate::types::{Secret, Session};
use excerpt_runtime::record;
use std::fmt;

/// The schema `Login`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Login {
    /// The value of `user`.
    pub user: String,
    /// The value of `password`.
    pub password: String,
    /// The value of `type`.
    pub r#type: Option<String>,
    /// The value of `code`.
    pub code: Option<Secret>,
    /// The value of `session`.
    pub session: Option<Session>,
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Login")
            .field("user", &self.user)
            .field("type", &self.r#type)
            .field("session", &self.session)
            .finish_non_exhaustive()
    }
}

record!(Login {
    user: "user",
    password: "password",
    r#type: "type" optional,
    code: "code" optional,
    session: "session" optional,
});

impl Login {
    /// Makes a value of what must be there.
    pub fn new(user: impl Into<String>, password: impl Into<String>) -> Self {
        Self {
            user: user.into(),
            password: password.into(),
            r#type: None,
            code: None,
            session: None,
        }
    }

    /// Sets `type`.
    #[must_use]
    pub fn r#type(mut self, r#type: impl Into<String>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }

    /// Sets `code`.
    #[must_use]
    pub fn code(mut self, code: impl Into<Secret>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// Sets `session`.
    #[must_use]
    pub fn session(mut self, session: Session) -> Self {
        self.session = Some(session);
        self
    }
}

// src/types/secret.rs

/// The schema `Secret`.
pub type Secret = String;

// src/types/session.rs

use excerpt_runtime::{Map, Value, record};
use std::fmt;

/// The schema `Session`.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Session {
    /// The value of `key`.
    pub key: Option<Option<String>>,
    /// All other members.
    pub additional_properties: Map<String, Value>,
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("additional_properties", &self.additional_properties)
            .finish_non_exhaustive()
    }
}

record!(Session {
    key: "key" nullable,
    ..additional_properties,
});

impl Session {
    /// Sets `key`.
    #[must_use]
    pub fn key(mut self, key: impl Into<Option<String>>) -> Self {
        self.key = Some(key.into());
        self
    }
}
