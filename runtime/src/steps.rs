//! A stream out of an asynchronous function that is called again and again.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use crate::BoxFuture;

/// What a step gives: the next item and what the step after it starts from, or the end.
pub(crate) type Step<S, T, E> = Result<Option<(T, S)>, E>;

/// A stream whose state is handed from one step to the next. Dropping the future of one item loses nothing: the step goes on
/// with the next. After the end, or an error, nothing more comes.
pub(crate) struct Steps<S, T, E> {
    step: fn(S) -> BoxFuture<'static, Step<S, T, E>>,
    running: Option<BoxFuture<'static, Step<S, T, E>>>,
}

impl<S, T, E> Steps<S, T, E> {
    /// Returns a stream that does nothing until it is polled.
    pub(crate) fn new(start: S, step: fn(S) -> BoxFuture<'static, Step<S, T, E>>) -> Self {
        Self { running: Some(step(start)), step }
    }
}

impl<S, T, E> Stream for Steps<S, T, E> {
    type Item = Result<T, E>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(running) = &mut self.running else { return Poll::Ready(None) };
        let outcome = ready!(running.as_mut().poll(context));
        self.running = None;
        Poll::Ready(match outcome {
            Ok(Some((item, state))) => {
                self.running = Some((self.step)(state));
                Some(Ok(item))
            }
            Ok(None) => None,
            Err(error) => Some(Err(error)),
        })
    }
}
