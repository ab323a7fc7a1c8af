//! A decoded answer.

use std::fmt;
use std::ops::Deref;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use crate::{Answer, Header};

/// A success: the typed body, and all that the server sent with it. Dereferences to the body.
#[derive(Clone)]
pub struct Response<T> {
    answer: Answer,
    decoded: T,
}

impl<T> Response<T> {
    pub(crate) fn new(answer: Answer, decoded: T) -> Self {
        Self { answer, decoded }
    }

    /// Returns the status.
    pub fn status(&self) -> StatusCode {
        self.answer.status()
    }

    /// Returns the headers.
    pub fn headers(&self) -> &HeaderMap {
        self.answer.headers()
    }

    /// Reads a header; `None` where there is none, or its value is not of the header's type.
    pub fn header<H: DeserializeOwned>(&self, header: &Header<H>) -> Option<H> {
        header.of(self.headers())
    }

    /// Returns the body as it came, with whatever the types do not know.
    pub fn bytes(&self) -> &Bytes {
        self.answer.body()
    }

    /// Returns the id the server gave to this exchange.
    pub fn request_id(&self) -> Option<&str> {
        self.answer.request_id()
    }

    /// Returns the answer as it came.
    #[cfg(feature = "cli")]
    pub(crate) fn into_answer(self) -> Answer {
        self.answer
    }

    /// Returns the typed body.
    pub fn into_body(self) -> T {
        self.decoded
    }

    /// Changes the typed body and keeps the rest.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Response<U> {
        Response { answer: self.answer, decoded: change(self.decoded) }
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.decoded
    }
}

/// Shows the status alone: headers may hold session cookies, and bodies people's documents.
impl<T> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response").field("status", &self.status()).finish_non_exhaustive()
    }
}
