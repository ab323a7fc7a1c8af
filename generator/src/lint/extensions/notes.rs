//! The extensions that hold a single value: a flag, some names, a note.

use super::parts::Findings;
use crate::diagnostics::{Place, Pointer};
use crate::lint::document::{Document, Node};
use serde_json::Value;

/// `x-idempotent: true`
pub(super) fn flag(_: &Document<'_>, _: &Node<'_>, value: &Value, pointer: &Pointer, findings: &mut Findings<'_>) {
    if !value.is_boolean() {
        let message = format!("`{}` must be `true` or `false`", pointer.last().unwrap_or_default());
        findings.error(Place::Value(pointer.clone()), message, "write `true`");
    }
}

/// `x-env: [ACME_API_KEY]`, the environment variables that hold a credential
pub(super) fn environment(
    _: &Document<'_>,
    _: &Node<'_>,
    value: &Value,
    pointer: &Pointer,
    findings: &mut Findings<'_>,
) {
    if texts(value).is_none_or(|names| names.is_empty() || !names.iter().all(|name| is_variable(name))) {
        let message = "`x-env` must list names of environment variables".to_owned();
        findings.error(Place::Value(pointer.clone()), message, "write `[ACME_API_KEY]`");
    }
}

/// `x-enum-varnames: [Red, Green]`, the names of an enum's values in code
pub(super) fn names(_: &Document<'_>, node: &Node<'_>, value: &Value, pointer: &Pointer, findings: &mut Findings<'_>) {
    let values = node.members.get("enum").and_then(Value::as_array).map_or(0, Vec::len);
    if texts(value).is_none_or(|names| names.len() != values) {
        let message = format!("`x-enum-varnames` must list a name for each of the {values} values of `enum`");
        findings.error(Place::Value(pointer.clone()), message, "write as many names as there are values");
    }
}

/// `x-assumption: …` and `x-source: …`
pub(super) fn text(_: &Document<'_>, _: &Node<'_>, value: &Value, pointer: &Pointer, findings: &mut Findings<'_>) {
    if texts(value).is_none() {
        let message = format!("`{}` must be text", pointer.last().unwrap_or_default());
        findings.error(Place::Value(pointer.clone()), message, "write a sentence, or a list of sentences");
    }
}

/// Returns true for what can be the name of an environment variable.
pub(super) fn is_variable(text: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphabetic() || c == '_';
    text.starts_with(is_letter) && text.chars().all(|c| is_letter(c) || c.is_ascii_digit())
}

/// Returns the texts of a value that is text or a list of texts.
pub(super) fn texts(value: &Value) -> Option<Vec<&str>> {
    match value {
        Value::String(text) => Some(vec![text]),
        Value::Array(items) => items.iter().map(Value::as_str).collect(),
        _ => None,
    }
}
