//! The body of a request: bytes in memory, or a stream of any size.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;

use crate::content::{Content, Reading};

/// The body of a request. Cloning it copies no bytes; clones share a stream that can be read once.
#[derive(Clone)]
pub struct RequestBody {
    contents: Arc<[Content]>,
    failure: Failure,
}

/// Why the bytes of one exchange could not be had. It travels beside the transport, because not every transport hands the
/// error of a body on.
pub(crate) type Failure = Arc<Mutex<Option<UploadError>>>;

impl RequestBody {
    /// Returns a body of several contents, one after the other.
    pub(crate) fn new(contents: Vec<Content>) -> Self {
        Self { contents: contents.into(), failure: Failure::default() }
    }

    /// Returns the same body with a place of its own for the failure.
    pub(crate) fn watched(&self) -> (Self, Failure) {
        let failure = Failure::default();
        (Self { contents: self.contents.clone(), failure: failure.clone() }, failure)
    }

    /// Returns the number of bytes, if it is known before they are read. Sending more or fewer ends in an error.
    pub fn length(&self) -> Option<u64> {
        self.contents.iter().try_fold(0_u64, |sum, content| sum.checked_add(content.length()?))
    }

    /// Returns the body if it is in memory as a whole. It is not if somebody wants to be told of its progress.
    pub fn bytes(&self) -> Option<&Bytes> {
        match &self.contents[..] {
            [content] => content.whole(),
            _ => None,
        }
    }

    /// Returns whether the body can be sent (again): always, but for a stream that can be read once and was begun.
    pub fn can_repeat(&self) -> bool {
        self.contents.iter().all(Content::can_repeat)
    }

    /// Returns the bytes, piece by piece. A file is opened, and a stream that can be read once is begun, when the first piece
    /// is asked for.
    pub fn open(&self) -> BodyStream {
        let mut rest: Vec<Reading> = self.contents.iter().map(Content::open).collect();
        rest.reverse();
        BodyStream { rest, failure: self.failure.clone() }
    }

    /// Reads the body into memory, for a transport that does not stream.
    pub async fn collect(&self) -> Result<Bytes, UploadError> {
        if let Some(bytes) = self.bytes() {
            return Ok(bytes.clone());
        }
        let (mut stream, mut bytes) = (self.open(), BytesMut::new());
        while let Some(piece) = poll_fn(|context| stream.poll_piece(context)).await {
            bytes.extend_from_slice(&piece?);
        }
        Ok(bytes.freeze())
    }
}

impl<T: Into<Bytes>> From<T> for RequestBody {
    fn from(bytes: T) -> Self {
        Self::new(vec![Content::memory(bytes.into())])
    }
}

/// Compares bytes with bytes and files by name, length and time; a stream is equal to its clones alone.
impl PartialEq for RequestBody {
    fn eq(&self, other: &Self) -> bool {
        self.contents == other.contents
    }
}

/// Shows the length alone.
impl fmt::Debug for RequestBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestBody").field("length", &self.length()).finish_non_exhaustive()
    }
}

/// The bytes of a [`RequestBody`], piece by piece; none is empty.
pub struct BodyStream {
    /// What is still to come, the next one at the end.
    rest: Vec<Reading>,
    failure: Failure,
}

impl BodyStream {
    fn poll_piece(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, UploadError>>> {
        while let Some(reading) = self.rest.last_mut() {
            match reading.poll_next(context) {
                Poll::Ready(None) => self.rest.truncate(self.rest.len() - 1),
                Poll::Ready(Some(Err(error))) => {
                    self.rest.clear();
                    *self.failure.lock().unwrap_or_else(PoisonError::into_inner) = Some(error.clone());
                    return Poll::Ready(Some(Err(error)));
                }
                piece => return piece,
            }
        }
        Poll::Ready(None)
    }
}

impl Stream for BodyStream {
    type Item = Result<Bytes, UploadError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_piece(context)
    }
}

impl fmt::Debug for BodyStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BodyStream").finish_non_exhaustive()
    }
}

/// Why a body could not be sent: it cannot be read, it has changed, or it is not as long as was declared.
#[derive(Clone, Debug)]
pub struct UploadError {
    message: String,
    source: Option<Arc<dyn std::error::Error + Send + Sync>>,
}

impl UploadError {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), source: None }
    }

    pub(crate) fn with_source(mut self, source: impl Into<crate::BoxError>) -> Self {
        self.source = Some(source.into().into());
        self
    }
}

impl fmt::Display for UploadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for UploadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}
