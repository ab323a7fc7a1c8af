//! reqwest over the browser's `fetch`. It has one thread, so that what is wrapped never leaves the thread it was made on.

use std::time::Duration;

use bytes::Bytes;
use send_wrapper::SendWrapper;

use super::{collected, moving};
use crate::idle::Idle;
use crate::{BoxFuture, Chunks, RequestBody, ResponseBody, TransportError};

pub(super) fn builder(_connect_timeout: Duration) -> reqwest::ClientBuilder {
    reqwest::Client::builder()
}

pub(super) fn boxed<'a, T>(future: impl Future<Output = T> + 'a) -> BoxFuture<'a, T> {
    Box::pin(SendWrapper::new(future))
}

/// The browser does not say why a request failed.
pub(super) fn is_connect(_error: &reqwest::Error) -> bool {
    false
}

/// `fetch` takes a body as a whole.
pub(super) async fn streamed(body: &RequestBody, _idle: Option<Idle>) -> Result<reqwest::Body, TransportError> {
    collected(body).await
}

pub(super) fn incoming(response: reqwest::Response, idle: Option<Idle>) -> ResponseBody {
    ResponseBody::new(Incoming { response: Some(SendWrapper::new(response)), idle })
}

struct Incoming {
    response: Option<SendWrapper<reqwest::Response>>,
    idle: Option<Idle>,
}

impl Chunks for Incoming {
    fn next(&mut self) -> BoxFuture<'_, Result<Option<Bytes>, TransportError>> {
        let response = self.response.take();
        let idle = self.idle.as_ref();
        boxed(async move {
            match response {
                Some(response) => moving(idle, response.take().bytes()).await.map(Some),
                None => Ok(None),
            }
        })
    }
}
