//! What came.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, Method, Uri, header};
use serde::de::DeserializeOwned;

use super::parts::{self, Part};
use crate::OperationSpec;

/// A request as it came. Its `Debug` shows method and path alone.
#[derive(Clone)]
pub struct Request {
    method: Method,
    path: String,
    query: Vec<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
    pub(super) operation: Option<&'static OperationSpec>,
    pub(super) problem: Option<String>,
}

impl Request {
    pub(super) fn new(method: Method, uri: &Uri, headers: HeaderMap, body: Bytes) -> Self {
        let query = url::form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()).into_owned().collect();
        Self { method, path: uri.path().to_owned(), query, headers, body, operation: None, problem: None }
    }

    /// Returns the method.
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// Returns the path as it came: percent-encoded, without the query.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the first value of a query parameter, decoded.
    pub fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Returns names and values of the query, decoded, in the order they came in.
    pub fn queries(&self) -> &[(String, String)] {
        &self.query
    }

    /// Returns the first value of a header, if it is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// Returns the headers, credentials included.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Returns the body; empty where there was none.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// Returns the body as text, with a replacement for what is not UTF-8.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Decodes the body as JSON.
    ///
    /// # Panics
    ///
    /// If it is something else.
    #[track_caller]
    pub fn json<T: DeserializeOwned>(&self) -> T {
        match crate::decode::json(&self.body) {
            Ok(value) => value,
            Err(why) => panic!("the body of {self:?} cannot be decoded: {why}"),
        }
    }

    /// Returns the parts of a `multipart/…` body; none for any other body.
    pub fn parts(&self) -> Vec<Part> {
        self.header(header::CONTENT_TYPE.as_str()).and_then(|kind| parts::read(kind, &self.body)).unwrap_or_default()
    }

    /// Returns the id of the operation in the document; `None` for a request that the document does not know.
    pub fn operation(&self) -> Option<&'static str> {
        self.operation.map(|spec| spec.id)
    }

    /// Returns in what the request is not as the document says, for which it was refused.
    pub fn problem(&self) -> Option<&str> {
        self.problem.as_deref()
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)
    }
}
