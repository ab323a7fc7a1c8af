// src/operations/get_job.rs

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

    /// The value of `id`.
    pub fn id_cookie(mut self, id_cookie: impl Into<String>) -> Self {
        let id_cookie: String = id_cookie.into();
        self.call = self.call.cookie("id", id_cookie);
        self
    }

    /// The value of `id`.
    pub fn id_header2(mut self, id_header2: impl Into<String>) -> Self {
        let id_header2: String = id_header2.into();
        self.call = self.call.header("id", id_header2);
        self
    }

    /// The value of `userId`.
    pub fn user_id2(mut self, user_id2: impl Into<String>) -> Self {
        let user_id2: String = user_id2.into();
        self.call = self.call.query("userId", user_id2);
        self
    }

    /// The value of `user_id`.
    pub fn user_id(mut self, user_id: impl Into<String>) -> Self {
        let user_id: String = user_id.into();
        self.call = self.call.query("user_id", user_id);
        self
    }

    /// The value of `id`.
    pub fn id_query(mut self, id_query: impl Into<String>) -> Self {
        let id_query: String = id_query.into();
        self.call = self.call.query("id", id_query);
        self
    }

    /// The value of `id_header`.
    pub fn id_header(mut self, id_header: impl Into<String>) -> Self {
        let id_header: String = id_header.into();
        self.call = self.call.query("id_header", id_header);
        self
    }

    /// The value of `send`.
    pub fn send_(mut self, send_: impl Into<String>) -> Self {
        let send_: String = send_.into();
        self.call = self.call.query("send", send_);
        self
    }

    /// The value of `send`.
    pub fn send_header(mut self, send_header: impl Into<String>) -> Self {
        let send_header: String = send_header.into();
        self.call = self.call.header("send", send_header);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getJob",
    method: Method::GET,
    path: "/jobs/{id}",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(GetJob);

impl Operation for GetJob {
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
