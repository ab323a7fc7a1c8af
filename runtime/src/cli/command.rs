//! A subcommand: an operation, and what is compiled for its types.

use std::fmt;
use std::time::Duration;

use crate::call::finish;
use crate::{
    Answer, BoxFuture, Bytes, Call, Decoded, Error, Operation, OperationSpec, Polling, Progress, Response, Run,
};

/// A subcommand that calls an operation.
#[derive(Clone, Copy)]
pub struct Command {
    pub(super) spec: &'static OperationSpec,
    check: fn(Answer) -> Result<Answer, Error>,
    pub(super) run: Option<RunFn>,
}

pub(super) type RunFn = fn(Call, Waiting) -> BoxFuture<'static, Result<Answer, Error>>;

/// What a wait is to do beside waiting.
pub(super) struct Waiting {
    pub(super) timeout: Option<Duration>,
    pub(super) interval: Option<Duration>,
    pub(super) on_progress: Box<dyn FnMut(Progress) + Send>,
    /// Is told the answer to the start.
    pub(super) on_start: Box<dyn FnOnce(&Bytes) + Send>,
}

impl Command {
    /// Returns the subcommand of an operation.
    pub fn of<O: Operation>() -> Self {
        Self { spec: O::SPEC, check: |answer| Ok(finish::<O>(answer.clone()).map(|_| answer)?), run: None }
    }

    /// Returns the subcommand of an operation that starts what another one, `T`, waits for.
    pub fn starting<O: Operation, T: Operation>() -> Self {
        Self { run: Some(run::<O, T>), ..Self::of::<O>() }
    }

    /// Returns an answer if the types of the client can decode it and it is no error.
    pub(super) fn check(&self, answer: Answer) -> Result<Answer, Error> {
        (self.check)(answer)
    }

    /// Returns by which rules its result is waited for.
    pub(super) fn polling(&self) -> Option<Polling> {
        let started = self.spec.run.filter(|_| self.run.is_some());
        self.spec.polling.or_else(|| started.map(|rules| rules.operation.polling.unwrap_or(Polling::DEFAULT)))
    }
}

fn run<O: Operation, T: Operation>(call: Call, waiting: Waiting) -> BoxFuture<'static, Result<Answer, Error>> {
    let Waiting { timeout, interval, on_progress, on_start } = waiting;
    let mut run = Run::<O, T>::new(call).on_progress(on_progress).on_start(|started| on_start(started.bytes()));
    if let Some(timeout) = timeout {
        run = run.timeout(timeout);
    }
    if let Some(interval) = interval {
        run = run.interval(interval);
    }
    Box::pin(async move { run.await.map(Response::into_answer) })
}

impl fmt::Debug for Command {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Command").field("operation", &self.spec.id).finish_non_exhaustive()
    }
}

/// An operation whose answers stay as they are, so that sending, waiting and paging are compiled once for all.
pub(super) struct Untouched;

static UNTOUCHED: OperationSpec = OperationSpec::DEFAULT;

impl Operation for Untouched {
    const SPEC: &'static OperationSpec = &UNTOUCHED;

    type Output = Answer;
    type Error = Answer;

    fn success(answer: &Answer) -> Decoded<Answer> {
        Ok(answer.clone())
    }

    fn error(answer: &Answer) -> Decoded<Answer> {
        Ok(answer.clone())
    }
}
