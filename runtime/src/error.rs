//! What can go wrong with a call.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use crate::decode::{self, DecodeError, Decoded};
use crate::{Answer, BoxError, Header, Operation, OperationSpec, Response, TransportError, TransportErrorKind};

/// Why a call failed. `E` holds the documented error bodies of the operation.
///
/// The `is_…` methods say what happened; the accessors give what there is: after an answer its status, headers and bytes,
/// and its typed body when it is a documented one. Neither `Display` nor `Debug` shows credentials, parameter values,
/// headers or bodies.
///
/// `?` turns the error of any operation into an `Error` without type parameter, which is for functions that call several
/// operations. It has lost the typed body, not the bytes; [`decode`](Error::decode) reads them as any type.
pub struct Error<E = Untyped> {
    raw: Box<RawError>,
    api: Option<Box<E>>,
}

/// The typed body of an [`Error`] that has none.
///
/// It implements nothing at all. Because of that, the error of any operation (whose bodies are all `Clone`) converts into
/// an `Error<Untyped>` without overlapping the conversion of a type into itself.
pub enum Untyped {}

/// An error before it has a typed body.
pub(crate) struct RawError {
    spec: &'static OperationSpec,
    kind: Kind,
    /// What happened, where the kind alone does not say it. Holds nothing that came from outside.
    detail: Cow<'static, str>,
    answer: Option<Answer>,
    /// The answer to the start of what was waited for.
    started: Option<Answer>,
    decode: Option<DecodeError>,
    source: Option<BoxError>,
    attempts: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Build,
    Connect,
    Timeout,
    Interrupted,
    Redirect,
    Throttle,
    Login,
    TooLarge,
    Upload,
    Save,
    Api,
    Undocumented,
    Decode,
    PollFailed,
    PollTimeout,
    PageLimit,
}

impl RawError {
    pub(crate) fn new(spec: &'static OperationSpec, kind: Kind, detail: impl Into<Cow<'static, str>>) -> Box<Self> {
        let detail = detail.into();
        Box::new(Self { spec, kind, detail, answer: None, started: None, decode: None, source: None, attempts: 1 })
    }

    pub(crate) fn transport(spec: &'static OperationSpec, error: TransportError) -> Box<Self> {
        let kind = match error.kind() {
            TransportErrorKind::Connect => Kind::Connect,
            TransportErrorKind::Timeout => Kind::Timeout,
            TransportErrorKind::Interrupted => Kind::Interrupted,
            TransportErrorKind::Request => Kind::Build,
        };
        let detail = error.to_string();
        Self::new(spec, kind, detail).source(error)
    }

    pub(crate) fn undecoded(answer: Answer, why: DecodeError) -> Box<Self> {
        let kind = if answer.status().as_u16() >= 400 {
            Kind::Api
        } else if why.is_undocumented() {
            Kind::Undocumented
        } else {
            Kind::Decode
        };
        let mut error = Self::new(answer.spec, kind, "").answer(answer);
        error.decode = Some(why);
        error
    }

    pub(crate) fn answer(mut self: Box<Self>, answer: Answer) -> Box<Self> {
        self.attempts = answer.attempts;
        self.answer = Some(answer);
        self
    }

    pub(crate) fn source(mut self: Box<Self>, source: impl Into<BoxError>) -> Box<Self> {
        self.source = Some(source.into());
        self
    }

    pub(crate) fn attempts(mut self: Box<Self>, attempts: u32) -> Box<Self> {
        self.attempts = attempts;
        self
    }

    pub(crate) fn started(mut self: Box<Self>, answer: Answer) -> Box<Self> {
        self.started = Some(answer);
        self
    }

    pub(crate) fn kind(&self) -> Kind {
        self.kind
    }

    #[cfg(feature = "tracing")]
    pub(crate) fn attempts_made(&self) -> u32 {
        self.attempts
    }

    /// Returns how long the answer asked to wait.
    pub(crate) fn asked_to_wait(&self) -> Option<Duration> {
        self.answer.as_ref().and_then(|answer| answer.retry_after)
    }

    /// Returns the failure of the login that this call needed.
    pub(crate) fn login_failure(&self) -> Option<&Error> {
        self.source.as_ref()?.downcast_ref::<Arc<Error>>().map(|failure| &**failure)
    }
}

impl<E> Error<E> {
    pub(crate) fn api_error(answer: Answer, body: E) -> Self {
        Self { raw: RawError::new(answer.spec, Kind::Api, "").answer(answer), api: Some(Box::new(body)) }
    }

