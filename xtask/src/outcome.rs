//! How a command ends: fine, with findings, or not at all.

use std::fmt;
use std::io;
use std::path::Path;
use std::process::ExitCode;

/// How a command ended that could do its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Outcome {
    /// Nothing to report: exit code 0.
    Fine,
    /// Something to mend, which has been printed: exit code 1.
    Findings,
}

impl Outcome {
    /// Returns `Findings` if there are any.
    pub fn of(findings: bool) -> Self {
        if findings { Self::Findings } else { Self::Fine }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Fine => Self::SUCCESS,
            Outcome::Findings => Self::from(1),
        }
    }
}

/// Why a command could not do its work, in one sentence: exit code 2.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    /// Makes a failure of a sentence in lower case.
    pub fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// Returns what turns an I/O error into a failure, such as "could not read specs/acme.yaml: …".
    pub(crate) fn io<'a>(action: &'a str, path: &'a Path) -> impl FnOnce(io::Error) -> Self + 'a {
        move |error| Self(format!("could not {action} {}: {error}", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}
