//! `x-throttle`: the least time between two requests of an operation.

use super::parts::Findings;
use crate::diagnostics::{Place, Pointer};
use crate::lint::document::{Document, Node};
use serde_json::Value;

pub(super) fn check(_: &Document<'_>, _: &Node<'_>, value: &Value, pointer: &Pointer, findings: &mut Findings<'_>) {
    let Some(members) = findings.members(value, pointer, &["interval"]) else { return };
    if !members.contains_key("interval") {
        let message = "`x-throttle` has no `interval`".to_owned();
        findings.error(Place::Key(pointer.clone()), message, "write `interval: 2s`");
    }
    findings.time(members, "interval", pointer);
}
