//! A request under construction.

use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use http::{HeaderName, HeaderValue};
use serde::Serialize;
use serde_json::Value;
use url::Url;

use crate::clock::Instant;
use crate::error::{Names, RawError};
use crate::headers::caller_header;
use crate::{
    Answer, BoxFuture, Core, Decoded, Error, File, Form, OperationSpec, RequestBody, Response, Retry, Streaming, Style,
    encoding,
};

/// An operation of an API: how its answers are typed. Implemented by the builders of generated calls.
pub trait Operation: 'static {
    /// What the document says of it.
    const SPEC: &'static OperationSpec;

    /// Body of a success.
    type Output: Send + 'static;

    /// Body of a documented error; [`std::convert::Infallible`] when the document has none.
    type Error: Clone + Send + Sync + 'static;

    /// Decodes a success: a status below 400.
    fn success(answer: &Answer) -> Decoded<Self::Output>;

    /// Decodes an error: a status from 400 on.
    fn error(answer: &Answer) -> Decoded<Self::Error> {
        answer.undocumented()
    }
}

/// A call of an operation with the parameters set so far. Its `Debug` does not show them.
///
/// Setters never fail; what does not fit is reported when the call is sent. A `None` or null removes what was set.
#[derive(Clone)]
#[must_use = "a call does nothing until it is sent"]
pub struct Call {
    pub(crate) core: Core,
    pub(crate) spec: &'static OperationSpec,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) headers: Vec<(HeaderName, HeaderValue)>,
    pub(crate) body: Option<Body>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) retry: Option<Retry>,
    /// Path and query in place of the template, with all credentials that there are.
    pub(crate) raw: Option<String>,
    /// Address of a request that is none of the API's operations, such as that for a token.
    pub(crate) at: Option<Url>,
    /// Address of a next page, in place of the one that the template gives.
    pub(crate) link: Option<Url>,
    /// The first thing that did not fit.
    pub(crate) error: Option<String>,
}

#[derive(Clone)]
pub(crate) struct Parameter {
    pub(crate) place: Place,
    pub(crate) name: &'static str,
    pub(crate) value: Value,
    pub(crate) style: Style,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Path,
    Query,
    /// All of the query, but for credentials.
    Querystring,
    Header,
    Cookie,
}

#[derive(Clone)]
pub(crate) struct Body {
    pub(crate) content_type: HeaderValue,
    pub(crate) bytes: RequestBody,
}

impl Call {
    /// Returns a call without parameters.
    pub fn new(core: &Core, spec: &'static OperationSpec) -> Self {
        Self {
            core: core.clone(),
            spec,
            parameters: Vec::new(),
            headers: Vec::new(),
            body: None,
            timeout: None,
            retry: None,
            raw: None,
            at: None,
            link: None,
            error: None,
        }
    }

    /// Sets a path parameter in simple style.
    pub fn path(self, name: &'static str, value: impl Serialize) -> Self {
        self.path_as(name, Style::simple(), value)
    }

    /// Sets a query parameter in form style, exploded.
    pub fn query(self, name: &'static str, value: impl Serialize) -> Self {
        self.query_as(name, Style::form(), value)
    }

    /// Sets a header parameter in simple style.
    pub fn header(self, name: &'static str, value: impl Serialize) -> Self {
        self.header_as(name, Style::simple(), value)
    }

    /// Sets a cookie parameter in form style.
    pub fn cookie(self, name: &'static str, value: impl Serialize) -> Self {
        self.cookie_as(name, Style::form(), value)
    }

    /// Sets a path parameter in the given style.
    pub fn path_as(self, name: &'static str, style: Style, value: impl Serialize) -> Self {
        self.parameter(Place::Path, name, style, serde_json::to_value(value))
    }

    /// Sets a query parameter in the given style.
    pub fn query_as(self, name: &'static str, style: Style, value: impl Serialize) -> Self {
        self.parameter(Place::Query, name, style, serde_json::to_value(value))
    }

    /// Sets a header parameter in the given style.
    pub fn header_as(self, name: &'static str, style: Style, value: impl Serialize) -> Self {
        self.parameter(Place::Header, name, style, serde_json::to_value(value))
    }

    /// Sets a cookie parameter in the given style.
    pub fn cookie_as(self, name: &'static str, style: Style, value: impl Serialize) -> Self {
        self.parameter(Place::Cookie, name, style, serde_json::to_value(value))
    }

