//! Polling: how an answer is judged, and when the next request is sent.

use std::time::Duration;

use http::StatusCode;
use serde_json::Value;

use crate::clock::Instant;
use crate::error::{Kind, RawError};
use crate::request::Prepared;
use crate::send::Wanted;
use crate::trace::{self, Span};
use crate::turns::Machine;
use crate::{Answer, BoxFuture, Call, Error, Polling, Progress, Untyped, encoding};

/// A wait under way, the same for all operations.
pub(crate) struct Wait {
    call: Call,
    pub(crate) options: Options,
    begun: Option<Begun>,
    span: Option<Span>,
    attempt: u32,
    failures: u32,
    current: u64,
    /// The server has been there.
    is_reached: bool,
    /// The last answer that meant "not yet".
    last: Option<Answer>,
    /// When the last poll ended, and the least time until the next one.
    pause: Option<(Instant, Duration)>,
}

struct Begun {
    prepared: Prepared,
    started: Instant,
    timeout: Duration,
    /// A deadline beyond the end of time is none.
    deadline: Option<Instant>,
}

#[derive(Default)]
pub(crate) struct Options {
    pub(crate) timeout: Option<Duration>,
    pub(crate) interval: Option<Duration>,
    pub(crate) on_progress: Option<Box<dyn FnMut(Progress) + Send>>,
    /// Since when the time counts; the first poll, where nothing came before.
    pub(crate) started: Option<Instant>,
}

/// An answer that tells a state.
pub(crate) struct Seen {
    pub(crate) answer: Answer,
    pub(crate) progress: Progress,
    pub(crate) is_final: bool,
}

impl Machine for Wait {
    type Step = Result<Seen, Box<RawError>>;

    fn step(mut self) -> BoxFuture<'static, (Option<Self>, Option<Self::Step>)> {
        Box::pin(async move {
            let step = self.advance().await;
            let goes_on = step.as_ref().is_ok_and(|seen| !seen.is_final);
            (goes_on.then_some(self), Some(step))
        })
    }
}

impl Wait {
    pub(crate) fn new(call: Call, options: Options) -> Self {
        // What has been started was started somewhere.
        let is_reached = options.started.is_some();
        let (begun, span, last, pause) = (None, None, None, None);
        Self { call, options, begun, span, attempt: 0, failures: 0, current: 0, is_reached, last, pause }
    }

    fn begin(&self) -> Result<Begun, Box<RawError>> {
        let now = self.call.core.shared.clock.now();
        let started = self.options.started.unwrap_or(now);
        let rules = self.call.spec.polling.unwrap_or(Polling::DEFAULT);
        let timeout = self.options.timeout.unwrap_or(rules.timeout);
        Ok(Begun { prepared: self.call.prepare()?, started, timeout, deadline: started.checked_add(timeout) })
    }

    /// Polls until an answer tells a state.
    pub(crate) async fn advance(&mut self) -> Result<Seen, Box<RawError>> {
        let span = self.span.take().unwrap_or_else(|| Span::wait(&self.call));
        let seen = span.around(self.poll()).await;
        self.span = Some(span);
        seen
    }

    async fn poll(&mut self) -> Result<Seen, Box<RawError>> {
        let begun = match self.begun.take() {
            Some(begun) => begun,
            None => self.begin()?,
        };
        let begun = self.begun.insert(begun);
        let rules = self.call.spec.polling.unwrap_or(Polling::DEFAULT);
        let shared = self.call.core.shared.clone();
        let clock = &*shared.clock;
        let interval = self.options.interval.unwrap_or_default().max(rules.interval);
        let retry = self.call.retry.unwrap_or(shared.retry);
        let mut failure: Option<Box<RawError>> = None;
        loop {
            if let Some((since, gap)) = self.pause.take() {
                let next = since.checked_add(gap);
                if begun.deadline.is_some_and(|deadline| next.is_none_or(|next| next >= deadline)) {
                    let detail = format!("there was no final answer within {:?}", begun.timeout);
                    let mut error = RawError::new(self.call.spec, Kind::PollTimeout, detail);
                    if let Some(answer) = self.last.take() {
                        error = error.answer(answer);
                    }
                    if let Some(failure) = failure {
                        error = error.source(Error::<Untyped>::from(failure));
                    }
                    return Err(error.attempts(1));
                }
                let left = gap.saturating_sub(clock.now().saturating_duration_since(since));
                trace::waiting("poll", left);
                clock.sleep(left).await;
            }
            self.attempt = self.attempt.saturating_add(1);
            let pause;
            let span = Span::call(&self.call);
            let outcome = span.around(self.call.attempt(&begun.prepared, begun.deadline, Wanted::Whole)).await;
            span.end(&outcome);
            self.is_reached |= !outcome.as_ref().is_err_and(|error| error.is_unconnected());
            match outcome.map(|(answer, _)| answer) {
                Ok(answer) => {
                    let body = json(&answer);
                    let state = text(&rules, body.as_ref());
                    let verdict = judge(&rules, answer.status(), state.as_deref());
                    if verdict == Verdict::Transient {
                        pause = answer.retry_after;
                        failure = Some(RawError::new(self.call.spec, Kind::Api, "").answer(answer));
                    } else {
                        self.current = body.as_ref().and_then(|body| progress(&rules, body)).unwrap_or(self.current);
                        let now = clock.now();
                        let elapsed = now.saturating_duration_since(begun.started);
                        let progress = Progress { current: self.current, state, elapsed, attempt: self.attempt };
                        if let Some(report) = &mut self.options.on_progress {
                            report(progress.clone());
                        }
                        if let Verdict::Failed(state) = verdict {
                            let detail = format!("the wait ended in the state `{state}`");
                            return Err(RawError::new(self.call.spec, Kind::PollFailed, detail).answer(answer));
                        }
                        self.failures = 0;
                        self.pause = Some((now, interval.max(answer.retry_after.unwrap_or_default())));
                        self.last = Some(answer.clone());
                        return Ok(Seen { answer, progress, is_final: verdict == Verdict::Final });
                    }
                }
                // A wrong address is better said at once than at the end of the wait.
                Err(error) if !self.is_reached => {
                    let elapsed = clock.now().saturating_duration_since(begun.started);
                    let Some(gap) = retry.delay(self.failures, elapsed, None, 1.0) else {
                        return Err(error.attempts(self.attempt));
                    };
                    failure = Some(error);
                    self.failures = self.failures.saturating_add(1);
                    self.pause = Some((clock.now(), gap));
                    continue;
                }
                Err(error) if error.is_transient() => {
                    pause = error.retry_after();
                    failure = Some(error);
                }
                Err(error) => return Err(error),
            }
            let gap = interval.max(retry.backoff(self.failures)).max(pause.unwrap_or_default());
            self.failures = self.failures.saturating_add(1);
            self.pause = Some((clock.now(), gap));
        }
    }
}

/// What an answer means for the wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Pending,
    Final,
    Failed(&'static str),
    /// The poll failed, not the work.
    Transient,
}

/// Returns what an answer means, for a mock server, which is the one to give it.
#[cfg(feature = "mock")]
pub(crate) fn verdict(rules: &Polling, status: StatusCode, body: Option<&Value>) -> Verdict {
    judge(rules, status, text(rules, body).as_deref())
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
