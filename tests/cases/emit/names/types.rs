// src/operations/get.rs

use crate::types::Infallible;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};

/// A call of [`Client::get`](crate::Client::get), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Get {
    call: Call,
}

impl Get {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            call: Call::new(core, &SPEC),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "get",
    method: Method::GET,
    path: "/b",
    responses: &[("200", &["application/json"])],
    ..OperationSpec::DEFAULT
};

operation!(Get);

impl Operation for Get {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = Infallible;
    type Error = std::convert::Infallible;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json(),
            _ => answer.undocumented(),
        }
    }
}

// src/operations/post.rs

use crate::types;
use crate::types::{Infallible, OptionSchema};
use excerpt_runtime::{
    Answer, Bytes, Call, Core, Decoded, Method, Operation, OperationSpec, operation,
};
use std::time::Duration;

/// A call of [`Client::post`](crate::Client::post), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Post {
    call: Call,
}

impl Post {
    pub(crate) fn new(core: &Core, body: OptionSchema) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }

    /// The value of `error`.
    pub fn error(mut self, error: types::Error) -> Self {
        self.call = self.call.query("error", error);
        self
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "post",
    method: Method::POST,
    path: "/a",
    responses: &[
        ("200", &["application/json", "text/csv"]),
        ("202", &["application/json"]),
        ("400", &["application/json"]),
    ],
    throttle: Some(Duration::from_secs(2)),
    ..OperationSpec::DEFAULT
};

operation!(Post);

impl Operation for Post {
    const SPEC: &'static OperationSpec = &SPEC;
    type Output = PostResponse;
    type Error = PostError;

    fn success(answer: &Answer) -> Decoded<Self::Output> {
        match answer.documented() {
            ("200", "application/json") => answer.json().map(PostResponse::Response),
            ("200", "text/csv") => answer.bytes().map(PostResponse::Csv),
            ("202", "application/json") => answer.json().map(PostResponse::Infallible),
            _ => answer.undocumented(),
        }
    }

    fn error(answer: &Answer) -> Decoded<Self::Error> {
        match answer.documented() {
            ("400", "application/json") => answer.json().map(PostError::BadRequest),
            _ => answer.undocumented(),
        }
    }
}

/// A success of [`Post`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PostResponse {
    /// It.
    ///
    /// Status `200`, as `application/json`.
    Response(types::Response),
    /// It.
    ///
    /// Status `200`, as `text/csv`.
    Csv(Bytes),
    /// It.
    ///
    /// Status `202`, as `application/json`.
    Infallible(Infallible),
}

/// A documented error of [`Post`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PostError {
    /// Bad.
    BadRequest(types::Error),
}

// src/operations/put.rs

use crate::types::NewSchema;
use excerpt_runtime::{Answer, Call, Core, Decoded, Method, Operation, OperationSpec, operation};
use std::convert::Infallible;

/// A call of [`Client::put`](crate::Client::put), not sent yet.
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is sent"]
pub struct Put {
    call: Call,
}

impl Put {
    pub(crate) fn new(core: &Core, body: NewSchema) -> Self {
        Self {
            call: Call::new(core, &SPEC).json("application/json", &body),
        }
    }
}

static SPEC: OperationSpec = OperationSpec {
    id: "put",
    method: Method::PUT,
    path: "/b",
    responses: &[("204", &[])],
    ..OperationSpec::DEFAULT
};

operation!(Put);

impl Operation for Put {
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

// src/types/ab.rs

use excerpt_runtime::record;

/// The schema `AB`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AB {
    /// The value of `a-b`.
    pub a_b: Option<String>,
    /// The value of `a.b`.
    pub a_b2: Option<String>,
}

record!(AB {
    a_b: "a-b" optional,
    a_b2: "a.b" optional,
});

// src/types/aux_.rs

use excerpt_runtime::record;

/// The schema `Aux`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Aux {
    /// The value of `a`.
    pub a: Option<String>,
}

record!(Aux {
    a: "a" optional,
});

// src/types/b_tree_map.rs

use excerpt_runtime::record;

/// The schema `BTreeMap`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BTreeMap {
    /// The value of `map`.
    pub map: Option<std::collections::BTreeMap<String, String>>,
}

record!(BTreeMap {
    map: "map" optional,
});

// src/types/box_schema.rs

use excerpt_runtime::record;

/// The schema `BoxSchema`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BoxSchema {
    /// The value of `box`.
    pub r#box: Option<Box<BoxSchema>>,
}

record!(BoxSchema {
    r#box: "box" optional,
});

impl BoxSchema {
    /// Sets `box`.
    #[must_use]
    pub fn r#box(mut self, r#box: BoxSchema) -> Self {
        self.r#box = Some(Box::new(r#box));
        self
    }
}

// src/types/bytes.rs

use excerpt_runtime::{Base64, record};

/// The schema `Bytes`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Bytes {
    /// The value of `data`.
    pub data: Option<Base64>,
}

record!(Bytes {
    data: "data" optional,
});

// src/types/client.rs

use excerpt_runtime::{Value, record};

/// The schema `Client`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Client {
    /// The value of `value`.
    pub value: Option<Value>,
}

record!(Client {
    value: "value" optional,
});

// src/types/crate_.rs

use excerpt_runtime::string_enum;

/// The schema `Crate`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Crate {
    /// The value `"a"`.
    A,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(Crate {
    A = "a",
    ..Unknown,
});

// src/types/duration.rs

/// The schema `Duration`.
pub type Duration = i64;

// src/types/error.rs

use excerpt_runtime::record;

/// The schema `Error`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Error {
    /// The value of `message`.
    pub message: String,
}

record!(Error {
    message: "message",
});

