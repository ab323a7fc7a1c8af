// src/operations/get_file.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::collections::BTreeMap;
use std::convert::Infallible;

/// A call of [`Client::get_file`](crate::Client::get_file), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct GetFile {
    call: Call,
}

impl GetFile {
    #[allow(clippy::too_many_arguments)]
    pub(crate) fn new(
        core: &Core,
        name: String,
        extension: String,
        major: i64,
        minor: Vec<i64>,
        id: String,
        id_query: String,
        text: String,
    ) -> Self {
        Self {
            call: Call::new(core, &SPEC)
                .path("name", name)
                .path("extension", extension)
                .path("major", major)
                .path("minor", minor)
                .path("id", id)
                .query("id", id_query)
                .query("text", text),
        }
    }

    /// The value of `id`.
    pub fn id_header(mut self, id_header: impl Into<String>) -> Self {
        let id_header: String = id_header.into();
        self.call = self.call.header("id", id_header);
        self
    }

    /// The value of `id`.
    pub fn id_cookie(mut self, id_cookie: impl Into<String>) -> Self {
        let id_cookie: String = id_cookie.into();
        self.call = self.call.cookie("id", id_cookie);
        self
    }

    /// The value of `xml`.
    pub fn xml(mut self, xml: impl Into<String>) -> Self {
        let xml: String = xml.into();
        self.call = self.call.query("xml", xml);
        self
    }

    /// The value of `X-Json`.
    pub fn x_json(mut self, x_json: Vec<i64>) -> Self {
        self.call = self.call.header_json("X-Json", x_json);
        self
    }

    /// The value of `json`.
    pub fn json(mut self, json: BTreeMap<String, bool>) -> Self {
        self.call = self.call.cookie_json("json", json);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "getFile",
    method: Method::GET,
    path: "/files/{name}.{extension}/v{major}-{minor}/{id}",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(GetFile);

impl Operation for GetFile {
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
