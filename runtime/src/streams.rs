//! Answers that are streams of typed items: server-sent events and JSON lines.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use http::header::ACCEPT;

use crate::decode::{DecodeError, Decoded};
use crate::error::{Kind, RawError};
use crate::frames::{Frame, Frames, Framing};
use crate::{Answer, Call, Download, Error, Operation, Streaming};

/// An operation that can answer with a stream of items. Implemented by [`events!`](crate::events),
/// [`text_events!`](crate::text_events) and [`lines!`](crate::lines).
pub trait Streamed: Operation {
    /// What comes piece by piece.
    type Item: Send + 'static;

    /// Decodes an item.
    fn item(frame: &Frame) -> Decoded<Self::Item>;
}

/// Returns the media type of the stream.
fn media_type<O: Streamed>() -> &'static str {
    O::SPEC.stream.unwrap_or_default()
}

/// The items of an answer, each as soon as it is there; a [`Stream`], too.
///
/// ```
/// # use excerpt_runtime::{Error, StreamItems, Streamed};
/// # async fn example<O: Streamed>(mut events: StreamItems<O>) -> Result<(), Error<O::Error>> {
/// while let Some(event) = events.next().await {
///     let event = event?;
/// #   drop(event);
/// }
/// # Ok(()) }
/// ```
///
/// The call is sent when the first item is asked for, with the stream's media type alone in `Accept`. An item that cannot be
/// decoded is an error that holds its bytes, and the next one can be asked for; any other error is the end. The time-out of the
/// call is how long the stream may stand still. A single item may be as large as the client's `max_response_bytes`.
///
/// The server's `[DONE]` is no item. When a stream breaks off it is not begun anew: a request with the `id` of the last event in
/// the header `Last-Event-ID` goes on behind it, where the server knows how to.
#[must_use = "items are read by `next`"]
pub struct StreamItems<O: Streamed> {
    state: State<O>,
    frames: Frames,
    limit: u64,
}

enum State<O: Streamed> {
    Opening(Streaming<O>),
    Open(Download),
    /// All has come; the frames may still hold items.
    Read(Box<Answer>),
    Failed,
}

impl<O: Streamed> StreamItems<O> {
    #[doc(hidden)]
    pub fn new(call: Call) -> Self {
        let limit = call.core.shared.max_response_bytes;
        let call = call.with_default_header(ACCEPT, media_type::<O>());
        let frames = Frames::new(Framing::of(media_type::<O>()));
        Self { state: State::Opening(call.stream()), frames, limit }
    }

    /// Returns the next item; `None` after the last. Dropping the future loses nothing.
    pub async fn next(&mut self) -> Option<Result<O::Item, Error<O::Error>>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    fn decoded(&self, frame: Frame) -> Result<O::Item, Error<O::Error>> {
        O::item(&frame).map_err(|why| match &self.state {
            State::Open(download) => RawError::undecoded(download.answer().with_body(frame.data), why).into(),
            State::Read(answer) => RawError::undecoded(answer.with_body(frame.data), why).into(),
            State::Opening(_) | State::Failed => RawError::new(O::SPEC, Kind::Decode, why.to_string()).into(),
        })
    }

    /// Takes over an answer whose body is the stream.
    fn begin(&mut self, download: Download) -> Result<(), Box<RawError>> {
        let answer = download.answer();
        if answer.documented().1 == media_type::<O>() {
            self.state = State::Open(download);
            return Ok(());
        }
        let why = DecodeError::new(format!("its content type is not `{}`", media_type::<O>()));
        Err(RawError::undecoded(answer.clone(), why))
    }

    /// Takes the next piece, or the end.
    fn receive(&mut self, piece: Option<Result<Bytes, Error>>) -> Result<(), Error<O::Error>> {
        let State::Open(download) = &self.state else { return Ok(()) };
        match piece.transpose().map_err(Error::typed)? {
            Some(piece) => {
                self.frames.push(&piece);
                Ok(())
            }
            None => {
                self.frames.end();
                self.state = State::Read(Box::new(download.answer().clone()));
                Ok(())
            }
        }
    }
}

impl<O: Streamed> Stream for StreamItems<O> {
    type Item = Result<O::Item, Error<O::Error>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if matches!(self.state, State::Failed) {
                return Poll::Ready(None);
            }
            let frame = self.frames.next();
            let size = frame.as_ref().map_or(self.frames.held(), |frame| frame.data.len());
            let is_too_large = u64::try_from(size).map_or(true, |size| size > self.limit);
            if let Some(frame) = frame.filter(|_| !is_too_large) {
                return Poll::Ready(Some(self.decoded(frame)));
            }
            let limit = self.limit;
            let outcome = match &mut self.state {
                State::Open(_) | State::Read(_) if is_too_large => {
                    let detail = format!("an item is larger than the limit of {limit} bytes");
                    Err(RawError::new(O::SPEC, Kind::TooLarge, detail).into())
                }
                State::Opening(opening) => match ready!(Pin::new(opening).poll(context)) {
                    Ok(download) => self.begin(download).map_err(Into::into),
                    Err(error) => Err(error),
                },
                State::Open(download) => {
                    let piece = ready!(Pin::new(download).poll_next(context));
                    self.receive(piece)
                }
                State::Read(_) | State::Failed => return Poll::Ready(None),
            };
            if let Err(error) = outcome {
                self.state = State::Failed;
                return Poll::Ready(Some(Err(error)));
            }
        }
    }
}

/// Shows how far it is.
impl<O: Streamed> fmt::Debug for StreamItems<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = match self.state {
            State::Opening(_) => "opening",
            State::Open(_) => "open",
            State::Read(_) => "read",
            State::Failed => "failed",
        };
        f.debug_struct("StreamItems").field("operation", &O::SPEC.id).field("state", &state).finish_non_exhaustive()
    }
}
