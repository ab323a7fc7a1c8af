//! Findings for other programs: one JSON object a line.

use super::finding::Diagnostic;
use super::source::Source;
use serde_json::{Value, json};

/// Returns a finding as one line of JSON: code, level, message, pointer, file, line, column, length, label, help and related
/// places.
pub fn to_json_line(diagnostic: &Diagnostic, source: &Source<'_>) -> String {
    let location = source.locate(&diagnostic.place);
    let related: Vec<Value> = diagnostic
        .related
        .iter()
        .map(|(place, label)| {
            let location = source.locate(place);
            json!({
                "pointer": location.pointer.as_ref().map(|pointer| pointer.as_str()),
                "file": location.file,
                "line": location.line,
                "column": location.column,
                "length": location.length,
                "label": label,
            })
        })
        .collect();
    json!({
        "code": diagnostic.code,
        "level": diagnostic.level.as_str(),
        "message": diagnostic.message,
        "pointer": location.pointer.as_ref().map(|pointer| pointer.as_str()),
        "file": location.file,
        "line": location.line,
        "column": location.column,
        "length": location.length,
        "label": diagnostic.label,
        "help": diagnostic.help,
        "related": related,
    })
    .to_string()
}
