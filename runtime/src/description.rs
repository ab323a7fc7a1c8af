//! What a document says of its operations, as data: for a mock server and a command line, which learn at run time what a
//! client knows by its types.
//!
//! Every generated crate has it as `description.json`; it is compiled in with the features `mock` and `cli` alone.

use std::sync::OnceLock;

use serde::Deserialize;
use serde_json::Value;

use crate::Api;

/// An [`Api`] that has its description with it. The generator implements it by [`described!`](crate::described).
pub trait Described: Api {
    /// Returns the description.
    fn description() -> &'static Description;
}

/// Implements [`Described`] for a client: `described!(Client, "description.json")`.
#[macro_export]
macro_rules! described {
    ($client:ty, $file:literal) => {
        impl $crate::description::Described for $client {
            fn description() -> &'static $crate::description::Description {
                static READ: ::std::sync::OnceLock<$crate::description::Description> = ::std::sync::OnceLock::new();
                $crate::description::read(&READ, include_str!($file))
            }
        }
    };
}

#[doc(hidden)]
pub fn read(place: &'static OnceLock<Description>, text: &str) -> &'static Description {
    place.get_or_init(|| serde_json::from_str(text).expect("the generator wrote the description"))
}

/// What a document says of its operations.
#[derive(Debug, Deserialize)]
#[non_exhaustive]
pub struct Description {
    /// The document's title.
    pub title: String,
    /// What the document says of the API, as plain text: a paragraph is one line.
    #[serde(default)]
    pub about: String,
    /// The operations, in the order of the document.
    #[serde(default)]
    pub operations: Vec<Operation>,
}

impl Description {
    /// Returns the operation of an [`OperationSpec`](crate::OperationSpec), by its id.
    pub fn operation(&self, id: &str) -> Option<&Operation> {
        self.operations.iter().find(|operation| operation.id == id)
    }
}

/// An operation.
#[derive(Debug, Deserialize)]
#[non_exhaustive]
pub struct Operation {
    /// The [`id`](crate::OperationSpec::id) of its [`OperationSpec`](crate::OperationSpec).
    pub id: String,
    /// The client's method, such as `get_extraction`.
    pub name: String,
    /// What it does, as plain text.
    #[serde(default)]
    pub about: String,
    /// The document discourages its use.
    #[serde(default)]
    pub deprecated: bool,
    /// The addresses of the vendor's pages about it.
    #[serde(default)]
    pub sources: Vec<String>,
    /// What of the request is not its body.
    #[serde(default)]
    pub parameters: Vec<Parameter>,
    /// What is sent.
    pub body: Option<Body>,
    /// What may come back.
    #[serde(default)]
    pub responses: Vec<Response>,
}

/// A parameter.
#[derive(Debug, Deserialize)]
#[non_exhaustive]
pub struct Parameter {
    /// Its name in Rust.
    pub name: String,
    /// Its name in the request.
    pub wire: String,
    /// Where it goes.
    #[serde(rename = "in")]
    pub place: Place,
    /// It must be given.
    #[serde(default)]
    pub required: bool,
    /// How it is written; none for what is usual at its place.
    pub style: Option<StyleName>,
    /// What its value is.
    #[serde(rename = "type")]
    pub ty: Type,
    /// What it is for, as plain text.
    #[serde(default)]
    pub about: String,
    /// What the server takes where nothing is sent, as JSON text.
    pub default: Option<String>,
    /// The document discourages its use.
    #[serde(default)]
    pub deprecated: bool,
    /// A value it may have; null for none.
    #[serde(default)]
    pub example: Value,
}

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    /// Into the path.
    Path,
    /// Into the query.
    Query,
    /// It is the whole query.
    Querystring,
    /// Into a header.
    Header,
    /// Into a cookie.
    Cookie,
}

/// How a parameter is written.
#[derive(Debug, Deserialize)]
#[non_exhaustive]
pub struct StyleName {
    /// A style of OpenAPI, or `json` for JSON text.
    pub name: String,
    /// Each value of a list stands alone.
    #[serde(default)]
    pub explode: bool,
    /// Reserved characters stay as they are.
    #[serde(default)]
    pub allow_reserved: bool,
}

