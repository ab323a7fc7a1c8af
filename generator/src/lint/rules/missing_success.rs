//! Every operation says what it answers when it succeeds.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use serde_json::Value;

pub(super) const RULE: Rule = Rule {
    code: "missing_success",
    scope: Scope::Crate,
    explanation: "\
A client returns what an operation answers when it succeeds. Where only errors are described, every success is an \
undocumented status. `default` covers all statuses that are not listed, and so counts as a success too.",
    bad: "\
paths:
  /jobs:
    get: { operationId: listJobs, responses: { '404': { description: None. } } }
",
    good: "\
paths:
  /jobs:
    get: { operationId: listJobs, responses: { '204': { description: None. } } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    for operation in document.operations() {
        let Some(Value::Object(responses)) = operation.node.members.get("responses") else { continue };
        let is_success = |status: &String| status.starts_with(['1', '2', '3']) || status == "default";
        if !responses.keys().any(is_success) {
            let place = Place::Key(document.pointer(operation.node).child("responses"));
            let finding = Diagnostic::warning(RULE.code, place, "no response is a success");
            diagnostics.push(finding.help("add the status of a success, such as `'200'`, with a description"));
        }
    }
}
