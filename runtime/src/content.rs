//! Where the bytes of an upload come from, and the check that they are as many as was said.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use tokio::io::{AsyncRead, AsyncReadExt as _};

#[cfg(not(target_arch = "wasm32"))]
use crate::disk::Disk;
use crate::steps::Steps;
use crate::{BoxError, UploadError};

/// How much is read at once, and held in memory.
pub(crate) const PIECE: usize = 64 * 1024;

/// A stream of pieces.
pub(crate) type Pieces = Pin<Box<dyn Stream<Item = Result<Bytes, UploadError>> + Send>>;

/// Is told how many bytes have left, and how many there are.
pub(crate) type Report = Arc<dyn Fn(u64, Option<u64>) + Send + Sync>;

/// Bytes to send: from memory, from a file, or from a stream that can be read once.
#[derive(Clone)]
pub(crate) struct Content {
    source: Source,
    /// The length that was declared.
    pub(crate) length: Option<u64>,
    pub(crate) on_progress: Option<Report>,
}

#[derive(Clone)]
enum Source {
    Memory(Bytes),
    #[cfg(not(target_arch = "wasm32"))]
    Disk(Arc<Disk>),
    /// Empty once it has begun. Clones share it.
    Once(Arc<Mutex<Option<Pieces>>>),
}

impl Content {
    pub(crate) fn memory(bytes: Bytes) -> Self {
        Self { source: Source::Memory(bytes), length: None, on_progress: None }
    }

    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn disk(disk: Disk) -> Self {
        Self { length: Some(disk.length), source: Source::Disk(Arc::new(disk)), on_progress: None }
    }

    pub(crate) fn stream<S, T, E>(stream: S) -> Self
    where
        S: Stream<Item = Result<T, E>> + Send + 'static,
        T: Into<Bytes>,
        E: Into<BoxError>,
    {
        let pieces: Pieces = Box::pin(Given(Box::pin(stream)));
        Self { source: Source::Once(Arc::new(Mutex::new(Some(pieces)))), length: None, on_progress: None }
    }

    pub(crate) fn reader(reader: impl AsyncRead + Send + 'static) -> Self {
        let reader: Pin<Box<dyn AsyncRead + Send>> = Box::pin(reader);
        Self::stream(Steps::new(reader, |mut reader| {
            Box::pin(async move { read(&mut reader).await.map(|bytes| bytes.map(|bytes| (bytes, reader))) })
        }))
    }

    /// Returns the number of bytes, if it is known before they are read.
    pub(crate) fn length(&self) -> Option<u64> {
        match &self.source {
            Source::Memory(bytes) => self.length.or(u64::try_from(bytes.len()).ok()),
            _ => self.length,
        }
    }

    /// Returns the bytes where they are all there, and nobody wants to see them leave.
    pub(crate) fn whole(&self) -> Option<&Bytes> {
        match &self.source {
            Source::Memory(bytes) => {
                let as_declared = self.length.is_none_or(|length| u64::try_from(bytes.len()) == Ok(length));
                (as_declared && self.on_progress.is_none()).then_some(bytes)
            }
            _ => None,
        }
    }

    /// Returns whether the bytes can still be read from the start.
    pub(crate) fn can_repeat(&self) -> bool {
        match &self.source {
            Source::Once(pieces) => pieces.lock().unwrap_or_else(PoisonError::into_inner).is_some(),
            _ => true,
        }
    }

    /// Returns the pieces. Nothing is opened before the first is asked for.
    pub(crate) fn open(&self) -> Reading {
        Reading { content: self.clone(), pieces: None, received: 0, sent: 0, last: None }
    }

    fn pieces(&self) -> Result<Pieces, UploadError> {
        Ok(match &self.source {
            Source::Memory(bytes) => Box::pin(Slices(bytes.clone())),
            #[cfg(not(target_arch = "wasm32"))]
            Source::Disk(disk) => Box::pin(disk.clone().open()),
            Source::Once(pieces) => {
                let pieces = pieces.lock().unwrap_or_else(PoisonError::into_inner).take();
                pieces.ok_or_else(|| UploadError::new("a stream can be sent once, and this one was"))?
            }
        })
    }
}

