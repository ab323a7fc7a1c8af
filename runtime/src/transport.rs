//! The seam between the runtime and whatever speaks HTTP.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};
use url::Url;

use crate::{BoxError, BoxFuture, RequestBody};

/// What sends one request and receives one response.
///
/// It follows no redirect, repeats nothing and keeps no cookies: the runtime does what of that is wanted. If it decompresses, it
/// takes out `Content-Encoding` and `Content-Length`. It keeps [`HttpRequest::timeout`] and [`HttpRequest::idle_timeout`]. It may
/// take a body to be complete only when [`BodyStream`](crate::BodyStream) ends, and has to break the exchange off when that
/// gives an error.
pub trait Transport: Send + Sync + 'static {
    /// Sends the request and returns once the head of the response is there.
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>>;
}

impl<T: Transport + ?Sized> Transport for std::sync::Arc<T> {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        (**self).send(request)
    }
}

/// A request, complete with credentials.
#[derive(Clone)]
#[non_exhaustive]
pub struct HttpRequest {
    /// Method.
    pub method: Method,
    /// Whole address, query included.
    pub url: Url,
    /// Headers; those with credentials are marked sensitive.
    pub headers: HeaderMap,
    /// Body, if there is one.
    pub body: Option<RequestBody>,
    /// How long the exchange may take, from the first byte sent to the last byte of the body received.
    pub timeout: Option<Duration>,
    /// How long the exchange may stand still: without a piece of the body sent, up to the head of the response, and between two
    /// pieces of its body. It is set where a body of any size is sent or received.
    pub idle_timeout: Option<Duration>,
}

impl HttpRequest {
    /// Returns a request without headers, body and time-outs.
    pub fn new(method: Method, url: Url) -> Self {
        Self { method, url, headers: HeaderMap::new(), body: None, timeout: None, idle_timeout: None }
    }

    /// Returns whether the request can be sent (again), see [`RequestBody::can_repeat`].
    pub fn can_repeat(&self) -> bool {
        self.body.as_ref().is_none_or(RequestBody::can_repeat)
    }
}

/// Shows where the request goes, but neither path nor query, headers or body: they hold credentials and personal data.
impl fmt::Debug for HttpRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpRequest")
            .field("method", &self.method)
            .field("origin", &self.url.origin().ascii_serialization())
            .finish_non_exhaustive()
    }
}

/// The head of a response, and its body still to be read.
#[non_exhaustive]
pub struct HttpResponse {
    /// Status.
    pub status: StatusCode,
    /// Headers.
    pub headers: HeaderMap,
    /// Body.
    pub body: ResponseBody,
}

impl HttpResponse {
    /// Returns a response.
    pub fn new(status: StatusCode, headers: HeaderMap, body: impl Into<ResponseBody>) -> Self {
        Self { status, headers, body: body.into() }
    }
}

/// Shows the status alone.
impl fmt::Debug for HttpResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpResponse").field("status", &self.status).finish_non_exhaustive()
    }
}

/// Where the pieces of a body come from.
pub trait Chunks: Send {
    /// Returns the next piece, or `None` at the end of a complete body.
    fn next(&mut self) -> BoxFuture<'_, Result<Option<Bytes>, TransportError>>;
}

/// The body of a response, received piece by piece.
pub struct ResponseBody {
    source: Source,
}

enum Source {
    Whole(Option<Bytes>),
    Chunks(Box<dyn Chunks>),
}

impl ResponseBody {
    /// Returns a body that is received piece by piece.
    pub fn new(chunks: impl Chunks + 'static) -> Self {
        Self { source: Source::Chunks(Box::new(chunks)) }
    }

    /// Returns the next piece, or `None` at the end.
    pub async fn next(&mut self) -> Result<Option<Bytes>, TransportError> {
        match &mut self.source {
            Source::Whole(bytes) => Ok(bytes.take()),
            Source::Chunks(chunks) => chunks.next().await,
        }
    }
}

impl<T: Into<Bytes>> From<T> for ResponseBody {
    fn from(bytes: T) -> Self {
        Self { source: Source::Whole(Some(bytes.into())) }
    }
}

impl fmt::Debug for ResponseBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseBody").finish_non_exhaustive()
    }
}

/// Why there is no response, or not all of it.
#[derive(Debug, thiserror::Error)]
#[error("{}", .kind.describe())]
pub struct TransportError {
    kind: TransportErrorKind,
    source: Option<BoxError>,
}

/// What kind of failure a [`TransportError`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No connection came about.
    Connect,
    /// The exchange took longer than [`HttpRequest::timeout`], or stood still for [`HttpRequest::idle_timeout`].
    Timeout,
    /// The connection broke, or what came over it was not HTTP.
    Interrupted,
    /// The transport refused the request.
    Request,
}

impl TransportErrorKind {
    fn describe(self) -> &'static str {
        match self {
            Self::Connect => "the connection failed",
            Self::Timeout => "the request timed out",
            Self::Interrupted => "the connection was interrupted",
            Self::Request => "the transport refused the request",
        }
    }
}

impl TransportError {
    /// Returns an error of this kind.
    pub fn new(kind: TransportErrorKind) -> Self {
        Self { kind, source: None }
    }

    /// Adds what caused it. Its texts are shown to users: they must not hold the query, headers or body.
    pub fn with_source(mut self, source: impl Into<BoxError>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Returns the kind.
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }
}
