// src/operations/get_users.rs

use crate::types::User;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_users`](crate::Client::get_users), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetUsers {
    call: Call,
}

impl GetUsers {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "get_users",
    method: Method::GET,
    path: "/users2",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetUsers);

impl Operation for GetUsers {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = User;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/get_users2.rs

use crate::types::User2;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::get_users2`](crate::Client::get_users2), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetUsers2 {
    call: Call,
}

impl GetUsers2 {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getUsers",
    method: Method::GET,
    path: "/users",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(GetUsers2);

impl Operation for GetUsers2 {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Vec<User2>;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/user.rs

use excerpt_runtime::record;

/// The schema `User`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct User {
    /// The value of `id`.
    pub id: Option<String>,
}

record!(User {
    id: "id" optional,
});

// src/types/user2.rs

use crate::types::User2Address;
use excerpt_runtime::record;

/// The schema `User2`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct User2 {
    /// The value of `address`.
    pub address: Option<User2Address>,
}

record!(User2 {
    address: "address" optional,
});

// src/types/user2_address.rs

use excerpt_runtime::record;

/// The schema `User2Address`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct User2Address {
    /// The value of `zip`.
    pub zip: Option<String>,
}

record!(User2Address {
    zip: "zip" optional,
});

// src/types/user_address.rs

use excerpt_runtime::record;

/// The schema `UserAddress`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UserAddress {
    /// The value of `street`.
    pub street: Option<String>,
}

record!(UserAddress {
    street: "street" optional,
});