    /// Sets a path parameter whose content is JSON.
    pub fn path_json(self, name: &'static str, value: impl Serialize) -> Self {
        self.path_as(name, Style::simple().json(), value)
    }

    /// Sets a query parameter whose content is JSON.
    pub fn query_json(self, name: &'static str, value: impl Serialize) -> Self {
        self.query_as(name, Style::form().json(), value)
    }

    /// Sets a header parameter whose content is JSON.
    pub fn header_json(self, name: &'static str, value: impl Serialize) -> Self {
        self.header_as(name, Style::simple().json(), value)
    }

    /// Sets a cookie parameter whose content is JSON.
    pub fn cookie_json(self, name: &'static str, value: impl Serialize) -> Self {
        self.cookie_as(name, Style::form().json(), value)
    }

    /// Sets the parameter that is the whole query: the members of an object as in a form body, anything else as one text.
    pub fn querystring(self, value: impl Serialize) -> Self {
        self.querystring_as(Style::form(), value)
    }

    /// Sets the parameter that is the whole query, as JSON text.
    pub fn querystring_json(self, value: impl Serialize) -> Self {
        self.querystring_as(Style::form().json(), value)
    }

    pub(crate) fn querystring_as(self, style: Style, value: impl Serialize) -> Self {
        self.parameter(Place::Querystring, "", style, serde_json::to_value(value))
    }

    /// Sets a JSON body.
    pub fn json(self, media_type: &'static str, body: &impl Serialize) -> Self {
        self.encoded(media_type, serde_json::to_vec(body))
    }

    /// Sets a body of JSON texts, one a line.
    pub fn json_lines<T: Serialize>(self, media_type: &'static str, items: &[T]) -> Self {
        let mut lines = Vec::new();
        let written = items.iter().try_for_each(|item| {
            serde_json::to_writer(&mut lines, item)?;
            lines.push(b'\n');
            Ok(())
        });
        self.encoded(media_type, written.map(|()| lines))
    }

    /// Sets a body of media type `application/x-www-form-urlencoded`: lists repeat their name, objects inside are JSON.
    pub fn form(self, body: &impl Serialize) -> Self {
        self.form_as(body, &[])
    }

    /// Sets a body of media type `application/x-www-form-urlencoded`, some of whose members have a style of their own.
    pub fn form_as(mut self, body: &impl Serialize, styles: &[(&str, Style)]) -> Self {
        match serde_json::to_value(body).ok().and_then(|body| encoding::form(&body, styles)) {
            Some(text) => self.body("application/x-www-form-urlencoded", text),
            None => {
                self.refuse("the body cannot be encoded as a form");
                self
            }
        }
    }

    /// Sets a body of media type `multipart/form-data`.
    pub fn multipart(self, form: Form) -> Self {
        self.multipart_as("multipart/form-data", form)
    }

    /// Sets a body of another media type whose parts are those of a form, such as `multipart/mixed`.
    pub fn multipart_as(mut self, media_type: &'static str, form: Form) -> Self {
        match form.encode(media_type) {
            Ok((content_type, bytes)) => self.body(&content_type, bytes),
            Err(problem) => {
                self.refuse(problem);
                self
            }
        }
    }

    /// Sets a body of bytes: those of a file, whose name and own media type are not sent.
    pub fn bytes(self, media_type: &'static str, body: impl Into<File>) -> Self {
        self.body(media_type, body.into())
    }

    /// Sets a body of text.
    pub fn text(self, media_type: &'static str, body: String) -> Self {
        self.body(media_type, body)
    }

