//! The transport that is built in: reqwest. No other file knows it.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod native;

#[cfg(target_arch = "wasm32")]
use browser as platform;
#[cfg(not(target_arch = "wasm32"))]
use native as platform;

use std::time::Duration;

use http::header::{CONTENT_ENCODING, CONTENT_LENGTH};

use crate::idle::Idle;
use crate::{
    Api, BoxFuture, BuildError, ClientBuilder, HttpRequest, HttpResponse, RequestBody, Transport, TransportError,
    TransportErrorKind,
};

/// Sends requests with a [`reqwest::Client`].
#[derive(Clone, Debug)]
pub struct ReqwestTransport {
    client: reqwest::Client,
}

impl ReqwestTransport {
    /// Returns the transport that a client has unless its builder is given another.
    ///
    /// In a browser it is the browser that connects and follows redirects: there is no connect time-out, and bodies are held
    /// in memory.
    pub fn new(connect_timeout: Duration) -> Result<Self, BuildError> {
        let client = platform::builder(connect_timeout)
            .build()
            .map_err(|error| BuildError::new("the HTTP client cannot be set up").with_source(error.without_url()))?;
        Ok(Self { client })
    }
}

impl From<reqwest::Client> for ReqwestTransport {
    fn from(client: reqwest::Client) -> Self {
        Self { client }
    }
}

impl<C: Api> ClientBuilder<C> {
    /// Sends requests with this client, for its proxies, certificates or connection pool.
    ///
    /// Build it with `redirect(Policy::none())`: the runtime follows redirects itself and knows which headers are
    /// credentials; a client that follows them does not. Its connect time-out counts, not the one of this builder. A time-out for
    /// the whole exchange would cut off uploads and downloads that are streamed; leave it out.
    pub fn http_client(self, client: reqwest::Client) -> Self {
        self.transport(ReqwestTransport::from(client))
    }
}

impl Transport for ReqwestTransport {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        platform::boxed(async move {
            let idle = request.idle_timeout.map(Idle::new);
            let mut builder = self.client.request(request.method, request.url).headers(request.headers);
            if let Some(timeout) = request.timeout {
                builder = builder.timeout(timeout);
            }
            if let Some(body) = request.body {
                if body.length() == Some(0) {
                    // hyper leaves it out, and some servers insist on it.
                    builder = builder.header(CONTENT_LENGTH, 0);
                }
                builder = builder.body(outgoing(body, idle.clone()).await?);
            }
            let mut response = moving(idle.as_ref(), builder.send()).await?;
            let (status, mut headers) = (response.status(), std::mem::take(response.headers_mut()));
            if cfg!(target_arch = "wasm32") {
                // A browser decompresses, and leaves the headers as if it had not.
                headers.remove(CONTENT_ENCODING);
                headers.remove(CONTENT_LENGTH);
            }
            Ok(HttpResponse::new(status, headers, platform::incoming(response, idle)))
        })
    }
}

async fn outgoing(body: RequestBody, idle: Option<Idle>) -> Result<reqwest::Body, TransportError> {
    // Of a body that is said to be empty hyper reads nothing, and would not find out that it is not.
    if body.bytes().is_none() && body.length() != Some(0) {
        return platform::streamed(&body, idle).await;
    }
    collected(&body).await
}

async fn collected(body: &RequestBody) -> Result<reqwest::Body, TransportError> {
    match body.collect().await {
        Ok(bytes) => Ok(bytes.into()),
        Err(error) => Err(TransportError::new(TransportErrorKind::Request).with_source(error)),
    }
}

/// Awaits a step of an exchange, as long as the exchange may stand still.
async fn moving<T>(
    idle: Option<&Idle>,
    step: impl Future<Output = Result<T, reqwest::Error>>,
) -> Result<T, TransportError> {
    match idle {
        None => step.await.map_err(failure),
        Some(idle) => match idle.limit(step).await {
            Some(outcome) => outcome.map_err(failure),
            None => Err(TransportError::new(TransportErrorKind::Timeout)),
        },
    }
}

fn failure(error: reqwest::Error) -> TransportError {
    let kind = if platform::is_connect(&error) {
        TransportErrorKind::Connect
    } else if error.is_timeout() {
        TransportErrorKind::Timeout
    } else if error.is_builder() {
        TransportErrorKind::Request
    } else {
        TransportErrorKind::Interrupted
    };
    // The address holds parameter values, and may hold an API key.
    TransportError::new(kind).with_source(error.without_url())
}
