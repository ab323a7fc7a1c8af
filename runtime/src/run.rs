//! Start some work, wait for it, and return its result: one call.

use std::fmt;
use std::pin::Pin;
use std::task::{self, Context};
use std::time::Duration;

use futures_core::Stream;
use serde_json::{Map, Value};

use crate::call::finish;
use crate::decode::DecodeError;
use crate::error::{Kind, Names, RawError};
use crate::polling::typed;
use crate::turns::{Machine, Turns};
use crate::wait::{Options, Seen, Wait};
use crate::{Answer, BoxFuture, Call, Error, Operation, OperationSpec, Polling, Progress, Response, RunSpec, State};

/// A start, the wait for what it started, and its result; `.await` starts it.
///
/// `S` is the operation that starts the work, `T` the one that tells how far it is. The start is sent by the rules of its
/// call; the wait is that of [`Poll`](crate::Poll). An error is that of either operation, so it has no typed body, but after
/// the start it says what was [`started`](Error::started), and how far it was [`last`](Error::last): enough to go on later,
/// with the `poll()` of the operation that tells.
///
/// It is a [`Stream`] of [`State`]s, too: [`next`](Self::next) gives each answer of the wait.
///
/// Dropping the future ends the wait, not the work of the server.
#[must_use = "nothing is started until it is awaited"]
pub struct Run<S: Operation, T> {
    steps: Turns<Runner<S>>,
    target: Names<T>,
}

impl<S: Operation, T: Operation> Run<S, T> {
    #[doc(hidden)]
    pub fn new(call: Call) -> Self {
        let stage = Stage::Start { call, target: T::SPEC, on_start: None };
        Self { steps: Turns::Idle(Runner { options: Options::default(), stage }), target: Names::default() }
    }

    /// Sets how long it may take in all, the start included.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.steps.change(|runner| runner.options.timeout = Some(timeout));
        self
    }

    /// Sets a longer gap between polls than the documented one. A shorter one has no effect.
    pub fn interval(mut self, interval: Duration) -> Self {
        self.steps.change(|runner| runner.options.interval = Some(interval));
        self
    }

    /// Calls a function with the progress that each answer of the wait tells.
    pub fn on_progress(mut self, report: impl FnMut(Progress) + Send + 'static) -> Self {
        self.steps.change(|runner| runner.options.on_progress = Some(Box::new(report)));
        self
    }

    /// Calls a function with the answer to the start, which has what is needed to wait again another time.
    pub fn on_start(mut self, report: impl FnOnce(&Response<S::Output>) + Send + 'static) -> Self {
        self.steps.change(|runner| {
            if let Stage::Start { on_start, .. } = &mut runner.stage {
                *on_start = Some(Box::new(report));
            }
        });
        self
    }

    /// Starts the work, if it is not, and waits for the next answer that tells a state. The last one is final, or the error
    /// that ended the wait; `None` after that. Dropping the future loses nothing.
    pub async fn next(&mut self) -> Option<Result<State<T::Output>, Error>> {
        self.steps.next().await.map(|step| told::<T>(step?))
    }
}

impl<S: Operation, T: Operation> Stream for Run<S, T> {
    type Item = Result<State<T::Output>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> task::Poll<Option<Self::Item>> {
        self.steps.poll(context).map(|step| step.map(|step| told::<T>(step?)))
    }
}

impl<S: Operation, T: Operation> IntoFuture for Run<S, T> {
    type Output = Result<Response<T::Output>, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(mut self) -> Self::IntoFuture {
        Box::pin(async move {
            while let Some(step) = self.steps.next().await {
                let (seen, started) = step?;
                if seen.is_final {
                    return finish::<T>(seen.answer).map_err(|error| error.after(started).into_any());
                }
            }
            Err(RawError::new(T::SPEC, Kind::Build, "the wait has ended already").into())
        })
    }
}

impl<S: Operation, T> fmt::Debug for Run<S, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Run").field("operation", &S::SPEC.id).finish_non_exhaustive()
    }
}

fn told<T: Operation>((seen, started): (Seen, Answer)) -> Result<State<T::Output>, Error> {
    typed::<T>(seen).map_err(|error| error.after(started).into_any())
}

/// A start, and then a wait.
struct Runner<S: Operation> {
    options: Options,
    stage: Stage<S>,
}

enum Stage<S: Operation> {
    Start { call: Call, target: &'static OperationSpec, on_start: Option<OnStart<S>> },
    Wait { wait: Wait, started: Answer },
}

type OnStart<S> = Box<dyn FnOnce(&Response<<S as Operation>::Output>) + Send>;

impl<S: Operation> Machine for Runner<S> {
    type Step = Result<(Seen, Answer), Error>;

    fn step(self) -> BoxFuture<'static, (Option<Self>, Option<Self::Step>)> {
        Box::pin(async move {
            let (mut wait, started) = match self.stage {
                Stage::Wait { wait, started } => (wait, started),
                Stage::Start { call, target, on_start } => match begin::<S>(call, target, on_start, self.options).await
                {
                    Ok(begun) => begun,
                    Err(error) => return (None, Some(Err(error))),
                },
            };
            match wait.advance().await {
                Ok(seen) => {
                    let stage = Stage::Wait { wait, started: started.clone() };
                    let next = (!seen.is_final).then(|| Self { options: Options::default(), stage });
                    (next, Some(Ok((seen, started))))
                }
                Err(error) => (None, Some(Err(error.started(started).into()))),
            }
        })
    }
}

/// Starts the work, and returns the wait for it.
async fn begin<S: Operation>(
    call: Call,
    target: &'static OperationSpec,
    on_start: Option<OnStart<S>>,
    mut options: Options,
) -> Result<(Wait, Answer), Error> {
    let rules = call.spec.run.unwrap_or(RunSpec::DEFAULT);
    let core = call.core.clone();
    let started = start(call, rules, &mut options).await?;
    let response = finish::<S>(started.clone())?;
    if let Some(report) = on_start {
        report(&response);
    }
    let next = follow_up(Call::new(&core, target), &started, rules)?;
    Ok((Wait::new(next, options), started))
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
