//! Waiting for the final answer of an operation.

use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{self, Context};
use std::time::Duration;

use crate::call::finish;
use crate::error::{Kind, Names, RawError};
use crate::turns::Turns;
use crate::wait::{Options, Seen, Wait};
use crate::{Call, Error, Operation, Response, Sending};
use futures_core::Stream;

/// How far the work is, as of one poll.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// What the document calls the progress; 0 as long as the server has not said.
    pub current: u64,
    /// State in the answer, if it has one.
    pub state: Option<String>,
    /// Time since the first poll was sent, or since the start of a [`Run`](crate::Run).
    pub elapsed: Duration,
    /// Number of polls sent, from 1.
    pub attempt: u32,
}

/// A wait for the final answer; `.await` starts it.
///
/// The gap between two polls is the longest of the documented interval, the server's `Retry-After` and, after polls that
/// failed, a growing backoff. A failed poll does not end the wait: connections, time-outs, 408, 429 and 5xx are polled
/// again, each at the pace of the wait; the retry rules of the call only give the backoff. Where the server has not been reached
/// yet, a connection that fails is tried again by those rules, and then ends the wait. Any other error ends it,
/// and so does a state that the document calls failed, and the time-out, which cuts off a request under way.
/// [`Error::last`] has the last answer then, so that a caller can go on later: by the same call and its `poll()`.
///
/// It is a [`Stream`] of [`State`]s, too: [`next`](Self::next) gives each answer.
///
/// Dropping the future ends the wait, not the work of the server.
#[must_use = "a wait does nothing until it is awaited"]
pub struct Poll<O> {
    id: &'static str,
    steps: Turns<Wait>,
    operation: Names<O>,
}

impl<O: Operation> Poll<O> {
    #[doc(hidden)]
    pub fn new(call: Call) -> Self {
        Self { id: call.spec.id, steps: Turns::Idle(Wait::new(call, Options::default())), operation: PhantomData }
    }

    /// Sets how long to wait in all.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.steps.change(|wait| wait.options.timeout = Some(timeout));
        self
    }

    /// Sets a longer gap between polls than the documented one. A shorter one has no effect.
    pub fn interval(mut self, interval: Duration) -> Self {
        self.steps.change(|wait| wait.options.interval = Some(interval));
        self
    }

    /// Calls a function with the progress that each answer tells.
    pub fn on_progress(mut self, report: impl FnMut(Progress) + Send + 'static) -> Self {
        self.steps.change(|wait| wait.options.on_progress = Some(Box::new(report)));
        self
    }

    /// Waits for the next answer that tells a state. The last one is final, or the error that ended the wait; `None` after
    /// that. Polls that failed are not told. Dropping the future loses nothing.
    pub async fn next(&mut self) -> Option<Result<State<O::Output>, Error<O::Error>>> {
        self.steps.next().await.map(|step| typed::<O>(step?))
    }
}

impl<O: Operation> Stream for Poll<O> {
    type Item = Result<State<O::Output>, Error<O::Error>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> task::Poll<Option<Self::Item>> {
        self.steps.poll(context).map(|step| step.map(|step| typed::<O>(step?)))
    }
}

impl<O: Operation> IntoFuture for Poll<O> {
    type Output = <Sending<O> as Future>::Output;
    type IntoFuture = Sending<O>;

    fn into_future(mut self) -> Sending<O> {
        Sending::new(Box::pin(async move {
            while let Some(step) = self.steps.next().await {
                let seen = step?;
                if seen.is_final {
                    return Ok(seen.answer);
                }
            }
            Err(RawError::new(O::SPEC, Kind::Build, "the wait has ended already"))
        }))
    }
}

impl<O> fmt::Debug for Poll<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Poll").field("operation", &self.id).finish_non_exhaustive()
    }
}

/// An answer in the middle or at the end of a wait.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct State<T> {
    /// What the server answered. `None` where an answer means "not yet" that has no typed body: an error status, or a body
    /// that does not decode. A final state always has one.
    pub response: Option<Response<T>>,
    /// How far the work is.
    pub progress: Progress,
    /// This is the result; nothing follows.
    pub is_final: bool,
}

/// Types what was seen.
pub(crate) fn typed<O: Operation>(seen: Seen) -> Result<State<O::Output>, Error<O::Error>> {
    let Seen { answer, progress, is_final } = seen;
    let response = finish::<O>(answer);
    let response = if is_final { Some(response?) } else { response.ok() };
    Ok(State { response, progress, is_final })
}