    pub(crate) fn raw(&self) -> &RawError {
        &self.raw
    }

    pub(crate) fn after(self, started: Answer) -> Self {
        Self { raw: self.raw.started(started), ..self }
    }

    fn is(&self, kind: Kind) -> bool {
        self.raw.kind == kind
    }

    /// Returns whether the request could not be built: a parameter that does not fit, a missing credential. Nothing was
    /// sent.
    pub fn is_build(&self) -> bool {
        self.is(Kind::Build)
    }

    /// Returns whether there was no connection.
    pub fn is_connect(&self) -> bool {
        self.is(Kind::Connect)
    }

    /// Returns whether time ran out: of the last attempt, or of a whole wait ([`is_unfinished`](Self::is_unfinished)).
    pub fn is_timeout(&self) -> bool {
        self.is(Kind::Timeout) || self.is(Kind::PollTimeout)
    }

    /// Returns whether a connection broke before the answer was complete, or the answer was not as long as it said.
    pub fn is_interrupted(&self) -> bool {
        self.is(Kind::Interrupted)
    }

    /// Returns whether a redirect led nowhere: too many of them, a broken address, or one that leaves https.
    pub fn is_redirect(&self) -> bool {
        self.is(Kind::Redirect)
    }

    /// Returns whether the throttle failed; the one that is built in never does.
    pub fn is_throttle(&self) -> bool {
        self.is(Kind::Throttle)
    }

    /// Returns whether the token that the call needs could not be fetched; [`login_error`](Self::login_error) says why. The
    /// call itself was not sent.
    pub fn is_login(&self) -> bool {
        self.is(Kind::Login)
    }

    /// Returns whether the answer was larger than the client's limit.
    pub fn is_too_large(&self) -> bool {
        self.is(Kind::TooLarge)
    }

    /// Returns whether the body could not be sent: its file or stream cannot be read, has changed, or is not as long as was
    /// declared. The source of the error is an [`UploadError`](crate::UploadError).
    pub fn is_upload(&self) -> bool {
        self.is(Kind::Upload)
    }

    /// Returns whether a download could not be written to its file.
    pub fn is_save(&self) -> bool {
        self.is(Kind::Save)
    }

    /// Returns whether the server answered with an error status, 400 or above, documented or not.
    pub fn is_api(&self) -> bool {
        self.is(Kind::Api)
    }

    /// Returns whether the server answered with a success status or content type that the document does not have.
    pub fn is_undocumented(&self) -> bool {
        self.is(Kind::Undocumented)
    }

    /// Returns whether the body of a success could not be decoded.
    pub fn is_decode(&self) -> bool {
        self.is(Kind::Decode)
    }

    /// Returns whether a wait ended in a state that the document calls failed; [`last`](Self::last) has the answer.
    pub fn is_poll_failed(&self) -> bool {
        self.is(Kind::PollFailed)
    }

    /// Returns whether a wait ended before there was a final answer; [`last`](Self::last) has the last one there was.
    pub fn is_unfinished(&self) -> bool {
        self.is(Kind::PollTimeout)
    }

    /// Returns whether a list went on for more pages than any list should.
    pub fn is_page_limit(&self) -> bool {
        self.is(Kind::PageLimit)
    }

