//! Findings as GitHub shows them in the lines of a pull request: commands that a step of a workflow prints.

use super::finding::{Diagnostic, Level};
use super::source::Source;

/// Returns a finding as a workflow command: one line that begins with `::error`, `::warning` or `::notice`.
pub fn to_annotation(diagnostic: &Diagnostic, source: &Source<'_>) -> String {
    let command = match diagnostic.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "notice",
    };
    let at = source.locate(&diagnostic.place);
    let (file, title) = (property(source.name()), property(diagnostic.code));
    let (line, column, end) = (at.line, at.column, at.column + at.length);
    let mut message = diagnostic.message.clone();
    if !diagnostic.label.is_empty() {
        message.push_str(&format!(": {}", diagnostic.label));
    }
    for (place, label) in &diagnostic.related {
        message.push_str(&format!("\nline {}: {label}", source.locate(place).line));
    }
    if let Some(help) = &diagnostic.help {
        message.push_str(&format!("\nhelp: {help}"));
    }
    format!(
        "::{command} file={file},line={line},endLine={line},col={column},endColumn={end},title={title}::{}",
        data(&message)
    )
}

/// Escapes what would end the command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes what would end the value of a property as well.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
