//! What is said when something went wrong, and with which code the program ends.

use std::error::Error as _;
use std::io::{self, Write as _};

use super::command::{Command, Untouched};
use super::{Shell, pretty};
use crate::{Answer, Error, Operation};

/// Why the program ends with another code than 0.
pub(super) enum Failure {
    /// The arguments, or what they lead to, are wrong. Nothing was sent.
    Usage(String),
    /// The parser of arguments has something to say: a mistake, or the help.
    Arguments(clap::Error),
    /// The call failed; with a way to go on.
    Call { error: Box<Error>, again: Option<String> },
    /// The user ended a wait; with a way to go on, unless it is not known whether anything was started.
    Interrupted(Option<String>),
    /// What came cannot be written.
    Output(io::Error),
    /// What came is not shown on a terminal.
    Hidden(String),
}

impl Failure {
    pub(super) fn usage(problem: impl Into<String>) -> Self {
        Self::Usage(problem.into())
    }

    /// Returns how an error of the untouched operation becomes one of the operation that was called.
    pub(super) fn of(command: &Command) -> impl Fn(Error<<Untouched as Operation>::Error>) -> Self {
        let command = *command;
        move |error: Error<Answer>| match error.api().cloned().map(|answer| command.check(answer)) {
            Some(Err(typed)) => typed.into(),
            _ => error.into_any().into(),
        }
    }

    /// Says what went wrong and returns the exit code.
    pub(super) fn report(self, shell: &mut Shell, program: &str, command: Option<&str>) -> u8 {
        let errors = shell.errors.clone();
        match self {
            Self::Arguments(error) => {
                let text = error.render().to_string();
                if error.use_stderr() {
                    errors.line(text.trim_end());
                    return 2;
                }
                // A reader that has seen enough is no failure.
                let _ = shell.output.write_all(text.as_bytes()).and_then(|()| shell.output.flush());
                0
            }
            Self::Usage(problem) => {
                let command = command.map(|command| format!(" {command}")).unwrap_or_default();
                errors.line(format_args!("error: {problem}\n\nFor more information, try '{program}{command} --help'."));
                2
            }
            Self::Call { error, again } => {
                // Between the first and the last there is little that helps.
                let mut first = error.source();
                while let Some(cause) = first.and_then(|cause| cause.source()) {
                    first = Some(cause);
                }
                let cause = first.map(|cause| format!(": {cause}")).unwrap_or_default();
                errors.line(format_args!("error: {error}{cause}"));
                if let Some(body) = error.bytes().filter(|body| !body.is_empty()) {
                    match (pretty::json(body), std::str::from_utf8(body)) {
                        (Some(json), _) => errors.line(json),
                        (None, Ok(text)) => errors.line(text.trim_end()),
                        (None, Err(_)) => errors.line(format_args!("({} bytes that are no text)", body.len())),
                    }
                }
                if let Some(id) = error.request_id() {
                    errors.line(format_args!("request id: {id}"));
                }
                if let Some(again) = again {
                    errors.line(format_args!("the job goes on; to wait again:\n  {again}"));
                }
                if error.is_build() { 2 } else { 1 }
            }
            Self::Interrupted(again) => {
                match again {
                    Some(again) => errors.line(format_args!("interrupted; the job goes on. To wait again:\n  {again}")),
                    None => errors.line("interrupted; the job may have been started"),
                }
                130
            }
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => 0,
            Self::Output(error) => {
                errors.line(format_args!("error: the answer cannot be written: {error}"));
                1
            }
            Self::Hidden(why) => {
                errors.line(format_args!("error: {why}"));
                1
            }
        }
    }
}

impl From<clap::Error> for Failure {
    fn from(error: clap::Error) -> Self {
        Self::Arguments(error)
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Call { error: Box::new(error), again: None }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}
