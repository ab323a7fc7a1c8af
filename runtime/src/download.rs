//! Answers of any size, read piece by piece.

use std::fmt;
use std::future::poll_fn;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;
use tokio::sync::OwnedSemaphorePermit;

use crate::call::fail;
use crate::error::{Kind, Names, RawError};
use crate::send::{Arrived, Outcome};
use crate::steps::Steps;
use crate::{Answer, BoxFuture, Call, Error, Header, Operation, ResponseBody, TransportError};

/// A success whose body is still to be read, piece by piece; it may have any size.
///
/// ```
/// # async fn example(mut download: excerpt_runtime::Download) -> Result<(), excerpt_runtime::Error> {
/// while let Some(piece) = download.next().await {
///     println!("{} bytes", piece?.len());
/// }
/// # Ok(()) }
/// ```
///
/// The length is checked: a body that is shorter or longer than its `Content-Length` ends in an error, and what came before is
/// not the whole. A break in the middle is not repaired; ask again for the whole. The client's `max_response_bytes` does not
/// apply, [`limit`](Self::limit) does. The time-out of the call counts up to the head, and then anew between two pieces.
///
/// It counts as one of the client's concurrent requests until its end, or until it is dropped.
#[must_use = "the body is read by `next` or `save_to`"]
pub struct Download {
    answer: Answer,
    pieces: Steps<ResponseBody, Bytes, TransportError>,
    announced: Option<u64>,
    received: u64,
    limit: Option<u64>,
    on_progress: Option<Report>,
    /// Given back at the end.
    slot: Option<OwnedSemaphorePermit>,
}

/// Is told how many bytes have come, and how many there are.
type Report = Box<dyn FnMut(u64, Option<u64>) + Send>;

/// What of an answer is still to be read.
pub(crate) struct Rest {
    pub(crate) body: ResponseBody,
    pub(crate) announced: Option<u64>,
    pub(crate) slot: OwnedSemaphorePermit,
}

impl Download {
    pub(crate) fn new(answer: Answer, rest: Rest) -> Self {
        let pieces = Steps::new(rest.body, |mut body| {
            Box::pin(async move { body.next().await.map(|piece| piece.map(|piece| (piece, body))) })
        });
        Self {
            answer,
            pieces,
            announced: rest.announced,
            received: 0,
            limit: None,
            on_progress: None,
            slot: Some(rest.slot),
        }
    }

    /// Returns the status.
    pub fn status(&self) -> StatusCode {
        self.answer.status()
    }

    /// Returns the headers.
    pub fn headers(&self) -> &HeaderMap {
        self.answer.headers()
    }

    /// Reads a header; `None` where there is none, or its value is not of the header's type.
    pub fn header<H: DeserializeOwned>(&self, header: &Header<H>) -> Option<H> {
        header.of(self.headers())
    }

    /// Returns the id the server gave to this exchange.
    pub fn request_id(&self) -> Option<&str> {
        self.answer.request_id()
    }

    /// Returns the number of bytes in the body, if the server says so.
    pub fn content_length(&self) -> Option<u64> {
        self.announced
    }

    /// Sets the size above which the body is refused.
    pub fn limit(mut self, bytes: u64) -> Self {
        self.limit = Some(bytes);
        self
    }

    /// Calls a function with the number of bytes received after each piece, and the content length if there is one.
    pub fn on_progress(mut self, report: impl FnMut(u64, Option<u64>) + Send + 'static) -> Self {
        self.on_progress = Some(Box::new(report));
        self
    }

    /// Returns the next piece, which is never empty; `None` after the last one, and after an error. Dropping the future loses
    /// nothing.
    pub async fn next(&mut self) -> Option<Result<Bytes, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// Returns the answer without its body.
    pub(crate) fn answer(&self) -> &Answer {
        &self.answer
    }

    /// Returns an error of this download.
    pub(crate) fn error(&self, kind: Kind, detail: impl Into<std::borrow::Cow<'static, str>>) -> Box<RawError> {
        RawError::new(self.answer.spec, kind, detail).answer(self.answer.clone())
    }

    fn check_limit(&self, size: u64) -> Result<(), Box<RawError>> {
        match self.limit {
            Some(limit) if size > limit => {
                Err(self.error(Kind::TooLarge, format!("the answer is larger than the limit of {limit} bytes")))
            }
            _ => Ok(()),
        }
    }

    /// Looks at what came, and returns it if it may be passed on.
    fn judge(&mut self, piece: Option<Result<Bytes, TransportError>>) -> Result<Option<Bytes>, Box<RawError>> {
        let piece = match piece.transpose() {
            Ok(piece) => piece,
            Err(error) => return Err(RawError::transport(self.answer.spec, error).answer(self.answer.clone())),
        };
        let received = self.received;
        let Some(piece) = piece else {
            return match self.announced {
                Some(length) if received < length => {
                    let detail = format!("the body ended after {received} of {length} bytes");
                    Err(self.error(Kind::Interrupted, detail))
                }
                _ => Ok(None),
            };
        };
        self.received = received.saturating_add(u64::try_from(piece.len()).unwrap_or(u64::MAX));
        if let Some(length) = self.announced.filter(|length| self.received > *length) {
            return Err(self.error(Kind::Interrupted, format!("the body is longer than the {length} bytes announced")));
        }
        self.check_limit(self.received)?;
        if let Some(report) = &mut self.on_progress {
            report(self.received, self.announced);
        }
        Ok(Some(piece))
    }
}

impl Stream for Download {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if self.slot.is_none() {
                return Poll::Ready(None);
            }
            let judged = match self.check_limit(self.announced.unwrap_or(0)) {
                Ok(()) => {
                    let piece = ready!(Pin::new(&mut self.pieces).poll_next(context));
                    self.judge(piece)
                }
                Err(error) => Err(error),
            };
            match judged {
                Ok(Some(piece)) if piece.is_empty() => {}
                Ok(Some(piece)) => return Poll::Ready(Some(Ok(piece))),
                end => {
                    self.slot = None;
                    return Poll::Ready(end.err().map(|error| Err(error.into())));
                }
            }
        }
    }
}

/// Shows the status alone.
impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download").field("status", &self.status()).finish_non_exhaustive()
    }
}

/// A call whose answer will be read piece by piece, on its way up to the head of the answer. Dropping it cancels the call.
#[must_use = "a call does nothing until it is awaited"]
pub struct Streaming<O> {
    opening: BoxFuture<'static, Outcome<Arrived>>,
    operation: Names<O>,
}

impl<O: Operation> Streaming<O> {
    pub(crate) fn new(call: Call) -> Self {
        Self { opening: Box::pin(async move { call.open().await }), operation: PhantomData }
    }
}

impl<O: Operation> Future for Streaming<O> {
    type Output = Result<Download, Error<O::Error>>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        Poll::Ready(match ready!(self.opening.as_mut().poll(context))? {
            (answer, Some(rest)) => Ok(Download::new(answer, rest)),
            (answer, None) => Err(fail::<O>(answer)),
        })
    }
}

impl<O> fmt::Debug for Streaming<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Streaming").finish_non_exhaustive()
    }
}