impl Error {
    /// Makes a value of what must be there.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

// src/types/gruf6udfe.rs

use excerpt_runtime::record;

/// The schema `Größe`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Größe {
    /// The value of `größe`.
    pub größe: Option<f64>,
}

record!(Größe {
    größe: "größe" optional,
});

// src/types/infallible.rs

use excerpt_runtime::record;

/// The schema `Infallible`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Infallible {
    /// The value of `a`.
    pub a: Option<String>,
}

record!(Infallible {
    a: "a" optional,
});

// src/types/map.rs

use excerpt_runtime::{Value, record};

/// The schema `Map`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Map {
    /// The value of `map`.
    pub map: Option<excerpt_runtime::Map<String, Value>>,
}

record!(Map {
    map: "map" optional,
});

// src/types/mod_.rs

use excerpt_runtime::record;

/// The schema `Mod`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Mod {
    /// The value of `mod`.
    pub r#mod: Option<String>,
}

record!(Mod {
    r#mod: "mod" optional,
});

// src/types/new_schema.rs

use excerpt_runtime::record;

/// The schema `NewSchema`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NewSchema {
    /// The value of `a`.
    pub a: String,
}

record!(NewSchema {
    a: "a",
});

impl NewSchema {
    /// Makes a value of what must be there.
    pub fn new(a: impl Into<String>) -> Self {
        Self { a: a.into() }
    }
}

// src/types/option_schema.rs

use crate::types::StringSchema;
use excerpt_runtime::record;

/// The schema `OptionSchema`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OptionSchema {
    /// The value of `self`.
    pub self_: Option<StringSchema>,
}

record!(OptionSchema {
    self_: "self" optional,
});

impl OptionSchema {
    /// Sets `self`.
    #[must_use]
    pub fn self_(mut self, self_: StringSchema) -> Self {
        self.self_ = Some(self_);
        self
    }
}

// src/types/record.rs

use excerpt_runtime::record;

/// The schema `Record`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Record {
    /// The value of `members`.
    pub members: Option<String>,
    /// The value of `map`.
    pub map: Option<String>,
    /// The value of `key`.
    pub key: Option<String>,
    /// The value of `decoder`.
    pub decoder: Option<String>,
    /// The value of `value`.
    pub value: Option<String>,
}

record!(Record {
    members: "members" optional,
    map: "map" optional,
    key: "key" optional,
    decoder: "decoder" optional,
    value: "value" optional,
});

// src/types/response.rs

use crate::types;
use excerpt_runtime::record;

/// The schema `Response`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Response {
    /// The value of `value`.
    pub value: Option<types::Value>,
}

record!(Response {
    value: "value" optional,
});

// src/types/result_schema.rs

use excerpt_runtime::string_enum;

/// The schema `ResultSchema`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResultSchema {
    /// The value `"ok"`.
    Ok,
    /// The value `"err"`.
    Err,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(ResultSchema {
    Ok = "ok",
    Err = "err",
    ..Unknown,
});

// src/types/self_schema.rs

use excerpt_runtime::record;

/// The schema `SelfSchema`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SelfSchema {
    /// The value of `crate`.
    pub crate_: Option<String>,
}

record!(SelfSchema {
    crate_: "crate" optional,
});

// src/types/string_enum.rs

use excerpt_runtime::string_enum;

/// The schema `StringEnum`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StringEnum {
    /// The value `"x"`.
    X,
    /// A value that the document does not list, as it came.
    Unknown(String),
}

string_enum!(StringEnum {
    X = "x",
    ..Unknown,
});

// src/types/string_schema.rs

use crate::types::VecSchema;
use excerpt_runtime::record;

/// The schema `StringSchema`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct StringSchema {
    /// The value of `vec`.
    pub vec: Option<VecSchema>,
    /// The value of `text`.
    pub text: Option<String>,
}

record!(StringSchema {
    vec: "vec" optional,
    text: "text" optional,
});

impl StringSchema {
    /// Sets `vec`.
    #[must_use]
    pub fn vec(mut self, vec: VecSchema) -> Self {
        self.vec = Some(vec);
        self
    }

    /// Sets `text`.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }
}

// src/types/timestamp.rs

use excerpt_runtime::record;

/// The schema `Timestamp`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Timestamp {
    /// The value of `at`.
    pub at: Option<excerpt_runtime::Timestamp>,
}

record!(Timestamp {
    at: "at" optional,
});

// src/types/types_.rs

use excerpt_runtime::record;

/// The schema `Types`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Types {
    /// The value of `a`.
    pub a: Option<String>,
}

record!(Types {
    a: "a" optional,
});

// src/types/u540du524d.rs

use excerpt_runtime::record;

/// The schema `名前`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct 名前 {
    /// The value of `名前`.
    pub 名前: Option<String>,
}

record!(名前 {
    名前: "名前" optional,
});

// src/types/unnamed.rs

use excerpt_runtime::record;

/// The schema `Unnamed`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Unnamed {
    /// The value of `a`.
    pub a: Option<String>,
}

record!(Unnamed {
    a: "a" optional,
});

// src/types/v1st.rs

use excerpt_runtime::record;

/// The schema `V1st`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct V1st {
    /// The value of `1st`.
    pub n1st: Option<String>,
}

record!(V1st {
    n1st: "1st" optional,
});

// src/types/value.rs

use crate::types;
use excerpt_runtime::record;
use std::collections::BTreeMap;

/// The schema `Value`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Value {
    /// The value of `any`.
    pub any: Option<excerpt_runtime::Value>,
    /// All other members.
    pub additional_properties: BTreeMap<String, types::Map>,
}

record!(Value {
    any: "any" optional,
    ..additional_properties,
});

// src/types/vec_schema.rs

use crate::types::BoxSchema;

/// The schema `VecSchema`.
pub type VecSchema = Vec<BoxSchema>;
