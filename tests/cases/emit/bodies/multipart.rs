// src/operations/send_pictures.rs

use crate::types::SendPicturesRequest;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::send_pictures`](crate::Client::send_pictures), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct SendPictures {
    call: Call,
}

impl SendPictures {
    pub(crate) fn new(core: &Core, body: SendPicturesRequest) -> Self {
        Self {
            call: Call::new(core, &SPEC).multipart(body.into()),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "sendPictures",
    method: Method::POST,
    path: "/pictures",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(SendPictures);

impl Operation for SendPictures {
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

// src/operations/upload.rs

use crate::types::UploadForm;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::upload`](crate::Client::upload), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Upload {
    call: Call,
}

impl Upload {
    pub(crate) fn new(core: &Core, body: UploadForm) -> Self {
        Self {
            call: Call::new(core, &SPEC).multipart(body.into()),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "upload",
    method: Method::POST,
    path: "/documents",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(Upload);

impl Operation for Upload {
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

// src/operations/upload_nothing.rs

use crate::types::Received;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::upload_nothing`](crate::Client::upload_nothing), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct UploadNothing {
    call: Call,
}

impl UploadNothing {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }

    /// Sets the request's body.
    pub fn body(mut self, body: Received) -> Self {
        self.call = self.call.multipart(body.into());
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "uploadNothing",
    method: Method::POST,
    path: "/nothing",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(UploadNothing);

impl Operation for UploadNothing {
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

// src/types/also.rs

use crate::types::Upload;

/// The schema `Also`.
pub type Also = Upload;

// src/types/picture.rs

/// The schema `Picture`.
pub type Picture = String;

// src/types/received.rs

use excerpt_runtime::Form;

/// The schema `Received`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Received {}

impl From<Received> for Form {
    fn from(_: Received) -> Self {
        Self::new()
    }
}

// src/types/send_pictures_request.rs

use excerpt_runtime::{File, Form};

/// The schema `SendPicturesRequest`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendPicturesRequest {
    /// The value of `image`.
    pub image: Vec<File>,
    /// The value of `mask`.
    pub mask: Option<File>,
}

impl From<SendPicturesRequest> for Form {
    fn from(body: SendPicturesRequest) -> Self {
        let mut form = Self::new();
        for value in body.image {
            form = form.file("image", value);
        }
        if let Some(value) = body.mask {
            form = form.file("mask", value);
        }
        form
    }
}

impl SendPicturesRequest {
    /// Makes a value of what must be there.
    pub fn new(image: Vec<File>) -> Self {
        Self { image, mask: None }
    }

    /// Sets `mask`.
    #[must_use]
    pub fn mask(mut self, mask: impl Into<File>) -> Self {
        self.mask = Some(mask.into());
        self
    }
}

// src/types/upload.rs

use crate::types::{UploadKind, UploadOptions, UploadRowsItem};
use excerpt_runtime::{Date, record};

/// The schema `Upload`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Upload {
    /// The value of `document`.
    pub document: String,
    /// The value of `pages`.
    pub pages: Option<Vec<String>>,
    /// The value of `name`.
    pub name: String,
    /// The value of `kind`.
    pub kind: UploadKind,
    /// The value of `tags`.
    pub tags: Option<Vec<String>>,
    /// The value of `since`.
    pub since: Option<Date>,
    /// The value of `options`.
    pub options: Option<UploadOptions>,
    /// The value of `rows`.
    pub rows: Option<Vec<UploadRowsItem>>,
    /// The value of `note`.
    pub note: Option<String>,
    /// The value of `size`.
    pub size: Option<i64>,
}

record!(Upload {
    document: "document",
    pages: "pages" optional,
    name: "name",
    kind: "kind",
    tags: "tags" optional,
    since: "since" optional,
    options: "options" optional,
    rows: "rows" optional,
    note: "note" optional,
    size: "size" optional,
});

// src/types/upload_form.rs

use crate::types::{UploadKind, UploadOptions, UploadRowsItem};
use excerpt_runtime::{Date, File, Form};

/// The schema `UploadForm`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UploadForm {
    /// The value of `document`.
    pub document: File,
    /// The value of `pages`.
    pub pages: Option<Vec<File>>,
    /// The value of `name`.
    pub name: String,
    /// The value of `kind`.
    pub kind: UploadKind,
    /// The value of `tags`.
    pub tags: Option<Vec<String>>,
    /// The value of `since`.
    pub since: Option<Date>,
    /// The value of `options`.
    pub options: Option<UploadOptions>,
    /// The value of `rows`.
    pub rows: Option<Vec<UploadRowsItem>>,
    /// The value of `note`.
    pub note: Option<Option<String>>,
}

impl From<UploadForm> for Form {
    fn from(body: UploadForm) -> Self {
        let mut form = Self::new();
        form = form.file("document", body.document);
        for value in body.pages.into_iter().flatten() {
            form = form.file("pages", value);
        }
        form = form.text("name", &body.name);
        form = form.text("kind", &body.kind);
        if let Some(value) = body.tags {
            form = form.text("tags", &value);
        }
        if let Some(value) = body.since {
            form = form.text("since", &value);
        }
        if let Some(value) = body.options {
            form = form.json("options", &value);
        }
        for value in body.rows.into_iter().flatten() {
            form = form.json("rows", &value);
        }
        if let Some(value) = body.note.flatten() {
            form = form.text("note", &value);
        }
        form
    }
}

impl UploadForm {
    /// Makes a value of what must be there.
    pub fn new(
        document: impl Into<File>,
        name: impl Into<String>,
        kind: UploadKind,
    ) -> Self {
        Self {
            document: document.into(),
            pages: None,
            name: name.into(),
            kind,
            tags: None,
            since: None,
            options: None,
            rows: None,
            note: None,
        }
    }

    /// Sets `pages`.
    #[must_use]
    pub fn pages(mut self, pages: Vec<File>) -> Self {
        self.pages = Some(pages);
        self
    }

    /// Sets `tags`.
    #[must_use]
    pub fn tags(mut self, tags: Vec<String>) -> Self {
        self.tags = Some(tags);
        self
    }

    /// Sets `since`.
    #[must_use]
    pub fn since(mut self, since: Date) -> Self {
        self.since = Some(since);
        self
    }

    /// Sets `options`.
    #[must_use]
    pub fn options(mut self, options: UploadOptions) -> Self {
        self.options = Some(options);
        self
    }

    /// Sets `rows`.
    #[must_use]
    pub fn rows(mut self, rows: Vec<UploadRowsItem>) -> Self {
        self.rows = Some(rows);
        self
    }

    /// Sets `note`.
    #[must_use]
    pub fn note(mut self, note: impl Into<Option<String>>) -> Self {
        self.note = Some(note.into());
        self
    }
}

// src/types/upload_kind.rs

use excerpt_runtime::string_enum;

/// The schema `UploadKind`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UploadKind {
    /// The value `"invoice"`.
    Invoice,
    /// The value `"letter"`.
    Letter,
}

string_enum!(UploadKind {
    Invoice = "invoice",
    Letter = "letter",
});

// src/types/upload_options.rs

use excerpt_runtime::record;

/// The schema `UploadOptions`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UploadOptions {
    /// The value of `ocr`.
    pub ocr: Option<bool>,
}

record!(UploadOptions {
    ocr: "ocr" optional,
});

impl UploadOptions {
    /// Sets `ocr`.
    #[must_use]
    pub fn ocr(mut self, ocr: bool) -> Self {
        self.ocr = Some(ocr);
        self
    }
}

// src/types/upload_rows_item.rs

use excerpt_runtime::record;

/// The schema `UploadRowsItem`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UploadRowsItem {
    /// The value of `n`.
    pub n: Option<i64>,
}

record!(UploadRowsItem {
    n: "n" optional,
});

impl UploadRowsItem {
    /// Sets `n`.
    #[must_use]
    pub fn n(mut self, n: i64) -> Self {
        self.n = Some(n);
        self
    }
}
