// src/operations/add_document.rs

use crate::types::{Document, DocumentForm};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::add_document`](crate::Client::add_document), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct AddDocument {
    call: Call,
}

impl AddDocument {
    pub(crate) fn new(core: &Core, body: AddDocumentBody) -> Self {
        Self {
            call: body.apply(Call::new(core, &SPEC)),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "addDocument",
    method: Method::POST,
    path: "/documents",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(AddDocument);

impl Operation for AddDocument {
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

/// The body of [`AddDocument`], in one of the ways to write it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AddDocumentBody {
    /// Sent as `application/json`.
    Json(Document),
    /// Sent as `multipart/form-data`.
    Multipart(DocumentForm),
}

impl AddDocumentBody {
    fn apply(self, call: Call) -> Call {
        match self {
            Self::Json(body) => call.json("application/json", &body),
            Self::Multipart(body) => call.multipart(body.into()),
        }
    }
}

// src/operations/add_plain.rs

use crate::types::Plain;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::add_plain`](crate::Client::add_plain), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct AddPlain {
    call: Call,
}

impl AddPlain {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }

    /// Sets the request's body.
    pub fn body(mut self, body: AddPlainBody) -> Self {
        self.call = body.apply(self.call);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "addPlain",
    method: Method::POST,
    path: "/plain",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(AddPlain);

impl Operation for AddPlain {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Plain;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

/// The body of [`AddPlain`], in one of the ways to write it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum AddPlainBody {
    /// Sent as `application/json`.
    Json(Plain),
    /// Sent as `application/x-www-form-urlencoded`.
    Form(Plain),
    /// Sent as `multipart/form-data`.
    Multipart(Plain),
}

impl AddPlainBody {
    fn apply(self, call: Call) -> Call {
        match self {
            Self::Json(body) => call.json("application/json", &body),
            Self::Form(body) => call.form(&body),
            Self::Multipart(body) => call.multipart(body.into()),
        }
    }
}

// src/types/document.rs

use excerpt_runtime::record;

/// The schema `Document`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Document {
    /// The value of `content`.
    pub content: String,
    /// The value of `name`.
    pub name: Option<String>,
}

record!(Document {
    content: "content",
    name: "name" optional,
});

impl Document {
    /// Makes a value of what must be there.
    pub fn new(content: impl Into<String>) -> Self {
        Self {
            content: content.into(),
            name: None,
        }
    }

    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

// src/types/document_form.rs

use excerpt_runtime::{File, Form};

/// The schema `DocumentForm`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DocumentForm {
    /// The value of `content`.
    pub content: File,
    /// The value of `name`.
    pub name: Option<String>,
}

impl From<DocumentForm> for Form {
    fn from(body: DocumentForm) -> Self {
        let mut form = Self::new();
        form = form.file("content", body.content);
        if let Some(value) = body.name {
            form = form.text("name", &value);
        }
        form
    }
}

impl DocumentForm {
    /// Makes a value of what must be there.
    pub fn new(content: impl Into<File>) -> Self {
        Self {
            content: content.into(),
            name: None,
        }
    }

    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

// src/types/plain.rs

use excerpt_runtime::{Form, record};

/// The schema `Plain`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Plain {
    /// The value of `name`.
    pub name: String,
}

record!(Plain {
    name: "name",
});

impl From<Plain> for Form {
    fn from(body: Plain) -> Self {
        let mut form = Self::new();
        form = form.text("name", &body.name);
        form
    }
}

impl Plain {
    /// Makes a value of what must be there.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}
