//! `x-polling`: how to tell that the answer of an operation is final.

use super::parts::Findings;
use crate::diagnostics::{Place, Pointer, did_you_mean};
use crate::lint::document::{Document, Node};
use crate::lint::schemas::Reach;
use serde_json::Value;

const MEMBERS: &[&str] = &["state", "pending", "pending-status", "done", "failed", "progress", "interval", "timeout"];

pub(super) fn check(
    document: &Document<'_>,
    operation: &Node<'_>,
    value: &Value,
    pointer: &Pointer,
    findings: &mut Findings<'_>,
) {
    let Some(members) = findings.members(value, pointer, MEMBERS) else { return };
    let has = |name: &str| members.contains_key(name);
    let goes_by_state = has("state") && (has("pending") || has("done"));
    if !goes_by_state && !has("pending-status") {
        let message = "`x-polling` does not say what pending is".to_owned();
        let help = "add `state` and `pending`, or `pending-status`";
        findings.error(Place::Key(pointer.clone()), message, help);
    }
    for name in ["pending", "done", "failed"].into_iter().filter(|name| has(name) && !has("state")) {
        let message = format!("`{name}` lists states, but `state` is missing");
        findings.error(Place::Key(pointer.child(name)), message, "say where the state is: `state: /status`");
    }
    for name in ["interval", "timeout"] {
        findings.time(members, name, pointer);
    }
    findings.body_pointer(document, operation, members, "progress", pointer);
    let state = findings.body_pointer(document, operation, members, "state", pointer);
    let known = state.as_ref().and_then(states);
    for name in ["pending", "done", "failed"] {
        let is_state = |value: &Value| !(value.is_object() || value.is_array() || value.is_null());
        let words = findings.list(members, name, pointer, is_state, "states");
        let Some(known) = &known else { continue };
        for (index, word) in words.iter().enumerate().filter(|(_, word)| is_state(word) && !known.contains(word)) {
            let message = format!("{word} is no state that the body can have");
            let help = match word.as_str().and_then(|word| did_you_mean(word, known.iter().filter_map(|k| k.as_str())))
            {
                Some(nearest) => format!("did you mean `{nearest}`?"),
                None => "add it to the `enum` of the state, or remove it here".to_owned(),
            };
            findings.error(Place::Value(pointer.child(name).child(index)), message, help);
        }
    }
    let is_status = |value: &Value| value.as_u64().is_some_and(|status| (100..600).contains(&status));
    let statuses = findings.list(members, "pending-status", pointer, is_status, "statuses");
    for (index, status) in statuses.iter().enumerate().filter(|(_, status)| is_status(status)) {
        if !is_documented(operation, &status.to_string()) {
            let message = format!("the operation has no response `{status}`");
            let place = Place::Value(pointer.child("pending-status").child(index));
            findings.error(place, message, "describe it in `responses`");
        }
    }
}

/// Returns the states that a body can have, if every branch lists them.
fn states<'a>(reach: &Reach<'a>) -> Option<Vec<&'a Value>> {
    if reach.open {
        return None;
    }
    let mut states = Vec::new();
    for schema in &reach.schemas {
        states.extend(schema.get("enum")?.as_array()?);
    }
    Some(states)
}

fn is_documented(operation: &Node<'_>, status: &str) -> bool {
    let Some(responses) = operation.members.get("responses").and_then(Value::as_object) else { return false };
    let range = format!("{}XX", &status[..1]);
    responses.keys().any(|key| key == status || key.eq_ignore_ascii_case(&range))
}
