// src/operations/send_anything.rs

use excerpt_runtime::{
    Answer, Call, Core, Decoded, Form, Method, Operation, OperationSpec, operation,
};
use std::convert::Infallible;

/// A call of [`Client::send_anything`](crate::Client::send_anything), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct SendAnything {
    call: Call,
}

impl SendAnything {
    pub(crate) fn new(core: &Core, body: Form) -> Self {
        Self {
            call: Call::new(core, &SPEC).multipart(body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "sendAnything",
    method: Method::POST,
    path: "/anything",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(SendAnything);

impl Operation for SendAnything {
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

// src/operations/send_either.rs

use crate::types::Card;
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Form, Method, Operation, OperationSpec, operation,
};
use std::convert::Infallible;

/// A call of [`Client::send_either`](crate::Client::send_either), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct SendEither {
    call: Call,
}

impl SendEither {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }

    /// Sets the request's body.
    pub fn body(mut self, body: SendEitherBody) -> Self {
        self.call = body.apply(self.call);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "sendEither",
    method: Method::POST,
    path: "/either",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(SendEither);

impl Operation for SendEither {
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

/// The body of [`SendEither`], in one of the ways to write it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum SendEitherBody {
    /// Sent as `multipart/form-data`.
    Multipart(Form),
    /// Sent as `application/json`.
    Json(Card),
}

impl SendEitherBody {
    fn apply(self, call: Call) -> Call {
        match self {
            Self::Multipart(body) => call.multipart(body),
            Self::Json(body) => call.json("application/json", &body),
        }
    }
}

// src/operations/send_form.rs

use crate::types::SendFormRequest;
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Method, Operation, OperationSpec, Style, operation,
};
use std::convert::Infallible;

/// A call of [`Client::send_form`](crate::Client::send_form), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct SendForm {
    call: Call,
}

impl SendForm {
    pub(crate) fn new(core: &Core, body: SendFormRequest) -> Self {
        Self {
            call: Call::new(core, &SPEC)
                .form_as(
                    &body,
                    &[
                        ("card", Style::deep_object()),
                        ("lines", Style::deep_object()),
                        ("expand", Style::deep_object()),
                        ("ids", Style::form().explode(false)),
                        ("words", Style::pipe_delimited()),
                        ("flat", Style::form()),
                        ("json", Style::form().json()),
                        ("path", Style::form().allow_reserved(true)),
                    ],
                ),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "sendForm",
    method: Method::POST,
    path: "/form",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(SendForm);

impl Operation for SendForm {
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

// src/operations/send_mixed.rs

use crate::types::SendMixedRequest;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::send_mixed`](crate::Client::send_mixed), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct SendMixed {
    call: Call,
}

impl SendMixed {
    pub(crate) fn new(core: &Core, body: SendMixedRequest) -> Self {
        Self {
            call: Call::new(core, &SPEC).multipart_as("multipart/mixed", body.into()),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "sendMixed",
    method: Method::POST,
    path: "/mixed",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(SendMixed);

impl Operation for SendMixed {
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

// src/operations/send_parts.rs

use crate::types::SendPartsRequest;
use excerpt_runtime::{
    Answer, Call, Core, Decoded, Form, Method, Operation, OperationSpec, Style, operation,
};
use std::convert::Infallible;

/// A call of [`Client::send_parts`](crate::Client::send_parts), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct SendParts {
    call: Call,
}

impl SendParts {
    pub(crate) fn new(core: &Core, body: SendPartsRequest) -> Self {
        Self {
            call: Call::new(core, &SPEC)
                .multipart(
                    Form::from(body)
                        .content_type("scan", "image/png, image/jpeg")
                        .header("scan", "X-Kind", "raw")
                        .content_type("patch", "application/merge-patch+json")
                        .content_type("note", "text/markdown")
                        .style("words", Style::form().explode(false))
                        .style("deep", Style::deep_object())
                        .content_type("both", "application/xml"),
                ),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "sendParts",
    method: Method::POST,
    path: "/parts",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(SendParts);

impl Operation for SendParts {
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

// src/types/card.rs

use excerpt_runtime::record;

/// The schema `Card`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Card {
    /// The value of `number`.
    pub number: Option<String>,
    /// The value of `tags`.
    pub tags: Option<Vec<String>>,
}

record!(Card {
    number: "number" optional,
    tags: "tags" optional,
});

impl Card {
    /// Sets `number`.
    #[must_use]
    pub fn number(mut self, number: impl Into<String>) -> Self {
        self.number = Some(number.into());
        self
    }

    /// Sets `tags`.
    #[must_use]
    pub fn tags(mut self, tags: Vec<String>) -> Self {
        self.tags = Some(tags);
        self
    }
}

// src/types/send_form_request.rs

use crate::types::Card;
use excerpt_runtime::record;

/// The schema `SendFormRequest`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SendFormRequest {
    /// The value of `card`.
    pub card: Option<Card>,
    /// The value of `lines`.
    pub lines: Option<Vec<Card>>,
    /// The value of `expand`.
    pub expand: Option<Vec<String>>,
    /// The value of `ids`.
    pub ids: Option<Vec<i64>>,
    /// The value of `words`.
    pub words: Option<Vec<String>>,
    /// The value of `flat`.
    pub flat: Option<Card>,
    /// The value of `json`.
    pub json: Option<Vec<i64>>,
    /// The value of `usual`.
    pub usual: Option<Card>,
    /// The value of `path`.
    pub path: Option<String>,
}

record!(SendFormRequest {
    card: "card" optional,
    lines: "lines" optional,
    expand: "expand" optional,
    ids: "ids" optional,
    words: "words" optional,
    flat: "flat" optional,
    json: "json" optional,
    usual: "usual" optional,
    path: "path" optional,
});

impl SendFormRequest {
    /// Sets `card`.
    #[must_use]
    pub fn card(mut self, card: Card) -> Self {
        self.card = Some(card);
        self
    }

    /// Sets `lines`.
    #[must_use]
    pub fn lines(mut self, lines: Vec<Card>) -> Self {
        self.lines = Some(lines);
        self
    }

    /// Sets `expand`.
    #[must_use]
    pub fn expand(mut self, expand: Vec<String>) -> Self {
        self.expand = Some(expand);
        self
    }

    /// Sets `ids`.
    #[must_use]
    pub fn ids(mut self, ids: Vec<i64>) -> Self {
        self.ids = Some(ids);
        self
    }

    /// Sets `words`.
    #[must_use]
    pub fn words(mut self, words: Vec<String>) -> Self {
        self.words = Some(words);
        self
    }

    /// Sets `flat`.
    #[must_use]
    pub fn flat(mut self, flat: Card) -> Self {
        self.flat = Some(flat);
        self
    }

    /// Sets `json`.
    #[must_use]
    pub fn json(mut self, json: Vec<i64>) -> Self {
        self.json = Some(json);
        self
    }

    /// Sets `usual`.
    #[must_use]
    pub fn usual(mut self, usual: Card) -> Self {
        self.usual = Some(usual);
        self
    }

    /// Sets `path`.
    #[must_use]
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }
}

// src/types/send_mixed_request.rs

use crate::types::Card;
use excerpt_runtime::Form;

/// The schema `SendMixedRequest`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SendMixedRequest {
    /// The value of `card`.
    pub card: Option<Card>,
}

impl From<SendMixedRequest> for Form {
    fn from(body: SendMixedRequest) -> Self {
        let mut form = Self::new();
        if let Some(value) = body.card {
            form = form.json("card", &value);
        }
        form
    }
}

impl SendMixedRequest {
    /// Sets `card`.
    #[must_use]
    pub fn card(mut self, card: Card) -> Self {
        self.card = Some(card);
        self
    }
}

// src/types/send_parts_request.rs

use crate::types::Card;
use excerpt_runtime::{File, Form};
use std::collections::BTreeMap;

/// The schema `SendPartsRequest`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SendPartsRequest {
    /// The value of `scan`.
    pub scan: Option<File>,
    /// The value of `patch`.
    pub patch: Option<Card>,
    /// The value of `note`.
    pub note: Option<String>,
    /// The value of `words`.
    pub words: Option<Vec<String>>,
    /// The value of `deep`.
    pub deep: Option<Card>,
    /// The value of `both`.
    pub both: Option<Card>,
    /// The value of `list`.
    pub list: Option<Vec<Card>>,
    /// All other members.
    pub additional_properties: BTreeMap<String, String>,
}

impl From<SendPartsRequest> for Form {
    fn from(body: SendPartsRequest) -> Self {
        let mut form = Self::new();
        if let Some(value) = body.scan {
            form = form.file("scan", value);
        }
        if let Some(value) = body.patch {
            form = form.json("patch", &value);
        }
        if let Some(value) = body.note {
            form = form.text("note", &value);
        }
        if let Some(value) = body.words {
            form = form.text("words", &value);
        }
        if let Some(value) = body.deep {
            form = form.json("deep", &value);
        }
        if let Some(value) = body.both {
            form = form.json("both", &value);
        }
        for value in body.list.into_iter().flatten() {
            form = form.json("list", &value);
        }
        for (name, value) in body.additional_properties {
            form = form.text(name, &value);
        }
        form
    }
}

impl SendPartsRequest {
    /// Sets `scan`.
    #[must_use]
    pub fn scan(mut self, scan: impl Into<File>) -> Self {
        self.scan = Some(scan.into());
        self
    }

    /// Sets `patch`.
    #[must_use]
    pub fn patch(mut self, patch: Card) -> Self {
        self.patch = Some(patch);
        self
    }

    /// Sets `note`.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Sets `words`.
    #[must_use]
    pub fn words(mut self, words: Vec<String>) -> Self {
        self.words = Some(words);
        self
    }

    /// Sets `deep`.
    #[must_use]
    pub fn deep(mut self, deep: Card) -> Self {
        self.deep = Some(deep);
        self
    }

    /// Sets `both`.
    #[must_use]
    pub fn both(mut self, both: Card) -> Self {
        self.both = Some(both);
        self
    }

    /// Sets `list`.
    #[must_use]
    pub fn list(mut self, list: Vec<Card>) -> Self {
        self.list = Some(list);
        self
    }
}
