//! Answers that are streams of typed items: server-sent events and JSON lines.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use http::StatusCode;
use http::header::ACCEPT;

use crate::decode::{DecodeError, Decoded};
use crate::error::{Kind, RawError};
use crate::frame::Frame;
use crate::frames::{Frames, Framing};
use crate::reconnect::Reconnect;
use crate::{Answer, BoxFuture, Call, Download, Error, Operation, Streaming};

/// An operation that can answer with a stream of items. Implemented by [`events!`](crate::events),
/// [`text_events!`](crate::text_events) and [`lines!`](crate::lines).
pub trait Streamed: Operation {
    /// What comes piece by piece.
    type Item: Send + 'static;

    /// Decodes an item.
    fn item(frame: &Frame) -> Decoded<Self::Item>;
}

/// An operation whose stream can be asked for again, to go on where it ended: events have ids. Implemented by
/// [`events!`](crate::events) and [`text_events!`](crate::text_events).
pub trait Resumable: Streamed {}

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
/// An event of the data `[DONE]`, where that is none of the stream's items, is the end, also of a connection that stays open.
/// Where the data are text it is an item like any other.
///
/// A stream that breaks off ends in an error, [`is_interrupted`](Error::is_interrupted), and the item that was cut off is not
/// handed out. An answer that has neither a length nor chunks ends with its connection, whatever the reason; there, what came of
/// the last item counts as all of it. Nothing is asked for again, unless by [`reconnect`](Self::reconnect).
#[must_use = "items are read by `next`"]
pub struct StreamItems<O: Streamed> {
    state: State<O>,
    frames: Frames,
    limit: u64,
    reconnect: Reconnect,
}

enum State<O: Streamed> {
    Opening(Streaming<O>),
    Open(Download),
    /// Until it is asked for again.
    Waiting(BoxFuture<'static, ()>),
    /// All has come; the frames may still hold items.
    Read(Box<Answer>),
    Over,
}

impl<O: Streamed> StreamItems<O> {
    #[doc(hidden)]
    pub fn new(call: Call) -> Self {
        let limit = call.core.shared.max_response_bytes;
        let call = call.with_default_header(ACCEPT, media_type::<O>());
        let frames = Frames::new(Framing::of(media_type::<O>()));
        Self { state: State::Opening(call.clone().stream()), frames, limit, reconnect: Reconnect::none(call) }
    }

    /// Returns the next item; `None` after the last. Dropping the future loses nothing.
    pub async fn next(&mut self) -> Option<Result<O::Item, Error<O::Error>>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    fn decoded(&self, frame: &Frame) -> Result<O::Item, Error<O::Error>> {
        let body = || frame.data.clone();
        O::item(frame).map_err(|why| match &self.state {
            State::Open(download) => RawError::undecoded(download.answer().with_body(body()), why).into(),
            State::Read(answer) => RawError::undecoded(answer.with_body(body()), why).into(),
            _ => RawError::new(O::SPEC, Kind::Decode, why.to_string()).into(),
        })
    }

    /// Takes over an answer whose body is the stream.
    fn begin(&mut self, download: Download) -> Result<(), Box<RawError>> {
        self.reconnect.begun();
        let answer = download.answer();
        if answer.documented().1 == media_type::<O>() {
            self.state = State::Open(download);
            return Ok(());
        }
        let why = DecodeError::new(format!("its content type is not `{}`", media_type::<O>()));
        Err(RawError::undecoded(answer.clone(), why))
    }

    /// Looks at how the opening went.
    fn opened(&mut self, opening: Result<Download, Error<O::Error>>) -> Result<(), Error<O::Error>> {
        let status = match &opening {
            Ok(download) => Some(download.status()),
            Err(error) => error.status(),
        };
        if self.reconnect.is_wanted() && status == Some(StatusCode::NO_CONTENT) {
            self.state = State::Over;
            return Ok(());
        }
        match opening {
            Ok(download) => self.begin(download).map_err(Into::into),
            Err(error) if self.reconnect.has_begun() => self.broken(error),
            Err(error) => Err(error),
        }
    }

    /// Takes the next piece, or the end.
    fn receive(&mut self, piece: Option<Result<Bytes, Error>>) -> Result<(), Error<O::Error>> {
        match piece {
            Some(Ok(piece)) => self.frames.push(&piece),
            Some(Err(error)) => return self.broken(error.typed()),
            None => {
                let State::Open(download) = &self.state else { return Ok(()) };
                let answer = Box::new(download.answer().clone());
                if self.reconnect.is_wanted() {
                    // What is not complete comes again.
                    self.wait()?;
                } else {
                    self.frames.end();
                    self.state = State::Read(answer);
                }
            }
        }
        Ok(())
    }

