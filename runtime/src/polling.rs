//! Waiting for the final answer of an operation.

use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use http::StatusCode;
use serde_json::Value;

use crate::clock::Instant;
use crate::error::{Kind, Names, RawError};
use crate::send::Wanted;
use crate::{Answer, Call, Error, Operation, Polling, Sending, Untyped, encoding};

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
/// again, each at the pace of the wait; the retry rules of the call only give the backoff. Any other error ends the wait,
/// and so does a state that the document calls failed, and the time-out.
/// [`Error::last`] has the last answer then, so that a caller can go on later.
///
/// Dropping the future ends the wait, not the work of the server.
#[must_use = "a wait does nothing until it is awaited"]
pub struct Poll<O> {
    call: Call,
    options: Options,
    operation: Names<O>,
}

#[derive(Default)]
pub(crate) struct Options {
    pub(crate) timeout: Option<Duration>,
    pub(crate) interval: Option<Duration>,
    pub(crate) on_progress: Option<Box<dyn FnMut(Progress) + Send>>,
    /// Since when the time counts; the first poll, where nothing came before.
    pub(crate) started: Option<Instant>,
}

impl<O: Operation> Poll<O> {
    #[doc(hidden)]
    pub fn new(call: Call) -> Self {
        Self { call, options: Options::default(), operation: PhantomData }
    }

    /// Sets how long to wait in all.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// Sets a longer gap between polls than the documented one. A shorter one has no effect.
    pub fn interval(mut self, interval: Duration) -> Self {
        self.options.interval = Some(interval);
        self
    }

    /// Calls a function with each answer.
    pub fn on_progress(mut self, report: impl FnMut(Progress) + Send + 'static) -> Self {
        self.options.on_progress = Some(Box::new(report));
        self
    }
}

impl<O: Operation> IntoFuture for Poll<O> {
    type Output = <Sending<O> as Future>::Output;
    type IntoFuture = Sending<O>;

    fn into_future(self) -> Sending<O> {
        Sending::new(Box::pin(wait(self.call, self.options)))
    }
}

impl<O> fmt::Debug for Poll<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Poll").field("call", &self.call).finish_non_exhaustive()
    }
}

/// What an answer means for the wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Pending,
    Final,
    Failed(&'static str),
    /// The poll failed, not the work.
    Transient,
}

pub(crate) async fn wait(call: Call, mut options: Options) -> Result<Answer, Box<RawError>> {
    let rules = call.spec.polling.unwrap_or(Polling::DEFAULT);
    let shared = call.core.shared.clone();
    let clock = &*shared.clock;
    let timeout = options.timeout.unwrap_or(rules.timeout);
    let interval = options.interval.unwrap_or_default().max(rules.interval);
    let retry = call.retry.unwrap_or(shared.retry);
    let started = options.started.unwrap_or_else(|| clock.now());
    // A deadline beyond the end of time is none.
    let deadline = started.checked_add(timeout);
    let prepared = call.prepare()?;

    let mut attempt = 0_u32;
    let mut failures = 0_u32;
    let mut current = 0;
    let mut last = None;
    loop {
        attempt = attempt.saturating_add(1);
        let mut failure = None;
        let retry_after;
        match call.attempt(&prepared, deadline, Wanted::Whole).await.map(|(answer, _)| answer) {
            Ok(answer) => {
                let body = json(&answer);
                let state = text(&rules, body.as_ref());
                let verdict = judge(&rules, answer.status(), state.as_deref());
                current = body.as_ref().and_then(|body| progress(&rules, body)).unwrap_or(current);
                if let (Some(report), true) = (&mut options.on_progress, verdict != Verdict::Transient) {
                    let elapsed = clock.now().saturating_duration_since(started);
                    report(Progress { current, state, elapsed, attempt });
                }
                retry_after = answer.retry_after;
                match verdict {
                    Verdict::Final => return Ok(answer),
                    Verdict::Failed(state) => {
                        let detail = format!("the wait ended in the state `{state}`");
                        return Err(RawError::new(call.spec, Kind::PollFailed, detail).answer(answer));
                    }
                    Verdict::Pending => last = Some(answer),
                    Verdict::Transient => failure = Some(RawError::new(call.spec, Kind::Api, "").answer(answer)),
                }
            }
            Err(error) if error.is_transient() => {
                retry_after = error.retry_after();
                failure = Some(error);
            }
            Err(error) => return Err(error),
        }
        failures = if failure.is_some() { failures.saturating_add(1) } else { 0 };
        let backoff = if failures > 0 { retry.backoff(failures - 1) } else { Duration::ZERO };
        let gap = interval.max(backoff).max(retry_after.unwrap_or_default());
        let next = clock.now().checked_add(gap);
        if deadline.is_some_and(|deadline| next.is_none_or(|next| next >= deadline)) {
            let mut error =
                RawError::new(call.spec, Kind::PollTimeout, format!("there was no final answer within {timeout:?}"));
            if let Some(answer) = last {
                error = error.answer(answer);
            }
            if let Some(failure) = failure {
                error = error.source(Error::<Untyped>::from(failure));
            }
            return Err(error.attempts(1));
        }
        clock.sleep(gap).await;
    }
}