/// The body of a request.
#[derive(Debug, Deserialize)]
#[non_exhaustive]
pub struct Body {
    /// It must be given.
    #[serde(default)]
    pub required: bool,
    /// What it is, as plain text.
    #[serde(default)]
    pub about: String,
    /// The ways to write it.
    #[serde(default)]
    pub contents: Vec<Content>,
}

/// A documented answer.
#[derive(Debug, Deserialize)]
#[non_exhaustive]
pub struct Response {
    /// Its status: `200`, `4XX`, `default`.
    pub status: String,
    /// What it means, as plain text.
    #[serde(default)]
    pub about: String,
    /// The bodies it may have; none for an answer without a body.
    #[serde(default)]
    pub contents: Vec<Content>,
}

/// A way to write a body, sent or received.
#[derive(Debug, Deserialize)]
#[non_exhaustive]
pub struct Content {
    /// Its media type.
    pub media_type: String,
    /// How it is written.
    pub kind: ContentKind,
    /// What it holds; only said of what is sent.
    #[serde(rename = "type")]
    pub ty: Option<Type>,
    /// The members of a form that are not written as usual.
    #[serde(default)]
    pub encodings: Vec<Encoding>,
    /// What it may look like: what the document shows, or else one value made up of its schema.
    #[serde(default)]
    pub examples: Vec<Example>,
}

/// How a member of a form is written.
#[derive(Debug, Deserialize)]
#[non_exhaustive]
pub struct Encoding {
    /// Its name in the form.
    pub member: String,
    /// The media type of its part.
    pub content_type: Option<String>,
    /// Its style; none for the usual one.
    pub style: Option<StyleName>,
    /// The headers of its part, each with its value.
    #[serde(default)]
    pub headers: Vec<(String, String)>,
}

/// How a body is written.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum ContentKind {
    /// As JSON.
    Json,
    /// As `application/x-www-form-urlencoded`.
    Form,
    /// In parts, as `multipart/form-data`; without members in the description, the parts are the caller's.
    Multipart,
    /// As text.
    Text,
    /// As they are.
    Bytes,
    /// As server-sent events.
    Events,
    /// As JSON texts, one a line.
    Lines,
}

/// An example of a body.
#[derive(Debug, Deserialize)]
#[non_exhaustive]
pub struct Example {
    /// Its name in the document; `example` for one without a name.
    pub name: String,
    /// The body; text that is no JSON is a string.
    pub value: Value,
}

/// What a value is.
#[derive(Debug, Deserialize)]
#[non_exhaustive]
pub struct Type {
    /// `string`, `integer`, `number`, `boolean`, `date-time`, `date`, `uuid`, `base64` (bytes as text), `binary` (a file),
    /// `array`, `object`, or `any` for any JSON.
    pub kind: String,
    /// The values that the document lists.
    #[serde(default)]
    pub values: Vec<Value>,
    /// There may be other values than those listed.
    #[serde(default)]
    pub open: bool,
    /// What an array is of.
    pub items: Option<Box<Type>>,
    /// The members of an object, as far as they are described.
    #[serde(default)]
    pub fields: Vec<Field>,
}

/// A member of an object.
#[derive(Debug, Deserialize)]
#[non_exhaustive]
pub struct Field {
    /// Its name in Rust.
    pub name: String,
    /// Its name in JSON or in the form.
    pub wire: String,
    /// It must be there.
    #[serde(default)]
    pub required: bool,
    /// It may be null.
    #[serde(default)]
    pub nullable: bool,
    /// It is a secret, such as a password.
    #[serde(default)]
    pub secret: bool,
    /// The one value it has; null where it has others.
    #[serde(default)]
    pub constant: Value,
    /// What its value is.
    #[serde(rename = "type")]
    pub ty: Type,
    /// What it is for, as plain text.
    #[serde(default)]
    pub about: String,
    /// What the server takes where nothing is sent, as JSON text.
    pub default: Option<String>,
    /// The document discourages its use.
    #[serde(default)]
    pub deprecated: bool,
}
