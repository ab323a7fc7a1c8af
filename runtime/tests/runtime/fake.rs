//! A server in memory, on a clock that is paused.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use excerpt_runtime::testing::TestClock;
use excerpt_runtime::{
    BoxFuture, Bytes, Chunks, ClientBuilder, HeaderMap, HttpRequest, HttpResponse, ResponseBody, StatusCode, Transport,
    TransportError, TransportErrorKind, http,
};

use crate::client::Client;

/// The credential of the tests: nothing that is printed may contain it.
pub(crate) const SECRET: &str = "s3cr3t-credential";

/// What the server does with a request.
#[derive(Clone, Debug)]
pub(crate) struct Reply {
    outcome: Result<u16, TransportErrorKind>,
    headers: Vec<(String, String)>,
    chunks: Vec<Bytes>,
    breaks: bool,
    yields: usize,
}

impl Reply {
    pub(crate) fn status(status: u16) -> Self {
        Self { outcome: Ok(status), headers: Vec::new(), chunks: Vec::new(), breaks: false, yields: 0 }
    }

    pub(crate) fn json(status: u16, body: &str) -> Self {
        Self::status(status).header("content-type", "application/json").body(body.to_owned())
    }

    pub(crate) fn fail(kind: TransportErrorKind) -> Self {
        Self { outcome: Err(kind), ..Self::status(200) }
    }

    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(crate) fn body(mut self, chunk: impl Into<Bytes>) -> Self {
        self.chunks.push(chunk.into());
        self
    }

    /// Other tasks run before the answer comes.
    pub(crate) fn slowly(mut self) -> Self {
        self.yields = 5;
        self
    }

    /// The connection breaks after the body so far.
    pub(crate) fn breaks(mut self) -> Self {
        self.breaks = true;
        self
    }
}

/// A request as the server saw it.
#[derive(Clone)]
pub(crate) struct Seen {
    pub(crate) at: Duration,
    pub(crate) request: HttpRequest,
    /// The bytes that came; none as long as they have not been read.
    pub(crate) sent: Option<Bytes>,
}

impl Seen {
    pub(crate) fn url(&self) -> &str {
        self.request.url.as_str()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.request.headers.get(name).map(|value| value.to_str().unwrap())
    }

    pub(crate) fn body(&self) -> &str {
        std::str::from_utf8(self.sent.as_ref().unwrap()).unwrap()
    }
}

type Handler = dyn Fn(usize, &HttpRequest) -> Reply + Send + Sync;

#[derive(Clone)]
pub(crate) struct Fake {
    pub(crate) clock: TestClock,
    handler: Arc<Handler>,
    seen: Arc<Mutex<Vec<Seen>>>,
    chunks_read: Arc<Mutex<usize>>,
}

impl Fake {
    /// A server that answers with a function of the number of the request, from 0, and the request.
    pub(crate) fn new(handler: impl Fn(usize, &HttpRequest) -> Reply + Send + Sync + 'static) -> Self {
        Self { clock: TestClock::new(), handler: Arc::new(handler), seen: Arc::default(), chunks_read: Arc::default() }
    }

    /// A server that gives these replies in turn, and the last one for ever.
    pub(crate) fn replies(replies: impl Into<Vec<Reply>>) -> Self {
        let replies = replies.into();
        Self::new(move |number, _| replies[number.min(replies.len() - 1)].clone())
    }

    pub(crate) fn builder(&self) -> ClientBuilder<Client> {
        Client::builder().transport(self.clone()).clock(self.clock.clone()).seed(7)
    }

    /// A client with a credential for `tokenAuth`.
    pub(crate) fn client(&self) -> Client {
        self.builder().credential("tokenAuth", excerpt_runtime::Credential::api_key(SECRET)).build().unwrap()
    }

    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }

    pub(crate) fn only(&self) -> Seen {
        let seen = self.seen();
        assert_eq!(seen.len(), 1);
        seen[0].clone()
    }

    pub(crate) fn urls(&self) -> Vec<String> {
        self.seen().iter().map(|seen| seen.url().to_owned()).collect()
    }

    /// When the requests came, in milliseconds.
    pub(crate) fn times(&self) -> Vec<u128> {
        self.seen().iter().map(|seen| seen.at.as_millis()).collect()
    }

    pub(crate) fn chunks_read(&self) -> usize {
        *self.chunks_read.lock().unwrap()
    }
}

impl Transport for Fake {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        let mut seen = self.seen.lock().unwrap();
        let number = seen.len();
        let reply = (self.handler)(number, &request);
        let body = request.body.clone();
        seen.push(Seen { at: self.clock.elapsed(), request, sent: None });
        drop(seen);
        let chunks_read = self.chunks_read.clone();
        Box::pin(async move {
            if reply.outcome == Err(TransportErrorKind::Connect) {
                return Err(TransportError::new(TransportErrorKind::Connect));
            }
            if let Some(body) = body {
                let sent = body.collect().await.map_err(|_| TransportError::new(TransportErrorKind::Interrupted))?;
                self.seen.lock().unwrap()[number].sent = Some(sent);
            }
            for _ in 0..reply.yields {
                tokio::task::yield_now().await;
            }
            let status = reply.outcome.map_err(TransportError::new)?;
            let mut headers = HeaderMap::new();
            for (name, value) in reply.headers {
                headers.append(name.parse::<http::HeaderName>().unwrap(), value.parse().unwrap());
            }
            let body = Body { chunks: reply.chunks.into_iter(), breaks: reply.breaks, chunks_read };
            Ok(HttpResponse::new(StatusCode::from_u16(status).unwrap(), headers, ResponseBody::new(body)))
        })
    }
}

struct Body {
    chunks: std::vec::IntoIter<Bytes>,
    breaks: bool,
    chunks_read: Arc<Mutex<usize>>,
}

impl Chunks for Body {
    fn next(&mut self) -> BoxFuture<'_, Result<Option<Bytes>, TransportError>> {
        let next = self.chunks.next();
        *self.chunks_read.lock().unwrap() += usize::from(next.is_some());
        let breaks = next.is_none() && self.breaks;
        Box::pin(
            async move { if breaks { Err(TransportError::new(TransportErrorKind::Interrupted)) } else { Ok(next) } },
        )
    }
}