/// Compares bytes with bytes and files by name, length and time; a stream is equal to its clones alone.
impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        let same = match (&self.source, &other.source) {
            (Source::Memory(bytes), Source::Memory(others)) => bytes == others,
            #[cfg(not(target_arch = "wasm32"))]
            (Source::Disk(disk), Source::Disk(others)) => disk == others,
            (Source::Once(pieces), Source::Once(others)) => Arc::ptr_eq(pieces, others),
            _ => false,
        };
        same && self.length == other.length
    }
}

impl Eq for Content {}

/// Content on its way. What is not as long as was declared ends in an error before the last byte has left, so that no server
/// takes it for complete.
pub(crate) struct Reading {
    content: Content,
    pieces: Option<Pieces>,
    received: u64,
    sent: u64,
    /// The piece that makes the length complete, kept back until it is sure that nothing follows.
    last: Option<Bytes>,
}

impl Reading {
    /// Returns the next piece, which is never empty.
    pub(crate) fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, UploadError>>> {
        let declared = self.content.length();
        if self.pieces.is_none() {
            self.pieces = Some(self.content.pieces()?);
            self.report();
        }
        let Some(pieces) = &mut self.pieces else { return Poll::Ready(None) };
        loop {
            match (ready!(pieces.as_mut().poll_next(context)?), declared) {
                (Some(piece), _) if piece.is_empty() => {}
                (Some(piece), declared) => {
                    self.received = self.received.saturating_add(size(&piece));
                    match declared {
                        Some(length) if self.received > length => {
                            let problem = format!("there is more to send than the {length} bytes that were declared");
                            return Poll::Ready(Some(Err(UploadError::new(problem))));
                        }
                        Some(length) if self.received == length => self.last = Some(piece),
                        _ => return Poll::Ready(Some(Ok(self.leaves(piece)))),
                    }
                }
                (None, Some(length)) if self.received < length => {
                    let problem = format!("there are only {} bytes to send; {length} were declared", self.received);
                    return Poll::Ready(Some(Err(UploadError::new(problem))));
                }
                (None, _) => {
                    let last = self.last.take();
                    return Poll::Ready(last.map(|piece| Ok(self.leaves(piece))));
                }
            }
        }
    }

    fn leaves(&mut self, piece: Bytes) -> Bytes {
        self.sent = self.sent.saturating_add(size(&piece));
        self.report();
        piece
    }

    fn report(&self) {
        if let Some(report) = &self.content.on_progress {
            report(self.sent, self.content.length());
        }
    }
}

/// Reads a piece; `None` at the end.
pub(crate) async fn read(reader: &mut (impl AsyncRead + Unpin)) -> Result<Option<Bytes>, UploadError> {
    let mut buffer = BytesMut::with_capacity(PIECE);
    match reader.read_buf(&mut buffer).await {
        Ok(0) => Ok(None),
        Ok(_) => Ok(Some(buffer.freeze())),
        Err(error) => Err(UploadError::new("what is to be sent cannot be read").with_source(error)),
    }
}

fn size(piece: &Bytes) -> u64 {
    u64::try_from(piece.len()).unwrap_or(u64::MAX)
}

/// A stream of the caller's.
struct Given<S>(Pin<Box<S>>);

impl<S, T, E> Stream for Given<S>
where
    S: Stream<Item = Result<T, E>>,
    T: Into<Bytes>,
    E: Into<BoxError>,
{
    type Item = Result<Bytes, UploadError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(context).map(|next| {
            next.map(|piece| {
                piece.map(Into::into).map_err(|error| {
                    let error: BoxError = error.into();
                    error
                        .downcast::<UploadError>()
                        .map(|error| *error)
                        .unwrap_or_else(|error| UploadError::new("the stream to be sent failed").with_source(error))
                })
            })
        })
    }
}

/// Bytes in memory, piece by piece.
struct Slices(Bytes);

impl Stream for Slices {
    type Item = Result<Bytes, UploadError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let length = self.0.len().min(PIECE);
        Poll::Ready((length > 0).then(|| Ok(self.0.split_to(length))))
    }
}