    /// Returns the operation id.
    pub fn operation(&self) -> &'static str {
        self.raw.spec.id
    }

    /// Returns how often the request was sent in vain.
    pub fn attempts(&self) -> u32 {
        self.raw.attempts
    }

    /// Returns the status of the answer.
    pub fn status(&self) -> Option<StatusCode> {
        self.raw.answer.as_ref().map(Answer::status)
    }

    /// Returns the headers of the answer.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.raw.answer.as_ref().map(Answer::headers)
    }

    /// Reads a header of the answer; `None` where there is none, or its value is not of the header's type.
    pub fn header<H: DeserializeOwned>(&self, header: &Header<H>) -> Option<H> {
        header.of(self.headers()?)
    }

    /// Returns the body of the answer as it came.
    pub fn bytes(&self) -> Option<&Bytes> {
        self.raw.answer.as_ref().map(Answer::body)
    }

    /// Returns the id the server gave to the exchange.
    pub fn request_id(&self) -> Option<&str> {
        self.raw.answer.as_ref().and_then(Answer::request_id)
    }

    /// Returns how long the server asked to wait, counted from when its answer came.
    pub fn retry_after(&self) -> Option<Duration> {
        self.raw.asked_to_wait()
    }

    /// Returns the typed body of a documented error.
    pub fn api(&self) -> Option<&E> {
        self.api.as_deref()
    }

    /// Returns the typed body of a documented error.
    pub fn into_api(self) -> Option<E> {
        self.api.map(|api| *api)
    }

    /// Returns why the body has no type, and where in its JSON: after a success that does not decode, and after an error
    /// status whose body is not what the document says.
    pub fn decode_error(&self) -> Option<&DecodeError> {
        self.raw.decode.as_ref()
    }

    /// Decodes the body of the answer, whatever it was, as JSON of a type of your own.
    pub fn decode<T: DeserializeOwned>(&self) -> Option<Decoded<T>> {
        self.bytes().map(|body| decode::json(body))
    }

    /// Returns the last answer of a wait that failed or ran out of time, typed as that of operation `O`:
    /// `error.last::<GetExtraction>()`. `None` if no poll was answered, or the answer does not decode.
    pub fn last<O: Operation>(&self) -> Option<Response<O::Output>> {
        let polled = self.is(Kind::PollFailed) || self.is(Kind::PollTimeout);
        let answer = self.raw.answer.as_ref().filter(|_| polled)?;
        let body = O::success(answer).ok()?;
        Some(Response::new(answer.clone(), body))
    }

    /// Returns the answer to the start, after a [`Run`](crate::Run) that got that far, typed as that of operation `O`:
    /// `error.started::<RunExtraction>()`. It has what is needed to wait again.
    pub fn started<O: Operation>(&self) -> Option<Response<O::Output>> {
        let answer = self.raw.started.as_ref()?;
        let body = O::success(answer).ok()?;
        Some(Response::new(answer.clone(), body))
    }

    /// Returns the error of the operation that should have answered with a token.
    pub fn login_error(&self) -> Option<&Error> {
        self.raw.login_failure()
    }

    /// Returns the typed body of a documented error that has lost it, as that of operation `O`:
    /// `error.api_of::<CreateToken>()`. `None` if that is not what was called, or the body is not what the document says.
    pub fn api_of<O: Operation>(&self) -> Option<O::Error> {
        let is_its = self.is(Kind::Api) && std::ptr::eq(self.raw.spec, O::SPEC);
        O::error(self.raw.answer.as_ref().filter(|_| is_its)?).ok()
    }

    /// Drops the typed body, so that errors of several operations have one type. `?` does the same.
    pub fn into_any(self) -> Error {
        Error { raw: self.raw, api: None }
    }
}

impl Error {
    /// Returns the same error as one of an operation, without a typed body.
    pub(crate) fn typed<E>(self) -> Error<E> {
        Error { raw: self.raw, api: None }
    }
}

impl<E> From<Box<RawError>> for Error<E> {
    fn from(raw: Box<RawError>) -> Self {
        Self { raw, api: None }
    }
}

impl<E: Clone> From<Error<E>> for Error<Untyped> {
    fn from(error: Error<E>) -> Self {
        error.into_any()
    }
}

impl<E> std::error::Error for Error<E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.raw.source.as_deref().map(|source| source as _)
    }
}

impl<E> fmt::Display for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.raw.fmt(f)
    }
}

impl<E> fmt::Debug for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.raw.kind)
            .field("message", &format_args!("{}", self.raw))
            .field("source", &self.raw.source)
            .finish()
    }
}

impl fmt::Display for RawError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let OperationSpec { id, path, .. } = self.spec;
        let method = self.spec.request_method();
        match *path {
            "" => write!(f, "{id}: {method}: ")?,
            path => write!(f, "{id}: {method} {path}: ")?,
        }
        let status = self.answer.as_ref().map(Answer::status);
        match (self.kind, &self.decode, status) {
            (Kind::Api, None, Some(status)) => write!(f, "the server answered {status}")?,
            (Kind::Decode, Some(why), Some(status)) => {
                write!(f, "the body of the answer {status} cannot be decoded: {why}")?;
            }
            (Kind::Api, Some(why), Some(status)) if !why.is_undocumented() => {
                write!(f, "the server answered {status}, whose body cannot be decoded: {why}")?;
            }
            (_, Some(why), Some(status)) => write!(f, "the server answered {status}: {why}")?,
            (_, _, Some(status)) => write!(f, "{} (the answer was {status})", self.detail)?,
            _ => f.write_str(&self.detail)?,
        }
        if self.attempts > 1 { write!(f, ", after {} attempts", self.attempts) } else { Ok(()) }
    }
}

/// Keeps `E` out of the auto traits of futures that only name it.
pub(crate) type Names<T> = PhantomData<fn() -> T>;
