//! Waiting for a final answer.

use std::ffi::OsString;
use std::time::Duration;

use clap::ArgMatches;

use super::Shell;
use super::errors::Failure;
use super::help::quoted;
use super::program::{Command, Untouched};
use super::progress::Display;
use crate::send::before;
use crate::{Answer, BoxFuture, Call, Poll, Polling};

/// Asks until the answer is final, the time is up, or the user has enough.
pub(super) async fn wait(
    command: &Command,
    call: Call,
    matches: &ArgMatches,
    again: &str,
    shell: &Shell,
) -> Result<Answer, Failure> {
    let mut poll = Poll::<Untouched>::new(call);
    if let Some(timeout) = matches.get_one::<Duration>("wait-timeout") {
        poll = poll.timeout(*timeout);
    }
    if let Some(interval) = matches.get_one::<Duration>("wait-interval") {
        poll = poll.interval(*interval);
    }
    let rules = command.spec.polling.unwrap_or(Polling::DEFAULT);
    let display = Display::new(&rules, matches.get_flag("verbose"), &shell.errors);
    let waiting = poll.on_progress(display.reporter()).into_future();
    let outcome = before(Box::pin(waiting), interrupted()).await;
    drop(display);
    match outcome {
        None => Err(Failure::Interrupted(again.to_owned())),
        Some(Ok(response)) => Ok(response.into_body()),
        Some(Err(error)) if error.is_unfinished() => {
            Err(Failure::Call { error: Box::new(error.into_any()), again: Some(again.to_owned()) })
        }
        Some(Err(error)) => Err(Failure::of(command)(error)),
    }
}

/// Ends at Ctrl-C. Where that cannot be noticed, it ends the program as ever.
fn interrupted() -> BoxFuture<'static, ()> {
    Box::pin(async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}

/// Returns the command line for another wait. Values of headers, which may be secrets, are left out.
pub(super) fn again(program: &str, arguments: &[OsString]) -> String {
    let mut words = vec![program.to_owned()];
    let mut is_header = false;
    for argument in arguments {
        let text = argument.to_string_lossy();
        let hidden = match text.strip_prefix("--header=") {
            Some(header) => Some(format!("--header={}", name_of(header))),
            None if is_header => Some(name_of(&text)),
            None => None,
        };
        is_header = text == "--header";
        words.push(quoted(hidden.as_deref().unwrap_or(&text)));
    }
    words.join(" ")
}

fn name_of(header: &str) -> String {
    format!("{}:...", header.split(':').next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_wait_is_the_same_command_without_secrets() {
        let arguments = ["get", "a b", "--wait", "--header", "X-Key: s3cret", "--header=Y:s3cret"].map(OsString::from);
        assert_eq!(again("client", &arguments), "client get 'a b' --wait --header X-Key:... --header=Y:...");
    }
}
