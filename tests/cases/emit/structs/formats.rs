// src/operations/exchange.rs

use crate::types::Formats;
use excerpt_runtime::{
    Answer, Base64, Call, Core, Date, Decoded, Method, Operation, OperationSpec, Timestamp, Uuid,
    operation,
};
use std::convert::Infallible;

/// A call of [`Client::exchange`](crate::Client::exchange), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Exchange {
    call: Call,
}

impl Exchange {
    pub(crate) fn new(core: &Core, day: Date, body: Formats) -> Self {
        Self {
            call: Call::new(core, &SPEC).path("day", day).json("application/json", &body),
        }
    }

    /// The value of `since`.
    pub fn since(mut self, since: Timestamp) -> Self {
        self.call = self.call.query("since", since);
        self
    }

    /// The value of `ids`.
    pub fn ids(mut self, ids: Vec<Uuid>) -> Self {
        self.call = self.call.query("ids", ids);
        self
    }

    /// The value of `digest`.
    pub fn digest(mut self, digest: impl Into<Base64>) -> Self {
        let digest: Base64 = digest.into();
        self.call = self.call.header("digest", digest);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "exchange",
    method: Method::POST,
    path: "/formats/{day}",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(Exchange);

impl Operation for Exchange {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Formats;
    type Error = Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/types/formats.rs

use excerpt_runtime::{Base64, Date, Timestamp, Uuid, record};

/// The schema `Formats`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Formats {
    /// The value of `time`.
    pub time: Timestamp,
    /// The value of `day`.
    pub day: Date,
    /// The value of `id`.
    pub id: Uuid,
    /// The value of `bytes`.
    pub bytes: Base64,
    /// The value of `i32`.
    pub i32: i32,
    /// The value of `i64`.
    pub i64: i64,
    /// The value of `u64`.
    pub u64: u64,
    /// The value of `f32`.
    pub f32: f64,
    /// The value of `f64`.
    pub f64: f64,
    /// The value of `plain`.
    pub plain: i64,
    /// The value of `any_number`.
    pub any_number: f64,
    /// The value of `mail`.
    pub mail: String,
    /// The value of `beyond`.
    ///
    /// Limits: `at least 0`, `at most 18446744073709551615`.
    pub beyond: u64,
    /// The value of `binary`.
    pub binary: Option<String>,
}

record!(Formats {
    time: "time",
    day: "day",
    id: "id",
    bytes: "bytes",
    i32: "i32",
    i64: "i64",
    u64: "u64",
    f32: "f32",
    f64: "f64",
    plain: "plain",
    any_number: "any_number",
    mail: "mail",
    beyond: "beyond",
    binary: "binary" optional,
});

impl Formats {
    /// Makes a value of what must be there.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        time: Timestamp,
        day: Date,
        id: Uuid,
        bytes: impl Into<Base64>,
        i32: i32,
        i64: i64,
        u64: u64,
        f32: f64,
        f64: f64,
        plain: i64,
        any_number: f64,
        mail: impl Into<String>,
        beyond: u64,
    ) -> Self {
        Self {
            time,
            day,
            id,
            bytes: bytes.into(),
            i32,
            i64,
            u64,
            f32,
            f64,
            plain,
            any_number,
            mail: mail.into(),
            beyond,
            binary: None,
        }
    }

    /// Sets `binary`.
    #[must_use]
    pub fn binary(mut self, binary: impl Into<String>) -> Self {
        self.binary = Some(binary.into());
        self
    }
}
