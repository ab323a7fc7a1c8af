// src/operations/list_bills.rs

use crate::types::{Direction, ListBillsBodyItem};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::list_bills`](crate::Client::list_bills), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ListBills {
    call: Call,
}

impl ListBills {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }

    /// The order.
    pub fn direction(mut self, direction: Direction) -> Self {
        self.call = self.call.query("direction", direction);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "listBills",
    method: Method::GET,
    path: "/bills",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(ListBills);

impl Operation for ListBills {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Vec<ListBillsBodyItem>;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/list_receipts.rs

use crate::types;
use crate::types::Direction;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::list_receipts`](crate::Client::list_receipts), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct ListReceipts {
    call: Call,
}

impl ListReceipts {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }

    /// The order.
    pub fn direction(mut self, direction: Direction) -> Self {
        self.call = self.call.query("direction", direction);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "listReceipts",
    method: Method::GET,
    path: "/receipts",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(ListReceipts);

impl Operation for ListReceipts {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = types::ListReceiptsBody;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/send_note.rs

use crate::types;
use crate::types::{SendNoteDirection, SendNoteRequest};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::send_note`](crate::Client::send_note), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct SendNote {
    call: Call,
}

impl SendNote {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }

    /// The value of `direction`.
    pub fn direction(mut self, direction: SendNoteDirection) -> Self {
        self.call = self.call.query("direction", direction);
        self
    }

    /// Sets the request's body.
    pub fn body(mut self, body: SendNoteRequest) -> Self {
        self.call = self.call.json("application/json", &body);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "sendNote",
    method: Method::POST,
    path: "/notes",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(SendNote);

impl Operation for SendNote {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = types::SendNoteBody;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/direction.rs

use excerpt_runtime::string_enum;

/// The order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Direction {
    /// The value `"asc"`.
    Asc,
    /// The value `"desc"`.
    Desc,
}

string_enum!(Direction {
    Asc = "asc",
    Desc = "desc",
});

// src/types/list_bills_body_item.rs

use crate::types::Sender;
use excerpt_runtime::record;

/// The schema `ListBillsBodyItem`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListBillsBodyItem {
    /// Somebody.
    pub sender: Option<Sender>,
}

record!(ListBillsBodyItem {
    sender: "sender" optional,
});

// src/types/list_receipts_body.rs

use crate::types::Sender;
use excerpt_runtime::record;

/// The schema `ListReceiptsBody`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListReceiptsBody {
    /// The value of `next`.
    pub next: Option<String>,
    /// Somebody.
    pub sender: Option<Sender>,
}

record!(ListReceiptsBody {
    next: "next" optional,
    sender: "sender" optional,
});

// src/types/send_note_body.rs

use crate::types::SendNoteBodySender;
use excerpt_runtime::record;

/// The schema `SendNoteBody`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SendNoteBody {
    /// The value of `sender`.
    pub sender: Option<SendNoteBodySender>,
}

record!(SendNoteBody {
    sender: "sender" optional,
});

// src/types/send_note_body_sender.rs

use excerpt_runtime::record;

/// The schema `SendNoteBodySender`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendNoteBodySender {
    /// Otherwise.
    pub name: String,
}

record!(SendNoteBodySender {
    name: "name",
});

// src/types/send_note_direction.rs

use excerpt_runtime::string_enum;

/// The schema `SendNoteDirection`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SendNoteDirection {
    /// The value `"asc"`.
    Asc,
}

string_enum!(SendNoteDirection {
    Asc = "asc",
});

// src/types/send_note_request.rs

use crate::types::SendNoteRequestSender;
use excerpt_runtime::record;

/// The schema `SendNoteRequest`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SendNoteRequest {
    /// Somebody.
    pub sender: Option<SendNoteRequestSender>,
}

record!(SendNoteRequest {
    sender: "sender" optional,
});

impl SendNoteRequest {
    /// Sets `sender`.
    #[must_use]
    pub fn sender(mut self, sender: SendNoteRequestSender) -> Self {
        self.sender = Some(sender);
        self
    }
}

// src/types/send_note_request_sender.rs

use crate::types::SendNoteRequestSenderParent;
use excerpt_runtime::record;

/// Somebody.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendNoteRequestSender {
    /// The value of `name`.
    pub name: String,
    /// The value of `parent`.
    pub parent: Option<SendNoteRequestSenderParent>,
}

record!(SendNoteRequestSender {
    name: "name",
    parent: "parent" optional,
});

impl SendNoteRequestSender {
    /// Makes a value of what must be there.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            parent: None,
        }
    }

    /// Sets `parent`.
    #[must_use]
    pub fn parent(mut self, parent: SendNoteRequestSenderParent) -> Self {
        self.parent = Some(parent);
        self
    }
}

// src/types/send_note_request_sender_parent.rs

use excerpt_runtime::record;

/// The schema `SendNoteRequestSenderParent`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SendNoteRequestSenderParent {
    /// The value of `vat`.
    pub vat: Option<String>,
}

record!(SendNoteRequestSenderParent {
    vat: "vat" optional,
});

impl SendNoteRequestSenderParent {
    /// Sets `vat`.
    #[must_use]
    pub fn vat(mut self, vat: impl Into<String>) -> Self {
        self.vat = Some(vat.into());
        self
    }
}

// src/types/sender.rs

use crate::types::SenderParent;
use excerpt_runtime::record;

/// Somebody.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Sender {
    /// The value of `name`.
    pub name: String,
    /// The value of `parent`.
    pub parent: Option<SenderParent>,
}

record!(Sender {
    name: "name",
    parent: "parent" optional,
});

// src/types/sender_parent.rs

use excerpt_runtime::record;

/// The schema `SenderParent`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SenderParent {
    /// The value of `vat`.
    pub vat: Option<String>,
}

record!(SenderParent {
    vat: "vat" optional,
});
