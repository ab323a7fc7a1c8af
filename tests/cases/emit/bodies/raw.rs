// src/operations/put_bytes.rs

use excerpt_runtime::{
    Answer, Call, Core, Decoded, File, Method, Operation, OperationSpec, operation,
};
use std::convert::Infallible;

/// A call of [`Client::put_bytes`](crate::Client::put_bytes), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PutBytes {
    call: Call,
}

impl PutBytes {
    pub(crate) fn new(core: &Core, body: File) -> Self {
        Self {
            call: Call::new(core, &SPEC).bytes("application/octet-stream", body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "putBytes",
    method: Method::PUT,
    path: "/bytes",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(PutBytes);

impl Operation for PutBytes {
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

// src/operations/put_more.rs

use excerpt_runtime::{
    Answer, Call, Core, Decoded, File, Method, Operation, OperationSpec, operation,
};
use std::convert::Infallible;

/// A call of [`Client::put_more`](crate::Client::put_more), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PutMore {
    call: Call,
}

impl PutMore {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }

    /// Sets the request's body.
    pub fn body(mut self, body: impl Into<File>) -> Self {
        self.call = self.call.bytes("application/octet-stream", body);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "putMore",
    method: Method::PUT,
    path: "/more",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(PutMore);

impl Operation for PutMore {
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

// src/operations/put_pdf.rs

use excerpt_runtime::{
    Answer, Call, Core, Decoded, File, Method, Operation, OperationSpec, operation,
};
use std::convert::Infallible;

/// A call of [`Client::put_pdf`](crate::Client::put_pdf), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PutPdf {
    call: Call,
}

impl PutPdf {
    pub(crate) fn new(core: &Core, body: File) -> Self {
        Self {
            call: Call::new(core, &SPEC).bytes("application/pdf", body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "putPdf",
    method: Method::PUT,
    path: "/pdf",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(PutPdf);

impl Operation for PutPdf {
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

// src/operations/put_several.rs

use crate::types::PutSeveralRequest;
use excerpt_runtime::{
    Answer, Call, Core, Decoded, File, Method, Operation, OperationSpec, operation,
};
use std::convert::Infallible;

/// A call of [`Client::put_several`](crate::Client::put_several), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PutSeveral {
    call: Call,
}

impl PutSeveral {
    pub(crate) fn new(core: &Core, body: PutSeveralBody) -> Self {
        Self {
            call: body.apply(Call::new(core, &SPEC)),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "putSeveral",
    method: Method::PUT,
    path: "/several",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(PutSeveral);

impl Operation for PutSeveral {
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

/// The body of [`PutSeveral`], in one of the ways to write it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum PutSeveralBody {
    /// Sent as `application/json`.
    Json(PutSeveralRequest),
    /// Sent as `text/csv`.
    Text(String),
    /// Sent as `image/png`.
    ImagePng(File),
    /// Sent as `application/octet-stream`.
    ApplicationOctetStream(File),
}

impl PutSeveralBody {
    fn apply(self, call: Call) -> Call {
        match self {
            Self::Json(body) => call.json("application/json", &body),
            Self::Text(body) => call.text("text/csv", body),
            Self::ImagePng(body) => call.bytes("image/png", body),
            Self::ApplicationOctetStream(body) => {
                call.bytes("application/octet-stream", body)
            }
        }
    }
}

// src/operations/put_text.rs

use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::put_text`](crate::Client::put_text), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PutText {
    call: Call,
}

impl PutText {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }

    /// Sets the request's body.
    pub fn body(mut self, body: String) -> Self {
        self.call = self.call.text("text/plain", body);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "putText",
    method: Method::PUT,
    path: "/text",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(PutText);

impl Operation for PutText {
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

// src/operations/put_xml.rs

use excerpt_runtime::{
    Answer, Call, Core, Decoded, File, Method, Operation, OperationSpec, operation,
};
use std::convert::Infallible;

/// A call of [`Client::put_xml`](crate::Client::put_xml), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PutXml {
    call: Call,
}

impl PutXml {
    pub(crate) fn new(core: &Core, body: File) -> Self {
        Self {
            call: Call::new(core, &SPEC).bytes("application/xml", body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "putXml",
    method: Method::PUT,
    path: "/xml",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(PutXml);

impl Operation for PutXml {
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

// src/types/put_several_request.rs

use excerpt_runtime::record;

/// The schema `PutSeveralRequest`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PutSeveralRequest {
    /// The value of `a`.
    pub a: Option<String>,
}

record!(PutSeveralRequest {
    a: "a" optional,
});

impl PutSeveralRequest {
    /// Sets `a`.
    #[must_use]
    pub fn a(mut self, a: impl Into<String>) -> Self {
        self.a = Some(a.into());
        self
    }
}