    /// Waits for another connection after an error that may go by; any other is the end, and so is one too many.
    fn broken(&mut self, error: Error<O::Error>) -> Result<(), Error<O::Error>> {
        if error.raw().is_transient() {
            self.wait()?;
        }
        if matches!(self.state, State::Waiting(_)) { Ok(()) } else { Err(error) }
    }

    /// Waits for another connection, or ends where there were enough.
    fn wait(&mut self) -> Result<(), Box<RawError>> {
        self.state = State::Over;
        let resume = self.frames.restart();
        if let Some(wait) = self.reconnect.again(&resume)? {
            self.state = State::Waiting(wait);
        }
        Ok(())
    }
}

impl<O: Resumable> StreamItems<O> {
    /// Asks for the stream again whenever it ends, in order or not, or stands still for too long: up to so many times in a row
    /// without an event in between. An end in order can be that of a proxy, as the HTML standard sees it, and is none of what is
    /// told; who has seen the event that is the last drops the stream.
    ///
    /// Between two connections it waits as long as the server has asked for by `retry`, and 100 ms at least; 3 seconds where it has
    /// not. The `id` of the last event is sent in the header `Last-Event-ID`, so that a server which has ids goes on behind it; from
    /// any other the same events may come again. An event that was cut off is dropped, as its `id` is not sent. What ends the stream:
    ///
    /// - an answer 204, which says that there is nothing more, or an event `[DONE]`
    /// - an error that does not go by, such as an answer 401
    /// - one attempt too many: with its error, or with nothing where the stream had ended in order
    ///
    /// The first connection is made by the call's own rules, [`Retry`](crate::Retry). Only the stream of a GET can be asked for
    /// again; with any other method the first item is an error.
    ///
    /// ```
    /// # use excerpt_runtime::{Error, Resumable, StreamItems};
    /// # async fn example<O: Resumable>(events: StreamItems<O>) -> Result<(), Error<O::Error>> {
    /// let mut events = events.reconnect(5);
    /// while let Some(event) = events.next().await {
    ///     let event = event?;
    /// #   drop(event);
    /// }
    /// # Ok(()) }
    /// ```
    pub fn reconnect(mut self, times: u32) -> Self {
        if let Some(refused) = self.reconnect.allow(times) {
            self.state = State::Opening(refused.stream());
        }
        self
    }
}

impl<O: Streamed> Stream for StreamItems<O> {
    type Item = Result<O::Item, Error<O::Error>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if matches!(self.state, State::Over) {
                return Poll::Ready(None);
            }
            let frame = self.frames.next();
            let size = frame.as_ref().map_or(self.frames.held(), |frame| frame.data.len());
            let is_too_large = u64::try_from(size).map_or(true, |size| size > self.limit);
            if let Some(frame) = frame.filter(|_| !is_too_large) {
                self.reconnect.goes_on();
                let item = self.decoded(&frame);
                if item.is_err() && frame.is_done() {
                    self.state = State::Over;
                    return Poll::Ready(None);
                }
                return Poll::Ready(Some(item));
            }
            let limit = self.limit;
            let outcome = match &mut self.state {
                State::Open(_) | State::Read(_) if is_too_large => {
                    let detail = format!("an item is larger than the limit of {limit} bytes");
                    Err(RawError::new(O::SPEC, Kind::TooLarge, detail).into())
                }
                State::Opening(opening) => {
                    let opening = ready!(Pin::new(opening).poll(context));
                    self.opened(opening)
                }
                State::Open(download) => {
                    let piece = ready!(Pin::new(download).poll_next(context));
                    self.receive(piece)
                }
                State::Waiting(wait) => {
                    ready!(wait.as_mut().poll(context));
                    self.state = State::Opening(self.reconnect.call().stream());
                    Ok(())
                }
                State::Read(_) | State::Over => return Poll::Ready(None),
            };
            if let Err(error) = outcome {
                self.state = State::Over;
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
            State::Waiting(_) => "waiting",
            State::Over => "over",
        };
        f.debug_struct("StreamItems").field("operation", &O::SPEC.id).field("state", &state).finish_non_exhaustive()
    }
}
