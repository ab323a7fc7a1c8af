//! A server in memory: it keeps what was sent, and answers as it was told.

use excerpt_runtime::http::header::{CONTENT_TYPE, COOKIE};
use excerpt_runtime::http::{HeaderMap, HeaderValue, StatusCode};
use excerpt_runtime::{
    Api, BoxFuture, Bytes, ClientBuilder, HttpRequest, HttpResponse, Transport, TransportError, Value,
};
use std::sync::{Arc, Mutex};

/// A server that gives its answers in turn, and the last one for ever.
#[derive(Clone)]
pub(crate) struct Exchange {
    answers: Vec<(u16, &'static str, Bytes)>,
    headers: Vec<(&'static str, &'static str)>,
    seen: Arc<Mutex<Vec<HttpRequest>>>,
    bodies: Arc<Mutex<Vec<String>>>,
}

impl Exchange {
    /// Answers every request so. Without a content type there is no such header.
    pub(crate) fn answering(status: u16, content_type: &'static str, body: impl Into<Bytes>) -> Self {
        let answers = vec![(status, content_type, body.into())];
        Self { answers, headers: Vec::new(), seen: Arc::default(), bodies: Arc::default() }
    }

    /// Answers with JSON.
    pub(crate) fn json(status: u16, body: impl Into<Bytes>) -> Self {
        Self::answering(status, "application/json", body)
    }

    /// Answers without a body.
    pub(crate) fn done() -> Self {
        Self::answering(204, "", "")
    }

    /// Adds headers to all answers.
    pub(crate) fn with_headers(mut self, headers: &[(&'static str, &'static str)]) -> Self {
        self.headers.extend(headers);
        self
    }

    /// Answers so after all answers given before.
    pub(crate) fn then_json(mut self, status: u16, body: impl Into<Bytes>) -> Self {
        self.answers.push((status, "application/json", body.into()));
        self
    }

    /// Answers so, as text, after all answers given before.
    pub(crate) fn then_text(mut self, body: impl Into<Bytes>) -> Self {
        self.answers.push((200, "text/plain", body.into()));
        self
    }

    /// Returns a client of it.
    pub(crate) fn client<C: Api>(&self) -> C {
        self.builder().build().expect("the client can be built")
    }

    /// Returns the builder of a client.
    pub(crate) fn builder<C: Api>(&self) -> ClientBuilder<C> {
        ClientBuilder::new().transport(self.clone())
    }

    /// Returns the requests so far.
    pub(crate) fn requests(&self) -> Vec<HttpRequest> {
        self.seen.lock().expect("no test panics in here").clone()
    }

    /// Returns the last request.
    pub(crate) fn request(&self) -> HttpRequest {
        self.requests().pop().expect("there was a request")
    }

    /// Returns path and query of the last request.
    pub(crate) fn target(&self) -> String {
        let url = self.request().url;
        let query = url.query().map(|query| format!("?{query}"));
        format!("{}{}", url.path(), query.unwrap_or_default())
    }

    /// Returns a header of the last request.
    pub(crate) fn header(&self, name: &str) -> Option<String> {
        let value = self.request().headers.get(name)?.clone();
        Some(value.to_str().expect("the header is text").to_owned())
    }

    /// Returns the cookies of the last request.
    pub(crate) fn cookies(&self) -> Option<String> {
        self.header(COOKIE.as_str())
    }

    /// Returns the last body, as text.
    pub(crate) fn text(&self) -> String {
        self.bodies.lock().expect("no test panics in here").last().cloned().expect("there was a request")
    }

    /// Returns the last body, which was JSON.
    pub(crate) fn sent(&self) -> Value {
        excerpt_runtime::serde_json::from_str(&self.text()).expect("the body is JSON")
    }
}

impl Transport for Exchange {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        let mut seen = self.seen.lock().expect("no test panics in here");
        let (status, content_type, body) = self.answers[seen.len().min(self.answers.len() - 1)].clone();
        seen.push(request.clone());
        drop(seen);
        Box::pin(async move {
            let sent = match &request.body {
                Some(body) => body.collect().await.expect("the body can be read").to_vec(),
                None => Vec::new(),
            };
            let sent = String::from_utf8(sent).expect("the body is text");
            self.bodies.lock().expect("no test panics in here").push(sent);
            let mut headers = HeaderMap::new();
            for (name, value) in &self.headers {
                headers.append(*name, HeaderValue::from_static(value));
            }
            if !content_type.is_empty() {
                headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
            }
            Ok(HttpResponse::new(StatusCode::from_u16(status).expect("the status is one"), headers, body))
        })
    }
}