fn judge(rules: &Polling, status: StatusCode, state: Option<&str>) -> Verdict {
    if status.is_success()
        && let Some(state) = state
    {
        if let Some(failed) = rules.failed.iter().find(|failed| **failed == state) {
            return Verdict::Failed(failed);
        }
        if rules.done.contains(&state) {
            return Verdict::Final;
        }
        if rules.pending.contains(&state) || !rules.done.is_empty() {
            return Verdict::Pending;
        }
    }
    let code = status.as_u16();
    if rules.pending_status.contains(&code) {
        Verdict::Pending
    } else if code == 408 || code == 429 || code >= 500 {
        Verdict::Transient
    } else {
        Verdict::Final
    }
}

fn json(answer: &Answer) -> Option<Value> {
    if answer.may_be_json() { serde_json::from_slice(answer.body()).ok() } else { None }
}

fn text(rules: &Polling, body: Option<&Value>) -> Option<String> {
    match body?.pointer(rules.state?)? {
        Value::Null | Value::Array(_) | Value::Object(_) => None,
        scalar => Some(encoding::text(scalar).into_owned()),
    }
}

fn progress(rules: &Polling, body: &Value) -> Option<u64> {
    let value = body.pointer(rules.progress?)?;
    // A cast of a float saturates, and what is not a number is 0.
    value.as_u64().or_else(|| value.as_f64().map(|value| value as u64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_and_statuses_are_judged_in_order() {
        let open = Polling {
            state: Some("/state"),
            pending: &["RUNNING"],
            pending_status: &[202, 404],
            failed: &["ERROR"],
            ..Polling::DEFAULT
        };
        let closed = Polling { done: &["DONE"], ..open };
        for (rules, status, state, expected) in [
            (&open, 200, Some("RUNNING"), Verdict::Pending),
            (&open, 200, Some("DONE"), Verdict::Final),
            (&open, 200, Some("NEW"), Verdict::Final),
            (&open, 200, None, Verdict::Final),
            (&open, 202, Some("DONE"), Verdict::Pending),
            (&open, 202, None, Verdict::Pending),
            (&open, 202, Some("ERROR"), Verdict::Failed("ERROR")),
            (&open, 404, Some("ERROR"), Verdict::Pending),
            (&open, 403, None, Verdict::Final),
            (&open, 302, None, Verdict::Final),
            (&open, 429, None, Verdict::Transient),
            (&open, 500, Some("ERROR"), Verdict::Transient),
            (&closed, 200, Some("NEW"), Verdict::Pending),
            (&closed, 200, Some("DONE"), Verdict::Final),
            (&closed, 202, Some("DONE"), Verdict::Final),
            (&closed, 200, None, Verdict::Final),
        ] {
            assert_eq!(judge(rules, StatusCode::from_u16(status).unwrap(), state), expected, "{status} {state:?}");
        }
    }
}
