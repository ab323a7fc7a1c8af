//! reqwest over hyper: bodies of any size, both ways.

use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream as _;
use http_body::{Body, Frame, SizeHint};

use super::moving;
use crate::idle::Idle;
use crate::{BodyStream, BoxFuture, Chunks, RequestBody, ResponseBody, TransportError, UploadError};

pub(super) fn builder(connect_timeout: Duration) -> reqwest::ClientBuilder {
    let builder = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(connect_timeout)
        // Another crate may have switched these on; what is asked of servers is decided by our own features.
        .no_brotli()
        .no_deflate()
        .no_zstd();
    if cfg!(feature = "gzip") { builder } else { builder.no_gzip() }
}

pub(super) fn boxed<'a, T>(future: impl Future<Output = T> + Send + 'a) -> BoxFuture<'a, T> {
    Box::pin(future)
}

pub(super) fn is_connect(error: &reqwest::Error) -> bool {
    error.is_connect()
}

pub(super) async fn streamed(body: &RequestBody, idle: Option<Idle>) -> Result<reqwest::Body, TransportError> {
    let (pieces, length) = (Mutex::new(body.open()), body.length());
    Ok(reqwest::Body::wrap(Outgoing { pieces, length, idle }))
}

/// A request's body as hyper asks for it. The mutex is never waited for: it makes `Sync` what is used by one task at a time.
struct Outgoing {
    pieces: Mutex<BodyStream>,
    length: Option<u64>,
    idle: Option<Idle>,
}

impl Body for Outgoing {
    type Data = Bytes;
    type Error = UploadError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, UploadError>>> {
        let pieces = self.pieces.get_mut().unwrap_or_else(PoisonError::into_inner);
        let piece = ready!(Pin::new(pieces).poll_next(context));
        if let Some(idle) = &self.idle {
            idle.touch();
        }
        Poll::Ready(piece.map(|piece| piece.map(Frame::data)))
    }

    fn size_hint(&self) -> SizeHint {
        self.length.map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}

pub(super) fn incoming(response: reqwest::Response, idle: Option<Idle>) -> ResponseBody {
    ResponseBody::new(Incoming { response, idle })
}

struct Incoming {
    response: reqwest::Response,
    idle: Option<Idle>,
}

impl Chunks for Incoming {
    fn next(&mut self) -> BoxFuture<'_, Result<Option<Bytes>, TransportError>> {
        Box::pin(moving(self.idle.as_ref(), self.response.chunk()))
    }
}
