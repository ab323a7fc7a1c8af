//! What commands print: results on standard output, everything else on standard error.

use std::fmt::Arguments;
use std::io::{self, IsTerminal, Write};

/// Writes a result to standard output. A reader that has gone away, such as `head`, is no error.
pub(crate) fn result(text: &str) {
    let mut stdout = io::stdout().lock();
    let _ = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
}

/// Writes a line for people to standard error.
pub(crate) fn note(line: Arguments<'_>) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}

/// Writes text that ends its own lines to standard error.
pub(crate) fn text(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Tells whether messages on standard error may be coloured.
pub(crate) fn color() -> bool {
    io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}
