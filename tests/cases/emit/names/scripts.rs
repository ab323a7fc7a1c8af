// src/operations/u9001u308b.rs

use crate::types::{Привет, שלום, مرحبا, 각};
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::送る`](crate::Client::送る), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct 送る {
    call: Call,
}

impl 送る {
    pub(crate) fn new(core: &Core, body: שלום) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }

    /// The value of `検索`.
    pub fn 検索(mut self, 検索: مرحبا) -> Self {
        self.call = self.call.query("検索", 検索);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "送る",
    method: Method::PUT,
    path: "/all",
    responses: &[("200", &["application/json"]), ("201", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(送る);

impl Operation for 送る {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = 送るResponse;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json().map(送るResponse::각),
            ("201", "application/json") => {
                answer.json().map(送るResponse::Привет)
            }
            _ => answer.undocumented(),
        }
    }
}

/// A success of [`送る`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum 送るResponse {
    /// It.
    ///
    /// Status `200`, as `application/json`.
    각(각),
    /// It.
    ///
    /// Status `201`, as `application/json`.
    Привет(Привет),
}

// src/types/fi.rs

use excerpt_runtime::record;

/// The schema `FI`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FI {
    /// The value of `ß`.
    pub ß: Option<String>,
    /// The value of `ẞ`.
    pub ß2: Option<String>,
    /// The value of `İ`.
    pub i̇: Option<String>,
    /// The value of `ı`.
    pub ı: Option<String>,
}

record!(FI {
    ß: "ß" optional,
    ß2: "ẞ" optional,
    i̇: "İ" optional,
    ı: "ı" optional,
});

// src/types/u43fu440u438u432u435u442.rs

use excerpt_runtime::record;

/// The schema `Привет`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Привет {
    /// The value of `а`.
    pub а: Option<String>,
    /// The value of `a`.
    pub a: Option<String>,
}

record!(Привет {
    а: "а" optional,
    a: "a" optional,
});

// src/types/u5e9u5dcu5d5u5dd.rs

use excerpt_runtime::record;

/// The schema `שלום`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct שלום {
    /// The value of `ערך`.
    pub ערך: String,
    /// The value of `evil`.
    pub evil: Option<String>,
}

record!(שלום {
    ערך: "ערך",
    evil: "\u{202e}evil" optional,
});

impl שלום {
    /// Makes a value of what must be there.
    pub fn new(ערך: impl Into<String>) -> Self {
        Self {
            ערך: ערך.into(),
            evil: None,
        }
    }

    /// Sets `evil`.
    #[must_use]
    pub fn evil(mut self, evil: impl Into<String>) -> Self {
        self.evil = Some(evil.into());
        self
    }
}

// src/types/u645u631u62du628u627.rs

use excerpt_runtime::string_enum;

/// The schema `مرحبا`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum مرحبا {
    /// The value `"نعم"`.
    نعم,
    /// The value `"لا"`.
    لا,
}

string_enum!(مرحبا {
    نعم = "نعم",
    لا = "لا",
});

// src/types/uac01.rs

use excerpt_runtime::record;

/// The schema `각`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct 각 {
    /// The value of `Å`.
    pub å2: Option<String>,
    /// The value of `Å`.
    pub å: Option<String>,
    /// The value of `é`.
    pub é: Option<String>,
}

record!(각 {
    å2: "Å" optional,
    å: "Å" optional,
    é: "e\u{301}" optional,
});

// src/types/uac012.rs

use excerpt_runtime::record;

/// The schema `각2`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct 각2 {
    /// The value of `x`.
    pub x: Option<String>,
}

record!(각2 {
    x: "x" optional,
});

// src/types/unnamed.rs

use excerpt_runtime::record;

/// The schema `Unnamed`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Unnamed {
    /// The value of `🦀`.
    pub field2: Option<String>,
    /// The value of `👩‍👩‍👧`.
    pub field: Option<String>,
}

record!(Unnamed {
    field2: "🦀" optional,
    field: "👩\u{200d}👩\u{200d}👧" optional,
});
