// src/operations/find.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::find`](crate::Client::find), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Find {
    call: Call,
}

impl Find {
    pub(crate) fn new(
        core: &Core,
        self_: String,
        r#type: String,
        core_: String,
        body_: String,
    ) -> Self {
        Self {
            call: Call::new(core, &SPEC)
                .path("self", self_)
                .path("type", r#type)
                .query("core", core_)
                .query("body", body_),
        }
    }

    /// The value of `timeout`.
    pub fn timeout_(mut self, timeout_: i64) -> Self {
        self.call = self.call.query("timeout", timeout_);
        self
    }

    /// The value of `send`.
    pub fn send_(mut self, send_: impl Into<String>) -> Self {
        let send_: String = send_.into();
        self.call = self.call.query("send", send_);
        self
    }

    /// The value of `stream`.
    pub fn stream_(mut self, stream_: impl Into<String>) -> Self {
        let stream_: String = stream_.into();
        self.call = self.call.query("stream", stream_);
        self
    }

    /// The value of `poll`.
    pub fn poll_(mut self, poll_: impl Into<String>) -> Self {
        let poll_: String = poll_.into();
        self.call = self.call.query("poll", poll_);
        self
    }

    /// The value of `header`.
    pub fn header_(mut self, header_: impl Into<String>) -> Self {
        let header_: String = header_.into();
        self.call = self.call.query("header", header_);
        self
    }

    /// The value of `new`.
    pub fn new_(mut self, new_: impl Into<String>) -> Self {
        let new_: String = new_.into();
        self.call = self.call.query("new", new_);
        self
    }

    /// The value of `call`.
    pub fn call_(mut self, call_: impl Into<String>) -> Self {
        let call_: String = call_.into();
        self.call = self.call.query("call", call_);
        self
    }

    /// The value of `mul`.
    #[allow(clippy::should_implement_trait)]
    pub fn mul(mut self, mul: i64) -> Self {
        self.call = self.call.query("mul", mul);
        self
    }

    /// The value of `crate`.
    pub fn crate_(mut self, crate_: impl Into<String>) -> Self {
        let crate_: String = crate_.into();
        self.call = self.call.query("crate", crate_);
        self
    }

    /// The value of `filter[name]`.
    pub fn filter_name(mut self, filter_name: impl Into<String>) -> Self {
        let filter_name: String = filter_name.into();
        self.call = self.call.query("filter[name]", filter_name);
        self
    }

    /// The value of `filter[size]`.
    pub fn filter_size(mut self, filter_size: impl Into<String>) -> Self {
        let filter_size: String = filter_size.into();
        self.call = self.call.query("filter[size]", filter_size);
        self
    }

    /// The value of `$top`.
    pub fn top(mut self, top: i64) -> Self {
        self.call = self.call.query("$top", top);
        self
    }

    /// The value of `größe`.
    pub fn größe(mut self, größe: f64) -> Self {
        self.call = self.call.query("größe", größe);
        self
    }

    /// The value of `名前`.
    pub fn 名前(mut self, 名前: impl Into<String>) -> Self {
        let 名前: String = 名前.into();
        self.call = self.call.query("名前", 名前);
        self
    }

    /// The value of ``a "b"`*/``.
    pub fn a_b(mut self, a_b: impl Into<String>) -> Self {
        let a_b: String = a_b.into();
        self.call = self.call.query("a \"b\"`*/", a_b);
        self
    }

    /// The value of `match`.
    pub fn r#match(mut self, r#match: impl Into<String>) -> Self {
        let r#match: String = r#match.into();
        self.call = self.call.header("match", r#match);
        self
    }

    /// Sets the request's body.
    pub fn body(mut self, body: String) -> Self {
        self.call = self.call.text("text/plain", body);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "find",
    method: Method::GET,
    path: "/p/{self}/{type}",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(Find);

impl Operation for Find {
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
