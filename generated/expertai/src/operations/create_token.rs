// Generated from specs/expertai.yaml by `cargo xtask codegen`. Do not edit.

use crate::types::Credentials;
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
    pub(crate) fn new(core: &Core, body: Credentials) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "createToken",
    method: Method::POST,
    path: "/oauth2/token",
    responses: &[("200", &["text/plain"]), ("401", &[])],
    servers: &[
        Server {
            url: "https://developer.expert.ai",
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
            ("401", "") => Ok(CreateTokenError::Unauthorized),
            _ => answer.undocumented(),
        }
    }
}

/// A documented error of [`CreateToken`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateTokenError {
    /// The user name or the password is wrong.
    Unauthorized,
}
