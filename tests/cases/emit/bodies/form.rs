// src/operations/login.rs

use crate::types::LoginRequest;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::login`](crate::Client::login), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Login {
    call: Call,
}

impl Login {
    pub(crate) fn new(core: &Core, body: LoginRequest) -> Self {
        Self {
            call: Call::new(core, &SPEC).form(&body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "login",
    method: Method::POST,
    path: "/login",
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

// src/types/login_request.rs

use crate::types::LoginRequestDevice;
use excerpt_runtime::record;

/// The schema `LoginRequest`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct LoginRequest {
    /// The value of `user`.
    pub user: String,
    /// The value of `scopes`.
    pub scopes: Vec<String>,
    /// The value of `remember`.
    pub remember: Option<bool>,
    /// The value of `device`.
    pub device: Option<LoginRequestDevice>,
}

record!(LoginRequest {
    user: "user",
    scopes: "scopes",
    remember: "remember" optional,
    device: "device" optional,
});

impl LoginRequest {
    /// Makes a value of what must be there.
    pub fn new(user: impl Into<String>, scopes: Vec<String>) -> Self {
        Self {
            user: user.into(),
            scopes,
            remember: None,
            device: None,
        }
    }

    /// Sets `remember`.
    #[must_use]
    pub fn remember(mut self, remember: bool) -> Self {
        self.remember = Some(remember);
        self
    }

    /// Sets `device`.
    #[must_use]
    pub fn device(mut self, device: LoginRequestDevice) -> Self {
        self.device = Some(device);
        self
    }
}

// src/types/login_request_device.rs

use excerpt_runtime::record;

/// The schema `LoginRequestDevice`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct LoginRequestDevice {
    /// The value of `name`.
    pub name: Option<String>,
}

record!(LoginRequestDevice {
    name: "name" optional,
});

impl LoginRequestDevice {
    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}