    /// Sets how long one attempt of this call may take.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Sets how often and for how long this call is repeated.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = Some(retry);
        self
    }

    /// Sets a header that the document does not have, or replaces one that it does.
    pub fn extra_header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        match caller_header(name.as_ref(), value.as_ref()) {
            Ok(header) => {
                self.headers.retain(|(name, _)| *name != header.0);
                self.headers.push(header);
            }
            Err(problem) => self.refuse(problem),
        }
        self
    }

    /// Sets a header unless the caller has set it.
    pub(crate) fn with_default_header(mut self, name: HeaderName, value: &'static str) -> Self {
        if self.headers.iter().all(|(known, _)| *known != name) {
            self.headers.push((name, HeaderValue::from_static(value)));
        }
        self
    }

    /// Sends the call; the future answers as operation `O`.
    pub fn send<O: Operation>(self) -> Sending<O> {
        Sending::new(self.answer(None))
    }

    /// Sends the call; what the answer means is not looked at.
    pub(crate) fn answer(self, deadline: Option<Instant>) -> BoxFuture<'static, Result<Answer, Box<RawError>>> {
        Box::pin(async move { self.execute(deadline).await })
    }

    /// Sends the call up to the head of a success, whose body is then read piece by piece.
    pub fn stream<O: Operation>(self) -> Streaming<O> {
        Streaming::new(self)
    }

    pub(crate) fn parameter(
        mut self,
        place: Place,
        name: &'static str,
        style: Style,
        value: Result<Value, serde_json::Error>,
    ) -> Self {
        self.parameters.retain(|known| known.place != place || known.name != name);
        match value {
            Ok(Value::Null) => {}
            Ok(value) => self.parameters.push(Parameter { place, name, value, style }),
            Err(_) => self.refuse(format!("the parameter `{name}` cannot be encoded")),
        }
        self
    }

    /// Returns what a query parameter is set to.
    pub(crate) fn query_value(&self, name: &str) -> Option<&Value> {
        let mut queries = self.parameters.iter().filter(|parameter| parameter.place == Place::Query);
        queries.find(|parameter| parameter.name == name).map(|parameter| &parameter.value)
    }

    /// Sets a query parameter in the style it was set in before.
    pub(crate) fn set_query(&mut self, name: &'static str, value: Value) {
        let mut queries = self.parameters.iter_mut().filter(|parameter| parameter.place == Place::Query);
        match queries.find(|parameter| parameter.name == name) {
            Some(parameter) => parameter.value = value,
            None => self.parameters.push(Parameter { place: Place::Query, name, value, style: Style::form() }),
        }
    }

    fn encoded(mut self, media_type: &str, body: Result<Vec<u8>, serde_json::Error>) -> Self {
        match body {
            Ok(bytes) => self.body(media_type, bytes),
            Err(_) => {
                self.refuse("the body cannot be encoded as JSON");
                self
            }
        }
    }

    fn body(mut self, content_type: &str, bytes: impl Into<RequestBody>) -> Self {
        match HeaderValue::from_str(content_type) {
            Ok(content_type) => self.body = Some(Body { content_type, bytes: bytes.into() }),
            Err(_) => self.refuse("the content type of the body is broken"),
        }
        self
    }

    pub(crate) fn refuse(&mut self, problem: impl Into<String>) {
        self.error.get_or_insert_with(|| problem.into());
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("operation", &self.spec.id).finish_non_exhaustive()
    }
}

/// A call on its way. Dropping it cancels the call, and nothing else.
///
/// Everything up to the complete answer is the same code for all operations; only the last step, here, is generic.
#[must_use = "a call does nothing until it is awaited"]
pub struct Sending<O> {
    answer: BoxFuture<'static, Result<Answer, Box<RawError>>>,
    operation: Names<O>,
}

impl<O: Operation> Sending<O> {
    pub(crate) fn new(answer: BoxFuture<'static, Result<Answer, Box<RawError>>>) -> Self {
        Self { answer, operation: PhantomData }
    }
}

impl<O: Operation> Future for Sending<O> {
    type Output = Result<Response<O::Output>, Error<O::Error>>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.answer.as_mut().poll(context).map(|answer| finish::<O>(answer?))
    }
}

impl<O> fmt::Debug for Sending<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sending").finish_non_exhaustive()
    }
}

/// Types an answer.
pub(crate) fn finish<O: Operation>(answer: Answer) -> Result<Response<O::Output>, Error<O::Error>> {
    if answer.status().as_u16() < 400 {
        return match answer.readable().and_then(|()| O::success(&answer)) {
            Ok(body) => Ok(Response::new(answer, body)),
            Err(why) => Err(RawError::undecoded(answer, why).into()),
        };
    }
    Err(fail::<O>(answer))
}

/// Types an answer that is an error.
pub(crate) fn fail<O: Operation>(answer: Answer) -> Error<O::Error> {
    match answer.readable().and_then(|()| O::error(&answer)) {
        Ok(body) => Error::api_error(answer, body),
        Err(why) => RawError::undecoded(answer, why).into(),
    }
}
