//! The transport that is built in: reqwest over rustls. No other file knows reqwest.

use std::time::Duration;

use bytes::Bytes;

use crate::{
    Api, BoxFuture, BuildError, Chunks, ClientBuilder, HttpRequest, HttpResponse, ResponseBody, Transport,
    TransportError, TransportErrorKind,
};

/// Sends requests with a [`reqwest::Client`].
#[derive(Clone, Debug)]
pub struct ReqwestTransport {
    client: reqwest::Client,
}

impl ReqwestTransport {
    /// Returns the transport that a client has unless its builder is given another.
    pub fn new(connect_timeout: Duration) -> Result<Self, BuildError> {
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(connect_timeout)
            .build()
            .map_err(|error| BuildError::new("the HTTP client cannot be set up").with_source(error.without_url()))?;
        Ok(Self { client })
    }

    /// Returns a transport without proxies. Setting one up reads the certificates of the machine, so all mock servers share
    /// one; it keeps no connection across ports.
    #[cfg(feature = "mock")]
    pub(crate) fn to_this_machine() -> Self {
        static CLIENT: std::sync::LazyLock<reqwest::Client> = std::sync::LazyLock::new(|| {
            let builder = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy();
            builder.build().expect("the HTTP client can be set up")
        });
        Self { client: CLIENT.clone() }
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
    /// credentials; a client that follows them does not. Its connect time-out counts, not the one of this builder.
    pub fn http_client(self, client: reqwest::Client) -> Self {
        self.transport(ReqwestTransport::from(client))
    }
}

impl Transport for ReqwestTransport {
    fn send(&self, request: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, TransportError>> {
        let mut builder = self.client.request(request.method, request.url).headers(request.headers);
        if let Some(timeout) = request.timeout {
            builder = builder.timeout(timeout);
        }
        if let Some(body) = request.body {
            builder = builder.body(body);
        }
        Box::pin(async move {
            let mut response = builder.send().await.map_err(failure)?;
            let (status, headers) = (response.status(), std::mem::take(response.headers_mut()));
            Ok(HttpResponse::new(status, headers, ResponseBody::new(Body(response))))
        })
    }
}

struct Body(reqwest::Response);

impl Chunks for Body {
    fn next(&mut self) -> BoxFuture<'_, Result<Option<Bytes>, TransportError>> {
        Box::pin(async { self.0.chunk().await.map_err(failure) })
    }
}

fn failure(error: reqwest::Error) -> TransportError {
    let kind = if error.is_connect() {
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
