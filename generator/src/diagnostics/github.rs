//! Findings as GitHub shows them in the lines of a pull request: commands that a step of a workflow prints.

use super::finding::{Diagnostic, Level};
use super::located::Located;
use super::source::Source;

/// Returns a finding as a workflow command: one line that begins with `::error`, `::warning` or `::notice`.
pub fn to_annotation(diagnostic: &Diagnostic, source: &Source<'_>) -> String {
    let mut finding = Located::of(diagnostic, source);
    if !diagnostic.label.is_empty() {
        finding.message.push_str(&format!(": {}", diagnostic.label));
    }
    for (spot, label) in &finding.related {
        let is_here = finding.spot.as_ref().is_some_and(|place| place.file == spot.file);
        let file = if is_here { String::new() } else { format!("{}, ", spot.file) };
        finding.message.push_str(&format!("\n{file}line {}: {label}", spot.line));
    }
    if let Some(help) = &diagnostic.help {
        finding.message.push_str(&format!("\nhelp: {help}"));
    }
    annotation(&finding)
}

/// Returns a finding as a workflow command: where it is, its code as the title, and its message as it stands.
pub fn annotation(finding: &Located) -> String {
    let command = match finding.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "notice",
    };
    let place = finding.spot.as_ref().map(|spot| {
        let (file, line, column, end) = (property(&spot.file), spot.line, spot.column, spot.column + spot.length);
        format!("file={file},line={line},endLine={line},col={column},endColumn={end},")
    });
    let (place, title) = (place.unwrap_or_default(), property(finding.code));
    format!("::{command} {place}title={title}::{}", data(&finding.message))
}

/// Escapes what would end the command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes what would end the value of a property as well.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
