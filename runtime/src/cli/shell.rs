//! What surrounds the program: environment, input, output.

use std::ffi::OsString;
use std::fmt;
use std::io::{self, IsTerminal as _, Read, Write};
use std::sync::{Arc, Mutex, PoisonError};

use crate::BuildError;

/// What surrounds a [`Program`](super::Program). Tests bring their own.
pub struct Shell {
    variables: Vec<(OsString, OsString)>,
    pub(super) input: Box<dyn Read + Send>,
    pub(super) output: Box<dyn Write + Send>,
    pub(super) output_is_terminal: bool,
    pub(super) errors: Errors,
}

impl Shell {
    /// Returns the environment, standard input, output and error of the process.
    pub fn process() -> Self {
        Self {
            variables: std::env::vars_os().collect(),
            input: Box::new(io::stdin()),
            output: Box::new(io::stdout()),
            output_is_terminal: io::stdout().is_terminal(),
            errors: Errors { writer: Arc::new(Mutex::new(io::stderr())), is_terminal: io::stderr().is_terminal() },
        }
    }

    /// Returns a shell with these variables and this input, that writes to neither terminal.
    pub fn new<'a>(
        variables: impl IntoIterator<Item = (&'a str, &'a str)>,
        input: impl Read + Send + 'static,
        output: impl Write + Send + 'static,
        errors: impl Write + Send + 'static,
    ) -> Self {
        Self {
            variables: variables.into_iter().map(|(name, value)| (name.into(), value.into())).collect(),
            input: Box::new(input),
            output: Box::new(output),
            output_is_terminal: false,
            errors: Errors { writer: Arc::new(Mutex::new(errors)), is_terminal: false },
        }
    }

    /// Sets whether the output is a terminal, which is not shown bytes.
    pub fn output_is_terminal(mut self, is_terminal: bool) -> Self {
        self.output_is_terminal = is_terminal;
        self
    }

    pub(super) fn variable(&self, name: &str) -> Result<Option<String>, BuildError> {
        let Some((_, value)) = self.variables.iter().find(|(known, _)| known == name) else { return Ok(None) };
        let value = value.to_str().ok_or_else(|| BuildError::new(format!("{name} is not UTF-8")))?;
        Ok(Some(value.to_owned()))
    }
}

impl fmt::Debug for Shell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shell").finish_non_exhaustive()
    }
}

/// Standard error, shared with what reports on the way.
#[derive(Clone)]
pub(super) struct Errors {
    writer: Arc<Mutex<dyn Write + Send>>,
    pub(super) is_terminal: bool,
}

impl Errors {
    /// Writes a line. Nobody is left to be told when that fails.
    pub(super) fn line(&self, text: impl fmt::Display) {
        let text = text.to_string();
        let text = if self.is_terminal { harmless(&text) } else { text };
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = writeln!(writer, "{text}").and_then(|()| writer.flush());
    }
}

/// Replaces what would steer a terminal.
pub(super) fn harmless(text: &str) -> String {
    let is_harmless = |c: char| !c.is_control() || matches!(c, '\n' | '\t');
    text.chars().map(|c| if is_harmless(c) { c } else { '\u{fffd}' }).collect()
}
