//! Requests that the document lacks.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::Method;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::decode::{self, Decoded};
use crate::error::{Kind, RawError};
use crate::{Answer, BoxFuture, Call, Core, Error, File, Form, OperationSpec, Response, Retry, Style, encoding};

/// A request that the document lacks, not sent yet; `.await` sends it.
///
/// It goes to the client's server with all credentials that the client has, is repeated where its method makes that safe, and
/// is never throttled. Errors and logs name its method, not its path, which may hold what is nobody's business.
///
/// Setters never fail; what does not fit is reported when the request is sent.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct Request {
    call: Call,
    path: String,
    query: Vec<String>,
}

impl Request {
    #[doc(hidden)]
    pub fn new(core: &Core, method: &Method, path: impl Into<String>) -> Self {
        let spec = SPECS.iter().find(|spec| spec.method == *method);
        let mut call = Call::new(core, spec.unwrap_or(&SPECS[0]));
        if spec.is_none() {
            call.refuse(format!("requests cannot have the method {method}"));
        }
        Self { call, path: path.into(), query: Vec::new() }
    }

    /// Fills in a placeholder of the path, such as `{id}`. Its value is encoded; the path itself is sent as it was given.
    pub fn path(mut self, name: &'static str, value: impl Serialize) -> Self {
        self.call = self.call.path(name, value);
        self
    }

    /// Adds a query parameter: a list as one parameter for each item. A null adds nothing.
    pub fn query(mut self, name: impl AsRef<str>, value: impl Serialize) -> Self {
        match serde_json::to_value(value) {
            Ok(value) if value.is_null() => {}
            Ok(value) => self.query.extend(encoding::query(name.as_ref(), &value, Style::form())),
            Err(_) => self.call.refuse(format!("the parameter `{}` cannot be encoded", name.as_ref())),
        }
        self
    }

    /// Sets a header.
    pub fn header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        self.call = self.call.extra_header(name, value);
        self
    }

    /// Sets a JSON body.
    pub fn json(mut self, body: &impl Serialize) -> Self {
        self.call = self.call.json("application/json", body);
        self
    }

    /// Sets a body of media type `application/x-www-form-urlencoded`: lists repeat their name, objects inside are JSON.
    pub fn form(mut self, body: &impl Serialize) -> Self {
        self.call = self.call.form(body);
        self
    }

    /// Sets a body of media type `multipart/form-data`.
    pub fn multipart(mut self, form: Form) -> Self {
        self.call = self.call.multipart(form);
        self
    }

    /// Sets a body of bytes, in memory, a file or a stream, and says what they are, such as `application/pdf`.
    pub fn bytes(mut self, media_type: &'static str, body: impl Into<File>) -> Self {
        self.call = self.call.bytes(media_type, body);
        self
    }

    /// Sets how long one attempt may take.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.call = self.call.timeout(timeout);
        self
    }

    /// Sets how often and for how long the request is repeated.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.call = self.call.retry(retry);
        self
    }

    /// Sends the request. A status from 400 on is an error, with the body in [`Error::bytes`].
    pub fn send(self) -> BoxFuture<'static, Result<Response<Bytes>, Error>> {
        let Self { mut call, mut path, query } = self;
        if !path.starts_with('/') {
            call.refuse("its path does not start with a slash");
        }
        if !query.is_empty() {
            path.push(if path.contains('?') { '&' } else { '?' });
            path += &query.join("&");
        }
        call.raw = Some(path);
        Box::pin(async move {
            let answer: Answer = call.answer(None).await?;
            if answer.status().as_u16() >= 400 {
                return Err(RawError::new(answer.spec, Kind::Api, "").answer(answer).into());
            }
            let body = answer.body().clone();
            Ok(Response::new(answer, body))
        })
    }
}

impl IntoFuture for Request {
    type Output = Result<Response<Bytes>, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request").field("method", &self.call.spec.method).finish_non_exhaustive()
    }
}

impl Response<Bytes> {
    /// Decodes the body as JSON.
    pub fn json<T: DeserializeOwned>(&self) -> Decoded<T> {
        decode::json(self.bytes())
    }
}

/// The descriptions of all requests of this kind: their method is all that the runtime says of them.
static SPECS: [OperationSpec; 9] = [
    OperationSpec { method: Method::GET, ..RAW },
    OperationSpec { method: Method::HEAD, ..RAW },
    OperationSpec { method: Method::POST, ..RAW },
    OperationSpec { method: Method::PUT, ..RAW },
    OperationSpec { method: Method::PATCH, ..RAW },
    OperationSpec { method: Method::DELETE, ..RAW },
    OperationSpec { method: Method::OPTIONS, ..RAW },
    OperationSpec { method: Method::TRACE, ..RAW },
    OperationSpec { method: Method::QUERY, ..RAW },
];

const RAW: OperationSpec =
    OperationSpec { id: "request", path: "", responses: &[("default", &["*/*"])], ..OperationSpec::DEFAULT };
