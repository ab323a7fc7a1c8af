//! What every generated client stands on.
//!
//! Application developers meet this crate through the client of an API, which is generated from an OpenAPI document and
//! re-exports nothing of it: types such as [`Response`], [`Error`], [`Retry`] or [`Poll`] are the same for all clients and
//! live here. Generated code is thin: it describes its operations ([`OperationSpec`]), collects parameters in a [`Call`],
//! and turns an [`Answer`] into types. Whatever does not depend on the document happens here:
//!
//! | concept | what it does |
//! |---|---|
//! | [`ClientBuilder`], [`Credential`] | credentials, servers, time-outs; clones of a client share one [`Core`] |
//! | [`Call`], [`Style`], [`Form`] | parameters and bodies on the wire |
//! | [`Request`] | what the document lacks |
//! | [`File`], [`RequestBody`] | uploads of any size |
//! | [`Download`] | an answer of any size, piece by piece |
//! | [`StreamItems`], [`ServerEvent`] | an answer of typed items, each as soon as it is there |
//! | [`Transport`] | sends one request; reqwest over rustls unless the builder is given another |
//! | [`Retry`] | repeats what is safe to repeat, obeying `Retry-After` |
//! | [`Gate`] | keeps the least time between two requests of an operation |
//! | [`Poll`], [`Run`] | wait for a final answer |
//! | [`Login`], [`ClientCredentials`] | fetch a token with user name and password, or with id and secret, and renew it |
//! | [`Pages`], [`Items`] | fetch a list page by page |
//! | [`Response`], [`Error`], [`Header`] | the typed outcome, with all that the server sent |
//! | [`Clock`], [`testing`] | time, which tests can stop |
//! | `mock` (feature) | a server for tests that answers as a document says |
//! | [`record!`] and the other macros | decoding and encoding of generated types |
//!
//! No `Debug` or `Display` here shows credentials, parameter values, headers or bodies.
//!
//! # Features
//!
//! The same on generated crates, `reqwest` aside. `rustls` (default) and `native-tls` bring the built-in transport with TLS,
//! `reqwest` brings it for addresses in http alone. `gzip` asks for compressed answers; without it, and for any other
//! compression, an answer that comes compressed all the same is an error that names it.
//! `mock` brings a server for tests, and the transport for it.
//!
//! In browsers (`wasm32-unknown-unknown`) there are no files, the browser follows redirects itself, and bodies are held in
//! memory.

mod address;
mod answer;
mod api;
mod auth;
mod base64;
#[cfg(feature = "blocking")]
mod blocking;
mod body;
mod call;
#[cfg(feature = "cli")]
pub mod cli;
mod client;
mod clock;
mod content;
mod decode;
#[cfg(feature = "description")]
pub mod description;
#[cfg(not(target_arch = "wasm32"))]
mod disk;
mod download;
mod encoding;
mod environment;
mod error;
mod file;
mod frame;
mod frames;
mod header;
mod headers;
#[cfg(feature = "reqwest")]
mod idle;
mod link;
mod login;
mod macros;
#[cfg(not(target_arch = "wasm32"))]
mod media_types;
mod mistakes;
#[cfg(feature = "mock")]
pub mod mock;
mod multipart;
mod pagination;
mod polling;
mod raw;
mod receive;
mod reconnect;
mod request;
#[cfg(feature = "reqwest")]
mod reqwest_transport;
mod response;
mod retry;
mod run;
#[cfg(not(target_arch = "wasm32"))]
mod save;
mod send;
mod shared;
mod spec;
mod steps;
mod streams;
mod style;
pub mod testing;
mod throttle;
mod trace;
mod transport;
mod turns;
mod wait;
mod whole;

pub use crate::answer::Answer;
pub use crate::api::{Api, ApiKey, Basic, Bearer, ClientCredentials, Login};
pub use crate::auth::Credential;
pub use crate::base64::Base64;
#[cfg(feature = "blocking")]
pub use crate::blocking::BlockingIter;
pub use crate::body::{BodyStream, RequestBody, UploadError};
pub use crate::call::{Call, Operation, Sending};
pub use crate::client::ClientBuilder;
pub use crate::clock::{Clock, Instant, SystemClock};
pub use crate::decode::{DecodeError, Decoded};
pub use crate::download::{Download, Streaming};
pub use crate::error::{Error, Untyped};
pub use crate::file::File;
pub use crate::frame::{Frame, ServerEvent};
pub use crate::header::Header;
pub use crate::mistakes::{BuildError, UnknownValue};
pub use crate::multipart::Form;
pub use crate::pagination::{Items, Paged, Pages};
pub use crate::polling::{Poll, Progress, State};
pub use crate::raw::Request;
#[cfg(feature = "reqwest")]
pub use crate::reqwest_transport::ReqwestTransport;
pub use crate::response::Response;
pub use crate::retry::Retry;
pub use crate::run::Run;
pub use crate::shared::Core;
pub use crate::spec::{
    ApiSpec, ClientCredentialsSpec, LoginSpec, OperationSpec, PageStyle, Pagination, Polling, RunSpec, Scheme,
    SchemeKind, Server, ServerVariable,
};
pub use crate::streams::{Resumable, StreamItems, Streamed};
pub use crate::style::Style;
pub use crate::throttle::{Gate, GateError, LocalGate};
pub use crate::transport::{
    Chunks, HttpRequest, HttpResponse, ResponseBody, Transport, TransportError, TransportErrorKind,
};

pub use bytes::Bytes;
pub use futures_core::Stream;
pub use http::{self, HeaderMap, Method, StatusCode};
pub use jiff::{self, Timestamp, civil::Date};
pub use secrecy::SecretString;
pub use serde;
/// Any JSON. A whole number outside of the range of `i64` and `u64` is held as the nearest `f64`, so that its last digits are lost:
/// for these, read [`Response::bytes`], which has them as the server wrote them, or give the member a type in the document.
#[doc(inline)]
pub use serde_json::Value;
pub use serde_json::{self, Map};
pub use url::Url;
pub use uuid::Uuid;

#[doc(hidden)]
pub use crate::macros::support as __private;

/// A future behind a pointer, as traits need it.
pub type BoxFuture<'a, T> = std::pin::Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// An error of any type.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;
