//! An operation id names one operation.

use super::{Rule, Scope};
use crate::diagnostics::{Diagnostic, Diagnostics, Place};
use crate::lint::document::Document;
use std::collections::HashMap;

pub(super) const RULE: Rule = Rule {
    code: "duplicate_operation_id",
    scope: Scope::Crate,
    explanation: "\
The id of an operation becomes the name of the method that calls it, so each operation needs one of its own.",
    bad: "\
paths:
  /jobs:
    get: { operationId: jobs, responses: { '204': { description: None. } } }
    post: { operationId: jobs, responses: { '204': { description: Started. } } }
",
    good: "\
paths:
  /jobs:
    get: { operationId: listJobs, responses: { '204': { description: None. } } }
    post: { operationId: startJob, responses: { '204': { description: Started. } } }
",
    check,
};

fn check(document: &Document<'_>, diagnostics: &mut Diagnostics) {
    let mut seen = HashMap::new();
    for operation in document.operations() {
        let Some(id) = operation.node.text("operationId") else { continue };
        let place = Place::Value(document.pointer(operation.node).child("operationId"));
        match seen.get(id) {
            None => {
                seen.insert(id, place);
            }
            Some(first) => {
                let finding = Diagnostic::warning(RULE.code, place, format!("operation id `{id}` is used twice"));
                let finding = finding.label("used again here, and left out").related(first.clone(), "first used here");
                diagnostics.push(finding.help("give each operation its own id; it becomes the method name"));
            }
        }
    }
}
