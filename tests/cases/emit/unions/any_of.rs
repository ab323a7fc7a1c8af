// src/operations/put_card.rs

use crate::types::Card;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::put_card`](crate::Client::put_card), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct PutCard {
    call: Call,
}

impl PutCard {
    pub(crate) fn new(core: &Core, body: Card) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "putCard",
    method: Method::PUT,
    path: "/card",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(PutCard);

impl Operation for PutCard {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Card;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/card.rs

use crate::types::{Contact, Size, Tagged};
use excerpt_runtime::record;

/// The schema `Card`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Card {
    /// The value of `contacts`.
    pub contacts: Vec<Contact>,
    /// The value of `size`.
    pub size: Option<Size>,
    /// The value of `tagged`.
    pub tagged: Option<Tagged>,
}

record!(Card {
    contacts: "contacts",
    size: "size" optional,
    tagged: "tagged" optional,
});

impl Card {
    /// Makes a value of what must be there.
    pub fn new(contacts: Vec<Contact>) -> Self {
        Self {
            contacts,
            size: None,
            tagged: None,
        }
    }

    /// Sets `size`.
    #[must_use]
    pub fn size(mut self, size: Size) -> Self {
        self.size = Some(size);
        self
    }

    /// Sets `tagged`.
    #[must_use]
    pub fn tagged(mut self, tagged: Tagged) -> Self {
        self.tagged = Some(tagged);
        self
    }
}

// src/types/contact.rs

use crate::types::{ContactSeveral, Email, Phone};
use excerpt_runtime::{Value, untagged_union};

/// The schema `Contact`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Contact {
    /// One of the forms that a value may have.
    Email(Email),
    /// One of the forms that a value may have.
    Phone(Phone),
    /// One of the forms that a value may have.
    String(String),
    /// What several of the forms hold together.
    Several(ContactSeveral),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

untagged_union!(Contact {
    Email,
    Phone,
    String,
    &Several,
    ..Unknown,
});

// src/types/contact_several.rs

use excerpt_runtime::{Value, record};

/// What several forms of `Contact` hold together.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ContactSeveral {
    /// The value of `email`.
    pub email: Option<String>,
    /// The value of `since`.
    pub since: Option<Value>,
    /// The value of `note`.
    pub note: Option<String>,
    /// The value of `phone`.
    pub phone: Option<String>,
}

record!(ContactSeveral {
    email: "email" optional,
    since: "since" optional,
    note: "note" optional,
    phone: "phone" optional,
});

impl ContactSeveral {
    /// Sets `email`.
    #[must_use]
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// Sets `since`.
    #[must_use]
    pub fn since(mut self, since: Value) -> Self {
        self.since = Some(since);
        self
    }

    /// Sets `note`.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Sets `phone`.
    #[must_use]
    pub fn phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
    }
}

// src/types/email.rs

use excerpt_runtime::record;

/// The schema `Email`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Email {
    /// The value of `email`.
    pub email: String,
    /// The value of `since`.
    pub since: Option<String>,
    /// The value of `note`.
    pub note: Option<String>,
}

record!(Email {
    email: "email",
    since: "since" optional,
    note: "note" optional,
});

impl Email {
    /// Makes a value of what must be there.
    pub fn new(email: impl Into<String>) -> Self {
        Self {
            email: email.into(),
            since: None,
            note: None,
        }
    }

    /// Sets `since`.
    #[must_use]
    pub fn since(mut self, since: impl Into<String>) -> Self {
        self.since = Some(since.into());
        self
    }

    /// Sets `note`.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }
}

// src/types/phone.rs

use excerpt_runtime::record;

/// The schema `Phone`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Phone {
    /// The value of `phone`.
    pub phone: String,
    /// The value of `since`.
    pub since: Option<i64>,
    /// The value of `note`.
    pub note: Option<String>,
}

record!(Phone {
    phone: "phone",
    since: "since" optional,
    note: "note" optional,
});

impl Phone {
    /// Makes a value of what must be there.
    pub fn new(phone: impl Into<String>) -> Self {
        Self {
            phone: phone.into(),
            since: None,
            note: None,
        }
    }

    /// Sets `since`.
    #[must_use]
    pub fn since(mut self, since: i64) -> Self {
        self.since = Some(since);
        self
    }

    /// Sets `note`.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }
}

// src/types/size.rs

use crate::types::{SizeFlat, SizeLine};
use excerpt_runtime::{Value, untagged_union};

/// The schema `Size`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Size {
    /// One of the forms that a value may have.
    Flat(SizeFlat),
    /// One of the forms that a value may have.
    Line(SizeLine),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

untagged_union!(Size {
    Flat,
    Line,
    ..Unknown,
});

// src/types/size_flat.rs

use excerpt_runtime::record;

/// flat
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SizeFlat {
    /// The value of `w`.
    pub w: i64,
    /// The value of `h`.
    pub h: i64,
}

record!(SizeFlat {
    w: "w",
    h: "h",
});

impl SizeFlat {
    /// Makes a value of what must be there.
    pub fn new(w: i64, h: i64) -> Self {
        Self { w, h }
    }
}

// src/types/size_line.rs

use excerpt_runtime::record;

/// line
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SizeLine {
    /// The value of `w`.
    pub w: i64,
}

record!(SizeLine {
    w: "w",
});

impl SizeLine {
    /// Makes a value of what must be there.
    pub fn new(w: i64) -> Self {
        Self { w }
    }
}

// src/types/tagged.rs

use crate::types::{TaggedA, TaggedB};
use excerpt_runtime::{Value, tagged_union};

/// The schema `Tagged`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Tagged {
    /// `t` is `a`.
    A(TaggedA),
    /// `t` is `b`.
    B(TaggedB),
    /// Something that the document does not describe, as it came.
    Unknown(Value),
}

tagged_union!(Tagged by "t" {
    "a" => A,
    "b" => B,
    ..Unknown,
});

// src/types/tagged_a.rs

use excerpt_runtime::record;

/// The schema `TaggedA`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TaggedA {
    /// The value of `a`.
    pub a: i64,
}

record!(TaggedA {
    "t" = "a",
    a: "a",
});

impl TaggedA {
    /// Makes a value of what must be there.
    pub fn new(a: i64) -> Self {
        Self { a }
    }
}

// src/types/tagged_b.rs

use excerpt_runtime::record;

/// The schema `TaggedB`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TaggedB {
    /// The value of `b`.
    pub b: i64,
}

record!(TaggedB {
    "t" = "b",
    b: "b",
});

impl TaggedB {
    /// Makes a value of what must be there.
    pub fn new(b: i64) -> Self {
        Self { b }
    }
}
