//! Waiting for a final answer, or for what an operation starts.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use clap::ArgMatches;

use super::Shell;
use super::again::Again;
use super::command::{Command, Untouched, Waiting};
use super::errors::Failure;
use super::progress::Display;
use crate::send::before;
use crate::{Answer, BoxFuture, Bytes, Call, Poll, Polling};

/// Asks until the answer is final, the time is up, or the user has enough.
pub(super) async fn wait(
    command: &Command,
    call: Call,
    matches: &ArgMatches,
    again: Again,
    shell: &Shell,
) -> Result<Answer, Failure> {
    let rules = command.polling().unwrap_or(Polling::DEFAULT);
    let display = Display::new(&rules, matches.get_flag("verbose"), &shell.errors);
    let started = Arc::new(Mutex::new(None::<Bytes>));
    let keep = started.clone();
    let waiting = Waiting {
        timeout: matches.get_one::<Duration>("wait-timeout").copied(),
        interval: matches.get_one::<Duration>("wait-interval").copied(),
        on_progress: Box::new(display.reporter()),
        on_start: Box::new(move |answer| *keep.lock().unwrap_or_else(PoisonError::into_inner) = Some(answer.clone())),
    };
    let future: BoxFuture<'_, Result<Answer, Failure>> = match command.run {
        Some(run) => {
            let running = run(call, waiting);
            Box::pin(async { running.await.map_err(Failure::from) })
        }
        None => Box::pin(poll(command, call, waiting)),
    };
    let outcome = before(future, interrupted()).await;
    drop(display);
    let started = started.lock().unwrap_or_else(PoisonError::into_inner).clone();
    match outcome {
        None => Err(Failure::Interrupted(again.line(started.as_deref()))),
        Some(Err(Failure::Call { error, .. })) => {
            // After the start nothing is lost but the wait; a state of failure is the end.
            let can_go_on = (error.is_unfinished() || started.is_some()) && !error.is_poll_failed();
            let again = again.line(started.as_deref()).filter(|_| can_go_on);
            Err(Failure::Call { error, again })
        }
        Some(outcome) => outcome,
    }
}

async fn poll(command: &Command, call: Call, waiting: Waiting) -> Result<Answer, Failure> {
    let mut poll = Poll::<Untouched>::new(call).on_progress(waiting.on_progress);
    if let Some(timeout) = waiting.timeout {
        poll = poll.timeout(timeout);
    }
    if let Some(interval) = waiting.interval {
        poll = poll.interval(interval);
    }
    Ok(poll.await.map_err(Failure::of(command))?.into_body())
}

/// Ends at Ctrl-C. Where that cannot be noticed, it ends the program as ever.
fn interrupted() -> BoxFuture<'static, ()> {
    Box::pin(async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}
