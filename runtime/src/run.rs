//! Start some work, wait for it, and return its result: one call.

use std::fmt;
use std::time::Duration;

use serde_json::{Map, Value};

use crate::call::finish;
use crate::decode::DecodeError;
use crate::error::{Names, RawError};
use crate::polling::{Options, wait};
use crate::{Answer, BoxFuture, Call, Error, Operation, Polling, Progress, Response, RunSpec};

/// A start, the wait for what it started, and its result; `.await` starts it.
///
/// `S` is the operation that starts the work, `T` the one that tells how far it is. The start is sent by the rules of its
/// call; the wait is that of [`Poll`](crate::Poll). An error is that of either operation, so it has no typed body, but after
/// the start it says what was [`started`](Error::started), and how far it was [`last`](Error::last): enough to go on later.
///
/// Dropping the future ends the wait, not the work of the server.
#[must_use = "nothing is started until it is awaited"]
pub struct Run<S: Operation, T> {
    call: Call,
    options: Options,
    on_start: Option<OnStart<S>>,
    target: Names<T>,
}

type OnStart<S> = Box<dyn FnOnce(&Response<<S as Operation>::Output>) + Send>;

impl<S: Operation, T: Operation> Run<S, T> {
    #[doc(hidden)]
    pub fn new(call: Call) -> Self {
        Self { call, options: Options::default(), on_start: None, target: Names::default() }
    }

    /// Sets how long it may take in all, the start included.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// Sets a longer gap between polls than the documented one. A shorter one has no effect.
    pub fn interval(mut self, interval: Duration) -> Self {
        self.options.interval = Some(interval);
        self
    }

    /// Calls a function with each answer of the wait.
    pub fn on_progress(mut self, report: impl FnMut(Progress) + Send + 'static) -> Self {
        self.options.on_progress = Some(Box::new(report));
        self
    }

    /// Calls a function with the answer to the start, which has what is needed to wait again another time.
    pub fn on_start(mut self, report: impl FnOnce(&Response<S::Output>) + Send + 'static) -> Self {
        self.on_start = Some(Box::new(report));
        self
    }
}

impl<S: Operation, T: Operation> IntoFuture for Run<S, T> {
    type Output = Result<Response<T::Output>, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        let Self { call, mut options, on_start, .. } = self;
        Box::pin(async move {
            let rules = call.spec.run.unwrap_or(RunSpec::DEFAULT);
            let core = call.core.clone();
            let started = start(call, rules, &mut options).await?;
            let response = finish::<S>(started.clone())?;
            if let Some(report) = on_start {
                report(&response);
            }
            drop(response);
            let next = follow_up(Call::new(&core, T::SPEC), &started, rules)?;
            let answer = wait(next, options).await.map_err(|error| error.started(started.clone()))?;
            finish::<T>(answer).map_err(|error| error.after(started).into_any())
        })
    }
}

impl<S: Operation, T> fmt::Debug for Run<S, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Run").field("call", &self.call).finish_non_exhaustive()
    }
}

/// Sends the start. Its time counts as part of the wait.
async fn start(mut call: Call, rules: RunSpec, options: &mut Options) -> Result<Answer, Box<RawError>> {
    for (name, value) in rules.set {
        if call.query_value(name).is_none() {
            call.set_query(name, Value::from(*value));
        }
    }
    let started = call.core.shared.clock.now();
    let timeout = options.timeout.unwrap_or(rules.operation.polling.unwrap_or(Polling::DEFAULT).timeout);
    options.started = Some(started);
    call.execute(started.checked_add(timeout)).await
}

/// Returns the call that is waited on, made of what the start was answered.
fn follow_up(mut call: Call, started: &Answer, rules: RunSpec) -> Result<Call, Box<RawError>> {
    let answer: Value = started.json().map_err(|why| RawError::undecoded(started.clone(), why))?;
    let value = |pointer: &str| match answer.pointer(pointer) {
        None | Some(Value::Null) => {
            let why = DecodeError::new(format!("there is no value at `{pointer}`"));
            Err(RawError::undecoded(started.clone(), why))
        }
        Some(value) => Ok(value.clone()),
    };
    for (name, pointer) in rules.path {
        call = call.path(name, value(pointer)?);
    }
    for (name, pointer) in rules.query {
        call = call.query(name, value(pointer)?);
    }
    for (name, pointer) in rules.header {
        call = call.header(name, value(pointer)?);
    }
    if !rules.body.is_empty() {
        let members = rules.body.iter().map(|(name, pointer)| Ok(((*name).to_owned(), value(pointer)?)));
        let body: Map<String, Value> = members.collect::<Result<_, Box<RawError>>>()?;
        call = call.json("application/json", &body);
    }
    Ok(call)
}
